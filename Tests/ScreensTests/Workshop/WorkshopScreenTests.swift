import Documents
import Formats
@testable import MaturityModel
import Testing
import TextCanvas

@testable import Screens

struct WorkshopScreenTests {
  /// A walk that stands on the agenda.
  private func agenda(
    _ assessment: Assessment = .halfway, size: Size = Size(rows: 24, columns: 80)
  ) -> Walk {
    Walk(assessment, size: size, at: .agenda())
  }

  @Test func `a workshop that goes on opens on its agenda`() {
    let walk = Walk(Assessment.halfway)
    #expect(walk.screen.contains("Workshop – Payments ML, autumn"))
    #expect(walk.screen.contains("3/52 decided"))
  }

  @Test func `what matters for the level comes first, then what can be accepted, then votes`() {
    let screen = agenda(size: Size(rows: 80, columns: 80)).screen
    let order = [
      "To discuss, what matters first", "DAT-2", "Nobody has to talk", "DAT-3", "To vote ──",
      "MOD-1",
      "Decided ──", "MOD-3",
    ].compactMap { screen.firstRange(of: $0)?.lowerBound }
    #expect(order.count == 8 && order == order.sorted())
    #expect(screen.contains("two camps 1–5"))
    #expect(!screen.contains("matters,"), "not all of a dimension is on the table")
    #expect(screen.contains("2 agreed, 1 dissent"))
    #expect(screen.contains("parked"))
  }

  @Test func `before the reveal only how many have voted is told`() {
    let screens = ["123", "555", "??1"].map { votes -> String in
      var assessment = Assessment.halfway
      assessment.workshop?.discussions["mod-1"] = .rounds(votes, isRevealed: false)
      var seen = ""
      for keys in ["", "ff", "G", "s", "c", "Z", "r", "o", "/mod-1", ":", "?", "R", "w", "E", "X"] {
        var walk = agenda(assessment, size: Size(rows: 40, columns: 120))
        walk.type(keys)
        seen += walk.screen
      }
      return seen
    }
    #expect(screens[0].contains("3 of 5 voted"))
    #expect(screens[0] == screens[1] && screens[1] == screens[2])
  }

  @Test func `undo and redo of a private vote say nothing of it`() {
    let screens = ["25", "52", "d1"].map { votes -> [String] in
      var walk = Walk.round("mod-1", .halfway)
      walk.vote(votes)
      for effect in walk.effects {
        guard case .record(let change) = effect else { continue }
        let words = Words(Assessment.halfway.questionnaire)
        #expect(
          words.parts(of: Edit(change, at: Timestamp(seconds: 0))) == ["MOD-1 in the workshop"])
      }
      return "uuUU".map { key in
        walk.type(String(key))
        return walk.screen
      }
    }
    #expect(screens[0] == screens[1] && screens[1] == screens[2])
  }

  @Test func `one key accepts all that nobody has to talk about, and one undoes that`() {
    var walk = agenda()
    #expect(walk.screen.contains("a accepts 1 that nobody has to talk about"))
    #expect(walk.screen.contains("To check in a minute"))
    walk.type("a")
    #expect(walk.screen.contains("1 practice accepted as it was voted."))
    #expect(walk.assessment?.responses["dat-3"]?.answer == .rank(3))
    #expect(walk.assessment?.responses["dat-4"]?.answer == nil)
    #expect(walk.assessment?.workshop?.discussion(of: "dat-2").decision == nil)
    walk.type("u")
    #expect(walk.assessment == Assessment.halfway)
  }

  @Test func `the pace says what does not fit`() {
    let words = agenda().words
    #expect(words.contains("49 left · 50 min to "))
    #expect(words.contains("left out there is no level: _ takes a shorter length"))
    var late = agenda()
    late.app.workspace.device.now = Timestamp(seconds: 1_795_000_000 + 51 * 60)
    _ = late.app.handle(.input(.deadline, at: late.app.workspace.device.now))
    #expect(late.screen.contains("is over"))
    #expect(!late.app.countsMinutes)
  }

  @Test func `minutes count only while somebody talks or an end is planned`() {
    #expect(agenda().app.countsMinutes)
    #expect(!agenda(.workshop()).app.countsMinutes)
    #expect(!Walk(Assessment.blank).app.countsMinutes)
    let talking = Assessment.workshop {
      $0.discussions["dat-1"] = Discussion(
        rounds: [Round(votes: ["p1": .level(1)], isRevealed: true)],
        talkingSince: Timestamp(seconds: 1_795_000_000))
    }
    #expect(agenda(talking).app.countsMinutes)
  }

  @Test func `filters show what is to be done, and the focus goes with the work`() {
    var walk = agenda()
    walk.press(.tab)
    #expect(walk.screen.contains("›To vote 46"))
    walk.press(.tab)
    #expect(walk.screen.contains("›To discuss 1"))
    walk.press(.enter, .enter, .escape)
    #expect(walk.assessment?.workshop?.discussion(of: "dat-2").decision?.kind == .median)
    #expect(walk.screen.contains("Nothing is to be discussed."))
  }

  @Test func `a search and the key for what is next lead to rounds`() {
    var walk = agenda()
    walk.type("/mon-2")
    walk.press(.enter)
    #expect(walk.screen.contains("Hand the keyboard to"))
    walk.type(".")
    #expect(walk.screen.contains("DAT-2"))
    walk.press(.escape)
    #expect(walk.screen.contains("3 of 52 decided"))
  }

  @Test func `leaving takes two presses, and another key between them begins anew`() {
    var walk = agenda()
    walk.type("q")
    #expect(!walk.effects.contains(.quit))
    #expect(walk.screen.contains("q once more leaves"))
    walk.type("jq")
    #expect(!walk.effects.contains(.quit))
    walk.type("q")
    #expect(walk.effects.contains(.quit))
    var other = Walk(Assessment.blank)
    other.type("q")
    #expect(other.effects == [.quit])
  }

  @Test func `a workshop has its own colours, and leaves those of other times alone`() {
    var walk = agenda()
    #expect(walk.app.theme == .workshop)
    walk.type("C")
    #expect(walk.app.theme != .workshop)
    #expect(walk.app.workspace.device.settings.theme == .auto)
    #expect(!walk.effects.contains { if case .storeSettings = $0 { true } else { false } })
  }

  @Test func `a closed result and a ballot are no place for a workshop`() {
    var closed = Assessment.blank
    closed.group = GroupRecord(.object([:]), { _ in .levels(5) })
    #expect(closed.reasonAgainstWorkshop?.contains("result of a group") == true)
    var ballot = Assessment.blank
    ballot.respondent = Respondent(id: "p1")
    #expect(ballot.reasonAgainstWorkshop?.contains("one person's ballot") == true)
    var walk = Walk(ballot)
    walk.type("J")
    #expect(walk.screen.contains("one person's ballot"))
    #expect(Assessment.blank.reasonAgainstWorkshop == nil)
  }

  @Test(.inPseudo, arguments: layoutSizes)
  func `agendas are as they were`(size: Size) {
    expectPicture(of: agenda(.halfway.small, size: size), named: "workshop-agenda")
    var walk = agenda(.blank.small, size: size)
    walk.handle(.workshop())
    expectPicture(of: walk, named: "workshop-set-up-new")
  }

  @Test func `no size crashes`() {
    for rows in [0, 1, 5, 12, 18, 70] {
      for columns in [0, 1, 39, 40, 60, 200] {
        for keys in ["", "s", "c", "Z"] {
          var walk = agenda(size: Size(rows: rows, columns: columns))
          walk.type(keys)
          _ = walk.screen
        }
      }
    }
  }
}
