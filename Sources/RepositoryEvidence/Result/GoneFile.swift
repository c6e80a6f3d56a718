package import MaturityModel

/// A file that evidence names, and that is not in its repository any more.
package struct GoneFile: Hashable, Sendable {
  package var repository: String
  package var path: String

  package init(repository: String, path: String) {
    (self.repository, self.path) = (repository, path)
  }

  /// The file that a piece of evidence names; nil where it names none.
  package init?(_ evidence: Evidence) {
    guard let source = evidence.source, !source.path.isEmpty else { return nil }
    self.init(repository: source.repository, path: source.path)
  }
}

extension [GoneFile: CalendarDay] {
  /// The files after a look on a `day` into a repository: what is missing for longer keeps its day, what came back is gone
  /// from here, and files of other repositories stay as they were.
  ///
  /// `evidence` is all that was recorded.
  package func afterLook(
    into repository: String, at places: RepositoryPlaces, for evidence: [Evidence],
    on day: CalendarDay
  ) -> [GoneFile: CalendarDay] {
    var files = filter { $0.key.repository != repository }
    for file in evidence.compactMap({ GoneFile($0) }) where file.repository == repository {
      if places.lacks(file.path) { files[file] = self[file] ?? day }
    }
    return files
  }
}
