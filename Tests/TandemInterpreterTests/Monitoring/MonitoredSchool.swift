@testable import TandemInterpreter

extension School {
    /// Two variants of pairs, mentors of two categories, and people measured at both moments, at one, or at none.
    static let monitored = """
        rules «Лидер – пассивный» for student-student: prefer mentor.class is not mentee.class weight 1
        programme "2023-2024":
          period 01.09.2023 .. 31.05.2024
          coordinator "Орлова Мария Викторовна"
          form student-student:
            curator "Зимина Анна Петровна"
            presented 10.09.2023
            rules «Лидер – пассивный»
          end
          scale тревожность: from 0 to 10, less is better
          scale вовлеченность: from 0 to 10, more is better
        end
        mentor "Петров Иван": student, class 9А, form student-student, capacity 2
        mentor "Кузнецова Ольга": student, class 10Б, form student-student
        mentee "Сидорова Анна": student, class 7Б, gender female, form student-student
        mentee "Белов Олег": student, class 6А, gender male, form student-student
        mentee "Жукова Ева": student, class 5Б, gender female, form student-student
        mentee "Ёлкин Яков": student, class 5Б, gender male, form student-student
        measure "Сидорова" at entry: тревожность 7, вовлеченность 3
        measure "Сидорова" at interim: тревожность 6
        measure "Сидорова" at exit: тревожность 4, вовлеченность 6
        measure "Белов" at entry: тревожность 5, вовлеченность 5
        measure "Белов" at exit: тревожность 5, вовлеченность 4
        measure "Жукова" at entry: тревожность 2
        measure "Жукова" at exit: тревожность 3, вовлеченность 9

        """

    static let questionnaire = """
        questionnaire «Итог»:
          for mentees
          form student-student
          at exit
          question польза «Насколько полезно?»: rating from 1 to 5, strengths, result of expectation жду
          question жду «Насколько ждёте пользы?»: rating from 1 to 5
          question ещё «Готовы продолжить?»: yes or no, strengths
          question станет «Станете наставником?»: one of («да», «нет», «не знаю»), opportunities
          question мешало «Что мешало?»: open text, weaknesses
        end

        """

    static let answers = """
        answers "Сидорова" to «Итог» at entry on 10.10.2023: жду 5
        answers "Белов" to «Итог» at entry on 10.10.2023: жду 3
        answers "Жукова" to «Итог» at entry on 10.10.2023: жду 2
        answers "Сидорова" to «Итог» on 20.05.2024: польза 4, ещё yes, станет «не знаю», мешало «Мало времени»
        answers "Белов" to «Итог» on 20.05.2024: польза 5, ещё нет, станет Да, мешало «Мало времени»
        answers "Ёлкин" to «Итог» on 20.05.2024: польза 1, ещё да

        """
}

extension School {
    static let monitoredPapers = ["Петров", "Кузнецова", "Сидорова", "Белов", "Жукова", "Ёлкин"].map { name in
        "consent \"\(name)\": given 01.09.2023 by parent \"\(name) С. С.\"\n"
    }.joined()
}
