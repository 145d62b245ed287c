/// Region names as plans hold them, told by their form: `us-east-1`, `us-gov-west-1`,
/// `eusc-de-east-1`. Which regions exist is for AWS to say.
enum RegionName {
  /// Whether the text has the form of a Region's name. Local Zones (`us-west-2-lax-1`) and
  /// Wavelength Zones have not.
  static func isPlausible(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count >= 3, let number = parts.last else { return false }
    return (1...2).contains(number.count) && number.allSatisfy(isDigit)
      && parts.dropLast().allSatisfy { $0.count >= 2 && $0.allSatisfy(isLetter) }
  }

  /// The Region in an ARN's fourth field; nil for global resources and for what is no ARN.
  static func ofARN(_ text: String) -> String? {
    let fields = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    guard fields.count == 6, fields[0] == "arn" else { return nil }
    let region = String(fields[3])
    return isPlausible(region) ? region : nil
  }

  /// The Region of an Availability Zone, which is its name without the last letter; nil for
  /// other kinds of zone.
  static func ofAvailabilityZone(_ text: String) -> String? {
    guard let letter = text.utf8.last, isLetter(letter) else { return nil }
    let region = String(text.dropLast())
    return isPlausible(region) ? region : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }
}
