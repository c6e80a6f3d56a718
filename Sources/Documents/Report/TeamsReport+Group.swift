package import MaturityModel

/// Groups of the teams, and all of them together.
extension TeamsReport {
  /// The teams by their answer to a profile item; nil where nobody asked for it.
  var parts: Section? {
    guard let item = shown.parts else { return nil }
    let rows = portfolio.parts(by: item).map { part in
      Table.Row([
        Text(part.option.isEmpty ? words.noAnswer : answer(part.option, to: item)),
        Text("\(part.subjects)"), Text(words.percent(part.index)), Text(Self.dots(part.indices)),
      ])
    }
    return Section(
      "parts", Text(words.byHeading(question(item))),
      [
        .table(
          Table(
            words.byHeading(question(item)),
            columns: [
              .init(names.answer), .init(words.labels.teams, .trailing),
              .init(words.mean, .trailing), .init(words.spread),
            ], rows: rows, hidesCaption: true)),
        .paragraph(Text(words.dotsKey), .muted),
      ])
  }

  /// The question of a profile item, or its id where its words are not known.
  package func question(_ item: Item.ID) -> String {
    folder.questions.first { $0.id == item }?.question ?? item.displayed
  }

  /// The words of an option, several joined by `+`.
  package func answer(_ options: String, to item: Item.ID) -> String {
    let known = folder.questions.first { $0.id == item }?.options ?? []
    return options.split(separator: "+").map { id in
      known.first { $0.id == id }?.text ?? String(id)
    }.joined(separator: " + ")
  }

  /// Values on a line of 26 places, four points each.
  static func dots(_ values: [Fraction]) -> String {
    var counts = Array(repeating: 0, count: 26)
    for value in values { counts[min(25, max(0, value.floor(times: 25)))] += 1 }
    return counts.map { count in
      switch count {
      case 0: "·"
      case 1: "●"
      case 2...9: "\(count)"
      default: "+"
      }
    }.joined()
  }

  /// What may be compared, and where its middle is.
  var group: Section? {
    guard let kind = portfolio.kind else { return nil }
    let group = portfolio.reference
    var sentences = [words.compared(portfolio.comparable.count, kind)]
    sentences.append(
      group.median.map(words.median) ?? words.tooFew(ReferenceGroup.smallest))
    if let team = shown.team, group.median != nil {
      sentences.append(
        words.beside(
          name(of: team), team.headline.overall.index, isCompared: isComparable(team)))
    }
    return Section("group", Text(words.groupHeading), sentences.map { .paragraph(Text($0)) })
  }

  /// What was left out.
  var notes: Section? {
    let others = portfolio.subjects.count - portfolio.comparable.count
    let sentences =
      [words.newestOfEach(portfolio.assessments)]
      + [
        (others, words.otherTeams), (portfolio.ballots, words.ballots),
        (portfolio.undated, words.undated), (folder.copies, words.copies),
        (folder.broken, words.broken),
      ].filter { $0.0 > 0 }.map { $0.1($0.0) } + folder.problems.map(\.named)
    return Section("notes", Text(names.notes), [.list(sentences.map { Entry(Text($0)) })])
  }
}

extension Problem {
  /// What is wrong, with the name of the file and not the folder that it lies in.
  fileprivate var named: String {
    var problem = self
    problem.file = file.lastName
    return problem.description
  }
}
