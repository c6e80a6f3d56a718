/// An expression as it was read.
indirect enum ExpressionNode: Hashable, Sendable {
  case bytes(ByteSet)
  case start, end, boundary
  case sequence([ExpressionNode])
  case choice([ExpressionNode])
  case repeated(ExpressionNode, atLeast: Int, atMost: Int?)
}

/// Why an expression of a rules file cannot be used.
struct ExpressionFault: Error, Hashable {
  /// Without a final full stop.
  var fault: String
  /// What to do, as a sentence.
  var remedy: String

  init(_ fault: String, _ remedy: String) { (self.fault, self.remedy) = (fault, remedy) }
}
