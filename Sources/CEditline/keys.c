#include "editor.h"

#include <stdio.h>
#include <wchar.h>

static unsigned char perform(EditLine *line, CEAction action) {
    ce_editor *editor = NULL;
    el_get(line, EL_CLIENTDATA, &editor);
    if (!editor) return CC_ERROR;
    switch (editor->handler(editor->context, action)) {
    case CEOutcomeNothing: return CC_NORM;
    case CEOutcomeRefresh: return CC_REFRESH;
    case CEOutcomeBeep: return CC_REFRESH_BEEP;
    case CEOutcomeEnd: return CC_EOF;
    }
    return CC_ERROR;
}

// libedit calls a function by its key and gives it no context of its own, so each action needs a C function.
#define ACTION(function, action)                                                                                   \
    static unsigned char function(EditLine *line, wint_t key) {                                                    \
        (void)key;                                                                                                 \
        return perform(line, action);                                                                              \
    }
ACTION(complete, CEActionComplete)
ACTION(list, CEActionList)
ACTION(search, CEActionSearch)
ACTION(search_step, CEActionSearchStep)
ACTION(up, CEActionUp)
ACTION(down, CEActionDown)
ACTION(older, CEActionOlder)
ACTION(newer, CEActionNewer)
ACTION(paste, CEActionPaste)
ACTION(end, CEActionEnd)
ACTION(ignore, CEActionIgnore)

// Added through the wide call: the narrow one leaks its two strings. libedit keeps the pointers: literals only.
void ce_add_actions(EditLine *line) {
    el_wset(line, EL_ADDFN, L"shell-complete", L"complete the word", complete);
    el_wset(line, EL_ADDFN, L"shell-list", L"internal: list the candidates", list);
    el_wset(line, EL_ADDFN, L"shell-search", L"search the history", search);
    el_wset(line, EL_ADDFN, L"shell-search-step", L"internal: next key of the search", search_step);
    el_wset(line, EL_ADDFN, L"shell-up", L"line up or older entry", up);
    el_wset(line, EL_ADDFN, L"shell-down", L"line down or newer entry", down);
    el_wset(line, EL_ADDFN, L"shell-older", L"older entry", older);
    el_wset(line, EL_ADDFN, L"shell-newer", L"newer entry", newer);
    el_wset(line, EL_ADDFN, L"shell-paste", L"bracketed paste", paste);
    el_wset(line, EL_ADDFN, L"shell-end", L"leave, or delete the next character", end);
    el_wset(line, EL_ADDFN, L"shell-ignore", L"do nothing", ignore);
}

static void bind(EditLine *line, const wchar_t *key, const wchar_t *function) {
    el_wset(line, EL_BIND, key, function, NULL);
}

// Keys with modifiers as xterm sends them. Unbound, libedit would type the tail of the sequence as text.
static void bind_modified(EditLine *line) {
    static const struct {
        wchar_t letter;
        const wchar_t *plain, *by_word;
    } keys[] = {
        {L'A', L"shell-up", L"shell-ignore"},         {L'B', L"shell-down", L"shell-ignore"},
        {L'C', L"ed-next-char", L"em-next-word"},     {L'D', L"ed-prev-char", L"ed-prev-word"},
        {L'H', L"ed-move-to-beg", L"ed-move-to-beg"}, {L'F', L"ed-move-to-end", L"ed-move-to-end"},
    };
    wchar_t sequence[16];
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        for (int modifier = 2; modifier <= 8; modifier++) {
            swprintf(sequence, 16, L"\\e[1;%d%lc", modifier, (wint_t)keys[i].letter);
            bind(line, sequence, modifier == 2 ? keys[i].plain : keys[i].by_word);
        }
    for (int number = 1; number <= 24; number++) {
        for (int modifier = 2; modifier <= 8; modifier++) {
            swprintf(sequence, 16, L"\\e[%d;%d~", number, modifier);
            bind(line, sequence, number == 3 ? L"ed-delete-next-char" : L"shell-ignore");
        }
        swprintf(sequence, 16, L"\\e[%d~", number);
        bind(line, sequence,
             number == 1 || number == 7   ? L"ed-move-to-beg"
             : number == 4 || number == 8 ? L"ed-move-to-end"
             : number == 3                ? L"ed-delete-next-char"
                                          : L"shell-ignore");
    }
    // F1 to F4, and Shift-Tab.
    bind(line, L"\\eOP", L"shell-ignore");
    bind(line, L"\\eOQ", L"shell-ignore");
    bind(line, L"\\eOR", L"shell-ignore");
    bind(line, L"\\eOS", L"shell-ignore");
    bind(line, L"\\e[Z", L"shell-ignore");
}

void ce_bind_keys(EditLine *line) {
    bind_modified(line);
    // rxvt and the Linux console send these for Ctrl with an arrow.
    bind(line, L"\\eOc", L"em-next-word");
    bind(line, L"\\eOd", L"ed-prev-word");
    bind(line, L"\\e[A", L"shell-up");
    bind(line, L"\\eOA", L"shell-up");
    bind(line, L"\\e[B", L"shell-down");
    bind(line, L"\\eOB", L"shell-down");
    bind(line, L"\\e[H", L"ed-move-to-beg");
    bind(line, L"\\eOH", L"ed-move-to-beg");
    bind(line, L"\\e[F", L"ed-move-to-end");
    bind(line, L"\\eOF", L"ed-move-to-end");
    // libedit's own command line crashes on an empty command.
    bind(line, L"\\ex", L"shell-ignore");
    bind(line, L"\\eX", L"shell-ignore");
    el_wset(line, EL_BIND, L"-a", L":", L"shell-ignore", NULL);
    bind(line, L"^I", L"shell-complete");
    bind(line, L"^R", L"shell-search");
    bind(line, L"^P", L"shell-older");
    bind(line, L"^N", L"shell-newer");
    bind(line, L"^D", L"shell-end");
    bind(line, L"^W", L"ed-delete-prev-word");
    bind(line, L"\\e[200~", L"shell-paste");
    bind(line, L"\\e[201~", L"shell-ignore");
    bind(line, CE_LIST_SEQUENCE, L"shell-list");
    bind(line, CE_SEARCH_STEP_SEQUENCE, L"shell-search-step");
}
