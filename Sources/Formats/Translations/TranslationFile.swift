package import MaturityModel
package import Translation

/// A `.po` file: what translators work on, with the line of everything.
package struct TranslationFile: Sendable {
  /// One sentence of the source, and what stands for it.
  package struct Entry: Hashable, Sendable {
    /// Where its `msgid` stands, from 1.
    package var line = 0
    package var context = ""
    package var sentence = ""
    /// The sentence about a number that is not one; nil for a sentence without a number.
    package var plural: String?
    package var forms: [String] = []
    /// True where somebody has to look at it again, so that it is not shown.
    package var isFuzzy = false

    package init() {}

    /// What the program finds it by.
    package var key: String { Language.key(sentence, in: context) }

    var isTranslated: Bool { !isFuzzy && !forms.contains("") }
  }

  package let entries: [Entry]
  /// All that is wrong, in the order of the file.
  package let problems: [Problem]

  /// Reads the bytes of a file of the language with a code; nil for the template, which has no language.
  package init(_ bytes: [UInt8], file: String, code: String?) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      entries = []
      problems = [
        Problem(file: file, fault: "this is not UTF-8", remedy: "Save it with the charset UTF-8.")
      ]
      return
    }
    var lines = TranslationLines(text, file: file)
    let entries = lines.entries()
    self.entries = entries
    var problems = lines.problems
    if let code, let rule = PluralRule(of: code) {
      problems += entries.flatMap { $0.faults(rule, file: file) }
    } else if let code {
      problems.append(
        Problem(
          file: file, fault: "no rule says which plurals \(code.quoted) has",
          remedy: "Add it to Sources/Translation/PluralRule.swift and to Scripts/translate."))
    }
    self.problems = problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
  }

  /// The language of the file; nil where a problem is in it.
  package func language(_ code: String) -> Language? {
    guard problems.isEmpty, let rule = PluralRule(of: code) else { return nil }
    let forms = entries.filter { $0.isTranslated && !$0.sentence.isEmpty }.map {
      ($0.key, $0.forms)
    }
    return Language(code, rule, forms: Dictionary(forms) { first, _ in first })
  }
}

extension TranslationFile.Entry {
  /// What of the entry would be wrong on a screen.
  fileprivate func faults(_ rule: PluralRule, file: String) -> [Problem] {
    guard isTranslated else { return [] }
    let problem = { (fault: String, remedy: String) in
      Problem(file: file, line: line, fault: fault.onOneLine, remedy: remedy)
    }
    if sentence.isEmpty {
      let isUTF8 = forms.first?.lowercased().contains("charset=utf-8") ?? false
      return isUTF8
        ? [] : [problem("the head names no charset UTF-8", "Save the file with the charset UTF-8.")]
    }
    let wanted = plural == nil ? 1 : rule.categories.count
    guard forms.count == wanted else {
      return [
        problem(
          "\(forms.count) forms for \(sentence.quoted)",
          "Write msgstr[0] to msgstr[\(wanted - 1)]: the language has \(wanted).")
      ]
    }
    if forms.contains(where: {
      $0.unicodeScalars.contains { $0.properties.generalCategory == .control }
    }) {
      return [problem("a control character in \(sentence.quoted)", "Take it out.")]
    }
    return placeFaults().map { problem($0, "Write the places in braces as the sentence has them.") }
  }

  /// The places that differ: a form for one may leave the number out.
  private func placeFaults() -> [String] {
    let all = Template.places(of: sentence).union(Template.places(of: plural ?? ""))
    return forms.enumerated().compactMap { index, form in
      let places = Template.places(of: form)
      if let strange = places.subtracting(all).min() {
        return "the place {\(strange)} is not in \(sentence.quoted)"
      }
      let mayMiss = plural != nil && index < forms.count - 1
      guard !mayMiss, let missing = all.subtracting(places).min() else { return nil }
      return "the place {\(missing)} of \(sentence.quoted) is missing"
    }
  }
}
