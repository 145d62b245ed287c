/// An instance type taken apart: series, generation, options, size, as `c`, 7, `gn` and `xlarge` of
/// `c7gn.xlarge`.
/// https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html
struct InstanceTypeName: Hashable {
  let series: String
  let generation: Int
  let options: String
  let size: String

  /// Nil for anything else, such as `optimal` or `m5`.
  init?(_ text: String) {
    guard
      let match = text.wholeMatch(of: /(u-[0-9a-z]+|[a-z]+)([0-9]*)([a-z0-9\-]*)\.([a-z0-9\-]+)/)
    else { return nil }
    series = String(match.1)
    generation = Int(match.2) ?? 0
    options = String(match.3)
    size = String(match.4)
  }

  /// What all types look like that could take this one's place: of the same series and size.
  var pattern: String { "\(series)*.\(size)" }

  /// How far another type is from this one; the smallest is the likest. Nil where it cannot take its
  /// place: software for x86 does not run on AWS Graviton.
  func distance(to other: InstanceTypeName) -> Int? {
    guard series == other.series, size == other.size, isGraviton == other.isGraviton,
      other != self
    else { return nil }
    let differences = Set(options).symmetricDifference(other.options).count
    // A newer generation is nearer than an older one.
    let generations = other.generation - generation
    return differences * 10 + (generations < 0 ? -generations * 2 : generations)
  }

  private var isGraviton: Bool { options.hasPrefix("g") || series == "a" }
}
