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
  mutating func adapt(to questionnaire: Questionnaire, of others: String) -> Problem {
    let own = assessment.questionnaire
    let revision = BallotRevision(from: own, to: questionnaire)
    assessment.responses = revision.counting(assessment.responses)
    assessment.questionnaire = questionnaire
    let differences = revision.differences
    return Problem(
      file: name,
      fault: (["this answers \(own.id) \(own.version), \(others) \(questionnaire.version)"]
        + differences).joined(separator: "; "),
      remedy: differences.isEmpty
        ? "Every answer counts: the items mean the same." : "The other answers count.")
  }
}

extension Assessment {
  /// True where several people stand behind the answers.
  var isOfGroup: Bool { group != nil || workshop != nil }

  /// True where every practice is answered, asked or not.
  var answersAll: Bool {
    questionnaire.dimensions.allSatisfy { dimension in
      let practices = dimension.practices
      return practices.indices.allSatisfy { responses[practices[$0].id]?.answer != nil }
    }
  }
}
