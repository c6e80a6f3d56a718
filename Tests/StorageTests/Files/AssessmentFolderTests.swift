import MaturityModel
import Storage
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct AssessmentFolderTests {
  private let place = TemporaryFolder()
  private var folder: AssessmentFolder { AssessmentFolder(place.path) }

  private func write(
    _ name: String, at seconds: Int = 0, _ change: (inout Assessment) -> Void = { _ in }
  ) {
    var assessment = Samples.assessment
    assessment.updatedAt = Timestamp(seconds: Samples.now.seconds + seconds)
    change(&assessment)
    place.write(assessment.fileBytes, to: name)
  }

  @Test func `the newest assessment comes first, and broken files stand apart`() throws {
    write("old.json", at: -10)
    write("new.json", at: 10)
    place.write("{ \"format\": 1,\n \"id\": ", to: "broken.json")
    place.write("{ \"format\": 9 }", to: "newer.json")
    place.write("not looked at", to: ".hidden.json")
    place.write("not looked at", to: "notes.txt")
    place.makeFolder("folder.json")
    mkfifo(place.path + "/pipe.json", 0o600)
    let listing = folder.listing()
    #expect(
      listing.assessments.map(\.file) == ["new.json", "old.json"].map { place.path + "/" + $0 })
    #expect(listing.broken.map { $0.problems.first?.line } == [2, 1])
    #expect(listing.broken.last?.problems.first?.fault.contains("format 9") == true)
  }

  @Test func `a link to nothing is named, and a file that is gone is not`() {
    write("good.json")
    symlink(place.path + "/none", place.path + "/link.json")
    let listing = folder.listing()
    #expect(listing.assessments.count == 1)
    #expect(listing.broken.map { $0.problems.first?.file } == [place.path + "/link.json"])
    var seen = 0
    folder.forEach(and: ["/none/gone.json"]) { _, _ in
      seen += 1
      return true
    }
    #expect(seen == 2)
  }

  @Test func `a folder that does not exist is an empty one`() {
    let listing = AssessmentFolder(place.path + "/none").listing()
    #expect(listing.assessments.isEmpty)
    #expect(listing.broken.isEmpty)
  }

  @Test func `a list shows progress, and the stored result when complete`() throws {
    write("a.json") { assessment in
      assessment.details.result = .object([
        "overall": .object(["level": .integer(2), "index": .string("7/16")])
      ])
    }
    write("b.json", at: -1) { assessment in
      assessment.mode = .quick
      assessment.details.completedAt = nil
    }
    let summaries = folder.listing().assessments
    let first = try #require(summaries.first)
    #expect(first.title == "Payments ML, Q4 2026")
    #expect(first.subject.team == "Payments")
    #expect(first.level == 2)
    #expect(first.index == Fraction(7, 16))
    #expect(first.answered == 2)
    #expect(first.isBallot)
    #expect(summaries.map(\.asked) == [2, 1])
    #expect(summaries.last?.level == nil)
  }

  @Test func `a list tells the same whether a file is read whole or without its questionnaire`() {
    var assessment = Assessment(
      id: "x", createdAt: Samples.now, questionnaire: BuiltInQuestionnaires().standard)
    assessment.details.title = "}\n    }\n    \"snapshot\": {"
    assessment.responses["dat-1"] = Response(answer: .rank(2), note: "\n    }")
    for name in ["a.json", "b.json", "c.json"] { place.write(assessment.fileBytes, to: name) }
    place.write(assessment.json.compact, to: "d.json")
    let summaries = folder.listing().assessments
    #expect(summaries.count == 4)
    for summary in summaries {
      #expect(summary.title == assessment.details.title)
      #expect(summary.asked == 52)
      #expect(summary.answered == 1)
    }
  }

  @Test(arguments: [
    ("Payments ML, Q4 2026", "payments-ml-q4-2026"), ("  ", "assessment"), ("Ärger/../x", "rger-x"),
    (
      String(repeating: "long ", count: 30),
      "long-long-long-long-long-long-long-long-long-long-long-long"
    ),
  ])
  func `a new file is named for its title and its id`(title: String, slug: String) {
    var assessment = Samples.assessment
    assessment.details.title = title
    #expect(folder.file(for: assessment) == "\(place.path)/\(slug)-01234567.json")
  }
}
