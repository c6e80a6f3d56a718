internal import MaturityModel

/// The report as Markdown in parts that a person may edit, each with the numbers that it was made from.
extension Report {
  /// In the order of the report: what stands before the sections, then each section, and each dimension by itself.
  ///
  /// `document` is the report's own, with what its brand adds.
  package func passages(of document: Document) -> [Passage] {
    var head = document
    (head.sections, head.footer) = ([], "")
    let cover = Passage(id: "cover", text: Markdown.text(of: head))
    return [cover]
      + document.sections.flatMap { section -> [Passage] in
        guard section.id == "dimensions" else {
          return [passage(of: section, id: section.id.id, in: document, depth: 2)]
        }
        var rest = section
        rest.blocks = section.blocks.filter { $0.dimension == nil }
        return [passage(of: rest, id: section.id.id, in: document, depth: 2)]
          + section.blocks.compactMap(\.dimension).map {
            passage(of: $0, id: $0.id.anchor, in: document, depth: 3)
          }
      }
  }

  private func passage(
    of section: Section, id: String, in document: Document, depth: Int
  ) -> Passage {
    Passage(
      id: id, text: Markdown.text(of: section, in: document, depth: depth),
      facts: facts(of: section.id))
  }

  private func facts(of link: Link) -> [Passage.Fact] {
    switch link {
    case "summary", "standing", "profile": facts(of: card.overall.score)
    case "plan", "next": planFacts
    case "change":
      comparison.map { comparison in
        [
          Passage.Fact("up", "\(comparison.moves.up.count)"),
          Passage.Fact("down", "\(comparison.moves.down.count)"),
        ] + facts(of: card.overall.score)
      } ?? []
    case .dimension(let id): card[dimension: .init(id)].map { facts(of: $0.score) } ?? []
    case .section, .item: []
    }
  }

  private func facts(of score: Score) -> [Passage.Fact] {
    [
      Passage.Fact("level", score.level.map { "\($0)" } ?? "none"),
      Passage.Fact("progress", score.index.map { "\($0.percent)" } ?? "none"),
      Passage.Fact("target", assessment.baseTarget.map { "\($0)" } ?? "none"),
    ]
  }

  private var planFacts: [Passage.Fact] {
    Plan.Band.allCases.flatMap { band in
      let level = roadmap.after[band]?.overall.level
      return [
        Passage.Fact("\(band.rawValue)", "\(roadmap.rows(in: band).count)"),
        Passage.Fact("level-after-\(band.rawValue)", level.map { "\($0)" } ?? "none"),
      ]
    }
  }
}

extension Block {
  /// The section on a dimension, where the block is one.
  fileprivate var dimension: Section? {
    if case .section(let section) = self, case .dimension = section.id { section } else { nil }
  }
}
