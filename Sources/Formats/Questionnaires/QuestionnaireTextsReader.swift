package import MaturityModel
import Translation

/// Reads a questionnaire's texts in another language, and checks that each has its place in the questionnaire.
///
/// Texts of another version of the questionnaire may have places that are not there any more, or not yet: these are
/// passed over.
package struct QuestionnaireTextsReader {
  private let log: ProblemLog
  private let source: Questionnaire
  /// What can be translated, by all that leads to it: the names that may follow, none after a text.
  private let names: [TextPlace: Set<String>]
  private let revisions: [String: String]
  private var texts: QuestionnaireTexts

  /// Bytes of a file, many times what one questionnaire takes.
  package static let sizeLimit = 8_000_000
  /// The format of these files.
  static let format = 1
  private static let keys: Set = [
    "$schema", "format", "general", "language", "lintIgnore", "questionnaire", "reviewed", "source",
    "strings",
    "translator", "version",
  ]

  /// Reads the bytes of a file that is named for a language and belongs to a questionnaire.
  package static func read(
    _ bytes: [UInt8], file: String, language: String, of source: Questionnaire,
    isLinting: Bool = false
  ) -> Result<QuestionnaireTexts, InvalidFile> {
    let log = ProblemLog(file: file, isLinting: isLinting)
    guard bytes.count <= sizeLimit else {
      return .failure(
        InvalidFile(problems: [
          Problem(
            file: file, fault: "the file is larger than \(sizeLimit / 1_000_000) MB",
            remedy: "Put a smaller one in its place.")
        ]))
    }
    do throws(JSONFault) {
      let document = try JSONDocument(bytes)
      log.reportRepeatedKeys(of: document)
      if let fields = Fields(document.root, log: log),
        QuestionnaireReader.hasKnownFormat(fields, upTo: format)
      {
        var reader = QuestionnaireTextsReader(log, source, language)
        reader.read(fields)
        if log.problems.isEmpty { return .success(reader.texts) }
      }
    } catch { log.report(error) }
    log.dropCodes(after: 0)
    return .failure(InvalidFile(problems: log.sorted))
  }

  /// True for a file that holds such texts, and no questionnaire.
  package static func isTexts(_ bytes: [UInt8]) -> Bool {
    let root = (try? JSONDocument(bytes))?.root
    return root?["strings"] != nil && root?["dimensions"] == nil
  }

  private init(_ log: ProblemLog, _ source: Questionnaire, _ language: String) {
    (self.log, self.source) = (log, source)
    revisions = source.revisionsByID
    texts = QuestionnaireTexts(language: language, of: source)
    var names: [TextPlace: Set<String>] = [:]
    var visited = source
    visited.changeTexts { place, _ in
      for depth in place.path.indices {
        names[TextPlace(place.owner, Array(place.path[..<depth])), default: []].insert(
          place.path[depth])
      }
      names[place] = []
    }
    self.names = names
  }

  /// True where the texts are those of the questionnaire at hand to the letter, and it has them all.
  private var isSameText: Bool { texts.source == source.digest && source.document != .null }

  private mutating func read(_ fields: Fields) {
    for (key, _) in fields.node.members where !Self.keys.contains(key.text ?? "") {
      let name = key.text ?? ""
      log.report(
        "there is no key \(name.quoted) in a translation", at: key,
        remedy: name.remedy(among: Self.keys.sorted(), otherwise: "Remove it."), code: "S10")
    }
    readIdentity(fields)
    (texts.translator, texts.reviewed) = (fields.text("translator"), fields.text("reviewed"))
    readReasons(fields, of: "")
    if let general = fields["general"] { take(general, at: TextPlace("", [])) }
    guard let value = fields.required("strings"), let strings = Fields(value, log: log) else {
      return
    }
    for (key, value) in strings.node.members { readItem(key, value) }
  }

  private mutating func readIdentity(_ fields: Fields) {
    if let value = fields.required("questionnaire"), let id = fields.text(value), id != source.id {
      log.report(
        "this translates \(id.quoted), and the file lies beside \(source.id)", at: value,
        remedy: "Name the file for the questionnaire that it translates.", code: "S02")
    }
    texts.version = fields.requiredText("version")
    if let value = fields.required("language"), let language = fields.text(value),
      LanguageChoice.name(language) != texts.language
    {
      log.report(
        "the language is \(language.quoted), and the file is named for \(texts.language)",
        at: value, remedy: "Write \"\(texts.language)\", or name the file for the language.",
        code: "S02")
    }
    guard let value = fields.required("source"), let digest = fields.text(value) else { return }
    texts.source = digest
    if digest.wholeMatch(of: /sha256:[0-9a-f]{64}/) == nil {
      log.report(
        "\(digest.quoted) is not the digest of a questionnaire", at: value,
        remedy: "Write \"\(source.digest)\" if this version was translated.", code: "S02")
    }
  }

  private mutating func readItem(_ key: JSONNode, _ node: JSONNode) {
    let id = key.text ?? ""
    guard let known = names[TextPlace(id, [])], !id.isEmpty else {
      guard isSameText else { return }
      let ids = Set(names.keys.map(\.owner)).subtracting([""]).sorted()
      return log.report(
        "there is no item or dimension \(id.quoted) in \(source.id) \(source.version)", at: key,
        remedy: id.remedy(among: ids, otherwise: "Remove it."), code: "S02")
    }
    guard let fields = Fields(node, log: log) else { return }
    if let revision = revisions[id] {
      if let value = fields["revision"] {
        texts.revisions[id] = fields.revision(value)
      } else {
        log.report(
          "the revision that was translated is missing", at: key,
          remedy: "Write \"revision\": \"\(revision)\" if it is this one.", code: "T01")
      }
    }
    readReasons(fields, of: id)
    let others = revisions[id] == nil ? [] : ["revision"]
    take(node, at: TextPlace(id, []), known.union(others + ["lintIgnore"]))
  }

  private mutating func readReasons(_ fields: Fields, of id: String) {
    let reasons = fields.textMap("lintIgnore")
    if !reasons.isEmpty { texts.lintIgnore[id] = reasons }
  }

  /// Takes what stands at a place: a text, or what leads to some.
  private mutating func take(
    _ node: JSONNode, at place: TextPlace, _ known: Set<String>? = nil
  ) {
    guard let names = known ?? names[place], !names.isEmpty else { return takeText(node, place) }
    guard let fields = Fields(node, log: log) else { return }
    for (key, value) in fields.node.members {
      let name = key.text ?? ""
      guard names.contains(name) else {
        if isSameText { reportUnknown(name, at: key, in: place, names) }
        continue
      }
      // Read before.
      if place.path.isEmpty, ["revision", "lintIgnore"].contains(name) { continue }
      take(value, at: TextPlace(place.owner, place.path + [name]))
    }
  }

  private func reportUnknown(
    _ name: String, at key: JSONNode, in place: TextPlace, _ names: Set<String>
  ) {
    let whole = ([place.owner.isEmpty ? source.id : place.owner] + place.path)
      .joined(separator: " ")
    let sorted = names.sorted()
    log.report(
      "\(whole) has no text \(name.quoted) in the source", at: key,
      remedy: name.remedy(among: sorted, otherwise: "There are \(sorted.listed)."), code: "T01")
  }

  private mutating func takeText(_ node: JSONNode, _ place: TextPlace) {
    guard let text = node.text else {
      return log.report(
        "this is \(node.brief), not text", at: node, remedy: "Put text in double quotes.")
    }
    guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
      return log.report("a control character is in the text", at: node, remedy: "Take it out.")
    }
    // What is empty is not translated yet.
    if !text.isBlank { texts.strings[place] = text }
  }
}
