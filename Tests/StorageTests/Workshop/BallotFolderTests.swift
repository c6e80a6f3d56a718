@testable import FileSamples
@testable import Formats
import MaturityModel
import POSIX
import Storage
import Testing

struct BallotFolderTests {
  private let folder = TemporaryFolder()

  private func ballot(_ id: String) -> [UInt8] {
    var ballot = Samples.assessment
    ballot.group = nil
    ballot.respondent = Respondent(id: .init(id))
    return ballot.fileBytes
  }

  private func content(
    except own: String? = nil, whileReading body: (String) -> Void = { _ in }
  ) throws -> BallotFolder.Content {
    var reader = BatchReader(find: Samples.noQuestionnaire)
    return try BallotFolder(folder.path).content(home: nil, except: own) {
      path throws(StorageError) in
      body(path)
      return try reader.read(path)
    }
  }

  private func name(_ path: String) -> String {
    path.split(separator: "/").last.map { String($0) } ?? path
  }

  @Test func `the ballots of a folder are read in the order of their names`() throws {
    for id in ["c", "a", "b"] { folder.write(ballot(id), to: "\(id).json") }
    folder.write("no ballot", to: "readme.txt")
    folder.write("{", to: ".a.json.bak")
    let found = try content()
    #expect(found.files.map { name($0.name) } == ["a.json", "b.json", "c.json"])
    #expect(found.files.map(\.assessment.respondent?.id) == ["a", "b", "c"])
    #expect(found.problems.isEmpty)
    #expect(try content(except: folder.path + "/./b.json").files.count == 2)
  }

