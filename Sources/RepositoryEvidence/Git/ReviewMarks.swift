/// Marks that review systems leave on a change, and the names of programs that make changes.
enum ReviewMarks {
  private static let subjects: [StaticString] = [
    "merge pull request", "merged pr", "see merge request",
  ]
  private static let trailers: Set = [
    "reviewed-by", "reviewed-on", "change-id", "approved-by", "differential revision",
    "differential-revision",
  ]

  /// True for a merge, a number of a request in the subject, and a trailer of a review.
  static func isReviewed(
    parents: [UInt8], subject: [UInt8], trailers: some Sequence<UInt8>
  ) -> Bool {
    if parents.contains(0x20) { return true }
    let lowered = subject.map(\.lowered)
    if subjects.contains(where: { lowered.has($0) }) || hasNumber(subject) { return true }
    return Array(trailers).split(separator: 0x0A).contains { line in
      let key = line.prefix { $0 != UInt8(ascii: ":") }.trimmed.map(\.lowered)
      return Self.trailers.contains(String(decoding: key, as: UTF8.self))
    }
  }

  /// True for `(#12)` and `(!12)`.
  private static func hasNumber(_ subject: [UInt8]) -> Bool {
    subject.indices.contains { at in
      guard subject[at] == UInt8(ascii: "("), at + 2 < subject.count,
        subject[at + 1] == UInt8(ascii: "#") || subject[at + 1] == UInt8(ascii: "!")
      else { return false }
      let digits = subject[(at + 2)...].prefix { ByteSet.digits.contains($0) }
      return !digits.isEmpty && digits.endIndex < subject.count
        && subject[digits.endIndex] == UInt8(ascii: ")")
    }
  }

  static func isProgram(name: [UInt8], mail: [UInt8]) -> Bool {
    let texts = [name, mail].map { $0.map(\.lowered) }
    if texts.contains(where: { $0.has("[bot]") || $0.has("dependabot") || $0.has("renovate") }) {
      return true
    }
    return texts[0].split { !$0.isWord }.contains {
      $0.elementsEqual("ci".utf8) || $0.elementsEqual("bot".utf8)
    }
  }
}
