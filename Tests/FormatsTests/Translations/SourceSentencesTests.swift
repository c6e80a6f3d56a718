import Foundation
import Testing

@Suite struct `The template of translations` {
  @Test func `is what the sources say`() throws {
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Scripts/translate").standardizedFileURL
    let process = Process()
    process.executableURL = script
    process.arguments = ["--check"]
    let pipe = Pipe()
    process.standardError = pipe
    try process.run()
    let complaint = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(complaint)")
  }
}
