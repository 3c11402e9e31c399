extension Vocabulary {
    static let surveys: [VocabularyEntry] = [
        VocabularyEntry(.toQuestionnaire, .survey, en: "to", ru: "на"),
        VocabularyEntry(.asRecorded, .survey, en: "as recorded", ru: "как записано|по записи"),
        VocabularyEntry(.measuredBy, .survey, en: "from|measured by", ru: "из|измеряется по"),
        VocabularyEntry(.ofQuestionnaire, .survey, en: "of|of questionnaire", ru: "по|по анкете"),
        VocabularyEntry(
            .resultOf, .survey, en: "result of expectation|result of|against expectation",
            ru: "итог ожидания|результат ожидания|против ожидания"),
        VocabularyEntry(.surveyRole, "mentee", en: "mentees|mentee", ru: "наставляем(ые,ых,ого,ый,ая,ой)"),
        VocabularyEntry(.surveyRole, "mentor", en: "mentors|mentor", ru: "наставник(и,ов,а,)"),
        VocabularyEntry(.surveyRole, "curator", en: "curators|curator", ru: "куратор(ы,ов,а,)"),
        VocabularyEntry(.surveyRole, "coordinator", en: "coordinators|coordinator", ru: "координатор(ы,ов,а,)"),
        VocabularyEntry(.surveyRole, "parent", en: "parents|parent", ru: "родител(и,ей,я,ь)"),
        VocabularyEntry(.questionKind, "rating", en: "rating|scale", ru: "шкала|рейтинг|оценка|оценочный"),
        VocabularyEntry(.questionKind, "yesNo", en: "yes or no|yes-no", ru: "да или нет|да-нет"),
        VocabularyEntry(.questionKind, "choice", en: "one of", ru: "(один,одно,одна) из"),
        VocabularyEntry(.questionKind, "text", en: "open text|open|text", ru: "открытый ответ|открытый|текст"),
        VocabularyEntry(.quadrant, "strengths", en: "strengths|strength", ru: "сильн(ые,ая,ую,ой) сторон(ы,а,у,ой)"),
        VocabularyEntry(
            .quadrant, "weaknesses", en: "weaknesses|weakness", ru: "слаб(ые,ая,ую,ой) сторон(ы,а,у,ой)"),
        VocabularyEntry(
            .quadrant, "opportunities", en: "opportunities|opportunity", ru: "возможност(и,ь,ей,ью)"),
        VocabularyEntry(.quadrant, "threats", en: "threats|threat", ru: "угроз(ы,а,у,ой)|риск(и,)"),
    ]
}
