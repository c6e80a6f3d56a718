import MaturityModel
import Testing
import TextCanvas

@testable import Screens

/// The question on one page: what is needed is in view, what helps gives way to what was written.
struct QuestionPageTests {
  private func page(_ walk: Walk, _ id: Item.ID) -> Page? {
    let workspace = walk.app.workspace
    return workspace.item(id).map { ItemScreen(item: id).page($0, workspace, in: workspace.body) }
  }

  private func text(_ page: Page?) -> String {
    page?.lines.map { $0.map(\.text).joined() }.joined(separator: "\n") ?? ""
  }

  @Test func `every built-in item is whole on one screen of 80×24 while its fields are empty`() {
    let walk = Walk(.blank)
    for item in Questionnaire.first.items {
      let page = page(walk, item.id)
      #expect(page.map { $0.lines.count <= 21 } == true, "\(item.id)")
      guard item.practice != nil else { continue }
      #expect(text(page).contains("Check it "), "\(item.id)")
      #expect(text(page).contains("Why "), "\(item.id)")
    }
  }

  @Test func `why gives way to a note first, and how to check it second`() {
    var assessment = Assessment.blank
    var (hadCheckAlone, lines) = (false, 0)
    for count in 0...20 {
      assessment.responses["dat-1"] = Response(
        note: Array(repeating: "A line.", count: count).joined(separator: "\n"))
      let text = text(page(Walk(assessment), "dat-1"))
      let (why, check) = (text.contains("Why "), text.contains("Check it "))
      #expect(check || !why)
      if check, !why { hadCheckAlone = true }
      lines = text.split(separator: "\n").count
    }
    #expect(hadCheckAlone)
    #expect(!text(page(Walk(assessment), "dat-1")).contains("Check it "))
    #expect(lines > 21)
  }

  @Test func `I shows all that explains a practice, and closes again`() {
    var walk = Walk(.sample, at: .item("dat-1"))
    walk.type("I")
    #expect(walk.screen.contains("Next step  Begin with one."))
    #expect(walk.screen.contains("Part of    Data: Data of known quality."))
    walk.type("I")
    #expect(walk.app.currentItem == "dat-1")
    #expect(walk.screen.contains("1 ○ Versions"))
  }

  @Test func `the names of the levels stand at the right, and the target below one`() {
    var assessment = Assessment.sample
    assessment.details.targets = ["dat-1": 4]
    let wide = Walk(assessment, at: .item("dat-1")).screen
    #expect(wide.contains("at level 4               ◆    Managed"))
    #expect(wide.contains("at level 1                     Ad hoc"))
    let narrow = Walk(assessment, size: Size(rows: 18, columns: 60), at: .item("dat-1")).screen
    #expect(!narrow.contains("Ad hoc"))
  }

  @Test func `the top line says how much of each dimension is answered and which one this is`() {
    var assessment = Assessment.sample
    assessment.responses["dat-1"] = Response(answer: .rank(2))
    for id in ["run-1", "run-2"] { assessment.responses[.init(id)] = Response(answer: .unknown) }
    func top(_ columns: Int) -> String {
      let walk = Walk(assessment, size: Size(rows: 24, columns: columns), at: .item("dat-1"))
      return String(walk.screen.split(separator: "\n")[0])
    }
    #expect(top(80).contains("›DAT▅ RUN█ 3/9"))
    #expect(top(60).contains("DAT▅ 3/9"))
    #expect(!top(60).contains("RUN"))
  }

  @Test func `of twelve dimensions with long ids the nearest ten are shown`() {
    var questionnaire = Questionnaire.sample
    questionnaire.dimensions = (1...12).map { number in
      var dimension = Dimension(id: .init("\(number)x-of-a-long-name"), title: "Part \(number)")
      dimension.practices = [.sample("q-\(number)", "Q \(number)")]
      return dimension
    }
    func top(_ item: String) -> String {
      let assessment = Assessment(id: "a", at: nil, questionnaire: questionnaire)
      return String(
        Walk(assessment, at: .item(.init(item))).screen.split(separator: "\n")[0])
    }
    #expect(top("q-1").contains("›1X-· 2X-·"))
    #expect(top("q-1").contains("10X·›"))
    #expect(top("q-12").contains("‹ 3X-·"))
    #expect(top("q-12").contains("›12X·"))
  }

  @Test func `the time left is that of the words that are open, and follows the pace`() {
    var assessment = Assessment.blank
    let items = Questionnaire.first.items
    let times = Dictionary(uniqueKeysWithValues: items.map { ($0.id, ReadingTime([$0])) })
    let needed = items.filter { !$0.isOptional }
    #expect(assessment.minutesLeft(for: needed, of: times) == ReadingTime(needed).minutes)
    let answered = needed.prefix(10)
    for (index, item) in answered.enumerated() {
      assessment.responses[item.id] = Response(answer: .unknown)
      assessment.responses[item.id]?.answeredAt = Timestamp(seconds: 1_000 + index * 2)
    }
    let open = Array(needed.dropFirst(10))
    let quick = assessment.minutesLeft(for: open, of: times)
    #expect(quick <= ReadingTime(open).minutes / 2 + 1)
    for (index, item) in answered.enumerated() {
      assessment.responses[item.id]?.answeredAt = Timestamp(seconds: 1_000 + index * 290)
    }
    #expect(assessment.minutesLeft(for: open, of: times) > ReadingTime(open).minutes)
    #expect(assessment.minutesLeft(for: [], of: times) == 0)
  }

  @Test(arguments: windowSizes) func `the caret of a long text is always in view`(size: Size) {
    for key in ["i", "v", "a"] {
      var walk = Walk(.sample, size: size, at: .item("dat-3"))
      walk.type(key)
      for _ in 1...40 { walk.handle(.paste("many words of a long text ")) }
      for _ in 1...60 {
        walk.press(.wordLeft)
        let canvas = walk.app.canvas()
        let body = walk.app.workspace.body
        #expect(canvas.isCursorVisible)
        #expect(body.rows.contains(canvas.cursor.row))
        #expect(body.columns.contains(canvas.cursor.column))
      }
    }
  }

  @Test func `a full run by keys takes at most 150 of them`() {
    var walk = Walk(.blank)
    var keys = 0
    for _ in 1...200 {
      guard let id = walk.app.currentItem, let item = walk.app.workspace.item(id),
        let questionnaire = walk.assessment?.questionnaire, item.outcome == nil,
        !item.isOptional
      else { break }
      let label = item.labels(in: questionnaire)[1]
      walk.type(label)
      keys += label.count
      if walk.app.currentItem == id {
        walk.press(.right)
        keys += 1
      }
    }
    let needed = Questionnaire.first.items.filter { !$0.isOptional && $0.outcome == nil }
    #expect(needed.allSatisfy { walk.assessment?.hasAnswer(to: $0) == true })
    #expect(keys <= 150, "\(keys)")
  }
}
