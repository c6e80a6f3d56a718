@testable import MaturityModel
import Testing

/// Ballots on another minor version of the questionnaire.
struct BallotRevisionTests {
  /// Two dimensions with three practices each, a question about the team, a challenge and an outcome.
  private func questionnaire(_ version: String) -> Questionnaire {
    let given = Array(repeating: Given.Practice(given: 1), count: 3)
    var questionnaire = assessment([given, given]).questionnaire
    questionnaire.version = version
    questionnaire.digest = version
    questionnaire.profile = [
      ChoiceQuestion(
        id: "p", question: "?", options: [.init(id: "x", text: "X"), .init(id: "y", text: "Y")])
    ]
    questionnaire.challenges = [Challenge(id: "c", title: "C")]
    questionnaire.outcomes = [Outcome(id: "o", title: "O", question: "?", bands: ["a", "b"])]
    return questionnaire
  }

  private func ballot(
    _ name: String, on questionnaire: Questionnaire, using numbers: inout SeededNumbers
  ) -> BallotBox.File {
    var responses: [Item.ID: Response] = [
      "p": Response(answer: .options([Bool.random(using: &numbers) ? "x" : "y"])),
      "c": Response(answer: .rank(Int.random(in: 0...4, using: &numbers))),
      "o": Response(answer: .rank(Int.random(in: 1...2, using: &numbers))),
    ]
    for practice in questionnaire.practices {
      switch Int.random(in: 0..<7, using: &numbers) {
      case 0: break
      case 1: responses[practice.id] = Response(answer: .unknown)
      case 2 where practice.allowsNotApplicable:
        responses[practice.id] = Response(answer: .notApplicable(reason: "not here"))
      case let value: responses[practice.id] = Response(answer: .rank(1 + value % 5))
      }
    }
    var ballot = Assessment(id: name, responses: responses, questionnaire: questionnaire)
    ballot.respondent = Respondent(id: .init(name), name: name)
    return BallotBox.File(name: name, assessment: ballot)
  }

  /// The same questionnaire later: of each item it may have another wording, meaning, or none; and new ones come.
  private func later(
    _ former: Questionnaire, using numbers: inout SeededNumbers
  ) -> (questionnaire: Questionnaire, reasons: [String: Set<String>]) {
    var later = former
    var reasons: [String: Set<String>] = [:]
    (later.version, later.digest) = ("1.1.0", "1.1.0")
    for place in later.dimensions.indices {
      for index in later.dimensions[place].practices.indices.reversed() {
        let id = later.dimensions[place].practices[index].id.displayed
        switch Int.random(in: 0..<6, using: &numbers) {
        case 0:
          later.dimensions[place].practices[index].revision = "2.0"
          reasons["asked in another way", default: []].insert(id)
        case 1: later.dimensions[place].practices[index].revision = "1.1"
        case 2:
          later.dimensions[place].practices[index].allowsNotApplicable = false
          reasons["not applicable only in 1.0.0, so it counts as not known", default: []].insert(id)
        case 3 where later.dimensions[place].practices.count > 1:
          later.dimensions[place].practices.remove(at: index)
          reasons["asked only in 1.0.0", default: []].insert(id)
        default: break
        }
      }
    }
    if Bool.random(using: &numbers) {
      later.dimensions[0].practices.append(
        Practice(id: "new", title: "New", question: "?", anchors: Array(repeating: "A", count: 5)))
      reasons["asked only in 1.1.0", default: []].insert("NEW")
    }
    if Bool.random(using: &numbers) {
      later.profile[0].options.removeLast()
      reasons["asked in another way", default: []].insert("P")
    }
    return (later, reasons)
  }

  @Test(arguments: 0..<60)
  func `what has the same id and means the same counts, and all else is named with its reason`(
    seed: Int
  ) throws {
    var numbers = SeededNumbers(seed: seed)
    let former = questionnaire("1.0.0")
    let (later, reasons) = later(former, using: &numbers)
    let file = ballot("a", on: former, using: &numbers)
    let box = BallotBox([file], for: later)
    #expect(box.problems.isEmpty)
    let counted = try #require(box.ballots.first)
    for practice in former.practices {
      let given = file.assessment.responses[practice.id]
      let there = later.practices.first { $0.id == practice.id }
      let means = there?.revision.hasPrefix("1.") == true
      let answer = counted.responses[practice.id]?.answer
      if case .notApplicable? = given?.answer, means, there?.allowsNotApplicable == false {
        #expect(answer == .unknown)
      } else {
        #expect(answer == (means ? given?.answer : nil), "\(practice.id)")
      }
    }
    let told = try #require(box.remarks.first { $0.fault.hasPrefix("this answers test 1.0.0") })
    let parts = told.fault.split(separator: "; ").dropFirst().map {
      $0.split(separator: ": ", maxSplits: 1)
    }
    var listed: [String: Set<String>] = [:]
    for part in parts {
      listed[String(part[0])] = Set(String(part[1]).split(separator: ", ").map { String($0) })
    }
    #expect(listed == reasons)
    #expect(told.remedy.contains("Every answer") == reasons.isEmpty)
  }

  @Test(arguments: 0..<20)
  func `what is told of another version does not tell how somebody voted`(seed: Int) {
    var numbers = SeededNumbers(seed: seed)
    let former = questionnaire("1.0.0")
    let (later, _) = later(former, using: &numbers)
    let told = (0..<4).map { _ in
      let file = ballot("a", on: former, using: &numbers)
      return BallotBox([file], for: later).remarks.filter { $0.fault.hasPrefix("this answers") }
    }
    #expect(Set(told).count == 1)
  }

  @Test(arguments: 0..<20)
  func `ballots whose items all mean the same give the result of one version, in any order`(
    seed: Int
  ) {
    var numbers = SeededNumbers(seed: seed)
    let former = questionnaire("1.0.0")
    var reworded = former
    (reworded.version, reworded.digest) = ("1.1.0", "1.1.0")
    for place in reworded.dimensions.indices {
      for index in reworded.dimensions[place].practices.indices {
        reworded.dimensions[place].practices[index].revision = "1.3"
      }
    }
    let files = (0..<5).map { ballot("b\($0)", on: former, using: &numbers) }
    let mixed = files.enumerated().map { index, file in
      var file = file
      if index < 3 { file.assessment.questionnaire = reworded }
      return file
    }
    let alone = files.map { file in
      var file = file
      file.assessment.questionnaire = reworded
      return file
    }
    let merged = { (files: [BallotBox.File]) in
      let box = BallotBox(files)
      let group = GroupAssessment(
        box.ballots, on: box.questionnaire ?? former, anonymity: .named)
      return group.assessment(id: "g")
    }
    let wanted = merged(alone)
    #expect(merged(mixed) == wanted)
    #expect(merged(mixed.shuffled(using: &numbers)) == wanted)
  }

  @Test func `another major version, and another scale, do not count`() {
    var numbers = SeededNumbers(seed: 1)
    let wanted = questionnaire("1.1.0")
    #expect(
      BallotBox([ballot("a", on: questionnaire("2.0.0"), using: &numbers)], for: wanted).problems
        .count == 1)
    var shorter = questionnaire("1.0.0")
    shorter.levels.removeLast()
    let problems = BallotBox([ballot("a", on: shorter, using: &numbers)], for: wanted).problems
    #expect(
      problems.map(\.fault) == [
        "this answers test 1.0.0, the workshop test 1.1.0: 4 levels here, 5 there"
      ])
  }
}
