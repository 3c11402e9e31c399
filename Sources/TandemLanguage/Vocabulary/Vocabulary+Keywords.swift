extension Vocabulary {
    static let statements: [VocabularyEntry] = [
        VocabularyEntry(.programme, .statement, en: "programme|program", ru: "программ(а,у,ы,е,ой)"),
        VocabularyEntry(
            .mentor, .statement, .definition, .selection, en: "mentor",
            ru: "наставник(,а,у,ом,е)|наставниц(а,у,ы,е,ей)"),
        VocabularyEntry(.mentee, .statement, en: "mentee", ru: "наставляем(ый,ого,ому,ым,ом,ая,ую,ой)"),
        VocabularyEntry(.person, .statement, en: "person", ru: "человек(,а,у)|лицо|участник(,а,у)"),
        VocabularyEntry(.consent, .statement, en: "consent", ru: "согласи(е,я,ю)"),
        VocabularyEntry(.contract, .statement, en: "contract|agreement", ru: "договор(,а,у,ом)|соглашени(е,я)"),
        VocabularyEntry(.field, .statement, en: "field", ru: "пол(е,я,ю)"),
        VocabularyEntry(
            .rules, .statement, .definition, en: "rules|rule set", ru: "правил(а,о,,ам)|набор правил"),
        VocabularyEntry(
            .use, .statement, en: "use|include", ru: "подключ(ить,и,ите)|использ(овать,уй,уйте)|взять|возьми"),
        VocabularyEntry(
            .importRecords, .statement, en: "import|load",
            ru: "загруз(ить,и,ите)|импорт(,ировать,ируй,ируйте)|загрузка"),
        VocabularyEntry(
            .show, .statement, en: "show|list|display", ru: "пока(зать,жи,жите,з)|вывести|выведи(,те)|список"),
        VocabularyEntry(.candidates, .statement, en: "candidates|candidate", ru: "кандидат(ы,ов,,а)"),
        VocabularyEntry(.why, .statement, en: "why", ru: "почему|отчего|зачем"),
        VocabularyEntry(
            .propose, .statement, en: "propose|suggest|offer",
            ru: "предлож(ить,и,ите)|подобрать|подбер(и,ите)|сформир(овать,уй,уйте)"),
        VocabularyEntry(.choose, .statement, en: "choose|select|pick", ru: "выбрать|выбер(и,ите)|выбор"),
        VocabularyEntry(.agree, .statement, en: "agree", ru: "согласовать|согласу(й,йте)|согласование"),
        VocabularyEntry(.approve, .statement, en: "approve", ru: "утверд(ить,и,ите)|утверждение"),
        VocabularyEntry(.complete, .statement, en: "complete", ru: "заверш(ить,и,ите)|закончить|законч(и,ите)"),
        VocabularyEntry(
            .dissolve, .statement, en: "dissolve", ru: "расторг(нуть,ни,ните)|распустить|распусти(,те)|расформировать"),
        VocabularyEntry(.meeting, .statement, en: "meeting", ru: "встреч(а,у,и,е,ей)"),
        VocabularyEntry(.measure, .statement, en: "measure", ru: "измер(ить,ь,ьте,ение)|замер(,ить)"),
        VocabularyEntry(
            .finish, .statement, en: "finish|done", ru: "выполн(ить,и,ите,ена,ено)|сделан(о,а)|отметить"),
        VocabularyEntry(.help, .statement, en: "help", ru: "помощь|справк(а,у)|помоги(,те)"),
        VocabularyEntry(.explain, .statement, en: "explain", ru: "объясн(ить,и,ите)|поясн(ить,и,ите)"),
        VocabularyEntry(.quit, .statement, en: "quit|exit|bye", ru: "выход|выйти|выйди|стоп|пока"),
        VocabularyEntry(.test, .statement, en: "test", ru: "тест(,а)"),
        VocabularyEntry(.language, .statement, en: "language", ru: "язык(,а)"),
        VocabularyEntry(.whyNot, .statement, en: "why not", ru: "(почему,отчего,зачем) (не,нет)|почему бы не"),
        VocabularyEntry(
            .fixes, .statement, en: "fixes|fix|how to pair", ru: "как (подобрать,найти) (пару,пары)|что мешает"),
        VocabularyEntry(
            .path, .statement, en: "path to|path|way to|how to reach", ru: "путь (к,до)|путь|дорога (к,до)|как достичь"),
        VocabularyEntry(.wish, .statement, en: "wish|wishes", ru: "пожелани(я,е)"),
        VocabularyEntry(.slip, .statement, en: "slip|choice slip", ru: "лист(ок,ка)|лист выбора"),
        VocabularyEntry(.allocate, .statement, en: "allocate", ru: "распредел(ить,и,ите)"),
        VocabularyEntry(.group, .statement, en: "group", ru: "групп(а,у)"),
        VocabularyEntry(.rotation, .statement, en: "rotation", ru: "ротаци(я,ю)|быстрые встречи"),
        VocabularyEntry(.pairRecord, .statement, en: "pair", ru: "пар(а,у)"),
        VocabularyEntry(.plan, .statement, en: "plan|preview", ru: "план(,ировать,ируй,ируйте)|прикинуть|прикинь"),
        VocabularyEntry(.undo, .statement, en: "undo", ru: "отмен(ить,и,ите,а)"),
        VocabularyEntry(.begin, .statement, en: "begin", ru: "нач(ать,ни,ните)"),
        VocabularyEntry(.commit, .statement, en: "commit|save", ru: "сохран(ить,и,ите)|зафиксировать"),
        VocabularyEntry(.rollback, .statement, en: "rollback|roll back", ru: "откат(ить,и,ите,)"),
        VocabularyEntry(.history, .statement, en: "history", ru: "истори(я,ю,и)|журнал(,а)"),
        VocabularyEntry(
            .whatIf, .statement, en: "what if|suppose", ru: "что если|что будет если|предполож(им,ить)"),
        VocabularyEntry(.dump, .statement, en: "dump|export", ru: "выгруз(ить,и,ите)|выгрузка"),
        VocabularyEntry(
            .rollOver, .statement, en: "roll over to|roll over",
            ru: "пере(йти,йди,йдите) на|пере(йти,йди,йдите)|переход на"),
        VocabularyEntry(.compare, .statement, en: "compare", ru: "сравн(ить,и,ите)|сравнение"),
        VocabularyEntry(
            .questionnaire, .statement, .definition, en: "questionnaire|survey", ru: "анкет(а,у,ы,е)|опросник(,а)"),
        VocabularyEntry(.answers, .statement, en: "answers|answer", ru: "ответ(ы,ов,)"),
        VocabularyEntry(.summary, .statement, en: "summary|summarise|summarize", ru: "сводк(а,у,и)|обобщ(ить,и,ите)"),
        VocabularyEntry(
            .gap, .statement, en: "expectation gap|gap",
            ru: "расхождени(е,я) ожиданий|расхождени(е,я)|разрыв ожиданий"),
        VocabularyEntry(.swot, .statement, en: "swot|swot analysis", ru: "swot-анализ(,а)|свот-анализ(,а)|свот"),
        VocabularyEntry(
            .erase, .statement, en: "erase|erase data|forget",
            ru: "стереть|сотри(,те)|стереть данные|удал(ить,и,ите) данные|забыть"),
        VocabularyEntry(.check, .statement, en: "check", ru: "провер(ить,ь,ьте)|проверка"),
        VocabularyEntry(.decide, .statement, en: "decide|settle", ru: "реш(ить,и,ите)|решено"),
    ]

    static let definitions: [VocabularyEntry] = [
        VocabularyEntry(.end, .definition, .statement, en: "end", ru: "конец|все"),
        VocabularyEntry(
            .school, .definition, en: "school", ru: "школ(а,у,ы,е)|организаци(я,и,ю)|образовательная организация"),
        VocabularyEntry(.period, .definition, en: "period", ru: "срок(,и)|период(,а)"),
        VocabularyEntry(.order, .definition, .papers, en: "order", ru: "приказ(,а,у,ом,е)"),
        VocabularyEntry(.basis, .definition, en: "basis", ru: "основани(е,я,и)"),
        VocabularyEntry(.coordinator, .definition, en: "coordinator", ru: "координатор(,а,у,ом)"),
        VocabularyEntry(.director, .definition, en: "director|headteacher", ru: "директор(,а,у,ом)"),
        VocabularyEntry(.goal, .definition, en: "goal|aim|target", ru: "цел(ь,и,ью)"),
        VocabularyEntry(.coverage, .definition, .source, en: "coverage", ru: "охват(,а,у,ом)"),
        VocabularyEntry(.form, .definition, en: "form", ru: "форм(а,ы,у,е,ой)"),
        VocabularyEntry(.curator, .definition, en: "curator", ru: "куратор(,а,у,ом)"),
        VocabularyEntry(.variant, .definition, en: "variant", ru: "вариант(,а,у,ы)|ролевая модель"),
        VocabularyEntry(.presented, .definition, en: "presented", ru: "представлен(а,о,ы,)"),
        VocabularyEntry(.step, .definition, en: "step", ru: "шаг(,а,у)"),
        VocabularyEntry(
            .needs, .definition, en: "mentor needs|needs", ru: "наставнику нужн(о,ы,а)|нужн(о,ы,а)"),
        VocabularyEntry(
            .meetingsEvery, .definition, en: "meetings every|meeting every",
            ru: "встречи раз в|встречи каждые|встреча раз в"),
        VocabularyEntry(.stage, .definition, en: "stage", ru: "этап(,а,у,е)"),
        VocabularyEntry(.task, .definition, .selection, en: "task", ru: "задач(а,у,и,е,ей)|мероприяти(е,я)"),
        VocabularyEntry(.scale, .definition, en: "scale", ru: "шкал(а,ы,у,е,ой)"),
        VocabularyEntry(.measurement, .definition, en: "measurement", ru: "измерени(е,я,ю)|замер(,ы,а)"),
        VocabularyEntry(
            .responsible, .definition, en: "responsible", ru: "ответственн(ый,ая,ые,ого,ой)|отвечает|исполнитель"),
        VocabularyEntry(.result, .definition, en: "result", ru: "результат(,ы,а,ом)|итог"),
        VocabularyEntry(.label, .definition, en: "label", ru: "подпись|название|метка"),
        VocabularyEntry(.parameter, .definition, en: "parameter", ru: "параметр(,ы,а)"),
        VocabularyEntry(
            .require, .definition, en: "require|requires", ru: "требовать|требу(ется,й,ем)|требование|обязательно"),
        VocabularyEntry(
            .prefer, .definition, en: "prefer", ru: "предпоч(есть,итать,тение,тительно)|желательно|лучше"),
        VocabularyEntry(.avoid, .definition, en: "avoid", ru: "избегать|избега(й,ем)|нежелательно|хуже"),
        VocabularyEntry(.weight, .definition, en: "weight", ru: "вес(,а,ом)|с весом"),
        VocabularyEntry(
            .because, .definition, .joint, en: "because|reason",
            ru: "потому что|так как|причин(а,е,ой)|по причине|поскольку|из-за"),
        VocabularyEntry(
            .extends, .joint, en: "extends|extending|based on", ru: "расшир(яет,яют,яя)|дополня(ет,ют,я)|на основе"),
        VocabularyEntry(.expect, .definition, en: "expect|expects", ru: "ожида(ть,ем,ется,ю)|ожидание"),
        VocabularyEntry(.allowed, .definition, en: "allowed|is allowed", ru: "допустим(а,о,ы,)|разрешен(а,о,ы,)"),
        VocabularyEntry(
            .notAllowed, .definition, en: "not allowed|is not allowed|forbidden",
            ru: "не допустим(а,о,ы,)|недопустим(а,о,ы,)|не разрешен(а,о,ы,)|запрещен(а,о,ы,)"),
        VocabularyEntry(.score, .definition, en: "score|points", ru: "балл(ы,ов,,а)|счет"),
        VocabularyEntry(.indicator, .definition, en: "indicator", ru: "показател(ь,я,ю)"),
        VocabularyEntry(.indicators, .source, en: "indicators", ru: "показател(и,ей)"),
        VocabularyEntry(.monitoring, .source, en: "monitoring", ru: "мониторинг(,а)"),
        VocabularyEntry(.question, .definition, en: "question", ru: "вопрос(,а,у)"),
        VocabularyEntry(.column, .definition, en: "column", ru: "колонк(а,и,у,е)|столб(ец,ца,це)|граф(а,ы,у,е)"),
        VocabularyEntry(.split, .definition, en: "split|split by", ru: "раздел(ить,ено,енный)|через|разделить по"),
        VocabularyEntry(.encoding, .definition, en: "encoding", ru: "кодировк(а,и,у,е)"),
        VocabularyEntry(.separator, .definition, en: "separator|delimiter", ru: "разделител(ь,я,ем)"),
        VocabularyEntry(.given, .definition, en: "given", ru: "дано|дан(,а)|получен(о,а,)|подписан(о,а,)"),
        VocabularyEntry(.withdrawn, .definition, en: "withdrawn", ru: "отозван(о,а,)|отзыв"),
        VocabularyEntry(.note, .definition, en: "note", ru: "заметк(а,и,у)|примечани(е,я)|комментарий"),
        VocabularyEntry(.planned, .definition, en: "planned", ru: "запланирован(о,ы,а)|по плану|план"),
    ]

    static let connectives: [VocabularyEntry] = [
        VocabularyEntry(.with, .joint, en: "with|and", ru: "с|со|и|вместе с"),
        VocabularyEntry(.forWhom, .joint, .selection, en: "for", ru: "для|за|к"),
        VocabularyEntry(.toWhom, .joint, en: "to", ru: "кому"),
        VocabularyEntry(.ofClass, .joint, en: "of|from", ru: "из"),
        VocabularyEntry(.onDate, .joint, en: "on|dated", ru: "дат(а,ы,ой)|от|числа"),
        VocabularyEntry(.at, .joint, en: "at|on the", ru: "на|при|в"),
        VocabularyEntry(.from, .dates, en: "from", ru: "с|со|начиная с"),
        VocabularyEntry(.until, .dates, .clause, en: "until|till", ru: "до"),
        VocabularyEntry(.rangeFrom, .bounds, en: "from", ru: "от|с"),
        VocabularyEntry(.rangeTo, .bounds, en: "to|up to", ru: "до|по"),
        VocabularyEntry(
            .atMost, .bounds, .operation,
            en: "at most|(no,not) more than|not (above,after)|is at most|is not more than",
            ru: "не (больше,более)|не (больше,более) чем|не (выше,старше,позже,позднее)|не превышает"),
        VocabularyEntry(
            .atLeast, .bounds, .operation,
            en: "at least|(no,not) less than|not (below,before)|is at least|is not less than",
            ru: "не (меньше,менее)|не (меньше,менее) чем|не (ниже,младше,раньше)|как минимум"),
        VocabularyEntry(
            .lessIsBetter, .bounds, en: "(less,lower) is better", ru: "(меньше,ниже) лучше|чем меньше тем лучше"),
        VocabularyEntry(
            .moreIsBetter, .bounds, en: "(more,higher) is better", ru: "(больше,выше) лучше|чем больше тем лучше"),
        VocabularyEntry(.grades, .bounds, en: "grades|grade|in grades", ru: "класс(ы,ов,ах)|в классах|параллел(и,ей)"),
        VocabularyEntry(.mentees, .bounds, en: "mentees|mentee", ru: "наставляем(ых,ого,ые)|человек"),
        VocabularyEntry(.numberWord, .papers, en: "number|no", ru: "номер(,а,ом)"),
        VocabularyEntry(.dated, .papers, en: "dated|of|on", ru: "от|дат(а,ы)"),
        VocabularyEntry(.by, .papers, en: "by", ru: "по"),
        VocabularyEntry(.fromFile, .file, en: "from|from file", ru: "из|из файла"),
        VocabularyEntry(.pairs, .selection, en: "pairs|all pairs", ru: "пар(ы,)|все пары"),
        VocabularyEntry(.pair, .selection, en: "pair", ru: "пар(у,а,ой)"),
        VocabularyEntry(.ready, .selection, en: "ready", ru: "готов(ые,ых)"),
        VocabularyEntry(.keeping, .joint, en: "keeping|keep", ru: "остав(ив,ляя,ить)|сохран(ив,яя,ить)"),
        VocabularyEntry(
            .withProof, .joint, en: "with proof|with a proof", ru: "с доказательством|с проверкой"),
        VocabularyEntry(.overdueOnes, .selection, en: "overdue", ru: "просроченн(ые,ых,ый,ого)"),
        VocabularyEntry(.ofScales, .bounds, en: "of|of scales|of scale", ru: "по шкал(ам,е)"),
        VocabularyEntry(.ofWhom, .selection, en: "of|among", ru: "среди|у"),
        VocabularyEntry(
            .byChoices, .selection, en: "choices|by choices|wishes|by wishes", ru: "по пожеланиям|по выбору|пожелания"),
        VocabularyEntry(.slips, .source, en: "slips|choice slips", ru: "листк(и,ов)|лист(ы,ов) выбора"),
        VocabularyEntry(.desks, .selection, en: "desks|desk", ru: "стол(ов,а,ы,ами,ом,)"),
        VocabularyEntry(.times, .selection, en: "times|offers|offers each", ru: "раз(,а)"),
        VocabularyEntry(.groups, .selection, en: "groups", ru: "групп(ы,)"),
        VocabularyEntry(.ofGroup, .joint, en: "of group|group", ru: "групп(ы,а,е)"),
        VocabularyEntry(
            .absent, .definition, en: "absent|without", ru: "отсутствовал(и,а,)|не был(и,а,о,)|без"),
        VocabularyEntry(
            .withinGroup, .definition, en: "within group|within a group|in a group", ru: "в группе|внутри группы"),
        VocabularyEntry(.ofCandidates, .selection, en: "candidates|candidate", ru: "кандидат(ов,а,ы)"),
        VocabularyEntry(.two, .selection, en: "two", ru: "двоих|двух|два"),
        VocabularyEntry(.three, .selection, en: "three", ru: "троих|трех|три"),
        VocabularyEntry(.four, .selection, en: "four", ru: "четверых|четырех|четыре"),
        VocabularyEntry(.five, .selection, en: "five", ru: "пятерых|пять|пяти"),
        VocabularyEntry(.then, .joint, en: "then", ru: "то|тогда"),
        VocabularyEntry(
            .completingPairs, .selection, en: "completing pairs|and complete pairs",
            ru: "завершая пары|с завершением пар|и завершить пары"),
    ]

    static let clauses: [VocabularyEntry] = [
        VocabularyEntry(
            .columns, .clause, en: "with|columns|with columns",
            ru: "с (колонками,полями,графами,столбцами)|колонк(и,ами)|пол(я,ями)|столбцы"),
        VocabularyEntry(.whereClause, .clause, en: "where|whose", ru: "где|у (которых,которой,которого)|если"),
        VocabularyEntry(.groupBy, .clause, en: "by|group by|per", ru: "по|сгруппировать по|группировать по"),
        VocabularyEntry(
            .sortBy, .clause, en: "sort by|order by|sorted by|ordered by",
            ru: "упорядоч(ить,и,ив,ены,ено) по|сортир(овать,овка,уй) по|отсортир(овать,уй,овав,ованы) по"),
        VocabularyEntry(.descending, .clause, en: "descending|desc", ru: "по убыванию|убывани(е,ю)"),
        VocabularyEntry(.ascending, .clause, en: "ascending|asc", ru: "по возрастанию|возрастани(е,ю)"),
        VocabularyEntry(.first, .clause, en: "first|top", ru: "перв(ые,ых,ый,ая,ую,ое)|только первые"),
        VocabularyEntry(.asFormat, .clause, en: "as", ru: "как|в виде|в формате"),
        VocabularyEntry(.toFile, .clause, en: "to|to file|into", ru: "в файл|в"),
        VocabularyEntry(
            .withPseudonyms, .clause, en: "with pseudonyms|under pseudonyms", ru: "с псевдонимами|под псевдонимами"),
        VocabularyEntry(
            .withoutSmall, .clause, en: "without small groups|hiding small groups",
            ru: "без малых групп|скрыв малые группы"),
        VocabularyEntry(.since, .clause, en: "since|from", ru: "с|начиная с|со"),
    ]

    static let operations: [VocabularyEntry] = [
        VocabularyEntry(.or, .operation, en: "or", ru: "или|либо"),
        VocabularyEntry(.and, .operation, en: "and", ru: "и|а также"),
        VocabularyEntry(.not, .operation, en: "not", ru: "не|неверно что"),
        VocabularyEntry(
            .isEqual, .operation, en: "is|equals|are", ru: "это|рав(ен,на,но,ны)|есть|является|совпада(ет,ют) с"),
        VocabularyEntry(
            .isNot, .operation, en: "is not|are not|differs from",
            ru: "не рав(ен,на,но,ны)|не это|не является|не совпада(ет,ют) с|отлича(ется,ются) от"),
        VocabularyEntry(
            .moreThan, .operation,
            en: "(more,greater,higher,later) than|is (more,greater,higher,later) than|after|above|over",
            ru: "(больше,более,выше,старше,позже)|(больше,более,выше,старше,позже) чем|после|превышает|превосходит"),
        VocabularyEntry(
            .lessThan, .operation,
            en: "(less,fewer,lower,earlier) than|is (less,fewer,lower,earlier) than|before|below|under",
            ru: "(меньше,менее,ниже,младше,раньше)|(меньше,менее,ниже,младше,раньше) чем"),
        VocabularyEntry(
            .share, .operation, en: "share|shares|overlap|overlaps",
            ru: "пересека(ется,ются) с|име(ет,ют) общее с|име(ет,ют) общие с"),
        VocabularyEntry(
            .inSet, .operation, en: "in|is in|one of|is one of", ru: "в|вход(ит,ят) в|среди|один из|одно из"),
        VocabularyEntry(
            .unknown, .operation, en: "unknown|missing|not known",
            ru: "неизвест(но,на,ны,ен,ный,ная)|не извест(но,на,ны,ен)|не указан(о,а,ы,)|не задан(о,а,ы,)|пусто"),
        VocabularyEntry(
            .isKnown, .operation, en: "known", ru: "извест(но,на,ны,ен,ный,ная)|указан(о,а,ы,)|задан(о,а,ы,)"),
        VocabularyEntry(.today, .operation, .dates, en: "today", ru: "сегодня"),
        VocabularyEntry(.commonOf, .operation, en: "common|shared", ru: "общ(ие,их,ий,ее,ая)"),
        VocabularyEntry(.of, .operation, en: "of", ru: "от|из"),
    ]

    static let functions: [VocabularyEntry] = [
        VocabularyEntry(.count, .function, en: "count|number of", ru: "количеств(о,а,у)|числ(о,а)|кол-во|сколько"),
        VocabularyEntry(.sum, .function, en: "sum|total", ru: "сумм(а,у,ы,е)|итого"),
        VocabularyEntry(.mean, .function, en: "mean|average", ru: "средн(ее,ий,яя,юю,его,ему)|в среднем"),
        VocabularyEntry(.minimum, .function, en: "minimum|min|least|lowest", ru: "минимум(,а)|наименьш(ее,ий,ая)|мин"),
        VocabularyEntry(.maximum, .function, en: "maximum|max|highest", ru: "максимум(,а)|наибольш(ее,ий,ая)|макс"),
        VocabularyEntry(.portion, .function, en: "portion|proportion", ru: "дол(я,ю,и,е)|процент"),
        VocabularyEntry(.whole, .function, en: "whole part|whole", ru: "цел(ая,ую,ой,ое) част(ь,и)|целых"),
    ]

    static let units: [VocabularyEntry] = [
        VocabularyEntry(.minutes, .unit, en: "minutes|minute|min", ru: "минут(,а,ы,у)|мин"),
        VocabularyEntry(.hours, .unit, en: "hours|hour|h", ru: "час(ов,,а)|ч"),
        VocabularyEntry(.days, .unit, en: "days|day", ru: "дней|день|дня|дн|сут(ок,ки)"),
        VocabularyEntry(.weeks, .unit, en: "weeks|week", ru: "недель|недел(я,и,ю)|нед"),
        VocabularyEntry(.months, .unit, en: "months|month", ru: "месяц(ев,,а)|мес"),
        VocabularyEntry(.years, .unit, en: "years|year", ru: "лет|год(,а,ов)"),
    ]

    static let formats: [VocabularyEntry] = [
        VocabularyEntry(.table, .format, en: "table", ru: "таблиц(а,у,ы,ей)"),
        VocabularyEntry(.csv, .format, en: "csv", ru: "цсв"),
        VocabularyEntry(.json, .format, en: "json", ru: "джейсон|джсон"),
        VocabularyEntry(.markdown, .format, en: "markdown|md", ru: "маркдаун"),
        VocabularyEntry(.html, .format, en: "html", ru: "хтмл|веб-страниц(а,у)"),
    ]

    static let fieldTypes: [VocabularyEntry] = [
        VocabularyEntry(.fieldType, "number", en: "number", ru: "числ(о,овое)"),
        VocabularyEntry(.fieldType, "text", en: "text", ru: "текст(,овое)|строка"),
        VocabularyEntry(.fieldType, "date", en: "date", ru: "дата"),
        VocabularyEntry(.fieldType, "yesNo", en: "yes or no|yes-no", ru: "да или нет|да-нет"),
        VocabularyEntry(.fieldType, "set", en: "set|list", ru: "набор|список|множество"),
    ]
}
