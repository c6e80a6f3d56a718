internal import Documents
internal import MaturityModel
internal import TextCanvas

extension Pace {
  /// How the time fits what is left, in words; nil where no end was planned or nothing is left.
  func words(_ frame: WorkshopFrame, _ workspace: Workspace) -> String? {
    guard let end = frame.endsAt, let minutes, left > 0 else { return nil }
    return workspace.words.pace(
      self, minutes: minutes, to: workspace.clock(of: end),
      shorter: workspace.assessment?.length(longer: false) != nil)
  }

  /// How urgent that is.
  var role: Role { drop.isEmpty && excess == 0 ? .text : .warning }
}

extension Workspace {
  /// Hour and minute of a moment where the user is, such as `16:30`.
  func clock(of moment: Timestamp) -> String {
    let local = moment.seconds + device.timeZoneOffset
    let minutes = (((local % 86_400) + 86_400) % 86_400) / 60
    return [minutes / 60, minutes % 60].map { ($0 < 10 ? "0" : "") + "\($0)" }
      .joined(separator: ":")
  }
}
