/// What a team answered, and what it says about itself: the file that people keep.
public struct Assessment: Hashable, Sendable {
  public var id: String
  public var mode = Mode.full
  public var createdAt: Timestamp?
  public var updatedAt: Timestamp?
  /// All that is neither an answer nor fixed when the assessment is made.
  public var details = Details()
  /// What was recorded, by item id; ids are unique over profile, practices, challenges, outcomes and context.
  public var responses: [Item.ID: Response] = [:]
  /// The questionnaire that the answers belong to: the file's own snapshot where it has one.
  public var questionnaire: Questionnaire {
    // Lent, also to other modules: a copy counts twenty references.
    _read { yield shared.value }
    set { shared.value = newValue }
  }
  private var shared: Shared<Questionnaire>
  /// False for a minimal file that only names its questionnaire.
  public var embedsQuestionnaire = true
  /// The language that the questionnaire was last shown in while somebody worked on it; empty for its own.
  public var languageShown = ""
  /// Answers to items that the questionnaire no longer has, as they were.
  public var retired: [String: JSON] = [:]
  /// Who answered; present in a ballot only.
  public var respondent: Respondent?
  /// The record of a group assessment.
  public var group: GroupRecord?
  /// The workshop that goes on; nil before one was begun and after it was closed.
  public var workshop: Workshop?
  /// Keys of the file that this version does not know; written back unchanged.
  public var otherKeys: [String: JSON] = [:]

  /// How much is asked; it can be changed at any time, and every answer stays.
  public enum Mode: String, Hashable, Sendable, CaseIterable {
    case full
    /// Practices of the standard length, to which the core practices belong.
    case standard
    /// Core practices only, and the profile answers that are needed.
    case quick
  }
}

extension Assessment {
  /// An assessment without answers, made at a moment.
  public init(
    id: String, mode: Mode = .full, at moment: Timestamp?, title: String = "",
    subject: Subject = Subject(), questionnaire: Questionnaire, respondent: Respondent? = nil
  ) {
    self.init(
      id: id, mode: mode, createdAt: moment, updatedAt: moment,
      details: Details(title: title, subject: subject), questionnaire: questionnaire,
      respondent: respondent)
  }

  init(
    id: String, mode: Mode = .full, createdAt: Timestamp? = nil, updatedAt: Timestamp? = nil,
    details: Details = Details(), responses: [Item.ID: Response] = [:],
    questionnaire: Questionnaire, respondent: Respondent? = nil
  ) {
    self.init(
      id: id, mode: mode, createdAt: createdAt, updatedAt: updatedAt, details: details,
      responses: responses, shared: Shared(questionnaire), respondent: respondent)
  }
}

extension Assessment {
  /// True for what goes out with an invitation: nobody's ballot, to be copied and never written into.
  package var isBallotTemplate: Bool {
    respondent == nil && group == nil && workshop == nil && otherKeys["ballot"] != nil
      && responses.values.allSatisfy(\.isEmpty)
  }
}
