import Testing

@testable import Documents

/// Charts beside those of the example pages: the same shapes in the same places.
struct ChartsTests {
  /// A chart and the file with what the example page draws for it.
  struct Example: CustomTestStringConvertible, Sendable {
    let name: String
    let width: Int
    let chart: any Drawn

    var testDescription: String { name }

    init(_ name: String, _ width: Int, _ chart: any Drawn) {
      self.name = name
      self.width = width
      self.chart = chart
    }
  }

  private static let firstPractices = PracticeStrip(Array(Charts.practices.rows.prefix(3)))
  private static let firstLinks = Matrix(
    Charts.matrix.challenges, Array(Charts.matrix.rows.prefix(4)))
  private static let firstHolds = HoldsBack(
    Charts.holdsBack.teams, Array(Charts.holdsBack.rows.prefix(3)))

  @Test(arguments: [
    Example("level-strip", 320, Charts.strip),
    Example("level-strip-before", 320, Charts.stripBefore),
    Example("bars-wide", 660, Charts.bars), Example("bars-narrow", 320, Charts.bars),
    Example("practices-wide", 660, firstPractices),
    Example("practices-narrow", 320, firstPractices),
    Example("votes", 160, Charts.votes), Example("votes-dissent", 160, Charts.dissent),
    Example("plan-wide", 660, Charts.plan), Example("plan-narrow", 320, Charts.plan),
    Example("matrix-wide", 660, firstLinks), Example("matrix-narrow", 320, firstLinks),
    Example("slope-wide", 660, Charts.slope), Example("slope-narrow", 320, Charts.slope),
    Example("trend-wide", 660, Charts.trend), Example("trend-narrow", 320, Charts.trend),
    Example(
      "multiple", 150, SmallMultiple(all: Charts.multiples, series: Charts.multiples.series[0])),
    Example("holds-back-wide", 660, firstHolds), Example("holds-back-narrow", 320, firstHolds),
    Example("mosaic", 336, Charts.mosaic),
  ])
  func `a chart is drawn as on the example page`(example: Example) throws {
    var drawing = Drawing(width: Double(example.width), levels: Charts.levels)
    example.chart.draw(on: &drawing)
    let drawn = Shape.all(in: drawing.markup.text)
    let expected = Shape.all(in: try SourceFile.text("Charts/\(example.name).svg"))
    for shape in expected where !drawn.contains(where: { $0.isLike(shape) }) {
      Issue.record("missing in \(example.name): \(shape)")
    }
    for shape in drawn where !expected.contains(where: { $0.isLike(shape) }) {
      Issue.record("too much in \(example.name): \(shape)")
    }
    #expect(drawn.count == expected.count)
  }

  @Test func `labels of neighbours on the strip do not lie on each other`() {
    var drawing = Drawing(width: 320, levels: Charts.levels)
    LevelStrip(now: .init(2, "now, and December 2025"), target: .init(3, "target")).draw(
      on: &drawing)
    let labels = Shape.all(in: drawing.markup.text).filter { $0.name == "lab" }
    #expect(labels.map { $0.numbers[1] } == [28, 12])
  }

  @Test(arguments: 1...12)
  func `a chart of any number of levels stays within its width`(count: Int) {
    let levels = Levels((1...count).map { "Level name \($0)" })
    let rows = [DimensionBars.Row("Data", level: count, range: 1...count, target: count)]
    let charts: [any Drawn] = [
      LevelStrip(now: .init(count, "now"), target: .init(1, "target")), DimensionBars(rows),
      VoteDots(Array(repeating: 40, count: count), decided: count),
    ]
    for chart in charts {
      for width in chart.widths {
        var drawing = Drawing(width: Double(width), levels: levels)
        chart.draw(on: &drawing)
        let shapes = Shape.all(in: drawing.markup.text).filter { $0.tag == "rect" }
        #expect(
          shapes.allSatisfy { $0.numbers[0] >= 0 && $0.numbers[0] + $0.numbers[2] <= Double(width) }
        )
      }
    }
  }

  @Test func `a group of any size has dots that do not tower`() {
    #expect(VoteDots([200, 3], decided: 1).height(at: 160) <= 120)
    #expect(VoteDots([0, 0], decided: nil).height(at: 160) == 30)
  }

  @Test func `a dimension of more than seven practices goes on in a second row`() {
    let cells = (1...9).map { PracticeStrip.Cell("P\($0)", .level(3)) }
    let strip = PracticeStrip([.init("Data", cells)])
    #expect(strip.height(at: 660) == 72 && strip.height(at: 320) == 94)
    var drawing = Drawing(width: 660, levels: Charts.levels)
    strip.draw(on: &drawing)
    let last = Shape.all(in: drawing.markup.text).last { $0.tag == "rect" }
    #expect(last?.numbers.prefix(2) == [268, 36])
  }

  @Test func `many teams are one bar, and many challenges are letters`() {
    let many = HoldsBack(
      (0..<1000).map { "T\($0)" },
      [.init("Data", (0..<1000).map { .init(2, holds: $0 % 4 == 0) })])
    var drawing = Drawing(width: 660, levels: Charts.levels)
    many.draw(on: &drawing)
    let shapes = Shape.all(in: drawing.markup.text)
    #expect(shapes.count == 4 && shapes.last?.words == "250 of 1000")
    #expect(shapes[2].numbers == [206, 34, 87.5, 20, 2])
    #expect(Matrix.letters(0) == "A" && Matrix.letters(25) == "Z" && Matrix.letters(26) == "AA")
  }
}
