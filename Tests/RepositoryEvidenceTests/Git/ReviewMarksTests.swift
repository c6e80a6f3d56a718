import Testing

@testable import RepositoryEvidence

struct ReviewMarksTests {
  @Test(arguments: [
    ("a b", "x", "", true), ("a", "Add x (#12)", "", true), ("a", "Add x (!7)", "", true),
    ("a", "Add x (#12", "", false), ("a", "Fix #12", "", false),
    ("a", "Merge pull request 5", "", true), ("a", "Merged PR 5: x", "", true),
    ("a", "x", "Reviewed-by: A", true), ("a", "x", "Change-Id: I1", true),
    ("a", "x", "Signed-off-by: A", false), ("", "x", "", false),
    ("a", "x", "Differential Revision: D1", true),
  ]) func `a change bears a mark of a review or does not`(
    parents: String, subject: String, trailers: String, isReviewed: Bool
  ) {
    #expect(
      ReviewMarks.isReviewed(
        parents: parents.bytes, subject: subject.bytes, trailers: trailers.bytes) == isReviewed)
  }

  @Test(arguments: [
    ("dependabot[bot]", "", true), ("Renovate Bot", "", true), ("CI", "", true),
    ("Lucia", "lucia@example.org", false), ("x", "49699333+dependabot[bot]@example.org", true),
  ]) func `programs are told from people`(name: String, mail: String, isProgram: Bool) {
    #expect(ReviewMarks.isProgram(name: name.bytes, mail: mail.bytes) == isProgram)
  }
}
