internal import MaturityModel

/// Where the assessments of a series stand on a line of columns.
struct Timeline: Hashable, Sendable {
  /// How many columns the line has; at least as many as there are points.
  let width: Int
  /// A column for each point, rising.
  let columns: [Int]

  /// More than three dated points stand at their dates, otherwise they stand in equal steps.
  init(_ points: [Series.Point], width: Int) {
    let count = points.count
    let width = max(width, count)
    self.width = width
    let moments = points.compactMap { $0.at?.seconds }
    let isDated = count > 3 && moments.count == count
    let (first, last) = (moments.first ?? 0, moments.last ?? 0)
    var columns: [Int] = []
    for index in points.indices {
      let ideal =
        isDated && last > first
        ? Self.place(of: moments[index], between: first, and: last, width: width)
        : index * (width - 1) / max(1, count - 1)
      // Each has a column of its own, and leaves one to each that follows.
      columns.append(min(max(ideal, (columns.last ?? -1) + 1), width - count + index))
    }
    self.columns = columns
  }

  private static func place(of moment: Int, between first: Int, and last: Int, width: Int) -> Int {
    // In hours, so that no product can become too large.
    let hour = 3_600
    let length = max(1, last / hour - first / hour)
    return min(width - 1, max(0, (moment / hour - first / hour) * (width - 1) / length))
  }
}
