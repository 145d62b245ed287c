import Documents
import Testing

@Suite("Reading XML")
struct XMLTreeTests {
  @Test("Elements are found by name, in order, without their prefixes")
  func elements() throws {
    let tree = try XMLTree(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- answered by a service -->
      <ns:DescribeVpcsResponse xmlns:ns="http://ec2.amazonaws.com/doc/2016-11-15/">
        <vpcSet>
          <item><vpcId>vpc-1</vpcId><isDefault>true</isDefault></item>
          <item><vpcId>vpc-2</vpcId><cidr/></item>
        </vpcSet>
        <requestId>r</requestId>
      </ns:DescribeVpcsResponse>
      """)
    #expect(tree.root.name == "DescribeVpcsResponse")
    #expect(tree.root.text == "")
    #expect(tree.root.children.map(\.name) == ["vpcSet", "requestId"])
    let items = try #require(tree.root.first("vpcSet")).all("item")
    #expect(items.map { $0.first("vpcId")?.text } == ["vpc-1", "vpc-2"])
    #expect(items[1].first("cidr")?.text == "")
    #expect(items[0].first("cidr") == nil)
    #expect(items[0].first("isDefault")?.children.isEmpty == true)
  }

  @Test("An element within another of the same name is not mistaken for its sibling")
  func nesting() throws {
    let root = try XMLTree("<a><a>1<a>2</a></a><b/><a>3</a></a>").root
    #expect(root.all("a").map(\.text) == ["1", "3"])
  }

  @Test(
    "Text is what the bytes mean",
    arguments: [
      ("<a>x</a>", "x"), ("<a> </a>", " "), ("<a>\n x \n</a>", "\n x \n"), ("<a/>", ""),
      ("<a></a>", ""), ("<a>&lt;&gt;&amp;&quot;&apos;</a>", "<>&\"'"),
      ("<a>&amp;lt;</a>", "&lt;"), ("<a>&#65;&#x42;&#x1F600;</a>", "AB😀"),
      ("<a>&#x1;</a>", "\u{1}"),
      ("<a><![CDATA[<b>&amp;]]]]></a>", "<b>&amp;]]"), ("<a>1<!-- 2 -->3</a>", "13"),
      ("<a>1<![CDATA[2]]>3</a>", "123"), ("<a>1<b/>2</a>", "12"), ("<a> <b/> </a>", ""),
      ("<a>x\r\ny\rz</a>", "x\ny\nz"), ("<a><![CDATA[\r\n]]></a>", "\n"), ("<a>é€</a>", "é€"),
      ("<a>a > b</a>", "a > b"), ("\u{FEFF}<a>x</a >\n", "x"), ("<a>&#0000065;</a>", "A"),
    ])
  func text(xml: String, expected: String) throws {
    #expect(try XMLTree(xml).root.text == expected)
  }

  @Test("Attributes are found by name, without their prefixes")
  func attributes() throws {
    let root = try XMLTree(
      "<Grantee xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:type = \"Canonical&amp;User\" />"
    ).root
    #expect(root.attribute("type") == "Canonical&User")
    #expect(root.attribute("xsi") == "http://www.w3.org/2001/XMLSchema-instance")
    #expect(root.attribute("id") == nil)
    #expect(root.children.isEmpty)
  }

  @Test(
    "What is not well formed is refused",
    arguments: [
      "", " ", "x", "<", "<a", "<a>", "<a/", "<a></b>", "<a></a", "<a></aa>", "<a><b></a></b>",
      "<a/><b/>", "<a/>x", "x<a/>", "</a>", "<a>&</a>", "<a>&;</a>", "<a>&amp</a>", "<a>&nope;</a>",
      "<a>&#;</a>", "<a>&#x;</a>", "<a>&#xD800;</a>", "<a>&#x110000;</a>", "<a>&#0;</a>",
      "<a>&#-1;</a>", "<a>&#+65;</a>", "<a>&#x4294967361;</a>", "<a>&#4294967361;</a>", "<a b/>",
      "<a b=c/>", "<a b=\"c/>", "<a b='<'/>", "<a b='1'c='2'/>", "<1/>", "<-a/>", "<a:/>", "<:a/>",
      "<a:b:c/>", "<a:1/>", "< a/>", "<a>\u{1}</a>", "<a>\u{0}</a>", "<![CDATA[x]]>",
      "<a><![CDATA[x]]</a>", "<a><!-- x</a>", "<a></a><", "<a / >",
      "<a>&#99999999999999999999;</a>",
      "<?xml version='1.0'?>", "<?xml", "<!-- ", "<a b='&x;'/>", "<html><br></html>", "<a></ a>",
    ])
  func malformed(xml: String) {
    #expect(throws: DocumentError.self) { try XMLTree(xml) }
  }

  @Test(
    "Document types, entities of one's own and foreign encodings are refused by name",
    arguments: [
      "<!DOCTYPE a><a/>",
      "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
      "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY l 'lol'><!ENTITY m '&l;&l;'>]><a>&m;</a>",
      "<a><!ENTITY x 'y'></a>", "<a><!DOCTYPE b></a>", "<?xml-stylesheet href='x'?><a/>",
      "<a><?php x ?></a>", "<?xml version='1.0' encoding='ISO-8859-1'?><a/>",
      "<?xml version='1.0' encoding = \"UTF-7\"?><a/>", "<!doctype html><html></html>",
    ])
  func refused(xml: String) {
    let error = #expect(throws: DocumentError.self) { try XMLTree(xml) }
    guard case .refused = error?.reason else {
      Issue.record("\(String(describing: error)) does not say what is refused")
      return
    }
  }

  @Test("Depth, size and the number of nodes are capped")
  func limits() throws {
    let deepest = String(repeating: "<a>", count: 64) + String(repeating: "</a>", count: 64)
    _ = try XMLTree(deepest)
    var error = #expect(throws: DocumentError.self) {
      try XMLTree(String(repeating: "<a>", count: 100_000))
    }
    #expect(error?.reason == .tooDeep(limit: 64))
    let limits = DocumentLimits(bytes: 40, depth: 2, values: 5)
    error = #expect(throws: DocumentError.self) {
      try XMLTree("<a><b/><b/><b/><b/><b/></a>", limits: limits)
    }
    #expect(error?.reason == .tooManyValues(limit: 5))
    error = #expect(throws: DocumentError.self) {
      try XMLTree("<a>" + String(repeating: "x", count: 40) + "</a>", limits: limits)
    }
    #expect(error?.reason == .tooLarge(limit: 40))
  }

  @Test("Bytes that are not UTF-8 are refused")
  func invalidUTF8() {
    let error = #expect(throws: DocumentError.self) {
      try XMLTree(Array("<a>".utf8) + [0xC3, 0x28] + Array("</a>".utf8))
    }
    #expect(error?.reason == .invalidEncoding)
  }

  @Test("An error says where")
  func position() {
    let error = #expect(throws: DocumentError.self) { try XMLTree("<a>\n  <é></b>\n</a>") }
    #expect(error?.position == DocumentPosition(line: 2, column: 8))
  }
}
