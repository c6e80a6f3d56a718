/// What an assessment says beside its answers.
public struct Details: Hashable, Sendable {
  public var title: String
  public var subject = Subject()
  /// Set when the team finished; an answer changed later removes it together with the result.
  public var completedAt: Timestamp?
  /// The ids of at most three challenges, worst first.
  public var worst: [Item.ID] = []
  /// Own target levels by practice id.
  public var targets: [Item.ID: Int] = [:]
  public var actions: [Action] = []
  public var parked: [ParkedQuestion] = []
  public var plan = Plan()
  /// The items that a re-check asks, in the order of the questionnaire; empty for an assessment that is none.
  public var recheck: [Item.ID] = []
  /// What was made beside this one; nil for an assessment that stands alone.
  public var companion: Companion?
  /// The score output as computed on completion.
  public var result: FormerResult?
}

extension Details { public init() { self.init(title: "") } }

/// The score output that an assessment keeps since it was completed.
///
/// Answers count more than what is stored of them: its levels are shown where they differ and never computed with.
public struct FormerResult: Hashable, Sendable {
  /// As files spell it, whatever the version that wrote it.
  public var spelling: JSON

  public init(_ spelling: JSON) { self.spelling = spelling }
}

/// What is assessed.
///
/// Assessments of the same subject form a history.
public struct Subject: Hashable, Sendable {
  public var organisation: String
  public var team: String
  public var scope: String
  public var otherKeys: [String: JSON]

  public init(
    organisation: String = "", team: String = "", scope: String = "",
    otherKeys: [String: JSON] = [:]
  ) {
    self.organisation = organisation
    self.team = team
    self.scope = scope
    self.otherKeys = otherKeys
  }
}

/// Something that one person will do by a day.
public struct Action: Hashable, Sendable {
  public var id: String
  public var text: String
  public var owner = ""
  public var due: CalendarDay?
  public var practice: Item.ID?
  public var state = State.open
  public var otherKeys: [String: JSON] = [:]

  public enum State: String, Hashable, Sendable, CaseIterable { case open, done, dropped }
}

extension Action {
  public init(id: String, text: String) { self.init(id: id, text: text, owner: "") }
}

/// A question that the room could not answer, with who can find out.
public struct ParkedQuestion: Hashable, Sendable {
  public var practice: Item.ID?
  public var question: String
  public var who = ""
  public var by: CalendarDay?
  public var otherKeys: [String: JSON] = [:]
}

extension ParkedQuestion {
  public init(question: String, who: String = "") {
    self.init(practice: nil, question: question, who: who)
  }
}

/// The person behind a ballot.
public struct Respondent: Hashable, Sendable {
  public typealias ID = Identifier<Respondent>

  public var id: ID
  public var role: String
  public var name: String
  public var otherKeys: [String: JSON]

  public init(id: ID, role: String = "", name: String = "", otherKeys: [String: JSON] = [:]) {
    (self.id, self.role, self.name, self.otherKeys) = (id, role, name, otherKeys)
  }
}
