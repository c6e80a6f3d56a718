import Formats
import MaturityModel

/// One thing that was looked at, and what to do about it.
struct Finding: Hashable {
  enum State: String {
    case good = "ok"
    /// Nothing is broken, and something is not as one may expect.
    case note
    case problem
  }

  let topic: Topic
  let state: State
  /// What was found, without a final full stop; nothing of an assessment is in it.
  let text: String
  /// What to do, as sentences; empty where there is nothing to do.
  let remedy: String

  enum Topic: String, CaseIterable {
    case versions, terminal, colours, characters, settings, assessments, questionnaires
    case journals, cache, locks, editor, pdf
  }

  static func good(_ topic: Topic, _ text: String) -> Finding {
    Finding(topic: topic, state: .good, text: text, remedy: "")
  }

  static func note(_ topic: Topic, _ text: String, _ remedy: String) -> Finding {
    Finding(topic: topic, state: .note, text: text, remedy: remedy)
  }

  static func problem(_ topic: Topic, _ text: String, _ remedy: String) -> Finding {
    Finding(topic: topic, state: .problem, text: text, remedy: remedy)
  }

  /// The finding as one line.
  var line: String {
    func padded(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(1, width - text.count))
    }
    let words = remedy.isEmpty ? text : "\(text). \(remedy)"
    return padded(state.rawValue, 9) + padded(topic.rawValue, 16) + words.onOneLine
  }

  var json: JSON {
    var members: [String: JSON] = [
      "topic": .string(topic.rawValue), "state": .string(state.rawValue), "text": .string(text),
    ]
    if !remedy.isEmpty { members["remedy"] = .string(remedy) }
    return .object(members)
  }
}
