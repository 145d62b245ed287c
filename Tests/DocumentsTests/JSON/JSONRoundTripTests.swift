import Documents
import Testing

@Suite("JSON written and read again")
struct JSONRoundTripTests {
  @Test("Documents made at random come back as they were", arguments: 1...40 as ClosedRange<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var random = RandomDocuments(seed: seed)
    for _ in 0..<25 {
      let document = random.document(depth: 5)
      let compact = document.jsonText(.compact)
      let pretty = document.jsonText(.pretty)
      #expect(try Document(json: compact) == document)
      #expect(try Document(json: pretty) == document)
      #expect(try Document(json: compact).jsonText(.compact) == compact)
      #expect(compact.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
    }
  }

  @Test(
    "An outline finds the members of documents made at random",
    arguments: 1...20 as ClosedRange<UInt64>)
  func outline(seed: UInt64) throws {
    var random = RandomDocuments(seed: seed)
    for _ in 0..<10 {
      let document = Document.object(random.members(depth: 4))
      let text = Array(document.jsonText(.pretty).utf8)
      let source = try JSONSource(
        bytes: text, chunkSize: Int.random(in: 1...40, using: &random.generator))
      let outline = try JSONOutline(source)
      #expect(outline.members.count == document.object?.count)
      for member in outline.members {
        #expect(try outline.document(of: member.name) == document[member.name])
        guard let elements = document[member.name]?.array else { continue }
        var found: [Document] = []
        try outline.forEachElement(of: member.name) { found.append($0.document()) }
        #expect(found == elements)
      }
    }
  }

  @Test(
    "Texts broken at random are refused or read, and never stop us",
    arguments: 1...20 as ClosedRange<UInt64>)
  func broken(seed: UInt64) throws {
    var random = RandomDocuments(seed: seed)
    for _ in 0..<50 {
      var bytes = Array(random.document(depth: 4).jsonText(.compact).utf8)
      for _ in 0..<Int.random(in: 1...3, using: &random.generator) {
        let index = Int.random(in: 0..<bytes.count, using: &random.generator)
        bytes[index] = UInt8.random(in: 0...255, using: &random.generator)
      }
      guard let whole = try? Document(json: bytes) else { continue }
      let outline = try JSONOutline(JSONSource(bytes: bytes, chunkSize: 3))
      #expect(try outline.document() == whole)
    }
  }
}
