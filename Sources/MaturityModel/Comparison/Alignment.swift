/// The practices of two assessments side by side, grouped and weighed as one of the questionnaires does it.
struct Alignment {
  /// In the order of the questionnaire that weighs, then what only the other one has.
  let dimensions: [AlignedDimension]
  let rules: Sides<Rule>
  let effortPoints: [Effort: Int]
  /// Overlap from which levels, and from which like-for-like changes, may be compared.
  let limits: [Fraction]

  /// Puts every practice where `measure` has it; what it does not have stays where its own questionnaire has it.
  ///
  /// A practice is weighed by `measure` on both sides, so that a changed weight never looks like a change of the team.
  init(_ sides: Sides<Assessment>, measure: Questionnaire) {
    let scoring = measure.scoring
    effortPoints = scoring.effortPoints
    limits = scoring.overlapLimits
    rules = sides.map {
      Rule(
        theta: scoring.theta, lag: scoring.lag, coverageMinimum: scoring.coverageMinimum,
        topLevel: $0.questionnaire.topLevel)
    }
    var groups = Groups()
    groups.add(measure)
    groups.add(sides.after.questionnaire)
    groups.add(sides.before.questionnaire)
    let items = sides.map(\.comparedItems)
    let isSameScale = rules.before.topLevel == rules.after.topLevel
    dimensions = groups.dimensions.map { dimension in
      AlignedDimension(
        dimension: dimension,
        items: dimension.practices.map { practice in
          AlignedItem(
            practice: practice,
            sides: Sides(before: items.before[practice.id], after: items.after[practice.id]),
            isSameScale: isSameScale)
        })
    }
  }

  /// Dimensions that grow by what the next questionnaire has besides.
  private struct Groups {
    private(set) var dimensions: [Dimension] = []
    private var positions: [String: Int] = [:]
    private var known: Set<String> = []

    mutating func add(_ questionnaire: Questionnaire) {
      for dimension in questionnaire.dimensions {
        let new = dimension.practices.filter { known.insert($0.id).inserted }
        if let position = positions[dimension.id] {
          dimensions[position].practices += new
        } else {
          var added = dimension
          added.practices = new
          positions[dimension.id] = dimensions.count
          dimensions.append(added)
        }
      }
    }
  }
}

/// A value for each of two assessments that are compared.
struct Sides<Value> {
  var before: Value
  var after: Value

  func map<Other>(_ change: (Value) throws -> Other) rethrows -> Sides<Other> {
    Sides<Other>(before: try change(before), after: try change(after))
  }
}

/// What one assessment has of a practice.
struct ComparedItem {
  let revision: String
  let state: PracticeState
  let response: Response
}

/// One practice in two assessments.
struct AlignedItem {
  /// As the questionnaire that weighs has it.
  let practice: Practice
  /// Nil where the questionnaire does not have it, or where it is out of scope.
  let sides: Sides<ComparedItem?>
  /// False where the two questionnaires have different numbers of levels.
  let isSameScale: Bool

  init(practice: Practice, sides: Sides<ComparedItem?>, isSameScale: Bool) {
    self.practice = practice
    self.sides = sides.map { $0?.state == .outOfScope ? nil : $0 }
    self.isSameScale = isSameScale
  }

  /// True where the item means the same on both sides: same major revision, same scale.
  var isComparable: Bool {
    guard let before = sides.before, let after = sides.after, isSameScale else { return false }
    return before.revision.isSameMajorRevision(as: after.revision)
  }

  /// The levels before and after; nil unless both are there and mean the same.
  var levels: Sides<Int>? {
    guard isComparable, let before = sides.before?.state.level, let after = sides.after?.state.level
    else { return nil }
    return Sides(before: before, after: after)
  }

  /// True where at least one side has a level.
  var isLevelled: Bool { sides.before?.state.level != nil || sides.after?.state.level != nil }
}

/// One dimension in two assessments.
struct AlignedDimension {
  let dimension: Dimension
  let items: [AlignedItem]
}

extension Assessment {
  /// Every practice by id, with its state in this run.
  fileprivate var comparedItems: [String: ComparedItem] {
    var items: [String: ComparedItem] = [:]
    for dimension in questionnaire.dimensions {
      for (practice, state) in zip(dimension.practices, states(in: dimension)) {
        items[practice.id] = ComparedItem(
          revision: practice.revision, state: state,
          response: responses[practice.id] ?? Response())
      }
    }
    return items
  }
}

extension PracticeState {
  /// The level that was chosen; nil for every other state.
  var level: Int? {
    if case .level(let level) = self { level } else { nil }
  }
}

extension String {
  /// True where two revisions such as `1.0` and `1.2` share the meaning: the part before the first full stop.
  func isSameMajorRevision(as other: String) -> Bool {
    prefix { $0 != "." } == other.prefix { $0 != "." }
  }
}
