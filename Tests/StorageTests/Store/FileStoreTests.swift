@testable import FileSamples
import Formats
@testable import MaturityModel
import POSIX
import Storage
import Testing

struct FileStoreTests {
  private let place = TemporaryFolder()
  private var store: FileStore { store(find: Samples.noQuestionnaire) }

  private func store(
    find: @escaping @Sendable (_ id: String, _ version: String) -> Questionnaire?
  ) -> FileStore {
    FileStore(Folders(environment: [:], store: place.path), find: find)
  }

  private func write(
    _ name: String, at seconds: Int = 0, _ change: (inout Assessment) -> Void = { _ in }
  ) {
    var assessment = Samples.assessment
    assessment.updatedAt = Timestamp(seconds: Samples.now.seconds + seconds)
    change(&assessment)
    place.write(assessment.fileBytes, to: name)
  }

  @Test func `files are listed by name, and broken ones stand apart`() throws {
    write("old.json", at: -10)
    write("new.json", at: 10)
    place.write("{ \"format\": 1,\n \"id\": ", to: "broken.json")
    place.write("{ \"format\": 9 }", to: "newer.json")
    place.write("not looked at", to: ".hidden.json")
    place.write("not looked at", to: "notes.txt")
    place.makeFolder("folder.json")
    mkfifo(place.path + "/pipe.json", 0o600)
    let listing = store.listing()
    #expect(
      listing.assessments.map(\.ref.path)
        == ["new.json", "old.json"].map { place.path + "/" + $0 })
    #expect(listing.broken.map { $0.problems.first?.line } == [2, 1])
    #expect(listing.broken.last?.problems.first?.fault.contains("format 9") == true)
  }

  @Test func `a report beside the assessments is neither one of them nor broken`() {
    write("good.json")
    place.write("{ \"generator\": \"mlmaturity report\" }", to: "good-report.json")
    place.write("{ \"generator\": \"something else\" }", to: "other.json")
    let listing = store.listing()
    #expect(listing.assessments.map(\.ref.path) == [place.path + "/good.json"])
    #expect(listing.broken.map { $0.problems.first?.file } == [place.path + "/other.json"])
  }

  @Test func `a link to nothing is named, and a file that is gone is not`() {
    write("good.json")
    symlink(place.path + "/none", place.path + "/link.json")
    let listing = store.listing()
    #expect(listing.assessments.count == 1)
    #expect(listing.broken.map { $0.problems.first?.file } == [place.path + "/link.json"])
  }

  @Test func `files elsewhere that were worked on lately come first, unless a folder was named`()
    throws
  {
    write("elsewhere.json")
    let file = place.path + "/elsewhere.json"
    let store = FileStore(place.folders, find: Samples.noQuestionnaire)
    let own = try store.create(Samples.assessment, at: nil, now: Samples.now)
    try own.close(now: Samples.now)
    for recent in ["/none/gone.json", own.path, file] {
      try RecentFiles(place.folders).add(recent)
    }
    #expect(store.listing().assessments.map(\.ref.path) == [file, own.path])
    let named = Folders(
      environment: ["HOME": place.path + "/home"], store: place.folders.assessments)
    #expect(
      FileStore(named, find: Samples.noQuestionnaire).listing().assessments.map(\.ref.path)
        == [own.path])
  }

  @Test func `what is archived lies in a folder beside the file, byte for byte`() throws {
    let file = AssessmentRef(place.write(Samples.assessment.fileBytes, to: "a.json"))
    let archived = try store.move(file, intoArchive: true)
    #expect(archived.path == place.path + "/archive/a.json")
    #expect(place.read("archive/a.json") == Samples.assessment.fileBytes)
    #expect(try store.move(archived, intoArchive: false) == file)
    #expect(place.read("a.json") == Samples.assessment.fileBytes)
    #expect(!place.exists("archive/a.json"))
  }

  @Test func `a folder that does not exist is an empty one`() {
    let folders = Folders(environment: [:], store: place.path + "/none")
    #expect(FileStore(folders, find: Samples.noQuestionnaire).listing().isEmpty)
  }

  @Test func `a list shows progress, and what the answers come to when complete`() throws {
    write("a.json") { $0.responses["one-2"]?.answer = .rank(2) }
    write("b.json", at: -1) { assessment in
      assessment.mode = .quick
      assessment.details.completedAt = nil
    }
    let summaries = store.listing().assessments
    let first = try #require(summaries.first)
    #expect(first.title == "Payments ML, Q4 2026")
    #expect(first.subject.team == "Payments")
    #expect(first.overall?.level == 2)
    #expect(first.overall?.index == Fraction(3, 4))
    #expect(first.answered == 2)
    #expect(first.isBallot)
    #expect(summaries.map(\.asked) == [2, 1])
    #expect(summaries.last?.overall == nil)
  }

  @Test func `a list never trusts a stored result more than the answers`() {
    let standard = BuiltInQuestionnaires().standard
    var assessment = Assessment(
      id: "x", createdAt: Samples.now, details: Details(title: "", completedAt: Samples.now),
      questionnaire: standard)
    var numbers = SeededGenerator(seed: 5)
    let results: [JSON?] = [
      nil, .object([:]),
      .object(["overall": .object(["level": .integer(5), "index": .string("1")])]),
      .object([
        "rule": .object(["version": .integer(1)]), "overall": .object(["level": .null]),
      ]),
    ]
    for (number, result) in (results + results).enumerated() {
      for practice in standard.practices {
        assessment.responses[practice.id] = Response(
          answer: [.rank(1), .rank(2), .rank(2), .rank(3), .unknown].randomElement(using: &numbers))
      }
      for question in standard.profile {
        assessment.responses[question.id] = question.options.randomElement(using: &numbers).map {
          Response(answer: .options([$0.id]))
        }
      }
      assessment.mode = number % 3 == 0 ? .quick : .full
      assessment.details.result = result.map { FormerResult($0) }
      assessment.embedsQuestionnaire = number % 4 != 1
      let name = "\(number).json"
      place.write(assessment.fileBytes, to: name)
      place.write(assessment.json.compact, to: "compact-" + name)
      let summaries = store { _, _ in standard }.listing().assessments
      for file in [name, "compact-" + name] {
        let summary = summaries.first { $0.ref.path == place.path + "/" + file }
        #expect(summary?.overall == assessment.headline.overall, "\(file)")
        #expect(summary?.published == assessment.scorecard().overall.published, "\(file)")
      }
    }
  }

  @Test func `a file that only names its questionnaire is rated where that is at hand`() {
    write("a.json") { $0.embedsQuestionnaire = false }
    #expect(store.listing().assessments.map(\.asked) == [nil])
    #expect(store.listing().assessments.map(\.overall) == [nil])
    let found = store { id, version in
      id == "tiny" && version == "1.0.0" ? Samples.questionnaire : nil
    }.listing()
    #expect(found.assessments.map(\.asked) == [2])
    #expect(found.assessments.map { $0.overall?.levelHigh } == [3])
  }

  @Test func `a file that claims another questionnaire's digest spoils no other file`() {
    var liar = Samples.assessment
    liar.questionnaire.dimensions[0].practices.removeLast()
    let text = String(decoding: liar.fileBytes, as: UTF8.self)
    for name in ["a.json", "c.json"] { place.write(text, to: name) }
    write("b.json")
    let summaries = store.listing().assessments
    #expect(summaries.first { $0.ref.path.hasSuffix("/b.json") }?.asked == 2)
  }

  @Test func `a list tells the same whether a file is read whole or without its questionnaire`() {
    var assessment = Assessment(
      id: "x", createdAt: Samples.now, questionnaire: BuiltInQuestionnaires().standard)
    assessment.details.title = "}\n    }\n    \"snapshot\": {"
    assessment.responses["dat-1"] = Response(answer: .rank(2), note: "\n    }")
    for name in ["a.json", "b.json", "c.json"] { place.write(assessment.fileBytes, to: name) }
    place.write(assessment.json.compact, to: "d.json")
    let summaries = store.listing().assessments
    #expect(summaries.count == 4)
    for summary in summaries {
      #expect(summary.title == assessment.details.title)
      #expect(summary.asked == 53)
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
    #expect(assessment.fileName == "\(slug)-01234567.json")
  }
}
