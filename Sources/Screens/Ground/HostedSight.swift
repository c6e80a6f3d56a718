package import LiveVotes
package import MaturityModel
internal import TextCanvas
internal import Translation

/// What there is to see of the room that this program holds.
public struct HostedSight: Sendable {
  package var facilitator: Facilitator
  /// The folder of the room.
  package var path: String
  /// How many files in it are none of the room.
  package var foreign = 0
  /// True where a file is of a newer version of the protocol.
  package var hasNewer = false
  /// True where there are more files than are looked at.
  package var isFull = false
  /// Since when the folder cannot be seen; nil while it can.
  package var goneSince: Timestamp?
  /// Why something could not be written; nil while it can.
  package var trouble: String?
  /// Now, on the clock that never jumps.
  package var milliseconds: Int

  package init(_ facilitator: Facilitator, path: String, milliseconds: Int) {
    (self.facilitator, self.path, self.milliseconds) = (facilitator, path, milliseconds)
  }

  /// The room in one line, for the wall while people join.
  var summary: String {
    let seats = facilitator.voting.count
    let waiting = facilitator.waiting.count
    let room = phrase(
      seats, one: "Room \(facilitator.id.code, "code"): 1 seat",
      other: "Room \(facilitator.id.code, "code"): \(seats, "count") seats")
    return waiting == 0
      ? room
      : room + ", " + phrase(waiting, one: "1 waits: J", other: "\(waiting, "count") wait: J")
  }

  /// What the room should hear of, the newest last.
  ///
  /// With the key that leads to the room, unless it is on the screen.
  func warnings(_ workspace: Workspace, namesKey: Bool = true) -> [String] {
    var lines: [String] = []
    if let goneSince {
      lines.append(
        phrase("The folder is gone since \(workspace.clock(goneSince), "time"); all is kept here."))
    }
    if let frame = workspace.workshop?.frame, frame.anonymity != facilitator.room.anonymity {
      lines.append(
        phrase("What names are for was changed after the room was made: close it and start again."))
    }
    if let trouble { lines.append(trouble + " " + phrase("It is tried again by itself.")) }
    if hasNewer {
      lines.append(
        phrase(
          """
          A file in the folder is of a newer version of mlmaturity: until it is gone, voters only \
          look on.
          """))
    }
    if isFull {
      lines.append(phrase("The folder is full of files; not all of them are looked at."))
    }
    if !facilitator.crowd.isEmpty {
      lines.append(
        facilitator.crowd + "." + (namesKey ? " " + phrase("J shows who is there.") : ""))
    }
    if !facilitator.lateText.isEmpty { lines.append(facilitator.lateText) }
    return lines + facilitator.alarms.suffix(3).map { facilitator.sentence(of: $0) }
  }
}

extension Workspace {
  /// Why there is no room to look at; nil where there is one.
  var reasonAgainstRoom: String? {
    hosted == nil
      ? phrase(
        "Nobody votes on their own machine: start with mlmaturity workshop FILE --live FOLDER.")
      : nil
  }

  /// A moment on the user's clock, such as `12:04`.
  func clock(_ moment: Timestamp) -> String {
    String(Timestamp(seconds: moment.seconds + device.timeZoneOffset).text.dropFirst(11).prefix(5))
  }
}
