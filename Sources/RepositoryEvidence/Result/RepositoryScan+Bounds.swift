import Translation

extension RepositoryScan {
  /// What was not looked at in full, each bound that was reached in a line of its own.
  package var reachedBounds: [String] {
    var lines: [String] = []
    if cut > 0 {
      lines.append(
        phrase(
          cut, one: "of 1 long file only the beginning was read",
          other: "of \(cut, "count") long files only the beginning was read"))
    }
    if cutLines > 0 {
      let bytes = ScanBounds().bytesOfLine
      lines.append(
        phrase(
          cutLines, one: "of 1 long line only the first \(bytes, "bytes") bytes were matched",
          other: """
            of \(cutLines, "count") long lines only the first \(bytes, "bytes") bytes were matched
            """))
    }
    if let cutHistory {
      lines.append(
        phrase("of the history only the newest \(cutHistory, "count") changes were read"))
    }
    if let stopped {
      lines.append(
        phrase(
          """
          stopped after \(stopped.done, "done") of \(stopped.of, "all") files \
          (\(stopped.bound.reason, "why")): what is not found may be there
          """))
    }
    return lines
  }
}

extension RepositoryScan.Stop.Bound {
  fileprivate var reason: String {
    switch self {
    case .paths: phrase("too many paths")
    case .files: phrase("too many files")
    case .bytes: phrase("too many bytes")
    case .time: phrase("too much time")
    case .depth: phrase("folders too deep")
    }
  }
}
