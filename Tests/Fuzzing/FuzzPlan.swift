internal import Glibc

/// Every text is read as a plan or refused with a sentence; a plan that is read names a type and an
/// address for each of its resources, and reads the same a second time.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let plan = read(bytes) else { return 0 }
  precondition(plan.resources.allSatisfy { !$0.type.isEmpty })
  precondition(read(bytes) == plan)
  return 0
}

/// The one that a run is for.
nonisolated(unsafe) private let readers = PlanFormats.all.filter { reader in
  type(of: reader).format.rawValue == getenv("HEADROOM_FUZZ_FORMAT").map { String(cString: $0) }
}

private func read(_ bytes: [UInt8]) -> Plan? {
  do {
    let source = try JSONSource(bytes: bytes, chunkSize: chunkSize(for: bytes.count))
    let outline = try PlanOutline(file: PlanFile("-", maximumElements: 50), source: source)
    let reader = readers.first { type(of: $0).recognizes(outline) }
    return try reader?.read(outline, keeping: .everything)
  } catch {
    precondition(!"\(error)".isEmpty)
    return nil
  }
}

/// Pieces smaller than what is looked at together, and larger.
private func chunkSize(for count: Int) -> Int {
  count % 2 == 0 ? 1 + count % 19 : 64 + count % 301
}
