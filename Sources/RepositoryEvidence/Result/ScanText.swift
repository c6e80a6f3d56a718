package import MaturityModel
import Translation

/// A result as lines of text for people.
package struct ScanText {
  /// Of each thing found; the output for programs has more.
  private static let placesShown = 3

  private let result: ScanResult
  private let disagreements: [Disagreement]?
  private let questionnaire: Questionnaire
  private let elsewhere: Int
  private let showsHints: Bool

  /// `disagreements` is nil where no assessment was named.
  package init(
    _ result: ScanResult, _ disagreements: [Disagreement]?, of questionnaire: Questionnaire,
    _ rules: EvidenceRules, showsHints: Bool
  ) {
    (self.result, self.disagreements) = (result, disagreements)
    (self.questionnaire, self.showsHints) = (questionnaire, showsHints)
    elsewhere = rules.elsewhere
  }

  /// The lines, each with a line break.
  package var text: String {
    var lines = disagreementLines
    for scan in result.repositories {
      if !lines.isEmpty { lines.append("") }
      lines += head(of: scan)
      lines += proposals(of: scan)
    }
    if elsewhere > 0 {
      lines += [
        "",
        phrase(
          elsewhere, one: "1 practice leaves no marks in a repository.",
          other: "\(elsewhere, "count") practices leave no marks in a repository."),
      ]
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private var disagreementLines: [String] {
    guard let disagreements else { return [] }
    guard !disagreements.isEmpty else { return [phrase("No answer and repository disagree.")] }
    return [phrase("Answers and repository disagree:")]
      + disagreements.flatMap { disagreement in
        ["  " + title(of: disagreement), "    " + disagreement.sentence]
      }
  }

  /// The practice, and of several repositories the one that disagrees.
  private func title(of disagreement: Disagreement) -> String {
    let title = title(disagreement.practice)
    guard result.repositories.count > 1 else { return title }
    switch disagreement.kind {
    case .contradiction(_, let repository), .lower(_, let repository):
      return title + " (\(repository))"
    case .missing: return title
    }
  }

  private func title(_ practice: Item.ID) -> String {
    let title = questionnaire.practice(practice)?.practice.title ?? ""
    return title.isEmpty ? practice.displayed : practice.displayed + " " + title
  }

  /// What was looked at, and what was not.
  private func head(of scan: RepositoryScan) -> [String] {
    var lines = [scan.name + (scan.only.isEmpty ? "" : "/" + scan.only)]
    if let commit = scan.commit, let newest = scan.newest {
      lines.append(
        phrase("commit \(String(commit.prefix(12)), "commit") of \(newest.text, "day")"))
    }
    lines.append(
      phrase(
        "looked at \(scan.looked, "looked") of \(scan.files, "all") files, read \(scan.read, "read")"
      ))
    if scan.packages.isEmpty {
      lines.append(phrase("no package of machine learning in any manifest"))
    } else {
      lines.append(phrase("packages: \(scan.packages.joined(separator: ", "), "packages")"))
    }
    if scan.units > 1 {
      lines.append(phrase("parts with a manifest of their own: \(scan.units, "count")"))
    }
    return lines[..<1] + (lines[1...] + remarks(on: scan)).map { "  " + $0 }
  }

  private func remarks(on scan: RepositoryScan) -> [String] {
    var lines: [String] = []
    switch scan.history {
    case .known: if !scan.only.isEmpty { lines.append(phrase("history: of the whole repository")) }
    case .shallow: lines.append(phrase("history: cut off when it was copied, so not counted"))
    case .unknown: lines.append(phrase("history: unknown"))
    }
    lines += scan.reachedBounds
    for entry in scan.leftOut {
      lines.append(
        phrase(
          """
          by \(OwnSettings.fileName, "file"): \(entry.files, "files"), \(entry.count, "count") \
          files (\(entry.reason, "reason"))
          """))
    }
    return lines
  }

  private func proposals(of scan: RepositoryScan) -> [String] {
    let shown = scan.proposals.filter { showsHints || $0.says != .hints }
    let hidden = scan.proposals.count - shown.count
    var lines = shown.flatMap { self.lines(for: $0, in: scan) }
    if scan.proposals.isEmpty { lines.append("  " + phrase("Nothing was found.")) }
    if hidden > 0 {
      lines.append(
        "  "
          + phrase(
            hidden, one: "1 hint; --hints shows it.",
            other: "\(hidden, "count") hints; --hints shows them."))
    }
    return lines
  }

  private func lines(for proposal: Proposal, in scan: RepositoryScan) -> [String] {
    var lines = ["  " + title(proposal.practice)]
    lines.append("    " + strength(proposal) + ": " + proposal.sentence)
    if !proposal.caution.isEmpty { lines.append("    " + proposal.caution) }
    lines += proposal.places.prefix(Self.placesShown).map { place in
      "      " + place.path + (place.line > 0 ? ":\(place.line)" : "")
        + (place.text.isEmpty ? "" : ": " + place.text)
    }
    lines += proposal.rest(beyond: Self.placesShown).map { ["      " + $0] } ?? []
    if scan.units > 1, proposal.units > 0 {
      lines.append(
        "      "
          + phrase("in \(proposal.units, "count") of \(scan.units, "all") parts"))
    }
    return lines
  }

  private func strength(_ proposal: Proposal) -> String {
    let level = proposal.level ?? 0
    switch proposal.says {
    case .supports: return phrase("fits level \(level, "level")")
    case .limits: return phrase("fits level \(level, "level") at most")
    case .hints:
      switch proposal.doubt {
      case nil: return phrase("hint")
      case .unproven: return phrase("hint (unproven)")
      case .statementsChanged: return phrase("hint (unproven: the statements changed)")
      case .borrowed: return phrase("hint (rules of another questionnaire)")
      }
    }
  }
}
