import TandemText

/// Why the domain refuses a questionnaire or an answer. Its wording stands with the other messages.
package enum SurveyProblem: Error, Hashable, Sendable {
    case unknownQuestionnaire(String, closest: [String])
    case unknownQuestion(String, questionnaire: String, closest: [String])
    /// A question's name that a file's column for something else has.
    case questionNameTaken(String)
    case repeatedQuestion(String)
    case tooFewOptions(String)
    case optionWithSemicolon(String)
    case ratingOffScale(String, Double, lower: Double, upper: Double)
    case answerNotInList(String, String, options: [String])
    case answerOfOtherKind(String, QuestionKind)
    case otherAudience(String, questionnaire: String, SurveyRole, MentoringForm?)
    /// A question cannot become one that its recorded answers do not fit.
    case answersWouldNotFit(String, answers: Int)
    case expectationUnlike(String, expectation: String)
    case expectsItself(String)
}
