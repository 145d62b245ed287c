import Documents
import Testing

@testable import PlanReaders

struct TerraformValuesTests {
  @Test("A value that is there is known, whatever the mask says")
  func present() {
    let values = TerraformValues.separated(["a": 1, "b": nil], unknown: ["a": true, "b": true])
    #expect(values.known == ["a": 1, "b": nil])
    #expect(values.unknown == ["b": true])
  }

  @Test("Values that are not there are unknown where the mask says so")
  func absent() {
    let values = TerraformValues.separated(
      ["list": [["x": 1], [:]]],
      unknown: ["id": true, "list": [["x": false], ["y": true]], "no": [:]])
    #expect(values.unknown == ["id": true, "list": [false, ["y": true]]])
    #expect(TerraformValues.separated([:], unknown: false).unknown == [:])
    #expect(TerraformValues.separated(nil, unknown: true).unknown == true)
    #expect(TerraformValues.separated(nil, unknown: true).known == [:])
  }

  @Test("Elements beyond the list are unknown where the mask says so")
  func longerMask() {
    let values = TerraformValues.separated(["ids": ["a"]], unknown: ["ids": [false, true]])
    #expect(values.unknown == ["ids": [false, true]])
  }

  @Test(
    "A sensitive value is dropped and marked, at any depth",
    arguments: [
      (["p": "s", "q": 1], ["p": true], ["p": nil, "q": 1], ["p": true]),
      (["l": ["s", "t"]], ["l": [false, true]], ["l": ["s", nil]], ["l": [false, true]]),
      (["l": ["s"]], ["l": true], ["l": nil], ["l": true]),
      (["m": ["k": "s"]], ["m": ["k": true]], ["m": ["k": nil]], ["m": ["k": true]]),
      (["p": nil], ["p": true], ["p": nil], [:]),
      (["p": "s"], true, [:], true),
    ] as [(Document, Document, Document, Document)])
  func sensitive(_ value: Document, _ mask: Document, _ known: Document, _ marked: Document) {
    let values = TerraformValues.separated(value, sensitive: mask)
    #expect(values.known == known)
    #expect(values.sensitive == marked)
  }

  @Test(
    "Where the mask has another shape than the value, all of it is hidden",
    arguments: [
      ("s", ["a": true]), ("s", [true]), (["s"], ["a": true]), (["a": "s"], [false, true]),
    ] as [(Document, Document)])
  func otherShape(_ value: Document, _ mask: Document) {
    let values = TerraformValues.separated(["p": value], sensitive: ["p": mask])
    #expect(values.known == ["p": nil])
    #expect(values.sensitive == ["p": true])
  }
}
