@testable import Formats
import MaturityModel
import Testing

/// The rules W01 to W09: a text that each catches, and one that it leaves alone.
struct WordingRuleTests {
  @Test(arguments: [
    "Are tests and monitors in place?", "How are data and models versioned?",
    "How are models trained and released?", "Do you review and/or test changes?",
    "Who tests models? Who reviews them?", "How do you document models and test them?",
    "Which rules apply and who checks them?", "How are tests/reviews planned?",
  ])
  func `W01 catches a question that asks two things`(question: String) throws {
    #expect(try LinterSamples.told("W01", question: question) == ["warning a-1"])
  }

  @Test(arguments: [
    "How is personal or confidential data protected?", "How is training and test data split?",
    "What happens when a provider changes or withdraws a model?", "How is CI/CD set up?",
    "How do data science and operations plan together?", "How many people build or run models?",
    "What is known about a model (owner and purpose)?", "What does \"tests and reviews\" mean?",
    "Who has roles and responsibilities for models?",
    "How are unit, integration and performance tests run?",
    "How are secrets kept, such as keys and passwords?",
  ])
  func `W01 leaves one question alone`(question: String) throws {
    #expect(try LinterSamples.told("W01", question: question) == [])
  }

  @Test func `W01 counts what a statement claims`() throws {
    let three = "Tests run on each change; faults open a ticket, and owners close it in a week."
    let anchors = [LinterSamples.statements[0], LinterSamples.statements[1], three]
    #expect(try LinterSamples.told("W01", anchors: anchors) == ["warning a-1"])
    let two = "The same; faults open a ticket, and owners close it in a week."
    #expect(
      try LinterSamples.told("W01", anchors: Array(anchors.dropLast()) + [two]) == [])
  }

  @Test func `W01 asks for the rule that all of a statement must hold`() throws {
    let anchors =
      LinterSamples.statements.dropLast() + ["Tests run nightly, and faults open a ticket."]
    let text = LinterSamples.formatOne(anchors: Array(anchors))
    #expect(try LinterSamples.told("W01", text) == [])
    let bare = text.replacing("where everything is true", with: "that you like")
    #expect(try LinterSamples.told("W01", bare) == ["warning "])
  }

  @Test func `W02 catches vague words, but not those that the glossary explains`() throws {
    let anchors = [
      "Nobody looks.", "Some of the models are looked at.", "Models are tested properly.",
    ]
    let text = LinterSamples.formatOne(
      question: "How often are models tested, weekly or more often?", anchors: anchors)
    #expect(try LinterSamples.told("W02", text) == ["warning a-1", "warning a-1"])
    let explained = text.replacing(
      "\"texts\": {",
      with: "\"texts\": { \"glossary\": [ { \"word\": \"some / properly\", \"meaning\": \"M\" } ],")
    #expect(try LinterSamples.told("W02", explained) == [])
  }

  @Test func `W03 catches absolutes between the ends`() throws {
    let levels = "{ \"rank\": 3, \"name\": \"C\" }"
    let four = { (second: String, third: String) in
      let anchors = ["Nobody looks, never.", second, third, "Every model is always tested."]
      let rest = ["Nobody.", "A person is named.", "Two persons are named.", "A team is named."]
      return LinterSamples.formatOne(anchors: anchors)
        .replacing(levels, with: levels + ", { \"rank\": 4, \"name\": \"D\" }")
        .replacing(
          LinterSamples.statements.map { JSON.string($0).compact }.joined(separator: ", "),
          with: rest.map { JSON.string($0).compact }.joined(separator: ", "))
    }
    #expect(
      try LinterSamples.told("W03", four("All models are tested.", "Tests never fail here."))
        == ["warning a-1", "warning a-1"])
    #expect(
      try LinterSamples.told(
        "W03", four("Models are tested every month.", "All models are tested."))
        == [])
    #expect(
      try LinterSamples.told("W03", four("On every change, for most models.", "Not all at once."))
        == [])
    #expect(try LinterSamples.told("W03", question: "Do you always test?") == ["warning a-1"])
  }

  @Test func `W04 catches words that say which answer is wanted`() throws {
    for question in [
      "Surely models are tested?", "Are tests still manual?", "Do you only test by hand?",
      "You test models, don't you?", "How do you reach world-class tests?",
    ] { #expect(try LinterSamples.told("W04", question: question) == ["warning a-1"]) }
    for question in ["Which tests run just before a release?", "What is still planned?"] {
      #expect(try LinterSamples.told("W04", question: question) == [])
    }
    let anchors = [
      "Nobody looks.", "Only the pipeline may release a model.", "Just one person looks.",
    ]
    #expect(try LinterSamples.told("W04", anchors: anchors) == ["warning a-1"])
  }

  @Test func `W05 catches a question that denies, and one that denies twice`() throws {
    #expect(
      try LinterSamples.told("W05", question: "Which models are not tested?") == ["warning a-1"])
    #expect(
      try LinterSamples.told("W05", question: "Why don't releases happen without a test?")
        == ["error a-1"])
    #expect(
      try LinterSamples.told("W05", question: "Which models that are not live have no owner?")
        == ["warning a-1"])
    for question in ["Is it known whether or not a test ran?", "How are nothing-to-do days used?"] {
      #expect(try LinterSamples.told("W05", question: question) == [])
    }
  }

  @Test func `W06 catches what is too long, and abbreviations that nobody explains`() throws {
    let words = { (count: Int) in "How " + String(repeating: "very ", count: count - 2) + "well?" }
    #expect(try LinterSamples.told("W06", question: words(36)) == ["warning a-1"])
    #expect(try LinterSamples.told("W06", question: words(35)) == [])
    let told = { (question: String) in
      try LinterSamples.findings(LinterSamples.formatOne(question: question))
        .filter { $0.code == "W06" }.map(\.problem.fault)
    }
    #expect(try told(words(26)) == ["a sentence has 26 words"])
    #expect(try told(words(25)) == [])
    #expect(try told("Which SLOs has the SLO of an API?") == ["\"SLO\" is not explained"])
    #expect(try told("Which SLO (service level objective) is met?") == [])
    #expect(try told("Which service level objective (SLO) is met, and which SLO is next?") == [])
  }

  @Test func `W07 catches texts that are hard to read`() throws {
    let told = { (anchor: String) in
      try LinterSamples.findings(
        LinterSamples.formatOne(anchors: ["Nobody looks.", "A person looks at it.", anchor])
      ).contains { $0.code == "W07" }
    }
    let heavy = String(
      repeating: "Organisational accountability documentation necessitates interdisciplinary ",
      count: 5)
    #expect(try told(heavy + "collaboration."))
    #expect(try !told(String(repeating: "A test runs on each change. ", count: 6)))
  }

  @Test func `W08 asks whose work it is about, and of which time`() throws {
    let text = LinterSamples.formatTwo()
    #expect(try LinterSamples.told("W08", text) == [])
    #expect(
      try LinterSamples.told("W08", text.replacing(", as things are today", with: ""))
        == ["warning "])
    #expect(try LinterSamples.told("W08", text.replacing("your team", with: "it")) == ["warning "])
  }

  @Test func `W09 catches what is taken for granted`() throws {
    let question = "How often does your feature store fail?"
    let anchors = ["Every week.", "Each month, by our count.", "Once a year at most."]
    let text = LinterSamples.formatOne(question: question, anchors: anchors)
      .replacing("\"allowed\": true, \"when\": \"no model is there\"", with: "\"allowed\": false")
    #expect(try LinterSamples.told("W09", text) == ["warning a-1"])
    #expect(
      try LinterSamples.told("W09", text.replacing("Every week.", with: "There is none.")) == [])
    #expect(try LinterSamples.told("W09", text.replacing("feature store", with: "team")) == [])
  }
}
