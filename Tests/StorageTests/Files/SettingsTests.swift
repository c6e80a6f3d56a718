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
