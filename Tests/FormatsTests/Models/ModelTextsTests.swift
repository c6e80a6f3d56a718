@testable import FileSamples
@testable import Formats
@testable import MaturityModel
import Testing

@Suite struct `The texts of a questionnaire with measures` {
  private static let written = """
    { "format": 2, "id": "m", "version": "1", "title": "Model", "about": "About.",
      "levels": [ { "rank": 1, "name": "Low", "meaning": "Not yet." }, { "rank": 2, "name": "High" } ],
      "scales": { "done": { "steps": [ { "id": "no", "name": "No" }, { "id": "yes", "name": "Yes" } ] } },
      "profile": [ { "id": "p", "question": "Where?", "options": [ { "id": "a", "text": "Here." } ] } ],
      "scoring": { "measures": {
        "score": { "display": { "unit": "points" }, "rules": { "dimension": { "mean": "value", "over": "items" },
          "overall": { "mean": "score", "over": "children" } } } } },
      "dimensions": [ { "id": "d", "title": "Group", "practices": [
        { "id": "own", "title": "Own", "question": "Which?",
          "options": [ { "id": "x", "text": "None.", "meaning": "Nothing." }, { "id": "y", "text": "All." } ],
          "notApplicable": { "allowed": true, "when": "there is none" } },
        { "id": "anchored", "question": "How?", "scale": "done", "anchors": ["Never.", "Always."],
          "criteria": [ { "id": "c", "text": "Somebody looked." } ] },
        { "id": "levelled", "title": "Levelled", "question": "How far?" },
        { "id": "ticks", "title": "Ticks", "question": "Which ones?", "type": "many",
          "options": [ { "id": "t", "text": "This." } ] },
        { "id": "days", "title": "Days", "question": "How long?", "type": "number", "minimum": 0,
          "maximum": 9, "unit": "days" } ] } ] }
    """

  private static let mark = "\u{2691}"

  /// The model with a mark before every text that can be translated, and the places of these.
  private func marked(_ model: Model) -> (model: Model, places: [TextPlace]) {
    var places: [TextPlace] = []
    var marked = model
    marked.changeTexts { place, text in
      places.append(place)
      text = Self.mark + text
    }
    return (marked, places)
  }

  /// All texts of a value, with the names that lead to them.
  private func texts(in value: Any, _ name: String = "") -> [(name: String, text: String)] {
    if let text = value as? String { return [(name, text)] }
    return Mirror(reflecting: value).children.flatMap { child in
      texts(
        in: child.value, [name, child.label ?? ""].filter { !$0.isEmpty }.joined(separator: " "))
    }
  }

  @Test(arguments: Vectors.modelNames)
  func `are all that people read of it, each at a place of its own`(name: String) throws {
    let model = try #require(Vectors.model(name))
    let (marked, places) = marked(model)
    #expect(Set(places).count == places.count)
    #expect(places.allSatisfy { !$0.path.isEmpty })
    // No text stands where others are below it.
    let above = Set(
      places.flatMap { place in
        place.path.indices.map { TextPlace(place.owner, Array(place.path[..<$0])) }
      })
    #expect(above.isDisjoint(with: places))
    let unmarked = texts(in: marked).filter { text in
      text.text.contains(" ") && !text.text.hasPrefix(Self.mark)
        && !["licence", "lintIgnore"].contains(where: text.name.contains)
    }
    #expect(unmarked.map(\.text) == [])
    #expect(!texts(in: marked).contains { $0.text.hasPrefix(Self.mark + Self.mark) })
  }

  @Test(arguments: Vectors.modelNames)
  func `change no result`(name: String) throws {
    let model = try #require(Vectors.model(name))
    let other = marked(model).model
    #expect(other != model)
    var random = SeededGenerator(seed: 7)
    for _ in 0..<5 {
      var answers = ModelAnswers()
      for place in model.items where Bool.random(using: &random) {
        let node = model.nodes[place]
        switch node.item?.kind {
        case .choice(let steps, _)?:
          answers.answers[node.id] = steps.randomElement(using: &random)
            .map { ModelAnswer(.step($0.id)) }
        case .many(let options, _, _)?:
          answers.answers[node.id] = ModelAnswer(
            .options(options.filter { _ in Bool.random(using: &random) }.map(\.id)))
        case .number(let range)?:
          answers.answers[node.id] = ModelAnswer(.number(range.minimum))
        case .text?, nil: break
        }
      }
      let scores = [model, other].map { ModelScorer($0, profile: [:]).score(answers) }
      #expect(scores[0] == scores[1])
    }
  }

  private func questionnaire(_ name: String) throws -> Questionnaire {
    try QuestionnaireReader.read(Vectors.bytes(ofModel: name), file: name, for: .scoring).get()
  }

  private func read(_ text: String, of source: Questionnaire) -> Result<
    QuestionnaireTexts, InvalidFile
  > {
    QuestionnaireTextsReader.read(Array(text.utf8), file: "m.tlh.json", language: "tlh", of: source)
  }

