/// Why a preview is only part of what will happen, in sentences.
enum PulumiGap {
  static func errors(_ count: Int) -> String {
    "Pulumi met \(count) error\(count == 1 ? "" : "s") in this preview, so resources may be missing "
      + "from it."
  }

  static let corrupt = "Pulumi marks this preview as possibly corrupt."
}
