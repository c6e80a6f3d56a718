import MaturityModel

/// What the changes of a repository say about how it is worked on; nobody's name is kept.
struct RepositoryHistory {
  /// The most changes that are looked at.
  static let limit = 2_000

  /// One change on the main road.
  struct Change {
    var isReviewed: Bool
    var isByProgram: Bool
  }

  /// The digest of the newest change.
  let commit: String
  /// Its day, in UTC.
  let newest: CalendarDay
  /// False where the beginning was cut off, so that nothing can be counted.
  let isWhole: Bool
  /// How many of the newest changes were looked at where there are older ones; nil where all were.
  let cut: Int?
  /// Changes on the main road, newest first.
  private let changes: [Change]
  /// For each change by a person: how many days before the newest one it was made, and by whom, as a number.
  private let works: [(days: Int, person: Int)]

  /// Asks git; nil where it does not know, or took too long.
  init?(_ git: GuardedGit, isShallow: Bool?) {
    var (rows, isCut): ([[[UInt8]]], Bool) = ([], isShallow ?? false)
    // Decorations tell of cut ends, but read every name of a change: only where no file tells.
    let form =
      "%H%x1f%ct%x1f%P%x1f%an%x1f%ae%x1f\(isShallow == nil ? "%D" : "")%x1f%s%x1f"
      + "%(trailers:only,unfold)"
    guard
      git.parts(
        GuardedGit.log(form, ["--first-parent"]),
        { part in
          rows.append(
            part.split(separator: 0x1F, omittingEmptySubsequences: false).map { Array($0) })
          return true
        }), let first = rows.first, first.count >= 8, let seconds = Self.number(first[1])
    else { return nil }
    commit = String(decoding: first[0], as: UTF8.self)
    newest = CalendarDay(of: Timestamp(seconds: seconds), secondsAhead: 0)
    changes = rows.filter { $0.count >= 8 }.map { row in
      Change(
        isReviewed: ReviewMarks.isReviewed(
          parents: row[2], subject: row[6], trailers: row[7...].joined(separator: [0x1F])),
        isByProgram: ReviewMarks.isProgram(name: row[3], mail: row[4]))
    }
    isCut = isCut || rows.contains { $0.count > 5 && $0[5].has("grafted") }
    isWhole = !isCut
    guard let works = Self.works(git, before: seconds) else { return nil }
    self.works = works.list
    let isLong = rows.count >= Self.limit && rows.last?[2].isEmpty == false
    cut = isLong || works.isCut ? Self.limit : nil
  }

  private static func works(
    _ git: GuardedGit, before seconds: Int
  ) -> (list: [(days: Int, person: Int)], isCut: Bool)? {
    var people = People()
    var works: [(days: Int, person: Int)] = []
    var (count, hasOlder) = (0, false)
    let isRead = git.parts(GuardedGit.log("%ct%x1f%an%x1f%ae%x1f%P")) { part in
      let row = part.split(separator: 0x1F, omittingEmptySubsequences: false).map { Array($0) }
      (count, hasOlder) = (count + 1, row.last?.isEmpty == false)
      guard row.count == 4, let made = number(row[0]),
        !ReviewMarks.isProgram(name: row[1], mail: row[2])
      else { return true }
      works.append(((seconds - made) / 86_400, people.number(name: row[1], mail: row[2])))
      return true
    }
    guard isRead else { return nil }
    return (works.map { ($0.days, people.same($0.person)) }, count >= limit && hasOlder)
  }

  private static func number(_ digits: [UInt8]) -> Int? {
    Int(String(decoding: digits, as: UTF8.self))
  }

  /// How many people changed it in the days before the newest change, and how often.
  func people(days: Int) -> (people: Int, changes: Int) {
    let late = works.filter { $0.days <= days }
    return (Set(late.map(\.person)).count, late.count)
  }

  /// How many of the last changes carry a mark of a review, and of how many.
  func reviewed(last: Int) -> (reviewed: Int, of: Int) {
    let late = changes.lazy.filter { !$0.isByProgram }.prefix(last)
    return (late.count(where: \.isReviewed), late.count)
  }
}

/// Who is who: a name or an address that was met before is the same person.
private struct People {
  private var numbers: [[UInt8]: Int] = [:]
  /// For each number one that is the same person, itself at the end of the road.
  private var others: [Int] = []

  mutating func number(name: [UInt8], mail: [UInt8]) -> Int {
    let keys = [name.map(\.lowered), [0] + mail.map(\.lowered)].filter { $0.count > 1 }
    let known = keys.compactMap { numbers[$0] }.map { same($0) }
    let number = known.min() ?? others.count
    if number == others.count { others.append(number) }
    for other in known { others[other] = number }
    for key in keys { numbers[key] = number }
    return number
  }

  func same(_ number: Int) -> Int {
    var number = number
    while others[number] != number { number = others[number] }
    return number
  }
}
