@testable import FileSamples
import Formats
import MaturityModel
import POSIX
import Storage
import Testing

struct RecoveryTests {
  private let place = Workplace()

  @Test func `an answer given just before the program is killed is there again`() throws {
    let session = try place.create()
    try session.record(place.answering("one-1", 3, in: session))
    place.kill(session)
    let again = try place.reopen()
    #expect(again.assessment.responses["one-1"]?.answer == .rank(3))
    #expect(again.recovery?.answers == 1)
    #expect(again.recovery?.changesDetails == false)
    #expect(again.recovery?.wasChangedElsewhere == false)
    #expect(again.isDirty)
    try again.undo()
    #expect(again.assessment.responses["one-1"] == nil)
  }

  @Test func `undoing everything leads back to the start, and replaying to the same state`() throws
  {
    for seed in 0..<25 as Range<UInt64> {
      let place = Workplace()
      var generator = SeededGenerator(seed: seed)
      let session = try place.create(Samples.assessment)
      let start = session.assessment
      for _ in 0..<Int.random(in: 1..<120, using: &generator) {
        switch Int.random(in: 0..<10, using: &generator) {
        case 0, 1: try session.undo()
        case 2: try session.redo()
        case 3: try session.save(now: Samples.now)
        default: try session.record(.random(on: session.assessment, using: &generator))
        }
      }
      let end = session.assessment
      place.kill(session)
      let again = try place.reopen()
      #expect(again.assessment.responses == end.responses, "seed \(seed)")
      #expect(again.assessment.details == end.details, "seed \(seed)")
      while try again.undo() != nil {}
      #expect(again.assessment.responses == start.responses, "seed \(seed)")
      #expect(again.assessment.details == start.details, "seed \(seed)")
    }
  }

  @Test func `a journal cut at any byte gives back the first so many edits`() throws {
    let session = try place.create()
    var states = [session.assessment.responses]
    for number in 0..<12 {
      if number == 5 || number == 8 {
        try session.undo()
      } else {
        try session.record(
          place.answering(number % 2 == 0 ? "one-1" : "one-2", number % 3 + 1, in: session))
      }
      states.append(session.assessment.responses)
    }
    place.kill(session)
    let journalled = place.read(place.journal())
    let saved = place.read(place.file)
    var reached = 0
    for end in 0...journalled.count {
      place.write(Array(journalled[..<end]), to: place.journal())
      place.write(saved, to: place.file)
      let again = try place.reopen()
      let state = again.assessment.responses
      #expect(states[reached...].contains(state), "cut at \(end)")
      reached = states[reached...].firstIndex(of: state) ?? reached
      place.kill(again)
    }
    #expect(reached == states.count - 1)
  }

  @Test func `edits go on after a half-written line`() throws {
    let session = try place.create()
    try session.record(place.answering("one-1", 1, in: session))
    try session.record(place.answering("one-1", 2, in: session))
    place.kill(session)
    place.write(Array(place.read(place.journal()).dropLast(20)), to: place.journal())
    let second = try place.reopen()
    #expect(second.assessment.responses["one-1"]?.answer == .rank(1))
    try second.record(place.answering("one-2", 3, in: second))
    place.kill(second)
    let third = try place.reopen()
    #expect(third.assessment.responses["one-1"]?.answer == .rank(1))
    #expect(third.assessment.responses["one-2"]?.answer == .rank(3))
  }

  @Test func `a damaged line in the middle costs that line only`() throws {
    let session = try place.create()
    for number in 1...3 { try session.record(place.answering("one-1", number, in: session)) }
    try session.record(place.answering("one-2", 2, in: session))
    place.kill(session)
    var lines = place.read(place.journal()).split(separator: UInt8(ascii: "\n")).map { Array($0) }
    lines[3] = Array("rubbish {".utf8)
    place.write(Array(lines.joined(separator: [UInt8(ascii: "\n")])), to: place.journal())
    let again = try place.reopen()
    #expect(again.assessment.responses["one-1"]?.answer == .rank(3))
    #expect(again.assessment.responses["one-2"]?.answer == .rank(2))
  }

  @Test func `unsaved answers come on top of a file that something else changed`() throws {
    let session = try place.create()
    try session.record(place.answering("one-1", 1, in: session))
    try session.save(now: Samples.now)
    try session.record(place.answering("one-1", 2, in: session))
    place.kill(session)
    var other = try AssessmentReader.read(
      place.read(place.file), file: place.file, find: Samples.noQuestionnaire
    ).get()
    other.responses["one-2"] = Response(answer: .rank(3))
    other.details.title = "Renamed"
    place.write(other.fileBytes, to: place.file)
    let again = try place.reopen()
    #expect(again.recovery?.wasChangedElsewhere == true)
    #expect(again.assessment.responses["one-1"]?.answer == .rank(2))
    #expect(again.assessment.responses["one-2"]?.answer == .rank(3))
    #expect(again.assessment.details.title == "Renamed")
    try again.undo()
    #expect(again.assessment.responses["one-1"]?.answer == .rank(1))
    #expect(!again.canUndo)
  }

