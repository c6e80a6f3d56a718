internal import MaturityModel

/// The numbers that sections are about, for those who write about them in their own words.
extension Report {
  /// The section, and those below it on one dimension, with their numbers.
  func withFacts(_ section: Section) -> Section {
    var section = section
    section.facts = facts(of: section.id)
    section.blocks = section.blocks.map { block in
      guard case .section(let inner) = block, case .dimension = inner.id else { return block }
      return .section(withFacts(inner))
    }
    return section
  }

  private func facts(of link: Link) -> [NamedNumber] {
    switch link {
    case "summary", "standing", "profile": facts(of: card.overall.score)
    case "plan", "next": planFacts
    case "change":
      comparison.map { comparison in
        [
          NamedNumber("up", "\(comparison.moves.up.count)"),
          NamedNumber("down", "\(comparison.moves.down.count)"),
        ] + facts(of: card.overall.score)
      } ?? []
    case .dimension(let id): card[dimension: .init(id)].map { facts(of: $0.score) } ?? []
    case .section, .item: []
    }
  }

  private func facts(of score: Score) -> [NamedNumber] {
    [
      NamedNumber("level", score.level.map { "\($0)" } ?? "none"),
      NamedNumber("index", score.index.map { "\($0.percent)" } ?? "none"),
      NamedNumber("target", assessment.baseTarget.map { "\($0)" } ?? "none"),
    ]
  }

  private var planFacts: [NamedNumber] {
    Plan.Band.allCases.flatMap { band in
      let level = roadmap.after[band]?.overall.level
      return [
        NamedNumber("\(band.rawValue)", "\(roadmap.rows(in: band).count)"),
        NamedNumber("level-after-\(band.rawValue)", level.map { "\($0)" } ?? "none"),
      ]
    }
  }
}
