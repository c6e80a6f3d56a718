/// Which of many files are copies of one assessment, as synchronisation and colleagues leave them, and which one counts.
///
/// The one that was changed last counts, of equals the first by name.
public struct Copies: Hashable, Sendable {
  /// For the position of a file that does not count the position of the one that counts in its place.
  public private(set) var counting: [Int: Int] = [:]

  /// What files say of themselves; copies have the same id and the same completion.
  ///
  /// With different completions they are two results of one assessment.
  public struct Identity: Hashable, Sendable {
    /// The assessment's id; a file without one is a copy of nothing.
    public var id: String
    public var completedAt: Timestamp?
    public var updatedAt: Timestamp?

    public init(id: String, completedAt: Timestamp?, updatedAt: Timestamp?) {
      (self.id, self.completedAt, self.updatedAt) = (id, completedAt, updatedAt)
    }
  }

  private struct Result: Hashable {
    var id: String
    var completedAt: Timestamp?
  }

  /// - Parameters:
  ///   - files: By position; nil for a file that is no assessment of a team.
  ///   - name: The file at a position, asked for only where two were changed at the same time.
  public init(of files: [Identity?], name: (Int) -> String) {
    var latest: [Result: Int] = [:]
    var former: [(position: Int, result: Result)] = []
    for (position, file) in files.enumerated() {
      guard let file, !file.id.isEmpty else { continue }
      let result = Result(id: file.id, completedAt: file.completedAt)
      guard let other = latest[result] else {
        latest[result] = position
        continue
      }
      let changes = [position, other].map { files[$0]?.updatedAt?.seconds ?? .min }
      let wins = changes[0] == changes[1] ? name(position) < name(other) : changes[0] > changes[1]
      if wins { latest[result] = position }
      former.append((wins ? other : position, result))
    }
    for copy in former { counting[copy.position] = latest[copy.result] }
  }

  /// The files that count, and why each of the others does not.
  public static func sorted<File>(
    _ files: [File], name: (File) -> String, identity: (File) -> Identity?
  ) -> (counting: [File], problems: [Problem]) {
    let copies = Copies(of: files.map(identity)) { name(files[$0]) }
    return (
      files.enumerated().filter { copies.counting[$0.offset] == nil }.map(\.element),
      copies.problems { name(files[$0]) }
    )
  }

  /// Why each file does not count that is a copy of another one, in the order of the files.
  public func problems(name: (Int) -> String) -> [Problem] {
    counting.sorted { $0.key < $1.key }.map { copy, other in
      Problem(
        file: name(copy), fault: "this is a copy of \(name(other)), which counts in its place",
        remedy: "Make one of both: mlmaturity reconcile MINE THEIRS --output FILE.")
    }
  }
}

extension Assessment {
  /// What tells whether two files hold the same result; nil for the answers of one person.
  public var identity: Copies.Identity? {
    respondent == nil
      ? Copies.Identity(id: id, completedAt: details.completedAt, updatedAt: updatedAt) : nil
  }
}
