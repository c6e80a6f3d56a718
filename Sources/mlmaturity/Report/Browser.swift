import MaturityModel
import POSIX
import Storage

/// A browser of this machine, which makes PDF of a page without a window, a network or anything of its user's.
struct Browser {
  /// The program.
  let path: String
  /// What to do instead, where nothing comes of it.
  private let instead: String
  /// Milliseconds that it may take.
  static let patience = 120_000

  /// The first of those that are known to do it, in the folders that programs are looked for in.
  init(
    _ surroundings: Surroundings, instead: String = "write --format html"
  ) throws(Ending) {
    self.instead = instead
    guard geteuid() != 0 else {
      throw Ending(
        .failed,
        "mlmaturity: a browser does not make a PDF for root without giving up what protects it. "
          + "Run this as another user, or \(instead) and print that in a browser.")
    }
    let programs = ["chromium", "google-chrome"].lazy.compactMap(surroundings.path(ofProgram:))
    guard let path = programs.first else {
      throw Ending(
        .failed,
        "mlmaturity: no browser was found that makes a PDF. Install chromium or google-chrome, or "
          + "\(instead): every browser prints that to PDF.")
    }
    self.path = path
  }

  /// The PDF of a page, for a command.
  ///
  /// A signal that would end the program waits until browser and folder are gone.
  func pdf(of page: String, _ surroundings: Surroundings) throws(Ending) -> [UInt8] {
    var (held, former) = (sigset_t(), sigset_t())
    let signals = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]
    sigemptyset(&held)
    for signal in signals { sigaddset(&held, signal) }
    sigprocmask(SIG_BLOCK, &held, &former)
    defer { sigprocmask(SIG_SETMASK, &former, nil) }
    var isTold = false
    return try pdf(of: page, surroundings) { elapsed in
      if elapsed > 1_000, !isTold {
        isTold = true
        print("mlmaturity: \(path.onOneLine) makes the PDF …", to: .error)
      }
      var pending = sigset_t()
      sigpending(&pending)
      return !signals.contains { sigismember(&pending, $0) == 1 }
    }
  }

  /// The PDF of a page, for as long as `goesOn` answers true, which is told the milliseconds that passed.
  func pdf(
    of page: String, _ surroundings: Surroundings, while goesOn: (_ elapsed: Int) -> Bool
  ) throws(Ending) -> [UInt8] {
    let folder = try ending(
      PrivateFolder(environment: surroundings.environment, prefix: "mlmaturity-report-"))
    defer { folder.remove() }
    try ending(
      AtomicFile(invented: folder.file("page.html")).write(Array(page.utf8), waitsForDisk: false))
    try run(in: folder, surroundings, goesOn)
    guard let bytes = try? FileBytes.read(folder.file("page.pdf"), .invented),
      bytes.starts(with: "%PDF-".utf8)
    else { throw failure("made no PDF") }
    return bytes
  }

  private func run(
    in folder: PrivateFolder, _ surroundings: Surroundings, _ goesOn: (_ elapsed: Int) -> Bool
  ) throws(Ending) {
    let start = surroundings.milliseconds
    // Nothing of the user's is around it.
    let child = SilentProgram.start(
      arguments(in: folder),
      environment: [
        "HOME=" + folder.path, "TMPDIR=" + folder.path, "PATH=/usr/local/bin:/usr/bin:/bin",
        "LANG=C.UTF-8",
      ])
    guard let child else { throw failure("cannot be started") }
    // What it started ends with it.
    defer { kill(-child, SIGKILL) }
    var status: Int32 = 0
    while waitpid(child, &status, WNOHANG) == 0 {
      poll(nil, 0, 20)
      let elapsed = surroundings.milliseconds - start
      guard !goesOn(elapsed) || elapsed > Self.patience else { continue }
      kill(-child, SIGKILL)
      waitpid(child, &status, 0)
      throw failure("took longer than \(Self.patience / 60_000) minutes")
    }
    guard status == 0 else { throw failure("failed") }
  }

  private func failure(_ what: String) -> Ending {
    Ending(
      .failed,
      "mlmaturity: \(path.onOneLine) \(what), nothing was written. "
        + "\(instead.prefix(1).uppercased() + instead.dropFirst()) instead: "
        + "every browser prints that to PDF.")
  }

  private func arguments(in folder: PrivateFolder) -> [String] {
    [
      path, "--headless", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-extensions",
      "--host-resolver-rules=MAP * ~NOTFOUND", "--user-data-dir=" + folder.file("profile"),
      "--no-pdf-header-footer", "--print-to-pdf=" + folder.file("page.pdf"),
      "file://" + folder.file("page.html").spelledInAddress,
    ]
  }
}

extension String {
  /// The path of a file as an address has it.
  fileprivate var spelledInAddress: String {
    fileNameBytes.map { byte in
      let scalar = Unicode.Scalar(byte)
      let isPlain =
        scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
      if isPlain || "/-_.~".utf8.contains(byte) { return String(scalar) }
      return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}
