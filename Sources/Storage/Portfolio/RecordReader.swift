import MaturityModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads one file of a portfolio after the other, with what it has learned from those before.
struct RecordReader {
  private let files: PortfolioFiles
  private let sources: PortfolioSources
  private let former: FormerRecords?
  private let find: (_ id: String, _ version: String) -> Questionnaire?
  private var scanners: [RecordScanner]
  private var snapshots = KnownSnapshots()
  private let tables = ItemTables()
  private var buffer: [UInt8] = []

  /// Files of more questionnaires than these are read in the slow way.
  private static let limit = 16

  init(
    _ files: PortfolioFiles, sources: PortfolioSources, former: FormerRecords?,
    find: @escaping (String, String) -> Questionnaire?
  ) {
    self.files = files
    self.sources = sources
    self.former = former
    self.find = find
    scanners = sources.all.filter(\.canBeRemembered).prefix(Self.limit).map {
      RecordScanner($0, snapshot: $0.snapshot ?? [])
    }
  }

  /// Reads a file, with the checks that every command makes; nil for what is no file.
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
      return record(of: content.count) { [files] in files.path(file) }.map {
        PortfolioReading(
          file: file, stamp: content.stamp, record: $0, isRemembered: false,
          isSame: content.isSame)
      }
    } catch {
      return .failure(InvalidFile(problems: [error.problem(in: files.path(file))]))
    }
  }

  private mutating func record(
    of count: Int, _ path: () -> String
  ) -> Result<PortfolioRecord, InvalidFile> {
    if let record = scanned(count) { return .success(record) }
    let path = path()
    if count <= JSONDocument.sizeLimit,
      let known = buffer.withUnsafeBufferPointer({
        snapshots.match(in: UnsafeBufferPointer(rebasing: $0[..<count]))
      }), let assessment = AssessmentReader.read(known, file: path, tables: tables)
    {
      return .success(record(of: assessment, nil))
    }
    switch AssessmentReader.readWithDocument(
      Array(buffer[..<count]), file: path, tables: tables, find: find)
    {
    case .success(let (assessment, document)):
      snapshots.remember(assessment.questionnaire, of: document)
      return .success(record(of: assessment, document))
    case .failure(let invalid): return .failure(invalid)
    }
  }

  /// What the first scanner that knows the questionnaire of the file makes of it.
  private mutating func scanned(_ count: Int) -> PortfolioRecord? {
    buffer.withUnsafeBufferPointer { buffer in
      let bytes = UnsafeBufferPointer(rebasing: buffer[..<(count + JSONCursor.padding)])
      for index in scanners.indices {
        guard let record = scanners[index].record(of: bytes) else { continue }
        if index > 0 { scanners.swapAt(index, index - 1) }
        return record
      }
      return nil
    }
  }

  /// The record of an assessment that was read whole, or without its snapshot where there is no document.
  private mutating func record(
    of assessment: Assessment, _ document: JSONDocument?
  ) -> PortfolioRecord {
    let snapshot = document?.snapshot?.bytes
    let source = sources.source(
      of: assessment.questionnaire,
      snapshot: assessment.embedsQuestionnaire ? snapshot ?? [] : nil)
    let isNew =
      snapshot != nil
      || !assessment.embedsQuestionnaire
        && !scanners.contains { $0.source.number == source.number }
    if isNew, scanners.count < Self.limit {
      scanners.append(RecordScanner(source, snapshot: snapshot ?? []))
    }
    return PortfolioRecord(assessment, source: source)
  }
}
