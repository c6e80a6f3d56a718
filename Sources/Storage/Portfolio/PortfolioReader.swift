package import MaturityModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads a whole folder of assessments, with all processors, and remembers what it read.
package struct PortfolioReader: Sendable {
  private let folder: String
  private let cache: PortfolioCache?
  private let find: @Sendable (_ id: String, _ version: String) -> Questionnaire?

  /// Told of files that were read since, and of how many there are to read; answers false to end the reading.
  ///
  /// Called by several threads. A reading that was ended holds what was read until then.
  package typealias Watch = @Sendable (_ files: Int, _ total: Int) -> Bool
  package var watch: Watch = { _, _ in true }

  /// - Parameters:
  ///   - folder: The folder; files in folders below it are not read.
  ///   - cache: Where results are remembered; nil to read everything every time. It changes nothing but speed.
  ///   - find: Looks a questionnaire up by id and version, for files that do not hold their own.
  package init(
    _ folder: String, cache: String? = nil,
    find: @escaping @Sendable (_ id: String, _ version: String) -> Questionnaire?
  ) {
    self.folder = folder
    self.cache = cache.map { PortfolioCache(folder: $0, of: folder) }
    self.find = find
  }

  /// What is in a folder.
  package struct Content: Hashable, Sendable {
    /// By file name.
    package var entries: [PortfolioEntry] = []
    /// The files that cannot be used, by name.
    package var broken: [InvalidFile] = []
    /// The questionnaires of the entries, by digest.
    package var questionnaires: [String: PortfolioQuestionnaire] = [:]
    /// The ids of all dimensions: those of the questionnaires that most entries have come first.
    package var dimensions: [String] {
      var counts: [String: Int] = [:]
      for entry in entries { counts[entry.kind.questionnaire, default: 0] += 1 }
      let sorted = questionnaires.values.sorted {
        let (left, right) = (counts[$0.id] ?? 0, counts[$1.id] ?? 0)
        return (-left, $0.id, $1.version) < (-right, $1.id, $0.version)
      }
      var seen: Set<String> = []
      return sorted.flatMap(\.dimensions).filter { seen.insert($0).inserted }
    }

    /// The titles of dimensions, practices and challenges by id; where versions differ that of the last.
    package var titles: [String: String] {
      questionnaires.values.sorted { ($0.version, $0.id) < ($1.version, $1.id) }
        .reduce(into: [:]) { titles, one in titles.merge(one.titles) { $1 } }
    }

    /// How many of the entries were remembered from before.
    package var remembered = 0
  }

  /// Reads the folder; `now` tells which files are too young to be remembered.
  package func read(now: Timestamp) throws(StorageError) -> Content {
    let (files, unreadable) = try listing()
    let found = Lookup(find)
    var former = cache?.read() ?? PortfolioCache.Content()
    var content = Content(broken: unreadable)
    var records: [PortfolioRecord?] = files.map { file in
      former.records[file.name].flatMap { remembered in
        remembered.stamp == file.stamp
          ? former.record(remembered, file: folder + "/" + file.name, found) : nil
      }
    }
    let missing = records.indices.filter { records[$0] == nil }
    content.remembered = files.count - missing.count
    let unsettled = read(missing.map { ($0, files[$0]) }, found, into: &records, &content, now: now)
    content.entries = records.compactMap { $0?.entry }
    for digest in Set(records.compactMap { $0?.digest }) where content.questionnaires[digest] == nil
    {
      content.questionnaires[digest] = former.questionnaires[digest]
    }
    content.broken.sort { ($0.problems.first?.file ?? "") < ($1.problems.first?.file ?? "") }
    let kept = records.indices.filter { records[$0] != nil && !unsettled.contains($0) }
    if kept.count != former.records.count || !Set(kept).isDisjoint(with: missing) {
      cache?.write(
        kept.compactMap { index in records[index].map { (files[index], $0) } },
        questionnaires: content.questionnaires)
    }
    return content
  }

  /// Reads files into their places, and answers the places of those that must not be remembered.
  private func read(
    _ missing: [(place: Int, file: PortfolioFile)], _ found: Lookup,
    into records: inout [PortfolioRecord?], _ content: inout Content, now: Timestamp
  ) -> Set<Int> {
    var unsettled: Set<Int> = []
    for piece in read(missing.map(\.file), found) {
      content.questionnaires.merge(piece.questionnaires) { first, _ in first }
      for result in piece.results {
        let (place, file) = missing[result.index]
        switch result.outcome {
        case .success(let record):
          records[place] = record
          if !result.isSame || !file.stamp.isSettled(at: now) { unsettled.insert(place) }
        case .failure(let invalid): content.broken.append(invalid)
        }
      }
    }
    return unsettled
  }

  private struct Piece: Sendable {
    var results: [Reading] = []
    var questionnaires: [String: PortfolioQuestionnaire] = [:]
  }

  private struct Reading: Sendable {
    var index: Int
    var outcome: Result<PortfolioRecord, InvalidFile>
    var isSame: Bool
  }

  private func read(_ files: [PortfolioFile], _ found: Lookup) -> [Piece] {
    let folder = folder
    return Workers.run(over: files.count) { next in
      var reader = EntryReader(folder: folder) { found.questionnaire(id: $0, version: $1) }
      var piece = Piece()
      while let range = next() {
        for index in range {
          let (outcome, isSame) = reader.read(files[index])
          piece.results.append(Reading(index: index, outcome: outcome, isSame: isSame))
        }
        guard watch(range.count, files.count) else { break }
      }
      piece.questionnaires = reader.questionnaires
      return piece
    }
  }

  /// The assessment files of the folder by name, and those that cannot even be looked at.
  private func listing() throws(StorageError) -> ([PortfolioFile], [InvalidFile]) {
    guard let names = FolderListing.names(in: folder) else { throw .reading(folder) }
    var (files, broken): ([PortfolioFile], [InvalidFile]) = ([], [])
    files.reserveCapacity(names.count)
    for name in names where name.hasSuffix(".json") && !name.hasPrefix(".") {
      let path = folder + "/" + name
      var status = stat()
      guard stat(path, &status) == 0 else {
        let error = StorageError.reading(path)
        broken.append(InvalidFile(problems: [error.problem(in: path)]))
        continue
      }
      // A pipe or a device would make the reading wait for ever.
      guard status.st_mode & S_IFMT == S_IFREG else { continue }
      files.append(PortfolioFile(name: name, stamp: PortfolioStamp(status)))
    }
    return (files, broken)
  }
}
