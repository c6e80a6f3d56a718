import MaturityModel

/// The scores of a framework, and what is computed of them.
struct LibraryScore {
  private(set) var minimum = 0
  private(set) var maximum = 100
  /// The steps of the scale; empty where there are too many scores for one.
  private var steps: [JSON] = []
  /// True where the framework says itself which scores there are.
  private(set) var isDeclared = false
  /// True as soon as an item has a score: without one there is nothing to compute.
  var isUsed = false
  /// The kind of items whose answers have a score.
  static let kind = "practice"
  /// More scores than these are asked as a number.
  private static let limit = 13

  init() {}

  init(_ framework: Fields, _ source: ImportSource) {
    minimum =
      framework.unlessNull("min_score").flatMap { framework.whole($0, in: -1_000...1_000) } ?? 0
    maximum =
      framework.unlessNull("max_score").flatMap { framework.whole($0, in: -1_000...1_000) } ?? 100
    isDeclared = framework.unlessNull("max_score") != nil
    if !isDeclared {
      source.remark("no score range, so that of CISO Assistant", about: "0 to 100")
    }
    guard minimum < maximum else {
      source.log.report(
        "the scores are from \(minimum) to \(maximum)",
        at: framework["max_score"] ?? framework.node,
        remedy: "Write a max_score above the min_score.")
      return
    }
    var names: [Int: Fields] = [:]
    for node in framework.listUnlessNull("scores_definition") {
      guard let entry = source.fields(node, of: "score", keys: ["score", "name", "description"]),
        let value = entry.requiredWhole("score", in: minimum...maximum)
      else { continue }
      names[value] = entry
    }
    guard maximum - minimum < Self.limit else { return }
    steps = (minimum...maximum).map { value in
      let name = names[value]?.plain("name") ?? ""
      return .step(
        "s\(value)".replacing("-", with: "minus-"), name.isBlank ? "\(value)" : name,
        value: Fraction(value), meaning: names[value]?.plain("description") ?? "")
    }
  }

  /// How an item asks for a score.
  var members: [String: JSON] {
    guard steps.isEmpty else { return ["scale": .string("score")] }
    return [
      "type": .string("number"), "minimum": .integer(minimum), "maximum": .integer(maximum),
    ]
  }

  var scales: JSON? {
    steps.isEmpty ? nil : .object(["score": .object(["steps": .array(steps)])])
  }

  /// Average, sum, and average of averages, each cut to tenths, as CISO Assistant shows them.
  var scoring: JSON? {
    guard isUsed else { return nil }
    let scored = JSON.object(["kind": .string(Self.kind)])
    let items: [String: JSON] = ["over": .string("items"), "where": scored]
    let children: [String: JSON] = [
      "over": .string("children"),
      "where": .object(["kind": JSON.texts(["dimension", "group", Self.kind])]),
    ]
    let (mean, value) = (JSON.string("mean"), JSON.string("value"))
    let sum: [String: JSON] = ["sum": value, "weight": .string("weight")]
    let average = Self.tenths(.object(items.merging(["mean": value]) { $1 }))
    let total = Self.tenths(.object(items.merging(sum) { $1 }))
    let below = JSON.object(children.merging(["mean": mean]) { $1 })
    return .object([
      "index": .string("average"), "unanswered": .string("excluded"),
      "coverageMinimum": .string("0"),
      "measures": .object([
        "average": Self.measure(["*": average, "overall": average]),
        "total": Self.measure(["*": total, "overall": total]),
        "mean": Self.measure([Self.kind: value, "*": below, "overall": below]),
        "average-of-averages": Self.measure(["overall": Self.tenths(below)]),
      ]),
    ])
  }

  private static func measure(_ rules: [String: JSON]) -> JSON {
    .object(["rules": .object(rules)])
  }

  private static func tenths(_ rule: JSON) -> JSON {
    .object(["round": rule, "to": .string("1/10"), "mode": .string("toward-zero")])
  }
}
