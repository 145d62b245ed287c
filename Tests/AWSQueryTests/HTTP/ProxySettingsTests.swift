import AWSQuery
import TestSupport
import Testing

/// What goes through a proxy is seen from the proxy, which here is the echo server.
@Suite("ProxySettings")
struct ProxySettingsTests {
  private let server: PythonServer
  private let proxy: String

  init() async throws {
    server = try await EchoServer.plain
    proxy = "http://user:secret@127.0.0.1:\(server.port)"
  }

  /// The request line's target as the server saw it: absolute when it was asked as a proxy.
  private func target(
    environment: [String: String], url: String? = nil
  ) async throws -> String {
    var options = TransportOptions()
    options.proxies = ProxySettings(environment: environment)
    let transport = try CurlTransport(options: options)
    let direct = "http://127.0.0.1:\(server.port)/echo"
    let request = HTTPRequest(method: "GET", url: url ?? direct)
    return try Echo(try await transport.send(request)).path
  }

  @Test(
    "A proxy is taken from each variable that the AWS CLI or libcurl reads",
    arguments: ["http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"])
  func variables(name: String) async throws {
    let url = "http://ec2.example/"
    #expect(try await target(environment: [name: proxy], url: url) == url)
    let bare = "127.0.0.1:\(server.port)"
    #expect(try await target(environment: [name: bare], url: url) == url)
  }

  @Test("The host is asked directly where no proxy is meant")
  func direct() async throws {
    let environments = [
      [:], ["https_proxy": proxy], ["http_proxy": "", "HTTP_PROXY": proxy, "all_proxy": proxy],
      ["REQUEST_METHOD": "GET", "HTTP_PROXY": proxy],
      ["http_proxy": proxy, "no_proxy": "127.0.0.1"],
      ["http_proxy": proxy, "NO_PROXY": "example.com,127.0.0.0/8"],
      ["http_proxy": proxy, "no_proxy": "*"],
    ]
    for environment in environments {
      #expect(try await target(environment: environment) == "/echo", "\(environment)")
    }
  }

  @Test("The proxy gets the user's name and password, and no error message shows them")
  func secrets() async throws {
    var options = TransportOptions()
    options.proxies = ProxySettings(environment: ["http_proxy": proxy, "https_proxy": proxy])
    let transport = try CurlTransport(options: options)
    let plain = HTTPRequest(method: "GET", url: "http://ec2.example/")
    let echo = try Echo(try await transport.send(plain))
    #expect(echo.values(of: "Proxy-Authorization") == ["Basic dXNlcjpzZWNyZXQ="])
    // This proxy makes no tunnels.
    let tunnelled = HTTPRequest(method: "GET", url: "https://ec2.example/")
    let error = await #expect(throws: TransportError.self) { try await transport.send(tunnelled) }
    #expect(error?.reason == .connection)
    let place = "ec2.example:443 through the proxy 127.0.0.1:\(server.port): "
    #expect(error?.message.hasPrefix(place) == true)
    #expect(error?.message.contains("secret") == false)
  }

  @Test(
    "No error message shows the password of a proxy that is malformed",
    arguments: [
      "nothing://user:secret@127.0.0.1:9", "http://user:secret@127.0.0.1:port",
      "http://user:secret@[::1", "http://user:se/secret@127.0.0.1:9", "user:secret@127.0.0.1:99999",
    ])
  func malformedProxy(proxy: String) async throws {
    var options = TransportOptions()
    options.proxies = ProxySettings(environment: ["https_proxy": proxy])
    let transport = try CurlTransport(options: options)
    let request = HTTPRequest(method: "GET", url: "https://ec2.example/")
    let error = await #expect(throws: TransportError.self) { try await transport.send(request) }
    #expect(error?.message.contains("ec2.example:443 through the proxy ") == true)
    for part in ["user", "secret"] {
      #expect(error?.message.contains(part) == false, "\(error?.message ?? "")")
    }
  }
}
