/// Other programs that this one calls.
extension Examination {
  var editor: Finding {
    let (command, variable) = surroundings.editor
    let name = command.split(separator: " ").first.map { String($0) } ?? command
    let text = "\(short(name)) (\(variable ?? "neither VISUAL nor EDITOR is set"))"
    // What a shell would have to read first is not looked for.
    let isPlain = name.allSatisfy { $0.isLetter || $0.isNumber || "/._+-".contains($0) }
    guard !isPlain || surroundings.path(ofProgram: name) != nil else {
      return .problem(
        .editor, "\(text) is not found", "Set EDITOR to an editor that is installed.")
    }
    return .good(.editor, text)
  }

  var pdf: Finding {
    do throws(Ending) {
      return .good(.pdf, short(try Browser(surroundings).path))
    } catch {
      let message = error.message.split(separator: ": ", maxSplits: 1).last ?? ""
      let sentences = message.split(separator: ". ", maxSplits: 1).map { String($0) }
      return .note(.pdf, sentences.first ?? "", sentences.count > 1 ? sentences[1] : "")
    }
  }
}
