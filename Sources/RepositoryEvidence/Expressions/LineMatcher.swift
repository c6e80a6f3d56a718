/// Tells whether an expression matches somewhere in a line, one byte after the other and never going back.
///
/// A class, because it keeps what it found out: each set of steps that was met is one state, and where a byte leads from
/// there is looked up the next time.
final class LineMatcher {
  /// Sets of steps that are remembered; when there are more it begins anew.
  private static let stateLimit = 500
  private static let (unknown, matched, ended): (Int32, Int32, Int32) = (-1, -2, -3)

  private enum Before: UInt8 { case start, word, other }

  private struct State: Hashable {
    var steps: [Int32]
    var before: Before
  }

  private let steps: [Expression.Step]
  /// The class of each byte: bytes that no step tells apart are one.
  private let classes: [UInt8]
  /// A byte of each class.
  private let samples: [UInt8]
  /// Classes and, as the last one, the end of the line.
  private let width: Int
  private var states: [State] = []
  private var numbers: [State: Int32] = [:]
  private var table: [Int32] = []
  private var seen: [Int]
  private var round = 0

  init(_ expression: Expression) {
    steps = expression.steps
    (classes, samples) = Self.classes(of: steps)
    width = samples.count + 1
    seen = Array(repeating: 0, count: steps.count)
    begin()
  }

  private static func classes(of steps: [Expression.Step]) -> ([UInt8], [UInt8]) {
    var sets: Set<ByteSet> = [.word]
    for step in steps { if case .bytes(let set) = step.kind { sets.insert(set) } }
    let list = Array(sets)
    var (classes, samples, known): ([UInt8], [UInt8], [[Bool]: UInt8]) = ([], [], [:])
    for byte in UInt8.min...UInt8.max {
      let signature = list.map { $0.contains(byte) }
      if known[signature] == nil {
        known[signature] = UInt8(samples.count)
        samples.append(byte)
      }
      classes.append(known[signature] ?? 0)
    }
    return (classes, samples)
  }

  /// State 0 is before the first byte.
  private func begin() {
    states.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    table.removeAll(keepingCapacity: true)
    _ = number(of: State(steps: [], before: .start))
  }

  private func number(of state: State) -> Int32 {
    if let known = numbers[state] { return known }
    let number = Int32(states.count)
    states.append(state)
    numbers[state] = number
    table.append(contentsOf: repeatElement(Self.unknown, count: width))
    return number
  }

  func matches(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    var state: Int32 = 0
    for byte in line {
      let symbol = Int(classes[Int(byte)])
      var next = table[Int(state) * width + symbol]
      if next == Self.unknown { next = go(from: state, by: symbol) }
      if next == Self.matched { return true }
      state = next
    }
    var last = table[Int(state) * width + width - 1]
    if last == Self.unknown { last = go(from: state, by: width - 1) }
    return last == Self.matched
  }

  /// Finds out where a class leads, and remembers it.
  private func go(from number: Int32, by symbol: Int) -> Int32 {
    let state = states[Int(number)]
    let next = follow(state, by: symbol)
    guard let next else {
      table[Int(number) * width + symbol] = Self.matched
      return Self.matched
    }
    if symbol == width - 1 {
      table[Int(number) * width + symbol] = Self.ended
      return Self.ended
    }
    guard numbers[next] != nil || states.count < Self.stateLimit else {
      begin()
      return self.number(of: next)
    }
    let found = self.number(of: next)
    table[Int(number) * width + symbol] = found
    return found
  }

  /// The steps that a class leads to, those of a match that begins after it left out; nil for a match.
  private func follow(_ state: State, by symbol: Int) -> State? {
    let sample = symbol < samples.count ? samples[symbol] : nil
    let isWord = sample?.isWord ?? false
    let isBoundary = isWord != (state.before == .word)
    round += 1
    // A match may begin anywhere.
    var (open, next) = ([0] + state.steps.map { Int($0) }, [Int32]())
    while let index = open.popLast() {
      guard seen[index] != round else { continue }
      seen[index] = round
      let step = steps[index]
      switch step.kind {
      case .found: return nil
      case .bytes(let set):
        if let sample, set.contains(sample) { next.append(Int32(step.next)) }
      case .fork: open += [step.next, step.other]
      case .start: if state.before == .start { open.append(step.next) }
      case .end: if sample == nil { open.append(step.next) }
      case .boundary: if isBoundary { open.append(step.next) }
      }
    }
    return State(steps: Set(next).sorted(), before: isWord ? .word : .other)
  }
}
