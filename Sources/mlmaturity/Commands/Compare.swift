import ArgumentParser
import MaturityModel
import Reports
import Storage
import TextCanvas

/// Print what changed between two assessments.
struct Compare: Command {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Print what changed between two assessments.",
    discussion: """
      Reads BEFORE and AFTER; one of them may be - for standard input. Like is compared with like: \
      both are rated by the newer questionnaire, and the text shows only what the two permit.
      """)

  @Argument(help: "The older assessment file.", completion: .file(extensions: ["json"]))
  var before: String

  @Argument(help: "The newer assessment file.", completion: .file(extensions: ["json"]))
  var after: String

  @Option(help: ArgumentHelp("Questionnaire of files without one.", valueName: "id|file"))
  var questionnaire: String?

  @Option(help: "Form of the output.")
  var format: TableFormat = .text

  @ParentCommand var program: MLMaturity
  @OptionGroup var options: CommonOptions

  func run() throws {
    let surroundings = Surroundings()
    let assessments = try readAssessments([before, after], questionnaire, common, surroundings)
    let comparison = Comparison(before: assessments[0], after: assessments[1])
    // The text has the notices itself.
    for notice in comparison.notices where format != .text {
      print("mlmaturity: \(notice)", to: .error)
    }
    let report = ComparisonReport(comparison)
    let text =
      switch format {
      case .text: report.text(isASCII: common.ascii || !surroundings.isUTF8)
      case .json: report.json
      case .csv: report.csv
      }
    write(text, to: .output)
  }
}

/// The forms that a comparison can take.
enum TableFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, csv
}

/// Reads several assessments, and tells the problems of all that cannot be read together.
func readAssessments(
  _ files: [String], _ questionnaire: String?, _ options: CommonOptions,
  _ surroundings: Surroundings, toWrite: Bool = false
) throws(Ending) -> [Assessment] {
  let (read, endings) = try readEach(files, questionnaire, options, surroundings, toWrite: toWrite)
  if let ending = combined(endings) { throw ending }
  return read.map(\.assessment)
}

/// Reads several assessments, and answers the problems of those that cannot be read beside the others.
///
/// What will be written again has to be read with all that is in it.
func readEach(
  _ files: [String], _ questionnaire: String?, _ options: CommonOptions,
  _ surroundings: Surroundings, toWrite: Bool = false
) throws(Ending) -> (read: [(file: String, assessment: Assessment)], endings: [Ending]) {
  guard files.count(where: { $0 == "-" }) <= 1 else {
    throw Ending(.usage, "mlmaturity: standard input can be only one of the files.")
  }
  var read: [(file: String, assessment: Assessment)] = []
  var endings: [Ending] = []
  let library: Library
  do throws(Ending) {
    library = try mlmaturity.library(questionnaire, options, surroundings)
  } catch {
    return ([], [error])
  }
  var reader = library.batchReader
  for file in files {
    do throws(Ending) {
      let assessment = try ending(
        toWrite ? library.store.read(AssessmentRef(file)) : reader.read(file))
      read.append((file: file, assessment: assessment))
    } catch {
      endings.append(error)
    }
  }
  tell(library.duplicates(behind: read.map(\.assessment)))
  return (read, endings)
}

/// Several endings as one that says each thing once; nil for none.
func combined(_ endings: [Ending]) -> Ending? {
  guard let first = endings.first else { return nil }
  var messages: [String] = []
  for ending in endings where !messages.contains(ending.message) { messages.append(ending.message) }
  return Ending(first.code, messages.joined(separator: "\n"))
}
