import MaturityModel

/// The numbers that an answer such as "From 21 to 100" or "Less than one year" stands for.
struct AnswerRange: Hashable {
  /// Nil where there is no end on that side.
  var lower: Bound?
  var upper: Bound?
  /// What is counted: `%`, `time` in hours, or the word of the text; empty for a mere number.
  var unit = ""

  struct Bound: Hashable {
    var number: Fraction
    var isIncluded: Bool
    /// The smallest difference that numbers written like this one have.
    var step: Fraction
  }

  /// Reads a whole answer, or the first of its parts that is a range; nil for anything else.
  init?(_ tokens: [EnglishToken]) {
    let parts = tokens.split { $0.text == "(" || $0.text == ";" }.prefix(1).flatMap {
      Self.alternatives(Array($0))
    }
    for part in parts {
      var reading = RangeReading(part)
      if let range = reading.range() {
        self = range
        return
      }
    }
    return nil
  }

  init(from lower: Bound?, to upper: Bound?, unit: String) {
    (self.lower, self.upper, self.unit) = (lower, upper, unit)
  }

  /// "Three months or longer, or users told us" are two answers in one.
  private static func alternatives(_ tokens: [EnglishToken]) -> [[EnglishToken]] {
    var (parts, part): ([[EnglishToken]], [EnglishToken]) = ([], [])
    for (place, token) in tokens.enumerated() {
      if token.text == ",", tokens.word(place + 1) == "or" {
        parts.append(part)
        part = []
      } else if !(part.isEmpty && token.text == "or") {
        part.append(token)
      }
    }
    return parts + [part]
  }
}

/// Reads the words of a range from left to right.
private struct RangeReading {
  private let tokens: [EnglishToken]
  private var place = 0

  init(_ tokens: [EnglishToken]) {
    self.tokens = tokens.filter { !["~", "."].contains($0.text) }
  }

  private static let less: Set<String> = ["under", "below", "<", "less", "fewer"]
  private static let more: Set<String> = ["over", "above", ">", "more", "longer"]
  private static let upwards: Set<String> = ["more", "longer", "over", "above", "higher", "up"]
  private static let downwards: Set<String> = ["less", "fewer", "shorter", "lower", "below"]

  mutating func range() -> AnswerRange? {
    if pass("at"), pass("least") { return one { AnswerRange(from: $0, to: nil, unit: $1) } }
    place = 0
    if pass("≥") || pass("minimum") { return one { AnswerRange(from: $0, to: nil, unit: $1) } }
    if (pass("up") && pass("to")) || (pass("at") && pass("most")) || pass("≤") {
      return one { AnswerRange(from: nil, to: $0, unit: $1) }
    }
    place = 0
    if Self.less.contains(text) {
      place += 1
      _ = pass("than")
      return one(isIncluded: false) { AnswerRange(from: nil, to: $0, unit: $1) }
    }
    return twoEnds()
  }

  private var text: String { tokens.indices.contains(place) ? tokens[place].text : "" }

  private mutating func pass(_ word: String) -> Bool {
    guard text == word else { return false }
    place += 1
    return true
  }

  private mutating func one(
    isIncluded: Bool = true, _ range: (AnswerRange.Bound, String) -> AnswerRange
  ) -> AnswerRange? {
    guard let (number, step) = number() else { return nil }
    let (unit, factor) = unit()
    guard isAtEnd else { return nil }
    return range(
      .init(number: number * factor, isIncluded: isIncluded, step: step * factor), unit)
  }

