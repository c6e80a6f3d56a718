/// Whether measures that do not say otherwise never fall when an answer gets better.
///
/// A file whose rule can fall has to say so, because bounds, change sets and steps are exact only for rules that cannot.
public struct RisingProof {
  private let circuit: Circuit
  private let model: Model
  private var known: [Int: Verdict] = [:]
  /// Operations that may still be computed; a file that needs more has to say what it is.
  private var budget = 1 << 22

  private enum Verdict {
    case rises
    case falls(String?)
  }

  /// What can fall though its measure does not say so, one for each rule.
  public static func faults(of scorer: ModelScorer) -> [FormulaFault] {
    let model = scorer.model
    let undeclared = model.measures.filter { $0.isMonotone != false }
    guard !undeclared.isEmpty, scorer.circuit.operations.contains(where: \.isTurning) else {
      return []
    }
    var proof = RisingProof(circuit: scorer.circuit, model: model)
    var faults: [FormulaFault] = []
    for measure in undeclared {
      for node in model.nodes.indices {
        guard let root = scorer.circuit.measured[.init(measure: measure.name, node: node)],
          case .falls(let witness) = proof.verdict(root)
        else { continue }
        faults.append(
          FormulaFault(
            kind: .notMonotone(measure.name, witness: witness),
            place: measure.rule(at: model.nodes[node])?.place ?? measure.place,
            node: model.nodes[node].id))
        break
      }
    }
    return faults
  }

  private init(circuit: Circuit, model: Model) { (self.circuit, self.model) = (circuit, model) }

  private mutating func verdict(_ root: Int) -> Verdict {
    // Operands come first, so that no nesting is too deep.
    for place in circuit.cone(of: root) where known[place] == nil {
      known[place] = verdict(ofSingle: place)
    }
    return known[root] ?? .rises
  }

  private mutating func verdict(ofSingle place: Int) -> Verdict {
    let operation = circuit.operations[place]
    let falling = operation.operands.lazy.compactMap { [known] operand -> String?? in
      if case .falls(let witness)? = known[operand] { .some(witness) } else { nil }
    }.first
    if !operation.isTurning, falling == nil { return .rises }
    let size = circuit.cone(of: place).count
    let limit = min(65_536, budget / max(1, size))
    guard let table = AnswerTable(of: place, in: circuit, limit: limit) else {
      return .falls(falling ?? nil)
    }
    budget -= table.results.count * size
    guard let fall = table.fall else { return .rises }
    return .falls(told(fall, of: table))
  }

  private func told(_ fall: AnswerTable.Fall, of table: AnswerTable) -> String {
    let leaf = circuit.leaves[table.leaves[fall.leaf]]
    return "a better answer to \(model.nodes[leaf.node].id) turns \(fall.from) into \(fall.to)"
  }
}
