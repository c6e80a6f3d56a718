/// Which of many assessments is the newest of its subject.
///
/// It needs little of each assessment, so that most of them need not be looked at closer.
public struct NewestAssessments {
  /// How many assessments there were, of all subjects and times.
  public private(set) var assessments = 0
  /// How many files hold the answers of one person; these are left out.
  public private(set) var ballots = 0
  /// How many assessments without a time were left out because a day was asked for.
  public private(set) var undated = 0
  private let latest: Timestamp?
  private var newest: [(position: Int, seconds: Int)?] = []

  /// - Parameter latest: Newer assessments, and those without a time, are left out; nil for no limit.
  public init(upTo latest: Timestamp?) { self.latest = latest }

  /// The positions of the newest assessments, in the order of the subjects' numbers.
  public var positions: [Int] { newest.compactMap { $0?.position } }

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
    if let latest {
      guard let at else {
        undated += 1
        return
      }
      guard at <= latest else { return }
    }
    let seconds = at?.seconds ?? .min
    while newest.count <= subject { newest.append(nil) }
    if let other = newest[subject] {
      guard seconds >= other.seconds else { return }
      guard seconds > other.seconds || file(position) > file(other.position) else { return }
    }
    newest[subject] = (position, seconds)
  }
}
