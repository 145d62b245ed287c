/// One call of `AssumeRole`: its input, and the keys that sign it.
struct RoleCallRecord: Codable, Hashable {
  struct Input: Codable, Hashable {
    var roleARN: String?
    /// Nil where it was made up.
    var sessionName: String?
    var externalID: String?
    var serialNumber: String?
    var tokenCode: String?
    var durationSeconds: Int?

    enum CodingKeys: String, CodingKey {
      case roleARN = "RoleArn"
      case sessionName = "RoleSessionName"
      case externalID = "ExternalId"
      case serialNumber = "SerialNumber"
      case tokenCode = "TokenCode"
      case durationSeconds = "DurationSeconds"
    }
  }

  var input: Input
  var source: [String]
}
