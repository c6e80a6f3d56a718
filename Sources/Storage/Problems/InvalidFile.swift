package import MaturityModel

/// A file that cannot be used, with everything that is wrong in it.
package struct InvalidFile: Error, Hashable, CustomStringConvertible {
  /// At least one, in the order of the lines.
  package var problems: [Problem]

  package init(problems: [Problem]) { self.problems = problems }

  /// One line for each problem.
  package var description: String { problems.map(\.description).joined(separator: "\n") }
}
