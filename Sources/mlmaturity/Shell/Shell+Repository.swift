import MaturityModel
import POSIX
import RepositoryEvidence
import Screens
import Storage
import Translation

/// Looking into the team's own repository from an assessment.
extension Shell {
  private var scanFile: ScanFile? {
    session.map { ScanFile(for: $0.assessment.id, at: $0.path, in: library.folders) }
  }

  /// Shows what earlier looks found for the open assessment; rules that are gone since show nothing.
  mutating func showFound() {
    guard let session, session.assessment.questionnaire.model == nil else { return }
    let folder = Self.workTree(around: session.path)
    guard let kept = scanFile?.bytes.flatMap({ KeptScan($0) }),
      let search = try? RepositorySearch(session.assessment.questionnaire, rules: nil, library)
    else { return tell(.found(nil, folder: folder)) }
    tell(.found(FoundInRepository(kept, by: search.rules), folder: folder))
  }

  /// Looks into a repository in the background; nothing is kept of a look that was stopped.
  mutating func look(into folder: String) {
    guard let session else { return }
    let path = whole(folder)
    let file = library.isKept ? scanFile : nil
    let former = scanFile?.bytes.flatMap { KeptScan($0) }
    let evidence = session.assessment.responses.values.flatMap(\.evidence)
    let today = surroundings.today
    let search: RepositorySearch
    do throws(Ending) {
      search = try RepositorySearch(session.assessment.questionnaire, rules: nil, library)
    } catch { return say(error.message) }
    looked[FilePath(following: path).name] = path
    read(
      phrase("Looking into \(path, "folder")"),
      phrase("Tracked files are read. Nothing is run, sent or answered.")
    ) { reading in
      var done = 0
      do throws(Ending) {
        let result = try search.result([path]) { files, total in
          defer { done = files }
          return reading.count(files - done, of: total)
        }
        let kept = KeptScan(
          result, aside: former?.aside ?? [],
          gone: Self.lost(path, former?.gone ?? [:], evidence, on: today))
        // What cannot be kept is shown all the same.
        try? file?.keep(kept.bytes)
        return .found(FoundInRepository(kept, by: search.rules), folder: path, isNew: true)
      } catch { return .failure(error.message) }
    }
  }

  /// The files that evidence names and that are gone, after a look into a folder.
  private static func lost(
    _ folder: String, _ former: [GoneFile: CalendarDay], _ evidence: [Evidence],
    on day: CalendarDay
  ) -> [GoneFile: CalendarDay] {
    guard let places = RepositoryPlaces(folder.fileNameBytes) else { return former }
    return former.afterLook(
      into: FilePath(following: folder).name, at: places, for: evidence, on: day)
  }

  /// Keeps what was found beside the journal, never in the assessment.
  mutating func keep(_ found: FoundInRepository) throws(StorageError) {
    if library.isKept { try scanFile?.keep(found.kept.bytes) }
    tell(.found(found, folder: app.repository))
  }

  mutating func forgetFound() {
    let left = scanFile?.forget() ?? []
    tell(.found(nil, folder: app.repository))
    say(
      left.isEmpty
        ? phrase("What was found is forgotten; evidence that was taken stays.")
        : phrase("\(left[0], "file") could not be removed. Remove it yourself."))
  }

  mutating func showLines(_ repository: String, _ path: String, _ line: Int) {
    let folder = looked[repository] ?? app.repository
    guard let lines = RepositoryPlaces(folder.fileNameBytes)?.lines(around: line, of: path) else {
      return say(phrase("\(path, "file") is not there any more, or is no text."))
    }
    tell(.lines(lines, path: path, line: line))
  }

  /// The folder at the top of the work tree that a file lies in; the file's own folder where there is none.
  private static func workTree(around file: String) -> String {
    let own = FilePath(following: file).folder
    var folder = own
    while !folder.isEmpty {
      if FilePath.status(ofName: folder + "/.git") != nil { return folder }
      guard let slash = folder.lastIndex(of: "/"), slash > folder.startIndex else { break }
      folder = String(folder[..<slash])
    }
    return own
  }
}
