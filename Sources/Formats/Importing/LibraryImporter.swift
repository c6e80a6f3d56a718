import MaturityModel

/// Reads a library of CISO Assistant with one framework: requirement nodes that name their parents.
struct LibraryImporter {
  let source: ImportSource
  var slugs = Slugs(reserved: ["overall", "unknown", LibraryImporter.groupsItem])
  var score = LibraryScore()
  /// The option of each implementation group, by the id that the library has for it.
  var groups: [String: String] = [:]
  private var children: [String: [Node]] = [:]
  private var reached = 0

  init(source: ImportSource) { self.source = source }

  /// The profile item that asks which implementation groups are in scope.
  static let groupsItem = "implementation-groups"

  /// A requirement node as the library has it.
  struct Node {
    var urn: String
    var fields: Fields
    var isAssessable: Bool
  }

  consuming func questionnaire(_ bytes: [UInt8]) -> JSON? {
    guard let documents = source.documents(bytes), let library = library(documents),
      let framework = framework(library)
    else { return nil }
    score = LibraryScore(framework, source)
    let profile = profile(framework)
    let roots = roots(framework)
    var (dimensions, loose): ([JSON], [JSON]) = ([], [])
    for root in roots {
      switch part(root, depth: 1) {
      case .group(let group): dimensions.append(group)
      case .items(let items): loose += items
      }
    }
    if !loose.isEmpty {
      let id = slugs.id(for: "requirements", otherwise: "requirements")
      dimensions.append(
        .object(["id": .string(id), "title": .string("Requirements"), "practices": .array(loose)]))
    }
    reportCircles()
    let version = library.plain("version")
    return .filled([
      "format": .integer(2), "version": .string(version.isBlank ? "1" : version),
      "id": source.id(for: framework.plain("ref_id")),
      "title": .string(framework.requiredPlain("name") ?? ""),
      "about": .text(framework.plain("description")), "language": .text(library.plain("locale")),
      "licence": .filled([
        "texts": .text(library.plain("copyright")), "source": .text(library.plain("provider")),
      ]), "scales": score.scales, "profile": .list(profile),
      "scoring": score.scoring, "dimensions": .array(dimensions),
    ])
  }

  private func library(_ documents: [JSONNode]) -> Fields? {
    guard documents.count == 1 else {
      return source.refuse(
        "there are \(documents.count) documents", remedy: "Hand in one library at a time.")
    }
    let keys: Set<String> = [
      "name", "description", "version", "locale", "copyright", "provider", "objects", "ref_id",
    ]
    return source.fields(documents[0], of: "library", keys: keys)
  }

  private func framework(_ library: Fields) -> Fields? {
    guard let value = library.required("objects"),
      let objects = source.fields(value, of: "objects", keys: ["framework", "frameworks"])
    else { return nil }
    let found =
      [objects.unlessNull("framework")].compactMap { $0 }
      + objects.listUnlessNull("frameworks")
    guard found.count == 1 else {
      source.log.report(
        "there are \(found.count) frameworks", at: value,
        remedy: "Hand in a library with one framework.")
      return nil
    }
    let keys: Set<String> = [
      "urn", "ref_id", "name", "description", "min_score", "max_score", "scores_definition",
      "implementation_groups_definition", "requirement_nodes",
    ]
    return source.fields(found[0], of: "framework", keys: keys)
  }

  /// The item that asks for implementation groups; empty where the framework has none.
  private mutating func profile(_ framework: Fields) -> [JSON] {
    var (options, slugs): ([JSON], Slugs) = ([], Slugs())
    for node in framework.listUnlessNull("implementation_groups_definition") {
      let keys: Set<String> = ["ref_id", "name"]
      guard let group = source.fields(node, of: "implementation group", keys: keys),
        let id = group.requiredPlain("ref_id")
      else { continue }
      source.map("implementation group")
      let option = slugs.id(for: id, otherwise: "group")
      groups[id] = option
      let name = group.plain("name")
      options.append(
        .object(["id": .string(option), "text": .string(name.isBlank ? id : name)]))
    }
    guard !options.isEmpty else { return [] }
    return [
      .object([
        "id": .string(Self.groupsItem), "options": .array(options),
        "maximum": .integer(options.count),
        "question": .string("Which implementation groups are in scope? All, where none is chosen."),
      ])
    ]
  }

