import MaturityModel

/// Reads single records out of a cache.
struct PortfolioDecoder {
  var reader: PackedReader
  let kinds: [PortfolioEntry.Kind]
  /// Fractions by the number of their text: there are few different ones, and making them is slow.
  private var fractions: [Int: Fraction] = [:]

  init(reader: PackedReader, kinds: [PortfolioEntry.Kind]) {
    self.reader = reader
    self.kinds = kinds
  }

  /// The record that begins there; nil where it makes no sense.
  mutating func record(at start: Int, file: String) -> PortfolioRecord? {
    reader.at = start
    let digest = reader.text()
    let flags = reader.number()
    let subject = Subject(
      organisation: reader.text(), team: reader.text(), scope: reader.text())
    let at = reader.optional().map { Timestamp(seconds: $0) }
    let kind = reader.whole()
    let overall = standing()
    let dimensions = list { $0.standing() }
    let blockingDimensions = reader.list { $0.text() }
    let blockingPractices = reader.list { $0.text() }
    let challenges = reader.list {
      PortfolioEntry.Severity(challenge: $0.text(), severity: $0.whole())
    }
    let profile = reader.list { $0.text() }
    guard !reader.isBroken, kinds.indices.contains(kind) else { return nil }
    return PortfolioRecord(
      entry: PortfolioEntry(
        file: file, subject: subject, at: at, isBallot: flags & 1 != 0, kind: kinds[kind],
        headline: Headline(
          overall: overall, dimensions: dimensions, blockingDimensions: blockingDimensions,
          blockingPractices: blockingPractices), challenges: challenges, profile: profile),
      digest: digest, embeds: flags & 2 != 0)
  }

  private mutating func list<Element>(_ read: (inout PortfolioDecoder) -> Element) -> [Element] {
    let count = reader.whole()
    var elements: [Element] = []
    while elements.count < count, !reader.isBroken { elements.append(read(&self)) }
    return elements
  }

  private mutating func standing() -> Headline.Standing {
    Headline.Standing(
      id: reader.text(), level: reader.optional(), levelLow: reader.optional(),
      levelHigh: reader.optional(), index: fraction())
  }

  private mutating func fraction() -> Fraction? {
    var place = reader
    let index = reader.textIndex()
    if let known = fractions[index] { return known }
    let fraction = Fraction(place.text())
    fractions[index] = fraction
    return fraction
  }
}

extension PackedWriter {
  /// What `PortfolioDecoder` reads.
  mutating func record(_ record: PortfolioRecord, kind: Int) {
    let entry = record.entry
    text(record.digest)
    number((entry.isBallot ? 1 : 0) | (record.embeds ? 2 : 0))
    text(entry.subject.organisation)
    text(entry.subject.team)
    text(entry.subject.scope)
    optional(entry.at?.seconds)
    whole(kind)
    standing(entry.headline.overall)
    list(entry.headline.dimensions) { $0.standing($1) }
    list(entry.headline.blockingDimensions) { $0.text($1) }
    list(entry.headline.blockingPractices) { $0.text($1) }
    list(entry.challenges) { writer, severity in
      writer.text(severity.challenge)
      writer.whole(severity.severity)
    }
    list(entry.profile) { $0.text($1) }
  }

  private mutating func standing(_ standing: Headline.Standing) {
    text(standing.id)
    optional(standing.level)
    optional(standing.levelLow)
    optional(standing.levelHigh)
    text(standing.index?.description ?? "")
  }
}

extension PortfolioStamp {
  init(from reader: inout PackedReader) {
    self.init(
      device: reader.number(), node: reader.number(),
      size: Int64(bitPattern: reader.number()), contents: Int64(bitPattern: reader.number()),
      status: Int64(bitPattern: reader.number()))
  }

  func write(to writer: inout PackedWriter) {
    writer.number(device)
    writer.number(node)
    writer.number(UInt64(bitPattern: size))
    writer.number(UInt64(bitPattern: contents))
    writer.number(UInt64(bitPattern: status))
  }
}

extension PortfolioEntry.Kind {
  init(from reader: inout PackedReader) {
    self.init(
      questionnaire: reader.text(), majorVersion: reader.text(), rule: reader.text(),
      mode: Assessment.Mode(rawValue: reader.text()) ?? .full)
  }

  func write(to writer: inout PackedWriter) {
    writer.text(questionnaire)
    writer.text(majorVersion)
    writer.text(rule)
    writer.text(mode.rawValue)
  }
}

extension PortfolioQuestionnaire {
  init(from reader: inout PackedReader) {
    self.init(
      id: reader.text(), version: reader.text(), dimensions: reader.list { $0.text() },
      titles: Dictionary(
        reader.list { ($0.text(), $0.text()) }, uniquingKeysWith: { first, _ in first }),
      topLevel: reader.whole())
  }

  func write(to writer: inout PackedWriter) {
    writer.text(id)
    writer.text(version)
    writer.list(dimensions) { $0.text($1) }
    writer.list(titles.sorted { $0.key < $1.key }) { writer, title in
      writer.text(title.key)
      writer.text(title.value)
    }
    writer.whole(topLevel)
  }
}
