extension TextMetrics {
  /// An approximation of `wcwidth` by Unicode properties: 0, 1 or 2 columns, or -1 for what cannot be drawn.
  static func columns(of scalar: Unicode.Scalar) -> Int {
    // Latin letters, dashes, quotation marks, lines and Braille, which is most of what is beyond ASCII.
    switch scalar.value {
    case 0xA0..<0xAD, 0xAE..<0x300, 0x2010..<0x2028, 0x2500..<0x2580, 0x2800..<0x2900: return 1
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .surrogate, .unassigned, .privateUse, .lineSeparator, .paragraphSeparator:
      return -1
    case .nonspacingMark, .enclosingMark, .format: return scalar.value == 0xAD ? 1 : 0
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .spacingMark, .decimalNumber, .letterNumber, .otherNumber, .connectorPunctuation,
      .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol,
      .otherSymbol, .spaceSeparator:
      break
    @unknown default: return -1
    }
    // The vowels and finals of Hangul join the consonant before them.
    if (0x1160...0x11FF).contains(scalar.value) { return 0 }
    return isWide(scalar) ? 2 : 1
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x1100 else { return false }
    if scalar.properties.isEmojiPresentation {
      // wcwidth of glibc, and with it ncurses, gives one column to half a flag.
      return !(0x1F1E6...0x1F1FF).contains(scalar.value)
    }
    return wideRanges.contains { $0.contains(scalar.value) }
  }

  /// East Asian Wide and Fullwidth, Unicode 15, in coarse ranges.
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF,
    0x4E00...0x9FFF, 0xA000...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18CFF,
    0x1AFF0...0x1B2FB, 0x1F200...0x1F202, 0x1F210...0x1F23B, 0x1F240...0x1F248,
    0x1F300...0x1F320, 0x1F5FB...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
  ]
}
