import Foundation
import TerminalDriver

/// A library that makes calls of the system fail in the program, as some file systems do.
enum Preload {
  private static let source = """
    #include <errno.h>
    #include <stdlib.h>
    #include <sys/types.h>
    #include <time.h>
    static int refuse(const char *name) {
      const char *code = getenv(name);
      if (!code) return 0;
      errno = atoi(code);
      return -1;
    }
    int flock(int file, int operation) { return refuse("REFUSE_FLOCK"); }
    int fchmod(int file, mode_t mode) { return refuse("REFUSE_FCHMOD"); }
    int fsync(int file) { return refuse("REFUSE_FSYNC"); }
    int link(const char *from, const char *to) { return refuse("REFUSE_LINK"); }
    time_t time(time_t *place) {
      struct timespec now;
      clock_gettime(CLOCK_REALTIME, &now);
      const char *shift = getenv("SHIFT_CLOCK");
      time_t moment = now.tv_sec + (shift ? atol(shift) : 0);
      if (place) *place = moment;
      return moment;
    }
    """

  /// True where such a library can be built.
  static let isPossible: Bool = {
    guard let home = try? Home() else { return false }
    return (try? environment(refusing: [:], in: home)) != nil
  }()

  /// The variables that make calls fail with codes, such as `["FLOCK": ENOLCK]`.
  static func environment(refusing codes: [String: Int32], in home: Home) throws
    -> [String: String]
  {
    let code = try home.write(source, to: "refuse.c")
    let library = home.path + "/refuse.so"
    let made = try Outcome(
      of: ["cc", "-shared", "-fPIC", "-o", library, code], scratch: home.path)
    guard made.status == 0 else { throw DriverFailure(made.error) }
    var variables = ["LD_PRELOAD": library]
    for (call, code) in codes { variables["REFUSE_" + call] = "\(code)" }
    return variables
  }
}
