import Testing
import TextCanvas

struct RadarTests {
  private let sample = Radar(
    axes: [
      .init(label: "Data", value: Ratio(34, 10), baseline: Ratio(26, 10)),
      .init(label: "Training", value: Ratio(18, 10), baseline: Ratio(18, 10)),
      .init(label: "Deploy", value: Ratio(22, 10), baseline: Ratio(26, 10)),
      .init(label: "Monitor", value: Ratio(27, 10), baseline: Ratio(20, 10)),
      .init(label: "Govern", value: Ratio(15, 10), baseline: Ratio(10, 10)),
      .init(label: "People", value: Ratio(40, 10), baseline: Ratio(30, 10)),
    ], maximum: 4)

  @Test(arguments: ChartStyle.allCases)
  func `the star looks as it was approved`(_ style: ChartStyle) {
    let lines = sample.lines(size: Size(rows: 14, columns: 34), style: style, metrics: .plain)
    #expect("\n" + lines.joined(separator: "\n") == RadarPictures.sample(style))
  }

  @Test func `the colours say what is grid, what was and what is`() {
    var canvas = Canvas(size: Size(rows: 14, columns: 34), metrics: .plain)
    sample.draw(on: &canvas, rows: 0..<14, columns: 0..<34, style: .ascii)
    for row in 0..<14 {
      for column in 0..<34 {
        let cell = canvas[row, column]
        switch canvas.character(of: cell) {
        case "*": #expect(cell.role == .series(0))
        case "o" where cell.role != .text: #expect(cell.role == .series(1))
        case ".": #expect(cell.role == .track)
        default: #expect(cell.role == .text)
        }
      }
    }
  }

  @Test(arguments: 3...20)
  func `every label is there, each on free ground`(_ count: Int) {
    let axes = (1...count).map {
      Radar.Axis(label: "<\($0)>", value: Ratio($0 % 5), baseline: nil)
    }
    for style in ChartStyle.allCases {
      for size in [Size(rows: 18, columns: 40), Size(rows: 14, columns: 34)] {
        let text = Radar(axes: axes, maximum: 4).lines(size: size, style: style, metrics: .plain)
          .joined(separator: "\n")
        for index in 1...count { #expect(text.contains("<\(index)>"), "\(count) \(style)") }
      }
    }
  }

  @Test func `a long label is cut with a sign and keeps its number`() {
    let axes = (1...5).map {
      Radar.Axis(label: "A VERY LONG NAME OF A DIMENSION", number: "\($0)", value: Ratio($0))
    }
    for style in ChartStyle.allCases {
      let text = Radar(axes: axes, maximum: 5)
        .lines(size: Size(rows: 18, columns: 60), style: style, metrics: .plain)
        .joined(separator: "\n")
      for number in 1...5 {
        #expect(text.contains(style == .ascii ? "... \(number)" : "… \(number)"), "\(style)")
      }
    }
  }

  @Test func `blank cells are real spaces, never empty braille`() {
    let text = sample.lines(size: Size(rows: 20, columns: 50), style: .braille, metrics: .plain)
      .joined()
    #expect(!text.contains("\u{2800}"))
  }

  @Test func `the ASCII star is ASCII`() {
    let lines = sample.lines(size: Size(rows: 18, columns: 40), style: .ascii, metrics: .ascii)
    #expect(lines.joined().utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func `no line is drawn through what is not known`() {
    func stars(_ values: [Ratio?]) -> Int {
      let axes = values.map { Radar.Axis(label: "", value: $0) }
      return Radar(axes: axes, maximum: 4)
        .lines(size: Size(rows: 20, columns: 40), style: .ascii, metrics: .ascii).joined()
        .filter { $0 == "*" }.count
    }
    #expect(stars([nil, nil, nil, nil]) == 0)
    #expect(stars([Ratio(4), nil, Ratio(4), nil]) == 2)
    #expect(stars([Ratio(4), Ratio(4), nil, nil]) > 2)
    #expect(stars([Ratio(0), Ratio(0), Ratio(0)]) == 1)
  }

  @Test func `two axes are no star`() {
    let radar = Radar(axes: Array(sample.axes.prefix(2)), maximum: 4)
    let lines = radar.lines(size: Size(rows: 20, columns: 40), style: .block, metrics: .plain)
    #expect(lines.allSatisfy { $0.isEmpty })
  }

  @Test func `values beyond the scale stay inside the circle`() {
    let axes = (0..<4).map { _ in Radar.Axis(label: "", value: Ratio(4)) }
    let beyond = (0..<4).map { _ in Radar.Axis(label: "", value: Ratio(400)) }
    let size = Size(rows: 18, columns: 40)
    #expect(
      Radar(axes: beyond, maximum: 4).lines(size: size, style: .block, metrics: .plain)
        == Radar(axes: axes, maximum: 4).lines(size: size, style: .block, metrics: .plain))
  }
}
