/// Which languages somebody asks for, the most wanted first, by the names of their files.
package enum LanguageChoice {
  /// The variables of the environment that say it, the one that counts most first.
  package static let variables = ["LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"]

  /// `de_AT.UTF-8` is `de_AT`, then `de`; an empty list is the language of the source.
  ///
  /// No locale of the system is asked: a slim machine has none, and is spoken to in its language all the same.
  package static func codes(in environment: (String) -> String?) -> [String] {
    let said = variables.dropFirst().compactMap { environment($0) }.first { !$0.isEmpty }
    // As gettext has it: without a locale the list of languages counts for nothing.
    guard let said, !isSource(said) else { return [] }
    let list = environment("LANGUAGE") ?? ""
    let wanted = (list.isEmpty ? said : list).split(separator: ":").map { String($0) }
    return wanted.prefix { !isSource($0) }.flatMap { codes(of: $0) }
  }

  /// The names of the files in which a language may be, the closest first; empty for what is no name of one.
  package static func codes(of name: String) -> [String] {
    let code = name.prefix { $0 != "." && $0 != "@" }.map { $0 == "-" ? "_" : $0 }
    let parts = String(code).split(separator: "_", omittingEmptySubsequences: false)
    guard parts.count <= 3,
      parts.allSatisfy({ part in
        !part.isEmpty && part.utf8.count <= 8
          && part.unicodeScalars.allSatisfy { $0.isASCII && $0.properties.isAlphabetic }
      }), let first = parts.first
    else { return [] }
    return parts.count == 1 ? [String(first)] : [String(code), String(first)]
  }

  /// The name of a language as files have it, such as `de`, `pt_BR` or `zh_Hant`; nil for what is no name of one.
  ///
  /// `pt-BR` is `pt_BR`.
  package static func name(_ text: some StringProtocol) -> String? {
    let name = String(text.map { $0 == "-" ? "_" : $0 })
    return name.wholeMatch(of: /[a-z]{2,3}(_[A-Z][a-z]{3})?(_[A-Z]{2})?/) == nil ? nil : name
  }

  /// True for English, and for a locale without a language.
  package static func isSource(_ name: String) -> Bool {
    let language = name.prefix { $0 != "." && $0 != "@" && $0 != "_" && $0 != "-" }
    return ["en", "C", "POSIX"].contains(language)
  }
}
