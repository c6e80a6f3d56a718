/// Something wrong in a file that somebody wrote: all problems of a file are reported together.
public struct Problem: Hashable, Sendable, CustomStringConvertible {
  /// The file as the user named it; `-` for standard input.
  public var file: String
  /// The line the problem stands in, from 1; nil for the file as a whole.
  public var line: Int?
  /// What is wrong, without a final full stop.
  public var fault: String
  /// JSON pointer to the value; empty for the whole document.
  public var pointer: String
  /// What to do, as a sentence.
  public var remedy: String
  /// The code of the rule that is broken, such as `C01`; empty where the kind of file has no codes.
  public var code: String

  public init(
    file: String, line: Int? = nil, fault: String, pointer: String = "", remedy: String,
    code: String = ""
  ) {
    self.file = file
    self.line = line
    self.code = code
    self.fault = fault
    self.pointer = pointer
    self.remedy = remedy
  }

  /// The problem on one line.
  ///
  /// The form is `file:line: what is wrong (JSON pointer). What to do.`, with `C01 error: ` before what is wrong.
  public var description: String {
    file.onOneLine + (line.map { ":\($0)" } ?? "") + ": "
      + (code.isEmpty ? "" : code + " error: ") + fault
      + (pointer.isEmpty ? "" : " (\(pointer))") + ". " + remedy
  }
}
