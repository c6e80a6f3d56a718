package import MaturityModel

/// Reads a questionnaire of format 2, and checks everything that the language promises.
package struct ModelReader {
  /// The format that is read here.
  package static let format = 2
  static let itemLimit = 5_000
  static let depthLimit = 12

  let log: ProblemLog
  var model = Model()
  /// Every id of groups and items.
  var ids: Set<String> = []
  var itemCount = 0
  /// The options of each profile item.
  var profile: [String: [String]] = [:]
  /// The items with what they say of others, which are known once the tree is read.
  var related: [(node: Int, fields: Fields)] = []
  private let document: JSONDocument
  private let purpose: Purpose

  /// What a model is read for.
  package enum Purpose: Sendable {
    /// To ask it: everything that the language promises has to hold.
    case asking
    /// To score what was recorded: conditions on an unknown profile item, and rules that can fall without saying so, are
    /// computed as they stand, because a result that somebody has is never refused.
    case scoring
  }

  /// Reads a file's bytes.
  package static func read(
    _ bytes: [UInt8], file: String, for purpose: Purpose = .asking
  ) -> Result<Model, InvalidFile> {
    let log = ProblemLog(file: file)
    do throws(JSONFault) {
      let document = try JSONDocument(bytes, depthLimit: QuestionnaireReader.depthLimit)
      log.reportRepeatedKeys(of: document)
      let model = read(document.root, log: log, for: purpose)
      guard log.problems.isEmpty, let model else {
        return .failure(InvalidFile(problems: log.sorted))
      }
      return .success(model)
    } catch {
      log.report(error)
      return .failure(InvalidFile(problems: log.problems))
    }
  }

  /// Reads a model that stands somewhere in a document; nil where it is beyond reading.
  package static func read(
    _ node: JSONNode, log: ProblemLog, for purpose: Purpose = .asking
  ) -> Model? {
    guard let fields = Fields(node, log: log) else { return nil }
    guard node["format"]?.whole == format else {
      log.report(
        "this is no questionnaire of format 2", at: node["format"] ?? node,
        remedy: "Write \"format\": 2.")
      return nil
    }
    var reader = ModelReader(log: log, document: node.document, purpose: purpose)
    reader.read(fields)
    let compact = node.compactBytes
    reader.model.digest = "sha256:" + SHA256.hexadecimal(of: compact)
    // Rules are worked out only over a tree that stands.
    if log.problems.isEmpty { reader.reportFaults() }
    return reader.model
  }

  private init(log: ProblemLog, document: JSONDocument, purpose: Purpose) {
    (self.log, self.document, self.purpose) = (log, document, purpose)
  }

  var isAsking: Bool {
    switch purpose {
    case .asking: true
    case .scoring: false
    }
  }

  private mutating func read(_ fields: Fields) {
    model.id = fields.required("id").flatMap { id($0) } ?? ""
    model.version = fields.requiredText("version")
    model.title = fields.requiredText("title")
    model.about = fields.text("about")
    if fields["language"] != nil { model.language = fields.text("language") }
    model.lintIgnore = lintIgnore(fields)
    if let licence = fields.object("licence") {
      var read = Model.Licence()
      (read.structure, read.texts) = (licence.text("structure"), licence.text("texts"))
      (read.source, read.notice) = (licence.text("source"), licence.text("notice"))
      model.licence = read
    }
    readProfile(fields)
    readScales(fields)
    if let scoring = fields.object("scoring") { readScoring(scoring) }
    readTree(fields)
    readRelations(fields)
    if let list = fields["targets"], list.isArray {
      model.targets = fields.list(list).compactMap { target($0) }
    }
    checkMeasureNames(fields)
  }

  /// Reads an id of format 2: lower-case letters, digits and hyphens, and not one of the words that mean something.
  func id(_ value: JSONNode) -> String? {
    guard let text = value.text, text.isID else {
      log.report(
        "\(value.brief) is not an id", at: value,
        remedy: "Use lower-case letters, digits and hyphens, first a letter or a digit.",
        code: "S01")
      return nil
    }
    guard ["overall", "unknown", "notApplicable"].contains(text) else { return text }
    log.report(
      "the id \(text) has a meaning of its own", at: value, remedy: "Choose another id.",
      code: "S01")
    return nil
  }

  /// Notes a name that nothing has.
  func reportUnknown(
    _ what: String, _ value: JSONNode, among names: [String], otherwise: String,
    code: String = "S02"
  ) {
    log.report(
      "there is no \(what) \(value.brief)", at: value,
      remedy: (value.text ?? "").remedy(among: names, otherwise: otherwise), code: code)
  }

  /// Reads a name: of a measure, a parameter, a scale, an attribute or a kind.
  func name(_ value: JSONNode) -> String? {
    if let text = value.text, text.isName { return text }
    log.report(
      "\(value.brief) is not a name", at: value,
      remedy: "Use letters, digits and hyphens, first a lower-case letter; not value or rung.",
      code: "S01")
    return nil
  }

  func lintIgnore(_ fields: Fields) -> [String: String] {
    guard let ignored = fields.object("lintIgnore") else { return [:] }
    var reasons: [String: String] = [:]
    for (key, value) in ignored.node.members {
      guard let code = key.text, let reason = ignored.text(value) else { continue }
      if reason.isBlank {
        log.report(
          "\(code.quoted) is ignored without a reason", at: value,
          remedy: "Say why, or leave it out.", code: "S01")
      }
      reasons[code] = reason
    }
    return reasons
  }

  private mutating func readProfile(_ fields: Fields) {
    var reader = QuestionnaireReader(log: log, references: References(log: log))
    model.profile = fields.list("profile").compactMap { reader.choice($0, .profile) }
    profile = Dictionary(
      model.profile.map { ($0.id.text, $0.options.map(\.id)) }, uniquingKeysWith: { $1 })
    ids.formUnion(profile.keys)
  }

  /// Notes what the rules say that cannot be worked out, once for each place.
  private func reportFaults() {
    let (scorer, wrong) = ModelScorer.checked(model)
    var faults = wrong
    if faults.isEmpty, isAsking { faults = RisingProof.faults(of: scorer) }
    var told: Set<Int> = []
    for fault in faults where told.insert(fault.place.entry).inserted {
      let node = JSONNode(document: document, index: max(0, fault.place.entry))
      log.report(fault.text, at: node, remedy: fault.remedy, code: fault.code)
    }
  }
}

extension String {
  /// True for `[a-z][A-Za-z0-9-]*`, but for the two words that formulas have themselves.
  fileprivate var isName: Bool {
    guard let first = utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first),
      self != "value", self != "rung"
    else { return false }
    return utf8.allSatisfy {
      $0.isDigit || $0 == UInt8(ascii: "-")
        || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20)
    }
  }
}
