@testable import FileSamples
@testable import Formats
import MaturityModel
import POSIX
import StoreServer
import Testing

@testable import Storage

/// What a shared store promises beyond what every store does.
@Suite(.enabled(if: StoreServer.isPossible))
struct RemoteStoreTests {
  /// Every row of a store, as text.
  private func dump(_ schema: String) -> String {
    StoreServer.run([
      "pg_dump", "--inserts", "-h", StoreServer.shared.folder, "-U", "postgres", "-n", schema,
      "postgres",
    ]).output.split(separator: "\n").filter { $0.hasPrefix("INSERT INTO") }
      .joined(separator: "\n")
  }

  @Test func `what two people changed apart is kept of both`() throws {
    let (ada, bob) = (try Machine("apart"), try Machine("apart"))
    let first = try ada.create()
    let second = try bob.open(first.ref)
    try first.answer("one-1", 2)
    try first.save(now: Samples.now)
    try second.answer("one-2", 3)
    #expect(throws: StorageError.changed(file: first.path)) { try second.save(now: Samples.now) }
    second.abandon()
    let again = try bob.open(first.ref)
    #expect(again.reconciliation?.conflicts.isEmpty == true)
    #expect(again.recovery?.wasChangedElsewhere == true)
    #expect(
      again.assessment.responses.mapValues(\.answer) == ["one-1": .rank(2), "one-2": .rank(3)])
    try again.close(now: Samples.now)
    #expect(try ada.stored(first.ref).responses == again.assessment.responses)
    #expect(try bob.open(first.ref).recovery == nil)
  }

  @Test func `what both changed in different ways is asked about, and neither is lost`() throws {
    let (ada, bob) = (try Machine("contrary"), try Machine("contrary"))
    let first = try ada.create()
    let second = try bob.open(first.ref)
    try first.answer("one-1", 2)
    try first.close(now: Samples.now)
    try second.answer("one-1", 3)
    #expect(throws: StorageError.changed(file: first.path)) { try second.close(now: Samples.now) }
    let again = try bob.open(first.ref)
    #expect(again.reconciliation?.conflicts.map(\.part) == [.response("one-1")])
    let response = again.assessment.responses["one-1"]
    #expect(response?.answer == nil && response?.isFlagged == true)
    #expect(response?.note.contains("Two answers: 3 in one copy, 2 in the other.") == true)
    try again.undo()
    #expect(again.assessment.responses["one-1"]?.answer == .rank(2))
  }

  @Test func `nothing of an open workshop and no ballot arrives, by any way`() throws {
    let ada = try Machine("secret")
    let session = try ada.create()
    try session.close(now: Samples.now)
    let again = try ada.open(session.ref)
    let people = [Respondent(id: "voter-marker", role: "role-marker", name: "name-marker")]
    try again.record(
      Edit(.workshop(before: nil, after: Workshop(people: people)), at: Samples.now))
    var after = Discussion()
    after.cast(.level(3), by: "voter-marker")
    try again.record(
      Edit(.discussion(practice: "one-1", before: Discussion(), after: after), at: Samples.now))
    try again.save(now: Samples.now)
    #expect(!again.isBehind && !again.isDirty)
    again.abandon()
    var ballot = Samples.assessment
    (ballot.id, ballot.details.title) = ("eeeeeeeeeeeeeeee", "ballot-marker")
    try ada.create(ballot).close(now: Samples.now)
    #expect(
      ada.store.listing().assessments.compactMap(\.local) == [.ballot, .workshop]
        || ada.store.listing().assessments.compactMap(\.local) == [.workshop, .ballot])
    ada.store.sendWaiting(now: Samples.now)
    for (bytes, name) in [(ballot.fileBytes, "b.json"), (again.assessment.fileBytes, "w.json")] {
      #expect(try ada.store.staysHere(bytes, name))
      #expect(throws: StorageError.self) { try ada.store.take(bytes, as: name, besides: []) }
    }
    let rows = dump("secret")
    #expect(rows.contains(session.path))
    for marker in ["marker", "workshop", "respondent", "ballot"] {
      #expect(!rows.contains(marker == "marker" ? marker : "\"\(marker)\""), "\(marker)")
    }
    let open = try ada.open(session.ref)
    #expect(open.assessment.workshop?.people.map(\.id) == ["voter-marker"])
    let change = try #require(open.assessment.closingWorkshop(at: Samples.now))
    #expect(try open.closeWorkshop(Edit(change, at: Samples.now), now: Samples.now).isEmpty)
    open.abandon()
    #expect(try ada.stored(session.ref).workshop == nil)
    #expect(!dump("secret").contains("voter-marker"))
    #expect(ada.store.listing().assessments.compactMap(\.local) == [.ballot])
    #expect(ada.store.copies.copy(.own, of: session.path) == nil)
  }

  @Test func `the questionnaire of many assessments is kept once, and all bytes come back`() throws
  {
    let ada = try Machine("bytes")
    var sent: [String: [UInt8]] = [:]
    for number in 0..<6 {
      var assessment = StoreUnderTest.assessment
      assessment.id = "\(number)"
      assessment.details.subject.team = "Team \(number)\u{0} \u{1F600} ' \" \\ $1"
      sent["\(number).json"] = assessment.fileBytes
      #expect(try ada.store.take(assessment.fileBytes, as: "\(number).json", besides: []) == .sent)
    }
    let names = Set(sent.keys)
    for (name, bytes) in sent {
      #expect(try ada.store.take(bytes, as: name, besides: names) == .known)
      #expect(try ada.store.take(bytes + [10], as: name, besides: names) == .other)
      #expect(try ada.store.take(bytes + [10], as: name, besides: []) == .other)
    }
    let bob = try Machine("bytes")
    #expect(Set(try bob.store.names(archived: false)) == Set(sent.keys))
    for (name, bytes) in sent { #expect(try bob.store.stored(name) == bytes) }
    let rows = dump("bytes")
    #expect(rows.split(separator: "\n").count { $0.contains("questionnaires VALUES") } == 1)
  }

  @Test func `what somebody put away comes back by what is worked on`() throws {
    let (ada, bob) = (try Machine("put_away"), try Machine("put_away"))
    let session = try ada.create()
    try session.answer("one-1", 2)
    try session.save(now: Samples.now)
    let archived = try bob.store.archive(session.ref, now: Samples.now)
    try session.answer("one-2", 3)
    #expect(throws: StorageError.changed(file: session.path)) {
      try session.close(now: Samples.now)
    }
    let again = try ada.open(session.ref)
    #expect(again.assessment.responses == session.assessment.responses)
    try again.close(now: Samples.now)
    #expect(try bob.stored(session.ref).responses == session.assessment.responses)
    #expect(try bob.stored(archived).responses["one-2"] == nil)
  }

  @Test func `what a list names is in the store, whatever lies in the folder of the program`()
    throws
  {
    let ada = try Machine("names")
    for name in ["Package.swift", "archive/Package.swift"] {
      #expect(ada.store.keeps(AssessmentRef(name)))
      #expect(!ada.store.keeps(AssessmentRef("./" + name)))
    }
  }

  @Test func `a result is in a store once, whatever it is called`() throws {
    let ada = try Machine("copies")
    var assessment = StoreUnderTest.assessment
    #expect(try ada.store.take(assessment.fileBytes, as: "a.json", besides: []) == .sent)
    assessment.details.title = "Changed"
    #expect(try ada.store.take(assessment.fileBytes, as: "b.json", besides: []) == .other)
    assessment.details.completedAt = Timestamp(seconds: 7)
    #expect(try ada.store.take(assessment.fileBytes, as: "b.json", besides: []) == .sent)
    #expect(ada.store.listing().assessments.count == 2)
    let error = #expect(throws: StoreFailure.self) {
      let (stored, snapshot) = try #require(
        try StoredAssessment.derived(
          from: assessment.fileBytes, name: "a.json", find: Samples.noQuestionnaire))
      _ = try ada.store.send(stored, snapshot, replacing: 1)
    }
    #expect(error?.kind == .copy && error?.message == "a.json is a copy of b.json, which is there")
  }

  @Test func `teams stand the same over a store as over a folder`() throws {
    let ada = try Machine("teams")
    let folder = ada.folder.path + "/files"
    ada.folder.makeFolder("files")
    for number in 0..<24 {
      var assessment = StoreUnderTest.assessment
      assessment.id = "\(number)"
      assessment.details.subject.team = number % 7 == 0 ? "" : "Team \(number % 5)"
      if number % 7 == 0 { assessment.details.subject = Subject() }
      assessment.details.completedAt = Timestamp(seconds: Samples.now.seconds + number * 977 % 90)
      assessment.responses["one-1"]?.answer = .rank(1 + number % 3)
      ada.folder.write(assessment.fileBytes, to: "files/\(number).json")
      _ = try ada.store.take(assessment.fileBytes, as: "\(number).json", besides: [])
    }
    for number in 0..<3 {
      var measured = Samples.measured
      measured.id = "measured-\(number)"
      measured.details.subject.team = "Team \(number)"
      ada.folder.write(measured.fileBytes, to: "files/m\(number).json")
      _ = try ada.store.take(measured.fileBytes, as: "m\(number).json", besides: [])
    }
    let day = Timestamp(seconds: Samples.now.seconds + 40)
    for (latest, since) in [(nil, nil), (day, nil), (nil, day)] as [(Timestamp?, Timestamp?)] {
      let files = try PortfolioReader(folder, find: Samples.noQuestionnaire).read(now: day)
      let expected = files.portfolio(upTo: latest, since: since).json().pretty
      let content = try ada.store.portfolio(upTo: latest, since: since)
      let found = content.portfolio(upTo: latest, since: since).json().pretty
      #expect(found == expected.split(separator: folder + "/").joined())
      #expect(content.dimensions == files.dimensions)
    }
  }

  @Test func `two versions that cannot become one are both there`() throws {
    let (ada, bob) = (try Machine("other_rules"), try Machine("other_rules"))
    let session = try ada.create()
    try session.close(now: Samples.now)
    let mine = try bob.open(session.ref)
    var newer = Samples.measured
    newer.id = session.assessment.id
    let revision = try ada.store.load(session.path).revision
    let (stored, snapshot) = try #require(
      try StoredAssessment.derived(
        from: newer.fileBytes, name: session.path, find: Samples.noQuestionnaire))
    _ = try ada.store.send(stored, snapshot, replacing: revision)
    try mine.answer("one-1", 3)
    #expect(throws: StorageError.changed(file: session.path)) { try mine.close(now: Samples.now) }
    #expect(throws: StorageError.self) { try bob.open(session.ref) }
    let again = try bob.open(session.ref)
    #expect(again.assessment.questionnaire.digest == newer.questionnaire.digest)
    bob.store.sendWaiting(now: Samples.now)
    let names = try ada.store.names(archived: false)
    #expect(names.count == 2)
    let other = try #require(names.first { $0 != session.path })
    let kept = try ada.stored(AssessmentRef(other))
    #expect(kept.responses["one-1"]?.answer == .rank(3))
    #expect(kept.id != session.assessment.id)
  }
}
