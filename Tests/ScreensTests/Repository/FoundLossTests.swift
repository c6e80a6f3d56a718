import Documents
import MaturityModel
import TextCanvas
import Testing

@testable import RepositoryEvidence
@testable import Screens

/// Evidence that was taken from a repository, in lists, and what became of it.
struct FoundLossTests {
  /// An answer with a taken piece of evidence, whose file a look did not find any more.
  private func withLoss(
    _ change: (inout Assessment) -> Void = { _ in }, size: Size = Size(rows: 24, columns: 80),
    isLinear: Bool = false
  ) -> Walk {
    var assessment = Assessment.sample
    assessment.responses["dat-1"] = Response(answer: .rank(3), note: "See there.")
    assessment.responses["dat-1"]?.evidence = [
      Evidence(
        text: "Data files pinned by their hash (DVC).", date: CalendarDay("2026-11-20"),
        source: EvidenceSource(
          rule: "versions-pins", repository: "payments-ml", commit: "7f0b441e55aa",
          path: "data/part-2.dvc", line: 4))
    ]
    assessment.responses["dat-2"] = Response(answer: .rank(2))
    assessment.responses["dat-2"]?.evidence = [Evidence(text: "A page of the team's handbook.")]
    change(&assessment)
    var walk = Walk(assessment, size: size, isLinear: isLinear, at: .item("dat-1"))
    var found = FoundInRepository.sample
    found.kept.gone = [
      GoneFile(repository: "payments-ml", path: "data/part-2.dvc"): CalendarDay(
        daysSince1970: 20_850)
    ]
    walk.handle(.found(found, folder: "/srv/payments-ml"))
    return walk
  }

  @Test func `taken evidence bears its mark, and what is gone is said until it is back`() {
    var walk = withLoss(size: Size(rows: 40, columns: 180))
    let shown = "r data/part-2.dvc:4 (commit 7f0b441e)"
    #expect(walk.screen.contains(shown))
    #expect(walk.screen.contains("No longer there since 2027-02-01."))
    walk.type("R")
    #expect(walk.screen.contains("1 answer and the repository disagree"))
    #expect(walk.screen.contains("No longer there since 2027-02-01."))
    walk.press(.escape)
    walk.handle(.found(.sample, folder: ""))
    #expect(walk.screen.contains(shown))
    #expect(!walk.screen.contains("No longer there"))
  }

  @Test func `only evidence from a repository bears the mark`() {
    let source = EvidenceSource(rule: "x", path: "a.py", line: 3)
    #expect(Evidence(text: "It is.", source: source).marked == "r a.py:3 – It is.")
    #expect(Evidence(text: "It is.").marked == "It is.")
  }

  @Test func `what is gone leads nobody either`() {
    for change: (inout Assessment) -> Void in [
      { $0.workshop = Workshop() }, { $0.respondent = Respondent(id: "r1") },
    ] {
      var walk = withLoss(change, size: Size(rows: 40, columns: 120))
      #expect(!walk.screen.contains("No longer there"))
      walk.type("R")
      #expect(!walk.screen.contains("disagree"))
    }
  }

  @Test func `the plan says what the repository shows below the step in focus`() {
    var assessment = Assessment.sample
    assessment.details.plan.goal = .oneStep
    for item in ["dat-1", "dat-2", "dat-3"] as [Item.ID] {
      assessment.responses[item] = Response(answer: .rank(2))
    }
    var walk = Walk(assessment, size: Size(rows: 60, columns: 100), at: .result(.plan))
    walk.handle(.found(.sample, folder: ""))
    var seen: Set<String> = []
    for _ in 0..<10 {
      for line in walk.screen.split(separator: "\n") where line.contains("In the repository:") {
        seen.insert(line.split(separator: " ").joined(separator: " "))
      }
      walk.press(.down)
    }
    #expect(
      seen == [
        "In the repository: 2 places; the strongest fits level 3.",
        "In the repository: what was found fits level 2 at most.", "In the repository: 1 hint.",
      ])
  }

  @Test func `by lines an item says what the repository shows, and what is gone`() {
    var walk = withLoss(isLinear: true)
    #expect(
      walk.hear("again").joined().contains(
        "In the repository: 2 places; the strongest fits level 3.")
    )
    #expect(walk.hear("more").joined().contains("No longer there since 2027-02-01."))
    #expect(walk.hear("review").joined().contains("1 answer and the repository disagree"))
  }

  @Test func `a report says how many disagreements are open, and nothing else of a look`() {
    var walk = withLoss({ $0.responses["dat-2"]?.answer = .rank(4) })
    walk.type("E")
    let report = (walk.app.top as? ReportScreen)?.made?.report
    #expect(
      report?.remarks.last
        == """
        Evidence that names a place in a repository at commit 7f0b441e: 1 of 2. \
        2 disagreements with a repository were left open.
        """)
  }

  @Test(.inPseudo, arguments: pictureSizes) func `marks and losses are as they were`(size: Size) {
    var walk = withLoss(size: size)
    expectPicture(of: walk, named: "found-gone")
    walk.type("o")
    expectPicture(of: walk, named: "found-overview")
  }
}
