import Testing
import TextCanvas

struct WhiskerTests {
  @Test func `a range is drawn between its ends with the estimate inside`() {
    let whisker = Whisker(low: Ratio(2), estimate: Ratio(5, 2), high: Ratio(4), scale: 1...5)
    #expect(whisker.text(width: 17, style: .block) == "····├─●─────┤····")
    #expect(whisker.text(width: 17, style: .ascii) == "....|-o-----|....")
  }

  @Test func `a range of one value is one sign`() {
    let point = Whisker(low: Ratio(3), estimate: Ratio(3), high: Ratio(3), scale: 1...5)
    #expect(point.text(width: 5, style: .block) == "··●··")
    #expect(
      Whisker(low: Ratio(3), high: Ratio(3), scale: 1...5).text(width: 5, style: .ascii)
        == "..|..")
  }

  @Test func `what lies outside the scale stands at its end`() {
    let wide = Whisker(low: Ratio(-3), estimate: Ratio(9), high: Ratio(7), scale: 1...5)
    #expect(wide.text(width: 6, style: .block) == "├────●")
    #expect(wide.text(width: 1, style: .block) == "●")
    #expect(wide.text(width: 0, style: .block) == "")
  }
}
