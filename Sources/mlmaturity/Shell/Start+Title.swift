import MaturityModel
import Storage

extension Start {
  /// The name of the file without its ending; nil where none is given.
  var fileTitle: String? {
    file?.split(separator: "/").last.map { String($0).withoutJSON.onOneLine }
  }

  /// What a new assessment is called at first: as the repository that its file lies in, else as the folder.
  ///
  /// The folders that everything of a user lies in say nothing about it: there it is called as the file.
  /// So is what lies in a shared store.
  func firstTitle(of file: String, _ library: Library, _ surroundings: Surroundings) -> String {
    if library.shared?.keeps(library.ref(named: file)) == true {
      return fileTitle ?? file.onOneLine
    }
    let folders = library.folders
    let folder = FilePath(following: file).folder
    let common = ["/", "/tmp", surroundings.value("HOME"), folders.assessments].compactMap { path in
      path.map { FilePath(following: $0).text }
    }
    func isRepository(_ folder: String) -> Bool {
      !common.contains(folder) && FilePath.isThere(folder + "/.git")
    }
    let named = folder.andAbove.first(where: isRepository) ?? folder
    let name = named.split(separator: "/").last.map { String($0).onOneLine } ?? ""
    return name.isEmpty || common.contains(named) ? fileTitle ?? file.onOneLine : name
  }
}

extension String {
  /// This folder and those it lies in, without the root.
  fileprivate var andAbove: [String] {
    var folders: [String] = []
    var folder = Substring(self)
    while !folder.isEmpty {
      folders.append(String(folder))
      folder = folder.lastIndex(of: "/").map { folder[..<$0] } ?? ""
    }
    return folders
  }
}
