#include "editor.h"

#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

// Where drawing `scalar` at `column` ends, in a terminal of `columns`; a new row begins at column 0.
static int advance(int column, int columns, int32_t scalar, int *row) {
    if (scalar == '\n') {
        ++*row;
        return 0;
    }
    int width = scalar == '\t' ? 8 - column % 8 : ce_scalar_columns((uint32_t)scalar);
    // libedit shows a control character as ^X.
    if (width < 0) width = 2;
    if (column + width > columns) {
        ++*row;
        column = 0;
    }
    column += width;
    if (column < columns) return column;
    ++*row;
    return 0;
}

// Rows between the row where the prompt begins and the one of the cursor, as drawn in `columns`.
static int rows_above_cursor(ce_editor *editor, int columns) {
    int row = 0, column = 0;
    bool hidden = false;
    mbstate_t state;
    memset(&state, 0, sizeof state);
    for (const char *byte = editor->prompt ? editor->prompt : ""; *byte;) {
        wchar_t wide;
        size_t length = mbrtowc(&wide, byte, MB_LEN_MAX, &state);
        if (length == 0 || length > MB_LEN_MAX) break;
        if (wide == L'\1')
            hidden = !hidden;
        else if (!hidden)
            column = advance(column, columns, (int32_t)wide, &row);
        byte += length;
    }
    size_t text_length, cursor;
    const int32_t *text = ce_text(editor, &text_length, &cursor);
    for (size_t i = 0; i < cursor; i++) column = advance(column, columns, text[i], &row);
    return row;
}

// Some terminals rewrap what is on the screen and some do not. Going up by the smaller number of rows never
// erases what stood above the prompt; at worst a piece of the old text remains.
static void redraw_resized(ce_editor *editor) {
    int columns = ce_terminal_columns(STDIN_FILENO);
    if (columns < 2) columns = editor->columns;
    int before = editor->columns > 1 ? rows_above_cursor(editor, editor->columns) : 0;
    int now = columns > 1 ? rows_above_cursor(editor, columns) : 0;
    int up = before < now ? before : now;
    editor->columns = columns;
    el_resize(editor->line);
    char sequence[32] = "\r\n";
    if (editor->sequences) snprintf(sequence, sizeof sequence, up > 0 ? "\r\033[%dA\033[J" : "\r\033[J", up);
    ce_write(sequence, strlen(sequence));
    ce_redraw(editor);
}

static void take_terminal_back(ce_editor *editor) {
    // Off first: libedit changes the terminal only when it believes that it has not done so yet.
    ce_prepare_terminal(editor, false);
    ce_prepare_terminal(editor, true);
    el_resize(editor->line);
    editor->columns = ce_terminal_columns(STDIN_FILENO);
    ce_write("\r\n", 2);
    ce_redraw(editor);
}

// Lets a signal do what it does without us, with the terminal as it was.
static void yield_to(ce_editor *editor, int number) {
    ce_prepare_terminal(editor, false);
    ce_write("\n", 1);
    ce_end_reading();
    raise(number);
    // We are here after a stop, or when the program has a handler of its own.
    ce_begin_reading();
    take_terminal_back(editor);
}

static void answer_signals(ce_editor *editor) {
    for (int number; !ce_interrupted() && (number = ce_take_signal()) != 0;) {
        switch (number) {
        case SIGWINCH: redraw_resized(editor); break;
        // Ctrl-\ is easily hit and would end the shell with a crash report.
        case SIGQUIT: break;
        case SIGCONT: take_terminal_back(editor); break;
        default: yield_to(editor, number); break;
        }
    }
}

// False at Ctrl-C.
static bool wait_for_key(ce_editor *editor) {
    for (;;) {
        if (ce_interrupted()) return false;
        struct pollfd waiting[] = {
            {.fd = STDIN_FILENO, .events = POLLIN},
            {.fd = ce_signal_descriptor(), .events = POLLIN},
        };
        if (poll(waiting, 2, -1) < 0 && errno != EINTR) return true;
        if (waiting[1].revents & POLLIN)
            answer_signals(editor);
        else if (waiting[0].revents)
            return true;
    }
}

int ce_next_key(EditLine *line, wchar_t *key) {
    ce_editor *editor = NULL;
    el_get(line, EL_CLIENTDATA, &editor);
    *key = L'\0';
    if (!editor) return -1;
    char bytes[MB_LEN_MAX];
    size_t count = 0;
    for (;;) {
        if (!wait_for_key(editor)) {
            errno = EINTR;
            return -1;
        }
        ssize_t got = read(STDIN_FILENO, bytes + count, 1);
        if (got < 0 && (errno == EINTR || errno == EAGAIN)) continue;
        if (got <= 0) return (int)got;
        count++;
        mbstate_t state;
        memset(&state, 0, sizeof state);
        size_t length = mbrtowc(key, bytes, count, &state);
        if (length == (size_t)-2 && count < MB_LEN_MAX) continue;
        if (length != (size_t)-1 && length != (size_t)-2) return 1;
        // Not UTF-8: the bytes before this one are dropped, and this one too if it cannot begin a character.
        bytes[0] = bytes[count - 1];
        count = count > 1 && (unsigned char)bytes[0] >= 0xC0 ? 1 : 0;
        // An ordinary key after a broken character is a key.
        if ((unsigned char)bytes[0] < 0x80) {
            *key = (wchar_t)bytes[0];
            return 1;
        }
    }
}
