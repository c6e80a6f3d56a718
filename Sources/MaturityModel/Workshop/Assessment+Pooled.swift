extension Assessment {
  /// The same as counts alone: no ids, names, roles, times or texts of anybody, and nothing of a workshop that goes on.
  public var pooled: Assessment {
    var pool = Assessment(
      id: "", mode: mode, details: Details(title: details.title, subject: details.subject),
      responses: responses.compactMapValues { response in
        response.answer.map { Response(answer: $0.withoutWords) }
      }, questionnaire: questionnaire, embedsQuestionnaire: embedsQuestionnaire)
    pool.group =
      GroupRecord(group, topLevel: questionnaire.topLevel)?.pooled(keepsReasons: false).json
    return pool
  }
}

extension Answer {
  /// The answer without what somebody wrote.
  fileprivate var withoutWords: Answer {
    switch self {
    case .notApplicable: .notApplicable(reason: "not given in a pool")
    case .rank, .options, .unknown, .notMeasured: self
    }
  }
}