  /// The nodes without a parent; those with one are kept with it.
  private mutating func roots(_ framework: Fields) -> [Node] {
    var (nodes, known): ([Node], Set<String>) = ([], [])
    for node in framework.requiredThings("requirement_nodes", "requirement nodes") {
      guard let fields = source.fields(node, of: "node", keys: Self.keys),
        let urn = fields.requiredPlain("urn")
      else { continue }
      if !known.insert(urn).inserted {
        source.log.report(
          "two requirement nodes have this urn", at: fields["urn"] ?? node,
          remedy: "Give each one of its own.")
      }
      nodes.append(Node(urn: urn, fields: fields, isAssessable: fields.flag("assessable")))
    }
    var roots: [Node] = []
    for node in nodes {
      guard let parent = node.fields.unlessNull("parent_urn") else {
        roots.append(node)
        continue
      }
      if let urn = parent.plain, known.contains(urn) {
        children[urn, default: []].append(node)
      } else {
        reached += 1
        source.log.report(
          "there is no parent \(parent.brief)", at: parent,
          remedy: "Add it to the library, or leave the node out.")
      }
    }
    total = nodes.count
    return roots
  }

  private var total = 0
  private static let keys: Set<String> = [
    "urn", "parent_urn", "assessable", "depth", "ref_id", "name", "description", "annotation",
    "typical_evidence", "weight", "implementation_groups", "questions",
  ]

  /// Nodes that no root leads to name each other as parents.
  private func reportCircles() {
    guard source.log.problems.isEmpty, reached < total else { return }
    let count = total - reached
    let _: JSON? =
      source.refuse(
        "\(count) requirement nodes stand in a circle of parents",
        remedy: "Give one of them a parent outside of it.")
  }

  /// What a node becomes.
  private enum Part {
    case group(JSON)
    /// Items without a group of their own: one, several questions of one, or none for a node with nothing to assess.
    case items([JSON])
  }

  private mutating func part(_ node: Node, depth: Int) -> Part {
    reached += 1
    let below = children[node.urn] ?? []
    // Deeper trees are refused by what reads the questionnaire; this keeps the stack small.
    guard depth <= 64 else {
      source.log.report(
        "requirement nodes stand here \(depth) deep", at: node.fields.node,
        remedy: "Keep 12 levels or fewer.")
      return .items([])
    }
    let id = slugs.id(for: node.name, otherwise: "node")
    var items = node.isAssessable ? self.items(of: node, id: below.isEmpty ? id : nil) : []
    var groups: [JSON] = []
    for child in below {
      switch part(child, depth: depth + 1) {
      case .group(let group): groups.append(group)
      case .items(let more): items += more
      }
    }
    if below.isEmpty, items.count <= 1 {
      if items.isEmpty { source.leave("requirement node with nothing to assess below it") }
      return .items(items)
    }
    if groups.isEmpty, items.isEmpty {
      source.leave("requirement node with nothing to assess below it")
      return .items([])
    }
    source.map("group")
    return .group(
      .filled([
        "id": .string(id), "title": .string(node.title),
        "purpose": .text(node.isAssessable ? "" : node.fields.plain("description")),
        "groups": .list(groups), "practices": .list(items),
      ]))
  }
}

extension LibraryImporter.Node {
  /// The short name by which the framework calls it: its number, or the end of its URN.
  var name: String {
    fields.plain("ref_id").unlessBlank ?? urn.split(separator: ":").last.map { String($0) } ?? urn
  }

  /// What stands over it: number and name, or the beginning of what it says.
  var title: String {
    let words = [fields.plain("ref_id"), fields.plain("name")].filter { !$0.isBlank }
    if !words.isEmpty { return words.joined(separator: " ").withSingleSpaces.shortened(to: 200) }
    let text = fields.plain("description").withSingleSpaces
    return text.isEmpty ? name : text.shortened(to: 80)
  }
}
