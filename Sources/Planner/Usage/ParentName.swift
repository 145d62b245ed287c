/// The name of a parent, which may end in one of its compartments: `sg-1 inbound IPv4`.
struct ParentName {
  let base: String
  let compartment: String?

  init(_ name: String, compartments: [String]) {
    for compartment in compartments where name.hasSuffix(" \(compartment)") {
      base = String(name.dropLast(compartment.count + 1))
      self.compartment = compartment
      return
    }
    base = name
    compartment = nil
  }

  static func joined(_ parent: String, _ compartment: String?) -> String {
    compartment.map { "\(parent) \($0)" } ?? parent
  }
}

extension UsageSource {
  /// The compartments that this source and what is added to it count in.
  var countedCompartments: [String] {
    ([self] + plus).flatMap { source in
      source.measure == .securityGroupRules
        ? SecurityGroupRules.compartments : [source.compartment].compactMap(\.self)
    }
  }
}
