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
    private var positions: [Dimension.ID: Int] = [:]
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
  let items: [AlignedItem]
}
