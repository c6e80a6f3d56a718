/// The place where a text stops being JSON, and why: the one fault of syntax that can be told of a file.
package struct JSONFault: Error, Hashable {
  /// Bytes before the fault.
  package var offset: Int
  /// From 1.
  package var line: Int
  /// JSON pointer to the value being read when the fault was met.
  package var pointer: String
  /// What is wrong, without a final full stop.
  package var fault: String
  /// What to do, as a sentence.
  package var remedy: String
}
