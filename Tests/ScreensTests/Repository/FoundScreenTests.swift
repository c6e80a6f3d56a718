import Documents
import MaturityModel
import TextCanvas
import Testing

@testable import RepositoryEvidence
@testable import Screens

/// What was found in a repository, beside the answers.
struct FoundScreenTests {
  private func walk(
    at item: Item.ID = "dat-1", answers: [Item.ID: Int] = ["dat-1": 3, "dat-2": 4, "dat-3": 2],
    size: Size = Size(rows: 24, columns: 80), isLinear: Bool = false
  ) -> Walk {
    var assessment = Assessment.sample
    for (id, level) in answers { assessment.responses[id] = Response(answer: .rank(level)) }
    var walk = Walk(assessment, size: size, isLinear: isLinear, at: .item(item))
    walk.handle(.found(.sample, folder: "/srv/payments-ml"))
    return walk
  }

  @Test func `before a look the folder is asked for, and a look asked for`() {
    var walk = Walk(.sample, at: .item("dat-1"))
    walk.handle(.found(nil, folder: "/srv/payments-ml"))
    #expect(!walk.screen.contains("  S "))
    walk.type("S")
    #expect(walk.screen.contains("Folder"))
    #expect(walk.screen.contains("Runs nothing, sends nothing, answers nothing."))
    walk.press(.enter)
    #expect(walk.effects.last == .look(folder: "/srv/payments-ml"))
  }

