import Formats
package import LiveVotes
package import MaturityModel
import POSIX

/// A room that somebody can join.
package struct FoundRoom: Hashable, Sendable {
  package let path: String
  package let room: Room
  package let id: Digest

  /// The rooms in a folder, or the one that the folder is; nil where it cannot be read.
  package static func all(in folder: String) -> [FoundRoom]? {
    let folder = FilePath(following: folder).text
    let own = FoundRoom(folder)
    if let own, folder.split(separator: "/").last?.hasPrefix(RoomPlace.prefix) == true {
      return [own]
    }
    guard let names = FolderListing.names(in: folder) else { return own.map { [$0] } }
    let rooms = names.filter { $0.hasPrefix(RoomPlace.prefix) }.compactMap {
      FoundRoom("\(folder)/\($0)")
    }
    // A room that somebody puts over others hides none of them.
    return rooms.isEmpty ? own.map { [$0] } ?? [] : rooms
  }

  /// True where a room in a folder is of a newer version of the protocol.
  package static func hasNewer(in folder: String) -> Bool {
    let names = (FolderListing.names(in: folder) ?? []).filter { $0.hasPrefix(RoomPlace.prefix) }
    return ([folder] + names.map { "\(folder)/\($0)" }).contains { path in
      let bytes = try? FileBytes.read(
        "\(path)/\(RoomFolder.roomName)", .invented, limit: RoomFolder.longest)
      return bytes.map(Room.isNewer) ?? false
    }
  }

  /// The room in its folder; nil where there is none.
  package init?(_ path: String) {
    let file = "\(path)/\(RoomFolder.roomName)"
    guard let bytes = try? FileBytes.read(file, .invented, limit: RoomFolder.longest),
      let room = Room(bytes)
    else { return nil }
    (self.path, self.room, id) = (path, room, Digest(ofRoom: bytes))
  }

  /// The file that a questionnaire is brought along in, beside the rooms.
  package static func questionnaireFile(of digest: String, in folder: String) -> String {
    let digits = digest.split(separator: ":").last.map(String.init) ?? digest
    return "\(folder)/questionnaire-\(digits.prefix(16)).json"
  }

  /// The questionnaire that was brought along; nil where there is none, or another one.
  package var questionnaire: Questionnaire? {
    guard let bytes = try? FileBytes.read(questionnaireFile, .invented) else { return nil }
    let read = try? QuestionnaireReader.read(bytes, file: questionnaireFile).get()
    return read?.digest == room.questionnaire.digest ? read : nil
  }

  /// Where the questionnaire lies beside the room.
  package var questionnaireFile: String {
    Self.questionnaireFile(of: room.questionnaire.digest, in: FilePath.folder(of: path))
  }
}
