import Documents
import Glibc
import Testing

@Suite("Sources of JSON")
struct JSONSourceTests {
  /// Calls `body` with a descriptor of a file that holds `bytes` and has no name any more.
  private func withFile(_ bytes: [UInt8], _ body: (CInt) throws -> Void) throws {
    var template = Array("/tmp/headroom-test-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    unlink(template)
    try #require(write(descriptor, bytes, bytes.count) == bytes.count)
    try body(descriptor)
  }

  @Test("A file is read where it lies, in pieces")
  func file() throws {
    try withFile(Array("\u{FEFF}{\"a\": [1, 22, 333]}".utf8)) { descriptor in
      let source = try JSONSource(descriptor: descriptor, chunkSize: 4)
      #expect(source.range == 3..<22)
      var numbers: [Int?] = []
      let outline = try JSONOutline(source)
      try outline.forEachElement(of: "a") { numbers.append($0.number?.integer) }
      #expect(numbers == [1, 22, 333])
      #expect(try source.bytes().starts(with: Array("{\"a".utf8)))
    }
  }

  @Test("A file in UTF-16 is transcoded")
  func utf16File() throws {
    try withFile([0xFE, 0xFF, 0, 0x7B, 0, 0x7D]) { descriptor in
      let source = try JSONSource(descriptor: descriptor)
      #expect(try source.bytes() == Array("{}".utf8))
    }
  }

  @Test("An empty file is an empty text")
  func emptyFile() throws {
    try withFile([]) { descriptor in
      let outline = try JSONOutline(JSONSource(descriptor: descriptor))
      #expect(outline.shape == .empty)
    }
  }

  @Test("A pipe is read to its end")
  func pipe() throws {
    var ends: [CInt] = [-1, -1]
    try #require(Glibc.pipe(&ends) == 0)
    defer { close(ends[0]) }
    let text = Array("{\"a\": 1}".utf8)
    try #require(write(ends[1], text, text.count) == text.count)
    close(ends[1])
    #expect(try JSONOutline(JSONSource(descriptor: ends[0])).document() == ["a": 1])
  }

  @Test("What cannot be read says why")
  func unreadable() {
    let error = #expect(throws: DocumentError.self) { try JSONSource(descriptor: -1) }
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
