import Foundation
import TerminalDriver
import Testing

/// Names of files, and values of options, that would act on a terminal if they reached it.
struct HostileNameTests {
  /// Names as bash quotes them: the first holds an escape sequence, the others what their key says.
  static let names: [String: String] = [
    "ESC": #"$'a\e]0;owned\a\e[31mb'"#, "C1": #"$'a\xc2\x9b31mb'"#,
    "bidi": #"$'a\xe2\x80\xaeb\xe2\x81\xa6c\xd8\x9cd'"#, "line break": #"$'a\nb\r\x0bc'"#,
    "no UTF-8": #"$'a\xff\x9b31m\xf4\x8f\xbe\x80b'"#,
  ]

  /// Every command that takes a file, with NAME for it.
  private static let readers = [
    "score NAME", "score NAME --format json", "check NAME --min-level 5", "compare NAME NAME",
    "compare NAME good.json --format csv", "trend NAME", "trend good.json NAME --format json",
    "trend NAME --format csv", "agree NAME", "agree ballot.json NAME --hints",
    "merge NAME --preview",
    "merge ballot.json NAME --output out.json", "reconcile NAME good.json --output out.json",
    "reconcile good.json NAME --output out.json", "portfolio NAME", "questionnaires show NAME",
    "questionnaires export NAME", "score good.json --questionnaire NAME",
  ]
  /// What takes a name, or a value that is told again, in some other way.
  private static let others = [
    "merge ballot.json --output good.json/NAME", "reconcile good.json good.json --output NAME/x",
    "git setup NAME", "git setup folder/NAME --undo", "assess NAME", "assess --from NAME",
    "workshop NAME", "workshop --facilitator NAME", "--store NAME", "--theme NAME", "NAME",
    "--NAME", "score", "score good.json --format NAME", "score good.json NAME",
    "check good.json --min-level NAME", "check good.json --min-level 1 --dimension NAME",
    "portfolio folder --at NAME", "portfolio folder --where NAME", "portfolio folder --by NAME",
    "portfolio folder --where NAME=NAME", "portfolio folder --sort NAME",
    "portfolio folder --team NAME", "questionnaires show nobody-NAME",
    "agree ballot.json --by NAME",
    "merge ballot.json --preview --anonymity NAME", "assess --name NAME", "NAME --help",
  ]

  @Test(arguments: names.keys.sorted())
  func `no message and no result holds a control character but line breaks`(kind: String) throws {
    let name = try #require(Self.names[kind])
    let home = try Home()
    try prepare(home)
    let states = [
      "", "echo '{ \"a\": 1,' > NAME", "mkdir NAME", "cp good.json NAME", "cp ballot.json NAME",
    ]
    for command in Self.readers {
      for state in states { try expectPlain(command, after: state, name, in: home) }
    }
    for command in Self.others { try expectPlain(command, after: "", name, in: home) }
  }

  @Test(arguments: names.keys.sorted())
  func `a file of any name is read by every command`(kind: String) throws {
    let name = try #require(Self.names[kind])
    let home = try Home()
    try prepare(home)
    for command in ["score NAME", "check NAME --min-level 1 --dimension one", "trend NAME"] {
      let outcome = try run(command, after: "cp good.json NAME", name, in: home)
      #expect(outcome.status == 0 || command.hasPrefix("check") && outcome.status == 4)
    }
    let listed = try run(
      "portfolio named", after: "mkdir named; cp good.json named/NAME.json", name, in: home)
    #expect(listed.status == 0, "\(listed.error)")
    let merged = try run("merge ballot.json ballot2.json --output NAME", after: "", name, in: home)
    #expect(merged.status == 0, "\(merged.error)")
    #expect(try run("score NAME", after: "", name, in: home, keeps: true).status == 0)
  }

  @Test(arguments: names.keys.sorted())
  func `an assessment of any name is made, gone on with, and named in the last line`(kind: String)
    throws
  {
    let name = try #require(Self.names[kind])
    let home = try Home()
    for _ in 0..<2 {
      let terminal = try home.shell(
        "cd \(home.path); $mlmaturity assess --questionnaire probe.json \(name).json 2> errors")
      try terminal.wait("first frame") { $0.handled >= 0 }
      try terminal.press("3")
      try terminal.quit()
      let said = try Data(contentsOf: URL(fileURLWithPath: home.path + "/errors"))
      expectPlain(said, "assess")
      #expect(String(decoding: said, as: UTF8.self).contains("Saved to "))
    }
    let outcome = try run("score NAME.json", after: "", name, in: home, keeps: true)
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.output.contains("1 of 12 practices"))
    #expect(
      home.files.filter { $0.hasSuffix(".json") && !$0.contains("/") }.count <= 3, "\(home.files)")
  }

  /// The files that the commands name, beside the hostile one.
  private func prepare(_ home: Home) throws {
    try home.keepQuestionnaire()
    try home.write(
      Probe.assessment(answers: #"{ "p-01": { "answer": 1 } }"#)
        .replacing("\"format\": 1,", with: #""format": 1, "updatedAt": "2026-11-01T10:00:00Z","#),
      to: "good.json")
    try home.write(Probe.assessment(answers: "{}"), to: "folder/good.json")
    for (file, person) in [("ballot.json", "one"), ("ballot2.json", "two")] {
      try home.write(
        """
        { "format": 1, "id": "\(person)", "respondent": { "id": "\(person)", "name": "A" },
          "questionnaire": { "id": "probe", "version": "1.0.0" },
          "answers": { "p-01": { "answer": 2 } } }
        """, to: file)
    }
  }

  /// Runs a command in a fresh folder that holds what `prepare` made, after a state of NAME.
  private func run(
    _ command: String, after state: String, _ name: String, in home: Home, keeps: Bool = false
  ) throws -> Outcome {
    let fresh = keeps ? "" : "rm -rf work; mkdir work; cp -r *.json folder work;"
    let folder = keeps && !home.files.contains("work") ? "." : "work"
    let filled = [state, command].map { $0.replacingOccurrences(of: "NAME", with: name) }
    return try Outcome(
      of: [
        "bash", "-c",
        "cd \(home.path); \(fresh) cd \(folder); { \(filled[0].isEmpty ? ":" : filled[0]); } &&"
          + " exec \(BuiltProgram.path) \(filled[1])",
      ], scratch: home.path, environment: home.environment)
  }

  private func expectPlain(
    _ command: String, after state: String, _ name: String, in home: Home
  ) throws {
    let outcome = try run(command, after: state, name, in: home)
    #expect(outcome.status < 128, "\(command)")
    #expect(!(outcome.output + outcome.error).isEmpty || outcome.status == 0, "\(command)")
    // Bytes that are no text would have become this sign on the way here.
    #expect(!(outcome.output + outcome.error).contains("\u{FFFD}"), "\(command) after \(state)")
    expectPlain(Data((outcome.output + outcome.error).utf8), "\(command) after \(state)")
  }

  private func expectPlain(_ bytes: Data, _ command: String) {
    let text = String(decoding: bytes, as: UTF8.self)
    let hostile = text.replacingOccurrences(of: "\r\n", with: "\n").unicodeScalars.filter {
      $0 != "\n"
        && ($0.properties.generalCategory == .control || $0.properties.isBidiControl
          || 0x10_FF00...0x10_FFFF ~= $0.value)
    }
    #expect(hostile.isEmpty, "\(command): \(text.debugDescription)")
    #expect(text.utf8.elementsEqual(bytes), "\(command)")
  }
}
