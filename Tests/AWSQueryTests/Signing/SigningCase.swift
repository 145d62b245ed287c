import AWSQuery
import Foundation

/// A request to be signed, by us and by botocore.
struct SigningCase {
  var request: HTTPRequest
  var credentials = Credentials(accessKeyID: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7M")
  var region = "us-east-1"
  var service = "ec2"
  /// Seconds since 1970.
  var time = 1_440_938_160

  func signed() throws -> HTTPRequest {
    try SigV4Signer(credentials: credentials, region: region, service: service)
      .signed(request, date: Double(time))
  }

  /// The line that Tests/Oracles/sign.py reads.
  func line() throws -> String {
    let line = Line(
      method: request.method, url: request.url,
      headers: request.headers.map { [$0.name, $0.value] },
      body: Data(request.body).base64EncodedString(), accessKey: credentials.accessKeyID,
      secretKey: credentials.secretAccessKey, token: credentials.sessionToken, region: region,
      service: service, time: time)
    return String(decoding: try JSONEncoder().encode(line), as: UTF8.self)
  }

  private struct Line: Encodable {
    var method, url: String
    var headers: [[String]]
    var body, accessKey, secretKey: String
    var token: String?
    var region, service: String
    var time: Int
  }
}
