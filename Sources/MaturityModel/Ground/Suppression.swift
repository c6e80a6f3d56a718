/// Which groups of people are too small to be shown by themselves (complementary suppression).
///
/// Hiding only the small groups is not enough: with the total and all others known, a single hidden group is what
/// is left. So further groups are hidden until what is left is at least two groups and enough people.
public enum Suppression {
  /// The smallest threshold that may be chosen.
  public static let lowestThreshold = 3

  /// The positions of the groups to hide.
  ///
  /// Groups below `threshold` are hidden; while those hidden are fewer than two or together too few, so is the smallest
  /// visible one, of equal ones the first. Where all groups together are too few, everything is hidden, and the
  /// total must not be shown either. Empty groups hold nobody: they are never hidden and never count.
  public static func hidden(_ sizes: [Int], threshold: Int) -> Set<Int> {
    let threshold = max(lowestThreshold, threshold)
    let small = sizes.indices.filter { 0 < sizes[$0] && sizes[$0] < threshold }
    return closed(Set(small), sizes: sizes, threshold: threshold)
  }

  /// A set of hidden groups with as many more as are needed for what is hidden not to be worked out.
  static func closed(_ hidden: Set<Int>, sizes: [Int], threshold: Int) -> Set<Int> {
    var hidden = hidden
    var visible = sizes.indices.filter { !hidden.contains($0) && sizes[$0] > 0 }
      .sorted { (sizes[$0], $0) < (sizes[$1], $1) }
    while !visible.isEmpty {
      let filled = hidden.filter { sizes[$0] > 0 }
      let people = filled.reduce(0) { $0 + sizes[$1] }
      if filled.isEmpty || filled.count > 1 && people >= threshold { break }
      hidden.insert(visible.removeFirst())
    }
    return hidden
  }
}
