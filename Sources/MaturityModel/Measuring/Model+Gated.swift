extension Model {
  /// What a questionnaire of format 1 stands for: its practices on the scale `levels`, and the measures `level` and `index`.
  public init(_ questionnaire: Questionnaire) {
    self.init()
    (id, version) = (questionnaire.id, questionnaire.version)
    (title, language) = (questionnaire.title, questionnaire.language)
    let levels = Scale(
      name: "levels",
      steps: questionnaire.levels.map { level in
        .init(
          id: String(level.rank), name: level.name, value: Fraction(level.rank),
          meaning: level.meaning)
      })
    scales = [levels.name: levels]
    profile = questionnaire.profile
    policy.coverageMinimum = questionnaire.scoring.coverageMinimum
    parameters = [
      "theta": questionnaire.scoring.theta, "lag": Fraction(questionnaire.scoring.lag),
    ]
    sensitivity = ["theta": [Fraction(2, 3), Fraction(3, 4), Fraction(4, 5)]]
    (headline, index) = ("level", "index")
    measures = Self.gated(top: questionnaire.topLevel)
    nodes = [Node(id: "overall", kind: "overall")]
    nodes[0].title = questionnaire.title
    for dimension in questionnaire.dimensions { add(dimension, levels) }
    nodes[0].end = nodes.count
  }

  private mutating func add(_ dimension: Dimension, _ levels: Scale) {
    let place = nodes.count
    var group = Node(id: dimension.id.text, kind: "dimension")
    group.title = dimension.title
    group.parent = Self.root
    group.weight = Fraction(dimension.weight)
    group.showWhen = dimension.outOfScopeWhen.map {
      .not(.chosen(profile: $0.profile.text, options: $0.options))
    }
    nodes[Self.root].children.append(place)
    nodes.append(group)
    for practice in dimension.practices {
      var node = Node(id: practice.id.text, kind: "practice")
      node.title = practice.title
      node.parent = place
      node.end = nodes.count + 1
      node.weight = Fraction(practice.weight)
      (node.isCore, node.isKey) = (practice.isCore, practice.isKey)
      var item = ModelItem(kind: .choice(steps: levels.steps, scale: levels.name))
      item.question = practice.question
      item.effort = practice.effort
      item.allowsNotApplicable = practice.allowsNotApplicable
      node.item = item
      nodes[place].children.append(nodes.count)
      nodes.append(node)
    }
    nodes[place].end = nodes.count
  }

  private static func gated(top: Int) -> [Measure] {
    var level = Measure(name: "level")
    level.scale = "levels"
    level.rules = [
      "dimension": gate(Formula(.value), .items, top: top),
      "overall": gate(Formula(.measure("level")), .children, top: top),
    ]
    var index = Measure(name: "index")
    let aboveFirst = Formula(.list(.add, [Formula(.value), Formula(.number(Fraction(-1)))]))
    let share = Formula(.number(Fraction(1, max(1, top - 1))))
    index.rules = [
      "dimension": over(.items, .mean, Formula(.times([share, aboveFirst]))),
      "overall": over(.children, .mean, Formula(.measure("index"))),
    ]
    return [level, index]
  }

  /// The highest rank that a weighted share of the members reaches, that no member lags too far behind, and that every key
  /// member reaches.
  private static func gate(_ value: Formula, _ members: Selection.Members, top: Int) -> Formula {
    let rung = Formula(.rung)
    let reached = Formula(.threshold(value, .atLeast, rung))
    let share = over(members, .share, reached)
    let ahead = Formula(
      .list(.add, [value, Formula(.parameter("lag")), Formula(.number(.one))]))
    let key = over(members, .all, reached, where: ["key": .equals(.number(.one))])
    let gates = Formula(
      .list(
        .and,
        [
          Formula(.threshold(share, .atLeast, Formula(.parameter("theta")))),
          over(members, .all, Formula(.threshold(ahead, .above, rung))), key,
        ]))
    return Formula(
      .ladder((2...max(2, top)).map { .init(rank: Fraction($0), when: gates) }, floor: .one))
  }

  private static func over(
    _ members: Selection.Members, _ aggregate: Formula.Aggregate, _ part: Formula,
    where tests: [String: Selection.Test] = [:]
  ) -> Formula {
    var selection = Selection()
    selection.members = members
    selection.tests = tests
    return Formula(.aggregate(aggregate, part, selection))
  }
}
