/// A look for each role.
struct Palette: Sendable {
  var text = Look()
  var title = Look(isBold: true)
  var heading = Look(isBold: true)
  var muted = Look()
  var focus = Look(isBold: true)
  var bar = Look(isReversed: true)
  var key = Look(isBold: true, isReversed: true)
  var answered = Look(isBold: true)
  var unanswered = Look(isUnderlined: true)
  var warning = Look(isBold: true)
  var danger = Look(isBold: true, isReversed: true)
  var border = Look()
  var field = Look(isUnderlined: true)
  /// Five looks, the lowest level first.
  var levels = Array(repeating: Look(), count: 5)
  /// Five looks for cells of a heatmap, the lowest level first.
  var heat = Array(repeating: Look(), count: 5)
  var better = Look(isBold: true)
  var same = Look()
  var worse = Look(isBold: true)
  /// Four looks.
  var series = Array(repeating: Look(), count: 4)
  var track = Look()

  /// Attributes only, never dim: NO_COLOR means no grey either.
  static let mono: Palette = {
    var palette = Palette()
    palette.focus.isReversed = true
    palette.series[0].isBold = true
    return palette
  }()

  /// Gives every look without a background, and every foreground that it lacks, fixed colours.
  mutating func setBase(foreground: Int, background: Int) {
    func based(_ look: Look) -> Look {
      var look = look
      look.foreground = look.foreground ?? foreground
      look.background = look.background ?? background
      return look
    }
    let paths: [WritableKeyPath<Palette, Look>] = [
      \.text, \.title, \.heading, \.muted, \.focus, \.bar, \.key, \.answered, \.unanswered,
      \.warning, \.danger, \.border, \.field, \.better, \.same, \.worse, \.track,
    ]
    for path in paths { self[keyPath: path] = based(self[keyPath: path]) }
    levels = levels.map(based)
    heat = heat.map(based)
    series = series.map(based)
  }
}

/// The ramps, series and deltas were computed to differ by CIEDE2000 in normal, protan, deutan and
/// tritan vision (Machado 2009): at least 10 between any two levels, against 2.3 for a traffic light.
extension Palette {
  /// From the lowest level to the highest; contrast to the background rises with the level, from 4.5:1 on.
  private static let onDark = [136, 35, 109, 153, 230]
  private static let onLight = [131, 28, 24, 20, 17]

  /// 256 colours, for a background that is known.
  static func rich(isLight: Bool, isStark: Bool) -> Palette {
    var palette = Palette()
    let ramp = isLight ? onLight : onDark
    palette.levels = ramp.map { Look(foreground: $0) }
    // A cell has the colour of its level too, behind a digit that is as legible.
    palette.heat = ramp.map { Look(foreground: isLight ? 231 : 16, background: $0) }
    palette.series = (isLight ? [19, 29, 134, 160] : [36, 134, 166, 228]).map {
      Look(foreground: $0)
    }
    let delta = isLight ? [166, 242, 25] : [208, 245, 75]
    palette.worse = Look(foreground: delta[0], isBold: true)
    palette.same = Look(foreground: delta[1])
    palette.better = Look(foreground: delta[2], isBold: true)
    palette.track = Look(foreground: isLight ? 246 : 242)
    if isStark {
      palette.makeStark(isLight: isLight)
    } else {
      palette.colourText(isLight: isLight)
    }
    return palette
  }

  private mutating func colourText(isLight: Bool) {
    let accent = isLight ? 25 : 117
    heading = Look(foreground: accent, isBold: true)
    muted = Look(foreground: isLight ? 240 : 248)
    focus = Look(foreground: isLight ? 18 : 229, isBold: true)
    bar = Look(foreground: isLight ? 235 : 253, background: isLight ? 253 : 237)
    key = Look(foreground: isLight ? 18 : 229, background: isLight ? 253 : 237, isBold: true)
    answered = Look(foreground: isLight ? 23 : 115, isBold: true)
    unanswered = Look(foreground: isLight ? 94 : 180)
    warning = Look(foreground: isLight ? 94 : 215, isBold: true)
    danger = Look(foreground: isLight ? 124 : 210, isBold: true)
    border = Look(foreground: isLight ? 243 : 244)
    field = Look(foreground: isLight ? 16 : 231, background: isLight ? 254 : 238)
  }

  private mutating func makeStark(isLight: Bool) {
    focus.isReversed = true
    heading.isUnderlined = true
    warning = Look(foreground: isLight ? 52 : 228, isBold: true)
    worse.foreground = isLight ? 52 : 215
    same.foreground = nil
    better.foreground = isLight ? 17 : 117
    track.foreground = isLight ? 240 : 250
    setBase(foreground: isLight ? 16 : 231, background: isLight ? 231 : 16)
  }

  /// The terminal's own colours on a background that is not known.
  ///
  /// Bright red, blue and magenta are the ones that the usual terminals show legibly on dark and on light; what is long
  /// keeps the colour of plain text.
  static let own: Palette = {
    var palette = Palette()
    palette.setForegrounds(levels: [13, 12, 6, 2, 3], series: [12, 13, 9, 2], isBold: true)
    // Yellow cannot be read on white; plain text is the strongest that there is.
    palette.levels[4].foreground = nil
    palette.heat[4].foreground = nil
    palette.heading.foreground = 12
    palette.warning.foreground = 9
    palette.danger.foreground = 9
    palette.worse.foreground = 9
    palette.better.foreground = 12
    return palette
  }()

  /// 16 or 8 colours as the terminal's user has set them; text keeps the terminal's own.
  static func basic(isLight: Bool, isBright: Bool, isStark: Bool) -> Palette {
    var palette = Palette()
    switch (isBright, isLight) {
    case (true, false):
      palette.setForegrounds(levels: [13, 12, 14, 10, 11], series: [10, 13, 9, 11])
      (palette.worse.foreground, palette.better.foreground) = (11, 14)
    case (true, true):
      palette.setForegrounds(levels: [5, 4, 6, 2, 3], series: [4, 2, 5, 1])
      palette.levels[4].isUnderlined = true
      (palette.worse.foreground, palette.better.foreground) = (1, 4)
    case (false, _):
      palette.setForegrounds(levels: [5, 4, 6, 2, 3], series: [2, 5, 1, 3], isBold: true)
      (palette.worse.foreground, palette.better.foreground) = isLight ? (1, 4) : (3, 6)
    }
    if isStark {
      palette.focus.isReversed = true
      palette.heading.isUnderlined = true
      let (black, white) = (0, isBright ? 15 : 7)
      palette.setBase(foreground: isLight ? black : white, background: isLight ? white : black)
    }
    return palette
  }

  private mutating func setForegrounds(levels: [Int], series: [Int], isBold: Bool = false) {
    self.levels = levels.map { Look(foreground: $0, isBold: isBold) }
    heat = levels.map { Look(foreground: $0, isBold: isBold, isReversed: true) }
    self.series = series.map { Look(foreground: $0, isBold: isBold) }
  }
}
