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
    let dark = Theme(name: .auto, colours: 256, hasLightBackground: false)
    #expect(foregrounds(dark, (1...5).map { .level($0) }) == [136, 35, 109, 153, 230])
    #expect(foregrounds(dark, (0...3).map { .series($0) }) == [36, 134, 166, 228])
    #expect(foregrounds(dark, [.worse, .same, .better]) == [208, 245, 75])
    let light = Theme(name: .auto, colours: 256, hasLightBackground: true)
    #expect(foregrounds(light, (1...5).map { .level($0) }) == [131, 28, 24, 20, 17])
    #expect(foregrounds(light, (0...3).map { .series($0) }) == [19, 29, 134, 160])
    #expect(foregrounds(light, [.worse, .same, .better]) == [166, 242, 25])
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
        for role in [Role.level(rank), .heat(rank)] {
          #expect(contrast(theme.look(for: role), on: background) >= 4.5, "\(role)")
        }
      }
      for role in chartRoles {
        #expect(contrast(theme.look(for: role), on: background) >= 2.99, "\(role)")
      }
    }
  }

  @Test(arguments: [Theme.Name.dark256, .light256, .highContrast, .workshop], [false, true])
  func `the higher a level the stronger its contrast, in text and in cells alike`(
    _ name: Theme.Name, _ isLight: Bool
  ) {
    let theme = Theme(name: name, colours: 256, hasLightBackground: isLight)
    let isOnWhite = name == .light256 || (name != .dark256 && isLight)
    let background = isOnWhite ? (255, 255, 255) : (0, 0, 0)
    let contrasts = (1...5).map { contrast(theme.look(for: .level($0)), on: background) }
    #expect(contrasts == contrasts.sorted() && Set(contrasts).count == 5)
    for rank in 1...5 {
      #expect(theme.look(for: .heat(rank)).background == theme.look(for: .level(rank)).foreground)
    }
  }

  @Test func `where the background is not known, the terminal's own 16 colours are used on it`() {
    let theme = Theme(name: .auto, colours: 256, hasLightBackground: nil)
    for role in allRoles {
      #expect(theme.look(for: role).background == nil, "\(role)")
      #expect(theme.look(for: role).foreground ?? 0 < 16, "\(role)")
    }
    for role in [Role.text, .title, .muted, .focus, .bar, .key, .answered, .unanswered, .field] {
      #expect(theme.look(for: role).foreground == nil, "\(role)")
    }
    for role in [Role.heading, .warning, .danger, .better, .worse, .level(1), .level(4)] {
      #expect(theme.look(for: role).foreground != nil, "\(role)")
    }
    let sixteen = Theme(name: .auto, colours: 16, hasLightBackground: nil)
    #expect(allRoles.allSatisfy { theme.look(for: $0) == sixteen.look(for: $0) })
  }

  /// Bright red, blue and magenta, and the background, of terminals as they come.
  private static let usual: [(String, background: Int, [Int: Int])] = [
    ("xterm", 0xFFFFFF, [9: 0xFF0000, 12: 0x5C5CFF, 13: 0xFF00FF]),
    ("xterm, reversed", 0x000000, [9: 0xFF0000, 12: 0x5C5CFF, 13: 0xFF00FF]),
    ("VTE, dark", 0x171421, [9: 0xF66151, 12: 0x2A7BDE, 13: 0xC061CB]),
    ("VTE, light", 0xFFFFFF, [9: 0xF66151, 12: 0x2A7BDE, 13: 0xC061CB]),
    ("Windows Terminal", 0x0C0C0C, [9: 0xE74856, 12: 0x3B78FF, 13: 0xB4009E]),
    ("Linux console", 0x000000, [9: 0xFF5555, 12: 0x5555FF, 13: 0xFF55FF]),
    ("Solarized, dark", 0x002B36, [9: 0xCB4B16, 12: 0x839496, 13: 0x6C71C4]),
    ("Solarized, light", 0xFDF6E3, [9: 0xCB4B16, 12: 0x839496, 13: 0x6C71C4]),
  ]

  @Test func `short texts in the terminal's own colours are legible in the usual terminals`() {
    let theme = Theme(name: .auto, colours: 256, hasLightBackground: nil)
    for (name, background, colours) in Self.usual {
      for role in [Role.heading, .warning, .danger, .better, .worse] {
        let colour = theme.look(for: role).foreground.flatMap { colours[$0] } ?? background
        let pair = [colour, background].map { number in
          PaletteColour.luminance((number >> 16, number >> 8 & 0xFF, number & 0xFF))
        }.sorted()
        #expect((pair[1] + 0.05) / (pair[0] + 0.05) >= 2.9, "\(role) in \(name)")
      }
    }
  }

  @Test func `the background that a terminal tells asks for a theme`() {
    #expect(Theme.named(forBackground: (0, 0, 0)) == .dark256)
    #expect(Theme.named(forBackground: (0, 43, 54)) == .dark256)
    #expect(Theme.named(forBackground: (253, 246, 227)) == .light256)
    #expect(Theme.named(forBackground: (255, 255, 255)) == .light256)
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
    let ramp = [136, 35, 109, 153, 230]
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
