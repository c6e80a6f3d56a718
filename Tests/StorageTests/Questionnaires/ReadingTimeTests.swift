import MaturityModel
import Storage
import Testing

/// How long the built-in questionnaires take to read and answer: 220 words a minute and 7 seconds an item.
///
/// Counted here by a plain count of words, so that a longer text is noticed where it is written.
struct ReadingTimeTests {
  /// What is asked in one length.
  private enum Length: CaseIterable { case core, coreWithChallenges, standard, full }

  private func items(_ length: Length, of questionnaire: Questionnaire) -> [Item] {
    questionnaire.items.filter { item in
      switch (item, length) {
      case (_, .full): true
      case (.profile(let question), _): question.isRequired
      case (.practice(let practice, _), .standard): practice.isStandard
      case (.practice(let practice, _), _): practice.isCore
      case (.challenge, _): length != .core
      case (.outcome, _), (.context, _): false
      }
    }
  }

  private func words(of item: Item) -> Int {
    let texts: [String] =
      switch item {
      case .profile(let question), .context(let question):
        [question.question] + question.options.map(\.text)
      case .practice(let practice, _): [practice.question] + practice.anchors
      case .challenge(let challenge): [challenge.title, challenge.text, challenge.sign]
      case .outcome(let outcome): [outcome.question] + outcome.bands
      }
    return texts.reduce(0) { $0 + $1.words }
  }

  /// Rounded up to whole seconds.
  private func seconds(_ length: Length, of questionnaire: Questionnaire) -> Int {
    let items = items(length, of: questionnaire)
    let words = items.reduce(0) { $0 + self.words(of: $1) }
    return (words * 60 + 219) / 220 + items.count * 7
  }

  @Test func `every length of the default questionnaire keeps its time`() {
    let questionnaire = BuiltInQuestionnaires().standard
    let limits: [(Length, items: Int, minutes: Int)] = [
      (.core, 24, 9), (.coreWithChallenges, 43, 13), (.standard, 55, 18), (.full, 101, 34),
    ]
    for (length, count, minutes) in limits {
      #expect(items(length, of: questionnaire).count == count, "\(length)")
      #expect(seconds(length, of: questionnaire) <= 60 * minutes, "\(length)")
    }
  }

  @Test func `the companion takes ten minutes at most, its quick scan four`() throws {
    let questionnaire = try #require(BuiltInQuestionnaires()["genai-adoption"])
    #expect(seconds(.full, of: questionnaire) <= 600)
    #expect(seconds(.core, of: questionnaire) <= 240)
  }

  @Test(arguments: BuiltInQuestionnaires().ids)
  func `a longer length holds the shorter ones and takes longer`(id: String) throws {
    let questionnaire = try #require(BuiltInQuestionnaires()[id])
    var last: (ids: Set<Item.ID>, seconds: Int) = ([], 0)
    for length in Length.allCases {
      let ids = Set(items(length, of: questionnaire).map(\.id))
      let seconds = seconds(length, of: questionnaire)
      #expect(ids.isStrictSuperset(of: last.ids) && seconds > last.seconds, "\(id) \(length)")
      last = (ids, seconds)
    }
  }
}

extension String {
  /// Runs of letters, digits, hyphens, apostrophes and percent signs.
  fileprivate var words: Int {
    split { !($0.isLetter || $0.isNumber || "_-'’%".contains($0)) }.count
  }
}
