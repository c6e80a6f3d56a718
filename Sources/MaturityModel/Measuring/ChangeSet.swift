/// Answers that would have to be better for a measure to reach a value.
public struct ChangeSet: Hashable, Sendable {
  public var target: Fraction
  /// What is to be changed, in the order of the file.
  public var changes: [Change]
  /// The leaves without which nothing reaches the target.
  public var must: [Int]
  /// Leaves of which any so many do as well as those of the set; nil where no such choice is known.
  public var choice: Choice?
  /// False where a smaller set may exist: the search ended early.
  public var isExact: Bool

  /// The sum of the steps of all changes.
  public var steps: Int { changes.reduce(0) { $0 + $1.steps } }

  public struct Change: Hashable, Sendable {
    public var leaf: Int
    public var from: Fraction
    public var to: Fraction
    /// Positions among the leaf's values; 1 for an option and for a number.
    public var steps: Int
  }

  public struct Choice: Hashable, Sendable {
    public var count: Int
    public var leaves: [Int]
  }
}

extension ModelScorer {
  /// The smallest set of better answers with which a measure reaches a value; nil where none is known.
  ///
  /// Fewest leaves first, then fewest steps, then least effort, then the order of the file. Open answers stay open. None is
  /// given for a rule that can fall when an answer gets better, and none where even the best answers fall short.
  public func smallestChange(
    _ answers: ModelAnswers, measure: String, at node: Int, reaching target: Fraction
  ) -> ChangeSet? {
    circuit.measured[.init(measure: measure, node: node)].flatMap {
      smallestChange(answers, of: $0, reaching: target)
    }
  }

  /// The same for the value of an item.
  func smallestChange(
    _ answers: ModelAnswers, ofValueAt node: Int, reaching target: Fraction
  ) -> ChangeSet? {
    circuit.valued[node].flatMap { smallestChange(answers, of: $0, reaching: target) }
  }

  private func smallestChange(
    _ answers: ModelAnswers, of root: Int, reaching target: Fraction
  ) -> ChangeSet? {
    var search = ChangeSearch(self, LeafReading(self, answers), root: root, target: target)
    return search.smallest()
  }
}
