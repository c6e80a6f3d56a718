import MaturityModel
import TextCanvas
import Testing

@testable import RepositoryEvidence
@testable import Screens

/// Hints of what was found in a repository, which are folded away.
struct FoundHintsTests {
  @Test func `hints are folded away behind one row that opens them`() {
    var walk = Walk.withHints()
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
    var walk = Walk.found()
    walk.type("S")
    #expect(!walk.screen.contains("hint"))
    walk.type("h")
    #expect(walk.screen.contains("There are no hints here."))
    #expect(!walk.screen.contains("payments-ml: "))
    walk = Walk.withHints(size: Size(rows: 40, columns: 120))
    walk.type("S")
    #expect(walk.screen.contains("and 4 more places"))
    #expect(
      walk.screen.contains("payments-ml: of 3 long lines only the first 1000 bytes were matched;"))
  }

  @Test func `by lines hints are folded away just so`() {
    var walk = Walk.withHints(isLinear: true)
    let said = walk.hear("found").joined(separator: "\n")
    #expect(said.contains("3. 2 hints\n"))
    #expect(!said.contains("A guide for labelling."))
    #expect(walk.hear("hints").joined(separator: "\n").contains("A guide for labelling."))
    #expect(!walk.hear("hints").joined(separator: "\n").contains("A guide for labelling."))
    #expect(walk.hear("3").joined(separator: "\n").contains("A guide for labelling."))
  }
}
