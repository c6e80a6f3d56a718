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

  /// The time for what a length needs, from the first question to the last, with or without challenges.
  public func readingTime(_ mode: Assessment.Mode, withChallenges: Bool) -> ReadingTime {
    ReadingTime(
      items.filter { item in
        switch item {
        case .practice(let practice, _): mode.asks(practice)
        case .profile(let question): question.isRequired
        case .challenge: withChallenges
        case .outcome, .context: false
        }
      })
  }
}
