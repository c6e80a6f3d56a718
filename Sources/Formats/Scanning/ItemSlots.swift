import MaturityModel

/// The items of a questionnaire by number, for readers that go over the bytes of files.
struct ItemSlots: Sendable {
  /// What may be answered to one item.
  enum Kind: Sendable, Hashable {
    /// `code` is the place among all practices.
    case practice(code: Int, allowsNotApplicable: Bool)
    /// `code` is the place among all practices and challenges.
    case challenge(code: Int)
    case outcome(bands: Int)
    /// `first` is the place of the first option among those of all profile items; nil for a context item.
    case choice(first: Int?, maximum: Int)
  }

  struct Slot: Sendable {
    let item: Item.ID
    /// The bytes of its id.
    let id: [UInt8]
    let section: Item.Member
    let kind: Kind
    /// The ids of the options, with their bytes.
    var options: [(id: String, bytes: [UInt8])] = []
  }

  let slots: [Slot]
  let numbers: [String: Int]
  /// How many practices and challenges there are.
  let codes: Int
  let topLevel: Int

  init(_ questionnaire: Questionnaire) {
    var slots: [Slot] = []
    for practice in questionnaire.practices {
      slots.append(
        Slot(
          practice.id, section: .answers,
          kind: .practice(code: slots.count, allowsNotApplicable: practice.allowsNotApplicable)))
    }
    for challenge in questionnaire.challenges {
      slots.append(
        Slot(challenge.id, section: .challenges, kind: .challenge(code: slots.count)))
    }
    codes = slots.count
    for outcome in questionnaire.outcomes {
      slots.append(
        Slot(
          outcome.id, section: .outcomes,
          kind: .outcome(bands: max(1, outcome.bands.count))))
    }
    var first = 0
    for question in questionnaire.profile {
      slots.append(Slot(question, section: .profile, first: first))
      first += question.options.count
    }
    for question in questionnaire.context {
      slots.append(Slot(question, section: .context, first: nil))
    }
    self.slots = slots
    numbers = Dictionary(
      slots.enumerated().map { (String(decoding: $1.id, as: UTF8.self), $0) },
      uniquingKeysWith: { first, _ in first })
    topLevel = questionnaire.topLevel
  }
}

extension ItemSlots.Slot {
  fileprivate init(_ item: Item.ID, section: Item.Member, kind: ItemSlots.Kind) {
    self.init(item: item, id: Array(item.text.utf8), section: section, kind: kind)
  }

  fileprivate init(_ question: ChoiceQuestion, section: Item.Member, first: Int?) {
    self.init(
      question.id, section: section, kind: .choice(first: first, maximum: question.maximum))
    options = question.options.map { ($0.id, Array($0.id.utf8)) }
  }
}
