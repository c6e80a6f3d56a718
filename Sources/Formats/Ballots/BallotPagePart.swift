import CBallotPage
import MaturityModel

/// The parts of the page as they are built into the program.
enum BallotPagePart {
  static var frame: String { text(of: ballot_page_frame) }
  static var style: String { text(of: ballot_page_style).replacing("\n", with: "") }
  static var script: String { text(of: ballot_page_script).withoutEnds }

  private static func text(of part: ballot_page_part) -> String {
    String(
      decoding: UnsafeBufferPointer(
        start: ballot_page_bytes(part), count: ballot_page_length(part)), as: UTF8.self)
  }
}
