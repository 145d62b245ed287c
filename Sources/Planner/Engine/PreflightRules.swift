/// The rules of headroom.
package enum PreflightRules {
  package static let all: [any PreflightRule] = [QuotaRule()]
}
