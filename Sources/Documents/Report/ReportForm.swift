/// The forms that a report can take.
public enum ReportForm: String, CaseIterable, Sendable {
  case html, markdown, text, csv, json, pdf

  /// True for what other programs read, whose texts are those of the source in every language.
  public var isForPrograms: Bool {
    switch self {
    case .csv, .json: true
    case .html, .markdown, .text, .pdf: false
    }
  }

  /// The form that a file's name asks for; nil where it asks for none.
  public init?(fileName name: String) {
    let ending = name.split(separator: "/").last?.split(separator: ".").dropFirst().last
    guard let form = Self.allCases.first(where: { $0.endings.contains(ending?.lowercased() ?? "") })
    else { return nil }
    self = form
  }

  /// How the names of such files end, the usual ending first.
  private var endings: [String] {
    switch self {
    case .html: ["html", "htm"]
    case .markdown: ["md", "markdown"]
    case .text: ["txt"]
    case .csv: ["csv"]
    case .json: ["json"]
    case .pdf: ["pdf"]
    }
  }

  /// How the name of a new file ends, without the full stop.
  public var ending: String { endings[0] }

  /// True where a report has looks, which a brand can change.
  public var hasLooks: Bool { self != .csv }

  /// True where a person's words can be taken in.
  public var takesWords: Bool { self == .html || self == .pdf }
}
