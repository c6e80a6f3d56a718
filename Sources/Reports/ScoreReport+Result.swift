internal import MaturityModel

extension ScoreReport {
  func writeHeader(on page: inout TextPage) {
    let details = assessment.details
    page.title(questionnaire.title + (details.title.isEmpty ? "" : ": " + details.title))
    let subject = details.subject.name
    if !subject.isEmpty { page.entry("Subject", subject, width: 16) }
    page.entry("Date", date, width: 16)
    let digest = questionnaire.digest.split(separator: ":").last.map { String($0.prefix(12)) } ?? ""
    page.entry(
      "Questionnaire",
      "\(questionnaire.id) \(questionnaire.version)" + (digest.isEmpty ? "" : ", digest \(digest)"),
      width: 16)
    switch assessment.mode {
    case .full: page.entry("Mode", "full", width: 16)
    case .standard: page.entry("Mode", "standard length: not every practice is asked", width: 16)
    case .quick: page.entry("Mode", "quick scan: core practices only", width: 16)
    }
    page.entry("Answered", answered, width: 16)
    if let carriedOver { page.entry("Carried over", carriedOver, width: 16) }
    if let evidence { page.entry("Evidence", evidence, width: 16) }
    for notice in assessment.notices { page.paragraph(notice, indent: 2, first: "Note: ") }
  }

  private var date: String {
    if let completed = assessment.details.completedAt { return "completed \(completed.day)" }
    let last = assessment.updatedAt ?? assessment.createdAt
    return "not completed" + (last.map { ", last changed \($0.day)" } ?? "")
  }

  /// How much of the answers comes from an earlier assessment and was not looked at since; nil for none.
  private var carriedOver: String? {
    guard let share = assessment.unconfirmedShare, share > .zero else { return nil }
    return "\(assessment.unconfirmed.count.counted("answer")) not re-confirmed (\(share.percent) %)"
  }

  /// How old the evidence was on the day of the result; nil where none has a date.
  private var evidence: String? {
    guard let day = assessment.moment.flatMap({ CalendarDay(String($0.text.prefix(10))) }),
      let age = assessment.evidenceAge(on: day)
    else { return nil }
    let oldest = age.oldest.counted("day")
    return age.dated == 1
      ? "1 with a date, \(oldest) old on that day"
      : "\(age.dated) with a date, on that day at most \(oldest) old, half of them at most "
        + "\(age.median)"
  }

  private var answered: String {
    guard let counts = scorecard.overall.counts else { return "nothing applies" }
    var text = "\(counts.answered) of \(counts.inScope.counted("practice"))"
    if counts.unknown > 0 { text += "; \(counts.unknown) don't know" }
    if counts.notApplicable > 0 { text += "; \(counts.notApplicable) not applicable" }
    if counts.unanswered > 0 { text += "; \(counts.unanswered) not answered" }
    if counts.outOfScope > 0 { text += "; \(counts.outOfScope) out of scope" }
    return text
  }

  func writeProfile(on page: inout TextPage) {
    page.heading("Profile of answers")
    page.paragraph(
      "One sign for each practice: its level, ? for don't know, . for not answered, n for not "
        + "applicable.", indent: 2)
    for (dimension, score) in zip(questionnaire.dimensions, scorecard.dimensions) {
      page.entry(dimension.title, signs(score.counts), width: 34)
    }
  }

  /// The answers in order, as signs where they fit into one line, else as numbers.
  private func signs(_ counts: AnswerCounts?) -> String {
    guard let counts else { return "not applicable" }
    var kinds = counts.levels.enumerated().map { (sign: String($0 + 1), count: $1) }
    kinds += [("?", counts.unknown), (".", counts.unanswered), ("n", counts.notApplicable)]
    guard counts.inScope <= 40 else {
      return kinds.filter { $0.count > 0 }.map { "\($0.count) at \($0.sign)" }
        .joined(separator: ", ")
    }
    return kinds.map { String(repeating: $0.sign, count: $0.count) }.joined()
  }

  func writeResult(on page: inout TextPage) {
    let overall = scorecard.overall
    page.heading("Result" + (assessment.mode == .quick ? " (quick scan)" : ""))
    page.entry("Level", words.headline(overall.score) + levelName(overall.level), width: 16)
    page.entry("Progress index", words.index(overall.score) + " (assumes equal steps)", width: 16)
    if let weakest { page.entry("Weakest", weakest, width: 16) }
    if overall.levelEstimate != nil {
      page.entry("Distance", words.steps(overall.score), width: 16)
    }
    page.line("")
    if let level = overall.level, let text = questionnaire.texts.levels[level] {
      page.paragraph(text, indent: 2)
    }
    let sentences =
      [
        words.published(overall.score), words.certainty(overall.score),
        words.confidence(overall.score),
      ] + words.blockers(of: overall) + [words.next(of: overall), words.sensitivity(overall.score)]
    for sentence in sentences.compactMap({ $0 }) { page.item(sentence) }
    let rule = scorecard.rule
    page.line("")
    page.paragraph(
      "Rule: \(words.rule(rule)) (\(rule.name), version \(Rule.version), share \(rule.theta), "
        + "lag \(rule.lag), coverage at least \(rule.coverageMinimum) unless the level is certain)",
      indent: 2)
  }

  private func levelName(_ level: Int?) -> String {
    questionnaire.levels.first { $0.rank == level }.map { ", " + $0.name } ?? ""
  }

  private var weakest: String? {
    guard let weakest = scorecard.overall.weakest, let first = weakest.first,
      let level = scorecard[dimension: first]?.levelEstimate
    else { return nil }
    let named = weakest.prefix(3).map { words.title(of: $0) }.joined(separator: "; ")
    let more = weakest.count > 3 ? " and \(weakest.count - 3) more" : ""
    return named + more + " (level \(level))"
  }

  func writeDimensions(on page: inout TextPage) {
    page.heading("Dimensions")
    for (dimension, score) in zip(questionnaire.dimensions, scorecard.dimensions) {
      guard score.isApplicable else {
        page.entry(dimension.title, "not applicable", width: 34)
        continue
      }
      let top = scorecard.rule.topLevel
      let bar = page.bar(score.level, of: top, width: 2 * top)
      let headline = words.headline(score.score)
      page.entry(dimension.title, bar + " " + headline, width: 34)
    }
  }
}
