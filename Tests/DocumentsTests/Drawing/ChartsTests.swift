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
}
