internal import Documents
internal import PreflightModel

/// A planned resource as it will be, or as it was.
struct ResourceSide {
  enum Moment {
    case after
    case before
  }

  let resource: PlannedResource
  let moment: Moment
  let dialect: Dialect

  func value(at path: DocumentPath) -> PlannedValue {
    switch moment {
    case .after: resource.value(at: path)
    case .before: resource.priorValue(at: path)
    }
  }
}
