import Foundation
import TerminalDriver
import Testing

/// A questionnaire whose texts stand in another language in a file beside it.
struct TranslatedQuestionnaireTests {
  private static let german = ["LANG": "de_AT.UTF-8", "LC_ALL": "de_AT.UTF-8"]

  /// A home with the small questionnaire among the user's own, and its texts in German, begun by the program.
  private func home() throws -> Home {
    let home = try Home()
    try home.keepQuestionnaire()
    let begun = try home.run(["questionnaires", "export", "probe", "--translation", "de"])
    #expect(begun.status == 0)
    try keep(begun.output.replacing("Title of p-01", with: "Titel von p-01"), in: home)
    return home
  }

  private func keep(_ texts: String, in home: Home) throws {
    try home.write(texts, to: ".local/share/mlmaturity/questionnaires/probe.de.json")
  }

  private func assessment(in home: Home) throws -> String {
    try home.write(Probe.assessment(answers: "{ \"p-01\": { \"answer\": 2 } }"), to: "some.json")
  }

  @Test func `is listed with its languages, and shown in the one in force`() throws {
    let home = try home()
    let list = try home.run(["questionnaires"])
    #expect(list.status == 0)
    #expect(list.output.contains("questionnaires/probe.json; also in de)\n"))
    let shown = try home.run(["questionnaires", "show", "probe"], environment: Self.german)
    #expect(shown.output.contains("P-01 Titel von p-01"))
    #expect(shown.output.contains("\nIn de: 1 of "))
    let source = try home.run(["questionnaires", "show", "probe", "--language", "en"])
    #expect(source.output.contains("P-01 Title of p-01"))
  }

  @Test func `is answered in that language, and its file keeps the source`() throws {
    let home = try home()
    let terminal = try home.start(environment: Self.german)
    try terminal.wait(for: "Titel von p-01")
    try terminal.press("3")
    try terminal.quit()
    let text = try String(contentsOfFile: home.assessment, encoding: .utf8)
    #expect(text.contains("\n  \"languageShown\": \"de\",\n"))
    #expect(text.contains("Title of p-01") && !text.contains("Titel"))
    let again = try home.start()
    try again.wait(for: "Title of p-01")
    try again.quit()
    #expect(try String(contentsOfFile: home.assessment, encoding: .utf8) == text)
  }

