import MaturityModel
import Testing

@testable import Formats

/// S10: keys that nothing reads.
struct KeyRuleTests {
  private func findings(_ text: String) throws -> [Finding] {
    try LinterSamples.findings(text).filter { $0.code == "S10" }
  }

  @Test func `a misspelt key is told with the one that was meant`() throws {
    let one = try findings(LinterSamples.formatOne(practice: "\"wieght\": 2,"))
    #expect(one.map(\.severity) == [.warning])
    #expect(one.map(\.about) == ["a-1"])
    #expect(one.first?.problem.fault == "nothing reads the key \"wieght\"")
    #expect(one.first?.problem.remedy == "Did you mean weight?")
    #expect(one.first?.problem.pointer == "/dimensions/0/practices/0/wieght")
    let two = try findings(LinterSamples.formatTwo(file: "\"scael\": {}, \"owner\": \"Ann\","))
    #expect(
      two.map(\.problem.remedy) == [
        "Did you mean scales?", "Remove it, or begin it with $: such keys are for people.",
      ])
  }

  @Test func `a key of format 2 says nothing in format 1`() throws {
    let found = try findings(LinterSamples.formatOne(practice: "\"scale\": \"done\","))
    #expect(
      found.map(\.problem.remedy) == ["It is a key of format 2; remove it, or write that format."])
  }

  @Test func `what is for people is left alone`() throws {
    let free =
      "\"$comment\": \"x\", \"$owner\": { \"name\": 1 }, \"notes\": \"x\", \"note\": \"x\","
    for text in [
      LinterSamples.formatOne(practice: free, group: free + "\"theme\": \"T\",", file: free),
      LinterSamples.formatTwo(group: free, file: free), ModelStart.text(id: "ours"),
    ] { #expect(try findings(text) == []) }
    let ignored = try findings(
      LinterSamples.formatOne(
        practice: "\"owner\": \"Ann\", \"lintIgnore\": { \"S10\": \"For our own pages.\" },"))
    #expect(ignored.map(\.ignored) == ["For our own pages."])
  }

  /// Every kind of object, with a key in it that nothing knows.
  @Test(arguments: [
    "licence", "scales/done", "scales/done/steps/0", "scoring", "scoring/measures/m",
    "scoring/measures/m/display", "scoring/measures/m/rules/overall/ladder/0",
    "scoring/measures/m/rules/dimension/cuts/0", "dimensions/0", "dimensions/0/groups/0",
    "dimensions/0/showWhen", "dimensions/0/showWhen/or/0", "dimensions/0/practices/0",
    "dimensions/0/practices/0/criteria/0", "dimensions/0/practices/0/notApplicable",
    "dimensions/0/practices/0/next", "dimensions/0/practices/1/options/0", "profile/0",
    "profile/0/options/0", "dimensions/0/practices/1/measures/m/first/0", "challenges/0",
    "outcomes/0", "notices/0", "notices/0/when", "targets/0", "targets/0/when",
  ]) func `every object of format 2 is looked at`(path: String) throws {
    #expect(try told(Self.two) == [])
    #expect(try told(Self.two, at: path) == ["/" + path + "/strange"])
  }

  @Test(arguments: [
    "levels/0", "scoring", "targets", "targets/extra/0", "dimensions/0/practices/0/needs/0",
    "dimensions/0/practices/0/relieves/0", "dimensions/0/outOfScopeWhen", "context/0",
  ]) func `every object of format 1 is looked at`(path: String) throws {
    #expect(try told(Self.one) == [])
    #expect(try told(Self.one, at: path) == ["/" + path + "/strange"])
  }

  /// Where keys are told, with one more key at a place.
  private func told(_ text: String, at path: String? = nil) throws -> [String] {
    var json = try JSONDocument(Array(text.utf8)).root.json
    if let path { json = Self.add(to: json, at: path.split(separator: "/").map(String.init)[...]) }
    let root = try JSONDocument(Array(json.compact.utf8)).root
    var linter = QuestionnaireLinter(root, file: "q.json")
    linter.checkKeys()
    return linter.sorted.map(\.problem.pointer)
  }

  private static func add(to json: JSON, at path: ArraySlice<String>) -> JSON {
    guard let name = path.first else {
      return .object((json.members ?? [:]).merging(["strange": .bool(true)]) { $1 })
    }
    if var list = json.elements, let place = Int(name) {
      list[place] = add(to: list[place], at: path.dropFirst())
      return .array(list)
    }
    var members = json.members ?? [:]
    members[name] = add(to: members[name] ?? .null, at: path.dropFirst())
    return .object(members)
  }

  private static let two = """
    { "format": 2, "licence": { "texts": "x" }, "scales": { "done": { "steps": [ { "id": "a" } ] } },
      "scoring": { "headline": "m", "measures": { "m": { "title": "M", "display": { "unit": "%" }, "rules": {
        "dimension": { "bands": "value", "cuts": [ { "from": 1 } ] },
        "overall": { "ladder": [ { "rank": 1, "when": { "atLeast": ["value", 1] } } ], "floor": 0 } } } } },
      "profile": [ { "id": "p", "question": "?", "options": [ { "id": "x", "text": "X" } ] } ],
      "challenges": [ { "id": "c", "title": "C" } ], "outcomes": [ { "id": "o", "title": "O" } ],
      "notices": [ { "when": { "profile": "p", "is": ["x"] }, "text": "N" } ],
      "targets": [ { "when": { "profile": "p", "is": ["x"] }, "measure": "m", "value": 1 } ],
      "dimensions": [ { "id": "d", "showWhen": { "or": [ { "profile": "p", "is": ["x"] } ] },
        "groups": [ { "id": "g", "practices": [] } ],
        "practices": [ { "id": "i", "scale": "done", "criteria": [ { "id": "k", "text": "K" } ],
          "notApplicable": { "allowed": true, "counts": "lowest" }, "next": { "low": "L" } },
          { "id": "j", "type": "many", "options": [ { "id": "y", "text": "Y", "weight": 2 } ],
            "measures": { "m": { "first": [ { "when": 1, "then": 2 } ] } } } ] } ] }
    """

  private static let one = """
    { "format": 1, "levels": [ { "rank": 1, "name": "A", "meaning": "B" } ],
      "scoring": { "rule": "gated", "theta": "3/4", "lag": 1 }, "context": [ { "id": "x", "freeText": true } ],
      "targets": { "profile": "p", "base": { "x": 1 }, "extra": [ { "when": "x", "level": 2, "core": true } ] },
      "dimensions": [ { "id": "d", "outOfScopeWhen": { "profile": "p", "is": ["x"] }, "practices": [
        { "id": "a", "anchors": ["A"], "needs": [ { "practice": "b", "level": 2 } ],
          "relieves": [ { "challenge": "c", "strength": 1 } ] } ] } ] }
    """
}
