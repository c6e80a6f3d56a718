@testable import MaturityModel
import Testing

@Suite struct `Laws of the roadmap` {
  @Test(arguments: 1...150)
  func `every prerequisite lies in an earlier phase, or by hand in the same band`(seed: Int) {
    let assessment = Assessment.randomPlan(seed)
    let roadmap = Roadmap(of: assessment, on: CalendarDay(daysSince1970: 0))
    let rows = Dictionary(uniqueKeysWithValues: roadmap.rows.map { ($0.practice, $0) })
    for row in roadmap.rows {
      for need in assessment.questionnaire.practice(row.practice)?.practice.needs ?? [] {
        guard let before = rows[need.practice], before.from < min(need.level, row.to) else {
          continue
        }
        #expect(before.to >= min(need.level, row.to))
        #expect(before.band <= row.band)
        #expect(before.unlocks.contains(row.practice))
        if assessment.details.plan.moved.isEmpty, let phase = row.phase {
          #expect(before.phase ?? .max < phase)
        }
        // Inheritance: it never ranks below what it unlocks.
        #expect(before.rank < row.rank)
      }
    }
  }

  @Test(arguments: 1...150)
  func `each planned practice has one place, and no phase holds more than it can`(seed: Int) {
    var assessment = Assessment.randomPlan(seed)
    assessment.details.plan.moved = [:]
    let roadmap = Roadmap(of: assessment, on: CalendarDay(daysSince1970: 0))
    #expect(roadmap.rows.map(\.rank).sorted() == Array(0..<roadmap.rows.count).map { $0 + 1 })
    for row in roadmap.rows {
      #expect(row.ranks.contains(row.rank))
      #expect(row.from < row.to)
      #expect((row.phase == nil) == !row.blockers.isEmpty)
    }
    let points = assessment.questionnaire.scoring.effortPoints
    for (_, rows) in Dictionary(grouping: roadmap.rows.filter { $0.phase != nil }, by: \.phase) {
      let sum = rows.reduce(0) { $0 + (points[$1.effort] ?? 0) }
      #expect(rows.count == 1 || sum <= roadmap.capacity)
    }
  }

  @Test(arguments: 1...150)
  func `what is moved by hand keeps its band, unless it has to wait`(seed: Int) {
    let assessment = Assessment.randomPlan(seed)
    let roadmap = Roadmap(of: assessment, on: CalendarDay(daysSince1970: 0))
    let rows = Dictionary(uniqueKeysWithValues: roadmap.rows.map { ($0.practice, $0) })
    for (id, band) in assessment.details.plan.moved {
      guard let row = rows[id], row.phase != nil else { continue }
      #expect(row.mover == .user)
      #expect(row.band >= band)
      let waitsForMoved = assessment.details.plan.moved.contains { $0.key != id && $0.value > band }
      if !waitsForMoved { #expect(row.band == band) }
    }
  }

  @Test(arguments: 1...150)
  func `what follows from a band is what the scorer says of the changed file`(seed: Int) {
    let assessment = Assessment.randomPlan(seed)
    let roadmap = Roadmap(of: assessment, on: CalendarDay(daysSince1970: 0))
    var changed = assessment
    for band in Plan.Band.allCases {
      for row in roadmap.rows(in: band) where row.phase != nil {
        changed.responses[row.practice]?.answer = .rank(row.to)
      }
      let card = changed.scorecard()
      #expect(roadmap.after[band]?.overall.level == card.overall.level)
      #expect(roadmap.after[band]?.overall.index == card.overall.index)
      #expect(roadmap.after[band]?.dimensions.map(\.level) == card.dimensions.map(\.level))
    }
  }

  @Test(arguments: 1...60)
  func `another order of items changes nothing but ties`(seed: Int) {
    var assessment = Assessment.randomPlan(seed)
    assessment.details.plan.moved = [:]
    // The smallest set for the next level depends on the order by itself.
    if assessment.details.plan.goal == .nextLevel { assessment.details.plan.goal = .oneStep }
    let before = Roadmap(of: assessment, on: CalendarDay(daysSince1970: 0))
    var numbers = SeededNumbers(seed: seed &+ 7)
    assessment.questionnaire.dimensions[0].practices.shuffle(using: &numbers)
    let after = Roadmap(of: assessment, on: CalendarDay(daysSince1970: 0))
    #expect(
      Set(before.rows.map { [$0.practice, "\($0.from)", "\($0.to)"] })
        == Set(after.rows.map { [$0.practice, "\($0.from)", "\($0.to)"] }))
    // By hand: the ranks as the specification says them, from the rows alone.
    let ranks = [before, after].map { roadmap in
      roadmap.rows.sorted { $0.rank < $1.rank }.map { reference(of: $0, in: assessment, roadmap) }
    }
    #expect(ranks[0] == ranks[1])
    #expect(ranks[0] == ranks[0].sorted(by: >))
  }

