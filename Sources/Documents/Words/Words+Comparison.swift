internal import MaturityModel
internal import Translation

/// What is compared, and what became of it beside rises and falls.
extension Words {
  /// What a reader has to know before the numbers: what differs between the two beside the answers.
  func notices(_ comparison: Comparison) -> [String] {
    let (before, after) = (comparison.before, comparison.after)
    let (old, new) = (before.questionnaire, after.questionnaire)
    var notices: [String] = []
    if old.id != new.id {
      notices.append(
        phrase(
          """
          The two were made with different questionnaires, \(old.id, "old") and \(new.id, "new").
          """))
    } else if old.version != new.version || old.digest != new.digest {
      notices.append(changed(from: old.version, to: new.version))
    }
    if !before.details.subject.isSame(as: after.details.subject) {
      notices.append(phrase("The two are about different subjects."))
    }
    if before.mode != after.mode {
      notices.append(phrase("One side is a quick scan, the other is not."))
    }
    let (earlierLanguage, laterLanguage) = (before.languageAnswered, after.languageAnswered)
    if before.languageShown != after.languageShown, earlierLanguage != laterLanguage {
      notices.append(
        phrase(
          """
          The two were answered in different languages, \(earlierLanguage, "old") and \
          \(laterLanguage, "new"): nobody has shown that the wordings mean the same.
          """))
    }
    if let earlier = before.moment, let later = after.moment, later < earlier {
      notices.append(phrase("The first of the two is the younger one."))
    }
    return notices
  }

  private func changed(from old: String, to new: String) -> String {
    old == new
      ? phrase(
        """
        The questionnaire changed: only items with the same id and the same major revision are \
        compared.
        """)
      : phrase(
        """
        The questionnaire changed from \(old, "old") to \(new, "new"): only items with the same id \
        and the same major revision are compared.
        """)
  }

  /// What became of practices that did not simply rise or fall, and which of them are shown with their questions.
  func otherChanges(_ moves: Moves) -> [(name: String, ids: [Item.ID], isAskedAnew: Bool)] {
    [
      (phrase("Asked now, not before"), moves.added, false),
      (phrase("No longer asked"), moves.removed, false),
      (phrase("Asked with another meaning, so not compared"), moves.changedMeaning, true),
      (phrase("Asked in other words with the same meaning"), moves.changedWording, true),
      (phrase("Known now, not before"), moves.becameKnown, false),
      (phrase("No longer known"), moves.becameUnknown, false),
      (phrase("No longer applicable"), moves.becameNotApplicable, false),
      (phrase("Applicable now"), moves.becameApplicable, false),
    ].filter { !$0.1.isEmpty }
  }

  /// `At the same level both times: 34 practices. Without a level both times: Explanations`.
  func rest(same: Int, without: [String]) -> String {
    let parts = [
      same > 0 ? phrase("At the same level both times: \(same.practices, "practices").") : "",
      without.isEmpty
        ? "" : phrase("Without a level both times: \(list(without, atMost: 8), "titles")."),
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// How many of the challenges or outcomes did not change, and which are new or gone.
  func rest(_ moves: SurroundingMoves, of name: String, title: (Item.ID) -> String) -> String {
    let parts = [
      phrase("\(moves.same.count, "count") the same"),
      moves.new.isEmpty
        ? "" : phrase("rated now, not before: \(list(moves.new.map(title), atMost: 8), "titles")"),
      moves.gone.isEmpty
        ? "" : phrase("no longer rated: \(list(moves.gone.map(title), atMost: 8), "titles")"),
    ]
    return "\(name): \(parts.filter { !$0.isEmpty }.joined(separator: "; "))."
  }

  var better: String { phrase("better") }
  var worse: String { phrase("worse") }
  var noDimensionTwice: String { phrase("No dimension is rated both times.") }
  var noSurroundings: String { phrase("No challenge and no outcome is rated.") }
  var outsideLevels: String { phrase("Challenges and outcomes enter no level.") }

  /// `Payments ML, 12 December 2025, quick scan, questionnaire mlops-adoption 1.0.0`.
  func origin(_ assessment: Assessment, _ day: CalendarDay?) -> String {
    let questionnaire = assessment.questionnaire
    let parts = [
      assessment.details.title, day.map { date($0) } ?? phrase("no date"),
      assessment.mode == .quick ? assessment.mode.words : "",
      phrase("questionnaire \(questionnaire.id, "id") \(questionnaire.version, "version")"),
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  var howCompared: [String] {
    [
      phrase(
        """
        Both sides are rated by the rule and the weights of the newer questionnaire. Progress \
        on unchanged questions counts only practices that mean the same and have a level on \
        both sides.
        """),
      phrase(
        """
        Practices are no sample, so no significance is computed over them: read the moves.
        """),
    ]
  }

  var slopeTitle: String { phrase("Progress of each dimension") }

  func slope(_ rows: [Slope.Row]) -> String {
    rows.map { row in
      let (before, now) = (row.before.percent, percent(row.now))
      return row.isCompared
        ? phrase("\(row.name, "dimension") \(before, "old") to \(now, "new")")
        : phrase(
          """
          \(row.name, "dimension") \(before, "old") to \(now, "new") (other questions, not compared)
          """)
    }.joined(separator: "; ") + "."
  }

  func slopeNote(_ notCompared: [String]) -> String {
    let shared = phrase("Progress on the questions that both sides share.")
    return notCompared.isEmpty
      ? shared
      : shared + " "
        + phrase("Dotted: too few are shared to compare (\(list(notCompared), "dimensions")).")
  }
}
