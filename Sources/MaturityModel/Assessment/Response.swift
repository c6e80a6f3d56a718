/// Everything that was recorded about one item: the answer and what stands beside it.
public struct Response: Hashable, Sendable {
  /// Nil: not answered (a note may exist all the same).
  public var answer: Answer?
  public var note = ""
  public var isFlagged = false
  public var answeredAt: Timestamp?
  public var trend: Trend?
  public var basis: Basis?
  /// An outcome's band is what the team needs, whatever its rank.
  public var fitsNeed = false
  /// What few responses have, so that most are small; nil where all of it is empty.
  private var kept: Kept?

  /// Nothing recorded.
  public init() {}

  /// True for an answer that came from an earlier assessment and was not looked at since.
  public var isUnconfirmed: Bool { carried != nil && answer != nil }

  /// True for a carried answer to a question that was asked in other words then.
  public var isReworded: Bool { isUnconfirmed && carried?.revision != nil }

  /// Takes a carried answer as one's own.
  public mutating func confirm() { carried = nil }

  /// The answer as a vote counts it: the lowest step where the criteria of the item do not all hold.
  func counted(by item: ModelItem?) -> Answer? {
    if case .rank? = answer, item?.isCapped(criteria) == true { return .rank(1) }
    return answer
  }

  /// True when nothing was recorded, so that nothing is written.
  public var isEmpty: Bool { self == Response() }
}

extension Response {
  public init(
    answer: Answer? = nil, note: String = "", evidence: [Evidence] = [],
    isFlagged: Bool = false, answeredAt: Timestamp? = nil, carried: Carried? = nil,
    text: String = "", trend: Trend? = nil, basis: Basis? = nil, fitsNeed: Bool = false
  ) {
    (self.answer, self.note) = (answer, note)
    (self.isFlagged, self.answeredAt) = (isFlagged, answeredAt)
    (self.trend, self.basis, self.fitsNeed) = (trend, basis, fitsNeed)
    guard !evidence.isEmpty || carried != nil || !text.isEmpty else { return }
    rest = Rest(evidence: evidence, carried: carried, text: text)
  }

  struct Rest: Hashable {
    var evidence: [Evidence] = []
    var carried: Carried?
    var text = ""
    var criteria: [String]?
    var optionsNotApplicable: [String] = []
    var otherKeys: [String: JSON] = [:]
  }

  /// Never changed: responses share it.
  private final class Kept: Hashable, Sendable {
    let rest: Rest

    init(_ rest: Rest) { self.rest = rest }

    static func == (left: Kept, right: Kept) -> Bool { left === right || left.rest == right.rest }

    func hash(into hasher: inout Hasher) { rest.hash(into: &hasher) }
  }

  var rest: Rest {
    get { kept?.rest ?? Rest() }
    set { kept = newValue == Rest() ? nil : Kept(newValue) }
  }

  public var evidence: [Evidence] {
    get { kept?.rest.evidence ?? [] }
    set { rest.evidence = newValue }
  }

  /// Where a copied answer came from; it counts as not re-confirmed until touched, and this is nil then.
  public var carried: Carried? {
    get { kept?.rest.carried }
    set { rest.carried = newValue }
  }

  /// A text of one's own beside a chosen option.
  public var text: String {
    get { kept?.rest.text ?? "" }
    set { rest.text = newValue }
  }

  /// The ticked criteria of an item of format 2; nil where nobody looked at them, and the answer stands as given.
  public var criteria: [String]? {
    get { kept?.rest.criteria }
    set { rest.criteria = newValue }
  }

  /// Options of an item of format 2 that do not apply.
  public var optionsNotApplicable: [String] {
    get { kept?.rest.optionsNotApplicable ?? [] }
    set { rest.optionsNotApplicable = newValue }
  }

  /// Keys of the file that this version does not know; written back unchanged.
  public var otherKeys: [String: JSON] {
    get { kept?.rest.otherKeys ?? [:] }
    set { rest.otherKeys = newValue }
  }
}

/// The origin of an answer that was copied from an earlier assessment.
public struct Carried: Hashable, Sendable {
  /// The id of that assessment.
  public var from: String
  /// The revision of the item that the answer was given to, where it is asked in other words now.
  public var revision: String?

  public init(from: String, revision: String? = nil) {
    self.from = from
    self.revision = revision
  }
}

/// What shows that an answer is true, and when it was seen.
public struct Evidence: Hashable, Sendable {
  public var text: String
  public var date: CalendarDay?
  /// Where it was found in a repository; nil for what a person wrote.
  public var source: EvidenceSource?
  public var otherKeys: [String: JSON]

  public init(
    text: String, date: CalendarDay? = nil, source: EvidenceSource? = nil,
    otherKeys: [String: JSON] = [:]
  ) {
    (self.text, self.date, self.source, self.otherKeys) = (text, date, source, otherKeys)
  }
}

/// The direction compared with a year ago.
public enum Trend: String, Hashable, Sendable, CaseIterable { case better, same, worse, unknown }

/// Where an outcome's figure comes from.
public enum Basis: String, Hashable, Sendable, CaseIterable { case system, counted, estimated }
