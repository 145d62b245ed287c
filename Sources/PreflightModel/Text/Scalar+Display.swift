extension Unicode.Scalar {
  /// Whether a terminal shows this scalar instead of obeying it, reordering by it, or hiding it.
  ///
  /// Not displayable are the controls (C0 with line breaks and tabs, DEL, C1), the format characters
  /// (bidirectional overrides, zero-width joiners, tags), the line and paragraph separators, and
  /// letters that leave no mark, such as the Hangul fillers. Variation selectors stay: they only
  /// choose a glyph. Categories: Unicode Standard, section 4.5.
  package var isDisplayable: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: false
    default: !properties.isDefaultIgnorableCodePoint || properties.isVariationSelector
    }
  }
}
