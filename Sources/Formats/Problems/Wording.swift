extension String {
  /// The text in quotes, shortened to what fits into a message.
  package var quoted: String { count > 40 ? "\"" + prefix(39) + "…\"" : "\"" + self + "\"" }

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
  package func remedy(among candidates: some Sequence<String>, otherwise: String) -> String {
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

extension [String] {
  /// The ids that there are, as many as a message can hold.
  package var listed: String {
    prefix(40).joined(separator: ", ") + (count > 40 ? " and \(count - 40) more" : "")
  }
}
