import Foundation
import Testing

@testable import Documents

struct ReportPaletteTests {
  private static let schemes: [ReportPalette] = [.light, .dark, .grey]

  /// The contrast of two colours by WCAG 2.2, worked out in another way than the module does.
  private func contrast(_ one: String, _ other: String) -> Double {
    let lights = [luminance(of: one), luminance(of: other)].sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  @Test func `contrasts are worked out as with real powers`() throws {
    var random = Seeded(7)
    let colours = (0..<200).map { _ in
      "#" + String(String(random.number(0...0xFFFFFF), radix: 16).reversed() + "00000").prefix(6)
    }
    for (one, other) in zip(colours, colours.dropFirst()) {
      let found = try #require(Colour(one)).contrast(to: try #require(Colour(other)))
      #expect(abs(found - contrast(one, other)) < 1e-9)
    }
  }

  private func luminance(of colour: String) -> Double {
    let value = Int(colour.dropFirst(), radix: 16) ?? 0
    let parts = [value >> 16, value >> 8 & 255, value & 255].map { part in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  @Test(arguments: schemes)
  func `words read on ground and panel`(palette: ReportPalette) {
    for ground in [palette.ground, palette.panel] {
      for words in [palette.text, palette.muted, palette.accent, palette.worse] {
        #expect(contrast(words, ground) >= 4.5)
      }
      #expect(contrast(palette.mark, ground) >= 3)
    }
  }

  @Test(arguments: schemes)
  func `the contrast of a level rises, and its digit reads on it`(palette: ReportPalette) {
    var last = 2.8
    for level in palette.levels {
      let found = contrast(level.fill, palette.ground)
      #expect(found > last)
      #expect(found >= 3)
      #expect(contrast(level.fill, palette.panel) >= (palette.ground == "#FFFFFF" ? 2.8 : 3))
      #expect(contrast(level.digit, level.fill) >= 4.5)
      last = found
    }
  }

  /// The contrasts that the design states: each level to ground and panel, its digit to it, and words to both.
  @Test(arguments: [
    (
      ReportPalette.light, [3.42, 4.87, 7.01, 10.22, 16.17], [3.11, 4.42, 6.37, 9.30, 14.71],
      [5.20, 4.87, 7.01, 10.22, 16.17], [17.76, 6.83, 8.86, 6.76, 3.33],
      [16.15, 6.21, 8.05, 6.14, 3.02]
    ),
    (
      .dark, [3.44, 5.12, 7.67, 11.02, 15.81], [3.10, 4.61, 6.90, 9.91, 14.23],
      [5.22, 5.12, 7.67, 11.02, 15.81], [15.33, 8.14, 9.48, 8.75, 3.87],
      [13.80, 7.33, 8.53, 7.87, 3.48]
    ),
    (.grey, [3.15, 4.95, 7.46, 11.73, 18.42], [], [6.66, 4.95, 7.46, 11.73, 18.42], [], []),
  ])
  func `the contrasts are those of the design`(
    palette: ReportPalette, ground: [Double], panel: [Double], digit: [Double],
    words: [Double], wordsOnPanel: [Double]
  ) {
    let levels = palette.levels
    let tones = [palette.text, palette.muted, palette.accent, palette.worse, palette.mark]
    func expect(_ pairs: [(String, String)], _ stated: [Double]) {
      for ((one, other), stated) in zip(pairs, stated) {
        #expect(abs(contrast(one, other) - stated) < 0.006)
      }
    }
    expect(levels.map { ($0.fill, palette.ground) }, ground)
    expect(levels.map { ($0.fill, palette.panel) }, panel)
    expect(levels.map { ($0.digit, $0.fill) }, digit)
    expect(tones.map { ($0, palette.ground) }, words)
    expect(tones.map { ($0, palette.panel) }, wordsOnPanel)
  }
}
