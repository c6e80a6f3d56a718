/// A chart whose every number is in a table.
protocol Tabular {
  func table(_ title: String, _ levels: Levels, _ labels: Labels) -> Table
}

extension Text {
  /// A level as a chip, or what stands for none.
  static func standing(_ level: Int?, _ otherwise: String) -> Text {
    level.map { .level($0) } ?? Text(otherwise, .muted)
  }
}
