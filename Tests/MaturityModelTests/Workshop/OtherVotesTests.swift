@testable import MaturityModel
import Testing

/// Votes for options, numbers and words, as section 14.3 of the language counts them.
struct OtherVotesTests {
  private static let options = ["a", "b", "c"].map { ModelItem.Option(id: $0, text: $0) } + [alone]
  private static var alone: ModelItem.Option {
    var option = ModelItem.Option(id: "none", text: "none")
    option.isExclusive = true
    return option
  }
  private static let percent = NumberRange(minimum: .zero, maximum: Fraction(100))

  private func votes(_ form: VoteForm, _ given: [Vote]) -> Votes {
    given.reduce(into: Votes(on: form)) { $0.add($1.answer()) }
  }

  private func draw(_ numbers: inout SeededNumbers) -> Vote {
    if Int.random(in: 0..<5, using: &numbers) == 0 { return .options(["none"]) }
    return .options(["a", "b", "c"].filter { _ in Bool.random(using: &numbers) })
  }

  @Test func `an option is ticked where more than half ticked it, and none stands alone`() {
    for seed in 0..<300 {
      var numbers = SeededNumbers(seed: seed)
      let given = (0..<Int.random(in: 1...9, using: &numbers)).map { _ in draw(&numbers) }
      let votes = votes(.options(Self.options), given)
      let wanted = ["a", "b", "c", "none"].filter { id in
        let ticked = given.count {
          if case .options(let ids) = $0 { ids.contains(id) } else { false }
        }
        return 2 * ticked > given.count
      }
      #expect(votes.groupVote == .options(wanted), "seed \(seed)")
      #expect(wanted == ["none"] || !wanted.contains("none"))
      #expect(votes.count == given.count)
      #expect(votes.agreement == nil && votes.lowerMedian == nil && votes.range == nil)
    }
  }

  @Test func `the order of votes tells nothing, and what is taken back was never there`() {
    for seed in 0..<200 {
      var numbers = SeededNumbers(seed: seed)
      let given = (0..<7).map { _ in draw(&numbers) }
      let all = votes(.options(Self.options), given)
      #expect(all == votes(.options(Self.options), given.shuffled(using: &numbers)))
      var rest = all
      rest.remove(given[0].answer())
      #expect(rest == votes(.options(Self.options), Array(given.dropFirst())), "seed \(seed)")
    }
  }

  @Test(arguments: [
    ([0, 0, 0], Votes.Flag.unanimous), ([3, 3, 3], .unanimous), ([1, 0, 0], .outlier),
    ([2, 0, 0], .outlier),
  ])
  func `of three people one may stand apart`(ticked: [Int], flag: Votes.Flag) {
    let given = (0..<3).map { person in
      Vote.options(zip(["a", "b", "c"], ticked).filter { $1 > person }.map(\.0))
    }
    #expect(votes(.options(Self.options), given).flag == flag)
  }

  @Test func `an item has the flag of the option that lies apart most`() {
    let two = Vote.options(["a"])
    let none = Vote.options([])
    #expect(votes(.options(Self.options), [two, two, none, none]).flag == .split)
    #expect(votes(.options(Self.options), [two, none]).flag == .spread)
    #expect(votes(.options(Self.options), [two]).flag == .single)
  }

  @Test func `a number is the lower middle one, and alike within one band`() {
    let form = VoteForm.number(Self.percent, cuts: [Fraction(50), Fraction(90)])
    let near = [12, 49, 20].map { Vote.number(Fraction($0)) }
    #expect(votes(form, near).groupVote == .number(Fraction(20)))
    #expect(votes(form, near).flag == .unanimous)
    #expect(votes(form, [40, 60].map { .number(Fraction($0)) }).flag == .close)
    #expect(votes(form, [10, 100].map { .number(Fraction($0)) }).flag == .spread)
    #expect(
      votes(form, [10, 100].map { .number(Fraction($0)) }).groupVote == .number(Fraction(10)))
    let bare = VoteForm.number(Self.percent, cuts: [])
    #expect(votes(bare, near).flag == .close)
    #expect(votes(bare, [.number(Fraction(101))]).isEmpty)
  }

  @Test func `words are collected, and nobody disagrees`() {
    let votes = votes(.text, [.text("b"), .text("a"), .unknown])
    #expect(votes.groupVote == .text("a\nb"))
    #expect(votes.flag == .single)
    #expect(!votes.isOutside(.text("c")))
  }

  @Test func `what nobody voted is outside`() {
    let votes = votes(.options(Self.options), [.options(["a"]), .options(["a", "b"])])
    #expect(!votes.isOutside(.options(["a"])) && !votes.isOutside(.options(["a", "b"])))
    #expect(votes.isOutside(.options([])) && votes.isOutside(.options(["a", "c"])))
  }
}
