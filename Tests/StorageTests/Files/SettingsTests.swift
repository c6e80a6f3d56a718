@testable import FileSamples
import Formats
import MaturityModel
import Storage
import Testing

struct SettingsTests {
  private let place = TemporaryFolder()

  @Test func `a file that is not there holds the defaults`() {
    let (settings, problems) = Settings.read(place.path + "/config.json")
    #expect(settings == Settings())
    #expect(problems.isEmpty)
  }

  @Test func `what is wrong is told with its line, and the rest counts`() {
    let text = """
      {
        "theme": "dark",
        "mouse": "sometimes",
        "advanceAfterAnswer": 7
      }
      """
    let (settings, problems) = Settings.read(Array(text.utf8), file: "config.json")
    #expect(settings.theme == "dark")
    #expect(settings.mouse == .auto)
    #expect(problems.map(\.line) == [3, 4])
  }

  @Test(arguments: [
    ("/srv/teams", true), ("postgresql:///x?schema=a", true), ("teams", false), ("~/teams", false),
  ])
  func `the store of the settings is the same wherever the program is started`(
    store: String, isTaken: Bool
  ) {
    let text = "{ \"store\": \"\(store)\" }"
    let (settings, problems) = Settings.read(Array(text.utf8), file: "config.json")
    #expect(settings.store == (isTaken ? store : nil))
    #expect(problems.count == (isTaken ? 0 : 1))
    let place = TemporaryFolder()
    place.makeFolder("mlmaturity")
    place.write(text, to: "mlmaturity/config.json")
    let folders = Folders(environment: ["HOME": "/h", "XDG_CONFIG_HOME": place.path])
    #expect(folders.address?.description == (store.contains("//") ? store : nil))
    #expect(
      folders.assessments
        == (store == "/srv/teams" ? store : "/h/.local/share/mlmaturity/assessments"))
    let named = Folders(
      environment: ["HOME": "/h", "XDG_CONFIG_HOME": place.path, "MLMATURITY_STORE": "/env"])
    #expect(named.assessments == "/env" && named.address == nil)
  }

  @Test func `a file that is not JSON leaves the defaults`() {
    let (settings, problems) = Settings.read(Array("theme = dark".utf8), file: "config.json")
    #expect(settings == Settings())
    #expect(problems.count == 1)
  }

  @Test func `saved settings come back, unknown ones included`() throws {
    let file = place.path + "/deep/er/config.json"
    var settings = Settings()
    settings.theme = "light"
    settings.advancesAfterAnswer = true
    settings.otherKeys = ["mine": .array([.integer(1)])]
    try settings.save(to: file)
    #expect(Settings.read(file).settings == settings)
  }
}
