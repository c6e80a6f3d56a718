/// A group of practices: a dimension, or a group below one.
struct LintedGroup {
  let place: LintedPlace
  /// The group it stands in; nil for a dimension.
  let parent: Int?
  /// The practices that stand in it directly, as places in the list of items.
  var items: [Int] = []
}

/// Steps with names that items of format 2 share.
struct LintedScale {
  let name: String
  let place: LintedPlace
  let steps: [LintedText]
}

/// A questionnaire of either format as its file tells it, with the place of every text.
struct LintedQuestionnaire {
  let place: LintedPlace
  private(set) var groups: [LintedGroup] = []
  /// In the order of the file: profile, practices, challenges, outcomes, context.
  private(set) var items: [LintedItem] = []
  private(set) var scales: [LintedScale] = []
  /// The words that the file's glossary explains.
  private(set) var glossary: Set<String> = []

  var root: JSONNode { place.node }
  var isFormatOne: Bool { root["format"]?.whole == 1 }
  /// A file that does not name its language counts as English.
  var isEnglish: Bool {
    let language = root["language"]?.text ?? ""
    return language.isEmpty || language.lowercased().hasPrefix("en")
  }
  /// True where levels are scored by the gated rule, in either format.
  var isGated: Bool {
    root["levels"] != nil && (root["scoring"]?["measures"]?.members ?? []).isEmpty
  }

  /// What is answered with a statement about the work.
  var rated: [LintedItem] { items.filter { $0.kind == .practice || $0.kind == .outcome } }
  var practices: [LintedItem] { items.filter { $0.kind == .practice } }

  init(_ root: JSONNode) {
    place = LintedPlace(node: root, id: "", reasons: root.lintIgnore)
    add(.profile, root["profile"])
    for dimension in root["dimensions"]?.elements ?? [] { add(dimension, below: nil, in: place) }
    add(.challenge, root["challenges"])
    add(.outcome, root["outcomes"])
    add(.context, root["context"])
    for (key, scale) in root["scales"]?.members ?? [] {
      let place = place.inner(scale, id: key.text ?? "")
      scales.append(
        LintedScale(
          name: key.text ?? "", place: place,
          steps: (scale["steps"]?.elements ?? []).compactMap { LintedText($0["name"], of: place) }))
    }
    for term in root["texts"]?["glossary"]?.elements ?? [] {
      // One entry may explain several words: "all / every".
      glossary.formUnion(EnglishToken.tokens(of: term["word"]?.text ?? "").words)
    }
  }

  private mutating func add(_ kind: LintedItem.Kind, _ list: JSONNode?) {
    items += (list?.elements ?? []).map { LintedItem(kind, $0, in: place) }
  }

  private mutating func add(_ node: JSONNode, below parent: Int?, in outer: LintedPlace) {
    let (index, place) = (groups.count, outer.inner(node))
    groups.append(LintedGroup(place: place, parent: parent))
    for group in node["groups"]?.elements ?? [] { add(group, below: index, in: place) }
    for practice in node["practices"]?.elements ?? [] {
      var item = LintedItem(.practice, practice, in: place)
      item.group = index
      groups[index].items.append(items.count)
      items.append(item)
    }
  }

  /// The sentences around the questions: what the file is about, the rules and the words that lead in.
  var introduction: [LintedText] {
    let texts = root["texts"]
    let nodes: [JSONNode?] =
      [root["title"], root["about"]] + (texts?["rules"]?.elements ?? [])
      + (texts?["leadIns"]?.members.map(\.value) ?? [])
      + (root["profile"]?.elements.map { $0["question"] } ?? [])
    return nodes.compactMap { LintedText($0, of: place) }
  }
}
