/// What belongs to a store in a database, by its names there.
struct StoreNames {
  /// The folder of its tables.
  let schema: String

  /// Nil for a name that means something else without quotes, or is too long.
  init?(schema: String) {
    guard let first = schema.utf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9") ~= first),
      schema.utf8.count <= 41,
      schema.utf8.allSatisfy({ byte in
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte
          || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
          || byte == UInt8(ascii: "_")
      })
    else { return nil }
    self.schema = schema
  }

  /// The role that all of it belongs to.
  var owner: String { schema + "_owner" }

  /// The role of those who may read and change assessments.
  var member: String { schema + "_member" }
}