  @Test(arguments: Vectors.modelNames)
  func `begun in the words of the source say everything, and are read again`(name: String) throws {
    let source = try questionnaire(name)
    let begun = QuestionnaireTexts(beginning: "tlh", of: source, with: nil)
    #expect(try read(begun.json.pretty, of: source).get() == begun)
    #expect(source.shown(in: begun) == source)
    #expect(Set(begun.revisions.keys) == Set(source.practices.map(\.id.text)))
  }

  @Test(arguments: Vectors.modelNames)
  func `are shown in items, groups and measures alike, and rules and file stay`(name: String) throws
  {
    let source = try questionnaire(name)
    var texts = QuestionnaireTexts(beginning: "tlh", of: source, with: nil)
    texts.strings = texts.strings.mapValues { Self.mark + $0 }
    let shown = source.shown(in: texts)
    let model = try #require(shown.model)
    #expect(shown.title == model.title && shown.title.hasPrefix(Self.mark))
    #expect(shown.digest == source.digest && shown.document == source.document)
    for practice in shown.practices {
      #expect(practice.question.hasPrefix(Self.mark))
      #expect(practice.asked == model.node(practice.id.text).flatMap { model.nodes[$0].item })
      #expect(practice.anchors.allSatisfy { $0.hasPrefix(Self.mark) })
    }
    #expect(shown.inSource == source)
  }

  @Test func `of an item of another meaning are not shown`() throws {
    let source = try questionnaire("samm")
    let id = try #require(source.practices.first?.id.text)
    var texts = QuestionnaireTexts(beginning: "tlh", of: source, with: nil)
    texts.strings = texts.strings.mapValues { Self.mark + $0 }
    texts.revisions[id] = "0.9"
    let shown = source.shown(in: texts)
    #expect(shown.practices[0].question == source.practices[0].question)
    #expect(shown.practices[1].question.hasPrefix(Self.mark))
  }

  @Test(arguments: [
    ("\"title\": \"Group\"", "\"titel\": \"Group\"", "d has no text \"titel\""),
    ("\"yes\": {", "\"maybe\": {", "m scales done steps has no text \"maybe\""),
    ("\"unit\": \"points\"", "\"decimals\": \"2\"", "m measures score has no text \"decimals\""),
    ("\"c\": \"Somebody looked.\"", "\"k\": \"x\"", "anchored criteria has no text \"k\""),
    ("\"2\": \"Always.\"", "\"3\": \"x\"", "anchored anchors has no text \"3\""),
    ("\"x\": \"None.\"", "\"x\": 5", "this is the number 5, not text"),
    ("\"ticks\": {", "\"tacks\": {", "no item or dimension \"tacks\" in m 1"),
  ])
  func `are refused where there is nothing to translate`(old: String, new: String, fault: String)
    throws
  {
    let source = try QuestionnaireReader.read(Array(Self.written.utf8), file: "m.json").get()
    let begun = QuestionnaireTexts(beginning: "tlh", of: source, with: nil).json.pretty
    let text = begun.replacing(old, with: new)
    #expect(text != begun)
    guard case .failure(let invalid) = read(text, of: source) else {
      Issue.record("\(new) was taken")
      return
    }
    #expect(invalid.problems.count == 1, "\(invalid)")
    #expect(invalid.problems.first?.fault.contains(fault) == true, "\(invalid)")
  }

  @Test(.enabled(if: SchemaValidator.isThere))
  func `are valid by their schema`() throws {
    let sources = try Vectors.modelNames.map { try questionnaire($0) }
    let whole = sources.map {
      QuestionnaireTexts(beginning: "pt_BR", of: $0, with: nil).json.compact
    }
    #expect(try SchemaValidator.verdicts(on: whole, by: "texts").allSatisfy { $0 })
  }

  @Test func `stand at the places of the file, and those of a scale once`() throws {
    let model = try Vectors.model(written: Self.written)
    let (marked, places) = marked(model)
    #expect(
      places.map { ([$0.owner] + $0.path).joined(separator: " ") } == [
        " title", " about", " scales done steps no name", " scales done steps yes name",
        " levels 1 name", " levels 1 meaning", " levels 2 name", " measures score title",
        " measures score unit", "p question", "p options a", "d title", "own title",
        "own question", "own notApplicable when", "own options x", "own meanings x",
        "own options y", "anchored question", "anchored anchors 1", "anchored anchors 2",
        "anchored criteria c", "levelled title", "levelled question", "ticks title",
        "ticks question", "ticks options t", "days title", "days question", "days unit",
      ])
    #expect(marked.nodes[Model.root].title == Self.mark + "Model")
    #expect(marked.measures[0].shownTitle == Self.mark + "Score")
    for (id, names, meanings) in [
      ("anchored", ["No", "Yes"], ["Never.", "Always."]),
      ("levelled", ["Low", "High"], ["Not yet.", ""]),
    ] {
      guard let node = marked.node(id), case .choice(let steps, _)? = marked.nodes[node].item?.kind
      else {
        Issue.record("\(id) is no choice")
        continue
      }
      #expect(steps.map(\.name) == names.map { Self.mark + $0 })
      #expect(steps.map(\.meaning) == meanings.map { $0.isEmpty ? "" : Self.mark + $0 })
    }
  }
}
