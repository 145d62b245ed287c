/// Where a service is asked in a region, and what its signatures must name.
package struct Endpoint: Hashable, Sendable {
  /// `https://ec2.ap-southeast-1.amazonaws.com`, without a slash at the end; a custom endpoint
  /// may have a path.
  package var url: String
  package var signingName: String
  package var signingRegion: String

  package init(url: String, signingName: String, signingRegion: String) {
    self.url = url
    self.signingName = signingName
    self.signingRegion = signingRegion
  }
}
