import Testing
import TextCanvas

@testable import Screens

struct NumberedPageTests {
  private enum Many: NumberedPage {
    case one, two, three, four, five, six, seven, eight, nine, ten, eleven

    var title: String { "\(self)" }
  }

  @Test func `nine pages have a digit, and the tenth can still be turned to`() {
    let bindings: [Keymap<Many>.Binding] = Many.bindings { $0 }
    #expect(bindings.map(\.keys) == (1...9).map { [.character(Character("\($0)"))] })
    #expect(bindings.map(\.action) == Array(Many.allCases.prefix(9)))
    #expect(Many.nine.digit == "9" && Many.ten.digit.isEmpty)
    #expect(Many.nine.neighbour(1) == .ten)
  }
}
