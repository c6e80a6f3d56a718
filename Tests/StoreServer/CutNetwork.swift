import Foundation
import POSIX

/// A server in one network and programs in another one, with a wire between them that can be cut without a word.
///
/// A class, because the networks go when it does.
package final class CutNetwork {
  package let server = StoreServer()
  private let name = "mlm\(getpid())"
  /// One network for each process of tests, out of those that are meant for measuring.
  private let net = "198.18.\(getpid() & 255)"
  private let port = 5433

  /// True where this process may make networks.
  package static let isPossible: Bool = {
    let probe = "mlm\(getpid())p"
    defer { _ = StoreServer.run(["ip", "netns", "del", probe]) }
    return StoreServer.isPossible && StoreServer.run(["ip", "netns", "add", probe]).status == 0
      && StoreServer.run(["openssl", "version"]).status == 0
  }()

  /// Makes both, with a server that speaks TLS and wants passwords.
  package init() {
    let (here, there) = ("\(name)a", "\(name)b")
    for command in [
      "ip netns add \(name)", "ip link add \(here) type veth peer name \(there) netns \(name)",
      "ip addr add \(net).1/24 dev \(here)", "ip link set \(here) up",
      "ip -n \(name) addr add \(net).2/24 dev \(there)", "ip -n \(name) link set \(there) up",
      "ip -n \(name) link set lo up",
    ] {
      let outcome = StoreServer.run(command.split(separator: " ").map { String($0) })
      precondition(outcome.status == 0, "\(command): \(outcome.error)")
    }
    makeCertificates()
    server.restart([
      "listen_addresses=\(net).1", "port=\(port)", "ssl=on",
      "ssl_cert_file=\(server.folder)/server.crt", "ssl_key_file=\(server.folder)/server.key",
    ])
    _ = StoreServer.run([
      "psql", "-h", server.folder, "-p", "\(port)", "-U", "postgres", "-c",
      "create role ada login superuser password 'secret'",
    ])
  }

  deinit {
    _ = StoreServer.run(["ip", "netns", "del", name])
    _ = StoreServer.run(["ip", "link", "del", "\(name)a"])
  }

  /// An authority that vouches for the server, and one that does not.
  private func makeCertificates() {
    let script = """
      cd "$1" && umask 077
      for one in ca other; do
        openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj "/CN=$one" -keyout $one.key \
          -out $one.crt
      done
      openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj "/CN=$2" -keyout server.key -out server.csr
      printf 'subjectAltName=IP:%s' "$2" >server.ext
      openssl x509 -req -in server.csr -CA ca.crt -CAkey ca.key -CAcreateserial -days 2 -extfile server.ext -out server.crt
      printf '*:*:*:*:secret\\n' >right.pass
      printf '*:*:*:*:wrong\\n' >wrong.pass
      [ "$(id -u)" != 0 ] || chown postgres: server.key server.crt
      """
    let outcome = StoreServer.run(["sh", "-c", script, "sh", server.folder, "\(net).1"])
    precondition(outcome.status == 0, outcome.error)
  }

  /// The address of a store at the other end of the wire.
  package func address(_ more: String = "") -> String {
    "postgresql://ada@\(net).1:\(port)/postgres?sslrootcert=\(server.folder)/ca.crt\(more)"
  }

  /// The program at this end, which finds its password in a file.
  package func program(
    password: String = "right", environment: [String: String] = [:]
  ) -> StoreProgram {
    let variables = ["PGPASSFILE": "\(server.folder)/\(password).pass"]
    return StoreProgram(
      "ip", with: ["netns", "exec", name, StoreProgram.path],
      environment: variables.merging(environment) { $1 })
  }

  /// From now on everything that is sent gets lost.
  package func cut() { neighbours("replace", "lladdr 02:00:00:00:00:99 nud permanent") }

  package func mend() { neighbours("del", "") }

  private func neighbours(_ verb: String, _ more: String) {
    for command in [
      "ip neigh \(verb) \(net).2 \(more) dev \(name)a",
      "ip -n \(name) neigh \(verb) \(net).1 \(more) dev \(name)b",
    ] {
      let outcome = StoreServer.run(command.split(separator: " ").map { String($0) })
      precondition(outcome.status == 0, "\(command): \(outcome.error)")
    }
  }

  /// Runs a command of SQL on the server, beside the wire.
  package func sql(_ command: String) -> String {
    StoreServer.run([
      "psql", "-XAtq", "-h", server.folder, "-p", "\(port)", "-U", "postgres", "-c", command,
    ]).output
  }

  /// Keeps a lock, until the program that is answered ends.
  package func hold(_ lock: String) -> StoreProgram {
    StoreServer.hold(lock, by: ["-h", server.folder, "-p", "\(port)", "-U", "postgres"])
  }
}
