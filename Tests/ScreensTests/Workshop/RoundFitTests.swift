import MaturityModel
import Storage
import Testing
import TextCanvas

@testable import Screens

/// A zoomed laptop leaves 60 columns and 18 rows: all of a round has to be readable there without scrolling.
struct RoundFitTests {
  private static let practices = BuiltInQuestionnaires().standard.practices
  private let smallest = Size(rows: 18, columns: 60)

  /// A workshop on what new assessments ask.
  private func workshop(_ voting: VotingMethod = .keyboard) -> Assessment {
    var workshop = Assessment.workshop { $0.frame.voting = voting }
    workshop.questionnaire = BuiltInQuestionnaires().standard
    return workshop
  }

  private func words(_ text: String) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }

  private func expectWhole(_ practice: Practice, in walk: Walk) {
    for text in [practice.question] + practice.anchors {
      #expect(walk.words.contains(words(text)), "\(practice.id): \(text)")
    }
    #expect(!walk.screen.contains("▼") && !walk.screen.contains("▲"), "\(practice.id)")
  }

  @Test func `the page for one vote shows the question and every level whole`() {
    for practice in Self.practices {
      for size in [smallest, Size(rows: 24, columns: 80)] {
        var walk = Walk.round(practice.id, workshop(), size: size)
        walk.press(.enter)
        expectWhole(practice, in: walk)
        #expect(walk.screen.contains("Ada: 1 to 5, d don't know"))
      }
    }
  }

  @Test func `raised hands stand beside the question and every level`() {
    for practice in Self.practices {
      var walk = Walk.round(practice.id, workshop(.hands), size: smallest)
      walk.type("1234d")
      expectWhole(practice, in: walk)
      #expect(walk.screen.contains("5 of 5 have voted, 1 don’t know"))
    }
  }

  @Test func `shown votes stand beside the question and the five levels with what they mean`() {
    for practice in Self.practices {
      var walk = Walk.round(practice.id, workshop(), size: smallest)
      walk.vote("1d554")
      walk.press(.enter)
      let screen = walk.words
      #expect(screen.contains(words(practice.question)), "\(practice.id)")
      for text in ["1 ●", "2 ·", "3 ·", "4 ●", "5 ●●", "Middle vote 4, 4 of 5 gave a level"] {
        #expect(screen.contains(text), "\(practice.id): \(text)")
      }
      #expect(screen.contains("stands apart; level 1 speaks first."), "\(practice.id)")
      // What is cut has a sign, and can be scrolled to.
      if practice.anchors.contains(where: { !screen.contains(words($0)) }) {
        #expect(walk.screen.contains("…") && walk.screen.contains("▼"), "\(practice.id)")
      }
      let seen = walk.scrolledWords
      for anchor in practice.anchors {
        #expect(seen.isSuperset(of: anchor.split { $0.isWhitespace }.map { String($0) }))
      }
    }
  }

  @Test(
    arguments: [(12, 40), (18, 60), (24, 80), (40, 120)].map { Size(rows: $0.0, columns: $0.1) })
  func `statements that do not fit can be read to their end, by everybody and at every moment`(
    size: Size
  ) {
    let texts = (0..<6).map { text in
      (0..<70).map { "w\(text)x\($0)" }.joined(separator: " ")
    }
    var assessment = workshop()
    assessment.questionnaire.dimensions[0].practices[0].question = texts[0]
    assessment.questionnaire.dimensions[0].practices[0].anchors = Array(texts.dropFirst())
    let practice = assessment.questionnaire.practices[0].id
    let wanted = Set(texts.flatMap { $0.split(separator: " ").map { String($0) } })
    func expectAll(_ walk: Walk, _ stage: String) {
      #expect(walk.screen.contains("▼"), "\(stage)")
      #expect(wanted.subtracting(walk.scrolledWords).isEmpty, "\(stage)")
    }
    var walk = Walk.round(practice, assessment, size: size)
    walk.press(.enter)
    expectAll(walk, "vote")
    #expect(walk.screen.contains("1 to 5"))
    walk.press(.escape)
    walk.type("h123")
    expectAll(walk, "hands")
    #expect(walk.screen.contains("3 of 5 have voted"))
    walk.press(.down, .down, .enter)
    expectAll(walk, "shown")
    #expect(walk.screen.contains(texts[0].prefix(20)))
    walk.press(.enter)
    expectAll(walk, "decided")
  }

  @Test func `from 24 rows on there is a free line between the levels`() {
    for practice in Self.practices {
      var walk = Walk.round(practice.id, workshop())
      walk.press(.enter)
      let lines = walk.screen.split(separator: "\n", omittingEmptySubsequences: false)
      for level in 2...5 {
        let index = lines.firstIndex { $0.hasPrefix("   \(level) ") } ?? 0
        #expect(lines[index - 1].isEmpty, "\(practice.id) level \(level)")
      }
    }
  }

  @Test func `large digits stand where there is room, also in ASCII`() {
    for isASCII in [false, true] {
      var walk = Walk.round(size: Size(rows: 30, columns: 80), isASCII: isASCII)
      walk.press(.enter)
      #expect(walk.screen.contains(isASCII ? "|_|" : "█▀▀"))
    }
  }

  @Test func `nothing is said by colour or by grey alone`() {
    var walk = Walk.round(size: smallest)
    for keys in ["", "h12", "h"] {
      walk.type(keys)
      #expect(!walk.body.contains { $0.role == .muted })
    }
    walk.vote("32")
    walk.type("rr")
    #expect(!walk.body.contains { $0.role == .muted })
  }
}

extension Walk {
  /// All words that are seen on the way down to the end of the page.
  fileprivate var scrolledWords: Set<String> {
    var walk = self
    walk.press(.home)
    var seen: Set<String> = []
    var before = ""
    while walk.screen != before {
      before = walk.screen
      seen.formUnion(before.split { $0.isWhitespace }.map { String($0) })
      walk.press(.pageDown)
    }
    return seen
  }

  /// The cells between the top line and the status line.
  fileprivate var body: [Cell] {
    let canvas = app.canvas()
    let rows = 1..<canvas.size.rows - 2
    return rows.flatMap { row in (0..<canvas.size.columns).map { canvas[row, $0] } }
  }
}
