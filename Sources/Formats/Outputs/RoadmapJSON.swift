package import MaturityModel

extension Assessment {
  /// The score output as `questionnaires/score.schema.json` describes it; phases count from the completion, else `today`.
  package func scoreOutput(on today: CalendarDay) -> JSON {
    var members: [String: JSON] = [:]
    if let measured {
      members = measured.scoreOutput.members ?? [:]
      members["targets"] = .array(
        targetStandings(measured).map { .object($0.members(in: measured.model)) })
    } else {
      members = scorecard().json.members ?? [:]
    }
    members["plan"] = Roadmap(of: self, on: today).json(questionnaire, actions: details.actions)
    return .object(members)
  }
}

extension Roadmap {
  /// The plan, with the first open action of each practice among `actions`.
  fileprivate func json(_ questionnaire: Questionnaire, actions: [Action]) -> JSON {
    let asked = Dictionary(
      questionnaire.practices.compactMap { practice in practice.asked.map { (practice.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    let open = Dictionary(
      actions.filter { $0.state == .open }.compactMap { action in
        action.practice.map { ($0, action.id) }
      }, uniquingKeysWith: { first, _ in first })
    return .object([
      "goal": .string(goal.rawValue), "capacity": .integer(capacity),
      "practices": .array(rows.map { json(of: $0, asked[$0.practice], action: open[$0.practice]) }),
      "after": .object(
        after.reduce(into: [:]) { members, part in
          members[part.key == .later ? "all" : part.key.rawValue] = .object(
            [
              "level": .whole(part.value.overall.level),
              "index": .fraction(part.value.overall.index),
            ].merging(part.value.overall.name.map { ["name": .string($0)] } ?? [:]) { $1 })
        }),
    ])
  }

  private func json(of row: Row, _ asked: ModelItem?, action: String?) -> JSON {
    let ends = row.band == .later ? nil : row.phase.map { end(ofPhase: $0) }
    let mover: JSON =
      switch row.mover {
      case .user: .string("user")
      case .practice(let id): .string(id.text)
      case nil: .null
      }
    return .object([
      "practice": .string(row.practice.text), "from": row.given.spelling(for: asked),
      "to": row.aim.spelling(for: asked),
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
