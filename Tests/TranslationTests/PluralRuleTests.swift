import Testing

@testable import Translation

@Suite struct `A rule for plurals` {
  static let languages = ["de", "ja", "fr", "es", "pt_BR", "zh", "pl"]

  @Test(arguments: languages)
  func `names for every number one of the categories that its language has`(code: String) throws {
    let rule = try #require(PluralRule(of: code))
    let used = Set((0...200).map { rule.index(for: $0) })
    #expect(used == Set(rule.categories.indices))
    #expect(rule.header.contains("nplurals=\(rule.categories.count);"))
  }

  @Test func `is that of the language where a country has none of its own`() throws {
    let austria = try #require(PluralRule(of: "de_AT"))
    #expect((0...3).map { austria.index(for: $0) } == [1, 0, 1, 1])
    let brazil = try #require(PluralRule(of: "pt_BR"))
    #expect((0...3).map { brazil.index(for: $0) } == [0, 0, 1, 1])
    #expect(PluralRule(of: "tlh") == nil)
  }

  @Test func `has more than two forms where the language has`() throws {
    let polish = try #require(PluralRule(of: "pl"))
    #expect(
      [1, 2, 4, 5, 12, 21, 22, 112, 122].map { polish.index(for: $0) }
        == [0, 1, 1, 2, 2, 2, 1, 2, 1])
  }
}

@Suite struct `The choice of a language` {
  private func codes(_ environment: [String: String]) -> [String] {
    LanguageChoice.codes { environment[$0] }
  }

  @Test func `goes from a country to its language`() {
    #expect(codes(["LANG": "de_AT.UTF-8"]) == ["de_AT", "de"])
    #expect(LanguageChoice.codes(of: "pt-BR") == ["pt_BR", "pt"])
  }

  @Test func `takes the variable that counts most`() {
    #expect(codes(["LANG": "fr_FR", "LC_MESSAGES": "de_DE", "LC_ALL": ""]) == ["de_DE", "de"])
    #expect(codes(["LANG": "fr_FR", "LANGUAGE": "pl:de"]) == ["pl", "de"])
    #expect(codes(["LANG": "fr_FR", "LANGUAGE": "pl:en:de"]) == ["pl"])
  }

  @Test(arguments: ["C", "C.UTF-8", "POSIX", "en_GB.UTF-8", ""])
  func `is the language of the source without another locale`(locale: String) {
    #expect(codes(["LANG": locale, "LANGUAGE": "de"]) == [])
  }

  @Test(arguments: [
    "../../etc/passwd", "d/e", "de_", "__", "de.po", "😀", String(repeating: "d", count: 400),
  ])
  func `never names another file than one of a language`(name: String) {
    #expect(
      LanguageChoice.codes(of: name).allSatisfy { code in
        code.utf8.count <= 17 && !code.contains("/") && !code.contains(".")
      })
  }
}
