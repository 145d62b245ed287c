internal import Documents
internal import PreflightModel

extension PlannedPart {
  /// What a planned resource has at a place. What was taken out as sensitive is as little known as
  /// what is decided only at apply.
  init(_ resource: PlannedResource, at path: DocumentPath) {
    switch resource.value(at: path) {
    case .known(let value): self.init(value, unknown: resource.unknown.value(at: path))
    case .unknown, .sensitive: self.init(nil, unknown: true)
    case .absent: self.init(nil, unknown: resource.unknown.value(at: path))
    }
  }
}
