/// Where the package lies, so that tests find their fixtures from any working directory.
package let packageRoot: String = {
  // …/Tests/TestSupport/PackageRoot.swift
  #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    .joined(separator: "/")
}()
