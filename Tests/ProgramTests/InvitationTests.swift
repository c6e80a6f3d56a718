import Foundation
import TerminalDriver
import Testing

/// What goes out to the people of a workshop, and what comes back.
struct InvitationTests {
  private func home(_ member: String = ", \"workshop\": { \"frame\": { \"period\": \"Q4\" } }")
    throws -> (home: Home, file: String)
  {
    let home = try Home()
    try home.keepQuestionnaire()
    let file = try home.write(
      """
      { "format": 1, "id": "a1b2c3d4e5", "title": "Autumn", "answers": {},
        "questionnaire": { "id": "probe", "version": "1.0.0" }\(member) }
      """, to: "team.json")
    return (home, file)
  }

  private static let names = [
    "ballot.csv", "ballot.html", "ballot.json", "ballot.zip", "invitation.txt",
  ]

  private func files(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  @Test func `an invitation is written once, completed, and never written over`() throws {
    let (home, file) = try home()
    let folder = home.path + "/out/mlmaturity-ballots-a1b2c3d4"
    let outcome = try home.run(["workshop", file, "--invite", home.path + "/out"])
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.output.contains("Autumn: 12 practices, form "))
    #expect(try files(in: folder) == Self.names)
    try FileManager.default.removeItem(atPath: folder + "/ballot.csv")
    try "mine".write(toFile: folder + "/ballot.zip.mine", atomically: true, encoding: .utf8)
    let page = try String(contentsOfFile: folder + "/ballot.html", encoding: .utf8)
    let again = try home.run(["workshop", file, "--invite", home.path + "/out"])
    #expect(again.output.contains("ballot.html     was there, and is left as it was"))
    #expect(again.output.contains("ballot.csv         "))
    #expect(try String(contentsOfFile: folder + "/ballot.html", encoding: .utf8) == page)
    let renamed = try String(contentsOfFile: file, encoding: .utf8)
      .replacing("Autumn\",\n  \"updatedAt", with: "Winter\",\n  \"updatedAt")
    try renamed.write(toFile: file, atomically: true, encoding: .utf8)
    let other = try home.run(["workshop", file, "--invite", home.path + "/out"])
    #expect(other.status == 0, "\(other.error)")
    #expect(try files(in: home.path + "/out").count == 2)
  }