  /// "From 2 to 5 days", "Over 25 to 50 %", "One to under three months", "20+", "Eighty or more", "7".
  private mutating func twoEnds() -> AnswerRange? {
    _ = pass("from") || pass("between")
    var isIncluded = true
    if Self.more.contains(text) {
      isIncluded = false
      place += 1
      _ = pass("than")
    }
    guard let (low, lowStep) = number() else { return nil }
    let (lowUnit, lowFactor) = unit()
    let isOpen = !isIncluded
    func lower(_ factor: Fraction) -> AnswerRange.Bound {
      .init(number: low * factor, isIncluded: isIncluded, step: lowStep * factor)
    }
    if let range = openEnd(lower(lowFactor), lowUnit, isOpen: isOpen) { return range }
    _ = pass(",")
    let joins = ["–", "-", "—", "to", "and", "up", "or", "below", "under"]
    guard joins.contains(text) else { return nil }
    if text != "under", text != "below" { place += 1 }
    _ = pass("to")
    let endsBelow = Self.less.contains(text)
    if endsBelow {
      place += 1
      _ = pass("than")
    }
    guard let (high, highStep) = number() else { return nil }
    let (unit, factor) = unit()
    guard isAtEnd, lowUnit.isEmpty || lowUnit == unit else { return nil }
    return AnswerRange(
      from: lower(lowUnit.isEmpty ? factor : lowFactor),
      to: .init(number: high * factor, isIncluded: !endsBelow, step: highStep * factor), unit: unit)
  }

  /// What follows a single number: nothing, or words that leave one side open.
  private mutating func openEnd(
    _ bound: AnswerRange.Bound, _ unit: String, isOpen: Bool
  ) -> AnswerRange? {
    let start = place
    if pass("+") || (pass("or") && Self.upwards.contains(text)) || (pass("at") && text == "least") {
      return AnswerRange(from: bound, to: nil, unit: unit)
    }
    place = start
    if (pass("or") && Self.downwards.contains(text)) || (pass("at") && text == "most") {
      return AnswerRange(from: nil, to: bound, unit: unit)
    }
    place = start
    guard isAtEnd else { return nil }
    return AnswerRange(from: bound, to: isOpen ? nil : bound, unit: unit)
  }

  /// True where nothing follows but what the share is of.
  private var isAtEnd: Bool { text.isEmpty || text == "of" || text == "." }

  private mutating func number() -> (Fraction, step: Fraction)? {
    let word = text.filter { $0 != "," }
    let digits = word.split(separator: ".", omittingEmptySubsequences: false)
    if let whole = digits.first.flatMap({ Int($0) }), word.count < 15 {
      guard digits.count == 2 else {
        place += 1
        return digits.count == 1 ? (Fraction(whole), .one) : nil
      }
      guard let decimals = Int(digits[1]) else { return nil }
      let scale = digits[1].reduce(1) { scale, _ in scale * 10 }
      place += 1
      return (Fraction(whole * scale + decimals, scale), Fraction(1, scale))
    }
    guard let spelled = Self.numbers[word] else { return nil }
    place += 1
    if word == "a" || word == "an", pass("single") {}
    return (Fraction(spelled), .one)
  }

  /// The unit after a number, and how many of the common unit it holds.
  private mutating func unit() -> (String, Fraction) {
    if pass("%") || pass("percent") || pass("per") && pass("cent") { return ("%", .one) }
    let word = text
    if let hours = Self.hours[word] ?? Self.hours[String(word.dropLast())] {
      place += 1
      return ("time", hours)
    }
    let stops: Set<String> = ["", "to", "or", "and", "up", "of", "at", "under", "below", "in"]
    guard !stops.contains(word), tokens[place].isWord, !word.contains(where: \.isNumber),
      Self.numbers[word] == nil
    else { return ("", .one) }
    place += 1
    return (word.hasSuffix("s") ? String(word.dropLast()) : word, .one)
  }

  private static let hours: [String: Fraction] = [
    "minute": Fraction(1, 60), "hour": .one, "day": Fraction(24), "week": Fraction(168),
    "month": Fraction(730), "year": Fraction(8_760), "quarter": Fraction(2_190),
  ]
  private static let numbers: [String: Int] = [
    "zero": 0, "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13,
    "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90, "hundred": 100,
  ]
}
