import Foundation
import TerminalDriver
import Testing

/// Live votes line by line: what happens in the room is said by itself.
@Suite(.serialized)
struct LiveLinearTests {
  private func say(_ line: String, _ terminal: PseudoTerminal, _ answer: String) throws {
    let before = terminal.output.count
    terminal.send(line + "\n")
    try terminal.wait("“\(answer)”") { _ in terminal.output.dropFirst(before).contains(answer) }
  }

  @Test func `both sides hold a vote by lines, and hear of it without asking`() throws {
    let workshop = try LiveWorkshop(["Ada"], isLinear: true)
    let wall = workshop.wall
    let voter = try PseudoTerminal(
      [BuiltProgram.path, "--linear", "join", workshop.share, "--name", "Ada"],
      environment: workshop.homes[0].environment)
    try voter.wait(for: "No vote is open.")
    try say("p-01", wall, "open-vote")
    try say("open-vote", wall, "0 of 1 have voted")
    // Nobody typed anything there.
    try voter.wait(for: "You have not voted.")
    #expect(voter.screen.text.contains("1. Anchor 1 of p-01."))
    try say("6", voter, "6 is no level here.")
    let before = voter.output.count
    voter.send("4\n")
    try voter.wait(for: "Your vote: sealed, in.")
    // What is typed is not shown.
    #expect(!voter.output.dropFirst(before).prefix(4).contains("4"))
    try wall.wait(for: "1 of 1 has voted")
    try say("my-vote", voter, "Your vote: level 4, in.")
    try say("end-vote", wall, "Anchor 4 of p-01. 1 vote")
    try voter.wait(for: "Votes: 4")
    try say("accept", wall, "Decided: level 4")
    try say("room", wall, "1. Ada")
    try say("close-room", wall, "Z once more closes the room")
    try say("close-room", wall, "room>")
    try voter.wait(for: "The room is closed.")
    voter.send("quit\n")
    #expect(try voter.exitStatus() == 0)
    wall.send("quit\nquit\n")
    #expect(try wall.exitStatus() == 0)
    #expect(workshop.room == nil)
  }

  @Test func `lines that come from a pipe end a seat without a word too many`() throws {
    let workshop = try LiveWorkshop(["Ada"])
    let said = try workshop.homes[0].run(
      ["--linear", "join", workshop.share, "--name", "Ada"], input: "3\nquit\n")
    #expect(said.status == 0)
    #expect(said.output.contains("No vote is open."))
  }
}
