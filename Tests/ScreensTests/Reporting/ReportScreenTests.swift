import Documents
import MaturityModel
import Testing
import TextCanvas

@testable import Screens

struct ReportScreenTests {
  private func report(
    _ assessment: Assessment = .fixture, size: Size = Size(rows: 24, columns: 80),
    keys: String = "E"
  ) -> Walk {
    var walk = Walk(assessment, size: size, at: .result())
    walk.type(keys)
    return walk
  }

  /// What the last effect asks to be written.
  private func order(_ walk: Walk) -> (content: ReportContent, path: String, isTyped: Bool)? {
    guard case .writeReport(let content, let path, let isTyped, _, _)? = walk.effects.last else {
      return nil
    }
    return (content, path, isTyped)
  }

  @Test(arguments: ["", "o", "R", "r4", "w", "X", "P"])
  func `E opens the report from everywhere, and Esc leads back`(keys: String) {
    var walk = Walk(.answered)
    walk.type(keys)
    let before = walk.screen
    walk.type("E")
    #expect(walk.screen.hasPrefix(" Report – Payments ML"))
    walk.press(.escape)
    #expect(walk.screen == before)
    #expect(!walk.effects.contains { if case .writeReport = $0 { true } else { false } })
  }

  @Test func `without an assessment it says why not`() {
    var walk = Walk(shelf: .init())
    walk.type("E")
    #expect(walk.screen.contains("Open or start an assessment first."))
  }

  @Test func `what is written is the report of these choices, beside the assessment`() throws {
    for assessment in [Assessment.sample, .answered] {
      var walk = Walk(assessment, at: .result())
      walk.type("E")
      for kind in Report.Kind.allCases {
        for form in ReportForm.allCases {
          walk.press(.enter)
          let expected = Report(kind, of: assessment, on: walk.app.workspace.today)
          let asked = try #require(order(walk))
          #expect(asked.content == expected.content(as: form), "\(kind) \(form)")
          #expect(asked.path.hasPrefix("payments-") && ReportForm(fileName: asked.path) == form)
          #expect(!asked.isTyped)
          walk.press(.down, .right, .up)
        }
        walk.press(.right)
      }
    }
  }

