/// How long it takes to answer items: their words, read at 220 a minute, and 7 seconds to decide for each.
public struct ReadingTime: Hashable, Sendable {
  public var words = 0
  public var items = 0

  public init(words: Int = 0, items: Int = 0) { (self.words, self.items) = (words, items) }

  public init(_ items: some Sequence<Item>) {
    for item in items {
      words += item.wordCount
      self.items += 1
    }
  }

  public var seconds: Int { (words * 60 + 110) / 220 + items * 7 }

  /// Whole minutes, at least one where anything is to be read.
  public var minutes: Int { items == 0 ? 0 : max(1, (seconds + 30) / 60) }
}

extension Item {
  /// The words that are read before the item is answered.
  public var wordCount: Int {
    let texts: [String] =
      switch self {
      case .practice(let practice, _):
        [practice.question] + practice.anchors + (practice.asked?.wordsOnOffer ?? [])
      case .challenge(let challenge): [challenge.title, challenge.text, challenge.sign]
      case .outcome(let outcome): [outcome.question] + outcome.bands
      case .profile(let question), .context(let question):
        [question.question] + question.options.map(\.text)
      }
    return texts.reduce(0) { $0 + $1.wordCount }
  }
}

extension String {
  /// Runs of letters, digits and what stands inside words.
  fileprivate var wordCount: Int {
    var count = 0
    var isInWord = false
    for byte in utf8 {
      let belongs =
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80..., UInt8(ascii: "'"), UInt8(ascii: "%"),
          UInt8(ascii: "-"), UInt8(ascii: "_"):
          true
        default: false
        }
      if belongs, !isInWord { count += 1 }
      isInWord = belongs
    }
    return count
  }
}
