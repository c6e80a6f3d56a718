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
    var visible = sizes.indices.filter { sizes[$0] >= threshold }
      .sorted { (sizes[$0], $0) < (sizes[$1], $1) }
    var hidden = Set(sizes.indices.filter { 0 < sizes[$0] && sizes[$0] < threshold })
    guard !hidden.isEmpty else { return [] }
    while !visible.isEmpty,
      hidden.count < 2 || hidden.reduce(0, { $0 + sizes[$1] }) < threshold
    {
      hidden.insert(visible.removeFirst())
    }
    return hidden
  }
}
