internal import MaturityModel

/// What is compared, and what became of it beside rises and falls.
extension Words {
  /// What a reader has to know before the numbers: what differs between the two beside the answers.
  func notices(_ comparison: Comparison) -> [String] {
    let (before, after) = (comparison.before, comparison.after)
    let (old, new) = (before.questionnaire, after.questionnaire)
    var notices: [String] = []
    if old.id != new.id {
      notices.append("The two were made with different questionnaires, \(old.id) and \(new.id).")
    } else if old.version != new.version || old.digest != new.digest {
      notices.append(
        "The questionnaire changed"
          + (old.version == new.version ? "" : " from \(old.version) to \(new.version)")
          + ": only items with the same id and the same major revision are compared.")
    }
    if !before.details.subject.isSame(as: after.details.subject) {
      notices.append("The two are about different subjects.")
    }
    if before.mode != after.mode { notices.append("One side is a quick scan, the other is not.") }
    if let earlier = before.moment, let later = after.moment, later < earlier {
      notices.append("The first of the two is the younger one.")
    }
    return notices
  }

  /// What became of practices that did not simply rise or fall, and which of them are shown with their questions.
  func otherChanges(_ moves: Moves) -> [(name: String, ids: [Item.ID], isAskedAnew: Bool)] {
    [
      ("Asked now, not before", moves.added, false), ("No longer asked", moves.removed, false),
      ("Asked with another meaning, so not compared", moves.changedMeaning, true),
      ("Asked in other words with the same meaning", moves.changedWording, true),
      ("Known now, not before", moves.becameKnown, false),
      ("No longer known", moves.becameUnknown, false),
      ("No longer applicable", moves.becameNotApplicable, false),
      ("Applicable now", moves.becameApplicable, false),
    ].filter { !$0.1.isEmpty }
  }

  /// `At the same level both times: 34 practices. Without a level both times: Explanations`.
  func rest(same: Int, without: [String]) -> String {
    let parts = [
      same > 0 ? "At the same level both times: \(same.counted("practice"))." : "",
      without.isEmpty ? "" : "Without a level both times: \(list(without, atMost: 8)).",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// How many of the challenges or outcomes did not change, and which are new or gone.
  func rest(_ moves: SurroundingMoves, of name: String, title: (Item.ID) -> String) -> String {
    let parts = [
      "\(moves.same.count) the same",
      moves.new.isEmpty ? "" : "rated now, not before: \(list(moves.new.map(title), atMost: 8))",
      moves.gone.isEmpty ? "" : "no longer rated: \(list(moves.gone.map(title), atMost: 8))",
    ]
    return "\(name): \(parts.filter { !$0.isEmpty }.joined(separator: "; "))."
  }

  var better: String { "better" }
  var worse: String { "worse" }
  var noDimensionTwice: String { "No dimension is rated both times." }
  var noSurroundings: String { "No challenge and no outcome is rated." }
  var outsideLevels: String { "Challenges and outcomes enter no level." }

  /// `Payments ML, 12 December 2025, quick scan, questionnaire mlops-adoption 1.0.0`.
  func origin(_ assessment: Assessment, _ day: CalendarDay?) -> String {
    let questionnaire = assessment.questionnaire
    let parts = [
      assessment.details.title, day.map { date($0) } ?? "no date",
      assessment.mode == .quick ? assessment.mode.words : "",
      "questionnaire \(questionnaire.id) \(questionnaire.version)",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  var howCompared: [String] {
    [
      "Both sides are rated by the rule and the weights of the newer questionnaire. Progress on "
        + "unchanged questions counts only practices that mean the same and have a level on both sides.",
      "Practices are no sample, so no significance is computed over them: read the moves.",
    ]
  }

  var slopeTitle: String { "Progress of each dimension" }

  func slope(_ rows: [Slope.Row]) -> String {
    rows.map { row in
      "\(row.name) \(row.before.percent) to \(percent(row.now))"
        + (row.isCompared ? "" : " (other questions, not compared)")
    }.joined(separator: "; ") + "."
  }

  func slopeNote(_ notCompared: [String]) -> String {
    "Progress on the questions that both sides share."
      + (notCompared.isEmpty
        ? "" : " Dotted: too few are shared to compare (\(list(notCompared))).")
  }
}
