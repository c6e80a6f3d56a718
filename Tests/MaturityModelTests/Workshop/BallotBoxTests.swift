import Formats
import MaturityModel
import Testing

struct BallotBoxTests {
  private func file(
    _ name: String, respondent: String = "", id: String = "", day: Int = 0, version: String = "1",
    digest: String = ""
  ) -> BallotBox.File {
    var ballot = assessment([3, 4])
    ballot.id = id
    ballot.updatedAt = Timestamp(seconds: 86_400 * day)
    ballot.respondent = Respondent(id: .init(respondent))
    ballot.questionnaire.version = version
    ballot.questionnaire.digest = digest
    return BallotBox.File(name: name, assessment: ballot)
  }

  @Test func `the latest ballot of a person counts, whatever the order`() {
    let files = [
      file("a", respondent: "kim", day: 1), file("b", respondent: "kim", day: 3),
      file("c", respondent: "kim", day: 2), file("d", respondent: "lee", day: 1),
    ]
    for seed in 0..<20 {
      var numbers = SeededNumbers(seed: seed)
      let box = BallotBox(files.shuffled(using: &numbers))
      #expect(box.ballots.count == 2, "seed \(seed)")
      #expect(box.ballots.contains(files[1].assessment), "seed \(seed)")
      #expect(Set(box.problems.map(\.file)) == ["a", "c"], "seed \(seed)")
    }
  }

  @Test func `without a respondent the assessment, and then the file tells people apart`() {
    let box = BallotBox([
      file("a", id: "1"), file("b", id: "1"), file("c"), file("d"), file("c"),
    ])
    #expect(box.ballots.count == 3)
    #expect(box.problems.map(\.file) == ["b", "c"])
    #expect(box.remarks.count == 3)
  }

  @Test func `the questionnaire of most ballots counts`() {
    let files = [
      file("a", respondent: "1", version: "2"), file("b", respondent: "2"),
      file("c", respondent: "3"), file("d", respondent: "4", digest: "other"),
    ]
    for seed in 0..<20 {
      var numbers = SeededNumbers(seed: seed)
      let box = BallotBox(files.shuffled(using: &numbers))
      #expect(box.questionnaire?.version == "1", "seed \(seed)")
      #expect(box.ballots.count == 2, "seed \(seed)")
      #expect(Set(box.problems.map(\.file)) == ["a", "d"], "seed \(seed)")
    }
  }

  @Test func `a group's result is no ballot, and nothing is nothing`() {
    var group = file("g", respondent: "1")
    group.assessment.group = GroupRecord(.object([:]), topLevel: 5)
    let box = BallotBox([group])
    #expect(box.ballots.isEmpty)
    #expect(box.questionnaire == nil)
    #expect(box.problems.map(\.file) == ["g"])
    #expect(BallotBox([]).problems.isEmpty)
  }
}
