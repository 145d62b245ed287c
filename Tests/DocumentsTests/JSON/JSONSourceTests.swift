import Documents
import Glibc
import Testing

@Suite("Sources of JSON")
struct JSONSourceTests {
  /// A file that holds `bytes` and has no name any more.
  private func file(_ bytes: [UInt8]) throws -> SourceFile {
    var template = Array("/tmp/headroom-test-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    try #require(descriptor >= 0)
    unlink(template)
    try #require(write(descriptor, bytes, bytes.count) == bytes.count)
    return SourceFile(owning: descriptor)
  }

  @Test("A file is read where it lies, in pieces")
  func file() throws {
    let source = try JSONSource(
      file(Array("\u{FEFF}{\"a\": [1, 22, 333]}".utf8)), chunkSize: 4)
    #expect(source.range == 3..<22)
    var numbers: [Int?] = []
    let outline = try JSONOutline(source)
    try outline.forEachElement(of: "a") { numbers.append($0.number?.integer) }
    #expect(numbers == [1, 22, 333])
    #expect(try source.bytes().starts(with: Array("{\"a".utf8)))
  }

  @Test("A file in UTF-16 is transcoded")
  func utf16File() throws {
    let source = try JSONSource(file([0xFE, 0xFF, 0, 0x7B, 0, 0x7D]))
    #expect(try source.bytes() == Array("{}".utf8))
  }

  @Test("An empty file is an empty text")
  func emptyFile() throws {
    #expect(try JSONOutline(JSONSource(file([]))).shape == .empty)
  }

  @Test("A pipe is read to its end")
  func pipe() throws {
    var ends: [CInt] = [-1, -1]
    try #require(Glibc.pipe(&ends) == 0)
    let reading = SourceFile(owning: ends[0])
    let text = Array("{\"a\": 1}".utf8)
    try #require(write(ends[1], text, text.count) == text.count)
    close(ends[1])
    #expect(try JSONOutline(JSONSource(reading)).document() == ["a": 1])
  }

  @Test("What cannot be read says why")
  func unreadable() {
    let error = #expect(throws: DocumentError.self) { try JSONSource(SourceFile(owning: -1)) }
    #expect(error?.description == "the text cannot be read: Bad file descriptor")
    #expect(error?.position == nil)
  }

  @Test("More text than wanted in memory is refused")
  func limit() throws {
    let source = try JSONSource(bytes: Array("[1, 2]".utf8))
    let error = #expect(throws: DocumentError.self) { try source.bytes(limit: 5) }
    #expect(error?.reason == .tooLarge(limit: 5))
  }
}
