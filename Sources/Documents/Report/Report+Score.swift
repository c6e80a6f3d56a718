internal import MaturityModel

extension Report {
  /// The result alone, as the score command prints it: no cover, no practice by practice.
  public var score: Document {
    var document = Document(
      kind: "score", title: title, levels: words.levels,
      sections: [
        summary, profile, dimensionsInShort, targets, plan(number: ""), challenges, change, open,
        ownWords, reading,
      ].compactMap { $0 }.map { section in
        var section = section
        section.number = ""
        return section
      })
    document = covered(document)
    document.kicker = questionnaire.title
    return document
  }

  /// Why each dimension has its level, and the smallest way up.
  private var dimensionsInShort: Section {
    Section(
      "dimensions", Text(names.dimensions),
      scored.filter { $0.score.isApplicable }.map { dimension, score in
        .section(short(dimension, score))
      })
  }
}
