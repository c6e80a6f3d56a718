internal import Documents
internal import TextCanvas
internal import Translation

extension Dialogue {
  /// What can be typed: of everything, or of one command.
  func help(_ argument: String, _ app: App) -> String {
    let word = argument.lowercased()
    guard word.isEmpty else { return help(on: argument, word, app) }
    var lines: [String] = []
    if isWriting(app) { return Self.writingHelp }
    if app.top.takesNumbers {
      lines.append(phrase("A number answers; several numbers answer where several can be chosen."))
    } else {
      lines.append(phrase("A number chooses the row of that number."))
    }
    lines.append(phrase("An empty line goes on and never changes an answer."))
    lines.append(phrase("A key that is named can be typed: enter, esc, right, left, backspace."))
    let enabled = Self.distinct(
      commands(of: app).filter { $0.disabledReason == nil && $0.isOffered })
    lines += enabled.map(\.spoken)
    lines += Word.allCases.map { word in
      let argument = word.argument.isEmpty ? "" : " \(word.argument)"
      return "\(word.rawValue)\(argument): \(Sentences.ended(word.help))"
    }
    return lines.joined(separator: "\n")
  }

  static var writingHelp: String {
    phrase(
      """
      What you type is the text. An empty line keeps what is there, \(nothing, "minus") empties it, \
      \(cancel, "cancel") leaves all as it was, \(end, "point") alone keeps all of it.
      """)
  }

  private func help(on argument: String, _ word: String, _ app: App) -> String {
    if let own = Word(rawValue: word) { return "\(word): \(own.help)." }
    let found = commands(of: app).filter {
      $0.word == word || $0.keys.contains { $0.name(isASCII: true) == argument }
    }
    guard let command = found.first(where: { $0.disabledReason == nil }) ?? found.first else {
      return unknown(argument, app)
    }
    return command.spoken
      + (command.disabledReason.map { " " + phrase("Not now: \($0, "reason")") } ?? "")
  }

  /// Why a word is not understood, with what may have been meant; after three of them what is most likely of use.
  func unknown(_ word: String, _ app: App) -> String {
    let words =
      Self.distinct(commands(of: app)).map(\.word) + Word.allCases.map(\.rawValue)
      + Self.keys.keys.sorted()
    let near = words.filter { $0.isNear(word.lowercased()) }.prefix(3)
    let none = phrase("There is no command \(word.excerpt, "word") here.")
    let begin =
      near.isEmpty
      ? none : none + " " + phrase("Did you mean \(near.joined(separator: ", "), "words")?")
    guard refusals >= 2 else {
      return near.isEmpty ? begin + " " + phrase("help says what there is.") : begin
    }
    let useful = app.top.barWords(app.workspace)
    let likely = Self.distinct(
      commands(of: app).filter {
        $0.disabledReason == nil && $0.isOffered && (useful.isEmpty || useful.contains($0.word))
      })
    let three = likely.prefix(3).map(\.word).joined(separator: ", ")
    return begin + "\n" + phrase("You can type: \(three, "words"). help says everything.")
  }

  /// Each word once.
  static func distinct(_ commands: [Command]) -> [Command] {
    var seen: Set<String> = []
    return commands.filter { seen.insert($0.word).inserted }
  }
}

extension Command {
  /// What it is called, its key, and what it does.
  fileprivate var spoken: String {
    let letter = keys.first { $0.isCharacter && $0 != " " }.map { " or \($0.name(isASCII: true))" }
    return "\(word)\(keys.first?.isDigit == true ? "" : letter ?? ""): \(Sentences.ended(help))"
  }

  /// False for what only moves on a picture.
  var isOffered: Bool {
    ![
      "up", "down", "page-up", "page-down", "first-row", "last-row", "scroll", "scroll-back", "top",
      "end", "interrupt", "next-part", "part-before", "blank",
    ].contains(word)
  }
}

extension String {
  /// As much of a word as is worth repeating.
  fileprivate var excerpt: String { count > 40 ? prefix(40) + "..." : self }

  /// True where a slip or two lie between the words, or one begins the other.
  fileprivate func isNear(_ other: String) -> Bool {
    guard other.count > 2, other.count < 30 else { return false }
    return hasPrefix(other) || distance(to: other) <= (other.count > 5 ? 2 : 1)
  }

  /// How many letters have to be changed, added or taken away (Levenshtein).
  private func distance(to other: String) -> Int {
    let (own, theirs) = (Array(utf8), Array(other.utf8))
    var row = Array(0...theirs.count)
    for (i, letter) in own.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, theirLetter) in theirs.enumerated() {
        let cost = letter == theirLetter ? diagonal : Swift.min(diagonal, row[j], row[j + 1]) + 1
        diagonal = row[j + 1]
        row[j + 1] = cost
      }
    }
    return row[theirs.count]
  }
}
