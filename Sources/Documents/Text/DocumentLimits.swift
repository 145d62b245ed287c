/// How much a reader takes before it refuses a text, so that no text can exhaust memory or stack.
package struct DocumentLimits: Hashable, Sendable {
  /// The size of the text, in bytes.
  package let bytes: Int
  /// How deep values may lie within values; a scalar alone has depth 0.
  package let depth: Int
  /// How many values the text may hold, names of members among them.
  package let values: Int

  package init(bytes: Int, depth: Int, values: Int) {
    // A tape counts its bytes and values in 32 bits.
    self.bytes = min(bytes, Int(Int32.max))
    self.depth = depth
    self.values = min(values, Int(Int32.max))
  }

  /// 64 MiB, 128 deep, 8 million values.
  package static let standard = DocumentLimits(bytes: 64 << 20, depth: 128, values: 8_000_000)
  /// One element of a long list: 16 MiB, 128 deep, 2 million values.
  package static let element = DocumentLimits(bytes: 16 << 20, depth: 128, values: 2_000_000)
  /// 64 MiB, 64 deep, 4 million elements, attributes and pieces of text.
  package static let xml = DocumentLimits(bytes: 64 << 20, depth: 64, values: 4_000_000)
  /// 4 MiB, 64 deep, 500,000 values after aliases are followed. CloudFormation takes templates of
  /// up to 1 MB.
  package static let yaml = DocumentLimits(bytes: 4 << 20, depth: 64, values: 500_000)
}
