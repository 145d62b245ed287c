import Testing

@testable import Planner

@Suite("A range of addresses")
struct AddressRangeTests {
  @Test(
    "Is read from CIDR notation, the bits behind the prefix taken for 0",
    arguments: [
      ("10.0.0.0/16", "10.0.0.0/16"), ("100.68.0.18/18", "100.68.0.0/18"),
      ("0.0.0.0/0", "0.0.0.0/0"), ("255.255.255.255/32", "255.255.255.255/32"),
      ("192.168.1.77/31", "192.168.1.76/31"),
    ])
  func reads(text: String, normal: String) {
    #expect(AddressRange(text)?.description == normal)
  }

  @Test(
    "Anything else is none",
    arguments: [
      "", "10.0.0.0", "10.0.0/8", "10.0.0.0/33", "10.0.0.256/8", "10.0.0.0/-1", "2001:db8::/32",
      "10.0.0.0/8/8", "a.b.c.d/8", "10.0.0.0/", "1 .0.0.0/8", "10.0.0.0/008000", "+1.0.0.0/8",
    ])
  func refuses(text: String) {
    #expect(AddressRange(text) == nil)
  }

  @Test(
    "Overlaps what it contains and what contains it, and nothing else",
    arguments: [
      ("10.0.0.0/16", "10.0.3.0/24", true), ("10.0.0.0/24", "10.0.1.0/24", false),
      ("10.0.0.0/24", "10.0.0.0/24", true), ("0.0.0.0/0", "10.0.0.0/8", true),
      ("10.0.0.128/25", "10.0.0.0/25", false),
    ])
  func overlaps(one: String, other: String, does: Bool) throws {
    let one = try #require(AddressRange(one))
    let other = try #require(AddressRange(other))
    #expect(one.overlaps(other) == does)
    #expect(other.overlaps(one) == does)
  }

  @Test("Has two to the power of the bits left")
  func counts() {
    #expect(AddressRange("10.0.0.0/28")?.count == 16)
    #expect(AddressRange("0.0.0.0/0")?.count == 4_294_967_296)
  }
}
