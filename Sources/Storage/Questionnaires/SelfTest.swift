import CQuestionnaires
import Formats
import MaturityModel

/// The vectors that are part of the program: whether it computes right on this machine.
package struct SelfTest {
  /// What was run, as a name and how many cases of it.
  package private(set) var parts: [(name: String, cases: Int)] = []
  package private(set) var failures: [String] = []

  package var cases: Int { parts.reduce(0) { $0 + $1.cases } }

  package init() {
    let bytes = UnsafeBufferPointer(start: self_test_bytes(), count: self_test_length())
    guard let document = try? JSONDocument(Array(bytes)) else {
      failures = ["the vectors cannot be read"]
      return
    }
    let root = document.root
    var models: [String: Model] = [:]
    for (key, node) in root["models"]?.members ?? [] {
      models[key.text ?? ""] = ModelReader.read(
        node, log: ProblemLog(file: "self-test"), for: .scoring)
    }
    for (key, node) in root.members where key.text != "models" {
      var conformance = Conformance { [models] in models[$0] }
      let name = key.text ?? ""
      switch name {
      case "errors": conformance.run(errors: node)
      case "lint": conformance.run(lint: node)
      default: conformance.run(vectors: node, name: name)
      }
      parts.append((name, conformance.cases))
      failures += conformance.failures
    }
  }
}
