/// How files of the AWS configuration are read.
package struct FileReader: Sendable {
  /// The bytes of the file at a path; nil when there is no regular file.
  package let contents: @Sendable (_ path: String) throws(ConfigurationError) -> [UInt8]?

  package init(
    contents: @escaping @Sendable (_ path: String) throws(ConfigurationError) -> [UInt8]?
  ) {
    self.contents = contents
  }
}
