import Formats
import MaturityModel

/// The questionnaires of some assessment files, each with what is needed to rate the answers to it.
struct KnownQuestionnaires {
  private var snapshots = KnownSnapshots()
  private let tables = ItemTables()
  /// By digest.
  private var scorers: [String: HeadlineScorer] = [:]
  private let found: Lookup

  /// The few that are met in practice; a folder of many different ones must not fill the memory.
  private static let limit = 64

  /// `find` looks a questionnaire up by id and version, for files that do not hold their own.
  init(find: @escaping @Sendable (_ id: String, _ version: String) -> Questionnaire?) {
    found = Lookup(find)
  }

  /// Recognises a questionnaire that another file holds, too.
  mutating func match(in file: [UInt8]) -> KnownSnapshots.Match? {
    guard file.count <= JSONDocument.sizeLimit else { return nil }
    return file.withUnsafeBufferPointer { snapshots.match(in: $0) }
  }

  /// The questionnaire that a file holds or names; nil where it is not at hand.
  mutating func questionnaire(of value: JSONNode, in document: JSONDocument) -> Questionnaire? {
    guard let snapshot = value["snapshot"] else {
      guard let id = value["id"]?.text, let version = value["version"]?.text,
        let named = found.questionnaire(id: id, version: version)
      else { return nil }
      return [nil, named.digest].contains(value["digest"]?.text) ? named : nil
    }
    let log = ProblemLog(file: "")
    guard let questionnaire = QuestionnaireReader.read(snapshot, log: log), log.problems.isEmpty
    else { return nil }
    snapshots.remember(questionnaire, of: document)
    return questionnaire
  }

  /// What the answers in a file come to.
  ///
  /// An answer that makes no sense counts as none; opening the file tells what is wrong.
  mutating func overall(
    of fields: Fields, to questionnaire: Questionnaire, mode: Assessment.Mode
  ) -> Headline.Standing {
    let log = ProblemLog(file: "")
    let items = tables.items(of: questionnaire)
    var assessment = Assessment(id: "", mode: mode, at: nil, questionnaire: questionnaire)
    for (section, value) in [
      (Item.Member.answers, fields["answers"]), (.profile, fields["profile"]),
    ] {
      for (key, value) in value?.members ?? [] {
        let id = Item.ID(key.text ?? "")
        guard let item = items[id], item.member == section else { continue }
        assessment.responses[id] =
          ResponseReader(value, of: item, log: log, keepsOthers: false)?.response
      }
    }
    if questionnaire.model != nil { return assessment.headline.overall }
    let states = questionnaire.dimensions.flatMap { assessment.states(in: $0) }
    if scorers.count > Self.limit { scorers = [:] }
    return scorers[questionnaire.digest, default: HeadlineScorer(questionnaire)]
      .headline(of: states).overall
  }
}
