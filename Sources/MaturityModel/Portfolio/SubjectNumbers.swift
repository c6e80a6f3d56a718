/// Gives every subject a number: equal ones for the same history by the same questionnaire.
///
/// What a second questionnaire says of a subject stands beside what the first one says, and never in its place.
public struct SubjectNumbers {
  private var numbers: [[String]: Int] = [:]
  private var known: [Asked: Int] = [:]

  private struct Asked: Hashable {
    var subject: Subject
    var questionnaire: String
  }

  public init() {}

  /// The number of a subject that was asked a questionnaire, by its id; nil where it has no name, so that nobody can
  /// know what belongs to it.
  public mutating func number(of subject: Subject, asked questionnaire: String) -> Int? {
    let asked = Asked(subject: subject, questionnaire: questionnaire)
    if let number = known[asked] { return number }
    let key = subject.historyKey
    guard !key.allSatisfy(\.isEmpty) else { return nil }
    let number = number(of: key + [questionnaire])
    known[asked] = number
    return number
  }

  /// The number of what stands for itself, in a file.
  public mutating func number(ofFile file: String) -> Int { number(of: ["", file]) }

  private mutating func number(of key: [String]) -> Int {
    if let number = numbers[key] { return number }
    numbers[key] = numbers.count
    return numbers.count - 1
  }
}