  @Test(
    arguments: [
      ("dat-1", "S 2 fits 3"), ("dat-2", "S ! fits 2 at most"), ("dat-3", "S 1 hint"),
      ("run-2", "S –"),
    ] as [(Item.ID, String)])
  func `one field says what was found`(item: Item.ID, field: String) {
    #expect(
      walk(at: item, answers: ["dat-1": 3, "dat-2": 4, "dat-3": 2, "run-2": 1]).screen
        .contains(field))
  }

  @Test func `nothing found is said where something should have been`() {
    let walk = walk(at: "run-1", answers: ["run-1": 4])
    #expect(walk.screen.contains("S – nothing found"))
  }

  @Test func `nobody is led to an answer, unless that is asked for`() {
    var walk = walk(answers: [:])
    #expect(walk.screen.contains("  S –"))
    walk.type("S")
    #expect(walk.screen.contains("Answer first; then you see what was found."))
    walk.app.workspace.device.settings.showsFoundBeforeAnswer = true
    #expect(walk.screen.contains("S 2 fits 3"))
    walk.type("S")
    #expect(walk.screen.contains("Fits level 3: Data files pinned by their hash (DVC)."))
    #expect(walk.assessment?.responses.isEmpty == true)
  }

  @Test func `a place is taken as evidence once, with where it is from, and undone`() {
    var walk = walk()
    walk.type("S")
    walk.press(.down, .enter)
    let evidence = walk.assessment?.responses["dat-1"]?.evidence ?? []
    #expect(evidence.map(\.text) == ["Data files pinned by their hash (DVC)."])
    #expect(
      evidence.first?.source
        == EvidenceSource(
          rule: "versions-pins", version: "1.0.0", repository: "payments-ml",
          commit: "7f0b441e55aa", path: "data/part-2.dvc", line: 4))
    walk.press(.enter)
    #expect(walk.screen.contains("This place is among the evidence already."))
    #expect(walk.screen.contains("(taken)"))
    walk.press(.escape)
    walk.type("u")
    #expect(walk.assessment?.responses["dat-1"]?.evidence == [])
  }

  @Test func `what is set aside is asked to be kept, and shown only where all is asked for`() {
    var walk = walk()
    walk.type("Sx")
    guard case .keepFound(let found)? = walk.effects.last else {
      Issue.record("Nothing was kept.")
      return
    }
    #expect(found.kept.aside == [.init(rule: "versions-pins", path: "data/part-1.dvc")])
    walk.handle(.found(found, folder: ""))
    #expect(!walk.screen.contains("part-1.dvc"))
    var all = found
    all.kept.aside.insert(.init(rule: "versions-pins", path: "data/part-2.dvc"))
    walk.handle(.found(all, folder: ""))
    #expect(walk.screen.contains("All that was found here was set aside; a shows it."))
    walk.handle(.found(found, folder: ""))
    walk.type("a")
    #expect(walk.screen.contains("part-1.dvc (set aside)"))
    walk.type("x")
    #expect(walk.effects.last == .keepFound(.sample))
  }

  /// A practice of which a look has a fit and two hints, with more places than are kept.
  private func withHints(isLinear: Bool = false, size: Size = Size(rows: 24, columns: 80)) -> Walk {
    var walk = walk(size: size, isLinear: isLinear)
    var found = FoundInRepository.sample
    var scan = found.kept.result.repositories[0]
    for number in scan.proposals.indices { scan.proposals[number].practice = "dat-1" }
    scan.proposals[1].says = .hints
    scan.proposals[0].morePlaces = 4
    (scan.cutLines, scan.cutHistory) = (3, 2_000)
    found.kept.result.repositories = [scan]
    walk.handle(.found(found, folder: "/srv/payments-ml"))
    return walk
  }

  @Test func `hints are folded away behind one row that opens them`() {
    var walk = withHints()
    walk.type("S")
    #expect(walk.screen.contains("Fits level 3: Data files pinned by their hash (DVC)."))
    #expect(walk.screen.contains("2 hints (Enter shows what is found)"))
    #expect(!walk.screen.contains("A guide for labelling."))
    walk.press(.end, .enter)
    #expect(walk.screen.contains("2 hints (Enter folds away what is below)"))
    #expect(walk.screen.contains("Hint: A guide for labelling."))
    #expect(walk.assessment?.responses["dat-1"]?.evidence == [])
    walk.press(.down, .enter)
    #expect(
      walk.assessment?.responses["dat-1"]?.evidence.map(\.source?.rule) == ["checks-none"])
    walk.type("h")
    #expect(!walk.screen.contains("A guide for labelling."))
    walk.type("xy")
    #expect(!walk.effects.contains { if case .copy = $0 { true } else { false } })
  }

  @Test func `without hints there is no row for them, and what was not seen is said`() {
    var walk = walk()
    walk.type("S")
    #expect(!walk.screen.contains("hint"))
    walk.type("h")
    #expect(walk.screen.contains("There are no hints here."))
    #expect(!walk.screen.contains("payments-ml: "))
    walk = withHints(size: Size(rows: 40, columns: 120))
    walk.type("S")
    #expect(walk.screen.contains("and 4 more places"))
    #expect(
      walk.screen.contains("payments-ml: of 3 long lines only the first 1000 bytes were matched;"))
  }

  @Test func `by lines hints are folded away just so`() {
    var walk = withHints(isLinear: true)
    let said = walk.hear("found").joined(separator: "\n")
    #expect(said.contains("3. 2 hints\n"))
    #expect(!said.contains("A guide for labelling."))
    #expect(walk.hear("hints").joined(separator: "\n").contains("A guide for labelling."))
    #expect(!walk.hear("hints").joined(separator: "\n").contains("A guide for labelling."))
    #expect(walk.hear("3").joined(separator: "\n").contains("A guide for labelling."))
  }

  @Test func `lines, copies, another look and forgetting are asked for`() {
    var walk = walk()
    walk.type("Se")
    #expect(
      walk.effects.last
        == .showLines(repository: "payments-ml", path: "data/part-1.dvc", line: 0))
    walk.type("y")
    #expect(walk.effects.last == .copy("data/part-1.dvc"))
    walk.press(.escape)
    _ = walk.app.perform(.look)
    #expect(walk.screen.contains("/srv/payments-ml"))
    #expect(walk.app.perform(.forgetFound) == [.forgetFound])
    walk.handle(.found(nil, folder: ""))
    #expect(walk.app.disabledReason(.forgetFound) != nil)
  }

  @Test func `one person's ballot is led by nothing`() {
    var assessment = Assessment.sample
    assessment.respondent = Respondent(id: "r1")
    assessment.responses["dat-2"] = Response(answer: .rank(4))
    var walk = Walk(assessment, at: .item("dat-2"))
    walk.handle(.found(.sample, folder: ""))
    #expect(!walk.screen.contains("fits"))
    walk.type("S")
    #expect(walk.screen.contains("what was found would lead them"))
    #expect(walk.app.disabledReason(.look) != nil)
  }

  @Test func `the review names answers that the repository disagrees with`() {
    var walk = walk()
    walk.type("R")
    #expect(walk.screen.contains("1 answer and the repository disagree"))
    #expect(walk.screen.contains("Checks: You answered 4. Checks run by hand alone"))
  }

  @Test func `a limit that was set aside disagrees no longer`() {
    var walk = walk()
    var found = FoundInRepository.sample
    found.kept.aside = [.init(rule: "checks-none", path: "")]
    walk.handle(.found(found, folder: ""))
    walk.type("R")
    #expect(!walk.screen.contains("disagree"))
  }

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

  @Test func `while a workshop goes on nothing is said that could sway a vote`() {
    var assessment = Assessment.sample
    assessment.workshop = Workshop()
    assessment.responses["dat-2"] = Response(answer: .rank(4))
    var walk = Walk(assessment, at: .item("dat-2"))
    walk.handle(.found(.sample, folder: ""))
    #expect(!walk.screen.contains("fits"))
    #expect(walk.app.workspace.open?.disagreements.isEmpty == true)
  }

  @Test func `by lines the same is found by its word`() {
    var walk = walk(isLinear: true)
    let said = walk.hear("found").joined(separator: "\n")
    #expect(said.contains("Fits level 3: Data files pinned by their hash (DVC)."))
    #expect(walk.hear("take").joined().contains("Evidence 1 kept."))
  }

  @Test(.inPseudo, arguments: pictureSizes) func `the list is as it was`(size: Size) {
    var walk = walk(at: "dat-2", size: size)
    expectPicture(of: walk, named: "found-item")
    walk.type("S")
    expectPicture(of: walk, named: "found-limit")
    walk = self.walk(size: size)
    walk.type("S")
    expectPicture(of: walk, named: "found")
    walk = withHints(size: size)
    walk.type("S")
    expectPicture(of: walk, named: "found-folded")
    walk.press(.end, .enter)
    expectPicture(of: walk, named: "found-hints")
    walk.handle(
      .lines(
        [(3, "deps:"), (4, "- md5: 3b0c44298fc1"), (5, "  path: data")], path: "dvc.lock", line: 4))
    expectPicture(of: walk, named: "found-lines")
  }
}
