import Formats
import Foundation
import Translation

extension Language {
  /// A made-up language: every sentence of the template in letters with accents, 40 % longer, between « and ».
  ///
  /// A letter without an accent on a screen is one that nobody can translate.
  static let pseudo: Language = {
    let template = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../po/mlmaturity.pot").standardizedFileURL
    guard let bytes = try? Data(contentsOf: template), let rule = PluralRule(of: "de") else {
      preconditionFailure("The template of translations is in po.")
    }
    let file = TranslationFile(Array(bytes), file: template.path, code: nil)
    let forms = file.entries.filter { !$0.sentence.isEmpty }.map { entry in
      (
        entry.key,
        ([entry.sentence] + [entry.plural].compactMap(\.self)).map { Pseudo.spelled($0) }
      )
    }
    return Language("pseudo", rule, forms: Dictionary(uniqueKeysWithValues: forms))
  }()
}

/// How the made-up language is spelled.
enum Pseudo {
  private static let plain = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
  private static let accented = Array(
    "áƀçđéƒĝĥíĵķĺɱñóþɋŕšŧúʋŵẋýžÁƁÇĐÉƑĜĤÍĴĶĹṀÑÓÞɊŔŠŦÚṼŴẊÝŽ")
  private static let letters = Dictionary(uniqueKeysWithValues: zip(plain, accented))

  /// The sentence with its places as they are.
  static func spelled(_ sentence: String) -> String {
    var text = ""
    var length = 0
    Template.pieces(of: sentence) { piece in
      switch piece {
      case .place(let name): text += "{\(name)}"
      case .text(let words):
        length += words.count
        text += String(words.map { letters[$0] ?? $0 })
      }
    }
    var longer = ""
    while longer.count * 10 < length * 4 { longer += longer.count % 6 == 5 ? " " : "ẽ" }
    return "«\(text)\(longer)»"
  }

  /// The words of a line that are in letters without accents, each with those right beside it.
  static func plainRuns(in line: String) -> [String] {
    line.split { !($0.isASCII && $0 != "|") }.map { run in
      run.split(separator: " ").joined(separator: " ")
    }.filter { $0.contains { $0.isLetter } }
  }
}
