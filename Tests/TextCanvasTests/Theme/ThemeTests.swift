import Testing
import TextCanvas

struct ThemeTests {
  private let textRoles: [Role] = [
    .text, .title, .heading, .muted, .focus, .bar, .key, .answered, .unanswered, .warning, .danger,
    .field,
  ]
  private var chartRoles: [Role] {
    (1...5).map { Role.level($0) } + (0...3).map { Role.series($0) } + [
      .better, .same, .worse, .border,
    ]
  }
  private var allRoles: [Role] {
    textRoles + chartRoles + (1...9).map { Role.heat($0) } + [.track]
  }

  @Test func `levels, series and deltas have the computed colours`() {
    let dark = Theme(name: .auto, colours: 256, hasLightBackground: nil)
    #expect(foregrounds(dark, (1...5).map { .level($0) }) == [128, 67, 73, 149, 227])
    #expect(foregrounds(dark, (0...3).map { .series($0) }) == [36, 134, 166, 228])
    #expect(foregrounds(dark, [.worse, .same, .better]) == [208, 245, 75])
    let light = Theme(name: .auto, colours: 256, hasLightBackground: true)
    #expect(foregrounds(light, (1...5).map { .level($0) }) == [137, 28, 24, 20, 17])
    #expect(foregrounds(light, (0...3).map { .series($0) }) == [19, 29, 134, 160])
    #expect(foregrounds(light, [.worse, .same, .better]) == [166, 242, 25])
    #expect((1...5).map { dark.look(for: .heat($0)).background } == [18, 57, 67, 40, 229])
  }

  @Test func `fewer colours are the listed ones`() {
    func levels(_ colours: Int, isLight: Bool) -> [Look] {
      let theme = Theme(name: .auto, colours: colours, hasLightBackground: isLight)
      return (1...5).map { theme.look(for: .level($0)) }
    }
    #expect(levels(16, isLight: false).map(\.foreground) == [13, 12, 14, 10, 11])
    #expect(levels(16, isLight: true).map(\.foreground) == [5, 4, 6, 2, 3])
    #expect(levels(16, isLight: true).map(\.isUnderlined) == [false, false, false, false, true])
    #expect(levels(88, isLight: false) == levels(16, isLight: false))
    #expect(levels(8, isLight: false).map(\.foreground) == [5, 4, 6, 2, 3])
    #expect(levels(8, isLight: false).allSatisfy { $0.isBold })
  }

  @Test(arguments: [Theme.Name.dark256, .light256, .highContrast, .workshop], [false, true])
  func `text is legible`(_ name: Theme.Name, _ isLight: Bool) {
    let isStark = name == .highContrast || name == .workshop
    let isOnWhite = isStark ? isLight : name == .light256
    let theme = Theme(name: name, colours: 256, hasLightBackground: isLight)
    for background in isOnWhite ? [(255, 255, 255)] : [(0, 0, 0), (30, 30, 30)] {
      for role in textRoles {
        #expect(
          contrast(theme.look(for: role), on: background) >= (isStark ? 7 : 4.5), "\(role)")
      }
      for rank in 1...5 {
        #expect(contrast(theme.look(for: .heat(rank)), on: background) >= 4.5, "heat \(rank)")
      }
      for role in chartRoles {
        #expect(contrast(theme.look(for: role), on: background) >= 2.99, "\(role)")
      }
    }
  }

  @Test func `where the background is not known, text has the terminal's own colours`() {
    let theme = Theme(name: .auto, colours: 256, hasLightBackground: nil)
    for role in textRoles {
      #expect(theme.look(for: role).foreground == nil)
      #expect(theme.look(for: role).background == nil)
    }
  }

  @Test(arguments: Theme.Name.allCases)
  func `without colours every role has attributes only`(_ name: Theme.Name) {
    for role in allRoles {
      let looks = [
        Theme(name: name, colours: 0, hasLightBackground: nil).look(for: role),
        Theme(name: .mono, colours: 256, hasLightBackground: true).look(for: role),
      ]
      for look in looks {
        #expect(look.foreground == nil && look.background == nil, "\(role)")
      }
    }
  }

  @Test func `without colours focus, answered and unanswered still differ`() {
    let theme = Theme(name: .mono, colours: 256, hasLightBackground: nil)
    #expect(theme.look(for: .focus).isReversed)
    #expect(theme.look(for: .answered) == Look(isBold: true))
    #expect(theme.look(for: .unanswered) == Look(isUnderlined: true))
  }

  @Test(arguments: 2...9)
  func `a scale of any length goes from the first colour to the last`(_ levels: Int) {
    let theme = Theme(name: .dark256, colours: 256, hasLightBackground: nil, levels: levels)
    let ramp = [128, 67, 73, 149, 227]
    let places = (1...levels).map { rank in
      ramp.firstIndex(of: theme.look(for: .level(rank)).foreground ?? -1) ?? -1
    }
    #expect(places.first == 0)
    #expect(places.last == 4)
    #expect(places == places.sorted())
    #expect(Set(places).count == min(levels, 5))
  }

  @Test func `no theme needs more than 255 colour pairs`() {
    for name in Theme.Name.allCases {
      let theme = Theme(name: name, colours: 256, hasLightBackground: true, levels: 9)
      let roles = allRoles + (6...9).map { Role.level($0) }
      let pairs = Set(
        roles.map { [theme.look(for: $0).foreground, theme.look(for: $0).background] })
      #expect(pairs.count <= 255)
    }
  }

  @Test func `themes are found by the names that people type`() {
    #expect(Theme.named("high-contrast") == .highContrast)
    #expect(Theme.named("auto") == .auto)
    #expect(Theme.named("solarized") == nil)
  }

  @Test(
    arguments: [
      (nil, nil), ("", nil), ("15;0", false), ("0;15", true), ("0;default;15", true),
      ("12;8", false),
      ("0;7", true), ("default;default", nil), ("0;99", nil), (";", nil),
    ] as [(String?, Bool?)])
  func `COLORFGBG tells the background where it is set`(_ value: String?, _ isLight: Bool?) {
    #expect(Theme.hasLightBackground(colorfgbg: value) == isLight)
  }

  private func foregrounds(_ theme: Theme, _ roles: [Role]) -> [Int?] {
    roles.map { theme.look(for: $0).foreground }
  }

  /// WCAG 2 contrast of a look; a colour of the terminal's own is the furthest from the background.
  private func contrast(_ look: Look, on background: (Int, Int, Int)) -> Double {
    let under = PaletteColour.luminance(look.background.map(PaletteColour.rgb) ?? background)
    let over = look.foreground.map { PaletteColour.luminance(PaletteColour.rgb($0)) }
    let own = under > 0.18 ? 0.0 : 1.0
    let pair = [under, over ?? own].sorted()
    return (pair[1] + 0.05) / (pair[0] + 0.05)
  }
}
