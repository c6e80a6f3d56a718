/// The measures of a model for one scope, worked out down to the answers: what is selected stands in it as numbers.
///
/// Operations stand behind their operands, so that one walk computes everything.
public struct Circuit: Sendable {
  var operations: [Operation] = []
  /// Everything that can be answered, in the order of the file.
  public internal(set) var leaves: [Leaf] = []
  /// The leaves of each item: one, or one for each option.
  var leavesOfNode: [Int: Range<Int>] = [:]
  /// The operation of each measure at each node.
  var measured: [MeasuredNode: Int] = [:]
  /// The operation of each item's value.
  var valued: [Int: Int] = [:]
  /// The nodes that are asked.
  var inScope: [Bool] = []
  /// The nodes, and the leaves of options, whose weight some rule sets against another.
  var weighedNodes: Set<Int> = []
  var weighedLeaves: Set<Int> = []

  /// Something that can be answered: an item, or one option of an item with many.
  public struct Leaf: Hashable, Sendable {
    public var node: Int
    /// The option's position; nil for an item that is one leaf.
    public var option: Int?
    /// The distinct values, worst first; for a number the two ends.
    public var values: [Fraction]
    public var isExclusive = false
    /// A number has more values than its ends.
    public var isContinuous = false

    var low: Fraction { values.first ?? .zero }
    /// What it is worth at best; an exclusive option is never chosen for that.
    var high: Fraction { isExclusive ? low : values.last ?? .zero }
  }

  /// A measure at a node.
  struct MeasuredNode: Hashable, Sendable {
    var measure: String
    var node: Int
  }

  struct Weighted: Hashable, Sendable {
    var operand: Int
    var weight: Fraction
  }

  struct Rung: Hashable, Sendable {
    var rank: Fraction
    var condition: Int
  }

  struct Case: Hashable, Sendable {
    var condition: Int
    var result: Int
  }

  /// The operations that one needs, itself the last, in the order of computing.
  func cone(of operation: Int) -> [Int] {
    var isNeeded = [Bool](repeating: false, count: operation + 1)
    isNeeded[operation] = true
    for place in stride(from: operation, through: 0, by: -1) where isNeeded[place] {
      for operand in operations[place].operands { isNeeded[operand] = true }
    }
    return isNeeded.indices.filter { isNeeded[$0] }
  }

  /// One operation and all that it needs as a circuit of its own, its leaves in the order of the file.
  func part(_ root: Int) -> (circuit: Circuit, leaves: [Int]) {
    let cone = cone(of: root)
    let leaves = leaves(of: root)
    let places = Dictionary(uniqueKeysWithValues: zip(cone, cone.indices))
    let leafPlaces = Dictionary(uniqueKeysWithValues: zip(leaves, leaves.indices))
    var part = Circuit()
    part.leaves = leaves.map { self.leaves[$0] }
    part.operations = cone.map {
      operations[$0].moved {
        places[$0] ?? 0
      } leaves: {
        leafPlaces[$0] ?? 0
      }
    }
    return (part, leaves)
  }

  /// The leaves that an operation reads, in the order of the file.
  func leaves(of operation: Int) -> [Int] {
    var found: Set<Int> = []
    for place in cone(of: operation) {
      if case .leaf(let leaf) = operations[place] { found.insert(leaf) }
    }
    return found.sorted()
  }
}
