package import PreflightModel

extension QuotaRule {
  /// The preferred source of every quota that the plans take from, and Service Quotas where the
  /// service does not state its limit itself.
  package func operations(for check: Check) -> Set<AWSOperation> {
    let counter = DemandCounter(check: check)
    var operations = Set(counter.lookups.map(\.awsOperation))
    for demand in counter.demands(given: Facts()) {
      operations.formUnion(demand.quota.operations(isNew: demand.parent?.isPlanned == true))
    }
    return operations
  }
}

extension Catalog {
  /// The preferred source of every quota, and Service Quotas where the service does not state its
  /// limit itself.
  package var operations: Set<AWSOperation> {
    quotas.values.reduce(into: []) { $0.formUnion($1.operations(isNew: false)) }
  }
}

extension Quota {
  /// What reading this quota takes when nothing is refused; of a new parent only the limit.
  func operations(isNew: Bool) -> Set<AWSOperation> {
    var operations: Set<AWSOperation> = []
    let source = usage.first
    if let source, !isNew || source.limit != nil {
      let calls = [source.call, source.each?.call, source.join?.call].compactMap(\.self)
      operations = Set(calls.map { AWSOperation(service: $0.service, operation: $0.operation) })
    }
    if source?.limit == nil {
      operations.formUnion(ServiceQuotas.limitOperations)
    }
    if isAdjustable != false {
      operations.insert(ServiceQuotas.requestOperation)
    }
    return operations
  }
}

extension QuotaParent {
  fileprivate var isPlanned: Bool {
    switch self {
    case .planned: true
    case .existing, .unknown: false
    }
  }
}
