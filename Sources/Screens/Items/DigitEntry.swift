internal import MaturityModel
internal import TextCanvas
internal import Translation

extension Item {
  /// What is typed for each of its answers.
  func labels(in questionnaire: Questionnaire) -> [String] {
    choices(in: questionnaire).map(\.label)
  }
}

/// The labels of rows, of which one or two digits choose one.
extension [String] {
  /// Why a digit chooses nothing here; nil where it does, or where a second one follows.
  func refusal(of digit: Int, after typed: String) -> String? {
    let digits = typed + "\(digit)"
    return contains { $0.starts(with: digits) }
      ? nil : phrase("\(digits, "digits") is no answer here.")
  }

  /// Takes the first digit away where the key is not the second one, and says so where the two are no label.
  /// - Returns: nil where the key is still to be carried out.
  func take(_ key: Key, after typed: inout String) -> Answered? {
    guard !typed.isEmpty else { return nil }
    guard case .character(let character) = key, let digit = character.wholeNumberValue else {
      typed = ""
      return key == .backspace || key == .delete ? [] : nil
    }
    guard let reason = refusal(of: digit, after: typed) else { return nil }
    typed = ""
    return .say(reason)
  }
}
