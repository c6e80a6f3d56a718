import Documents
import MaturityModel
import Testing
import TextCanvas

@testable import Screens

struct PlanPageTests {
  private static let day = CalendarDay(daysSince1970: 0)

  /// The fixture with a goal that every practice below the top takes part in.
  private static var planned: Assessment {
    var assessment = Assessment.fixture
    assessment.details.plan.goal = .oneStep
    return assessment
  }

  private func row(_ walk: Walk, _ practice: Item.ID) -> String {
    walk.screen.split(separator: "\n").first { $0.contains(practice.displayed + " ") }
      .map(String.init) ?? ""
  }

  @Test func `every practice of the plan stands in its band and leads to its item`() throws {
    var walk = Walk.result(.plan, Self.planned)
    let roadmap = Roadmap(of: Self.planned, on: Self.day)
    try #require(!roadmap.rows.isEmpty)
    for row in roadmap.rows.prefix(6) {
      #expect(walk.screen.contains("› [ ] \(row.practice.displayed)"))
      walk.press(.enter)
      #expect(walk.app.currentItem == row.practice)
      walk.press(.escape)
      walk.type("j")
    }
  }

  @Test func `what if is what scoring the changed file says, and changes nothing`() throws {
    let assessment = Self.planned
    var walk = Walk.result(.plan, assessment)
    let first = try #require(Roadmap(of: assessment, on: Self.day).rows.first)
    walk.type(" ")
    var changed = assessment
    changed.responses[first.practice]?.answer = .rank(first.from + 1)
    let headline = changed.headline
    let level = headline.overall.level.map { "\($0)" } ?? "not rated"
    #expect(walk.screen.contains("with ticks: \(level), \(headline.overall.index?.percent ?? 0) %"))
    #expect(row(walk, first.practice).contains("[\(first.from + 1)]"))
    #expect(walk.app.workspace.assessment == assessment)
    walk.press(.backspace)
    #expect(!walk.screen.contains("with ticks"))
  }

  @Test func `Space stops at the aim, and more and less go on to the ends of the scale`() throws {
    var walk = Walk.result(.plan, Self.planned)
    let first = try #require(Roadmap(of: Self.planned, on: Self.day).rows.first)
    walk.type("   ")
    #expect(row(walk, first.practice).contains("[\(first.to)]"))
    walk.type(">>>>>>>")
    #expect(row(walk, first.practice).contains("[5]"))
    walk.type("<<<<<<<<<")
    #expect(row(walk, first.practice).contains(first.from == 1 ? "[ ]" : "[1]"))
  }

  @Test func `a practice is moved, left out and taken in again, and undo takes that back`() throws {
    var walk = Walk.result(.plan, Self.planned)
    let first = try #require(Roadmap(of: Self.planned, on: Self.day).rows.first)
    walk.type("]")
    #expect(walk.app.workspace.assessment?.details.plan.moved[first.practice] == .next)
    #expect(walk.screen.contains("› [ ] \(first.practice.displayed)"))
    #expect(walk.screen.contains("Moved by you."))
    walk.type("u")
    #expect(walk.app.workspace.assessment?.details.plan.moved.isEmpty == true)
    walk.type("O")
    #expect(walk.app.workspace.assessment?.details.plan.leftOut == walk.plan?.leftOut)
    #expect(walk.plan?.leftOut.isEmpty == false)
    walk.press(.end)
    while walk.plan?.leftOut.isEmpty == false, walk.screen.contains("Left out of the plan") {
      walk.type("O")
      if walk.plan?.leftOut.isEmpty == false { walk.type("k") }
    }
    #expect(walk.plan?.leftOut.isEmpty == true)
  }

  @Test func `the goal turns, and an action is written with what the plan knows`() throws {
    var walk = Walk.result(.plan, Self.planned)
    walk.type("+")
    #expect(walk.plan?.goal == .targets)
    walk.type("++")
    let assessment = try #require(walk.app.workspace.assessment)
    let first = try #require(Roadmap(of: assessment, on: walk.app.workspace.today).rows.first)
    walk.type("x")
    walk.press(.control("s"))
    let action = try #require(walk.app.workspace.assessment?.details.actions.last)
    #expect(action.practice == first.practice)
    #expect(action.due == Roadmap(of: assessment, on: walk.app.workspace.today).end(of: first.band))
    #expect(walk.screen.contains("Action: "))
  }

  @Test func `what can be in focus is what the page leads to`() throws {
    var assessment = Self.planned
    assessment.details.plan.leftOut = ["skl-2", "dat-1"]
    let walk = Walk.result(.plan, assessment)
    let screen = try #require(walk.app.top as? ResultScreen)
    let roadmap = try #require(screen.standing).report.roadmap
    let standing = try #require(screen.standing)
    let links = roadmap.stops.indices.map { focus in
      var screen = screen
      screen.focus = focus
      return screen.sheet(standing, walk.app.workspace).stops[focus]?.link
    }
    #expect(roadmap.stops.map { .item($0.text) } == links)
    #expect(screen.sheet(standing, walk.app.workspace).stops.count == links.count)
    #expect(!roadmap.leftOut.isEmpty && !roadmap.unrated.isEmpty)
  }

  @Test(arguments: [Size(rows: 12, columns: 40), Size(rows: 18, columns: 60)])
  func `what would follow is in view wherever the focus is`(size: Size) throws {
    var walk = Walk.result(.plan, Self.planned, size: size)
    for _ in 0..<12 {
      walk.type(" j")
      #expect(walk.screen.contains("with ticks: "))
    }
    walk.press(.end)
    #expect(walk.screen.contains("with ticks: "))
  }

  @Test func `ticks survive a change of the plan and of the actions`() throws {
    var walk = Walk.result(.plan, Self.planned)
    walk.type(" ]")
    #expect(walk.screen.contains("with ticks"))
  }

  @Test(arguments: [Size(rows: 17, columns: 60), Size(rows: 16, columns: 40)])
  func `every line of a long plan is there when it is seen`(size: Size) {
    var walk = Walk.result(.plan, Self.planned, size: size)
    for key in "jjjjjjjjjjGkkkkkkkkkkgGkkkg" + String(repeating: "j", count: 60) {
      walk.type(String(key))
      // A window as low as this has no empty lines but below the end.
      let lines = walk.screen.split(separator: "\n", omittingEmptySubsequences: false)
      let empty = lines.dropFirst(2).dropLast(2).filter { line in
        line.allSatisfy { [" ", "▲", "▼"].contains($0) }
      }
      #expect(empty.isEmpty || walk.screen.contains("Stability"), "\(walk.screen)")
    }
  }
}

extension Walk {
  fileprivate var plan: Plan? { app.workspace.assessment?.details.plan }
}
