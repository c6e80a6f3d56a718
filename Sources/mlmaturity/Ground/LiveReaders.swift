import ArgumentParser
import LiveVotes

/// Who can read single votes of a room once they are opened.
enum LiveReaders: String, ExpressibleByArgument, CaseIterable {
  case all, codes, drop

  var readers: Room.Readers {
    switch self {
    case .all: .all
    case .codes: .facilitator
    case .drop: .drop
    }
  }
}
