extension String {
  /// The text without characters that a terminal could obey: controls and format marks become `\u{…}`.
  package var onOneLine: String {
    guard unicodeScalars.contains(where: \.isHostile) else { return self }
    var safe = ""
    for scalar in unicodeScalars {
      if scalar.isHostile {
        safe += "\\u{" + String(scalar.value, radix: 16) + "}"
      } else {
        safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }

  /// The text in quotes, shortened to what fits into a message.
  package var quoted: String {
    count > 40 ? "\"" + prefix(39) + "…\"" : "\"" + self + "\""
  }

  /// The candidate that was probably meant; nil where none is near.
  package func nearest(among candidates: some Sequence<String>) -> String? {
    guard utf8.count <= 64 else { return nil }
    let wanted = lowercased()
    var best: (candidate: String, distance: Int)?
    for candidate in candidates where abs(candidate.utf8.count - utf8.count) <= 2 {
      let distance = wanted.distance(to: candidate.lowercased())
      guard distance <= (utf8.count < 5 ? 1 : 2), distance < best?.distance ?? .max
      else { continue }
      best = (candidate, distance)
    }
    return best?.candidate
  }

  /// `Did you mean …?`, or else the sentence given.
  func remedy(among candidates: some Sequence<String>, otherwise: String) -> String {
    nearest(among: candidates).map { "Did you mean \($0)?" } ?? otherwise
  }

  /// Single-byte insertions, removals and replacements between two texts (Levenshtein).
  private func distance(to other: String) -> Int {
    let other = Array(other.utf8)
    var row = Array(0...other.count)
    for (position, byte) in utf8.enumerated() {
      var diagonal = row[0]
      row[0] = position + 1
      for (column, otherByte) in other.enumerated() {
        let replaced = diagonal + (byte == otherByte ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = Swift.min(replaced, row[column] + 1, diagonal + 1)
      }
    }
    return row[other.count]
  }
}

extension Unicode.Scalar {
  /// Controls (C0, DEL, C1), line separators and marks that turn the direction of writing.
  fileprivate var isHostile: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
