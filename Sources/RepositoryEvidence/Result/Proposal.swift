package import MaturityModel
import Translation

/// What a repository shows that may be evidence for a practice; a person decides.
package struct Proposal: Hashable, Sendable {
  /// Where something was found.
  package struct Place: Hashable, Sendable {
    /// From the top of the repository; what is no text is replaced.
    package var path: String
    /// From 1; 0 for the file as a whole.
    package var line: Int
    /// The beginning of the line; empty for a secret.
    package var text: String
  }

  /// What was counted, where a rule counts.
  package enum Count: Hashable, Sendable {
    case reviewed(Int, of: Int)
    case pinned(Int, of: Int)
    case people(Int, changes: Int)
    case packages([String])
    /// Read from a file, in its words.
    case kept(String)

    package var text: String {
      switch self {
      case .reviewed(let count, let all):
        phrase("\(count, "count") of the last \(all, "all") changes")
      case .pinned(let count, let all): phrase("\(count, "count") of \(all, "all") dependencies")
      case .people(let people, let changes):
        phrase(
          people, one: "1 person, changes: \(changes, "changes")",
          other: "\(people, "people") people, changes: \(changes, "changes")")
      case .packages(let names): names.joined(separator: ", ")
      case .kept(let text): text
      }
    }
  }

  package var practice: Item.ID
  package var rule: String
  /// What it may say with the questionnaire in hand.
  package var says: EvidenceRule.Strength
  /// The level of the rule, also where it is a hint only.
  package var level: Int?
  package var doubt: EvidenceRule.Doubt?
  package var found: String
  package var caution: String
  package var count: Count?
  /// True where all places are such as examples and documents.
  package var isWeak = false
  /// How many files match.
  package var files = 0
  /// In how many parts with a manifest of their own it was found.
  package var units = 0
  package var places: [Place] = []
  /// Places beyond those that are kept.
  package var morePlaces = 0

  /// What was found, with what was counted, as a sentence.
  package var sentence: String {
    guard let count else { return found }
    return found.withoutStop + " (\(count.text))."
  }

  /// How many places there are beyond the first ones, in words; nil where there are none.
  package func rest(beyond shown: Int) -> String? {
    let more = max(0, places.count - shown) + morePlaces
    return more > 0
      ? phrase(more, one: "and 1 more place", other: "and \(more, "count") more places") : nil
  }

  /// One of its places as evidence, which is dated and names where it is from; no place for what is true of the whole.
  package func evidence(
    at place: Place?, in scan: RepositoryScan, by edition: ScanResult.Edition, on day: CalendarDay
  ) -> Evidence {
    Evidence(
      text: sentence, date: day,
      source: EvidenceSource(
        rule: rule, version: edition.version, repository: scan.name, commit: scan.commit ?? "",
        path: place?.path ?? "", line: place?.line ?? 0))
  }
}

extension String {
  /// A sentence without its full stop.
  var withoutStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
