import Foundation
import MaturityModel
import Testing

@testable import Documents
@testable import Formats

/// Rules in words, of the models that ship.
struct RulesInWordsTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../questionnaires/models").standardized

  private static let names =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".json") }.sorted()

  private func model(_ text: String, _ name: String) throws -> Model {
    try ModelReader.read(Array(text.utf8), file: name).get()
  }

  @Test func `there are models to look at`() { #expect(Self.names.count >= 39) }

  @Test(arguments: names)
  func `a rule that is printed and read again is the same rule, in the same words`(
    _ name: String
  ) throws {
    let text = try String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8)
    let first = try model(text, name)
    let printed = try JSONDocument(Array(text.utf8)).root.json
    for spelled in [printed.pretty, printed.compact] {
      let again = try model(spelled, name)
      #expect(Set(again.measures) == Set(first.measures))
      #expect(again.nodes.map(\.ownRules) == first.nodes.map(\.ownRules))
      #expect(again.headline == first.headline && again.targets == first.targets)
      let words = FormulaWords(model: first).section?.blocks
      #expect(FormulaWords(model: again).section?.blocks == words)
    }
  }

  @Test(arguments: names)
  func `what reads the same is the same rule`(_ name: String) throws {
    let text = try String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8)
    let model = try model(text, name)
    let words = FormulaWords(model: model)
    var known: [String: Formula] = [:]
    for rule in model.measures.flatMap(\.rules.values) + model.nodes.flatMap(\.ownRules.values) {
      let said = words.text(rule)
      #expect(!said.isEmpty)
      if let other = known[said] { #expect(other == rule, "\(said)") }
      known[said] = rule
    }
  }
}
