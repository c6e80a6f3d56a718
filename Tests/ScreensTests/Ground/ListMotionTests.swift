import Testing

@testable import Screens

struct ListMotionTests {
  private static let motions: [ListMotion] = [.up, .down, .pageUp, .pageDown, .first, .last]

  @Test func `the focus stays in the list, whatever its length and the window's`() {
    for count in 0...5 {
      for page in -2...7 {
        for row in 0...max(0, count - 1) {
          for motion in Self.motions {
            let target = motion.row(from: row, count: count, page: page)
            #expect((0...max(0, count - 1)).contains(target), "\(motion) \(row) \(count) \(page)")
          }
        }
      }
    }
  }

  @Test func `rows and pages are as far apart as they look`() {
    let rows = Self.motions.map { $0.row(from: 10, count: 30, page: 6) }
    #expect(rows == [9, 11, 4, 16, 0, 29])
    #expect(ListMotion.pageDown.row(from: 10, count: 30, page: 0) == 11)
  }
}
