/// A text from outside without what could act on a terminal or hide what it says.
///
/// Control characters (C0, DEL and C1, so every escape sequence loses its start), bidirectional
/// marks, embeddings and overrides, and byte order marks are dropped. Every kind of line break becomes a
/// line feed. Runs in linear time.
/// A tab becomes `tabWidth` spaces; nil keeps tabs.
public func cleaned(_ text: String, tabWidth: Int? = 4) -> String {
  guard text.unicodeScalars.contains(where: isCleaned) else { return text }
  var result = String.UnicodeScalarView()
  var followsReturn = false
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x0A where followsReturn: break
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: result.append("\n")
    case 0x09:
      if let tabWidth {
        result.append(contentsOf: repeatElement(" ", count: max(0, tabWidth)))
      } else {
        result.append(scalar)
      }
    default: if !isCleaned(scalar) { result.append(scalar) }
    }
    followsReturn = scalar.value == 0x0D
  }
  return String(result)
}

/// True for what a text from outside may not keep as it is.
private func isCleaned(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
    true
  default: false
  }
}
