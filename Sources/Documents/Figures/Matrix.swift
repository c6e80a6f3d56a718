/// Practices below their target beside the challenges that they relieve.
public struct Matrix: Hashable, Sendable {
  /// One challenge, a column.
  public struct Challenge: Hashable, Sendable {
    public var name: String
    /// How hard it is felt, of `Matrix.worst`.
    public var severity: Int
    /// The word for the severity.
    public var felt: String

    public init(_ name: String, severity: Int, felt: String) {
      self.name = name
      self.severity = severity
      self.felt = felt
    }
  }

  /// One practice, a row.
  public struct Row: Hashable, Sendable {
    public var name: String
    /// Nil where the name says what was answered.
    public var level: Int?
    public var link: Link?
    /// How strongly the practice relieves each challenge, 0 for not at all to 3.
    public var strengths: [Int]

    public init(_ name: String, level: Int?, strengths: [Int], link: Link? = nil) {
      self.name = name
      self.level = level
      self.strengths = strengths
      self.link = link
    }
  }

  public var challenges: [Challenge]
  public var rows: [Row]
  /// The highest severity there is.
  public var worst: Int

  public init(_ challenges: [Challenge], _ rows: [Row], worst: Int = 4) {
    self.challenges = challenges
    self.rows = rows
    self.worst = worst
  }

  /// `A Hard releases · B Skill gaps`: what the letters over narrow columns stand for.
  var key: String {
    challenges.enumerated().map { "\(Self.letters($0)) \($1.name)" }.joined(separator: " · ")
  }

  /// A to Z, then AA, AB and so on.
  static func letters(_ index: Int) -> String {
    let last = String(Unicode.Scalar(UInt8(65 + index % 26)))
    return index < 26 ? last : letters(index / 26 - 1) + last
  }
}

extension Matrix: Tabular {
  func table(_ title: String, _ levels: Levels, _ labels: Labels) -> Table {
    Table(
      title,
      columns: [.init(labels.challenge), .init(labels.felt), .init(labels.practice)],
      rows: challenges.enumerated().map { index, challenge in
        let practices = rows.filter { $0.strengths.indices.contains(index) }
          .filter { $0.strengths[index] > 0 }.map { practice in
            let strength = labels.strengths[min(practice.strengths[index], 3) - 1]
            let level = practice.level.map { "\u{A0}\($0)" } ?? ""
            return "\(practice.name)\(level) (\(strength))"
          }
        return Table.Row([
          Text(challenge.name), "\(challenge.severity) \(challenge.felt)",
          Text(practices.isEmpty ? "–" : practices.joined(separator: ", ")),
        ])
      })
  }
}
