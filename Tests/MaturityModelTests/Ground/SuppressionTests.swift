import MaturityModel
import Testing

@Suite("Small groups are hidden, and cannot be worked out")
struct SuppressionTests {
  @Test func `A published table hides its two smallest groups`() {
    // PeopleCues: Tech 8, Product 7, Marketing 2, Operations 5, Business 1 with a threshold of 3.
    #expect(Suppression.hidden([8, 7, 2, 5, 1], threshold: 3) == [2, 4])
  }

  @Test func `A single small group takes the smallest visible one with it`() {
    #expect(Suppression.hidden([9, 4, 6, 6], threshold: 5) == [1, 2])
    #expect(Suppression.hidden([5, 6], threshold: 5) == [])
    #expect(Suppression.hidden([2, 0], threshold: 5) == [0])
    #expect(Suppression.hidden([], threshold: 5) == [])
    #expect(Suppression.hidden([1, 2], threshold: 1) == [0, 1], "A threshold below 3 is 3.")
  }

  @Test func `No sum of what is shown leaves a group that is too small`() {
    for threshold in [3, 5] {
      for sizes in everyTable(of: 4, upTo: 5) {
        let hidden = Suppression.hidden(sizes, threshold: threshold)
        let people = sizes.reduce(0, +)
        // With fewer people than the threshold not even the total is shown.
        guard people >= threshold, !hidden.isEmpty else {
          #expect(hidden.isEmpty || sizes.allSatisfy { $0 < threshold })
          continue
        }
        let visible = sizes.indices.filter { !hidden.contains($0) }
        #expect(visible.allSatisfy { sizes[$0] == 0 || sizes[$0] >= threshold }, "\(sizes)")
        // Whoever knows the total and subtracts what is shown is left with all that is hidden, and with no less.
        let left = people - visible.reduce(0) { $0 + sizes[$1] }
        #expect(left >= threshold, "\(sizes), threshold \(threshold)")
        #expect(hidden.count { sizes[$0] > 0 } > 1, "\(sizes), threshold \(threshold)")
      }
    }
  }

  private func everyTable(of groups: Int, upTo most: Int) -> [[Int]] {
    guard groups > 0 else { return [[]] }
    return everyTable(of: groups - 1, upTo: most).flatMap { rest in (0...most).map { rest + [$0] } }
  }
}
