import Documents
import Testing

/// Lists long enough to be read on another processor than the one that uses them.
@Suite("Long lists of JSON")
struct LongListTests {
  private static let count = 60_000

  private func outline(_ elements: [String], end: String = "]}") throws -> JSONOutline {
    let text = "{\"list\": [" + elements.joined(separator: ",") + end
    return try JSONOutline(JSONSource(bytes: Array(text.utf8)))
  }

  private func numbers(in outline: JSONOutline) throws -> [Int] {
    var numbers: [Int] = []
    try outline.forEachElement(of: "list") { element in
      if let number = (element["number"] ?? element).number?.integer { numbers.append(number) }
    }
    return numbers
  }

  @Test("Every element comes once, in order")
  func order() throws {
    let elements = (0..<Self.count).map { "{\"number\": \($0), \"name\": [\"é\", null]}" }
    #expect(try numbers(in: outline(elements)) == Array(0..<Self.count))
  }

  @Test("What is made of the elements comes in their order, whoever makes it")
  func making() throws {
    let elements = (0..<Self.count).map { "{\"number\": \($0), \"name\": [\"é\", null]}" }
    let reading = { @Sendable in
      var made = 0
      return { (element: JSONElement) in
        made += 1
        return (number: element["number"]?.number?.integer, made)
      }
    }
    var numbers: [Int?] = []
    var greatest = 0
    try outline(elements).forEachElement(of: "list", reading: reading) { number, made in
      numbers.append(number)
      greatest = max(greatest, made)
    }
    #expect(numbers == Array(0..<Self.count))
    // Each thread counts its own.
    #expect((Self.count / 2...Self.count).contains(greatest))
  }

  @Test("Numbers that lie across the edges of what is read at a time stay whole")
  func numbers() throws {
    let elements = (0..<4 * Self.count).map { "\($0 * 1_000_003)" }
    #expect(try numbers(in: outline(elements)) == elements.map { try #require(Int($0)) })
  }

  @Test("Elements larger than what is read at a time stand beside small ones")
  func largeElements() throws {
    let long = String(repeating: "x", count: 200_000)
    let elements = (0..<20).map { "{\"number\": \($0), \"text\": \"\($0 % 3 == 0 ? long : "")\"}" }
    #expect(try numbers(in: outline(elements)) == Array(0..<20))
  }

  @Test("What precedes a fault is used, and the fault is told with its place")
  func fault() throws {
    var elements = (0..<Self.count).map { "\n{\"number\": \($0)}" }
    elements[50_000] = "\n{\"number\": 50000,}"
    let outline = try outline(elements)
    var last: Int?
    let error = #expect(throws: DocumentError.self) {
      try outline.forEachElement(of: "list") { last = $0["number"]?.number?.integer }
    }
    #expect(last == 49_999)
    #expect(error?.position?.line == 50_002)
  }

  @Test("Bytes that are no characters are a fault in a long list too")
  func encoding() throws {
    let good = Array("{\"number\": 1},".utf8)
    var bytes = Array("{\"list\": [".utf8)
    for _ in 0..<Self.count * 2 { bytes += good }
    bytes += Array("\"".utf8) + [0xFF] + Array("\"]}".utf8)
    let outline = try JSONOutline(JSONSource(bytes: bytes))
    let error = #expect(throws: DocumentError.self) {
      try outline.forEachElement(of: "list") { _ in }
    }
    #expect(error?.reason == .invalidEncoding)
  }

  @Test("Who has seen enough ends the reading", arguments: [1, 30_000])
  func stop(after enough: Int) throws {
    struct Enough: Error {}
    let outline = try outline((0..<Self.count * 4).map(String.init))
    var seen = 0
    #expect(throws: Enough.self) {
      try outline.forEachElement(of: "list") { _ in
        seen += 1
        if seen == enough { throw Enough() }
      }
    }
    #expect(seen == enough)
  }
}
