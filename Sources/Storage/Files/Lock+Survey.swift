import POSIX

extension Lock {
  /// What a lock file says that nobody asks for.
  package enum State: Hashable, Sendable {
    /// The process that it names runs on this machine.
    case running
    /// That process is gone, so that it keeps nobody out.
    case leftOver
    /// Another machine made it, which nobody can ask.
    case elsewhere
  }

  /// The locks that lie in a folder; none of them is touched.
  package static func states(in folder: String) -> [State] {
    let names = (FolderListing.names(in: folder) ?? []).filter {
      $0.hasPrefix(".") && $0.hasSuffix(".lock")
    }
    return names.compactMap { name in
      guard let bytes = try? FileBytes.read(folder + "/" + name, .invented, limit: 512),
        let holder = Holder(bytes)
      else { return nil }
      let host = Holder.current.host
      if !holder.host.isEmpty, !host.isEmpty, holder.host != host { return .elsewhere }
      return isRunning(holder.process) ? .running : .leftOver
    }
  }
}
