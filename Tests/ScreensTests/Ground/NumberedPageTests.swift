import Testing
import TextCanvas

@testable import Screens

struct NumberedPageTests {
  private enum Many: NumberedPage {
    case one, two, three, four, five, six, seven, eight, nine, ten, eleven

    var title: String { "\(self)" }
  }

  @Test func `ten pages have a digit, and the eleventh can still be turned to`() {
    let bindings: [Keymap<Many>.Binding] = Many.bindings { $0 }
    #expect(bindings.map(\.keys) == ((1...9) + [0]).map { [.character(Character("\($0)"))] })
    #expect(bindings.map(\.action) == Array(Many.allCases.prefix(10)))
    #expect(Many.ten.digit == "0" && Many.eleven.digit.isEmpty)
    #expect(Many.ten.neighbour(1) == .eleven)
  }
}
