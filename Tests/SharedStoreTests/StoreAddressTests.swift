import Formats
import StoreServer
import Testing

@testable import mlmaturity_postgresql

@Suite(.enabled(if: StoreServer.isPossible))
struct StoreAddressTests {
  private func address(
    _ text: String, _ environment: [String: String] = [:]
  ) -> Result<StoreAddress, ServerFault> {
    Result { () throws(ServerFault) in
      guard let library = try? LibPQ() else { throw ServerFault(.failed, "no library") }
      return try StoreAddress(text, library: library) { environment[$0] }
    }
  }

  private func settings(_ text: String, _ environment: [String: String] = [:]) -> [String: String] {
    (try? address(text, environment).get().settings) ?? [:]
  }

  @Test(arguments: [
    "postgresql://ada:secret@host/db", "postgresql://host/db?password=secret",
    "postgresql://host/db?sslpassword=secret", "postgresql://ada:@host/db?password=",
    "postgresql://host/db?schema=", "postgresql://host/db?schema=Team",
    "postgresql://host/db?schema=1a",
    "postgresql://host/db?schema=a;b", "postgresql://host/db?schema=a%62",
    "postgresql://host/db?color=red",
    "postgresql://host/db?sslmode=prefer",
    "postgresql://localhost,host/db?sslmode=disable", "postgresql:///db?host=host&sslmode=require",
    "postgresql:///db?hostaddr=192.0.2.1&sslmode=require",
    "postgresql:///db?service=x&sslmode=allow",
    "postgresql:///db?host=127.evil.example&sslmode=disable", "http://host/db", "host", "",
    "postgresql:/db",
    "postgresql://host/\0",
    "postgresql://localhost/db?schema=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
  ])
  func `what is no good address is refused, and no password is told again`(text: String) {
    guard case .failure(let fault) = address(text) else {
      Issue.record("\(text) is taken")
      return
    }
    #expect(fault.failure.kind == .refused)
    #expect(!fault.failure.message.contains("secret"))
  }

  @Test(arguments: [
    "postgresql:///db", "postgresql://localhost/db", "postgresql://127.0.0.1:5433,[::1]/db",
    "postgresql:///db?host=/run/postgresql", "postgres://ada@%2Frun/db",
  ])
  func `this machine needs no proof of itself`(text: String) {
    #expect(!settings(text).isEmpty)
    #expect(settings(text)["sslmode"] == nil)
    #expect(
      settings(text + (text.contains("?") ? "&" : "?") + "sslmode=disable")["sslmode"] == "disable")
  }

  @Test(arguments: [
    "postgresql://host/db", "postgresql://localhost,host/db", "postgresql:///db?service=x",
    "postgresql:///db?host=/run&hostaddr=192.0.2.1", "postgresql://host/db?sslmode=verify-full",
  ])
  func `another machine does`(text: String) {
    #expect(settings(text)["sslmode"] == "verify-full")
  }

  @Test(arguments: ["PGHOST", "PGHOSTADDR", "PGSERVICE"])
  func `the environment cannot name another machine unseen`(name: String) {
    #expect(settings("postgresql:///db", [name: "192.0.2.1"])["sslmode"] == "verify-full")
  }

  @Test func `a cut is noticed, and the store named, whatever else stands in the address`() {
    let text = "postgresql://ada@h1:5433,h2/db?sslrootcert=/x.crt&schema=team_2&connect_timeout=9"
    let found = settings(text)
    #expect(found["host"] == "h1,h2")
    #expect(found["port"]?.hasPrefix("5433") == true)
    #expect(found["user"] == "ada")
    #expect(found["dbname"] == "db")
    #expect(found["connect_timeout"] == "9")
    #expect(found["tcp_user_timeout"] == "5000")
    #expect(found["application_name"] == "mlmaturity")
    #expect(found["schema"] == nil)
    #expect((try? address(text).get().names)?.schema == "team_2")
    #expect((try? address("postgresql:///db").get().names)?.member == "mlm_member")
  }
}
