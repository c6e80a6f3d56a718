import Documents
import Formats
import LiveVotes
import MaturityModel
import Storage

extension HoldWorkshop {
  /// Prints what each person joins the room with.
  func printCodes() throws(Ending) {
    guard let file else {
      throw Ending(.usage, "mlmaturity: --codes needs the FILE of the workshop.")
    }
    let folders = Folders(environment: Surroundings().environment, store: common.store)
    let library = Library(folders)
    let assessment = try ending(library.store.read(library.ref(named: file)))
    let secrets = HostedRoom.secrets(of: assessment.id, in: folders)
      .filter { $0.room.readers == .facilitator }
    guard !secrets.isEmpty else {
      throw Ending(
        .failed,
        "\(file.onOneLine): no room with seat codes is open here. It is made by: "
          + "mlmaturity workshop \(quoted(file)) --live FOLDER --readers codes")
    }
    for secret in secrets {
      print("Room \(secret.id.code), \(secret.path.onOneLine)", to: .output)
      for person in assessment.workshop?.people ?? [] {
        guard let code = secret.codes[person.id] else { continue }
        let name = [person.name, person.role].first { !$0.isEmpty } ?? person.id.text
        print("\(code.displayed)  \(name.onOneLine)", to: .output)
      }
    }
  }
}
