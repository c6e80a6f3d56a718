@testable import FileSamples
@testable import Formats
@testable import MaturityModel
import Testing

@Suite struct `The texts of a questionnaire with measures` {
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

  @Test func `stand at the places of the file, and those of a scale once`() throws {
    let model = try Vectors.model(
      written: """
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
        """)
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
