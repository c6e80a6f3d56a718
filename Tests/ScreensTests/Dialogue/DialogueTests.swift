import MaturityModel
import Storage
import Testing
import TextCanvas

@testable import Screens

/// The program one line at a time.
struct DialogueTests {
  private static func walk(_ assessment: Assessment = .sample, at place: Place? = nil) -> Walk {
    var walk = Walk(assessment, isLinear: true, at: place)
    _ = walk.dialogue.greet(&walk.app)
    return walk
  }

  @Test func `an item is said in its order`() {
    var walk = Self.walk()
    #expect(
      walk.hear("go dat-3") == [
        "DAT-3. Labels. Data, 3 of 3.", "How is labels done?",
        "1. Labels as a visitor would see it at level 1.",
        "2. Labels as a visitor would see it at level 2.",
        "3. Labels as a visitor would see it at level 3.",
        "4. Labels as a visitor would see it at level 4.",
        "5. Labels as a visitor would see it at level 5.", "a. Not applicable, with a reason.",
        "d. Don't know.", "Not answered.",
      ])
    #expect(walk.dialogue.prompt(walk.app) == "dat-3> ")
  }

  @Test func `what is recorded is said with what follows from it`() {
    var walk = Self.walk(at: .item("dat-1"))
    #expect(
      walk.hear("3") == [
        "Level 3 recorded. Data: not rated yet, between 1 and 3; 2 practices open."
      ])
    #expect(walk.hear("note Two of three.") == ["Note kept."])
    #expect(walk.hear("flag") == ["Flagged."])
    #expect(
      walk.hear("a").first == "This practice cannot be not applicable." || walk.dialogue.isRefused)
    #expect(walk.hear("evidence A page") == ["Evidence 1 kept."])
    #expect(walk.hear("drop-evidence 1") == ["Evidence removed: A page"])
    #expect(walk.hear("note -") == ["Note deleted."])
    #expect(walk.hear("clear").first?.hasPrefix("The answer is taken back.") == true)
    #expect(walk.assessment?.responses["dat-1"]?.answer == nil)
  }

  @Test func `an empty line goes on and changes nothing`() {
    var walk = Self.walk(at: .item("dat-1"))
    let before = walk.assessment?.responses
    #expect(walk.hear("").first == "DAT-2. Checks. Data, 2 of 3.")
    #expect(walk.hear("   ").first == "DAT-3. Labels. Data, 3 of 3.")
    #expect(walk.assessment?.responses == before)
  }

  @Test func `what is refused says why, changes nothing, and tells of commands after three times`()
  {
    var walk = Self.walk(at: .item("dat-1"))
    let before = walk.assessment
    for line in ["7", "go nowhere", "frobnicate", "try dat-1 3", "undo x", "basis counted"] {
      let said = walk.hear(line)
      #expect(!said.isEmpty && walk.dialogue.isRefused, "\(line): \(said)")
      #expect(walk.assessment == before)
    }
    #expect(walk.hear("nosuch").count == 2)
    #expect(walk.hear("nots").first == "There is no command nots here. Did you mean note?")
    walk.hear("3")
    #expect(!walk.dialogue.isRefused)
    #expect(walk.hear("nosuch").count == 1)
  }

  @Test func `the way back has no end, and is none to go back on`() {
    var walk = Self.walk(at: .item("dat-1"))
    for id in ["dat-3", "run-2", "ch-1", "dat-2"] { walk.hear("go \(id)") }
    for id in ["CH-1", "RUN-2", "DAT-3", "DAT-1"] {
      #expect(walk.hear("back").first?.hasPrefix("Back at \(id).") == true)
    }
    #expect(walk.hear("back") == ["This is where you began. home goes to the list of assessments."])
  }

  @Test func `each of several changes that are undone or brought back is said`() {
    var walk = Self.walk(at: .item("dat-1"))
    for line in ["go dat-1", "3", "go dat-2", "evidence one", "evidence two"] { walk.hear(line) }
    let undone = walk.hear("undo 3").filter { $0.hasPrefix("Undone") }
    let evidence = "Undone: DAT-2: evidence taken back."
    #expect(undone == [evidence, evidence, "Undone: DAT-1: 3 taken back."])
    #expect(walk.hear("redo 2").filter { $0.hasPrefix("Redone") }.count == 2)
  }

  @Test(arguments: [
    ["actions"], ["parked"], ["overview flagged"], ["workshop", "keep", "filter", "filter"],
  ])
  func `an empty list says so, and nothing in it has a number`(way: [String]) {
    var walk = Self.walk(at: .item("dat-1"))
    let said = way.map { walk.hear($0) }.last ?? []
    let transcript = walk.app.top.transcript(walk.app.workspace)
    #expect(transcript.rowCount == 0 && transcript.lines.allSatisfy { $0.row == nil })
    #expect(!said.contains { $0.first?.isNumber == true }, "\(said)")
    walk.hear("1")
    #expect(walk.dialogue.isRefused)
  }

  @Test func `a text of several lines ends with a point, and nothing of it is a command`() {
    var walk = Self.walk(at: .item("dat-1"))
    #expect(walk.hear("note").first == "Note.")
    #expect(walk.dialogue.prompt(walk.app) == "note> ")
    walk.hear("quit")
    walk.hear("")
    walk.hear("7")
    #expect(walk.hear(".") == ["Note kept.", "DAT-1. Versions. Not answered, with a note."])
    #expect(walk.assessment?.responses["dat-1"]?.note == "quit\n\n7")
    walk.hear("note")
    walk.hear("lost")
    walk.hear(".c")
    #expect(walk.assessment?.responses["dat-1"]?.note == "quit\n\n7")
  }

  @Test func `a text that is too long is refused whole`() {
    var walk = Self.walk(at: .item("dat-1"))
    let said = walk.hear("note " + String(repeating: "x", count: 10_001))
    #expect(walk.dialogue.isRefused && said.first?.contains("10000 characters") == true)
    #expect(walk.assessment?.responses["dat-1"]?.note ?? "" == "")
  }

  @Test func `search numbers what it finds, and a number goes there`() {
    var walk = Self.walk(at: .item("dat-1"))
    let found = walk.hear("find drift")
    #expect(found.contains { $0.hasPrefix("1.") && $0.contains("RUN-2") })
    #expect(walk.dialogue.prompt(walk.app) == "find> ")
    #expect(walk.hear("1").first == "RUN-2. Drift. Running, 2 of 2.")
  }

  @Test(arguments: [Questionnaire.sample, BuiltInQuestionnaires().standard])
  func `answers by lines are answers by keys`(questionnaire: Questionnaire) {
    var blank = Assessment.sample
    blank.questionnaire = questionnaire
    var (lines, keys) = (Self.walk(blank), Walk(blank))
    for item in keys.app.workspace.items {
      _ = lines.hear("go \(item.id)")
      lines.hear("2")
      keys.app.show(from: [ItemScreen(item: item.id)])
      let labels = item.labels(in: questionnaire)
      keys.type(labels.first { Int($0) == 2 } ?? "")
    }
    let answers = { (walk: Walk) in walk.assessment?.responses.mapValues(\.answer) }
    #expect(answers(lines)?.count == keys.app.workspace.items.count)
    #expect(answers(lines) == answers(keys))
  }

  @Test func `a name that begins like a key stays a name`() {
    var walk = Self.walk()
    let lines = ["workshop", "add", "Enterprise", "", "Enterprise", ""]
    let said = lines.flatMap { walk.hear($0) }
    #expect(said.contains { $0.hasPrefix("Enterprise is on the list already") }, "\(said)")
  }

  @Test func `help names every command that can be carried out, and what each does`() {
    var walk = Self.walk(at: .item("dat-1"))
    let help = walk.hear("help")
    for word in ["note or i:", "undo or u:", "find or /:", "again:", "go ID:"] {
      #expect(help.contains { $0.hasPrefix(word) }, "\(word)")
    }
    #expect(
      walk.hear("help worst").first?.contains("Not now: That is for challenges only.") == true)
  }

  @Test func `brief leaves out the position and repeated options`() {
    var walk = Self.walk(at: .item("dat-1"))
    walk.hear("brief")
    walk.hear("go ch-1")
    #expect(walk.hear("next").count == 3)
    walk.hear("full")
    #expect(walk.hear("go dat-2").contains { $0.hasPrefix("Why: ") })
  }
}
