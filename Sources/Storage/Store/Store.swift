package import Formats
package import MaturityModel

/// Where assessments are kept: what is there, and sessions that work on it.
///
/// All stores keep the same promises, which one suite of tests holds each of them to. Somebody else may write at any
/// time: a session says so when it saves over what it has not seen.
package protocol Store: Sendable {
  /// Looks at one assessment after another, in a lasting order, until `take` answers false.
  ///
  /// Only what a list shows is read. `take` is also told how many assessments there are.
  func list(
    archived: Bool, _ take: (_ found: Result<AssessmentSummary, InvalidFile>, _ total: Int) -> Bool)
  func isThere(_ ref: AssessmentRef) -> Bool
  /// The bytes of an assessment, without claiming it.
  func bytes(of ref: AssessmentRef) throws(StorageError) -> [UInt8]
  /// Looks a questionnaire up by id and version, for assessments that do not hold their own.
  func find(_ id: String, _ version: String) -> Questionnaire?
  /// Opens an assessment, and brings back what an interrupted session did not save.
  func open(
    _ ref: AssessmentRef, to intent: AssessmentSession.Intent, now: Timestamp
  ) throws(StorageError) -> AssessmentSession
  /// Keeps a new assessment under a name that nothing has yet, or nil for one made of its title and id, and opens it.
  func create(
    _ assessment: Assessment, at ref: AssessmentRef?, now: Timestamp
  ) throws(StorageError) -> AssessmentSession
  /// Moves an assessment into the archive or out of it, never onto another one, and answers what it is called there.
  func move(_ ref: AssessmentRef, intoArchive: Bool) throws(StorageError) -> AssessmentRef
}

extension Store {
  /// Reads an assessment without claiming it.
  package func read(_ ref: AssessmentRef) throws(StorageError) -> Assessment {
    try AssessmentReader.read(try bytes(of: ref), file: ref.path, find: find).valid()
  }

  /// Puts an assessment away, unless it is open elsewhere; unsaved answers are saved first.
  package func archive(_ ref: AssessmentRef, now: Timestamp) throws(StorageError) -> AssessmentRef {
    try work(on: ref, now: now) { _ in }
    return try move(ref, intoArchive: true)
  }

  /// Changes what an assessment is called and about, unless it is open elsewhere.
  package func rename(
    _ ref: AssessmentRef, _ title: String, _ subject: Subject, now: Timestamp
  ) throws(StorageError) {
    try work(on: ref, now: now) { (session) throws(StorageError) in
      guard let change = session.assessment.naming(title, subject) else { return }
      try session.record(Edit(change, at: now))
    }
  }

  /// Makes a copy with an id and a title of its own, and answers what it is called.
  package func duplicate(
    _ ref: AssessmentRef, id: String, now: Timestamp
  ) throws(StorageError) -> AssessmentRef {
    var copy = try read(ref)
    copy.id = id
    copy.details.title += copy.details.title.isEmpty ? "Copy" : " (copy)"
    let session = try create(copy, at: nil, now: now)
    try session.close(now: now)
    return session.ref
  }

  private func work(
    on ref: AssessmentRef, now: Timestamp, _ body: (AssessmentSession) throws(StorageError) -> Void
  ) throws(StorageError) {
    let session = try open(ref, to: .edit, now: now)
    try session.checkClaim()
    try body(session)
    try session.close(now: now)
  }
}

extension Assessment {
  /// What a new assessment is called: its title as a slug, and the first eight characters of its id.
  package var fileName: String {
    let slug = details.title.slug
    return "\(slug.isEmpty ? "assessment" : slug)-\(id.prefix(8)).json"
  }
}

extension String {
  /// Lower-case ASCII letters and digits, other characters as single hyphens; at most 60 characters.
  fileprivate var slug: String {
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
