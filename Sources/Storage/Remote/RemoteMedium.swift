import Formats
import MaturityModel

/// An assessment in a shared store, with the copy on this machine that is worked on.
///
/// Every version is written here first, and then sent in place of the one that it was made of.
final class RemoteMedium: Medium {
  let ref: AssessmentRef
  let hasOtherNames = false
  private(set) var parted: Parted?
  private(set) var isBehind = false
  private let store: RemoteStore
  private var lock: Lock?
  /// What the store held when it was last read or written here; of revision 0 before that.
  private var base: LocalCopies.Copy
  /// A version on its way.
  private var sending: (bytes: [UInt8], result: Pending<Result<Int, StorageFault>>)?
  /// False while there is nothing here but what this session made.
  private var wasThere = false
  /// Checksums of versions that may have arrived although nobody said so.
  private var uncertain: Set<String> = []

  /// Why a version did not become the newest one.
  private enum StorageFault: Error {
    case store(StoreFailure)
    case storage(StorageError)
    /// It never leaves this machine.
    case kept
  }

  /// How much longer a person waits where nothing can be shown before.
  private static let opening = 10

  init(_ ref: AssessmentRef, in store: RemoteStore) {
    (self.ref, self.store) = (ref, store)
    base = LocalCopies.Copy(name: ref.path, revision: 0, bytes: [])
  }

  var location: String { store.address.description + "#" + ref.path }

  var isThere: Bool {
    if store.copies.copy(.own, of: ref.path) != nil { return true }
    if case .success? = loaded() { return true }
    return false
  }

  private func loaded() -> Result<LocalCopies.Copy, StoreFailure>? {
    let (store, name) = (store, ref.path)
    let isDown = store.isDown
    let pending = Pending { () -> Result<LocalCopies.Copy, StoreFailure> in
      do throws(StoreFailure) { return .success(try store.load(name)) } catch {
        return .failure(error)
      }
    }
    return pending.value(within: store.patience * (isDown ? 1 : Self.opening))
  }

  func claim(takingOver: Bool) throws(StorageError) -> AssessmentSession.Access {
    try store.folders.make(store.folders.states[0])
    let place = store.copies.place(of: ref.path)
    try FolderListing.create(place.folder)
    switch Lock.take(place, as: .current, takingOver: takingOver) {
    case .taken(let lock):
      self.lock = lock
      return .writing(trouble: lock.trouble)
    case .held(let other): return .reading(held: true, by: other)
    case .impossible(let failure): throw failure
    }
  }

  var isTakenOver: Bool { lock?.isTakenOver ?? false }

  /// What is on its way may arrive before; else it is sent again later.
  func release() {
    if !store.isDown { try? settle(within: store.patience * Self.opening) }
    lock?.release()
  }

  func read() throws(StorageError) -> [UInt8] {
    wasThere = true
    let own = store.copies.copy(.own, of: ref.path)
    let seen = store.copies.copy(.seen, of: ref.path)
    switch loaded() {
    case .success(let there)?:
      base = there
      guard let own, own.bytes != there.bytes else {
        if lock != nil { try accept(there) }
        return there.bytes
      }
      guard own.revision != there.revision else { return proceed(with: own) }
      parted = Parted(
        base: seen.flatMap { $0.revision == own.revision ? $0.bytes : nil }, mine: own.bytes)
      return there.bytes
    case .failure(let failure)? where !failure.isAboutConnection:
      // What was never sent is on this machine only; what somebody put away meanwhile comes back by what was worked on.
      guard failure.kind == .missing || failure.kind == .empty, let own else {
        throw failure.reading(ref.path)
      }
      return proceed(with: own)
    case .failure, nil:
      if let own {
        base = LocalCopies.Copy(name: own.name, revision: own.revision, bytes: seen?.bytes ?? [])
        return proceed(with: own)
      }
      guard let seen else {
        throw (store.trouble ?? StoreFailure(.unreachable, "the store does not answer"))
          .reading(ref.path)
      }
      base = seen
      return seen.bytes
    }
  }

  private func proceed(with own: LocalCopies.Copy) -> [UInt8] {
    isBehind = !Self.staysHere(own.bytes)
    return own.bytes
  }

  private static func staysHere(_ bytes: [UInt8]) -> Bool {
    (try? JSONDocument(bytes)).map { StoredAssessment.keepsHere($0.root) } ?? true
  }

  /// Somebody else's version shows when this one is sent.
  func holds(_ digest: String) -> Bool { true }

