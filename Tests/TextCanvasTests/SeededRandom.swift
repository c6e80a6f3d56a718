/// A repeatable source of random numbers (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A text of up to `length` pieces of what people type and paste: words, emoji, marks, controls.
  mutating func text(length: Int, isHostile: Bool = true) -> String {
    let plain = ["a", "word", "maturity", " ", " ", "  ", "\n", "ä", "—", "機械", "学", "\t", "é"]
    let hostile = [
      "👩‍👩‍👧‍👦", "e\u{301}\u{302}", "\u{1B}[31m", "\u{7}", "\r\n", "🇩🇪", "❤️", "\u{202E}", "שלום",
      "\u{301}", "\u{200B}", "\u{85}", "नि", "각",
    ]
    let pieces = isHostile ? plain + hostile : plain
    let count = Int.random(in: 0...length, using: &self)
    return (0..<count).map { _ in pieces.randomElement(using: &self) ?? "" }.joined()
  }
}
