extension Canvas {
  /// The canvas as text: one line per row, without spaces at the ends.
  public var text: String { picture { $0.width == 0 ? nil : character(of: $0) } }

  /// The canvas as one letter per cell that names its role; a dot for plain text, a space for blank plain cells.
  public var roles: String {
    picture { cell in
      cell.role == .text && cell.scalar == " " && cell.width == 1 ? " " : cell.role.letter
    }
  }

  private func picture(_ sign: (Cell) -> Character?) -> String {
    var lines: [String] = []
    for row in 0..<size.rows {
      var line = ""
      for column in 0..<size.columns {
        if let sign = sign(self[row, column]) { line.append(sign) }
      }
      while line.last == " " { line.removeLast() }
      lines.append(line)
    }
    return lines.joined(separator: "\n")
  }
}

extension Role {
  /// One letter for pictures of roles; levels are digits.
  public var letter: Character {
    switch kind {
    case .text: "."
    case .title: "T"
    case .heading: "H"
    case .muted: "m"
    case .focus: "F"
    case .bar: "B"
    case .key: "K"
    case .answered: "a"
    case .unanswered: "u"
    case .warning: "W"
    case .danger: "D"
    case .border: "b"
    case .field: "f"
    case .level: Character("\(min(rank, 9))")
    case .heat: Array("zcdeghijkl")[min(Int(rank), 9)]
    case .better: "+"
    case .same: "="
    case .worse: "-"
    case .series: Array("PQRS")[min(Int(rank), 3)]
    case .track: "t"
    }
  }
}
