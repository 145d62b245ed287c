internal import Documents

/// Reads one service's entry of `aws-operations.json`.
struct ModelReader {
  private let service: JSONElement
  private let model: ServiceModel

  init(service: JSONElement, named name: String) throws(AWSError) {
    guard let wireProtocol = service["protocol"]?.string.flatMap(AWSProtocol.init) else {
      throw Self.unreadable(name)
    }
    self.service = service
    model = ServiceModel(
      name: name, wireProtocol: wireProtocol,
      apiVersion: service["version"]?.string ?? "",
      jsonVersion: service["jsonVersion"]?.string ?? "",
      targetPrefix: service["targetPrefix"]?.string ?? "",
      actionPrefix: service["actionPrefix"]?.string ?? name,
      isQueryCompatible: service["queryCompatible"]?.bool ?? false)
  }

  func operation(_ entry: JSONElement, named name: String) throws(AWSError) -> OperationModel {
    let access = entry["access"]?.string ?? OperationAccess.read.rawValue
    guard let access = OperationAccess(rawValue: access) else {
      throw Self.unreadable("\(model.name):\(name)")
    }
    let input = entry["input"]?.string
    let output = entry["output"]?.string
    return OperationModel(
      service: model, name: name, access: access,
      method: entry["method"]?.string ?? "POST",
      uri: entry["uri"]?.string ?? "/",
      input: input, output: output,
      resultWrapper: entry["wrapper"]?.string,
      isUnsigned: entry["unsigned"]?.bool ?? false,
      pages: try entry["pages"].map { pages throws(AWSError) in try pageModel(pages) },
      iamAction: Self.iamAction(entry, named: name, of: service),
      shapes: try shapes(reachableFrom: [input, output].compactMap { $0 }))
  }

  static func iamAction(
    _ operation: JSONElement, named name: String, of service: JSONElement
  ) -> String {
    operation["action"]?.string ?? "\(service["actionPrefix"]?.string ?? ""):\(name)"
  }

  private func shapes(reachableFrom roots: [String]) throws(AWSError) -> [String: Shape] {
    let table = service["shapes"]
    var shapes: [String: Shape] = [:]
    var pending = roots
    while let name = pending.popLast() {
      guard shapes[name] == nil else { continue }
      guard let entry = table?[name], let shape = ShapeReader.shape(entry) else {
        throw Self.unreadable("the shape \(name) of \(model.name)")
      }
      shapes[name] = shape
      pending += shape.names
    }
    return shapes
  }

  private func pageModel(_ entry: JSONElement) throws(AWSError) -> PageModel {
    let size = entry["size"]?.string.flatMap { member in
      entry["limit"]?.number?.integer.map { limit in
        PageModel.Size(member: member, limit: limit, notWith: entry["notWith"]?.string)
      }
    }
    return PageModel(
      inputTokens: entry["input"]?.strings ?? [],
      outputTokens: try paths(entry["output"]),
      results: try paths(entry["results"]),
      more: try paths(entry["more"]).first,
      size: size)
  }

  /// The paths of a list, or the one that a string is.
  private func paths(_ entry: JSONElement?) throws(AWSError) -> [DocumentPath] {
    var paths: [DocumentPath] = []
    for text in entry?.strings ?? entry?.string.map({ [$0] }) ?? [] {
      do {
        paths.append(try DocumentPath(text))
      } catch {
        throw Self.unreadable("\(model.name): \(error)")
      }
    }
    return paths
  }

  private static func unreadable(_ what: String) -> AWSError {
    AWSError(.invalidCall, "The table of operations is damaged at \(what).")
  }
}
