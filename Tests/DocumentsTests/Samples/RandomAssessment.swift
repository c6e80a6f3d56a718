@testable import MaturityModel

@testable import Documents

/// Assessments of every shape, with words that try to be more than words in every field.
struct RandomAssessment {
  private var random: Seeded
  private let isHostile: Bool
  private let top: Int

  /// The names of those who voted; no report has one of them.
  static let voter = "Voterxyz"
  static let owner = "Ownerxyz"
  static let smallRole = "Smallxyz"

  init(_ seed: Int, isHostile: Bool = false) {
    random = Seeded(seed)
    self.isHostile = isHostile
    top = [5, 3, 5, 2][seed % 4]
  }

  mutating func assessment() -> Assessment {
    let questionnaire = questionnaire()
    var assessment = Assessment(
      id: "random", mode: random.number(0...4) == 0 ? .quick : .full,
      questionnaire: questionnaire)
    for practice in questionnaire.practices {
      assessment.responses[practice.id] = response()
      if random.number(0...3) == 0 { assessment.details.targets[practice.id] = level() }
    }
    for challenge in questionnaire.challenges {
      assessment.responses[challenge.id] = Response(
        answer: random.number(0...5) == 0 ? .unknown : .rank(random.number(0...4)),
        trend: Trend.allCases.randomElement(using: &random))
    }
    for outcome in questionnaire.outcomes {
      assessment.responses[outcome.id] = Response(
        answer: random.isTrue() ? .rank(random.number(1...2)) : .notMeasured, basis: .counted)
    }
    assessment.responses["profile"] = Response(answer: .options(["high"]), text: words())
    if random.isTrue() {
      assessment.details.completedAt = Timestamp(
        seconds: 1_790_000_000 + random.number(0...9_999_999))
    }
    assessment.details.title = random.isTrue() ? words() : ""
    assessment.details.subject = Subject(organisation: words(), team: words(), scope: words())
    plan(&assessment)
    if random.number(0...2) > 0 { assessment.group = group(questionnaire) }
    return assessment
  }

  /// The same team later: some answers are others, some questions too.
  mutating func later(_ before: Assessment) -> Assessment {
    var later = before
    for practice in before.questionnaire.practices where random.isTrue() {
      later.responses[practice.id]?.answer = .rank(level())
    }
    if random.isTrue(), !later.questionnaire.dimensions.isEmpty {
      for index in later.questionnaire.dimensions[0].practices.indices where random.isTrue() {
        later.questionnaire.dimensions[0].practices[index].revision = "2.0"
      }
    }
    return later
  }

  private mutating func words() -> String {
    guard isHostile else { return "Words of one kind" }
    return RandomDocument.hostile[random.number(0...(RandomDocument.hostile.count - 1))]
  }

  private mutating func level() -> Int { random.number(1...top) }

  private mutating func questionnaire() -> Questionnaire {
    let counts = (0..<random.number(1...4)).map { _ in random.number(1...8) }
    let unequal = random.number(0...3) == 0
    var number = 0
    let dimensions = counts.enumerated().map { position, count in
      Dimension(
        id: "d\(position)", title: "Dimension \(words())", purpose: words(),
        weight: unequal ? random.number(1...3) : 1,
        practices: (0..<count).map { _ in
          number += 1
          return practice(number, weight: unequal ? random.number(1...3) : 1)
        })
    }
    return Questionnaire(
      id: "random", version: "1", title: "Random \(words())",
      levels: (1...top).map { .init(rank: $0, name: "Level \(words())", meaning: words()) },
      targets: random.isTrue() ? TargetTable(profile: "profile", base: ["high": level()]) : nil,
      profile: [
        .init(id: "profile", question: words(), options: [.init(id: "high", text: words())])
      ], dimensions: dimensions,
      challenges: (0..<3).map { .init(id: "c\($0)", title: "Challenge \(words())", text: words()) },
      outcomes: [.init(id: "o", title: words(), question: words(), bands: [words(), words()])],
      texts: texts())
  }