  @Test func `is shown in reports for people, and not in what programs read`() throws {
    let home = try home()
    let file = try assessment(in: home)
    for format in ["markdown", "html", "text"] {
      let report = try home.run(["report", file, "--format", format], environment: Self.german)
      #expect(report.output.contains("Titel von p-01"), "\(format)")
    }
    for format in ["json", "csv"] {
      let report = try home.run(["report", file, "--format", format], environment: Self.german)
      #expect(report.output.contains("Title of p-01"), "\(format)")
      let path = home.path + "/r." + format
      #expect(
        try home.run(["report", file, "--output", path], environment: Self.german).status == 0)
      #expect(try String(contentsOfFile: path, encoding: .utf8) == report.output)
    }
  }

  @Test func `that is broken is shown in its own language, and told about`() throws {
    let home = try home()
    let file = try assessment(in: home)
    try keep("{ \"format\": 1,", in: home)
    let score = try home.run(["score", file, "--language", "de"])
    #expect(score.status == 0 && score.output.contains("Title of p-01"))
    #expect(score.error.split(separator: "\n").count == 1)
    #expect(score.error.contains("probe.de.json has problems and is not shown"))
    let list = try home.run(["questionnaires", "list"])
    #expect(list.status == 3 && list.output.contains("probe 1.0.0"))
    #expect(list.error.contains("probe.de.json:1: "))
    let doctor = try home.run(["doctor"]).output
    #expect(doctor.contains("1 of your own, 1 translation, 1 of them with problems"))
    let terminal = try home.start(environment: Self.german)
    try terminal.wait(for: "probe.de.json has problems")
    try terminal.press("3")
    try terminal.quit()
    #expect(try home.stored().answer("p-01") != nil)
  }

  @Test func `in two languages is compared with a notice`() throws {
    let home = try home()
    for (name, key) in [("a", ""), ("b", "\"languageShown\": \"de\", ")] {
      let text = Probe.assessment(answers: "{ \"p-01\": { \"answer\": 2 } }")
      try home.write(text.replacing("\"answers\"", with: key + "\"answers\""), to: name + ".json")
    }
    let (first, second) = (home.path + "/a.json", home.path + "/b.json")
    let notice = "The two were answered in different languages, en and de"
    let text = try home.run(["compare", first, second]).output
    #expect(text.split { $0.isWhitespace }.joined(separator: " ").contains(notice))
    #expect(try home.run(["compare", first, second, "--format", "json"]).error.contains(notice))
    #expect(!(try home.run(["compare", second, second]).output.contains("different languages")))
  }

  @Test func `is begun in a file that the shell has made, and not over a broken one`() throws {
    let home = try home()
    try keep("", in: home)
    let arguments = ["questionnaires", "export", "probe", "--translation", "de"]
    #expect(try home.run(arguments).output.contains("\"Title of p-01\""))
    try keep("{", in: home)
    let refused = try home.run(arguments)
    #expect(refused.status == 3 && refused.output.isEmpty)
    #expect(refused.error.contains("probe.de.json:1: "))
  }

  @Test func `of format 2 is shown and scored in that language, and not for programs`() throws {
    let home = try Home()
    let folder = ".local/share/mlmaturity/questionnaires/"
    let start = try home.run(["questionnaires", "new", "ours"]).output
    try home.write(start, to: folder + "ours.json")
    let begun = try home.run(["questionnaires", "export", "ours", "--translation", "de"])
    #expect(begun.status == 0, "\(begun.error)")
    let texts = begun.output.replacing("\"Tests\"", with: "\"Prüfungen\"")
      .replacing("\"Solid\"", with: "\"Gediegen\"").replacing("\"Grade\"", with: "\"Note\"")
    #expect(texts != begun.output)
    try home.write(texts, to: folder + "ours.de.json")
    let shown = try home.run(["questionnaires", "show", "ours"], environment: Self.german)
    #expect(shown.output.contains("Prüfungen") && shown.output.contains("Gediegen"))
    #expect(shown.output.contains("In de: "))
    #expect(try home.run(["questionnaires"]).output.contains("; also in de)"))
    let file = try home.write(
      """
      { "format": 1, "questionnaire": { "id": "ours", "version": "0.1.0" }, "answers": {} }
      """, to: "a.json")
    let score = try home.run(["score", file], environment: Self.german)
    #expect(score.status == 0 && score.output.contains("Prüfungen"), "\(score.error)")
    #expect(score.output.contains("Note") && !score.output.contains("Grade"))
    let json = try home.run(["score", file, "--format", "json"], environment: Self.german)
    #expect(json.output == (try home.run(["score", file, "--format", "json"]).output))
    let unknown = texts.replacing("\"solid\": {", with: "\"sound\": {")
    try home.write(unknown, to: folder + "ours.de.json")
    let broken = try home.run(["score", file], environment: Self.german)
    #expect(broken.status == 0 && broken.output.contains("Grade"))
    #expect(broken.error.contains("ours.de.json has problems and is not shown"))
    #expect(try home.run(["questionnaires"]).error.contains("has no text \"sound\""))
  }

  @Test func `has no translation into what is no language`() throws {
    let home = try home()
    let refused = try home.run(["questionnaires", "export", "probe", "--translation", "../de"])
    #expect(refused.status == 2 && refused.error.contains("is not the name of a language"))
    let unknown = try home.run(["score", try assessment(in: home), "--language", "fr"])
    #expect(unknown.status == 2 && unknown.error.contains("There are: en, de."))
  }

  @Test(arguments: ["report", "score"])
  func `may lie beside a file that the command line names`(command: String) throws {
    let home = try Home()
    let begun = try home.run([
      "questionnaires", "export", home.questionnaire, "--translation", "de",
    ])
    try home.write(
      begun.output.replacing("Title of p-01", with: "Titel von p-01"), to: "probe.de.json")
    let file = try assessment(in: home)
    let outcome = try home.run([
      command, file, "--questionnaire", home.questionnaire, "--language", "de",
    ])
    #expect(outcome.output.contains("Titel von p-01"), "\(outcome.error)")
  }

  @Test func `is checked with its questionnaire, and alone`() throws {
    let home = try home()
    let id = try home.run(["lint", "probe"])
    #expect(id.output.contains("probe.de.json:"))
    #expect(id.output.contains("T02 warning: p-02 says what the source says: "))
    let folder = home.path + "/.local/share/mlmaturity/questionnaires/"
    let beside = try home.run(["lint", folder + "probe.json"])
    #expect(beside.output.contains("T02 warning: p-02"))
    let alone = try home.run(["lint", folder + "probe.de.json", "--strict-warnings"])
    #expect(alone.status == 3)
    #expect(alone.output.contains("T02 warning: p-02"))
    #expect(!alone.output.contains("S09"))
    let draft = try home.write("{ \"format\": 1, \"strings\": {} }", to: "draft.json")
    let stray = try home.run(["lint", draft])
    #expect(stray.status == 3)
    #expect(stray.error.contains("draft.json: no questionnaire has these texts. Name the file"))
  }
}
