package import MaturityModel

extension Assessment {
  /// The score output as `questionnaires/score.schema.json` describes it; phases count from the completion, else `today`.
  package func scoreOutput(on today: CalendarDay) -> JSON {
    var members = scorecard().json.members ?? [:]
    members["plan"] = Roadmap(of: self, on: today).json(actions: details.actions)
    return .object(members)
  }
}

extension Roadmap {
  /// The plan, with the first open action of each practice among `actions`.
  fileprivate func json(actions: [Action]) -> JSON {
    let open = Dictionary(
      actions.filter { $0.state == .open }.compactMap { action in
        action.practice.map { ($0, action.id) }
      }, uniquingKeysWith: { first, _ in first })
    return .object([
      "goal": .string(goal.rawValue), "capacity": .integer(capacity),
      "practices": .array(rows.map { json(of: $0, action: open[$0.practice]) }),
      "after": .object(
        after.reduce(into: [:]) { members, part in
          members[part.key == .later ? "all" : part.key.rawValue] = .object([
            "level": .whole(part.value.overall.level), "index": .fraction(part.value.overall.index),
          ])
        }),
    ])
  }

  private func json(of row: Row, action: String?) -> JSON {
    let ends = row.band == .later ? nil : row.phase.map { end(ofPhase: $0) }
    let mover: JSON =
      switch row.mover {
      case .user: .string("user")
      case .practice(let id): .string(id.text)
      case nil: .null
      }
    return .object([
      "practice": .string(row.practice.text), "from": .integer(row.from), "to": .integer(row.to),
      "effort": .string(row.effort.rawValue), "rank": .integer(row.rank),
      "rankBest": .integer(row.ranks.lowerBound), "rankWorst": .integer(row.ranks.upperBound),
      "band": .string(row.band.rawValue), "phase": .whole(row.phase),
      "ends": ends.map { .string($0.text) } ?? .null,
      "unlocks": .array(row.unlocks.map { .string($0.text) }),
      "helps": .array(
        row.helps.map { help in
          .object([
            "challenge": .string(help.challenge.text), "strength": .integer(help.strength),
            "severity": .whole(help.severity),
          ])
        }),
      "inNextLevelSet": .bool(row.isInNextLevelSet), "movedBy": mover,
      "action": action.map { .string($0) } ?? .null,
    ])
  }
}
