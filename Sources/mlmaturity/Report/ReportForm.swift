import ArgumentParser

/// The forms that a report can take.
enum ReportForm: String, ExpressibleByArgument, CaseIterable {
  case html, markdown, text, csv, json, pdf

  /// The form that a file's name asks for; nil where it asks for none.
  init?(fileName name: String) {
    let ending = name.split(separator: "/").last?.split(separator: ".").dropFirst().last
    guard let form = Self.allCases.first(where: { $0.endings.contains(ending?.lowercased() ?? "") })
    else { return nil }
    self = form
  }

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

  /// True where a report has looks, which a brand can change.
  var hasLooks: Bool { self != .csv }

  /// True where a person's words can be taken in.
  var takesWords: Bool { self == .html || self == .pdf }
}
