import MaturityModel

/// W06: abbreviations that nobody explains.
extension QuestionnaireLinter {
  /// What people who answer such questions know.
  private static let known: Set<String> = [
    "AI", "API", "CPU", "CSV", "EU", "FAQ", "GPU", "HTTP", "HTTPS", "ID", "IT", "JSON", "ML", "OK",
    "PDF", "SQL", "UK", "URL", "US", "USA", "UTC", "XML", "YAML", "KPI", "PIN", "SMS", "TV", "HR",
  ]

  mutating func checkAcronyms() {
    var told = Self.known.union(explained)
    for item in questionnaire.items {
      for text in ([item.title].compactMap(\.self) + item.texts) where !text.isShouted {
        for (place, token) in text.tokens.enumerated() where token.isAcronym {
          guard !text.tokens.isExpanded(at: place) else {
            told.insert(token.singular)
            continue
          }
          guard told.insert(token.singular).inserted else { continue }
          report(
            "W06", .information, text.place, "\(token.singular.quoted) is not explained",
            "Write it out where it comes first, or explain it in texts.glossary.")
        }
      }
    }
  }

  /// What the glossary and the roles of the file explain, and its own name.
  private var explained: Set<String> {
    let roles = questionnaire.root["texts"]?["roles"]?.members ?? []
    let names = [questionnaire.root["id"], questionnaire.root["title"]].compactMap { $0?.text }
    let words = questionnaire.glossary.union(roles.compactMap(\.key.text))
      .union(
        names.flatMap { EnglishToken.tokens(of: $0).words.flatMap { $0.split(separator: "-") } }
          .map(String.init))
    return Set(words.map { $0.uppercased() })
  }
}

extension EnglishToken {
  /// Two capitals or more, with digits at most, and an s where there are several.
  fileprivate var isAcronym: Bool {
    isWord && spelling.first?.isUppercase == true && singular.count > 1 && singular.count < 7
      && singular.allSatisfy { $0.isUppercase || $0.isNumber }
      && singular.count(where: \.isUppercase) > 1
  }

  fileprivate var singular: String {
    spelling.count > 2 && spelling.hasSuffix("s") ? String(spelling.dropLast()) : spelling
  }
}

extension LintedText {
  /// A text all in capitals has no abbreviations that could be told from its words.
  fileprivate var isShouted: Bool { !text.contains(where: \.isLowercase) }
}

extension [EnglishToken] {
  /// "Service level agreement (SLA)" and "SLA (service level agreement)".
  fileprivate func isExpanded(at place: Int) -> Bool {
    let (before, after) = (place - 1, place + 1)
    return (indices.contains(before) && self[before].text == "(" && before > 0)
      || (indices.contains(after) && self[after].text == "(")
  }
}
