internal import MaturityModel

/// The team's own words.
extension Report {
  /// Every note, reason, piece of evidence and flag, by dimension, then those on what else is asked.
  public var ownWords: Section {
    let dimensions = questionnaire.dimensions.compactMap { dimension -> Section? in
      let cards = asked.filter { $0.dimension == dimension.id }.compactMap { asked in
        card(ofWords: asked.practice.title, asked.practice.id, asked.response)
      }
      return cards.isEmpty
        ? nil
        : Section(
          .section("words-" + dimension.id.text), Text(dimension.title), cards.map { .card($0) })
    }
    let others: [(id: Item.ID, title: String)] =
      questionnaire.challenges.map { ($0.id, $0.title) }
      + questionnaire.outcomes.map { ($0.id, $0.title) }
      + (people == .none ? [] : questionnaire.profile + questionnaire.context).map {
        ($0.id, $0.question)
      }
    let cards = others.compactMap { item in
      assessment.responses[item.id].flatMap { card(ofWords: item.title, item.id, $0) }
    }
    let rest =
      cards.isEmpty ? nil : Section("words", Text(names.otherItems), cards.map { .card($0) })
    let parts = (dimensions + [rest]).compactMap { $0 }
    return Section(
      "own-words", Text(names.ownWords),
      parts.isEmpty
        ? [.paragraph(Text(words.noOwnWords))] : parts.map { .section($0) })
  }

  /// What was written on an item; nil for nothing.
  private func card(ofWords title: String, _ id: Item.ID, _ response: Response) -> Card? {
    var facts = written(in: response)
    if case .notApplicable(let reason)? = response.answer, !reason.isEmpty {
      facts.insert(Fact(names.notApplicable, Text(reason), isQuote: true), at: 0)
    }
    if !response.text.isEmpty {
      facts.append(Fact(names.inOwnWords, Text(response.text), isQuote: true))
    }
    return facts.isEmpty
      ? nil : Card(.item(id.text), Text(title), code: id.displayed, facts: facts)
  }

  /// Note, evidence with its age and flag of an answer.
  func written(in response: Response) -> [Fact] {
    var facts: [Fact] = []
    if !response.note.isEmpty { facts.append(Fact(names.note, Text(response.note), isQuote: true)) }
    if !response.evidence.isEmpty {
      var fact = Fact(names.evidence)
      fact.values = response.evidence.map { words.evidence($0, on: day) }
      facts.append(fact)
    }
    if response.isFlagged { facts.append(Fact(names.flag, Text(words.flagged))) }
    return facts
  }
}
