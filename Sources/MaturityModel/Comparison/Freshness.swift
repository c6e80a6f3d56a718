/// How old the evidence behind an assessment is.
public struct EvidenceAge: Hashable, Sendable {
  /// How many pieces of evidence have a date.
  public var dated: Int
  /// Days since the oldest one; a date in the future counts as today.
  public var oldest: Int
  /// Days since the one in the middle; of two in the middle the younger one.
  public var median: Int
}

extension Assessment {
  /// The answered practices in scope whose answer was copied from an earlier assessment and not touched since.
  public var unconfirmed: [Item.ID] {
    // Most assessments carry nothing, and their scope need not be looked at.
    guard responses.values.contains(where: \.isUnconfirmed) else { return [] }
    return answeredInScope.filter { responses[$0]?.carried != nil }
  }

  /// The share of the answered practices in scope that is not re-confirmed; nil where none is answered.
  public var unconfirmedShare: Fraction? {
    let answered = answeredInScope
    return answered.isEmpty ? nil : Fraction(unconfirmed.count, answered.count)
  }

  /// How old the dated evidence of the answered practices in scope is on a day; nil without any.
  public func evidenceAge(on day: CalendarDay) -> EvidenceAge? {
    let ages = answeredInScope.flatMap { responses[$0]?.evidence ?? [] }.compactMap(\.date).map {
      max(0, day.daysSince1970 - $0.daysSince1970)
    }.sorted()
    guard let oldest = ages.last else { return nil }
    return EvidenceAge(dated: ages.count, oldest: oldest, median: ages[(ages.count - 1) / 2])
  }

  private var answeredInScope: [Item.ID] {
    questionnaire.dimensions.flatMap { dimension in
      let states = states(in: dimension)
      return states.indices.compactMap { place in
        switch states[place] {
        case .level, .answered, .notApplicable, .unknown: dimension.practices[place].id
        case .unanswered, .outOfScope: nil
        }
      }
    }
  }
}
