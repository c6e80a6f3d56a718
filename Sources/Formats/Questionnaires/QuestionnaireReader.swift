package import MaturityModel

/// Reads a questionnaire and checks everything that a questionnaire promises.
package struct QuestionnaireReader {
  /// The newest file format that this version reads: that of questionnaires with measures.
  package static let format = 2
  /// Nesting that still fits into an assessment which embeds the questionnaire.
  static let depthLimit = 150

  let log: ProblemLog
  var references: References
  /// K; taken from the levels before anything else is read.
  var topLevel = 5
  var prerequisites = Prerequisites()

  /// Reads a file's bytes.
  ///
  /// The file is named in the problems as the user named it.
  package static func read(
    _ bytes: [UInt8], file: String, for purpose: ModelReader.Purpose = .asking
  ) -> Result<Questionnaire, InvalidFile> {
    let log = ProblemLog(file: file)
    let document: JSONDocument
    do throws(JSONFault) {
      document = try JSONDocument(bytes, depthLimit: depthLimit)
    } catch {
      log.report(error)
      return .failure(InvalidFile(problems: log.problems))
    }
    log.reportRepeatedKeys(of: document)
    let questionnaire = read(document.root, log: log, for: purpose)
    guard log.problems.isEmpty, let questionnaire else {
      return .failure(InvalidFile(problems: log.sorted))
    }
    return .success(questionnaire)
  }

  /// Reads a questionnaire that stands somewhere in a document; nil where it is beyond reading.
  package static func read(
    _ node: JSONNode, log: ProblemLog, for purpose: ModelReader.Purpose = .asking
  ) -> Questionnaire? {
    guard let fields = Fields(node, log: log), hasKnownFormat(fields) else { return nil }
    var reader = QuestionnaireReader(log: log, references: References(log: log))
    let former = log.problems.count
    if node["format"]?.whole == ModelReader.format {
      guard let model = ModelReader.read(node, log: log, for: purpose),
        log.problems.count == former
      else { return nil }
      return reader.questionnaire(model, fields)
    }
    defer { log.dropCodes(after: former) }
    let questionnaire = reader.questionnaire(fields)
    reader.references.resolve()
    reader.prerequisites.reportCycles(log)
    return questionnaire
  }

  /// The format that a file says it has; nil for one that is no JSON, or says nothing.
  package static func format(of bytes: [UInt8]) -> Int? {
    (try? JSONDocument(bytes, depthLimit: depthLimit))?.root["format"]?.whole
  }

  /// The id that a file says it has; nil for one that is no JSON, or says nothing.
  package static func id(of bytes: [UInt8]) -> String? {
    (try? JSONDocument(bytes, depthLimit: depthLimit))?.root["id"]?.text
  }

  /// Checks the `format` number, which every file begins with in spirit.
  package static func hasKnownFormat(_ fields: Fields, upTo format: Int = format) -> Bool {
    guard let value = fields.required("format") else { return true }
    guard let found = value.whole, found >= 1 else {
      fields.log.report(
        "this is \(value.brief), not a format number", at: value, remedy: "Write 1.")
      return false
    }
    guard found > format else { return true }
    fields.log.report(
      "saved in format \(found); this version reads up to \(format)", at: value,
      remedy: "Please upgrade.")
    return false
  }

  private mutating func questionnaire(_ fields: Fields) -> Questionnaire {
    let levels = levels(fields)
    topLevel = max(2, min(9, levels.count))
    var questionnaire = Questionnaire(
      id: fields.required("id").flatMap { References.id($0, log: log, code: "S01") } ?? "",
      version: fields.requiredText("version"), title: fields.requiredText("title"))
    questionnaire.about = fields.text("about")
    questionnaire.levels = levels
    if fields["language"] != nil { questionnaire.language = fields.text("language") }
    if let value = fields.required("scoring"), let scoring = Fields(value, log: log) {
      questionnaire.scoring = parameters(scoring)
    }
    questionnaire.profile = fields.list("profile").compactMap { choice($0, .profile) }
    questionnaire.dimensions = fields.requiredList("dimensions", "there are no dimensions")
      .compactMap { dimension($0) }
    questionnaire.targets = fields["targets"].flatMap { targets($0) }
    readSurroundings(of: &questionnaire, fields)
    return questionnaire
  }

  /// What a model asks, with what stands around its tree.
  private mutating func questionnaire(_ model: Model, _ fields: Fields) -> Questionnaire {
    var questionnaire = Questionnaire(model)
    for dimension in questionnaire.dimensions {
      references.declare(.dimension, id: dimension.id.text)
      for practice in dimension.practices { references.declare(.practice, id: practice.id.text) }
    }
    for question in model.profile {
      references.declare(.profile, id: question.id.text)
      references.declare(question.options, of: question.id)
    }
    if let value = fields["targets"], !value.isArray {
      let levels = model.scales["levels"]?.steps.count
      topLevel = levels ?? topLevel
      if levels == nil {
        log.report(
          "there are no levels that these targets could be about", at: value,
          remedy: "Write a list of targets, or the \"levels\" of the file.", code: "S02")
      } else if let table = targets(value) {
        questionnaire.take(table)
      }
    }
    readSurroundings(of: &questionnaire, fields)
    references.resolve()
    return questionnaire
  }

  /// What is asked and said besides the practices, and the questionnaire as it was read.
  private mutating func readSurroundings(of questionnaire: inout Questionnaire, _ fields: Fields) {
    questionnaire.context = fields.list("context").compactMap { choice($0, .context) }
    questionnaire.challenges = fields.list("challenges").compactMap { challenge($0) }
    questionnaire.outcomes = fields.list("outcomes").compactMap { outcome($0) }
    questionnaire.notices = fields.list("notices").compactMap { node in
      guard let fields = Fields(node, log: log),
        let condition = fields.required("when").flatMap({ references.condition($0, code: "S02") })
      else { return nil }
      return Notice(
        condition: condition, text: fields.requiredText("text"),
        companion: fields["companion"].flatMap { References.id($0, log: log, code: "S01") })
    }
    if let texts = fields.object("texts") { questionnaire.texts = reportTexts(texts) }
    let compact = fields.node.compactBytes
    questionnaire.document = .written(String(decoding: compact, as: UTF8.self))
    questionnaire.digest = "sha256:" + SHA256.hexadecimal(of: compact)
  }

  private func levels(_ fields: Fields) -> [MaturityLevel] {
    guard let value = fields.required("levels") else { return [] }
    let nodes = fields.list(value)
    if value.isArray, !(2...9).contains(nodes.count) {
      log.report(
        "there are \(nodes.count) levels", at: value, remedy: "Write from 2 to 9 levels.",
        code: "C01")
    }
    return nodes.enumerated().compactMap { position, node in
      guard let level = Fields(node, log: log) else { return nil }
      if let rank = level.required("rank"), rank.whole != position + 1 {
        log.report(
          "the rank is \(rank.brief), but this is level \(position + 1) of the list", at: rank,
          remedy: "Write the ranks 1, 2, 3 … in order, without holes.", code: "C01")
      }
      return MaturityLevel(
        rank: position + 1, name: level.text("name"), meaning: level.text("meaning"))
    }
  }

  mutating func choice(_ node: JSONNode, _ kind: References.Kind) -> ChoiceQuestion? {
    guard let fields = Fields(node, log: log) else { return nil }
    let id: Item.ID = references.declare(kind, in: fields)
    var question = ChoiceQuestion(
      id: id, question: fields.requiredText("question"), options: options(fields))
    question.isRequired = fields.flag("required")
    question.maximum = fields.whole("maximum", in: 1...1_000, otherwise: 1, code: "C01")
    question.allowsText = fields.flag("freeText")
    if kind == .profile { references.declare(question.options, of: id) }
    return question
  }

  private func options(_ fields: Fields) -> [ChoiceQuestion.Option] {
    var seen: Set<String> = []
    return fields.requiredList("options", "there are no options").compactMap { node in
      guard let option = Fields(node, log: log), let value = option.required("id"),
        let id = References.id(value, log: log, code: "S01")
      else { return nil }
      if !seen.insert(id).inserted {
        log.report(
          "this item has an option \(id) already", at: value,
          remedy: "Give every option of an item an id of its own.", code: "S01")
      }
      // Format 2 has the other word for the same.
      let (isAlone, isExclusive) = (option.flag("alone"), option.flag("exclusive"))
      return ChoiceQuestion.Option(
        id: id, text: option.requiredText("text"), isAlone: isAlone || isExclusive)
    }
  }
}
