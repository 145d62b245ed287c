import AWSQuery
import TestSupport

/// Requests such as no one would think of, the same ones in each run.
struct SigningCaseGenerator {
  private var numbers: SeededGenerator

  init(seed: UInt64) {
    numbers = SeededGenerator(seed: seed)
  }

  mutating func next() -> SigningCase {
    let hosts = [
      "ec2.us-east-1.amazonaws.com", "IAM.amazonaws.com", "localhost:4566", "example.com:443",
      "[::1]:8080", "[2001:db8::1]", "bucket.with.dots.s3.eu-west-1.amazonaws.com",
    ]
    let scheme = chance(3) ? "http" : "https"
    let service = pick(["s3", "s3", "ec2", "iam", "monitoring", "lambda", "servicequotas"])
    // botocore gives each S3 request a path, and does not add the slash that is sent without one.
    let path = self.path()
    let pathSent = path.isEmpty && service == "s3" ? "/" : path
    var signing = SigningCase(
      request: HTTPRequest(
        method: pick(["GET", "POST", "PUT", "DELETE", "HEAD", "PATCH"]),
        url: "\(scheme)://\(pick(hosts))\(pathSent)\(query())", headers: headers(), body: body()),
      service: service)
    signing.credentials = Credentials(
      accessKeyID: "AKID" + String(numbers.next(), radix: 36).uppercased(),
      secretAccessKey: text(of: "abcXYZ019+/=", count: 1...40),
      sessionToken: chance(2) ? text(of: "abcXYZ019+/=", count: 0...300) : nil)
    signing.region = pick([
      "us-east-1", "ap-southeast-1", "cn-north-1", "us-gov-west-1", "aws-global",
    ])
    signing.time = Int.random(in: 0...4_102_444_800, using: &numbers)
    return signing
  }

  private static let characters = "abcXYZ019-_.~ /:*+%&=?@!$'(),;<>[]{}|\\^`\"äß€漢字🚀"

  /// With dot segments, empty ones, and any character, encoded.
  private mutating func path() -> String {
    if chance(8) { return "" }
    let count = Int.random(in: 0...6, using: &numbers)
    let segments = (0..<count).map { _ in
      chance(4) ? pick([".", "..", "", "...", "%2E%2E", "a:b@c"]) : encodedText(0...12)
    }
    return "/" + segments.joined(separator: "/") + (chance(3) ? "/" : "")
  }

  /// In any order; names that repeat, that are one another's prefix, or that have no value.
  private mutating func query() -> String {
    if chance(3) { return "" }
    let count = Int.random(in: 1...8, using: &numbers)
    let pairs = (0..<count).map { _ in
      let name = chance(3) ? pick(["a", "a-", "aa", "A", "Action", "marker"]) : encodedText(1...6)
      return chance(5) ? name : name + "=" + encodedText(0...10)
    }
    return "?" + pairs.joined(separator: "&")
  }

  private mutating func headers() -> [HTTPHeader] {
    let names = [
      "Content-Type", "X-Amz-Target", "x-amz-meta-a", "x-amz-meta", "X-Custom", "x-custom",
      "Accept", "User-Agent", "Expect", "Connection", "X-Amzn-Trace-Id", "x-amzn-query-mode",
    ]
    let count = Int.random(in: 0...8, using: &numbers)
    return (0..<count).map { _ in
      HTTPHeader(pick(names), text(of: "abc XYZ  \t,;=\"/äß€漢🚀", count: 0...30))
    }
  }

  private mutating func body() -> [UInt8] {
    if chance(3) { return [] }
    let count = Int.random(in: 1...(chance(20) ? 100_000 : 400), using: &numbers)
    return (0..<count).map { _ in UInt8.random(in: 0...255, using: &numbers) }
  }

  /// Encoded as the wire has it; by the rule of RFC 3986, written down once more.
  private mutating func encodedText(_ count: ClosedRange<Int>) -> String {
    text(of: Self.characters, count: count).utf8.map { byte in
      let scalar = Unicode.Scalar(byte)
      if scalar.isASCII,
        scalar.properties.isAlphabetic || "0123456789-_.~".contains(Character(scalar))
      {
        return String(scalar)
      }
      return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }

  private mutating func text(of characters: String, count: ClosedRange<Int>) -> String {
    let choices = Array(characters)
    let length = Int.random(in: count, using: &numbers)
    return String((0..<length).map { _ in pick(choices) })
  }

  private mutating func chance(_ oneIn: Int) -> Bool {
    Int.random(in: 0..<oneIn, using: &numbers) == 0
  }

  private mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[Int.random(in: choices.indices, using: &numbers)]
  }
}
