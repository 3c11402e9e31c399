#include "editor.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

_Static_assert(sizeof(wchar_t) == sizeof(int32_t), "a wchar_t holds one Unicode scalar");

static char *prompt_of(EditLine *line) {
    ce_editor *editor = NULL;
    static char fallback[] = "> ";
    el_get(line, EL_CLIENTDATA, &editor);
    return editor && editor->prompt ? editor->prompt : fallback;
}

ce_editor *ce_open(const char *program, bool sequences, ce_handler handler, void *context) {
    ce_editor *editor = calloc(1, sizeof *editor);
    if (!editor) return NULL;
    editor->handler = handler;
    editor->context = context;
    editor->sequences = sequences;
    editor->history = history_init();
    editor->line = el_init(program, stdin, stdout, stderr);
    if (!editor->line || !editor->history) {
        ce_close(editor);
        return NULL;
    }
    HistEvent event;
    history(editor->history, &event, H_SETSIZE, 2000);
    el_set(editor->line, EL_CLIENTDATA, editor);
    el_set(editor->line, EL_PROMPT_ESC, prompt_of, '\1');
    // Signals are ours (EL_SIGNAL stays off): libedit's own handlers free and redraw the display in the middle of
    // whatever they interrupt, and lose a Ctrl-C that comes just before a read. See keyboard.c.
    el_wset(editor->line, EL_GETCFN, ce_next_key);
    el_set(editor->line, EL_HIST, history, editor->history);
    el_set(editor->line, EL_EDITOR, "emacs");
    ce_add_actions(editor->line);
    el_source(editor->line, NULL);
    // After .editrc: `bind -e` and `bind -v` in it reset the whole key map.
    ce_bind_keys(editor->line);
    // While editing, return and newline stay what they are: else a pasted CRLF would come as two line ends.
    el_set(editor->line, EL_SETTY, "-d", "-icrnl", "-inlcr", NULL);
    return editor;
}

void ce_close(ce_editor *editor) {
    if (editor->line) el_end(editor->line);
    if (editor->history) history_end(editor->history);
    free(editor->prompt);
    free(editor);
}

void ce_set_prompt(ce_editor *editor, const char *prompt) {
    char *copy = strdup(prompt);
    if (!copy) return;
    free(editor->prompt);
    editor->prompt = copy;
}

void ce_prepare_terminal(ce_editor *editor, bool on) {
    el_set(editor->line, EL_PREP_TERM, (int)on);
    if (!editor->sequences) return;
    const char *sequence = on ? "\033[?2004h" : "\033[?2004l";
    ce_write(sequence, strlen(sequence));
}

bool ce_read(ce_editor *editor, const int32_t **text, size_t *length) {
    int count = 0;
    ce_begin_reading();
    editor->columns = ce_terminal_columns(STDIN_FILENO);
    // libedit shows the prompt first and leaves line mode after it: a quick Ctrl-D or paste would fall in between.
    ce_prepare_terminal(editor, true);
    const wchar_t *line = el_wgets(editor->line, &count);
    ce_prepare_terminal(editor, false);
    ce_end_reading();
    if (!line || count <= 0) return false;
    if (line[count - 1] == L'\n' || line[count - 1] == L'\r') count--;
    *text = (const int32_t *)line;
    *length = (size_t)count;
    return true;
}

const int32_t *ce_text(ce_editor *editor, size_t *length, size_t *cursor) {
    const LineInfoW *info = el_wline(editor->line);
    *length = (size_t)(info->lastchar - info->buffer);
    *cursor = (size_t)(info->cursor - info->buffer);
    return (const int32_t *)info->buffer;
}

bool ce_replace(ce_editor *editor, const int32_t *text, size_t length, size_t cursor) {
    size_t old_length, old_cursor;
    ce_text(editor, &old_length, &old_cursor);
    // Not `el_wreplacestr`: it refuses an empty text and leaves the cursor where it was.
    el_cursor(editor->line, (int)(old_length - old_cursor));
    el_wdeletestr(editor->line, (int)old_length);
    if (length == 0) return true;
    wchar_t *copy = malloc((length + 1) * sizeof *copy);
    if (!copy) return false;
    memcpy(copy, text, length * sizeof *copy);
    copy[length] = L'\0';
    bool inserted = el_winsertstr(editor->line, copy) == 0;
    free(copy);
    if (inserted && cursor < length) el_cursor(editor->line, -(int)(length - cursor));
    return inserted;
}

bool ce_read_key(ce_editor *editor, int32_t *key) {
    wchar_t wide = 0;
    if (el_wgetc(editor->line, &wide) != 1) return false;
    *key = (int32_t)wide;
    return true;
}

void ce_press(ce_editor *editor, int32_t key) {
    const wchar_t keys[] = {(wchar_t)key, L'\0'};
    el_wpush(editor->line, keys);
}

void ce_schedule(ce_editor *editor, CEAction action) {
    el_wpush(editor->line, action == CEActionList ? CE_LIST_SEQUENCE : CE_SEARCH_STEP_SEQUENCE);
}

void ce_redraw(ce_editor *editor) { el_set(editor->line, EL_REFRESH); }

void ce_remember(ce_editor *editor, const char *entry) {
    HistEvent event;
    history(editor->history, &event, H_ENTER, entry);
}
