@testable import MaturityModel

extension Questionnaire {
  /// Two dimensions, two challenges, one outcome: small enough to see whole.
  static let sample = Questionnaire(
    id: "sample", version: "1.0.0", title: "Sample",
    levels: ["Ad hoc", "Emerging", "Defined", "Managed", "Optimising"].enumerated().map {
      MaturityLevel(rank: $0 + 1, name: $1, meaning: "What \($1.lowercased()) means")
    },
    targets: TargetTable(profile: "p-2", base: ["low": 2, "high": 4]),
    notices: [
      Notice(
        condition: ProfileCondition(profile: "p-1", options: ["none"]), text: "Run is skipped.")
    ],
    profile: [
      ChoiceQuestion(
        id: "p-1", question: "How many models are live?",
        options: [.init(id: "none", text: "None"), .init(id: "some", text: "Some")],
        isRequired: true),
      ChoiceQuestion(
        id: "p-2", question: "What is at stake?",
        options: [.init(id: "low", text: "Little"), .init(id: "high", text: "Much")]),
      ChoiceQuestion(
        id: "p-3", question: "Which data?",
        options: [
          .init(id: "a", text: "Tables"), .init(id: "b", text: "Text"),
          .init(id: "c", text: "Sound"),
        ], maximum: 2),
    ],
    dimensions: [
      Dimension(
        id: "dat", title: "Data", purpose: "Data of known quality.",
        practices: [
          .sample("dat-1", "Versions", isCore: true), .sample("dat-2", "Checks"),
          .sample("dat-3", "Labels", allowsNotApplicable: true),
        ]),
      Dimension(
        id: "run", title: "Running", purpose: "Knowing how models behave.",
        outOfScopeWhen: ProfileCondition(profile: "p-1", options: ["none"]),
        practices: [.sample("run-1", "Health", isCore: true), .sample("run-2", "Drift")]),
    ],
    challenges: [
      Challenge(
        id: "ch-1", title: "Messy data", text: "Data that is hard to find", sign: "Searching"),
      Challenge(id: "ch-2", title: "Silence", text: "Faults nobody sees"),
    ],
    outcomes: [
      Outcome(
        id: "o-1", title: "Release frequency", question: "How often?",
        bands: ["Never", "Once", "Monthly", "Weekly", "Daily"])
    ],
    context: [
      ChoiceQuestion(
        id: "x-1", question: "Did it help?",
        options: [.init(id: "yes", text: "Yes"), .init(id: "no", text: "No")])
    ], digest: "sha256:sample")
}

extension Practice {
  static func sample(
    _ id: String, _ title: String, isCore: Bool = false, allowsNotApplicable: Bool = false
  ) -> Practice {
    Practice(
      id: .init(id), title: title, question: "How is \(title.lowercased()) done?",
      anchors: (1...5).map { "\(title) as a visitor would see it at level \($0)" },
      why: "Because of \(title.lowercased()).", evidence: "A record of \(title.lowercased()).",
      nextLow: "Begin with one.", nextHigh: "Let a tool do it.", isCore: isCore,
      relieves: [Relief(challenge: "ch-1", strength: 2)],
      allowsNotApplicable: allowsNotApplicable,
      notApplicableWhen: allowsNotApplicable ? "nothing is labelled" : "")
  }
}

extension Assessment {
  /// A new assessment of the sample questionnaire.
  static let sample = Assessment(
    id: "00000000-0000-4000-8000-000000000001",
    details: Details(
      title: "Payments ML", subject: Subject(organisation: "Acme", team: "Payments")),
    questionnaire: .sample)
}
