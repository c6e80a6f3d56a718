import Formats
package import MaturityModel

/// Reads many assessments of few questionnaires: one that was met before is recognised instead of read again.
///
/// Keys that this version does not know are left out: what is read here is not written again.
package struct BatchReader {
  private let found: Lookup
  private var snapshots = KnownSnapshots()
  private let tables: ItemTables
  private var buffer: [UInt8] = []

  /// `find` looks a questionnaire up by id and version, for files that do not embed their own.
  ///
  /// Without `keepsNotes` the notes beside answers may be left out.
  package init(
    keepsNotes: Bool = true,
    find: @escaping @Sendable (_ id: String, _ version: String) -> Questionnaire?
  ) {
    found = Lookup(find)
    tables = ItemTables(keepsNotes: keepsNotes)
  }

  /// Reads a file, with the checks that every command makes.
  package mutating func read(
    _ path: String, _ origin: FileBytes.Origin = .found
  ) throws(StorageError) -> Assessment {
    let count = try FileBytes.read(path, origin, into: &buffer)
    return try assessment(count, of: path)
  }

  /// Reads bytes that came from elsewhere, with the same checks.
  package mutating func read(
    _ bytes: [UInt8], of path: String
  ) throws(StorageError) -> Assessment {
    buffer = bytes
    return try assessment(bytes.count, of: path)
  }

  /// What the first bytes of the buffer say.
  private mutating func assessment(
    _ count: Int, of path: String
  ) throws(StorageError) -> Assessment {
    if count <= JSONDocument.sizeLimit,
      let known = buffer.withUnsafeBufferPointer({
        snapshots.match(in: UnsafeBufferPointer(rebasing: $0[..<count]))
      }), let assessment = AssessmentReader.read(known, file: path, tables: tables)
    {
      return assessment
    }
    switch AssessmentReader.readWithDocument(
      Array(buffer[..<count]), file: path, tables: tables, find: found.questionnaire)
    {
    case .success(let (assessment, document)):
      snapshots.remember(assessment.questionnaire, of: document)
      return assessment
    case .failure(let invalid): throw .invalid(invalid)
    }
  }
}
