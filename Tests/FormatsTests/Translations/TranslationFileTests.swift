import MaturityModel
import Testing
import Translation

@testable import FileSamples
@testable import Formats

@Suite struct `A file of a translation` {
  private static let head = """
    msgid ""
    msgstr "Content-Type: text/plain; charset=UTF-8\\n"


    """

  private func file(_ text: String, code: String = "de") -> TranslationFile {
    TranslationFile(Array((Self.head + text).utf8), file: "de.po", code: code)
  }

  private func says<Result>(_ text: String, _ body: () -> Result) throws -> Result {
    let file = file(text)
    #expect(file.problems == [])
    let language: Language = try #require(file.language("de"))
    return Language.$current.withValue(language, operation: body)
  }

  @Test func `gives each sentence its words, over several lines, and with escapes`() throws {
    let text = #"""
      # A remark
      #: Sources/A.swift
      msgctxt "key"
      msgid "open"
      msgstr ""
      "öff"
      "nen"

      msgid "1 \"answer\""
      msgid_plural "{count} \"answers\""
      msgstr[0] "1 „Antwort“"
      msgstr[1] "{count} „Antworten“"
      """#
    #expect(try says(text) { phrase("open", in: "key") } == "öffnen")
    #expect(
      try says(text) { phrase(3, one: "1 \"answer\"", other: "\(3, "count") \"answers\"") }
        == "3 „Antworten“")
  }

  @Test func `leaves out what is empty, to be looked at again, or of an earlier time`() throws {
    let text = #"""
      msgid "a"
      msgstr ""

      #, fuzzy
      msgid "b"
      msgstr "B"

      #~ msgid "c"
      #~ msgstr "C"
      """#
    #expect(try says(text) { [phrase("a"), phrase("b"), phrase("c")] } == ["a", "b", "c"])
  }

  @Test(arguments: [
    ("msgid \"a\"\nmsgstr \"b", 5, "is not one in quotes"),
    ("msgid \"a\"\nmsgstr b", 5, "none of a .po file"),
    ("msgid \"a\"\nmsgid \"b\"\nmsgstr \"c\"", 4, "no msgstr"),
    ("msgid \"a\"\nmsgstring \"b\"", 5, "no word of a .po file"),
    ("msgid \"a\"\nmsgstr \"b\"\nmsgid \"a\"\nmsgstr \"c\"", 6, "stands in line 4 already"),
    ("msgid \"{x} a\"\nmsgstr \"b\"", 4, "the place {x} of"),
    ("msgid \"a\"\nmsgstr \"b {y}\"", 4, "the place {y} is not in"),
    (
      "msgid \"a\"\nmsgid_plural \"{n} as\"\nmsgstr[0] \"b\"\nmsgstr[1] \"bs\"", 4,
      "the place {n} of"
    ),
    ("msgid \"a\"\nmsgid_plural \"{n} as\"\nmsgstr[0] \"b\"", 4, "1 forms"),
    ("msgid \"a\"\nmsgid_plural \"{n} as\"\nmsgstr[1] \"b\"", 6, "no word of a .po file"),
    ("msgid \"a\"\nmsgstr \"b\u{1B}[2J\"", 4, "a control character"),
  ])
  func `is refused with line, fault and way out`(text: String, line: Int, fault: String) throws {
    let file = file(text)
    let problem = try #require(file.problems.first)
    #expect(problem.line == line, "\(problem)")
    #expect(problem.fault.contains(fault))
    #expect(problem.remedy.hasSuffix("."))
    #expect(
      !problem.description.unicodeScalars.contains { $0.properties.generalCategory == .control })
    #expect(file.language("de") == nil)
  }

  @Test func `is refused in another charset, and for a language without a rule`() {
    #expect(TranslationFile([0xFF, 0xFE], file: "de.po", code: "de").problems.count == 1)
    #expect(file("", code: "tlh").problems.count == 1)
    let latin = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ISO-8859-1\\n\"\n"
    #expect(TranslationFile(Array(latin.utf8), file: "de.po", code: "de").problems.count == 1)
  }

  @Test func `of random bytes ends in problems or a language, and never in a crash`() {
    var random = SeededGenerator(seed: 12)
    let marks = Array("msgid msgstr[0] \"\\\n#~,fuzzy{}é\u{0}".utf8)
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0...80, using: &random)).map { _ in
        marks.randomElement(using: &random) ?? 0
      }
      let file = TranslationFile(Array(Self.head.utf8) + bytes, file: "de.po", code: "de")
      #expect(file.problems.isEmpty == (file.language("de") != nil))
    }
  }
}
