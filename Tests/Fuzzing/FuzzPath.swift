private let document: Document = [
  "a": [[1, [2]], nil, ["b": ["c": 3]]], "b": [["a": [["c": 1]]], [:]], "c": ["a": "x"],
]

/// A path that is read is written as a path that is the same; and a plain YAML scalar that is
/// taken for a number is one that JSON can write.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  if case .number(let number) = YAMLScalar.document(text) {
    precondition(try! Document(json: number.literal) == .number(number))
    _ = (number.integer, number.double)
  }
  guard let path = try? DocumentPath(text) else { return 0 }
  precondition(try! DocumentPath(path.description) == path)
  if let values = document.values(at: path) {
    precondition(path.isPlural || values.count == 1)
  }
  return 0
}
