internal import MaturityModel

/// How a group stands behind its answers, as far as a report may tell it: never who.
extension Report {
  /// How firmly the level stands, where views lie apart and who kept another one; none without a group.
  var views: [Section] {
    guard let group else { return [] }
    let told = people == .none ? [] : [apart, votedAgain(in: group, hasCodes: false), dissent]
    return ([firm] + told).compactMap { $0 }
  }

  /// How far level, progress and dimensions depend on who is in the room.
  private var firm: Section? {
    let sentences = (firmness() + [measured == nil ? progressLeavingOut : ""]).filter {
      !$0.isEmpty
    }
    return sentences.isEmpty
      ? nil
      : Section("firmness", Text(names.firmness), sentences.map { .paragraph(Text($0)) })
  }

  /// Whether the level depends on any one person, and which dimensions do.
  private func firmness(naming limit: Int = 8) -> [String] {
    guard let group else { return [] }
    // Why nobody knows may tell how many there were.
    let isTold = group.stability != nil || people != .none
    return [
      isTold ? dependence(of: group) : "",
      words.moving(moving.map { ($0.dimension.title, $0.range) }, atMost: limit),
    ]
  }

  /// The dimensions whose level is another one without some one person.
  var moving: [(dimension: Dimension, range: ClosedRange<Int>)] {
    questionnaire.dimensions.compactMap { dimension in
      let level = rank(of: dimension)
      guard let range = group?.dimensionStability[dimension.id]?.levels(with: level),
        range.count > 1
      else { return nil }
      return (dimension, range)
    }
  }

  /// How far the level of the whole depends on who is there.
  func dependence(of group: GroupRecord) -> String {
    words.dependence(of: rank(of: nil), group.stability, people: group.respondents)
  }

  /// The level of a dimension, or of the whole; in format 2 the place of the headline's step.
  private func rank(of dimension: Dimension?) -> Int? {
    if let measured = measured?.assessment {
      return measured.rank(
        at: dimension.flatMap { measured.model.node($0.id.text) } ?? Model.root)
    }
    guard let dimension else { return card.overall.score.level }
    return card[dimension: dimension.id]?.score.level
  }

  private var progressLeavingOut: String {
    group?.stability?.index.map { words.progressLeavingOut($0) } ?? ""
  }

  /// The practices on which the votes that count lie apart, those that matter for the level first.
  private var viewsApart: [(asked: Asked, count: GroupRecord.Count)] {
    let apart = asked.compactMap { asked -> (asked: Asked, count: GroupRecord.Count)? in
      guard let count = counts(of: asked.practice.id).last, count.votes.flag.isApart else {
        return nil
      }
      return (asked, count)
    }
    return apart.filter(\.count.matters) + apart.filter { !$0.count.matters }
  }

  private var apart: Section? {
    guard voted > 0 else { return nil }
    let rows = viewsApart.map { asked, count in
      Table.Row(
        [
          Text(asked.practice.title), Text(words.digits(count.votes, on: asked.practice.id)),
          Text(words.short(count.votes, matters: count.matters)), Text(decided(on: asked)),
        ], link: asked.link)
    }
    guard !rows.isEmpty else {
      return Section("apart", Text(names.apart), [.paragraph(Text(words.nowhereApart))])
    }
    return Section(
      "apart", Text(names.apartMatters),
      [
        .table(
          Table(
            names.apart,
            columns: [
              .init(names.practice), .init(names.votes), .init(names.pattern, priority: 1),
              .init(names.decided),
            ], rows: rows, hidesCaption: true))
      ])
  }

  /// How a practice was settled; its answer where nobody settled it.
  private func decided(on asked: Asked) -> String {
    group?.decisions[asked.practice.id].map { words.decision($0.decision, on: asked.practice.id) }
      ?? asked.level.map { "\($0)" } ?? words.answer(asked.state)
  }

  /// Every view that was kept beside what was decided.
  private var dissent: Section? {
    let entries = kept
    return entries.isEmpty
      ? nil : Section("dissent", Text(names.dissent), [.list(entries)])
  }

  private var kept: [Entry] {
    (group?.dissent ?? []).map { objection in
      Entry(
        "\(title(of: objection.practice), .strong)",
        detail: Text(words.dissent(objection.dissent, on: objection.practice)),
        link: .item(objection.practice.text))
    }
  }

  /// The same for those who decide: as much as leaves a board its two pages; nil without a group.
  var standingOfGroup: Section? {
    guard let group else { return nil }
    // What the scale above says is not said again.
    let isSaid = holdsLeavingOut || !dependence.isEmpty
    let sentences = firmness(naming: 2).dropFirst(isSaid ? 1 : 0).filter { !$0.isEmpty }
    let apart = viewsApart
    let told = [
      words.lyingApart(
        apart.count, of: voted, mattering: apart.filter(\.count.matters).map(\.asked.practice.title)
      ),
      words.kept(
        group.dissent.count, on: Set(group.dissent.map(\.practice)).sorted().map { title(of: $0) }),
    ]
    let said = sentences + (people == .none ? [] : told.filter { !$0.isEmpty })
    return said.isEmpty
      ? nil : Section("group", Text(names.groupStanding), said.map { .paragraph(Text($0)) })
  }

  /// On how many practices somebody voted.
  private var voted: Int { asked.count { !counts(of: $0.practice.id).isEmpty } }

  /// ` Level 2–3 depending on who is in the room.`, where the level does; what stands behind how certain it is.
  var dependence: String {
    let level = card.overall.score.level
    guard let group, level != nil, let range = group.stability?.levels(with: level),
      range.count > 1
    else { return "" }
    return " " + dependence(of: group)
  }
}
