import Curses
import TextCanvas

/// Where the program meets a person: a terminal that is drawn on, or lines.
protocol Surface: AnyObject {
  var isUTF8: Bool { get }
  var metrics: TextMetrics { get }
  var size: Size { get }
  var colourCount: Int { get }
  var wake: @Sendable () -> Void { get }
  func show(_ canvas: Canvas, looks: (Role) -> Look)
  func next(waiting wait: Wait) -> InputEvent?
  func setMouse(_ isOn: Bool)
  func redraw()
  func suspend()
  func copy(base64: String)
  func background(within milliseconds: Int) -> (red: Int, green: Int, blue: Int)?
  func outside<Result>(_ body: () throws -> Result) rethrows -> Result
  func close()
}

extension Terminal: Surface {}

/// Lines are not drawn on: pages are as large as what they say.
extension LineTerminal: Surface {
  var metrics: TextMetrics { .plain }
  var size: Size { Size(rows: 1_000_000, columns: 400) }
  var colourCount: Int { 0 }
  func show(_ canvas: Canvas, looks: (Role) -> Look) {}
  func next(waiting wait: Wait) -> InputEvent? { nil }
  func setMouse(_ isOn: Bool) {}
  func redraw() {}
  func suspend() {}
  func copy(base64: String) {}
  func background(within milliseconds: Int) -> (red: Int, green: Int, blue: Int)? { nil }
}
