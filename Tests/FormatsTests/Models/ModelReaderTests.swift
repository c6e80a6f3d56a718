@testable import Formats
@testable import MaturityModel
import Testing

@Suite("Reading questionnaires of format 2")
struct ModelReaderTests {
  private static func file(
    _ practice: String = #"{ "id": "p", "title": "P", "question": "?", "scale": "yn" }"#,
    rule: String = #"{ "mean": "value", "over": "items" }"#, more: String = ""
  ) -> String {
    #"""
    { "format": 2, "id": "x", "version": "1", "title": "X", \#(more)
      "scales": { "yn": { "steps": [ { "id": "no", "name": "No" }, { "id": "yes", "name": "Yes" } ] } },
      "scoring": { "headline": "m", "measures": { "m": { "rules": { "dimension": \#(rule) } } } },
      "dimensions": [ { "id": "d", "title": "D", "practices": [ \#(practice) ] } ] }
    """#
  }

  private static func problems(_ text: String) -> [Problem] {
    switch ModelReader.read(Array(text.utf8), file: "x.json") {
    case .success: []
    case .failure(let invalid): invalid.problems
    }
  }

  @Test func `All errors of a file are told at once, with their places and codes`() {
    let text = Self.file(
      #"""
      { "id": "P", "title": "P", "question": "?", "scale": "yn", "weight": 0 },
      { "id": "q", "title": "Q", "question": "?", "type": "slider" }
      """#)
    #expect(
      Self.problems(text).map { "\($0.line ?? 0) \($0.code) \($0.pointer)" } == [
        "4 S01 /dimensions/0/practices/0/id", "4 C01 /dimensions/0/practices/0/weight",
        "5 S01 /dimensions/0/practices/1/type",
      ])
    #expect(
      Self.problems(text).first?.description
        == "x.json:4: S01 error: \"P\" is not an id (/dimensions/0/practices/0/id). "
        + "Use lower-case letters, digits and hyphens, first a letter or a digit.")
  }

  @Test func `A rule that can fall has to say so, and is scored all the same`() throws {
    let rule = #"{ "sum": { "not": "value" }, "over": "items" }"#
    #expect(Self.problems(Self.file(rule: rule)).map(\.code) == ["C04"])
    let bytes = Array(Self.file(rule: rule).utf8)
    let model = try ModelReader.read(bytes, file: "x.json", for: .scoring).get()
    let reading = ModelScorer(model, profile: [:]).score(ModelAnswers()).nodes[1].measures["m"]
    #expect(reading?.low == .zero)
    #expect(reading?.high == .one)
    // A rule that turns twice rises again.
    let twice = #"{ "sum": { "not": { "not": "value" } }, "over": "items" }"#
    #expect(Self.problems(Self.file(rule: twice)) == [])
  }

  @Test(arguments: [
    ("1", "1"), ("-3", "-3"), ("2.0", "2"), ("2e0", "2"), ("\"3/4\"", "3/4"), ("\"0.25\"", "1/4"),
    ("\"-1.5\"", "-3/2"), ("\"6/4\"", "3/2"),
  ])
  func `Numbers are read exactly`(_ spelled: String, _ value: String) throws {
    let node = try JSONDocument(Array(spelled.utf8)).root
    #expect(node.exact?.description == value)
  }

  @Test(arguments: [
    "0.5", "1e-1", "\"1/0\"", "\"+1\"", "\"1/-2\"", "\"\"", "\" 1\"", "\"1/2/3\"", "true",
    "\"1234567890123456789\"", "1234567890123456789", "\"0x1\"",
  ])
  func `What is no exact number is none`(_ spelled: String) throws {
    #expect(try JSONDocument(Array(spelled.utf8)).root.exact == nil)
  }

  @Test func `Hostile files are refused without harm`() {
    func nested(_ depth: Int) -> String {
      String(repeating: #"{ "not": "#, count: depth) + "\"value\""
        + String(repeating: " }", count: depth)
    }
    #expect(Self.problems(Self.file(rule: nested(41))).map(\.code) == ["C05"])
    let rungs = (1...100_000).map { #"{ "rank": \#($0), "when": "m" }"# }
    #expect(
      Self.problems(Self.file(rule: #"{ "ladder": [\#(rungs.joined(separator: ","))] }"#))
        .map(\.fault) == ["there are 100000 rungs"])
    let digits = String(repeating: "9", count: 100_000)
    #expect(
      Self.problems(Self.file(more: #""about": "\#(digits)", "language": \#(digits),"#)).count == 1)
    let many = (0..<5_001).map {
      #"{ "id": "p\#($0)", "title": "P", "question": "?", "scale": "yn" }"#
    }
    #expect(
      Self.problems(Self.file(many.joined(separator: ","))).map(\.fault)
        == ["there are 5001 items"])
    #expect(Self.problems(Self.file("\u{0}")).count == 1)
    #expect(Self.problems("{ \"format\": 3 }").count == 1)
    // Measures that lead through each other at every item do not lead in a circle.
    let chain = #"{ "mean": { "add": ["value", { "at": "p" }] }, "over": "items" }"#
    #expect(Self.problems(Self.file(rule: chain)) == [])
  }

  @Test func `Of a sum over options the weights count only if it says so`() throws {
    func value(_ rule: String) throws -> Fraction? {
      let item = #"""
        { "id": "p", "title": "P", "question": "?", "type": "many", "value": \#(rule),
          "options": [ { "id": "a", "text": "A", "weight": 2 }, { "id": "b", "text": "B" } ] }
        """#
      let model = try Vectors.model(written: Self.file(item))
      var answers = ModelAnswers()
      answers.answers["p"] = ModelAnswer(.options(["a"]))
      return ModelScorer(model, profile: [:]).score(answers).nodes[1].measures["m"]?.value
    }
    #expect(try value(#"{ "sum": "value", "over": "options" }"#) == .one)
    #expect(try value(#"{ "sum": "value", "over": "options", "weight": "weight" }"#) == Fraction(2))
    #expect(try value(#"{ "mean": "value", "over": "options" }"#) == Fraction(2, 3))
  }

  @Test func `An answer that needs a note and has none counts as open, and is told`() throws {
    let item = #"""
      { "id": "p", "title": "P", "question": "?",
        "options": [ { "id": "no", "text": "No" }, { "id": "yes", "text": "Yes", "needsNote": true } ] }
      """#
    let model = try Vectors.model(written: Self.file(item))
    var answers = ModelAnswers()
    answers.answers["p"] = ModelAnswer(.step("yes"))
    #expect(model.missingNotes(answers) == ["p"])
    #expect(ModelScorer(model, profile: [:]).score(answers).nodes[2].state == .missing)
    answers.answers["p"]?.hasNote = true
    #expect(model.missingNotes(answers) == [])
  }

  @Test func `A number is shown as it was answered, whatever it is worth`() {
    var range = NumberRange(minimum: .zero, maximum: Fraction(100))
    range.points = [
      .init(answer: .zero, value: Fraction(10)), .init(answer: Fraction(20), value: Fraction(5)),
      .init(answer: Fraction(100), value: .zero),
    ]
    for answer in [0, 5, 20, 60, 100] {
      #expect(range.answer(worth: range.value(of: Fraction(answer))) == Fraction(answer))
    }
    #expect(range.answer(worth: Fraction(11)) == nil)
  }

  @Test func `A file cut anywhere is refused`() {
    let bytes = Array(Self.file().utf8)
    for length in stride(from: 0, to: bytes.count - 1, by: 7) {
      guard case .failure = ModelReader.read(Array(bytes[..<length]), file: "x.json") else {
        Issue.record("cut at \(length)")
        return
      }
    }
  }
}

@Suite("Showing measures")
struct MeasureDisplayTests {
  @Test(arguments: [
    ("1/3", 1, "", 2, "0.33"), ("2/3", 100, "%", 0, "67 %"), ("199/200", 100, "%", 0, "99 %"),
    ("999/1000", 100, "%", 0, "99 %"), ("1", 100, "%", 0, "100 %"), ("1/1000", 100, "%", 0, "1 %"),
    ("-1/3", 1, "", 1, "-0.3"), ("0", 100, "%", 0, "0 %"), ("5/2", 1, "points", 0, "3 points"),
  ])
  func `A value is rounded for people only`(
    _ value: String, _ factor: Int, _ unit: String, _ decimals: Int, _ text: String
  ) throws {
    var display = Measure.Display()
    (display.factor, display.unit, display.decimals) = (Fraction(factor), unit, decimals)
    #expect(display.text(of: try #require(Fraction(value))) == text)
  }

  @Test(arguments: [
    ("333/10", "33.3"), ("1/3", "1/3"), ("-5/4", "-1.25"), ("7", "7"), ("0", "0"),
  ])
  func `A number is written with a point where that says all of it`(
    _ value: String, _ text: String
  ) throws {
    #expect(try #require(Fraction(value)).spelled == text)
  }

  @Test(arguments: Rounding.allCases)
  func `Rounding gives the nearest multiple on its side`(_ rounding: Rounding) {
    for value in -40...40 {
      let (exact, step) = (Fraction(value, 8), Fraction(1, 2))
      let rounded = rounding(exact, to: step)
      let away = rounded - exact
      #expect(rounding(rounded, to: step) == rounded)
      switch rounding {
      case .floor: #expect(away <= .zero && away > .zero - step)
      case .ceiling: #expect(away >= .zero && away < step)
      case .towardZero: #expect(value >= 0 ? away <= .zero : away >= .zero)
      case .halfUp, .halfEven: #expect(away <= Fraction(1, 4) && away >= Fraction(-1, 4))
      }
    }
  }
}
