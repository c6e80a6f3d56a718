/// The page as `man` reads it, in the language mdoc(7).
extension ManualPage {
  /// The day of the pages, so that they come out the same every time.
  private static let date = "November 28, 2026"

  /// The source of the page, for a version of the program.
  func mdoc(version: String) -> String {
    let head = [
      ".Dd \(Self.date)", ".Dt \(name.uppercased()) \(section)", ".Os \(program) \(version)",
      ".Sh NAME", ".Nm \(name)", ".Nd \(about)",
    ]
    return (head + sections.flatMap(\.mdoc)).joined(separator: "\n") + "\n"
  }

  private var program: String { name.split(separator: "-").first.map { String($0) } ?? name }
}

extension ManualPage.Section {
  fileprivate var mdoc: [String] {
    var lines = [".Sh \(title.uppercased().escaped)"]
    // A paragraph break has to stand between two texts, and nowhere else.
    var isAfterText = false
    for part in parts {
      switch part {
      case .heading(let heading):
        lines.append(".Ss \(heading.argument)")
        isAfterText = false
      case .text(let text):
        if isAfterText { lines.append(".Pp") }
        lines += text.mdocLines
        isAfterText = true
      case .entries(let entries):
        lines.append(".Bl -tag -width Ds")
        for entry in entries { lines += [".It \(entry.term.argument)"] + entry.meaning.mdocLines }
        lines.append(".El")
        isAfterText = true
      case .lines(let examples):
        lines += [".Bd -literal -offset indent"] + examples.map(\.guarded) + [".Ed"]
        isAfterText = true
      }
    }
    return lines
  }
}

extension String {
  /// Characters that mean something to mdoc, spelled out; so are all beyond ASCII, for every formatter.
  fileprivate var escaped: String {
    unicodeScalars.map { scalar in
      switch scalar {
      case "\\": return "\\e"
      case "-": return "\\-"
      case "\"": return "\\(dq"
      case "'": return "\\(aq"
      case "`": return "\\(ga"
      case "^": return "\\(ha"
      case "~": return "\\(ti"
      default:
        guard !scalar.isASCII else { return String(scalar) }
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "\\[u\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)]"
      }
    }.joined()
  }

  /// A line that cannot be taken for a request.
  fileprivate var guarded: String {
    hasPrefix(".") || hasPrefix("'") ? "\\&" + escaped : escaped
  }

  /// With what is literal in bold; a hyphen between words stays one.
  fileprivate var marked: String {
    split(separator: "`", omittingEmptySubsequences: false).enumerated().map { index, part in
      let text = String(part)
      return index % 2 == 1 ? "\\fB\(text.escaped)\\fR" : text.escaped.withHyphens
    }.joined()
  }

  private var withHyphens: String {
    split(separator: "\\-", omittingEmptySubsequences: false).joined(separator: "-")
  }

  /// Words of a request, none of which can be taken for a macro.
  fileprivate var argument: String {
    marked.split(separator: " ").map { "\\&" + $0 }.joined(separator: " ")
  }

  /// Every sentence on a line of its own, as mdoc wants it.
  fileprivate var mdocLines: [String] {
    var lines = [""]
    for word in split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
      if word.count > 2, [".", "?", "!"].contains(word.last) { lines.append("") }
    }
    return lines.filter { !$0.isEmpty }.map { line in
      let marked = line.marked
      return marked.hasPrefix(".") || marked.hasPrefix("'") ? "\\&" + marked : marked
    }
  }
}
