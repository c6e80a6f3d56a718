import Formats
@testable import MaturityModel
import Testing

struct BallotIntakeTests {
  private let group: Assessment = {
    var group = assessment((0..<3).map { _ in .missing })
    group.id = "group"
    group.workshop = Workshop()
    return group
  }()

  private func ballot(
    _ id: String, _ givens: [Given], name: String = "", file: String? = nil, day: Int = 0
  ) -> BallotBox.File {
    var ballot = assessment(givens)
    ballot.id = "ballot-of-\(id)"
    ballot.updatedAt = Timestamp(seconds: 86_400 * day)
    ballot.respondent = Respondent(id: .init(id), role: "role", name: name)
    return BallotBox.File(name: file ?? "\(id).json", assessment: ballot)
  }

  private func intake(_ files: [BallotBox.File], into workshop: Workshop) -> BallotIntake {
    BallotIntake(files, into: workshop, of: group)
  }

  @Test func `ballots become people and private votes of the first round`() {
    let result = intake(
      [ballot("a", [1, .dk, .missing]), ballot("b", [5, 2, .na])], into: Workshop())
    #expect(result.workshop.people.map(\.id) == ["a", "b"])
    #expect(result.entries.map(\.isNew) == [true, true])
    let first = result.workshop.discussion(of: "d1-p1")
    #expect(first.phase == .voting)
    #expect(first.rounds.map(\.votes) == [["a": .level(1), "b": .level(5)]])
    #expect(result.workshop.discussion(of: "d1-p2").rounds[0].votes["a"] == .unknown)
    #expect(result.workshop.discussion(of: "d1-p3").rounds[0].votes == ["b": .notApplicable])
    let reading = WorkshopReading(of: result.workshop, in: group)
    #expect(reading.practices.allSatisfy { $0.votes.isEmpty })
  }

  @Test func `bringing ballots again changes nothing, in whatever order and portions`() {
    for seed in 0..<40 {
      var numbers = SeededNumbers(seed: seed)
      let givens: [Given] = [1, 2, 3, 4, 5, .dk, .na, .missing]
      let files = (0..<6).map { index in
        ballot(
          "r\(index)", (0..<3).map { _ in givens.randomElement(using: &numbers) ?? .dk },
          name: "Name \(index)")
      }
      let once = intake(files, into: Workshop()).workshop
      var portions = Workshop()
      for _ in 0..<5 {
        let some = files.shuffled(using: &numbers).prefix(Int.random(in: 0...6, using: &numbers))
        portions = intake(Array(some), into: portions).workshop
      }
      portions = intake(files.shuffled(using: &numbers), into: portions).workshop
      #expect(portions.discussions == once.discussions, "seed \(seed)")
      #expect(Set(portions.people) == Set(once.people), "seed \(seed)")
      let again = intake(files, into: once)
      #expect(again.workshop == once, "seed \(seed)")
      #expect(again.isEmpty, "seed \(seed)")
      #expect(again.remarks == intake(files, into: Workshop()).remarks, "seed \(seed)")
    }
  }

  @Test func `a changed ballot takes the place of the former one until the reveal`() {
    let first = intake([ballot("a", [1, 2, 3])], into: Workshop()).workshop
    let second = intake([ballot("a", [4, .missing, 3])], into: first)
    #expect(second.workshop.discussion(of: "d1-p1").rounds.map(\.votes) == [["a": .level(4)]])
    #expect(second.workshop.discussion(of: "d1-p2").phase == .open)
    #expect(second.entries.map(\.isNew) == [true])
    #expect(second.remarks.map(\.fault).contains { $0.contains("half-finished") })
  }

