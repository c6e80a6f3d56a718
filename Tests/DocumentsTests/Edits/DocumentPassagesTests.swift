import Testing

@testable import Documents

struct DocumentPassagesTests {
  /// Blocks in the order of a document, columns as they are.
  private func flat(_ blocks: [Block]) -> [Block] {
    blocks.flatMap { block -> [Block] in
      if case .section(let section) = block {
        [.paragraph(section.heading)] + flat(section.blocks)
      } else {
        [block]
      }
    }
  }

  private static func card(_ id: String, level: Int) -> Block {
    .card(Card(.item(id), Text(id), code: id, facts: [Fact("Today", .level(level))]))
  }

  private var document: Document {
    let inner = Section(
      .dimension("dat"), "\(.level(3)) Data", [Self.card("dat-1", level: 2), .paragraph("end")])
    var document = Document(
      kind: "team", title: "Payments", levels: Charts.levels,
      sections: [
        Section(
          "summary", number: "1", "On one page",
          [
            .paragraph("In short."),
            .hero(Hero(level: 2, label: "Level 2 of 5", name: "Emerging", text: "Good habits.")),
            .figure(Reports.bars),
          ]),
        Section("dimensions", number: "2", "Each dimension", [.section(inner)]),
      ])
    document.facts = [Fact("Team", "Payments")]
    document.sections[0].facts = [.init("level", "2")]
    document.footer = "Made here"
    return document
  }

  private func taking(_ change: (String) -> String) throws -> Document {
    let edited = try EditedReport(change(written(document.passages)))
    var document = document
    document.take(edited.ownWords(digest: digest), deleted: edited.deleted)
    return document
  }

  @Test(arguments: 0..<20)
  func `every part has a name of its own, and together they are the document`(seed: Int) {
    var random = RandomDocument(seed: seed)
    let document = random.document()
    let passages = document.passages
    #expect(Set(passages.map(\.id)).count == passages.count)
    #expect(
      passages.allSatisfy {
        $0.facts.count <= 10 && Set($0.facts.map(\.name)).count == $0.facts.count
      })
    let words = passages.map(\.text).filter { !$0.isEmpty }.joined(separator: "\n\n")
    #expect(words == Passage(id: "whole", text: Markdown.text(of: document)).text)
  }

  @Test(arguments: Reports.all)
  func `a report that nobody touched changes nothing of the page`(document: Document) throws {
    let report = try EditedReport(written(document.passages))
    var page = document
    page.take(report.ownWords(digest: digest), deleted: report.deleted)
    #expect(page == document)
    let again = report.renewed(with: document.passages, digest: digest)
    #expect(again.text == written(document.passages) && again.kept.isEmpty)
  }

  @Test func `a part begins with its heading, and cards stand alone`() {
    let passages = document.passages
    #expect(
      passages.map(\.id)
        == [
          "cover", "summary", "summary-level", "summary-bars", "dimensions", "dat", "dat-1",
          "dat-2", "footer",
        ])
    #expect(passages[1].text == "## 1 On one page\n\nIn short.")
    #expect(passages[1].facts == [NamedNumber("level", "2")])
    #expect(passages[2].facts == [NamedNumber("level", "2")])
    #expect(passages[4].text == "## 2 Each dimension" && passages[4].facts.isEmpty)
    #expect(passages[5].text == "### 3 Data" && passages[5].facts == [NamedNumber("level", "3")])
    #expect(passages[6].text.hasPrefix("#### dat-1"))
    #expect(passages[6].facts == [NamedNumber("today", "2")])
    #expect(passages[7].text == "end" && passages[7].facts == [NamedNumber("level", "3")])
  }

  @Test func `changed words take the place of a part, and its heading that of the section`() throws
  {
    let page = try taking {
      $0.replacing("## 1 On one page", with: "## 1 Our \\*view\\*")
        .replacing("In short.", with: "Ours.")
    }
    #expect(page.sections[0].heading.plain == "Our *view*")
    guard case .written(let words) = page.sections[0].blocks.first else {
      Issue.record("no words")
      return
    }
    #expect(words.contains("Ours.") && !words.contains("#"))
    #expect(page.sections[0].blocks.dropFirst() == document.sections[0].blocks.dropFirst())
    #expect(page.sections[1] == document.sections[1])
  }

  @Test func `words between the parts follow what they followed`() throws {
    let page = try taking { text in
      "Before all.\n\n"
        + text.replacing(
          "<!-- mlmaturity summary", with: "Behind the cover.\n\n<!-- mlmaturity summary"
        )
        .replacing("<!-- mlmaturity footer", with: "At the end.\n\n<!-- mlmaturity footer")
    }
    let words = (page.preface + page.sections[1].blocks.suffix(1)).map { block in
      if case .written(let words) = block { words.trimmed } else { "" }
    }
    #expect(words == ["Before all.", "Behind the cover.", ""])
    guard case .written(let end) = flat(page.sections[1].blocks).last else {
      Issue.record("no words at the end")
      return
    }
    #expect(end.trimmed == "At the end.")
  }

  @Test func `what was taken out stays out, and an empty section goes`() throws {
    let page = try taking { text in
      var rest = text
      for id in ["summary", "summary-level", "summary-bars", "dat-1"] {
        guard let start = rest.firstRange(of: "<!-- mlmaturity \(id) "),
          let end = rest[start.lowerBound...].firstRange(of: "<!-- /mlmaturity -->")
        else { continue }
        rest.removeSubrange(start.lowerBound..<end.upperBound)
      }
      return rest
    }
    #expect(page.sections.map(\.id.id) == ["dimensions"])
    #expect(flat(page.sections[0].blocks) == [.paragraph("\(.level(3)) Data"), .paragraph("end")])
  }

  @Test func `who rewrites words in a column keeps the column, its heading and every chart`() throws
  {
    var page = Reports.team
    let edited = try EditedReport(
      written(page.passages).replacing("Four of ten dimensions are below 3", with: "Mine"))
    let own = edited.ownWords(digest: digest)
    #expect(own.map(\.place) == [.insteadOf(id: "holds")])
    page.take(own, deleted: edited.deleted)
    let html = WebPage.text(of: page)
    let former = WebPage.text(of: Reports.team)
    #expect(html.contains("Mine; at most two may be."))
    for sign in ["<svg", "<h3", "class=\"cols\"", "class=\"hero\""] {
      #expect(html.ranges(of: sign).count == former.ranges(of: sign).count)
    }
  }

  @Test func `words about a part that is gone are not lost`() throws {
    let edited = try EditedReport(
      written(document.passages).replacing("#### dat-1", with: "#### Mine"))
    var other = document
    other.sections = [document.sections[0]]
    other.take(edited.ownWords(digest: digest), deleted: [])
    #expect(WebPage.text(of: other).contains("Mine"))
  }

  @Test func `a changed cover is a title and words`() throws {
    let page = try taking {
      $0.replacing("# Payments", with: "# Cards").replacing("**Team:**", with: "Squad")
    }
    #expect(page.title == "Cards" && page.facts.isEmpty)
    #expect(page.preface.count == 1)
  }
}
