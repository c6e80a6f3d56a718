@testable import FileSamples
import Formats
@testable import MaturityModel
import POSIX
import Storage
import Testing

struct WorkshopClosingTests {
  private let place = Workplace()
  private static let people = ["pq7-ann", "pq7-ben", "pq7-cleo", "pq7-dan", "pq7-eve"]

  /// A workshop with votes on both practices, one settled, and every file that a workshop leaves behind.
  private func voted(_ anonymity: Anonymity) throws -> AssessmentSession {
    let session = try place.create()
    var workshop = Workshop(
      frame: WorkshopFrame(period: "Q4", facilitator: "Facilitator Zed", anonymity: anonymity),
      people: Self.people.map {
        Respondent(id: .init($0), role: "role of \($0)", name: "name of \($0)")
      })
    try session.record(Edit(.workshop(before: nil, after: workshop), at: Samples.now))
    for practice: Item.ID in ["one-1", "one-2"] {
      for (index, person) in Self.people.enumerated() {
        let before = workshop.discussion(of: practice)
        workshop.discussions[practice, default: Discussion()]
          .cast(.level(index % 3 + 1), by: .init(person))
        try session.record(
          Edit(
            .discussion(
              practice: practice, before: before, after: workshop.discussion(of: practice)),
            at: Samples.now))
        if index % 2 == 0 { try session.save(now: Samples.now) }
      }
      try change(practice, in: session) { $0.reveal() }
      workshop.discussions[practice]?.reveal()
    }
    try change("one-1", in: session) {
      $0.decision = Decision(.consensus, vote: .level(3), reason: "Seen in the wiki")
      $0.dissent = [Dissent(.level(1), reason: "Not by us", name: "name of pq7-ann")]
    }
    let desk = Desk(for: Samples.assessment.id, at: place.file, in: place.folders)
    try desk.keepDraft("pq7-ann said so", of: "one-1")
    try desk.keepOpenField(.string("pq7-ann said so"))
    return session
  }

  private func change(
    _ practice: Item.ID, in session: AssessmentSession, _ body: (inout Discussion) -> Void
  ) throws {
    let before = session.assessment.workshop?.discussion(of: practice) ?? Discussion()
    var after = before
    body(&after)
    try session.record(
      Edit(.discussion(practice: practice, before: before, after: after), at: Samples.now))
  }

  private func close(_ session: AssessmentSession) throws -> [String] {
    let change = try #require(session.assessment.closingWorkshop(at: Samples.now))
    return try session.closeWorkshop(Edit(change, at: Samples.now), now: Samples.now)
  }

