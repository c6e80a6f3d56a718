/// Votes on practices without levels, which are those of format 2 that ask for options, a number or words.
extension Votes {
  /// The numbers given, lowest first; none where no number is asked for.
  public var numbers: [Fraction] {
    others.flatMap { vote, count -> [Fraction] in
      if case .number(let number) = vote { Array(repeating: number, count: count) } else { [] }
    }.sorted()
  }

  /// The words given, in an order that tells nothing.
  public var texts: [String] {
    others.flatMap { vote, count -> [String] in
      if case .text(let text) = vote { Array(repeating: text, count: count) } else { [] }
    }.sorted()
  }

  /// What was given without levels, in an order that tells nothing.
  public var sortedOthers: [Vote] {
    switch form {
    case .levels: return []
    case .number: return numbers.map { .number($0) }
    case .text: return texts.map { .text($0) }
    case .options(let options):
      let places = options.map(\.id)
      let given = others.flatMap { vote, count -> [[String]] in
        if case .options(let ids) = vote { Array(repeating: ids, count: count) } else { [] }
      }
      return given.map { ids in (key: ids.compactMap { places.firstIndex(of: $0) }, ids: ids) }
        .sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { .options($0.ids) }
    }
  }

  /// What the group says without levels: the options that more than half of those ticked who ticked or left, the lower
  /// middle number, or all words; nil without votes.
  public var groupVote: Vote? {
    let count = count
    guard count > 0 else { return nil }
    switch form {
    case .levels: return lowerMedian.map { .level($0) }
    case .options(let options):
      return .options(zip(options, frequencies).filter { 2 * $1 > count }.map(\.0.id))
    case .number: return .number(numbers[(count - 1) / 2])
    case .text: return .text(texts.joined(separator: "\n"))
    }
  }

  /// The flag of what has no levels: that of the option that lies apart most, or of the numbers; words are only collected.
  var otherFlag: Flag {
    let count = count
    guard count >= 2 else { return .single }
    switch form {
    case .levels, .text: return .single
    case .options:
      let flags = frequencies.map { Self.flag(of: $0, among: count) }
      let order: [Flag] = [.split, .spread, .outlier, .close]
      return order.first(where: flags.contains) ?? .unanimous
    case .number(let range, let cuts):
      let numbers = numbers
      let bands = numbers.map { number in cuts.count { $0 <= range.value(of: number) } }
      if Set(numbers).count == 1 || !cuts.isEmpty && Set(bands).count == 1 { return .unanimous }
      let isClose =
        interquartileRange.map { $0 * Fraction(4) <= range.maximum - range.minimum } ?? true
      return isClose ? .close : .spread
    }
  }

  /// How those who ticked an option lie to those who did not.
  static func flag(of ticked: Int, among count: Int) -> Flag {
    guard count >= 2 else { return .single }
    switch min(ticked, count - ticked) {
    case 0: return .unanimous
    case 1: return count >= 3 ? .outlier : .spread
    default: return .split
    }
  }

  /// The votes between which everything lies that was said: both ends of levels and numbers, each choice of options once.
  var extremes: [Vote] {
    switch form {
    case .levels:
      guard let range else { return [] }
      return range.count == 1
        ? [.level(range.lowerBound)] : [.level(range.lowerBound), .level(range.upperBound)]
    case .number:
      let numbers = numbers
      guard let low = numbers.first, let high = numbers.last else { return [] }
      return low == high ? [.number(low)] : [.number(low), .number(high)]
    case .options: return sortedOthers.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    case .text: return []
    }
  }

  /// True where all who gave something gave the same.
  var isAlike: Bool {
    switch form {
    case .levels: range?.count == 1
    case .options, .number: others.count == 1
    case .text: true
    }
  }

  /// True where nobody's vote was as low or as high: outside the range of levels or numbers, an option that nobody ticked
  /// or that everybody did.
  public func isOutside(_ vote: Vote) -> Bool {
    switch vote {
    case .level(let level): return range?.contains(level) != true
    case .number(let number):
      let numbers = numbers
      guard let low = numbers.first, let high = numbers.last else { return true }
      return !(low...high).contains(number)
    case .options(let ids):
      guard case .options(let options) = form, count > 0 else { return true }
      return zip(options, frequencies).contains { option, ticked in
        ids.contains(option.id) ? ticked == 0 : ticked == count
      }
    case .text, .unknown, .notApplicable: return false
    }
  }
}
