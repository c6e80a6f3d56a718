/// Everything that was recorded about one item: the answer and what stands beside it.
public struct Response: Hashable, Sendable {
  /// Nil: not answered (a note may exist all the same).
  public var answer: Answer?
  public var note: String
  public var evidence: [Evidence]
  public var isFlagged: Bool
  public var answeredAt: Timestamp?
  /// The assessment an answer was copied from; it counts as not re-confirmed until touched.
  public var carriedFrom: String?
  /// The revision of the item that a carried answer was given to, where it is asked in other words now.
  public var carriedRevision: String?
  /// A text of one's own beside a chosen option.
  public var text: String
  public var trend: Trend?
  public var basis: Basis?
  /// An outcome's band is what the team needs, whatever its rank.
  public var fitsNeed: Bool
  /// Keys of the file that this version does not know; written back unchanged.
  public var otherKeys: [String: JSON]

  public init(
    answer: Answer? = nil, note: String = "", evidence: [Evidence] = [], isFlagged: Bool = false,
    answeredAt: Timestamp? = nil, carriedFrom: String? = nil, text: String = "",
    trend: Trend? = nil, basis: Basis? = nil, fitsNeed: Bool = false,
    otherKeys: [String: JSON] = [:]
  ) {
    self.answer = answer
    self.note = note
    self.evidence = evidence
    self.isFlagged = isFlagged
    self.answeredAt = answeredAt
    self.carriedFrom = carriedFrom
    self.text = text
    self.trend = trend
    self.basis = basis
    self.fitsNeed = fitsNeed
    self.otherKeys = otherKeys
  }

  /// True for an answer that came from an earlier assessment and was not looked at since.
  public var isUnconfirmed: Bool { carriedFrom != nil && answer != nil }

  /// True for a carried answer to a question that was asked in other words then.
  public var isReworded: Bool { isUnconfirmed && carriedRevision != nil }

  /// Takes a carried answer as one's own.
  public mutating func confirm() { (carriedFrom, carriedRevision) = (nil, nil) }

  /// True when nothing was recorded, so that nothing is written.
  public var isEmpty: Bool { self == Response() }
}

/// What shows that an answer is true, and when it was seen.
public struct Evidence: Hashable, Sendable {
  public var text: String
  public var date: CalendarDay?
  public var otherKeys: [String: JSON]

  public init(text: String, date: CalendarDay? = nil, otherKeys: [String: JSON] = [:]) {
    self.text = text
    self.date = date
    self.otherKeys = otherKeys
  }
}

/// The direction compared with a year ago.
public enum Trend: String, Hashable, Sendable, CaseIterable {
  case better, same, worse, unknown
}

/// Where an outcome's figure comes from.
public enum Basis: String, Hashable, Sendable, CaseIterable {
  case system, counted, estimated
}