  /// Every file of the test, with its bytes as text.
  private var files: [String: String] {
    var found: [String: String] = [:]
    var folders = [place.path]
    while let folder = folders.popLast() {
      guard let stream = opendir(folder) else { continue }
      defer { closedir(stream) }
      while let entry = readdir(stream) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        guard name != ".", name != ".." else { continue }
        let path = folder + "/" + name
        if entry.pointee.d_type == UInt8(DT_DIR) {
          folders.append(path)
        } else {
          found[path] = String(decoding: place.read(path), as: UTF8.self)
        }
      }
    }
    return found
  }

  @Test(arguments: Anonymity.allCases)
  func `after closing no file of the program tells who voted what`(anonymity: Anonymity) throws {
    let session = try voted(anonymity)
    place.write("half \(Self.people[0])", to: place.path + "/.a.json.mlmaturity-x1Y2z3")
    place.write(
      "half \(Self.people[0])",
      to: place.journal().split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/."
        + (place.journal().split(separator: "/").last ?? "") + ".mlmaturity-x1Y2z3")
    #expect(files.values.filter { $0.contains("\"pq7-ann\"") }.count >= 2)
    #expect(try close(session).isEmpty)
    Desk(for: Samples.assessment.id, at: place.file, in: place.folders).removeDrafts()
    for (path, text) in files {
      #expect(!text.contains("\"votes\":{") && !text.contains("\"votes\": {"), "\(path)")
      #expect(!text.contains("half "), "\(path)")
      for person in Self.people {
        #expect(!text.contains("\"\(person)\":"), "\(path)")
        let isListed = anonymity == .named && path == place.file
        let isWished = person == "pq7-ann" && anonymity != .pooled && path == place.file
        #expect(text.contains(person) == (isListed || isWished), "\(person) in \(path)")
      }
      if anonymity == .pooled { #expect(!text.contains("Zed"), "\(path)") }
    }
    place.kill(session)
    let again = try place.reopen()
    #expect(again.recovery == nil)
    #expect(again.assessment.workshop == nil)
    #expect(again.assessment.responses["one-2"]?.answer == .rank(2))
    #expect(!again.canUndo && !again.canRedo)
  }

  @Test func `the record of a closed workshop says what was decided, and how firmly`() throws {
    let session = try voted(.facilitatorOnly)
    _ = try close(session)
    let record = try #require(session.assessment.group)
    #expect(record.respondents == 5)
    #expect(record.people.isEmpty)
    #expect(record.rounds.map(\.count) == [2])
    #expect(record.rounds[0]["one-1"]?.votes.levels == [1, 1, 2, 2, 3])
    #expect(record.decisions["one-1"]?.decision.vote == .level(3))
    #expect(record.decisions["one-2"] == nil)
    #expect(record.dissent.map(\.dissent.reason) == ["Not by us"])
    #expect(record.stability?.level != nil)
    #expect(record.frame?.facilitator == "Facilitator Zed")
    #expect(record == GroupRecord(record.json, { _ in .levels(3) }))
  }

  @Test func `editing goes on after closing, and only that can be undone`() throws {
    let session = try voted(.pooled)
    _ = try close(session)
    let closed = session.assessment
    try session.record(place.answering("one-2", 1, in: session))
    place.kill(session)
    let again = try place.reopen()
    #expect(again.assessment.responses["one-2"]?.answer == .rank(1))
    try again.undo()
    #expect(again.assessment.responses == closed.responses)
    #expect(try again.undo() == nil)
    #expect(again.assessment.workshop == nil)
  }

  @Test func `closing that was killed is finished where nothing was revealed either`() throws {
    let session = try place.create()
    try session.record(
      Edit(.group(before: session.assessment.group, after: nil), at: Samples.now))
    try session.record(
      Edit(
        .workshop(
          before: nil, after: Workshop(people: Self.people.map { Respondent(id: .init($0)) })),
        at: Samples.now))
    try change("one-1", in: session) { $0.cast(.level(2), by: "pq7-ben") }
    try session.save(now: Samples.now)
    let change = try #require(session.assessment.closingWorkshop(at: Samples.now))
    // The same save, and then nothing.
    try session.record(Edit(change, at: Samples.now))
    try session.save(now: Samples.now)
    place.kill(session)
    #expect(files.values.contains { $0.contains("pq7-ben") })
    let again = try place.reopen()
    #expect(again.assessment.workshop == nil && again.assessment.group == nil)
    #expect(!again.canUndo && !again.canRedo)
    #expect(!files.values.contains { $0.contains("pq7-ben") })
  }

  @Test func `an undone workshop can be brought back after opening the file again`()
    throws
  {
    let session = try place.create()
    try session.record(
      Edit(.group(before: session.assessment.group, after: nil), at: Samples.now))
    try session.record(Edit(.workshop(before: nil, after: Workshop()), at: Samples.now))
    try session.undo()
    try session.save(now: Samples.now)
    place.kill(session)
    let again = try place.reopen()
    #expect(again.assessment.workshop == nil && again.canRedo)
  }

  @Test func `closing that was killed after the save is finished when the file is opened`() throws {
    let session = try voted(.pooled)
    // The same save, and then nothing.
    let change = try #require(session.assessment.closingWorkshop(at: Samples.now))
    try session.record(Edit(change, at: Samples.now))
    try session.save(now: Samples.now)
    place.kill(session)
    #expect(files.values.contains { $0.contains("pq7-ben") })
    let again = try place.reopen()
    #expect(again.assessment.workshop == nil)
    #expect(!again.canUndo)
    Desk(for: Samples.assessment.id, at: place.file, in: place.folders).removeDrafts()
    #expect(!files.values.contains { $0.contains("pq7-") })
  }

  @Test func `a workshop goes on where closing cannot be saved`() throws {
    let session = try voted(.named)
    let before = session.assessment
    chmod(place.file, 0o400)
    defer { chmod(place.file, 0o600) }
    guard access(place.file, W_OK) != 0 else { return }
    #expect(throws: StorageError.self) { _ = try close(session) }
    #expect(session.assessment == before)
    #expect(session.canUndo)
  }

  @Test func `what cannot be removed is told`() throws {
    let session = try voted(.named)
    mkdir(place.path + "/.a.json.folder", 0o700)
    rename(place.path + "/.a.json.folder", place.path + "/.a.json.mlmaturity-foldEr")
    let left = try close(session)
    #expect(left.map { $0.split(separator: "/").last } == [".a.json.mlmaturity-foldEr"])
  }

  @Test func `no previous save with votes stands beside a file that is closed`() throws {
    let session = try voted(.pooled)
    try session.save(now: Samples.now)
    #expect(files[place.path + "/.a.json.bak"]?.contains("pq7-ann") == true)
    _ = try close(session)
    #expect(files[place.path + "/.a.json.bak"] == nil)
  }

  @Test func `a previous save with votes goes at the start where no journal knows of them`() throws
  {
    let session = try voted(.pooled)
    try session.save(now: Samples.now)
    let votes = place.read(place.file)
    _ = try close(session)
    place.kill(session)
    for (bytes, isRemoved) in [
      (votes, true), (place.read(place.file), false), (Array("precious".utf8), false),
    ] {
      place.write(bytes, to: ".a.json.bak")
      place.kill(try place.reopen())
      #expect(place.exists(".a.json.bak") != isRemoved)
    }
  }

  @Test func `somebody else's file under the name of the previous save stays`() throws {
    place.write("precious", to: ".a.json.bak")
    let session = try voted(.pooled)
    try session.save(now: Samples.now)
    #expect(try close(session).isEmpty)
    #expect(place.read(".a.json.bak") == Array("precious".utf8))
  }
}
