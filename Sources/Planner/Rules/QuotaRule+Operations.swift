package import PreflightModel

extension QuotaRule {
  /// The preferred source of every quota that the plans take from, and Service Quotas where the
  /// service does not state its limit itself.
  package func operations(for check: Check) -> Set<AWSOperation> {
    let counter = DemandCounter(check: check)
    var operations = Set(counter.lookups.map(\.awsOperation))
    for demand in counter.demands(given: Facts()) {
      operations.formUnion(demand.quota.operations(isNew: demand.parent?.isPlanned == true))
      // A blocker leads to the question what could be cleaned up.
      if let types = check.leftovers?.types, demand.parent == nil, types.free(demand.quota.id) {
        operations.formUnion(types.operations)
      }
    }
    return operations
  }
}

extension Catalog {
  /// The preferred source of every quota, Service Quotas where the service does not state its
  /// limit itself, and what plans may make headroom ask.
  package var operations: Set<AWSOperation> {
    quotas.values.reduce(into: []) { operations, quota in
      operations.formUnion(quota.operations(isNew: false))
      operations.formUnion(quota.consumers.flatMap(\.operations))
    }
  }
}

extension Consumer {
  /// What weighing a planned resource and finding its parent may take.
  fileprivate var operations: [AWSOperation] {
    var operations = [parent?.via?.call.awsOperation].compactMap(\.self)
    if case .vCPUs = amount { operations.append(InstanceTypes.operation) }
    return operations
  }
}

extension Quota {
  /// What reading this quota takes when nothing is refused; of a new parent only the limit.
  func operations(isNew: Bool) -> Set<AWSOperation> {
    var operations: Set<AWSOperation> = []
    let source = usage.first
    if let source, !isNew || source.limit != nil {
      operations = Set(source.calls.map(\.awsOperation))
    }
    if let limit {
      operations.formUnion(limit.calls.map(\.awsOperation))
    } else if source?.limit == nil {
      operations.formUnion(ServiceQuotas.limitOperations)
    }
    if isAdjustable != false {
      operations.insert(ServiceQuotas.requestOperation)
    }
    return operations
  }
}

extension UsageSource {
  /// Every call that it takes to read the source.
  fileprivate var calls: [CallTemplate] {
    [call, each?.call, outer?.call, join?.call].compactMap(\.self) + plus.flatMap(\.calls)
  }
}

extension UsageSource.CallTemplate {
  var awsOperation: AWSOperation {
    AWSOperation(service: service, operation: operation)
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
