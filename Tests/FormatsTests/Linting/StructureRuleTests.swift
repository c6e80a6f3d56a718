@testable import Formats
import MaturityModel
import Testing

/// The rules S03 to S09, C03 and O01: a file that each catches, and one that it leaves alone.
struct StructureRuleTests {
  @Test func `S03 catches what nothing is linked to`() throws {
    let challenge = "{ \"id\": \"c-1\", \"title\": \"C\", \"text\": \"Doubt\" }"
    let outcome = { (links: String) in
      "{ \"id\": \"o-1\", \"title\": \"O\", \"question\": \"How much?\", \"bands\": [\"A\", \"B\"]\(links) }"
    }
    #expect(
      try LinterSamples.told(
        "S03", LinterSamples.formatOne(challenges: challenge, outcomes: outcome("")))
        == ["warning c-1", "warning o-1"])
    let relieves = "\"relieves\": [ { \"challenge\": \"c-1\", \"strength\": 3 } ],"
    #expect(
      try LinterSamples.told(
        "S03",
        LinterSamples.formatOne(
          practice: relieves, challenges: challenge,
          outcomes: outcome(", \"relatedDimensions\": [\"a\"]"))) == [])
  }

  @Test(arguments: [
    ("{ \"and\": [ {P, \"is\": [\"x\"]}, {P, \"is\": [\"y\"]} ] }", true),
    ("{ \"and\": [ {P, \"is\": [\"x\"]}, { \"not\": {P, \"is\": [\"x\", \"y\"]} } ] }", true),
    ("{ \"not\": {P, \"is\": [\"x\", \"y\", \"z\"]} }", true),
    ("{ \"and\": [ {P, \"is\": [\"x\", \"y\"]}, {P, \"is\": [\"y\", \"z\"]} ] }", false),
    ("{ \"or\": [ {P, \"is\": [\"x\"]}, { \"not\": {P, \"is\": [\"x\"]} } ] }", false),
  ])
  func `S05 catches what no answer shows`(condition: String, isCaught: Bool) throws {
    let text = { (maximum: Int) in
      LinterSamples.formatTwo(
        group: "\"showWhen\": " + condition.replacing("P", with: "\"profile\": \"p\"") + ",",
        profile: """
          { "id": "p", "question": "Which?", "required": true, "maximum": \(maximum), "options": [
            { "id": "x", "text": "X" }, { "id": "y", "text": "Y" }, { "id": "z", "text": "Z" } ] }
          """)
    }
    #expect(try LinterSamples.told("S05", text(1)) == (isCaught ? ["error a"] : []))
  }

  @Test func `S05 sees the groups above, several answers at once, and format 1`() throws {
    let profile = { (more: String) in
      """
      { "id": "p", "question": "Which?", "required": true \(more), "options": [
        { "id": "x", "text": "X" }, { "id": "y", "text": "Y" } ] }
      """
    }
    let is_ = { (option: String) in "\"showWhen\": { \"profile\": \"p\", \"is\": [\"\(option)\"] },"
    }
    let item = """
      { "id": "a-1", "title": "A", \(is_("y")) "question": "Which?", "scale": "done",
        "notApplicable": { "allowed": true, "when": "no model is there" } }
      """
    let text = LinterSamples.formatTwo(items: item, group: is_("x"), profile: profile(""))
    #expect(try LinterSamples.told("S05", text) == ["error a-1"])
    let several = LinterSamples.formatTwo(
      items: item, group: is_("x"), profile: profile(", \"maximum\": 2"))
    #expect(try LinterSamples.told("S05", several) == [])
    let former = LinterSamples.formatOne(
      group: "\"outOfScopeWhen\": { \"profile\": \"p\", \"is\": [\"x\", \"y\"] },",
      profile: profile(""))
    #expect(try LinterSamples.told("S05", former) == ["error a"])
  }

  @Test func `S06 catches statements that say too little`() throws {
    #expect(
      try LinterSamples.told(
        "S06", anchors: ["None.", "By some anecdote.", "A test runs each night."])
        == ["warning a-1"])
    #expect(
      try LinterSamples.told(
        "S06", anchors: ["None.", "A test runs nightly.", "A test runs twice a night."]) == [])
    #expect(
      try LinterSamples.told("S06", anchors: ["Never", "Sometimes", "Mostly"]) == ["warning a-1"])
    #expect(
      try LinterSamples.told("S06", anchors: ["Never", "Once per year", "Over 50 %"]) == [])
    let empty = LinterSamples.formatTwo(
      items: """
        { "id": "a-1", "title": "A", "question": "Which?", "scale": "done",
          "anchors": ["None.", " ", "A test runs each night."],
          "notApplicable": { "allowed": true, "when": "no model is there" } }
        """)
    #expect(try LinterSamples.told("S06", empty) == ["error a-1"])
  }

  @Test func `S07 catches practices that cannot be not applicable, or nobody knows when`() throws {
    let text = LinterSamples.formatTwo()
    #expect(try LinterSamples.told("S07", text) == [])
    #expect(
      try LinterSamples.told("S07", text.replacing("no model is there", with: "")) == [
        "warning a-1"
      ])
    #expect(try LinterSamples.told("S07", text.replacing("true", with: "false")) == ["warning "])
    let ignored = text.replacing("true", with: "false")
      .replacing("\"scale\":", with: "\"lintIgnore\": { \"S07\": \"All have it.\" }, \"scale\":")
    #expect(try LinterSamples.told("S07", ignored) == [])
  }

  @Test func `S08 tells dimensions that are too small or too large`() throws {
    let told = { (count: Int) in
      let more = (0..<count).map { "," + LinterSamples.practice("b-\($0)", "Who looks at \($0)?") }
      let text = LinterSamples.formatOne()
      return try LinterSamples.findings(
        text.replacing("] } ] }", with: more.joined() + "] } ] }")
      ).filter { $0.code == "S08" }.map(\.about)
    }
    #expect(try told(8) == [])
    #expect(try told(9) == ["a"])
  }

  @Test func `S09 tells the time of every length, and warns above 45 minutes`() throws {
    let findings = try LinterSamples.findings(LinterSamples.formatOne(practice: "\"core\": true,"))
    #expect(findings.map(\.problem.fault) == ["answering takes about: quick 1 min, full 1 min"])
    let long = String(repeating: "A test runs on each change. ", count: 1_700)
    let anchors = [LinterSamples.statements[0], LinterSamples.statements[1], long]
    #expect(try LinterSamples.told("S09", anchors: anchors) == ["warning "])
  }

  @Test func `C03 catches weights and too many key practices`() throws {
    #expect(try LinterSamples.told("C03", LinterSamples.formatOne()) == [])
    #expect(
      try LinterSamples.told("C03", LinterSamples.formatOne(practice: "\"weight\": 2,"))
        == ["warning ", "warning a-1"])
    let key = "\"key\": true, \"anchors\""
    let text = LinterSamples.formatOne()
    #expect(
      try LinterSamples.told("C03", text.replacing("\"anchors\"", with: key)) == ["warning a"])
    #expect(
      try LinterSamples.told("C03", text.replacing("\"anchors\"", with: key, maxReplacements: 1))
        == [])
  }

  @Test func `O01 catches claims without their source, and promises`() throws {
    let told = { (note: String) in
      try LinterSamples.told(
        "O01",
        LinterSamples.formatOne(
          outcomes: """
            { "id": "o-1", "title": "O", "question": "How much?", "bands": ["A", "B"],
              "measuredBy": ["a-1"], "note": \(JSON.string(note).compact) }
            """))
    }
    #expect(try told("Research shows that tests go with fewer faults.") == ["error o-1"])
    #expect(try told("More tests guarantee fewer faults.") == ["warning o-1"])
    #expect(
      try told(
        "Survey evidence: in Doe (2024, n = 120, cross-sectional), teams with tests reported fewer faults."
      ) == [])
    #expect(try told("Count them from the last change on.") == [])
  }
}
