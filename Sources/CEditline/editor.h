#ifndef C_EDITLINE_EDITOR_H
#define C_EDITLINE_EDITOR_H

#include "CEditline.h"

#include <histedit.h>

struct ce_editor {
    EditLine *line;
    History *history;
    char *prompt;
    bool sequences;  // whether the terminal obeys escape sequences
    int columns;     // as the text was last drawn
    ce_handler handler;
    void *context;
};

// Registers the actions as editor functions. They are known by name, so an .editrc may bind them too.
void ce_add_actions(EditLine *line);

// Binds the shell's keys.
void ce_bind_keys(EditLine *line);

// Raw mode and marked pastes on, or the terminal as it was.
void ce_prepare_terminal(ce_editor *editor, bool on);

// Reads the next key for libedit, and answers to signals meanwhile.
int ce_next_key(EditLine *line, wchar_t *key);

// Signals as seen from outside their handlers. While a line is read, these are noted: a change of size, stop and
// continue, and the requests to end.
void ce_begin_reading(void);
void ce_end_reading(void);
// Takes one of the noted signals (0 when there is none); Ctrl-C stays a flag of its own.
int ce_take_signal(void);
// Readable when a signal came.
int ce_signal_descriptor(void);

// The private key sequences by which the shell calls itself back after a refresh.
#define CE_LIST_SEQUENCE L"\033[9001~"
#define CE_SEARCH_STEP_SEQUENCE L"\033[9002~"

#endif
