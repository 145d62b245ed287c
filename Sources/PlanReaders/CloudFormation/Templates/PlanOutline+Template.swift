internal import Documents

extension PlanOutline {
  /// The whole file as one document, whether JSON or YAML.
  func templateDocument() throws(PlanError) -> Document {
    do throws(DocumentError) {
      if let json { return try json.document() }
    } catch {
      throw error.planError(about: file.name)
    }
    guard case .text(_, let source) = contents else {
      throw PlanError(.notAPlan, "\(file.name) is no text.")
    }
    return try TemplateFile.document(source, name: file.name)
  }
}
