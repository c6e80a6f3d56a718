extension EditedReport {
  /// The report with what is to be said now: a person's words stay, all else is renewed.
  ///
  /// A passage that a person changed stays as it is; one that was taken out stays out. `digest` answers the SHA-256 of
  /// bytes as hexadecimal digits.
  package func renewed(
    with passages: [Passage], digest: @escaping ([UInt8]) -> String
  ) -> RenewedReport {
    var renewal = Renewal(of: self, with: passages, digest: digest)
    renewal.keepOrRenew()
    renewal.insertNew()
    return renewal.report
  }

  /// Whether the text is still the one that its marker was made for.
  static func isUntouched(_ marked: Marked, digest: ([UInt8]) -> String) -> Bool {
    hash(Lines.essence(of: marked.text), digest) == marked.hash
  }

  static func hash(_ essence: [UInt8], _ digest: ([UInt8]) -> String) -> String {
    String(digest(essence).prefix(16))
  }

  /// The ids of what a person took out: it was in the report that was written, and is not in it any more.
  package var deleted: [String] {
    var held: Set<String> = []
    var listed: [String] = []
    for piece in pieces {
      switch piece {
      case .words: continue
      case .marked(let marked): held.insert(marked.id)
      case .inventory(let present, let deleted): listed = deleted + present
      }
    }
    // One that is back is held; one that is listed twice is taken once.
    return listed.filter { held.insert($0).inserted }
  }
}
