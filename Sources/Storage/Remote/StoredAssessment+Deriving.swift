import Formats
import MaturityModel

extension StoredAssessment {
  /// What a shared store keeps of an assessment, and the bytes of its questionnaire.
  ///
  /// Nil for what never leaves this machine: single votes stand in the document of a workshop that goes on, and in a ballot.
  static func derived(
    from bytes: [UInt8], name: String, find: @escaping @Sendable (String, String) -> Questionnaire?
  ) throws(StorageError) -> (stored: StoredAssessment, snapshot: [UInt8])? {
    let (assessment, document) = try AssessmentReader.readWithDocument(
      bytes, file: name, find: find
    ).valid()
    guard !keepsHere(document.root), assessment.workshop == nil, assessment.respondent == nil
    else { return nil }
    var known = KnownQuestionnaires(find: find)
    let summary = try AssessmentSummary.read(bytes, of: AssessmentRef(name), &known).valid()
    let range = document.root["questionnaire"]?["snapshot"]?.range ?? 0..<0
    let snapshot = Array(bytes[range])
    let details = assessment.details
    let record = PortfolioRecord(
      assessment,
      source: PortfolioSource(
        number: 0, questionnaire: assessment.questionnaire, isEmbedded: !range.isEmpty))
    let stored = StoredAssessment(
      name: name, id: assessment.id.keepable,
      subject: Subject(
        organisation: details.subject.organisation.keepable, team: details.subject.team.keepable,
        scope: details.subject.scope.keepable),
      isNamed: !details.subject.historyKey.allSatisfy(\.isEmpty),
      questionnaire: assessment.questionnaire.id, seconds: assessment.moment?.seconds,
      completed: details.completedAt?.seconds,
      level: summary.overall?.level, summary: summary.json.compact, record: record.digits,
      body: String(
        decoding: bytes[..<range.lowerBound] + bytes[range.upperBound...], as: UTF8.self),
      cut: range.lowerBound, snapshot: range.isEmpty ? "" : digest(of: snapshot))
    return (stored, snapshot)
  }

  /// True for a document in which somebody's single votes stand: it never leaves this machine.
  static func keepsHere(_ root: JSONNode) -> Bool {
    root["workshop"] != nil || root["respondent"] != nil
  }

  static func digest(of snapshot: [UInt8]) -> String {
    "sha256:" + SHA256.hexadecimal(of: snapshot)
  }

  /// The bytes of a body with those of its questionnaire in their place; nil where the place is none.
  static func joined(_ body: String, _ snapshot: [UInt8], at cut: Int) -> [UInt8]? {
    let bytes = Array(body.utf8)
    guard (0...bytes.count).contains(cut) else { return nil }
    return bytes[..<cut] + snapshot + bytes[cut...]
  }
}

extension String {
  /// The text without the one character that a database cannot keep; the document has it all the same.
  fileprivate var keepable: String {
    contains("\0") ? String(map { $0 == "\0" ? "\u{FFFD}" : $0 }) : self
  }
}

extension PortfolioRecord {
  /// The first characters of every record that this version understands.
  private static let version = "1:"

  /// The record as a text: the version of its form, then hexadecimal digits.
  var digits: String {
    var writer = PackedWriter()
    write(to: &writer)
    return Self.version
      + writer.bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// A record that was read; nil for the form of another version.
  init?(digits: String, source: Int32) {
    let text = Array(digits.utf8)
    guard text.starts(with: Self.version.utf8), text.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 2)
    for place in stride(from: Self.version.utf8.count, to: text.count, by: 2) {
      guard let high = Self.value(text[place]), let low = Self.value(text[place + 1]) else {
        return nil
      }
      bytes.append(high << 4 | low)
    }
    let found: PortfolioRecord? = bytes.withUnsafeBufferPointer { buffer in
      var reader = PackedReader(buffer)
      let record = PortfolioRecord(from: &reader)
      return reader.isBroken ? nil : record
    }
    guard var found else { return nil }
    found.source = source
    self = found
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
