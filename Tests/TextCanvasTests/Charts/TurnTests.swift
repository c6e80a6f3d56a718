import Foundation
import Testing

@testable import TextCanvas

struct TurnTests {
  @Test(arguments: 1...60)
  func `directions agree with the C library`(_ count: Int) {
    for index in 0..<count {
      let turn = Turn(index, of: count)
      let angle = 2 * Double.pi * Double(index) / Double(count)
      #expect(abs(turn.x - sin(angle)) < 1e-9)
      #expect(abs(turn.y + cos(angle)) < 1e-9)
    }
  }

  @Test(arguments: 3...20)
  func `left and right mirror each other exactly`(_ count: Int) {
    for index in 1..<count {
      let (right, left) = (Turn(index, of: count), Turn(count - index, of: count))
      #expect(right.x == -left.x)
      #expect(right.y == left.y)
    }
  }
}
