/// How references name the zones that CloudFormation's `Fn::GetAZs` gives of the plan's own region.
/// They exist, and only AWS knows which they are.
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-getavailabilityzones.html
package enum RegionZones {
  package static let all = "Fn::GetAZs"

  /// The zone at a position, counted from 0.
  package static func reference(at position: Int) -> String { "\(all)[\(position)]" }

  /// The position that a reference names; nil for anything else.
  package static func position(in reference: String) -> Int? {
    guard reference.hasPrefix(all + "["), reference.hasSuffix("]") else { return nil }
    return Int(reference.dropFirst(all.count + 1).dropLast())
  }
}
