import MaturityModel
import Testing

@testable import Screens

struct TimelineTests {
  @Test(arguments: 1...30)
  func `every point has a column of its own, in order`(width: Int) {
    let points = Series(Assessment.history).points
    for count in 0...points.count {
      let line = Timeline(Array(points.prefix(count)), width: width)
      #expect(line.columns.count == count)
      #expect(zip(line.columns, line.columns.dropFirst()).allSatisfy { $0 < $1 })
      #expect(line.columns.allSatisfy { (0..<line.width).contains($0) })
    }
  }

  @Test func `more than three stand at their dates, the ends at the ends`() {
    let line = Timeline(Series(Assessment.history).points, width: 41)
    #expect(line.columns.first == 0)
    #expect(line.columns.last == 40)
    #expect(line.columns[1] == 20)
    #expect(line.columns[2] == 25)
  }
}
