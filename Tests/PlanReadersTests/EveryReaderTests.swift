import Documents
import PlanReaders
import PreflightModel
import Testing

/// What every reader must do, whatever its format.
@Suite("Every reader") struct EveryReaderTests {
  @Test("All formats have examples here")
  func covers() {
    let read = PlanFormats.all.map { type(of: $0).format.rawValue }
    // A cloud assembly is a directory, and has tests of its own.
    let directories = [PlanFormat.cdkAssembly.rawValue]
    #expect(Set(read) == Set(ReaderExamples.all.map(\.format.rawValue) + directories))
    #expect(read.count == Set(read).count)
  }

  @Test("A plan in which nothing happens is a plan", arguments: ReaderExamples.all)
  func nothing(_ examples: ReaderExamples) throws {
    let plan = try plan(examples.nothing)
    #expect(plan.format == examples.format)
    #expect(plan.resources.isEmpty)
    #expect(plan.isComplete)
  }

  @Test("Each change is told apart", arguments: ReaderExamples.all, Change.allCases)
  func change(_ examples: ReaderExamples, _ change: Change) throws {
    guard let text = examples.changing(change) else { return }
    let plan = try plan(text)
    #expect(plan.resources.map(\.change) == [change])
    #expect(plan.resources.map(\.region) == [examples.region])
  }

  @Test(
    "Attributes are those after the change, prior ones those before", arguments: ReaderExamples.all)
  func attributes(_ examples: ReaderExamples) throws {
    guard let name = examples.cidrBlock else { return }
    let known = PlannedValue.known("10.0.0.0/16")
    let expected: [(Change, [PlannedValue])] = [
      (.create, [known, .absent]), (.update, [known, known]),
      (.replaceCreatingFirst, [known, known]), (.delete, [.absent, known]),
      (.forget, [.absent, known]),
    ]
    for (change, values) in expected {
      guard let text = examples.changing(change) else { continue }
      let resource = try #require(try plan(text).resources.first)
      let path = try DocumentPath(name)
      #expect([resource.value(at: path), resource.priorValue(at: path)] == values, "\(change)")
    }
  }

  @Test("Only the selected attributes are kept", arguments: ReaderExamples.all)
  func selection(_ examples: ReaderExamples) throws {
    let text = try #require(examples.changing(.create))
    let none = try plan(text, keeping: AttributeSelection())
    #expect(none.resources.map(\.attributes) == [[:]])
    #expect(none.resources.map(\.region) == [examples.region])
  }

  @Test("An unknown value is unknown, a secret one is sensitive", arguments: ReaderExamples.all)
  func masks(_ examples: ReaderExamples) throws {
    let database = try #require(try plan(examples.database).resources.first)
    #expect(try database.value(at: DocumentPath(examples.unknown)) == .unknown)
    guard let secret = examples.secret else { return }
    #expect(try database.value(at: DocumentPath(examples.spelled("engine"))) == .known("postgres"))
    #expect(try database.value(at: DocumentPath(secret)) == .sensitive)
  }

  @Test("A secret is nowhere in what is read", arguments: ReaderExamples.all)
  func secrets(_ examples: ReaderExamples) throws {
    let text = String(reflecting: try plan(examples.database))
    #expect(text.contains("postgres") == (examples.secret != nil))
    #expect(!text.contains(ReaderExamples.password))
  }

  @Test("A subnet refers to the VPC that is planned with it", arguments: ReaderExamples.all)
  func references(_ examples: ReaderExamples) throws {
    guard let text = examples.subnet else { return }
    let resources = try plan(text).resources
    let subnet = examples.parent.map { [$0: [resources[0].address]] } ?? [:]
    #expect(resources.map(\.references) == [[:], subnet])
  }

  @Test("Resources of other providers are left out", arguments: ReaderExamples.all)
  func foreign(_ examples: ReaderExamples) throws {
    guard let foreign = examples.foreign else { return }
    let plan = try plan(foreign)
    #expect(plan.resources.isEmpty)
    #expect(plan.isComplete)
  }

  @Test("A plan that ended with an error says so", arguments: ReaderExamples.all)
  func partial(_ examples: ReaderExamples) throws {
    guard let partial = examples.partial else { return }
    let plan = try plan(partial)
    #expect(plan.resources.count == 1)
    #expect(plan.gaps.count == 1)
  }

  @Test(
    "A text that is cut off anywhere is refused, or known to be only a part",
    arguments: ReaderExamples.all)
  func truncated(_ examples: ReaderExamples) throws {
    let bytes = Array(examples.database.utf8)
    for length in stride(from: 1, to: bytes.count, by: 7) {
      let error = try refusal(of: bytes.prefix(length))
      #expect(error == nil || error?.reason == .malformed)
      guard error == nil else { continue }
      // Streams may end after any line.
      #expect(try !plan(String(decoding: bytes.prefix(length), as: UTF8.self)).isComplete)
    }
  }

  @Test("A value of another type, anywhere, is no trap", arguments: ReaderExamples.all)
  func otherTypes(_ examples: ReaderExamples) throws {
    for text in [examples.database, examples.subnet].compactMap(\.self) {
      for value in valueRanges(in: Array(text.utf8)) {
        for other in ["null", "[]", "{}", "[[null]]", "1e999", "\"\\u0000x\"", "true"] {
          var bytes = Array(text.utf8)
          bytes.replaceSubrange(value, with: Array(other.utf8))
          _ = try refusal(of: bytes)
        }
      }
    }
  }

  /// Where the values of members lie.
  private func valueRanges(in text: [UInt8]) -> [Range<Int>] {
    var ends: [Int] = []
    var ranges: [Range<Int>] = []
    var open: [(start: Int, depth: Int)] = []
    var isQuoted = false
    for (index, byte) in text.enumerated() {
      if byte == UInt8(ascii: "\""), index == 0 || text[index - 1] != UInt8(ascii: "\\") {
        isQuoted.toggle()
      }
      guard !isQuoted else { continue }
      switch Unicode.Scalar(byte) {
      case ":": open.append((index + 1, ends.count))
      case "{", "[": ends.append(index)
      case "}", "]", ",":
        if let last = open.last, last.depth == ends.count {
          ranges.append(last.start..<index)
          open.removeLast()
        }
        if byte != UInt8(ascii: ","), !ends.isEmpty { ends.removeLast() }
      default: break
      }
    }
    return ranges
  }
}
