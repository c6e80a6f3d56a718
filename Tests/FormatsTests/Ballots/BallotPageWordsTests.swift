@testable import FileSamples
@testable import Formats
import MaturityModel
import Storage
import Testing
import Translation

@Suite struct `The words of an invitation` {
  private static let hostile = BallotInvitation(to: BallotSamples.hostile)
  private static let usual: BallotInvitation = {
    var assessment = Assessment(
      id: "0123456789", at: Samples.now, questionnaire: BuiltInQuestionnaires().standard)
    assessment.details.title = "12-34"
    assessment.workshop = Workshop()
    return BallotInvitation(to: assessment)
  }()

  private func inPseudo<Result>(_ body: () throws -> Result) rethrows -> Result {
    try Language.$current.withValue(.pseudo, operation: body)
  }

  /// The sentences that the frame has filled in; what is filled in and is no sentence is named in capitals.
  private var sentencesOfFrame: [String] {
    BallotPagePart.frame.matches(of: /\{\{([^}]+)\}\}/).map { String($0.1) }
      .filter { $0.contains { $0.isLowercase } }
  }

  /// The literals of the script, each with what stands before it.
  private var literals: [(before: Substring, text: String)] {
    let script = BallotPagePart.script
    return script.matches(of: /"((?:[^"\\\n]|\\.)*)"/).map { match in
      let text = String(match.1).replacing(/\\u([0-9a-f]{4})/) { code in
        UInt32(code.1, radix: 16).flatMap { Unicode.Scalar($0) }.map { String($0) } ?? ""
      }
      return (script[..<match.range.lowerBound].suffix(3), text)
    }
  }

  private func isSaid(_ before: Substring) -> Bool {
    before.hasSuffix("t(") && before.first.map { !$0.isLetter } == true
  }

  @Test func `are those that frame and script look up`() {
    #expect(Set(sentencesOfFrame) == Set(BallotPageWords.frame))
    #expect(
      Set(literals.filter { isSaid($0.before) }.map(\.text)) == Set(BallotPageWords.script))
    #expect(Set(BallotPageWords.script).count == BallotPageWords.script.count)
  }

  @Test func `are all that frame and script say`() {
    let body = BallotPagePart.frame.replacing(/\{\{[^}]+\}\}/, with: "")
      .replacing(/<[^>]*>/, with: "").replacing(/&#[0-9]+;/, with: "")
    #expect(body.filter(\.isLetter) == "")
    #expect(!BallotPagePart.frame.contains(/(aria-label|title|placeholder|alt)="[^"{]/))
    let others = literals.filter { !isSaid($0.before) }.map(\.text)
    let sayable = others.filter { $0.contains(/[A-Za-z]/) && $0.contains(" ") }
    #expect(Set(sayable) == ["use strict", "option on", "n "])
  }

  @Test func `that are looked up without places have none`() {
    let given = BallotPagePart.script.matches(of: /t\("((?:[^"\\\n]|\\.)*)"\)/)
      .map { String($0.1) }
    #expect(given.count > 20)
    #expect(given.allSatisfy { Template.places(of: $0).isEmpty })
  }

  private func frame(of page: String) -> Substring {
    page[..<(page.firstRange(of: "<script type=")?.lowerBound ?? page.startIndex)]
  }

  private func form(of page: String) throws -> JSONNode {
    let start = try #require(page.firstRange(of: "id=\"form\">")).upperBound
    let end = try #require(page[start...].firstRange(of: "</script>")).lowerBound
    return try JSONDocument(Array(page[start..<end].utf8)).root
  }

  @Test func `leave no word on the page that nobody can translate`() throws {
    let page = inPseudo { String(decoding: Self.usual.page, as: UTF8.self) }
    #expect(page.utf8.allSatisfy { $0 == 0x0A || 0x20..<0x7F ~= $0 })
    #expect(page.contains("<html lang=\"pseudo\">"))
    #expect(page.utf8.count <= 120_000)
    let said = frame(of: page).replacing(/<style>[^<]*<\/style>/, with: "")
    let texts =
      said.matches(of: />([^<]+)</).map(\.1) + said.matches(of: /aria-label="([^"]*)"/).map(\.1)
    for text in texts {
      let line = String(text).replacing(/&#([0-9]+);/) { code in
        UInt32(code.1).flatMap { Unicode.Scalar($0) }.map { String($0) } ?? ""
      }
      #expect(Pseudo.plainRuns(in: line) == [])
    }
    let form = try form(of: page)
    let words = form["words"]?.members ?? []
    #expect(Set(words.map { $0.0.text }) == Set(BallotPageWords.script))
    for text in words.map(\.1) + (form["people"]?.elements ?? []) + [form["closes"]] {
      let plain = text?.text?.replacing(/\{[a-z]+\}/, with: "") ?? "missing"
      #expect(Pseudo.plainRuns(in: plain) == [])
    }
  }

  @Test func `are not on a page that speaks the language of the source`() throws {
    let page = String(decoding: Self.usual.page, as: UTF8.self)
    #expect(page.contains("<html lang=\"en\">"))
    #expect(try form(of: page)["words"] == nil)
    #expect(page.contains("<button type=\"button\" id=\"save\" class=\"main\">Save my ballot<"))
    #expect(!frame(of: page).contains("{{"))
  }

  @Test func `leave none in the message and in the sheet but names of files and what is read back`()
  {
    let (message, sheet) = inPseudo {
      (Self.usual.message, String(decoding: Self.usual.form.sheet(Self.usual.frame), as: UTF8.self))
    }
    let runs = message.split(separator: "\n").flatMap { Pseudo.plainRuns(in: String($0)) }
    #expect(
      runs.map { $0.filter(\.isLetter) }.filter { !$0.isEmpty }
        == [
          "yourlevel", "mlmaturityassessballotballotjson",
          Self.usual.form.code.filter(\.isLetter),
        ].filter { !$0.isEmpty })
    let head = sheet.split(separator: "\r\n").prefix { !$0.contains("-1,") }.joined(separator: ",")
    let cells = head.split(separator: ",").flatMap { Pseudo.plainRuns(in: String($0)) }
      .map { $0.filter(\.isLetter) }
    #expect(
      Set(cells).subtracting([Self.usual.form.code.filter(\.isLetter), ""]) == [
        "form", "name", "role", "id", "yourlevel", "note",
      ])
  }

  @Test func `are read back from a sheet in any language`() {
    let form = Self.hostile.form
    let sheet = inPseudo { form.sheet(Self.hostile.frame) }
    let filled = String(decoding: sheet, as: UTF8.self)
      .replacing(/\r\nname,\r\n/, with: "\r\nname,Ada\r\n").replacing(/,,\r\n/, with: ",2,\r\n")
    let content = SheetReader(form).read(Array(filled.utf8), file: "ballot.csv", changedAt: nil)
    let ballot = content.files.first?.assessment
    #expect(ballot?.respondent?.name == "Ada")
    #expect(ballot?.responses.count == form.practices.count)
  }

  @Test func `of a questionnaire are those that are shown, and the form is the same`() throws {
    let source = Samples.questionnaire
    let texts = try QuestionnaireTextsReader.read(
      Array(Samples.texts.utf8), file: "tiny.tlh.json", language: "tlh", of: source
    ).get()
    var assessment = Assessment(id: "0123456789", at: Samples.now, questionnaire: source)
    assessment.workshop = Workshop()
    let plain = BallotInvitation(to: assessment)
    let shown = BallotInvitation(to: assessment, shown: source.shown(in: texts))
    #expect(shown.form.code == plain.form.code && shown.form.title == plain.form.title)
    #expect(shown.form.invitation == plain.form.invitation)
    #expect(shown.template == plain.template)
    let form = try form(of: String(decoding: shown.page, as: UTF8.self))
    #expect(form["language"]?.text == "tlh")
    #expect(
      form["dimensions"]?.elements.first?["practices"]?.elements.first?["anchors"]?.elements
        .map(\.text) == ["x'", "y", "z'"])
  }
}
