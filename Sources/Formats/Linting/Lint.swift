package import MaturityModel

/// What the linter says about one questionnaire.
package struct Lint {
  /// The file as the user named it.
  package let file: String
  /// In the order of the lines; those of texts in other languages come behind.
  package let findings: [Finding]

  /// Reads a questionnaire of either format and looks at everything in it, and at its texts in other languages; one that
  /// does not load has its errors alone.
  package init(
    _ bytes: [UInt8], file: String, limits: ProofLimits = .usual,
    translations: [LintedTranslation] = []
  ) {
    self.file = file
    let log = ProblemLog(file: file, isLinting: true)
    guard let (root, questionnaire) = Self.read(bytes, log) else {
      findings = log.sorted.map { Finding(refused: $0) }
      return
    }
    let model = questionnaire.model ?? Model(questionnaire)
    let proofs = ModelProofs.findings(in: model, limits: limits)
      .map { Finding($0, of: model, in: root, file: file) }
    let rules = QuestionnaireLinter.findings(in: root, file: file)
    let own = (rules + proofs).enumerated().sorted {
      ($0.element.problem.line ?? 0, $0.offset) < ($1.element.problem.line ?? 0, $1.offset)
    }.map(\.element)
    findings =
      own + translations.flatMap { TranslationLinter.findings(in: $0, of: questionnaire) }
  }

  /// Looks at texts in another language alone, beside the questionnaire that they belong to; of one that does not load the
  /// errors are told.
  package init(_ translation: LintedTranslation, of source: [UInt8], file: String) {
    self.file = translation.file
    let log = ProblemLog(file: file, isLinting: true)
    if let (_, questionnaire) = Self.read(source, log) {
      findings = TranslationLinter.findings(in: translation, of: questionnaire)
    } else {
      findings = log.sorted.map { Finding(refused: $0) }
    }
  }

  /// Reads a questionnaire; nil where it is refused, for what the log says.
  private static func read(
    _ bytes: [UInt8], _ log: ProblemLog
  ) -> (root: JSONNode, questionnaire: Questionnaire)? {
    do throws(JSONFault) {
      let document = try JSONDocument(bytes, depthLimit: QuestionnaireReader.depthLimit)
      log.reportRepeatedKeys(of: document)
      let questionnaire = QuestionnaireReader.read(document.root, log: log)
      guard log.problems.isEmpty else { return nil }
      return questionnaire.map { (document.root, $0) }
    } catch {
      log.report(error)
      return nil
    }
  }

  /// The findings one to a line, and how many there are.
  package var text: String {
    (findings.map(\.text) + ["\(file.onOneLine): \(summary)"]).joined(separator: "\n")
  }

  /// How many findings there are of each kind.
  package var summary: String {
    let counts = [
      (Finding.Severity.error, "error"), (.warning, "warning"), (.information, "remark"),
    ]
    .map { severity, word in "\(count(severity)) \(word)" + (count(severity) == 1 ? "" : "s") }
    return (counts + ["\(ignored) ignored"]).joined(separator: ", ")
  }

  /// True for a questionnaire without an error and without a warning that is not ignored for a reason.
  package var passes: Bool {
    !findings.contains { $0.severity == .error || $0.severity == .warning && $0.ignored == nil }
  }

  /// How many findings there are of a severity, those that are ignored left out.
  package func count(_ severity: Finding.Severity) -> Int {
    findings.count { $0.severity == severity && $0.ignored == nil }
  }

  package var ignored: Int { findings.count { $0.ignored != nil } }
}

extension Finding {
  /// A problem for which a file is refused.
  init(refused problem: Problem) {
    var problem = problem
    let code = problem.code
    problem.code = ""
    self.init(code.isEmpty ? "S00" : code, .error, about: "", problem)
  }

  fileprivate init(_ finding: ProofFinding, of model: Model, in root: JSONNode, file: String) {
    let node = root.node(at: finding.place) ?? root.item(finding.node.map { model.nodes[$0].id })
    self.init(
      finding.code, finding.severity, about: finding.about,
      Problem(
        file: file, line: node?.line ?? root.line, fault: finding.text.onOneLine,
        pointer: node?.pointer ?? "", remedy: finding.remedy))
    guard severity != .error else { return }
    var place = finding.node
    while let at = place, ignored == nil {
      ignored = model.nodes[at].lintIgnore[code]
      place = model.nodes[at].parent
    }
    ignored = ignored ?? model.lintIgnore[code]
  }

  /// The finding on one line, as problems are printed, with its code and severity.
  package var text: String {
    var told = problem
    told.fault =
      "\(code) \(severity.rawValue): " + problem.fault
      + (ignored.map { " [ignored: \($0.onOneLine)]" } ?? "")
    return told.description
  }
}

extension JSONNode {
  /// The value at a place of the same document; nil for a place that is nowhere.
  fileprivate func node(at place: SourcePlace) -> JSONNode? {
    place.entry < 0 ? nil : JSONNode(document: document, index: place.entry)
  }

  /// The dimension or practice with an id in a questionnaire of format 1.
  fileprivate func item(_ id: String?) -> JSONNode? {
    guard let id else { return nil }
    for dimension in self["dimensions"]?.elements ?? [] {
      if dimension["id"]?.text == id { return dimension }
      if let found = dimension["practices"]?.elements.first(where: { $0["id"]?.text == id }) {
        return found
      }
    }
    return nil
  }
}
