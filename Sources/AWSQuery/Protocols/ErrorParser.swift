internal import Documents

/// Reads the error out of a response that reports one, whatever a proxy may have made of it.
struct ErrorParser {
  /// How much of a body that is no JSON is taken, in bytes: much more than is shown in the end, so
  /// that no secret is cut in two before it is looked for.
  private static let longestText = 64 << 10

  let wireProtocol: AWSProtocol

  func error(of response: HTTPResponse) -> ServiceError {
    let body = response.body.drop { $0 <= 0x20 }
    let fallback = ServiceError(
      code: String(response.status), message: Self.looksLikeHTML(body) ? "A page of HTML." : "",
      status: response.status)
    if body.isEmpty || Self.looksLikeHTML(body) {
      // Answers without a body, to HEAD for one, may still name the error in a header.
      return response.header("x-amzn-errortype") == nil
        ? fallback : jsonError(of: response, body: [])
    }
    switch wireProtocol {
    case .ec2, .query, .restXML: return xmlError(of: response) ?? fallback
    case .json, .restJSON: return jsonError(of: response, body: response.body)
    }
  }

  /// EC2: `Response/Errors/Error`; S3: `Error` itself; the others: `ErrorResponse/Error`.
  private func xmlError(of response: HTTPResponse) -> ServiceError? {
    guard let root = try? XMLTree(response.body).root else { return nil }
    let candidates = [root.first("Errors")?.first("Error"), root.first("Error"), root]
    guard let error = candidates.compactMap({ $0 }).first(where: { $0.first("Code") != nil }),
      let code = error.first("Code")?.text.trimmingSpace, !code.isEmpty
    else { return nil }
    let message = error.first("Message") ?? error.first("message")
    return ServiceError(code: code, message: message?.text ?? "", status: response.status)
  }

  /// The code may be in a header or under three names; a body that is no JSON is the message.
  private func jsonError(of response: HTTPResponse, body: [UInt8]) -> ServiceError {
    let json = try? JSONElement(json: body)
    let named =
      response.header("x-amzn-errortype") ?? json?["__type"]?.string ?? json?["code"]?.string
      ?? json?["Code"]?.string
    let code = named.map(Self.plainCode) ?? ""
    let message =
      json?["message"]?.string ?? json?["Message"]?.string
      ?? (json == nil ? String(decoding: body.prefix(Self.longestText), as: UTF8.self) : "")
    return ServiceError(
      code: code.isEmpty ? String(response.status) : code, queryCode: Self.queryCode(of: response),
      message: message, status: response.status)
  }

  /// `aws.protocoltests.json10#FooError:http://internal…/` is `FooError`.
  private static func plainCode(_ text: String) -> String {
    let beforeColon = text.prefix { $0 != ":" }
    return (beforeColon.split(separator: "#").last ?? beforeColon).trimmingSpace
  }

  /// `AWS.SimpleQueueService.NonExistentQueue;Sender`
  private static func queryCode(of response: HTTPResponse) -> String? {
    let parts = response.header("x-amzn-query-error")?.split(separator: ";") ?? []
    return parts.count == 2 ? String(parts[0]) : nil
  }

  private static func looksLikeHTML(_ body: ArraySlice<UInt8>) -> Bool {
    let start = String(decoding: body.prefix(15), as: UTF8.self).lowercased()
    return start.hasPrefix("<html") || start.hasPrefix("<!doctype html")
  }
}
