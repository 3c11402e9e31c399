/// The rule set that all rule engines are measured with, as a school would write it.
enum MeasuredRules {
    static let name = "Измерение"
    static let text = """
        rules "Измерение" for student-student:
          require mentor.workplace = mentee.workplace
          require mentor.category is teacher or mentor.grade more than mentee.grade
          require mentor.subjects share mentee.subjects
          prefer 10
          prefer count of common interests weight 3
          prefer mentor.class is unknown or mentor.class is not mentee.class weight 2
          prefer mentor.gender is mentee.gender
          prefer min(mentor.experience, 3)
          prefer min(whole of (max(mentor.gpa - mentee.gpa, 0) / 0.5), 4)
        end
        """
}
