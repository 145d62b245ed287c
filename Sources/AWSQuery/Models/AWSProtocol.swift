/// How a service's requests and responses are written, named as botocore names it.
package enum AWSProtocol: String, Hashable, Sendable {
  /// Form fields in, XML out: EC2's own kind of `query`.
  case ec2
  /// Form fields in, XML out.
  case query
  /// JSON both ways, the operation in a header.
  case json
  /// JSON both ways, the operation in method and path.
  case restJSON = "rest-json"
  /// XML both ways, the operation in method and path.
  case restXML = "rest-xml"
}
