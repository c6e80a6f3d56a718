package import MaturityModel

/// What one file of a portfolio says, in about a hundred bytes.
///
/// It holds answers and no results: those are computed when they are shown.
package struct PortfolioRecord: Hashable, Sendable {
  /// The number of its questionnaire among the sources of the portfolio.
  package var source: Int32
  package var flags: Flags
  /// When it was completed, else changed, else made, in seconds since 1970; `noTime` where the file does not say.
  package var seconds: Int64
  /// When it was last changed, in the same way.
  package var changed: Int64
  /// The names of the subject and the id of the assessment, then the answers; see `AnswerCode`.
  package var bytes: [UInt8]

  static let noTime = Int64.min

  package struct Flags: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package static let isBallot = Flags(rawValue: 1)
    package static let isQuick = Flags(rawValue: 2)
    package static let isComplete = Flags(rawValue: 4)
    package static let isStandard = Flags(rawValue: 8)

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// How much is asked; nothing for everything.
    init(_ mode: Assessment.Mode) {
      switch mode {
      case .full: self = []
      case .standard: self = .isStandard
      case .quick: self = .isQuick
      }
    }

    var mode: Assessment.Mode {
      contains(.isQuick) ? .quick : contains(.isStandard) ? .standard : .full
    }
  }

  package var at: Timestamp? { Self.moment(seconds) }

  private static func moment(_ seconds: Int64) -> Timestamp? {
    seconds == noTime ? nil : Timestamp(seconds: Int(seconds))
  }
}

extension PortfolioRecord {
  /// The record of an assessment that was read whole.
  package init(_ assessment: Assessment, source: PortfolioSource) {
    let questionnaire = assessment.questionnaire
    let subject = assessment.details.subject
    var writer = PackedWriter()
    for name in [subject.organisation, subject.team, subject.scope, assessment.id] {
      writer.block(name.utf8)
    }
    if questionnaire.model == nil {
      for practice in questionnaire.practices {
        writer.bytes.append(Self.code(of: assessment.responses[practice.id]?.answer))
      }
    } else {
      writer.bytes += assessment.states.map(AnswerCode.code)
    }
    for challenge in questionnaire.challenges {
      guard case .severity(let severity) = assessment.state(of: challenge) else {
        writer.bytes.append(AnswerCode.none)
        continue
      }
      writer.bytes.append(UInt8(clamping: severity) + AnswerCode.severity)
    }
    if let measured = assessment.measured { writer.standings(of: measured) }
    var first = 0
    for question in questionnaire.profile {
      if case .options(let chosen)? = assessment.responses[question.id]?.answer {
        let places = chosen.compactMap { id in question.options.firstIndex { $0.id == id } }
        for place in places.sorted() { writer.whole(first + place) }
      }
      first += question.options.count
    }
    var flags: Flags = []
    if assessment.respondent != nil { flags.insert(.isBallot) }
    flags.formUnion(Flags(assessment.mode))
    if assessment.details.completedAt != nil { flags.insert(.isComplete) }
    self.init(
      source: Int32(clamping: source.number), flags: flags,
      seconds: assessment.moment.map { Int64($0.seconds) } ?? Self.noTime,
      changed: assessment.updatedAt.map { Int64($0.seconds) } ?? Self.noTime, bytes: writer.bytes)
  }

  private static func code(of answer: Answer?) -> UInt8 {
    switch answer {
    case .rank(let level): UInt8(clamping: level)
    case .unknown: AnswerCode.unknown
    case .notApplicable: AnswerCode.notApplicable
    case nil, .options, .number, .text, .notMeasured: AnswerCode.none
    }
  }
}

extension PortfolioRecord {
  /// What the subject is called, and the bytes that tell it from others.
  package var subject: Subject {
    bytes.withUnsafeBufferPointer { bytes in
      var reader = PackedReader(bytes)
      return Subject(organisation: reader.text(), team: reader.text(), scope: reader.text())
    }
  }

  /// What tells whether it is a copy of another one; nil for the answers of one person.
  package var identity: Copies.Identity? {
    guard !flags.contains(.isBallot) else { return nil }
    let id = bytes.withUnsafeBufferPointer { bytes in
      var reader = PackedReader(bytes)
      for _ in 0..<3 { _ = reader.block() }
      return reader.text()
    }
    return Copies.Identity(
      id: id, completedAt: flags.contains(.isComplete) ? at : nil, updatedAt: Self.moment(changed))
  }

  /// The names of the subject as they stand in the record; equal only for equal names.
  package var subjectBytes: ArraySlice<UInt8> {
    let end = bytes.withUnsafeBufferPointer { bytes in
      var reader = PackedReader(bytes)
      for _ in 0..<3 { _ = reader.block() }
      return reader.at
    }
    return bytes[..<end]
  }
}

extension PortfolioRecord {
  package init(from reader: inout PackedReader) {
    self.init(
      source: Int32(truncatingIfNeeded: reader.whole()),
      flags: Flags(rawValue: UInt8(truncatingIfNeeded: reader.number())),
      seconds: Int64(bitPattern: reader.number()), changed: Int64(bitPattern: reader.number()),
      bytes: Array(reader.block()))
  }

  package func write(to writer: inout PackedWriter) {
    writer.whole(Int(source))
    writer.number(UInt64(flags.rawValue))
    writer.number(UInt64(bitPattern: seconds))
    writer.number(UInt64(bitPattern: changed))
    writer.block(bytes)
  }
}
