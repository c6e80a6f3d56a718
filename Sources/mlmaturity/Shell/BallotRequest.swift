import MaturityModel

/// Whose private answers an assessment is to hold, as far as the command line says.
struct BallotRequest {
  /// Nil to ask; empty for a ballot without a name.
  var name: String?
  var role: String?

  /// What is asked before the first screen, and what becomes of it.
  private static let explanation = """
    A ballot holds one person's answers. Whoever collects the file can read them, with the name and \
    the role given here. Both may be left out: a random number tells ballots apart.
    """

  /// The person, asked for what the command line does not say; a random id tells ballots apart.
  func respondent(id: String) -> Respondent {
    if name == nil { print(Self.explanation, to: .error) }
    let name = name ?? Self.answer(to: "Name (Enter for none): ")
    // Whoever gave the name with the command gives the role there, too.
    let role = role ?? (self.name == nil ? Self.answer(to: "Role (Enter for none): ") : "")
    return Respondent(id: .init(id), role: Self.cleaned(role), name: Self.cleaned(name))
  }

  private static func answer(to question: String) -> String { Question.answer(to: question) ?? "" }

  /// The text without spaces at its ends, and without characters that a terminal could obey.
  static func cleaned(_ text: String) -> String {
    String(text.onOneLine.withoutEnds.prefix(200))
  }
}

extension Respondent {
  /// What a ballot is called that was given no name of a file.
  var ballotTitle: String { name.isEmpty ? "Ballot" : "Ballot of \(name)" }
}
