internal import CEditline

/// libedit on the standard streams, for one reader at a time.
final class LineEditor {
    private var handle: OpaquePointer?

    /// Called while a line is read, when the user asks for something that libedit does not do by itself.
    var onAction: (CEAction) -> CEOutcome = { _ in .beep }

    /// The prompt of the line being read; a change shows at the next refresh.
    var prompt = "> " {
        didSet { if let handle { ce_set_prompt(handle, prompt) } }
    }

    /// Starts libedit. `program` is the name that lines of `.editrc` may begin with (`tandem:bind …`);
    /// `sequences` says whether the terminal obeys escape sequences.
    /// - Returns: nil when it cannot start.
    init?(program: String, sequences: Bool) {
        let perform: ce_handler = { context, action in
            guard let context else { return .beep }
            return Unmanaged<LineEditor>.fromOpaque(context).takeUnretainedValue().onAction(action)
        }
        handle = ce_open(program, sequences, perform, Unmanaged.passUnretained(self).toOpaque())
        if handle == nil { return nil }
    }

    deinit { if let handle { ce_close(handle) } }

    /// Reads a line, which may hold newlines; nil at the end of the input, at Ctrl-D and at Ctrl-C.
    func readLine() -> String? {
        var start: UnsafePointer<Int32>?
        var length = 0
        guard let handle, ce_read(handle, &start, &length) else { return nil }
        return EditedText(scalars: Self.scalars(start, length), cursor: 0).text
    }

    /// The text being edited.
    var edited: EditedText {
        get {
            var length = 0
            var cursor = 0
            guard let handle else { return EditedText("") }
            let start = ce_text(handle, &length, &cursor)
            return EditedText(scalars: Self.scalars(start, length), cursor: cursor)
        }
        set {
            guard let handle else { return }
            let values = newValue.scalars.map { Int32(bitPattern: $0.value) }
            _ = ce_replace(handle, values, values.count, newValue.cursor)
        }
    }

    /// The next key, or nil at the end of the input and at Ctrl-C.
    func readKey() -> Unicode.Scalar? {
        var key: Int32 = 0
        guard let handle, ce_read_key(handle, &key) else { return nil }
        return Unicode.Scalar(UInt32(bitPattern: key)) ?? "\u{FFFD}"
    }

    /// Lets libedit see `key` as if it were typed next.
    func press(_ key: Unicode.Scalar) {
        if let handle { ce_press(handle, Int32(bitPattern: key.value)) }
    }

    /// Lets libedit draw the line and come back with `action`.
    func schedule(_ action: CEAction) {
        if let handle { ce_schedule(handle, action) }
    }

    /// Draws prompt and text from the start of the terminal line where the cursor is.
    func redraw() {
        if let handle { ce_redraw(handle) }
    }

    /// Makes an entry known to libedit's own history commands (its vi keys).
    func remember(_ entry: String) {
        if let handle { ce_remember(handle, entry) }
    }

    private static func scalars(_ start: UnsafePointer<Int32>?, _ length: Int) -> [Unicode.Scalar] {
        UnsafeBufferPointer(start: start, count: start == nil ? 0 : length).map {
            Unicode.Scalar(UInt32(bitPattern: $0)) ?? "\u{FFFD}"
        }
    }
}
