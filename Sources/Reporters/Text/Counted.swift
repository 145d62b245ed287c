internal import PreflightModel

/// `1 blocker`, `2 blockers`, `1,000 checks`.
func counted(_ count: Int, _ singular: String, _ plural: String? = nil) -> String {
  let noun = count == 1 ? singular : plural ?? singular + "s"
  return "\(QuotaNumber(count)) \(noun)"
}
