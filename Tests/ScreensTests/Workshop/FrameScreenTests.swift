import MaturityModel
import Testing
import TextCanvas

@testable import Screens

struct FrameScreenTests {
  /// A walk on the set-up of a workshop that has not begun.
  private func setUp(size: Size = Size(rows: 40, columns: 80)) -> Walk {
    var walk = Walk(Assessment.blank, size: size)
    walk.type("J")
    return walk
  }

  /// Answers what is asked with the first option each.
  private func answerOpenProfile(_ walk: inout Walk) {
    for _ in walk.assessment?.openProfile ?? [] { walk.press(.down, .enter) }
  }

  /// Moves the focus down.
  private func down(_ count: Int, _ walk: inout Walk) {
    for _ in 0..<count { walk.press(.down) }
  }

  @Test func `what is suggested begins a workshop with one key, and what decides targets is asked`()
  {
    var walk = setUp()
    #expect(walk.screen.contains("the last three months"))
    #expect(walk.assessment?.workshop == nil)
    down(20, &walk)
    walk.press(.enter)
    #expect(walk.assessment?.workshop == .suggested)
    #expect(walk.screen.contains("P-01"))
    answerOpenProfile(&walk)
    #expect(walk.screen.contains("0 of \(walk.assessment?.practicesInScope.count ?? 0) decided"))
    #expect(walk.assessment?.openProfile.isEmpty == true)
    #expect(walk.assessment?.baseTarget != nil)
    walk.type("s")
    #expect(!walk.screen.contains("(open: Enter)"))
  }

