/// What carrying out an operation does to the account.
package enum OperationAccess: String, Hashable, Sendable {
  /// Nothing.
  case read
  /// It files a request to raise a quota.
  case request
  /// It hands out the keys of a role.
  case credentials
}
