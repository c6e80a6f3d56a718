import MaturityModel
import Testing
import TextCanvas

@testable import Screens

struct TrendChartTests {
  private func drawn(
    _ points: [Series.Point], width: Int = 60, rows: Int = 9, symbols: Symbols = .unicode
  ) -> String? {
    guard let chart = TrendChart(points, width: width, symbols: symbols) else { return nil }
    var canvas = Canvas(size: Size(rows: rows, columns: width), metrics: .plain)
    chart.draw(on: &canvas, dates: points.map { String($0.at?.text.prefix(7) ?? "no date") })
    return canvas.text
  }

  /// Computed once: a series of whole questionnaires takes its time in a build for tests.
  private static let model = Series(Array(Assessment.history.suffix(1))).points

  /// Points a quarter apart, each index with an interval of five points to both sides.
  private func points(_ indices: [Int], breakBefore: Int? = nil) -> [Series.Point] {
    indices.enumerated().compactMap { number, index in
      guard var point = Self.model.first else { return nil }
      point.at = Timestamp(seconds: 1_700_000_000 + number * 7_900_000)
      point.score.index = Fraction(index, 100)
      point.score.indexLow = Fraction(index - 5, 100)
      point.score.indexHigh = Fraction(index + 5, 100)
      point.chained = Fraction(index, 100)
      point.breakBefore = number == breakBefore
      return point
    }
  }

  @Test func `the line rises and falls with the index, with whiskers and dates`() {
    let picture = drawn(points([20, 38, 30])) ?? ""
    for sign in ["●", "◆", "┌", "┘", "┐", "└", "│", "┤"] {
      #expect(picture.contains(sign), "\(sign)\n\(picture)")
    }
    #expect(picture.contains("2023-11"))
    #expect(!picture.contains("break"))
  }

  @Test func `a break is written and has no line across it`() throws {
    let picture = try #require(drawn(points([20, 38, 40, 42], breakBefore: 2)))
    #expect(picture.contains("break"))
    let lines = picture.split(separator: "\n").map { Array($0) }
    let column = try #require(lines[1].firstIndex(of: ":"))
    for line in lines.dropFirst().prefix(6) { #expect(line[column] == ":", "\(picture)") }
  }

  @Test func `what is above a hundred or below zero is not clipped`() {
    #expect(drawn(points([95, 108, 121]))?.contains("130") == true)
    #expect(drawn(points([3, -8, -17]))?.contains("-30") == true)
  }

  @Test func `two points, or too little room, give no chart`() {
    #expect(drawn(points([20, 30])) == nil)
    #expect(drawn(points([20, 30, 40]), width: 20) == nil)
  }

  @Test(arguments: 3...40)
  func `every number of points stays within its canvas, one sign for each`(count: Int) {
    var random = SplitMix(state: UInt64(count))
    let indices = (0..<count).map { _ in Int.random(in: -30...130, using: &random) }
    guard let picture = drawn(points(indices), width: 100, rows: 9) else {
      #expect(2 * count > 72)
      return
    }
    #expect(picture.count { $0 == "●" } == count - 1, "\(picture)")
    #expect(picture.count { $0 == "◆" } == 1)
  }

  @Test func `in ASCII nothing else is drawn`() {
    let picture = drawn(points([20, 38, 30], breakBefore: 2), symbols: .ascii) ?? "…"
    #expect(picture.utf8.allSatisfy { $0 < 0x80 })
    #expect(picture.contains("*"))
  }
}
