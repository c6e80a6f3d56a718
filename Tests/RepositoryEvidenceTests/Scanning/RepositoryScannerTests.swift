import Formats
import MaturityModel
import Testing

@testable import RepositoryEvidence

struct RepositoryScannerTests {
  private func rules(_ list: String...) throws -> EvidenceRules {
    try Shipped.rules(list.joined(separator: ",\n")).get().judged(by: Shipped.questionnaire)
  }

  private func text(
    _ id: String, _ expression: String, says: String = "supports", _ more: String = ""
  )
    -> String
  {
    """
    { "id": "\(id)", "practice": "mod-2", "says": "\(says)", \(says == "hints" ? "" : "\"level\": 3,")
      "files": ["**/*.py", "**/*.md"], "text": ["\(expression)"], "measured": [3, 3], \(more)
      "found": "A." }
    """
  }

  @Test func `a place has its line, counted over comments and line breaks of every kind`() throws {
    let repository = try TestRepository(["a.py": "one\r\n# needle\r\n\r\nneedle\r\n"])
    let scan = try repository.scan(by: rules(text("x", "^needle$")))
    #expect(scan.proposals[0].places == [.init(path: "a.py", line: 4, text: "needle")])
  }

  @Test func `tests say nothing, and documents make a support a hint and a hint nothing`() throws {
    let repository = try TestRepository(["tests/a.py": "needle", "a.md": "needle"])
    let scan = try repository.scan(
      by: rules(
        text("x", "needle"), text("y", "needle", says: "hints"), text("z", "needle", says: "limits")
      )
    )
    #expect(scan.proposals.map(\.rule) == ["x"])
    #expect(scan.proposals[0].says == .hints)
    #expect(scan.proposals[0].isWeak)
    #expect(scan.proposals[0].places.map(\.path) == ["a.md"])
  }

  @Test func `with anywhere all places count`() throws {
    let repository = try TestRepository(["tests/a.py": "needle", "a.md": "needle"])
    let scan = try repository.scan(by: rules(text("x", "needle", "\"anywhere\": true,")))
    #expect(scan.proposals[0].says == .supports)
    #expect(scan.proposals[0].places.map(\.path) == ["a.md", "tests/a.py"])
  }

  @Test func `what is vendored is not looked at, and what is empty is no match`() throws {
    let repository = try TestRepository(["x/vendor/a.py": "needle", "b.py": ""])
    let rule = """
      { "id": "p", "practice": "mod-2", "says": "hints", "files": ["@py"], "found": "A." }
      """
    let scan = try repository.scan(by: rules(text("x", "needle"), rule))
    #expect(scan.proposals.isEmpty)
    #expect(scan.looked == 1)
  }

