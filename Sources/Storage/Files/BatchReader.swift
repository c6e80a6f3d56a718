import Formats
package import MaturityModel

/// Reads many assessments of few questionnaires: one that was met before is recognised instead of read again.
///
/// Keys that this version does not know are left out: what is read here is not written again.
package struct BatchReader {
  private let find: (_ id: String, _ version: String) -> Questionnaire?
  private var snapshots = KnownSnapshots()
  private let tables = ItemTables()
  private var found: [[String]: Questionnaire?] = [:]

  /// `find` looks a questionnaire up by id and version, for files that do not embed their own.
  package init(find: @escaping (_ id: String, _ version: String) -> Questionnaire?) {
    self.find = find
  }

  /// Reads a file, with the checks that every command makes.
  package mutating func read(
    _ path: String, _ origin: FileBytes.Origin = .found
  ) throws(StorageError) -> Assessment {
    let bytes = try FileBytes.read(path, origin)
    if bytes.count <= JSONDocument.sizeLimit,
      let known = bytes.withUnsafeBufferPointer({ snapshots.match(in: $0) }),
      let assessment = AssessmentReader.read(known, file: path, tables: tables)
    {
      return assessment
    }
    switch AssessmentReader.readWithDocument(
      bytes, file: path, tables: tables, find: { id, version in questionnaire(id, version) })
    {
    case .success(let (assessment, document)):
      snapshots.remember(assessment.questionnaire, of: document)
      return assessment
    case .failure(let invalid): throw .invalid(invalid)
    }
  }

  private mutating func questionnaire(_ id: String, _ version: String) -> Questionnaire? {
    if let known = found[[id, version]] { return known }
    let questionnaire = find(id, version)
    found[[id, version]] = .some(questionnaire)
    return questionnaire
  }
}
