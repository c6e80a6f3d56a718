/// Which of many assessments is the newest of its subject.
///
/// It needs little of each assessment, so that most of them need not be looked at closer.
public struct NewestAssessments {
  /// How many assessments there were, of all subjects and times.
  public private(set) var assessments: Int
  /// How many files hold the answers of one person; these are left out.
  public private(set) var ballots = 0
  /// How many assessments without a time were left out because a day was asked for.
  public private(set) var undated = 0
  private let latest: Timestamp?
  private let since: Timestamp?
  private var newest: [Found?] = []
  /// The same up to `since`.
  private var former: [Found?] = []

  private typealias Found = (position: Int, seconds: Int)

  /// - Parameters:
  ///   - latest: Newer assessments, and those without a time, are left out; nil for no limit.
  ///   - since: What came before is looked for up to this moment; nil to look for nothing.
  ///   - others: How many more there are of which none is looked at, because none is the newest of its subject.
  public init(upTo latest: Timestamp?, since: Timestamp? = nil, besides others: Int = 0) {
    (self.latest, self.since, assessments) = (latest, since, others)
  }

  /// The positions of the newest assessments, in the order of the subjects' numbers.
  public var positions: [Int] { newest.compactMap { $0?.position } }

  /// For each of `positions` the newest assessment up to `since`; nil where there is none that is older.
  public var formerPositions: [Int?] {
    newest.enumerated().compactMap { number, found in
      found.map { found in
        guard former.indices.contains(number), let old = former[number],
          old.seconds < found.seconds
        else { return nil }
        return old.position
      }
    }
  }

  /// Looks at one assessment.
  ///
  /// - Parameters:
  ///   - position: What it is called in `positions`.
  ///   - subject: The number of its subject.
  ///   - at: When it was completed, else changed, else made.
  ///   - isBallot: True for the answers of one person.
  ///   - file: The file at a position, asked for only where two are equally old: the last one counts.
  public mutating func add(
    _ position: Int, subject: Int, at: Timestamp?, isBallot: Bool, file: (Int) -> String
  ) {
    guard !isBallot else {
      ballots += 1
      return
    }
    assessments += 1
    if let at, let since, at <= since {
      Self.keep((position, at.seconds), of: subject, in: &former, file: file)
    }
    if let latest {
      guard let at else {
        undated += 1
        return
      }
      guard at <= latest else { return }
    }
    Self.keep((position, at?.seconds ?? .min), of: subject, in: &newest, file: file)
  }

  private static func keep(
    _ found: Found, of subject: Int, in list: inout [Found?], file: (Int) -> String
  ) {
    while list.count <= subject { list.append(nil) }
    if let other = list[subject] {
      guard found.seconds >= other.seconds else { return }
      guard found.seconds > other.seconds || file(found.position) > file(other.position) else {
        return
      }
    }
    list[subject] = found
  }
}
