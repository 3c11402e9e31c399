#include "CEditline.h"

#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <wchar.h>

bool ce_choose_utf8_locale(void) {
    // The user's own first: it also decides how libedit classifies letters. C.UTF-8 is in every Debian.
    static const char *const names[] = {"", "C.UTF-8", "ru_RU.UTF-8", "en_US.UTF-8"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (setlocale(LC_CTYPE, names[i]) && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
    return false;
}

bool ce_write(const char *bytes, size_t length) {
    size_t written = fwrite(bytes, 1, length, stdout);
    return fflush(stdout) == 0 && written == length;
}

int ce_terminal_columns(int descriptor) {
    struct winsize size = {0};
    return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

// Made once; a race would only make one locale too many.
static locale_t utf8_locale(void) {
    static _Atomic(locale_t) made;
    locale_t known = made;
    if (known) return known;
    known = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
    made = known;
    return known;
}

int ce_scalar_columns(uint32_t scalar) {
    locale_t locale = utf8_locale();
    if (!locale) return scalar < 0x20 ? -1 : 1;
    locale_t before = uselocale(locale);
    int columns = wcwidth((wchar_t)scalar);
    uselocale(before);
    return columns;
}
