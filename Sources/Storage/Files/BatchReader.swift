import Formats
package import MaturityModel

/// Reads many assessments of few questionnaires: one that was met before is recognised instead of read again.
///
/// Keys that this version does not know are left out: what is read here is not written again.
package struct BatchReader {
  private let found: Lookup
  private var snapshots = KnownSnapshots()
  private let tables = ItemTables()

  /// `find` looks a questionnaire up by id and version, for files that do not embed their own.
  package init(find: @escaping @Sendable (_ id: String, _ version: String) -> Questionnaire?) {
    found = Lookup(find)
  }

  /// Reads a file, with the checks that every command makes.
  package mutating func read(
    _ path: String, _ origin: FileBytes.Origin = .found
  ) throws(StorageError) -> Assessment {
    try read(FileBytes.read(path, origin), of: path)
  }

  /// Reads bytes that came from elsewhere, with the same checks.
  package mutating func read(
    _ bytes: [UInt8], of path: String
  ) throws(StorageError) -> Assessment {
    if bytes.count <= JSONDocument.sizeLimit,
      let known = bytes.withUnsafeBufferPointer({ snapshots.match(in: $0) }),
      let assessment = AssessmentReader.read(known, file: path, tables: tables)
    {
      return assessment
    }
    switch AssessmentReader.readWithDocument(
      bytes, file: path, tables: tables, find: found.questionnaire)
    {
    case .success(let (assessment, document)):
      snapshots.remember(assessment.questionnaire, of: document)
      return assessment
    case .failure(let invalid): throw .invalid(invalid)
    }
  }
}
