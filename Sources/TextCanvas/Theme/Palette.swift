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