  func write(_ bytes: [UInt8], keepsFormer: Bool) throws(StorageError) {
    try keepOwn(bytes)
    if Self.staysHere(bytes) {
      isBehind = false
      return
    }
    isBehind = true
    try catchUp()
  }

  func catchUp() throws(StorageError) {
    try settle(within: 0)
    guard isBehind, sending == nil, let own = store.copies.copy(.own, of: ref.path) else { return }
    send(own.bytes)
    let patience = store.patience * (wasThere ? 1 : Self.opening)
    try settle(within: store.isDown ? 0 : patience)
  }

  private func keepOwn(_ bytes: [UInt8]) throws(StorageError) {
    try store.copies.keep(
      LocalCopies.Copy(name: ref.path, revision: base.revision, bytes: bytes), as: .own)
    parted = nil
  }

  private func send(_ bytes: [UInt8]) {
    let (store, name, revision, uncertain) = (store, ref.path, base.revision, uncertain)
    let result = Pending { () -> Result<Int, StorageFault> in
      do throws(StorageError) {
        guard
          let (stored, snapshot) = try StoredAssessment.derived(
            from: bytes, name: name, find: store.found)
        else { return .failure(.kept) }
        do throws(StoreFailure) {
          do throws(StoreFailure) {
            return .success(try store.send(stored, snapshot, replacing: revision))
          } catch {
            // A version of this session arrived, and the word that it did was lost.
            guard error.kind == .changed || error.kind == .exists, !uncertain.isEmpty else {
              throw error
            }
            let there = try store.load(name)
            guard uncertain.contains(Checksum.text(of: there.bytes)) else { throw error }
            return .success(try store.send(stored, snapshot, replacing: there.revision))
          }
        } catch { return .failure(.store(error)) }
      } catch { return .failure(.storage(error)) }
    }
    sending = (bytes, result)
  }

  /// Takes over what came of sending, if that is known within some milliseconds.
  private func settle(within patience: Int) throws(StorageError) {
    guard let (bytes, pending) = sending, let result = pending.value(within: patience) else {
      return
    }
    sending = nil
    switch result {
    case .success(let revision):
      uncertain = []
      wasThere = true
      let own = store.copies.copy(.own, of: ref.path)
      base = LocalCopies.Copy(name: ref.path, revision: revision, bytes: bytes)
      if let own, own.bytes != bytes {
        try keepOwn(own.bytes)
      } else {
        isBehind = false
      }
      try accept(base)
    case .failure(.store(let failure)):
      if failure.isAboutConnection {
        uncertain.insert(Checksum.text(of: bytes))
        return
      }
      guard [.changed, .exists, .missing].contains(failure.kind) else {
        throw failure.writing(ref.path)
      }
      if wasThere { throw .changed(file: ref.path) }
      store.copies.remove(.own, of: ref.path)
      throw .exists(file: ref.path)
    case .failure(.storage(let error)): throw error
    case .failure(.kept): isBehind = false
    }
  }

  /// Remembers what the store holds; an own copy that says the same is not needed any more.
  private func accept(_ there: LocalCopies.Copy) throws(StorageError) {
    try store.copies.keep(there, as: .seen)
    if store.copies.copy(.own, of: ref.path)?.bytes == there.bytes {
      store.copies.remove(.own, of: ref.path)
    }
  }

  func join() throws(StorageError) {
    store.copies.remove(.own, of: ref.path)
    try accept(base)
    parted = nil
  }

  /// It becomes another assessment, with an id of its own: a store has each only once.
  func setAside() throws(StorageError) -> String {
    guard var own = store.copies.copy(.own, of: ref.path),
      var members = (try? JSONDocument(own.bytes))?.root.json.members
    else { return "" }
    let stem = ref.path.hasSuffix(".json") ? String(ref.path.dropLast(5)) : ref.path
    let id = SHA256.hexadecimal(of: own.bytes).prefix(32)
    members["id"] = .string(String(id))
    own.name = "\(stem)-\(id.prefix(8)).json"
    (own.revision, own.bytes) = (0, Array(JSON.object(members).pretty.utf8))
    try store.copies.keep(own, as: .own)
    store.copies.remove(.own, of: ref.path)
    return "What was worked on here is now called \(own.name). Open this one again."
  }

  func removeTraces() -> [String] { [] }

  func journal(of id: String, header: [UInt8]) -> any JournalPlace {
    JournalFiles(named: "\(location)\n\(id)", in: store.folders)
  }
}
