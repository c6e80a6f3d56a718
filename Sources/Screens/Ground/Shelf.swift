public import MaturityModel

/// What the home screen has to offer: saved assessments and questionnaires to start with.
public struct Shelf: Hashable, Sendable {
  public var assessments: [Entry]
  /// What was put away, newest first; shown only when asked for.
  public var archived: [Entry] = []
  public var questionnaires: [Offer]
  /// The folder the assessments are in, as the user would write it.
  public var folder: String
  /// How far the folder has been read; nil once all is there.
  public var reading: Reading?
  /// True for a shared store, whose assessments have names and no folders.
  public var isShared = false
  /// Why a shared store cannot be reached, so that what was seen of it last is listed; nil while it can.
  public var trouble: String?
  /// How many more assessments there are than those that are listed.
  public var unlisted = 0
  /// True while the folder is the example's and not the user's own.
  public var isExample = false

  /// A number of files out of all.
  public struct Reading: Hashable, Sendable {
    public var done: Int
    public var total: Int

    public init(done: Int, total: Int) { (self.done, self.total) = (done, total) }
  }

  public init(assessments: [Entry] = [], questionnaires: [Offer] = [], folder: String = "") {
    (self.assessments, self.questionnaires, self.folder) = (assessments, questionnaires, folder)
  }

  /// Puts assessments of one subject together, newest first, and broken files last; tells copies from what counts.
  public mutating func sort() {
    let copies = Copies(of: assessments.map(\.identity)) { assessments[$0].path }
    for (copy, other) in copies.counting { assessments[copy].counting = assessments[other].path }
    var newest: [String: Int] = [:]
    for entry in assessments {
      newest[entry.group] = max(newest[entry.group] ?? .min, entry.updatedAt?.seconds ?? .min)
    }
    func key(_ entry: Entry) -> (Int, Int, String, Int, String) {
      (
        entry.problems.isEmpty ? 0 : 1, -(newest[entry.group]?.clamped ?? 0), entry.group,
        -(entry.updatedAt?.seconds.clamped ?? 0), entry.path
      )
    }
    assessments = assessments.map { (key($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    tellApart()
    archived.sort {
      (-($0.updatedAt?.seconds.clamped ?? 0), $0.path)
        < (-($1.updatedAt?.seconds.clamped ?? 0), $1.path)
    }
  }

  /// One file in the folder, readable or not.
  public struct Entry: Hashable, Sendable {
    public var path: String
    public var title: String
    public let subject: Subject
    /// What assessments of one subject have in common, however its name was typed; empty without a subject.
    public let history: String
    public var updatedAt: Timestamp?
    public var isComplete: Bool
    /// The level of a complete one, by its answers.
    public var level: Int?
    /// The levels that missing answers leave possible.
    public var levelLow: Int?
    public var levelHigh: Int?
    /// What the headline of format 2 is called in a complete one; nil in format 1.
    public var headline: String?
    /// The progress index of a complete one.
    public var index: Fraction?
    /// The level that was given by an earlier version of the rule, where it is another one now.
    public var published: PublishedLevel?
    /// True for the answers of one person, which are not the team's assessment.
    public var isBallot = false
    /// Why it lies on this machine only, although its store is a shared one; nil for all others.
    public var local: Local?
    /// The id of its questionnaire; empty where the file does not say.
    public var questionnaire = ""
    public var answered: Int
    /// Answers from an earlier assessment that nobody has looked at.
    public var unconfirmed = 0
    /// The practices that are asked; 0 where the file does not say.
    public var total: Int
    /// What tells whether the file is a copy of another one; nil for one that cannot be opened, and for a ballot.
    public var identity: Copies.Identity?
    /// The file that counts in the place of this one, which is a copy of it; nil for a file that counts.
    public fileprivate(set) var counting: String?
    /// The files that this one counts for, the latest first.
    public internal(set) var copies: [String] = []
    /// What tells the file from others that would look alike: its name, or its folder where that is another one than the
    /// shelf's; empty where nothing has to be told.
    public internal(set) var whereabouts = ""
    /// What is wrong with the file; empty for one that opens.
    public var problems: [Problem]

    /// Why something lies on this machine only, although its store is a shared one.
    public enum Local: Hashable, Sendable {
      /// A workshop goes on, and its document holds single votes.
      case workshop
      /// It holds the answers of one person.
      case ballot
      /// It is sent when the store can be reached.
      case unsent
    }

    /// What entries under one heading have in common: the subject, or the folder where none is named.
    var group: String { history.isEmpty ? folder : history }

    /// The folder that the file lies in.
    var folder: String {
      path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    }

    public init(
      path: String, title: String, subject: Subject = Subject(), updatedAt: Timestamp? = nil,
      isComplete: Bool = false, level: Int? = nil, answered: Int = 0, total: Int = 0,
      problems: [Problem] = []
    ) {
      (self.path, self.title, self.subject) = (path, title, subject)
      let names = subject.historyKey
      history = names.allSatisfy(\.isEmpty) ? "" : names.joined(separator: "\u{0}")
      self.updatedAt = updatedAt
      self.isComplete = isComplete
      self.level = level
      self.answered = answered
      self.total = total
      self.problems = problems
    }
  }

  /// A questionnaire that an assessment can be started with.
  public struct Offer: Hashable, Sendable {
    public var id: String
    public var title: String
    public var version: String
    public var practices: Int
    /// How much can be asked, the shortest first.
    public var lengths: [Length]
    /// What is wrong with the file; empty for one that can be used.
    public var problems: [Problem]

    public init(
      id: String, title: String, version: String, practices: Int, lengths: [Length],
      problems: [Problem] = []
    ) {
      self.id = id
      self.title = title
      self.version = version
      self.practices = practices
      self.lengths = lengths
      self.problems = problems
    }

    /// One of the lengths, and what it takes.
    public struct Length: Hashable, Sendable {
      public let mode: Assessment.Mode
      public let practices: Int
      /// The time for the needed profile answers and the practices, computed from their words.
      public let minutes: Int

      public init(_ mode: Assessment.Mode, practices: Int, minutes: Int) {
        (self.mode, self.practices, self.minutes) = (mode, practices, minutes)
      }
    }

    /// A questionnaire that can be used.
    public init(_ questionnaire: Questionnaire, id: String) {
      let practices = questionnaire.practices
      self.init(
        id: id, title: questionnaire.title, version: questionnaire.version,
        practices: practices.count,
        lengths: questionnaire.lengths.map { mode in
          Length(
            mode, practices: practices.count { mode.asks($0) },
            minutes: questionnaire.readingTime(mode).minutes)
        })
    }

    /// The length, or the one that comes nearest to it.
    func length(_ mode: Assessment.Mode) -> Length? {
      lengths.first { $0.mode == mode } ?? lengths.last
    }
  }
}

extension Int {
  /// The number within what a clock can show, so that its negative exists.
  fileprivate var clamped: Int { Swift.max(self, -Int.max) }
}
