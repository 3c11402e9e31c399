import TandemText

extension Explanation {
    /// W0609–W0610: how a text is written.
    static let texts: [Explanation] = [
        Explanation(
            "W0609", Wording("keywords of two languages", "слова двух языков"),
            Wording(
                "Both spellings mean the same and may be mixed, but a file in one language is easier to read. `tandem format --language ru` rewrites it.",
                "Оба написания значат одно и то же, и смешивать их можно, но файл на одном языке легче читать. `tandem format --language ru` перепишет его."
            ),
            wrong: Wording(
                "show mentors\nпоказать наставляемых\nshow pairs", "показать наставников\nshow mentees\nпоказать пары"),
            right: Wording(
                "show mentors\nshow mentees\nshow pairs", "показать наставников\nпоказать наставляемых\nпоказать пары")),
        Explanation(
            "W0610", Wording("a letter of another alphabet", "буква другого алфавита"),
            Wording(
                "Latin `a`, `c`, `e`, `o`, `p`, `x` look like Russian letters, but «Сидоровa» with a Latin `a` is another name, which nobody will find. The fix puts the right letter.",
                "Латинские `a`, `c`, `e`, `o`, `p`, `x` выглядят как русские, но «Сидоровa» с латинской `a` — другое имя, которое никто не найдёт. Исправление ставит верную букву."
            ),
            wrong: Wording("person \"Орловa Вера\": student", "человек \"Орловa Вера\": ученик"),
            right: Wording("person \"Орлова Вера\": student", "человек \"Орлова Вера\": ученик")),
    ]
}
