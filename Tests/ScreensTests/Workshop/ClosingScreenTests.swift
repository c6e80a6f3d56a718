import MaturityModel
import Testing
import TextCanvas

@testable import Screens

struct ClosingScreenTests {
  private func closing(
    _ assessment: Assessment = .halfway, size: Size = Size(rows: 60, columns: 80)
  ) -> Walk {
    var walk = Walk(assessment, size: size, at: .agenda())
    walk.type("Z")
    return walk
  }

  @Test func `the room hears what comes out, what is missing and who sees what`() {
    let screen = closing().screen
    for text in [
      "Too little is answered", "3 revealed and not decided", "46 not voted on",
      "1 with votes that were never revealed",
      "Check the limit tables nightly: Ada, by 15 December 2026",
      "Name an owner for drift: no owner yet, no date yet", "1 more would make three",
      "MOD-3 Where do released models live?: Ben, by 1 December 2026", "DAT-2 Data quality checks",
      "2 2 3 3 3, middle 3", "2 3 3 3 3, middle 3",
      "Dissent for 5 (Dana): “The second team rebuilds weekly.”",
      "how many took part, not who",
    ] {
      #expect(screen.contains(text), "\(text)")
    }
  }

  @Test func `closing takes two presses, keeps the record and forgets the votes`() throws {
    var walk = closing()
    walk.type("Z")
    #expect(walk.assessment?.workshop != nil)
    #expect(walk.words.contains("Z once more closes the workshop."))
    walk.type("Z")
    let closed = try #require(walk.assessment)
    #expect(closed.workshop == nil)
    let record = try #require(closed.group)
    #expect(record.respondents == 5)
    #expect(record.people.isEmpty)
    #expect(record.rounds.count == 2)
    #expect(closed.responses["dat-3"]?.answer == .rank(3))
    #expect(closed.responses["mod-1"]?.answer == nil)
    #expect(walk.screen.contains("Who took part"))
    walk.type("q")
    #expect(walk.effects.last == .quit)
  }

  @Test func `another key between the two presses closes nothing`() {
    var walk = closing()
    walk.type("ZjZ")
    #expect(walk.assessment?.workshop != nil)
  }

  @Test func `a pool is shown before it is written, and written as it was shown`() throws {
    var walk = closing()
    walk.type("p")
    #expect(walk.effects.last == .previewPool)
    let pool = try #require(PooledExport(of: .halfway, on: walk.app.workspace.today))
    walk.handle(.pool(pool, text: "{\n  \"answers\": 3\n}", path: "pool.json"))
    #expect(walk.screen.contains("What will leave this laptop"))
    let first = walk.screen.split(separator: "\n")[1]
    #expect(first.contains("The day stays: 18 November 2026"))
    #expect(
      walk.screen.contains("DAT-1 Data versioning: 2 2 3 3 3, middle 3; second vote 2 3 3 3 3"))
    #expect(!walk.screen.contains("\"answers\""))
    walk.type("t")
    #expect(walk.screen.contains("\"answers\": 3"))
    walk.type("tt")
    #expect(walk.screen.contains("\"answers\": 3"))
    walk.press(.enter)
    #expect(
      walk.effects.last == .writePool(path: "pool.json", text: "{\n  \"answers\": 3\n}"))
    #expect(walk.screen.contains("Closing the workshop"))
  }

  @Test func `the words of a pool name nobody but where a text does`() throws {
    var assessment = Assessment.halfway
    assessment.responses["dat-1"]?.note = "Ada said so"
    var walk = closing(assessment)
    let pool = try #require(PooledExport(of: assessment, on: walk.app.workspace.today))
    walk.handle(.pool(pool, text: "{}", path: "pool.json"))
    #expect(walk.screen.contains("Ada is named in a text of DAT-1."))
    for name in ["Ben", "Cem", "Dana", "Eli", "Ines"] {
      #expect(!walk.screen.contains(name), "\(name)")
    }
  }

  @Test func `every dimension has its bar, and an action is made of each step in turn`() {
    var assessment = Assessment.halfway
    let asked = assessment.questionnaire.practices
    assessment.workshop?.discussions = Dictionary(
      uniqueKeysWithValues: asked.map { ($0.id, Discussion.rounds("22233")) })
    var walk = closing(assessment, size: Size(rows: 90, columns: 110))
    for dimension in assessment.questionnaire.dimensions {
      #expect(walk.screen.contains(dimension.title), "\(dimension.title)")
    }
    #expect(walk.screen.contains("2 ■ ■ · · ·"))
    #expect(walk.words.contains("Level 3 takes"))
    let count = assessment.details.actions.count
    for number in 1...2 {
      #expect(walk.screen.contains("x writes an action"))
      walk.type("x")
      walk.press(.control("s"))
      #expect(walk.assessment?.details.actions.count == count + number)
    }
    let practices = walk.assessment?.details.actions.suffix(2).map(\.practice) ?? []
    #expect(Set(practices).count == 2 && !practices.contains(nil))
  }

  @Test func `the last moment to ask what decides targets is before closing`() {
    var walk = closing()
    #expect(walk.words.contains("P-12 are open: scope and targets depend on them;"))
    walk.type("Z")
    #expect(walk.words.contains("P-12 are open"))
    walk.press(.escape)
    walk.type("p")
    for _ in walk.assessment?.openProfile ?? [] { walk.press(.down, .enter) }
    #expect(walk.assessment?.openProfile.isEmpty == true)
    #expect(walk.assessment?.baseTarget != nil)
    walk.type("Z")
    #expect(!walk.words.contains("scope and targets"))
  }

  @Test func `the result has a page about the group while the workshop goes on, too`() {
    var walk = Walk(.halfway, size: Size(rows: 60, columns: 90), at: .agenda())
    walk.type("r0")
    #expect(walk.screen.contains("The workshop goes on: only what was revealed is counted here."))
    #expect(walk.screen.contains("1 agreed, 1 accepted as voted, 1 parked"))
    var alone = Walk(Assessment.fixture, at: .result())
    alone.type("0")
    #expect(alone.screen.contains("there is no page about a group"))
  }

  @Test(.inPseudo, arguments: pictureSizes)
  func `closing and its result are as they were`(size: Size) throws {
    var walk = closing(.halfway.small, size: size)
    expectPicture(of: walk, named: "workshop-closing")
    walk.handle(
      .pool(
        try #require(PooledExport(of: .halfway.small, on: walk.app.workspace.today)), text: "{}",
        path: "pool.json"))
    expectPicture(of: walk, named: "workshop-pool")
    walk.press(.escape)
    walk.type("ZZ")
    expectPicture(of: walk, named: "result-group")
  }
}
