import Formats
@testable import FileSamples
import MaturityModel
import Storage
import Testing

struct WorkshopJournalTests {
  private let place = Workplace()

  private func begin(_ session: AssessmentSession) throws {
    try session.record(
      Edit(
        .workshop(
          before: nil,
          after: Workshop(people: ["ann", "ben", "cleo"].map { Respondent(id: .init($0)) })),
        at: Samples.now))
  }

  private func cast(
    _ vote: Vote, by person: String, on practice: Item.ID, in session: AssessmentSession
  ) throws {
    let before = session.assessment.workshop?.discussion(of: practice) ?? Discussion()
    var after = before
    after.cast(vote, by: .init(person))
    try session.record(
      Edit(.discussion(practice: practice, before: before, after: after), at: Samples.now))
  }

  @Test func `whatever a workshop does is there again after a kill, and can be undone`() throws {
    for seed in 0..<30 as Range<UInt64> {
      let place = Workplace()
      var generator = SeededGenerator(seed: seed)
      let session = try place.create(Samples.assessment)
      let start = session.assessment
      for _ in 0..<Int.random(in: 1..<60, using: &generator) {
        switch Int.random(in: 0..<9, using: &generator) {
        case 0: try session.undo()
        case 1: try session.redo()
        case 2: try session.save(now: Samples.now)
        default: try session.record(draw(on: session.assessment, using: &generator))
        }
      }
      let end = session.assessment
      place.kill(session)
      let again = try place.reopen()
      #expect(again.assessment == end, "seed \(seed)")
      while try again.undo() != nil {}
      #expect(again.assessment.workshop == start.workshop, "seed \(seed)")
      #expect(again.assessment.group == start.group, "seed \(seed)")
      #expect(again.assessment.responses == start.responses, "seed \(seed)")
    }
  }

  private func draw(
    on assessment: Assessment, using generator: inout SeededGenerator
  ) -> Edit {
    guard let workshop = assessment.workshop, Int.random(in: 0..<5, using: &generator) > 0 else {
      return Edit(
        .workshop(
          before: assessment.workshop,
          after: .random(on: assessment.questionnaire, using: &generator)), at: Samples.now)
    }
    let practice = assessment.questionnaire.practices[Int.random(in: 0...1, using: &generator)]
    let after = Discussion.random(
      on: practice, people: workshop.people, topLevel: 3, using: &generator)
    let voting = Edit.Change.discussion(
      practice: practice.id, before: workshop.discussion(of: practice.id), after: after)
    guard let decision = after.decision else { return Edit(voting, at: Samples.now) }
    return Edit(
      .several([
        voting,
        .response(
          item: practice.id, before: assessment.responses[practice.id] ?? Response(),
          after: Response(answer: decision.vote == .notApplicable ? nil : decision.answer)),
        .group(
          before: assessment.group,
          after: GroupRecord(.object(["splits": .array([])]), { _ in .levels(3) })
        ),
      ]), at: Samples.now)
  }

  @Test func `a kill at any line of the journal loses no vote before it`() throws {
    let session = try place.create()
    try begin(session)
    var states = [session.assessment.workshop]
    for (number, person) in ["ann", "ben", "cleo", "ben", "ann"].enumerated() {
      try cast(
        .level(number % 3 + 1), by: person, on: number < 3 ? "one-1" : "one-2", in: session)
      states.append(session.assessment.workshop)
    }
    place.kill(session)
    let saved = place.read(place.file)
    let lines = place.read(place.journal()).split(separator: UInt8(ascii: "\n"))
    var found: [Workshop?] = []
    for count in 0...lines.count {
      place.write(lines[..<count].flatMap { $0 + [UInt8(ascii: "\n")] }, to: place.journal())
      place.write(saved, to: place.file)
      let again = try place.reopen()
      if let workshop = again.assessment.workshop {
        found.append(workshop)
        #expect(again.recovery?.changesWorkshop == true)
        #expect(again.recovery?.answers == 0)
      }
      place.kill(again)
    }
    #expect(found == states)
  }

  @Test func `a kill within a line loses that line alone`() throws {
    let session = try place.create()
    try begin(session)
    try cast(.level(2), by: "ann", on: "one-1", in: session)
    try cast(.level(3), by: "ben", on: "one-1", in: session)
    place.kill(session)
    place.write(Array(place.read(place.journal()).dropLast(9)), to: place.journal())
    let again = try place.reopen()
    #expect(
      again.assessment.workshop?.discussion(of: "one-1").rounds.last?.votes == ["ann": .level(2)])
    try cast(.level(1), by: "cleo", on: "one-1", in: again)
    place.kill(again)
    let votes = try place.reopen().assessment.workshop?.discussion(of: "one-1").rounds.last?.votes
    #expect(votes == ["ann": .level(2), "cleo": .level(1)])
  }

  @Test func `a vote outside the scale is refused before it is in the journal`() throws {
    let session = try place.create()
    try begin(session)
    let before = place.read(place.journal())
    #expect(throws: StorageError.self) {
      try cast(.level(4), by: "ann", on: "one-1", in: session)
    }
    #expect(throws: StorageError.self) {
      try cast(.notApplicable, by: "ann", on: "one-2", in: session)
    }
    #expect(place.read(place.journal()) == before)
    #expect(session.assessment.workshop?.discussions == [:])
  }
}
