import ArgumentParser
import Formats
import MaturityModel
import POSIX
import Storage

/// What a shell offers where only the program knows what fits.
///
/// bash expands what it is offered, so nothing is said here that any shell could take for more than a word.
struct Candidates {
  private let questionnaires: [Questionnaire]

  init() {
    let folders = Folders(environment: Surroundings().environment)
    questionnaires = QuestionnaireLibrary(folder: folders.questionnaires).entries
      .compactMap(\.questionnaire)
  }

  /// The questionnaires that are installed.
  var ids: [String] { plain(questionnaires.map(\.id)) }

  /// The levels of the questionnaire that has most.
  var levels: [String] { (1...(questionnaires.map(\.topLevel).max() ?? 1)).map { "\($0)" } }

  var practices: [String] { plain(questionnaires.flatMap(\.practices).map(\.id.text)) }

  var dimensions: [String] { plain(questionnaires.flatMap(\.dimensions).map(\.id.text)) }

  /// What teams can be sorted by.
  var columns: [String] { TeamPortfolio.columns.map(\.name) + dimensions }

  var profileItems: [String] { plain(questionnaires.flatMap(\.profile).map(\.id.text)) }

  /// Every answer to a profile question, as `--where` takes it.
  var profileAnswers: [String] {
    plain(
      questionnaires.flatMap(\.profile).flatMap { item in
        item.options.map { "\(item.id.text)=\($0.id)" }
      })
  }

  /// The JSON files of the folder that a half-typed path leads to.
  func files(_ prefix: String) -> [String] {
    let folder = prefix.lastIndex(of: "/").map { prefix[...$0] } ?? ""
    let names = FolderListing.documents(in: folder.isEmpty ? "." : String(folder)) ?? []
    return plain(names.map { folder + ($0.split(separator: "/").last.map { String($0) } ?? "") })
  }

  /// Each once, without those that a shell would want in quotes.
  private func plain(_ words: [String]) -> [String] {
    var known: Set<String> = []
    return words.filter { word in
      word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "/._=-".contains($0)) }
        && known.insert(word).inserted
    }
  }
}

extension CompletionKind {
  /// Assessments, and folders on the way to them.
  static var json: CompletionKind { .file(extensions: ["json"]) }

  static var questionnaireID: CompletionKind { .custom { _, _, _ in Candidates().ids } }

  /// Ids, and files of questionnaires.
  static var questionnaire: CompletionKind {
    .custom { _, _, prefix in
      let candidates = Candidates()
      return candidates.ids + candidates.files(prefix)
    }
  }

  static var level: CompletionKind { .custom { _, _, _ in Candidates().levels } }

  static var practice: CompletionKind { .custom { _, _, _ in Candidates().practices } }
  static var dimension: CompletionKind { .custom { _, _, _ in Candidates().dimensions } }
  static var column: CompletionKind { .custom { _, _, _ in Candidates().columns } }
  static var profileItem: CompletionKind { .custom { _, _, _ in Candidates().profileItems } }
  static var profileAnswer: CompletionKind { .custom { _, _, _ in Candidates().profileAnswers } }
}
