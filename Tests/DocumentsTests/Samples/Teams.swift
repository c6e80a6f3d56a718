@testable import MaturityModel
import Storage

/// Teams of the example, with all that a group and a plan add.
enum Teams {
  private static let history: [Assessment] = {
    // The first version, which no change of a text touches.
    let questionnaires = BuiltInQuestionnaires()
    guard let bytes = questionnaires.bytes(of: "mlops-adoption", version: "1.0.0") else {
      return []
    }
    return DemoHistory().assessments(with: bytes)
  }()

  static let today = CalendarDay(daysSince1970: 20_700)

  /// The newest assessment of a team, and the one of three quarters before.
  static func pair(_ team: Int) -> (before: Assessment, now: Assessment)? {
    guard history.count == 30 else { return nil }
    return (history[10 + team], history[25 + team])
  }

  /// All six assessments of a team, the oldest first.
  static func results(_ team: Int) -> [(file: String, assessment: Assessment)] {
    guard history.count == 30 else { return [] }
    return (0..<6).map { ("quarter-\($0 + 1).json", history[5 * $0 + team]) }
  }

  /// The newest assessment of the first team as six people made it.
  static func full() -> Assessment {
    guard var assessment = pair(0)?.now else { return empty() }
    var random = Seeded(7)
    assessment.group = group(of: assessment, using: &random)
    for (number, practice) in assessment.questionnaire.practices.enumerated()
    where assessment.responses[practice.id]?.answer != nil {
      if number % 3 == 0 {
        assessment.responses[practice.id]?.note = "Holds for the three card models."
      }
      if number % 4 == 0 {
        assessment.responses[practice.id]?.evidence = [
          Evidence(text: "Run log of fraud-core", date: CalendarDay("2026-0\(1 + number % 9)-14"))
        ]
      }
    }
    let first = Roadmap(of: assessment, on: today).rows.prefix(2).map(\.practice)
    assessment.details.actions = first.enumerated().map { number, practice in
      Action(
        id: "a\(number)", text: "Begin with one model", owner: "Owner \(number)",
        due: CalendarDay("2026-11-0\(number + 1)"), practice: practice)
    }
    assessment.details.parked = [
      ParkedQuestion(
        practice: first.first, question: "How does the chargeback desk check its labels?",
        who: "Owner of labels", by: CalendarDay("2026-12-15"))
    ]
    return assessment
  }

  /// Six votes on every practice, some taken twice, with decisions, dissent and roles.
  static func group(of assessment: Assessment, using random: inout Seeded) -> GroupRecord {
    let top = assessment.questionnaire.topLevel
    var rounds: [[Item.ID: GroupRecord.Count]] = [[:], [:]]
    var decisions: [Item.ID: GroupRecord.Settlement] = [:]
    var dissent: [GroupRecord.Objection] = []
    for (number, practice) in assessment.questionnaire.practices.enumerated() {
      guard case .rank(let level)? = assessment.responses[practice.id]?.answer else { continue }
      let votes = (0..<6).map { _ in min(top, max(1, level + random.number(-1...1))) }
      rounds[0][practice.id] = .init(Votes(votes, topLevel: top), matters: false)
      if number % 11 == 0 {
        rounds[1][practice.id] = .init(
          Votes(Array(repeating: level, count: 5), unknown: 1, topLevel: top), matters: true)
      }
      decisions[practice.id] = .init(Decision(.median, vote: .level(level)), minutes: 4)
      if number % 13 == 0 {
        dissent.append(
          .init(
            on: practice.id,
            Dissent(.level(min(top, level + 1)), reason: "It is there already", name: "Voter Five"))
        )
      }
    }
    var group = GroupRecord(
      anonymity: .named, respondents: 6,
      people: (1...6).map { Respondent(id: "v\($0)", role: "Role \($0)", name: "Voter \($0)") },
      rounds: rounds, decisions: decisions, dissent: dissent,
      frame: .init(
        period: "the last three months", evidenceRule: "What a visitor could see",
        decisionRule: "The middle vote, unless the room agreed on another level",
        facilitator: "Voter Zero"))
    group.roles = [
      RoleStanding(role: "Small role", people: 2, level: 2, levelLow: 2, levelHigh: 2),
      RoleStanding(role: "Large role", people: 4, level: 3, levelLow: 2, levelHigh: 3),
    ]
    return group
  }

  /// Nothing is answered, and nothing is asked.
  static func empty() -> Assessment {
    Assessment(
      id: "empty",
      questionnaire: Questionnaire(
        id: "empty", version: "1", title: "Empty",
        levels: (1...5).map { MaturityLevel(rank: $0, name: "Level \($0)") }, dimensions: []))
  }
}
