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

private func read(_ bytes: [UInt8]) -> Plan? {
  do {
    let source = try JSONSource(bytes: bytes, chunkSize: 1 + bytes.count % 19)
    let outline = try PlanOutline(file: PlanFile("-", maximumElements: 50), source: source)
    let reader = PlanFormats.all.first { type(of: $0).recognizes(outline) }
    return try reader?.read(outline, keeping: .everything)
  } catch {
    precondition(!"\(error)".isEmpty)
    return nil
  }
}
