package import MaturityModel

extension Portfolio {
  /// The portfolio output as `questionnaires/portfolio.schema.json` describes it.
  ///
  /// `column` gives the order of the subjects, `problems` what is wrong in files that could not be used, `team` the
  /// subject whose position among the comparable ones is told, `profile` the item to break the subjects down by, and
  /// `since` the day that was asked for with what the subjects were before.
  package func json(
    sortedBy column: Column = .subject, problems: [Problem] = [], team: PortfolioEntry? = nil,
    parts profile: Item.ID? = nil, since: CalendarDay? = nil
  ) -> JSON {
    var members: [String: JSON] = [
      "format": .integer(1), "assessments": .integer(assessments), "ballots": .integer(ballots),
      "undated": .integer(undated),
      // As text they take a tenth of the memory.
      "subjects": .array(
        sorted(by: column).map { entry in
          var members = entry.members
          if since != nil { members["before"] = changes[entry.file]?.json ?? .null }
          return .written(JSON.object(members).compact)
        }),
      "reference": referenceJSON(team: team),
      "blockers": .object([
        "practices": .array(blockingPractices.map(\.json)),
        "dimensions": .array(blockingDimensions.map(\.json)),
      ]),
      "help": helpJSON,
      "challenges": .array(
        challenges.map {
          .object([
            "challenge": .id($0.challenge), "severe": .integer($0.severe),
            "answered": .integer($0.answered), "mean": .fraction($0.mean),
          ])
        }),
      "problems": .array(
        problems.map {
          .object([
            "file": .string($0.file), "line": .whole($0.line), "fault": .string($0.fault),
            "pointer": .string($0.pointer), "remedy": .string($0.remedy),
          ])
        }),
    ]
    if let profile { members["parts"] = partsJSON(by: profile) }
    if let since { members["since"] = .string(since.text) }
    return .object(members)
  }

  private func partsJSON(by profile: Item.ID) -> JSON {
    .object([
      "profile": .id(profile),
      "groups": .array(
        parts(by: profile).map {
          .object([
            "option": .string($0.option), "suppressed": .bool(false),
            "subjects": .integer($0.subjects), "index": .fraction($0.index),
            "indices": .array($0.indices.map { .fraction($0) }),
          ])
        }),
    ])
  }

  /// Who can help whom; of many teams the first.
  private var helpJSON: JSON {
    let teams = comparable
    func members(_ some: [Help.Team]) -> JSON {
      .object([
        "count": .integer(some.count),
        "teams": .array(
          some.prefix(12).map {
            .object(["file": .string(teams[$0.place].file), "level": .integer($0.level)])
          }),
      ])
    }
    return .array(
      help.map {
        .object([
          "practice": .id($0.practice), "below": members($0.below), "able": members($0.able),
        ])
      })
  }

  private func referenceJSON(team: PortfolioEntry?) -> JSON {
    let group = reference
    var members: [String: JSON] = ["count": .integer(group.count)]
    if let kind {
      members["questionnaire"] = .string(kind.questionnaire)
      members["majorVersion"] = .string(kind.majorVersion)
      members["rule"] = .string(kind.rule)
      members["mode"] = .string(kind.mode.rawValue)
    }
    if let team, team.kind == kind, let index = team.headline.overall.index {
      members["position"] = group.position(of: index).json
    }
    if let median = group.median {
      members["median"] = .object([
        "value": .fraction(median.value), "low": .fraction(median.low),
        "high": .fraction(median.high),
        // The exact fraction has N binary digits; of large groups six decimal places, rounded down.
        "coverage": .fraction(
          group.count <= 60
            ? median.coverage : Fraction(median.coverage.floor(times: 1_000_000), 1_000_000)),
      ])
    }
    return .object(members)
  }
}

extension PortfolioEntry {
  fileprivate var members: [String: JSON] {
    [
      "organisation": .string(subject.organisation), "team": .string(subject.team),
      "scope": .string(subject.scope), "file": .string(file),
      "at": at.map { .string($0.text) } ?? .null, "mode": .string(kind.mode.rawValue),
      "questionnaire": .string(kind.questionnaire), "level": .whole(headline.overall.level),
      "index": .fraction(headline.overall.index), "levelLow": .whole(headline.overall.levelLow),
      "levelHigh": .whole(headline.overall.levelHigh),
      "dimensions": .object(
        headline.dimensions.map {
          ($0.id, .object(["level": .whole($0.level), "index": .fraction($0.index)]))
        }),
    ]
  }
}

extension TeamChange {
  /// The earlier result; a level and an index only where it may be compared.
  fileprivate var json: JSON {
    .object([
      "file": .string(before.file), "at": before.at.map { .string($0.text) } ?? .null,
      "comparable": .bool(overall.isComparable),
      "level": .whole(overall.isComparable ? overall.level : nil),
      "index": .fraction(overall.isComparable ? overall.index : nil),
      "dimensions": .object(
        dimensions.map { part in
          (
            part.id,
            .object([
              "comparable": .bool(part.isComparable),
              "level": .whole(part.isComparable ? part.level : nil),
              "index": .fraction(part.isComparable ? part.index : nil),
            ])
          )
        }),
    ])
  }
}

extension ReferenceGroup.Position {
  fileprivate var json: JSON {
    switch self {
    case .hidden: .null
    case .place(let place, let tied, let count):
      .object(["place": .integer(place), "tied": .integer(tied), "of": .integer(count)])
    case .percentile(let percentile):
      .object([
        "midRank": .fraction(percentile.midRank), "low": .fraction(percentile.low),
        "high": .fraction(percentile.high), "intervalLow": .fraction(percentile.intervalLow),
        "intervalHigh": .fraction(percentile.intervalHigh),
      ])
    }
  }
}

extension Portfolio.Obstacle {
  fileprivate var json: JSON { .object(["id": .id(id), "subjects": .integer(subjects)]) }
}