  @Test func `what is half-written, broken, hostile or no file is named, and the rest goes on`()
    throws
  {
    folder.write(ballot("a"), to: "a.json")
    folder.write(Array(ballot("b").dropLast(200)), to: "half.json")
    folder.write("", to: "empty.json")
    folder.write("{ \"format\": 1, \"a\": 1, \"a\": 2, \"title\": 3, \"mode\": 4 }", to: "bad.json")
    folder.makeFolder("folder.json")
    mkfifo(folder.path + "/pipe.json", 0o600)
    symlink(folder.path + "/nowhere", folder.path + "/gone.json")
    folder.write(ballot("z"), to: "z.json")
    let found = try content()
    #expect(found.files.map { name($0.name) } == ["a.json", "z.json"])
    #expect(
      Set(found.problems.map { name($0.file) }) == [
        "half.json", "empty.json", "bad.json", "folder.json", "pipe.json", "gone.json",
      ])
    #expect(found.problems.allSatisfy { !$0.fault.isEmpty })
    #expect(found.problems.count { name($0.file) == "bad.json" } <= 4)
  }

  @Test func `a file that changes while it is read is left for the next look`() throws {
    folder.write(ballot("a"), to: "a.json")
    folder.write(ballot("b"), to: "b.json")
    let found = try content { path in
      if name(path) == "a.json" { folder.write(Array(ballot("a").dropLast(9)), to: "a.json") }
    }
    #expect(found.files.map { name($0.name) } == ["b.json"])
    #expect(found.problems.map(\.fault) == ["this is being written just now"])
    folder.write(ballot("a"), to: "a.json")
    #expect(try content().files.count == 2)
  }

  @Test func `a folder that is not there is told`() {
    #expect(throws: StorageError.self) {
      try BallotFolder(folder.path + "/none").paths(home: nil)
    }
  }

  @Test func `a tilde is the home folder`() throws {
    folder.write(ballot("a"), to: "a.json")
    let home = folder.path.split(separator: "/").dropLast().map { "/" + $0 }.joined()
    let paths = try BallotFolder("~/" + name(folder.path)).paths(home: home)
    #expect(paths == [folder.path + "/a.json"])
  }

  /// The group's assessment, whose forms sheets and codes answer.
  private var group: Assessment {
    var group = Samples.assessment
    (group.group, group.respondent) = (nil, nil)
    group.workshop = Workshop()
    return group
  }

  private func mixed() throws -> BallotFolder.Content {
    var reader = BatchReader(find: Samples.noQuestionnaire)
    return try BallotFolder(folder.path).content(
      home: nil, readers: BallotForm.all(of: group).map { SheetReader($0) }
    ) { path throws(StorageError) in try reader.read(path) }
  }

  @Test func `sheets, and text codes between other words, are ballots as well`() throws {
    let form = BallotForm(of: group)
    var person = Samples.assessment
    person.respondent = Respondent(id: "xs7c2v9k0m4tq8wd", name: "Ben")
    let code = try #require(BallotCode.text(of: person, on: form))
    folder.write("name,Ada\nid,your level,note\none-1,3,\none-2,9,\n", to: "a.csv")
    folder.write("Hello,\n> \(code.replacing("\n", with: "\n> "))\nregards", to: "b.EML")
    folder.write("no code at all", to: "c.md")
    folder.write(ballot("c"), to: "c.json")
    folder.write("\(code.dropLast(9))", to: "d.txt")
    folder.write("", to: "e.csv")
    let found = try mixed()
    #expect(found.files.map { name($0.name) } == ["a.csv", "b.EML", "c.json"])
    #expect(found.files.map(\.assessment.respondent?.name) == ["Ada", "Ben", ""])
    #expect(found.problems.map { name($0.file) } == ["d.txt", "e.csv"])
    #expect(found.remarks.map { name($0.file) } == ["c.md"])
    #expect(found.faults.map(\.practice) == ["one-2"])
    #expect(found.faults.map(\.problem.line) == [4])
  }

  @Test func `what an invitation wrote is read, and nobody has handed in with it`() throws {
    let written = try InvitationFolder(
      BallotInvitation(to: group), of: "01234567/../x", in: folder.path)
    #expect(written.files.map(\.isNew) == [true, true, true, true, true])
    let again = try InvitationFolder(
      BallotInvitation(to: group), of: "01234567/../x", in: folder.path)
    #expect(again.path == written.path)
    #expect(again.files.map(\.isNew) == [false, false, false, false, false])
    var other = group
    other.details.title = "Another"
    let second = try InvitationFolder(BallotInvitation(to: other), of: "01234567", in: folder.path)
    #expect(second.path == "\(written.path)-\(BallotForm(of: other).code)")
    var reader = BatchReader(find: Samples.noQuestionnaire)
    let found = try BallotFolder(written.path).content(
      home: nil, readers: BallotForm.all(of: group).map { SheetReader($0) }
    ) { path throws(StorageError) in try reader.read(path) }
    #expect(found.problems.isEmpty && found.remarks.isEmpty)
    let intake = BallotIntake(found.files, into: Workshop(), of: group)
    #expect(intake.entries.isEmpty)
    #expect(intake.empty.count == 2)
  }

  @Test func `a ballot that only names its questionnaire is read by what another one brings`()
    throws
  {
    var short = Samples.assessment
    short.group = nil
    short.respondent = Respondent(id: "short")
    short.embedsQuestionnaire = false
    folder.write(short.fileBytes, to: "a.json")
    #expect(try mixed().problems.count == 1)
    folder.write(ballot("whole"), to: "b.json")
    let found = try mixed()
    #expect(found.problems.isEmpty)
    #expect(found.files.map(\.assessment.respondent?.id) == ["short", "whole"])
    #expect(found.files[0].assessment.questionnaire.digest == Samples.questionnaire.digest)
    let text = String(decoding: short.fileBytes, as: UTF8.self)
      .replacing("\"id\": \"tiny\"", with: "\"digest\": \"sha256:0\", \"id\": \"tiny\"")
    folder.write(text, to: "a.json")
    let other = try mixed()
    #expect(other.files.count == 1)
    #expect(other.problems.map(\.fault).joined().contains("another wording of tiny 1.0.0"))
  }

  @Test func `a folder tells without reading that a ballot came, changed or went`() {
    let ballots = BallotFolder(folder.path)
    func traces() -> FileTraces {
      FileTraces(of: [folder.path + "/team.json"], ballots: ballots, home: nil)
    }
    var seen = [traces()]
    for change in [
      { folder.write(ballot("a"), to: "a.json") }, { folder.write(ballot("b"), to: "b.csv") },
      { folder.write(ballot("c"), to: "a.json") }, { folder.write("{}", to: "team.json") },
      { _ = unlink(folder.path + "/b.csv") },
    ] as [() -> Void] {
      change()
      #expect(!seen.contains(traces()))
      seen.append(traces())
      #expect(seen.last == traces())
    }
    folder.write("no ballot", to: ".hidden.json")
    folder.write("no ballot", to: "picture.png")
    #expect(seen.last == traces())
    #expect(
      FileTraces(of: [], ballots: BallotFolder(folder.path + "/nowhere"), home: nil)
        == FileTraces(of: [], ballots: nil, home: nil))
  }
}
