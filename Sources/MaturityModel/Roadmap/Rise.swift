/// How an item of format 2 rises: the answers that reach what is asked of it.
struct Rise {
  /// The level that is reached: the place of the step of a choice that counts, else 0; nil where nothing is answered.
  let level: Int?
  /// The answer at each level, from 1 on.
  private(set) var answers: [Answer] = []
  /// The steps from the present answer to each level.
  private(set) var steps: [Int] = []
  /// What each thing that is asked comes to as a level; 0 for what is reached, and for what no answer reaches.
  private(set) var levels: [Ask: Int] = [:]

  /// What is asked of an item.
  enum Ask: Hashable {
    /// A value of its answer.
    case value(Fraction)
    /// The place of a step, from 1 on.
    case step(Int)
    /// Options that are to be chosen.
    case options([String])
  }

  /// `answer` is the one that counts.
  init(
    _ item: ModelItem?, _ answer: Answer?, at node: Int, in measured: ModelAssessment,
    _ asks: Set<Ask>
  ) {
    let score = measured.score.nodes[node]
    guard let item, score.state == .answered, let value = score.value else {
      level = nil
      return
    }
    switch (item.kind, answer) {
    case (.choice, .rank(let place)?):
      level = place
      rise(on: item, from: place, asks)
    case (.number(let range), _):
      level = 0
      rise(in: range, from: value, asks)
    case (.many(let options, _, _), .options(let chosen)?):
      level = 0
      let alone = options.filter(\.isExclusive).map(\.id)
      let present = chosen.filter { !alone.contains($0) }
      var added: [[String]] = []
      for ask in asks {
        let wanted = measured.options(for: ask, at: node, value).filter { !present.contains($0) }
        if !wanted.isEmpty { added.append(wanted) }
        levels[ask] = wanted.count
      }
      rise(options.map(\.id), from: present, added, asks)
    case (.choice, _), (.many, _), (.text, _): level = nil
    }
  }

  private mutating func rise(on item: ModelItem, from place: Int, _ asks: Set<Ask>) {
    let steps = item.steps
    answers = steps.indices.map { .rank($0 + 1) }
    self.steps = steps.indices.map { max(0, $0 + 1 - place) }
    for ask in asks {
      switch ask {
      case .value(let value): levels[ask] = item.place(worth: value)
      case .step(let step): levels[ask] = min(step, steps.count)
      case .options: break
      }
    }
  }

  private mutating func rise(in range: NumberRange, from value: Fraction, _ asks: Set<Ask>) {
    // More than the best answer is worth nobody can reach.
    let reach = { (asked: Fraction) in min(asked, range.ends.high) }
    var wanted: [Fraction] = []
    for case .value(let asked) in asks where reach(asked) > value { wanted.append(reach(asked)) }
    wanted = Set(wanted).sorted()
    answers = wanted.map { .number(range.first(worth: $0)) }
    steps = wanted.map { _ in 1 }
    for case .value(let asked) in asks {
      levels[.value(asked)] = (wanted.firstIndex(of: reach(asked)) ?? -1) + 1
    }
  }

  /// Sets of options become levels, each with what the smaller ones ask for.
  private mutating func rise(
    _ options: [String], from present: [String], _ added: [[String]], _ asks: Set<Ask>
  ) {
    let sizes = Set(added.map(\.count)).sorted()
    for size in sizes {
      let wanted = Set(added.filter { $0.count <= size }.joined())
      answers.append(.options(present + options.filter(wanted.contains)))
      steps.append(wanted.count)
    }
    for ask in asks { levels[ask] = (levels[ask].flatMap { sizes.firstIndex(of: $0) } ?? -1) + 1 }
  }
}

extension ModelAssessment {
  /// The options that have to be chosen, besides those that are, for what is asked.
  fileprivate func options(for ask: Rise.Ask, at node: Int, _ value: Fraction) -> [String] {
    switch ask {
    case .options(let ids): ids
    case .step: []
    case .value(let asked):
      asked <= value
        ? []
        : (scorer.smallestChange(answers, ofValueAt: node, reaching: asked)?.changes ?? [])
          .compactMap { scorer.option(of: $0.leaf) }
    }
  }
}

extension ModelScorer {
  /// The id of the option that a leaf is; nil for an item that is one leaf.
  func option(of leaf: Int) -> String? {
    let place = circuit.leaves[leaf]
    return place.option.flatMap { model.nodes[place.node].item?.options[$0].id }
  }
}

extension NumberRange {
  /// The first answer that is worth a value, a whole one where only those are asked for.
  fileprivate func first(worth value: Fraction) -> Fraction {
    let answer = self.answer(worth: value) ?? maximum
    guard isWhole, !answer.isWhole else { return answer }
    let rises = self.value(of: minimum) < self.value(of: maximum)
    let floor = Fraction(answer.floor(times: 1))
    return rises ? floor + .one : floor
  }
}
