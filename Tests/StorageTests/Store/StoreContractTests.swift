@testable import FileSamples
import Formats
import MaturityModel
import Storage
import Testing

/// What every store promises, whatever it keeps its assessments in.
@Suite(.serialized)
struct StoreContractTests {
  typealias Kind = StoreUnderTest.Kind

  @Test(arguments: Kind.allCases)
  func `what was created is read and listed as it was, and nothing takes its place`(
    kind: Kind
  ) throws {
    let place = StoreUnderTest(kind)
    let session = try place.create(StoreUnderTest.assessment)
    try session.close(now: Samples.now)
    #expect(session.ref.path.hasSuffix("payments-ml-q4-2026-01234567.json"))
    #expect(try place.store.read(session.ref) == session.assessment)
    #expect(place.store.listing().assessments.map(\.ref) == [session.ref])
    let bytes = place[session.ref]
    #expect(throws: StorageError.exists(file: session.path)) { try place.create() }
    #expect(place[session.ref] == bytes)
  }

  @Test(arguments: Kind.allCases, 0..<12 as Range<UInt64>)
  func `undo leads back through every state to the first, redo forth, also after a kill`(
    kind: Kind, seed: UInt64
  ) throws {
    let place = StoreUnderTest(kind)
    var generator = SeededGenerator(seed: seed)
    var session = try place.create(StoreUnderTest.assessment)
    var (states, now) = ([session.assessment], 0)
    for step in 0..<70 {
      switch Int.random(in: 0..<12, using: &generator) {
      case 0, 1, 2:
        #expect(try (session.undo() != nil) == (now > 0))
        now = max(now - 1, 0)
      case 3, 4:
        #expect(try (session.redo() != nil) == (now + 1 < states.count))
        now = min(now + 1, states.count - 1)
      case 5: try session.save(now: Samples.now)
      case 6:
        if Bool.random(using: &generator) { try session.close(now: Samples.now) }
        session.abandon()
        session = try place.open(session.ref)
      default:
        let edit = Edit.random(on: session.assessment, using: &generator)
        var changed = session.assessment
        changed.apply(edit)
        try session.record(edit)
        states = states[...now] + [changed]
        now += 1
      }
      #expect(session.assessment.hasContents(of: states[now]), "seed \(seed), step \(step)")
      #expect(session.canUndo == (now > 0), "seed \(seed), step \(step)")
      #expect(session.canRedo == (now + 1 < states.count), "seed \(seed), step \(step)")
    }
  }

  @Test(arguments: Kind.allCases)
  func `what was not saved comes back, and what was saved is not told again`(kind: Kind) throws {
    let place = StoreUnderTest(kind)
    let first = try place.create()
    try first.answer("one-1", 3)
    #expect(first.isDirty)
    first.abandon()
    #expect(try place.store.read(first.ref).responses.isEmpty)
    let second = try place.open(first.ref)
    #expect(second.recovery?.answers == 1)
    #expect(second.recovery?.wasChangedElsewhere == false)
    #expect(second.isDirty)
    try second.close(now: Timestamp(seconds: Samples.now.seconds + 60))
    #expect(!second.isDirty)
    #expect(try place.store.read(first.ref).responses["one-1"]?.answer == .rank(3))
    let third = try place.open(first.ref)
    #expect(third.recovery == nil)
    #expect(third.assessment.updatedAt == Timestamp(seconds: Samples.now.seconds + 60))
    #expect(third.canUndo)
  }

  @Test(arguments: Kind.allCases)
  func `saving without a change writes nothing`(kind: Kind) throws {
    let place = StoreUnderTest(kind)
    let session = try place.create()
    let bytes = place[session.ref]
    try session.answer("one-1", 3)
    try session.undo()
    try session.close(now: Timestamp(seconds: Samples.now.seconds + 60))
    #expect(place[session.ref] == bytes)
  }