  @Test(.enabled(if: Schemas.canValidate))
  func `what goes out and what is kept is valid by the schemas`() throws {
    let (home, file) = try home()
    _ = try home.run(["workshop", file, "--invite", home.path])
    #expect(try Schemas.problems(of: file, by: "assessment", in: home) == "")
    let folder = home.path + "/mlmaturity-ballots-a1b2c3d4"
    #expect(
      try Schemas.problems(of: folder + "/ballot.json", by: "assessment", in: home) == "")
    let page = try String(contentsOfFile: folder + "/ballot.html", encoding: .utf8)
    let start = try #require(page.range(of: "id=\"form\">"))
    let end = try #require(page[start.upperBound...].range(of: "</script>"))
    let form = try home.write(
      String(page[start.upperBound..<end.lowerBound]), to: "form.json")
    #expect(try Schemas.problems(of: form, by: "ballotform", in: home) == "")
  }

  @Test func `without a workshop there is nothing to invite to`() throws {
    for (member, status) in [
      ("", 1), (", \"respondent\": { \"id\": \"x\" }", 2),
      (", \"group\": { \"respondents\": 3 }", 2),
    ] as [(String, Int32)] {
      let (home, file) = try home(member)
      let before = try String(contentsOfFile: file, encoding: .utf8)
      let outcome = try home.run(["workshop", file, "--invite", home.path + "/out"])
      #expect(outcome.status == status, "\(outcome.error)")
      #expect(try String(contentsOfFile: file, encoding: .utf8) == before)
      #expect(!home.files.contains("out"))
    }
    let (home, file) = try home()
    #expect(try home.run(["workshop", "--invite", home.path]).status == 2)
    #expect(try home.run(["workshop", file, "--columns", "level"]).status == 2)
  }

  @Test func `the template is copied into the store, and stays as it is`() throws {
    let (home, file) = try home()
    _ = try home.run(["workshop", file, "--invite", home.path])
    let template = home.path + "/mlmaturity-ballots-a1b2c3d4/ballot.json"
    let before = try String(contentsOfFile: template, encoding: .utf8)
    let terminal = try home.start(["assess", "--ballot", template, "--name", "Ada"])
    try terminal.press("3")
    try terminal.quit()
    #expect(try String(contentsOfFile: template, encoding: .utf8) == before)
    let copies = try files(in: home.path + "/.local/share/mlmaturity/assessments")
    #expect(copies.contains { $0.hasPrefix("autumn-") })
    let agreed = try home.run(["agree", template])
    #expect(agreed.status == 0)
    #expect(agreed.error.contains("nobody answered anything in it"))
  }

  /// True where Python drives a browser: selenium, axe-core, chromium and its driver are installed.
  private static let drivesBrowser: Bool = {
    let outcome = try? Outcome(
      of: ["python3", "-c", "import selenium, axe_core_python"], scratch: "/tmp",
      environment: ["HOME": NSHomeDirectory()])
    return outcome?.status == 0 && browser != nil
      && FileManager.default.isExecutableFile(atPath: "/usr/bin/chromedriver")
  }()

  @Test(.enabled(if: drivesBrowser))
  func `the page is filled in by keyboard and by touch, and stands up to hostile texts`() throws {
    let home = try Home()
    let hostile = Probe.questionnaire.replacing(
      "\"title\": \"",
      with: #""title": "</script><img src=x onerror=\"window.owned=1\"><b>&amp;\u202e "#)
    try home.write(hostile, to: "hostile.json")
    try home.write(hostile, to: ".local/share/mlmaturity/questionnaires/probe.json")
    var pages: [String] = []
    for (name, id, version) in [("own", "mlops-adoption", "1.1.0"), ("hostile", "probe", "1.0.0")] {
      let file = try home.write(
        """
        { "format": 1, "id": "\(name)-123", "title": "<b>Autumn</b>", "answers": {},
          "questionnaire": { "id": "\(id)", "version": "\(version)" },
          "workshop": { "frame": { "period": "<img src=x>" } } }
        """, to: "\(name).team.json")
      let outcome = try home.run(
        ["workshop", file, "--invite", home.path + "/" + name]
          + (name == "hostile" ? ["--questionnaire", home.path + "/hostile.json"] : []))
      #expect(outcome.status == 0, "\(outcome.error)")
      let folder = try #require(try files(in: home.path + "/" + name).first)
      pages.append("\(home.path)/\(name)/\(folder)/ballot.html")
    }
    let script = BuiltProgram.root.appendingPathComponent("Tests/Browser/ballotpage.py").path
    let outcome = try Outcome(
      of: ["python3", script, BuiltProgram.path] + pages + [home.path + "/browser"],
      scratch: home.path,
      environment: home.environment.merging(["HOME": home.path]) { $1 })
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.error)")
  }

  private static let browser = ["/usr/bin/chromium", "/usr/bin/chromium-browser"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  @Test(.enabled(if: browser != nil))
  func `a browser runs the page, and nothing of it that was tampered with`() throws {
    let (home, file) = try home()
    _ = try home.run(["workshop", file, "--invite", home.path])
    let page = home.path + "/mlmaturity-ballots-a1b2c3d4/ballot.html"
    let text = try String(contentsOfFile: page, encoding: .utf8)
    let changed = try home.write(
      text.replacing("\"use strict\";", with: "\"use strict\";;"), to: "changed.html")
    for (path, runs) in [(page, true), (changed, false)] {
      let outcome = try Outcome(
        of: [
          Self.browser ?? "", "--headless", "--no-sandbox", "--disable-gpu",
          "--virtual-time-budget=2000", "--user-data-dir=\(home.path)/browser", "--dump-dom",
          "file://" + path,
        ], scratch: home.path, environment: ["HOME": home.path])
      #expect(outcome.output.contains("<article id=\"practice-11\"") == runs)
      #expect(outcome.output.contains("<div id=\"plain\" hidden") == runs)
    }
  }

  @Test(.enabled(if: browser != nil))
  func `a page in another language speaks it, with script and without`() throws {
    let (home, file) = try home()
    _ = try home.write(
      #"""
      msgid ""
      msgstr "Content-Type: text/plain; charset=UTF-8\n"

      msgid "Save my ballot"
      msgstr "Meinen Stimmzettel sichern"

      msgid "{number} of {total}"
      msgstr "{number} von {total}"

      msgid "This page is a form, and here its script does not run."
      msgstr "Diese Seite ist ein Formular, und ihr Skript läuft hier nicht."

      msgid "How we decide"
      msgstr "Wie wir entscheiden"
      """#, to: ".local/share/mlmaturity/po/de.po")
    let told = try home.run(["workshop", file, "--invite", home.path, "--language", "de"])
    #expect(told.status == 0, "\(told.error)")
    let folder = home.path + "/mlmaturity-ballots-a1b2c3d4"
    let outcome = try Outcome(
      of: [
        Self.browser ?? "", "--headless", "--no-sandbox", "--disable-gpu",
        "--virtual-time-budget=2000", "--user-data-dir=\(home.path)/browser", "--dump-dom",
        "file://\(folder)/ballot.html",
      ], scratch: home.path, environment: ["HOME": home.path])
    for text in [
      "<html lang=\"de\">", ">Meinen Stimmzettel sichern<", "12 von 12",
      "ihr Skript läuft hier nicht.", "lang=\"en\"",
    ] { #expect(outcome.output.contains(text), "\(text)") }
    let message = try String(contentsOfFile: folder + "/invitation.txt", encoding: .utf8)
    #expect(message.contains("\"Meinen Stimmzettel sichern\""))
  }
}
