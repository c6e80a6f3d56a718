import Formats
public import MaturityModel

/// What changed between two assessments, for people who do not have the program.
///
/// Texts and tables show only what the overlap of the two permits, and say why; the JSON carries every number.
public struct ComparisonReport: TableReport, Sendable {
  let comparison: Comparison
  let words = ComparisonWords()

  public init(_ comparison: Comparison) { self.comparison = comparison }

  /// The comparison output as pretty-printed JSON, as `questionnaires/comparison.schema.json` describes it.
  public var json: String { comparison.json.pretty }

  /// The report as plain text of at most 78 columns without escape sequences, to be pasted anywhere.
  ///
  /// The same two assessments give the same bytes.
  public func text(isASCII: Bool = false) -> String {
    var page = TextPage(isASCII: isASCII)
    writeHeader(on: &page)
    writeChange(on: &page)
    writeDimensions(on: &page)
    writeMoves(on: &page)
    write(comparison.challenges, of: "Challenges", on: &page)
    write(comparison.outcomes, of: "Outcomes", on: &page)
    writeNotes(on: &page)
    return page.text
  }

  private func writeHeader(on page: inout TextPage) {
    let (before, after) = (comparison.before, comparison.after)
    page.title("Change: " + name(of: before) + " to " + name(of: after))
    let subjects = [before, after].map(\.details.subject)
    if before.details.subject.isSame(as: after.details.subject) {
      if !subjects[1].name.isEmpty { page.entry("Subject", subjects[1].name, width: 16) }
    } else {
      page.entry("Subject before", named(subjects[0]), width: 16)
      page.entry("Subject after", named(subjects[1]), width: 16)
    }
    page.entry("Before", origin(of: before), width: 16)
    page.entry("After", origin(of: after), width: 16)
    page.entry("Answered by", attendance, width: 16)
    if let share = after.unconfirmedShare, share > .zero {
      page.entry(
        "Carried over", "\(share.percent) % of the newer answers are not re-confirmed", width: 16)
    }
    for note in comparison.notices { page.paragraph(note, indent: 2, first: "Note: ") }
  }

  private func name(of assessment: Assessment) -> String {
    let title = assessment.details.title
    return title.isEmpty ? assessment.moment?.day ?? "untitled" : title
  }

  private func named(_ subject: Subject) -> String {
    subject.name.isEmpty ? "not named" : subject.name
  }

  private func origin(of assessment: Assessment) -> String {
    let questionnaire = assessment.questionnaire
    let day = assessment.moment?.day ?? "no date"
    let mode =
      switch assessment.mode {
      case .full: "full"
      case .standard: "standard length"
      case .quick: "quick scan"
      }
    return "\(day), \(mode), \(questionnaire.id) \(questionnaire.version)"
  }

  private var attendance: String {
    let attendance = comparison.attendance
    let counts = "\(attendance.before) before, \(attendance.after) after"
    guard let both = attendance.inBoth, let share = attendance.matchedShare else { return counts }
    return counts + "; \(both) on both sides (\(share.percent) % of all)"
  }

  private func writeChange(on page: inout TextPage) {
    let overall = comparison.overall
    page.heading("What changed")
    page.paragraph(words.permission(of: overall), indent: 2)
    page.line("")
    switch overall.permits {
    case .moves: break
    case .likeForLike:
      writeLevels(of: overall, on: &page)
      write("Like for like", "\(words.points(overall.index.likeForLike)) points", on: &page)
    case .all:
      writeLevels(of: overall, on: &page)
      let index = overall.index
      write(
        "Progress index",
        "\(words.percent(index.before)) to \(words.percent(index.after)), "
          + "\(words.points(index.change)) points (assumes equal steps)", on: &page)
      write("Like for like", "\(words.points(index.likeForLike)) points", on: &page)
      write("From other items", "\(words.points(index.composition)) points", on: &page)
    }
    writeCounts(on: &page)
    var remarks = overall.permits == .moves ? [] : [words.verdict(of: overall.level)]
    remarks.append(words.verdict(of: overall.practices))
    if !comparison.possibleResponseShift.isEmpty { remarks.append(responseShift) }
    page.line("")
    for remark in remarks { page.item(remark) }
  }

  private func writeLevels(of overall: Difference, on page: inout TextPage) {
    write("Level", levels(of: overall), on: &page)
    if let published = overall.level.publishedBefore {
      write(
        "Level as given", "\(published.text) before, by the older rule or questionnaire", on: &page)
    }
    write("On the same items", common(of: overall), on: &page)
  }

  private func writeCounts(on page: inout TextPage) {
    let moves = comparison.moves
    write(
      "Moves", "\(moves.up.count) up, \(moves.down.count) down, \(moves.same.count) the same",
      on: &page)
    guard let size = moves.effectSize else { return }
    write(
      "Effect size", "\(words.points(size)) % (rises minus falls, of what is compared)", on: &page)
  }

  private func write(_ name: String, _ text: String, on page: inout TextPage) {
    page.entry(name, text, width: 20)
  }

  private var responseShift: String {
    let titles = comparison.possibleResponseShift.map { comparison.title(of: $0) }
    return
      "Possible response shift: \(titles.count.counted("practice")) fell although the evidence is "
      + "unchanged (" + titles.joined(separator: ", ") + "). After learning what a practice can "
      + "be, people rate the same practice lower."
  }

  func levels(of difference: Difference) -> String {
    let level = difference.level
    let text = "\(interval(level.before)) to \(interval(level.after))"
    return difference.permits == .likeForLike ? text + " (different items)" : text
  }

  func common(of difference: Difference) -> String {
    "\(words.level(difference.level.beforeOnCommon)) to "
      + words.level(difference.level.afterOnCommon)
  }

  /// A level with the levels that missing answers leave possible.
  private func interval(_ score: Score) -> String {
    guard let low = score.levelLow, let high = score.levelHigh else { return "not applicable" }
    return words.level(score.level) + (low == high ? "" : " (\(low)–\(high))")
  }
}
