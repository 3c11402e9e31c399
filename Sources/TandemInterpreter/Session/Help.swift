package import TandemLanguage
package import TandemText

/// The shell's help: derived from the vocabulary, with an example of each statement in both languages.
package enum Help {
    /// A statement with an example; the tests parse every one.
    package struct Topic: Sendable {
        package var keyword: Keyword
        package var summary: Wording
        package var example: Wording
    }

    static func text(_ topic: (span: Span, source: SourceFile)?) throws -> Wording {
        guard let topic else { return overview }
        let text = topic.source.text(topic.span)
        guard case .keyword(let keyword)? = Vocabulary.shared.meaning(of: text, in: ContextSet(.statement)),
            let found = topics.first(where: { $0.keyword == keyword })
        else {
            let spellings = topics.flatMap { topic in
                MessageLanguage.allCases.map { Vocabulary.shared.spelling(topic.keyword, $0) }
            }
            throw Rejection([
                Diagnostic(
                    SemanticProblem.unknownTopic(text, closest: closest(to: text, among: spellings, limit: 3)),
                    source: topic.source, span: topic.span)
            ])
        }
        func page(_ language: MessageLanguage) -> String {
            let spellings = MessageLanguage.allCases.flatMap { other in
                Vocabulary.shared.entry(.keyword(found.keyword))?.alternatives(other).map { words in
                    words.map { $0[0] }.joined(separator: " ")
                } ?? []
            }
            return found.summary[language] + "\n\n" + found.example.russian + "\n" + found.example.english + "\n\n"
                + Wording("Spellings: ", "Как пишется: ")[language] + spellings.joined(separator: ", ")
        }
        return Wording(page(.english), page(.russian))
    }

    private static var overview: Wording {
        func list(_ language: MessageLanguage) -> String {
            let width = topics.map { displayWidth(Vocabulary.shared.spelling($0.keyword, language)) }.max() ?? 0
            let lines = topics.map { topic in
                "  " + padded(Vocabulary.shared.spelling(topic.keyword, language), to: width + 2)
                    + topic.summary[language]
            }
            return lines.joined(separator: "\n")
        }
        return Wording(
            "Statements (`help show` tells more of one):\n" + list(.english)
                + "\n\nTab completes words and names. Ctrl-C drops the line, Ctrl-D leaves.",
            "Команды (`помощь показать` расскажет о команде подробнее):\n" + list(.russian)
                + "\n\nTab дополняет слова и имена. Ctrl-C бросает строку, Ctrl-D — выход.")
    }

    /// The page of a code, or the list of all codes where none is said.
    static func explanation(_ span: Span?, _ source: SourceFile) throws -> Wording {
        guard let span else { return Explanation.list }
        let code = source.text(span)
        if let found = Explanation.page(of: code) { return Wording(found.page(.english), found.page(.russian)) }
        let problem = SemanticProblem.unknownCode(code, closest: Explanation.closestCodes(to: code))
        throw Rejection([Diagnostic(problem, source: source, span: span)])
    }

    package static let topics: [Topic] = [
        Topic(
            keyword: .show, summary: Wording("shows records as a table", "показывает записи таблицей"),
            example: Wording(
                "show mentees where unpaired by need\nshow monitoring\nshow slips for student-student to \"листки.html\"",
                "показать наставляемых где без пары по потребности\nпоказать мониторинг\nпоказать листки для ученик-ученик в файл \"листки.html\""
            )),
        Topic(
            keyword: .candidates,
            summary: Wording("the best mentors for a mentee", "лучшие наставники для наставляемого"),
            example: Wording("candidates for \"Сидорова\" first 3", "кандидаты для \"Сидоровой\" первые 3")),
        Topic(
            keyword: .why, summary: Wording("explains a pair rule by rule", "объясняет пару по каждому правилу"),
            example: Wording("why \"Петров\" with \"Сидорова\"", "почему \"Петров\" с \"Сидоровой\"")),
        Topic(
            keyword: .propose,
            summary: Wording(
                "finds the best pairs of a form: most pairs, then points; or by total, by fairness, by stability, with fewest changes",
                "подбирает лучшие пары формы: больше пар, затем баллы; или по сумме, по справедливости, устойчиво, с наименьшими изменениями"
            ),
            example: Wording(
                "propose pairs for student-student by fairness keeping \"Петров\" with \"Сидорова\", with proof\n"
                    + "offer 3 candidates for student-student, mentor at most 5 times\npropose groups for student-student",
                "подобрать пары для ученик-ученик по справедливости, оставив \"Петров\" с \"Сидорова\", с доказательством\n"
                    + "предложить по 3 кандидата для ученик-ученик, наставника не больше 5 раз\n"
                    + "предложить группы для ученик-ученик"
            )),
        Topic(
            keyword: .whyNot,
            summary: Wording("what a pair would cost the best plan", "чего стоила бы пара лучшему плану"),
            example: Wording("why not \"Петров\" with \"Сидорова\"", "почему не \"Петров\" с \"Сидоровой\"")),
        Topic(
            keyword: .fixes,
            summary: Wording(
                "the fewest changes that bring a mentee a pair",
                "какие изменения нужны, чтобы пара нашлась: как можно меньше"),
            example: Wording("fixes for student-student", "как подобрать пары для ученик-ученик")),
        Topic(
            keyword: .path,
            summary: Wording(
                "the fewest changes that reach a coverage", "наименьшее число изменений до целевого охвата"),
            example: Wording("path to 70%", "путь к 70%")),
        Topic(
            keyword: .wish,
            summary: Wording("whom a mentee would like, the dearest first", "кого хотел бы наставляемый, по порядку"),
            example: Wording(
                "wish \"Сидорова\": \"Петров\", \"Кузнецова\"", "пожелания \"Сидорова\": \"Петров\", \"Кузнецова\"")),
        Topic(
            keyword: .slip,
            summary: Wording(
                "a slip as it stands on paper: who was offered and whom the mentee named",
                "листок, как он есть на бумаге: кого предложили и кого назвал наставляемый"),
            example: Wording(
                "slip \"Сидорова\": \"Петров\" on 10.10.2023, \"Кузнецова\" on 10.10.2023, wish \"Кузнецова\" on 12.10.2023",
                "листок \"Сидорова\": \"Петров\" от 10.10.2023, \"Кузнецова\" от 10.10.2023, пожелание \"Кузнецова\" от 12.10.2023"
            )),
        Topic(
            keyword: .allocate,
            summary: Wording(
                "pairs by the mentees' wishes, as many first ones as can be",
                "пары по пожеланиям: первых исполняется как можно больше"),
            example: Wording(
                "allocate choices for student-student", "распределить по пожеланиям для ученик-ученик")),
        Topic(
            keyword: .group, summary: Wording("makes a mentor's pairs a group", "объединяет пары наставника в группу"),
            example: Wording(
                "group \"Математики\" of \"Петров\": \"Сидорова\", \"Орлов\"",
                "группа \"Математики\" у \"Петрова\": \"Сидорова\", \"Орлов\"")),
        Topic(
            keyword: .rotation,
            summary: Wording(
                "a plan of quick meetings with the mentors offered",
                "план быстрых встреч с предложенными наставниками"),
            example: Wording("rotation for student-student with 6 desks", "ротация для ученик-ученик с 6 столами")),
        Topic(
            keyword: .choose,
            summary: Wording("records a mentee's own choice", "записывает выбор самого наставляемого"),
            example: Wording("choose \"Петров\" for \"Сидорова\"", "выбрать \"Петрова\" для \"Сидоровой\"")),
        Topic(
            keyword: .agree, summary: Wording("both sides of pairs agree", "обе стороны пар согласны"),
            example: Wording("agree pairs dated 18.10.2023", "согласовать пары от 18.10.2023")),
        Topic(
            keyword: .approve,
            summary: Wording("approves pairs by the director's order", "утверждает пары приказом директора"),
            example: Wording(
                "approve ready pairs by order № 115/01 dated 20.10.2023",
                "утвердить готовые пары приказом № 115/01 от 20.10.2023")),
        Topic(
            keyword: .meeting, summary: Wording("records a pair's meeting", "записывает встречу пары"),
            example: Wording(
                "meeting \"Петров\" with \"Сидорова\": 27.10.2023, trial, 45 minutes\n"
                    + "meeting of group \"Математики\": 03.11.2023, 60 minutes, absent \"Орлов\"",
                "встреча \"Петров\" с \"Сидорова\": 27.10.2023, пробная, 45 минут\n"
                    + "встреча группы \"Математики\": 03.11.2023, 60 минут, отсутствовал \"Орлов\"")),
        Topic(
            keyword: .measure,
            summary: Wording("records values on the programme's scales", "записывает значения по шкалам программы"),
            example: Wording(
                "measure \"Сидорова\" at entry: тревожность 7, вовлеченность 3",
                "измерить \"Сидорова\" на входе: тревожность 7, вовлеченность 3")),
        Topic(
            keyword: .compare,
            summary: Wording(
                "compares two moments of measuring, scale by scale and group by group",
                "сравнивает два момента измерения по шкалам и группам"),
            example: Wording(
                "compare entry with exit of тревожность, вовлеченность by form",
                "сравнить вход с выходом: тревожность, вовлеченность по форме")),
        Topic(
            keyword: .questionnaire,
            summary: Wording(
                "defines a questionnaire: ratings, closed and open questions",
                "определяет анкету: оценочные, закрытые и открытые вопросы"),
            example: Wording(
                "questionnaire «Mentors»: for mentors, at exit, question q1 «Ready to go on?»: yes or no, strengths",
                "анкета «Наставники»: для наставников, на выходе, вопрос в1 «Готовы продолжить?»: да или нет, сильные стороны"
            )),
        Topic(
            keyword: .answers,
            summary: Wording(
                "records answers to a questionnaire; `as recorded` takes form, moment and day as they stand, as a dump writes them",
                "записывает ответы на анкету; `как записано` берёт форму, момент и день, как есть: так пишет выгрузка"),
            example: Wording(
                "answers \"Сидорова\" to «Анкета» on 20.05.2024: q1 8, q2 yes, q3 «Thank you»\n"
                    + "answers \"Сидорова\" to «Анкета» for student-student at exit on 20.05.2024 as recorded: q1 8, q3 unknown",
                "ответы \"Сидорова\" на «Анкета» от 20.05.2024: в1 8, в2 да, в3 «Спасибо»\n"
                    + "ответы \"Сидорова\" на «Анкета» для ученик-ученик на выходе от 20.05.2024 как записано: в1 8, в3 неизвестно"
            )),
        Topic(
            keyword: .summary,
            summary: Wording("sums a questionnaire up, question by question", "сводит ответы на анкету по вопросам"),
            example: Wording("summary of «Анкета» by form", "сводка по «Анкета» по форме")),
        Topic(
            keyword: .gap,
            summary: Wording(
                "how far results are from expectations", "насколько результаты расходятся с ожиданиями"),
            example: Wording("gap by form", "расхождение ожиданий по форме")),
        Topic(
            keyword: .swot,
            summary: Wording(
                "the SWOT analysis from answers and the coordinator's lines; with a text, adds a line",
                "SWOT-анализ из ответов и строк координатора; с текстом — добавляет строку"),
            example: Wording("swot for student-student", "swot-анализ для ученик-ученик")),
        Topic(
            keyword: .complete, summary: Wording("a pair has finished its programme", "пара завершила программу"),
            example: Wording(
                "complete \"Петров\" with \"Сидорова\" dated 25.05.2024",
                "завершить \"Петров\" с \"Сидорова\" от 25.05.2024")),
        Topic(
            keyword: .dissolve,
            summary: Wording("a pair ends early; the place is free again", "пара прекращена; место свободно"),
            example: Wording(
                "dissolve \"Петров\" with \"Сидорова\" dated 15.01.2024 because «moved away»",
                "расторгнуть \"Петров\" с \"Сидорова\" от 15.01.2024 потому что «переезд»")),
        Topic(
            keyword: .finish, summary: Wording("a roadmap task is done", "задача дорожной карты выполнена"),
            example: Wording(
                "finish task «Сбор запросов» dated 14.09.2023", "выполнить задачу «Сбор запросов» от 14.09.2023")),
        Topic(
            keyword: .pairRecord,
            summary: Wording(
                "records a pair with its whole story, as it stands on paper",
                "записывает пару со всей её историей, как на бумаге"),
            example: Wording(
                "pair \"Петров\" with \"Сидорова\": state dissolved, proposed date 17.10.2023, ended 15.01.2024",
                "пара \"Петров\" с \"Сидорова\": состояние расторгнута, дата предложения 17.10.2023, дата окончания 15.01.2024"
            )),
        Topic(
            keyword: .mentor, summary: Wording("records a mentor", "записывает наставника"),
            example: Wording(
                "mentor \"Петров Иван Сергеевич\": student, class 9А, gpa 4.8, subjects (математика), form student-student",
                "наставник \"Петров Иван Сергеевич\": ученик, класс 9А, балл 4.8, предметы (математика), форма ученик-ученик"
            )),
        Topic(
            keyword: .mentee, summary: Wording("records a mentee", "записывает наставляемого"),
            example: Wording(
                "mentee \"Сидорова Анна Олеговна\": student, class 7Б, need underachievement, form student-student",
                "наставляемый \"Сидорова Анна Олеговна\": ученик, класс 7Б, потребность неуспеваемость, форма ученик-ученик"
            )),
        Topic(
            keyword: .person,
            summary: Wording("records someone who takes no part yet", "записывает человека, который пока не участвует"),
            example: Wording("person \"Орлов Пётр\": student, class 5А", "человек \"Орлов Пётр\": ученик, класс 5А")),
        Topic(
            keyword: .consent,
            summary: Wording(
                "a consent to the processing of personal data", "согласие на обработку персональных данных"),
            example: Wording(
                "consent \"Сидорова Анна\": given 12.09.2023 by parent \"Сидорова О. П.\"",
                "согласие \"Сидорова Анна\": дано 12.09.2023 родителем \"Сидорова О. П.\"")),
        Topic(
            keyword: .contract,
            summary: Wording("an external mentor's unpaid contract", "безвозмездный договор внешнего наставника"),
            example: Wording("contract \"Кузнецов\": № 5 dated 01.10.2023", "договор \"Кузнецов\": № 5 от 01.10.2023")),
        Topic(
            keyword: .importRecords,
            summary: Wording("brings records in from a CSV file", "загружает записи из файла CSV"),
            example: Wording(
                "import mentees from \"anketa.csv\": name = column «ФИО»",
                "загрузить наставляемых из \"anketa.csv\": имя = колонка «ФИО»")),
        Topic(
            keyword: .award,
            summary: Wording(
                "records a nomination, a contest won, a certificate or thanks",
                "записывает номинацию, победу в конкурсе, грамоту или благодарность"),
            example: Wording(
                "award \"Петров\": «Наставник года», contest, municipal, dated 25.05.2024",
                "наградить \"Петрова\": «Наставник года», конкурс, муниципальный, 25.05.2024")),
        Topic(
            keyword: .practice,
            summary: Wording("keeps a best practice with its author", "пополняет базу лучших практик"),
            example: Wording(
                "practice «Шахматный час»: author \"Петров\", form student-student, file \"chess.pdf\"",
                "практика «Шахматный час»: автор \"Петров\", форма ученик-ученик, файл \"шахматы.pdf\"")),
        Topic(
            keyword: .document,
            summary: Wording(
                "writes an order, letter or certificate from the register; `with references` names its records",
                "готовит приказ, письмо или грамоту по реестру; `со ссылками` назовёт записи"),
            example: Wording(
                "document pair-order № 115/01 dated 20.10.2023 with references as html to \"order.html\"",
                "документ приказ-о-парах № 115/01 от 20.10.2023 со ссылками как html в файл \"приказ.html\"")),
        Topic(
            keyword: .issue,
            summary: Wording(
                "keeps a document's text for good; later changes need an amendment",
                "издаёт документ: его текст больше не меняется, изменения — отдельным приказом"),
            example: Wording(
                "issue pair-order № 115/01 dated 20.10.2023", "издать приказ-о-парах № 115/01 от 20.10.2023")),
        Topic(
            keyword: .issued,
            summary: Wording(
                "keeps the text of a document as it was issued elsewhere, as a dump writes it",
                "хранит текст документа, как он был издан: так его записывает выгрузка"),
            example: Wording(
                """
                issued document pair-order № 115/01:
                  text in russian checksum "5f1d…": "ПРИКАЗ", "Утвердить пары."
                  document line 2 in russian "Утвердить": pair "Петров" with "Сидорова"
                end
                """,
                """
                изданный документ приказ-о-парах № 115/01:
                  текст на русском контрольная сумма "5f1d…": "ПРИКАЗ", "Утвердить пары."
                  строка документа 2 на русском "Утвердить": пара "Петров" с "Сидорова"
                конец
                """)),
        Topic(
            keyword: .field,
            summary: Wording("adds a field of the school's own to people", "добавляет людям своё поле школы"),
            example: Wording(
                "field chess_rating: number from 0 to 3000, label «Рейтинг по шахматам»",
                "поле рейтинг_шахмат: число от 0 до 3000, подпись «Рейтинг по шахматам»")),
        Topic(
            keyword: .erase,
            summary: Wording(
                "erases a person's data for good; counts stay true",
                "безвозвратно удаляет данные человека; подсчёты остаются верными"),
            example: Wording(
                "erase \"Сидорова Анна Олеговна\"", "стереть \"Сидорова Анна Олеговна\"")),
        Topic(
            keyword: .check,
            summary: Wording(
                "holds the programme against the regulation's contradictions",
                "проверяет программу по противоречиям Положения"),
            example: Wording("check programme", "проверить программу")),
        Topic(
            keyword: .decide,
            summary: Wording(
                "settles how a contradiction of the regulation is read", "решает, как читать противоречие Положения"),
            example: Wording(
                "decide 2: school-year dated 05.09.2023 because «the roadmap runs from September to May»",
                "решить 2: учебный год от 05.09.2023 потому что «дорожная карта — с сентября по май»")),
        Topic(
            keyword: .use, summary: Wording("brings a rule file in", "подключает файл правил"),
            example: Wording("use \"rules/успевающий.tandem\"", "подключить \"rules/успевающий.tandem\"")),
        Topic(
            keyword: .rules, summary: Wording("defines pair rules", "определяет правила пар"),
            example: Wording(
                "rules «Лидер» for student-student: require mentor.grade more than mentee.grade",
                "правила «Лидер» для ученик-ученик: требовать наставник.параллель больше наставляемый.параллель")),
        Topic(
            keyword: .test, summary: Wording("tries pair rules on two people", "проверяет правила на двух людях"),
            example: Wording(
                "test «no pair» for rules «Лидер»: mentor: class 5А, mentee: class 7Б, expect not allowed",
                "тест «не пара» для правил «Лидер»: наставник: класс 5А, наставляемый: класс 7Б, ожидать не допустима"
            )),
        Topic(
            keyword: .programme, summary: Wording("defines a year's programme", "определяет программу года"),
            example: Wording(
                "programme \"2023-2024\": school «МБОУ Идринская СОШ», period 01.09.2023 .. 31.05.2024",
                "программа \"2023-2024\": школа «МБОУ Идринская СОШ», срок 01.09.2023 .. 31.05.2024")),
        Topic(
            keyword: .language,
            summary: Wording("the language's version, at a file's head", "версия языка, в начале файла"),
            example: Wording("language 1", "язык 1")),
        Topic(
            keyword: .plan,
            summary: Wording("shows what a statement would change", "показывает, что изменила бы команда"),
            example: Wording("plan propose pairs for student-student", "план предложить пары для ученик-ученик")),
        Topic(
            keyword: .whatIf,
            summary: Wording("answers on a copy that is dropped", "отвечает на копии, которая отбрасывается"),
            example: Wording(
                "what if propose pairs for student-student, then show coverage of students",
                "что если предложить пары для ученик-ученик, то показать охват учеников")),
        Topic(
            keyword: .history,
            summary: Wording("who recorded what, and when", "кто, что и когда записал"),
            example: Wording("history of \"Сидорова\" since 01.10.2023", "история \"Сидоровой\" с 01.10.2023")),
        Topic(
            keyword: .undo,
            summary: Wording(
                "takes back your last changes, or an entry of the journal",
                "отменяет ваши последние изменения или запись журнала"),
            example: Wording("undo 2", "отменить 2")),
        Topic(
            keyword: .begin,
            summary: Wording("opens a transaction in the shell", "открывает транзакцию в оболочке"),
            example: Wording("begin", "начать")),
        Topic(
            keyword: .commit,
            summary: Wording("records what `begin` has opened", "записывает всё с команды `начать`"),
            example: Wording("commit", "сохранить")),
        Topic(
            keyword: .rollback,
            summary: Wording("drops what `begin` has opened", "отбрасывает всё с команды `начать`"),
            example: Wording("rollback", "откатить")),
        Topic(
            keyword: .rollOver,
            summary: Wording("moves the year", "переводит на следующий год"),
            example: Wording("roll over to \"2024-2025\" completing pairs", "перейти на \"2024-2025\" завершая пары")),
        Topic(
            keyword: .dump,
            summary: Wording(
                "writes the register as a script that builds it anew: every table, slips, answers, issued texts word for word; not the journal",
                "записывает реестр сценарием, который соберёт его заново: все таблицы, листки, ответы, изданные тексты слово в слово; без журнала"
            ),
            example: Wording("dump to \"register.tandem\"", "выгрузить в \"реестр.tandem\"")),
        Topic(
            keyword: .help, summary: Wording("this list, or one statement", "этот список или одна команда"),
            example: Wording("help show", "помощь показать")),
        Topic(
            keyword: .explain,
            summary: Wording("tells more of a message by its code", "расскажет о сообщении по его коду"),
            example: Wording("explain E0105", "объяснить E0105")),
        Topic(
            keyword: .quit, summary: Wording("leaves the shell", "выход из оболочки"), example: Wording("quit", "выход")
        ),
    ]
}
