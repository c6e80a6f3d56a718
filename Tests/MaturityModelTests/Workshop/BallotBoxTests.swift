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
      #expect(Set(box.remarks.map(\.file)) == ["a", "c"], "seed \(seed)")
      #expect(box.problems.isEmpty, "seed \(seed)")
    }
  }

  @Test func `without a respondent the assessment, and then the file tells people apart`() {
    let box = BallotBox([
      file("a", id: "1"), file("b", id: "1"), file("c"), file("d"), file("c"),
    ])
    #expect(box.ballots.count == 3)
    #expect(box.problems.isEmpty)
    #expect(box.remarks.count == 5)
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

  @Test func `of two ballots of one time the one with more answers counts, then the first name`() {
    var longer = file("b", respondent: "kim")
    let shorter = file("a", respondent: "kim")
    longer.assessment.responses["d1-p3"] = Response(answer: .rank(1))
    #expect(BallotBox([shorter, longer]).files.map(\.name) == ["b"])
    let same = file("c", respondent: "kim")
    #expect(BallotBox([same, shorter]).files.map(\.name) == ["a"])
  }

  @Test func `nobody has handed in with an empty ballot`() {
    var empty = file("e", respondent: "kim")
    empty.assessment.responses = ["d1-p1": Response()]
    let box = BallotBox([empty, file("a", respondent: "lee")])
    #expect(box.ballots.count == 1)
    #expect(box.empty == ["e"])
    #expect(box.problems.isEmpty)
  }

  @Test func `a sheet of the same name is the same person, unless two have that name`() {
    let named = { (name: String, id: String, person: String, kind: BallotBox.File.Kind) in
      var file = self.file(name, respondent: id, day: name == "s" ? 2 : 1)
      file.assessment.respondent?.name = person
      file.kind = kind
      return file
    }
    let sheet = named("s", "csv-1", "JO\u{308}RG", .sheet)
    let box = BallotBox([named("a", "1", "J\u{F6}rg", .file), sheet])
    #expect(box.files.map(\.name) == ["s"])
    #expect(box.remarks.map(\.file) == ["a"])
    let two = BallotBox([
      named("a", "1", "J\u{F6}rg", .file), named("b", "2", "Jörg", .code), sheet,
    ])
    #expect(two.files.count == 3)
  }

  @Test func `two sheets without a name that say the same count once`() {
    var first = file("a", respondent: "csv-1")
    var second = file("b", respondent: "csv-2")
    (first.kind, second.kind) = (.sheet, .sheet)
    let box = BallotBox([first, second])
    #expect(box.files.map(\.name) == ["a"])
    #expect(box.remarks.contains { $0.file == "b" && $0.remedy.contains("with m") })
    second.assessment.responses["d1-p1"] = Response(answer: .rank(1))
    #expect(BallotBox([first, second]).files.count == 2)
  }

  @Test func `a group's result is no ballot, and nothing is nothing`() {
    var group = file("g", respondent: "1")
    group.assessment.group = GroupRecord(.object([:]), { _ in .levels(5) })
    let box = BallotBox([group])
    #expect(box.ballots.isEmpty)
    #expect(box.questionnaire == nil)
    #expect(box.problems.map(\.file) == ["g"])
    #expect(BallotBox([]).problems.isEmpty)
  }
}
