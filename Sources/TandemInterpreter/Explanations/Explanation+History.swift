import TandemText

extension Explanation {
    private static let inShell = Wording(
        "several statements of a shell, or of several sessions, make it; the tests of sessions do",
        "к этому ведут несколько команд оболочки или нескольких сеансов; его создают тесты сеансов")

    /// E0380–E0388: transactions, and what is taken back.
    static let history: [Explanation] = [
        Explanation(
            "E0380", Wording("a transaction within a script", "транзакция внутри сценария"),
            Wording(
                "A script runs whole or changes nothing, so it needs no `begin` and no `commit`. In the shell they hold several statements together.",
                "Сценарий выполняется целиком или ничего не меняет: ему не нужны «начать» и «сохранить». В оболочке они соединяют несколько команд."
            ),
            wrong: Wording(
                "begin\nperson \"Орлов Пётр\": student\ncommit", "начать\nчеловек \"Орлов Пётр\": ученик\nсохранить"),
            right: Wording("person \"Орлов Пётр\": student", "человек \"Орлов Пётр\": ученик")),
        Explanation(
            "E0381", Wording("a transaction is open", "транзакция уже открыта"),
            Wording(
                "There is one open transaction at a time. The prompt shows it, with the number of records that it has changed.",
                "Открыта может быть только одна транзакция. Её показывает приглашение, с числом изменённых записей."),
            wrong: Wording("begin\nbegin", "начать\nначать"),
            right: Wording("begin\ncommit\nbegin", "начать\nсохранить\nначать"),
            notRun: inShell),
        Explanation(
            "E0382", Wording("no transaction is open", "транзакция не открыта"),
            Wording(
                "Without `begin` each statement of the shell is recorded at once: there is nothing to record or to drop. `undo` takes back what was recorded.",
                "Без «начать» каждая команда оболочки записывается сразу: сохранять и отбрасывать нечего. Записанное отменяет команда «отменить»."
            ),
            wrong: Wording("commit", "сохранить"), right: Wording("begin\ncommit", "начать\nсохранить"), notRun: inShell
        ),
        Explanation(
            "E0383", Wording("nothing to undo", "отменять нечего"),
            Wording(
                "`undo` takes back your own last changes, as the journal has them under your name. Changes of others are taken back by their number.",
                "«Отменить» возвращает ваши собственные последние изменения: в журнале они под вашим именем. Чужие отменяют по номеру."
            ),
            wrong: Wording("undo 5", "отменить 5"), right: Wording("undo", "отменить"),
            after: "человек \"Орлов Пётр\": ученик\n"),
        Explanation(
            "E0384", Wording("later changes build on it", "на этом основаны более поздние изменения"),
            Wording(
                "What is to be undone has been changed since, or later records refer to it. Nothing was undone. Undo the later entry first, or correct the record with a new statement.",
                "То, что отменяют, с тех пор изменили, или на него ссылаются более поздние записи. Ничего не отменено. Сначала отмените более позднюю запись или исправьте нужное новой командой."
            ),
            wrong: Wording(
                "undo № 1   (№ 2 has recorded a consent of this person)",
                "отменить № 1   (№ 2 записала согласие этого человека)"),
            right: Wording("undo № 2\nundo № 1", "отменить № 2\nотменить № 1"), notRun: inShell),
        Explanation(
            "E0385", Wording("undo with open changes", "отмена при несохранённых изменениях"),
            Wording(
                "`undo` takes back what is recorded. What a script or an open transaction has changed so far is not: drop it with `rollback`, or take the statement out of the script.",
                "«Отменить» возвращает записанное. Изменения сценария или открытой транзакции ещё не записаны: отбросьте их командой «откатить» или уберите команду из сценария."
            ),
            wrong: Wording(
                "person \"Белов Олег\": student\nundo", "человек \"Белов Олег\": ученик\nотменить"),
            right: Wording("undo", "отменить"), after: "человек \"Орлов Пётр\": ученик\n"),
        Explanation(
            "E0386", Wording("no such entry of the journal", "такой записи в журнале нет"),
            Wording(
                "Each change has a number in the journal, from 1. `history` shows them.",
                "У каждого изменения в журнале есть номер, начиная с 1. Их показывает «история»."),
            wrong: Wording("undo № 99", "отменить № 99"), right: Wording("undo № 1", "отменить № 1"),
            after: "человек \"Орлов Пётр\": ученик\n"),
        Explanation(
            "E0387", Wording("undone already", "уже отменена"),
            Wording(
                "The entry was taken back before. To carry it out again, undo the entry that took it back.",
                "Эту запись уже отменили. Чтобы вернуть её, отмените ту запись, которая её отменила."),
            wrong: Wording("undo № 1\nundo № 1", "отменить № 1\nотменить № 1"),
            right: Wording("undo № 1\nundo № 2", "отменить № 1\nотменить № 2"), notRun: inShell),
        Explanation(
            "E0388", Wording("leaving with open changes", "выход при несохранённых изменениях"),
            Wording(
                "The open transaction has changes that are recorded nowhere. Leaving once more drops them.",
                "В открытой транзакции есть изменения, которые нигде не записаны. Повторный выход отбросит их."),
            wrong: Wording("quit", "выход"), right: Wording("commit\nquit", "сохранить\nвыход"), notRun: inShell),
    ]

