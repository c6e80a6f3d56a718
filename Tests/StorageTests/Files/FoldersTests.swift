@testable import FileSamples
import Formats
import MaturityModel
import POSIX
import Storage
import Testing

struct FoldersTests {
  @Test func `without other wishes everything is below the home folder`() {
    let folders = Folders(environment: ["HOME": "/people/ann/"])
    #expect(folders.assessments == "/people/ann/.local/share/mlmaturity/assessments")
    #expect(folders.questionnaires == "/people/ann/.local/share/mlmaturity/questionnaires")
    #expect(folders.settings == "/people/ann/.config/mlmaturity/config.json")
    #expect(folders.state == "/people/ann/.local/state/mlmaturity")
  }

  @Test func `the option beats the variable, and both beat the standard folder`() {
    let environment = ["HOME": "/h", "MLMATURITY_STORE": "team", "XDG_DATA_HOME": "/data"]
    #expect(Folders(environment: environment, store: "own").assessments == "own")
    #expect(Folders(environment: environment).assessments == "team")
    #expect(Folders(environment: environment).questionnaires == "/data/mlmaturity/questionnaires")
    #expect(
      Folders(environment: ["HOME": "/h", "MLMATURITY_STORE": ""]).assessments?.hasPrefix("/h")
        == true)
  }

  @Test func `relative paths in the base variables count as not set`() {
    let folders = Folders(environment: ["HOME": "/h", "XDG_STATE_HOME": "state", "TMPDIR": "tmp"])
    #expect(folders.state == "/h/.local/state/mlmaturity")
    #expect(folders.temporary.hasPrefix("/tmp/mlmaturity-"))
  }

  @Test func `without a home folder a store has to be named`() {
    let homeless = FileStore(Folders(environment: [:]), find: Samples.noQuestionnaire)
    #expect(throws: StorageError.noHome) {
      try homeless.create(Samples.assessment, at: nil, now: Samples.now)
    }
    #expect(homeless.listing().isEmpty)
    #expect(Folders(environment: [:], store: "here").assessments == "here")
  }

  @Test func `a folder in the temporary one is trusted only where nobody else could write`() throws
  {
    let place = TemporaryFolder()
    let folders = Folders(environment: ["TMPDIR": place.path])
    let desk = Desk(for: "id", at: "a.json", in: folders)
    try desk.keepDraft("mine", of: "one-1")
    #expect(desk.drafts == ["one-1": "mine"])
    chmod(folders.temporary, 0o770)
    #expect(desk.drafts.isEmpty && desk.place == nil)
    #expect(throws: StorageError.self) { try desk.keepDraft("more", of: "one-1") }
    #expect(throws: StorageError.self) { _ = try DemoHistory().makeStore(in: folders) }
    chmod(folders.temporary, 0o700)
    #expect(desk.drafts == ["one-1": "mine"])
    rename(folders.temporary, place.path + "/real")
    symlink(place.path + "/real", folders.temporary)
    #expect(desk.drafts.isEmpty)
  }
}
