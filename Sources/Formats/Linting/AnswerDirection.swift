/// What the names of answers say about the way in which they run.
struct AnswerDirection {
  enum Kind: String {
    case agreement, severity
  }

  let kind: Kind
  /// True where the amount rises: from disagreement to agreement, from none to severe.
  let rises: Bool

  private static let severities: [(words: Set<String>, rank: Int)] = [
    (["minor", "slight", "slightly", "mild"], 1), (["moderate", "moderately", "noticeable"], 2),
    (["major", "serious", "severe", "severely"], 3), (["critical", "extreme", "blocking"], 4),
  ]

  /// Nil for names that belong to neither kind of scale.
  init?(_ names: [LintedText]) {
    let agreement = names.compactMap { Self.pole($0.words) }
    if agreement.contains(where: { $0 < 0 }), agreement.contains(where: { $0 > 0 }),
      let first = agreement.first
    {
      (kind, rises) = (.agreement, first < 0)
      return
    }
    let ranks = names.compactMap { Self.severity($0.words) }
    guard ranks.count > 1, let first = ranks.first, let last = ranks.last, first != last else {
      return nil
    }
    (kind, rises) = (.severity, first < last)
  }

  /// 1 for agreement, −1 for disagreement; nil for neither.
  static func pole(_ words: [String]) -> Int? {
    let text = Set(words)
    if text.contains("neither") || text.contains("neutral") { return nil }
    if !text.isDisjoint(with: ["disagree", "disagreement"]) { return -1 }
    guard !text.isDisjoint(with: ["agree", "agreement"]) else { return nil }
    return text.contains("not") ? -1 : 1
  }

  /// From 1 for slight to 4 for extreme; nil for what is no word of severity.
  static func severity(_ words: [String]) -> Int? {
    severities.last { !$0.words.isDisjoint(with: words) }?.rank
  }
}
