package import MaturityModel

/// A questionnaire that was made of a source, and what became of the source.
package struct Imported: Sendable {
  /// A questionnaire of format 2, which the reader takes without a problem.
  package var questionnaire: JSON
  /// The same as it is asked and scored.
  package var model: Model
  /// The answers that the source holds; nil for one that only asks.
  package var assessment: JSON?
  /// What was mapped, what was kept in another place, and what was left out, one line each.
  package var report: [String]
}
