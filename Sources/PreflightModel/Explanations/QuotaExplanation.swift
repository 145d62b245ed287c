/// What there is to say of a quota, whatever account it is about.
package struct QuotaExplanation: Hashable, Sendable {
  /// The planned types of one tool that take from it.
  package struct Takers: Hashable, Sendable {
    /// "Terraform, OpenTofu".
    package var tool: String
    /// Each type once, `aws_vpc`, with how much one takes where that is not 1.
    package var types: [Taker]

    package init(tool: String, types: [Taker]) {
      self.tool = tool
      self.types = types
    }
  }

  package struct Taker: Hashable, Sendable {
    package var type: String
    /// A phrase, "its `size`"; nil for 1.
    package var amount: String?

    package init(type: String, amount: String?) {
      self.type = type
      self.amount = amount
    }
  }

  /// What AWS answers when it is used up.
  package struct Failure: Hashable, Sendable {
    package var code: String
    /// The part of the message that tells it from others with that code; nil when the code does.
    package var message: String?

    package init(code: String, message: String?) {
      self.code = code
      self.message = message
    }
  }

  package var id: QuotaID
  package var name: String
  package var scope: QuotaAssessment.Scope
  package var defaultValue: Double?
  /// The day on which the default was published, `2024-02-10`.
  package var defaultDate: String?
  package var isAdjustable: Bool?
  package var maximum: Double?
  /// How it is counted, a phrase for each way, in the order in which they are tried.
  package var counting: [String]
  package var note: String?
  package var takers: [Takers]
  package var failures: [Failure]
  /// What shows the limit that holds for the account.
  package var showing: [ShellCommand]
  /// What asks AWS for more; empty where it gives none.
  package var raising: [ShellCommand]
  /// AWS's page.
  package var page: String?

  package init(
    id: QuotaID, name: String, scope: QuotaAssessment.Scope, defaultValue: Double? = nil,
    defaultDate: String? = nil, isAdjustable: Bool? = nil, maximum: Double? = nil,
    counting: [String] = [], note: String? = nil, takers: [Takers] = [], failures: [Failure] = [],
    showing: [ShellCommand] = [], raising: [ShellCommand] = [], page: String? = nil
  ) {
    self.id = id
    self.name = name
    self.scope = scope
    self.defaultValue = defaultValue
    self.defaultDate = defaultDate
    self.isAdjustable = isAdjustable
    self.maximum = maximum
    self.counting = counting
    self.note = note
    self.takers = takers
    self.failures = failures
    self.showing = showing
    self.raising = raising
    self.page = page
  }
}
