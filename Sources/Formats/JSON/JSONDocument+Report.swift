extension JSONDocument {
  /// What a report in JSON names as its generator, which tells it from everybody else's files.
  package static let reportGenerator = "mlmaturity report"

  /// True for a report, which may lie beside the assessment that it is about.
  package var isReport: Bool { root["generator"]?.text == Self.reportGenerator }

  /// The same of bytes, which may be no JSON at all.
  package static func isReport(_ bytes: [UInt8]) -> Bool {
    (try? JSONDocument(bytes))?.isReport ?? false
  }
}
