/// An item of a questionnaire, as far as an answer can be taken over to another version of it.
struct RevisedItem: Hashable {
  let id: Item.ID
  let title: String
  let kind: Kind
  /// Nil for profile and context items, which have none.
  let revision: String?

  enum Kind: Hashable {
    case practice(topLevel: Int, allowsNotApplicable: Bool), challenge, outcome(bands: Int)
    case choice(options: Set<String>, alone: Set<String>, maximum: Int)
  }

  /// True where an answer that was given to `former` says the same here.
  func accepts(_ response: Response, madeFor former: RevisedItem) -> Bool {
    if let revision, let old = former.revision, !old.isSameMajorRevision(as: revision) {
      return false
    }
    switch (former.kind, kind) {
    case (.practice(let oldTop, _), .practice(let top, let allowsNotApplicable)):
      guard case .notApplicable? = response.answer else { return oldTop == top }
      return allowsNotApplicable
    case (.challenge, .challenge): return true
    case (.outcome(let old), .outcome(let new)): return old == new
    case (.choice, .choice(let options, let alone, let maximum)):
      guard case .options(let chosen)? = response.answer else { return true }
      return chosen.count <= maximum && options.isSuperset(of: chosen)
        && (chosen.count < 2 || alone.isDisjoint(with: chosen))
    case (.practice, _), (.challenge, _), (.outcome, _), (.choice, _): return false
    }
  }
}

extension Questionnaire {
  /// Everything that can be answered, in the order in which it is asked.
  var revisions: [RevisedItem] {
    let choices = { (questions: [ChoiceQuestion]) in
      questions.map { question in
        RevisedItem(
          id: question.id, title: question.question,
          kind: .choice(
            options: Set(question.options.map(\.id)),
            alone: Set(question.options.filter(\.isAlone).map(\.id)), maximum: question.maximum),
          revision: nil)
      }
    }
    return choices(profile)
      + practices.map {
        RevisedItem(
          id: $0.id, title: $0.title,
          kind: .practice(topLevel: topLevel, allowsNotApplicable: $0.allowsNotApplicable),
          revision: $0.revision)
      }
      + challenges.map {
        RevisedItem(id: $0.id, title: $0.title, kind: .challenge, revision: $0.revision)
      }
      + outcomes.map {
        RevisedItem(
          id: $0.id, title: $0.title, kind: .outcome(bands: $0.bands.count), revision: $0.revision)
      } + choices(context)
  }
}
