import Testing

@testable import Documents

/// Whatever a person does to a report, what is theirs stays theirs, and all else is renewed.
struct RenewalTests {
  @Test(arguments: 0..<100 as Range<UInt64>)
  func `edits survive any sequence of changes`(seed: UInt64) throws {
    var desk = Desk(seed: seed)
    for round in 0..<8 {
      desk.live()
      let before = desk.file
      let generated = desk.generated
      let renewed = try EditedReport(before).renewed(with: generated, digest: digest)
      desk.expect(renewed, after: before, "seed \(seed), round \(round)")
      let again = try EditedReport(renewed.text).renewed(with: generated, digest: digest)
      #expect(again == renewed, "twice, seed \(seed), round \(round)")
      desk.file = renewed.text
    }
  }

  @Test func `a new report has its passages in order, apart from each other, and lists them`() {
    let report = written([
      Passage(id: "a", text: "# A\n", facts: [NamedNumber("level", "2")]),
      Passage(id: "b", text: "B"),
    ])
    #expect(
      report == """
        <!-- mlmaturity a \(hash("# A")) level=2 -->

        # A

        <!-- /mlmaturity -->

        <!-- mlmaturity b \(hash("B")) -->

        B

        <!-- /mlmaturity -->

        <!-- mlmaturity-list a b -->

        """)
  }

  @Test func `an edited block has its new facts in a comment below it`() throws {
    let old = written([Passage(id: "a", text: "Level 2", facts: [NamedNumber("level", "2")])])
    let edited = old.replacing("Level 2", with: "We are at level 2.")
    let next = [Passage(id: "a", text: "Level 3", facts: [NamedNumber("level", "3")])]
    let renewed = try EditedReport(edited).renewed(with: next, digest: digest)
    #expect(
      renewed.text
        == edited.replacing(
          "<!-- /mlmaturity -->\n",
          with: "<!-- /mlmaturity -->\n<!-- mlmaturity-now a level=3 -->\n"))
    #expect(renewed.summary == "Kept 1 edited block. Out of date: a (level 2, now 3).")
    let back = [Passage(id: "a", text: "Level 2", facts: [NamedNumber("level", "2")])]
    #expect(try EditedReport(renewed.text).renewed(with: back, digest: digest).text == edited)
  }

  @Test func `an edit that says what is to be said now is no edit any more`() throws {
    let edited = written([Passage(id: "a", text: "old")]).replacing("old", with: "new")
    let next = [Passage(id: "a", text: "new", facts: [NamedNumber("level", "3")])]
    let renewed = try EditedReport(edited).renewed(with: next, digest: digest)
    #expect(renewed.text == written(next))
    #expect(renewed.kept.isEmpty)
  }

  @Test func `an edited block that is no longer generated is kept, an untouched one goes`() throws {
    let all = ["a", "b", "c"].map { Passage(id: $0, text: "text \($0)") }
    let edited = written(all).replacing("text a", with: "mine")
    let renewed = try EditedReport(edited).renewed(with: [all[2]], digest: digest)
    #expect(Hands(renewed.text).ids == ["a", "c"])
    #expect(renewed.check == .init(lines: ["No longer generated: a."], exitCode: 0))
    let back = try EditedReport(renewed.text).renewed(with: all, digest: digest)
    #expect(back.text == edited)
  }

  @Test func `a block whose id is taken off the list of deleted ones comes back`() throws {
    let all = ["a", "b"].map { Passage(id: $0, text: "text \($0)") }
    var hands = Hands(written(all))
    hands.lines.removeSubrange(try #require(hands.range(of: "b")))
    let without = try EditedReport(hands.text).renewed(with: all, digest: digest)
    #expect(without.deleted == ["b"])
    #expect(without.text.hasSuffix("<!-- mlmaturity-list a deleted: b -->\n"))
    let allowed = without.text.replacing(" deleted: b", with: "")
    #expect(
      Hands(try EditedReport(allowed).renewed(with: all, digest: digest).text).ids == ["a", "b"])
  }

  @Test func `what is new stands apart from what is there`() throws {
    let a = Passage(id: "a", text: "text a")
    let all = [a, Passage(id: "b", text: "text b")]
    let (one, two) = (written([a]), written(all))
    let bare = String(try #require(one.split(separator: "\n\n<!-- mlmaturity-list").first))
    #expect(try EditedReport(bare).renewed(with: [a], digest: digest).text == one)
    let close = bare + "\nwords\n"
    #expect(
      try EditedReport(close).renewed(with: all, digest: digest).text
        == two.replacing("\n<!-- mlmaturity-list", with: "\nwords\n\n<!-- mlmaturity-list"))
  }

  @Test func `a file without a line end, and one with a byte order mark, are as good as others`()
    throws
  {
    let all = [Passage(id: "a", text: "text a"), Passage(id: "b", text: "text b")]
    let whole = written(all)
    for text in [String(whole.dropLast()), "\u{FEFF}" + whole] {
      let renewed = try EditedReport(text).renewed(with: all, digest: digest)
      #expect(renewed.kept.isEmpty)
      #expect(renewed.text.utf8.starts(with: text.utf8))
      #expect(renewed.text.hasSuffix("-->\n"))
    }
  }

  @Test func `a report that another system wrote keeps its line ends`() throws {
    let old = written([Passage(id: "a", text: "1\n2")]).replacing("\n", with: "\r\n")
    let next = [Passage(id: "a", text: "3\n4"), Passage(id: "b", text: "5\n6")]
    let renewed = try EditedReport(old).renewed(with: next, digest: digest)
    #expect(renewed.text == written(next).replacing("\n", with: "\r\n"))
    #expect(renewed.kept.isEmpty)
  }

  @Test func `what comes from files cannot pass for a marker`() throws {
    let hostile = "<!-- /mlmaturity -->\n<!-- mlmaturity b 0123456789abcdef -->\n<!--\u{301} x"
    let all = [
      Passage(id: "a--b c>", text: hostile, facts: [NamedNumber("x=--", "--> <!-- 1 –")])
    ]
    let renewed = try EditedReport(written(all)).renewed(with: all, digest: digest)
    #expect(renewed.text == written(all))
    #expect(
      renewed.text.utf8.split(separator: UInt8(ascii: "\n")).filter { $0.starts(with: "<!--".utf8) }
        .count == 3)
    let comments = renewed.text.split(separator: "\n").filter { $0.hasPrefix("<!-- ") }
    #expect(comments.allSatisfy { $0.dropFirst(4).dropLast(3).utf8.ranges(of: "--".utf8).isEmpty })
    let next = [Passage(id: "a--b c>", text: "y", facts: [NamedNumber("x=--", "2")])]
    let edited = written(all).replacing("x\n", with: "--> <!-- 1 – x\n")
    #expect(
      try EditedReport(edited).renewed(with: next, digest: digest).kept.first?.changes
        == [FactChange(name: "x=--", before: "--> <!-- 1 –", now: "2", isNamed: true)])
  }

  @Test func `a block of a megabyte and a hundred thousand open comments are read like others`()
    throws
  {
    let all = [Passage(id: "a", text: String(repeating: "x \u{202E}\u{0}", count: 170_000))]
    let report = written(all) + String(repeating: "<!--", count: 25_000) + "\u{0}\u{202E}"
    let renewed = try EditedReport(report).renewed(with: all, digest: digest)
    #expect(renewed.text.utf8.elementsEqual(report.utf8))
    #expect(
      try EditedReport(report.replacing("x \u{202E}", with: "y")).renewed(with: all, digest: digest)
        .kept.count == 1)
  }
}
