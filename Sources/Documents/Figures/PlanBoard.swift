/// The parts of a plan side by side, each with its practices.
public struct PlanBoard: Hashable, Sendable {
  /// One practice of the plan.
  public struct Practice: Hashable, Sendable {
    /// From where to where.
    public var way: Text
    public var name: String
    public var link: Link?
    public var isStarred: Bool
    /// The first step.
    public var text: Text
    /// Effort, rank, owner and due date in one line.
    public var note: Text

    public init(
      _ way: Text, _ name: String, isStarred: Bool = false, text: Text, note: Text,
      link: Link? = nil
    ) {
      self.way = way
      self.name = name
      self.isStarred = isStarred
      self.text = text
      self.note = note
      self.link = link
    }

    /// The step, the name and the star in one line.
    var heading: Text {
      let name: Text = "\(way) \(name, .strong, link: link)"
      return isStarred ? "\(name) \("★", .star)" : name
    }
  }

  /// A part of the plan: now, next, later.
  public struct Band: Hashable, Sendable {
    public var name: String
    /// Until when, and what is reached then.
    public var note: Text
    public var practices: [Practice]
    /// What is told in one sentence instead of one by one.
    public var rest: Text

    public init(_ name: String, note: Text, practices: [Practice] = [], rest: Text = "") {
      self.name = name
      self.note = note
      self.practices = practices
      self.rest = rest
    }
  }

  public var bands: [Band]

  public init(_ bands: [Band]) { self.bands = bands }
}

extension PlanBoard: Tabular {
  func table(_ title: String, _ levels: Levels, _ labels: Labels) -> Table {
    let rows = bands.flatMap { band in
      [Table.Row(band: "\(band.name, .strong) · \(band.note)")]
        + band.practices.map { practice in
          let star: Text = practice.isStarred ? " \("★", .star)" : ""
          return Table.Row(
            [
              "\(practice.name)\(star)", practice.way, practice.text,
              practice.note,
            ], link: practice.link)
        } + (band.rest.isEmpty ? [] : [Table.Row(band: band.rest)])
    }
    return Table(
      title,
      columns: [.init(labels.practice), .init(labels.step), .init(""), .init("", priority: 1)],
      rows: rows)
  }
}
