package import Formats
package import MaturityModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder of assessment files.
package struct AssessmentFolder: Hashable, Sendable {
  package let path: String

  package init(_ path: String) { self.path = path }

  /// The folder of the user's assessments.
  package init(_ folders: Folders) throws(StorageError) {
    guard let path = folders.assessments else { throw .noHome }
    self.path = path
  }

  /// Makes the folder, for its owner only, unless it is there.
  package func create() throws(StorageError) { try FolderListing.create(path) }

  /// What is in the folder.
  package struct Listing: Hashable, Sendable {
    /// The newest first.
    package var assessments: [AssessmentSummary] = []
    /// The files that cannot be used, by name.
    package var broken: [InvalidFile] = []
  }

  /// Looks at every assessment file; a folder that does not exist is an empty one.
  ///
  /// Only what a list shows is read. That an answer is out of range shows when the file is opened.
  package func listing(
    find: @escaping (_ id: String, _ version: String) -> Questionnaire? = { _, _ in nil }
  ) -> Listing {
    var listing = Listing()
    forEach(find: find) { found, _ in
      switch found {
      case .success(let summary): listing.assessments.append(summary)
      case .failure(let invalid): listing.broken.append(invalid)
      }
      return true
    }
    listing.assessments.sort {
      $0.at == $1.at ? $0.file < $1.file : ($0.at?.seconds ?? .min) > ($1.at?.seconds ?? .min)
    }
    return listing
  }

  /// Looks at one assessment file after another, in the order of their names, until `take` answers false.
  ///
  /// `others` are files elsewhere, looked at first. `find` looks a questionnaire up for files that do not hold their
  /// own. `take` is also told how many files there are.
  package func forEach(
    and others: [String] = [], find: @escaping (_ id: String, _ version: String) -> Questionnaire?,
    _ take: (Result<AssessmentSummary, InvalidFile>, _ total: Int) -> Bool
  ) {
    var known = KnownQuestionnaires(find: find)
    let names = (FolderListing.names(in: path) ?? []).filter {
      $0.hasSuffix(".json") && !$0.hasPrefix(".")
    }
    let own = FilePath(following: path + "/x").folder
    let outside = others.filter { FilePath.folder(of: $0) != own }
    let files = outside + names.map { path + "/" + $0 }
    for (position, file) in files.enumerated() {
      let found: Result<AssessmentSummary, InvalidFile>
      switch Self.look(at: file) {
      case .file: found = AssessmentSummary.read(file, &known)
      case .unreachable(let error) where position >= outside.count:
        found = .failure(InvalidFile(problems: [error.problem(in: file)]))
      case .unreachable, .other: continue
      }
      guard take(found, files.count) else { return }
    }
  }

  /// The file for a new assessment: its title as a slug, and the first eight characters of its id.
  package func file(for assessment: Assessment) -> String {
    let slug = assessment.details.title.slug
    return "\(path)/\(slug.isEmpty ? "assessment" : slug)-\(assessment.id.prefix(8)).json"
  }

  /// What a name in a folder stands for.
  private enum Kind {
    case file
    /// A link to nothing, or something that may not be looked at.
    case unreachable(StorageError)
    /// What is no file, or is gone; a pipe or a device would make a list wait for ever.
    case other
  }

  private static func look(at file: String) -> Kind {
    var status = stat()
    guard stat(file, &status) == 0 else {
      let error = StorageError.reading(file)
      return lstat(file, &status) == 0 ? .unreachable(error) : .other
    }
    return status.st_mode & S_IFMT == S_IFREG ? .file : .other
  }
}

extension String {
  /// Lower-case ASCII letters and digits, other characters as single hyphens; at most 60 characters.
  package var slug: String {
    var slug = ""
    for scalar in lowercased().unicodeScalars {
      if scalar.isASCII, scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
        slug.unicodeScalars.append(scalar)
      } else if !slug.isEmpty, !slug.hasSuffix("-") {
        slug += "-"
      }
      if slug.utf8.count == 60 { break }
    }
    while slug.hasSuffix("-") { slug.removeLast() }
    return slug
  }
}
