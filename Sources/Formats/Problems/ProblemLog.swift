package import MaturityModel

/// All that is wrong in one file, collected while its values are read.
///
/// A class, because everything that reads one file writes into the same list.
package final class ProblemLog {
  /// More problems than anybody reads; the list ends there with a word about it.
  package static let limit = 500

  /// The file as the user named it.
  package let file: String
  package private(set) var problems: [Problem] = []

  /// True for the linter, which names the rule that each problem breaks.
  ///
  /// Elsewhere only questionnaires of format 2 are refused with codes.
  package let isLinting: Bool

  package init(file: String, isLinting: Bool = false) {
    (self.file, self.isLinting) = (file, isLinting)
  }

  /// Takes away the codes of the problems after the first ones, unless the linter asked.
  func dropCodes(after count: Int) {
    guard !isLinting else { return }
    for index in problems.indices.dropFirst(count) { problems[index].code = "" }
  }

  /// Notes a problem with the place of the value.
  ///
  /// The texts may hold anything: they come out on one line.
  package func report(_ fault: String, at node: JSONNode, remedy: String, code: String = "") {
    guard problems.count < Self.limit else { return }
    guard problems.count < Self.limit - 1 else {
      problems.append(
        Problem(
          file: file, fault: "there are more problems than these", remedy: "Mend these first."))
      return
    }
    problems.append(
      Problem(
        file: file, line: node.line, fault: fault.onOneLine, pointer: node.pointer,
        remedy: remedy.onOneLine, code: code))
  }

  /// Notes a problem that stands at no value.
  package func report(_ problem: Problem) {
    if problems.count < Self.limit { problems.append(problem) }
  }

  /// Notes where a file stops being JSON.
  package func report(_ fault: JSONFault) {
    problems.append(
      Problem(
        file: file, line: fault.line, fault: fault.fault, pointer: fault.pointer,
        remedy: fault.remedy))
  }

  /// Notes every key that stands in its object more than once.
  package func reportRepeatedKeys(of document: JSONDocument) {
    for index in document.repeatedKeys.sorted() {
      let key = JSONNode(document: document, index: index)
      report(
        "the key \((key.text ?? "").quoted) stands here twice", at: key,
        remedy: "Keep one of the two.")
    }
  }

  /// The problems in the order of their lines.
  package var sorted: [Problem] {
    problems.enumerated().sorted {
      ($0.element.line ?? .max, $0.offset) < ($1.element.line ?? .max, $1.offset)
    }.map(\.element)
  }
}

/// A file that cannot be used, with everything that is wrong in it.
package struct InvalidFile: Error, Hashable, CustomStringConvertible {
  /// At least one, in the order of the lines.
  package var problems: [Problem]

  package init(problems: [Problem]) { self.problems = problems }

  /// One line for each problem.
  package var description: String { problems.map(\.description).joined(separator: "\n") }
}
