internal import MaturityModel
internal import TextCanvas

extension Sheet {
  /// The rule with all its parameters, what the numbers mean, and the standing notes.
  mutating func fillNotes() {
    page.heading("How the numbers are to be read")
    for text in reading { bullet(text) }
    gap()
    page.heading("The rule")
    page.text(words.rule(card.rule))
    parameters()
    gap()
    page.heading("The questionnaire")
    page.text("\(questionnaire.title): \(questionnaire.id) \(questionnaire.version)")
    fact("Digest", String(questionnaire.digest.prefix(19)))
    retired()
    guard !questionnaire.texts.notes.isEmpty else { return }
    gap()
    page.heading("Notes")
    for note in questionnaire.texts.notes { bullet(note) }
  }

  /// What was answered earlier and is no longer asked: kept, and counted nowhere.
  private mutating func retired() {
    let gone = assessment.retiredAnswers.filter { !$0.isAskedAgain }
    guard !gone.isEmpty else { return }
    gap()
    page.heading("No longer asked: kept from earlier, counted nowhere (\(gone.count))")
    for answer in gone {
      let text = [answer.answer, answer.note].filter { !$0.isEmpty }.joined(separator: ". ")
      bullet("\(answer.item.displayed) \(answer.title): \(text)")
    }
  }

  private var reading: [String] {
    let top = questionnaire.topLevel
    return [
      "The level is a communication device, not a measurement. It gains meaning over time, "
        + "against targets, and beside the profile.",
      "In brackets stand the lowest and the highest value that the missing answers leave possible.",
      "The progress index is the mean of the levels, as a share of the way from 1 to \(top). It "
        + "moves with every answer and assumes equal steps, which the levels do not promise.",
      "Don't know and open answers are not low: they widen the brackets. Not applicable is left "
        + "out.", "Confidence says how much the level would move, not how true the answers are.",
      "Challenges and outcomes are shown beside the levels and never computed into them.",
    ]
  }

  private mutating func parameters() {
    let scoring = questionnaire.scoring
    let efforts = Effort.allCases.map { "\($0.rawValue) \(scoring.effortPoints[$0] ?? 0)" }
    let limits = scoring.overlapLimits.map { "\($0)" }
    fact("Rule", "\(card.rule.name), version \(Rule.version)")
    fact("Share", "\(card.rule.theta) (theta): how many must have reached a level")
    fact("Lag", "\(card.rule.lag): how many levels one may lie behind")
    fact(
      "Coverage",
      "\(card.rule.coverageMinimum): how much must be answered for a level that is not certain")
    fact("Informants", "\(scoring.minimumInformants): how many must have given a level in a group")
    fact("Effort", "\(efforts.joined(separator: ", ")) points")
    fact("Phase", "\(scoring.phaseCapacity) effort points fit into one phase of a roadmap")
    fact("Group", "\(scoring.smallestGroup): the smallest about which anything is published")
    fact("Overlap", "\(limits.joined(separator: ", ")): from which results are compared")
    fact("Weights", weights)
  }

  private var weights: String {
    let practices = questionnaire.practices.filter { $0.weight != 1 }.map {
      "\($0.id.displayed) \($0.weight)"
    }
    let dimensions = questionnaire.dimensions.filter { $0.weight != 1 }.map {
      "\($0.id.displayed) \($0.weight)"
    }
    let keys = questionnaire.practices.filter(\.isKey).map { $0.id.displayed }
    let weighted = dimensions + practices
    return
      (weighted.isEmpty
      ? "everything counts the same" : weighted.joined(separator: ", ") + ", all others 1")
      + (keys.isEmpty ? "; no key practices" : "; key practices: \(keys.joined(separator: ", "))")
  }
}
