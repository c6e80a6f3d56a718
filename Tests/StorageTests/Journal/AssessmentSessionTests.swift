import MaturityModel
import Storage
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct AssessmentSessionTests {
  private let place = TemporaryFolder()
  private let now = Samples.now
  private var file: String { place.path + "/a.json" }

  private func create() throws -> AssessmentSession {
    var assessment = Samples.assessment
    assessment.responses = [:]
    return try AssessmentSession.create(
      assessment, at: file, in: place.folders, as: .current, now: now)
  }

  private func reopen(
    to intent: AssessmentSession.Intent = .edit, as holder: Lock.Holder = .current
  ) throws -> AssessmentSession {
    try AssessmentSession.open(
      file, to: intent, in: place.folders, as: holder, now: now, find: Samples.noQuestionnaire)
  }

  private func answering(_ item: String, _ rank: Int, in session: AssessmentSession) -> Edit {
    Edit(
      .response(
        item: item, before: session.assessment.responses[item] ?? Response(),
        after: Response(answer: .rank(rank), answeredAt: now)), at: now)
  }

  private var journal: String {
    let name = SHA256.hexadecimal(of: Array(FilePath(following: file).text.utf8))
    return place.path + "/home/.local/state/mlmaturity/\(name).jsonl"
  }

  /// Ends a session as a killed process does: nothing is saved, and the claim ends.
  private func kill(_ session: AssessmentSession) { session.abandon() }

  @Test func `an answer given just before the program is killed is there again`() throws {
    let session = try create()
    try session.record(answering("one-1", 3, in: session))
    kill(session)
    let again = try reopen()
    #expect(again.assessment.responses["one-1"]?.answer == .rank(3))
    #expect(again.recovery?.answers == 1)
    #expect(again.recovery?.changesDetails == false)
    #expect(again.recovery?.wasChangedElsewhere == false)
    #expect(again.isDirty)
    try again.undo()
    #expect(again.assessment.responses["one-1"] == nil)
  }

  @Test func `after a session that ended well nothing is recovered, and all can be undone`() throws
  {
    let session = try create()
    for number in 0..<60 {
      try session.record(answering("one-1", number % 3 + 1, in: session))
      if number % 7 == 0 { try session.save(now: now) }
    }
    let last = session.assessment
    try session.close(now: now)
    kill(session)
    let again = try reopen()
    #expect(again.recovery == nil)
    #expect(again.assessment.responses == last.responses)
    for _ in 0..<60 { #expect(try again.undo() != nil) }
    #expect(try again.undo() == nil)
    #expect(again.assessment.responses.isEmpty)
    for _ in 0..<60 { #expect(try again.redo() != nil) }
    #expect(again.assessment.responses == last.responses)
  }

  @Test func `what was undone can be redone after a restart`() throws {
    let session = try create()
    try session.record(answering("one-1", 1, in: session))
    try session.record(answering("one-1", 2, in: session))
    try session.undo()
    try session.close(now: now)
    kill(session)
    let again = try reopen()
    #expect(again.assessment.responses["one-1"]?.answer == .rank(1))
    #expect(again.canRedo)
    try again.redo()
    #expect(again.assessment.responses["one-1"]?.answer == .rank(2))
  }

  @Test func `undoing everything leads back to the start, and replaying to the same state`() throws
  {
    for seed in 0..<25 as Range<UInt64> {
      let place = TemporaryFolder()
      var generator = SeededGenerator(seed: seed)
      let session = try AssessmentSession.create(
        Samples.assessment, at: place.path + "/a.json", in: place.folders, as: .current, now: now)
      let start = session.assessment
      for _ in 0..<Int.random(in: 1..<120, using: &generator) {
        switch Int.random(in: 0..<10, using: &generator) {
        case 0, 1: try session.undo()
        case 2: try session.redo()
        case 3: try session.save(now: now)
        default: try session.record(.random(on: session.assessment, using: &generator))
        }
      }
      let end = session.assessment
      kill(session)
      let again = try AssessmentSession.open(
        place.path + "/a.json", to: .edit, in: place.folders, as: .current, now: now,
        find: Samples.noQuestionnaire)
      #expect(again.assessment.responses == end.responses, "seed \(seed)")
      #expect(again.assessment.details == end.details, "seed \(seed)")
      while try again.undo() != nil {}
      #expect(again.assessment.responses == start.responses, "seed \(seed)")
      #expect(again.assessment.details == start.details, "seed \(seed)")
    }
  }

  @Test func `a journal cut at any byte gives back the first so many edits`() throws {
    let session = try create()
    var states = [session.assessment.responses]
    for number in 0..<12 {
      if number == 5 || number == 8 {
        try session.undo()
      } else {
        try session.record(
          answering(number % 2 == 0 ? "one-1" : "one-2", number % 3 + 1, in: session))
      }
      states.append(session.assessment.responses)
    }
    kill(session)
    let journalled = place.read(journal)
    let saved = place.read(file)
    var reached = 0
    for end in 0...journalled.count {
      place.write(Array(journalled[..<end]), to: journal)
      place.write(saved, to: file)
      let again = try reopen()
      let state = again.assessment.responses
      #expect(states[reached...].contains(state), "cut at \(end)")
      reached = states[reached...].firstIndex(of: state) ?? reached
      kill(again)
    }
    #expect(reached == states.count - 1)
  }

  @Test func `edits go on after a half-written line`() throws {
    let session = try create()
    try session.record(answering("one-1", 1, in: session))
    try session.record(answering("one-1", 2, in: session))
    kill(session)
    place.write(Array(place.read(journal).dropLast(20)), to: journal)
    let second = try reopen()
    #expect(second.assessment.responses["one-1"]?.answer == .rank(1))
    try second.record(answering("one-2", 3, in: second))
    kill(second)
    let third = try reopen()
    #expect(third.assessment.responses["one-1"]?.answer == .rank(1))
    #expect(third.assessment.responses["one-2"]?.answer == .rank(3))
  }

  @Test func `a damaged line in the middle costs that line only`() throws {
    let session = try create()
    for number in 1...3 { try session.record(answering("one-1", number, in: session)) }
    try session.record(answering("one-2", 2, in: session))
    kill(session)
    var lines = place.read(journal).split(separator: UInt8(ascii: "\n")).map { Array($0) }
    lines[3] = Array("rubbish {".utf8)
    place.write(Array(lines.joined(separator: [UInt8(ascii: "\n")])), to: journal)
    let again = try reopen()
    #expect(again.assessment.responses["one-1"]?.answer == .rank(3))
    #expect(again.assessment.responses["one-2"]?.answer == .rank(2))
  }

  @Test func `unsaved answers come on top of a file that something else changed`() throws {
    let session = try create()
    try session.record(answering("one-1", 1, in: session))
    try session.save(now: now)
    try session.record(answering("one-1", 2, in: session))
    kill(session)
    var other = try AssessmentReader.read(
      place.read(file), file: file, find: Samples.noQuestionnaire
    ).get()
    other.responses["one-2"] = Response(answer: .rank(3))
    other.details.title = "Renamed"
    place.write(other.fileBytes, to: file)
    let again = try reopen()
    #expect(again.recovery?.wasChangedElsewhere == true)
    #expect(again.assessment.responses["one-1"]?.answer == .rank(2))
    #expect(again.assessment.responses["one-2"]?.answer == .rank(3))
    #expect(again.assessment.details.title == "Renamed")
    try again.undo()
    #expect(again.assessment.responses["one-1"]?.answer == .rank(1))
    #expect(!again.canUndo)
  }

  @Test func `a file that was put back to an earlier state stays so`() throws {
    let session = try create()
    let first = place.read(file)
    try session.record(answering("one-1", 1, in: session))
    try session.close(now: now)
    kill(session)
    place.write(first, to: file)
    let again = try reopen()
    #expect(again.recovery == nil)
    #expect(again.assessment.responses.isEmpty)
  }

  @Test func `a file changed by another program meanwhile is not overwritten`() throws {
    let session = try create()
    try session.record(answering("one-1", 1, in: session))
    var other = session.assessment
    other.details.title = "Renamed"
    place.write(other.fileBytes, to: file)
    #expect(throws: StorageError.changed(file: file)) { try session.save(now: now) }
    #expect(place.read(file) == other.fileBytes)
  }

  @Test func `a second session can only look until it takes over`() throws {
    let first = try create()
    let second = try reopen()
    #expect(!second.canWrite)
    guard case .reading(held: true, by: let holder) = second.access else {
      Issue.record("not held")
      return
    }
    #expect(holder == .current)
    #expect(throws: StorageError.held(file: file, by: .current)) {
      try second.record(answering("one-1", 1, in: second))
    }
    let third = try reopen(to: .takeOver)
    try third.record(answering("one-1", 2, in: third))
    #expect(throws: StorageError.takenOver(file: file)) {
      try first.record(answering("one-1", 3, in: first))
    }
    try third.close(now: now)
    #expect(!place.exists(".a.json.lock"))
  }

  @Test func `saving keeps the former file beside it`() throws {
    let session = try create()
    let former = place.read(file)
    try session.record(answering("one-1", 2, in: session))
    try session.save(now: Timestamp(seconds: now.seconds + 60))
    #expect(place.read(".a.json.bak") == former)
    #expect(session.assessment.updatedAt == Timestamp(seconds: now.seconds + 60))
    #expect(!session.isDirty)
  }

  @Test func `a save without a change leaves the file alone`() throws {
    let session = try create()
    let former = place.read(file)
    try session.record(answering("one-1", 2, in: session))
    try session.undo()
    try session.close(now: Timestamp(seconds: now.seconds + 60))
    #expect(place.read(file) == former)
  }

  @Test func `without a place for the journal the session goes on and says so`() throws {
    place.write("not a folder", to: "home")
    let session = try create()
    try session.record(answering("one-1", 2, in: session))
    #expect(session.journalTrouble != nil)
    kill(session)
    let again = try reopen()
    #expect(again.assessment.responses["one-1"]?.answer == .rank(2))
    kill(again)
    unlink(place.path + "/home")
    let third = try reopen()
    #expect(third.assessment.responses["one-1"]?.answer == .rank(2))
    #expect(third.journalTrouble == nil)
  }

  @Test func `with no journal at all answers are kept in memory and can be saved`() throws {
    place.write("not a folder", to: "home")
    place.write("not a folder", to: "tmp")
    let session = try create()
    try session.record(answering("one-1", 2, in: session))
    #expect(session.journalTrouble != nil)
    #expect(session.assessment.responses["one-1"]?.answer == .rank(2))
    try session.close(now: now)
    kill(session)
    #expect(try reopen().assessment.responses["one-1"]?.answer == .rank(2))
  }

  @Test func `a file of an invalid kind is refused and left alone`() throws {
    place.write("{ \"format\": 1 ", to: "a.json")
    #expect(throws: StorageError.self) { try reopen() }
    #expect(place.read("a.json") == Array("{ \"format\": 1 ".utf8))
    #expect(!place.exists(".a.json.lock"))
  }

  @Test func `a change that no reader would accept is refused`() throws {
    let session = try create()
    let edit = answering("one-1", 7, in: session)
    #expect(throws: StorageError.self) { try session.record(edit) }
    #expect(session.assessment.responses["one-1"] == nil)
  }

  @Test func `the journal does not grow for ever`() throws {
    let session = try create()
    for number in 0..<1_200 {
      try session.record(answering("one-1", number % 3 + 1, in: session))
    }
    try session.save(now: now)
    let lines = place.read(journal).split(separator: UInt8(ascii: "\n"))
    #expect(lines.count <= 510)
    kill(session)
    let again = try reopen()
    var undone = 0
    while try again.undo() != nil { undone += 1 }
    #expect(undone == 500)
  }
}
