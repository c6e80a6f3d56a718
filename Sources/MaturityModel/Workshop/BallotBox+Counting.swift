extension BallotBox.File {
  /// True where nobody answered or noted anything, such as in the files that go out with an invitation.
  var isEmpty: Bool {
    !assessment.isOfGroup && assessment.responses.values.allSatisfy(\.isEmpty)
  }

  /// True for a sheet that only the name of its file tells from others.
  var isNameless: Bool { kind == .sheet && assessment.respondent?.name.isEmpty ?? true }

  /// True where this ballot takes the place of another one of the same person: the later does, of two of one time the
  /// one with more answers, then the one whose name comes first.
  func counts(before other: BallotBox.File) -> Bool {
    let times = [self, other].map { $0.assessment.moment?.seconds ?? .min }
    if times[0] != times[1] { return times[0] > times[1] }
    let answers = [self, other].map { $0.assessment.responses.count { $0.value.answer != nil } }
    if answers[0] != answers[1] { return answers[0] > answers[1] }
    return name < other.name
  }

  /// Takes the ballot over to another version of its questionnaire, and says what of it does not fit there.
  mutating func adapt(to questionnaire: Questionnaire, of others: String) -> [Problem] {
    let own = assessment.questionnaire
    let byID = { (questionnaire: Questionnaire) in
      Dictionary(questionnaire.items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
    let (items, ownItems) = (byID(questionnaire), byID(own))
    let major = { (item: Item?) -> Substring? in item?.revision?.prefix { $0 != "." } }
    let lost = assessment.responses.keys.filter { id in
      guard let there = major(items[id]), let here = major(ownItems[id]), there == here else {
        return true
      }
      return own.topLevel != questionnaire.topLevel
    }
    for id in lost { assessment.responses[id] = nil }
    assessment.questionnaire = questionnaire
    let practices = lost.filter { ownItems[$0]?.practice != nil }.sorted().map(\.displayed)
    let shown = practices.prefix(6).joined(separator: ", ")
    let rest = practices.count > 6 ? " and \(practices.count - 6) more" : ""
    return [
      Problem(
        file: name,
        fault: "this answers \(own.id) \(own.version), \(others) \(questionnaire.version)"
          + (practices.isEmpty ? "" : "; asked in another way: " + shown + rest),
        remedy: practices.isEmpty
          ? "Every answer counts: the practices mean the same." : "The other answers count.")
    ]
  }
}

extension Item {
  /// The revision of what can have one; nil for questions whose answers are options.
  fileprivate var revision: String? {
    switch self {
    case .practice(let practice, _): practice.revision
    case .challenge(let challenge): challenge.revision
    case .outcome(let outcome): outcome.revision
    case .profile, .context: nil
    }
  }
}
