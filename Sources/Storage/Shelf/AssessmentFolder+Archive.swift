#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension AssessmentFolder {
  /// The name of the folder beside a file where it is kept when nobody wants to see it any more.
  private static let archiveName = "archive"

  /// Moves a file into the archive beside it and answers where it is; never onto another file.
  package static func archive(_ file: String) throws(StorageError) -> String {
    let target = archived(file)
    let folder = FilePath.folder(of: target)
    try FolderListing.create(folder)
    var status = stat()
    guard lstat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw .foreign(file: folder, fault: "it is no folder, but a link or the like")
    }
    try move(file, to: target)
    return target
  }

  /// Moves a file out of the archive to where it was and answers where it is; never onto another file.
  package static func unarchive(_ archived: String) throws(StorageError) -> String {
    let name = archived.split(separator: "/").last.map { String($0) } ?? archived
    let folder = FilePath.folder(of: FilePath.folder(of: archived))
    let target = (folder == "/" ? "" : folder) + "/" + name
    try move(archived, to: target)
    return target
  }

  /// What was put away from this folder.
  package var archive: AssessmentFolder { AssessmentFolder(path + "/" + Self.archiveName) }

  /// Where a file is, or would be, after it was put away.
  package static func archived(_ file: String) -> String {
    let name = file.split(separator: "/").last.map { String($0) } ?? file
    let folder = FilePath.folder(of: file)
    return (folder == "/" ? "" : folder) + "/\(archiveName)/" + name
  }

  private static func move(_ file: String, to target: String) throws(StorageError) {
    var status = stat()
    guard lstat(target, &status) != 0 else { throw .exists(file: target) }
    guard rename(file, target) == 0 else { throw .writing(file, step: "rename") }
  }
}
