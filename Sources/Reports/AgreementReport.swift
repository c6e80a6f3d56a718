import Formats
public import MaturityModel

/// What several people's ballots say together: counts, and never who said what.
public struct AgreementReport: Sendable {
  let result: GroupResult
  private let breakdown: RoleBreakdown?

  /// The report of a result, with what roles say where that is asked for.
  public init(_ result: GroupResult, byRole breakdown: RoleBreakdown? = nil) {
    self.result = result
    self.breakdown = breakdown
  }

  /// The group output as pretty-printed JSON, as `questionnaires/agreement.schema.json` describes it.
  public var json: String {
    var members = result.json.members ?? [:]
    members["byRole"] = breakdown?.json
    return JSON.object(members).pretty
  }

  /// The report as plain text of at most 78 columns without escape sequences, what to discuss first.
  ///
  /// The same ballots give the same bytes in whatever order they come.
  public func text(isASCII: Bool = false) -> String {
    var page = TextPage(isASCII: isASCII)
    page.title("Agreement of \(result.respondents.counted("respondent"))")
    page.entry(
      "Questionnaire", "\(result.questionnaire.id) \(result.questionnaire.version)", width: 16)
    page.entry("Level", level(result.overall, result.stability), width: 16)
    writeAgenda(on: &page)
    writeDimensions(on: &page)
    if let breakdown { write(breakdown, on: &page) }
    writeRest(on: &page)
    writeNotes(on: &page)
    return page.text
  }

  private func writeAgenda(on page: inout TextPage) {
    page.heading("To discuss")
    let agenda = result.agenda
    if agenda.isEmpty { page.paragraph("Nothing: the votes are close enough.", indent: 2) }
    for (number, practice) in agenda.enumerated() {
      page.paragraph("\(practice.practice) \(practice.title)", indent: 2, first: "\(number + 1). ")
      page.paragraph(sentence(practice.votes.flag) + " " + effect(practice), indent: 5)
      page.paragraph(votes(practice), indent: 5)
    }
  }

  private func writeDimensions(on page: inout TextPage) {
    page.heading("Dimensions")
    for (dimension, standing) in zip(result.questionnaire.dimensions, result.dimensions) {
      page.entry(
        dimension.title, level(standing, result.dimensionStability[dimension.id]), width: 34)
    }
  }

  private func writeRest(on page: inout TextPage) {
    let rest = result.practices.filter { !$0.isToDiscuss }
    guard !rest.isEmpty else { return }
    page.heading("Accepted without talk")
    for practice in rest {
      page.paragraph("\(practice.practice) \(practice.title)", indent: 2)
      page.paragraph("\(word(practice.votes.flag)); \(votes(practice))", indent: 5)
    }
  }

  private func writeNotes(on page: inout TextPage) {
    page.heading("Notes")
    page.item(
      "The group's answer is the middle vote, of two middle ones the lower. Don't-knows and "
        + "missing answers abstain.")
    if result.stability == nil { page.item("One ballot says nothing about agreement.") }
    if let alpha = result.alpha, case .number(let digits) = JSON.millionths(alpha) {
      page.item(
        "Krippendorff's ordinal alpha over all practices is \(digits): whether the questionnaire "
          + "is read the same way, not whether one answer is right.")
    }
  }

  /// A level with what missing answers leave possible, and how far it depends on who is in the room.
  private func level(_ standing: Headline.Standing, _ stability: Stability?) -> String {
    guard let low = standing.levelLow, let high = standing.levelHigh else {
      return "not applicable"
    }
    var text = standing.level.map { String($0) } ?? "not rated"
    if low != high { text += " (\(low)–\(high) with missing answers)" }
    if let range = stability?.level, range.count > 1 {
      text += ", \(range.lowerBound)–\(range.upperBound) depending on who is in the room"
    }
    return text
  }

