internal import Documents
internal import PreflightModel

/// The names and account numbers that the attributes of a planned resource hold in the clear.
struct NamedIdentities {
  private(set) var names: [ResourceName] = []
  /// Account numbers, in ARNs or alone, that may be meant as they are.
  private(set) var accounts: [String] = []

  init(_ subject: PlannedSubject<HardCodedIdentityRule.Role>) {
    for role in HardCodedIdentityRule.Role.allCases {
      for reading in subject.settings(of: role) {
        guard case .known(let value) = reading.value else { continue }
        switch role {
        case .arn: add(value, countsAccounts: true)
        // AWS and vendors publish layers from accounts of their own.
        case .layer: add(value, countsAccounts: false)
        case .policy: addPolicy(value, countsPrincipals: true)
        // AWS delivers the logs of load balancers from accounts of its own, one in each region.
        case .bucketPolicy: addPolicy(value, countsPrincipals: false)
        }
      }
    }
  }

  private mutating func addPolicy(_ value: Document, countsPrincipals: Bool) {
    var policy = value
    if let text = value.string, let document = try? Document(json: text) { policy = document }
    guard let statements = policy["Statement"] else { return }
    for statement in statements.array ?? [statements] {
      for (name, part) in (statement.object ?? [:]).sorted(by: { $0.key < $1.key }) {
        let isPrincipal = name == "Principal" || name == "NotPrincipal"
        add(part, countsAccounts: !isPrincipal || countsPrincipals)
        guard isPrincipal, countsPrincipals, let aws = part["AWS"] else { continue }
        accounts += (aws.array ?? [aws]).compactMap(\.string).filter(\.isAccountNumber)
      }
    }
  }

  private mutating func add(_ value: Document, countsAccounts: Bool) {
    switch value {
    case .string(let text):
      let found = ResourceName.all(in: text)
      names += found
      if countsAccounts { accounts += found.filter(\.hasAccountNumber).map(\.account) }
    case .array(let elements):
      for element in elements { add(element, countsAccounts: countsAccounts) }
    case .object(let members):
      for member in members.sorted(by: { $0.key < $1.key }) {
        add(member.value, countsAccounts: countsAccounts)
      }
    case .null, .bool, .number: return
    }
  }
}
