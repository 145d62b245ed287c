import AWSQuery
import Foundation

/// What Tests/Servers/echo_server.py says that it got.
struct Echo: Decodable {
  var method: String
  var path: String
  var headers: [[String]]
  private var body: Data
  /// 1 for the first connection that the server accepted.
  var connection: Int

  init(_ response: HTTPResponse) throws {
    self = try JSONDecoder().decode(Echo.self, from: Data(response.body))
  }

  var bodyBytes: [UInt8] { Array(body) }

  /// All values of that name, as they stand.
  func values(of name: String) -> [String] {
    headers.filter { $0[0].lowercased() == name.lowercased() }.map { $0[1] }
  }

  var headerNames: Set<String> { Set(headers.map { $0[0].lowercased() }) }
}
