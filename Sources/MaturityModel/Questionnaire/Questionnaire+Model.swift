extension Questionnaire {
  /// What a model asks: its profile, and all items below each group of the first level.
  public init(_ model: Model) {
    self.init(id: model.id, version: model.version, title: model.title)
    (language, digest) = (model.language, model.digest)
    scoring.coverageMinimum = model.policy.coverageMinimum
    ask(model)
  }

  /// Asks what a model does, in its words.
  mutating func ask(_ model: Model) {
    (title, about, profile, models) = (model.title, model.about, model.profile, [model])
    dimensions = model.nodes[Model.root].children.map { group in
      var dimension = Dimension(id: .init(model.nodes[group].id), title: model.nodes[group].title)
      dimension.purpose = model.nodes[group].purpose
      dimension.practices = (group..<model.nodes[group].end).compactMap { model.practice($0) }
      return dimension
    }
  }
}

extension Questionnaire {
  /// Takes a table of format 1 as what it stands for: steps of the scale of levels, and of the measure `level`.
  ///
  /// Of several the highest holds, so it comes last.
  package mutating func take(_ table: TargetTable) {
    guard let model else { return }
    var entries = table.base.map { option, level in
      (option: option, level: level, nodes: MeasureTarget.Nodes.all)
    }
    entries += table.extra.map { extra in
      let ids = dimensions.flatMap { dimension in
        dimension.practices.filter { extra.covers($0, in: dimension) }.map(\.id.text)
      }
      return (extra.option, extra.level, .named(ids))
    }
    let hasMeasure = model.measure("level") != nil
    models[0].targets = entries.sorted { ($0.level, $0.option) < ($1.level, $1.option) }
      .flatMap { entry -> [MeasureTarget] in
        let when = ShowCondition.chosen(profile: table.profile.text, options: [entry.option])
        let item = MeasureTarget(
          when: when, nodes: entry.nodes, measure: nil, aim: .step("\(entry.level)"))
        guard case .all = entry.nodes, hasMeasure else { return [item] }
        let whole = MeasureTarget(
          when: when, nodes: .all, measure: "level", aim: .number(Fraction(entry.level)))
        return [item, whole]
      }
  }
}

extension Model {
  /// An item as a practice; nil for a group.
  fileprivate func practice(_ place: Int) -> Practice? {
    let node = nodes[place]
    guard let item = node.item else { return nil }
    var practice = Practice(
      id: .init(node.id), revision: item.revision, title: node.title)
    practice.question = item.question
    practice.anchors = item.steps.map(\.statement)
    (practice.why, practice.evidence) = (item.why, item.evidence)
    (practice.isCore, practice.isKey) = (node.isCore, node.isKey)
    practice.isStandard = item.isStandard
    practice.effort = item.effort
    practice.askedOf = item.askedOf
    (practice.nextLow, practice.nextHigh) = (item.nextLow, item.nextHigh)
    practice.allowsNotApplicable = item.allowsNotApplicable
    practice.notApplicableWhen = item.notApplicableWhen
    (practice.asked, practice.kind) = (item, node.kind)
    (practice.needs, practice.relieves) = (item.needs, item.relieves)
    let above = groups(above: place)
    // The dimension is shown as the section, and the root is the whole.
    practice.path = above.dropLast(2).reversed().map { nodes[$0].title }
    let conditions = ([place] + above).compactMap { nodes[$0].showWhen }
    practice.showWhen = conditions.count > 1 ? .all(conditions) : conditions.first
    return practice
  }

  /// The groups that a node is in, the nearest first and the root last.
  private func groups(above place: Int) -> [Int] {
    guard let parent = nodes[place].parent else { return [] }
    return [parent] + groups(above: parent)
  }
}

extension Scale.Step {
  /// What is chosen: the name, and what it means here.
  fileprivate var statement: String { meaning.isEmpty ? name : "\(name): \(meaning)" }
}

extension ModelItem {
  /// The steps of a choice, worst first; empty for every other item.
  public var steps: [Scale.Step] {
    switch kind {
    case .choice(let steps, _): steps
    case .many, .number, .text: []
    }
  }

  /// The name of the scale that a choice is made on; nil for own steps, and for every other item.
  public var scaleName: String? {
    switch kind {
    case .choice(_, let scale): scale
    case .many, .number, .text: nil
    }
  }

  /// The options of which any number may be chosen; empty for every other item.
  public var options: [Option] {
    switch kind {
    case .many(let options, _, _): options
    case .choice, .number, .text: []
    }
  }

  /// The limits of a number; nil for every other item.
  public var range: NumberRange? {
    switch kind {
    case .number(let range): range
    case .choice, .many, .text: nil
    }
  }

  /// True for words of one's own.
  public var isText: Bool {
    switch kind {
    case .text: true
    case .choice, .many, .number: false
    }
  }

  /// What is read besides the question and the steps.
  var wordsOnOffer: [String] { options.map(\.text) + criteria.map(\.text) }

  /// True where the criteria were looked at and do not all hold, so that the lowest step counts.
  public func isCapped(_ ticked: [String]?) -> Bool {
    ticked.map { ticked in !criteria.allSatisfy { ticked.contains($0.id) } } ?? false
  }
}

extension ShowCondition {
  /// The profile items that decide.
  public var profile: Set<String> {
    switch self {
    case .chosen(let profile, _): [profile]
    case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.profile) }
    case .not(let part): part.profile
    }
  }
}
