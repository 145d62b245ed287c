/// How a moment is written on the wire, named as in AWS's models.
package enum TimestampFormat: String, Hashable, Sendable {
  case iso8601
  /// Seconds since 1970, possibly with a fraction.
  case unixTimestamp
  /// `Sun, 06 Nov 1994 08:49:37 GMT`.
  case rfc822
}
