import Documents
import Testing

@testable import Planner

@Suite("Policies as plans hold them")
struct PolicyReaderTests {
  @Test("A single statement, a single text and a text in a list are the same")
  func shapes() throws {
    let one = try PolicyReader.policy(
      #"{"Statement":{"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"kms:*"}}"#)
    let list = try PolicyReader.policy(
      #"{"Statement":[{"Effect":"Allow","Principal":{"AWS":[111122223333]},"#
        + #""Action":["kms:*"],"Resource":["*"]}]}"#)
    #expect(one == list)
  }

  @Test(
    "What AWS would not take is no policy, and the reason says where",
    arguments: [
      ("[]", "it is no object"), ("{}", "it has no Statement"), ("{", "it is no JSON"),
      (#"{"Statement":["x"]}"#, "its statement 1 is no object"),
      (#"{"Statement":[{"Action":"kms:*","Principal":"*"}]}"#, "has no Effect"),
      (#"{"Statement":[{"Effect":"allow","Action":"kms:*","Principal":"*"}]}"#, "has no Effect"),
      (#"{"Statement":[{"Effect":"Allow","Principal":"*"}]}"#, "does not name its actions"),
      (
        #"{"Statement":[{"Effect":"Allow","Principal":"*","Action":"a","NotAction":"b"}]}"#,
        "does not name its actions"
      ),
      (
        #"{"Statement":[{"Effect":"Allow","Principal":"*","Action":{"a":1}}]}"#,
        "does not name its actions"
      ),
      (#"{"Statement":[{"Effect":"Allow","Action":"kms:*"}]}"#, "does not name whom"),
      (
        #"{"Statement":[{"Effect":"Allow","Action":"kms:*","Principal":"me"}]}"#,
        "does not name whom"
      ),
      (
        #"{"Statement":[{"Effect":"Allow","Action":"a","Principal":"*","Conditions":{}}]}"#,
        #"has a member "Conditions""#
      ),
      (
        #"{"Statement":[{"Effect":"Allow","Action":"a","Principal":"*","Condition":{"Bool":1}}]}"#,
        "has a Condition"
      ),
    ])
  func faults(text: String, reason: String) {
    let error = #expect(throws: PolicyError.self) { try PolicyReader.policy(text) }
    #expect(error?.description.contains(reason) == true)
  }

  @Test("A place that is decided at apply is kept as such")
  func unknownPlaces() throws {
    let policy = try PolicyReader.policy(
      PlannedPart(
        [
          "Statement": [
            [
              "Effect": "Allow", "Principal": ["AWS": .null], "Action": "kms:*",
              "Condition": ["Bool": ["a": "true"]],
            ]
          ]
        ],
        unknown: [
          "Statement": [["Principal": ["AWS": true], "Condition": ["StringLike": true]], true]
        ]))
    #expect(policy.hasUnknownStatements)
    #expect(policy.statements.count == 1)
    #expect(policy.statements[0].principal == .these(.init(aws: [.unknown])))
    #expect(policy.statements[0].hasUnknownConditions)
    #expect(policy.statements[0].conditions.map(\.key) == ["a"])
  }
}
