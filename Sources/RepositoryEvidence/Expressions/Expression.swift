/// An expression of a rules file, made ready to be matched in time that grows with the line and nothing else.
struct Expression: Hashable, Sendable {
  /// One step of the automaton; `next` and `other` are steps to go on with.
  struct Step: Hashable, Sendable {
    enum Kind: Hashable, Sendable { case bytes(ByteSet), start, end, boundary, fork, found }
    var kind: Kind
    var next = 0
    var other = 0
  }

  /// More steps are refused.
  private static let stepLimit = 10_000

  let text: String
  /// The automaton; it begins with its first step.
  private(set) var steps: [Step] = []
  /// Of these each match contains one, in small letters; nil where there is no such set.
  let fixed: [[UInt8]]?

  init(_ text: String) throws(ExpressionFault) {
    self.text = text
    let node = try ExpressionParser.parse(text)
    fixed = FixedStrings.of(node)
    // The first step is where the last one written leads to, so that it is known before the rest.
    steps = [Step(kind: .fork)]
    let start = try add(node, before: try append(Step(kind: .found)))
    steps[0] = Step(kind: .fork, next: start, other: start)
  }

  private mutating func append(_ step: Step) throws(ExpressionFault) -> Int {
    guard steps.count < Self.stepLimit else {
      throw ExpressionFault(
        "the expression needs more than \(Self.stepLimit) steps", "Write smaller counts.")
    }
    steps.append(step)
    return steps.count - 1
  }

  /// Writes the steps of a part that goes on with a step; answers where it begins.
  private mutating func add(_ node: ExpressionNode, before next: Int) throws(ExpressionFault) -> Int
  {
    switch node {
    case .bytes(let set): return try append(Step(kind: .bytes(set), next: next))
    case .start: return try append(Step(kind: .start, next: next))
    case .end: return try append(Step(kind: .end, next: next))
    case .boundary: return try append(Step(kind: .boundary, next: next))
    case .sequence(let parts):
      var start = next
      for part in parts.reversed() { start = try add(part, before: start) }
      return start
    case .choice(let branches):
      var start = try add(branches[branches.count - 1], before: next)
      for branch in branches.dropLast().reversed() {
        let first = try add(branch, before: next)
        start = try append(Step(kind: .fork, next: first, other: start))
      }
      return start
    case .repeated(let part, let least, let most):
      return try add(part, least, most, before: next)
    }
  }

  private mutating func add(
    _ part: ExpressionNode, _ least: Int, _ most: Int?, before next: Int
  ) throws(ExpressionFault) -> Int {
    var start = next
    if let most {
      for _ in least..<most {
        let first = try add(part, before: start)
        start = try append(Step(kind: .fork, next: first, other: next))
      }
    } else {
      let loop = try append(Step(kind: .fork, other: next))
      steps[loop].next = try add(part, before: loop)
      start = loop
    }
    for _ in 0..<least { start = try add(part, before: start) }
    return start
  }
}
