import MaturityModel
import Testing
import TextCanvas

@testable import Screens

/// What a screen keeps from one key to the next is what it would make anew.
struct KeptPagesTests {
  private static let places: [Place] =
    [.review, .overview("dat-1"), .overview("ch-02"), .item("dep-1"), .grid("ch-13")]
    + ResultPage.allCases.map { .result($0, dimension: "mon") }

  /// Keys that move, open, answer, sort, filter and turn pages; with those that leave a field again.
  private static let keys: [Key] =
    [
      .up, .down, .down, .left, .right, .home, .end, .pageUp, .pageDown, .tab, .backTab, .enter,
      .escape, .escape, .control("r"), .backspace,
    ] + "  ><[]+_tscfoRrezZuOxBAp0123456789".map { .character($0) }

  @Test(arguments: places, [Size(rows: 24, columns: 80), Size(rows: 40, columns: 130)])
  func `a key shows what a screen made anew would show`(place: Place, size: Size) {
    var random = UInt64(size.columns)
    var walk = Walk(.fixture, size: size, at: place)
    var pressed: [Key] = []
    for _ in 0..<100 {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      pressed.append(Self.keys[Int(random >> 33) % Self.keys.count])
      walk.press(pressed[pressed.count - 1])
      if walk.app.workspace.assessment == nil { walk = Walk(.fixture, size: size, at: place) }
      var anew = walk.app
      anew.refresh()
      let (kept, made) = (walk.app.canvas(), anew.canvas())
      let isSame = kept.text == made.text && kept.roles == made.roles && kept.cursor == made.cursor
      #expect(isSame, "\(pressed.suffix(10)):\n\(kept.text)\n\(made.text)")
      if !isSame { return }
    }
  }
}
