package import PreflightModel

/// A quota as the catalogue describes it.
package struct Quota: Hashable, Sendable {
  package var id: QuotaID
  /// AWS's name for it: "VPCs per Region".
  package var name: String
  package var scope: QuotaAssessment.Scope
  /// Whether it is read and raised in the partition's global region, whatever the resource's.
  package var isGlobal: Bool
  /// AWS's published default; nil when no listing gives one.
  package var defaultValue: Double?
  /// The day the default was published, `2024-02-10`.
  package var defaultDate: String?
  /// Nil when no listing says.
  package var isAdjustable: Bool?
  /// The highest value AWS grants, where AWS documents one.
  package var maximum: Double?
  /// AWS's page about it.
  package var page: String?
  /// In order of preference; none where the plan alone decides.
  package var usage: [UsageSource]
  package var consumers: [Consumer]
  /// What AWS answers when it is exceeded.
  package var errors: [QuotaError]
  /// How much a new parent takes by itself: a new VPC has its main route table.
  package var initialAmount: Double = 0
  /// Where the service states the limit apart from the usage; a source that measures one value.
  package var limit: UsageSource?
  /// What else a reader should know of how it is counted, in a sentence or two.
  package var note: String?

  /// An error code, and the part of the message that tells this quota from others with that code.
  package struct QuotaError: Hashable, Sendable {
    package var code: String
    package var message: String?

    package init(code: String, message: String?) {
      self.code = code
      self.message = message
    }
  }
}
