@testable import FileSamples
@testable import Formats
@testable import MaturityModel
import Testing

struct PooledExportTests {
  private let day = CalendarDay(daysSince1970: 20_785)

  /// A workshop about the tiny questionnaire in which everything that could tell somebody apart has a mark.
  private func underway(_ seed: UInt64) -> Assessment {
    var generator = SeededGenerator(seed: seed)
    var assessment = Samples.assessment
    assessment.respondent = Respondent(id: "Xid-r", role: "Xrole-r", name: "Xname-r")
    assessment.otherKeys["Xkey"] = .string("Xvalue")
    assessment.details.title = "Xtitle"
    assessment.details.actions[0].owner = "Xname-0"
    assessment.details.actions[0].id = "Xid-action"
    assessment.details.parked[0].who = "Xname-1"
    assessment.details.subject.otherKeys = ["Xkey": .string("Xvalue")]
    assessment.responses["one-1"]?.carried = Carried(from: "Xid-earlier")
    assessment.responses["one-1"]?.otherKeys = ["Xkey": .null]
    var workshop = Workshop(
      frame: WorkshopFrame(
        period: "Q4", facilitator: "Xname-f", anonymity: Anonymity.allCases[Int(seed % 3)],
        otherKeys: ["Xkey": .null]),
      people: (0..<4).map {
        Respondent(
          id: "Xid-\($0)", role: "Xrole-\($0 % 2)", name: "Xname-\($0)", otherKeys: ["Xkey": .null])
      }, otherKeys: ["Xkey": .null])
    for practice in assessment.questionnaire.practices {
      var discussion = Discussion(rounds: [], minutes: 4, otherKeys: ["Xkey": .null])
      for _ in 0..<2 {
        for person in workshop.people {
          discussion.cast(.random(on: practice, topLevel: 3, using: &generator), by: person.id)
        }
        discussion.reveal()
      }
      if Bool.random(using: &generator) {
        discussion.decision = Decision(.consensus, vote: .level(2), reason: "Seen by all")
        discussion.dissent = (0..<2).map {
          Dissent(
            .random(on: practice, topLevel: 3, using: &generator), reason: "Xreason-\($0)",
            name: "Xname-\($0)")
        }
      }
      workshop.discussions[practice.id] = discussion
    }
    assessment.workshop = workshop
    return assessment
  }

