package import MaturityModel

extension BatchReader {
  /// Reads many files with all processors; what came of each, in their order.
  package static func readAll(
    _ paths: [String], _ origin: FileBytes.Origin = .found,
    find: @escaping @Sendable (_ id: String, _ version: String) -> Questionnaire?
  ) -> [Result<Assessment, StorageError>] {
    let pieces = Workers.run(over: paths.count) { next in
      var reader = BatchReader(find: find)
      var read: [(file: Int, result: Result<Assessment, StorageError>)] = []
      while let range = next() {
        for file in range {
          do throws(StorageError) {
            read.append((file, .success(try reader.read(paths[file], origin))))
          } catch {
            read.append((file, .failure(error)))
          }
        }
      }
      return read
    }
    return pieces.flatMap { $0 }.sorted { $0.file < $1.file }.map(\.result)
  }
}
