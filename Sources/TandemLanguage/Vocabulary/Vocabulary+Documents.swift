extension Vocabulary {
    /// The words of documents and of motivation: statements, parts and values.
    static let documents: [VocabularyEntry] = [
        VocabularyEntry(
            .award, .statement, en: "award|honour|honor", ru: "награ(дить,ди,дите,да)|поощр(ить,и,ите,ение)"),
        VocabularyEntry(.practice, .statement, en: "practice|best practice", ru: "практик(а,у,и)|лучшая практика"),
        VocabularyEntry(.document, .statement, .definition, en: "document", ru: "документ(,а)"),
        VocabularyEntry(.issue, .statement, en: "issue", ru: "изда(ть,й,йте)"),
        VocabularyEntry(
            .issued, .statement, en: "issued document|issued", ru: "изданн(ый,ого) документ(,а)|изданн(ый,ого)"),
        VocabularyEntry(.author, .definition, en: "author", ru: "автор(,а,ом)"),
        VocabularyEntry(.content, .definition, en: "text|description", ru: "текст(,а)|описание"),
        VocabularyEntry(.attachment, .definition, en: "file", ru: "файл(,а)"),
        VocabularyEntry(.amends, .papers, en: "to|amending", ru: "к|ко"),
        VocabularyEntry(.withReferences, .joint, en: "with references|with sources", ru: "со ссылками|с источниками"),
        VocabularyEntry(.inRussian, .joint, en: "in russian", ru: "на русском|на русском языке|по-русски"),
        VocabularyEntry(.inEnglish, .joint, en: "in english", ru: "на английском|на английском языке|по-английски"),
        VocabularyEntry(
            .lacking, .clause, en: "(that,which) are missing", ru: "которых нет|которых не хватает"),

        VocabularyEntry(.source, "awards", en: "awards", ru: "наград(ы,)|поощрени(я,й)"),
        VocabularyEntry(
            .source, "practices", en: "practices|best practices", ru: "практик(и,)|методическ(ую,ая) копилк(у,а)"),
        VocabularyEntry(.source, "requiredDocuments", en: "required documents", ru: "обязательн(ые,ых) документ(ы,ов)"),
        VocabularyEntry(.source, "issuedDocuments", en: "issued documents", ru: "изданн(ые,ых) документ(ы,ов)"),
        VocabularyEntry(.source, "documentLines", en: "document lines", ru: "строк(и,) документов"),

        VocabularyEntry(.field, "level", en: "award level", ru: "уров(ень,ня,ню) награды"),
        VocabularyEntry(.field, "author", en: "author", ru: "автор(,а,у,ам)"),
        VocabularyEntry(.field, "text", en: "document text|practice text", ru: "текст(,а,у) (документа,практики)"),
        VocabularyEntry(.field, "missing", en: "missing", ru: "отсутству(ет,ют)|нет в деле"),
        VocabularyEntry(.field, "issued", en: "issued", ru: "издан(,а,о,ы)"),
        VocabularyEntry(.field, "amends", en: "amended order", ru: "изменяем(ый,ого,ому) приказ(,а,у)"),
        VocabularyEntry(.field, "language", en: "document language", ru: "язык(,а,у,ам) документа"),
        VocabularyEntry(.field, "format", en: "document format", ru: "формат(,а,у,ам) документа"),
        VocabularyEntry(.field, "hash", en: "checksum", ru: "контрольн(ая,ой,ую) сумм(а,ы,у,е)"),
        VocabularyEntry(.field, "line", en: "document line", ru: "строк(а,и,у,е,ам) документа"),
        VocabularyEntry(.field, "task", en: "roadmap task", ru: "мероприяти(е,я,ю) плана"),
        VocabularyEntry(.field, "award", en: "award granted", ru: "врученн(ая,ой,ую) наград(а,ы,у)"),
        VocabularyEntry(.field, "practice", en: "best practice", ru: "лучш(ая,ей,ую) практик(а,и,у)"),

        VocabularyEntry(.documentKind, "regulation", en: "regulation", ru: "положени(е,я)|положение о наставничестве"),
        VocabularyEntry(
            .documentKind, "introductionOrder", en: "introduction-order|introduction",
            ru: "приказ-о-внедрении|приказ о внедрении|о внедрении"),
        VocabularyEntry(
            .documentKind, "targetModel", en: "target-model", ru: "целев(ая,ой,ую) модел(ь,и)|программа наставничества"),
        VocabularyEntry(.documentKind, "roadmap", en: "roadmap", ru: "дорожн(ая,ой,ую) карт(а,ы,у)"),
        VocabularyEntry(
            .documentKind, "appointmentOrder", en: "appointment-order|appointment",
            ru: "приказ-о-назначении|приказ о назначении|о назначении"),
        VocabularyEntry(
            .documentKind, "trainingOrder", en: "training-order|training",
            ru: "приказ-об-обучении|приказ об обучении|об обучении|о программах и графиках обучения"),
        VocabularyEntry(
            .documentKind, "pairOrder", en: "pair-order|pairs",
            ru: "приказ-о-парах|приказ о парах|о парах|об утверждении пар|приказ об утверждении пар"),
        VocabularyEntry(
            .documentKind, "closingOrder", en: "closing-order|closing",
            ru: "приказ-об-итогах|приказ об итогах|об итогах|об итоговом мероприятии|о проведении итогового мероприятия"
        ),
        VocabularyEntry(
            .documentKind, "amendment", en: "amendment|amending-order",
            ru: "изменени(е,я)|приказ-об-изменениях|приказ об изменениях|об изменениях|о внесении изменений"),
        VocabularyEntry(.documentKind, "parentLetter", en: "parent-letter", ru: "письмо-родителям|письмо родителям"),
        VocabularyEntry(
            .documentKind, "enterpriseLetter", en: "enterprise-letter",
            ru: "письмо-предприятию|письмо (предприятию,организации)|письмо на предприятие"),
        VocabularyEntry(.documentKind, "certificate", en: "certificate", ru: "грамот(а,у,ы)"),
        VocabularyEntry(.documentKind, "mentorReport", en: "mentor-report", ru: "отчет-наставника|отчет наставника"),
        VocabularyEntry(
            .documentKind, "mentorChecklist", en: "mentor-checklist", ru: "памятка-наставника|памятк(а,у) наставника"),

        VocabularyEntry(.awardKind, "nomination", en: "nomination", ru: "номинаци(я,ю,и)|выдвижение"),
        VocabularyEntry(.awardKind, "contest", en: "contest|competition", ru: "конкурс(,а)"),
        VocabularyEntry(.awardKind, "certificate", en: "certificate", ru: "грамот(а,у,ой)"),
        VocabularyEntry(.awardKind, "honourBoard", en: "honour board|honor board", ru: "доск(а,у,е) почета"),
        VocabularyEntry(
            .awardKind, "thanks", en: "thank-you letter|letter of thanks",
            ru: "благодарственн(ое,ым) письмо(,м)|благодарность"),
        VocabularyEntry(.awardLevel, "school", en: "school", ru: "школьн(ый,ая,ое,ого,ой)"),
        VocabularyEntry(.awardLevel, "municipal", en: "municipal", ru: "муниципальн(ый,ая,ое,ого,ой)"),
        VocabularyEntry(.awardLevel, "regional", en: "regional", ru: "региональн(ый,ая,ое,ого,ой)"),
        VocabularyEntry(.awardLevel, "federal", en: "federal", ru: "федеральн(ый,ая,ое,ого,ой)|всероссийск(ий,ая,ое)"),
    ]
}
