@testable import FileSamples
@testable import MaturityModel

extension Discussion {
  /// A round of five people for each text of votes: a digit is a level, `?` don't know.
  static func rounds(
    _ votes: String..., isRevealed: Bool = true, decision: Decision? = nil,
    dissent: [Dissent] = []
  ) -> Discussion {
    var discussion = Discussion()
    for (number, round) in votes.enumerated() {
      discussion.rounds.append(Round())
      for (index, sign) in round.enumerated() {
        discussion.cast(
          sign.wholeNumberValue.map { Vote.level($0) } ?? .unknown, by: "p\(index + 1)")
      }
      if isRevealed || number + 1 < votes.count { discussion.reveal() }
    }
    discussion.decision = decision
    discussion.dissent = dissent
    return discussion
  }
}

extension Assessment {
  /// A workshop in the middle: practices in every phase, fifty minutes before its planned end.
  static let halfway: Assessment = {
    var assessment = Assessment.workshop { workshop in
      workshop.frame.endsAt = Timestamp(seconds: 1_795_000_000 + 50 * 60)
      workshop.discussions = [
        "dat-1": .rounds("22333", "23333", decision: Decision(.median, vote: .level(3))),
        "dat-2": .rounds("12445"), "dat-3": .rounds("33333"), "dat-4": .rounds("22232"),
        "mod-1": .rounds("143", isRevealed: false),
        "mod-2": .rounds(
          "22252", decision: Decision(.consensus, vote: .level(2)),
          dissent: [Dissent(.level(5), reason: "The second team rebuilds weekly.", name: "Dana")]),
        "mod-3": .rounds("?????", decision: Decision(.parked)),
      ]
    }
    for (practice, answer) in [
      ("dat-1", Answer.rank(3)), ("mod-2", .rank(2)), ("mod-3", .unknown),
    ] {
      assessment.responses[.init(practice)] = Response(answer: answer)
    }
    assessment.details.parked = [
      ParkedQuestion(
        practice: "mod-3", question: "Where do released models live?", who: "Ben",
        by: CalendarDay("2026-12-01"))
    ]
    assessment.details.actions = [
      Action(
        id: "action-1", text: "Check the limit tables nightly", owner: "Ada",
        due: CalendarDay("2026-12-15"), practice: "dat-2"),
      Action(id: "action-2", text: "Name an owner for drift"),
    ]
    return assessment
  }()
}

extension Assessment {
  /// A workshop of three with a questionnaire of format 2, in which nobody has voted yet.
  static var measuredWorkshop: Assessment {
    var assessment = Samples.measured
    assessment.responses = ["size": Response(answer: .options(["more"]))]
    var workshop = Workshop.suggested
    workshop.people = ["Ada", "Ben", "Cem"].map { Respondent(id: .init($0), name: $0) }
    assessment.workshop = workshop
    return assessment
  }
}
