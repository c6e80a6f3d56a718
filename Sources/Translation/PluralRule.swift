/// Which form of a sentence goes with a number, in one language.
package struct PluralRule: Sendable {
  /// What the forms of a language are called; a language has some of them, in this order.
  package enum Category: Hashable, Sendable, CaseIterable { case one, few, many, other }

  /// The forms of the language, in the order of a `.po` file.
  package let categories: [Category]
  /// The rule as the head of a `.po` file says it.
  package let header: String
  private let category: @Sendable (Int) -> Category

  /// Where in a `.po` file the form for a number stands.
  package func index(for count: Int) -> Int {
    categories.firstIndex(of: category(abs(count))) ?? categories.count - 1
  }

  /// The rule of a language, as CLDR and gettext have it for whole numbers; nil for one that nobody has added yet.
  ///
  /// A country has the rule of its language, unless it has one of its own.
  package init?(of code: String) {
    switch code {
    case "de", "es": self = .oneOrMore
    case "fr", "pt_BR": self = .upToOneOrMore
    case "ja", "zh": self = .onlyOne
    case "pl": self = .oneFewMany
    default:
      guard let country = code.firstIndex(of: "_"),
        let rule = PluralRule(of: String(code[..<country]))
      else { return nil }
      self = rule
    }
  }

  private init(
    _ categories: [Category], _ header: String, _ category: @escaping @Sendable (Int) -> Category
  ) {
    (self.categories, self.header, self.category) = (categories, header, category)
  }

  private static let oneOrMore = PluralRule(
    [.one, .other], "nplurals=2; plural=(n != 1);"
  ) { $0 == 1 ? .one : .other }

  private static let upToOneOrMore = PluralRule(
    [.one, .other], "nplurals=2; plural=(n > 1);"
  ) { $0 <= 1 ? .one : .other }

  private static let onlyOne = PluralRule([.other], "nplurals=1; plural=0;") { _ in .other }

  private static let oneFewMany = PluralRule(
    [.one, .few, .many],
    "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);"
  ) { count in
    if count == 1 { return .one }
    return 2...4 ~= count % 10 && !(12...14 ~= count % 100) ? .few : .many
  }
}
