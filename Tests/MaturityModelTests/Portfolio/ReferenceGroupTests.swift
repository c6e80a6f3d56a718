import Testing

@testable import MaturityModel

@Suite("A group says only what its size allows")
struct ReferenceGroupTests {
  private func group(_ values: [Int]) -> ReferenceGroup {
    ReferenceGroup(values.map { Fraction($0, 100) })
  }

  @Test func `Below five nothing is said, below twenty a place`() {
    #expect(group([1, 2, 3, 4]).position(of: Fraction(4, 100)) == .hidden)
    #expect(group([1, 2, 3, 4]).median == nil)
    let nine = group([10, 20, 30, 40, 50, 60, 70, 80, 90])
    #expect(nine.position(of: Fraction(40, 100)) == .place(6, tied: 1, of: 9))
    let tied = group([10, 20, 20, 20, 50])
    #expect(tied.position(of: Fraction(20, 100)) == .place(2, tied: 3, of: 5))
    #expect(group(Array(1...19)).position(of: Fraction(1, 100)) == .place(19, tied: 1, of: 19))
  }

  @Test func `From twenty on it is a percentile with ties counted half`() {
    let values = Array(1...8) + [9, 9, 9, 9] + Array(13...20)
    guard case .percentile(let percentile) = group(values).position(of: Fraction(9, 100)) else {
      Issue.record("no percentile")
      return
    }
    #expect(percentile.midRank == Fraction(1, 2))
    #expect(percentile.low == Fraction(2, 5))
    #expect(percentile.high == Fraction(3, 5))
    #expect(percentile.intervalLow == Fraction(271, 1_000))
    #expect(percentile.intervalHigh == Fraction(729, 1_000))
  }

  @Test func `The median's interval has the coverage that it says`() throws {
    // Published tables (Conover, table A3 at 1/2): n = 6 takes x1 to x6 with 0.96875, n = 10 takes x2 to x9 with 0.97852.
    let six = try #require(group([1, 2, 3, 4, 5, 6]).median)
    #expect(six.value == Fraction(7, 200))
    #expect((six.low, six.high) == (Fraction(1, 100), Fraction(6, 100)))
    #expect(six.coverage == Fraction(31, 32))
    let ten = try #require(group(Array(1...10)).median)
    #expect((ten.low, ten.high) == (Fraction(2, 100), Fraction(9, 100)))
    #expect(ten.coverage == Fraction(1_002, 1_024))
    let five = try #require(group(Array(1...5)).median)
    #expect(five.coverage == Fraction(15, 16), "Five values cannot reach 95 %, and it says so.")
  }

  @Test func `The coverage is the sum of the binomial probabilities between the places`() throws {
    for count in 5...40 {
      let median = try #require(group(Array(1...count)).median)
      let low = median.low.floor(times: 100)
      let sum = (low..<(count + 1 - low)).reduce(0) { $0 + binomial(count, $1) }
      #expect(median.coverage == Fraction(sum, 1 << count), "\(count)")
      #expect(median.high == Fraction(count + 1 - low, 100))
    }
  }

  private func binomial(_ all: Int, _ chosen: Int) -> Int {
    (0..<chosen).reduce(1) { $0 * (all - $1) / ($1 + 1) }
  }
}
