package import MaturityModel

/// What an organisation wants of reports, as its file says it.
package struct BrandFile: Hashable, Sendable {
  package enum PageSize: String, Hashable, Sendable, CaseIterable {
    case a4 = "A4"
    case letter
  }

  /// `#` and six hexadecimal digits each.
  package struct Colours: Hashable, Sendable {
    package let light: String
    package let dark: String
  }

  package var name = ""
  /// The path of a picture, from the folder of the file.
  package var logo: String?
  /// Nil where it says nothing of them.
  package var colours: Colours?
  package var footer = ""
  package var confidentiality = ""
  package var pageSize: PageSize?

  /// Reads the bytes of a file; where there are problems, only `logo` counts, so that those of the logo can be told, too.
  ///
  /// `reads` answers whether words in a colour can be read, on a dark page or on a light one.
  package static func read(
    _ bytes: [UInt8], file: String, reads: (_ colour: String, _ onDark: Bool) -> Bool
  ) -> (brand: BrandFile, problems: [Problem]) {
    let log = ProblemLog(file: file)
    var brand = BrandFile()
    do throws(JSONFault) {
      let document = try JSONDocument(bytes)
      log.reportRepeatedKeys(of: document)
      if let fields = Fields(document.root, log: log) { brand.read(fields, reads) }
    } catch {
      log.report(error)
    }
    return (brand, log.sorted)
  }

  private mutating func read(_ fields: Fields, _ reads: (String, Bool) -> Bool) {
    reportMisspelled(fields)
    name = fields.requiredText("name")
    logo = fields["logo"].flatMap(fields.text)
    if let node = fields["logo"], logo?.isBlank == true {
      fields.log.report(
        "\"logo\" is empty", at: node, remedy: "Name a PNG or SVG file, or take the key out.")
      logo = nil
    }
    footer = fields.text("footer")
    confidentiality = fields.text("confidentiality")
    pageSize = fields.word("pageSize")
    guard let colours = fields.object("colours") else { return }
    let light = Self.colour("light", of: colours, onDark: false, reads)
    let dark = Self.colour("dark", of: colours, onDark: true, reads)
    if let light, let dark { self.colours = Colours(light: light, dark: dark) }
  }

  private static let keys = [
    "name", "logo", "colours", "footer", "confidentiality", "pageSize",
  ]

  /// Other keys are nobody's affair, but one that is nearly right was meant to say something.
  private func reportMisspelled(_ fields: Fields) {
    for (key, _) in fields.node.members {
      let text = key.text ?? ""
      guard !Self.keys.contains(text), let meant = text.nearest(among: Self.keys) else { continue }
      fields.log.report(
        "there is no key \(text.quoted)", at: key, remedy: "Did you mean \"\(meant)\"?")
    }
  }

  private static func colour(
    _ name: StaticString, of fields: Fields, onDark: Bool, _ reads: (String, Bool) -> Bool
  ) -> String? {
    guard let node = fields.required(name), let text = fields.text(node) else { return nil }
    let digits = text.dropFirst()
    guard text.hasPrefix("#"), digits.utf8.count == 6,
      digits.utf8.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit })
    else {
      fields.log.report(
        "this is \(text.quoted), not a colour", at: node,
        remedy: "Write # and six hexadecimal digits, such as \"#0F4C81\".")
      return nil
    }
    guard reads(text, onDark) else {
      fields.log.report(
        "the contrast of \(text) to \(onDark ? "dark" : "light") pages is below 4.5 : 1", at: node,
        remedy: "Choose a \(onDark ? "lighter" : "darker") one.")
      return nil
    }
    return text
  }
}
