import MaturityModel
import Testing

struct BallotHintTests {
  private func ballot(_ givens: [Given], seconds: Int? = nil, proof: Int = 0) -> Assessment {
    var ballot = assessment(givens)
    for (index, practice) in ballot.questionnaire.practices.enumerated() {
      ballot.responses[practice.id]?.answeredAt = seconds.map {
        Timestamp(seconds: 1_000 + $0 * index)
      }
      if index < proof { ballot.responses[practice.id]?.evidence = [Evidence(text: "wiki")] }
    }
    return ballot
  }

  private func hints(_ givens: [Given], seconds: Int? = nil, proof: Int = 0) -> [BallotHint] {
    BallotHint.hints(about: ballot(givens, seconds: seconds, proof: proof))
  }

  @Test func `one answer everywhere`() {
    #expect(
      hints([3, 3, 3, 3, 3, 3, 3, 3]) == [.sameEverywhere(level: 3, practices: 8)])
    #expect(hints([3, 3, 3, 3, 3, 3, 3]).isEmpty)
    #expect(hints([3, 3, 3, 3, 3, 3, 3, 2]).isEmpty)
    #expect(
      hints([1, 1, 1, 1, .dk, 1, 1, .missing, 1, 1]) == [.sameEverywhere(level: 1, practices: 8)])
    #expect(hints(Array(repeating: .dk, count: 12)).isEmpty)
  }

  @Test func `answered in seconds`() {
    let givens: [Given] = [1, 2, 3, 1, 2, 3, 1, 2]
    #expect(hints(givens, seconds: 4) == [.fast(seconds: 4, answers: 8)])
    #expect(hints(givens, seconds: 5).isEmpty)
    #expect(hints(givens, seconds: 0) == [.fast(seconds: 0, answers: 8)])
    #expect(hints(Array(givens.dropLast()), seconds: 1).isEmpty)
    // A pause does not hide it, and answers of last year say nothing.
    var other = ballot(givens, seconds: 2)
    other.responses["d1-p8"]?.answeredAt = Timestamp(seconds: 90_000)
    #expect(BallotHint.hints(about: other) == [.fast(seconds: 2, answers: 8)])
    for practice in other.questionnaire.practices {
      other.responses[practice.id]?.carried = Carried(from: "earlier")
    }
    #expect(BallotHint.hints(about: other).isEmpty)
  }

  @Test func `high levels without evidence`() {
    #expect(hints([4, 5, 4, 1]) == [.unproven(3, of: 3)])
    #expect(hints([4, 5, 4, 1], proof: 1) == [.unproven(2, of: 3)])
    #expect(hints([4, 5, 4, 1], proof: 2).isEmpty)
    #expect(hints([4, 5, 3, 3]).isEmpty)
    var noted = ballot([4, 4, 4])
    for practice in noted.questionnaire.practices { noted.responses[practice.id]?.note = "Seen." }
    #expect(BallotHint.hints(about: noted).isEmpty)
  }
}
