/// One assessment as far as a portfolio needs it.
public struct PortfolioEntry: Hashable, Sendable {
  /// The file as it is named to the user.
  public var file: String
  public var subject: Subject
  /// When it was completed, else changed, else made; nil where the file does not say.
  public var at: Timestamp?
  /// True for the answers of one person, which are not the team's assessment.
  public var isBallot: Bool
  /// What it may be compared with.
  public var kind: Kind
  public var headline: Headline
  /// The challenges with a severity, in questionnaire order.
  public var challenges: [Severity]
  /// The chosen profile options as `PROFILE=OPTION`, sorted.
  public var profile: [String]
  /// Nil where only the result is known.
  public var answers: Answers?

  public init(
    file: String, subject: Subject, at: Timestamp?, isBallot: Bool = false, kind: Kind,
    headline: Headline, challenges: [Severity] = [], profile: [String] = [],
    answers: Answers? = nil
  ) {
    self.file = file
    self.subject = subject
    self.at = at
    self.isBallot = isBallot
    self.kind = kind
    self.headline = headline
    self.challenges = challenges
    self.profile = profile
    self.answers = answers
  }

  /// How severe a challenge is felt: 0 not felt … 4 blocking.
  public struct Severity: Hashable, Sendable {
    public var challenge: Item.ID
    public var severity: Int

    public init(challenge: Item.ID, severity: Int) {
      self.challenge = challenge
      self.severity = severity
    }
  }

  /// What two results must have in common to be compared: the questionnaire up to its major version, the rule, the mode.
  public struct Kind: Hashable, Sendable, Comparable {
    public var questionnaire: String
    /// The part of the version before the first full stop.
    public var majorVersion: String
    /// The rule and its parameters in one line.
    public var rule: String
    public var mode: Assessment.Mode

    public init(questionnaire: String, majorVersion: String, rule: String, mode: Assessment.Mode) {
      self.questionnaire = questionnaire
      self.majorVersion = majorVersion
      self.rule = rule
      self.mode = mode
    }

    public static func < (left: Kind, right: Kind) -> Bool {
      (left.questionnaire, left.majorVersion, left.rule, left.mode.rawValue)
        < (right.questionnaire, right.majorVersion, right.rule, right.mode.rawValue)
    }
  }
}

extension PortfolioEntry.Kind {
  /// The kind of the assessments with a questionnaire.
  public init(_ questionnaire: Questionnaire, mode: Assessment.Mode) {
    let rule = Rule(questionnaire)
    let version = questionnaire.version.split(separator: ".", omittingEmptySubsequences: false)
    self.init(
      questionnaire: questionnaire.id, majorVersion: version.first.map { String($0) } ?? "",
      rule: "\(rule.name) version \(Rule.version): theta \(rule.theta), lag \(rule.lag), "
        + "coverage \(rule.coverageMinimum)", mode: mode)
  }
}
