internal import MaturityModel
internal import Translation

/// A practice that is part of the run, with all that is said of it.
struct Asked: Sendable {
  let practice: Practice
  let dimension: Dimension.ID
  let state: PracticeState
  let response: Response
  /// Nil where nothing is aimed at.
  let target: Int?

  var level: Int? { if case .level(let level) = state { level } else { nil } }

  /// True for an answer that has a value.
  var isRated: Bool {
    switch state {
    case .level: true
    case .answered: practice.asked?.isScored ?? false
    case .unknown, .notApplicable, .unanswered, .outOfScope: false
    }
  }

  /// The statement of a level; empty where the questionnaire has none.
  func statement(at level: Int) -> String {
    practice.anchors.indices.contains(level - 1) ? practice.anchors[level - 1] : ""
  }

  /// Why it does not apply; empty where nobody said so.
  var reason: String {
    if case .notApplicable(let reason)? = response.answer { reason } else { "" }
  }

  /// An answer that is no level, in words; empty for every other one.
  var given: String {
    response.answer.flatMap { answer in practice.asked?.words(of: answer) } ?? ""
  }

  /// The title, with the answer where that is no level.
  var named: String {
    given.isEmpty || level != nil ? practice.title : "\(practice.title): \(given)"
  }

  /// What a level is called as something to reach; empty where only its name says it.
  func aim(at level: Int) -> String {
    guard let item = practice.asked else { return statement(at: level) }
    return item.steps.indices.contains(level - 1) ? item.steps[level - 1].meaning : ""
  }

  /// The level as a chip, or what stands in its place.
  var mark: Text {
    switch state {
    case .level(let level): .level(level)
    case .answered: Text(given)
    case .unknown: Text("?", .unrated)
    case .notApplicable: Text(phrase("n/a"), .unrated)
    case .unanswered, .outOfScope: Text("–", .unrated)
    }
  }

  var link: Link { .item(practice.id.text) }
}

extension Assessment {
  /// The practices that are part of the run, in questionnaire order.
  var asked: [Asked] {
    questionnaire.dimensions.flatMap { dimension in
      zip(dimension.practices, states(in: dimension)).filter { $1 != .outOfScope }.map {
        Asked(
          practice: $0, dimension: dimension.id, state: $1,
          response: responses[$0.id] ?? Response(), target: target(of: $0, in: dimension))
      }
    }
  }
}
