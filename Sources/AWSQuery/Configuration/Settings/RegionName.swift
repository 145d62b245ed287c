/// What may stand where a region's name is put into a host name.
package enum RegionName {
  /// Whether the text is one label of a host name: at most 63 letters, digits and inner hyphens,
  /// and not digits alone (botocore, utils.py, `validate_region_name`).
  package static func isValid(_ text: String) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, let last = bytes.last, bytes.count <= 63 else { return false }
    return !URLBytes.isHyphen(first) && !URLBytes.isHyphen(last)
      && bytes.allSatisfy { URLBytes.isAlphanumeric($0) || URLBytes.isHyphen($0) }
      && !bytes.allSatisfy(URLBytes.isDigit)
  }
}
