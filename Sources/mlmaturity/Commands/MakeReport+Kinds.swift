import Documents
import MaturityModel
import RepositoryEvidence
import Screens
import Storage

extension MakeReport {
  /// The report of the files, and how the program ends when it is written; nil where nothing was wrong.
  func made(_ surroundings: Surroundings) throws(Ending) -> (report: any MadeReport, Ending?) {
    if isOfMany { return try madeOfTeams(surroundings) }
    guard let kind = kind.ofOne else { return try madeOfSeveral() }
    let read = try NamedFiles(files + [before].compactMap { $0 }, questionnaire, common) { $0 }
      .all()
    let report = Report(
      kind, of: read[0], before: read.count > 1 ? read[1] : nil, people: people(of: read),
      beside: try beside(read[0]), openDisagreements: try openDisagreements(read[0], surroundings),
      on: surroundings.today)
    return (report, nil)
  }

  /// What goes beside the assessment; trouble with it is said, and is no error.
  private func beside(_ assessment: Assessment) throws(Ending) -> Beside? {
    guard file != "-" else { return nil }
    let library = try library(questionnaire, common)
    do throws(StorageError) {
      return try library.beside(assessment, at: file)
    } catch {
      tell([Library.unshown(error)])
      return nil
    }
  }

  /// On how many practices the look that is kept for the file disagrees; nil where none is.
  private func openDisagreements(
    _ assessment: Assessment, _ surroundings: Surroundings
  ) throws(Ending) -> Int? {
    guard file != "-", assessment.questionnaire.model == nil else { return nil }
    let folders = Folders(environment: surroundings.environment, store: common.store)
    guard
      let kept = ScanFile(for: assessment.id, at: file, in: folders).bytes
        .flatMap({ KeptScan($0) }),
      let search = try? RepositorySearch(
        assessment.questionnaire, rules: nil, try library(questionnaire, common))
    else { return nil }
    return FoundInRepository(kept, by: search.rules).openDisagreements(with: assessment)
  }

  /// How one team went; the file of `--before` is one of its results.
  private func madeOfSeveral() throws(Ending) -> (report: any MadeReport, Ending?) {
    let files = try SeriesFiles(
      self.files + [before].compactMap { $0 }, questionnaire, common, make: { $0 },
      assessment: { $0 })
    let results = files.results.map { (file: $0.file, assessment: $0.value) }
    let since = before.flatMap { before in results.first { $0.file == before }?.assessment }
    let report = ProgressReport(
      results, since: since, people: people(of: results.map(\.assessment)))
    return (report, files.ending)
  }

  /// Pooled answers say nothing of people, unless somebody asks for it.
  private func people(of assessments: [Assessment]) -> Report.People {
    people ?? (assessments.contains { $0.group?.anonymity == .pooled } ? .none : .counts)
  }
}
