extension Subject {
  /// True where two assessments belong to the same history: the same organisation, team and scope.
  ///
  /// Upper and lower case count the same, and so does white space of any kind and length, because people type these
  /// names again each time. What is left empty is a name as well: it equals only what is left empty.
  public func isSame(as other: Subject) -> Bool { historyKey == other.historyKey }

  /// What subjects of the same history have in common, to group by.
  public var historyKey: [String] {
    [organisation, team, scope].map { name in
      name.lowercased().split { $0.isWhitespace }.joined(separator: " ")
    }
  }

  /// The names that are there, separated by commas; empty without any.
  public var name: String {
    [organisation, team, scope].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
