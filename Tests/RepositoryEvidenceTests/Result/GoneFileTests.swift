import MaturityModel
import Testing

@testable import RepositoryEvidence

struct GoneFileTests {
  private func evidence(_ path: String, in repository: String = "team") -> Evidence {
    Evidence(text: "x", source: EvidenceSource(rule: "r", repository: repository, path: path))
  }

  private func days(_ days: [GoneFile: CalendarDay]) -> [String: Int] {
    Dictionary(
      days.map { ("\($0.key.repository)/\($0.key.path)", $0.value.daysSince1970) },
      uniquingKeysWith: max)
  }

  @Test func `a file is gone since the first look that did not find it, until it is back`() throws {
    let repository = try TestRepository(["a.py": "x", "b/c.py": "x"])
    let all =
      ["a.py", "b/c.py", "d.py", "b"].map { evidence($0) } + [
        evidence("d.py", in: "other"), evidence(""), evidence("e\u{FFFD}.py"), Evidence(text: "x"),
      ]
    func look(_ before: [GoneFile: CalendarDay], _ day: Int) throws -> [GoneFile: CalendarDay] {
      before.afterLook(
        into: "team", at: try #require(RepositoryPlaces(repository.path.bytes)), for: all,
        on: CalendarDay(daysSince1970: day))
    }
    let first = try look([:], 7)
    #expect(days(first) == ["team/d.py": 7, "team/b": 7])
    #expect(days(try look(first, 9)) == days(first))
    try repository.write("x", to: "d.py")
    let other = [GoneFile(repository: "other", path: "d.py"): CalendarDay(daysSince1970: 3)]
    let both = first.merging(other) { $1 }
    #expect(days(try look(both, 11)) == ["team/b": 7, "other/d.py": 3])
  }

  @Test func `evidence that nobody takes any more is forgotten`() throws {
    let repository = try TestRepository([:])
    let before = [GoneFile(repository: "team", path: "a"): CalendarDay(daysSince1970: 3)]
    let places = try #require(RepositoryPlaces(repository.path.bytes))
    #expect(
      before.afterLook(into: "team", at: places, for: [], on: CalendarDay(daysSince1970: 5)).isEmpty
    )
  }
}