  @Test func `a ballot that comes after the reveal is named, and does not count`() {
    var workshop = intake([ballot("a", [1, 2, 3])], into: Workshop()).workshop
    workshop.discussions["d1-p1"]?.reveal()
    workshop.discussions["d1-p2"]?.reveal()
    let late = intake([ballot("a", [5, 2, 4]), ballot("b", [2, 2, 2])], into: workshop)
    #expect(late.workshop.discussion(of: "d1-p1") == workshop.discussion(of: "d1-p1"))
    #expect(late.workshop.discussion(of: "d1-p2") == workshop.discussion(of: "d1-p2"))
    #expect(
      late.workshop.discussion(of: "d1-p3").rounds[0].votes == ["a": .level(4), "b": .level(2)])
    #expect(
      late.remarks.map { "\($0.file): \($0.fault)" } == [
        "a.json: too late for d1-p1, which is shown already",
        "b.json: too late for d1-p1, d1-p2, which are shown already",
      ])
  }

  @Test func `a vote cast in the room counts, and not the ballot as well`() {
    var workshop = intake([ballot("a", [1, 2, 3])], into: Workshop()).workshop
    workshop.discussions["d1-p1"]?.cast(.level(5), by: "a")
    let again = intake([ballot("a", [1, 2, 3])], into: workshop)
    #expect(again.workshop == workshop)
    #expect(again.isEmpty)
    #expect(again.remarks.map(\.fault) == ["the person has voted in the room on d1-p1"])
  }

  @Test func `nothing of a ballot gets into the second round`() {
    var workshop = intake([ballot("a", [1, 2, 3])], into: Workshop()).workshop
    workshop.discussions["d1-p1"]?.reveal()
    workshop.discussions["d1-p1"]?.cast(.level(2), by: "b")
    let again = intake([ballot("a", [1, 2, 3]), ballot("c", [4, 4, 4])], into: workshop)
    #expect(again.workshop.discussion(of: "d1-p1") == workshop.discussion(of: "d1-p1"))
  }

  @Test func `a person on the list is known by the name, once`() {
    var workshop = Workshop(
      people: [Respondent(id: "x", name: "Kim"), Respondent(id: "y", role: "PO", name: "Lee")])
    workshop.discussions["d1-p3"] = Discussion(rounds: [Round(votes: ["x": .level(2)])])
    let files = [ballot("r1", [1, 1, 1], name: "kim"), ballot("r2", [2, 2, 2], name: "Kim")]
    let once = intake(files, into: workshop)
    #expect(once.workshop.people.map(\.id) == ["r1", "y", "r2"])
    #expect(once.entries.map(\.wasListed) == [true, false])
    #expect(
      once.workshop.discussion(of: "d1-p3").rounds[0].votes
        == ["r1": .level(2), "r2": .level(2)])
    #expect(once.remarks.contains { $0.file == "r2.json" && $0.fault.contains("same name") })
    #expect(intake(files, into: once.workshop).workshop == once.workshop)
    #expect(intake(files.reversed(), into: once.workshop).workshop == once.workshop)
  }

  @Test func `a name in another form is the same, and another spelling is said`() {
    let workshop = Workshop(people: [Respondent(id: "x", name: "José"), Respondent(id: "y")])
    let same = intake([ballot("r1", [1, 1, 1], name: "Jose\u{301} ")], into: workshop)
    #expect(same.workshop.people.map(\.id) == ["r1", "y"])
    #expect(same.remarks.isEmpty)
    let other = intake([ballot("r1", [1, 1, 1], name: "JOSÉ")], into: workshop)
    #expect(other.workshop.people.map(\.id) == ["r1", "y"])
    #expect(other.remarks.map(\.fault) == ["JOSÉ counts as José, who is on the list"])
    let apart = intake([ballot("r1", [1, 1, 1], name: "Jose")], into: workshop)
    #expect(apart.workshop.people.map(\.id) == ["x", "y", "r1"])
  }

  @Test func `what is no ballot of this questionnaire is named, and the rest goes on`() {
    var foreign = ballot("f", [1, 1, 1])
    foreign.assessment.questionnaire.version = "2"
    var other = ballot("o", [1, 1, 1])
    other.assessment.workshop = Workshop()
    var merged = ballot("m", [1, 1, 1])
    merged.assessment.group = GroupRecord(.object([:]), { _ in .levels(5) })
    let own = BallotBox.File(name: "group.json", assessment: group)
    let result = intake(
      [
        foreign, other, merged, own, ballot("a", [1, 1, 1], day: 1),
        ballot("a", [2, 2, 2], file: "again.json"), ballot("b", [3, 3, 3]),
      ], into: Workshop())
    #expect(result.problems.map(\.file) == ["f.json", "o.json", "m.json"])
    #expect(result.remarks.map(\.file) == ["again.json"])
    #expect(result.problems[0].fault.contains("the workshop test 1.0.0"))
    #expect(result.workshop.people.map(\.id) == ["a", "b"])
    #expect(
      result.workshop.discussion(of: "d1-p1").rounds[0].votes
        == ["a": .level(1), "b": .level(3)])
  }

  @Test func `whose a ballot is can be said, taken back, and said otherwise`() {
    let people = [Respondent(id: "x", name: "Kim"), Respondent(id: "y", name: "Lee")]
    let files = [ballot("r1", [1, 2, 3]), ballot("r2", [4, 4, 4])]
    var workshop = intake(files, into: Workshop(people: people)).workshop
    workshop.use(ballotOf: "r1", as: .of("y"))
    let given = intake(files, into: workshop)
    #expect(given.entries.map(\.person) == ["y", "r2"])
    #expect(
      given.workshop.discussion(of: "d1-p1").rounds[0].votes == ["y": .level(1), "r2": .level(4)])
    workshop = given.workshop
    workshop.use(ballotOf: "r2", as: .leftOut)
    let left = intake(files, into: workshop)
    #expect(left.leftOut == ["r2.json"])
    #expect(left.workshop.discussion(of: "d1-p1").rounds[0].votes == ["y": .level(1)])
    workshop.use(ballotOf: "r2", as: nil)
    #expect(
      intake(files, into: workshop).workshop.discussion(of: "d1-p1").rounds[0].votes
        == given.workshop.discussion(of: "d1-p1").rounds[0].votes)
  }

  @Test func `no ballots, and two hundred`() {
    #expect(intake([], into: Workshop()).workshop == Workshop())
    let many = intake((0..<200).map { ballot("r\($0)", [3, 3, 3]) }, into: Workshop())
    #expect(many.workshop.people.count == 200)
    #expect(many.workshop.discussion(of: "d1-p2").rounds[0].count == 200)
  }
}