  @Test func `no two kinds or tables take the place of each other`() throws {
    var walk = report(.answered)
    var paths: Set<String> = []
    for _ in Report.Kind.allCases {
      for _ in ReportForm.allCases {
        walk.type("E")
        paths.insert(try #require(order(walk)).path)
        walk.type("j j")
        if walk.screen.contains(" Table ") {
          walk.type("E")
          paths.insert(try #require(order(walk)).path)
          walk.type(" E")
          paths.insert(try #require(order(walk)).path)
        }
        walk.type("kk")
      }
      walk.type(" ")
    }
    #expect(paths.contains("payments-report.html") && paths.contains("payments-board.pdf"))
    #expect(paths.contains("payments-answers.csv") && paths.contains("payments-dimensions.csv"))
    #expect(paths.count == 18, "\(paths.sorted())")
  }

  @Test func `in a window of 80 columns the text is shown as it is written`() throws {
    var walk = report(size: Size(rows: 400, columns: 80))
    walk.press(.down, .right, .right, .enter)
    let text = try #require(order(walk)).content.text()
    let shown = walk.screen.split(separator: "\n", omittingEmptySubsequences: false)
      .drop { !$0.contains("Preview: the text") }.dropFirst().dropLast(3)
    for (line, written) in zip(shown, text.split(separator: "\n", omittingEmptySubsequences: false))
    {
      #expect(line.dropFirst().prefix { $0 != "▼" }.trimmed == String(written).trimmed)
    }
    #expect(shown.count > 300)
  }

  @Test func `the preview scrolls to its end and begins again with another choice`() {
    var walk = report()
    let first = walk.screen
    walk.press(.pageDown)
    #expect(walk.screen != first && walk.screen.contains("▲"))
    walk.press(.end)
    #expect(!walk.screen.contains("▼"))
    walk.press(.home)
    #expect(walk.screen == first)
    walk.press(.end, .right, .left)
    #expect(walk.screen == first)
  }

  @Test func `a path is typed, and its ending chooses the format`() throws {
    var walk = report()
    walk.press(.up, .end)
    for _ in 0..<3 { walk.press(.down) }
    #expect(walk.app.top.isTyping)
    walk.press(.control("u"))
    walk.type("out/Ends.md")
    walk.press(.enter)
    let asked = try #require(order(walk))
    #expect(asked.path == "out/Ends.md" && asked.isTyped && asked.content.form == .markdown)
    walk.press(.up, .up)
    #expect(walk.screen.contains("< Markdown >"))
    walk.press(.right, .enter)
    #expect(order(walk)?.path == "out/Ends.txt")
    walk.press(.down, .down, .control("u"), .enter)
    #expect(order(walk)?.path == "payments-report.txt")
    #expect(order(walk)?.isTyped == false)
  }

  @Test func `a brand and the texts of a person are named where the form takes them`() throws {
    var walk = report()
    for _ in 0..<4 { walk.press(.down) }
    walk.type("acme.json")
    walk.press(.down)
    walk.type("words.md")
    walk.press(.enter)
    let sources = { (walk: Walk) -> [String?] in
      guard case .writeReport(_, _, _, let brand, let texts)? = walk.effects.last else { return [] }
      return [brand, texts]
    }
    #expect(sources(walk) == ["acme.json", "words.md"])
    for _ in 0..<4 { walk.press(.up) }
    walk.press(.right, .enter)
    #expect(sources(walk) == ["acme.json", nil])
    #expect(!walk.screen.contains("Texts"))
  }

  @Test func `people can be left out, and a pooled file begins without them`() throws {
    var walk = report()
    walk.press(.down, .down, .right, .enter)
    let expected = Report(.team, of: .fixture, people: .roles, on: walk.app.workspace.today)
    #expect(order(walk)?.content == expected.content(as: .html))
    let pool = try #require(PooledExport(of: .halfway, on: walk.app.workspace.today))
      .assessment
    #expect(report(pool).screen.contains("People  none"))
  }

  @Test func `what is written leads back and is said, what is not stays to be changed`() {
    var walk = report()
    let screen = walk.screen
    walk.type("E")
    walk.handle(.failure("payments-report.html: left alone."))
    #expect(walk.screen.contains("left alone.") && walk.screen.hasPrefix(" Report – "))
    walk.handle(.waiting(for: "Making the PDF", detail: "A browser prints the page."))
    #expect(walk.screen.contains("A browser prints the page."))
    walk.type("E")
    #expect(walk.app.isWaiting && !walk.screen.hasPrefix(" Report – "))
    walk.press(.escape)
    #expect(walk.screen == screen)
    walk.handle(.waiting(for: "Making the PDF"))
    walk.handle(.reported("The report is in payments-report.pdf."))
    #expect(
      walk.screen.hasPrefix(" Result – ") && walk.screen.contains("is in payments-report.pdf."))
  }

  @Test func `a plan has one table, and without an assessment there is nothing`() {
    var walk = report(.answered)
    walk.type("  j   ")
    #expect(walk.screen.contains("Kind    plan") && walk.screen.contains("< CSV >"))
    walk.type("E")
    #expect(order(walk)?.path == "payments-plan.csv")
    walk.app.workspace.open = nil
    walk.app.refresh()
    #expect(walk.screen.contains("Nothing to preview"))
  }

  @Test func `the bar of a result tells of reports and actions`() {
    let bar = Walk(.fixture, at: .result()).screen.split(separator: "\n").last ?? ""
    #expect(bar.contains("E report  X actions"))
  }

  @Test(.inPseudo, arguments: pictureSizes)
  func `reports are as they were before they are written`(size: Size) {
    expectPicture(of: report(size: size), named: "report", isWhole: false)
  }

  @Test(arguments: pictureSizes)
  func `the forms for programs are as they were before they are written`(size: Size) {
    var walk = report(size: size)
    walk.press(.down, .right)
    expectPicture(of: walk, named: "report-markdown")
    walk.press(.right, .right, .down)
    expectPicture(of: walk, named: "report-csv")
    walk.press(.up, .right, .down, .down)
    expectPicture(of: walk, named: "report-json")
  }
}

extension Assessment {
  /// The small questionnaire with an answer to every practice, so that there are steps to plan.
  fileprivate static let answered: Assessment = {
    var assessment = sample
    assessment.responses["p-2"] = Response(answer: .options(["high"]))
    for practice in assessment.questionnaire.practices {
      assessment.responses[practice.id] = Response(answer: .rank(2))
    }
    return assessment
  }()
}

extension StringProtocol {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
