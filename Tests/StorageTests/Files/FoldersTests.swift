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
    #expect(throws: StorageError.noHome) { try AssessmentFolder(Folders(environment: [:])) }
    #expect(Folders(environment: [:], store: "here").assessments == "here")
  }
}
