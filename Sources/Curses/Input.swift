internal import CNcurses
internal import TextCanvas

/// Turns what the library reads into events.
struct Input {
  /// A character of more scalars than any script writes comes in parts, or it would take ever longer.
  private static let longestCharacter = 32

  /// Keys, pastes and uses of the mouse given out since the terminal was opened.
  ///
  /// What was not typed does not count: nobody can foretell how many changes of the size are one
  /// event.
  private(set) var typed = 0
  /// Events that are known before the library tells them.
  private var queue: [InputEvent] = []
  private var size: Size
  /// Read ahead to see whether it belongs to the character before.
  private var ahead: cn_event?

  init(size: Size) { self.size = size }

  /// Notes that the screen was left and taken back; its size may be another now.
  mutating func noteReturn(size: Size) {
    queue.append(.resumed)
    if size != self.size { queue.append(.resized(size)) }
    self.size = size
  }

  mutating func next(waiting wait: Wait) -> InputEvent? {
    while queue.isEmpty {
      let event = read(waiting: wait)
      switch Int(event.kind) {
      case CN_NOTHING:
        if case .milliseconds = wait { return .deadline }
        return nil
      case CN_WOKEN: return nil
      default:
        guard let input = decoded(event) else { continue }
        return given(input)
      }
    }
    return given(queue.removeFirst())
  }

  private mutating func given(_ event: InputEvent) -> InputEvent {
    if event.isTyped { typed += 1 }
    return event
  }

  /// What the terminal says of its background, as 0xRRGGBB; nil when it says nothing.
  ///
  /// It has so many milliseconds, or until it answers what all terminals do. What is typed meanwhile comes next.
  mutating func background(within milliseconds: Int) -> Int? {
    let end = ContinuousClock.now + .milliseconds(milliseconds)
    var found: Int?
    var isWoken = false
    defer { if isWoken { cn_wake() } }
    while true {
      let left = max(0, Int((end - .now) / .milliseconds(1)))
      let event = read(waiting: .milliseconds(left))
      switch Int(event.kind) {
      case CN_NOTHING: return found
      case CN_WOKEN: isWoken = true
      case CN_BACKGROUND: found = Int(event.code)
      case CN_ANSWERED: return found
      case CN_CLOSED:
        queue.append(.closed)
        return nil
      default: if let input = decoded(event) { queue.append(input) }
      }
    }
  }

  private mutating func read(waiting wait: Wait) -> cn_event {
    if let event = ahead {
      ahead = nil
      return event
    }
    var event = cn_event()
    switch wait {
    case .forever: cn_next(-1, &event)
    case .milliseconds(let count): cn_next(Int32(clamping: max(0, count)), &event)
    case .dontWait: cn_next(0, &event)
    }
    return event
  }

  private mutating func decoded(_ event: cn_event) -> InputEvent? {
    let code = Int(event.code)
    switch Int(event.kind) {
    case CN_TEXT: return character(from: event).map { .key(.character($0)) }
    case CN_CONTROL: return Unicode.Scalar(UInt32(code)).map { .key(.control(Character($0))) }
    case CN_KEY: return key(code).map { .key($0) }
    case CN_PASTE: return .paste(pasted())
    case CN_MOUSE: return mouse(event)
    case CN_RESIZED:
      size = Size(rows: Int(event.row), columns: Int(event.column))
      return .resized(size)
    case CN_RESUMED:
      noteReturn(size: .ofScreen)
      return nil
    case CN_SIGNAL: return .signal(event.code)
    case CN_CLOSED: return .closed
    default: return nil
    }
  }

  /// A character may come as several scalars: what is there already and belongs together is one
  /// key.
  private mutating func character(from event: cn_event) -> Character? {
    guard let first = Unicode.Scalar(UInt32(event.code)) else { return nil }
    var text = String(first)
    while text.unicodeScalars.count < Self.longestCharacter {
      let following = read(waiting: .dontWait)
      guard Int(following.kind) != CN_NOTHING else { break }
      guard Int(following.kind) == CN_TEXT, let scalar = Unicode.Scalar(UInt32(following.code))
      else {
        ahead = following
        break
      }
      let longer = text + String(scalar)
      guard longer.count == 1 else {
        ahead = following
        break
      }
      text = longer
    }
    return text.first
  }

  private func pasted() -> String {
    var scalars = String.UnicodeScalarView()
    while true {
      let code = cn_pasted()
      guard code != CN_PASTE_END else { break }
      scalars.append(Unicode.Scalar(UInt32(code)) ?? "\u{FFFD}")
    }
    return String(scalars)
  }

  private func mouse(_ event: cn_event) -> InputEvent? {
    let action: MouseAction
    switch Int(event.code) {
    case CN_MOUSE_PRESS: action = .press
    case CN_MOUSE_WHEEL_UP: action = .wheelUp
    case CN_MOUSE_WHEEL_DOWN: action = .wheelDown
    default: return nil
    }
    return .mouse(action, row: Int(event.row), column: Int(event.column))
  }

  private func key(_ code: Int) -> Key? {
    switch code {
    case CN_KEY_UP: .up
    case CN_KEY_DOWN: .down
    case CN_KEY_LEFT: .left
    case CN_KEY_RIGHT: .right
    case CN_KEY_HOME: .home
    case CN_KEY_END: .end
    case CN_KEY_PAGE_UP: .pageUp
    case CN_KEY_PAGE_DOWN: .pageDown
    case CN_KEY_WORD_LEFT: .wordLeft
    case CN_KEY_WORD_RIGHT: .wordRight
    case CN_KEY_ENTER: .enter
    case CN_KEY_NEWLINE: .newline
    case CN_KEY_BACKSPACE: .backspace
    case CN_KEY_DELETE: .delete
    case CN_KEY_TAB: .tab
    case CN_KEY_BACK_TAB: .backTab
    case CN_KEY_ESCAPE: .escape
    default: code > CN_KEY_F0 ? .function(code - CN_KEY_F0) : nil
    }
  }
}

extension InputEvent {
  /// True for what a person did at this terminal.
  fileprivate var isTyped: Bool {
    switch self {
    case .key, .paste, .mouse: true
    case .resized, .resumed, .signal, .closed, .deadline: false
    }
  }
}

extension Size {
  /// The size of the open terminal.
  static var ofScreen: Size {
    var rows: Int32 = 0
    var columns: Int32 = 0
    cn_size(&rows, &columns)
    return Size(rows: Int(rows), columns: Int(columns))
  }
}
