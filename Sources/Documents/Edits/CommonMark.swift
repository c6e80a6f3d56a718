import CCommonMark

/// Markdown as people write it: CommonMark with the tables of GitHub's dialect, and nothing that a page would obey.
package enum CommonMark {
  /// The longest text that is read as Markdown, in bytes.
  ///
  /// cmark-gfm 0.29.0.gfm.6 takes time that grows with the square of some hostile texts (`![[]()` again and again, a
  /// table of 16,000 columns): up to a second for this much, minutes for a megabyte.
  package static let longest = 65_536

  /// The HTML of a text: raw HTML in it becomes visible text, comments vanish, of an image its words stay.
  ///
  /// Links lead to http, https, mailto and places of the same page; of others the words stay. With
  /// `headingsBelow` the headings begin one level deeper than that and leave no level out. A text over
  /// `longest` is shown as it was typed.
  package static func html(_ markdown: String, headingsBelow level: Int = 0) -> String {
    guard markdown.utf8.count <= longest else { return "<pre>\(escaped(markdown))</pre>\n" }
    var markdown = markdown
    let html = markdown.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        ccm_html($0.baseAddress, $0.count, Int32(clamping: level))
      }
    }
    guard let html else { return "" }
    defer { ccm_free(html) }
    return allowed(String(cString: html))
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return allowed(escaped)
  }

  /// The text with the replacement character for what a page may not hold; references like `&#1;` brought it in.
  private static func allowed(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar.value {
      case 0x9, 0xA, 0xD: scalar
      case 0..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF: "\u{FFFD}"
      default: scalar.value & 0xFFFE == 0xFFFE ? "\u{FFFD}" : scalar
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
