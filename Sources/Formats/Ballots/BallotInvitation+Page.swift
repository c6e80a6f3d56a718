import MaturityModel

extension BallotInvitation {
  /// The page: one ASCII file with style, script and form in it, which asks for nothing from anywhere.
  var page: [UInt8] {
    let style = BallotPagePart.style
    let script = BallotPagePart.script
    let title = form.title.escapedForHTML
    let words = BallotPageWords()
    let fills = [
      "LANG": words.language.escapedForHTML, "TITLE": title, "STYLE": style,
      "SCRIPT": script, "STYLEHASH": style.securityHash, "SCRIPTHASH": script.securityHash,
      "DATA": block(words).compact.escapedForScript,
    ]
    // One pass: what is filled in is never looked through again.
    var page = ""
    var rest = BallotPagePart.frame[...]
    while let start = rest.firstRange(of: "{{"), let end = rest.firstRange(of: "}}") {
      page += rest[..<start.lowerBound]
      let name = String(rest[start.upperBound..<end.lowerBound])
      page += fills[name] ?? words.frame[name]?.escapedForHTML ?? ""
      rest = rest[end.upperBound...]
    }
    return Array((page + rest).utf8)
  }

  /// What the page knows: the questions, what was agreed, and its own words in another language.
  private func block(_ words: BallotPageWords) -> JSON {
    var members: [String: JSON] = [
      "format": .integer(1), "title": .string(form.title), "code": .string(form.code),
      "people": .texts(people), "asksName": .bool(form.asksName),
      "roles": .texts(Set(form.questionnaire.texts.roles.values).sorted()),
      "length": .string(form.mode.length.rawValue),
      "language": .string(form.questionnaire.languageOfTexts),
      "questionnaireTitle": .string(form.questionnaire.title),
      "questionnaire": form.questionnaire.identity,
      "levels": .array(form.questionnaire.levels.map { .object(["name": .string($0.name)]) }),
      "dimensions": .array(dimensions),
    ]
    members["subject"] = .unlessEmpty(assessment.details.subject.members)
    members["scope"] = .unlessEmpty(assessment.details.subject.scope)
    members["period"] = .unlessEmpty(frame.period)
    members["evidenceRule"] = .unlessEmpty(frame.evidenceRule)
    members["decisionRule"] = .unlessEmpty(frame.decisionRule)
    members["facilitator"] = .unlessEmpty(frame.facilitator)
    members["closes"] = .unlessEmpty(closes)
    members["words"] = .unlessEmpty(words.script.mapValues { .string($0) })
    return .object(members)
  }

  private var dimensions: [JSON] {
    let asked = Set(form.practices.map(\.id))
    return form.questionnaire.dimensions.compactMap { dimension in
      let practices = dimension.practices.filter { asked.contains($0.id) }
      guard !practices.isEmpty else { return nil }
      return .object([
        "title": .string(dimension.title), "practices": .array(practices.map(\.ballotQuestion)),
      ])
    }
  }
}

extension Questionnaire {
  /// The language of the texts at hand, as documents name it.
  fileprivate var languageOfTexts: String {
    (languageShown.isEmpty ? language : languageShown).replacing("_", with: "-")
  }
}

extension Practice {
  fileprivate var ballotQuestion: JSON {
    var members: [String: JSON] = [
      "id": .id(id), "title": .string(title), "question": .string(question),
      "anchors": .texts(anchors),
    ]
    members["check"] = .unlessEmpty(evidence)
    if allowsNotApplicable { members["na"] = .unlessEmpty(notApplicableWhen) ?? .bool(true) }
    return .object(members)
  }
}

extension String {
  /// Text of an HTML document, ASCII only.
  fileprivate var escapedForHTML: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#x27;"
      default:
        // Controls have no reference of their own.
        if scalar.value < 0x20 || 0x7F..<0xA0 ~= scalar.value {
          text += " "
        } else if scalar.isASCII {
          text.unicodeScalars.append(scalar)
        } else {
          text += "&#\(scalar.value);"
        }
      }
    }
    return text
  }

  /// A JSON text that no text in it can end, whatever block it stands in and however its encoding is guessed.
  fileprivate var escapedForScript: String {
    escapedToASCII.replacing("<", with: "\\u003c").replacing(">", with: "\\u003e")
      .replacing("&", with: "\\u0026")
  }

  /// What a Content Security Policy calls this script or style.
  var securityHash: String {
    let digits = Array(SHA256.hexadecimal(of: Array(utf8)).utf8)
    let bytes = stride(from: 0, to: digits.count, by: 2).map { at in
      UInt8(String(decoding: digits[at..<at + 2], as: UTF8.self), radix: 16) ?? 0
    }
    return "sha256-" + bytes.inBase64
  }
}

extension [UInt8] {
  /// The bytes as base64 (RFC 4648).
  var inBase64: String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: count, by: 3) {
      let group = self[start..<Swift.min(start + 3, count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        let index = bits >> (18 - 6 * place) & 63
        text.append(place <= group.count ? letters[index] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
