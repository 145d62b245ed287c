/// Signs requests with AWS Signature Version 4.
///
/// It knows no clock and keeps nothing between requests: sign each attempt anew, since AWS takes a
/// signature for some minutes only.
package struct SigV4Signer: Sendable {
  /// Of one refresh: never a key of one and the session token of another.
  package var credentials: Credentials
  /// As the endpoint demands, `us-east-1` for IAM wherever the caller works.
  package var region: String
  /// The signing name, `monitoring` for CloudWatch. For `s3` its own rules hold: the path is signed
  /// as sent, and the body's hash travels in a header.
  package var service: String

  package init(credentials: Credentials, region: String, service: String) {
    self.credentials = credentials
    self.region = region
    self.service = service
  }

  /// The request with `Authorization`, `X-Amz-Date` and, where they apply, `X-Amz-Security-Token`
  /// and `X-Amz-Content-SHA256`, in place of those it may have had.
  ///
  /// `date` is in seconds since 1970. Throws `invalidRequest` when the URL is not absolute or not
  /// percent-encoded.
  package func signed(_ request: HTTPRequest, date: Double) throws(TransportError) -> HTTPRequest {
    let url = try HTTPURL(request.url)
    let time = CalendarTime(secondsSince1970: date)
    let isS3 = service == "s3"
    var replaced: Set = ["authorization", "date", "x-amz-date", "x-amz-security-token"]
    if isS3 { replaced.insert(Self.payloadHashHeader) }
    var signed = request
    signed.headers.removeAll { replaced.contains($0.name.lowercased()) }
    signed.headers.append(HTTPHeader("X-Amz-Date", time.compactTimestamp))
    if let token = credentials.sessionToken, !token.isEmpty {
      signed.headers.append(HTTPHeader("X-Amz-Security-Token", token))
    }
    let payloadHash = SHA256.hex(SHA256.digest(request.body))
    if isS3 { signed.headers.append(HTTPHeader("X-Amz-Content-SHA256", payloadHash)) }

    let canonical = CanonicalRequest(
      signed, url: url, payloadHash: payloadHash, keepsPath: isS3)
    let scope = "\(time.compactDate)/\(region)/\(service)/aws4_request"
    let stringToSign = """
      AWS4-HMAC-SHA256
      \(time.compactTimestamp)
      \(scope)
      \(SHA256.hex(SHA256.digest(Array(canonical.text.utf8))))
      """
    let signature = SHA256.hex(
      SHA256.authenticationCode(of: stringToSign, key: signingKey(date: time.compactDate)))
    signed.headers.append(
      HTTPHeader(
        "Authorization",
        "AWS4-HMAC-SHA256 Credential=\(credentials.accessKeyID)/\(scope), "
          + "SignedHeaders=\(canonical.signedHeaders), Signature=\(signature)"))
    return signed
  }

  private static let payloadHashHeader = "x-amz-content-sha256"

  private func signingKey(date: String) -> [UInt8] {
    [date, region, service, "aws4_request"].reduce(
      Array("AWS4\(credentials.secretAccessKey)".utf8)
    ) { key, part in SHA256.authenticationCode(of: part, key: key) }
  }
}
