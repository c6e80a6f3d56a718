import Formats

extension FileStamp {
  init(from reader: inout PackedReader) {
    self.init(
      device: reader.number(), node: reader.number(), size: Int64(bitPattern: reader.number()),
      contents: Int64(bitPattern: reader.number()), status: Int64(bitPattern: reader.number()))
  }

  func write(to writer: inout PackedWriter) {
    writer.number(device)
    writer.number(node)
    writer.number(UInt64(bitPattern: size))
    writer.number(UInt64(bitPattern: contents))
    writer.number(UInt64(bitPattern: status))
  }
}
