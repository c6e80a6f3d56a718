import Formats
import MaturityModel
import POSIX
import RepositoryEvidence
import Storage

/// Looking into repositories by the rules for a questionnaire.
struct RepositorySearch {
  let questionnaire: Questionnaire
  let rules: EvidenceRules

  /// Takes the rules of a file, else those beside the questionnaire.
  init(_ questionnaire: Questionnaire, rules file: String?, _ library: Library) throws(Ending) {
    self.questionnaire = questionnaire
    let newest = library.newest(questionnaire)
    if let file {
      rules = try Self.read(try ending(FileBytes.read(file, .named)), file, newest)
        .judged(by: questionnaire)
    } else if let (bytes, file) = try ending(library.questionnaires.evidenceRules(for: newest)) {
      rules = try Self.read(bytes, file, newest).judged(by: questionnaire)
    } else if let borrowed = try Self.borrowed(for: questionnaire) {
      rules = borrowed
    } else {
      throw Ending(
        .invalidFile,
        "mlmaturity: there are no rules on repositories for \(questionnaire.id.onOneLine). "
          + "Name a file with --rules.")
    }
  }

  private static func read(
    _ bytes: [UInt8], _ file: String, _ questionnaire: Questionnaire
  ) throws(Ending) -> EvidenceRules {
    do {
      return try EvidenceRulesReader.read(bytes, file: file, for: questionnaire).get()
    } catch { throw Ending(.invalidFile, error.description) }
  }

  /// The rules of the standard questionnaire whose marks are of generative AI, for a questionnaire on that.
  private static func borrowed(for questionnaire: Questionnaire) throws(Ending) -> EvidenceRules? {
    let builtIn = BuiltInQuestionnaires()
    let standard = builtIn.standard
    guard questionnaire.id.hasPrefix("genai"),
      let bytes = builtIn.evidenceRules(for: standard.id)
    else { return nil }
    return try read(bytes, standard.id, standard).borrowed
  }

  /// What is found in the folders, each looked at alone; `watch` is told of each, and ends the search by answering false.
  func result(
    _ folders: [String], only: String = "", watch: RepositoryScanner.Watch = { _, _ in true }
  ) throws(Ending) -> ScanResult {
    let surroundings = Surroundings()
    let git = surroundings.path(ofProgram: "git").flatMap { $0.hasPrefix("/") ? $0 : nil }
    let scanner = RepositoryScanner(
      rules: rules, git: git?.fileNameBytes, clock: { Surroundings().milliseconds })
    var (scans, names): ([RepositoryScan], Set<String>) = ([], [])
    for folder in folders {
      let path = FilePath(following: folder)
      let name = path.name.isEmpty ? path.text : path.name
      guard names.insert(name).inserted else {
        throw Ending(
          .usage, "mlmaturity: two repositories are called \(name.onOneLine). Look at one alone.")
      }
      let inside = path.text + (only.isEmpty ? "" : "/" + only)
      guard FilePath.status(ofName: inside)?.isFolder == true else {
        throw Ending(
          .invalidFile, "\(inside.onOneLine): there is no such folder. Name one that is there.")
      }
      do throws(RepositoryScanner.Fault) {
        scans.append(
          try scanner.scan(
            path.text.fileNameBytes, name: name, only: only.fileNameBytes, watch: watch))
      } catch { throw Ending(error, folder) }
    }
    return ScanResult(rules, scans, of: questionnaire)
  }
}

extension Ending {
  fileprivate init(_ fault: RepositoryScanner.Fault, _ folder: String) {
    switch fault {
    case .noSuchFolder:
      self.init(
        .invalidFile,
        "\(folder.onOneLine): there is no such folder, or it may not be opened. Name another one.")
    case .invalid(let invalid): self.init(.invalidFile, invalid.description)
    case .stopped: self.init(.interrupted)
    }
  }
}