  @Test func `a file that was put back to an earlier state stays so`() throws {
    let session = try place.create()
    let first = place.read(place.file)
    try session.record(place.answering("one-1", 1, in: session))
    try session.close(now: Samples.now)
    place.kill(session)
    place.write(first, to: place.file)
    let again = try place.reopen()
    #expect(again.recovery == nil)
    #expect(again.assessment.responses.isEmpty)
  }

  @Test func `without a place for the journal the session goes on and says so`() throws {
    place.write("not a folder", to: "home")
    let session = try place.create()
    try session.record(place.answering("one-1", 2, in: session))
    #expect(session.journalTrouble != nil)
    place.kill(session)
    let again = try place.reopen()
    #expect(again.assessment.responses["one-1"]?.answer == .rank(2))
    place.kill(again)
    unlink(place.path + "/home")
    let third = try place.reopen()
    #expect(third.assessment.responses["one-1"]?.answer == .rank(2))
    #expect(third.journalTrouble == nil)
  }

  @Test func `with no journal at all answers are kept in memory and can be saved`() throws {
    place.write("not a folder", to: "home")
    place.write("not a folder", to: "tmp")
    let session = try place.create()
    try session.record(place.answering("one-1", 2, in: session))
    #expect(session.journalTrouble != nil)
    #expect(session.assessment.responses["one-1"]?.answer == .rank(2))
    try session.close(now: Samples.now)
    place.kill(session)
    #expect(try place.reopen().assessment.responses["one-1"]?.answer == .rank(2))
  }

  @Test func `the journal does not grow for ever`() throws {
    let session = try place.create()
    for number in 0..<1_200 {
      try session.record(place.answering("one-1", number % 3 + 1, in: session))
    }
    try session.save(now: Samples.now)
    let lines = place.read(place.journal()).split(separator: UInt8(ascii: "\n"))
    #expect(lines.count <= 510)
    place.kill(session)
    let again = try place.reopen()
    var undone = 0
    while try again.undo() != nil { undone += 1 }
    #expect(undone == 500)
  }

  @Test func `a new file at the path of a deleted one leaves its answers for when it comes back`()
    throws
  {
    let session = try place.create()
    try session.record(place.answering("one-1", 3, in: session))
    place.kill(session)
    let former = place.read(place.file)
    unlink(place.file)
    var other = Samples.assessment
    (other.id, other.responses) = ("another", [:])
    let new = try place.create(other)
    try new.record(place.answering("one-2", 1, in: new))
    try new.close(now: Samples.now)
    #expect(try place.reopen().assessment.responses["one-1"] == nil)
    place.write(former, to: place.file)
    let again = try place.reopen()
    #expect(again.recovery?.answers == 1)
    #expect(again.assessment.responses["one-1"]?.answer == .rank(3))
  }

  @Test func `the journal of version 0_1, named by the path alone, goes on under its new name`()
    throws
  {
    let session = try place.create()
    try session.record(place.answering("one-1", 3, in: session))
    place.kill(session)
    let old = place.journal(named: FilePath(following: place.file).text)
    rename(place.journal(), old)
    let again = try place.reopen()
    #expect(again.assessment.responses["one-1"]?.answer == .rank(3))
    #expect(access(old, F_OK) != 0)
    place.kill(again)
    // That of another assessment stays where it is.
    rename(place.journal(), old)
    var other = Samples.assessment
    other.id = "another"
    place.write(other.fileBytes, to: place.file)
    #expect(try place.reopen().recovery == nil)
    #expect(access(old, F_OK) == 0)
  }

  @Test(arguments: [S_IFLNK, S_IFIFO, S_IFREG])
  func `a journal never goes into somebody else's file`(kind: mode_t) throws {
    let session = try place.create()
    place.kill(session)
    place.write("precious", to: "victim")
    let path = place.journal()
    unlink(path)
    switch kind {
    case S_IFLNK: symlink(place.path + "/victim", path)
    case S_IFIFO: mkfifo(path, 0o600)
    default: link(place.path + "/victim", path)
    }
    let again = try place.reopen()
    try again.record(place.answering("one-1", 2, in: again))
    #expect(place.read("victim") == Array("precious".utf8))
    place.kill(again)
    let third = try place.reopen()
    #expect(third.assessment.responses["one-1"]?.answer == .rank(2))
    #expect(place.read("victim") == Array("precious".utf8))
  }
}
