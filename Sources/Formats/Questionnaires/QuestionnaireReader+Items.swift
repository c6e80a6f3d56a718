import MaturityModel

extension QuestionnaireReader {
  mutating func dimension(_ node: JSONNode) -> Dimension? {
    guard let fields = Fields(node, log: log) else { return nil }
    var dimension = Dimension(
      id: references.declare(.dimension, in: fields), title: fields.titleOrID)
    dimension.purpose = fields.text("purpose")
    (dimension.low, dimension.middle) = (fields.text("low"), fields.text("middle"))
    dimension.high = fields.text("high")
    dimension.weight = fields.whole("weight", in: 1...1_000, otherwise: 1, code: "C01")
    dimension.outOfScopeWhen = fields["outOfScopeWhen"].flatMap { references.condition($0) }
    dimension.practices = fields.requiredList("practices", "the dimension has no practices")
      .compactMap { practice($0) }
    return dimension
  }

  private mutating func practice(_ node: JSONNode) -> Practice? {
    guard let fields = Fields(node, log: log) else { return nil }
    var practice = Practice(
      id: references.declare(.practice, in: fields), revision: revision(fields),
      title: fields.requiredText("title"))
    practice.question = fields.requiredText("question")
    practice.anchors = anchors(fields)
    (practice.why, practice.evidence) = (fields.text("why"), fields.text("evidence"))
    (practice.isCore, practice.isKey) = (fields.flag("core"), fields.flag("key"))
    practice.isStandard = fields.flag("standard") || practice.isCore
    practice.weight = fields.whole("weight", in: 1...1_000, otherwise: 1, code: "C01")
    practice.effort = fields.word("effort") ?? .medium
    practice.askedOf = fields.texts("askedOf")
    if let next = fields.object("next") {
      practice.nextLow = next.text("low")
      practice.nextHigh = next.text("high")
    }
    if let notApplicable = fields.object("notApplicable") {
      practice.allowsNotApplicable = notApplicable.flag("allowed")
      practice.notApplicableWhen = notApplicable.text("when")
    }
    practice.needs = fields.list("needs").compactMap { need($0, of: practice.id) }
    practice.relieves = fields.list("relieves").compactMap { relief($0) }
    return practice
  }

  private func anchors(_ fields: Fields) -> [String] {
    guard let value = fields.required("anchors") else { return [] }
    let nodes = fields.list(value)
    if value.isArray, nodes.count != topLevel {
      log.report(
        "there are \(nodes.count) anchors for \(topLevel) levels", at: value,
        remedy: "Write one for each level.", code: "A03")
    }
    return nodes.compactMap { node in
      let text = fields.text(node)
      if let text, text.isBlank {
        log.report("the anchor is empty", at: node, remedy: "Write some text.", code: "S06")
      }
      return text
    }
  }

  private mutating func need(_ node: JSONNode, of practice: Item.ID) -> Prerequisite? {
    guard let fields = Fields(node, log: log) else { return nil }
    let value = fields.required("practice")
    let prerequisite: Item.ID = references.refer(to: .practice, by: value)
    let level = fields.requiredWhole("level", in: 1...topLevel, code: "S04")
    guard let value, !prerequisite.isEmpty, let level else { return nil }
    if prerequisite == practice {
      log.report("the practice needs itself", at: value, remedy: "Remove it.", code: "S02")
    } else {
      prerequisites.add(prerequisite, of: practice, at: value)
    }
    return Prerequisite(practice: prerequisite, level: level)
  }

  private mutating func relief(_ node: JSONNode) -> Relief? {
    guard let fields = Fields(node, log: log) else { return nil }
    let challenge: Item.ID = references.refer(to: .challenge, by: fields.required("challenge"))
    guard let strength = fields.requiredWhole("strength", in: 1...3, code: "C01") else {
      return nil
    }
    return Relief(challenge: challenge, strength: strength)
  }

  mutating func challenge(_ node: JSONNode) -> Challenge? {
    guard let fields = Fields(node, log: log) else { return nil }
    var challenge = Challenge(
      id: references.declare(.challenge, in: fields), revision: revision(fields),
      title: fields.titleOrID)
    (challenge.text, challenge.sign) = (fields.text("text"), fields.text("sign"))
    challenge.origin = fields.text("origin")
    return challenge
  }

  mutating func outcome(_ node: JSONNode) -> Outcome? {
    guard let fields = Fields(node, log: log) else { return nil }
    var outcome = Outcome(
      id: references.declare(.outcome, in: fields), revision: revision(fields),
      title: fields.titleOrID, question: fields.text("question"))
    (outcome.mirrors, outcome.note) = (fields.text("mirrors"), fields.text("note"))
    if let value = fields["bands"] {
      outcome.bands = fields.list(value).compactMap(fields.text)
      if value.isArray, !(2...9).contains(value.elements.count) {
        log.report(
          "there are \(value.elements.count) bands", at: value, remedy: "Write from 2 to 9 bands.",
          code: "C01")
      }
    }
    outcome.relatedDimensions = fields.list("relatedDimensions").map {
      references.refer(to: .dimension, by: $0)
    }
    outcome.measuredBy = fields.list("measuredBy").map { references.refer(to: .practice, by: $0) }
    outcome.outOfScopeWhen = fields["outOfScopeWhen"].flatMap { references.condition($0) }
    return outcome
  }

  private func revision(_ fields: Fields) -> String {
    fields["revision"].flatMap { fields.revision($0) } ?? "1.0"
  }
}

extension Fields {
  /// Reads `major.minor`; nil, with a problem, for anything else.
  func revision(_ value: JSONNode) -> String? {
    guard let text = text(value) else { return nil }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(\.isDigit) })
    else {
      log.report("\(text.quoted) is not a revision", at: value, remedy: "Write it like \"1.0\".")
      return nil
    }
    return text
  }

  /// The title, and where there is none the id, so that everything has a name on the screen.
  fileprivate var titleOrID: String {
    let title = text("title")
    return title.isEmpty ? text("id").uppercased() : title
  }
}
