import MaturityModel

/// T01 and T02: what the texts of a questionnaire in another language lack, and what of them is old.
struct TranslationLinter {
  private let source: Questionnaire
  private let texts: QuestionnaireTexts
  private let file: String
  private let root: JSONNode
  /// What is said in the file of each item and dimension, by id; what is said of the whole by an empty one.
  private let owners: [String: JSONNode]
  private var findings: [Finding] = []

  /// The findings in the order of the lines; those for which the file is refused, alone.
  static func findings(in translation: LintedTranslation, of source: Questionnaire) -> [Finding] {
    let (bytes, file) = (translation.bytes, translation.file)
    let read = QuestionnaireTextsReader.read(
      bytes, file: file, language: translation.language, of: source, isLinting: true)
    switch read {
    case .failure(let invalid): return invalid.problems.map { Finding(refused: $0) }
    case .success(let texts):
      guard let root = (try? JSONDocument(bytes))?.root else { return [] }
      var linter = TranslationLinter(source, texts, file, root)
      linter.check()
      return linter.findings.enumerated().sorted {
        ($0.element.problem.line ?? 0, $0.offset) < ($1.element.problem.line ?? 0, $1.offset)
      }.map(\.element)
    }
  }

  private init(
    _ source: Questionnaire, _ texts: QuestionnaireTexts, _ file: String, _ root: JSONNode
  ) {
    (self.source, self.texts, self.file, self.root) = (source, texts, file, root)
    var owners = Dictionary(
      (root["strings"]?.members ?? []).map { ($0.key.text ?? "", $0.value) },
      uniquingKeysWith: { first, _ in first })
    owners[""] = root["general"]
    self.owners = owners
  }

  private mutating func check() {
    checkReasons()
    checkSource()
    var (order, owned): ([String], [String: [TranslatedText]]) = ([], [:])
    var visited = source
    let strings = texts.strings
    visited.changeTexts { place, text in
      if owned[place.owner] == nil { order.append(place.owner) }
      owned[place.owner, default: []].append(
        TranslatedText(place: place, source: text, translated: strings[place]))
    }
    let outdated = source.outdated(in: texts)
    for owner in order {
      checkRevision(of: owner, isOutdated: outdated.contains(owner))
      // The words of the source are shown in any case.
      if !outdated.contains(owner) { check(owned[owner] ?? [], of: owner) }
    }
  }

  /// Notes codes that are ignored without a reason.
  private mutating func checkReasons() {
    for owner in texts.lintIgnore.keys.sorted() {
      let node = owner.isEmpty ? root : owners[owner]
      for (code, reason) in node?["lintIgnore"]?.members ?? []
      where reason.text?.isBlank != false {
        report(
          "S01", .error, owner, reason, "\(code.brief) is ignored without a reason",
          "Say why, or leave it out.")
      }
    }
  }

  private mutating func checkSource() {
    guard texts.source != source.digest else { return }
    report(
      "T02", .warning, "", root["source"] ?? root,
      texts.version == source.version
        ? "\(source.id) \(source.version) was changed since it was translated"
        : "\(source.id) \(texts.version) was translated, and it is \(source.version) now",
      "Look at what has changed, and write \"\(source.digest)\".")
  }

  private mutating func checkRevision(of owner: String, isOutdated: Bool) {
    guard let now = source.revisionsByID[owner], let then = texts.revisions[owner], now != then
    else { return }
    report(
      "T02", .warning, owner, owners[owner]?["revision"] ?? root,
      isOutdated
        ? "\(owner) is not translated yet: revision \(then) was, and it means something else now"
        : "\(owner) is reworded since revision \(then), which was translated",
      "Translate it again, and write \"revision\": \"\(now)\".")
  }

  private mutating func check(_ texts: [TranslatedText], of owner: String) {
    checkCounts(texts, of: owner)
    for text in texts { check(text) }
    let same = texts.filter(\.isSameText).map(\.name)
    guard !same.isEmpty else { return }
    report(
      "T02", .warning, owner, owners[owner] ?? root,
      "\(name(owner)) says what the source says: \(same.named)",
      "Translate it, or take it out until somebody does.")
  }

  /// Texts that are missing, all of one owner at once, and lists that have another length.
  private mutating func checkCounts(_ texts: [TranslatedText], of owner: String) {
    var (missing, counted): ([String], Set<[String]>) = ([], [])
    for text in texts {
      guard let list = text.list else {
        if text.translated == nil { missing.append(text.name) }
        continue
      }
      guard counted.insert(list).inserted else { continue }
      let node = owners[owner]?.node(at: list)
      let count = (node?.members ?? []).count { $0.value.text?.isBlank == false }
      let wanted = texts.count { $0.list == list }
      guard let node, count > 0 else {
        missing.append(list.joined(separator: " "))
        continue
      }
      if count != wanted {
        report(
          "T01", .error, owner, node,
          "\(name(owner)) has \(count) of \(list.joined(separator: " ")), and the source \(wanted)",
          "Write one for each of the source.")
      }
    }
    guard !missing.isEmpty else { return }
    report(
      "T01", .error, owner, owners[owner] ?? root["strings"] ?? root,
      owners[owner] == nil
        ? "\(name(owner)) is not translated" : "\(name(owner)) lacks \(missing.named)",
      "Translate it; until then the words of the source are shown.")
  }

  private mutating func check(_ text: TranslatedText) {
    guard let translated = text.translated else { return }
    let owner = text.place.owner
    let node = owners[owner]?.node(at: text.place.path) ?? root
    let (wanted, found) = (text.source.placeholders, translated.placeholders)
    if wanted != found {
      report(
        "T01", .error, owner, node,
        "the placeholders are \(found.spoken), and \(wanted.spoken) in the source",
        "Write those of the source, each as often as there.")
    }
    let (length, other) = (translated.lettersWide, text.source.lettersWide)
    if max(length, other) > TranslatedText.shortest, length * 2 < other || length > other * 2 {
      report(
        "T02", .warning, owner, node,
        "the text is \(length) letters long, and \(other) in the source",
        "See whether something is missing, or was added.")
    }
  }

  private func name(_ owner: String) -> String { owner.isEmpty ? source.id : owner }

  private mutating func report(
    _ code: String, _ severity: Finding.Severity, _ owner: String, _ node: JSONNode,
    _ fault: String, _ remedy: String
  ) {
    var finding = Finding(
      code, severity, about: owner,
      Problem(
        file: file, line: node.line, fault: fault.onOneLine, pointer: node.pointer,
        remedy: remedy.onOneLine))
    if severity != .error {
      finding.ignored = texts.lintIgnore[owner]?[code] ?? texts.lintIgnore[""]?[code]
    }
    findings.append(finding)
  }
}
