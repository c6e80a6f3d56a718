/// A value of a questionnaire that findings can be about.
struct LintedPlace {
  let node: JSONNode
  /// The id of what the value belongs to; empty for the file.
  let id: String
  /// The codes that are ignored here, by the value itself or by what it stands in, with the reasons.
  let reasons: [String: String]

  /// A value inside of this one.
  func at(_ node: JSONNode) -> LintedPlace { LintedPlace(node: node, id: id, reasons: reasons) }
}

/// A text of a questionnaire that people read.
struct LintedText {
  let place: LintedPlace
  let text: String
  let tokens: [EnglishToken]

  /// Nil where the value is no text.
  init?(_ node: JSONNode?, of place: LintedPlace) {
    guard let node, let text = node.text else { return nil }
    (self.place, self.text) = (place.at(node), text)
    tokens = EnglishToken.tokens(of: text)
  }

  var words: [String] { tokens.words }
}

/// What is asked, in either format.
struct LintedItem {
  enum Kind: String {
    case practice, challenge, outcome, profile, context
  }

  let kind: Kind
  let place: LintedPlace
  /// Where in the list of groups the item stands; nil for what belongs to none.
  var group: Int?
  /// `choice`, `many`, `number` or `text`.
  var type = "choice"
  var title: LintedText?
  var question: LintedText?
  /// The answers of a practice or an outcome that stand in an order, worst first.
  var steps: [LintedText] = []
  /// Whether the steps are whole statements, of which the highest true one is chosen.
  var hasAnchors = false
  /// Answers that stand in no order.
  var options: [LintedText] = []
  var criteria: [LintedText] = []
  /// Other sentences that are read before the answer is given.
  var prose: [LintedText] = []

  var node: JSONNode { place.node }
  var id: String { place.id }

  /// What is read before the item is answered.
  var texts: [LintedText] {
    (question.map { [$0] } ?? []) + prose + steps + options + criteria
  }

  init(_ kind: Kind, _ node: JSONNode, in outer: LintedPlace) {
    self.kind = kind
    place = outer.inner(node)
    if let word = node["type"]?.text { type = word }
    title = LintedText(node["title"], of: place)
    question = LintedText(node["question"], of: place)
    criteria = texts(of: node["criteria"])
    switch kind {
    case .practice where node["anchors"] != nil:
      steps = node["anchors"]?.elements.compactMap { LintedText($0, of: place) } ?? []
      hasAnchors = true
    case .practice where type == "choice": steps = texts(of: node["options"])
    case .practice, .profile, .context: options = texts(of: node["options"])
    case .challenge:
      prose = [title, LintedText(node["text"], of: place)].compactMap(\.self)
      prose += [LintedText(node["sign"], of: place)].compactMap(\.self)
    case .outcome: steps = node["bands"]?.elements.compactMap { LintedText($0, of: place) } ?? []
    }
  }

  private func texts(of list: JSONNode?) -> [LintedText] {
    list?.elements.compactMap { LintedText($0["text"], of: place) } ?? []
  }
}

extension LintedPlace {
  /// A group or an item inside of this one, with its own id and what it ignores itself.
  func inner(_ node: JSONNode) -> LintedPlace {
    inner(node, id: node["id"]?.text ?? id)
  }

  /// A value inside of this one that has a name of its own.
  func inner(_ node: JSONNode, id: String) -> LintedPlace {
    let own = node.lintIgnore
    return LintedPlace(
      node: node, id: id, reasons: own.isEmpty ? reasons : reasons.merging(own) { $1 })
  }
}

extension JSONNode {
  /// The codes that a value says to ignore, with the reasons.
  var lintIgnore: [String: String] {
    Dictionary(
      (self["lintIgnore"]?.members ?? []).compactMap { member in
        member.key.text.flatMap { code in member.value.text.map { (code, $0) } }
      }, uniquingKeysWith: { $1 })
  }
}
