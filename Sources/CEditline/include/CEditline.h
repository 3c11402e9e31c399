// A narrow, non-variadic door to libedit and to the terminal for the Swift side.
// Text crosses it as arrays of Unicode scalars (libedit's own `wchar_t`), so offsets need no conversion in C.
#ifndef C_EDITLINE_H
#define C_EDITLINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// What the user asked for with a key that libedit does not handle by itself.
typedef enum __attribute__((enum_extensibility(closed))) CEAction : int {
    CEActionComplete,    // Tab
    CEActionList,        // sent by the session: the cursor now stands at the end, the list may be printed
    CEActionSearch,      // Ctrl-R
    CEActionSearchStep,  // sent by the session: the search is drawn, read its next key
    CEActionUp,          // Up: a line up inside the text, or an older entry
    CEActionDown,        // Down: a line down inside the text, or a newer entry
    CEActionOlder,       // Ctrl-P
    CEActionNewer,       // Ctrl-N
    CEActionPaste,       // the start of a bracketed paste
    CEActionEnd,         // Ctrl-D
    CEActionIgnore,      // a known key that does nothing (so that its tail is not typed as text)
} CEAction;

// What libedit shall do after an action.
typedef enum __attribute__((enum_extensibility(closed))) CEOutcome : int {
    CEOutcomeNothing,
    CEOutcomeRefresh,
    CEOutcomeBeep,
    CEOutcomeEnd,
} CEOutcome;

typedef struct ce_editor ce_editor;
typedef CEOutcome (*ce_handler)(void *_Nullable context, CEAction action);

// --- Line editor -----------------------------------------------------------------------------------------------

// Opens libedit on the standard streams: emacs keys, then the user's .editrc, then the shell's own keys.
// `sequences`: whether the terminal obeys escape sequences. The locale must be UTF-8 already (`ce_choose_utf8_locale`). NULL when libedit cannot start.
ce_editor *_Nullable ce_open(const char *_Nonnull program, bool sequences, ce_handler _Nonnull handler,
                             void *_Nullable context);
void ce_close(ce_editor *_Nonnull editor);

// The prompt, in UTF-8; terminal sequences stand between two \1 and must be followed by a visible character.
void ce_set_prompt(ce_editor *_Nonnull editor, const char *_Nonnull prompt);

// Reads one line (it may hold newlines). False at the end of the input, at Ctrl-D and at Ctrl-C.
// The text is without its final newline and is valid until the next call.
bool ce_read(ce_editor *_Nonnull editor, const int32_t *_Nullable *_Nonnull text, size_t *_Nonnull length);

// The text being edited and the cursor in it, in scalars. Valid until the next call that changes the text.
const int32_t *_Nullable ce_text(ce_editor *_Nonnull editor, size_t *_Nonnull length, size_t *_Nonnull cursor);

// Replaces the text being edited and puts the cursor at `cursor`. False when memory runs out.
bool ce_replace(ce_editor *_Nonnull editor, const int32_t *_Nullable text, size_t length, size_t cursor);

// Reads the next key. False at the end of the input and at Ctrl-C.
bool ce_read_key(ce_editor *_Nonnull editor, int32_t *_Nonnull key);

// Makes libedit see `key` as if it had been typed next.
void ce_press(ce_editor *_Nonnull editor, int32_t key);

// Makes libedit come back with `action` (List or SearchStep) after it has drawn the line.
void ce_schedule(ce_editor *_Nonnull editor, CEAction action);

// Draws prompt and text anew from the first column of the line where the cursor is.
void ce_redraw(ce_editor *_Nonnull editor);

// Adds an entry to libedit's own history, which its vi keys use.
void ce_remember(ce_editor *_Nonnull editor, const char *_Nonnull entry);

// --- Terminal --------------------------------------------------------------------------------------------------

// Makes LC_CTYPE a UTF-8 locale: the user's own if it is one, else a fallback. False when the system has none.
bool ce_choose_utf8_locale(void);

// Writes bytes to standard output and flushes. False on a write error.
bool ce_write(const char *_Nonnull bytes, size_t length);

// Columns of the terminal on `descriptor`, 0 when it is none.
int ce_terminal_columns(int descriptor);

// Columns that a Unicode scalar takes, -1 for a control character; does not depend on the locale of the process.
int ce_scalar_columns(uint32_t scalar);

// --- Ctrl-C ----------------------------------------------------------------------------------------------------

// From here on Ctrl-C sets a flag instead of ending the process; `ce_unwatch_interrupts` restores what was before.
// False when the system lacks the means.
bool ce_watch_interrupts(void);
void ce_unwatch_interrupts(void);
// The same, but the next Ctrl-C after that one ends the process.
bool ce_note_first_interrupt(void);
bool ce_interrupted(void);
void ce_clear_interrupted(void);

#endif
