import Testing

@testable import Documents

struct ColourTests {
  @Test(arguments: [
    "", "#", "0F4C81", "#0F4C8", "#0F4C811", "#0F4C8G", "red", "#-F4C81", "#0F4C8１",
  ])
  func `a colour is spelled with six digits`(spelling: String) {
    #expect(Colour(spelling) == nil)
  }

  @Test func `black on white has the highest contrast there is`() throws {
    let (black, white) = (try #require(Colour("#000000")), try #require(Colour("#ffffff")))
    #expect(abs(black.contrast(to: white) - 21) < 1e-9 && white.contrast(to: white) == 1)
  }

  @Test func `an accent has to read in both schemes, and replaces nothing else`() throws {
    let (dark, light) = (try #require(Colour("#5B2A86")), try #require(Colour("#C9A7F0")))
    #expect(Accent(light: light, dark: dark) == nil && Accent(light: dark, dark: dark) == nil)
    var document = Reports.board
    let before = WebPage.text(of: document)
    document.accent = Accent(light: dark, dark: light)
    let after = WebPage.text(of: document)
    #expect(
      after.replacing("--accent:#5B2A86", with: "--accent:#0F4C81")
        .replacing("--accent:#C9A7F0", with: "--accent:#8FC1F2") == before)
    #expect(after != before)
  }
}
