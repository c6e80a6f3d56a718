@testable import Formats
import MaturityModel
import Testing

/// The rules A01 to A07: answers that each catches, and some that it leaves alone.
struct AnswerRuleTests {
  @Test func `A01 catches answers that say the same`() throws {
    let first = LinterSamples.statements[0]
    let one = "Tests of data, features and code run on each change before it is merged today."
    #expect(
      try LinterSamples.told("A01", anchors: [first, one, one.lowercased()]) == ["error a-1"])
    #expect(
      try LinterSamples.told(
        "A01", anchors: [first, one, one.replacing("today", with: "swiftly")]) == [])
    #expect(
      try LinterSamples.told(
        "A01",
        anchors: [
          first, "A longer list names ten more parts of it: " + one,
          "A longer list names ten more parts of it: " + one.replacing("today", with: ""),
        ])
        == ["warning a-1"])
    #expect(
      try LinterSamples.told(
        "A01",
        anchors: [
          first, "A longer list names ten more parts of most: " + one,
          "A longer list names ten more parts of all: " + one,
        ]) == [])
  }

  @Test func `A02 catches words that run backwards`() throws {
    let lowest = "Nobody looks at all models."
    for pair in [
      ["Most models are tested.", "Some models are tested."],
      ["Tests run automatically at night.", "Tests run by hand at night."],
      ["Models are tested mostly.", "Models are tested sometimes."],
      ["The way is measured each year.", "The way is documented each year."],
      ["One way for the whole organisation.", "One way for each team."],
    ] { #expect(try LinterSamples.told("A02", anchors: [lowest] + pair) == ["warning a-1"]) }
    for pair in [
      ["Some models are tested.", "Most models are tested."],
      ["All models are tested.", "The same, and some are tested twice."],
      ["Tests run automatically at night.", "Releases need no manual step."],
      ["Tests run for most models.", "Tests run all at once."],
    ] { #expect(try LinterSamples.told("A02", anchors: [lowest] + pair) == []) }
  }

  @Test func `A04 catches a level of praise alone`() throws {
    let first = LinterSamples.statements[0]
    #expect(
      try LinterSamples.told("A04", anchors: [first, "Tests are run.", "Tests are run very well."])
        == ["warning a-1"])
    #expect(
      try LinterSamples.told("A04", anchors: [first, "Tests are run.", "Tests are run nightly."])
        == [])
  }

  @Test func `A05 catches uneven answers and equal names`() throws {
    for steps in [
      ["Disagree", "Neither", "Agree", "Strongly agree"], ["Disagree", "Agree", "Fully agree"],
      ["Strongly disagree", "Disagree", "Agree", "Strongly agree"],
      ["Minor", "Major", "Critical"], ["No", "Yes", "yes"],
    ] {
      #expect(
        try LinterSamples.told("A05", LinterSamples.formatTwo(steps: steps)) == ["warning done"])
    }
    for steps in [
      ["Disagree", "Neither", "Agree"], ["None", "Minor", "Major"],
      ["Severe", "Slight", "Not felt"],
      ["No", "Agreed", "Done"], ["Critical", "Moderate", "Excellent"],
    ] { #expect(try LinterSamples.told("A05", LinterSamples.formatTwo(steps: steps)) == []) }
  }

  @Test func `A06 catches answers of one group that run against each other`() throws {
    let item = { (id: String, names: [String]) in
      let options = names.enumerated().map { "{ \"id\": \"o\($0)\", \"text\": \"\($1)\" }" }
      return """
        { "id": "\(id)", "title": "A", "question": "How is it?", 
          "options": [\(options.joined(separator: ", "))],
          "notApplicable": { "allowed": true, "when": "no model is there" } }
        """
    }
    let agreement = ["Disagree", "Neither", "Agree"]
    let told = { (names: [String]) in
      try LinterSamples.told(
        "A06", LinterSamples.formatTwo(items: item("a-1", agreement) + ", " + item("a-2", names)))
    }
    #expect(try told(["Severe", "Slight", "None"]) == ["warning a-2"])
    #expect(try told(["None", "Slight", "Severe"]) == [])
    #expect(try told(agreement.reversed()) == ["warning a-2"])
    #expect(try told(["No", "Partly", "Yes"]) == [])
  }

  @Test(arguments: [
    ["0–20 %", "20–50 %", "50–100 %"], ["Under 20 %", "From 30 to 50 %", "Over 50 %"],
    ["1 to 5", "4 to 10", "11 or more"], ["Up to 5", "More than 10"],
    ["Less than one week", "More than one week"], ["1-5 days", "6-10 days", "2-4 days"],
    ["One to three months", "Three to five months"],
  ])
  func `A07 catches numbers with two answers or none`(bands: [String]) throws {
    #expect(Set(try LinterSamples.told("A07", Self.bands(bands))) == ["error o-1"])
  }

  @Test(arguments: [
    ["None", "Up to 20 %", "Over 20 to 50 %", "Over 50 %"], ["0–20 %", "21–50 %", "51–100 %"],
    ["At least 75 %", "From 50 to under 75 %", "Under 50 %"],
    [
      "A single model", "Two to five", "Six to twenty", "From 21 to 100", "More than 100",
      "None yet",
    ],
    ["Three months or longer, or users told us", "One to under three months", "Under one month"],
    ["Under 30 days", "From one month to under one year", "A year or longer"],
    ["Up more than 25 %", "Within 5 % either way", "Down more than 25 %"],
    ["More than two in five", "At most one in five"], ["0.5 or less", "0.6 to 1.0", "1.1+"],
    ["Less than 99.5 %", "99.5 % to under 99.9 %", "99.9 % or more"],
    ["Over 20 days, or impossible", "From 11 to 20 days", "From 2 to 10 days", "One day at most"],
  ])
  func `A07 leaves numbers alone that meet`(bands: [String]) throws {
    #expect(try LinterSamples.told("A07", Self.bands(bands)) == [])
  }

  private static func bands(_ bands: [String]) -> String {
    let texts = bands.map { JSON.string($0).compact }.joined(separator: ", ")
    return LinterSamples.formatOne(
      outcomes: """
        { "id": "o-1", "title": "O", "question": "How much?", "bands": [\(texts)],
          "measuredBy": ["a-1"] }
        """)
  }
}
