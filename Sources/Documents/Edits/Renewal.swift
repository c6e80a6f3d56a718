/// A report on its way from what a person left to what is to be said now.
struct Renewal {
  /// What comes one after another in the new file.
  private enum Chunk {
    case words(ArraySlice<UInt8>)
    case held(id: String, ArraySlice<UInt8>)
    case new(id: String, String)
    /// An untouched passage that the report does not have any more.
    case gone
    case inventory(isNew: Bool)

    var id: String? {
      switch self {
      case .held(let id, _), .new(let id, _): id
      case .words, .gone, .inventory: nil
      }
    }

    var isInventory: Bool {
      switch self {
      case .inventory: true
      case .words, .held, .new, .gone: false
      }
    }
  }

  private let edited: EditedReport
  private let passages: [Passage]
  private let digest: ([UInt8]) -> String
  private var chunks: [Chunk] = []
  private var kept: [KeptEdit] = []

  init(of edited: EditedReport, with passages: [Passage], digest: @escaping ([UInt8]) -> String) {
    self.edited = edited
    self.passages = passages
    self.digest = digest
  }

  /// The first step: every piece of the file in its place.
  mutating func keepOrRenew() {
    let wanted = Dictionary(passages.map { ($0.id, $0) }) { first, _ in first }
    for piece in edited.pieces {
      switch piece {
      case .words(let words): chunks.append(.words(words))
      case .marked(let marked): chunks.append(chunk(of: marked, wanted[marked.id]))
      case .inventory: chunks.append(.inventory(isNew: false))
      }
    }
    if !chunks.contains(where: \.isInventory) { chunks.append(.inventory(isNew: true)) }
  }

  private mutating func chunk(of marked: EditedReport.Marked, _ passage: Passage?) -> Chunk {
    let essence = Lines.essence(of: marked.text)
    let isUntouched = EditedReport.hash(essence, digest) == marked.hash
    guard let passage else {
      guard !isUntouched else { return .gone }
      kept.append(KeptEdit(id: marked.id, isGenerated: false, changes: []))
      return .held(id: marked.id, marked.whole)
    }
    // A person may have written by hand what is to be said now.
    if isUntouched || essence.elementsEqual(passage.text.utf8) {
      let opening = Marker.opening(id: marked.id, hash: marked.hash, facts: marked.facts)
      let isTheSame = opening == self.opening(of: passage)
      return .held(id: marked.id, isTheSame ? marked.whole : bytes(written(passage)))
    }
    let changes = FactChange.all(from: marked.facts, to: passage.facts, in: essence)
    kept.append(KeptEdit(id: marked.id, isGenerated: true, changes: changes))
    guard !changes.isEmpty else { return .held(id: marked.id, marked.whole) }
    let now = Marker.now(id: passage.id, facts: passage.facts).line + edited.lineEnd
    let isOpenEnded = Lines.stripped(marked.whole).endIndex == marked.whole.endIndex
    return .held(
      id: marked.id, marked.whole + bytes((isOpenEnded ? edited.lineEnd : "") + now))
  }

  /// The second step: what the report did not have goes behind what it follows, else before what follows it.
  mutating func insertNew() {
    var held = Set(chunks.compactMap(\.id))
    let known = held.union(edited.deleted)
    var previous: String?
    for passage in passages {
      if !held.contains(passage.id) {
        guard !known.contains(passage.id) else { continue }
        chunks.insert(.new(id: passage.id, written(passage)), at: place(after: previous))
        held.insert(passage.id)
      }
      previous = passage.id
    }
  }

  private func place(after previous: String?) -> Int {
    if let previous, let index = chunks.firstIndex(where: { $0.id == previous }) {
      return index + 1
    }
    let later = Set(passages.map(\.id))
    let end = chunks.firstIndex(where: \.isInventory)
    return chunks.firstIndex { $0.id.map(later.contains) == true } ?? end ?? chunks.endIndex
  }

  private func opening(of passage: Passage) -> Marker {
    .opening(
      id: passage.id, hash: EditedReport.hash(Array(passage.text.utf8), digest),
      facts: passage.facts)
  }

  /// A passage between its markers, with empty lines around the text: not every Markdown reader does without.
  private func written(_ passage: Passage) -> String {
    let text = passage.text.isEmpty ? "" : passage.text + "\n\n"
    let whole = "\(opening(of: passage).line)\n\n\(text)\(Marker.closing.line)\n"
    return edited.lineEnd == "\n" ? whole : whole.replacing("\n", with: edited.lineEnd)
  }

  private func bytes(_ text: String) -> ArraySlice<UInt8> { Array(text.utf8)[...] }

  /// The last step: the chunks put together, with an empty line around what is new.
  var report: RenewedReport {
    var file = Assembly(lineEnd: edited.lineEnd, hasByteOrderMark: edited.hasByteOrderMark)
    for chunk in chunks {
      switch chunk {
      case .words(let words): file.append(words)
      case .held(_, let whole): file.append(whole)
      case .new(_, let text): file.append(bytes(text), apart: true)
      case .gone: file.closeGap()
      case .inventory(let isNew): file.append(inventory, apart: isNew)
      }
    }
    return RenewedReport(text: file.text, kept: kept, deleted: edited.deleted)
  }

  private var inventory: ArraySlice<UInt8> {
    let marker = Marker.inventory(present: chunks.compactMap(\.id), deleted: edited.deleted)
    return bytes(marker.line + edited.lineEnd)
  }
}
