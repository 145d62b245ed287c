import AWSQuery
import Documents

/// STS as both sides imagine it: it knows every role and remembers who asked.
actor RoleCalls {
  private(set) var made: [RoleCallRecord] = []

  func answer(_ input: Document, source: Credentials) -> Document {
    let name = input["RoleSessionName"]?.string
    made.append(
      RoleCallRecord(
        input: .init(
          roleARN: input["RoleArn"]?.string,
          sessionName: name?.hasPrefix("headroom-session-") == true ? nil : name,
          externalID: input["ExternalId"]?.string, serialNumber: input["SerialNumber"]?.string,
          tokenCode: input["TokenCode"]?.string,
          durationSeconds: input["DurationSeconds"]?.number?.integer),
        source: source.parts))
    return [
      "Credentials": [
        "AccessKeyId": .string("ASSUMED\(made.count)"), "SecretAccessKey": "assumed-secret",
        "SessionToken": "assumed-token", "Expiration": "2099-01-01T00:00:00Z",
      ]
    ]
  }
}

extension Credentials {
  /// Access key, secret and token.
  var parts: [String] { [accessKeyID, secretAccessKey, sessionToken ?? ""] }
}
