extension BuiltInTemplates {
    static let russianOrders: [String: String] = [
        "order-head.ru": #"""
        {{#draft}}
        **ПРОЕКТ**
        {{/draft}}
        # {{school}}{{^school}}____________________{{/school}}
        ## П Р И К А З
        от {{date}}{{^date}}__.__.____{{/date}} № {{number}}{{^number}}______{{/number}}

        """#,
        "signature.ru": #"""
        Директор {{school}} ____________________ {{director}}{{^director}}____________________{{/director}}

        """#,
        "introduction-order.ru": #"""
        {{> order-head}}
        ## {{title}}{{^title}}О внедрении целевой модели наставничества{{/title}}
        На основании {{#basis}}документа «{{basis}}»{{/basis}}{{^basis}}Распоряжения Минпросвещения России от 25.12.2019 № Р-145{{/basis}} об утверждении методологии (целевой модели) наставничества обучающихся{{#target}}, с целью достижения результата показателя регионального проекта «Современная школа» национального проекта «Образование» «Не менее {{target}} обучающихся общеобразовательных организаций вовлечены в различные формы сопровождения и наставничества»{{/target}},
        **ПРИКАЗЫВАЮ:**
        1. Внедрить в {{school}} целевую модель наставничества на {{programme}} учебный год{{#startDate}} (с {{startDate}} по {{endDate}}){{/startDate}}.
        2. Назначить координатором внедрения целевой модели наставничества: {{coordinator}}{{^coordinator}}____________________{{/coordinator}}.
        3. Назначить кураторами форм наставничества:
        {{#forms}}
        - «{{form}}»: {{curator}}{{^curator}}____________________{{/curator}}
        {{/forms}}
        4. Утвердить:
        - 4.1. «дорожную карту» реализации целевой модели наставничества в {{school}} на {{programme}} учебный год (Приложение 1){{#roadmapNumber}}, № {{roadmapNumber}}{{/roadmapNumber}};
        - 4.2. Положение о наставничестве в {{school}} (Приложение 2){{#regulationNumber}}, № {{regulationNumber}}{{/regulationNumber}};
        - 4.3. Программу целевой модели наставничества в {{school}} (Приложение 3){{#targetModelNumber}}, № {{targetModelNumber}}{{/targetModelNumber}}.
        5. Контроль за исполнением настоящего приказа возложить на директора {{school}}: {{director}}{{^director}}____________________{{/director}}.
        {{> signature}}

        """#,
        "appointment-order.ru": #"""
        {{> order-head}}
        ## {{title}}{{^title}}О назначении координатора и кураторов внедрения целевой модели наставничества{{/title}}
        В соответствии с пунктом 4.3 Положения о наставничестве в {{school}}{{#introductionNumber}}, во исполнение приказа № {{introductionNumber}}{{#introductionDate}} от {{introductionDate}}{{/introductionDate}}{{/introductionNumber}},
        **ПРИКАЗЫВАЮ:**
        1. Назначить координатором целевой модели наставничества: {{coordinator}}{{^coordinator}}____________________{{/coordinator}}.
        2. Назначить кураторами форм наставничества:
        {{#forms}}
        - «{{form}}»: {{curator}}{{^curator}}____________________{{/curator}}
        {{/forms}}
        3. Координатору: организовать работу с двумя базами — базой наставляемых и базой наставников, обучение наставников, мониторинг результатов эффективности реализации целевой модели наставничества.
        4. Кураторам: организовать разработку программ, формирование наставнических пар в своей форме и реализацию наставнического цикла.
        5. Контроль за исполнением настоящего приказа оставляю за собой.
        {{> signature}}

        """#,
        "training-order.ru": #"""
        {{> order-head}}
        ## {{title}}{{^title}}Об организации обучения наставников с утверждением программ и графиков обучения{{/title}}
        В целях отбора и обучения наставников{{#introductionNumber}}, во исполнение приказа № {{introductionNumber}}{{#introductionDate}} от {{introductionDate}}{{/introductionDate}}{{/introductionNumber}},
        **ПРИКАЗЫВАЮ:**
        1. Утвердить план – график обучения наставников на {{programme}} учебный год:
        | № | Мероприятие | Срок | Ответственный | Результат |
        |---|---|---|---|---|
        {{#trainingTasks}}
        | {{index}} | {{task}} | {{term}}{{^term}}—{{/term}} | {{responsible}}{{^responsible}}—{{/responsible}} | {{result}}{{^result}}—{{/result}} |
        {{/trainingTasks}}
        {{^trainingTasks}}
        В дорожной карте нет мероприятий этапа «Отбор и обучение наставников».
        {{/trainingTasks}}
        2. Обучение проводят кураторы форм наставничества:
        {{#forms}}
        - «{{form}}»: {{curator}}{{^curator}}____________________{{/curator}}
        {{/forms}}
        3. Направить на обучение наставников, включённых в базу:
        {{#mentors}}
        {{index}}) {{mentor}}{{#mentorClass}}, {{mentorClass}} класс{{/mentorClass}}{{#mentorForm}}, форма «{{mentorForm}}»{{/mentorForm}}
        {{/mentors}}
        {{^mentors}}
        База наставников пуста.
        {{/mentors}}
        4. Контроль за исполнением настоящего приказа оставляю за собой.
        {{> signature}}

        """#,
        "pair-order.ru": #"""
        {{> order-head}}
        ## {{title}}{{^title}}Об утверждении наставников и наставнических пар/групп{{/title}}
        В соответствии с пунктом 4.13 Положения о наставничестве в {{school}}{{#introductionNumber}}, во исполнение приказа № {{introductionNumber}}{{#introductionDate}} от {{introductionDate}}{{/introductionDate}} о внедрении целевой модели наставничества{{/introductionNumber}}, на основании добровольного согласия наставников и наставляемых,
        **ПРИКАЗЫВАЮ:**
        1. Утвердить наставников и наставнические пары (группы) {{school}} на {{programme}} учебный год:
        {{#forms}}
        {{#hasPairs}}
        **Форма «{{form}}»**{{#curator}}, куратор {{curator}}{{/curator}}
        {{#groups}}
        Наставническая группа «{{group}}»; наставник: {{mentor}}{{#mentorClass}}, {{mentorClass}} класс{{/mentorClass}}{{#mentorPosition}}, {{mentorPosition}}{{/mentorPosition}}; наставляемые:
        {{#members}}
        {{index}}) {{mentee}}{{#menteeClass}}, {{menteeClass}} класс{{/menteeClass}}{{#menteePosition}}, {{menteePosition}}{{/menteePosition}}{{#variant}}; вариант «{{variant}}»{{/variant}}
        {{/members}}
        {{/groups}}
        {{#hasGroups}}
        {{#hasSingles}}
        Наставнические пары:
        {{/hasSingles}}
        {{/hasGroups}}
        {{#singles}}
        {{index}}) наставник: {{mentor}}{{#mentorClass}}, {{mentorClass}} класс{{/mentorClass}}{{#mentorPosition}}, {{mentorPosition}}{{/mentorPosition}}; наставляемый: {{mentee}}{{#menteeClass}}, {{menteeClass}} класс{{/menteeClass}}{{#menteePosition}}, {{menteePosition}}{{/menteePosition}}{{#variant}}; вариант «{{variant}}»{{/variant}}
        {{/singles}}
        {{/hasPairs}}
        {{/forms}}
        2. Всего утверждено пар: {{pairCount}}{{#groupCount}}, из них в группах: {{groupedCount}}; групп: {{groupCount}}{{/groupCount}}.
        3. Кураторам форм организовать встречи наставников и наставляемых: организационную, пробную рабочую, встречу-планирование, регулярные и заключительную (Положение, п. 5.3).
        4. Контроль за исполнением настоящего приказа оставляю за собой.
        {{> signature}}

        """#,
        "amendment.ru": #"""
        {{> order-head}}
        ## {{title}}{{^title}}О внесении изменений в приказ № {{amendedNumber}}{{#amendedDate}} от {{amendedDate}}{{/amendedDate}} «Об утверждении наставников и наставнических пар/групп»{{/title}}
        В соответствии с пунктами 4.9 и 4.13 Положения о наставничестве в {{school}},
        **ПРИКАЗЫВАЮ:**
        Внести в приказ № {{amendedNumber}}{{#amendedDate}} от {{amendedDate}}{{/amendedDate}} следующие изменения:
        {{#hasDissolved}}
        {{#dissolvedGroups}}
        **{{#groupGoesOn}}Вывести из наставнической группы{{/groupGoesOn}}{{^groupGoesOn}}Считать прекращённой наставническую группу{{/groupGoesOn}} «{{group}}»**; наставник: {{mentor}}{{#mentorClass}}, {{mentorClass}} класс{{/mentorClass}}; наставляемые:
        {{#members}}
        {{index}}) {{mentee}}{{#menteeClass}}, {{menteeClass}} класс{{/menteeClass}}{{#ended}}; с {{ended}}{{/ended}}{{#reason}}; причина: {{reason}}{{/reason}}{{^reason}}; причина не указана{{/reason}}
        {{/members}}
        {{/dissolvedGroups}}
        {{#hasDissolvedSingles}}
        **Считать прекращёнными наставнические пары:**
        {{#dissolvedSingles}}
        {{index}}) наставник: {{mentor}}{{#mentorClass}}, {{mentorClass}} класс{{/mentorClass}}; наставляемый: {{mentee}}{{#menteeClass}}, {{menteeClass}} класс{{/menteeClass}}{{#ended}}; с {{ended}}{{/ended}}{{#reason}}; причина: {{reason}}{{/reason}}{{^reason}}; причина не указана{{/reason}}
        {{/dissolvedSingles}}
        {{/hasDissolvedSingles}}
        {{/hasDissolved}}
        {{#hasNew}}
        {{#newGroups}}
        **{{#groupGoesOn}}Включить в наставническую группу{{/groupGoesOn}}{{^groupGoesOn}}Утвердить наставническую группу{{/groupGoesOn}} «{{group}}»**; форма «{{pairForm}}»; наставник: {{mentor}}{{#mentorClass}}, {{mentorClass}} класс{{/mentorClass}}; наставляемые:
        {{#members}}
        {{index}}) {{mentee}}{{#menteeClass}}, {{menteeClass}} класс{{/menteeClass}}{{#variant}}; вариант «{{variant}}»{{/variant}}
        {{/members}}
        {{/newGroups}}
        {{#hasNewSingles}}
        **Утвердить наставнические пары:**
        {{#newSingles}}
        {{index}}) форма «{{pairForm}}»; наставник: {{mentor}}{{#mentorClass}}, {{mentorClass}} класс{{/mentorClass}}; наставляемый: {{mentee}}{{#menteeClass}}, {{menteeClass}} класс{{/menteeClass}}{{#variant}}; вариант «{{variant}}»{{/variant}}
        {{/newSingles}}
        {{/hasNewSingles}}
        {{/hasNew}}
        В остальной части приказ № {{amendedNumber}} действует без изменений.
        Контроль за исполнением настоящего приказа оставляю за собой.
        {{> signature}}

        """#,
        "closing-order.ru": #"""
        {{> order-head}}
        ## {{title}}{{^title}}О проведении итогового мероприятия в рамках реализации целевой модели наставничества{{/title}}
        В целях подведения итогов программы наставничества {{programme}} учебного года, публичного подведения итогов и популяризации практик,
        **ПРИКАЗЫВАЮ:**
        1. Провести итоговое мероприятие в рамках реализации целевой модели наставничества в {{school}}:
        {{#closingTasks}}
        {{index}}) {{task}}{{#term}}; срок: {{term}}{{/term}}{{#responsible}}; ответственный: {{responsible}}{{/responsible}}
        {{/closingTasks}}
        {{^closingTasks}}
        Мероприятия этапа «Завершение программы наставничества» в дорожной карте не указаны.
        {{/closingTasks}}
        2. Подвести итоги работы каждой пары (группы): утверждено пар — {{approvedCount}}, завершили программу — {{completedCount}}, прекращены — {{dissolvedCount}}, проведено встреч — {{meetingCount}}.
        3. Поощрить наставников:
        {{#awards}}
        {{index}}) {{awardee}}: «{{award}}»{{#awardKind}}, {{awardKind}}{{/awardKind}}{{#awardLevel}}, уровень: {{awardLevel}}{{/awardLevel}}{{#awardDate}}, {{awardDate}}{{/awardDate}}
        {{/awards}}
        {{^awards}}
        Поощрения в реестре не записаны.
        {{/awards}}
        4. Включить в методическую копилку лучшие наставнические практики:
        {{#practices}}
        {{index}}) «{{practice}}»{{#practiceAuthor}}, автор: {{practiceAuthor}}{{/practiceAuthor}}{{#practiceForm}}, форма «{{practiceForm}}»{{/practiceForm}}{{#practiceFile}}, {{practiceFile}}{{/practiceFile}}
        {{/practices}}
        {{^practices}}
        Практики в реестре не записаны.
        {{/practices}}
        5. Координатору ({{coordinator}}{{^coordinator}}____________________{{/coordinator}}) разместить итоги в рубрике «Наши наставники» на школьном сайте.
        6. Контроль за исполнением настоящего приказа оставляю за собой.
        {{> signature}}

        """#,
    ]
}