  /// pain × gap ÷ effort, or that of what it unlocks where that is more.
  private func reference(
    of row: Roadmap.Row, in assessment: Assessment, _ roadmap: Roadmap
  ) -> Fraction {
    let practice = assessment.questionnaire.practice(row.practice)?.practice
    let pain = (practice?.relieves ?? []).reduce(1) { sum, relief in
      guard case .rank(let severity)? = assessment.responses[relief.challenge]?.answer else {
        return sum
      }
      return sum + severity * relief.strength
    }
    let points = assessment.questionnaire.scoring.effortPoints[row.effort] ?? 1
    let own = Fraction(pain * (row.to - row.from), points)
    return row.unlocks.compactMap { id in roadmap.rows.first { $0.practice == id } }
      .map { reference(of: $0, in: assessment, roadmap) }.reduce(own) { max($0, $1) }
  }

  @Test func `a thousand practices in one chain find their places`() {
    var practices = (1...1_000).map { number in
      Practice(id: "p\(number)", title: "P", question: "?", anchors: ["1", "2", "3"])
    }
    for index in practices.indices.dropLast() {
      practices[index].needs = [Prerequisite(practice: practices[index + 1].id, level: 2)]
    }
    var assessment = Assessment(
      id: "long",
      questionnaire: Questionnaire(
        id: "long", version: "1", title: "Long",
        levels: (1...3).map { MaturityLevel(rank: $0, name: "L") },
        dimensions: [Dimension(id: "d", title: "D", practices: practices)]))
    for practice in practices { assessment.responses[practice.id] = Response(answer: .rank(1)) }
    assessment.details.targets = ["p1": 2]
    let rows = Roadmap(of: assessment, on: CalendarDay(daysSince1970: 0)).rows
    #expect(rows.count == 1_000)
    #expect(rows.last?.practice == "p1")
    #expect(rows.last?.phase == 1_000)
  }
}

extension Assessment {
  /// Two dimensions with random answers, prerequisites, links, targets, and a plan that somebody changed.
  fileprivate static func randomPlan(_ seed: Int) -> Assessment {
    var numbers = SeededNumbers(seed: seed)
    let count = Int.random(in: 3...14, using: &numbers)
    let efforts = Effort.allCases
    var practices = (0..<count).map { number in
      Practice(
        id: "p\(number)", title: "P\(number)", question: "?",
        anchors: (1...5).map { "Anchor \($0)" },
        effort: efforts[Int.random(in: 0..<3, using: &numbers)])
    }
    for number in practices.indices where number > 0 {
      if Bool.random(using: &numbers) {
        let other = Int.random(in: 0..<number, using: &numbers)
        practices[number].needs = [
          Prerequisite(practice: "p\(other)", level: Int.random(in: 2...4, using: &numbers))
        ]
      }
      if Bool.random(using: &numbers) {
        practices[number].relieves = [
          Relief(
            challenge: "c\(Int.random(in: 0..<3, using: &numbers))",
            strength: Int.random(in: 1...3, using: &numbers))
        ]
      }
    }
    let split = count / 2
    var assessment = Assessment(
      id: "random",
      questionnaire: Questionnaire(
        id: "random", version: "1", title: "Random",
        levels: (1...5).map { MaturityLevel(rank: $0, name: "Level \($0)") },
        dimensions: [
          Dimension(id: "d", title: "D", practices: Array(practices[..<split])),
          Dimension(id: "e", title: "E", practices: Array(practices[split...])),
        ], challenges: (0..<3).map { Challenge(id: "c\($0)", title: "C", text: "C") }))
    for practice in practices {
      let dice = Int.random(in: 0...9, using: &numbers)
      assessment.responses[practice.id] = Response(
        answer: dice == 0 ? .unknown : .rank(Int.random(in: 1...5, using: &numbers)))
      if dice > 3 {
        assessment.details.targets[practice.id] = Int.random(in: 2...5, using: &numbers)
      }
      if dice == 4 {
        assessment.details.plan.moved[practice.id] = Plan.Band.allCases.randomElement(
          using: &numbers)
      }
      if dice == 5 { assessment.details.plan.leftOut.append(practice.id) }
    }
    for number in 0..<3 {
      assessment.responses["c\(number)"] = Response(
        answer: .rank(Int.random(in: 0...4, using: &numbers)))
    }
    assessment.details.plan.goal = Plan.Goal.allCases.randomElement(using: &numbers)
    assessment.details.plan.capacity = Int.random(in: 1...6, using: &numbers)
    return assessment
  }
}
