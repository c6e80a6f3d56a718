/// A report with what is to be said now, and what of it is a person's.
package struct RenewedReport: Equatable, Sendable {
  /// What `report --check` says.
  package struct Check: Equatable, Sendable {
    package let lines: [String]
    /// 4 where an edited passage is out of date.
    package let exitCode: Int32
  }

  /// The whole file.
  package let text: String
  /// In the order of the file.
  package let kept: [KeptEdit]
  /// The ids of what a person took out of the report.
  package let deleted: [String]

  /// What a run ends with; nothing where no passage was edited.
  package var summary: String? {
    guard !kept.isEmpty else { return nil }
    let blocks = kept.count == 1 ? "1 edited block" : "\(kept.count) edited blocks"
    let outdated = kept.compactMap { $0.described(where: \.isNamed) }
    return "Kept \(blocks)."
      + (outdated.isEmpty ? "" : " Out of date: \(outdated.joined(separator: ", ")).")
  }

  /// What a person has to look at: texts that name an old value, other changes, and what is no longer generated.
  package var check: Check {
    let outdated = kept.compactMap { $0.described(where: \.isNamed) }
    let changed = kept.compactMap { $0.described { !$0.isNamed } }
    let left = kept.filter { !$0.isGenerated }.map(\.id)
    return Check(
      lines: outdated.map { "Out of date: \($0)." } + changed.map { "Changed: \($0)." }
        + left.map { "No longer generated: \($0)." },
      exitCode: outdated.isEmpty ? 0 : 4)
  }
}