  @Test func `what decides targets can be left open, and the agenda goes on asking`() {
    var walk = setUp()
    down(20, &walk)
    walk.press(.enter, .escape)
    #expect(walk.screen.contains("0 of 52 decided"))
    #expect(
      walk.words.contains("are open: scope and targets depend on them; p asks."))
    walk.type("p")
    #expect(walk.screen.contains("P-01"))
    for _ in walk.assessment?.openProfile ?? [] { walk.press(.right) }
    #expect(walk.screen.contains("0 of 52 decided"))
  }

  @Test func `a question of the profile is answered where it stands`() {
    var walk = setUp()
    down(10, &walk)
    walk.press(.enter)
    walk.type("3")
    walk.press(.escape)
    #expect(walk.screen.contains("Set-up of the workshop"))
    #expect(walk.assessment?.openProfile.map(\.id).contains("p-01") == false)
  }

  @Test(arguments: [(5, 2, false), (6, 2, true), (5, 25, false), (1, 26, true)])
  func `many people or practices are told to fill in ballots beforehand`(
    people: Int, practices: Int, isForBallots: Bool
  ) {
    var assessment = Assessment.workshop { workshop in
      workshop.people = (1...people).map { Respondent(id: .init("p\($0)"), name: "N\($0)") }
    }
    let first = assessment.questionnaire.dimensions[0].practices[0]
    assessment.questionnaire.dimensions = [assessment.questionnaire.dimensions[0]]
    assessment.questionnaire.dimensions[0].practices = (1...practices).map { number in
      var practice = first
      practice.id = .init("dat-\(number)")
      return practice
    }
    var walk = Walk(assessment, size: Size(rows: 60, columns: 80), at: .agenda())
    walk.type("s")
    #expect(walk.words.contains("\(practices) practices apply"))
    #expect(walk.words.contains(people == 1 ? "and 1 person votes" : "and \(people) people vote"))
    let reason = "everybody reads at the same time"
    #expect(walk.words.contains(reason) == isForBallots)
    down(6, &walk)
    walk.press(.right, .right)
    #expect(walk.assessment?.workshop?.frame.voting == .ballots)
    #expect(walk.words.contains("--invite FOLDER") && !walk.words.contains(reason))
  }

  @Test(arguments: windowSizes) func `every row can be seen while it is in focus`(size: Size) {
    var walk = setUp(size: size)
    for _ in 1...15 {
      #expect(walk.screen.contains("›"))
      walk.press(.down)
    }
    #expect(walk.screen.contains("› Begin the workshop"))
  }

  @Test func `Tab goes through every row and changes nothing`() {
    var walk = setUp()
    let first = walk.screen
    var seen: Set<String> = []
    repeat {
      seen.insert(walk.screen)
      walk.press(.tab)
    } while walk.screen != first && seen.count < 30
    #expect(seen.count == 11 + (walk.assessment?.decidingProfile.count ?? 0))
    #expect(walk.effects.isEmpty)
  }

  @Test func `leaving without a change begins nothing`() {
    var walk = setUp()
    walk.press(.escape)
    #expect(walk.assessment?.workshop == nil)
    #expect(walk.screen.contains("No workshop has begun"))
  }

  @Test func `people come in with name and role, one after the other`() {
    var walk = setUp()
    down(9, &walk)
    walk.press(.enter)
    for (name, role) in [("Ada", "data scientist"), ("Bo", "")] {
      walk.type(name)
      walk.press(.enter)
      walk.type(role)
      walk.press(.enter)
    }
    walk.press(.escape)
    let people = walk.assessment?.workshop?.people ?? []
    #expect(people.map(\.name) == ["Ada", "Bo"])
    #expect(people.map(\.role) == ["DS", ""])
    #expect(Set(people.map(\.id)).count == 2)
    #expect(walk.screen.contains("› Add a person"))
  }

  @Test func `somebody of the same name is asked about, and roles are kept short`() {
    var walk = setUp()
    down(9, &walk)
    walk.press(.enter)
    for (name, role, times) in [
      ("José", "ml engineer", 1), ("Jose\u{301} ", "de", 2), ("Jose", " Head  of ML ", 1),
    ] {
      walk.type(name)
      walk.press(.enter)
      walk.type(role)
      walk.press(.enter)
      if times == 2 {
        #expect(walk.screen.contains("José is on the list already. Enter again means"))
        walk.press(.enter)
      }
    }
    let people = walk.assessment?.workshop?.people ?? []
    #expect(people.map(\.name) == ["José", "José", "Jose"])
    #expect(people.map(\.role) == ["MLE", "DE", "Head of ML"])
  }

  @Test func `people change places and leave; who has voted is asked about`() {
    var walk = Walk(
      .workshop { $0.discussions["dat-1"] = .rounds("3", isRevealed: false) },
      size: Size(rows: 40, columns: 80), at: .agenda())
    walk.type("s")
    down(9, &walk)
    walk.type("J")
    #expect(walk.assessment?.workshop?.people.map(\.name).prefix(2) == ["Ben", "Ada"])
    walk.type("x")
    #expect(walk.screen.contains("Ada, MLE has voted on 1 practice."))
    #expect(walk.assessment?.workshop?.people.count == 5)
    walk.type("x")
    #expect(walk.assessment?.workshop?.people.map(\.name) == ["Ben", "Cem", "Dana", "Eli"])
    #expect(walk.assessment?.workshop?.discussion(of: "dat-1").rounds.first?.count == 1)
    walk.press(.up)
    walk.type("x")
    #expect(walk.assessment?.workshop?.people.map(\.name) == ["Cem", "Dana", "Eli"])
  }

  @Test(arguments: [("16:30", true), ("9.05", true), ("24:00", false), ("soon", false), ("", true)])
  func `a planned end is a time of the clock`(text: String, isGood: Bool) {
    var walk = setUp()
    down(8, &walk)
    walk.type(text)
    walk.press(.enter)
    if isGood {
      let end = walk.assessment?.workshop?.frame.endsAt
      #expect((end == nil) == text.isEmpty)
      #expect(end.map { $0 > walk.app.workspace.device.now } ?? true)
      let clock = text == "9.05" ? "09:05" : text
      #expect(end.map { walk.app.workspace.clock(of: $0) == clock } ?? true)
    } else {
      #expect(walk.screen.contains("Write the time as 16:30"))
      #expect(walk.assessment?.workshop == nil)
    }
  }

  @Test(arguments: [
    ("17", nil), ("+3h", 180), ("+90", 90), ("+1:30", 90), ("+0", -1), ("+25h", -1), ("+", -1),
    ("+h", -1), ("+9999999999999999999h", -1), ("+9223372036854775807h", -1), ("17:", nil),
  ])
  func `an end may be a whole hour, or a time from now`(text: String, minutes: Int?) {
    let walk = setUp()
    let now = walk.app.workspace.device.now.seconds
    let end = walk.app.workspace.moment(atClock: text)
    if let minutes {
      #expect(end?.seconds == (minutes < 0 ? nil : now + minutes * 60))
    } else {
      #expect(end.map { walk.app.workspace.clock(of: $0) } == "17:00")
    }
  }

  @Test func `choices say what they mean, and no mode is called anonymous`() {
    var walk = setUp()
    var seen = walk.screen
    down(5, &walk)
    for _ in 1...3 {
      walk.press(.right)
      seen += walk.screen
    }
    for text in [
      "names who took", "says how many took part, not who", "holds counts only",
      "can read every single vote",
    ] {
      #expect(seen.split(separator: "\n").joined(separator: " ").contains(text), "\(text)")
    }
    #expect(!seen.lowercased().contains("anonym"))
    walk.press(.down, .right)
    #expect(walk.assessment?.workshop?.frame.voting == .hands)
    #expect(walk.screen.contains("raised hands"))
    walk.press(.down, .right)
    #expect(walk.assessment?.workshop?.frame.minutesPerPractice == 5)
  }

  @Test func `few people are told what counts give away`() {
    var walk = Walk(
      .workshop { $0.people.removeLast() }, size: Size(rows: 40, columns: 100),
      at: .agenda())
    walk.type("s")
    #expect(walk.screen.contains("With 4 people, fewer than 5"))
  }

  @Test func `each text is kept when its field is left, and undo takes it back`() {
    var walk = setUp()
    walk.press(.down)
    walk.type(" of 2026")
    walk.press(.down)
    #expect(walk.assessment?.workshop?.frame.period == "the last three months of 2026")
    walk.press(.escape)
    walk.type("u")
    #expect(walk.assessment?.workshop == nil)
  }

  @Test(.inPseudo, arguments: pictureSizes)
  func `set-ups are as they were`(size: Size) {
    var walk = Walk(.halfway.small, size: size, at: .agenda())
    walk.type("s")
    expectPicture(of: walk, named: "workshop-set-up")
    down(11, &walk)
    expectPicture(of: walk, named: "workshop-set-up-people")
    walk.press(.enter)
    expectPicture(of: walk, named: "workshop-person")
  }
}
