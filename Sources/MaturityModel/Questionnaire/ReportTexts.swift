/// The texts of a questionnaire that reports and help screens show.
public struct ReportTexts: Hashable, Sendable {
  /// What a level means for the whole, by rank.
  public var levels: [Int: String] = [:]
  /// The severity scale of the challenges, least severe first.
  public var severity: [Severity] = []
  /// Words with a fixed meaning.
  public var glossary: [Term] = []
  /// Rules for the person who answers.
  public var rules: [String] = []
  /// What to say of a practice against its target; by `onTarget`, `oneLevelShort`, `twoOrMoreShort`, `aboveTarget`, `dontKnow`.
  public var statuses: [String: String] = [:]
  /// The names of the same statuses, such as `One level short`.
  public var statusNames: [String: String] = [:]
  /// Standing notes at the end of every report.
  public var notes: [String] = []
  public var facilitator: [String] = []
  /// Standing notes beside the outcomes.
  public var outcomeNotes: [String] = []
  /// The profile options that count as having adopted MLOps, for the sentence `adoptionContext`.
  public var adoptionCounts: [String] = []
  /// Sentences that stand once before a block: `challenges`, `outcomes`, `worst`.
  public var leadIns: [String: String] = [:]
  /// Other texts by key, such as `levelFive` and `benefitContext`.
  public var others: [String: String] = [:]
  /// Texts by pairing of a challenge with the practices that relieve it: `act`, `lookElsewhere`, `fineOrUnnoticed`, `keep`.
  public var pairings: [String: String] = [:]
  /// What the abbreviations in `Practice.askedOf` mean.
  public var roles: [String: String] = [:]
  /// What the codes in `Challenge.origin` mean.
  public var origins: [String: String] = [:]
  /// How long each effort takes, in words.
  public var efforts: [Effort: String] = [:]

  public init() {}

  /// One rank of the severity scale; 0 is not felt.
  public struct Severity: Hashable, Sendable {
    public var rank: Int
    public var name: String
    public var effect: String

    public init(rank: Int, name: String, effect: String = "") {
      (self.rank, self.name, self.effect) = (rank, name, effect)
    }
  }

  /// A word and what it means here.
  public struct Term: Hashable, Sendable {
    public var word: String
    public var meaning: String

    public init(word: String, meaning: String) { (self.word, self.meaning) = (word, meaning) }
  }
}
