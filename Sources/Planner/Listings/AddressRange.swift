/// A block of IPv4 addresses in CIDR notation (RFC 4632): `10.0.0.0/24`.
struct AddressRange: Hashable, Sendable {
  /// Of the first address, as a number.
  let first: UInt32
  /// How many bits all its addresses share, 0 to 32.
  let prefixLength: Int

  /// Nil for anything else, such as IPv6. Bits behind the prefix are taken for 0, as EC2 does:
  /// "if you specify 100.68.0.18/18, we modify it to 100.68.0.0/18".
  /// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSubnet.html
  init?(_ text: String) {
    let halves = text.split(separator: "/", omittingEmptySubsequences: false)
    guard halves.count == 2, let length = Self.number(halves[1], upTo: 32) else { return nil }
    let octets = halves[0].split(separator: ".", omittingEmptySubsequences: false)
      .map { Self.number($0, upTo: 255) }
    guard octets.count == 4 else { return nil }
    var address: UInt32 = 0
    for octet in octets {
      guard let octet else { return nil }
      address = address << 8 | UInt32(octet)
    }
    prefixLength = length
    first = length == 0 ? 0 : address & (UInt32.max << UInt32(32 - length))
  }

  var count: Int { 1 << (32 - prefixLength) }

  func contains(_ other: AddressRange) -> Bool {
    prefixLength <= other.prefixLength && AddressRange(other.first, prefixLength).first == first
  }

  /// Two blocks overlap only where one contains the other.
  func overlaps(_ other: AddressRange) -> Bool { contains(other) || other.contains(self) }

  private init(_ address: UInt32, _ length: Int) {
    prefixLength = length
    first = length == 0 ? 0 : address & (UInt32.max << UInt32(32 - length))
  }

  private static func number(_ text: Substring, upTo limit: Int) -> Int? {
    guard (1...3).contains(text.utf8.count), text.allSatisfy({ $0.isASCII && $0.isNumber }),
      let number = Int(text), number <= limit
    else { return nil }
    return number
  }
}

extension AddressRange: CustomStringConvertible {
  var description: String {
    let octets = [24, 16, 8, 0].map { String(first >> UInt32($0) & 255) }
    return octets.joined(separator: ".") + "/\(prefixLength)"
  }
}
