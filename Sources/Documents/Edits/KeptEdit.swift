/// A passage that a person changed, and that was left alone.
package struct KeptEdit: Equatable, Sendable {
  package let id: String
  /// Whether the report still has a passage of this name.
  package let isGenerated: Bool
  package let changes: [FactChange]

  /// The id with some of the changes: `summary (level 2, now 3)`; nothing where there are none.
  func described(where isMeant: (FactChange) -> Bool) -> String? {
    let changes = changes.filter(isMeant).map { "\($0.name) \($0.before), now \($0.now ?? "–")" }
    return changes.isEmpty ? nil : "\(id) (\(changes.joined(separator: "; ")))"
  }
}
