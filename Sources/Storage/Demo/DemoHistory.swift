import Formats
package import MaturityModel

/// The history of an organisation that does not exist, to look at every screen with.
///
/// Five teams over six quarters, always the same from the same seed, with a questionnaire that changes in the middle,
/// answers that nobody knew and practices that do not apply. Every title and the organisation say that it is an example.
package struct DemoHistory {
  private let teams = [
    DemoTeam(
      "Payments", scope: "Fraud models", start: 14, growth: 3, stake: "critical",
      delivery: "on-request", models: "6-20"),
    DemoTeam(
      "Credit risk", scope: "Scoring models", start: 27, growth: 2, stake: "regulated",
      delivery: "batch", models: "6-20"),
    DemoTeam(
      "Customer service", scope: "Assistant", start: 12, growth: 5, stake: "critical",
      delivery: "on-request", models: "2-5"),
    DemoTeam(
      "Marketing", scope: "Recommendations", start: 24, growth: 0, stake: "supporting",
      delivery: "batch", models: "6-20"),
    DemoTeam(
      "Market data", scope: "Forecasts", start: 33, growth: -1, stake: "critical",
      delivery: "batch", models: "21-100"),
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
          questionnaire: number < quarters.count / 2 ? first : second, seed: seed,
          isNewest: number == quarters.count - 1
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
  let name: String
  let scope: String
  /// Tenths of a level at the beginning, and what is added each quarter.
  let start: Int
  let growth: Int
  /// Options of the built-in questionnaire: what a wrong prediction costs, how predictions are delivered, and how many
  /// models there are.
  let stake: String
  let delivery: String
  let models: String

  init(
    _ name: String, scope: String, start: Int, growth: Int, stake: String, delivery: String,
    models: String
  ) {
    (self.name, self.scope, self.start, self.growth) = (name, scope, start, growth)
    (self.stake, self.delivery, self.models) = (stake, delivery, models)
  }

  /// Its answers to the profile of the built-in questionnaire, each of them one option or several.
  var profile: [Item.ID: [String]] {
    [
      "p-01": ["one-team"], "p-02": ["banking"], "p-03": ["1000-9999"], "p-04": [models],
      "p-05": ["6-9"], "p-06": ["3-5-years"],
      "p-07": ["data-scientist", "ml-engineer", "data-engineer", "product-owner", "risk"],
      "p-08": [delivery],
      "p-11": stake == "regulated"
        ? ["data-protection", "financial-model-risk"] : ["data-protection", "internal-policy"],
      "p-12": [stake], "p-13": ["some-models"], "p-14": ["most-teams"],
      "p-15": ["o-02", "o-06", "o-12"], "p-16": ["none"],
    ]
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
