extension Vocabulary {
    /// How contradictions of the regulation can be read, two for each of the sixteen, in their order.
    static let readings: [VocabularyEntry] = [
        VocabularyEntry(.reading, "orderDate", en: "order-date|date of the order", ru: "дат(а,у,е) приказа"),
        VocabularyEntry(.reading, "stampDate", en: "stamp-date|date of the stamp", ru: "дат(а,у,е) грифа"),
        VocabularyEntry(
            .reading, "calendarYear", en: "calendar-year|calendar year", ru: "календарн(ый,ого,ому) год(,а,у)"),
        VocabularyEntry(.reading, "schoolYear", en: "school-year|school year", ru: "учебн(ый,ого,ому) год(,а,у)"),
        VocabularyEntry(
            .reading, "modelForms", en: "model-forms|forms of the model", ru: "формы модели|все формы модели"),
        VocabularyEntry(.reading, "chosenForms", en: "chosen-forms|chosen forms", ru: "выбранные формы"),
        VocabularyEntry(
            .reading, "roadmapNow", en: "roadmap-now|roadmap now", ru: "карта сейчас|дорожная карта сейчас"),
        VocabularyEntry(
            .reading, "roadmapLater", en: "roadmap-later|roadmap later", ru: "карта позже|дорожная карта позже"),
        VocabularyEntry(.reading, "curatorLeads", en: "curator-leads|curator leads", ru: "ведет куратор"),
        VocabularyEntry(
            .reading, "coordinatorLeads", en: "coordinator-leads|coordinator leads", ru: "ведет координатор"),
        VocabularyEntry(.reading, "schoolStaff", en: "school-staff|school staff", ru: "работник школы|сотрудник школы"),
        VocabularyEntry(
            .reading, "partnerStaff", en: "partner-staff|partner staff", ru: "работник партнера|сотрудник партнера"),
        VocabularyEntry(.reading, "sixNeeds", en: "six-needs|six needs", ru: "шесть категорий"),
        VocabularyEntry(.reading, "fiveNeeds", en: "five-needs|five needs", ru: "пять категорий"),
        VocabularyEntry(.reading, "veteransInternal", en: "internal|internal contour", ru: "внутренний контур"),
        VocabularyEntry(.reading, "veteransExternal", en: "external|external contour", ru: "внешний контур"),
        VocabularyEntry(.reading, "threePoints", en: "three-points|three points", ru: "три точки|три измерения"),
        VocabularyEntry(.reading, "twoPoints", en: "two-points|two points", ru: "две точки|два измерения"),
        VocabularyEntry(.reading, "councils", en: "councils|any council", ru: "любой совет|советы"),
        VocabularyEntry(.reading, "formSchemes", en: "form-schemes|form schemes", ru: "схемы форм|по схемам форм"),
        VocabularyEntry(.reading, "fiveVariants", en: "five-variants|five variants", ru: "пять вариантов"),
        VocabularyEntry(.reading, "sixVariants", en: "six-variants|six variants", ru: "шесть вариантов"),
        VocabularyEntry(.reading, "rewardMentor", en: "reward-mentor|reward the mentor", ru: "поощрять наставника"),
        VocabularyEntry(.reading, "rewardMentee", en: "reward-mentee|reward the mentee", ru: "поощрять наставляемого"),
        VocabularyEntry(.reading, "sixStages", en: "six-stages|six stages", ru: "шесть этапов"),
        VocabularyEntry(.reading, "sevenStages", en: "seven-stages|seven stages", ru: "семь этапов"),
        VocabularyEntry(.reading, "resolution", en: "resolution", ru: "постановлени(е,я)"),
        VocabularyEntry(.reading, "instruction", en: "instruction", ru: "распоряжени(е,я)"),
        VocabularyEntry(.reading, "pairsOnly", en: "pairs-only|pairs only", ru: "только пары"),
        VocabularyEntry(.reading, "withSupport", en: "with-support|with support", ru: "с сопровождением"),
        VocabularyEntry(
            .reading, "marksAsOutcome", en: "marks-as-outcome|marks as outcome", ru: "отметки как итог|как итог"),
        VocabularyEntry(.reading, "noMarks", en: "no-marks|no marks", ru: "без отметок"),
    ]
}
