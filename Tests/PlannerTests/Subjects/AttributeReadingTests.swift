import Documents
import PreflightModel
import Testing

@testable import Planner

@Suite("What a plan says at each place of an attribute")
struct AttributeReadingTests {
  private func readings(
    _ path: String, _ attributes: Document, unknown: Document = [:]
  ) -> [String] {
    Sample.resource(attributes: attributes, unknown: unknown).readings(at: Sample.path(path))
      .map { reading in
        switch reading.value {
        case .known(let value): "\(reading.path)=\(value.string ?? value.jsonText(.compact))"
        case .unknown: "\(reading.path)?"
        case .sensitive: "\(reading.path)!"
        case .absent: "\(reading.path)-"
        }
      }
  }

  @Test("Lists and blocks are gone through, whatever tool wrote them")
  func lists() {
    #expect(readings("a", ["a": "x"]) == ["a=x"])
    #expect(readings("a[]", ["a": ["x", "y"]]) == ["a[0]=x", "a[1]=y"])
    #expect(readings("a[].b", ["a": [["b": "x"], ["c": "y"]]]) == ["a[0].b=x"])
    #expect(readings("a[].b", ["a": ["b": "x"]]) == ["a.b=x"])
    #expect(readings("a[].b[]", ["a": [["b": ["x", "y"]]]]) == ["a[0].b[0]=x", "a[0].b[1]=y"])
    #expect(readings("a[]", ["a": "x"]) == ["a=x"])
    #expect(readings("a[]", ["a": []]) == [])
    #expect(readings("a[].b", [:]) == [])
  }

  @Test("What is not known is one place, whether the value, an element or the whole list")
  func unknown() {
    #expect(readings("a", [:], unknown: ["a": true]) == ["a?"])
    #expect(
      readings("a[]", ["a": ["x", nil]], unknown: ["a": [false, true]]) == ["a[0]=x", "a[1]?"])
    #expect(readings("a[].b", [:], unknown: ["a": true]) == ["a.b?"])
    #expect(readings("a[].b", ["a": [[:]]], unknown: ["a": [["b": true]]]) == ["a[0].b?"])
  }

  @Test(
    "Terraform's \"unknown\" of what is left out is told from a value that comes from somewhere")
  func leftToAWS() throws {
    let unknown: Document = ["a": true]
    let leftOut = Sample.resource(unknown: unknown)
    let written = Sample.resource(unknown: unknown, references: ["a": ["aws_subnet.a"]])
    let variable = Sample.resource(unknown: unknown, references: ["a": []])
    let elsewhere = Sample.resource(unknown: unknown, references: ["a": ["random_id.a"]])
    let pulumi = Sample.resource("a", type: "aws:ec2/vpc:Vpc", unknown: unknown)
    func isLeft(_ resource: PlannedResource) throws -> Bool {
      let reading = try #require(resource.readings(at: Sample.path("a")).first)
      return resource.leavesToAWS(reading)
    }
    #expect(try isLeft(leftOut))
    #expect(try !isLeft(written))
    #expect(try !isLeft(elsewhere))
    #expect(try isLeft(variable), "it may be null")
    #expect(try !isLeft(pulumi))
  }
}
