import Documents
import MaturityModel
import Storage

extension MakeReport {
  /// Refuses options that say nothing together, each with what would.
  func refuseContradictions(_ form: ReportForm) throws(Ending) {
    let name = form.rawValue
    let refusals: [(isMet: Bool, sentence: String)] = [
      (
        kind.ofOne != nil && files.count > 1,
        "a report of the kind \(kind.rawValue) is about one file: name one, or use --kind progress or portfolio."
      ),
      (
        since != nil && !isOfMany,
        "--since is about many teams: use it with --kind portfolio, or name a file with --before."
      ),
      (
        form == .pdf && (output == nil || output == "-"), "a PDF needs a file: add --output PATH."
      ),
      (table != nil && form != .csv, "--table chooses what a CSV file holds: add --format csv."),
      (excel && form != .csv, "--excel is about CSV: add --format csv."),
      (brand != nil && !form.hasLooks, "--brand changes how a report looks, and CSV has no looks."),
      (
        texts != nil && !form.takesWords,
        "--texts puts what you wrote into a page: use it with --format html or pdf, not with \(name)."
      ),
      (
        check && (form != .markdown || output == nil || output == "-"),
        "--check looks at a Markdown report: name it with --output."
      ),
    ]
    if let refusal = refusals.first(where: \.isMet) {
      throw Ending(.usage, "mlmaturity: \(refusal.sentence)")
    }
    try refuseOverwriting()
  }

  /// Refuses to write over a file that is read.
  private func refuseOverwriting() throws(Ending) {
    guard let output, output != "-" else { return }
    let place = FilePath(following: output)
    for read in files + [before, brand, texts].compactMap({ $0 })
    where read != "-" && FilePath(following: read) == place {
      throw Ending(
        .usage, "mlmaturity: \(output.onOneLine) is read for the report; name another file.")
    }
  }
}
