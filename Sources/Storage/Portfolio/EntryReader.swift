import MaturityModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads one file of a portfolio after the other, with what it has learned from those before.
struct EntryReader {
  /// The folder that the files are in.
  let folder: String
  let find: (_ id: String, _ version: String) -> Questionnaire?
  private var snapshots = KnownSnapshots()
  private let tables = ItemTables()
  private var buffer: [UInt8] = []
  /// The questionnaires that were met, by digest.
  private(set) var questionnaires: [String: PortfolioQuestionnaire] = [:]

  init(folder: String, find: @escaping (String, String) -> Questionnaire?) {
    self.folder = folder
    self.find = find
  }

  /// Reads a file, with the checks that every command makes.
  ///
  /// The second value is false where the file changed while it was read, so that it must not be remembered.
  mutating func read(_ file: PortfolioFile) -> (Result<PortfolioRecord, InvalidFile>, Bool) {
    let path = folder + "/" + file.name
    var status = stat()
    do throws(StorageError) {
      let count = try fill(path)
      let isSame = stat(path, &status) == 0 && PortfolioStamp(status) == file.stamp
      return (record(of: count, path), isSame)
    } catch {
      return (.failure(InvalidFile(problems: [error.problem(in: path)])), false)
    }
  }

  private mutating func record(
    of count: Int, _ path: String
  ) -> Result<PortfolioRecord, InvalidFile> {
    if count <= JSONDocument.sizeLimit,
      let known = buffer.withUnsafeBufferPointer({
        snapshots.match(in: UnsafeBufferPointer(rebasing: $0[..<count]))
      }), let assessment = AssessmentReader.read(known, file: path, tables: tables)
    {
      return .success(record(of: assessment, path))
    }
    let bytes = Array(buffer[..<count])
    switch AssessmentReader.readWithDocument(
      bytes, file: path, tables: tables, find: find)
    {
    case .success(let (assessment, document)):
      snapshots.remember(assessment.questionnaire, of: document)
      return .success(record(of: assessment, path))
    case .failure(let invalid): return .failure(invalid)
    }
  }

  private mutating func record(of assessment: Assessment, _ path: String) -> PortfolioRecord {
    let questionnaire = assessment.questionnaire
    if questionnaires[questionnaire.digest] == nil {
      questionnaires[questionnaire.digest] = PortfolioQuestionnaire(questionnaire)
    }
    return PortfolioRecord(
      entry: PortfolioEntry(assessment, file: path), digest: questionnaire.digest,
      embeds: assessment.embedsQuestionnaire)
  }

  /// Reads a file into the one buffer, and returns how many bytes it has.
  ///
  /// Reading instead of mapping: a file that is cut short meanwhile is then a broken file, not a fault.
  private mutating func fill(_ path: String) throws(StorageError) -> Int {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .reading(path) }
    defer { close(descriptor) }
    var count = 0
    while count <= JSONDocument.sizeLimit {
      if count == buffer.count {
        let larger = max(1 << 18, min(2 * buffer.count, JSONDocument.sizeLimit + 1))
        buffer += [UInt8](repeating: 0, count: larger - buffer.count)
      }
      let start = count
      let result = buffer.withUnsafeMutableBytes { bytes in
        Self.read(descriptor, bytes.baseAddress.map { $0 + start }, bytes.count - start)
      }
      if result < 0, errno == EINTR { continue }
      guard result >= 0 else { throw .reading(path) }
      if result == 0 { break }
      count += result
    }
    return count
  }

  private static func read(
    _ descriptor: Int32, _ target: UnsafeMutableRawPointer?, _ count: Int
  ) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, target, count)
    #else
      Darwin.read(descriptor, target, count)
    #endif
  }
}
