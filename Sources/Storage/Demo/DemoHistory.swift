import Formats
package import MaturityModel

/// The history of an organisation that does not exist, to look at every screen with.
///
/// Five teams over six quarters, always the same from the same seed, with a questionnaire that changes in the middle,
/// answers that nobody knew and practices that do not apply. All of it says that it is an example.
package struct DemoHistory {
  private let teams = [
    DemoTeam("Payments", scope: "Fraud models", start: 14, growth: 3),
    DemoTeam("Credit risk", scope: "Scoring models", start: 27, growth: 2),
    DemoTeam("Customer service", scope: "Assistant", start: 12, growth: 5),
    DemoTeam("Marketing", scope: "Recommendations", start: 24, growth: 0),
    DemoTeam("Market data", scope: "Forecasts", start: 33, growth: -1),
  ]
  private let quarters = [
    DemoQuarter("Q2 2025", day: "2025-06-20"), DemoQuarter("Q3 2025", day: "2025-09-19"),
    DemoQuarter("Q4 2025", day: "2025-12-12"), DemoQuarter("Q1 2026", day: "2026-03-20"),
    DemoQuarter("Q2 2026", day: "2026-06-19"), DemoQuarter("Q3 2026", day: "2026-09-18"),
  ]
  private let seed: UInt64

  package init(seed: UInt64 = 2_026) { self.seed = seed }

  /// All assessments, oldest first; the first three quarters use the questionnaire as it is.
  ///
  /// `bytes` is a questionnaire's file; without a valid one there is no history.
  package func assessments(with bytes: [UInt8]) -> [Assessment] {
    guard case .success(let first) = QuestionnaireReader.read(bytes, file: "demo"),
      let second = DemoRevision.questionnaire(after: bytes)
    else { return [] }
    return quarters.enumerated().flatMap { number, quarter in
      teams.enumerated().map { position, team in
        DemoAuthor(
          team: team, quarter: quarter, number: number, position: position,
          questionnaire: number < quarters.count / 2 ? first : second, seed: seed
        ).assessment()
      }
    }
  }

  /// Makes a new folder with all assessments in it, beside the program's other temporary files.
  package func makeStore(in folders: Folders) throws(StorageError) -> String {
    guard let id = BuiltInQuestionnaires().ids.first,
      let bytes = BuiltInQuestionnaires().bytes(of: id)
    else { return folders.temporary }
    try folders.make(folders.temporary)
    let store = try FolderListing.createNew(in: folders.temporary, prefix: "demo-")
    for assessment in assessments(with: bytes) {
      try AtomicFile(store + "/" + assessment.fileName).write(assessment.fileBytes)
    }
    return store
  }
}

/// A team of the example.
struct DemoTeam {
  var name: String
  var scope: String
  /// Tenths of a level at the beginning, and what is added each quarter.
  var start: Int
  var growth: Int

  init(_ name: String, scope: String, start: Int, growth: Int) {
    (self.name, self.scope, self.start, self.growth) = (name, scope, start, growth)
  }
}

/// When the teams of the example looked at themselves.
struct DemoQuarter {
  var name: String
  var day: CalendarDay?

  init(_ name: String, day: String) {
    self.name = name
    self.day = CalendarDay(day)
  }

  /// Some minutes after two o'clock of that day.
  func time(minutes: Int = 0) -> Timestamp {
    Timestamp(seconds: (day?.daysSince1970 ?? 0) * 86_400 + 14 * 3_600 + minutes * 60)
  }
}
