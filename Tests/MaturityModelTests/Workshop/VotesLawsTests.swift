@testable import MaturityModel
import Testing

struct VotesLawsTests {
  private func draw(_ numbers: inout SeededNumbers, topLevel: Int) -> [Int] {
    (0..<Int.random(in: 1...12, using: &numbers)).map { _ in
      Int.random(in: 1...topLevel, using: &numbers)
    }
  }

  @Test func `agreement lies between -1 and 1, and consensus between 0 and 1`() throws {
    for seed in 0..<300 {
      var numbers = SeededNumbers(seed: seed)
      let topLevel = Int.random(in: 3...9, using: &numbers)
      let votes = Votes(draw(&numbers, topLevel: topLevel), topLevel: topLevel)
      let agreement = try #require(votes.agreement)
      #expect((Fraction(-1)...Fraction.one).contains(agreement), "seed \(seed)")
      let consensus = try #require(votes.consensus)
      #expect((Fraction.zero...Fraction.one).contains(consensus), "seed \(seed)")
    }
  }

  @Test func `turning the scale round changes no measure`() {
    for seed in 0..<200 {
      var numbers = SeededNumbers(seed: seed)
      let levels = draw(&numbers, topLevel: 5)
      let (votes, turned) = (Votes(levels), Votes(levels.map { 6 - $0 }))
      #expect(votes.agreement == turned.agreement, "seed \(seed)")
      #expect(votes.interquartileRange == turned.interquartileRange, "seed \(seed)")
      #expect(votes.consensus == turned.consensus, "seed \(seed)")
    }
  }

  @Test func `unanimity is 1 on every scale`() {
    for topLevel in 3...9 {
      for level in 1...topLevel {
        let votes = Votes(Array(repeating: level, count: 7), topLevel: topLevel)
        #expect(votes.agreement == .one)
        #expect(votes.consensus == .one)
        #expect(votes.interquartileRange == .zero)
        #expect(votes.flag == .unanimous)
      }
    }
  }

  @Test func `raising a vote never lowers the group's answer`() throws {
    for seed in 0..<200 {
      var numbers = SeededNumbers(seed: seed)
      var levels = draw(&numbers, topLevel: 4)
      let before = try #require(Votes(levels).lowerMedian)
      levels[Int.random(in: levels.indices, using: &numbers)] += 1
      #expect(try #require(Votes(levels).lowerMedian) >= before, "seed \(seed)")
    }
  }

  @Test func `permuting the respondents changes nothing`() {
    for seed in 0..<40 {
      var numbers = SeededNumbers(seed: seed)
      let givens: [Given] = [1, 2, 3, 4, 5, .dk, .na, .missing]
      let ballots = (0..<Int.random(in: 1...7, using: &numbers)).map { _ in
        assessment(
          (0..<3).map { _ in
            (0..<4).map { _ in Given.Practice(given: givens.randomElement(using: &numbers) ?? .dk) }
          })
      }
      let questionnaire = ballots[0].questionnaire
      let result = GroupResult(ballots, on: questionnaire)
      let shuffled = GroupResult(ballots.shuffled(using: &numbers), on: questionnaire)
      #expect(result == shuffled, "seed \(seed)")
    }
  }
}
