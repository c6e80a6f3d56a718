import MaturityModel
import Testing

@testable import RepositoryEvidence

struct ShippedRulesTests {
  @Test func `there is a case for every rule`() {
    #expect(RuleCase.all.map(\.rule).sorted() == Shipped.rules.rules.map(\.id).sorted())
    #expect(RuleCase.all.count == 156)
  }

  @Test func `seventeen of the rules with a level are strong, as far as statements are the same`() {
    let levelled = Shipped.rules.rules.filter { $0.level != nil }
    #expect(levelled.count == 91)
    #expect(levelled.count { $0.doubt == nil } == 17)
    #expect(levelled.count(where: \.measured.isEnough) == 32)
  }

  @Test(arguments: RuleCase.all) func `each rule speaks at its place`(rule: RuleCase) throws {
    let repository = try repository(rule, rule.path, rule.text)
    let proposal = try #require(
      try repository.scan().proposals.first { $0.rule == rule.rule })
    guard !rule.path.hasPrefix("@") else { return }
    let place = try #require(proposal.places.first)
    #expect(place.path == rule.path)
    #expect(place.line == rule.line)
  }

  @Test(arguments: RuleCase.all) func `each rule stays silent at a near miss`(rule: RuleCase) throws
  {
    let repository = try repository(rule, rule.missPath, rule.missText)
    let rules = try repository.scan().proposals.map(\.rule)
    #expect(!rules.contains(rule.rule))
  }

  @Test func `each rule stays silent at the other near misses, too`() throws {
    let known = Set(Shipped.rules.rules.map(\.id))
    for miss in RuleCase.misses {
      #expect(known.contains(miss.rule))
      let files = [
        "requirements.txt": "torch==2.1", "infra/main.tf": "x", miss.path: miss.text,
      ]
      let spoken = try TestRepository(files).scan(git: nil).proposals.map(\.rule)
      #expect(!spoken.contains(miss.rule), "\(miss)")
    }
  }

  @Test func `no rule for ML speaks where no manifest names an ML package`() throws {
    for rule in RuleCase.all where !rule.path.hasPrefix("@") {
      guard Shipped.rules.rules.first(where: { $0.id == rule.rule })?.needsML == true else {
        continue
      }
      let repository = try TestRepository([rule.path: rule.text])
      let rules = try repository.scan(git: nil).proposals.map(\.rule)
      #expect(!rules.contains(rule.rule), "\(rule.rule)")
    }
  }

  @Test func `of the product's own repository no rule for ML speaks, and nothing is against it`()
    throws
  {
    let scan = try TestRepository.usual.scan(Array(Shipped.root.utf8), name: "own")
    let spoken = Set(scan.proposals.map(\.rule))
    let forML = Shipped.rules.rules.filter(\.needsML).map(\.id)
    #expect(scan.packages.isEmpty)
    #expect(spoken.isDisjoint(with: forML), "\(spoken.intersection(forML))")
    #expect(spoken.contains("dep-2-tests"))
    #expect(spoken.isDisjoint(with: ["int-3-secret", "int-3-env", "dep-2-none"]))
  }

  private func repository(_ rule: RuleCase, _ path: String, _ text: String) throws
    -> TestRepository
  {
    var files: [String: String] = [:]
    if Shipped.rules.rules.first(where: { $0.id == rule.rule })?.needsML == true {
      files["requirements.txt"] = "torch==2.1"
    }
    if let (path, text) = RuleCase.beside[rule.rule] { files[path] = text }
    let parts = path.split(separator: "+", maxSplits: 1).map { String($0) }
    if parts[0] == "@five" {
      for name in ["a", "b", "c", "d", "e"] { files["src/\(name).py"] = "x = 1" }
    }
    if let last = parts.last, !last.hasPrefix("@") { files[last] = text }
    let repository = try TestRepository(files)
    switch parts[0] {
    case "@direct": changes(repository, people: ["Ada"])
    case "@several": changes(repository, people: ["Ada", "Bob"])
    case "@reviewed": changes(repository, people: ["Ada"], subject: "Change (#12)")
    default: break
    }
    return repository
  }

  private func changes(
    _ repository: TestRepository, people: [String], subject: String = "Change"
  ) {
    repository.git("init", "-q")
    for day in 1...6 {
      repository.git(
        "commit", "-q", "--allow-empty", "-m", subject, date: "2026-11-0\(day)T12:00:00Z",
        by: people[day % people.count])
    }
  }
}
