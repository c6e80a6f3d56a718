@testable import MaturityModel
import Testing

@Suite struct `The published example of a roadmap` {
  @Test func `has its order, ranks and phases`() {
    let rows = Roadmap(of: .prioritised(), on: day).rows
    #expect(rows.map(\.practice) == ["p1", "p4", "p2", "p3", "p5", "p6"])
    #expect(rows.map(\.rank) == [1, 2, 4, 3, 5, 6])
    #expect(rows.map(\.phase) == [1, 1, 1, 2, 3, 2])
    #expect(rows.map(\.band) == [.now, .now, .now, .next, .next, .next])
  }

  @Test func `has its rank ranges over the five orders`() {
    let rows = Roadmap(of: .prioritised(), on: day).rows
    let ranks = Dictionary(uniqueKeysWithValues: rows.map { ($0.practice, $0.ranks) })
    #expect(
      ranks == ["p1": 1...3, "p2": 1...4, "p3": 2...4, "p4": 1...3, "p5": 5...6, "p6": 5...6])
  }

  @Test func `tells what each practice unlocks and helps with`() {
    let rows = Roadmap(of: .prioritised(), on: day).rows
    let row = { (id: Item.ID) in rows.first { $0.practice == id } }
    #expect(row("p4")?.unlocks == ["p3"])
    #expect(row("p2")?.unlocks == ["p5"])
    #expect(row("p5")?.helps.map(\.challenge) == ["c2", "c1"])
    #expect(row("p5")?.helps.map(\.strength) == [3, 1])
    #expect(row("p5")?.helps.map(\.severity) == [2, 4])
  }

  @Test func `spreads the ranks where a severity is not known`() {
    var assessment = Assessment.prioritised()
    assessment.responses["c1"] = Response(answer: .unknown)
    let rows = Roadmap(of: assessment, on: day).rows
    let row = rows.first { $0.practice == "p3" }
    #expect(row?.rank ?? 0 > 3)
    #expect(row?.ranks.lowerBound == 2)
    #expect(row?.helps.map(\.challenge) == ["c1"])
    #expect(row?.helps.map(\.severity) == [nil])
  }

  @Test func `ends its phases after 91 days each, and later never`() {
    let roadmap = Roadmap(of: .prioritised(), on: day)
    #expect(roadmap.end(of: .now)?.text == "2027-02-27")
    #expect(roadmap.end(of: .next)?.text == "2027-08-28")
    #expect(roadmap.end(of: .later) == nil)
  }

  @Test func `counts from the day of completion where there is one`() {
    var assessment = Assessment.prioritised()
    assessment.details.completedAt = Timestamp("2026-01-01T12:00:00Z")
    #expect(Roadmap(of: assessment, on: day).end(of: .now)?.text == "2026-04-02")
  }
}

@Suite struct `A goal` {
  @Test func `is the targets where there are any, else the next level`() {
    var assessment = Assessment.prioritised()
    #expect(Roadmap(of: assessment, on: day).goal == .targets)
    assessment.details.targets = [:]
    #expect(Roadmap(of: assessment, on: day).goal == .nextLevel)
  }

  @Test func `for the next level is the smallest set and what has to come before it`() {
    var assessment = Assessment.prioritised()
    assessment.details.plan.goal = .nextLevel
    let rows = Roadmap(of: assessment, on: day).rows
    let set = assessment.scorecard().overall.next?.set ?? []
    #expect(!set.isEmpty)
    #expect(Set(rows.filter(\.isInNextLevelSet).map(\.practice)) == Set(set.map(\.practice)))
    for raise in set {
      #expect(rows.first { $0.practice == raise.practice }?.to ?? 0 >= raise.to)
    }
    #expect(
      Roadmap(of: assessment, on: day).after[.later]?.overall.level
        == assessment.scorecard().overall.next?.target)
  }

  @Test func `of one step raises everything below the top by one`() {
    var assessment = Assessment.prioritised()
    assessment.details.plan.goal = .oneStep
    assessment.responses["p6"] = Response(answer: .rank(5))
    let rows = Roadmap(of: assessment, on: day).rows
    #expect(Set(rows.map(\.practice)) == ["p1", "p2", "p3", "p4", "p5"])
    // What waits for a prerequisite may ask more than one step of it.
    #expect(rows.allSatisfy { $0.to == $0.from + 1 })
  }
}

