package import Formats
package import MaturityModel

/// Assessments in files: those of one folder, and others wherever they are.
package struct FileStore: Store {
  private let folders: Folders
  private let found: @Sendable (_ id: String, _ version: String) -> Questionnaire?

  /// `find` looks a questionnaire up by id and version, for files that do not hold their own.
  package init(
    _ folders: Folders,
    find: @escaping @Sendable (_ id: String, _ version: String) -> Questionnaire?
  ) {
    self.folders = folders
    found = find
  }

  package func find(_ id: String, _ version: String) -> Questionnaire? { found(id, version) }

  /// Files elsewhere that were worked on lately come first, unless the folder was named: then it is shown alone.
  ///
  /// A folder that does not exist is an empty one.
  package func list(
    archived: Bool, _ take: (_ found: Result<AssessmentSummary, InvalidFile>, _ total: Int) -> Bool
  ) {
    guard var folder = folders.assessments else { return }
    var recent = folders.isNamed ? [] : RecentFiles(folders).paths
    if archived {
      folder += "/" + Self.archive
      recent = recent.map { Self.moved($0, intoArchive: true) }
    }
    let own = FilePath(following: folder + "/x").folder
    let outside = recent.filter { FilePath.folder(of: $0) != own }
    let files = outside + (FolderListing.documents(in: folder) ?? [])
    var known = KnownQuestionnaires(find: found)
    for file in files {
      let found: Result<AssessmentSummary, InvalidFile>
      do throws(StorageError) {
        guard try Self.isFile(file) else { continue }
        let bytes = try FileBytes.read(file)
        found = AssessmentSummary.read(bytes, of: AssessmentRef(file), &known)
        if case .failure = found, JSONDocument.isReport(bytes) { continue }
      } catch { found = .failure(InvalidFile(problems: [error.problem(in: file)])) }
      guard take(found, files.count) else { return }
    }
  }

  package func isThere(_ ref: AssessmentRef) -> Bool { FilePath.isThere(ref.path) }

  package func bytes(of ref: AssessmentRef) throws(StorageError) -> [UInt8] {
    try FileBytes.read(ref.path)
  }

  package func open(
    _ ref: AssessmentRef, to intent: AssessmentSession.Intent, now: Timestamp
  ) throws(StorageError) -> AssessmentSession {
    let medium = FileMedium(ref, in: folders)
    let session = try AssessmentSession.open(medium, to: intent, find: found)
    if session.canWrite { medium.tidy(beside: session.assessment, now: now) }
    return session
  }

  /// The folder of a file that is named has to be there; the one of the store is made, for its owner only.
  package func create(
    _ assessment: Assessment, at ref: AssessmentRef?, now: Timestamp
  ) throws(StorageError) -> AssessmentSession {
    let file: AssessmentRef
    if let ref {
      file = ref
    } else {
      guard let folder = folders.assessments else { throw .noHome }
      try FolderListing.create(folder)
      file = AssessmentRef(folder + "/" + assessment.fileName)
    }
    return try AssessmentSession.create(assessment, in: FileMedium(file, in: folders), now: now)
  }

  package func move(_ ref: AssessmentRef, intoArchive: Bool) throws(StorageError) -> AssessmentRef {
    let target = Self.moved(ref.path, intoArchive: intoArchive)
    let folder = FilePath.folder(of: target)
    if intoArchive {
      try FolderListing.create(folder)
      guard FilePath.status(ofName: folder)?.isFolder == true else {
        throw .foreign(file: folder, fault: "it is no folder, but a link or the like")
      }
    }
    guard FilePath.status(ofName: target) == nil else { throw .exists(file: target) }
    if intoArchive { forgetScan(of: ref) }
    guard Storage.rename(ref.path, target) == 0 else { throw .writing(ref.path, step: "rename") }
    return AssessmentRef(target)
  }

  /// What was found in a repository is not kept for what nobody wants to see any more.
  private func forgetScan(of ref: AssessmentRef) {
    let root = (try? FileBytes.read(ref.path)).flatMap { try? JSONDocument($0) }?.root
    _ = ScanFile(for: root?["id"]?.text ?? "", at: ref.path, in: folders).forget()
  }

  /// The name of the folder beside a file where it is kept when nobody wants to see it any more.
  private static let archive = "archive"

  /// Where a file is, or would be, after it was moved.
  private static func moved(_ file: String, intoArchive: Bool) -> String {
    let name = file.split(separator: "/").last.map { String($0) } ?? file
    var folder = FilePath.folder(of: file)
    if !intoArchive { folder = FilePath.folder(of: folder) }
    return (folder == "/" ? "" : folder) + (intoArchive ? "/\(archive)/" : "/") + name
  }

  /// False for what is no file, or is gone; a pipe or a device would make a list wait for ever.
  private static func isFile(_ path: String) throws(StorageError) -> Bool {
    if let status = FilePath.status(of: path) { return status.isFile }
    let error = StorageError.reading(path)
    // A link to nothing, or something that may not be looked at.
    if FilePath.status(ofName: path) != nil { throw error }
    return false
  }
}
