internal import Documents
internal import MaturityModel
internal import TextCanvas

extension Page {
  /// What the teams have in common, as every report says it; sections that begin after so many lines are left out.
  mutating func fillCommon(of table: TeamTable, atMost limit: Int = .max) {
    for section in table.common where lines.count < limit {
      if !lines.isEmpty { blank() }
      heading(section.heading.plain)
      if isSpoken {
        table.report.sentences(of: section).forEach { text($0) }
        continue
      }
      add(table.report.lines(of: section, width: width, isASCII: !symbols.isUnicode))
    }
  }
}
