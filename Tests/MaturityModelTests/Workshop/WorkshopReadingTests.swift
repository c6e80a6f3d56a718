@testable import MaturityModel
import Testing

struct WorkshopReadingTests {
  /// Nothing is answered yet, in two dimensions of three practices each.
  private let empty = assessment([
    (0..<3).map { _ in Given.Practice(given: .missing) },
    (0..<3).map { _ in Given.Practice(given: .missing) },
  ])

  private func reveal(_ votes: [Vote], of practice: Item.ID, in workshop: inout Workshop) {
    var discussion = workshop.discussion(of: practice)
    for (index, vote) in votes.enumerated() { discussion.cast(vote, by: "person-\(index)") }
    discussion.reveal()
    workshop.discussions[practice] = discussion
  }

  @Test func `votes in any order, of people in any order, give the same reading`() {
    for seed in 0..<60 {
      var numbers = SeededNumbers(seed: seed)
      let workshop = Workshop.random(on: empty.questionnaire, using: &numbers)
      var other = workshop
      other.people.shuffle(using: &numbers)
      let ids = workshop.people.map(\.id)
      let others = Dictionary(
        zip(ids, ids.shuffled(using: &numbers)), uniquingKeysWith: { first, _ in first })
      for (practice, discussion) in workshop.discussions {
        other.discussions[practice]?.rounds = discussion.rounds.map { round in
          var round = round
          round.hands.shuffle(using: &numbers)
          round.votes = Dictionary(
            round.votes.map { (others[$0.key] ?? $0.key, $0.value) },
            uniquingKeysWith: { first, _ in first })
          return round
        }
      }
      #expect(
        WorkshopReading(of: workshop, in: empty) == WorkshopReading(of: other, in: empty),
        "seed \(seed)")
      let results = [workshop, other].map { GroupResult(of: $0, in: empty) }
      #expect(results[0] == results[1], "seed \(seed)")
    }
  }

  @Test func `what is not revealed changes nothing`() {
    for seed in 0..<60 {
      var numbers = SeededNumbers(seed: seed)
      let workshop = Workshop.random(on: empty.questionnaire, using: &numbers)
      var other = workshop
      for (practice, discussion) in workshop.discussions where discussion.phase == .voting {
        let last = discussion.rounds.count - 1
        other.discussions[practice]?.rounds[last].votes = ["person-0": .random(using: &numbers)]
        other.discussions[practice]?.rounds[last].hands = [.random(using: &numbers)]
      }
      #expect(
        WorkshopReading(of: workshop, in: empty) == WorkshopReading(of: other, in: empty),
        "seed \(seed)")
      #expect(
        GroupResult(of: workshop, in: empty) == GroupResult(of: other, in: empty), "seed \(seed)")
    }
  }

  @Test func `the reading of ballots that were collected is that of the ballots`() {
    for seed in 0..<40 {
      var numbers = SeededNumbers(seed: seed)
      let givens: [Given] = [1, 2, 3, 4, 5, .dk, .na, .missing]
      let ballots = (0..<Int.random(in: 1...6, using: &numbers)).map { index in
        var ballot = assessment(
          (0..<2).map { _ in
            (0..<3).map { _ in Given.Practice(given: givens.randomElement(using: &numbers) ?? .dk) }
          })
        ballot.respondent = Respondent(id: "r\(index)")
        return ballot
      }
      var workshop = Workshop(people: ballots.compactMap(\.respondent))
      for practice in empty.questionnaire.practices.map(\.id) {
        var discussion = Discussion()
        for ballot in ballots {
          guard let vote = Vote(ballot.responses[practice]?.answer) else { continue }
          discussion.cast(vote, by: ballot.respondent?.id ?? "")
        }
        discussion.reveal()
        workshop.discussions[practice] = discussion
      }
      let questionnaire = empty.questionnaire
      let (live, files) = (
        GroupResult(of: workshop, in: empty), GroupResult(ballots, on: questionnaire)
      )
      #expect(live.overall == files.overall, "seed \(seed)")
      #expect(live.dimensions == files.dimensions, "seed \(seed)")
      #expect(live.practices.map(\.votes) == files.practices.map(\.votes), "seed \(seed)")
      #expect(live.practices.map(\.matters) == files.practices.map(\.matters), "seed \(seed)")
      #expect(live.agenda.map(\.practice) == files.agenda.map(\.practice), "seed \(seed)")
    }
  }

  @Test func `what matters is what changes the level beside the answers that stand`() {
    var answered = assessment([4, 4, 4])
    answered.responses["d1-p1"] = nil
    var workshop = Workshop()
    reveal([.level(1), .level(4)], of: "d1-p1", in: &workshop)
    let practice = WorkshopReading(of: workshop, in: answered).practices[0]
    #expect(practice.levelAtHighest == 4)
    #expect(practice.matters)
    let rest = WorkshopReading(of: workshop, in: answered).practices.dropFirst()
    #expect(rest.map(\.group) == [.level(4), .level(4)])
  }

  @Test func `nothing is said to matter before all of its dimension is on the table`() {
    var workshop = Workshop()
    reveal([.level(1), .level(5), .level(5)], of: "d1-p1", in: &workshop)
    reveal([.level(3), .level(3), .level(4)], of: "d1-p2", in: &workshop)
    let early = WorkshopReading(of: workshop, in: empty)
    #expect(early.practices.allSatisfy { !$0.matters })
    #expect(early.section(of: early.practices[0]) == .toDiscuss)
    #expect(early.section(of: early.practices[1]) == .toCheck, "it may matter still")
    reveal([.level(3), .level(3), .level(3)], of: "d1-p3", in: &workshop)
    let late = WorkshopReading(of: workshop, in: empty)
    #expect(late.practices[0].matters)
    #expect(late.section(of: late.practices[2]) == .toAccept)
    #expect(!late.accepted.contains { $0.matters })
  }

  @Test
  func `the agenda takes what matters first, then what is alike, what is open, what is decided`() {
    var workshop = Workshop()
    let scattered: [Vote] = [.level(1), .level(5), .level(5)]
    reveal([.level(3), .level(3), .level(3)], of: "d1-p1", in: &workshop)
    reveal(scattered, of: "d1-p2", in: &workshop)
    reveal([.level(2), .level(2), .level(2)], of: "d1-p3", in: &workshop)
    reveal(scattered, of: "d2-p1", in: &workshop)
    workshop.discussions["d1-p3"]?.decision = Decision(.median, vote: .level(2))
    let reading = WorkshopReading(of: workshop, in: empty)
    #expect(Set(reading.agenda.prefix(2).map(\.practice)) == ["d1-p2", "d2-p1"])
    #expect(
      reading.agenda.dropFirst(2).map(\.practice) == ["d1-p1", "d2-p2", "d2-p3", "d1-p3"])
    #expect(reading.accepted.map(\.practice) == ["d1-p1"])
    #expect(reading.phase(of: "d1-p3") == .decided)
    #expect(reading.phase(of: "d2-p3") == .open)
  }

  @Test func `an agreed value wins, an accepted middle vote stays a vote`() {
    var workshop = Workshop()
    reveal([.level(1), .level(2), .level(5)], of: "d1-p1", in: &workshop)
    reveal([.level(1), .level(2), .level(5)], of: "d1-p2", in: &workshop)
    workshop.discussions["d1-p1"]?.decision = Decision(.consensus, vote: .level(4))
    workshop.discussions["d1-p2"]?.decision = Decision(.median, vote: .level(2))
    reveal([.level(3)], of: "d1-p3", in: &workshop)
    workshop.discussions["d1-p3"]?.decision = Decision(.parked)
    let reading = WorkshopReading(of: workshop, in: empty)
    #expect(reading.practices.prefix(3).map(\.group) == [.level(4), .level(2), .unknown])
  }

  @Test func `who is still to vote, and how many took part`() {
    var workshop = Workshop(people: ["a", "b", "c"].map { Respondent(id: $0) })
    #expect(workshop.waiting(for: "d1-p1").map(\.id) == ["a", "b", "c"])
    var discussion = Discussion()
    discussion.cast(.level(1), by: "b")
    workshop.discussions["d1-p1"] = discussion
    #expect(workshop.waiting(for: "d1-p1").map(\.id) == ["a", "c"])
    discussion.reveal()
    workshop.discussions["d1-p1"] = discussion
    #expect(workshop.waiting(for: "d1-p1").map(\.id) == ["a", "b", "c"])
    #expect(workshop.respondents == 1)
    var hands = Discussion()
    for _ in 0..<7 { hands.count(.level(2)) }
    workshop.discussions["d1-p2"] = hands
    #expect(workshop.respondents == 1)
    #expect(workshop.participants.map(\.id) == ["b"])
    hands.reveal()
    workshop.discussions["d1-p2"] = hands
    #expect(workshop.respondents == 3, "no more than there are people")
    #expect(workshop.participants.count == 3)
    workshop.people = []
    #expect(workshop.respondents == 7)
  }
}
