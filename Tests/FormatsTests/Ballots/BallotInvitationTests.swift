@testable import FileSamples
@testable import Formats
import MaturityModel
import Storage
import Testing

struct BallotInvitationTests {
  private static let hostile = BallotInvitation(to: BallotSamples.hostile)
  private static let usual: BallotInvitation = {
    var assessment = Assessment(
      id: "0123456789", at: Samples.now, questionnaire: BuiltInQuestionnaires().standard)
    assessment.details.title = "Payments ML, autumn"
    assessment.workshop = Workshop()
    return BallotInvitation(to: assessment)
  }()

  private static func page(_ invitation: BallotInvitation) -> String {
    String(decoding: invitation.page, as: UTF8.self)
  }

  /// What stands between two texts, the first time.
  private func part(_ text: String, from start: String, to end: String) -> String {
    guard let first = text.firstRange(of: start),
      let last = text[first.upperBound...].firstRange(of: end)
    else { return "" }
    return String(text[first.upperBound..<last.lowerBound])
  }

  @Test(arguments: [hostile, usual])
  func `the page is ASCII, small, and has nothing that could run but its script`(
    invitation: BallotInvitation
  ) {
    let bytes = invitation.page
    let page = Self.page(invitation)
    #expect(bytes.allSatisfy { $0 == 0x0A || 0x20..<0x7F ~= $0 })
    #expect(bytes.count <= 120_000)
    for word in ["innerHTML", "outerHTML", "insertAdjacentHTML", "eval(", "style=", "javascript:"] {
      #expect(!page.contains(word), "\(word)")
    }
    // What is filled in is never filled in again.
    #expect(page.components("(function () {\n\"use strict\"").count == 2)
    let frame = page.replacing(part(page, from: "id=\"form\">", to: "</script>"), with: "")
    #expect(
      !frame.contains(" onmouse") && !frame.contains(" onclick") && !frame.contains(" onload"))
    #expect(page.components("<script").count == 3 && page.components("<style").count == 2)
  }

  @Test func `only the script and the style that are built in may run`() {
    let page = Self.page(Self.hostile)
    let policy = part(page, from: "Content-Security-Policy\" content=\"", to: "\"")
    #expect(
      policy
        == "default-src 'none'; script-src '\(BallotPagePart.script.securityHash)'; "
        + "style-src '\(BallotPagePart.style.securityHash)'; base-uri 'none'; form-action 'none'")
    #expect(part(page, from: "<style>", to: "</style>") == BallotPagePart.style)
    #expect(page.contains("<script>\(BallotPagePart.script)</script>"))
    // As OpenSSL hashes and encodes it.
    #expect("abc".securityHash == "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
  }

  @Test func `the page knows what was agreed, whatever the texts hold`() throws {
    let text = part(Self.page(Self.hostile), from: "id=\"form\">", to: "</script>")
    let form = try JSONDocument(Array(text.utf8)).root
    #expect(form["title"]?.text == BallotSamples.hostile.details.title)
    #expect(form["code"]?.text == Self.hostile.form.code)
    #expect(form["period"]?.text == "Q4\u{7}")
    #expect(form["evidenceRule"] == nil)
    let practices = form["dimensions"]?.elements.first?["practices"]?.elements ?? []
    #expect(practices.map { $0["na"]?.text } == ["</script>", nil])
  }

  @Test func `the code names the questions and their order`() {
    var questionnaire = Samples.questionnaire
    questionnaire.digest = "sha256:ab"
    var assessment = Assessment(id: "x", at: nil, questionnaire: questionnaire)
    assessment.details.title = "Größe \u{1F44D}"
    // As the reference in Python computes it.
    #expect(BallotForm(of: assessment).code == "2353b8c7")
    assessment.questionnaire.dimensions[0].practices.reverse()
    #expect(BallotForm(of: assessment).code != "2353b8c7")
  }

  @Test func `only what applies and is asked in this length goes out`() {
    var assessment = Assessment(
      id: "x", mode: .quick, at: nil, questionnaire: Samples.questionnaire)
    #expect(BallotForm(of: assessment).practices.map(\.id) == ["one-1"])
    assessment.questionnaire.dimensions[0].outOfScopeWhen = nil
    assessment.mode = .full
    #expect(BallotForm(of: assessment).practices.count == 2)
  }

  @Test func `the template is a ballot of nobody`() throws {
    let read = try AssessmentReader.read(Self.hostile.template, file: "b.json") { _, _ in nil }
      .get()
    #expect(read.respondent == nil && read.responses.isEmpty && read.id.isEmpty)
    #expect(read.details.title == Self.hostile.form.title)
    #expect(
      read.otherKeys["ballot"]
        == .object(["form": .string(Self.hostile.form.code), "page": .integer(0)]))
    let document = try JSONDocument(Self.hostile.template).root
    #expect(document["length"]?.text == "full")
  }

  @Test func `a sheet is safe for every spreadsheet`() {
    var frame = WorkshopFrame()
    frame.period = "=1+1"
    let sheet = String(decoding: Self.hostile.form.sheet(frame), as: UTF8.self)
    #expect(sheet.hasPrefix("\u{FEFF}ballot,"))
    #expect(sheet.contains("\r\nperiod,'=1+1\r\n"))
    #expect(sheet.contains("\r\nid,question,1,2,3,your level,note\r\n"))
  }

  @Test func `the archive holds both as they are`() {
    let zip = StoredZIP([("a.txt", Array("hello".utf8)), ("b.txt", [])]).bytes
    #expect(CRC32.sum(of: Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(zip.starts(with: [0x50, 0x4B, 3, 4]))
    #expect(zip.count == 2 * (30 + 5) + 5 + 2 * (46 + 5) + 22)
    #expect(zip.suffix(22).starts(with: [0x50, 0x4B, 5, 6]))
  }

  @Test func `the message says what, how long and how, and tells about privacy`() {
    let message = Self.usual.message
    for text in ["Payments ML, autumn", "ballot.html", "ballot.csv", "assess --ballot", "minutes"] {
      #expect(message.contains(text))
    }
    #expect(!message.contains("MATU1"))
    #expect(message.split(separator: "\n").allSatisfy { $0.count <= 220 })
  }

  @Test func `a form that was sent out is known again`() {
    var assessment = BallotSamples.hostile
    let form = BallotForm(of: assessment)
    assessment.workshop?.invitations = [form.code: form.invitation, "other": form.invitation]
    assessment.workshop?.invitations["other"]?.digest = "sha256:00"
    #expect(BallotForm.all(of: assessment) == [form])
    assessment.details.title = "Renamed"
    #expect(BallotForm.all(of: assessment).map(\.title).contains(form.title))
    #expect(BallotForm.all(of: assessment).count == 2)
  }
}

extension String {
  fileprivate func components(_ separator: String) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}