  private mutating func texts() -> ReportTexts {
    var texts = ReportTexts()
    texts.levels = [1: words(), 2: words()]
    texts.severity = [.init(rank: 3, name: words())]
    texts.glossary = [.init(word: words(), meaning: words())]
    texts.notes = [words()]
    texts.outcomeNotes = [words()]
    return texts
  }

  private mutating func practice(_ number: Int, weight: Int) -> Practice {
    let needs =
      number > 1 && random.number(0...3) == 0
      ? [Prerequisite(practice: "p\(random.number(1...(number - 1)))", level: level())] : []
    return Practice(
      id: "p\(number)", title: "Practice \(words())", question: words(),
      anchors: (0..<top).map { _ in words() }, nextLow: words(), nextHigh: words(),
      isCore: random.isTrue(), isKey: random.number(0...9) == 0, weight: weight,
      effort: Effort.allCases.randomElement(using: &random) ?? .small, needs: needs,
      relieves: [
        .init(challenge: .init("c\(random.number(0...2))"), strength: random.number(1...3))
      ], allowsNotApplicable: true)
  }

  private mutating func response() -> Response {
    let answers: [Answer?] = [
      nil, .unknown, .notApplicable(reason: words()), .rank(level()), .rank(level()),
      .rank(level()), .rank(level()),
    ]
    return Response(
      answer: answers[random.number(0...(answers.count - 1))], note: random.isTrue() ? words() : "",
      evidence: random.isTrue()
        ? [
          Evidence(text: words(), date: CalendarDay(daysSince1970: random.number(20_000...21_000)))
        ]
        : [], isFlagged: random.number(0...9) == 0,
      carried: random.number(0...9) == 0 ? Carried(from: "x") : nil)
  }

  private mutating func plan(_ assessment: inout Assessment) {
    assessment.details.plan.goal = [nil, .targets, .nextLevel, .oneStep][random.number(0...3)]
    assessment.details.actions = [
      Action(
        id: "a", text: words(), owner: Self.owner, due: CalendarDay(daysSince1970: 20_800),
        practice: "p1")
    ]
    assessment.details.parked = [
      ParkedQuestion(practice: "p1", question: words(), who: Self.owner, by: nil)
    ]
    assessment.details.plan.previous = [
      .init(practice: "p1", from: .rank(1), to: .rank(2), band: .now)
    ]
    if random.isTrue() { assessment.details.plan.leftOut = ["p1"] }
  }

  private mutating func group(_ questionnaire: Questionnaire) -> GroupRecord {
    var rounds: [[Item.ID: GroupRecord.Count]] = [[:], [:]]
    var dissent: [GroupRecord.Objection] = []
    var decisions: [Item.ID: GroupRecord.Settlement] = [:]
    for practice in questionnaire.practices where random.number(0...4) > 0 {
      if random.isTrue() {
        decisions[practice.id] = .init(Decision(.consensus, vote: .level(level()), reason: words()))
      }
      for round in 0..<random.number(1...2) {
        let votes = (0..<random.number(0...6)).map { _ in level() }
        rounds[round][practice.id] = .init(
          Votes(votes, unknown: random.number(0...2), topLevel: top), matters: random.isTrue())
      }
      if random.number(0...3) == 0 {
        dissent.append(
          .init(on: practice.id, Dissent(.level(level()), reason: words(), name: Self.voter)))
      }
    }
    var group = GroupRecord(
      anonymity: .named, respondents: 8,
      people: (0..<8).map { Respondent(id: "v\($0)", role: "Role", name: Self.voter) },
      rounds: rounds, decisions: decisions, dissent: dissent,
      stability: random.isTrue() ? Stability(levels: [1, level()], indices: []) : nil,
      frame: .init(
        period: words(), evidenceRule: words(), decisionRule: words(), facilitator: Self.voter))
    for dimension in questionnaire.dimensions where random.isTrue() {
      group.dimensionStability[dimension.id] = Stability(levels: [level(), level()], indices: [])
    }
    group.roles = [
      RoleStanding(role: Self.smallRole, people: 3, level: 1, levelLow: 1, levelHigh: 1),
      RoleStanding(role: "Large", people: 5, level: nil, levelLow: 1, levelHigh: top),
    ]
    return group
  }
}
