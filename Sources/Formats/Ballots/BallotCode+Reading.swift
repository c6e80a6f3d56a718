package import MaturityModel

/// The text codes of a mail, a chat message or whatever else holds some.
package struct BallotCodes {
  /// The ballots that could be read, each with the words that name it.
  package private(set) var files: [BallotBox.File] = []
  package private(set) var problems: [Problem] = []

  /// Reads all codes of a text, and keeps what is between them out; `name` stands for the text in messages.
  package init(_ bytes: [UInt8], name: String, forms: [BallotForm]) {
    var found: [Found] = []
    for code in Self.codes(in: SheetText(bytes)?.text ?? "")
    where !found.contains(where: { $0.letters == code.letters && $0.fault == code.fault }) {
      found.append(code)
    }
    let whole = found.filter { $0.fault == nil }.map(\.letters)
    for (index, code) in found.enumerated() {
      let place = found.count == 1 ? name : "\(name), code \(index + 1)"
      do throws(BallotCode.Fault) {
        if let fault = code.fault {
          // The other part of such a mail breaks the code up with marks of its own.
          if code.letters.utf8.count >= 24, whole.contains(where: { $0.hasPrefix(code.letters) }) {
            continue
          }
          throw fault
        }
        let read = try BallotCode(letters: code.letters)
        guard let form = forms.first(where: { read.fits($0) }) else { throw .foreign }
        files.append(
          BallotBox.File(name: place, assessment: read.ballot(on: form), kind: .code))
      } catch {
        problems.append(
          Problem(file: place, line: code.line, fault: error.sentence, remedy: error.remedy))
      }
    }
  }

  /// Letters between a mark and the next U, or as far as they can be read.
  private struct Found {
    var letters = ""
    var line: Int
    var fault: BallotCode.Fault?
  }

  private static func codes(in text: String) -> [Found] {
    let scalars = Array(text.unicodeScalars)
    let mark = Array("MATU1".unicodeScalars)
    var found: [Found] = []
    var (at, line) = (0, 1)
    while at + mark.count <= scalars.count {
      if scalars[at] == "\n" { line += 1 }
      guard (0..<mark.count).allSatisfy({ scalars[at + $0].upper == mark[$0] }) else {
        at += 1
        continue
      }
      at += mark.count
      var code = Found(line: line, fault: .cutOff)
      while at < scalars.count, code.fault == .cutOff {
        let sign = scalars[at].upper
        at += 1
        if sign == "\n" { line += 1 }
        if sign == "U" {
          code.fault = nil
          break
        }
        if let letter = sign.codeLetter {
          code.letters.unicodeScalars.append(letter)
        } else if !sign.isPassedBy {
          code.fault = .sign(scalars[at - 1], after: code.letters.utf8.count)
        }
      }
      found.append(code)
    }
    return found
  }
}

extension Unicode.Scalar {
  fileprivate var upper: Unicode.Scalar {
    ("a"..."z").contains(self) ? Unicode.Scalar(UInt8(value) - 32) : self
  }

  /// The letter of the alphabet that an upper-case sign is meant for; nil for none.
  fileprivate var codeLetter: Unicode.Scalar? {
    switch self {
    case "O": "0"
    case "I", "L": "1"
    default: isASCII && Crockford.alphabet.contains(UInt8(value)) ? self : nil
    }
  }

  /// White space, dashes, quoting marks of mails, and marks that nobody sees.
  fileprivate var isPassedBy: Bool {
    switch value {
    case 0x2010...0x2015, 0xAD, 0x200B...0x200F, 0x2028...0x202F, 0x2060, 0x2066...0x2069, 0xFEFF:
      true
    default: properties.isWhitespace || "->|*_.".unicodeScalars.contains(self)
    }
  }
}

extension BallotCode {
  /// True where the code answers a form.
  fileprivate func fits(_ form: BallotForm) -> Bool {
    UInt32(form.code, radix: 16) == self.form && form.topLevel == topLevel
      && form.practices.count == answers.count
  }

  /// The ballot that the code stands for.
  fileprivate func ballot(on form: BallotForm) -> Assessment {
    var person = Respondent(id: .init(self.person.lowercased()))
    var reasons: [Int: String] = [:]
    var notes: [Int: String] = [:]
    for text in texts {
      guard let sign = text.firstIndex(of: "=") else { continue }
      let (key, value) = (text[..<sign], String(text[text.index(after: sign)...]))
      switch (key.first, Int(key.dropFirst())) {
      case ("N", nil): person.name = value
      case ("R", nil): person.role = value
      case ("a", let index?): reasons[index] = value
      case ("n", let index?): notes[index] = value
      default: break
      }
    }
    if !form.asksName { (person.name, person.role) = ("", "") }
    var responses: [Item.ID: Response] = [:]
    for (index, practice) in form.practices.enumerated() {
      let response = Response(
        answer: answer(answers[index], to: practice, reason: reasons[index] ?? ""),
        note: notes[index] ?? "")
      if !response.isEmpty { responses[practice.id] = response }
    }
    return form.ballot(of: person, responses, at: Timestamp(seconds: seconds))
  }

  /// Not applicable without its reason, or where it is not offered, is open.
  private func answer(_ value: Int, to practice: Practice, reason: String) -> Answer? {
    switch value {
    case 1...topLevel: .rank(value)
    case topLevel + 1: .unknown
    case topLevel + 2 where practice.allowsNotApplicable && !reason.isBlank:
      .notApplicable(reason: reason)
    default: nil
    }
  }

  /// The code of a ballot on a form; nil where its person is no one that a page makes up.
  package static func text(of ballot: Assessment, on form: BallotForm) -> String? {
    let person = (ballot.respondent?.id.text ?? "").uppercased()
    guard person.utf8.count == 16, Crockford.bytes(of: person) != nil,
      let number = UInt32(form.code, radix: 16)
    else { return nil }
    var texts = [("N", ballot.respondent?.name ?? ""), ("R", ballot.respondent?.role ?? "")]
    let answers = form.practices.enumerated().map { index, practice in
      let response = ballot.responses[practice.id]
      defer { texts.append(("n\(index)", response?.note ?? "")) }
      switch response?.answer {
      case .rank(let level): return level
      case .unknown: return form.topLevel + 1
      case .notApplicable(let reason):
        texts.append(("a\(index)", reason))
        return form.topLevel + 2
      case nil, .options, .number, .text, .notMeasured: return 0
      }
    }
    return BallotCode(
      form: number, person: person, seconds: max(0, ballot.moment?.seconds ?? 0),
      topLevel: form.topLevel, answers: answers,
      texts: texts.filter { !$0.1.isEmpty }.map { "\($0.0)=\($0.1)" }
    ).text
  }
}

extension BallotForm {
  /// A ballot that did not come as a file of its own.
  func ballot(
    of person: Respondent, _ responses: [Item.ID: Response], at moment: Timestamp?
  ) -> Assessment {
    var ballot = Assessment(
      id: "ballot-" + person.id.text, mode: mode, at: moment, title: title,
      questionnaire: questionnaire, respondent: person)
    ballot.responses = responses
    return ballot
  }
}
