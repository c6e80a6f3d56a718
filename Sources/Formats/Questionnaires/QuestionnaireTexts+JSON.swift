package import MaturityModel

extension QuestionnaireTexts {
  /// The texts as files hold them.
  ///
  /// Reading them gives equal texts.
  package var json: JSON {
    let owned = Dictionary(grouping: strings, by: \.key.owner).mapValues { Self.tree($0, at: 0) }
    var members: [String: JSON] = [
      "format": .integer(QuestionnaireTextsReader.format), "questionnaire": .string(questionnaire),
      "version": .string(version), "language": .string(language), "source": .string(source),
    ]
    members["translator"] = .unlessEmpty(translator)
    members["reviewed"] = .unlessEmpty(reviewed)
    members["general"] = owned[""]
    members["lintIgnore"] = lintIgnore[""].map { .object($0.mapValues { .string($0) }) }
    let items = owned.filter { !$0.key.isEmpty }.map { id, texts in
      var texts = texts.members ?? [:]
      texts["lintIgnore"] = lintIgnore[id].map { .object($0.mapValues { .string($0) }) }
      texts["revision"] = revisions[id].map { .string($0) }
      return (id, JSON.object(texts))
    }
    members["strings"] = .object(items)
    return .object(members)
  }

  /// What stands below a place that is so deep.
  private static func tree(_ strings: [(key: TextPlace, value: String)], at depth: Int) -> JSON {
    let named = Dictionary(grouping: strings) { $0.key.path[depth] }
    return .object(
      named.mapValues { below in
        below.count == 1 && below[0].key.path.count == depth + 1
          ? .string(below[0].value) : tree(below, at: depth + 1)
      })
  }
}
