import MaturityModel

/// W07: items that are hard to read beside the others (Flesch–Kincaid).
extension QuestionnaireLinter {
  /// Fewer words have no grade that says anything.
  private static let leastWords = 30
  private static let highestGrade = 14

  mutating func checkGrade() {
    for item in questionnaire.items {
      let sentences = item.texts.flatMap(\.tokens.sentences)
      let words = sentences.flatMap(\.words)
      guard words.count >= Self.leastWords else { continue }
      let syllables = words.reduce(0) { $0 + $1.syllables }
      // A hundredth of a grade: 0.39 words a sentence, 11.8 syllables a word, less 15.59.
      let grade =
        39 * words.count / sentences.count + 1_180 * syllables / words.count - 1_559
      guard grade > Self.highestGrade * 100 else { continue }
      report(
        "W07", .information, item.place,
        "the texts have a reading grade of \(grade / 100).\(grade / 10 % 10), above \(Self.highestGrade)",
        "Use shorter words and sentences where the field has them.")
    }
  }
}

extension String {
  /// Runs of vowels, without an e that is not heard at the end; at least one.
  fileprivate var syllables: Int {
    let vowels: Set<Character> = ["a", "e", "i", "o", "u", "y"]
    var (count, isInVowels) = (0, false)
    for character in self {
      let isVowel = vowels.contains(character)
      if isVowel, !isInVowels { count += 1 }
      isInVowels = isVowel
    }
    if hasSuffix("e"), !hasSuffix("le"), count > 1 { count -= 1 }
    return max(1, count)
  }
}
