/// Proves what a model promises without saying so: that every result can occur, and that every answer can change one.
public struct ModelProofs {
  let scorer: ModelScorer
  let limits: ProofLimits
  let kinds: [LeafKind]
  let naming: Naming
  /// The name of the measure whose operation this is, with the node.
  let roots: [(key: Circuit.MeasuredNode, operation: Int)]
  var findings: [ProofFinding] = []

  var model: Model { scorer.model }
  var circuit: Circuit { scorer.circuit }

  /// Everything that is found in a model without errors, in the order of the codes and of the file.
  public static func findings(in model: Model, limits: ProofLimits = .usual) -> [ProofFinding] {
    var proofs = ModelProofs(model, limits: limits)
    guard !model.measures.isEmpty else { return [] }
    proofs.proveResults()
    proofs.proveChoices()
    proofs.proveWeights()
    proofs.proveTables()
    proofs.proveItems()
    return proofs.findings.sorted { ($0.code, $0.place.entry) < ($1.code, $1.place.entry) }
  }

  private init(_ model: Model, limits: ProofLimits) {
    let scorer = ModelScorer(model, profile: nil)
    let naming = Naming(model)
    (self.scorer, self.naming, self.limits) = (scorer, naming, limits)
    kinds = scorer.circuit.leaves.indices.map { naming.kind(of: $0, in: scorer) }
    roots = model.measures.flatMap { measure in
      model.nodes.indices.compactMap { node in
        let key = Circuit.MeasuredNode(measure: measure.name, node: node)
        return scorer.circuit.measured[key].map { (key, $0) }
      }
    }
  }

  mutating func tell(
    _ code: String, _ severity: ProofFinding.Severity, _ about: String, node: Int?, _ text: String,
    _ remedy: String
  ) {
    findings.append(
      ProofFinding(
        code: code, severity: severity, about: about, text: text, remedy: remedy,
        place: node.map { model.nodes[$0].place } ?? model.nodes[Model.root].place, node: node))
  }

  func name(_ leaf: Int) -> String { scorer.name(ofLeaf: leaf) }

  /// A value of a leaf as the file names it.
  func answer(_ leaf: Int, _ value: Fraction) -> String {
    guard case .choice(let steps, _)? = model.nodes[circuit.leaves[leaf].node].item?.kind else {
      return circuit.leaves[leaf].option == nil ? "\(value)" : "yes"
    }
    return steps.first { $0.value == value }?.id ?? "\(value)"
  }

  /// The answers above their worst, at most six, and what the rest is.
  func witness(_ answers: [Int: Fraction]) -> String {
    let raised = answers.filter { $0.value != circuit.leaves[$0.key].low }.sorted {
      $0.key < $1.key
    }
    let named = raised.prefix(6).map { name($0.key) + "=" + answer($0.key, $0.value) }
    if named.isEmpty { return "all lowest" }
    let more = raised.count - named.count
    return named.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
      + "; the rest lowest"
  }

  /// How an operation looks when its leaves are numbered from 0: two that look alike share a proof.
  func signature(_ operation: Int) -> Signature {
    let (part, leaves) = circuit.part(operation)
    var numbers: [Int: Int] = [:]
    return Signature(
      operations: part.operations,
      leaves: zip(part.leaves, leaves).map { leaf, place in
        let number = numbers[leaf.node] ?? numbers.count
        numbers[leaf.node] = number
        return Signature.Leaf(
          item: number, isOption: leaf.option != nil, isExclusive: leaf.isExclusive,
          isContinuous: leaf.isContinuous, values: leaf.values, kind: kinds[place].own == nil)
      })
  }

  struct Signature: Hashable {
    var operations: [Circuit.Operation]
    var leaves: [Leaf]

    struct Leaf: Hashable {
      var item: Int
      var isOption: Bool
      var isExclusive: Bool
      var isContinuous: Bool
      var values: [Fraction]
      var kind: Bool
    }
  }
}
