import Formats
import MaturityModel
import Testing

/// Published values of the measures of agreement.
///
/// EXT: taken from elsewhere; DEF: follows from the definition; OWN: computed exactly for this project.
struct PublishedAgreementTests {
  /// Votes as frequencies, level 1 first.
  private func votes(_ frequencies: [Int]) -> Votes {
    Votes(
      frequencies.enumerated().flatMap { Array(repeating: $0.offset + 1, count: $0.element) },
      topLevel: frequencies.count)
  }

  @Test(arguments: [
    // EXT: the manual of the R package agrmt, "0.6113333".
    ([30, 40, 210, 130, 530, 50, 10], "917/1500"),
    // EXT: the usage page of agrmt, published as 0.31.
    ([6, 8, 5, 3, 2], "5/16"),
    // EXT: agrmt.
    ([4, 0, 0, 0], "1"), ([1, 1, 1, 1], "0"), ([2, 0, 0, 2], "-1"),
    // OWN: the input is of the agrmt vignette.
    ([6, 8, 5, 3, 2, 0, 2], "51/130"),
    // EXT: the layers of the first row, as the vignette gives them.
    ([1, 1, 1, 1, 1, 1, 1], "0"), ([1, 1, 1, 1, 1, 1, 0], "1/6"),
    ([0, 1, 1, 1, 1, 1, 0], "1/3"), ([0, 0, 1, 1, 1, 1, 0], "1/2"),
    ([0, 0, 1, 1, 1, 0, 0], "2/3"), ([0, 0, 1, 0, 1, 0, 0], "7/15"),
    ([0, 0, 0, 0, 1, 0, 0], "1"),
  ])
  func `van der Eijk's agreement`(frequencies: [Int], agreement: String) {
    #expect(votes(frequencies).agreement?.description == agreement)
  }

  @Test func `agreement is not defined on two levels, nor without votes`() {
    // EXT: agrmt requires three categories.
    #expect(votes([3, 4]).agreement == nil)
    #expect(votes([0, 0, 0]).agreement == nil)
  }

  @Test(arguments: [
    // EXT: a test of the R package posterior, which gives the dissent 0.4333034.
    ([2, 1, 1, 0], "0.566697"),
    // EXT: posterior.
    ([2, 0, 0, 2], "0"), ([0, 0, 0, 4], "1"),
    // OWN: the input is of a test of posterior.
    ([3, 1, 0, 2], "0.17682"),
    // DEF: 1 + 0.2 (2 log2 ½ + 2 log2 ¾), and the two ends.
    ([1, 1, 1, 1, 1], "0.433985"), ([2, 0, 0, 0, 2], "0"),
  ])
  func `Tastle and Wierman's consensus`(frequencies: [Int], consensus: String) {
    #expect(votes(frequencies).consensus.map { JSON.millionths($0) } == .number(consensus))
  }

  /// Krippendorff's canonical data: 12 units, four raters, 0 where nothing was rated.
  static let raters = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0], [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3],
    [0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0], [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0],
  ]

  @Test func `Krippendorff's ordinal alpha`() {
    let units = (0..<12).map { unit in Votes(Self.raters.map { $0[unit] }) }
    let alpha = Reliability.ordinalAlpha(units)
    // EXT: 0.815; a public test has 0.815388.
    #expect(alpha?.description == "108577/133160")
    #expect(alpha.map { JSON.millionths($0) } == .number("0.815388"))
    // DEF: a perfect team is no crash, and not 1.
    #expect(Reliability.ordinalAlpha(Array(repeating: Votes([3, 3, 3, 3]), count: 5)) == nil)
    #expect(Reliability.ordinalAlpha([]) == nil)
    #expect(Reliability.ordinalAlpha([Votes([1]), Votes([5])]) == nil)
  }

  struct Row: Sendable {
    var votes: [Int]
    var median: Int
    var range: String
    var agreement: String
    var consensus: String
    var flag: Votes.Flag

    init(
      _ votes: [Int], _ median: Int, _ range: String, _ agreement: String, _ consensus: String,
      _ flag: Votes.Flag
    ) {
      (self.votes, self.median, self.range) = (votes, median, range)
      (self.agreement, self.consensus, self.flag) = (agreement, consensus, flag)
    }
  }

  /// OWN, all of them; agreement exactly, consensus with four decimals.
  static let smallGroups = [
    Row([3, 3, 3, 3, 3], 3, "0", "1", "1.0000", .unanimous),
    Row([3, 4], 3, "1/2", "3/4", "0.8074", .close),
    Row([2, 2, 3, 3, 3], 3, "1", "4/5", "0.8150", .close),
    Row([2, 3, 3, 3, 4], 3, "0", "7/10", "0.8340", .close),
    Row([2, 3, 4], 3, "1", "1/2", "0.7233", .spread),
    Row([2, 2, 3, 4, 4], 3, "2", "11/30", "0.6680", .spread),
    Row([1, 2, 3, 4, 5], 3, "2", "0", "0.4340", .spread),
    Row([3, 5], 3, "1", "1/6", "0.5850", .spread),
    Row([2, 2, 5], 2, "3/2", "1/18", "0.3900", .outlier),
    Row([3, 3, 3, 3, 1], 3, "0", "2/3", "0.7310", .outlier),
    Row([2, 3, 3, 4, 4, 5], 3, "1", "5/12", "0.6455", .outlier),
    Row([2, 2, 2, 4, 4, 4], 2, "2", "1/6", "0.5850", .split),
    Row([2, 2, 2, 3, 4, 4, 4], 3, "2", "13/42", "0.6443", .split),
    Row([1, 1, 2, 4, 5, 5], 2, "7/2", "-23/54", "0.1950", .split),
    Row([1, 1, 5, 5], 1, "4", "-1", "0.0000", .split),
  ]

  @Test(arguments: smallGroups)
  func `small groups on five levels`(row: Row) {
    let votes = Votes(row.votes)
    #expect(votes.lowerMedian == row.median)
    #expect(votes.interquartileRange?.description == row.range)
    #expect(votes.agreement?.description == row.agreement)
    let rounded = votes.consensus.map { ($0 + Fraction(1, 20_000)).floor(times: 10_000) }
    let digits = Int(row.consensus.filter { $0 != "." })
    #expect(rounded == digits)
    #expect(votes.flag == row.flag)
  }

  @Test func `fewer than two votes are single`() {
    #expect(Votes([]).flag == .single)
    #expect(Votes([4], unknown: 6).flag == .single)
  }
}
