import Foundation

/// The colours that terminals give the indices 16…255, and how bright they are.
enum PaletteColour {
  static func rgb(_ index: Int) -> (Int, Int, Int) {
    guard index < 232 else {
      let grey = 8 + 10 * (index - 232)
      return (grey, grey, grey)
    }
    let steps = [0, 95, 135, 175, 215, 255]
    let cube = index - 16
    return (steps[cube / 36], steps[cube / 6 % 6], steps[cube % 6])
  }

  /// Relative luminance of WCAG 2.
  static func luminance(_ colour: (Int, Int, Int)) -> Double {
    func linear(_ value: Int) -> Double {
      let share = Double(value) / 255
      return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(colour.0) + 0.7152 * linear(colour.1) + 0.0722 * linear(colour.2)
  }
}
