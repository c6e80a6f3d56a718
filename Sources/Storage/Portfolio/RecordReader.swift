import Formats
import MaturityModel
import POSIX

/// Reads one file of a portfolio after the other, with what it has learned from those before.
struct RecordReader {
  private let files: PortfolioFiles
  private let sources: PortfolioSources
  private let former: FormerRecords?
  private let find: (_ id: String, _ version: String) -> Questionnaire?
  private var scanners: [RecordScanner] = []
  private var snapshots = KnownSnapshots()
  private let tables = ItemTables()
  private var buffer: [UInt8] = []

  /// Files of more questionnaires than these are read more slowly.
  private static let limit = 16

  init(
    _ files: PortfolioFiles, sources: PortfolioSources, former: FormerRecords?,
    find: @escaping (String, String) -> Questionnaire?
  ) { (self.files, self.sources, self.former, self.find) = (files, sources, former, find) }

  /// Reads a file, with the checks that every command makes; nil for what is no file, and for a report.
  mutating func read(_ file: Int) -> Result<PortfolioReading, InvalidFile>? {
    do throws(StorageError) {
      if files.names.mayBeOther(file) || former?.has(file) == true {
        // A pipe or a device would make the reading wait for ever.
        guard let stamp = try files.stamp(file) else { return nil }
        if let record = former?.record(file, stamp: stamp) {
          return .success(
            PortfolioReading(file: file, stamp: stamp, record: record, isRemembered: true))
        }
      }
      guard let content = try files.read(file, into: &buffer) else { return nil }
      let record = record(of: content.count) { [files] in files.path(file) }
      if case .failure = record, content.count <= JSONDocument.sizeLimit,
        JSONDocument.isReport(Array(buffer[..<content.count]))
      {
        return nil
      }
      return record.map {
        PortfolioReading(
          file: file, stamp: content.stamp, record: $0, isRemembered: false, isSame: content.isSame)
      }
    } catch { return .failure(InvalidFile(problems: [error.problem(in: files.path(file))])) }
  }

  private mutating func record(
    of count: Int, _ path: () -> String
  ) -> Result<PortfolioRecord, InvalidFile> {
    if let record = scanned(count) { return .success(record) }
    let path = path()
    if count <= JSONDocument.sizeLimit,
      let known = buffer.withUnsafeBufferPointer({
        snapshots.match(in: UnsafeBufferPointer(rebasing: $0[..<count]))
      })
    {
      let source = sources.source(of: known.snapshot.questionnaire, snapshot: known.snapshot.bytes)
      let record = learn(source, known.snapshot.bytes, items: known.snapshot.items, scanning: count)
      if let record { return .success(record) }
      if let assessment = AssessmentReader.read(known, file: path, tables: tables) {
        return .success(PortfolioRecord(assessment, source: source))
      }
    }
    switch AssessmentReader.readWithDocument(
      Array(buffer[..<count]), file: path, tables: tables, find: find)
    {
    case .success(let (assessment, document)):
      let snapshot = snapshots.remember(assessment.questionnaire, of: document)
      let source = sources.source(of: assessment.questionnaire, snapshot: snapshot?.bytes)
      if !source.isEmbedded {
        _ = learn(source, [], items: source.questionnaire.digest, scanning: count)
      }
      return .success(PortfolioRecord(assessment, source: source))
    case .failure(let invalid): return .failure(invalid)
    }
  }

  /// What the first scanner that knows the questionnaire of the file makes of it.
  private mutating func scanned(_ count: Int) -> PortfolioRecord? {
    buffer.withUnsafeBufferPointer { buffer in
      let file = UnsafeBufferPointer(rebasing: buffer[..<count])
      let bytes = UnsafeBufferPointer(rebasing: buffer[..<(count + JSONCursor.padding)])
      let place = file.snapshot
      for index in scanners.indices {
        // Most that cannot be are told apart without reading the file.
        guard place.map({ file.holds(scanners[index].named.snapshot[...], at: $0) }) ?? true,
          let record = scanners[index].record(of: bytes)
        else { continue }
        if !scanners[index].source.canBeRemembered {
          scanners[index].source = sources.source(
            of: scanners[index].source.questionnaire, snapshot: scanners[index].named.snapshot)
        }
        if index > 0 { scanners.swapAt(index, index - 1) }
        return record
      }
      return nil
    }
  }

  /// What a new scanner for a questionnaire makes of a file, made of one for the same items where there is one; nil
  /// where the scanner is there.
  private mutating func learn(
    _ source: PortfolioSource, _ snapshot: [UInt8], items: String, scanning count: Int
  ) -> PortfolioRecord? {
    let isThere = scanners.contains {
      $0.source.number == source.number && $0.named.snapshot == snapshot
    }
    // What measures come to nobody can say from the bytes of answers.
    guard !isThere, source.questionnaire.model == nil else { return nil }
    var scanner =
      scanners.first { $0.items == items }?.turned(to: source, snapshot: snapshot)
      ?? RecordScanner(source, snapshot: snapshot, items: items)
    let record = buffer.withUnsafeBufferPointer {
      scanner.record(of: UnsafeBufferPointer(rebasing: $0[..<(count + JSONCursor.padding)]))
    }
    if scanners.count == Self.limit { scanners.removeLast() }
    scanners.append(scanner)
    return record
  }
}
