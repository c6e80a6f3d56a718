@testable import FileSamples
@testable import Formats
@testable import MaturityModel
import Testing

@Suite("No field of an answer is forgotten by what reads, writes, carries or merges answers")
struct EveryFieldTests {
  private let one = Samples.everyField(1)
  private let other = Samples.everyField(2)

  /// The fields in which any answer of two assessments differs.
  private func changes(_ left: Assessment, _ right: Assessment) -> Set<String> {
    one.questionnaire.everyID.reduce(into: []) { changes, id in
      let (left, right) = (left.responses[id] ?? Response(), right.responses[id] ?? Response())
      changes.formUnion(differences(left, right).subtracting(["kept"]))
      changes.formUnion(differences(left.rest, right.rest))
    }
  }

  /// All fields of a response, wherever it keeps them.
  private var every: Set<String> {
    let kept = [Mirror(reflecting: Response()), Mirror(reflecting: Response().rest)]
    return Set(kept.flatMap { $0.children.compactMap(\.label) }).subtracting(["kept"])
  }

  @Test func `the samples say something in every field, and never the same`() {
    // What only items of format 2 have is in a test of its own.
    let fields = every.subtracting(["criteria", "optionsNotApplicable"])
    let details = Set(Mirror(reflecting: Details()).children.compactMap(\.label))
    // What is true or false says something in one way only.
    let flags: Set = ["isFlagged", "fitsNeed"]
    var empty = one
    empty.responses = [:]
    for sample in [one, other] {
      #expect(changes(sample, empty) == fields)
      #expect(differences(sample.details, Details()) == details)
    }
    #expect(changes(one, other) == fields.subtracting(flags))
    #expect(differences(one.details, other.details) == details)
  }

  @Test func `writing and reading gives the same`() throws {
    let read = try AssessmentReader.read(
      one.fileBytes, file: "a.json", find: Samples.noQuestionnaire
    )
    .get()
    #expect(read == one)
  }

  @Test func `the journal gives back what was recorded`() throws {
    let coding = EditCoding(for: one)
    let discussion = Discussion(
      rounds: [], minutes: 4, dissent: [Dissent(.level(2), reason: "No", name: "Ann")])
    var changes: [Edit.Change] = one.questionnaire.everyID.map {
      .response(
        item: $0, before: one.responses[$0] ?? Response(),
        after: other.responses[$0] ?? Response())
    }
    changes += [
      .details(before: one.details, after: other.details),
      .workshop(before: one.workshop, after: other.workshop),
      .group(before: one.group, after: other.group),
      .discussion(practice: "one-1", before: Discussion(), after: discussion),
    ]
    let edit = Edit(.several(changes), at: Samples.now)
    let log = ProblemLog(file: "journal")
    let document = try JSONDocument(Array(coding.json(edit).compact.utf8))
    #expect(coding.edit(document.root, log: log) == edit)
    #expect(log.problems.isEmpty)
  }

  @Test func `an answer that is carried forward only gets another origin`() {
    let new = Assessment(id: "new", questionnaire: one.questionnaire)
    #expect(changes(CarryForward(from: one, to: new).assessment, one) == ["carried"])
  }

  @Test func `what only one copy changed is in what is reconciled`() {
    for (mine, theirs) in [(one, other), (other, one)] {
      let merged = Reconciliation(mine: mine, theirs: theirs, base: one)
      #expect(merged.conflicts.isEmpty)
      var wanted = other
      (wanted.details.completedAt, wanted.details.result) = (nil, nil)
      #expect(differences(merged.merged, wanted) == [])
    }
  }

  @Test func `a completion stays where no answer changed`() {
    var original = one
    (original.details.completedAt, original.details.result) = (nil, nil)
    for (mine, theirs) in [(one, original), (original, one)] {
      #expect(Reconciliation(mine: mine, theirs: theirs, base: original).merged == one)
    }
  }

  @Test func `a decision about two copies confirms what was carried`() throws {
    var (mine, theirs) = (one, one)
    mine.responses["one-1"]?.answer = .rank(2)
    theirs.responses["one-1"]?.answer = .rank(3)
    let reconciliation = Reconciliation(mine: mine, theirs: theirs, base: one)
    var merged = reconciliation.merged
    for conflict in reconciliation.conflicts {
      let change = try #require(
        merged.settling(conflict, of: reconciliation, for: .theirs, because: "so"))
      merged.apply(Edit(change, at: Samples.now))
    }
    #expect(merged.responses["one-1"]?.answer == .rank(3))
    #expect(merged.responses["one-1"]?.carried == nil)
  }

  @Test func `of equal ballots everything stays that is not one person's own`() {
    let ballots = (0..<3).map { number in
      var ballot = one
      ballot.respondent = Respondent(id: "r\(number)")
      return ballot
    }
    let own: Set = ["note", "evidence", "isFlagged", "answeredAt", "carried", "otherKeys"]
    for anonymity in Anonymity.allCases {
      let merged = GroupAssessment(ballots, on: one.questionnaire, anonymity: anonymity)
        .assessment(id: "group")
      #expect(changes(merged, one) == (anonymity == .pooled ? own.union(["text"]) : own))
    }
  }

  @Test func `of what leaves the group only that is missing which tells people apart`() throws {
    var group = one
    group.workshop = nil
    group.group = GroupRecord(.object(["respondents": .integer(3)]), { _ in .levels(3) })
    let pool = try #require(PooledExport(of: group, on: CalendarDay(daysSince1970: 0)))
      .assessment
    let own: Set = ["evidence", "isFlagged", "answeredAt", "carried", "text", "otherKeys"]
    #expect(changes(pool, one) == own)
    // Of the evidence only the keys that nobody knows.
    #expect(pool.responses["one-1"]?.evidence.map(\.text) == ["Page 1"])
    #expect(pool.responses["one-1"]?.evidence.first?.date == CalendarDay("2026-11-01"))
  }

  @Test func `where an answer was given first is never known without where it came from`() throws {
    var text = String(decoding: one.fileBytes, as: UTF8.self)
    text = text.split(separator: "\n").filter { !$0.contains("\"carriedFrom\"") }
      .joined(separator: "\n")
    let read = try AssessmentReader.read(
      Array(text.utf8), file: "a.json", find: Samples.noQuestionnaire
    )
    .get()
    #expect(text.contains("carriedRevision"))
    #expect(!read.responses.values.contains { $0.isReworded })
    #expect(!String(decoding: read.fileBytes, as: UTF8.self).contains("carriedRevision"))
  }
}
