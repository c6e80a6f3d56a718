/// A roadmap in the making: the questionnaire's practices as positions in the order of the questionnaire.
struct RoadmapDraft {
  let assessment: Assessment
  let practices: [Practice]
  let states: [PracticeState]
  let positions: [Item.ID: Int]
  let goal: Plan.Goal
  /// 0…4 by challenge; nil where nobody knows; nothing for those that do not apply.
  let severities: [Item.ID: Int?]
  /// How far each practice of the smallest set for the next overall level rises; empty in format 2.
  let raises: [Item.ID: Int]
  /// The smallest way to the next step of the headline, as what it asks of each practice; empty in format 1.
  let way: [Item.ID: Set<Rise.Ask>]
  private(set) var places: [Place] = []

  init(_ assessment: Assessment, _ measured: Roadmap.Measured?) {
    self.assessment = assessment
    practices = assessment.questionnaire.practices
    states = assessment.states(with: [:])
    positions = Dictionary(
      zip(practices.map(\.id), practices.indices), uniquingKeysWith: { first, _ in first })
    goal = assessment.planGoal
    raises = Dictionary(
      (measured == nil ? assessment.scorecard().overall.next?.set ?? [] : [])
        .map { ($0.practice, $0.to) }, uniquingKeysWith: { first, _ in first })
    way = measured.map { $0.assessment.asks(of: $0.way) } ?? [:]
    var severities: [Item.ID: Int?] = [:]
    for challenge in assessment.questionnaire.challenges {
      switch assessment.state(of: challenge) {
      case .severity(let severity): severities[challenge.id] = .some(severity)
      case .unknown, .unanswered: severities[challenge.id] = .some(nil)
      case .notApplicable: break
      }
    }
    self.severities = severities
    places = measured.map { measuredPlaces($0.assessment) } ?? leveledPlaces()
  }

  /// The finished roadmap, its phases counted from `start`.
  func roadmap(from start: CalendarDay) -> Roadmap {
    let base = prioritisation(unknownSeverity: 0)
    let ranks = ranks(base)
    let scoring = assessment.questionnaire.scoring
    let capacity = assessment.details.plan.capacity ?? scoring.phaseCapacity
    let order = base.order
    let (phases, movers) = schedule(base, order, capacity)
    var roadmap = Roadmap(
      goal: goal, capacity: capacity, rows: [],
      leftOut: practices.indices.filter { base.members[$0].isLeftOut }.map { practices[$0].id },
      unrated: practices.indices.filter { isUnrated($0) }.map { practices[$0].id },
      after: [:], start: start, phaseDays: scoring.phaseDays)
    for (index, position) in order.enumerated() {
      roadmap.rows.append(
        row(
          position, base, rank: index + 1, ranks: ranks[position] ?? index + 1...index + 1,
          phase: phases[position], mover: movers[position]))
    }
    roadmap.rows = Plan.Band.allCases.flatMap { band in roadmap.rows.filter { $0.band == band } }
    var answers: [Item.ID: Answer] = [:]
    for band in Plan.Band.allCases {
      for row in roadmap.rows(in: band) where row.phase != nil { answers[row.practice] = row.aim }
      roadmap.after[band] = assessment.headline(with: answers)
    }
    return roadmap
  }

  /// True for what applies and has no answer that could rise; words never have one.
  private func isUnrated(_ position: Int) -> Bool {
    guard practices[position].asked?.isScored != false else { return false }
    return states[position] == .unknown || states[position] == .unanswered
  }

  private func row(
    _ position: Int, _ base: Prioritisation, rank: Int, ranks: ClosedRange<Int>, phase: Int?,
    mover: Roadmap.Mover?
  ) -> Roadmap.Row {
    let practice = practices[position]
    let member = base.members[position]
    let blockers =
      phase == nil
      ? base.ancestors(of: position).filter { base.members[$0].isLeftOut }.sorted() : []
    let way = way(of: position, from: member.level ?? 0, to: member.target)
    return Roadmap.Row(
      practice: practice.id, from: way.from, to: way.to,
      given: way.given, aim: way.aim, span: way.span,
      effort: practice.effort, rank: rank, ranks: ranks,
      band: phase.map { Plan.Band(phase: $0) } ?? .later, phase: phase,
      unlocks: base.dependents[position].map { practices[$0].id },
      helps: helps(of: practice),
      isInNextLevelSet: raises[practice.id] != nil || self.way[practice.id] != nil, mover: mover,
      blockers: blockers.map { practices[$0].id })
  }

  /// From where to where a practice rises, by the answers at both ends, and what may be tried besides.
  private func way(
    of position: Int, from level: Int, to target: Int
  ) -> (from: Int, to: Int, given: Answer, aim: Answer, span: ClosedRange<Int>) {
    guard let rise = places[position].rise, rise.answers.indices.contains(target - 1) else {
      let top = max(1, assessment.questionnaire.topLevel)
      return (level, target, .rank(level), .rank(target), 1...top)
    }
    let aim = rise.answers[target - 1]
    let given = assessment.responses[practices[position].id]?.answer ?? .rank(level)
    switch aim {
    case .options(let ids):
      let present = ids.count - rise.steps[target - 1]
      return (present, ids.count, given, aim, present...ids.count)
    case .rank: return (level, target, .rank(level), aim, 1...rise.answers.count)
    case .number, .text, .notApplicable, .unknown, .notMeasured: return (0, 1, given, aim, 0...1)
    }
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
  private func ranks(_ base: Prioritisation) -> [Int: ClosedRange<Int>] {
    guard severities.values.contains(nil) else { return base.places() }
    return base.places().merging(prioritisation(unknownSeverity: 4).places()) {
      $0.including($1.lowerBound).including($1.upperBound)
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
