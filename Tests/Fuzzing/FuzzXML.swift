/// Every text is read or refused, and what was read can be walked to its end.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let tree = try? XMLTree(bytes) else { return 0 }
  walk(tree.root)
  return 0
}

private func walk(_ element: XMLElement) {
  precondition(!element.name.isEmpty)
  _ = (element.text, element.attribute("type"))
  for child in element.children {
    precondition(element.first(child.name)?.name == child.name)
    precondition(element.all(child.name).contains { $0.text == child.text })
    walk(child)
  }
}
