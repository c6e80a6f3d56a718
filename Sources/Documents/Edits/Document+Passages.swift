extension Document {
  /// The document as a Markdown report holds it: each part between markers of its own.
  package var passages: [Passage] {
    var names = PartNames()
    var passages = [
      Passage(
        id: "cover", text: Markdown.head(of: self), facts: [Block.facts(facts)].numbers)
    ]
    for section in sections {
      passages += SectionParts(section, &names).passages(in: self, depth: 2)
    }
    if !footer.isEmpty { passages.append(Passage(id: "footer", text: Markdown.footer(of: self))) }
    return passages
  }

  /// Puts a person's words where they belong, and takes out what a person took out.
  ///
  /// `deleted` are the ids of those parts. What was written before the first section becomes the preface.
  package mutating func take(_ own: [OwnWords], deleted: [String]) {
    var names = PartNames()
    let parts = sections.map { SectionParts($0, &names) }
    let known = Set(parts.flatMap(\.ids) + ["cover", "footer"])
    let placed = PlacedWords(own, deleted: deleted, known: known)
    sections = parts.compactMap { $0.section(with: placed) }
    preface = (placed.top + takeCover(placed) + (placed.after["cover"] ?? [])).map { .written($0) }
    let end = (placed.after["footer"] ?? []).map { Block.written($0) }
    if sections.isEmpty { preface += end } else { sections[sections.count - 1].blocks += end }
    if let words = placed.instead["footer"] { footer = Text(words.trimmed) }
    if placed.deleted.contains("footer") { footer = "" }
  }

  /// A cover that a person changed: its heading is the title, and all else of it words of theirs.
  private mutating func takeCover(_ placed: PlacedWords) -> [String] {
    if placed.deleted.contains("cover") { facts = [] }
    guard let words = placed.instead["cover"] else { return [] }
    (kicker, subtitle, facts) = ("", "", [])
    var lines = words.split(separator: "\n", omittingEmptySubsequences: false)
    if let heading = lines.firstIndex(where: { $0.headingWords != nil }) {
      title = lines[heading].headingWords ?? title
      lines.remove(at: heading)
    }
    let rest = lines.joined(separator: "\n")
    return rest.trimmed.isEmpty ? [] : [rest]
  }
}

extension String {
  fileprivate var trimmed: String {
    String(
      drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
