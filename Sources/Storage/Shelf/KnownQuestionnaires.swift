import Formats
import MaturityModel
import POSIX

/// The questionnaires of some assessment files, each with what is needed to rate the answers to it.
struct KnownQuestionnaires {
  /// By digest.
  private var known: [String: Known] = [:]
  /// The digests of those that files only name, by id and version; nil for what is not at hand.
  private var named: [String: String?] = [:]
  private let find: (_ id: String, _ version: String) -> Questionnaire?

  private struct Known {
    let questionnaire: Questionnaire
    let items: [Item.ID: Item]
    var scorer: HeadlineScorer
  }

  /// The few that are met in practice; a folder of many different ones must not fill the memory.
  private static let limit = 64

  /// `find` looks a questionnaire up by id and version, for files that do not hold their own.
  init(find: @escaping (_ id: String, _ version: String) -> Questionnaire?) {
    self.find = find
  }

  /// The digest of the questionnaire that a file holds or names; nil where it is not at hand.
  mutating func digest(of value: JSONNode) -> String? {
    let digest = value["digest"]?.text
    guard let snapshot = value["snapshot"] else {
      return digestOfNamed(value).flatMap { digest == nil || digest == $0 ? $0 : nil }
    }
    if let digest, known[digest] != nil { return digest }
    let log = ProblemLog(file: "")
    guard let questionnaire = QuestionnaireReader.read(snapshot, log: log), log.problems.isEmpty
    else { return nil }
    return remember(questionnaire)
  }

  private mutating func digestOfNamed(_ value: JSONNode) -> String? {
    guard let id = value["id"]?.text, let version = value["version"]?.text else { return nil }
    let name = id + " " + version
    if let digest = named[name], digest.map({ known[$0] != nil }) ?? true { return digest }
    let digest = find(id, version).map { remember($0) }
    named[name] = .some(digest)
    return digest
  }

  private mutating func remember(_ questionnaire: Questionnaire) -> String {
    if known.count >= Self.limit { (known, named) = ([:], [:]) }
    known[questionnaire.digest] = Known(
      questionnaire: questionnaire, items: questionnaire.itemsByID,
      scorer: HeadlineScorer(questionnaire))
    return questionnaire.digest
  }

  /// The practices that are asked.
  func practices(of digest: String, mode: Assessment.Mode) -> Int? {
    known[digest]?.questionnaire.practices.count { mode == .full || $0.isCore }
  }

  /// What the answers in a file come to.
  ///
  /// An answer that makes no sense counts as none; opening the file tells what is wrong.
  mutating func overall(
    of fields: Fields, to digest: String, mode: Assessment.Mode
  ) -> Headline.Standing? {
    guard let own = known[digest] else { return nil }
    let log = ProblemLog(file: "")
    var assessment = Assessment(id: "", mode: mode, questionnaire: own.questionnaire)
    for (section, value) in [
      (Item.Member.answers, fields["answers"]), (.profile, fields["profile"]),
    ] {
      for (key, value) in value?.members ?? [] {
        let id = Item.ID(key.text ?? "")
        guard let item = own.items[id], item.member == section else { continue }
        assessment.responses[id] =
          ResponseReader(value, of: item, log: log, keepsOthers: false)?.response
      }
    }
    let states = own.questionnaire.dimensions.flatMap { assessment.states(in: $0) }
    return known[digest]?.scorer.headline(of: states).overall
  }
}

extension [UInt8] {
  /// A file that this program wrote, without the questionnaire in it; nil for every other spelling.
  ///
  /// The snapshot is nine tenths of a file. In the program's own spelling it is closed by the first line that begins
  /// with four spaces and a brace, because no text goes over a line break.
  var withoutSnapshot: [UInt8]? {
    withUnsafeBufferPointer { bytes in
      guard let start = bytes.end(ofLineStart: "\n    \"snapshot\": {\n", from: 0),
        let end = bytes.end(ofLineStart: "\n    }", from: start - 1)
      else { return nil }
      return Array(bytes[..<start]) + Array(bytes[(end - 5)...])
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where the first occurrence of a text that begins with a line break ends.
  fileprivate func end(ofLineStart text: StaticString, from start: Int) -> Int? {
    guard let base = baseAddress else { return nil }
    let length = text.utf8CodeUnitCount
    var at = start
    while at + length <= count, let found = memchr(base + at, 0x0A, count - at) {
      at = UnsafeRawPointer(base).distance(to: found)
      if at + length <= count, memcmp(base + at, text.utf8Start, length) == 0 { return at + length }
      at += 1
    }
    return nil
  }
}
