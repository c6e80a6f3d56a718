/// What tells, without reading, that files were written, came or went.
package struct FileTraces: Hashable, Sendable {
  /// By path; nil for one that is not there.
  private var stamps: [String: FileStamp?]

  /// The traces of files, and of those in a folder of ballots; nil for none.
  package init(of files: [String], ballots folder: BallotFolder?, home: String?) {
    stamps = [:]
    for path in files + (folder?.followed(home: home) ?? []) {
      stamps.updateValue(FileStamp(of: FilePath(following: path)), forKey: path)
    }
  }
}
