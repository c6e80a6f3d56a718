@testable import FileSamples
import Formats
import MaturityModel
import POSIX
import Storage
import Testing

struct AssessmentSessionTests {
  private let place = Workplace()

  @Test func `after a session that ended well nothing is recovered, and all can be undone`() throws
  {
    let session = try place.create()
    for number in 0..<60 {
      try session.record(place.answering("one-1", number % 3 + 1, in: session))
      if number % 7 == 0 { try session.save(now: Samples.now) }
    }
    let last = session.assessment
    try session.close(now: Samples.now)
    place.kill(session)
    let again = try place.reopen()
    #expect(again.recovery == nil)
    #expect(again.assessment.responses == last.responses)
    for _ in 0..<60 { #expect(try again.undo() != nil) }
    #expect(try again.undo() == nil)
    #expect(again.assessment.responses.isEmpty)
    for _ in 0..<60 { #expect(try again.redo() != nil) }
    #expect(again.assessment.responses == last.responses)
  }

  @Test func `what was undone can be redone after a restart`() throws {
    let session = try place.create()
    try session.record(place.answering("one-1", 1, in: session))
    try session.record(place.answering("one-1", 2, in: session))
    try session.undo()
    try session.close(now: Samples.now)
    place.kill(session)
    let again = try place.reopen()
    #expect(again.assessment.responses["one-1"]?.answer == .rank(1))
    #expect(again.canRedo)
    try again.redo()
    #expect(again.assessment.responses["one-1"]?.answer == .rank(2))
  }

  @Test func `a file changed by another program meanwhile is not overwritten`() throws {
    let session = try place.create()
    try session.record(place.answering("one-1", 1, in: session))
    var other = session.assessment
    other.details.title = "Renamed"
    place.write(other.fileBytes, to: place.file)
    #expect(throws: StorageError.changed(file: place.file)) { try session.save(now: Samples.now) }
    #expect(place.read(place.file) == other.fileBytes)
  }

  @Test func `a second session can only look until it takes over`() throws {
    let first = try place.create()
    let second = try place.reopen()
    #expect(!second.canWrite)
    guard case .reading(held: true, by: let holder) = second.access else {
      Issue.record("not held")
      return
    }
    #expect(holder == .current)
    #expect(throws: StorageError.held(file: place.file, by: .current)) {
      try second.record(place.answering("one-1", 1, in: second))
    }
    let third = try place.reopen(to: .takeOver)
    try third.record(place.answering("one-1", 2, in: third))
    #expect(throws: StorageError.takenOver(file: place.file)) {
      try first.record(place.answering("one-1", 3, in: first))
    }
    try third.close(now: Samples.now)
    #expect(!place.exists(".a.json.lock"))
    #expect(throws: StorageError.takenOver(file: place.file)) { try first.close(now: Samples.now) }
  }

  @Test func `saving keeps the former file beside it`() throws {
    let session = try place.create()
    let former = place.read(place.file)
    try session.record(place.answering("one-1", 2, in: session))
    try session.save(now: Timestamp(seconds: Samples.now.seconds + 60))
    #expect(place.read(".a.json.bak") == former)
    #expect(session.assessment.updatedAt == Timestamp(seconds: Samples.now.seconds + 60))
    #expect(!session.isDirty)
  }

  @Test func `a save without a change leaves the file alone`() throws {
    let session = try place.create()
    let former = place.read(place.file)
    try session.record(place.answering("one-1", 2, in: session))
    try session.undo()
    try session.close(now: Timestamp(seconds: Samples.now.seconds + 60))
    #expect(place.read(place.file) == former)
  }

  @Test func `a file of an invalid kind is refused and left alone`() throws {
    place.write("{ \"format\": 1 ", to: "a.json")
    #expect(throws: StorageError.self) { try place.reopen() }
    #expect(place.read("a.json") == Array("{ \"format\": 1 ".utf8))
    #expect(!place.exists(".a.json.lock"))
  }

  @Test func `a change that no reader would accept is refused`() throws {
    let session = try place.create()
    let edit = place.answering("one-1", 7, in: session)
    #expect(throws: StorageError.self) { try session.record(edit) }
    #expect(session.assessment.responses["one-1"] == nil)
  }

  @Test func `a window that was taken over ends well where nothing was refused`() throws {
    let first = try place.create()
    try first.record(place.answering("one-1", 1, in: first))
    try first.save(now: Samples.now)
    let second = try place.reopen(to: .takeOver)
    try first.close(now: Samples.now)
    try second.close(now: Samples.now)
  }

  @Test func `a second name of the file is told until a save has parted them`() throws {
    try place.create().close(now: Samples.now)
    link(place.file, place.path + "/other.json")
    let session = try place.reopen()
    #expect(session.hasOtherNames)
    let former = place.read(place.file)
    try session.record(place.answering("one-1", 1, in: session))
    try session.close(now: Samples.now)
    #expect(place.read("other.json") == former)
    #expect(try !place.reopen().hasOtherNames)
  }

  @Test func `where nothing can be locked a file opens all the same`() throws {
    place.write("not a folder", to: "home")
    place.write("not a folder", to: "tmp")
    try place.create().close(now: Samples.now)
    let path = place.path + "/.a.json.lock"
    mkdir(path, 0o700)
    #expect(throws: StorageError.self) { _ = try place.reopen() }
  }
}
