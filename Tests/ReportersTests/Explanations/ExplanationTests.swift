import Documents
import Reporters
import Testing

@Suite("An explanation")
struct ExplanationTests {
  private let page = """
    # rule

    All of this is one paragraph that is longer than the terminal is
    wide.

    ## Way out

    - Do this, as [the page](https://example.org/a) says, and
      then that.
    - Or that.

    ```sh
    headroom check plan.json
    ```

    - <https://example.org/b>

    """

  @Test("Is a page of words on a terminal, wrapped at its width")
  func terminal() {
    let text = Explanation(kind: .rule, id: "rule", page: page).text(width: 50, colors: false)
    #expect(
      text == """
        rule

        All of this is one paragraph that is longer than
        the terminal is wide.

        Way out

          - Do this, as the page (https://example.org/a)
            says, and then that.
          - Or that.

            headroom check plan.json

          - https://example.org/b

        """)
  }

  @Test("Is Markdown in a document for programs")
  func json() throws {
    let json = Explanation(kind: .rule, id: "rule", page: page).json.jsonText()
    let document = try Document(json: json)
    #expect(document["schema"]?.string == "headroom/explanation/1")
    #expect(document["kind"]?.string == "rule")
    #expect(document["page"]?.string == page)
  }
}
