@testable import Formats
import MaturityModel
import Testing

/// The smallest questionnaires that load and leave the linter nothing to say, with room for what a test is about.
enum LinterSamples {
  static let statements = [
    "Nobody looks.", "A person looks at two models.", "Two persons look at five models.",
  ]

  /// A file of format 1 with four practices; the first of them is as the test wants it.
  static func formatOne(
    question: String = "How are models looked at?", anchors: [String] = statements,
    practice: String = "", group: String = "", file: String = "", challenges: String = "",
    outcomes: String = "", profile: String = ""
  ) -> String {
    let rest = (2...4).map { self.practice("a-\($0)", "Who answers for model \($0)?") }
    let first = self.practice("a-1", question, anchors, practice)
    return """
      { "format": 1, "id": "q", "version": "1.0.0", "title": "Q", "language": "en",
        "about": "Answer for your team, as things are today.",
        "texts": { "rules": ["Choose the highest level where everything is true."] },
        "levels": [ { "rank": 1, "name": "A" }, { "rank": 2, "name": "B" }, { "rank": 3, "name": "C" } ],
        "scoring": {}, "profile": [\(profile)], "challenges": [\(challenges)], "outcomes": [\(outcomes)],
        \(file)
        "dimensions": [ { "id": "a", "title": "A", \(group)
          "practices": [ \(([first] + rest).joined(separator: ",\n")) ] } ] }
      """
  }

  static func practice(
    _ id: String, _ question: String, _ anchors: [String] = statements, _ more: String = ""
  ) -> String {
    let anchors = anchors.map { JSON.string($0).compact }.joined(separator: ", ")
    return """
      { "id": "\(id)", "title": "\(id)", "question": \(JSON.string(question).compact), \(more)
        "anchors": [\(anchors)], "notApplicable": { "allowed": true, "when": "no model is there" } }
      """
  }

  /// A file of format 2 with one item, or the items that the test gives.
  static func formatTwo(
    items: String = """
    { "id": "a-1", "title": "A", "question": "How are models looked at?", "scale": "done",
      "notApplicable": { "allowed": true, "when": "no model is there" } }
    """, steps: [String] = ["No", "Partly", "Yes"], group: String = "", file: String = "",
    profile: String = ""
  ) -> String {
    let steps = steps.enumerated().map { "{ \"id\": \"s\($0)\", \"name\": \"\($1)\" }" }
    return """
      { "format": 2, "id": "q", "version": "1.0.0", "title": "Q", "language": "en",
        "about": "Answer for your team, as things are today.", "profile": [\(profile)], \(file)
        "scales": { "done": { "steps": [\(steps.joined(separator: ", "))] } },
        "scoring": { "measures": { "score": { "rules": {
          "dimension": { "mean": "value", "over": "items" }, "overall": { "mean": "score", "over": "children" } } } } },
        "dimensions": [ { "id": "a", "title": "A", \(group) "practices": [\(items)] } ] }
      """
  }

  /// What the linter says about a file, which has to load without errors.
  static func findings(
    _ text: String, _ location: SourceLocation = #_sourceLocation
  ) throws -> [Finding] {
    let root = try JSONDocument(Array(text.utf8)).root
    let log = ProblemLog(file: "q.json")
    if root["format"]?.whole == 1 {
      _ = QuestionnaireReader.read(root, log: log)
    } else {
      _ = ModelReader.read(root, log: log)
    }
    #expect(log.problems.isEmpty, sourceLocation: location)
    return QuestionnaireLinter.findings(in: root, file: "q.json")
  }

  /// The findings of a code that are more than information, each as severity and id.
  static func told(
    _ code: String, _ text: String, _ location: SourceLocation = #_sourceLocation
  ) throws -> [String] {
    try findings(text, location).filter { $0.code == code && $0.severity != .information }
      .map { "\($0.severity.rawValue) \($0.about)" }
  }

  /// What a code says about the question of the first practice.
  static func told(
    _ code: String, question: String, _ location: SourceLocation = #_sourceLocation
  ) throws -> [String] {
    try told(code, formatOne(question: question), location)
  }

  /// What a code says about the statements of the first practice.
  static func told(
    _ code: String, anchors: [String], _ location: SourceLocation = #_sourceLocation
  ) throws -> [String] {
    try told(code, formatOne(anchors: anchors), location)
  }
}
