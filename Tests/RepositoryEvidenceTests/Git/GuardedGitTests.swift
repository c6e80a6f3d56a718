import POSIX
import Testing

@testable import RepositoryEvidence

struct GuardedGitTests {
  /// A repository whose configuration names a program in every way that git knows, and the file that it would make.
  private func trap() throws -> (TestRepository, String) {
    let repository = try TestRepository([
      "requirements.txt": "torch", "src/a.py": "mlflow.start_run()",
      ".gitattributes": "*.py filter=f diff=d",
    ])
    repository.commitAll()
    repository.git("commit", "-q", "--allow-empty", "-m", "Next")
    let mark = repository.path + "/ran"
    try repository.write("#!/bin/sh\ntouch \(mark)\ncat\n", to: "evil")
    chmod(repository.path + "/evil", 0o755)
    for hook in ["post-index-change", "pre-commit", "post-checkout", "reference-transaction"] {
      try repository.write("#!/bin/sh\ntouch \(mark)\n", to: ".git/hooks/\(hook)")
      chmod(repository.path + "/.git/hooks/" + hook, 0o755)
    }
    let evil = repository.path + "/evil"
    let settings = [
      "core.fsmonitor", "core.pager", "pager.log", "pager.ls-files", "gpg.program",
      "gpg.ssh.program", "gpg.x509.program", "core.sshCommand", "core.editor", "diff.external",
      "diff.d.command", "diff.d.textconv", "filter.f.clean", "filter.f.smudge", "filter.f.process",
      "core.askPass", "credential.helper", "core.gitProxy", "trailer.x.command", "trailer.x.cmd",
      "alias.log", "alias.ls-files", "core.alternateRefsCommand", "uploadpack.packObjectsHook",
      "interactive.diffFilter", "sequence.editor",
    ]
    for name in settings { repository.git("config", name, evil) }
    repository.git("config", "log.showSignature", "true")
    repository.git("config", "core.hooksPath", repository.path + "/.git/hooks")
    unlink(mark)
    return (repository, mark)
  }

  @Test func `nothing that a repository's configuration names is run`() throws {
    let (repository, mark) = try trap()
    let scan = try repository.scan()
    #expect(scan.listing == .git)
    #expect(scan.history == .known)
    #expect(scan.files == 3)
    #expect(access(mark, F_OK) != 0)
  }

  @Test func `the trap is one: git alone runs into it`() throws {
    let (repository, mark) = try trap()
    repository.git("status")
    #expect(access(mark, F_OK) == 0)
  }

  @Test func `a repository is not changed`() throws {
    let repository = try TestRepository(["a.py": "x"])
    repository.commitAll()
    func state() -> [Int] {
      ["/.git/index", "/.git", "/.git/config", "/.git/HEAD"].map { name in
        var status = stat()
        stat(repository.path + name, &status)
        return status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
      }
    }
    let before = state()
    _ = try repository.scan()
    #expect(state() == before)
  }

  @Test func `a shallow clone says nothing of its history`() throws {
    let (origin, clone) = (try TestRepository(["a.py": "x"]), try TestRepository())
    origin.commitAll()
    for day in 1...8 {
      origin.git("commit", "-q", "--allow-empty", "-m", "Go on", date: "2026-11-0\(day)T00:00:00Z")
    }
    #expect(try origin.scan().history == .known)
    clone.git("clone", "-q", "--depth", "6", "file://" + origin.path, clone.path + "/c")
    let scanner = RepositoryScanner(rules: Shipped.rules, git: "/usr/bin/git".bytes) {
      TestRepository.milliseconds
    }
    let scan = try scanner.scan((clone.path + "/c").bytes, name: "c")
    #expect(scan.history == .shallow)
    #expect(scan.commit != nil)
    #expect(!scan.proposals.contains { $0.count != nil })
    // In a folder below the top no file tells.
    try clone.write("x", to: "c/sub/b.py")
    clone.git("-C", clone.path + "/c", "add", "-A")
    #expect(try scanner.scan((clone.path + "/c/sub").bytes, name: "s").history == .shallow)
  }

  @Test func `a partial clone asks nobody`() throws {
    let (origin, clone) = (try TestRepository(["a/a.py": "x"]), try TestRepository())
    origin.commitAll()
    origin.git("config", "uploadpack.allowFilter", "true")
    clone.git(
      "clone", "-q", "--no-checkout", "--filter=tree:0", "file://" + origin.path, clone.path + "/c")
    let mark = clone.path + "/asked"
    try clone.write("#!/bin/sh\ntouch \(mark)\nexit 1\n", to: "asked.sh")
    chmod(clone.path + "/asked.sh", 0o755)
    clone.git(
      "-C", clone.path + "/c", "config", "remote.origin.uploadpack", clone.path + "/asked.sh")
    clone.git("-C", clone.path + "/c", "config", "protocol.allow", "always")
    let scanner = RepositoryScanner(rules: Shipped.rules, git: "/usr/bin/git".bytes) {
      TestRepository.milliseconds
    }
    let scan = try scanner.scan((clone.path + "/c").bytes, name: "c")
    #expect(scan.history == .known)
    #expect(access(mark, F_OK) != 0)
  }

  @Test func `a broken index and a missing git are walked around`() throws {
    let repository = try TestRepository(["requirements.txt": "torch", "a.py": "mlflow.start_run()"])
    repository.commitAll()
    try repository.write("no index", to: ".git/index")
    for git in ["/usr/bin/git", "/nonexistent/git", nil] {
      let scan = try repository.scan(by: Shipped.rules, git: git)
      #expect(scan.listing == .folder)
      #expect(scan.history == .unknown)
      #expect(scan.commit == nil)
      #expect(scan.proposals.contains { $0.rule == "mod-1-tracker" })
    }
  }

  @Test func `a git that says nothing for ever is ended`() throws {
    let repository = try TestRepository(["a.py": "x"])
    try repository.write("#!/bin/sh\nexec yes\n", to: "git")
    chmod(repository.path + "/git", 0o755)
    let scan = try repository.scan(by: Shipped.rules, git: repository.path + "/git")
    #expect(scan.listing == .folder)
  }
}
