internal import Documents
internal import Glibc

/// Reads the text of a template, which is JSON or YAML whatever the file's name says.
enum TemplateFile {
  /// More than any template has: CloudFormation takes up to 1 MB.
  /// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html
  private static let yamlLimits = DocumentLimits(bytes: 16 << 20, depth: 64, values: 2_000_000)

  /// - Parameter name: How messages call the text; so below.
  static func document(_ source: JSONSource, name: String) throws(PlanError) -> Document {
    do throws(DocumentError) {
      return try document(of: try source.bytes(limit: DocumentLimits.standard.bytes))
    } catch {
      throw error.planError(about: name, as: "JSON or YAML")
    }
  }

  static func document(of bytes: [UInt8], name: String) throws(PlanError) -> Document {
    do throws(DocumentError) {
      return try document(of: bytes)
    } catch {
      throw error.planError(about: name, as: "JSON or YAML")
    }
  }

  /// - Parameter path: A path with all links followed.
  static func document(inFile path: String, name: String) throws(PlanError) -> Document {
    // It does not wait for a writer, should this be a pipe.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { throw unreadable(name, String(cString: strerror(errno))) }
    let file = SourceFile(owning: descriptor)
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw unreadable(name, "it is no file")
    }
    let source: JSONSource
    do throws(DocumentError) {
      source = try JSONSource(file)
    } catch {
      throw error.planError(about: name)
    }
    return try document(source, name: name)
  }

  private static func document(of bytes: [UInt8]) throws(DocumentError) -> Document {
    let text = try TextEncoding.utf8(bytes)
    return text.first { $0 > UInt8(ascii: " ") } == UInt8(ascii: "{")
      ? try Document(json: text) : try YAMLReader(text, limits: yamlLimits).document
  }

  private static func unreadable(_ name: String, _ why: String) -> PlanError {
    PlanError(.unreadable, "\(name) cannot be read: \(why).")
  }
}
