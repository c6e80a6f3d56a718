import MaturityModel
import Testing

struct CopiesTests {
  private func identity(_ id: String, completed: Int?, updated: Int?) -> Copies.Identity {
    Copies.Identity(
      id: id, completedAt: completed.map { Timestamp(seconds: $0) },
      updatedAt: updated.map { Timestamp(seconds: $0) })
  }

  @Test func `the one that was changed last counts, and of equals the first by name`() {
    let names = ["c", "b", "a", "d", "e", "f", "g"]
    let copies = Copies(
      of: [
        identity("one", completed: 1, updated: 5), identity("one", completed: 1, updated: 9),
        identity("one", completed: 1, updated: 9), identity("one", completed: 2, updated: 1),
        identity("one", completed: nil, updated: nil), identity("one", completed: nil, updated: 0),
        nil,
      ]
    ) { names[$0] }
    #expect(copies.counting == [0: 2, 1: 2, 4: 5])
    #expect(copies.problems { names[$0] }.map(\.file) == ["c", "b", "e"])
  }

  @Test func `files without an id are copies of nothing`() {
    let minimal = identity("", completed: nil, updated: nil)
    #expect(Copies(of: [minimal, minimal]) { "\($0)" }.counting.isEmpty)
  }

  @Test func `whatever the order, of each result exactly one counts, and it is the same`() {
    for seed in 0..<200 {
      var numbers = SeededNumbers(seed: seed)
      let files = (0..<12).map { number in
        (
          name: "f\(number)",
          identity: identity(
            ["", "x", "y"].randomElement(using: &numbers) ?? "",
            completed: [nil, 1, 2].randomElement(using: &numbers) ?? nil,
            updated: [nil, 1, 2].randomElement(using: &numbers) ?? nil)
        )
      }
      let counting = { (files: [(name: String, identity: Copies.Identity)]) -> [String: String] in
        let copies = Copies(of: files.map(\.identity)) { files[$0].name }
        return Dictionary(
          copies.counting.map { (files[$0].name, files[$1].name) }, uniquingKeysWith: { $1 })
      }
      let found = counting(files)
      #expect(counting(files.shuffled(using: &numbers)) == found, "seed \(seed)")
      let kept = files.filter { found[$0.name] == nil && !$0.identity.id.isEmpty }
      let results = kept.map { "\($0.identity.id) \($0.identity.completedAt?.text ?? "")" }
      #expect(Set(results).count == results.count, "seed \(seed)")
      #expect(found.values.allSatisfy { found[$0] == nil }, "seed \(seed)")
    }
  }
}
