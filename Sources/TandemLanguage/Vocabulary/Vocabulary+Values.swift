extension Vocabulary {
    static let sources: [VocabularyEntry] = [
        VocabularyEntry(.source, "mentors", en: "mentors", ru: "наставник(ов,и,ам)"),
        VocabularyEntry(.source, "mentees", en: "mentees", ru: "наставляем(ых,ые,ым)"),
        VocabularyEntry(.source, "people", en: "people|persons", ru: "люд(ей,и)|участник(ов,и)|лиц(,а)"),
        VocabularyEntry(.source, "pairs", en: "pairs", ru: "пар(ы,)"),
        VocabularyEntry(.source, "meetings", en: "meetings", ru: "встреч(и,)"),
        VocabularyEntry(.source, "measurements", en: "measurements", ru: "измерени(я,й)|замер(ы,ов)"),
        VocabularyEntry(.source, "tasks", en: "tasks|roadmap", ru: "задач(и,)|мероприяти(я,й)|дорожн(ую,ая) карт(у,а)"),
        VocabularyEntry(.source, "consents", en: "consents", ru: "согласи(я,й)"),
        VocabularyEntry(.source, "contracts", en: "contracts", ru: "договор(ы,ов,а)"),
        VocabularyEntry(.source, "forms", en: "forms", ru: "форм(ы,)"),
        VocabularyEntry(.source, "variants", en: "variants", ru: "вариант(ы,ов)"),
        VocabularyEntry(.source, "decisions", en: "decisions", ru: "решени(я,й)"),
        VocabularyEntry(.source, "scales", en: "scales", ru: "шкал(ы,)"),
        VocabularyEntry(.source, "documents", en: "documents|orders", ru: "документ(ы,ов)|приказ(ы,ов)"),
        VocabularyEntry(.source, "questionnaires", en: "questionnaires|surveys", ru: "анкет(ы,)|опросник(и,ов)"),
        VocabularyEntry(.source, "questions", en: "questions", ru: "вопрос(ы,ов)"),
        VocabularyEntry(.source, "answers", en: "answers", ru: "ответ(ы,ов)"),
        VocabularyEntry(
            .source, "swotLines", en: "swot lines", ru: "строк(и,) swot-анализа|строк(и,) свот-анализа"),
        VocabularyEntry(.source, "ruleSets", en: "rule sets|rules", ru: "наборы правил|правил(а,)"),
        VocabularyEntry(.source, "steps", en: "steps|scheme", ru: "шаг(и,ов)|схем(у,а,ы)"),
        VocabularyEntry(.source, "fields", en: "fields", ru: "пол(я,ей)"),
        VocabularyEntry(.source, "offers", en: "offers", ru: "предложени(я,й)"),
        VocabularyEntry(.source, "wishes", en: "wishes", ru: "пожелани(я,й)"),
        VocabularyEntry(.source, "programmes", en: "programmes|programs", ru: "программ(ы,)"),
    ]

    static let categories: [VocabularyEntry] = [
        VocabularyEntry(
            .category, "student", en: "student|students|pupil|pupils",
            ru:
                "ученик(,а,и,ов,у,ам,ом)|учениц(а,ы,у,)|учащ(ийся,аяся,иеся,ихся)"
                + "|обучающ(ийся,аяся,иеся,ихся,егося)|школьник(,и,ов)"
        ),
        VocabularyEntry(
            .category, "teacher", en: "teacher|teachers",
            ru: "учител(ь,я,ей,ю,ям)|учительниц(а,ы,у)|педагог(,а,и,ов,ам)|преподавател(ь,я,и,ей)"),
        VocabularyEntry(.category, "parent", en: "parent|parents", ru: "родител(ь,я,и,ей,ям)|мама|папа"),
        VocabularyEntry(
            .category, "alumnus", en: "alumnus|alumni|graduate|graduates", ru: "выпускник(,а,и,ов,ам)|выпускниц(а,ы,у)"),
        VocabularyEntry(
            .category, "employee", en: "employee|employees",
            ru:
                "сотрудник(,а,и,ов)|сотрудниц(а,ы)|работник(,а,и,ов)|(работник,сотрудник) предприятия"
                + "|специалист(,а,ы,ов)"
        ),
        VocabularyEntry(
            .category, "entrepreneur", en: "entrepreneur|entrepreneurs|public figure",
            ru: "предпринимател(ь,я,и,ей)|общественн(ый,ого,ые) деятел(ь,я,и)"),
        VocabularyEntry(
            .category, "veteran", en: "veteran|veterans", ru: "ветеран(,а,ы,ов)|ветеран педагогического труда"),
    ]

    static let needs: [VocabularyEntry] = [
        VocabularyEntry(
            .need, "gifted", en: "gifted|talented",
            ru: "одаренност(ь,и)|одаренн(ый,ая,ые,ых)|выдающиеся способности|талант"),
        VocabularyEntry(
            .need, "underachievement", en: "underachievement|underachiever|low results",
            ru: "неуспеваемост(ь,и)|неуспевающ(ий,ая,ие,их)|низкие результаты|неудовлетворительные результаты"),
        VocabularyEntry(
            .need, "disability", en: "disability|disabled", ru: "овз|инвалидность|ограниченные возможности здоровья"),
        VocabularyEntry(.need, "hardship", en: "hardship", ru: "трудн(ая,ой,ую) жизненн(ая,ой,ую) ситуаци(я,и,ю)|тжс"),
        VocabularyEntry(
            .need, "behaviour", en: "behaviour|behavior", ru: "поведени(е,я)|проблемы с поведением|проблемы поведения"),
        VocabularyEntry(
            .need, "isolation", en: "isolation|isolated",
            ru:
                "отстраненност(ь,и)|отстраненн(ый,ая,ые)|изоляция"
                + "|отстранен(,а) от коллектива|не участвует в жизни школы"
        ),
        VocabularyEntry(
            .need, "novice", en: "novice|young specialist", ru: "молод(ой,ые,ого,ых) специалист(,ы,а,ов)|новичок"),
        VocabularyEntry(.need, "burnout", en: "burnout", ru: "выгорани(е,я)|эмоционально(е,го) выгорани(е,я)"),
        VocabularyEntry(
            .need, "newcomer", en: "newcomer|new workplace",
            ru: "ново(е,го) мест(о,а) работы|нов(ый,ая,ые) (сотрудник,сотрудница,сотрудники)|адаптация"),
        VocabularyEntry(
            .need, "digital", en: "digital skills|digital", ru: "цифров(ые,ых) навык(и,ов)|икт компетенци(и,й)|икт"),
    ]

    static let otherValues: [VocabularyEntry] = [
        VocabularyEntry(.gender, "female", en: "female|f|girl|woman", ru: "женский|ж|жен|женщина|девочка|девушка"),
        VocabularyEntry(.gender, "male", en: "male|m|boy|man", ru: "мужской|м|муж|мужчина|мальчик|юноша"),
        VocabularyEntry(.form, "studentStudent", en: "student-student|pupil-pupil", ru: "ученик-ученик"),
        VocabularyEntry(.form, "teacherTeacher", en: "teacher-teacher", ru: "учитель-учитель|педагог-педагог"),
        VocabularyEntry(
            .form, "teacherStudent", en: "teacher-student|teacher-pupil", ru: "учитель-ученик|педагог-ученик"),
        VocabularyEntry(
            .form, "undergraduateStudent", en: "undergraduate-student|undergraduate-pupil", ru: "студент-ученик"),
        VocabularyEntry(.form, "employerStudent", en: "employer-student|employer-pupil", ru: "работодатель-ученик"),
        VocabularyEntry(.stage, "preparation", en: "preparation", ru: "подготовк(а,и,у,е)|подготовка условий"),
        VocabularyEntry(
            .stage, "menteeBase", en: "mentee base", ru: "баз(а,ы,у) наставляемых|формирование базы наставляемых"),
        VocabularyEntry(
            .stage, "mentorBase", en: "mentor base", ru: "баз(а,ы,у) наставников|формирование базы наставников"),
        VocabularyEntry(
            .stage, "training", en: "training", ru: "обучени(е,я)|отбор и обучение|отбор и обучение наставников|отбор"),
        VocabularyEntry(.stage, "pairing", en: "pairing", ru: "формировани(е,я) пар|подбор пар"),
        VocabularyEntry(
            .stage, "running", en: "running",
            ru: "ход программы|организаци(я,и) хода|организаци(я,и) хода программы|работа пар"),
        VocabularyEntry(.stage, "closing", en: "closing", ru: "завершени(е,я)|завершение программы"),
        VocabularyEntry(
            .meetingKind, "introduction", en: "introduction|introductory",
            ru: "знакомств(о,а)|организационн(ая,ую,ой)|встреча-знакомство"),
        VocabularyEntry(.meetingKind, "trial", en: "trial", ru: "пробн(ая,ую,ой)|пробная рабочая"),
        VocabularyEntry(
            .meetingKind, "planning", en: "planning", ru: "планировани(е,я)|планов(ая,ую)|встреча-планирование"),
        VocabularyEntry(
            .meetingKind, "regular", en: "regular", ru: "регулярн(ая,ую,ой,ые)|очередн(ая,ую,ой)|рабоч(ая,ую)"),
        VocabularyEntry(.meetingKind, "final", en: "final", ru: "заключительн(ая,ую,ой)|итогов(ая,ую,ой)"),
        VocabularyEntry(.phase, "entry", en: "entry", ru: "вход(,е,а,ом)|начало|входн(ой,ом)"),
        VocabularyEntry(.phase, "interim", en: "interim|midway", ru: "промежуточн(ый,ом,ое,ого,ым)|середин(а,е)"),
        VocabularyEntry(.phase, "exit", en: "exit", ru: "выход(,е,а,ом)|выходн(ой,ом)|итогов(ый,ом,ое)"),
        VocabularyEntry(.pairState, "proposed", en: "proposed", ru: "предложен(а,о,ы)|предложенн(ая,ые,ых)"),
        VocabularyEntry(.pairState, "agreed", en: "agreed", ru: "согласован(а,о,ы)|согласованн(ая,ые,ых)"),
        VocabularyEntry(.pairState, "approved", en: "approved", ru: "утвержден(а,о,ы)|утвержденн(ая,ые,ых)"),
        VocabularyEntry(
            .pairState, "active", en: "active", ru: "действу(ет,ют)|действующ(ая,ие,их)|активн(а,ая,ые,ых)"),
        VocabularyEntry(.pairState, "completed", en: "completed", ru: "завершен(а,о,ы)|завершенн(ая,ые,ых)"),
        VocabularyEntry(.pairState, "dissolved", en: "dissolved", ru: "расторгнут(а,о,ы,ая,ые,ых)|распущен(а,о,ы)"),
        VocabularyEntry(.yesNo, "yes", en: "yes|true", ru: "да|истина|верно"),
        VocabularyEntry(.yesNo, "no", en: "no|false", ru: "нет|ложь|неверно"),
    ]

    static let objectives: [VocabularyEntry] = [
        VocabularyEntry(
            .objective, "mostPairs", en: "by number of pairs|by pairs", ru: "по числу пар|по количеству пар"),
        VocabularyEntry(
            .objective, "total", en: "by total|by points|by total points", ru: "по сумме|по сумме баллов|по баллам"),
        VocabularyEntry(.objective, "fairness", en: "by fairness|fairly", ru: "по справедливости|справедливо"),
        VocabularyEntry(.objective, "stability", en: "by stability|stably", ru: "устойчиво|по устойчивости"),
        VocabularyEntry(
            .objective, "fewestChanges", en: "with fewest changes|by fewest changes|with the fewest changes",
            ru: "с наименьшими изменениями|с минимумом изменений|с наименьшим числом изменений"),
    ]
}
