package import MaturityModel

extension Portfolio {
  /// The portfolio output as `questionnaires/portfolio.schema.json` describes it.
  ///
  /// `column` gives the order of the subjects, `problems` what is wrong in files that could not be used, `team` the
  /// subject whose position among the comparable ones is told, and `profile` the item to break the subjects down by.
  package func json(
    sortedBy column: Column = .subject, problems: [Problem] = [], team: PortfolioEntry? = nil,
    parts profile: Item.ID? = nil
  ) -> JSON {
    var members: [String: JSON] = [
      "format": .integer(1), "assessments": .integer(assessments), "ballots": .integer(ballots),
      "undated": .integer(undated),
      // As text they take a tenth of the memory.
      "subjects": .array(sorted(by: column).map { .written(JSON.object($0.members).compact) }),
      "reference": referenceJSON(team: team),
      "blockers": .object([
        "practices": .array(blockingPractices.map(\.json)),
        "dimensions": .array(blockingDimensions.map(\.json)),
      ]),
      "challenges": .array(challenges.map(\.json)), "problems": .array(problems.map(\.json)),
    ]
    if let profile {
      members["parts"] = .object([
        "profile": .id(profile), "groups": .array(parts(by: profile).map(\.json)),
      ])
    }
    return .object(members)
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
        "value": median.value.json, "low": median.low.json, "high": median.high.json,
        // The exact fraction has N binary digits; of large groups six decimal places, rounded down.
        "coverage": group.count <= 60
          ? median.coverage.json
          : Fraction(median.coverage.floor(times: 1_000_000), 1_000_000).json,
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
      "questionnaire": .string(kind.questionnaire),
      "level": .whole(headline.overall.level), "index": headline.overall.index?.json ?? .null,
      "levelLow": .whole(headline.overall.levelLow),
      "levelHigh": .whole(headline.overall.levelHigh),
      "dimensions": .object(
        headline.dimensions.map { standing in
          (
            standing.id,
            .object([
              "level": .whole(standing.level), "index": standing.index?.json ?? .null,
            ])
          )
        }),
    ]
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
        "midRank": percentile.midRank.json, "low": percentile.low.json,
        "high": percentile.high.json, "intervalLow": percentile.intervalLow.json,
        "intervalHigh": percentile.intervalHigh.json,
      ])
    }
  }
}

extension Portfolio.Obstacle {
  fileprivate var json: JSON {
    .object(["id": .id(id), "subjects": .integer(subjects)])
  }
}

extension Portfolio.SharedChallenge {
  fileprivate var json: JSON {
    .object([
      "challenge": .id(challenge), "severe": .integer(severe), "answered": .integer(answered),
      "mean": mean.json,
    ])
  }
}

extension Portfolio.Part {
  fileprivate var json: JSON {
    .object([
      "option": .string(option), "suppressed": .bool(subjects == nil),
      "subjects": .whole(subjects), "index": index?.json ?? .null,
    ])
  }
}

extension Problem {
  fileprivate var json: JSON {
    .object([
      "file": .string(file), "line": .whole(line), "fault": .string(fault),
      "pointer": .string(pointer), "remedy": .string(remedy),
    ])
  }
}

extension Fraction {
  fileprivate var json: JSON { .string(description) }
}
