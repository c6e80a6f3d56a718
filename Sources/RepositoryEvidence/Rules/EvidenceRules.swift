package import MaturityModel

/// The rules of one file: what to look for, where, and for which practice it may be evidence.
package struct EvidenceRules: Hashable, Sendable {
  /// What a repository can show of a practice.
  package struct Visibility: Hashable, Sendable {
    package enum Seen: String, Hashable, Sendable, CaseIterable {
      case repository, partly, elsewhere
    }

    package var seen: Seen
    /// The answer from which something should be found.
    package var expect: Int?
    /// What is looked for, in words.
    package var looked = ""
  }

  /// The id of the questionnaire that the rules are for.
  package var questionnaire: String
  package var version: String
  /// `sha256:` and the SHA-256 of the file.
  package var digest: String
  package var practices: [Item.ID: Visibility] = [:]
  package var rules: [EvidenceRule] = []
  var sets: [String: [Glob]] = [:]
  /// What is never looked at.
  var skip: [Glob] = []
  /// What counts for rules with `anywhere` only.
  var tests: [Glob] = []
  /// What lets a rule hint at most.
  var weak: [Glob] = []
  /// Where names of dependencies are read.
  var manifests: [Glob] = []
  /// Names of packages that make a repository one of ML.
  var mlPackages: [NamePattern] = []

  /// The rules for a questionnaire in hand: those for practices that it has, with what may be said of them.
  ///
  /// A level that was judged by other statements, or by too few people's looks, is a hint.
  package func judged(by questionnaire: Questionnaire) -> EvidenceRules {
    var judged = self
    let revisions = Dictionary(
      questionnaire.practices.map { ($0.id, $0.revision) }, uniquingKeysWith: { first, _ in first })
    judged.practices = practices.filter { revisions[$0.key] != nil }
    judged.rules = rules.compactMap { rule in
      guard let revision = revisions[rule.practice] else { return nil }
      var rule = rule
      guard rule.says != .hints else { return rule }
      let isSameMeaning = Self.major(revision) == Self.major(rule.revision)
      rule.doubt = rule.measured.isEnough ? (isSameMeaning ? nil : .statementsChanged) : .unproven
      return rule
    }
    return judged
  }

  /// The rules whose marks are of generative AI, as hints: for a questionnaire on that which has no rules of its own.
  package var borrowed: EvidenceRules {
    var borrowed = self
    borrowed.practices = [:]
    borrowed.rules = rules.filter(\.isGenerative).map { rule in
      var rule = rule
      rule.doubt = .borrowed
      // It says that the other questionnaire is about something else.
      rule.caution = ""
      return rule
    }
    return borrowed
  }

  private static func major(_ revision: String) -> Substring { revision.prefix { $0 != "." } }

  /// True where some rule for a practice asks how a repository was changed.
  func asksHistory(of practice: Item.ID) -> Bool {
    rules.contains { rule in
      if case .history = rule.condition { rule.practice == practice } else { false }
    }
  }

  /// How many practices leave no marks in a repository.
  package var elsewhere: Int { practices.values.count { $0.seen == .elsewhere } }
}
