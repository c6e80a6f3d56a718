extension Assessment.Mode {
  /// True for a practice that this length asks.
  public func asks(_ practice: Practice) -> Bool {
    switch self {
    case .full: true
    case .standard: practice.isStandard || practice.isCore
    case .quick: practice.isCore
    }
  }
}

extension Questionnaire {
  /// The lengths on offer, the shortest first: one for each number of practices that can be asked.
  public var lengths: [Assessment.Mode] {
    let practices = practices
    let asked = { (mode: Assessment.Mode) in practices.count { mode.asks($0) } }
    var counts: Set<Int> = [0]
    let told: [Assessment.Mode] = [.full, .quick, .standard].filter { mode in
      counts.insert(asked(mode)).inserted
    }
    return told.sorted { asked($0) < asked($1) }
  }

  /// True for an item that is left unanswered by choice alone: a length that is not full only offers outcomes, and a quick
  /// scan challenges as well.
  func isOptional(_ item: Item, in mode: Assessment.Mode) -> Bool {
    item.isOptional || (mode != .full && item.outcome != nil)
      || (mode == .quick && item.isChallenge)
  }

  /// The time for what a length needs, from the first question to the last.
  public func readingTime(_ mode: Assessment.Mode) -> ReadingTime {
    ReadingTime(
      items.filter { item in
        if case .practice(let practice, _) = item { return mode.asks(practice) }
        return !isOptional(item, in: mode)
      })
  }
}
