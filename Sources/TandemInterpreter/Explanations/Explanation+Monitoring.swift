import TandemText

extension Explanation {
    private static let measuredProgramme = """
        программа "2023-2024": шкала тревожность: от 0 до 10, меньше лучше

        """

    private static let questionnaire =
        measuredProgramme + """
            наставляемый "Белова Алла": ученик, класс 7Б, форма ученик-ученик
            наставник "Волков Пётр": ученик, класс 9А, форма ученик-ученик
            анкета «Анкета»:
              для наставляемых
              вопрос q1 «Помогло?»: шкала от 1 до 10
              вопрос q2 «Готовы продолжить?»: да или нет
              вопрос q3 «Станете наставником?»: один из («да», «нет», «не знаю»)
            конец

            """

    /// Comparisons and questionnaires.
    static let monitoring = [
        Explanation(
            "E0640", Wording("moments in the wrong order", "моменты в обратном порядке"),
            Wording(
                "A comparison says what has become of people, so the earlier moment stands first: entry, interim, exit. Otherwise better would read as worse.",
                "Сравнение говорит, что изменилось у людей, поэтому более ранний момент пишется первым: вход, промежуточный, выход. Иначе «лучше» прочтётся как «хуже»."
            ),
            clause: "П6.3",
            wrong: Wording("compare exit with entry", "сравнить выход с входом"),
            right: Wording("compare entry with exit", "сравнить вход с выходом"),
            after: measuredProgramme),
        Explanation(
            "E0641", Wording("answers to no questionnaire", "ответы неизвестно на что"),
            Wording(
                "A file of answers answers one questionnaire, which the statement names as a text. Its columns are then the questions, by their names or wordings.",
                "Файл ответов отвечает на одну анкету, её название пишется в команде в кавычках. Тогда колонки файла — вопросы, по именам или по полным названиям."
            ),
            wrong: Wording(
                "import answers from \"ответы.csv\": name = column «ФИО», q1 = column «Балл»",
                "загрузить ответы из \"ответы.csv\": имя = колонка «ФИО», q1 = колонка «Балл»"),
            right: Wording(
                "import answers from \"ответы.csv\": questionnaire = «Анкета», name = column «ФИО», q1 = column «Балл»",
                "загрузить ответы из \"ответы.csv\": анкета = «Анкета», имя = колонка «ФИО», q1 = колонка «Балл»"),
            after: questionnaire,
            files: ["ответы.csv": "ФИО;Балл\nБелова Алла;8\n"]),
        Explanation(
            "E0642", Wording("an unknown questionnaire", "неизвестная анкета"),
            Wording(
                "A questionnaire is defined before it is answered or summed up; `show questionnaires` lists those that there are. Ready ones lie in scripts/questionnaires.",
                "Анкету сначала определяют, потом на неё отвечают и её сводят; `показать анкеты` перечислит имеющиеся. Готовые лежат в scripts/questionnaires."
            ),
            wrong: Wording("summary of «Анкетта»", "сводка по «Анкетта»"),
            right: Wording("summary of «Анкета»", "сводка по «Анкета»"),
            after: questionnaire),
        Explanation(
            "E0643", Wording("an unknown question", "неизвестный вопрос"),
            Wording(
                "Answers refer to questions by their names, the words after `question`.",
                "Ответы ссылаются на вопросы по именам — словам после `вопрос`."),
            wrong: Wording("answers \"Белова\" to «Анкета»: q9 8", "ответы \"Белова\" на «Анкета»: q9 8"),
            right: Wording("answers \"Белова\" to «Анкета»: q1 8", "ответы \"Белова\" на «Анкета»: q1 8"),
            after: questionnaire),
        Explanation(
            "E0644", Wording("a question named like a column", "вопрос назван как колонка"),
            Wording(
                "A file of answers has columns for the name, the class, the birth date, the moment and the day; a question of such a name could not be told from them.",
                "В файле ответов есть колонки имени, класса, даты рождения, момента и даты; вопрос с таким именем от них не отличить."
            ),
            wrong: Wording(
                "questionnaire «Опрос»: for mentors, question date «When?»: open text",
                "анкета «Опрос»: для наставников, вопрос дата «Когда?»: открытый ответ"),
            right: Wording(
                "questionnaire «Опрос»: for mentors, question when «When?»: open text",
                "анкета «Опрос»: для наставников, вопрос когда «Когда?»: открытый ответ")),
        Explanation(
            "E0645", Wording("two questions of one name", "два вопроса с одним именем"),
            Wording(
                "Within a questionnaire each question has a name of its own; case does not matter.",
                "В анкете у каждого вопроса своё имя; большие и маленькие буквы не различаются."),
            wrong: Wording(
                "questionnaire «Опрос»:\n  for mentors\n  question q1 «A?»: yes or no\n  question Q1 «B?»: yes or no\nend",
                "анкета «Опрос»:\n  для наставников\n  вопрос q1 «А?»: да или нет\n  вопрос Q1 «Б?»: да или нет\nконец"),
            right: Wording(
                "questionnaire «Опрос»:\n  for mentors\n  question q1 «A?»: yes or no\n  question q2 «B?»: yes or no\nend",
                "анкета «Опрос»:\n  для наставников\n  вопрос q1 «А?»: да или нет\n  вопрос q2 «Б?»: да или нет\nконец")
        ),
        Explanation(
            "E0646", Wording("nothing to choose from", "не из чего выбирать"),
            Wording(
                "A closed question offers at least two different answers; the first is the one that speaks for what is asked. Anything at all is answered to an open question.",
                "Закрытый вопрос предлагает хотя бы два разных варианта; первый — тот, что «за». На открытый вопрос отвечают что угодно."
            ),
            wrong: Wording(
                "questionnaire «Опрос»: for mentors, question q1 «A?»: one of («yes»)",
                "анкета «Опрос»: для наставников, вопрос q1 «А?»: один из («да»)"),
            right: Wording(
                "questionnaire «Опрос»: for mentors, question q1 «A?»: one of («yes», «partly», «no»)",
                "анкета «Опрос»: для наставников, вопрос q1 «А?»: один из («да», «отчасти», «нет»)")),
        Explanation(
            "E0647", Wording("a rating off its scale", "ответ вне шкалы"),
            Wording(
                "A rating lies between the bounds that its question gives; the bounds themselves are answers too.",
                "Оценочный ответ лежит между границами, которые задаёт вопрос; сами границы — тоже ответы."),
            wrong: Wording("answers \"Белова\" to «Анкета»: q1 11", "ответы \"Белова\" на «Анкета»: q1 11"),
            right: Wording("answers \"Белова\" to «Анкета»: q1 10", "ответы \"Белова\" на «Анкета»: q1 10"),
            after: questionnaire),
        Explanation(
            "E0648", Wording("an answer that is not on the list", "ответ не из списка"),
            Wording(
                "A closed question is answered with one of its options, spelled as there; case does not matter.",
                "На закрытый вопрос отвечают одним из его вариантов, как он записан; регистр не важен."),
            wrong: Wording(
                "answers \"Белова\" to «Анкета»: q3 «maybe»", "ответы \"Белова\" на «Анкета»: q3 «может быть»"),
            right: Wording(
                "answers \"Белова\" to «Анкета»: q3 «не знаю»", "ответы \"Белова\" на «Анкета»: q3 «не знаю»"),
            after: questionnaire),
        Explanation(
            "E0649", Wording("an answer of another kind", "ответ другого вида"),
            Wording(
                "A rating is answered with a number, a closed question with yes or no, or with one of its options, and each question has one answer.",
                "На оценочный вопрос отвечают числом, на закрытый — да или нет или одним из вариантов; ответ у вопроса один."
            ),
            wrong: Wording("answers \"Белова\" to «Анкета»: q2 8", "ответы \"Белова\" на «Анкета»: q2 8"),
            right: Wording("answers \"Белова\" to «Анкета»: q2 yes", "ответы \"Белова\" на «Анкета»: q2 да"),
            after: questionnaire),
        Explanation(
            "E0650", Wording("a questionnaire for others", "анкета для других"),
            Wording(
                "Each role answers a questionnaire of its own. A mentee or mentor is in the base, and in the questionnaire's form where it has one; a curator is the form's, the coordinator the programme's; a parent is a person of that category.",
                "У каждой роли своя анкета. Наставляемый и наставник должны быть в базе, и в форме анкеты, если она задана; куратор — у формы, координатор — у программы; родитель — человек этой категории."
            ),
            wrong: Wording("answers \"Волков\" to «Анкета»: q1 8", "ответы \"Волков\" на «Анкета»: q1 8"),
            right: Wording("answers \"Белова\" to «Анкета»: q1 8", "ответы \"Белова\" на «Анкета»: q1 8"),
            after: questionnaire),
        Explanation(
            "E0651", Wording("answers that would no longer fit", "ответы, которые уже не подойдут"),
            Wording(
                "A question that has been answered can be worded anew, but what it takes for an answer cannot shrink away from the answers that are recorded.",
                "Вопрос, на который уже ответили, можно переписать другими словами, но записанные ответы должны к нему подходить."
            ),
            wrong: Wording(
                "questionnaire «Анкета»: for mentees, question q1 «Did it help?»: rating from 1 to 5",
                "анкета «Анкета»: для наставляемых, вопрос q1 «Помогло?»: шкала от 1 до 5"),
            right: Wording(
                "questionnaire «Анкета»: for mentees, question q4 «Did it help?»: rating from 1 to 5",
                "анкета «Анкета»: для наставляемых, вопрос q4 «Помогло?»: шкала от 1 до 5"),
            after: questionnaire + "ответы \"Белова\" на «Анкета»: q1 8\n"),
        Explanation(
            "E0652", Wording("an expectation on another scale", "ожидание по другой шкале"),
            Wording(
                "A gap is the result less the expectation, so both are ratings with the same bounds, or both are answered with yes or no.",
                "Расхождение — это итог минус ожидание, поэтому оба вопроса — шкалы с одними границами или оба — да или нет."
            ),
            clause: "Пр9.1",
            wrong: Wording(
                "questionnaire «Опрос»:\n  for mentors\n  question before «Will it help?»: rating from 1 to 10\n  question after «Did it help?»: rating from 1 to 5, result of expectation before\nend",
                "анкета «Опрос»:\n  для наставников\n  вопрос жду «Поможет?»: шкала от 1 до 10\n  вопрос стало «Помогло?»: шкала от 1 до 5, итог ожидания жду\nконец"
            ),
            right: Wording(
                "questionnaire «Опрос»:\n  for mentors\n  question before «Will it help?»: rating from 1 to 10\n  question after «Did it help?»: rating from 1 to 10, result of expectation before\nend",
                "анкета «Опрос»:\n  для наставников\n  вопрос жду «Поможет?»: шкала от 1 до 10\n  вопрос стало «Помогло?»: шкала от 1 до 10, итог ожидания жду\nконец"
            )),
        Explanation(
            "E0653", Wording("an expectation of itself", "ожидание самого себя"),
            Wording(
                "What was expected and what came of it are two questions, often asked at entry and at exit.",
                "Чего ждали и что получилось — два вопроса; их обычно задают на входе и на выходе."),
            wrong: Wording(
                "questionnaire «Опрос»: for mentors, question help «Does it help?»: rating from 1 to 10, result of expectation help",
                "анкета «Опрос»: для наставников, вопрос польза «Есть польза?»: шкала от 1 до 10, итог ожидания польза"),
            right: Wording(
                "questionnaire «Опрос»: for mentors, question help «Does it help?»: rating from 1 to 10",
                "анкета «Опрос»: для наставников, вопрос польза «Есть польза?»: шкала от 1 до 10")),
        Explanation(
            "E0654", Wording("a semicolon in an answer", "точка с запятой в варианте ответа"),
            Wording(
                "The answers of a closed question are kept with semicolons between them; a comma or a dash does as well within one.",
                "Варианты закрытого вопроса хранятся через точку с запятой; внутри варианта подойдёт запятая или тире."),
            wrong: Wording(
                "questionnaire «Опрос»: for mentors, question q1 «A?»: one of («yes; often», «no»)",
                "анкета «Опрос»: для наставников, вопрос q1 «А?»: один из («да; часто», «нет»)"),
            right: Wording(
                "questionnaire «Опрос»: for mentors, question q1 «A?»: one of («yes, often», «no»)",
                "анкета «Опрос»: для наставников, вопрос q1 «А?»: один из («да, часто», «нет»)")),
    ]
}
