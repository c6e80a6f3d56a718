package import MaturityModel

extension BatchReader {
  /// Reads many files with all processors; what each processor made of its files, in their order.
  ///
  /// Of what `make` leaves out nothing is kept. Without `keepsNotes` the notes beside answers may be left out.
  package static func readAll<Value: Sendable>(
    _ paths: [String], _ origin: FileBytes.Origin = .found, keepsNotes: Bool = true,
    find: @escaping @Sendable (_ id: String, _ version: String) -> Questionnaire?,
    make: @escaping @Sendable (Assessment) -> Value
  ) -> [Result<Value, StorageError>] {
    let pieces = Workers.run(over: paths.count) { next in
      var reader = BatchReader(keepsNotes: keepsNotes, find: find)
      var read: [(file: Int, result: Result<Value, StorageError>)] = []
      while let range = next() {
        for file in range {
          do throws(StorageError) {
            read.append((file, .success(make(try reader.read(paths[file], origin)))))
          } catch { read.append((file, .failure(error))) }
        }
      }
      return read
    }
    return pieces.flatMap { $0 }.sorted { $0.file < $1.file }.map(\.result)
  }
}
