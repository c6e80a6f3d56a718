import TerminalDriver
import Testing

/// The language of screens and reports.
struct LanguageTests {
  private static let german = #"""
    msgid ""
    msgstr "Content-Type: text/plain; charset=UTF-8\n"

    msgid "The way up"
    msgstr "Der Weg nach oben"

    msgid "Nothing: there is no higher level."
    msgstr "Nichts: es gibt keine höhere Stufe."

    msgctxt "key"
    msgid "quit"
    msgstr "beenden"

    msgid "New assessment"
    msgstr "Neue Bewertung"
    """#

  /// A home with a translation of a few sentences, and a finished assessment.
  private func home(_ translation: String = german) throws -> (Home, String) {
    let home = try Home()
    try home.keepQuestionnaire()
    _ = try home.write(translation, to: ".local/share/mlmaturity/po/de.po")
    let answers = Probe.practices.map { "\"\($0)\": { \"answer\": 5 }" }
    let text = Probe.assessment(answers: "{ \(answers.joined(separator: ", ")) }")
    return (home, try home.write(text, to: "done.json"))
  }

  @Test func `is that of the option, else that of the environment`() throws {
    let (home, file) = try home()
    let german = try home.run(["score", file, "--language", "de"])
    #expect(german.status == 0 && german.output.contains("Nichts: es gibt keine höhere Stufe."))
    let environment = ["LANG": "de_AT.UTF-8", "LC_ALL": ""]
    #expect(try home.run(["score", file], environment: environment).output == german.output)
    let english = try home.run(
      ["score", file, "--language", "en"], environment: environment)
    #expect(english.output.contains("Nothing: there is no higher level."))
  }

  @Test func `is seen on screens, and the keys stay`() throws {
    let (home, _) = try home()
    let terminal = try home.start(["--language", "de"])
    try terminal.wait(for: "Neue Bewertung")
    try terminal.quit()
  }

  @Test func `changes no JSON`() throws {
    let (home, file) = try home()
    for command in [["score", file], ["doctor"]] {
      let arguments = command + ["--format", "json"]
      let german = try home.run(arguments + ["--language", "de"])
      #expect(german.status == 0)
      #expect(try home.run(arguments).output == german.output)
    }
  }

  @Test func `of a broken file is refused where it was asked for, and told about where it was not`()
    throws
  {
    let (home, file) = try home(Self.german + "\nmsgid \"Plan\nmsgstr \"Plan\"\n")
    let asked = try home.run(["score", file, "--language", "de"])
    #expect(asked.status == 3)
    #expect(asked.error.contains("de.po:16: "))
    let environment = ["LANG": "de_DE.UTF-8", "LC_ALL": ""]
    let found = try home.run(["score", file], environment: environment)
    #expect(found.status == 0 && found.error.contains("de.po:16: "))
    #expect(found.output.contains("Nothing: there is no higher level."))
  }

  @Test(arguments: ["tlh", "../de"])
  func `that is not there is refused with those that are`(name: String) throws {
    let (home, file) = try home()
    let refused = try home.run(["score", file, "--language=\(name)"])
    #expect(refused.status == 2)
    #expect(refused.error.contains("There are: en, de."))
  }
}
