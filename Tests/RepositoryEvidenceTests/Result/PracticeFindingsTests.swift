import Formats
import MaturityModel
import Testing

@testable import RepositoryEvidence

struct PracticeFindingsTests {
  private func proposal(_ says: EvidenceRule.Strength, _ level: Int?, places: Int) -> Proposal {
    Proposal(
      practice: "mod-1", rule: "\(says)-\(level ?? 0)", says: says, level: level, found: "It is.",
      caution: "", places: (0..<places).map { .init(path: "f\($0).py", line: 1, text: "") })
  }

  private func findings(_ proposals: [Proposal], aside: Set<KeptScan.Aside> = [])
    -> PracticeFindings
  {
    var scan = RepositoryScan(name: "team")
    scan.proposals = proposals
    let result = ScanResult(Shipped.rules, [scan], of: Shipped.questionnaire)
    return PracticeFindings(KeptScan(result, aside: aside), for: "mod-1")
  }

  @Test func `levels, hints and places are counted`() {
    let all = findings([
      proposal(.supports, 3, places: 2), proposal(.supports, 4, places: 0),
      proposal(.limits, 2, places: 1), proposal(.hints, 5, places: 1),
    ])
    #expect(all.supported == 4)
    #expect(all.limit == 2)
    #expect(all.hints == 1)
    #expect(all.places == 5)
    #expect(findings([]).places == 0)
  }

  @Test func `what was set aside is not counted`() {
    let aside = KeptScan.Aside(rule: "supports-3", path: "f0.py")
    #expect(findings([proposal(.supports, 3, places: 1)], aside: [aside]).supported == nil)
    #expect(findings([proposal(.supports, 3, places: 2)], aside: [aside]).places == 1)
    let whole = KeptScan.Aside(rule: "limits-2", path: "")
    #expect(findings([proposal(.limits, 2, places: 0)], aside: [whole]).limit == nil)
  }

  @Test func `a piece becomes evidence that names its place`() throws {
    var scan = RepositoryScan(name: "team")
    scan.commit = "7f0b441e99"
    var found = proposal(.supports, 3, places: 1)
    found.count = .pinned(3, of: 4)
    let day = try #require(CalendarDay("2026-11-28"))
    let edition = ScanResult(Shipped.rules, [scan], of: Shipped.questionnaire).edition
    let evidence = found.evidence(at: found.places[0], in: scan, by: edition, on: day)
    #expect(evidence.shown == "f0.py:1 (commit 7f0b441e) – It is (3 of 4 dependencies).")
    #expect(evidence.source?.rule == "supports-3")
    #expect(evidence.source?.version == Shipped.rules.version)
  }
}
