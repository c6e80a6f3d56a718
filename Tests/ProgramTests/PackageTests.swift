import Foundation
import TerminalDriver
import Testing

/// `Scripts/package` in a copy of the sources, and what it makes.
struct PackageTests {
  /// The packages of the copy, made in the folder of that name.
  private func packages(
    of sources: SourceCopy, in home: Home, _ name: String, environment: [String: String] = [:]
  ) throws -> (folder: String, outcome: Outcome) {
    let folder = home.path + "/" + name
    let outcome = try sources.run(
      "package", [folder],
      environment: ["SOURCE_DATE_EPOCH": "1790000000"].merging(environment) { $1 })
    try #require(outcome.status == 0, "\(outcome.error)")
    return (folder, outcome)
  }

  /// What is in the archive of a folder with packages, unpacked.
  private func unpacked(_ folder: String, in home: Home) throws -> String {
    let archive = try #require(
      SourceCopy.files(below: folder).first { $0.hasSuffix(".tar.gz") })
    let outcome = try Outcome(
      of: ["tar", "-xzf", folder + "/" + archive, "-C", home.path], scratch: home.path)
    #expect(outcome.status == 0, "\(outcome.error)")
    return home.path + "/" + archive.dropLast(".tar.gz".count)
  }

  @Test func `packed twice the bytes are the same, and the checksums hold`() throws {
    let home = try Home()
    let sources = try SourceCopy(in: home)
    let (first, outcome) = try packages(of: sources, in: home, "first")
    #expect(outcome.error.contains("Nothing was signed"))
    // Another day, zone, language and order of files.
    try FileManager.default.removeItem(atPath: sources.path)
    let (second, _) = try packages(
      of: SourceCopy(in: home), in: home, "second",
      environment: ["TZ": "Asia/Tokyo", "LC_ALL": "C"])
    let difference = try Outcome(of: ["diff", "-r", first, second], scratch: home.path)
    #expect(difference.status == 0, "\(difference.output)")
    let version = try home.run(["--version"]).output.trimmingCharacters(in: .newlines)
    let names = SourceCopy.files(below: first)
    #expect(names.contains { $0.hasPrefix("mlmaturity-\(version)-") && $0.hasSuffix(".tar.gz") })
    #expect(Set(["SHA256SUMS", "mlmaturity.spdx.json", "Package.resolved"]).isSubset(of: names))
    let sums = try Outcome(
      of: ["sh", "-c", "cd '\(first)' && sha256sum --check --strict SHA256SUMS"],
      scratch: home.path)
    #expect(sums.status == 0, "\(sums.error)")
    #expect(sums.output.split(separator: "\n").count == names.count - 1)
  }

  @Test func `an unpacked archive needs no sources to install and remove itself`() throws {
    let home = try Home()
    let sources = try SourceCopy(in: home)
    let tree = try unpacked(try packages(of: sources, in: home, "packages").folder, in: home)
    try FileManager.default.removeItem(atPath: sources.path)
    for name in ["LICENSE", "NOTICE", "README.md", "CHANGELOG.md", "man/mlmaturity.1"] {
      #expect(access(tree + "/" + name, R_OK) == 0, "\(name)")
    }
    let prefix = home.path + "/prefix"
    let outcome = try sources.run(tree + "/install", [prefix])
    #expect(outcome.status == 0, "\(outcome.error)")
    for (packed, installed) in [
      ("mlmaturity", "bin/mlmaturity"),
      ("complete/_mlmaturity", "share/zsh/site-functions/_mlmaturity"),
      ("complete/mlmaturity.bash", "share/bash-completion/completions/mlmaturity"),
      ("man/mlmaturity-format.5", "share/man/man5/mlmaturity-format.5"),
      (
        "questionnaires/assessment.schema.json",
        "share/mlmaturity/questionnaires/assessment.schema.json"
      ),
    ] {
      #expect(
        FileManager.default.contentsEqual(
          atPath: tree + "/" + packed, andPath: prefix + "/" + installed), "\(packed)")
    }
    #expect(try sources.run(tree + "/install", ["--uninstall", prefix]).status == 0)
    #expect(SourceCopy.files(below: prefix) == [])
  }

  @Test func `a program that does not start here is not installed`() throws {
    let home = try Home()
    let sources = try SourceCopy(in: home)
    try home.write("#!/bin/sh\nexit 1\n", to: "package/program")
    let outcome = try sources.run("install", [home.path + "/prefix"])
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("so nothing was changed"))
    #expect(access(home.path + "/prefix", F_OK) != 0)
  }

  @Test func `the image takes what an archive holds`() throws {
    let home = try Home()
    let sources = try SourceCopy(in: home)
    let tree = try unpacked(try packages(of: sources, in: home, "packages").folder, in: home)
    let copied = try PipelineTests.text("packaging/Containerfile").split(separator: "\n")
      .filter { $0.hasPrefix("COPY ") }
      .flatMap { $0.split(separator: " ").dropFirst().dropLast() }
    #expect(copied.contains("mlmaturity") && copied.contains("NOTICE"))
    for name in copied { #expect(access(tree + "/" + name, R_OK) == 0, "\(name)") }
  }
}