  private func closed(_ assessment: Assessment) throws -> Assessment {
    var closed = assessment
    closed.apply(
      Edit(try #require(assessment.closingWorkshop(at: Samples.now)), at: Samples.now))
    return closed
  }

  @Test func `nothing that tells one person from another is in the bytes`() throws {
    for seed in 0..<60 as Range<UInt64> {
      let running = underway(seed)
      for assessment in [running, try closed(running)] {
        let export = try #require(PooledExport(of: assessment, on: day))
        let text = String(decoding: export.bytes, as: UTF8.self)
        for mark in ["Xid", "Xname", "Xrole", "Xkey", "Xvalue", "Xreason"] {
          #expect(!text.contains(mark), "seed \(seed), \(mark)")
        }
        #expect(!text.contains(Samples.now.text), "seed \(seed)")
        // Of times there is the day of closing alone.
        let times = text.split(separator: "\n").filter { $0.contains("At\"") }
        #expect(times.count == 1 && times[0].contains("\"completedAt\": \"2026-11-28T00:00:00Z\""))
        #expect(text.contains("Seen by all") == (export.preview.contains("consensus")))
        #expect(text.contains("A wiki page"))
      }
    }
  }

  @Test func `the bytes are the same whoever voted, in whatever order, and when`() throws {
    for seed in 0..<60 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let running = underway(seed)
      let bytes = try #require(PooledExport(of: running, on: day)).bytes
      var other = running
      var workshop = try #require(running.workshop)
      let ids = workshop.people.map(\.id)
      let others = Dictionary(
        zip(ids, ids.shuffled(using: &generator).map { Respondent.ID("\($0)-other") }),
        uniquingKeysWith: { first, _ in first })
      workshop.people = workshop.people.shuffled(using: &generator).map {
        Respondent(id: others[$0.id] ?? "", role: "another", name: "Somebody \($0.id)")
      }
      workshop.frame.facilitator = "Somebody else"
      for (practice, discussion) in workshop.discussions {
        var changed = discussion
        changed.talkingSince = Samples.now
        changed.dissent = discussion.dissent.map {
          Dissent($0.vote, reason: "other words", name: "")
        }
        changed.dissent.shuffle(using: &generator)
        changed.rounds = discussion.rounds.map { round in
          Round(
            votes: Dictionary(
              round.votes.map { (others[$0.key] ?? "", $0.value) },
              uniquingKeysWith: { first, _ in first }), isRevealed: round.isRevealed)
        }
        workshop.discussions[practice] = changed
      }
      other.workshop = workshop
      other.updatedAt = Timestamp(seconds: 5)
      other.id = "another"
      #expect(try #require(PooledExport(of: other, on: day)).bytes == bytes, "seed \(seed)")
      #expect(try #require(PooledExport(of: closed(other), on: day)).bytes == bytes, "seed \(seed)")
    }
  }

  @Test func `what is previewed is what is written, and reads as an assessment`() throws {
    let export = try #require(PooledExport(of: underway(3), on: day))
    #expect(Array(export.preview.utf8) == export.bytes)
    let read = try AssessmentReader.read(
      export.bytes, file: "pool.json", find: Samples.noQuestionnaire
    ).get()
    #expect(read.group == export.assessment.group)
    #expect(read.responses == export.assessment.responses)
    #expect(try #require(PooledExport(of: read, on: day)).bytes == export.bytes)
  }

  @Test func `the headline that is told before closing is that after it`() throws {
    for seed in 0..<60 as Range<UInt64> {
      let running = underway(seed)
      #expect(running.headlineWhenClosed == (try closed(running).headline), "seed \(seed)")
    }
    #expect(try closed(underway(0)).headlineWhenClosed == nil)
  }

  @Test func `the title, what is assessed and the day of closing stay, without an id`() throws {
    let running = underway(5)
    let pool = try #require(PooledExport(of: running, on: day)).assessment
    #expect(pool.id.isEmpty)
    #expect(pool.details.title == "Xtitle")
    #expect(pool.details.subject.scope == running.details.subject.scope)
    #expect(pool.details.subject.team == running.details.subject.team)
    #expect(pool.moment == Timestamp("2026-11-28T00:00:00Z"))
    #expect(pool.createdAt == nil && pool.updatedAt == nil)
    var untitled = running
    untitled.details.title = ""
    let title = try #require(PooledExport(of: untitled, on: day)).assessment.details.title
    #expect(title == "Group result")
  }

  @Test func `votes that are not revealed do not leave`() throws {
    var assessment = underway(1)
    let before = try #require(PooledExport(of: assessment, on: day)).bytes
    assessment.workshop?.discussions["one-2"]?.rounds[1].isRevealed = false
    var other = assessment
    other.workshop?.discussions["one-2"]?.rounds[1].votes = ["Xid-0": .level(1)]
    #expect(
      try #require(PooledExport(of: assessment, on: day)).bytes
        == PooledExport(of: other, on: day)?.bytes)
    #expect(before != PooledExport(of: other, on: day)?.bytes)
  }

  @Test func `there is no pool without a group, nor of one person`() {
    var assessment = underway(2)
    assessment.workshop = nil
    assessment.group = nil
    #expect(PooledExport(of: assessment, on: day) == nil)
    assessment.workshop = Workshop(people: [Respondent(id: "a")])
    assessment.workshop?.discussions["one-1"] = Discussion(
      rounds: [Round(votes: ["a": .level(1)], isRevealed: true)])
    #expect(PooledExport(of: assessment, on: day) == nil)
  }

  @Test func `texts that name somebody are told`() throws {
    var assessment = underway(4)
    assessment.workshop?.people[0].name = "Ann Lee"
    assessment.responses["one-1"]?.note = "As ann said"
    assessment.details.title = "Lee and others"
    assessment.details.actions[0].text = "Ask Lee's team"
    assessment.details.actions[0].owner = ""
    assessment.details.parked[0].who = ""
    let mentions = try #require(PooledExport(of: assessment, on: day)).mentions
    #expect(
      mentions == [
        .init(place: "one-1", name: "Ann Lee"), .init(place: "actions", name: "Ann Lee"),
        .init(place: "title", name: "Ann Lee"),
      ])
  }
}
