internal import CEditline

/// A Ctrl-R search in progress and what it started from.
struct ActiveSearch {
    var search: HistorySearch
    let before: EditedText
}

/// A list of candidates that is printed as soon as the cursor has been drawn at the end of the text.
struct PendingMenu {
    let menu: CompletionMenu
    let before: EditedText
}

extension ShellSession {
    /// Does what a key asks for. Called by libedit in the middle of reading a line.
    func perform(_ action: CEAction, in editor: LineEditor) -> CEOutcome {
        switch action {
        case .complete: complete(in: editor)
        case .list: list(in: editor)
        case .search: startSearch(in: editor)
        case .searchStep: stepSearch(in: editor)
        case .up: show(editor.edited.movedUp ?? olderEntry(editor), in: editor)
        case .down: show(editor.edited.movedDown ?? newerEntry(editor), in: editor)
        case .older: show(olderEntry(editor), in: editor)
        case .newer: show(newerEntry(editor), in: editor)
        case .paste: paste(into: editor)
        case .end: end(in: editor)
        case .ignore: .nothing
        @unknown default: .beep
        }
    }

    private func show(_ text: EditedText?, in editor: LineEditor) -> CEOutcome {
        guard let text else { return .beep }
        editor.edited = text
        return .refresh
    }

    private func olderEntry(_ editor: LineEditor) -> EditedText? {
        walk.older(than: editor.edited.text, in: history).map { EditedText($0) }
    }

    private func newerEntry(_ editor: LineEditor) -> EditedText? {
        walk.newer(in: history).map { EditedText($0) }
    }

    private func end(in editor: LineEditor) -> CEOutcome {
        var text = editor.edited
        if text.scalars.isEmpty {
            endPressed = true
            return .end
        }
        guard text.cursor < text.scalars.count else { return .beep }
        text.scalars.remove(at: text.cursor)
        editor.edited = text
        return .refresh
    }

    private func paste(into editor: LineEditor) -> CEOutcome {
        var pasted = PastedText()
        while !pasted.isEnded {
            guard let key = editor.readKey() else { return .end }
            pasted.take(key)
        }
        var text = editor.edited
        let added = Array(pasted.text.unicodeScalars)
        text.scalars.insert(contentsOf: added, at: text.cursor)
        text.cursor += added.count
        editor.edited = text
        return pasted.isCut ? .beep : .refresh
    }
}

// MARK: - Completion

extension ShellSession {
    private func complete(in editor: LineEditor) -> CEOutcome {
        var edited = editor.edited
        let before = entry.prefix
        let skipped = before.utf8.count
        let whole = before + edited.text
        let list = engine.completions(in: whole, at: skipped + edited.cursorInBytes)
        switch list.step(in: whole) {
        case .nothing:
            return .beep
        case .insert(let replaced, let text):
            // Lines already ended with Enter cannot be changed any more.
            guard replaced.lowerBound >= skipped else { return .beep }
            let range = (replaced.lowerBound - skipped)..<(replaced.upperBound - skipped)
            guard edited.replace(bytes: range, with: text) else { return .beep }
            return show(edited, in: editor)
        case .list(let candidates):
            pendingMenu = PendingMenu(
                menu: CompletionMenu(candidates, columns: terminalColumns()), before: edited)
            edited.cursor = edited.scalars.count
            editor.edited = edited
            editor.schedule(.list)
            return .refresh
        }
    }

    private func list(in editor: LineEditor) -> CEOutcome {
        guard let pending = pendingMenu else { return .nothing }
        pendingMenu = nil
        var isWanted = true
        if pending.menu.asksFirst {
            writeToTerminal("\r\n" + wording.showAll(pending.menu.count))
            guard let answer = editor.readKey() else { return .end }
            isWanted = wording.affirmative.contains(answer)
        }
        // The terminal is in raw mode here: a line end needs its own return.
        let rows = isWanted ? pending.menu.rows : []
        writeToTerminal(rows.reduce("\r\n") { $0 + $1 + "\r\n" })
        editor.edited = pending.before
        editor.redraw()
        return .nothing
    }
}

// MARK: - Search

extension ShellSession {
    private func startSearch(in editor: LineEditor) -> CEOutcome {
        search = ActiveSearch(search: HistorySearch(history), before: editor.edited)
        return nextSearchKey(in: editor)
    }

    /// Draws the search, then has libedit ask for its next key: so libedit itself does all the drawing.
    private func nextSearchKey(in editor: LineEditor) -> CEOutcome {
        showPrompt(in: editor)
        editor.schedule(.searchStep)
        return .refresh
    }

    private func stepSearch(in editor: LineEditor) -> CEOutcome {
        guard var active = search else { return .nothing }
        guard let key = editor.readKey() else { return .end }
        switch key {
        case "\u{12}": active.search.older()  // Ctrl-R
        case "\u{13}": active.search.newer()  // Ctrl-S
        case "\u{7F}", "\u{08}": active.search.shorten()
        case "\u{07}":  // Ctrl-G
            editor.edited = active.before
            return endSearch(in: editor)
        case _ where isControl(key):
            // Any other key takes the entry over and then does what it always does.
            editor.press(key == "\r" ? "\n" : key)
            return endSearch(in: editor)
        default: active.search.extend(by: key)
        }
        search = active
        if let match = active.search.match {
            editor.edited = EditedText(match.entry, cursor: match.offset)
        } else if active.search.query.isEmpty {
            editor.edited = active.before
        }
        return nextSearchKey(in: editor)
    }

    private func endSearch(in editor: LineEditor) -> CEOutcome {
        search = nil
        showPrompt(in: editor)
        return .refresh
    }
}
