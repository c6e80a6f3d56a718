/// The texts of a questionnaire in another language, as a translator wrote them.
public struct QuestionnaireTexts: Hashable, Sendable {
  /// The language, by the name of its files, such as `de` or `pt_BR`.
  public var language: String
  /// The id of the questionnaire.
  public var questionnaire: String
  /// The version of it that was translated.
  public var version: String
  /// The digest of it.
  public var source: String
  public var translator = ""
  /// Who looked at it, and when.
  public var reviewed = ""
  /// For each practice, challenge and outcome in it the revision that was translated.
  public var revisions: [String: String] = [:]
  /// For each item, and for the whole under an empty name, the codes of the linter that do not matter, with the reasons.
  public var lintIgnore: [String: [String: String]] = [:]
  /// What stands where; a text that is not here is shown in the language of the source.
  public var strings: [TextPlace: String] = [:]

  public init(language: String, of questionnaire: Questionnaire) {
    self.language = language
    self.questionnaire = questionnaire.id
    (version, source) = (questionnaire.version, questionnaire.digest)
  }
}

extension QuestionnaireTexts {
  /// A translation to be filled in: what is translated already, and everything else in the words of the source.
  public init(beginning language: String, of questionnaire: Questionnaire, with known: Self?) {
    self.init(language: language, of: questionnaire)
    (translator, reviewed) = (known?.translator ?? "", known?.reviewed ?? "")
    lintIgnore = known?.lintIgnore ?? [:]
    var strings: [TextPlace: String] = [:]
    var source = questionnaire
    source.changeTexts { place, text in strings[place] = known?.strings[place] ?? text }
    self.strings = strings
    // What was translated stays marked with what it was translated from, so that it is looked at again.
    revisions = questionnaire.revisionsByID.merging(known?.revisions ?? [:]) { _, translated in
      translated
    }.filter { questionnaire.revisionsByID[$0.key] != nil }
  }
}

extension Questionnaire {
  /// The revision of everything that has one, by id.
  public var revisionsByID: [String: String] {
    Dictionary(
      revisions.compactMap { item in item.revision.map { (item.id.text, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The ids of what means something else now than what was translated, or meant it then.
  public func outdated(in texts: QuestionnaireTexts) -> Set<String> {
    Set(
      revisionsByID.filter { id, revision in
        texts.revisions[id].map { !$0.isSameMajorRevision(as: revision) } ?? false
      }.keys)
  }

  /// The questionnaire as it is shown to people who read another language.
  ///
  /// Only texts differ. Rules, `digest` and `document` stay those of the source, so that whatever is computed, compared
  /// or written is the same in every language; a caller never has to know which of the two it holds. An item that
  /// means something else now is shown in the words of the source, and says so where it is asked.
  public func shown(in texts: QuestionnaireTexts) -> Questionnaire {
    let isSameText = texts.source == digest
    var hasChanged = false
    var shown = self
    shown.untranslated = outdated(in: texts)
    shown.original = [self]
    shown.changeTexts { [untranslated = shown.untranslated] place, text in
      guard isSameText || !place.isOnlyNumbered, !untranslated.contains(place.owner),
        let translated = texts.strings[place]
      else { return }
      hasChanged = hasChanged || text != translated
      text = translated
    }
    shown.languageShown = texts.language
    // What was only begun is no other language yet.
    return hasChanged ? shown : self
  }
}
