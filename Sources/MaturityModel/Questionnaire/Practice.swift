/// One thing that a team does or does not do, answered by choosing the anchor that describes it.
public struct Practice: Hashable, Sendable {
  public var id: Item.ID
  /// `major.minor`: a new minor number is a clearer wording, a new major number another meaning.
  public var revision = "1.0"
  public var title: String
  public var question = ""
  /// The statements to choose from, least mature first; as many as the questionnaire has levels.
  public var anchors: [String] = []
  public var why = ""
  public var evidence = ""
  /// The next step from the lower levels (1 and 2 of five), and from the higher ones (3 and 4 of five).
  public var nextLow = ""
  public var nextHigh = ""
  /// Core practices make up the quick scan.
  public var isCore = false
  /// Practices of the standard length, which lies between quick scan and full questionnaire; core practices always are.
  public var isStandard = false
  /// A dimension reaches a level only when each of its key practices does.
  public var isKey = false
  /// 1…1000; what the practice counts in its dimension.
  public var weight = 1
  public var effort = Effort.medium
  /// Abbreviations of the roles that can best answer, such as `DE`.
  public var askedOf: [String] = []
  public var needs: [Prerequisite] = []
  public var relieves: [Relief] = []
  public var allowsNotApplicable = false
  /// When *not applicable* is the right answer, in words.
  public var notApplicableWhen = ""
  /// What an item of format 2 asks; nil in format 1, where a level is chosen.
  public var asked: ModelItem?
  /// By which targets of format 2 select.
  public var kind = "practice"
  /// The titles of the groups between the dimension and the practice, from the top; empty in format 1.
  public var path: [String] = []
  /// What the profile has to say for an item of format 2 to be asked; nil where it always is.
  public var showWhen: ShowCondition?
}

extension Practice {
  public init(id: Item.ID, revision: String = "1.0", title: String) {
    (self.id, self.revision, self.title) = (id, revision, title)
  }
}

/// How much work one level of progress takes, as an editorial estimate.
public enum Effort: String, Hashable, Sendable, CaseIterable {
  case small = "S"
  case medium = "M"
  case large = "L"
}

/// A practice that has to reach a level before another one can.
public struct Prerequisite: Hashable, Sendable {
  public var practice: Item.ID
  /// 0 in format 2.
  public var level: Int
  /// What the value of an item of format 2 has to reach; nil in format 1.
  public var aim: MeasureTarget.Aim?

  public init(practice: Item.ID, level: Int) { (self.practice, self.level) = (practice, level) }

  public init(practice: Item.ID, aim: MeasureTarget.Aim) {
    (self.practice, level, self.aim) = (practice, 0, aim)
  }
}

/// A link from a practice to a challenge that it makes lighter.
public struct Relief: Hashable, Sendable {
  public var challenge: Item.ID
  /// 1 weak, 2 medium, 3 strong; an editorial ordering, not a measured effect.
  public var strength: Int

  public init(challenge: Item.ID, strength: Int) {
    self.challenge = challenge
    self.strength = strength
  }
}
