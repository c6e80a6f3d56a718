/// What an assessment says of a practice, in the words of its own questionnaire.
public struct Statement: Hashable, Sendable {
  /// The question as it was asked; empty where it was not.
  public var question: String
  /// The chosen anchor behind its level, or what stands in its place, such as `don't know`.
  public var answer: String
  public var note: String
  /// Each piece of evidence with its date.
  public var evidence: [String]

  /// The note and the evidence, each behind its name.
  public var remarks: [String] {
    (note.isEmpty ? [] : ["Note: " + note]) + evidence.map { "Evidence: " + $0 }
  }
}

extension Assessment {
  /// What is said of a practice; a practice that the questionnaire does not have is *not asked*.
  public func statement(on id: Item.ID) -> Statement {
    let response = responses[id] ?? Response()
    var statement = Statement(
      question: "", answer: "not asked", note: response.note,
      evidence: response.evidence.map { evidence in
        evidence.shown + (evidence.date.map { " (\($0.text))" } ?? "")
      })
    for dimension in questionnaire.dimensions {
      guard let practice = dimension.practices.first(where: { $0.id == id }) else { continue }
      statement.question = practice.question
      statement.answer = answer(to: practice, in: dimension, response)
    }
    return statement
  }

  private func answer(
    to practice: Practice, in dimension: Dimension, _ response: Response
  ) -> String {
    switch state(of: practice, in: dimension) {
    case .level(let level):
      let anchors = practice.anchors
      return anchors.indices.contains(level - 1) ? "\(level) \(anchors[level - 1])" : "\(level)"
    case .answered:
      return response.answer.flatMap { answer in practice.asked?.words(of: answer) } ?? ""
    case .notApplicable:
      guard case .notApplicable(let reason)? = response.answer, !reason.isEmpty else {
        return "not applicable"
      }
      return "not applicable: \(reason)"
    case .unknown: return "don't know"
    case .unanswered: return "not answered"
    case .outOfScope: return "not asked"
    }
  }
}
