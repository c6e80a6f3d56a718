@testable import Formats
import MaturityModel
import Storage
import Testing

@Suite("The vectors of the questionnaire language")
struct ConformanceTests {
  @Test(arguments: [
    ("features", 53), ("random-1", 220), ("random-2", 120), ("models-random", 148),
  ])
  func `Every number of every vector comes out`(_ name: String, _ count: Int) throws {
    let models = Dictionary(
      uniqueKeysWithValues: Vectors.modelNames.map { ($0, Vectors.model($0)) })
    var conformance = Conformance { models[$0] ?? nil }
    let root = try Vectors.document(name).root
    conformance.run(vectors: try #require(root["vectors"]), name: name)
    #expect(conformance.failures == [])
    #expect(conformance.cases == count)
  }

  @Test func `Every bad file is refused for its reason`() throws {
    var conformance = Conformance()
    conformance.run(errors: try #require(try Vectors.document("errors").root["cases"]))
    #expect(conformance.failures == [])
    #expect(conformance.cases == 36)
  }

  @Test func `Everything is found that is to be found in a file, and nothing else`() throws {
    var conformance = Conformance()
    conformance.run(lint: try #require(try Vectors.document("lint").root["cases"]))
    #expect(conformance.failures == [])
    #expect(conformance.cases == 16)
  }

  @Test func `A number that comes out otherwise is told`() throws {
    let text = try #require(
      Vectors.list("features").first.map { $0.json.compact }
    ).replacing("\"estimate\":\"3\"", with: "\"estimate\":\"4\"")
    let document = try JSONDocument(Array("[\(text)]".utf8))
    var conformance = Conformance()
    conformance.run(vectors: document.root, name: "features")
    #expect(conformance.failures == ["features 1: d m estimate is 3, not 4"])
  }

  @Test func `The program carries vectors of every kind, and passes them`() {
    let test = SelfTest()
    #expect(test.failures == [])
    #expect(
      test.parts.map(\.name).sorted()
        == ["errors", "features", "lint", "models-random", "random-1", "random-2"])
    #expect(test.cases == 225)
  }

  @Test(arguments: Vectors.modelNames)
  func `Every model opens, has a notice, and has no error`(_ name: String) throws {
    let bytes = Vectors.bytes(ofModel: name)
    let model = try ModelReader.read(bytes, file: name).get()
    #expect(model.licence?.notice.isEmpty == false)
    #expect(Lint(bytes, file: name).findings.filter { $0.severity == .error } == [])
  }
}
