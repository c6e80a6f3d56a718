/// Numbers that look random and are always the same (SplitMix64).
struct DemoDice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    defer { state &+= Checksum.increment }
    return Checksum.mixed(state)
  }

  /// A number of a range, by a rule of our own, so that no version of a library changes the example.
  mutating func roll(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }
}
