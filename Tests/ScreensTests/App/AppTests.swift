import MaturityModel
import Testing
import TextCanvas

@testable import FileSamples
@testable import Screens

struct AppTests {
  private static let keys: [Key] =
    "0123456789adcimvfTbysOWxhjklgG[]/:?woRr.-uUMCBDEA e\"zZ".map { .character($0) } + [
      .up, .down, .left, .right, .enter, .tab, .backTab, .escape, .backspace, .home, .end,
      .pageUp, .pageDown, .control("o"), .control("r"), .control("d"), .newline, .delete,
    ]

  @Test(arguments: 1...20) func `any keys, then undoing all, is where it began`(seed: UInt64) {
    var random = SplitMix(state: seed)
    var walk = Walk(.sample)
    for _ in 0..<500 {
      if let key = Self.keys.randomElement(using: &random) { walk.press(key) }
      #expect(walk.app.canvas().cells.count == 24 * 80, "seed \(seed)")
      guard walk.assessment != nil else { return }
    }
    walk.app.start(at: nil)
    for _ in 0..<600 { walk.type("u") }
    #expect(walk.assessment?.responses == [:], "seed \(seed)")
    #expect(walk.assessment?.details == Assessment.sample.details, "seed \(seed)")
  }

  @Test func `no size crashes on any screen`() {
    for keys in ["", "o", "/d", "R", "r", "?", ":", "w", "]3i"] {
      for (rows, columns) in [(0, 0), (1, 1), (2, 10), (11, 39), (12, 40), (18, 60), (70, 250)] {
        var walk = Walk(.sample)
        walk.type(keys)
        walk.handle(.resized(Size(rows: rows, columns: columns)))
        walk.press(.pageDown, .end, .up)
        #expect(walk.app.canvas().cells.count == rows * columns)
      }
    }
  }

  @Test func `a window that is too small says what it needs and forgets nothing`() {
    var walk = Walk(.sample)
    walk.type("]3")
    let before = walk.screen
    walk.handle(.resized(Size(rows: 9, columns: 34)))
    #expect(walk.screen.contains("Too small: 34×9, need 40×12"))
    walk.handle(.resized(Size(rows: 24, columns: 80)))
    #expect(walk.screen == before)
  }

  @Test func `Esc goes back and never quits`() {
    var walk = Walk(.sample)
    walk.type("o?")
    for _ in 0..<10 { walk.press(.escape) }
    #expect(!walk.effects.contains(.quit))
  }

  @Test(arguments: ["", "o", "/", "R", "r", "?", ":", "w", "]i", "]]d"])
  func `two presses of Ctrl-C lead out from everywhere`(keys: String) {
    var walk = Walk(.sample)
    walk.type(keys)
    walk.press(.control("c"), .control("c"))
    #expect(walk.effects.contains(.interrupt))
  }

  @Test(arguments: 1...3) func `no key stands twice in the key list, and each has words`(
    seed: UInt64
  ) {
    var random = SplitMix(state: seed)
    for field in OpenField.all {
      var walk = seed == 1 ? field.open() : field.start()
      for _ in 0..<40 {
        let commands = walk.app.commands
        let keys = commands.filter { $0.disabledReason == nil }.flatMap(\.keys)
        let twice = Dictionary(grouping: keys) { $0 }.filter { $1.count > 1 }
        #expect(twice.isEmpty, "seed \(seed), \(field.form): \(walk.screen)")
        for command in commands {
          let isSentence = !command.help.isEmpty && !command.help.hasSuffix(".")
          #expect(isSentence, "\(command.help)")
        }
        if let key = Self.keys.randomElement(using: &random) { walk.press(key) }
      }
    }
  }

  @Test func `a key that a screen uses is not offered for anything else`() {
    var walk = Walk.round()
    walk.vote("3")
    let revealing = walk.app.commands.filter { $0.keys.contains("r") }
    #expect(revealing.map(\.label) == ["reveal now", "go on"])
    #expect(walk.app.commands.contains { $0.label == "result" && $0.keys.isEmpty })
    walk.press(.control("p"))
    walk.type("levels and why")
    walk.press(.enter)
    #expect(walk.app.place == .result(dimension: "dat"))
  }

  @Test func `the key bar keeps help at 40 columns`() {
    var walk = Walk(.sample, size: Size(rows: 12, columns: 40))
    #expect(walk.screen.hasSuffix("? help"))
    walk.type("o")
    #expect(walk.screen.hasSuffix("? help"))
  }

  @Test(arguments: ["", "]jj", "ojj", "R", "/d", ":", "?"])
  func `the cursor stands on the item in focus`(keys: String) {
    var walk = Walk(.sample)
    walk.type(keys)
    walk.press(.down)
    let canvas = walk.app.canvas()
    let line = canvas.text.split(separator: "\n", omittingEmptySubsequences: false)[
      canvas.cursor.row]
    #expect(line.contains("›"), "\(line)")
  }

  @Test(arguments: ["", "]3", "o", "R", "r", "?", "w"])
  func `plain ASCII draws nothing else`(keys: String) {
    var walk = Walk(.sample, isASCII: true)
    walk.type(keys)
    let isASCII = walk.screen.utf8.allSatisfy { $0 < 0x80 }
    #expect(isASCII, "\(walk.screen)")
  }

  @Test func `help runs the command in focus`() {
    var walk = Walk(.sample)
    walk.type("]?don't")
    walk.press(.enter)
    #expect(walk.assessment?.responses["dat-1"]?.answer == .unknown)
  }

  @Test func `a place in another assessment that was open before is none`() {
    var walk = Walk(.sample, at: .item("dat-1"))
    walk.press(.right)
    walk.handle(
      .opened(Samples.measured, path: "b.json", at: .item("cov"), readOnlyReason: nil))
    walk.type("-")
    #expect(walk.screen.contains("This is where you began."))
    #expect(walk.app.currentItem == "cov")
  }

  @Test func `the last place is one key away, to and fro`() {
    var walk = Walk(.sample)
    walk.type("]/drift1")
    #expect(walk.app.currentItem == "run-2")
    walk.type("-")
    #expect(walk.app.currentItem == "dat-1")
    walk.type("-")
    #expect(walk.app.currentItem == "run-2")
  }

  @Test func `the next open item comes after the one in focus`() {
    var walk = Walk(.sample)
    walk.type("]1.")
    #expect(walk.app.currentItem == "dat-2")
  }
}

/// A small seeded generator, so that a failure can be repeated.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
