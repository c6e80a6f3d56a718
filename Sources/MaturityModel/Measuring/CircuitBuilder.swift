/// Works out the measures of a model for one scope, and notes what is wrong with its rules.
struct CircuitBuilder {
  let model: Model
  private(set) var circuit = Circuit()
  private(set) var faults: [FormulaFault] = []
  private let nodes: [String: Int]
  private let measures: [String: Measure]
  private var path: Set<Circuit.MeasuredNode> = []
  /// Products whose factors have still to be found not negative.
  private var products: [(operands: [Int], fault: FormulaFault)] = []
  private var constants: [Fraction: Int] = [:]
  let parameters: [String: Fraction]

  /// Without a profile everything is in scope, whatever it is shown for.
  init(
    _ model: Model, profile chosen: [String: [String]]?, parameters: [String: Fraction],
    asked: Set<String>? = nil
  ) {
    self.model = model
    self.parameters = parameters
    nodes = Dictionary(
      model.nodes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    measures = Dictionary(
      model.measures.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    circuit.inScope = [Bool](repeating: true, count: model.nodes.count)
    for (place, node) in model.nodes.enumerated() {
      let isAsked = node.item == nil || asked?.contains(node.id) ?? true
      let isShown =
        isAsked && chosen.flatMap { chosen in node.showWhen?.holds { chosen[$0] ?? [] } } ?? true
      circuit.inScope[place] = isShown && node.parent.map { circuit.inScope[$0] } ?? true
    }
  }

  mutating func build() {
    for node in model.nodes.indices where circuit.inScope[node] { addLeaves(of: node) }
    for node in model.nodes.indices where circuit.inScope[node] {
      if let item = model.nodes[node].item, item.isScored { _ = value(of: node) }
    }
    for measure in model.measures {
      for node in model.nodes.indices where circuit.inScope[node] {
        if measure.rule(at: model.nodes[node]) != nil {
          _ = operation(of: measure.name, at: node, for: measure.place)
        }
      }
    }
  }

  private mutating func addLeaves(of node: Int) {
    guard let item = model.nodes[node].item else { return }
    let start = circuit.leaves.count
    switch item.kind {
    case .choice(let steps, _):
      circuit.leaves.append(.init(node: node, values: steps.map(\.value).distinct))
    case .number(let range):
      let ends = range.ends
      circuit.leaves.append(
        .init(node: node, values: [ends.low, ends.high].distinct, isContinuous: true))
    case .many(let options, _, _):
      for (place, option) in options.enumerated() {
        circuit.leaves.append(
          .init(
            node: node, option: place, values: [.zero, .one], isExclusive: option.isExclusive))
      }
    case .text: break
    }
    circuit.leavesOfNode[node] = start..<circuit.leaves.count
  }

  /// The operation of an item's value, made where there is none yet.
  mutating func value(of node: Int) -> Int {
    if let known = circuit.valued[node] { return known }
    let made: Int
    if case .many(_, let formula, _) = model.nodes[node].item?.kind {
      var context = Context(node: node)
      context.isValue = true
      made = operation(formula, context)
    } else if let leaf = circuit.leavesOfNode[node]?.first {
      made = add(.leaf(leaf))
    } else {
      made = add(.none)
    }
    circuit.valued[node] = made
    return made
  }

  /// The operation of a measure at a node, made where there is none yet.
  mutating func operation(of name: String, at node: Int, for place: SourcePlace) -> Int {
    let key = Circuit.MeasuredNode(measure: name, node: node)
    if let known = circuit.measured[key] { return known }
    guard let measure = measures[name] else {
      return fail(.unknownMeasure(name), at: place, node)
    }
    guard let rule = measure.rule(at: model.nodes[node]) else {
      return fail(.noRule(name), at: place, node)
    }
    guard path.insert(key).inserted, path.count < 500 else {
      return fail(.dependsOnItself(name), at: rule.place, node)
    }
    let made = operation(rule, Context(node: node))
    path.remove(key)
    circuit.measured[key] = made
    return made
  }

  /// Notes that a rule sets the weights of these members against each other.
  mutating func weigh(_ members: [Member]) {
    for member in members {
      if let leaf = member.option {
        circuit.weighedLeaves.insert(leaf)
      } else {
        circuit.weighedNodes.insert(member.node)
      }
    }
  }

  mutating func add(_ operation: Circuit.Operation) -> Int {
    if case .constant(let value) = operation {
      if let known = constants[value] { return known }
      constants[value] = circuit.operations.count
    }
    circuit.operations.append(operation)
    return circuit.operations.count - 1
  }

  mutating func fail(_ fault: FormulaFault.Kind, at place: SourcePlace, _ node: Int) -> Int {
    faults.append(FormulaFault(kind: fault, place: place, node: model.nodes[node].id))
    return add(.none)
  }

  mutating func expectNotNegative(_ operands: [Int], at place: SourcePlace, _ node: Int) {
    let fault = FormulaFault(kind: .negativeFactor, place: place, node: model.nodes[node].id)
    products.append((operands, fault))
  }

  /// Notes every product with a factor that can be negative.
  mutating func checkProducts() {
    guard !products.isEmpty, faults.isEmpty else { return }
    let empty = Evaluation(
      circuit, states: [LeafState](repeating: .open, count: circuit.leaves.count))
    let bounds = empty.bounds(upTo: circuit.operations.count)
    for (operands, fault) in products
    where operands.contains(where: { bounds.low[$0] ?? .zero < .zero }) {
      faults.append(fault)
    }
  }

  /// Where a formula is being worked out.
  struct Context {
    var node: Int
    /// The leaf of the option at hand.
    var option: Int?
    var rung: Fraction?
    /// True inside the rule that gives an item with many its value.
    var isValue = false

    init(node: Int) { self.node = node }
  }

  func number(of id: String) -> Int? { nodes[id] }
  func hasMeasure(_ name: String) -> Bool { measures[name] != nil }
}

extension [Fraction] {
  /// Neighbours of one value once.
  var distinct: [Fraction] {
    var result: [Fraction] = []
    for value in self where result.last != value { result.append(value) }
    return result
  }
}

/// Something wrong with a rule, at one node for which it was worked out.
public struct FormulaFault: Hashable, Sendable {
  public var kind: Kind
  public var place: SourcePlace
  /// The id of the node.
  public var node: String

  public enum Kind: Hashable, Sendable {
    case unknownMeasure(String)
    case noRule(String)
    case dependsOnItself(String)
    case unknownNode(String)
    case unknownOption(String)
    case noOptions
    case noValue
    case unknownParameter(String)
    case missingAttribute(String)
    case wordForNumber(String)
    case rungOutsideLadder
    case changingLimit
    case negativeFactor
    case twoMeasuredFactors
    /// The rule can fall when an answer gets better, or nobody could prove that it cannot.
    case notMonotone(String, witness: String?)
  }
}
