/// Gives every subject a number: equal ones for the same history.
public struct SubjectNumbers {
  private var numbers: [[String]: Int] = [:]
  private var known: [Subject: Int] = [:]

  public init() {}

  /// The number of a subject; nil where it has no name, so that nobody can know what belongs to it.
  public mutating func number(of subject: Subject) -> Int? {
    if let number = known[subject] { return number }
    let key = subject.historyKey
    guard !key.allSatisfy(\.isEmpty) else { return nil }
    let number = number(of: key)
    known[subject] = number
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
