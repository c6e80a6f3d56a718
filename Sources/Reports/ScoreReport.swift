import Formats
public import MaturityModel

/// The result of one assessment, for people who do not have the program.
public struct ScoreReport: PrintedReport, Sendable {
  let assessment: Assessment
  let scorecard: Scorecard
  let words: ScoreWords

  /// The report of an assessment.
  ///
  /// `scorecard` saves computing it again where it is there already.
  public init(_ assessment: Assessment, scorecard: Scorecard? = nil) {
    self.assessment = assessment
    self.scorecard = scorecard ?? assessment.scorecard()
    words = ScoreWords(assessment.questionnaire)
  }

  /// The score output as pretty-printed JSON, as `questionnaires/score.schema.json` describes it.
  public var json: String { scorecard.json.pretty }

  /// The report as plain text of at most 78 columns without escape sequences, to be pasted anywhere.
  ///
  /// The same assessment gives the same bytes. In ASCII everything else is spelled out or becomes `?`.
  public func text(isASCII: Bool = false) -> String {
    var page = TextPage(isASCII: isASCII)
    writeHeader(on: &page)
    writeProfile(on: &page)
    writeResult(on: &page)
    writeDimensions(on: &page)
    writeExplanations(on: &page)
    writeTargets(on: &page)
    writeChallenges(on: &page)
    writeOutcomes(on: &page)
    writeContext(on: &page)
    writeActions(on: &page)
    writeNotes(on: &page)
    return page.text
  }

  /// True for a text that `text` wrote, in this version or an earlier one; nobody's own file looks like that.
  public static func isReport(_ text: String) -> Bool {
    let lines = text.split(separator: "\n")
    guard let underline = lines.firstIndex(where: { $0.allSatisfy { $0 == "=" } }) else {
      return false
    }
    let entries = lines[underline...]
    return ["Date", "Questionnaire", "Answered"].allSatisfy { name in
      entries.contains { $0.hasPrefix("  \(name) ") }
    }
  }

  var questionnaire: Questionnaire { assessment.questionnaire }
}

extension ScoreReport {
  func writeExplanations(on page: inout TextPage) {
    page.heading("What holds each dimension back")
    for (dimension, score) in zip(questionnaire.dimensions, scorecard.dimensions)
    where score.isApplicable {
      page.paragraph(
        "\(dimension.title): \(words.headline(score.score)), index \(words.index(score.score))",
        indent: 2)
      var sentences =
        [words.published(score.score), words.certainty(score.score)].compactMap { $0 }
        + words.blockers(of: score)
        + [words.next(of: score), words.fragility(of: score)].compactMap { $0 }
      if let lowest = score.levelIfNotApplicableLowest, lowest != score.levelEstimate {
        sentences.append("With everything not applicable read as 1 the level would be \(lowest).")
      }
      if let sentence = words.sensitivity(score.score), score.score.dependsOnTheta {
        sentences.append(sentence)
      }
      if let confidence = words.confidence(score.score) { sentences.append(confidence) }
      if score.counts?.missing ?? 0 > 0,
        let practice = assessment.mostTellingPractice(in: dimension)
      {
        sentences.append("The answer that would tell most: \(practice.title).")
      }
      for sentence in sentences { page.item(sentence, indent: 4) }
    }
  }

  func writeTargets(on page: inout TextPage) {
    var gaps: [(title: String, text: String)] = []
    var counts: [TargetStatus: Int] = [:]
    for dimension in questionnaire.dimensions {
      for (practice, state) in zip(dimension.practices, assessment.states(in: dimension)) {
        guard let target = assessment.target(of: practice, in: dimension),
          let status = TargetStatus(state, target: target)
        else { continue }
        counts[status, default: 0] += 1
        switch status {
        case .onTarget, .aboveTarget: break
        case .oneLevelShort, .twoOrMoreShort, .dontKnow:
          gaps.append(
            (practice.title, "\(now(state)), target \(target): \(questionnaire.name(of: status))"))
        }
      }
    }
    guard !counts.isEmpty else { return }
    page.heading("Targets and gaps")
    let summary = TargetStatus.allCases.compactMap { status in
      counts[status].map { "\($0) \(questionnaire.name(of: status).lowercased())" }
    }
    page.paragraph(summary.joined(separator: ", ") + ".", indent: 2)
    for gap in gaps { page.entry(gap.title, gap.text, width: 34) }
  }

  private func now(_ state: PracticeState) -> String {
    switch state {
    case .level(let level): "now \(level)"
    case .unknown: "now ?"
    case .notApplicable, .unanswered, .outOfScope: "now –"
    }
  }
}
