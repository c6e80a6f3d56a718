package import MaturityModel
import Translation

/// Everything that a questionnaire of format 2 asks, and how it is computed, for reading.
package struct ModelOutline {
  private let model: Model

  package init(_ model: Model) { self.model = model }

  package var document: Document {
    Document(
      kind: "questionnaire", title: "\(model.title) (\(model.id) \(model.version))",
      levels: Levels([]), sections: [about] + groups + [rules].compactMap { $0 })
  }

  private var about: Section {
    var blocks: [Block] = []
    if !model.about.isEmpty { blocks.append(.paragraph(Text(model.about))) }
    if let licence = model.licence {
      let facts = [
        (phrase("Structure"), licence.structure), (phrase("Texts"), licence.texts),
        (phrase("Source"), licence.source), (phrase("Notice"), licence.notice),
      ].filter { !$0.1.isEmpty }.map { Fact($0.0, Text($0.1)) }
      if !facts.isEmpty { blocks.append(.facts(facts)) }
    }
    let scales = model.scales.values.sorted { $0.name < $1.name }.map { scale in
      Entry(Text("\(scale.name): \(scale.steps.map(\.name).joined(separator: ", "))"))
    }
    if !scales.isEmpty { blocks.append(.list(scales)) }
    return Section(.section("about"), Text(phrase("About")), blocks)
  }

  private var groups: [Section] {
    model.nodes.indices.filter { model.nodes[$0].item == nil && $0 != Model.root }.map { node in
      let group = model.nodes[node]
      let entries = group.children.compactMap { child in
        model.nodes[child].item.map { entry(model.nodes[child], $0) }
      }
      return Section(
        .dimension(group.id), Text(path(node)), entries.isEmpty ? [] : [.list(entries)])
    }
  }

  /// The titles from the first level down to a group.
  private func path(_ node: Int) -> String {
    guard let parent = model.nodes[node].parent, parent != Model.root else {
      return model.nodes[node].title
    }
    return path(parent) + " › " + model.nodes[node].title
  }

  private func entry(_ node: Node, _ item: ModelItem) -> Entry {
    Entry(
      Text("\(node.id): \(node.title)"), detail: Text(item.question),
      answers(item).map { Entry(Text($0)) })
  }

  private func answers(_ item: ModelItem) -> [String] {
    let criteria = item.criteria.map { phrase("only if: \($0.text, "criterion")") }
    switch item.kind {
    case .choice(let steps, _):
      return steps.map { $0.meaning.isEmpty ? $0.name : "\($0.name): \($0.meaning)" } + criteria
    case .many(let options, _, _): return options.map(\.text) + criteria
    case .number(let range):
      return [
        phrase(
          "a number from \(range.minimum.description, "minimum") to \(range.maximum.description, "maximum") \(range.unit, "unit")"
        )
      ] + criteria
    case .text: return [phrase("words")]
    }
  }

  private var rules: Section? { FormulaWords(model: model).section }
}
