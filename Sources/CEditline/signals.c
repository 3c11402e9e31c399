// Handlers only note a signal and wake the reader through a pipe; all work is done in keyboard.c. The pipe, because a
// process with several threads may take a signal in any of them, and a poll that is about to start must not miss it.
#include "editor.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <unistd.h>

static const int noted[] = {SIGWINCH, SIGCONT, SIGTSTP, SIGTERM, SIGHUP, SIGQUIT};
enum { noted_count = sizeof noted / sizeof *noted };

static atomic_bool interrupted, watching;
static atomic_bool pending[noted_count];
static struct sigaction old_interrupt, old_noted[noted_count];
static int wake[2] = {-1, -1};

static void note(int number) {
    int saved = errno;
    if (number == SIGINT) atomic_store(&interrupted, true);
    for (int i = 0; i < noted_count; i++)
        if (noted[i] == number) atomic_store(&pending[i], true);
    // A full pipe is fine: it is readable.
    ssize_t ignored = write(wake[1], "", 1);
    (void)ignored;
    errno = saved;
}

static struct sigaction noting(void) {
    struct sigaction action = {0};
    sigemptyset(&action.sa_mask);
    action.sa_handler = note;
    // `poll` returns all the same; the engine's reads and writes go on.
    action.sa_flags = SA_RESTART;
    return action;
}

static bool watch_interrupts(int flags) {
    if (wake[0] < 0 && pipe2(wake, O_CLOEXEC | O_NONBLOCK) != 0) return false;
    if (atomic_exchange(&watching, true)) return true;
    atomic_store(&interrupted, false);
    struct sigaction action = noting();
    action.sa_flags |= flags;
    return sigaction(SIGINT, &action, &old_interrupt) == 0;
}

bool ce_watch_interrupts(void) { return watch_interrupts(0); }
bool ce_note_first_interrupt(void) { return watch_interrupts((int)SA_RESETHAND); }

void ce_unwatch_interrupts(void) {
    if (atomic_exchange(&watching, false)) sigaction(SIGINT, &old_interrupt, NULL);
}

bool ce_interrupted(void) { return atomic_load(&interrupted); }
void ce_clear_interrupted(void) { atomic_store(&interrupted, false); }

void ce_begin_reading(void) {
    struct sigaction action = noting();
    for (int i = 0; i < noted_count; i++) {
        atomic_store(&pending[i], false);
        sigaction(noted[i], NULL, &old_noted[i]);
        // What the parent wants ignored (nohup) stays ignored.
        if (old_noted[i].sa_handler != SIG_IGN) sigaction(noted[i], &action, NULL);
    }
}

void ce_end_reading(void) {
    for (int i = 0; i < noted_count; i++) sigaction(noted[i], &old_noted[i], NULL);
}

int ce_take_signal(void) {
    char bytes[64];
    while (read(wake[0], bytes, sizeof bytes) > 0) {
    }
    for (int i = 0; i < noted_count; i++)
        if (atomic_exchange(&pending[i], false)) return noted[i];
    return 0;
}

int ce_signal_descriptor(void) { return wake[0]; }
