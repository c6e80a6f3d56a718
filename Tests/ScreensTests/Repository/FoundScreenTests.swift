import MaturityModel
import TextCanvas
import Testing

@testable import RepositoryEvidence
@testable import Screens

/// What was found in a repository, beside the answers.
struct FoundScreenTests {
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
      Walk.found(at: item, answers: ["dat-1": 3, "dat-2": 4, "dat-3": 2, "run-2": 1]).screen
        .contains(field))
  }

  @Test func `nothing found is said where something should have been`() {
    let walk = Walk.found(at: "run-1", answers: ["run-1": 4])
    #expect(walk.screen.contains("S – nothing found"))
  }

  @Test func `nobody is led to an answer, unless that is asked for`() {
    var walk = Walk.found(answers: [:])
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
    var walk = Walk.found()
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
    var walk = Walk.found()
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

  @Test func `lines, copies, another look and forgetting are asked for`() {
    var walk = Walk.found()
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
    var walk = Walk.found()
    walk.type("R")
    #expect(walk.screen.contains("1 answer and the repository disagree"))
    #expect(walk.screen.contains("Checks: You answered 4. Checks run by hand alone"))
  }

  @Test func `a limit that was set aside disagrees no longer`() {
    var walk = Walk.found()
    var found = FoundInRepository.sample
    found.kept.aside = [.init(rule: "checks-none", path: "")]
    walk.handle(.found(found, folder: ""))
    walk.type("R")
    #expect(!walk.screen.contains("disagree"))
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
    var walk = Walk.found(isLinear: true)
    let said = walk.hear("found").joined(separator: "\n")
    #expect(said.contains("Fits level 3: Data files pinned by their hash (DVC)."))
    #expect(walk.hear("take").joined().contains("Evidence 1 kept."))
  }

  @Test(.inPseudo, arguments: pictureSizes) func `the list is as it was`(size: Size) {
    var walk = Walk.found(at: "dat-2", size: size)
    expectPicture(of: walk, named: "found-item")
    walk.type("S")
    expectPicture(of: walk, named: "found-limit")
    walk = Walk.found(size: size)
    walk.type("S")
    expectPicture(of: walk, named: "found")
    walk = Walk.withHints(size: size)
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
