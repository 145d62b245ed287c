import Documents
import PreflightModel
import Testing

@testable import Planner

@Suite("What must be asked one by one is enumerated first")
struct UsageEnumerationTests {
  @Test("Keys are described one by one, and only the customer's count")
  func each() throws {
    let source = #"""
      {"call": "kms:DescribeKey", "input": {"KeyId": "${each}"},
       "each": {"call": "kms:ListKeys", "values": "Keys[].KeyId"},
       "where": [{"field": "KeyMetadata.KeyManager", "is": "CUSTOMER"}]}
      """#
    #expect(try Counting(source).questions() == ["kms:ListKeys"])
    let keys = ["kms:ListKeys": #"{"Keys": [{"KeyId": "a"}, {"KeyId": "b"}]}"#]
    #expect(
      try Counting(source, answers: keys).questions() == [
        #"kms:DescribeKey {"KeyId":"a"}"#, #"kms:DescribeKey {"KeyId":"b"}"#,
      ])
    let described = keys.merging([
      #"kms:DescribeKey {"KeyId":"a"}"#: #"{"KeyMetadata": {"KeyManager": "AWS"}}"#,
      #"kms:DescribeKey {"KeyId":"b"}"#: #"{"KeyMetadata": {"KeyManager": "CUSTOMER"}}"#,
    ]) { $1 }
    #expect(try Counting(source, answers: described).usage()?.total == 1)
    #expect(
      try Counting(source, answers: ["kms:ListKeys": #"{"Keys": []}"#]).usage()?.total == 0)
  }

  @Test("Values are asked about in batches where a call takes several")
  func batch() throws {
    let clusters = (1...5).map { "\"c\($0)\"" }.joined(separator: ", ")
    let counting = try Counting(
      #"""
      {"call": "ecs:DescribeClusters", "input": {"clusters": ["${each}"]}, "items": "clusters[]",
       "each": {"call": "ecs:ListClusters", "values": "clusterArns[]", "batch": 2}, "sum": "activeServicesCount"}
      """#, answers: ["ecs:ListClusters": #"{"clusterArns": [\#(clusters)]}"#])
    #expect(
      counting.questions() == [
        #"ecs:DescribeClusters {"clusters":["c1","c2"]}"#,
        #"ecs:DescribeClusters {"clusters":["c3","c4"]}"#,
        #"ecs:DescribeClusters {"clusters":["c5"]}"#,
      ])
  }

  @Test("An enumeration within another takes its values")
  func outer() throws {
    let source = #"""
      {"call": "eks:DescribeNodegroup", "input": {"clusterName": "${outer}", "nodegroupName": "${each}"},
       "outer": {"call": "eks:ListClusters", "values": "clusters[]"},
       "each": {"call": "eks:ListNodegroups", "input": {"clusterName": "${outer}"}, "values": "nodegroups[]"},
       "value": "nodegroup.scalingConfig.desiredSize"}
      """#
    var answers = ["eks:ListClusters": #"{"clusters": ["a", "b"]}"#]
    #expect(
      try Counting(source, answers: answers).questions() == [
        #"eks:ListNodegroups {"clusterName":"a"}"#, #"eks:ListNodegroups {"clusterName":"b"}"#,
      ])
    answers[#"eks:ListNodegroups {"clusterName":"a"}"#] = #"{"nodegroups": ["x"]}"#
    answers[#"eks:ListNodegroups {"clusterName":"b"}"#] = #"{"nodegroups": ["x"]}"#
    let questions = try Counting(source, answers: answers).questions()
    #expect(questions.count == 2)
    for question in questions {
      answers[question] = #"{"nodegroup": {"scalingConfig": {"desiredSize": 3}}}"#
    }
    #expect(try Counting(source, answers: answers).usage()?.total == 6)
  }

  @Test("A value that is no text is no answer")
  func oddValue() throws {
    let counting = try Counting(
      #"{"call": "a:B", "input": {"X": "${each}"}, "each": {"call": "a:C", "values": "Xs[]"}}"#,
      answers: ["a:C": #"{"Xs": ["x", 5]}"#])
    #expect(counting.refusals() == ["a:C: Xs[] in the answer to a:C is no text"])
  }
}
