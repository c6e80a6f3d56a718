@testable import FileSamples
@testable import Formats
@testable import MaturityModel
import Testing

/// Workshops with a questionnaire of format 2: votes of every kind, what hangs on them, and their files.
struct MeasuredWorkshopTests {
  /// Three people vote on everything.
  private static let ballots: [[String: Vote]] = [
    [
      "cov": .number(Fraction(10)), "unit": .level(1), "load": .options(["peak"]),
      "call": .level(3), "hurts": .text("Nights"),
    ],
    [
      "cov": .number(Fraction(75, 2)), "unit": .level(2), "load": .options(["peak", "soak"]),
      "call": .unknown, "hurts": .text("Days"),
    ],
    [
      "cov": .notApplicable, "unit": .level(2), "load": .options(["none"]), "call": .level(1),
      "hurts": .unknown,
    ],
  ]

  private static var workshop: Assessment {
    var assessment = Samples.measured
    assessment.responses = ["size": Response(answer: .options(["more"]))]
    var workshop = Workshop.suggested
    workshop.people = ["a", "b", "c"].map { Respondent(id: .init($0)) }
    for (person, ballot) in zip(workshop.people, ballots) {
      for (practice, vote) in ballot {
        var discussion = workshop.discussion(of: .init(practice))
        discussion.cast(vote, by: person.id)
        workshop.discussions[.init(practice)] = discussion
      }
    }
    for practice in workshop.discussions.keys { workshop.discussions[practice]?.reveal() }
    assessment.workshop = workshop
    return assessment
  }

  /// What a person said, as an assessment.
  private static func ballot(_ index: Int) -> Assessment {
    var assessment = Samples.measured
    assessment.responses = ["size": Response(answer: .options(["more"]))]
    for (practice, vote) in ballots[index] {
      assessment.responses[.init(practice)] = Response(answer: vote.answer())
    }
    assessment.respondent = Respondent(id: .init("p\(index)"))
    return assessment
  }

  private func read(_ bytes: [UInt8]) -> Result<Assessment, InvalidFile> {
    AssessmentReader.read(bytes, file: "w.json") { _, _ in Samples.measures }
  }

  @Test func `the group's answers are middles and what more than half ticked`() throws {
    let assessment = Self.workshop
    let change = try #require(assessment.closingWorkshop())
    var closed = assessment
    closed.apply(Edit(change, at: Timestamp(seconds: 0)))
    let answers = closed.responses.mapValues(\.answer)
    #expect(answers["unit"] == .rank(2))
    #expect(answers["cov"] == .number(Fraction(10)))
    #expect(answers["load"] == .options(["peak"]))
    #expect(answers["call"] == .rank(1))
    #expect(answers["hurts"] == .text("Days\nNights"))
    #expect(closed.headline == assessment.headlineWhenClosed)
  }

  @Test func `the file says every vote again`() throws {
    let assessment = Self.workshop
    let read = try read(assessment.fileBytes).get()
    #expect(read.workshop == assessment.workshop)
    let change = try #require(assessment.closingWorkshop())
    var closed = assessment
    closed.apply(Edit(change, at: Timestamp(seconds: 0)))
    let again = try self.read(closed.fileBytes).get()
    #expect(again.group == closed.group)
    #expect(again.group?.rounds.first?["load"]?.votes.frequencies == [2, 1, 1])
    #expect(again.group?.rounds.first?["cov"]?.votes.numbers == [Fraction(10), Fraction(75, 2)])
  }

  @Test(.enabled(if: SchemaValidator.isThere))
  func `the schemas take what is written`() throws {
    var closed = Self.workshop
    let change = try #require(closed.closingWorkshop())
    closed.apply(Edit(change, at: Timestamp(seconds: 0)))
    let files = [Samples.measured, Self.workshop, closed].map(\.json)
    for file in files { #expect(file.members?["format"] == .integer(2)) }
    let broken = Self.workshop.json.compact.replacing("\"format\":2", with: "\"format\":1")
    #expect(
      try SchemaValidator.verdicts(on: files.map(\.compact) + [broken], by: "assessment")
        == [true, true, true, false])
    let result = GroupResult((0..<3).map(Self.ballot), on: Samples.measures)
    #expect(
      try SchemaValidator.verdicts(on: [result.json().compact], by: "agreement") == [true])
  }

  @Test func `votes from ballots and from the keyboard count the same`() {
    let ballots = (0..<3).map(Self.ballot)
    let result = GroupResult(ballots, on: Samples.measures)
    let workshop = Self.workshop
    let other = GroupResult(of: workshop.workshop ?? Workshop(), in: workshop)
    #expect(result.practices.map(\.votes) == other.practices.map(\.votes))
    #expect(result.practices.map(\.group) == other.practices.map(\.group))
    #expect(result.overall == other.overall)
    #expect(result.stability == other.stability)
    let turned = GroupResult(ballots.reversed(), on: Samples.measures)
    #expect(turned == result)
  }

  @Test func `a sheet says that it cannot hold these votes`() {
    let form = BallotForm(of: Self.workshop)
    let sheet = SheetReader(form).read(
      Array("id,your level\nunit,2\n".utf8), file: "s.csv", changedAt: nil)
    #expect(sheet.files.isEmpty)
    #expect(sheet.problems.map(\.fault).first?.hasPrefix("a sheet holds levels") == true)
  }

  @Test func `a vote matters where the headline is another one`() throws {
    let result = GroupResult((0..<3).map(Self.ballot), on: Samples.measures)
    let unit = try #require(result.practices.first { $0.practice == "unit" })
    #expect(
      unit.effect == .headlines(group: "Release check", lowest: "Basic", highest: "Solid"))
    let load = try #require(result.practices.first { $0.practice == "load" })
    #expect(!load.matters)
  }

  @Test(arguments: [
    ("cov", "101", "a number from 0 to 100"), ("load", "[\"moon\"]", "a list of"),
    ("load", "2", "a list of"), ("unit", "4", "1 to 3"), ("hurts", "3", "an object with"),
  ])
  func `a vote that cannot be is named with what can be`(
    practice: String, vote: String, wanted: String
  ) throws {
    let broken = Self.workshop.json.replacing(
      ["workshop", "practices", practice, "rounds", "0", "votes", "a"], with: .written(vote)
    ).pretty
    guard case .failure(let invalid) = read(Array(broken.utf8)) else {
      Issue.record("it was read")
      return
    }
    #expect(invalid.problems.contains { $0.description.contains(wanted) })
  }

  @Test func `where a rule compares a number by itself, its bands count`() throws {
    let model = try #require(Samples.measures.model)
    #expect(model.cuts(on: "cov") == [Fraction(1, 2)])
  }
}

extension JSON {
  /// The same with another value at a place.
  fileprivate func replacing(_ path: [String], with value: JSON) -> JSON {
    guard let first = path.first else { return value }
    let rest = Array(path.dropFirst())
    switch self {
    case .object(var members):
      members[first] = members[first]?.replacing(rest, with: value)
      return .object(members)
    case .array(var elements):
      guard let index = Int(first) else { return self }
      elements[index] = elements[index].replacing(rest, with: value)
      return .array(elements)
    case .null, .bool, .number, .string, .written: return self
    }
  }
}
