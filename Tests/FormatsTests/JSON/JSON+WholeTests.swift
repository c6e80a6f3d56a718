@testable import FileSamples
import Formats
import MaturityModel
import Testing

struct JSONWholeTests {
  @Test(arguments: [
    ("2", 2), ("2.0", 2), ("2e0", 2), ("20e-1", 2), ("0.2e1", 2), ("0.02E+2", 2), ("-0.0", 0),
    ("0", 0), ("0e99999999999999999999", 0), ("-12", -12), ("1e3", 1_000), ("10.50e1", 105),
    ("100e-2", 1), ("9223372036854775807", Int.max), ("0.0", 0),
    ("1000000000000000000000e-18", 1_000),
  ])
  func `a whole number is read however it is spelled`(spelling: String, value: Int) {
    #expect(JSON.number(spelling).whole == value)
  }

  @Test(arguments: [
    "2.5", "1e400", "1e-1", "9223372036854775808", "25e-1", "0.1", "1e-99999999999999999999",
    "1e99999999999999999999", "123456789012345678901234567890",
  ])
  func `a number with a rest or beyond all limits is none`(spelling: String) {
    #expect(JSON.number(spelling).whole == nil)
  }

  @Test func `every spelling of random numbers gives the number`() {
    var numbers = SeededGenerator(seed: 1)
    for _ in 0..<2_000 {
      let value = Int.random(in: -1_000_000...1_000_000, using: &numbers)
      let zeros = Int.random(in: 0...30, using: &numbers)
      let tail = String(repeating: "0", count: zeros)
      #expect(JSON.number("\(value)\(tail)e-\(zeros)").whole == value)
      #expect(JSON.number("\(value).\(tail)0").whole == value)
      #expect(JSON.number("\(value)\(tail)1e-\(zeros + 1)").whole == nil)
    }
  }

  @Test func `a number of a million digits is read at once`() {
    let zeros = String(repeating: "0", count: 1_000_000)
    #expect(JSON.number("1\(zeros)e-1000000").whole == 1)
    #expect(JSON.number("0.\(zeros)1").whole == nil)
  }
}
