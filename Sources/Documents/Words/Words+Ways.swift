package import MaturityModel
internal import Translation

/// From where to where practices rise: by levels, and in format 2 by what is answered.
extension Words {
  /// What a row of the plan changes.
  package func way(_ row: Roadmap.Row) -> Text {
    way(of: row.practice, row.given, row.aim)
  }

  func way(_ step: Plan.Step) -> Text { way(of: step.practice, step.from, step.to) }

  private func way(of practice: Item.ID, _ given: Answer, _ aim: Answer) -> Text {
    if asked[practice] == nil, case .rank(let from) = given, case .rank(let to) = aim {
      return .step(from, to)
    }
    return Text(spokenWay(of: practice, given, aim))
  }

  /// The same in words alone, for a row of the plan.
  package func spokenWay(_ row: Roadmap.Row) -> String {
    spokenWay(of: row.practice, row.given, row.aim)
  }

  private func spokenWay(of practice: Item.ID, _ given: Answer, _ aim: Answer) -> String {
    if case .options(let before) = given, case .options(let after) = aim {
      return "+ " + words(of: .options(after.filter { !before.contains($0) }), practice)
    }
    return "\(words(of: given, practice)) → \(words(of: aim, practice))"
  }

  /// An answer that may belong to an item that is not asked any more.
  func words(of answer: Answer, _ practice: Item.ID) -> String {
    if let item = asked[practice] { return item.words(of: answer) }
    return switch answer {
    case .rank(let rank): "\(rank)"
    case .options(let ids): ids.joined(separator: ", ")
    case .number(let number): number.spelled
    case .text, .notApplicable, .unknown, .notMeasured: names.none
    }
  }

  /// An answer as a cell has it.
  func mark(_ answer: Answer, _ practice: Item.ID) -> Text {
    if asked[practice] == nil, case .rank(let level) = answer { return .level(level) }
    return Text(words(of: answer, practice))
  }

  /// What a level is called on the whole: the step of the headline in format 2.
  func level(_ standing: Headline.Standing) -> Text? {
    standing.name.map { Text($0) } ?? standing.level.map { .level($0) }
  }

  func level(called level: Int) -> String { phrase("level \(level, "level")") }
}
