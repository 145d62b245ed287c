import Documents
import TestSupport

/// A server that answers any operation with a population made for one source of the catalogue.
struct ModelServer {
  /// A source that the server makes no population for, and why.
  struct Unfit: Error {
    let answer: String
  }

  private let server: PythonServer
  private static let script = "Tests/Servers/model_server.py"

  init() async throws {
    server = try await PythonServer(Self.script)
  }

  var url: String { "http://127.0.0.1:\(server.port)" }

  /// Fills the account for a source, as the catalogue file has it; what a true count gives.
  func populate(for source: Document) async throws -> [String: Double] {
    let order: Document = ["source": source]
    let answer = try await server.answer(to: order.jsonText(.compact))
    guard let amounts = (try? Document(json: answer))?["amounts"]?.object else {
      throw Unfit(answer: answer)
    }
    return amounts.compactMapValues { $0.number?.double }
  }
}
