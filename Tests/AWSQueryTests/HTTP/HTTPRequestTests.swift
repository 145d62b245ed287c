import AWSQuery
import Testing

@Suite("HTTPRequest")
struct HTTPRequestTests {
  @Test("Printing shows no secret, however it is printed")
  func secrets() throws {
    let credentials = Credentials(
      accessKeyID: "AKIDEXAMPLE", secretAccessKey: "hidden", sessionToken: "hidden")
    let request = HTTPRequest(
      method: "POST", url: "https://sts.amazonaws.com/",
      headers: [HTTPHeader("X-Amz-Sso_Bearer_Token", "hidden"), HTTPHeader("Accept", "shown")],
      body: Array("hidden".utf8))
    let signer = SigV4Signer(credentials: credentials, region: "us-east-1", service: "sts")
    let signed = try signer.signed(request, date: 0)
    var options = TransportOptions()
    options.proxies = ProxySettings(environment: ["https_proxy": "http://user:hidden@proxy"])
    let response = HTTPResponse(status: 200, body: Array("hidden".utf8))
    for value: Any in [signed, signed.headers, signer, options, response] {
      var dumped = ""
      dump(value, to: &dumped)
      for text in ["\(value)", String(reflecting: value), dumped] {
        #expect(!text.contains("hidden"))
        // The bytes of "hi".
        #expect(!text.contains("104, 105"))
        #expect(!text.contains("Signature="))
      }
    }
    #expect("\(signed)".contains("shown"))
  }
}
