/// A language in which the program speaks: for each sentence of the source what it says instead.
package struct Language: Sendable {
  /// Such as `de` or `pt_BR`.
  package let code: String
  /// The languages that are asked for, the most wanted first: in these is looked for what does not come with the program.
  package var wanted: [String]
  private let plural: PluralRule?
  /// What is said instead, by sentence: one form, or as many as the language has plurals.
  private let forms: [String: [String]]

  package init(_ code: String, _ plural: PluralRule, forms: [String: [String]]) {
    (self.code, self.plural, self.forms) = (code, plural, forms)
    wanted = [code]
  }

  /// A language that the program itself does not speak, the first of those that are asked for.
  package init?(wanted: [String]) {
    guard let code = wanted.first else { return nil }
    (self.code, self.wanted, plural, forms) = (code, wanted, nil, [:])
  }

  /// The language that is in force; nil for that of the source.
  ///
  /// Bound once when the program starts; a thread that is to say something binds it again.
  @TaskLocal package static var current: Language?

  /// What is said instead of a sentence; nil where nobody has translated it.
  package func form(of sentence: String, in context: String) -> String? {
    forms[Self.key(sentence, in: context)]?.first
  }

  /// The same for a number, of a sentence that has plurals.
  package func form(of sentence: String, for count: Int) -> String? {
    guard let index = plural?.index(for: count) else { return nil }
    return forms[sentence].flatMap { $0.indices.contains(index) ? $0[index] : nil }
  }

  /// What a sentence is found by: two that are alike in the source differ in their context.
  package static func key(_ sentence: String, in context: String = "") -> String {
    context.isEmpty ? sentence : "\(context)\u{4}\(sentence)"
  }
}
