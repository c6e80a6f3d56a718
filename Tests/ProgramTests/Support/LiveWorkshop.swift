import Foundation
import POSIX
import TerminalDriver

/// A workshop in which everybody votes on an own machine: each program has a home of its own, and all share a folder.
///
/// A class, because the programs are restarted.
final class LiveWorkshop {
  let host: Home
  let share: String
  let names: [String]
  let homes: [Home]
  private(set) var wall: PseudoTerminal
  private(set) var voters: [PseudoTerminal] = []
  private let readers: String
  /// The accounts that the voters have; none where all are of one.
  private let accounts: [UInt32]

  init(
    _ names: [String], anonymity: String = "named", readers: String = "all", share: String? = nil,
    accounts: [UInt32] = [], isLinear: Bool = false, environment: [String: String] = [:],
    others: [String: String]? = nil, practices: Int = 12
  ) throws {
    (self.names, self.readers, self.accounts) = (names, readers, accounts)
    host = try Home()
    try host.write(
      Probe.questionnaire(practices), to: ".local/share/mlmaturity/questionnaires/probe.json")
    host.environment.merge(environment) { $1 }
    self.share = share ?? host.path + "/share"
    try FileManager.default.createDirectory(
      atPath: self.share, withIntermediateDirectories: true)
    let people = names.enumerated().map { "{ \"id\": \"person-\($0)\", \"name\": \"\($1)\" }" }
    try host.write(
      """
      { "format": 1, "id": "00000000-0000-4000-8000-000000000001",
        "questionnaire": { "id": "probe", "version": "1.0.0" }, "answers": {},
        "workshop": {
          "frame": { "anonymity": "\(anonymity)", "minutesPerPractice": 4, "voting": "keyboard" },
          "people": [\(people.joined(separator: ", "))], "practices": {} } }
      """, to: "a.json")
    homes = try names.map { _ in try Home() }
    for (index, home) in homes.enumerated() {
      home.environment.merge(index == 0 ? environment : others ?? environment) { $1 }
    }
    for (home, account) in zip(homes, accounts) { chown(home.path, account, account) }
    if !accounts.isEmpty {
      chmod(host.path, 0o755)
      try FileManager.default.copyItem(atPath: BuiltProgram.path, toPath: host.path + "/program")
    }
    let hosting = Self.hosting(host.assessment, self.share, readers)
    wall =
      try isLinear
      ? PseudoTerminal([BuiltProgram.path, "--linear"] + hosting, environment: host.environment)
      : host.start(hosting)
    try wall.wait(for: isLinear ? "agenda>" : "of \(practices) decided")
    try waitForRoom()
  }

  private static func hosting(_ file: String, _ share: String, _ readers: String) -> [String] {
    ["workshop", file, "--live", share, "--readers", readers]
  }

  private func waitForRoom() throws {
    while room == nil { wall.waitForSilence(of: 10) }
  }

  /// The folder of the room.
  var room: String? {
    (try? FileManager.default.contentsOfDirectory(atPath: share))?
      .first { $0.hasPrefix("room-") }.map { share + "/" + $0 }
      .flatMap { FileManager.default.fileExists(atPath: $0 + "/now.json") ? $0 : nil }
  }

  /// Lets everybody join.
  func join(_ extra: [String] = []) throws {
    for index in names.indices { voters.append(try joining(index, extra)) }
  }

  /// Lets everybody join with a seat code, which is asked for.
  func join(codes: [String]) throws {
    for (home, code) in zip(homes, codes) {
      let voter = try PseudoTerminal(
        [BuiltProgram.path, "join", share], environment: home.environment)
      try voter.wait(for: "Your seat code")
      voter.send(code + Typed.enter)
      try voter.wait("first frame") { $0.handled >= 0 }
      voters.append(voter)
    }
  }

  private func joining(_ index: Int, _ extra: [String] = []) throws -> PseudoTerminal {
    let arguments = ["join", share] + (readers == "all" ? ["--name", names[index]] : []) + extra
    guard accounts.indices.contains(index) else { return try homes[index].start(arguments) }
    let voter = try PseudoTerminal(
      Accounts.prefix(accounts[index]) + [host.path + "/program"] + arguments,
      environment: homes[index].environment)
    try voter.wait("first frame") { $0.handled >= 0 }
    return voter
  }

  func restartWall() throws {
    wall.signal(SIGKILL)
    _ = try wall.exitStatus()
    wall = try host.start(Self.hosting(host.assessment, share, readers))
  }

  func restartVoter(_ index: Int) throws {
    voters[index].signal(SIGKILL)
    _ = try voters[index].exitStatus()
    voters[index] = try joining(index)
  }

  /// Opens the vote on the practice in focus, and waits until everybody can vote.
  func open(_ practice: String) throws {
    try wall.wait(for: "Enter lets everybody vote")
    try wall.press(Typed.enter)
    for voter in voters { try voter.wait(for: "Title of \(practice)") }
  }

  /// Votes for one person, and waits until the vote is in.
  func vote(_ key: String, _ index: Int) throws {
    try voters[index].press(key)
    try voters[index].wait(for: "sealed, in.")
  }

  /// Lets everybody vote on the first practice, and ends the vote.
  func hold(_ practice: String, _ votes: [String]) throws {
    try wall.press(Typed.enter)
    try open(practice)
    for (index, vote) in votes.enumerated() { try self.vote(vote, index) }
    try wall.wait(for: "Everybody has voted")
    try wall.press(Typed.enter)
  }

  /// Closes the room, which everybody sees, and leaves; gives the exit status.
  func close() throws -> Int32 {
    for key in ["J", "Z", "Z"] { try wall.press(key) }
    for voter in voters { try voter.wait(for: "The room is closed") }
    wall.send("qq")
    return try wall.exitStatus()
  }

  /// Every file below a folder, with its bytes.
  static func files(below folder: String) -> [String: Data] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    var files: [String: Data] = [:]
    for name in names {
      var isFolder: ObjCBool = false
      let path = folder + "/" + name
      _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      if !isFolder.boolValue { files[name] = FileManager.default.contents(atPath: path) }
    }
    return files
  }

  /// What a voter's program keeps on its own disk.
  func state(of index: Int) throws -> (room: String, bytes: Data) {
    let folder = homes[index].stateFolder + "/live"
    let name = try FileManager.default.contentsOfDirectory(atPath: folder)
      .first { $0.hasSuffix(".json") && !$0.hasPrefix(".") }
    guard let name, let bytes = FileManager.default.contents(atPath: folder + "/" + name) else {
      throw DriverFailure("nothing is kept of the room")
    }
    return (String(name.dropLast(5)), bytes)
  }

  /// The votes of a practice in the facilitator's file, by person.
  func counted(_ practice: String) throws -> [String: String] {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: host.assessment))
    let file = try JSONSerialization.jsonObject(with: bytes) as? [String: Any]
    let workshop = file?["workshop"] as? [String: Any]
    let practices = workshop?["practices"] as? [String: [String: Any]]
    let rounds = practices?[practice]?["rounds"] as? [[String: Any]]
    let votes = rounds?.last?["votes"] as? [String: Any] ?? [:]
    return votes.mapValues { "\($0)" }
  }
}
