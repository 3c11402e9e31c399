import TandemText

extension Explanation {
    /// What a form's scheme asks of mentors.
    static let preparation = [
        Explanation(
            "E0375", Wording("a mentor who is not prepared", "неподготовленный наставник"),
            Wording(
                "The scheme of the form says what every mentor does before a pair is proposed: a questionnaire, an interview, training. Record the day of each with the mentor; until then matching leaves the mentor out, and nobody can choose him.",
                "Схема формы говорит, что делает каждый наставник до подбора пары: анкета, собеседование, обучение. Запишите день каждого у наставника; до тех пор подбор его не берёт, и выбрать его нельзя."
            ),
            clause: "Пр7, этап 4",
            wrong: Wording(
                "choose \"Лебедев\" for \"Юдина\"", "выбрать \"Лебедева\" для \"Юдиной\""),
            right: Wording(
                "mentor \"Лебедев Олег\": questionnaire 10.09.2023, training 20.09.2023\nchoose \"Лебедев\" for \"Юдина\"",
                "наставник \"Лебедев Олег\": анкета 10.09.2023, обучение 20.09.2023\nвыбрать \"Лебедева\" для \"Юдиной\""
            ),
            after: """
                наставник "Лебедев Олег": ученик, класс 9А, форма ученик-ученик
                наставляемый "Юдина Яна": ученик, класс 7Б, форма ученик-ученик
                правила «Старший» для ученик-ученик: требовать наставник.параллель больше наставляемый.параллель
                программа "2023-2024":
                  форма ученик-ученик:
                    правила «Старший»
                    нужны анкета, обучение
                  конец
                конец
                """)
    ]
}
