internal import MaturityModel
internal import TextCanvas
internal import Translation

/// A row of the set-up of a workshop.
enum FrameRow: Hashable, Sendable {
  case unit, period, evidenceRule, decisionRule, facilitator
  case anonymity, voting, minutes, end
  case person(Int)
  case newPerson
  /// A question that decides what applies and what to aim at.
  case profile(Item.ID)
  case done

  /// All rows, for so many people and these questions.
  static func all(people: Int, profile: [Item.ID]) -> [FrameRow] {
    [.unit, .period, .evidenceRule, .decisionRule, .facilitator, .anonymity, .voting]
      + [.minutes, .end] + (0..<people).map { .person($0) } + [.newPerson]
      + profile.map { .profile($0) } + [.done]
  }

  /// True where letters are text.
  var isText: Bool {
    switch self {
    case .period, .evidenceRule, .decisionRule, .facilitator, .end: true
    case .unit, .anonymity, .voting, .minutes, .person, .newPerson, .profile, .done: false
    }
  }

  /// What the row is set to as text; empty for rows that are no text.
  func text(of frame: WorkshopFrame, _ workspace: Workspace) -> String {
    switch self {
    case .period: frame.period
    case .evidenceRule: frame.evidenceRule
    case .decisionRule: frame.decisionRule
    case .facilitator: frame.facilitator
    case .end: frame.endsAt.map { workspace.clock(of: $0) } ?? ""
    case .unit, .anonymity, .voting, .minutes, .person, .newPerson, .profile, .done: ""
    }
  }

  /// Puts a text that was typed into a frame; false where it cannot be understood.
  func set(_ text: String, in frame: inout WorkshopFrame, _ workspace: Workspace) -> Bool {
    switch self {
    case .period: frame.period = text
    case .evidenceRule: frame.evidenceRule = text
    case .decisionRule: frame.decisionRule = text
    case .facilitator: frame.facilitator = text
    case .end:
      guard !text.isEmpty else {
        frame.endsAt = nil
        break
      }
      guard let moment = workspace.moment(atClock: text) else { return false }
      frame.endsAt = moment
    case .unit, .anonymity, .voting, .minutes, .person, .newPerson, .profile, .done: break
    }
    return true
  }
}

extension Workspace {
  /// The next time that a clock shows hours and minutes such as `16:30`, `9.05` or `17`, or a time from now such as `+3h`,
  /// `+90` (minutes) or `+1:30`; nil for anything else.
  func moment(atClock text: String) -> Timestamp? {
    if text.first == "+" {
      return minutes(in: text.dropFirst()).map { Timestamp(seconds: device.now.seconds + $0 * 60) }
    }
    let parts = text.split { $0 == ":" || $0 == "." || $0 == "h" }.map { String($0) }
    guard (1...2).contains(parts.count), parts.allSatisfy({ $0.allSatisfy(\.isNumber) }),
      let hour = Int(parts[0]), (0..<24).contains(hour),
      let minute = parts.count > 1 ? Int(parts[1]) : 0, (0..<60).contains(minute)
    else { return nil }
    let midnight = today.daysSince1970 * 86_400 - device.timeZoneOffset
    let moment = midnight + hour * 3_600 + minute * 60
    return Timestamp(seconds: moment <= device.now.seconds ? moment + 86_400 : moment)
  }

  /// The minutes of a length of time of up to a day; nil for anything else.
  private func minutes(in text: Substring) -> Int? {
    let hasHours = text.contains { $0 == ":" || $0 == "." || $0 == "h" }
    let parts = text.split { $0 == ":" || $0 == "." || $0 == "h" || $0 == " " }.map { Int($0) }
    guard (1...2).contains(parts.count), let first = parts[0],
      let second = parts.count > 1 ? parts[1] : 0
    else { return nil }
    guard (0...1_440).contains(first), (0...1_440).contains(second) else { return nil }
    let minutes = hasHours ? first * 60 + second : first
    return (1...1_440).contains(minutes) ? minutes : nil
  }
}

extension Workshop {
  /// An id that no person has or had.
  var newPersonID: Respondent.ID {
    let used = Set(
      people.map(\.id) + discussions.values.flatMap { $0.rounds.flatMap { $0.votes.keys } })
    var number = people.count + 1
    while used.contains("person-\(number)") { number += 1 }
    return "person-\(number)"
  }

  /// How many practices a person has voted on.
  func votes(of person: Respondent) -> Int {
    discussions.values.count { $0.rounds.contains { $0.votes[person.id] != nil } }
  }
}
