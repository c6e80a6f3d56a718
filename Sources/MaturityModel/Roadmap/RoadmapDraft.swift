/// A roadmap in the making: the questionnaire's practices as positions in the order of the questionnaire.
struct RoadmapDraft {
  private let assessment: Assessment
  private let practices: [Practice]
  private let states: [PracticeState]
  private let positions: [Item.ID: Int]
  private let goal: Plan.Goal
  /// How far each practice of the smallest set for the next overall level rises.
  private let nextLevel: [Item.ID: Int]
  /// 0…4 by challenge; nil where nobody knows; nothing for those that do not apply.
  private let severities: [Item.ID: Int?]

  init(_ assessment: Assessment) {
    self.assessment = assessment
    practices = assessment.questionnaire.practices
    states = assessment.states(with: [:])
    positions = Dictionary(
      zip(practices.map(\.id), practices.indices), uniquingKeysWith: { first, _ in first })
    goal = assessment.planGoal
    nextLevel = Dictionary(
      (assessment.scorecard().overall.next?.set ?? []).map { ($0.practice, $0.to) },
      uniquingKeysWith: { first, _ in first })
    var severities: [Item.ID: Int?] = [:]
    for challenge in assessment.questionnaire.challenges {
      switch assessment.state(of: challenge) {
      case .severity(let severity): severities[challenge.id] = .some(severity)
      case .unknown, .unanswered: severities[challenge.id] = .some(nil)
      case .notApplicable: break
      }
    }
    self.severities = severities
  }

  /// The finished roadmap, its phases counted from `start`.
  func roadmap(from start: CalendarDay) -> Roadmap {
    let base = prioritisation(unknownSeverity: 0)
    let places = places(base)
    let scoring = assessment.questionnaire.scoring
    let capacity = assessment.details.plan.capacity ?? scoring.phaseCapacity
    let order = base.order
    let (phases, movers) = schedule(base, order, capacity)
    var roadmap = Roadmap(
      goal: goal, capacity: capacity, rows: [],
      leftOut: practices.indices.filter { base.members[$0].isLeftOut }.map { practices[$0].id },
      unrated: practices.indices.filter { states[$0] == .unknown || states[$0] == .unanswered }
        .map { practices[$0].id },
      after: [:], start: start, phaseDays: scoring.phaseDays)
    for (index, position) in order.enumerated() {
      roadmap.rows.append(
        row(
          position, base, rank: index + 1, places: places[position] ?? index + 1...index + 1,
          phase: phases[position], mover: movers[position]))
    }
    roadmap.rows = Plan.Band.allCases.flatMap { band in roadmap.rows.filter { $0.band == band } }
    var levels: [Item.ID: Int] = [:]
    for band in Plan.Band.allCases {
      for row in roadmap.rows(in: band) where row.phase != nil { levels[row.practice] = row.to }
      roadmap.after[band] = assessment.headline(with: levels)
    }
    return roadmap
  }

  private func row(
    _ position: Int, _ base: Prioritisation, rank: Int, places: ClosedRange<Int>, phase: Int?,
    mover: Roadmap.Mover?
  ) -> Roadmap.Row {
    let practice = practices[position]
    let member = base.members[position]
    let blockers =
      phase == nil
      ? base.ancestors(of: position).filter { base.members[$0].isLeftOut }.sorted() : []
    return Roadmap.Row(
      practice: practice.id, from: member.level ?? 0, to: member.target, effort: practice.effort,
      rank: rank, ranks: places, band: phase.map { Plan.Band(phase: $0) } ?? .later, phase: phase,
      unlocks: base.dependents[position].map { practices[$0].id },
      helps: helps(of: practice), isInNextLevelSet: nextLevel[practice.id] != nil, mover: mover,
      blockers: blockers.map { practices[$0].id })
  }

  /// The challenges that a practice makes lighter, the most pain first; those that are not felt are no help.
  private func helps(of practice: Practice) -> [Roadmap.Help] {
    let helps = practice.relieves.compactMap { relief in
      severities[relief.challenge].flatMap { severity in
        severity == 0
          ? nil
          : Roadmap.Help(
            challenge: relief.challenge, strength: relief.strength, severity: severity)
      }
    }
    return helps.enumerated().sorted { left, right in
      let pain = [left, right].map { -($0.element.severity ?? 0) * $0.element.strength }
      return (pain[0], left.offset) < (pain[1], right.offset)
    }.map(\.element)
  }

  /// The best and the worst places, severities that nobody knows taken as the lowest and as the highest.
  private func places(_ base: Prioritisation) -> [Int: ClosedRange<Int>] {
    guard severities.values.contains(nil) else { return base.places() }
    return base.places().merging(prioritisation(unknownSeverity: 4).places()) {
      $0.including($1.lowerBound).including($1.upperBound)
    }
  }

  private func prioritisation(unknownSeverity: Int) -> Prioritisation {
    let leftOut = Set(assessment.details.plan.leftOut)
    let points = assessment.questionnaire.scoring.effortPoints
    let dimensions = assessment.questionnaire.dimensions.flatMap { dimension in
      dimension.practices.map { _ in dimension }
    }
    return Prioritisation(
      practices.indices.map { position in
        let practice = practices[position]
        var level: Int?
        if case .level(let given) = states[position] { level = given }
        return Prioritisation.Member(
          level: level, target: target(of: practice, in: dimensions[position], at: level),
          effort: practice.effort, points: max(1, points[practice.effort] ?? 1),
          links: practice.relieves.compactMap { relief in
            severities[relief.challenge].map {
              .init(severity: $0 ?? unknownSeverity, strength: relief.strength)
            }
          },
          needs: practice.needs.compactMap { need in
            positions[need.practice].map { .init(position: $0, level: need.level) }
          }, isLeftOut: leftOut.contains(practice.id))
      })
  }

  /// How far the goal itself asks a practice to rise; 0 where it asks for nothing.
  private func target(of practice: Practice, in dimension: Dimension, at level: Int?) -> Int {
    switch goal {
    case .targets: assessment.target(of: practice, in: dimension) ?? 0
    case .nextLevel: nextLevel[practice.id] ?? 0
    case .oneStep: min(assessment.questionnaire.topLevel, (level ?? 0) + 1)
    }
  }

  /// The phases, and who moved what: a practice that was moved by hand takes along what has to come before it.
  private func schedule(
    _ base: Prioritisation, _ order: [Int], _ capacity: Int
  ) -> (phases: [Int: Int], movers: [Int: Roadmap.Mover]) {
    let natural = base.phases(order, capacity: capacity)
    var fixed: [Int: Plan.Band] = [:]
    var movers: [Int: Roadmap.Mover] = [:]
    let planned = Set(order)
    for (id, band) in assessment.details.plan.moved {
      guard let position = positions[id], planned.contains(position) else { continue }
      fixed[position] = band
      movers[position] = .user
    }
    guard !fixed.isEmpty else { return (natural, [:]) }
    for position in order {
      guard movers[position] == .user, let band = fixed[position] else { continue }
      for before in base.ancestors(of: position) where movers[before] != .user {
        guard let phase = natural[before] else { continue }
        let usual = Plan.Band(phase: phase)
        fixed[before] = min(fixed[before] ?? usual, band)
        if band < usual, movers[before] == nil {
          movers[before] = .practice(practices[position].id)
        }
      }
    }
    return (base.phases(order, capacity: capacity, fixed: fixed), movers)
  }
}
