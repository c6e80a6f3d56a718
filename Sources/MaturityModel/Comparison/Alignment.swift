/// The practices of two questionnaires side by side, grouped and weighed as one of the questionnaires does it.
///
/// It depends on no answer: a class, because all comparisons by the same questionnaires share one.
final class Alignment {
  /// In the order of the questionnaire that weighs, then what only the other one has.
  let dimensions: [Dimension]
  /// The place of each dimension.
  let places: [Dimension.ID: Int]
  /// By dimension and practice.
  private let slots: [[Slot]]
  let rules: Sides<Rule>
  let effortPoints: [Effort: Int]
  /// Overlap from which levels, and from which like-for-like changes, may be compared.
  let limits: [Fraction]

  /// One practice in two questionnaires.
  struct Slot {
    /// As the questionnaire that weighs has them.
    let weight: Int
    let isKey: Bool
    /// The place among all practices of each questionnaire; nil where it does not have this one.
    let before: Int?
    let after: Int?
    /// True where both mean the same: same major revision, same scale.
    let isComparable: Bool
    let isReworded: Bool
  }

  /// Puts every practice where `measure` has it; what it does not have stays where its own questionnaire has it.
  ///
  /// A practice is weighed by `measure` on both sides, so that a changed weight never looks like a change of the team.
  init(_ sides: Sides<Questionnaire>, measure: Questionnaire) {
    let scoring = measure.scoring
    effortPoints = scoring.effortPoints
    limits = scoring.overlapLimits
    rules = sides.map { Rule(scoring, topLevel: $0.topLevel) }
    var groups = Groups()
    groups.add(measure)
    groups.add(sides.after)
    groups.add(sides.before)
    dimensions = groups.dimensions
    self.places = groups.positions
    let practices = sides.map(\.practices)
    let places = practices.map {
      Dictionary($0.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { $1 })
    }
    let isSameScale = rules.before.topLevel == rules.after.topLevel
    slots = dimensions.map { dimension in
      dimension.practices.map { practice in
        let (before, after) = (places.before[practice.id], places.after[practice.id])
        let old = before.map { practices.before[$0].revision } ?? ""
        let new = after.map { practices.after[$0].revision } ?? ""
        return Slot(
          weight: practice.weight, isKey: practice.isKey, before: before, after: after,
          isComparable: isSameScale && old.isSameMajorRevision(as: new), isReworded: old != new)
      }
    }
  }

  /// What the states of all practices on both sides, in the order of their questionnaires, make of the dimensions.
  func aligned(_ states: Sides<[PracticeState]>) -> [AlignedDimension] {
    zip(dimensions, slots).map { dimension, slots in
      AlignedDimension(dimension: dimension, items: slots.map { AlignedItem($0, states) })
    }
  }

  /// What the dimensions add to what both sides have in common; the states are those of `aligned`.
  func parts(_ states: Sides<[PracticeState]>) -> [Common.Part] {
    zip(dimensions, slots).map { dimension, slots in
      Common.Part(
        slots.lazy.map { AlignedItem($0, states) }, in: self, weight: dimension.weight)
    }
  }

  /// Dimensions that grow by what the next questionnaire has besides.
  private struct Groups {
    private(set) var dimensions: [Dimension] = []
    private(set) var positions: [Dimension.ID: Int] = [:]
    private var known: Set<Item.ID> = []

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

/// One dimension in two assessments.
struct AlignedDimension {
  let dimension: Dimension
  /// Of the dimension's practices, in their order.
  let items: [AlignedItem]
}
