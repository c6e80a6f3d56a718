extension Questionnaire {
  /// A role as it is kept: the questionnaire's short form where the text is that or what it stands for, in any case and
  /// with or without accents; else the text with single spaces.
  public func role(_ text: String) -> String {
    let key = text.foldedWithoutAccents
    return texts.roles.sorted { $0.key < $1.key }
      .first { [$0.key, $0.value].contains { $0.foldedWithoutAccents == key } }?.key
      ?? text.withSingleSpaces
  }

  /// What roles are told apart by: the same for every way to write one.
  public func roleKey(_ text: String) -> String { role(text).foldedWithoutAccents }

  /// The short forms that begin as a text does, or stand for something that does; all of them for an empty one.
  public func roles(beginning text: String) -> [(short: String, name: String)] {
    let key = text.foldedWithoutAccents
    return texts.roles.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
      .filter { role in
        key.isEmpty || [role.0, role.1].contains { $0.foldedWithoutAccents.hasPrefix(key) }
      }
  }
}
