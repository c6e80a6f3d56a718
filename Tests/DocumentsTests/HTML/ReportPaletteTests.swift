import Glibc
import Testing

@testable import Documents

struct ReportPaletteTests {
  private static let schemes: [ReportPalette] = [.light, .dark, .grey]

  /// The contrast of two colours by WCAG 2.2.
  private func contrast(_ one: String, _ other: String) -> Double {
    let lights = [luminance(of: one), luminance(of: other)].sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
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

  @Test func `the contrasts are those of the table in the design`() {
    let light = ReportPalette.light
    #expect(abs(contrast(light.text, light.ground) - 17.76) < 0.01)
    #expect(abs(contrast(light.muted, light.panel) - 6.21) < 0.01)
    let dark = ReportPalette.dark
    #expect(abs(contrast(dark.levels[2].fill, dark.ground) - 7.67) < 0.01)
    #expect(abs(contrast(dark.levels[0].digit, dark.levels[0].fill) - 5.22) < 0.01)
  }
}
