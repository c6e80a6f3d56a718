/// A word or a mark of an English text.
struct EnglishToken: Hashable {
  /// In lower case.
  let text: String
  /// As it is written.
  let spelling: String
  /// False for a mark such as a comma.
  let isWord: Bool
  /// Whether it stands between quotation marks: a word that is only named says nothing itself.
  private(set) var isQuoted = false
  private(set) var isInBrackets = false

  /// More of one text is read by nobody, and looked at by no rule.
  private static let limit = 20_000

  /// The words and marks of a text; hyphens, apostrophes and points inside of words and numbers belong to them.
  static func tokens(of text: String) -> [EnglishToken] {
    let scalars = Array(text.unicodeScalars)
    var tokens: [EnglishToken] = []
    var place = 0
    while place < scalars.count, tokens.count < limit {
      var end = place
      while end < scalars.count, belongs(scalars, end, toWordFrom: place) { end += 1 }
      if end > place {
        tokens.append(EnglishToken(scalars[place..<end], isWord: true))
      } else if !scalars[place].properties.isWhitespace {
        end = place + 1
        tokens.append(EnglishToken(scalars[place..<end], isWord: false))
      }
      place = max(end, place + 1)
    }
    markEnclosed(in: &tokens)
    return tokens
  }

  private static func markEnclosed(in tokens: inout [EnglishToken]) {
    let quotes: Set<String> = ["\"", "“", "”", "„", "«", "»"]
    var (isQuoted, depth) = (false, 0)
    for place in tokens.indices {
      let text = tokens[place].text
      if quotes.contains(text) { isQuoted.toggle() }
      if text == ")" { depth = max(0, depth - 1) }
      (tokens[place].isQuoted, tokens[place].isInBrackets) = (isQuoted, depth > 0)
      if text == "(" { depth += 1 }
    }
  }

  private init(_ scalars: ArraySlice<Unicode.Scalar>, isWord: Bool) {
    var spelling = String.UnicodeScalarView()
    spelling.append(contentsOf: scalars.map { $0 == "’" ? "'" : $0 })
    self.spelling = String(spelling)
    (text, self.isWord) = (self.spelling.lowercased(), isWord)
  }

  private static func belongs(
    _ scalars: [Unicode.Scalar], _ place: Int, toWordFrom start: Int
  ) -> Bool {
    let scalar = scalars[place]
    if scalar.isLetterOrDigit { return true }
    guard place > start, place + 1 < scalars.count, scalars[place + 1].isLetterOrDigit else {
      return false
    }
    switch scalar {
    // "1-5" is a range, "step-5" a name.
    case "-": return !(scalars[place - 1].isDigit && scalars[place + 1].isDigit)
    case "'", "’": return true
    case ".", ",": return scalars[place - 1].isDigit && scalars[place + 1].isDigit
    default: return false
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isLetterOrDigit: Bool {
    isASCII
      ? isDigit || ("a"..."z").contains(self) || ("A"..."Z").contains(self)
      : properties.isAlphabetic
  }

  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}

extension [EnglishToken] {
  /// The words in lower case, without the marks.
  var words: [String] { filter(\.isWord).map(\.text) }

  /// The sentences, each without the mark that ends it.
  var sentences: [[EnglishToken]] {
    split { !$0.isWord && [".", "?", "!", "…"].contains($0.text) }.map(Array.init)
      .filter { $0.contains(where: \.isWord) }
  }

  /// The word at a place; empty beyond the ends, and for a mark.
  func word(_ place: Int) -> String {
    indices.contains(place) && self[place].isWord ? self[place].text : ""
  }
}

extension Collection<String> {
  /// The share of words that two texts have in common (Jaccard), as a fraction: common words, and words of either.
  func overlap(with other: some Collection<String>) -> (common: Int, all: Int) {
    let (left, right) = (Set(self), Set(other))
    return (left.intersection(right).count, left.union(right).count)
  }
}

/// Words and phrases that a rule looks for, in lower case.
struct PhraseList: ExpressibleByArrayLiteral {
  /// The words of every phrase, by the first of them.
  private let phrases: [String: [[String]]]

  init(_ list: some Sequence<String>) {
    let words = list.map { $0.split(separator: " ").map(String.init) }
    phrases = Dictionary(grouping: words) { $0.first ?? "" }
  }

  init(arrayLiteral list: String...) { self.init(list) }

  /// The phrases that stand in a text, in its order; words that are only named do not count.
  func found(
    in tokens: [EnglishToken], where counts: (_ place: Int) -> Bool = { _ in true }
  ) -> [String] {
    var found: [String] = []
    for place in tokens.indices where !tokens[place].isQuoted {
      guard let candidates = phrases[tokens[place].text] else { continue }
      let phrase = candidates.first { words in
        words.indices.allSatisfy {
          place + $0 < tokens.count && tokens[place + $0].text == words[$0]
        }
      }
      if let phrase, counts(place) { found.append(phrase.joined(separator: " ")) }
    }
    return found
  }
}

extension [EnglishToken] {
  func phrases(_ list: PhraseList, where counts: (_ place: Int) -> Bool = { _ in true }) -> [String]
  {
    list.found(in: self, where: counts)
  }
}
