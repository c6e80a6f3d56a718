package import MaturityModel

/// What is short of its target, the worst first.
extension Report {
  /// A practice short of its target, with the pain that it would take away.
  struct Shortfall: Sendable {
    let asked: Asked
    let target: Int
    /// The challenges that are felt and that it makes lighter, the most pain first.
    let helps: [Item.ID]
    /// Gap × pain: how urgent it is.
    let weight: Int
  }

  /// The practices short of their targets, by gap × pain.
  var shortfalls: [Shortfall] {
    let pains = pains
    let rows = asked.compactMap { asked -> Shortfall? in
      guard let level = asked.level, let target = asked.target, level < target else { return nil }
      let helps = pains[asked.practice.id] ?? []
      return Shortfall(
        asked: asked, target: target, helps: helps.map(\.challenge),
        weight: (target - level) * (1 + helps.reduce(0) { $0 + $1.pain }))
    }
    return rows.enumerated().sorted {
      (-$0.element.weight, $0.offset) < (-$1.element.weight, $1.offset)
    }.map(\.element)
  }

  /// The challenges that are felt, by the practices that make them lighter, the most pain first.
  var pains: [Item.ID: [(challenge: Item.ID, pain: Int)]] {
    var pains: [Item.ID: [(challenge: Item.ID, pain: Int)]] = [:]
    for finding in assessment.challengeFindings {
      guard let severity = finding.severity, severity > 0 else { continue }
      for link in finding.links {
        pains[link.practice, default: []].append((finding.challenge, severity * link.strength))
      }
    }
    return pains.mapValues { helps in
      helps.enumerated().sorted {
        (-$0.element.pain, $0.offset) < (-$1.element.pain, $1.offset)
      }.map(\.element)
    }
  }

  /// Where targets come from, what is short of them, and how many practices are not.
  public var targets: Section {
    if let measured { return measuredTargets(measured) }
    var blocks: [Block] = targetsLead.map { .paragraph(Text($0)) }
    let short = shortfalls
    if !short.isEmpty {
      blocks.append(
        .table(
          Table(
            words.shortOfTarget(short.count),
            columns: [
              .init(names.practice), .init(names.step), .init(names.effort, priority: 2),
              .init(names.helpsWith, priority: 1),
            ],
            rows: short.map { row in
              Table.Row(
                [
                  Text(row.asked.practice.title), .step(row.asked.level ?? 0, row.target),
                  Text(words.effort(row.asked.practice.effort)),
                  Text(words.list(row.helps.map { title(of: $0) }, atMost: 1)),
                ], link: row.asked.link)
            })))
    }
    if let others = words.otherTargets(targetCounts) {
      blocks.append(.list([Entry(Text(others), link: "reached")]))
    }
    return Section("targets", Text(names.targets), blocks)
  }

  /// How many practices with a target have each standing but that of being short.
  private var targetCounts: [TargetStatus?: Int] {
    asked.reduce(into: [:]) { counts, asked in
      guard let target = asked.target, asked.state != .notApplicable else { return }
      let status = TargetStatus(asked.state, target: target)
      if status != .oneLevelShort, status != .twoOrMoreShort { counts[status, default: 0] += 1 }
    }
  }

  private var targetsLead: [String] {
    let own = assessment.details.targets.count
    guard let table = questionnaire.targets,
      let question = questionnaire.profile.first(where: { $0.id == table.profile })
    else { return [words.noTargets(own: own)] }
    guard let base = assessment.baseTarget else { return [words.openTarget(question.question)] }
    var sentences = [
      words.baseTarget(base, by: assessment.chosen(in: question).joined(separator: ", "))
    ]
    for extra in table.extra
    where ProfileCondition(profile: question.id, options: [extra.option]).holds(in: assessment) {
      sentences.append(
        words.extraTarget(extra.level, extra.practices.isCoreOnly, titles(of: extra.practices)))
    }
    if own > 0 { sentences.append(words.ownTargets(own)) }
    return [sentences.joined(separator: " ")]
  }

  private func titles(of practices: TargetTable.Extra.Practices) -> [String] {
    switch practices {
    case .named(let ids): ids.map { title(of: $0) }
    case .of(let dimensions, _): dimensions.map { title(of: $0) }
    }
  }

  /// The question whose answer sets the targets, where it has none; nil else.
  package var targetQuestion: Item.ID? {
    assessment.baseTarget == nil
      ? questionnaire.profile.first { $0.id == questionnaire.targets?.profile }?.id : nil
  }

  /// The practices that have reached their targets, in the order of the questionnaire.
  package var reachedTable: Table {
    if let measured { return measuredReached(measured) }
    return Table(
      "", columns: [.init(names.practice), .init(names.level), .init(names.target, .trailing)],
      rows: asked.compactMap { asked in
        guard let level = asked.level, let target = asked.target, level >= target else {
          return nil
        }
        return Table.Row(
          [Text(asked.practice.title), words.level(level), Text("\(target)")], link: asked.link)
      })
  }
}

extension TargetTable.Extra.Practices {
  fileprivate var isCoreOnly: Bool {
    if case .of(_, let isCoreOnly) = self { isCoreOnly } else { false }
  }
}
