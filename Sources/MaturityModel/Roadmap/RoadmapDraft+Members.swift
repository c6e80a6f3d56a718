/// The practices of a plan, each with where it stands and what is asked of it.
extension RoadmapDraft {
  func prioritisation(unknownSeverity: Int) -> Prioritisation {
    let leftOut = Set(assessment.details.plan.leftOut)
    let points = assessment.questionnaire.scoring.effortPoints
    return Prioritisation(
      practices.indices.map { position in
        let practice = practices[position]
        let place = places[position]
        var member = Prioritisation.Member(
          level: place.level, target: place.target, effort: practice.effort,
          points: max(1, points[practice.effort] ?? 1),
          links: practice.relieves.compactMap { relief in
            severities[relief.challenge].map {
              .init(severity: $0 ?? unknownSeverity, strength: relief.strength)
            }
          },
          needs: practice.needs.compactMap { need in
            positions[need.practice].map { self.need(need, at: $0, of: practice) }
          }, isLeftOut: leftOut.contains(practice.id))
        member.steps = place.rise?.steps
        return member
      })
  }

  private func need(
    _ need: Prerequisite, at position: Int, of practice: Practice
  ) -> Prioritisation.Need {
    guard let rise = places[position].rise else {
      return .init(position: position, level: need.level)
    }
    let scale = practice.asked?.scaleName
    return .init(
      position: position, level: ask(of: need).flatMap { rise.levels[$0] } ?? 0,
      isOnOneScale: scale != nil && scale == practices[position].asked?.scaleName)
  }

  /// What a prerequisite in format 2 asks for.
  private func ask(of need: Prerequisite) -> Rise.Ask? {
    guard let aim = need.aim, let model = assessment.questionnaire.model,
      let item = positions[need.practice].flatMap({ practices[$0].asked })
    else { return nil }
    return item.value(of: aim, in: model).map { .value($0) }
  }

  /// Where a practice stands, and how far the goal itself asks it to rise; 0 where it asks for nothing.
  struct Place {
    var level: Int?
    var target: Int
    /// Nil in format 1.
    var rise: Rise?
  }

  /// The places of all practices, in format 1.
  func leveledPlaces() -> [Place] {
    let dimensions = assessment.questionnaire.dimensions.flatMap { dimension in
      dimension.practices.map { _ in dimension }
    }
    return practices.indices.map { position in
      let practice = practices[position]
      var level: Int?
      if case .level(let given) = states[position] { level = given }
      let target =
        switch goal {
        case .targets: assessment.target(of: practice, in: dimensions[position]) ?? 0
        case .nextLevel: raises[practice.id] ?? 0
        case .oneStep: min(assessment.questionnaire.topLevel, (level ?? 0) + 1)
        }
      return Place(level: level, target: target)
    }
  }

  /// The places of all practices, in format 2.
  func measuredPlaces(_ measured: ModelAssessment) -> [Place] {
    let nodes = Dictionary(
      measured.model.items.map { (measured.model.nodes[$0].id, $0) },
      uniquingKeysWith: { first, _ in first })
    let goals = goalAsks(measured)
    var needed: [Item.ID: Set<Rise.Ask>] = [:]
    for need in practices.flatMap(\.needs) {
      if let ask = ask(of: need) { needed[need.practice, default: []].insert(ask) }
    }
    return practices.map { practice in
      guard let node = nodes[practice.id.text] else { return Place(target: 0) }
      let wanted = goals[practice.id] ?? []
      let answer = assessment.responses[practice.id]?.counted(by: practice.asked)
      let rise = Rise(
        practice.asked, answer, at: node, in: measured,
        wanted.union(needed[practice.id] ?? []))
      return Place(
        level: rise.level, target: wanted.compactMap { rise.levels[$0] }.max() ?? 0, rise: rise)
    }
  }

  /// What the goal asks of each practice.
  private func goalAsks(_ measured: ModelAssessment) -> [Item.ID: Set<Rise.Ask>] {
    switch goal {
    case .targets: targetAsks(measured)
    case .nextLevel: way
    case .oneStep:
      practices.reduce(into: [:]) { asks, practice in
        if let ask = assessment.oneStep(of: practice) { asks[practice.id] = [ask] }
      }
    }
  }

  /// The targets of practices, and the smallest ways to those of groups.
  private func targetAsks(_ measured: ModelAssessment) -> [Item.ID: Set<Rise.Ask>] {
    var asks: [Item.ID: Set<Rise.Ask>] = [:]
    for standing in assessment.targetStandings(measured) where standing.gap ?? .zero > .zero {
      guard let measure = standing.measure else {
        asks[.init(measured.model.nodes[standing.node].id), default: []]
          .insert(.value(standing.target))
        continue
      }
      let way = measured.scorer.smallestChange(
        measured.answers, measure: measure, at: standing.node, reaching: standing.target)
      asks.merge(measured.asks(of: way)) { $0.union($1) }
    }
    return asks
  }
}

extension Assessment {
  /// The next step of a choice, or the next option; nil for a number, which has no steps.
  fileprivate func oneStep(of practice: Practice) -> Rise.Ask? {
    switch (practice.asked?.kind, responses[practice.id]?.counted(by: practice.asked)) {
    case (.choice?, .rank(let rank)?): return .step(rank + 1)
    case (.many(let options, _, _)?, .options(let chosen)?):
      let apart = responses[practice.id]?.optionsNotApplicable ?? []
      let next = options.first {
        !$0.isExclusive && !chosen.contains($0.id) && !apart.contains($0.id)
      }
      return next.map { .options([$0.id]) }
    case (.choice?, _), (.many?, _), (.number?, _), (.text?, _), (nil, _): return nil
    }
  }
}

extension ModelAssessment {
  /// What a set of changes asks of each practice.
  func asks(of set: ChangeSet?) -> [Item.ID: Set<Rise.Ask>] {
    var options: [Item.ID: [String]] = [:]
    var asks: [Item.ID: Set<Rise.Ask>] = [:]
    for change in set?.changes ?? [] {
      let id = Item.ID(model.nodes[scorer.circuit.leaves[change.leaf].node].id)
      if let option = scorer.option(of: change.leaf) {
        options[id, default: []].append(option)
      } else {
        asks[id, default: []].insert(.value(change.to))
      }
    }
    return asks.merging(options.mapValues { [.options($0)] }) { $0.union($1) }
  }
}
