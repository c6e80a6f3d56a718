import ArgumentParser
import MaturityModel
import Reports
import Storage
import TextCanvas

/// Print how results went over time.
struct Trend: Command {
  static let configuration = CommandConfiguration(
    commandName: "trend", abstract: "Print how the results of several assessments went over time.",
    discussion: """
      Reads any number of assessment files in any order; one may be - for standard input. The \
      chained index adds up what the same practices changed by; a break is drawn where too little \
      is the same. One person's answers are left out, and so are copies of an assessment that was \
      changed later in another file. A file that cannot be used is named on \
      standard error, all others are shown, and the exit code is then 3.
      """)

  @Argument(help: "The assessment files.", completion: .json) var files: [String]
  @Option(help: .questionnaireOfFiles) var questionnaire: String?
  @Option(help: "Form of the output.") var format: TableFormat = .text

  @ParentCommand var program: MLMaturity
  @OptionGroup var options: CommonOptions

  func run() throws {
    let files = try NamedFiles(distinctFiles, questionnaire, common, make: Series.Entry.init)
    let (read, broken) = (files.read, files.ending)
    let (named, copies) = Copies.sorted(
      read.filter { $0.value.assessment.respondent == nil }, name: \.file,
      identity: \.value.assessment.identity)
    if named.isEmpty, let broken { throw broken }
    for left in read where left.value.assessment.respondent != nil {
      print(
        "mlmaturity: \(left.file.onOneLine): left out, because it is one person's answers.",
        to: .error)
    }
    guard !named.isEmpty else {
      throw Ending(.failed, "mlmaturity: there is no result of a team among the files.")
    }
    tell(copies)
    warn(of: named)
    let series = Series(entries: named.map { ($0.file, $0.value) })
    show(TrendReport(series, subject: subject(of: named)), as: format)
    if let broken { throw broken }
  }

  /// Every file once, by whatever path it is named again.
  private var distinctFiles: [String] {
    var known: Set<FilePath> = []
    return files.filter { file in
      if file == "-" || known.insert(FilePath(following: file)).inserted { return true }
      print("mlmaturity: \(cleaned(file)) is named twice, and counts once.", to: .error)
      return false
    }
  }

  /// The subject that all have in common, as the last one that is named spells it; empty where they differ.
  private func subject(of named: [(file: String, value: Series.Entry)]) -> String {
    let subjects = named.map(\.value.assessment.details.subject)
    guard Set(subjects.map(\.historyKey)).count == 1 else { return "" }
    return subjects.last?.name ?? ""
  }

  /// Names the files that are about another subject than the first one.
  private func warn(of named: [(file: String, value: Series.Entry)]) {
    guard let first = named.first else { return }
    let wanted = first.value.assessment.details.subject
    let lines = named.dropFirst().map { file, entry in
      let subject = entry.assessment.details.subject
      return subject.isSame(as: wanted)
        ? ""
        : "mlmaturity: \(file.onOneLine) is about \(subject.spoken), and \(first.file.onOneLine) "
          + "about \(wanted.spoken).\n"
    }
    write(lines.joined(), to: .error)
  }
}

extension Subject {
  /// The names for a message.
  fileprivate var spoken: String { name.isEmpty ? "a subject without a name" : name.onOneLine }
}
