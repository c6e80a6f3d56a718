import Formats
@testable import MaturityModel
import Testing

struct GroupRecordTests {
  private let empty = assessment([
    (0..<3).map { _ in Given.Practice(given: .missing) },
    (0..<3).map { _ in Given.Practice(given: .missing) },
  ])

  /// An assessment with a workshop somewhere on its way.
  private func underway(
    _ anonymity: Anonymity, using numbers: inout SeededNumbers
  ) -> Assessment {
    var assessment = empty
    var workshop = Workshop.random(on: empty.questionnaire, using: &numbers)
    workshop.frame = WorkshopFrame(
      period: "Q4", evidenceRule: "seen", decisionRule: "middle", facilitator: "Zed",
      anonymity: anonymity)
    for practice in workshop.discussions.keys.sorted() where Bool.random(using: &numbers) {
      workshop.discussions[practice]?.dissent = [
        Dissent(.random(using: &numbers), reason: "because", name: "Name 1"),
        Dissent(.random(using: &numbers), reason: "hm"),
      ]
      workshop.discussions[practice]?.minutes = 7
    }
    assessment.workshop = workshop
    return assessment
  }

  @Test func `a record that is written and read again is the same`() throws {
    for seed in 0..<60 {
      var numbers = SeededNumbers(seed: seed)
      let anonymity = Anonymity.allCases[seed % 3]
      let assessment = underway(anonymity, using: &numbers)
      let workshop = try #require(assessment.workshop)
      var record = GroupRecord(of: workshop, in: assessment)
      let read = try #require(GroupRecord(record.json, { _ in .levels(5) }))
      #expect(read.json == record.json, "seed \(seed)")
      // What cannot be rated has no range to write, and unlisted people are written without a name.
      record.dimensionStability = read.dimensionStability
      record.people = read.people
      #expect(read == record, "seed \(seed)")
    }
  }

  @Test func `closing leaves what was decided, else what the votes give, and can be reversed`()
    throws
  {
    for seed in 0..<60 {
      var numbers = SeededNumbers(seed: seed)
      let before = underway(Anonymity.allCases[seed % 3], using: &numbers)
      let change = try #require(before.closingWorkshop(at: Timestamp(seconds: 9)))
      let edit = Edit(change, at: Timestamp(seconds: 9))
      var after = before
      after.apply(edit)
      #expect(after.workshop == nil)
      let result = GroupResult(of: try #require(before.workshop), in: before)
      for practice in result.practices where !practice.votes.isEmpty {
        let discussion = before.workshop?.discussion(of: practice.practice)
        guard discussion?.decision == nil else { continue }
        let dimension = try #require(
          after.questionnaire.dimensions.first { $0.id == practice.dimension })
        let question = try #require(dimension.practices.first { $0.id == practice.practice })
        #expect(after.state(of: question, in: dimension) == practice.group, "seed \(seed)")
      }
      after.apply(edit.reversed)
      #expect(after.workshop == before.workshop, "seed \(seed)")
      #expect(after.group == before.group, "seed \(seed)")
    }
  }

  @Test func `a round that was not revealed is not kept`() throws {
    var assessment = empty
    var discussion = Discussion()
    discussion.cast(.level(1), by: "a")
    discussion.cast(.level(3), by: "b")
    discussion.reveal()
    discussion.cast(.level(5), by: "a")
    var workshop = Workshop(frame: WorkshopFrame(), discussions: ["d1-p1": discussion])
    workshop.discussions["d1-p2"] = Discussion(rounds: [Round(votes: ["a": .level(4)])])
    assessment.workshop = workshop
    let record = GroupRecord(of: workshop, in: assessment)
    #expect(record.rounds.map { $0.keys.sorted() } == [["d1-p1"]])
    #expect(record.rounds[0]["d1-p1"]?.votes.levels == [1, 3])
    var closed = assessment
    closed.apply(Edit(try #require(assessment.closingWorkshop()), at: Timestamp(seconds: 0)))
    #expect(closed.responses["d1-p1"]?.answer == .rank(1))
    #expect(closed.responses["d1-p2"]?.answer == nil)
  }

  @Test func `the second round stands beside the first`() {
    var assessment = empty
    var discussion = Discussion()
    for (vote, person) in [(1, "a"), (5, "b")] { discussion.cast(.level(vote), by: .init(person)) }
    discussion.reveal()
    for (vote, person) in [(3, "a"), (4, "b")] { discussion.cast(.level(vote), by: .init(person)) }
    discussion.reveal()
    let workshop = Workshop(frame: WorkshopFrame(), discussions: ["d1-p1": discussion])
    assessment.workshop = workshop
    let rounds = GroupRecord(of: workshop, in: assessment).rounds
    #expect(rounds.map { $0["d1-p1"]?.votes.levels } == [[1, 5], [3, 4]])
  }

  @Test func `a workshop in which nobody voted leaves no record`() throws {
    var assessment = empty
    assessment.group = GroupRecord(.object(["splits": .array([])]), { _ in .levels(5) })
    assessment.workshop = Workshop(people: [Respondent(id: "a")])
    assessment.apply(Edit(try #require(assessment.closingWorkshop()), at: Timestamp(seconds: 0)))
    #expect(assessment.workshop == nil)
    #expect(assessment.group == GroupRecord(.object(["splits": .array([])]), { _ in .levels(5) }))
    #expect(assessment.closingWorkshop() == nil)
  }

  @Test func `closing ends a completion where answers change`() throws {
    var assessment = empty
    assessment.details.completedAt = Timestamp(seconds: 1)
    assessment.details.result = FormerResult(.object([:]))
    var discussion = Discussion()
    discussion.cast(.level(2), by: "a")
    discussion.reveal()
    assessment.workshop = Workshop(frame: WorkshopFrame(), discussions: ["d1-p1": discussion])
    assessment.apply(Edit(try #require(assessment.closingWorkshop()), at: Timestamp(seconds: 0)))
    #expect(assessment.details.completedAt == nil)
    #expect(assessment.details.result == nil)
  }

  @Test func `names are kept as the anonymity says`() throws {
    for seed in 0..<30 {
      for anonymity in Anonymity.allCases {
        var numbers = SeededNumbers(seed: seed)
        let assessment = underway(anonymity, using: &numbers)
        let written = GroupRecord(of: try #require(assessment.workshop), in: assessment).json
          .compact
        #expect(written.contains("Zed") == (anonymity != .pooled), "seed \(seed)")
        #expect(written.contains("Name 0") == (anonymity == .named), "seed \(seed)")
        if anonymity == .pooled { #expect(!written.contains("Name"), "seed \(seed)") }
        #expect(!written.contains("\"person-0\":"), "seed \(seed)")
      }
    }
  }

  @Test func `what has another shape is not known, and no crash`() {
    #expect(GroupRecord(nil, { _ in .levels(5) }) == nil)
    #expect(GroupRecord(.array([]), { _ in .levels(5) }) == nil)
    for key in [
      "anonymity", "respondents", "rounds", "decisions", "dissent", "leaveOneOut", "splits",
      "frame",
    ] {
      for value in [
        JSON.null, .bool(true), .integer(-3), .string("x"), .array([.null, .object([:])]),
        .object(["practices": .array([]), "levelLow": .integer(9), "levelHigh": .integer(1)]),
      ] {
        let record = GroupRecord(.object([key: value]), { _ in .levels(5) })
        #expect(record != nil)
        _ = record?.json
      }
    }
  }
}
