/// Small invented schools as scripts.
enum School {
    static let rules = """
        rules «Успевающий»  for student-student:
          parameter min_gpa = 4.5
          require mentor.grade more than mentee.grade because «наставник на более высокой ступени»
          require mentor.gpa at least min_gpa
          require mentor.subjects share mentee.subjects
          prefer count of common interests weight 3
          prefer mentor.class is not mentee.class weight 1
          avoid mentor.gender is not mentee.gender weight 2
        end
        """

    static let programme = """
        programme "2023-2024":
          school «МБОУ Идринская СОШ»
          period 01.09.2023 .. 31.05.2024
          coordinator "Орлова Мария Викторовна"
          goal coverage of students at least 70% grades 5 .. 11
          form student-student:
            curator "Зимина Анна Петровна"
            presented 10.09.2023
            rules «Успевающий»
            mentor at most 2 mentees
          end
          stage preparation:
            task «Сбор запросов»: until 15.09.2023, responsible «куратор», result «Карта»
            task «Анкеты»: until 01.12.2023, responsible «психолог»
          end
          scale тревожность: from 0 to 10, less is better
          scale вовлеченность: from 0 to 10, more is better
          measurement entry: until 15.10.2023
        end
        """

    static let people = """
        mentor "Петров Иван Сергеевич": student, class 9А, born 14.03.2008, gender male, gpa 4.8, subjects (математика, физика), interests (шахматы, хор), form student-student, capacity 2
        mentor "Кузнецова Ольга Игоревна": student, class 10Б, born 02.05.2007, gender female, gpa 4.6, subjects (русский язык, математика), interests (хор, танцы), form student-student, capacity 1
        mentor "Зуев Пётр": student, class 8А, gpa 4.1, subjects (математика), form student-student
        mentee "Сидорова Анна Олеговна": student, class 7Б, born 20.01.2010, gender female, need underachievement, subjects (математика), interests (танцы, хор), form student-student
        mentee "Белов Олег": student, class 6А, gender male, need isolation, subjects (физика), interests (шахматы), form student-student
        mentee "Жукова Ева": student, class 5Б, subjects (русский язык), form student-student
        mentee "Ёлкин Яков": student, need isolation, subjects (математика), form student-student
        person "Орлов Лев": student, class 5А
        """

    static let papers = """
        consent "Петров Иван": given 01.09.2023 by parent "Петрова"
        consent "Сидорова Анна": given 02.09.2023 by parent "Сидорова О. П."
        consent "Белов Олег": given 02.09.2023 by parent "Белова"
        """
}

extension School {
    /// The year's work on the people above: three pairs, one of them meeting.
    static let year = """
        propose pairs for student-student
        agree pairs dated 18.10.2023
        approve ready pairs by order № 115/01 dated 20.10.2023
        meeting "Петров" with "Белов": 27.10.2023, introduction, 45 minutes
        meeting "Петров" with "Белов": 30.10.2023, trial, 55 minutes
        meeting "Петров" with "Белов": 03.11.2023, planning
        measure "Белов" at entry: тревожность 7, вовлеченность 3
        finish task «Сбор» dated 14.09.2023
        """
}