  @Test func `needs and unless wait for other rules`() throws {
    let repository = try TestRepository(["a.py": "needle\nthread"])
    func spoken(_ list: String...) throws -> [String] {
      try repository.scan(by: try Shipped.rules(list.joined(separator: ",\n")).get())
        .proposals.map(\.rule)
    }
    let (needle, camel) = (text("n", "needle"), text("c", "camel"))
    #expect(try spoken(text("x", "thread", "\"needs\": [\"n\"],"), needle) == ["x", "n"])
    #expect(try spoken(text("x", "thread", "\"needs\": [\"c\"],"), camel) == [])
    #expect(
      try spoken(text("x", "thread", "\"needs\": [\"c\", \"n\"],"), camel, needle) == ["x", "n"])
    #expect(try spoken(text("x", "thread", "\"unless\": [\"n\"],"), needle) == ["n"])
    #expect(try spoken(text("x", "thread", "\"unless\": [\"c\"],"), camel) == ["x"])
  }

  @Test func `each also has to match some line`() throws {
    let repository = try TestRepository(["a.py": "needle\nthread", "b.py": "needle"])
    let scan = try repository.scan(
      by: rules(text("x", "needle", "\"also\": [\"thread\", \"needle\"],")))
    #expect(scan.proposals[0].places.map(\.path) == ["a.py"])
  }

  @Test func `the line of a secret is kept nowhere`() throws {
    let repository = try TestRepository(["a.py": "needle = 'hidden'"])
    let scan = try repository.scan(by: rules(text("x", "needle", "\"secret\": true,")))
    #expect(scan.proposals[0].places == [.init(path: "a.py", line: 1, text: "")])
    let json = ScanResult(try rules(text("x", "a needle")), [scan], of: Shipped.questionnaire)
      .json(nil).pretty
    #expect(!json.contains("hidden"))
  }

  @Test func `three places of a file and twenty of a proposal are kept, and the others counted`()
    throws
  {
    var files: [String: String] = [:]
    for number in 10..<40 { files["f\(number).py"] = String(repeating: "needle\n", count: 5) }
    let scan = try TestRepository(files).scan(by: rules(text("x", "needle")))
    let proposal = scan.proposals[0]
    #expect(proposal.files == 30)
    #expect(proposal.places.count == 20)
    #expect(proposal.morePlaces == 130)
    #expect(proposal.places.prefix(4).map(\.path) == ["f10.py", "f10.py", "f10.py", "f11.py"])
  }

  @Test func `units are folders with a manifest that names an ML package`() throws {
    let scan = try TestRepository([
      "a/requirements.txt": "torch", "b/requirements.txt": "torch", "c/requirements.txt": "flask",
      "docs/requirements.txt": "torch", "a/x/1.py": "needle", "a/2.py": "needle",
      "c/3.py": "needle",
    ]).scan(by: rules(text("x", "needle")))
    #expect(scan.units == 2)
    #expect(scan.packages == ["torch"])
    #expect(scan.proposals[0].units == 1)
  }

  @Test func `only one folder is looked at`() throws {
    let repository = try TestRepository(["a/x.py": "needle", "ab/x.py": "needle"])
    let scan = try repository.scan(by: rules(text("x", "needle")), only: "a")
    #expect(scan.proposals[0].places.map(\.path) == ["a/x.py"])
    #expect(scan.files == 1)
  }

  @Test func `the repository's own file leaves out, with a reason`() throws {
    let repository = try TestRepository([
      "a.py": "needle", "own/b.py": "needle",
      ".mlmaturity-scan.json": #"{ "skip": [ { "files": "own/**", "reason": "Copied." } ] }"#,
    ])
    let scan = try repository.scan(by: rules(text("x", "needle")))
    #expect(scan.proposals[0].places.map(\.path) == ["a.py"])
    #expect(scan.leftOut == [.init(files: "own/**", reason: "Copied.", count: 1)])
  }

  @Test func `of a part alone nobody says what the whole lacks`() throws {
    var files = Dictionary(uniqueKeysWithValues: (0..<6).map { ("src/\($0).py", "x = 1") })
    #expect(try TestRepository(files).scan().proposals.map(\.rule).contains("dep-2-no-pipeline"))
    #expect(try TestRepository(files).scan(only: "src").proposals.isEmpty)
    files[".mlmaturity-scan.json"] = #"{ "only": [ { "files": "src/**", "reason": "Ours." } ] }"#
    #expect(try TestRepository(files).scan().proposals.isEmpty)
  }

  @Test(arguments: [
    #"{ "tests": [] }"#, #"{ "skip": [ { "files": "a" } ] }"#, "{", #"{ "only": ["a"] }"#,
  ]) func `a file of its own that is wrong is refused`(text: String) throws {
    let repository = try TestRepository(["a.py": "x", ".mlmaturity-scan.json": text])
    #expect(throws: RepositoryScanner.Fault.self) { try repository.scan() }
  }

  @Test func `the first thousand bytes of a line count, and files of other bytes do not`() throws {
    let long = String(repeating: "x", count: 995)
    let repository = try TestRepository([
      "a.py": long + "needle", "b.py": "x\0needle",
      "c.py": String(repeating: "y", count: 994) + "needle",
    ])
    let scan = try repository.scan(by: rules(text("x", "needle")))
    #expect(scan.proposals[0].places.map(\.path) == ["c.py"])
    #expect(scan.proposals[0].places[0].text.utf8.count == 160)
  }

  @Test func `the same is found twice, whoever lists the files`() throws {
    let repository = try TestRepository([
      "requirements.txt": "torch==2", "b/train.py": "import mlflow\nmlflow.log_metric(1)",
      "b.py": "x", "b/a/x_test.py": "x",
    ])
    repository.commitAll()
    var (one, two, three) = (
      try repository.scan(), try repository.scan(), try repository.scan(git: nil)
    )
    #expect(one == two)
    #expect(one.listing == .git)
    #expect(three.listing == .folder)
    for index in one.proposals.indices {
      #expect(one.proposals[index].places == three.proposals[index].places)
    }
    (one.proposals, three.proposals) = ([], [])
    #expect(one.read == three.read)
    two.proposals = []
    #expect(one == two)
  }

  @Test func `whoever watches can stop it`() throws {
    let repository = try TestRepository(["a.py": "x"])
    #expect(throws: RepositoryScanner.Fault.stopped) {
      try repository.scan(by: Shipped.rules) { _, _ in false }
    }
  }

  @Test func `a folder that is not there is told`() {
    let scanner = RepositoryScanner(rules: Shipped.rules, git: nil) { 0 }
    #expect(throws: RepositoryScanner.Fault.noSuchFolder) {
      try scanner.scan("/nonexistent/x".bytes, name: "x")
    }
  }
}
