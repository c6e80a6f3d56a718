package import Formats
package import MaturityModel

/// What is in a folder of assessments.
package struct PortfolioContent: Sendable {
  /// What the file of a number is called.
  private let path: @Sendable (Int) -> String
  /// By file name, without copies.
  private let readings: [PortfolioReading]
  private let sources: [PortfolioSource]
  /// How many files each source has.
  private let counts: [Int]
  /// The questionnaires of the files, by digest, without the texts that nobody needs here.
  package let questionnaires: [String: Questionnaire]
  /// The files that cannot be used, by name.
  package let broken: [InvalidFile]
  /// Why files do not count that are copies of others, by name.
  package let copies: [Problem]
  /// How many assessments there are besides, none of them the newest of its subject.
  private let unread: Int

  init(
    _ readings: [PortfolioReading], path: @escaping @Sendable (Int) -> String,
    sources: [PortfolioSource], broken: [InvalidFile] = [], unread: Int = 0
  ) {
    let copies = Copies(of: readings.map(\.record.identity)) { path(readings[$0].file) }
    self.copies = copies.problems { path(readings[$0].file) }
    (self.path, self.unread) = (path, unread)
    self.readings =
      self.copies.isEmpty
      ? readings : readings.enumerated().filter { copies.counting[$0.offset] == nil }.map(\.element)
    self.sources = sources
    self.broken = broken
    var counts = Array(repeating: 0, count: sources.count)
    for reading in self.readings { counts[Int(reading.record.source)] += 1 }
    self.counts = counts
    var questionnaires: [String: Questionnaire] = [:]
    for (source, count) in zip(sources, counts) where count > 0 {
      questionnaires[source.questionnaire.digest] = source.questionnaire
    }
    self.questionnaires = questionnaires
  }

  package var isEmpty: Bool { readings.isEmpty }

  /// How many of the files were remembered from before.
  package var remembered: Int { readings.count { $0.isRemembered } }

  /// All assessments by file name; of many files, `portfolio` takes much less memory.
  package var entries: [PortfolioEntry] { entries(of: Array(readings.indices)) }

  /// The ids of all dimensions: those of the questionnaires that most files have come first.
  package var dimensions: [Dimension.ID] {
    var files: [String: Int] = [:]
    for (source, count) in zip(sources, counts) {
      files[source.questionnaire.id, default: 0] += count
    }
    let sorted = questionnaires.values.sorted {
      let (left, right) = (files[$0.id] ?? 0, files[$1.id] ?? 0)
      return (-left, $0.id, $1.version) < (-right, $1.id, $0.version)
    }
    var seen: Set<Dimension.ID> = []
    return sorted.flatMap { $0.dimensions.map(\.id) }.filter { seen.insert($0).inserted }
  }

  /// The titles of dimensions, practices and challenges by id, as questionnaires are shown; where versions differ that
  /// of the last.
  package func titles(_ shown: (Questionnaire) -> Questionnaire) -> [String: String] {
    questionnaires.values.sorted { ($0.version, $0.id) < ($1.version, $1.id) }.map(shown)
      .reduce(into: [:]) { titles, one in
        for dimension in one.dimensions {
          titles[dimension.id.text] = dimension.title
          for practice in dimension.practices { titles[practice.id.text] = practice.title }
        }
        for challenge in one.challenges { titles[challenge.id.text] = challenge.title }
      }
  }

  /// The ids of the profile items that any of the questionnaires asks, with those of their options.
  package var profile: [Item.ID: [String]] {
    var profile: [Item.ID: Set<String>] = [:]
    for question in questionnaires.values.flatMap(\.profile) {
      profile[question.id, default: []].formUnion(question.options.map(\.id))
    }
    return profile.mapValues { $0.sorted() }
  }

  /// The newest assessment of each subject by each questionnaire; only these are rated.
  ///
  /// Assessments newer than `latest`, and those without a time, are left out; nil is no limit. `choice` is
  /// `PROFILE=OPTION` that the newest assessment must have chosen; nil takes all. With `since` each is compared with the
  /// newest of its subject up to that moment.
  package func portfolio(
    upTo latest: Timestamp? = nil, where choice: String? = nil, since: Timestamp? = nil
  ) -> Portfolio {
    var newest = NewestAssessments(upTo: latest, since: since, besides: unread)
    var numbers = SubjectNumbers()
    // Comparing bytes first spares most of the work on names.
    var known: [[String]: Int] = [:]
    for (position, reading) in readings.enumerated() {
      let asked = sources[Int(reading.record.source)].questionnaire.id
      let key = [String(decoding: reading.record.subjectBytes, as: UTF8.self), asked]
      let number: Int
      if let found = known[key] {
        number = found
      } else if let named = numbers.number(of: reading.record.subject, asked: asked) {
        number = named
        known[key] = named
      } else {
        number = numbers.number(ofFile: path(reading.file))
      }
      newest.add(
        position, subject: number, at: reading.record.at,
        isBallot: reading.record.flags.contains(.isBallot)
      ) { path(readings[$0].file) }
    }
    let former = newest.formerPositions
    var before = entries(of: former.compactMap { $0 }).makeIterator()
    return Portfolio(
      newest, entries(of: newest.positions),
      former: since == nil ? [] : former.map { $0.flatMap { _ in before.next() } }, where: choice)
  }

  /// The entries at some positions, in their order.
  private func entries(of positions: [Int]) -> [PortfolioEntry] {
    let pieces = Workers.run(over: positions.count) { next in
      var maker = EntryMaker(sources)
      var made: [(start: Int, entries: [PortfolioEntry])] = []
      while let range = next() {
        let entries = range.compactMap { index in
          let reading = readings[positions[index]]
          return maker.entry(reading.record, file: path(reading.file))
        }
        made.append((range.lowerBound, entries))
      }
      return made
    }
    return pieces.flatMap { $0 }.sorted { $0.start < $1.start }.flatMap(\.entries)
  }
}