    /// E0390–E0393: records of pairs, and the turn of the year.
    static let yearEnd: [Explanation] = [
        Explanation(
            "E0390", Wording("a pair without its order", "пара без приказа"),
            Wording(
                "A pair that is approved, active or completed was approved by the director's order (П4.13): the record names it by its number.",
                "Утверждённая, действующая или завершённая пара утверждена приказом директора (П4.13): в записи называют его номер."
            ), clause: "П4.13",
            wrong: Wording(
                "pair \"Петров\" with \"Сидорова\": state approved, approved date 20.10.2023",
                "пара \"Петров\" с \"Сидорова\": состояние утверждена, дата утверждения 20.10.2023"),
            right: Wording(
                "pair \"Петров\" with \"Сидорова\": state approved, approved date 20.10.2023, order № 115/01",
                "пара \"Петров\" с \"Сидорова\": состояние утверждена, дата утверждения 20.10.2023, приказ № 115/01"),
            after: base),
        Explanation(
            "E0391", Wording("the programme is there already", "программа уже есть"),
            Wording(
                "The year moves once: a second time would move every pupil up again.",
                "Год переводят один раз: второй раз перевёл бы всех учеников ещё на класс."),
            wrong: Wording("roll over to \"2023-2024\"", "перейти на \"2023-2024\""),
            right: Wording("roll over to \"2024-2025\"", "перейти на \"2024-2025\""), after: programme),
        Explanation(
            "E0392", Wording("pairs of the ending year are live", "пары уходящего года не завершены"),
            Wording(
                "No pair is dropped with the year: each is completed or dissolved, one by one or all at once with the words `completing pairs`. Approved pairs are completed then, others dissolved.",
                "Ни одна пара не пропадает вместе с годом: каждую завершают или расторгают, по одной или все сразу словами «завершая пары». Утверждённые пары тогда завершаются, остальные расторгаются."
            ),
            wrong: Wording("roll over to \"2024-2025\"", "перейти на \"2024-2025\""),
            right: Wording("roll over to \"2024-2025\" completing pairs", "перейти на \"2024-2025\" завершая пары"),
            after: agreed),
        Explanation(
            "E0393", Wording("the programme has no period", "у программы нет срока"),
            Wording(
                "The next programme's days are those of the last one, a year on: the last one must have them.",
                "Дни следующей программы — дни прежней, год спустя: у прежней они должны быть указаны."),
            wrong: Wording(
                "programme \"А\"\nroll over to \"Б\"", "программа \"А\"\nперейти на \"Б\""),
            right: Wording(
                "programme \"А\": period 01.09.2023 .. 31.05.2024\nroll over to \"Б\"",
                "программа \"А\": срок 01.09.2023 .. 31.05.2024\nперейти на \"Б\"")),
    ]
}
