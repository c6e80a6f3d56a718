import MaturityModel

/// Makes a record of the bytes of a file in one go, for files with a questionnaire that is known.
///
/// Where it gives up, for whatever reason, the file has to be read by `AssessmentReader`, which then tells every
/// problem; what it takes, that one takes as well, with the same result.
package struct RecordScanner {
  package var source: PortfolioSource
  var answers: AnswerScanner
  /// The digest of a questionnaire with the same items.
  package let items: String
  /// What a file has to say of its questionnaire.
  package private(set) var named:
    (id: [UInt8], version: [UInt8], digest: [UInt8], snapshot: [UInt8])

  /// - Parameters:
  ///   - source: The questionnaire.
  ///   - snapshot: How it stands in the files; empty for files that only name it.
  ///   - items: The digest of a questionnaire with the same items.
  package init(_ source: PortfolioSource, snapshot: [UInt8], items: String) {
    self.source = source
    self.items = items
    answers = AnswerScanner(source.questionnaire)
    named = source.named(with: snapshot)
  }

  /// The same for another questionnaire with the same items.
  package func turned(to source: PortfolioSource, snapshot: [UInt8]) -> RecordScanner {
    var other = self
    other.source = source
    other.named = source.named(with: snapshot)
    return other
  }

  /// What a file with the padding of `JSONCursor` says; nil where it has to be read otherwise.
  package mutating func record(of bytes: UnsafeBufferPointer<UInt8>) -> PortfolioRecord? {
    // A file below this size cannot hold too many values.
    guard bytes.count < JSONDocument.valueLimit, var cursor = JSONCursor(bytes) else { return nil }
    answers.begin()
    var summary = Summary()
    guard cursor.passObject(Self.tables.file, { read($0, &$1, into: &summary) }),
      cursor.peek() == 0, cursor.isAtEnd
    else { return nil }
    return record(of: summary, cursor)
  }

  /// What a file says beside its answers.
  struct Summary {
    var organisation: JSONCursor.Text?
    var team: JSONCursor.Text?
    var scope: JSONCursor.Text?
    var id: JSONCursor.Text?
    var createdAt: Int?
    var updatedAt: Int?
    var completedAt: Int?
    var flags: PortfolioRecord.Flags = []
    var length: Assessment.Mode?
    var formerMode: Assessment.Mode?

    /// With how much is asked and whether it is complete.
    var allFlags: PortfolioRecord.Flags {
      let asked = PortfolioRecord.Flags(length ?? formerMode ?? .full)
      return flags.union(asked).union(completedAt == nil ? [] : .isComplete)
    }
  }

  private func record(of summary: Summary, _ cursor: JSONCursor) -> PortfolioRecord {
    var writer = PackedWriter()
    writer.bytes.reserveCapacity(answers.codes.count + 2 * answers.chosen.count + 48)
    for name in [summary.organisation, summary.team, summary.scope, summary.id] {
      if let name { writer.block(cursor.bytes(of: name)) } else { writer.whole(0) }
    }
    writer.bytes += answers.codes
    for option in answers.chosen.sorted() { writer.whole(option) }
    let seconds = summary.completedAt ?? summary.updatedAt ?? summary.createdAt
    return PortfolioRecord(
      source: Int32(clamping: source.number),
      flags: summary.allFlags,
      seconds: seconds.map { Int64($0) } ?? PortfolioRecord.noTime,
      changed: summary.updatedAt.map { Int64($0) } ?? PortfolioRecord.noTime, bytes: writer.bytes)
  }

  private mutating func read(
    _ key: FileKeys.Assessment, _ cursor: inout JSONCursor, into summary: inout Summary
  ) -> Bool {
    switch key {
    case .answers: return answers.pass(&cursor, .answers)
    case .profile: return answers.pass(&cursor, .profile)
    case .challenges: return answers.pass(&cursor, .challenges)
    case .outcomes: return answers.pass(&cursor, .outcomes)
    case .context: return answers.pass(&cursor, .context)
    case .questionnaire: return readQuestionnaire(&cursor)
    case .format: return cursor.whole() == 1
    case .id:
      summary.id = cursor.text()
      return summary.id?.isVerbatim ?? false
    case .title, .languageShown: return cursor.passText()
    case .length:
      let length = cursor.word(FileLength.self)
      summary.length = length?.mode
      return length != nil
    case .mode:
      let mode = cursor.word(FormerMode.self)
      summary.formerMode = mode?.mode
      return mode != nil
    case .subject: return readSubject(&cursor, into: &summary)
    case .createdAt: return readTime(&cursor, into: &summary.createdAt)
    case .updatedAt: return readTime(&cursor, into: &summary.updatedAt)
    case .completedAt: return cursor.passNull { readTime(&$0, into: &summary.completedAt) }
    case .respondent:
      summary.flags.insert(.isBallot)
      return readRespondent(&cursor)
    case .worst: return readWorst(&cursor)
    case .targets: return readTargets(&cursor)
    case .actions: return cursor.passElements { readAction(&$0) }
    case .parked: return cursor.passElements { readParked(&$0) }
    case .plan: return readPlan(&cursor)
    case .companion: return readCompanion(&cursor)
    case .group, .result: return cursor.passObject()
    // Objects, whatever is in them.
    case .retired: return cursor.passMembers { _, cursor in cursor.passObject() }
    // Rare, and much to check.
    case .workshop: return false
    }
  }

  private mutating func readTime(_ cursor: inout JSONCursor, into seconds: inout Int?) -> Bool {
    seconds = answers.calendar.time(&cursor)
    return seconds != nil
  }
}

extension PortfolioSource {
  fileprivate func named(
    with snapshot: [UInt8]
  ) -> (id: [UInt8], version: [UInt8], digest: [UInt8], snapshot: [UInt8]) {
    (
      Array(questionnaire.id.utf8), Array(questionnaire.version.utf8),
      Array(questionnaire.digest.utf8), snapshot
    )
  }
}
