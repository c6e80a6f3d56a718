package import MaturityModel

/// Reads an assessment file and checks everything that the format promises.
package struct AssessmentReader {
  private let fields: Fields
  private let log: ProblemLog
  /// The questionnaire where it is known without reading it again.
  private let known: KnownSnapshots.Match?
  /// The items of the questionnaires met so far, where many files are only looked at; nil to keep what will be
  /// written again, unknown keys included.
  private let tables: ItemTables?
  /// The answers that were read already, and are no longer in the file.
  private var answers: [Item.ID: Response] = [:]

  /// Reads a file's bytes.
  ///
  /// The file is named in the problems as the user named it. `find` looks a questionnaire up by id
  /// and version, for a file that does not embed its own.
  package static func read(
    _ bytes: [UInt8], file: String, find: (_ id: String, _ version: String) -> Questionnaire?
  ) -> Result<Assessment, InvalidFile> {
    readWithDocument(bytes, file: file, find: find).map(\.assessment)
  }

  /// True for what stands where an assessment file would, without the checks of its parts.
  package static func isAssessment(_ bytes: [UInt8]) -> Bool {
    guard let root = (try? JSONDocument(bytes))?.root else { return false }
    return root["questionnaire"] != nil && root["answers"] != nil
  }

  /// Reads a file's bytes and gives the document as well, so that parts of it can be found again.
  package static func readWithDocument(
    _ bytes: [UInt8], file: String, tables: ItemTables? = nil,
    find: (_ id: String, _ version: String) -> Questionnaire?
  ) -> Result<(assessment: Assessment, document: JSONDocument), InvalidFile> {
    let log = ProblemLog(file: file)
    do throws(JSONFault) {
      let document = try JSONDocument(bytes)
      log.reportRepeatedKeys(of: document)
      let fields = Fields(document.root, log: log)
      if let fields, QuestionnaireReader.hasKnownFormat(fields) {
        let assessment = AssessmentReader(fields: fields, log: log, tables: tables).assessment(find)
        if log.problems.isEmpty, let assessment { return .success((assessment, document)) }
      }
    } catch { log.report(error) }
    return .failure(InvalidFile(problems: log.sorted))
  }

  /// Reads a file whose snapshot is known already; nil where anything is not as it should be.
  ///
  /// Nil asks for the whole file to be read, which then tells every problem with its place.
  package static func read(
    _ known: KnownSnapshots.Match, file: String, tables: ItemTables
  ) -> Assessment? {
    let log = ProblemLog(file: file)
    let (answers, rest) = tables.answers(of: known) ?? ([:], known)
    guard let document = rest.document, let fields = Fields(document.root, log: log),
      QuestionnaireReader.hasKnownFormat(fields)
    else { return nil }
    var reader = AssessmentReader(fields: fields, log: log, known: rest, tables: tables)
    reader.answers = answers
    let assessment = reader.assessment { _, _ in nil }
    return log.problems.isEmpty ? assessment : nil
  }

  private init(
    fields: Fields, log: ProblemLog, known: KnownSnapshots.Match? = nil, tables: ItemTables? = nil
  ) { (self.fields, self.log, self.known, self.tables) = (fields, log, known, tables) }

  private func assessment(_ find: (String, String) -> Questionnaire?) -> Assessment? {
    guard let questionnaire = questionnaire(find) else { return nil }
    let items =
      tables?.items(of: questionnaire, as: known?.snapshot.items) ?? questionnaire.itemsByID
    let retired = objects(in: "retired")
    var assessment = Assessment(
      id: fields.text("id"), mode: fields.length,
      at: fields["createdAt"].flatMap(fields.time), questionnaire: questionnaire)
    assessment.updatedAt = fields["updatedAt"].flatMap(fields.time)
    assessment.details =
      DetailsReader(
        fields: fields, items: items, topLevel: questionnaire.topLevel,
        retired: Set(retired.keys), keepsResult: tables == nil
      ).details
    assessment.responses = responses(to: items)
    assessment.embedsQuestionnaire = fields["questionnaire"]?["snapshot"] != nil
    assessment.languageShown = fields.text("languageShown")
    assessment.retired = retired
    assessment.respondent = fields["respondent"].flatMap { node in
      Fields.read(node, log) { Respondent(id: .init($0.text("id")), $0) }
    }
    assessment.group = fields.object("group").flatMap {
      GroupRecord($0.node.json.shortened) {
        questionnaire.voteForm(of: $0, in: items)
      }
    }
    assessment.workshop = fields["workshop"].flatMap {
      WorkshopReader(items: items, questionnaire: questionnaire, log: log).workshop($0)
    }
    if tables == nil {
      assessment.otherKeys = others(than: assessment)
    } else if !assessment.embedsQuestionnaire, let digest = fields["questionnaire"]?["digest"] {
      // Whether wording was compared is worth knowing also of what is only looked at.
      assessment.otherKeys["questionnaire"] = .object(["digest": digest.json])
    }
    return assessment
  }

  private func others(than assessment: Assessment) -> [String: JSON] {
    var known = assessment.members.merging(["questionnaire": .null, "length": .null]) { $1 }
    // What earlier versions wrote beside a whole questionnaire stays, so that no line moves; the other word would lie.
    if fields["mode"]?.text != FormerMode.full.rawValue { known["mode"] = .null }
    var others = fields.others(than: known)
    if let value = fields["questionnaire"], let named = Fields(value, log: log) {
      others["questionnaire"] = .unlessEmpty(named.others(than: assessment.questionnaireMembers))
    }
    return others
  }

  private func questionnaire(_ find: (String, String) -> Questionnaire?) -> Questionnaire? {
    guard let value = fields.required("questionnaire"), let named = Fields(value, log: log),
      let id = named.required("id").flatMap({ References.id($0, log: log) })
    else { return nil }
    let version = named.requiredText("version")
    if let snapshot = named["snapshot"] {
      return embedded(snapshot, id: id, version: version, named: named)
    }
    // A version that is missing is one problem, not two.
    guard !version.isBlank else { return nil }
    guard let found = find(id, version) else {
      log.report(
        "the questionnaire \(id) \(version.quoted) is not known here", at: value,
        remedy: "Name its file with --questionnaire.")
      return nil
    }
    if let digest = named["digest"], named.text(digest) != found.digest {
      log.report(
        "this answers another wording of \(id) \(version) than the one known here",
        at: digest, remedy: "Name the right file with --questionnaire.")
    }
    return found
  }

  private func embedded(
    _ snapshot: JSONNode, id: String, version: String, named: Fields
  ) -> Questionnaire? {
    let former = log.problems.count
    // Answers are not checked against a broken questionnaire: that would only add noise.
    guard
      let questionnaire = known?.snapshot.questionnaire
        ?? QuestionnaireReader.read(snapshot, log: log, for: .scoring), log.problems.count == former
    else { return nil }
    if let digest = named["digest"], let text = named.text(digest),
      text != questionnaire.digest, known != nil || text != snapshot.formerDigest
    {
      log.report(
        "the digest does not match the snapshot, so one of them was changed", at: digest,
        remedy: "Restore the file, or write \"\(questionnaire.digest)\" if the change is wanted.")
    }
    if questionnaire.id != id || questionnaire.version != version {
      log.report(
        "the snapshot is of \(questionnaire.id) \(questionnaire.version.quoted)", at: snapshot,
        remedy: "Write the same id and version beside it.")
    }
    return questionnaire
  }

  private func responses(to items: [Item.ID: Item]) -> [Item.ID: Response] {
    let sections = Item.Member.allCases.compactMap { section in
      node(of: section).flatMap { Fields($0, log: log) }.map { (section, $0.node.members) }
    }
    let count = sections.reduce(0) { $0 + $1.1.count }
    guard count > 0 else { return answers }
    var responses = answers
    responses.reserveCapacity(answers.count + count)
    for (section, answers) in sections {
      for (key, value) in answers {
        let id = Item.ID(key.text ?? "")
        guard let item = items[id], item.member == section else {
          log.reportUnknown(
            id, in: section, of: items, at: key,
            otherwise: "Correct the id, or move the answer to \"retired\".")
          continue
        }
        responses[id] =
          ResponseReader(value, of: item, log: log, keepsOthers: tables == nil)?.response
      }
    }
    return responses
  }

  private func node(of section: Item.Member) -> JSONNode? {
    switch section {
    case .answers: fields.required("answers")
    case .profile: fields["profile"]
    case .challenges: fields["challenges"]
    case .outcomes: fields["outcomes"]
    case .context: fields["context"]
    }
  }

  private func objects(in name: StaticString) -> [String: JSON] {
    var objects: [String: JSON] = [:]
    for (key, value) in fields.object(name)?.node.members ?? [] {
      if let object = Fields(value, log: log) { objects[key.text ?? ""] = object.node.json }
    }
    return objects
  }
}

extension Respondent {
  /// A person whose id was read already.
  init(id: ID, _ fields: Fields) {
    self.init(id: id, role: fields.textUnlessNull("role"), name: fields.textUnlessNull("name"))
  }
}

extension ProblemLog {
  /// Notes an id that no item of the section has.
  func reportUnknown(
    _ id: Item.ID, in section: Item.Member, of items: [Item.ID: Item], at node: JSONNode,
    otherwise: String = "Correct the id, or remove it."
  ) {
    report(
      "there is no \(section.itemName) \(id.text.quoted) in the questionnaire", at: node,
      remedy: id.text.remedy(
        among: items.lazy.filter { $0.value.member == section }.map(\.key.text).sorted(),
        otherwise: otherwise))
  }
}
