import Formats
package import MaturityModel

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

  package typealias Content = PortfolioContent

  /// - Parameters:
  ///   - folder: The folder; files in folders below it are not read.
  ///   - cache: Where it is remembered what files say; nil to read everything every time. It changes nothing but speed.
  ///   - find: Looks a questionnaire up by id and version, for files that do not hold their own.
  package init(
    _ folder: String, cache: String? = nil,
    find: @escaping @Sendable (_ id: String, _ version: String) -> Questionnaire?
  ) {
    self.folder = folder
    self.cache = cache.map { PortfolioCache(folder: $0, of: folder) }
    self.find = find
  }

  /// Reads the folder; `now` tells which files are too young to be remembered.
  package func read(now: Timestamp) throws(StorageError) -> Content {
    let files = try PortfolioFiles(folder)
    let found = Lookup(find)
    let sources = PortfolioSources()
    let former = cache?.read(files.names, sources: sources, find: found.questionnaire)
    var read: [PortfolioReading?] = Array(repeating: nil, count: files.names.count)
    var broken: [InvalidFile] = []
    for piece in pieces(files, sources, former, found) {
      for reading in piece.readings { read[reading.file] = reading }
      broken += piece.broken
    }
    let readings = read.compactMap { $0 }
    broken.sort { ($0.problems.first?.file ?? "") < ($1.problems.first?.file ?? "") }
    remember(readings, files.names, sources.all, former: former?.count ?? 0, now: now)
    return PortfolioContent(
      readings, path: { files.path($0) }, sources: sources.all, broken: broken)
  }

  private func remember(
    _ readings: [PortfolioReading], _ names: FileNames, _ sources: [PortfolioSource], former: Int,
    now: Timestamp
  ) {
    guard let cache else { return }
    let kept = readings.filter { reading in
      reading.isRemembered
        || reading.isSame && reading.stamp?.isSettled(at: now) == true
          && sources[Int(reading.record.source)].canBeRemembered
    }
    guard kept.count != former || kept.contains(where: { !$0.isRemembered }) else { return }
    cache.write(kept, names, sources: sources)
  }

  private struct Piece: Sendable {
    var readings: [PortfolioReading] = []
    var broken: [InvalidFile] = []
  }

  private func pieces(
    _ files: PortfolioFiles, _ sources: PortfolioSources, _ former: FormerRecords?, _ found: Lookup
  ) -> [Piece] {
    let watch = watch
    return Workers.run(over: files.names.count) { next in
      var reader = RecordReader(files, sources: sources, former: former, find: found.questionnaire)
      var piece = Piece()
      while let range = next() {
        for file in range {
          switch reader.read(file) {
          case .success(let reading): piece.readings.append(reading)
          case .failure(let invalid): piece.broken.append(invalid)
          case nil: break
          }
        }
        guard watch(range.count, files.names.count) else { break }
      }
      return piece
    }
  }
}
