/// W01: a question that asks two things, and a statement that needs more than two things to be true.
extension QuestionnaireLinter {
  mutating func checkBarrels() {
    for item in questionnaire.rated {
      if let question = item.question, let fault = question.tokens.doubleQuestion {
        report(
          "W01", question.place, fault, "Ask about one thing, and make the other a question too.")
      }
      guard item.hasAnchors else { continue }
      for anchor in item.steps where anchor.tokens.claims > 2 {
        report(
          "W01", anchor.place,
          "the statement makes \(anchor.tokens.claims) claims, so it is unclear who may choose it",
          "Keep two, or move one to another level.")
      }
    }
  }

  /// Asks for the rule without which statements that join claims cannot be answered alike.
  mutating func checkInstruction() {
    let joined = questionnaire.practices.first { item in
      item.hasAnchors && item.steps.contains { $0.tokens.claims > 1 }
    }
    guard let joined else { return }
    let whole: Set<String> = ["all", "every", "everything", "each", "whole", "together", "entire"]
    let isTold = questionnaire.introduction.contains { text in
      let words = text.words
      return words.contains("highest") && !whole.isDisjoint(with: words)
    }
    if !isTold {
      report(
        "W01", questionnaire.place,
        "statements such as those of \(joined.id) join claims, and no rule says that all must hold",
        "Add to texts.rules: choose the highest level where everything is true.")
    }
  }
}

extension [EnglishToken] {
  /// What makes a question ask two things; nil for one that asks one.
  fileprivate var doubleQuestion: String? {
    if indices.count(where: { self[$0].text == "?" && !self[$0].isQuoted }) > 1 {
      return "the text asks two questions"
    }
    for place in indices.dropFirst().dropLast() where self[place].text == "/" {
      if let pair = slashed(place) { return "\(pair.quoted) asks about two things at once" }
    }
    // Asked is how things stand to each other, which is one thing.
    guard Set(words).isDisjoint(with: Joining.relations) else { return nil }
    // What follows "when" or "if" is one case, and what follows "such as" an example.
    let end = dropFirst().firstIndex { Joining.conditions.contains($0.text) } ?? endIndex
    let isAmount = !Joining.amounts.isDisjoint(with: prefix(2).map(\.text))
    for place in indices[..<end] where Joining.words.contains(self[place].text) {
      // How many of either is one number.
      if isAmount, self[place].text == "or" { continue }
      if let pair = joined(place) { return "\(pair.quoted) asks about two things at once" }
    }
    return nil
  }

  /// Two words with a slash between, unless they are one name.
  private func slashed(_ place: Int) -> String? {
    let (left, right) = (self[place - 1], self[place + 1])
    let pair = "\(left.text)/\(right.text)"
    guard left.isWord, right.isWord, !Joining.names.contains(pair), left.spelling.isWritten,
      right.spelling.isWritten
    else { return nil }
    return pair
  }

  /// The words that a conjunction joins, where they are two things that are asked about.
  private func joined(_ place: Int) -> String? {
    guard !self[place].isInBrackets, !self[place].isQuoted else { return nil }
    var next = place + 1
    while Joining.passed.contains(word(next)) || word(next).hasSuffix("ly") { next += 1 }
    let (left, right) = (word(place - 1), word(next))
    guard !left.isEmpty, !right.isEmpty, !Joining.pairs.contains("\(left) \(right)") else {
      return nil
    }
    let joins =
      Joining.askers.contains(right) || (left.isAct && right.isAct && left.form == right.form)
      || (right.isAct && Joining.objects.contains(word(next + 1)))
      // A thing or another is often one thing with two names.
      || (self[place].text == "and" && left.isThing && right.isThing && endsPhrase(next + 1))
    return joins ? "\(left) \(self[place].text) \(right)" : nil
  }

  /// Whether what stands before a place is whole, so that the word there was no part of a longer name.
  private func endsPhrase(_ place: Int) -> Bool {
    let isDeed = { (word: String) in
      word.isAct || word.hasSuffix("ed") || Joining.participles.contains(word)
    }
    let word = word(place)
    // In "performance tests run" the tests are a thing, because a verb follows.
    return word.isEmpty || Joining.small.contains(word)
      || (isDeed(word) && !isDeed(self.word(place + 1)))
  }

  /// How many things a statement says that all have to be true; what the level before said counts as none.
  fileprivate var claims: Int {
    var (count, part): (Int, [EnglishToken]) = (0, [])
    func closed(_ part: [EnglishToken]) -> Int {
      part.words.allSatisfy(Joining.same.contains) ? 0 : 1 + part.joinedActs
    }
    for place in indices {
      let isBreak =
        [";", "."].contains(self[place].text)
        || (self[place].text == "," && word(place + 1) == "and")
      if isBreak {
        count += closed(part)
        part = []
      } else if !(part.isEmpty && self[place].text == "and") {
        part.append(self[place])
      }
    }
    return count + closed(part)
  }

