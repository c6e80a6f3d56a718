import MaturityModel

/// What is needed of one questionnaire to make entries of records.
struct EntryKit {
  private let form: SharedQuestionnaire
  private let kinds: [Assessment.Mode: PortfolioEntry.Kind]
  /// `PROFILE=OPTION` for every option, in questionnaire order.
  private let options: [String]
  /// For each dimension the options that take it out of scope, by their places in `options`.
  private let exclusions: [Set<Int>]
  private var scorer: HeadlineScorer

  init(_ questionnaire: Questionnaire) {
    form = SharedQuestionnaire(questionnaire)
    kinds = Dictionary(
      uniqueKeysWithValues: Assessment.Mode.allCases.map {
        ($0, PortfolioEntry.Kind(questionnaire, mode: $0))
      })
    let options = questionnaire.profile.flatMap { item in item.options.map { (item.id, $0.id) } }
    self.options = options.map { "\($0)=\($1)" }
    exclusions = questionnaire.dimensions.map { dimension in
      guard let condition = dimension.outOfScopeWhen else { return [] }
      return Set(
        options.indices.filter {
          options[$0].0 == condition.profile && condition.options.contains(options[$0].1)
        })
    }
    scorer = HeadlineScorer(questionnaire)
  }
}

extension EntryKit {
  private var questionnaire: Questionnaire { form.questionnaire }

  /// The entry of a record with its bytes; nil where they make no sense.
  mutating func entry(
    _ record: PortfolioRecord, _ bytes: UnsafeBufferPointer<UInt8>, file: String
  ) -> PortfolioEntry? {
    var reader = PackedReader(bytes)
    let subject = Subject(organisation: reader.text(), team: reader.text(), scope: reader.text())
    // The id, which is no part of an entry.
    _ = reader.block()
    var place = reader.at
    let practices = questionnaire.dimensions.reduce(0) { $0 + $1.practices.count }
    let challenges = questionnaire.challenges.count
    guard !reader.isBroken, place + practices + challenges <= bytes.count else { return nil }
    var rest = PackedReader(bytes, from: place + practices + challenges)
    let measured = questionnaire.model.map { rest.headline(of: $0) }
    var chosen: [Int] = []
    while rest.at < bytes.count, !rest.isBroken { chosen.append(rest.whole()) }
    guard !rest.isBroken, chosen.allSatisfy(options.indices.contains) else { return nil }
    let mode = record.flags.mode
    var states: [PracticeState] = []
    states.reserveCapacity(practices)
    for (dimension, exclusion) in zip(questionnaire.dimensions, exclusions) {
      let isOut = !exclusion.isEmpty && chosen.contains(where: exclusion.contains)
      for practice in dimension.practices {
        let code = bytes[place]
        guard let state = measured == nil ? state(code) : Self.measuredState(code) else {
          return nil
        }
        states.append(isOut || !mode.asks(practice) ? .outOfScope : state)
        place += 1
      }
    }
    var severities: [PortfolioEntry.Severity] = []
    for challenge in questionnaire.challenges {
      if bytes[place] > 0 {
        severities.append(
          .init(challenge: challenge.id, severity: Int(bytes[place] - AnswerCode.severity)))
      }
      place += 1
    }
    return PortfolioEntry(
      file: file, subject: subject, at: record.at, isBallot: record.flags.contains(.isBallot),
      kind: kinds[mode] ?? PortfolioEntry.Kind(questionnaire, mode: mode),
      headline: measured ?? scorer.headline(of: states), challenges: severities,
      profile: chosen.map { options[$0] }.sorted(), answers: .init(states, to: form))
  }

  /// How an item of format 2 stands; nil for a code that means nothing.
  private static func measuredState(_ code: UInt8) -> PracticeState? {
    switch code {
    case AnswerCode.none: .unanswered
    case AnswerCode.unknown: .unknown
    case AnswerCode.notApplicable: .notApplicable
    case AnswerCode.given: .answered
    case AnswerCode.outOfScope: .outOfScope
    default: nil
    }
  }

  private func state(_ code: UInt8) -> PracticeState? {
    switch code {
    case AnswerCode.none: .unanswered
    case AnswerCode.unknown: .unknown
    case AnswerCode.notApplicable: .notApplicable
    default: Int(code) <= questionnaire.topLevel ? .level(Int(code)) : nil
    }
  }
}