  @Test(arguments: Kind.allCases)
  func `what something else wrote is never lost, and edits come on top of it`(kind: Kind) throws {
    let place = StoreUnderTest(kind)
    let session = try place.create()
    try session.answer("one-1", 1)
    var other = try place.store.read(session.ref)
    other.details.title = "Renamed"
    other.responses["one-2"] = Response(answer: .rank(2))
    place[session.ref] = other.fileBytes
    #expect(throws: StorageError.changed(file: session.path)) { try session.save(now: Samples.now) }
    #expect(throws: StorageError.changed(file: session.path)) {
      try session.close(now: Samples.now)
    }
    #expect(place[session.ref] == other.fileBytes)
    let again = try place.open(session.ref)
    #expect(again.recovery?.wasChangedElsewhere == true)
    #expect(again.assessment.details.title == "Renamed")
    #expect(
      again.assessment.responses.mapValues(\.answer) == ["one-1": .rank(1), "one-2": .rank(2)])
    try again.close(now: Samples.now)
    #expect(try place.store.read(session.ref).responses == again.assessment.responses)
  }

  @Test(arguments: Kind.allCases)
  func `a second session can only look until it takes over, and then the first can only look`(
    kind: Kind
  ) throws {
    let place = StoreUnderTest(kind)
    let first = try place.create()
    let second = try place.open(first.ref)
    #expect(!second.canWrite)
    #expect(throws: StorageError.held(file: first.path, by: .current)) {
      try second.answer("one-1", 1)
    }
    for change in [
      { _ = try place.store.archive(first.ref, now: Samples.now) },
      { try place.store.rename(first.ref, "Other", Subject(), now: Samples.now) },
    ] {
      #expect(throws: StorageError.held(file: first.path, by: .current)) { try change() }
    }
    let third = try place.open(first.ref, to: .takeOver)
    try third.answer("one-1", 2)
    #expect(throws: StorageError.takenOver(file: first.path)) { try first.answer("one-1", 3) }
    try third.close(now: Samples.now)
    #expect(throws: StorageError.takenOver(file: first.path)) { try first.close(now: Samples.now) }
    #expect(try place.store.read(first.ref).responses["one-1"]?.answer == .rank(2))
    #expect(try place.open(first.ref).canWrite)
  }

  @Test(arguments: Kind.allCases)
  func `who only looks claims nothing`(kind: Kind) throws {
    let place = StoreUnderTest(kind)
    let session = try place.create()
    let look = try place.open(session.ref, to: .look)
    guard case .reading(held: false, by: nil) = look.access else {
      Issue.record("\(look.access)")
      return
    }
    try session.answer("one-1", 2)
    try session.close(now: Samples.now)
    let other = try place.open(session.ref, to: .look)
    #expect(try place.open(session.ref).canWrite)
    #expect(other.assessment.responses["one-1"]?.answer == .rank(2))
  }

  @Test(arguments: Kind.allCases)
  func `what is archived is listed apart, comes back, and replaces nothing`(kind: Kind) throws {
    let place = StoreUnderTest(kind)
    let session = try place.create()
    try session.answer("one-1", 2)
    session.abandon()
    let archived = try place.store.archive(session.ref, now: Samples.now)
    #expect(place.store.listing().isEmpty)
    #expect(place.store.listing(archived: true).assessments.map(\.ref) == [archived])
    #expect(try place.store.read(archived).responses["one-1"]?.answer == .rank(2))
    #expect(throws: StorageError.self) { try place.store.read(session.ref) }
    var other = StoreUnderTest.assessment
    other.responses = [:]
    try place.create(other).close(now: Samples.now)
    #expect(throws: StorageError.exists(file: archived.path)) {
      try place.store.archive(session.ref, now: Samples.now)
    }
    #expect(throws: StorageError.exists(file: session.path)) {
      try place.store.move(archived, intoArchive: false)
    }
    #expect(try place.store.read(session.ref).responses.isEmpty)
    #expect(try place.store.read(archived).responses["one-1"]?.answer == .rank(2))
  }

  @Test(arguments: Kind.allCases)
  func `a new name is an edit, and a copy is another assessment`(kind: Kind) throws {
    let place = StoreUnderTest(kind)
    let session = try place.create(StoreUnderTest.assessment)
    try session.close(now: Samples.now)
    let subject = Subject(organisation: "O", team: "T", scope: "S")
    try place.store.rename(session.ref, "Other", subject, now: Samples.now)
    let renamed = try place.store.read(session.ref)
    #expect(renamed.details.title == "Other")
    #expect(renamed.details.subject.team == "T")
    #expect(
      renamed.details.subject.otherKeys == StoreUnderTest.assessment.details.subject.otherKeys)
    let copy = try place.store.duplicate(session.ref, id: "fedcba9876543210", now: Samples.now)
    #expect(copy != session.ref)
    let copied = try place.store.read(copy)
    #expect(copied.id == "fedcba9876543210")
    #expect(copied.details.title == "Other (copy)")
    #expect(copied.responses == renamed.responses)
    let again = try place.open(session.ref)
    try again.undo()
    #expect(again.assessment.details == session.assessment.details)
  }

  @Test(arguments: Kind.allCases)
  func `a closed workshop leaves no vote and nothing to undo`(kind: Kind) throws {
    let place = StoreUnderTest(kind)
    var assessment = StoreUnderTest.assessment
    assessment.group = nil
    assessment.workshop = Workshop(people: [Respondent(id: "p1"), Respondent(id: "p2")])
    let session = try place.create(assessment)
    let before = Discussion()
    var after = before
    after.cast(.level(3), by: "p1")
    try session.record(
      Edit(.discussion(practice: "one-1", before: before, after: after), at: Samples.now))
    let change = try #require(session.assessment.closingWorkshop(at: Samples.now))
    #expect(try session.closeWorkshop(Edit(change, at: Samples.now), now: Samples.now).isEmpty)
    #expect(!session.canUndo && !session.canRedo && !session.isDirty)
    session.abandon()
    let again = try place.open(session.ref)
    #expect(again.assessment.workshop == nil)
    #expect(again.recovery == nil && !again.canUndo)
    #expect(!String(decoding: place[session.ref], as: UTF8.self).contains("\"p1\""))
  }

  @Test(arguments: Kind.allCases)
  func `what is no assessment is listed as broken, and refused without a claim`(kind: Kind) throws {
    let place = StoreUnderTest(kind)
    let session = try place.create()
    try session.close(now: Samples.now)
    place[session.ref] = Array("{ \"format\": 1 }".utf8)
    for _ in 0..<2 {
      let error = #expect(throws: StorageError.self) { try place.open(session.ref) }
      guard case .invalid? = error else {
        Issue.record("\(String(describing: error))")
        return
      }
    }
    #expect(place.store.listing().broken.map { $0.problems.first?.file } == [session.path])
    #expect(place.store.listing().assessments.isEmpty)
    let none = AssessmentRef(session.path + "x")
    #expect(throws: StorageError.self) { try place.open(none) }
    #expect(throws: StorageError.self) { try place.store.read(none) }
  }

  @Test(arguments: Kind.allCases)
  func `a list ends when nobody wants more, and says how many there are`(kind: Kind) throws {
    let place = StoreUnderTest(kind)
    for number in 0..<3 {
      var assessment = StoreUnderTest.assessment
      assessment.id = "\(number)"
      try place.create(assessment).close(now: Samples.now)
    }
    var totals: [Int] = []
    place.store.list(archived: false) { _, total in
      totals.append(total)
      return totals.count < 2
    }
    #expect(totals == [3, 3])
  }

  @Test(arguments: Kind.allCases)
  func `an edit that no reader would accept is refused`(kind: Kind) throws {
    let session = try StoreUnderTest(kind).create()
    #expect(throws: StorageError.self) { try session.answer("one-1", 7) }
    #expect(session.assessment.responses.isEmpty && !session.canUndo)
  }
}

extension Assessment {
  /// True where all that edits can change is the same.
  fileprivate func hasContents(of other: Assessment) -> Bool {
    responses == other.responses && details == other.details && workshop == other.workshop
      && group == other.group
  }
}
