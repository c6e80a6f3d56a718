@testable import FileSamples
@testable import MaturityModel
import Testing
import TextCanvas

@testable import Screens

/// What everybody in the room sees of a program that was started with a workshop.
struct WallTests {
  /// A workshop on the wall, of a store in which there are other clients.
  private var wall: Walk {
    var walk = Walk(.workshop())
    walk.handle(.workshop(onWall: true))
    return walk
  }

  @Test func `there is no way home from the wall`() {
    var walk = wall
    walk.press(.escape, .escape)
    #expect(walk.screen.contains("There is no way home from the wall: q, twice, leaves."))
    walk.type("H")
    #expect(walk.screen.contains("There is no way home from the wall"))
    #expect(!walk.effects.contains { if case .leave = $0 { true } else { false } })
    walk.type("q")
    #expect(walk.screen.contains("q once more leaves"))
  }

  @Test func `the same workshop that was opened from home leads back there`() {
    var walk = Walk(.workshop())
    walk.press(.escape)
    #expect(walk.effects.contains { if case .leave = $0 { true } else { false } })
  }

  @Test(arguments: 0..<40) func `no keys lead from the wall to other assessments`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var walk = wall
    let keys = Array("HfbaceiklmnoprstvwxzREAPWZVSFGT?/:.`12345+_&") + Array("HHHH")
    for _ in 1...120 {
      if Int.random(in: 0..<6, using: &random) == 0 {
        walk.press(Bool.random(using: &random) ? .escape : .enter)
      } else if let key = keys.randomElement(using: &random) {
        walk.type(String(key))
      }
      let strays = walk.effects.contains { effect in
        switch effect {
        case .leave, .open: true
        default: false
        }
      }
      #expect(!strays)
    }
  }
}
