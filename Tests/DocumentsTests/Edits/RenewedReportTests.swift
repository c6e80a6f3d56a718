import Testing

@testable import Documents

struct RenewedReportTests {
  private static let named = FactChange(name: "level", before: "2", now: "3", isNamed: true)
  private static let lost = FactChange(name: "target", before: "4", now: nil, isNamed: true)
  private static let other = FactChange(name: "index", before: "38", now: "41", isNamed: false)

  @Test func `a run ends with what was kept and what of it is out of date`() {
    let kept = [
      KeptEdit(id: "summary", isGenerated: true, changes: [Self.named, Self.other]),
      KeptEdit(id: "plan", isGenerated: true, changes: [Self.other]),
      KeptEdit(id: "mon", isGenerated: false, changes: []),
      KeptEdit(id: "dat", isGenerated: true, changes: [Self.named, Self.lost]),
    ]
    let report = RenewedReport(text: "", kept: kept, deleted: [])
    #expect(
      report.summary
        == "Kept 4 edited blocks. Out of date: summary (level 2, now 3), dat (level 2, now 3; target 4, now –)."
    )
    #expect(
      report.check
        == .init(
          lines: [
            "Out of date: summary (level 2, now 3).",
            "Out of date: dat (level 2, now 3; target 4, now –).",
            "Changed: summary (index 38, now 41).",
            "Changed: plan (index 38, now 41).", "No longer generated: mon.",
          ], exitCode: 4))
  }

  @Test func `changes that no text names are listed and are no failure`() {
    let kept = [KeptEdit(id: "plan", isGenerated: true, changes: [Self.other])]
    let report = RenewedReport(text: "", kept: kept, deleted: [])
    #expect(report.check == .init(lines: ["Changed: plan (index 38, now 41)."], exitCode: 0))
    #expect(report.summary == "Kept 1 edited block.")
  }

  @Test func `without edits nothing is said`() {
    let report = RenewedReport(text: "", kept: [], deleted: ["a"])
    #expect(report.summary == nil)
    #expect(report.check == .init(lines: [], exitCode: 0))
  }
}
