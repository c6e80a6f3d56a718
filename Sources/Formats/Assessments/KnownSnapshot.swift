package import MaturityModel

/// A questionnaire that was found in a file, with the bytes it stood there as.
package struct KnownSnapshot {
  package let bytes: [UInt8]
  package let questionnaire: Questionnaire
  /// How many values are in it.
  let values: Int
  /// The digest of the questionnaire that it was first met as: variants of one have the same items.
  package let items: String
  /// In the order of the bytes, which is that of the compact form as well.
  private let texts: [Text]

  /// A text about the questionnaire, which nothing else in it depends on.
  private struct Text {
    var path: WritableKeyPath<Questionnaire, String>
    var range: Range<Int>
    /// Where it stands in the questionnaire's compact form.
    var compact: Range<Int>
  }

  /// The snapshot of a file that was read whole and found valid; nil where it has none.
  init?(_ questionnaire: Questionnaire, of document: JSONDocument) {
    guard let node = document.root["questionnaire"]?["snapshot"] else { return nil }
    let entry = document.entries[node.index]
    let start = Int(entry.start)
    bytes = Array(document.bytes[start..<Int(entry.end)])
    values = Int(entry.next) - node.index
    (self.questionnaire, items) = (questionnaire, questionnaire.digest)
    let compact = try? JSONDocument(Array(questionnaire.compact.utf8))
    let named: [(StaticString, WritableKeyPath<Questionnaire, String>)] = [
      ("about", \.about), ("title", \.title), ("version", \.version),
    ]
    let texts = named.compactMap { name, path -> Text? in
      guard let range = node[name]?.verbatim, let compact = compact?.root[name]?.verbatim else {
        return nil
      }
      return Text(
        path: path, range: range.lowerBound - start..<range.upperBound - start, compact: compact)
    }
    let isOrdered = zip(texts, texts.dropFirst()).allSatisfy {
      $0.range.upperBound < $1.range.lowerBound
    }
    self.texts = isOrdered ? texts : []
  }

  private init(
    _ bytes: [UInt8], _ questionnaire: Questionnaire, _ texts: [Text], of known: KnownSnapshot
  ) {
    (self.bytes, self.questionnaire, self.texts) = (bytes, questionnaire, texts)
    (values, items) = (known.values, known.items)
  }

  /// A snapshot in a file that is this one but for texts about it; nil for every other one.
  ///
  /// What is the same is valid, as it was here; the digest is computed.
  func variant(in file: UnsafeBufferPointer<UInt8>, at offset: Int) -> KnownSnapshot? {
    let compact = questionnaire.compact
    var (variant, short, places) = (questionnaire, "", [Text]())
    var (at, done, shortDone) = (offset, 0, 0)
    for text in texts {
      guard file.holds(bytes[done..<text.range.lowerBound], at: at) else { return nil }
      at += text.range.lowerBound - done
      guard let (new, end) = file.verbatimText(at: at), text.path == \.about || !new.isBlank else {
        return nil
      }
      variant[keyPath: text.path] = new
      short += compact.bytes(shortDone..<text.compact.lowerBound)
      let start = short.utf8.count
      short += new
      places.append(
        Text(path: text.path, range: at - offset..<end - offset, compact: start..<short.utf8.count))
      (at, done, shortDone) = (end, text.range.upperBound, text.compact.upperBound)
    }
    guard !texts.isEmpty, file.holds(bytes[done...], at: at) else { return nil }
    short += compact.bytes(shortDone..<compact.utf8.count)
    variant.document = .written(short)
    variant.digest = "sha256:" + SHA256.hexadecimal(of: Array(short.utf8))
    return KnownSnapshot(Array(file[offset..<at + bytes.count - done]), variant, places, of: self)
  }
}

extension Questionnaire {
  /// The text that the digest is of.
  fileprivate var compact: String {
    if case .written(let text) = document { text } else { document.compact }
  }
}

extension String {
  /// A part by its bytes, which is much faster than to decode it again.
  fileprivate func bytes(_ range: Range<Int>) -> Substring {
    let start = utf8.index(startIndex, offsetBy: range.lowerBound)
    return self[start..<utf8.index(start, offsetBy: range.count)]
  }
}

extension JSONNode {
  /// Where a text stands whose bytes stand for themselves in every form; nil for every other value.
  fileprivate var verbatim: Range<Int>? {
    let entry = document.entries[index]
    let range = Int(entry.start)..<Int(entry.end)
    guard entry.isText, entry.kind != .escapedText, !document.bytes[range].contains(0x7F) else {
      return nil
    }
    return range
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The text that begins there and ends before the next quote; nil where its bytes do not stand for themselves.
  fileprivate func verbatimText(at start: Int) -> (text: String, end: Int)? {
    guard start <= count, let end = self[start...].firstIndex(of: UInt8(ascii: "\"")) else {
      return nil
    }
    let bytes = self[start..<end]
    guard bytes.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\\") && $0 != 0x7F }),
      let text = String(validating: bytes, as: UTF8.self)
    else { return nil }
    return (text, end)
  }
}
