import Formats
public import MaturityModel

/// The result of one assessment, for people who do not have the program.
public struct ScoreReport: Sendable {
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
