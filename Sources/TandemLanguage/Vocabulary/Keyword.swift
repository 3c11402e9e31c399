/// A structural word of the language, by its canonical id; the spellings are in ``Vocabulary``.
package enum Keyword: String, CaseIterable, Sendable {
    // Statements
    case programme, mentor, mentee, person, consent, contract, field, rules, use, importRecords
    case show, candidates, why, propose, choose, agree, approve, complete, dissolve, meeting, measure, finish
    case help, explain, quit
    case test, language
    case whyNot, fixes, path
    case wish, allocate, rotation, group, slip
    case pairRecord, plan, undo, begin, commit, rollback, history, whatIf, dump, rollOver
    case award, practice, document, issue, issued
    case compare, questionnaire, answers, summary, gap, swot
    case erase, check, decide
    // Items of definitions
    case end, school, period, order, basis, coordinator, director, goal, coverage
    case form, curator, variant, presented, stage, task, scale, measurement
    case step, needs, meetingsEvery, overdueOnes, responsible, result, label
    case parameter, require, prefer, avoid, weight, because, extends
    case expect, allowed, notAllowed, score
    case question, resultOf, indicator, indicators, monitoring
    case column, split, encoding, separator
    case given, withdrawn, note, planned, mentees
    case author, content, attachment
    // Connectives
    case with, forWhom, ofClass, onDate, at, from, until, rangeFrom, rangeTo, fromFile, ofWhom
    case then, completingPairs
    case dated, by, numberWord, lessIsBetter, moreIsBetter, pairs, pair, ready, grades, keeping, withProof
    case byChoices, slips, desks, times, two, three, four, five
    case groups, ofGroup, absent, withinGroup, ofCandidates, toWhom
    case amends, withReferences, inRussian, inEnglish
    case ofScales, toQuestionnaire, ofQuestionnaire, measuredBy, asRecorded
    // Clauses of a query
    case columns, whereClause, groupBy, sortBy, descending, ascending, first, asFormat, toFile, since
    case lacking
    case withPseudonyms, withoutSmall
    // Operators
    case or, and, not, isEqual, isNot, moreThan, lessThan, atMost, atLeast, share, inSet, unknown, isKnown
    case today, commonOf, of
    // Functions
    case count, sum, mean, minimum, maximum, portion, whole
    // Units
    case minutes, hours, days, weeks, months, years
    // Formats
    case table, csv, json, markdown, html
}

/// Where a spelling can stand. Within one context a spelling has one meaning; a test proves it.
package enum Context: String, CaseIterable, Sendable {
    // Words of the grammar: the beginning of a statement or an item; what may follow a person, a date, a number,
    // a document, a file or a command; the clauses and operators of a query.
    case statement, definition, joint, dates, bounds, papers, file, selection
    case clause, operation, function, unit, format, fieldType
    // Names of the register.
    case source, field
    // Values of fields.
    case category, need, gender, form, stage, meetingKind, phase, pairState, yesNo, consentState
    // What pairs are proposed by.
    case objective
    // Kinds of documents and of awards, and how high an award is.
    case documentKind, awardKind, awardLevel
    // Questionnaires: what joins their parts; who answers, what a question takes, its part of a SWOT analysis.
    case survey, surveyRole, questionKind, quadrant
    // How the regulation's contradictions are read.
    case reading
}

/// A built-in value, field or source: its context and canonical id.
package struct VocabularyWord: Hashable, Sendable {
    package let context: Context
    package let id: String

    package init(_ context: Context, _ id: String) {
        self.context = context
        self.id = id
    }
}