  private var joinedActs: Int {
    indices.dropFirst().count {
      self[$0].text == "and" && word($0 - 1).isAct && word($0 + 1).isAct
    }
  }
}

extension String {
  /// True for what is spelled as a word: not an abbreviation in capitals, and not a number.
  fileprivate var isWritten: Bool { contains(where: \.isLowercase) && !contains(where: \.isNumber) }

  /// True for forms of the verbs that tell what a team does.
  fileprivate var isAct: Bool {
    var stems = [self]
    for (ending, others) in [
      ("ies", ["y"]), ("ied", ["y"]), ("es", ["", "e"]), ("s", [""]), ("ed", ["", "e"]),
      ("ing", ["", "e"]),
    ] where hasSuffix(ending) {
      let stem = String(dropLast(ending.count))
      stems += others.map { stem + $0 }
      if let last = stem.last, stem.dropLast().last == last {
        stems.append(String(stem.dropLast()))
      }
    }
    return stems.contains(where: Joining.acts.contains)
  }

  /// The ending that two verbs in one sentence have in common.
  fileprivate var form: String { ["ing", "ed", "s"].first(where: hasSuffix) ?? "" }

  /// True for what may be a noun: neither a small word nor one that looks like an adjective.
  fileprivate var isThing: Bool {
    let endings = ["al", "ive", "ous", "ful", "less", "ic", "able", "ible", "ary"]
    return !Joining.small.contains(self) && !Joining.adjectives.contains(self)
      && (Joining.nouns.contains(self) || !endings.contains(where: hasSuffix))
  }
}

/// The words by which joined things are recognised.
private enum Joining {
  static func set(_ words: String) -> Set<String> {
    Set(words.split(separator: " ").map(String.init))
  }

  static let words = set("and or")
  static let conditions = set(
    "when whenever if before after unless until because while once where such like including e.g")
  static let amounts = set("many much share of number percentage")
  static let askers = set("how who what which where why when")
  static let objects = set("them it the your a an these this their its each")
  static let passed = set("then also not the a an your their its any each both")
  static let same = set("the same as before and level levels all of above in addition")
  static let names: Set<String> = [
    "his/her", "he/she", "him/her", "yes/no", "s/he", "on/off", "true/false", "input/output",
    "inputs/outputs", "read/write", "client/server", "start/stop", "train/test",
  ]
  static let relations = set(
    """
    together between each both jointly respectively consistent differ differs align aligned match
    matches relate related compare compared fit separate separated shared share meet talk cooperate
    collaborate communicate agree split divided difference balance
    """.split(separator: "\n").joined(separator: " "))
  static let pairs: Set<String> = [
    "research development", "terms conditions", "health safety", "supply demand", "pros cons",
    "roles responsibilities", "backup restore", "backup recovery", "trial error", "more more",
    "policies procedures", "strengths weaknesses", "black white", "up running", "back forth",
    "cause effect", "profit loss", "risks opportunities", "input output", "inputs outputs",
    "extract load", "question answer", "risk compliance", "ai data", "data ai", "command control",
  ]
  static let small = set(
    """
    is are was were be been being do does did have has had can could may might must shall should will
    would in on at by for from to of with without about into over under through across within during
    against among per as than that which who whom whose what when where why how if it them they you we
    your their our its this these those here there not no so then too now today a an the and or
    """.split(separator: "\n").joined(separator: " "))
  static let participles = set(
    "kept built run made set held done found known written shown put sent taken chosen brought met drawn given seen left bought led work works get gets go goes come comes exist exists happen"
  )
  static let adjectives = set(
    """
    new old raw live good bad slow fast high low public private internal external own key open manual
    human other same single big small large safe secure clear current recent quick simple wrong right
    missing early late full partial formal informal personal confidential online offline
    """.split(separator: "\n").joined(separator: " "))
  static let nouns = set(
    "approval retrieval proposal signal removal goal appraisal renewal archive metric traffic topic logic table variable summary library glossary executive objective initiative incentive disposal trial credential rehearsal"
  )
  static let acts = set(
    """
    test monitor review document track measure version deploy release train validate check approve
    log record store plan build define collect evaluate audit secure automate prepare clean label
    detect alert report schedule maintain update retrain retire assess analyse analyze discuss agree
    follow enforce share publish archive fix repair resolve prioritise prioritize communicate manage
    govern control protect mask encrypt delete rotate scan block reject notify inform teach learn
    hire assign own operate run write read verify compare tune optimise optimize improve reduce reset
    rehearse restore recover inspect sample start stop retry configure provision install design
    identify classify rank select choose explain justify fund budget forecast bill
    """.split(separator: "\n").joined(separator: " "))
}