  private func votes(_ practice: PracticeVotes) -> String {
    let votes = practice.votes
    let counts = votes.frequencies.enumerated().filter { $0.element > 0 }.map {
      "\($0.element) at level \($0.offset + 1)"
    }
    var parts = [counts.isEmpty ? "no level given" : counts.joined(separator: ", ")]
    if votes.unknown > 0 { parts.append("\(votes.unknown) cannot tell") }
    if votes.notApplicable > 0 {
      parts.append(
        "\(votes.notApplicable) not applicable"
          + (votes.isApplicabilityDisputed ? " (applicability disputed)" : ""))
    }
    parts.append("answered by \(votes.count) of \(result.respondents)")
    return parts.joined(separator: "; ") + "; group: " + word(practice.group) + "."
  }

  private func effect(_ practice: PracticeVotes) -> String {
    guard practice.matters, let low = practice.levelAtLowest, let high = practice.levelAtHighest
    else { return "Does not change the level." }
    let title = result.questionnaire.dimensions.first { $0.id == practice.dimension }?.title
    return
      "Matters: \(title ?? practice.dimension.text) is at level \(low) with the lowest vote and at "
      + "\(high) with the highest."
  }

  private func word(_ state: PracticeState) -> String {
    switch state {
    case .level(let level): "level \(level)"
    case .notApplicable: "not applicable"
    case .unknown, .unanswered, .outOfScope: "not known"
    }
  }

  private func word(_ flag: Votes.Flag) -> String {
    switch flag {
    case .single: "fewer than two votes"
    case .unanimous: "unanimous"
    case .close: "close"
    case .outlier: "one vote stands apart"
    case .split: "two camps"
    case .spread: "spread out"
    }
  }

  private func sentence(_ flag: Votes.Flag) -> String {
    switch flag {
    case .single: "Fewer than two votes."
    case .unanimous: "Unanimous."
    case .close: "Close."
    case .outlier: "One vote stands apart: hear that one first, it may be the only one who knows."
    case .split: "Two camps: first ask whether both speak of the same thing."
    case .spread: "Spread out: hear the lowest and the highest first."
    }
  }
}

extension AgreementReport {
  /// What each role says, and where roles differ most; nothing of roles that are too small.
  func write(_ breakdown: RoleBreakdown, on page: inout TextPage) {
    page.heading("By role")
    for part in breakdown.roles {
      page.entry(
        Self.name(part), "\(Self.level(part.overall)), \(part.respondents.counted("respondent"))",
        width: 34)
    }
    if breakdown.roles.isEmpty { page.paragraph("No role can be shown.", indent: 2) }
    if breakdown.hidden > 0 {
      page.paragraph(
        "\(breakdown.hidden) of \(result.respondents.counted("respondent")) "
          + "\(breakdown.hidden == 1 ? "is" : "are") in roles that are not shown: "
          + "fewer than \(breakdown.threshold), or the rest could be worked out.", indent: 2)
    }
    writeDifferences(breakdown, on: &page)
  }

  private func writeDifferences(_ breakdown: RoleBreakdown, on page: inout TextPage) {
    let far = result.practices.compactMap { practice -> (PracticeVotes, [(String, Int)])? in
      let answers = breakdown.roles.compactMap { part -> (String, Int)? in
        guard case .level(let level)? = part.practices[practice.practice] else { return nil }
        return (Self.name(part), level)
      }
      let levels = answers.map(\.1)
      guard let low = levels.min(), let high = levels.max(), high - low >= 2 else { return nil }
      return (practice, answers)
    }
    guard !far.isEmpty else { return }
    page.heading("Where roles lie two levels or more apart")
    for (practice, answers) in far {
      page.paragraph("\(practice.practice) \(practice.title)", indent: 2)
      page.paragraph(answers.map { "\($0.0): \($0.1)" }.joined(separator: "; ") + ".", indent: 5)
    }
  }

  private static func name(_ part: RoleBreakdown.Part) -> String {
    part.role.isEmpty ? "No role given" : part.role
  }

  private static func level(_ standing: Headline.Standing) -> String {
    standing.level.map { "level \($0)" } ?? "not rated"
  }
}
