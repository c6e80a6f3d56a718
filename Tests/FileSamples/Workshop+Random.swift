import MaturityModel

extension Vote {
  /// A vote that the practice allows.
  static func random(
    on practice: Practice, topLevel: Int, using generator: inout some RandomNumberGenerator
  ) -> Vote {
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: .unknown
    case 1 where practice.allowsNotApplicable: .notApplicable
    default: .level(Int.random(in: 1...topLevel, using: &generator))
    }
  }
}

extension Workshop {
  /// A workshop on its way, with every key that a file may have.
  static func random(
    on questionnaire: Questionnaire, using generator: inout some RandomNumberGenerator
  ) -> Workshop {
    let count = Int.random(in: 0...5, using: &generator)
    let people = (0..<count).map {
      Respondent(
        id: "person-\($0)", role: ["", "Role \($0)"].randomElement(using: &generator) ?? "",
        name: "Name \($0)", otherKeys: $0 == 1 ? ["shift": .null] : [:])
    }
    var workshop = Workshop(people: people)
    workshop.frame.period = "Q\(count)"
    workshop.frame.evidenceRule = ["", "Seen, not told\n\"here\""][count % 2]
    workshop.frame.decisionRule = "Middle vote"
    workshop.frame.facilitator = "Facilitator Zed"
    workshop.frame.anonymity = Anonymity.allCases.randomElement(using: &generator) ?? .named
    workshop.frame.voting = VotingMethod.allCases.randomElement(using: &generator) ?? .hands
    workshop.frame.endsAt = Bool.random(using: &generator) ? Samples.now : nil
    workshop.frame.minutesPerPractice = Int.random(in: 1...60, using: &generator)
    workshop.frame.otherKeys = count == 2 ? ["room": .string("12")] : [:]
    if Bool.random(using: &generator) {
      var invitation = Invitation(
        questionnaire: questionnaire.id, version: questionnaire.version,
        digest: questionnaire.digest, practices: questionnaire.practices.map(\.id) + ["gone-1"],
        title: "Autumn \u{1F342}", levels: questionnaire.topLevel)
      invitation.otherKeys = count == 4 ? ["paper": .string("A4")] : [:]
      workshop.invitations = ["f4d77ac3": invitation]
      workshop.ballots = ["csv-1": .of("person-0"), "xs7c2v9k": .leftOut]
    }
    workshop.otherKeys = count == 3 ? ["wall": .bool(true)] : [:]
    for practice in questionnaire.practices {
      let discussion = Discussion.random(
        on: practice, people: people, topLevel: questionnaire.topLevel, using: &generator)
      workshop.discussions[practice.id] = discussion == Discussion() ? nil : discussion
    }
    return workshop
  }
}

extension Discussion {
  static func random(
    on practice: Practice, people: [Respondent], topLevel: Int,
    using generator: inout some RandomNumberGenerator
  ) -> Discussion {
    var discussion = Discussion()
    for _ in 0..<Int.random(in: 0...2, using: &generator) {
      for person in people where Bool.random(using: &generator) {
        discussion.cast(
          .random(on: practice, topLevel: topLevel, using: &generator), by: person.id)
      }
      if Bool.random(using: &generator) {
        discussion.count(.random(on: practice, topLevel: topLevel, using: &generator))
      }
      if let person = discussion.rounds.last?.votes.keys.min() {
        discussion.rounds[discussion.rounds.count - 1].ballots.insert(person)
      }
      if Int.random(in: 0..<3, using: &generator) > 0 { discussion.reveal() }
    }
    guard discussion.phase == .revealed else { return discussion }
    discussion.talkingSince = Bool.random(using: &generator) ? Samples.now : nil
    discussion.isExtended = Bool.random(using: &generator)
    discussion.minutes = Int.random(in: 0...9, using: &generator)
    if Bool.random(using: &generator) {
      let vote = Vote.random(on: practice, topLevel: topLevel, using: &generator)
      discussion.decision = [
        Decision(.parked), Decision(.median, vote: vote),
        Decision(.consensus, vote: vote, reason: "All said so"),
      ].randomElement(using: &generator)
      discussion.dissent = [
        Dissent(vote, reason: "I saw \u{1F600} otherwise", name: people.first?.name ?? "")
      ]
    }
    return discussion
  }
}