@Suite struct `A plan changed by hand` {
  @Test func `keeps what was moved where it was put, and takes its prerequisites along`() {
    var assessment = Assessment.prioritised()
    assessment.details.plan.capacity = 1
    let natural = Roadmap(of: assessment, on: day).rows
    #expect(natural.first { $0.practice == "p2" }?.band != .now)
    assessment.details.plan.moved = ["p5": .now]
    let rows = Roadmap(of: assessment, on: day).rows
    #expect(rows.first { $0.practice == "p5" }?.band == .now)
    #expect(rows.first { $0.practice == "p5" }?.mover == .user)
    #expect(rows.first { $0.practice == "p2" }?.band == .now)
    #expect(rows.first { $0.practice == "p2" }?.mover == .practice("p5"))
  }

  @Test func `shows what is blocked by something that was left out`() {
    var assessment = Assessment.prioritised()
    assessment.details.plan.leftOut = ["p4"]
    let roadmap = Roadmap(of: assessment, on: day)
    #expect(roadmap.leftOut == ["p4"])
    #expect(!roadmap.rows.contains { $0.practice == "p4" })
    let blocked = roadmap.rows.first { $0.practice == "p3" }
    #expect(blocked?.blockers == ["p4"])
    #expect(blocked?.phase == nil)
    #expect(blocked?.band == .later)
  }

  @Test func `moves along whatever contradicts the newest move`() throws {
    var assessment = Assessment.prioritised()
    let first = try #require(assessment.moving("p2", to: .later))
    assessment.apply(Edit(first, at: Timestamp(seconds: 0)))
    let second = try #require(assessment.moving("p5", to: .now))
    assessment.apply(Edit(second, at: Timestamp(seconds: 0)))
    #expect(assessment.details.plan.moved == ["p2": .now, "p5": .now])
    let third = try #require(assessment.moving("p2", to: .later))
    assessment.apply(Edit(third, at: Timestamp(seconds: 0)))
    #expect(assessment.details.plan.moved == ["p2": .later, "p5": .later])
  }

  @Test func `takes no completion back`() throws {
    var assessment = Assessment.prioritised()
    assessment.details.completedAt = Timestamp(seconds: 0)
    let change = try #require(assessment.leavingOut("p1", true))
    assessment.apply(Edit(change, at: Timestamp(seconds: 1)))
    #expect(assessment.details.completedAt != nil)
  }

  @Test func `is remembered by the next assessment as what was planned`() {
    let old = Assessment.prioritised()
    var blank = old
    blank.responses = [:]
    blank.details = Details()
    var next = CarryForward(from: old, to: blank) { _, _ in .null }.assessment
    #expect(
      next.details.plan.previous.map(\.practice) == ["p1", "p4", "p2", "p3", "p5", "p6"])
    next.responses["p1"]?.answer = .rank(3)
    let seen = next.plannedBefore
    #expect(seen.first?.step == Plan.Step(practice: "p1", from: .rank(1), to: .rank(3), band: .now))
    #expect(seen.first?.now == .rank(3) && seen.first?.isSeen == true)
  }
}

private let day = CalendarDay(daysSince1970: 20_785)  // 2026-11-28

extension Assessment {
  /// The six practices of the published example, in one dimension.
  fileprivate static func prioritised() -> Assessment {
    let table: [(Int, Int, Effort, [Relief], [Prerequisite])] = [
      (1, 3, .medium, [Relief(challenge: "c3", strength: 3)], []),
      (2, 3, .small, [Relief(challenge: "c3", strength: 2)], []),
      (
        1, 3, .large, [Relief(challenge: "c1", strength: 3)],
        [Prerequisite(practice: "p4", level: 2)]
      ),
      (1, 2, .small, [], []),
      (
        2, 3, .large, [Relief(challenge: "c2", strength: 3), Relief(challenge: "c1", strength: 1)],
        [Prerequisite(practice: "p2", level: 3)]
      ),
      (2, 3, .small, [], []),
    ]
    let practices = table.enumerated().map { number, row in
      Practice(
        id: "p\(number + 1)", title: "P\(number + 1)", question: "?",
        anchors: (1...5).map { "Anchor \($0)" }, effort: row.2, needs: row.4, relieves: row.3)
    }
    var assessment = Assessment(
      id: "example",
      questionnaire: Questionnaire(
        id: "example", version: "1", title: "Example",
        levels: (1...5).map { MaturityLevel(rank: $0, name: "Level \($0)") },
        dimensions: [Dimension(id: "d", title: "D", practices: practices)],
        challenges: ["c1", "c2", "c3"].map { Challenge(id: .init($0), title: $0, text: $0) }))
    for (number, row) in table.enumerated() {
      assessment.responses["p\(number + 1)"] = Response(answer: .rank(row.0))
      assessment.details.targets["p\(number + 1)"] = row.1
    }
    for (id, severity) in [("c1", 4), ("c2", 2), ("c3", 3)] {
      assessment.responses[.init(id)] = Response(answer: .rank(severity))
    }
    return assessment
  }
}
