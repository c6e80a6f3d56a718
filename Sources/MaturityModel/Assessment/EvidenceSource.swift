internal import Translation

/// Where in a repository a piece of evidence was found, and by which rule.
public struct EvidenceSource: Hashable, Sendable {
  /// The id of the rule, and the version of its file.
  public var rule: String
  public var version: String
  /// What the repository is called.
  public var repository: String
  /// The digest of the newest change at that time; empty where there is no history.
  public var commit: String
  /// From the top of the repository.
  public var path: String
  /// From 1; 0 for the file as a whole.
  public var line: Int
  public var otherKeys: [String: JSON]

  public init(
    rule: String, version: String = "", repository: String = "", commit: String = "",
    path: String, line: Int = 0, otherKeys: [String: JSON] = [:]
  ) {
    (self.rule, self.version, self.repository) = (rule, version, repository)
    (self.commit, self.path, self.line, self.otherKeys) = (commit, path, line, otherKeys)
  }

  /// `path:line`; the repository's name where the history was looked at and no file.
  public var place: String {
    path.isEmpty ? repository : line > 0 ? "\(path):\(line)" : path
  }
}

extension Evidence {
  /// What the piece says, behind the place where it was found: how everything shows it.
  public var shown: String {
    guard let source else { return text }
    let commit = String(source.commit.prefix(8))
    return commit.isEmpty
      ? phrase("\(source.place, "place") – \(text, "evidence")")
      : phrase("\(source.place, "place") (commit \(commit, "commit")) – \(text, "evidence")")
  }
}
