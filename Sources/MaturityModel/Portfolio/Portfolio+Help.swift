extension Portfolio {
  /// A practice that is low in several teams, with the teams that can show how it is done.
  public struct Help: Hashable, Sendable {
    /// A team with its level of the practice.
    public struct Team: Hashable, Sendable {
      /// Its place in `comparable`.
      public var place: Int
      public var level: Int
    }

    public var practice: Item.ID
    /// The teams that are below the middle of the scale, in the order of their names.
    public var below: [Team]
    /// The teams that are at one of the two highest levels.
    public var able: [Team]
  }

  /// From which level on a team can help, and up to which one it may need help: 4 and 2 of five.
  public static func helpLimits(of topLevel: Int) -> (able: Int, below: Int) {
    let able = max(topLevel - 1, min(topLevel, 3))
    return (able, max(1, able - 2))
  }

  /// Who can help whom: what most teams need first, of equals what most teams can do.
  public var help: [Help] {
    var teams: [[Help.Team]] = []
    var ids: [Item.ID] = []
    var numbers: [Item.ID: Int] = [:]
    var form: SharedQuestionnaire?
    var places: [Int] = []
    var top = 5
    for (place, entry) in comparable.enumerated() {
      guard let answers = entry.answers else { continue }
      if form !== answers.form {
        form = answers.form
        top = answers.form.questionnaire.topLevel
        places = answers.form.practices.map { id in
          if let number = numbers[id] { return number }
          numbers[id] = ids.count
          ids.append(id)
          teams.append([])
          return ids.count - 1
        }
      }
      for (practice, number) in places.enumerated() {
        guard let level = answers.level(at: practice) else { continue }
        teams[number].append(.init(place: place, level: level))
      }
    }
    let limits = Self.helpLimits(of: top)
    let help = zip(ids, teams).map { id, teams in
      Help(
        practice: id, below: teams.filter { $0.level <= limits.below },
        able: teams.filter { $0.level >= limits.able })
    }.filter { $0.below.count > 1 && !$0.able.isEmpty }
    return help.enumerated().sorted { left, right in
      (-left.element.below.count, -left.element.able.count, left.offset)
        < (-right.element.below.count, -right.element.able.count, right.offset)
    }.map(\.element)
  }
}
