package import MaturityModel

/// Each dimension: why it has its level, the smallest way up, and every practice.
extension Report {
  var dimensions: Section {
    let parts = scored.filter { dimension, _ in asked.contains { $0.dimension == dimension.id } }
    let hasVotes = !parts.isEmpty && people != .none && group?.rounds.isEmpty == false
    return Section(
      "dimensions", number: "4", Text(names.dimensions), flow: .page,
      (hasVotes ? [.paragraph(Text(words.votesKey), .muted)] : [])
        + (parts.isEmpty ? [.paragraph(Text(words.nothingAsked))] : [])
        + parts.map { .section(section(of: $0.dimension, $0.score)) })
  }

  private func section(of dimension: Dimension, _ score: DimensionScore) -> Section {
    var blocks: [Block] = []
    if !dimension.purpose.isEmpty { blocks.append(.paragraph(Text(dimension.purpose))) }
    if score.isApplicable { blocks.append(reasons(dimension, score)) }
    let practices = asked.filter { $0.dimension == dimension.id }
    blocks += practices.map { .card(card(of: $0)) }
    if let table = votesTable(of: dimension, practices) { blocks.append(.table(table)) }
    return Section(.dimension(dimension.id.text), heading(of: dimension, score), blocks)
  }

  private func heading(of dimension: Dimension, _ score: DimensionScore) -> Text {
    let level: Text =
      score.level.map { .level($0) } ?? Text(score.isApplicable ? "?" : names.na, .unrated)
    let name = score.level.map { words.levels.name(of: $0) } ?? ""
    return "\(level) \(dimension.title) \(name, .muted)"
  }

  /// Why a dimension has its level, beside the smallest way up.
  private func reasons(_ dimension: Dimension, _ score: DimensionScore) -> Block {
    .columns([[.section(why(dimension, score))], [.section(way(dimension, score))]], .box)
  }

  /// A dimension without its practices.
  func short(_ dimension: Dimension, _ score: DimensionScore) -> Section {
    Section(
      .dimension(dimension.id.text), heading(of: dimension, score), [reasons(dimension, score)])
  }

  /// Why a dimension has its level, what changes that, and how little would; empty where it has none.
  package func reasons(of dimension: Dimension) -> [Section] {
    guard let score = card[dimension: dimension.id], score.isApplicable else { return [] }
    return [why(dimension, score), way(dimension, score), stability(of: dimension, score)]
  }

  /// How little would change the level of a dimension.
  private func stability(of dimension: Dimension, _ score: DimensionScore) -> Section {
    let sentences = [
      words.scores.fragility(of: score),
      score.levelIfNotApplicableLowest.flatMap {
        $0 == score.levelEstimate ? nil : words.ifNotApplicable($0)
      },
      score.dependsOnTheta ? words.scores.sensitivity(score.score) : nil,
    ].compactMap { $0 }
    return Section(
      .section("stability-" + dimension.id.text), Text(names.stability),
      sentences.map { .paragraph(Text($0)) })
  }

  /// The practices of a dimension with their targets.
  package func practiceTable(of dimension: Dimension) -> Table {
    Table(
      names.practices,
      columns: [
        .init(names.practice), .init(names.level), .init(names.target, .trailing),
        .init(names.shortBy, priority: 1),
      ],
      rows: zip(dimension.practices, assessment.states(in: dimension)).map { practice, state in
        let target = state == .outOfScope ? nil : assessment.target(of: practice, in: dimension)
        var (level, short): (Text, String) = (Text(words.answer(state), .muted), names.none)
        if case .level(let number) = state {
          level = words.level(number)
          short = target.map { $0 > number ? "\($0 - number)" : names.onTarget } ?? names.none
        }
        let key = practice.isKey ? " \("· \(words.keyPractice)", .muted)" as Text : ""
        let kept = state == .outOfScope && assessment.responses[practice.id]?.answer != nil
        return Table.Row(
          [
            "\(practice.title)\(key)", kept ? "\(level), \(words.keptAnswer)" : level,
            Text(target.map { "\($0)" } ?? names.none), Text(short),
          ], link: .item(practice.id.text))
      }, hidesCaption: true)
  }

  private func why(_ dimension: Dimension, _ score: DimensionScore) -> Section {
    let gates = words.gates(
      score, title: { title(of: $0) },
      countTheSame: Set(dimension.practices.map(\.weight)).count <= 1)
    let missing = asked.filter {
      $0.dimension == dimension.id && ($0.state == .unknown || $0.state == .unanswered)
    }.map(\.practice.title)
    let certainty = words.certainty(of: score.score, missing: missing)
    let sentences = [
      certainty, words.progress(score.index),
      comparison == nil ? "" : words.since(before(dimension.id), now: score.level, monthBefore),
    ]
    return Section(
      .section("why-" + dimension.id.text),
      Text(words.whyHeading(score.levelEstimate, isRated: score.level != nil)),
      gates.map { .paragraph($0) } + [
        .paragraph(Text(sentences.filter { !$0.isEmpty }.joined(separator: " ")), .muted)
      ])
  }

  private func way(_ dimension: Dimension, _ score: DimensionScore) -> Section {
    var blocks: [Block] = []
    if let next = score.next {
      if let choose = next.choose {
        if !next.must.isEmpty {
          blocks += [.paragraph(Text(words.must, .strong)), .list(next.must.map(entry))]
        }
        blocks.append(
          .paragraph(
            Text(words.choose(choose.count, of: choose.of.count, to: choose.to), .strong)))
        blocks.append(
          .list(
            choose.of.map { id in
              entry(.init(practice: id, from: asked(id)?.level ?? 0, to: choose.to))
            }))
      } else {
        let isForced = next.must == next.set
        blocks = [
          .paragraph(Text(isForced ? words.must : words.fewest, .strong)),
          .list(next.set.map(entry)),
        ]
      }
    } else {
      blocks = [.paragraph(Text(words.noWay(score.levelEstimate)))]
    }
    return Section(
      .section("way-" + dimension.id.text), Text(words.wayHeading(score.next?.target)), blocks)
  }

  private func entry(_ raise: Improvement<Item.ID>.Raise) -> Entry {
    let effort = asked(raise.practice).map { words.effort($0.practice.effort) } ?? ""
    return Entry(
      "\(Text.step(raise.from, raise.to)) \(title(of: raise.practice), link: .item(raise.practice.text)) \("· \(effort)", .muted)"
    )
  }
}
