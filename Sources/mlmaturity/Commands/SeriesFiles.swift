import MaturityModel
import Storage
import TextCanvas

/// The results of one subject among named files: every file once; copies and one person's answers are left out and
/// named, and where each needs a day also what has none.
struct SeriesFiles<Value: Sendable> {
  private(set) var results: [(file: String, value: Value)]
  /// How the program ends, after what can be shown is shown; nil where every file could be read.
  let ending: Ending?
  private let assessment: @Sendable (Value) -> Assessment

  /// Reads the files and says on standard error what is left out; ends where nothing is left.
  init(
    _ files: [String], _ questionnaire: String?, _ options: CommonOptions, isDated: Bool = false,
    keepsNotes: Bool = true, make: @escaping @Sendable (Assessment) -> Value,
    assessment: @escaping @Sendable (Value) -> Assessment
  ) throws(Ending) {
    let files = try NamedFiles(
      Self.distinct(files), questionnaire, options, keepsNotes: keepsNotes, make: make)
    ending = files.ending
    self.assessment = assessment
    let (kept, copies) = Copies.sorted(
      files.read.filter { assessment($0.value).respondent == nil }, name: \.file,
      identity: { assessment($0.value).identity })
    let isPlaced = { (file: (file: String, value: Value)) in
      !isDated || assessment(file.value).moment != nil
    }
    results = kept.filter(isPlaced)
    if results.isEmpty, let ending { throw ending }
    for left in files.read where assessment(left.value).respondent != nil {
      print(
        "mlmaturity: \(left.file.onOneLine): left out, because it is one person's answers.",
        to: .error)
    }
    for left in kept where !isPlaced(left) {
      print("mlmaturity: \(left.file.onOneLine): left out, because it has no date.", to: .error)
    }
    guard !results.isEmpty else {
      throw Ending(
        .failed,
        "mlmaturity: there is no result of a team \(isDated ? "with a date " : "")among the files.")
    }
    tell(copies)
    warn()
  }

  /// Every file once, by whatever path it is named again.
  private static func distinct(_ files: [String]) -> [String] {
    var (known, follower): (Set<FilePath>, FilePath.Follower) = ([], FilePath.Follower())
    return files.filter { file in
      if file == "-" || known.insert(follower.path(file)).inserted { return true }
      print("mlmaturity: \(cleaned(file)) is named twice, and counts once.", to: .error)
      return false
    }
  }

  /// The subject that all have in common, as the last one that is named spells it; empty where they differ.
  var subject: String {
    guard let last = results.last.map({ assessment($0.value).details.subject }),
      results.allSatisfy({ assessment($0.value).details.subject.isSame(as: last) })
    else { return "" }
    return last.name
  }

  /// Names the files that are about another subject than the first one.
  private func warn() {
    guard let first = results.first else { return }
    let wanted = assessment(first.value).details.subject
    let other = "and \(first.file.onOneLine) about \(wanted.spoken).\n"
    let lines = results.dropFirst().map { file, value in
      let subject = assessment(value).details.subject
      return subject.isSame(as: wanted)
        ? ""
        : "mlmaturity: \(file.onOneLine) is about \(subject.spoken), \(other)"
    }
    write(lines.joined(), to: .error)
  }
}

extension Subject {
  /// The names for a message.
  fileprivate var spoken: String { name.isEmpty ? "a subject without a name" : name.onOneLine }
}
