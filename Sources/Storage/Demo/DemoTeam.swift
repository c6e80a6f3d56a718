/// A team of the example.
struct DemoTeam {
  var name: String
  var scope: String
  /// Tenths of a level at the beginning, and what is added each quarter.
  var start: Int
  var growth: Int

  init(_ name: String, scope: String, start: Int, growth: Int) {
    (self.name, self.scope, self.start, self.growth) = (name, scope, start, growth)
  }
}
