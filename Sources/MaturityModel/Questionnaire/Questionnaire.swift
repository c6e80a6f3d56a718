/// What is asked: the practices with their anchors, and all that a result needs to be explained.
///
/// A questionnaire is data. Its scoring parameters travel with it, so a result can be computed again years later.
public struct Questionnaire: Hashable, Sendable {
  public var id: String
  public var version: String
  public var language = "en"
  public var title: String
  public var about = ""
  /// The maturity levels, least mature first; ranks are 1…`topLevel` without holes.
  public var levels: [MaturityLevel] = []
  public var scoring = ScoringParameters.usual
  public var targets: TargetTable?
  public var notices: [Notice] = []
  public var profile: [ChoiceQuestion] = []
  public var dimensions: [Dimension] = []
  public var challenges: [Challenge] = []
  public var outcomes: [Outcome] = []
  public var context: [ChoiceQuestion] = []
  public var texts = ReportTexts()
  /// `sha256:` and the SHA-256 of `document` in compact form.
  public var digest = ""
  /// The questionnaire as it was read, unknown keys included; embedded in every assessment made with it.
  public var document = JSON.object([:])
  /// The scales, the tree and the measures of a questionnaire of format 2, as a list of one; empty in format 1.
  var models: [Model] = []
  /// The language that its texts are translated into, to be shown; empty where they are those of `document`.
  public internal(set) var languageShown = ""
  /// The ids of items that are shown in the words of the source because those of the translation mean something else.
  var untranslated: Set<String> = []
  /// The questionnaire that was translated, as a list of one; empty for one that is none.
  var original: [Questionnaire] = []

  /// The questionnaire in its own language, for what other programs read.
  public var inSource: Questionnaire { original.first ?? self }

  /// The scales, the tree and the measures of a questionnaire of format 2; nil in format 1.
  public var model: Model? { models.first }

  /// K, the rank of the most mature level: 2…9; 0 in format 2, where measures take the place of levels.
  public var topLevel: Int { levels.count }

  /// Every practice in questionnaire order.
  public var practices: [Practice] { dimensions.flatMap(\.practices) }

  /// True where a quick scan is possible: some practice is a core practice.
  public var hasQuickScan: Bool { dimensions.contains { $0.practices.contains(where: \.isCore) } }

  /// The practices that have to come before one, directly or through others.
  func practicesBefore(_ id: Item.ID) -> Set<Item.ID> {
    var found: Set<Item.ID> = []
    var open = [id]
    while let next = open.popLast() {
      for need in practice(next)?.practice.needs ?? [] where found.insert(need.practice).inserted {
        open.append(need.practice)
      }
    }
    return found
  }

  /// The hint on what to do next from a level: one for the lower levels, one for the higher, one for the top.
  public func nextStep(of practice: Practice, at level: Int) -> String {
    if practice.asked?.steps.isEmpty == true {
      return practice.nextLow.isEmpty ? practice.nextHigh : practice.nextLow
    }
    let top = practice.asked?.steps.count ?? topLevel
    if level >= top { return texts.others["levelFive"] ?? "" }
    return 2 * level < top ? practice.nextLow : practice.nextHigh
  }

  /// A practice with its dimension.
  public func practice(_ id: Item.ID) -> (practice: Practice, dimension: Dimension)? {
    for dimension in dimensions {
      if let practice = dimension.practices.first(where: { $0.id == id }) {
        return (practice, dimension)
      }
    }
    return nil
  }
}

extension Questionnaire {
  public init(id: String, version: String, title: String) {
    (self.id, self.version, self.title) = (id, version, title)
  }
}

/// One rank of the maturity scale with its name and general sense.
public struct MaturityLevel: Hashable, Sendable {
  /// 1 for the least mature level.
  public var rank: Int
  public var name: String
  public var meaning: String

  public init(rank: Int, name: String, meaning: String = "") {
    (self.rank, self.name, self.meaning) = (rank, name, meaning)
  }
}
