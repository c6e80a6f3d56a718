extension GroupResult {
  /// The profile and context as far as all who answered agree, and the middle of what is said on challenges and
  /// outcomes.
  ///
  /// Notes, evidence and flags are each person's own, and stay in the ballots.
  static func surroundings(
    of ballots: [Assessment], on questionnaire: Questionnaire
  ) -> [Item.ID: Response] {
    let ballots = ballots.map(\.responses)
    var merged: [Item.ID: Response] = [:]
    for id in (questionnaire.profile + questionnaire.context).map(\.id) {
      let given = given(to: id, in: ballots)
      merged[id] = Response(
        answer: common(given.map(\.answer)) ?? nil, text: common(given.map(\.text)) ?? "")
    }
    for id in questionnaire.challenges.map(\.id) {
      merged[id] = middle(of: id, in: ballots, isHigherWorse: true)
    }
    for id in questionnaire.outcomes.map(\.id) {
      merged[id] = middle(of: id, in: ballots, isHigherWorse: false)
    }
    return merged.filter { !$0.value.isEmpty }
  }

  /// What people said who gave an answer.
  private static func given(to id: Item.ID, in ballots: [[Item.ID: Response]]) -> [Response] {
    ballots.compactMap { $0[id] }.filter { $0.answer != nil }
  }

  /// The value that all are; nil where two differ, and where there is none.
  private static func common<Value: Equatable>(_ values: [Value]) -> Value? {
    values.allSatisfy { $0 == values.first } ? values.first : nil
  }

  /// The middle answer, with what those who gave one of its kind say beside it.
  private static func middle(
    of id: Item.ID, in ballots: [[Item.ID: Response]], isHigherWorse: Bool
  ) -> Response {
    let given = given(to: id, in: ballots)
    let answer = middle(
      of: given.compactMap(\.answer), people: ballots.count, isHigherWorse: isHigherWorse)
    let alike = given.filter { ($0.answer?.rank == nil) == (answer?.rank == nil) }
    return Response(
      answer: answer, trend: middle(of: alike.map(\.trend), worstFirst: [.worse, .same, .better]),
      basis: middle(of: alike.map(\.basis), worstFirst: [.estimated, .counted, .system]),
      fitsNeed: 2 * alike.count(where: \.fitsNeed) > alike.count)
  }

  /// The middle rank given, of two middle ones the worse; without a rank what most others said.
  private static func middle(of given: [Answer], people: Int, isHigherWorse: Bool) -> Answer? {
    let ranks = given.compactMap(\.rank).sorted()
    let exempt = given.count { if case .notApplicable = $0 { true } else { false } }
    if exempt > ranks.count { return .notApplicable(reason: reason(exempt, of: people)) }
    if !ranks.isEmpty {
      return .rank(ranks[isHigherWorse ? ranks.count / 2 : (ranks.count - 1) / 2])
    }
    if given.contains(.unknown) { return .unknown }
    return given.contains(.notMeasured) ? .notMeasured : nil
  }

  /// The middle of the words that have an order, of two middle ones the worse; else the one that all said.
  private static func middle<Word: Hashable>(of said: [Word?], worstFirst: [Word]) -> Word? {
    let said = said.compactMap { $0 }
    let places = said.compactMap { worstFirst.firstIndex(of: $0) }.sorted()
    return places.isEmpty ? common(said) : worstFirst[places[(places.count - 1) / 2]]
  }
}

extension Answer {
  /// The rank; nil for every other kind of answer.
  fileprivate var rank: Int? { if case .rank(let rank) = self { rank } else { nil } }
}
