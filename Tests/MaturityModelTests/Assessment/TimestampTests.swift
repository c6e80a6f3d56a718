import MaturityModel
import Testing

struct TimestampTests {
  @Test func `what any clock shows can be read again`() {
    var numbers = SeededNumbers(seed: 3)
    let edges = [
      Int.min, .max, -62_167_219_201, -62_167_219_200, -1, 0, 253_402_300_799, 253_402_300_800,
    ]
    let clocks = edges + (0..<2_000).map { _ in Int.random(in: .min ... .max, using: &numbers) }
    for seconds in clocks {
      let moment = Timestamp(seconds: seconds)
      #expect(Timestamp(moment.text) == moment, "\(seconds)")
      let day = CalendarDay(daysSince1970: seconds)
      #expect(CalendarDay(day.text) == day, "\(seconds)")
      #expect(Timestamp(seconds: moment.seconds) == moment, "\(seconds)")
    }
    #expect(Timestamp(seconds: .max).text == "9999-12-31T23:59:59Z")
    #expect(Timestamp(seconds: .min).text == "0000-01-01T00:00:00Z")
    #expect(CalendarDay("9999-12-32") == nil)
  }
}
