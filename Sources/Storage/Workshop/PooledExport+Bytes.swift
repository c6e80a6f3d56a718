package import MaturityModel

extension PooledExport {
  /// The bytes that leave the group, the same for the same votes whoever gave them, and in whatever order.
  package var bytes: [UInt8] { assessment.fileBytes }

  /// Exactly what `bytes` says, to be read before it is written.
  package var preview: String { String(decoding: bytes, as: UTF8.self) }
}
