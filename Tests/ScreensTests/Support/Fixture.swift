@testable import MaturityModel
import Storage

extension Questionnaire {
  /// The first questionnaire that came with the program; nobody changes its texts any more.
  static let first: Questionnaire = {
    guard let first = BuiltInQuestionnaires()["mlops-adoption", version: "1.0.0"] else {
      preconditionFailure("What old files name is built in.")
    }
    return first
  }()
}

extension Assessment {
  /// The first questionnaire, not answered at all.
  static let blank = Assessment(
    id: "00000000-0000-4000-8000-000000000002",
    createdAt: Timestamp(seconds: 1_794_000_000), updatedAt: Timestamp(seconds: 1_794_900_000),
    details: Details(
      title: "Payments ML, autumn",
      subject: Subject(
        organisation: "Acme Bank", team: "Payments ML", scope: "Fraud and limits")),
    questionnaire: .first)

  /// A team some way along: most practices answered, some not applicable, some unknown, some still open.
  static let fixture: Assessment = {
    var assessment = blank
    for (id, options) in profileAnswers {
      assessment.responses[.init(id)] = Response(answer: .options(options), answeredAt: answered)
    }
    assessment.responses["p-01"]?.text = "Fraud and limits"
    for (dimension, answers) in practiceAnswers {
      for (index, sign) in answers.enumerated() {
        guard let answer = answer(sign) else { continue }
        assessment.responses["\(dimension)-\(index + 1)"] = Response(
          answer: answer, answeredAt: answered)
      }
    }
    for (index, severity) in severities.enumerated() {
      let id = "ch-" + (index < 9 ? "0" : "") + "\(index + 1)"
      assessment.responses[.init(id)] = Response(answer: answer(severity), answeredAt: answered)
    }
    for (index, band) in bands.enumerated() {
      let id = "o-" + (index < 9 ? "0" : "") + "\(index + 1)"
      guard let answer = band == "m" ? .notMeasured : answer(band) else { continue }
      assessment.responses[.init(id)] = Response(answer: answer, answeredAt: answered)
    }
    addRemarks(to: &assessment)
    return assessment
  }()

  private static let answered = Timestamp(seconds: 1_794_800_000)

  private static let profileAnswers: [(String, [String])] = [
    ("p-01", ["one-team"]), ("p-02", ["banking"]), ("p-03", ["250-999"]), ("p-04", ["6-20"]),
    ("p-05", ["6-9"]), ("p-06", ["1-2-years"]), ("p-07", ["ml-engineer"]), ("p-08", ["batch"]),
    ("p-09", ["mixed"]), ("p-10", ["tables", "text"]), ("p-11", ["data-protection"]),
    ("p-12", ["critical"]), ("p-13", ["some-models"]), ("p-15", ["o-02", "o-06", "o-13"]),
    ("p-16", ["some"]), ("x-1", ["yes-somewhat"]), ("x-2", ["fewer-errors", "collaboration"]),
  ]

  /// A digit is a level, `?` don't know, `-` not applicable, `.` not answered.
  private static let practiceAnswers: [(String, String)] = [
    ("dat", "323-3?"), ("mod", "3332."), ("aut", "322-3"), ("dep", "443.44"), ("mon", "312?3"),
    ("gov", "232?32-"), ("skl", "2121"), ("col", "3332"), ("int", "2323."), ("val", "3221."),
  ]

  private static let severities = "2341021?1342433203-"
  private static let bands = "2m3343m.2m214"

  private static func answer(_ sign: Character) -> Answer? {
    switch sign {
    case "?": .unknown
    case "-": .notApplicable(reason: "Our models use raw inputs; three people share the work.")
    case ".": nil
    default: sign.wholeNumberValue.map { .rank($0) }
    }
  }

  private static func addRemarks(to assessment: inout Assessment) {
    assessment.details.worst = ["ch-13", "ch-03", "ch-10"]
    assessment.details.targets = ["val-5": 3, "dep-1": 3]
    assessment.responses["dat-2"]?.note =
      "Checks run for the fraud tables only.\nThe limit tables come from a supplier."
    assessment.responses["mon-2"]?.note = "Nobody looked at drift since the spring."
    assessment.responses["mon-2"]?.isFlagged = true
    assessment.responses["dep-1"]?.evidence = [
      Evidence(text: "Every change has a merge request", date: CalendarDay("2026-11-02"))
    ]
    for (id, trend) in [("ch-13", Trend.worse), ("ch-03", .same), ("ch-15", .better)] {
      assessment.responses[.init(id)]?.trend = trend
    }
    for (id, basis, trend) in [
      ("o-01", Basis.system, Trend.better), ("o-03", .estimated, .unknown),
      ("o-04", .counted, .same), ("o-06", .estimated, .worse),
    ] {
      assessment.responses[.init(id)]?.basis = basis
      assessment.responses[.init(id)]?.trend = trend
    }
    assessment.responses["o-01"]?.fitsNeed = true
  }
}
