import TandemText

/// Chooses how the phrases of a text are spelled in one language: by their meaning and what stands around them, never
/// by how they were typed, so that a text comes back the same from the other language.
struct PrintedWords {
    let language: MessageLanguage
    let vocabulary: Vocabulary
    let source: SourceFile
    let pieces: [Piece]

    /// The words of each piece, in order; nil for what is no phrase, an empty text for a phrase that the language leaves out.
    func all() -> [String?] {
        var place = Place()
        return pieces.indices.map { index in
            guard case .phrase(let meaning) = pieces[index].kind else { return nil }
            if pieces[index].lineStart?.level == 0 || place.statement == nil || Self.isPrefix(place.statement) {
                place.statement = meaning
            } else if meaning == .keyword(.then) {
                place.statement = meaning
            }
            if case .keyword(let keyword) = meaning, Self.clauses.contains(keyword) { place.clause = keyword }
            if pieces[index].lineStart != nil { place.clause = nil }
            return spelling(meaning, index, place)
        }
    }

    /// What a whole statement follows.
    private static func isPrefix(_ meaning: VocabularyEntry.Meaning?) -> Bool {
        meaning == .keyword(.plan) || meaning == .keyword(.whatIf) || meaning == .keyword(.then)
    }

    /// Where in a statement a phrase stands.
    struct Place {
        var statement: VocabularyEntry.Meaning?
        var clause: Keyword?
    }

    private static let clauses: Set<Keyword> = [
        .columns, .whereClause, .lacking, .since, .until, .groupBy, .sortBy, .first, .asFormat, .toFile, .require,
        .prefer,
        .avoid,
    ]

    private func spelling(_ meaning: VocabularyEntry.Meaning, _ index: Int, _ place: Place) -> String {
        guard let entry = vocabulary.entry(meaning) else { return source.text(pieces[index].span) }
        let words = language == .russian ? russian(entry, index, place) : english(entry, index, place)
        return words ?? entry.primary(language)
    }

    // MARK: What stands around

    private func meaning(at index: Int) -> VocabularyEntry.Meaning? {
        guard pieces.indices.contains(index), case .phrase(let meaning) = pieces[index].kind else { return nil }
        return meaning
    }

    private func keyword(at index: Int) -> Keyword? {
        guard case .keyword(let keyword)? = meaning(at: index) else { return nil }
        return keyword
    }

    private func word(at index: Int) -> VocabularyWord? {
        guard case .word(let word)? = meaning(at: index) else { return nil }
        return word
    }

    private func isField(_ index: Int) -> Bool { word(at: index)?.context == .field }

    private func isToken(_ index: Int, _ kinds: Token.Kind...) -> Bool {
        guard pieces.indices.contains(index), case .token(let kind) = pieces[index].kind else { return false }
        return kinds.contains(kind)
    }

    /// A function whose argument is a field or what a pair has in common: `mean of minutes`, `среднее минут`.
    private func isFunction(_ index: Int) -> Bool {
        guard let keyword = keyword(at: index), FunctionName(rawValue: keyword.rawValue) != nil else { return false }
        return !isToken(index - 1, .dot)
    }

    private func isArgument(_ index: Int) -> Bool { isField(index) || keyword(at: index) == .commonOf }

    /// A participant category that coverage is of.
    private func isCovered(_ index: Int) -> Bool {
        guard word(at: index)?.context == .category else { return false }
        return keyword(at: index - 1) == .coverage || keyword(at: index - 1) == .ofWhom
            || isToken(index - 1, .percent) || isTarget(index - 1)
    }

    /// What a path leads to in words: the programme's target.
    private func isTarget(_ index: Int) -> Bool {
        guard keyword(at: index) == .goal else { return false }
        return keyword(at: index - 1) == .path || keyword(at: index - 2) == .path
    }

    private func amount(before index: Int) -> Double? {
        isToken(index - 1, .number) ? Double(source.text(pieces[index - 1].span)) : nil
    }

    private func isDate(_ index: Int) -> Bool { isToken(index, .date) || keyword(at: index) == .today }

    /// What a query is grouped or sorted by.
    private func isKey(_ index: Int, _ place: Place) -> Bool {
        guard let clause = place.clause, clause == .groupBy || clause == .sortBy else { return false }
        return keyword(at: index - 1) == clause || (isToken(index - 1, .comma) && !isAfterColon(index))
    }

    /// The clause's aggregates, which follow its colon.
    private func isAfterColon(_ index: Int) -> Bool {
        var index = index - 1
        while index >= 0, pieces[index].lineStart == nil {
            if isToken(index, .colon) { return true }
            if let keyword = keyword(at: index), Self.clauses.contains(keyword) { return false }
            index -= 1
        }
        return false
    }

    private static let orders: Set<Keyword> = [.moreThan, .lessThan, .atMost, .atLeast]

    // MARK: English

    private func english(_ entry: VocabularyEntry, _ index: Int, _ place: Place) -> String? {
        switch entry.meaning {
        case .keyword(.coverage) where isCovered(index + 1): return "coverage of"
        case .keyword(.goal) where isTarget(index): return "target"
        case .keyword(.order) where isApproval(place) && keyword(at: index - 1) != .by: return "by order"
        case .keyword(let keyword) where Self.orders.contains(keyword) && isDate(index + 1):
            return Self.englishOfDates[keyword]
        case .keyword(let keyword) where entry.contexts == [.unit]:
            return amount(before: index) == 1 ? Self.englishUnits[keyword] : nil
        case .keyword where isFunction(index) && isArgument(index + 1): return entry.primary(.english) + " of"
        case .word(Self.guardian) where isConsent(place): return "by parent"
        case .word(let word) where isCovered(index): return Self.englishPlurals[word.id]
        case .word(let word) where word.context == .documentKind && keyword(at: index - 1) == .order:
            return Self.englishOrders[word.id]
        default: return nil
        }
    }

    private static let guardian = VocabularyWord(.field, "guardian")

    /// Who has given a consent stands in another case than the field of this name.
    private func isConsent(_ place: Place) -> Bool { place.statement == .keyword(.consent) }

    private func isApproval(_ place: Place) -> Bool { place.statement == .keyword(.approve) }

    static let englishOfDates: [Keyword: String] = [
        .moreThan: "after", .lessThan: "before", .atMost: "not after", .atLeast: "not before",
    ]
    static let englishUnits: [Keyword: String] = [
        .minutes: "minute", .hours: "hour", .days: "day", .weeks: "week", .months: "month", .years: "year",
    ]
    static let englishPlurals = [
        "student": "students", "teacher": "teachers", "parent": "parents", "alumnus": "alumni",
        "employee": "employees", "entrepreneur": "entrepreneurs", "veteran": "veterans",
    ]

    /// «приказ о внедрении», where the word before says already that it is an order.
    static let englishOrders = [
        "introductionOrder": "introduction", "appointmentOrder": "appointment", "trainingOrder": "training",
        "pairOrder": "pairs", "closingOrder": "closing",
    ]
    static let russianOrders = [
        "introductionOrder": "о внедрении", "appointmentOrder": "о назначении", "trainingOrder": "об обучении",
        "pairOrder": "о парах", "closingOrder": "об итогах", "amendment": "об изменениях",
    ]

    // MARK: Russian

    private func russian(_ entry: VocabularyEntry, _ index: Int, _ place: Place) -> String? {
        switch entry.meaning {
        case .keyword(let keyword): return russian(keyword, entry, index, place)
        case .word(let word):
            switch word.context {
            case .field: return russianField(entry, index, place)
            case .category: return isCovered(index) ? Self.russianPlurals[word.id] : nil
            case .phase:
                return keyword(at: index - 1) == .at
                    ? Self.russianPhases[word.id]
                    : keyword(at: index - 1) == .with ? Self.russianPhasesAfterWith[word.id] : nil
            case .surveyRole: return keyword(at: index - 1) == .forWhom ? Self.russianRolesAfterFor[word.id] : nil
            case .documentKind: return keyword(at: index - 1) == .order ? Self.russianOrders[word.id] : nil
            default: return Self.russianWords[word]
            }
        }
    }

    private func russian(
        _ keyword: Keyword, _ entry: VocabularyEntry, _ index: Int, _ place: Place
    ) -> String? {
        switch keyword {
        case .ofWhom where isCovered(index + 1) && self.keyword(at: index - 1) == .coverage: return ""
        case .of where isFunction(index - 1) && isArgument(index + 1): return ""
        case .by where isApproval(place) && self.keyword(at: index + 1) == .order: return ""
        case .order where isApproval(place): return "приказом"
        case .goal where isTarget(index): return "цели"
        case .coverage where self.keyword(at: index - 1) == .path: return "охвату"
        case .fixes where !isToken(index + 1, .text) && !isToken(index + 2, .text): return "как подобрать пары"
        case .task where self.keyword(at: index - 1) == .finish: return "задачу"
        case .mentor where self.keyword(at: index - 1) == .choose: return "наставника"
        case .overdueOnes where self.keyword(at: index + 1) == .monitoring: return "просроченный"
        case .scale where self.keyword(at: index - 1) == .measuredBy: return "шкалы"
        case .question where self.keyword(at: index - 1) == .measuredBy: return "вопроса"
        case .field where self.keyword(at: index - 1) == .measuredBy: return "поля"
        case .wish where place.statement == .keyword(.slip): return "пожелание"
        case .award where place.statement == .keyword(.issued): return "награда"
        case .pair where place.statement == .keyword(.issued) || self.keyword(at: index - 1) == .author: return "пара"
        case .ofWhom where place.statement == .keyword(.issued): return "у"
        case .commonOf where isFunction(index - 1) || isFunction(index - 2) && self.keyword(at: index - 1) == .of:
            return "общих"
        case .unknown, .isKnown:
            return agreeing(index - 1).map {
                (keyword == .unknown ? "не" : "") + "извест" + RussianForms.shortEnding($0)
            }
        case .isNot: return agreeing(index - 1).map { "не " + $0 }
        // «это ученик», but «равна 5», «равен наставляемый.пол».
        case .isEqual:
            return isField(index + 1) || isToken(index + 1, .number, .percent, .date, .schoolClass)
                ? agreeing(index - 1) : nil
        case .moreThan, .lessThan, .atMost, .atLeast: return isDate(index + 1) ? Self.russianOfDates[keyword] : nil
        case .count, .sum, .mean, .minimum, .maximum, .portion:
            return isKey(index, place) && !isArgument(index + 1) && !isToken(index + 1, .openParen, .dot)
                ? RussianForms.dative(entry.primary(.russian), among: entry) : nil
        default:
            if entry.contexts == [.unit], let amount = amount(before: index) {
                return RussianForms.unit(keyword, amount)
            }
            return Self.russianKeywords[keyword]
        }
    }

    /// «равен», «равна» as the field or function before it demands.
    private func agreeing(_ index: Int) -> String? {
        guard let meaning = meaning(at: index), let entry = vocabulary.entry(meaning) else { return nil }
        switch meaning {
        case .word(let word) where word.context == .field:
            return RussianForms.equal(Self.russianWords[word] ?? entry.primary(.russian))
        case .keyword(let keyword) where FunctionName(rawValue: keyword.rawValue) != nil:
            return RussianForms.equal(entry.primary(.russian))
        default: return nil
        }
    }

    private func russianField(_ entry: VocabularyEntry, _ index: Int, _ place: Place) -> String? {
        guard case .word(let word) = entry.meaning else { return nil }
        if word == Self.guardian, isConsent(place) { return "родителем" }
        let plain = Self.russianWords[word]
        if word.id == "born", isToken(index - 1, .text), isToken(index + 1, .date) { return russianBorn(index - 1) }
        if isToken(index + 1, .dot) || isToken(index - 1, .dot) { return plain }
        let nominative = plain ?? entry.primary(.russian)
        if isToken(index + 1, .number, .text, .word, .equal, .plus, .minus, .star, .slash) { return plain }
        if isKey(index, place) { return RussianForms.dative(nominative, among: entry) }
        // «встреч меньше 2»
        if Self.counted.contains(word.id), let next = keyword(at: index + 1), Self.orders.contains(next) {
            return RussianForms.genitive(nominative, among: entry)
        }
        if isFunction(index - 1) || keyword(at: index - 1) == .of && isFunction(index - 2)
            || keyword(at: index - 1) == .commonOf
                && (isFunction(index - 2) || keyword(at: index - 2) == .of && isFunction(index - 3))
        {
            return RussianForms.genitive(nominative, among: entry)
        }
        return plain
    }

    /// A patronymic tells how «родился» agrees.
    private func russianBorn(_ name: Int) -> String? {
        let text = folded(source.text(pieces[name].span))
        return text.contains("вна") || text.contains("чна") || text.contains("кызы") ? "родилась" : "родился"
    }

    /// Where the sentence reads better with another spelling than the printed one.
    static let russianKeywords: [Keyword: String] = [
        .onDate: "от", .inSet: "среди", .share: "имеют общее с", .split: "через",
        // Formats go by the names that Russian texts give them too.
        .csv: "csv", .json: "json", .markdown: "markdown", .html: "html",
    ]
    static let russianWords: [VocabularyWord: String] = [
        VocabularyWord(.need, "disability"): "ОВЗ", VocabularyWord(.field, "capacity"): "мест",
        VocabularyWord(.field, "grade"): "ступень", VocabularyWord(.field, "born"): "дата рождения",
    ]
    static let russianOfDates: [Keyword: String] = [
        .moreThan: "позже", .lessThan: "раньше", .atMost: "не позже", .atLeast: "не раньше",
    ]
    /// Fields that are numbers of records.
    private static let counted: Set<String> = ["pairs", "meetings", "measurements", "consents"]
    static let russianPlurals = [
        "student": "учеников", "teacher": "учителей", "parent": "родителей", "alumnus": "выпускников",
        "employee": "сотрудников", "entrepreneur": "предпринимателей", "veteran": "ветеранов",
    ]
    static let russianPhases = ["entry": "входе", "interim": "промежуточном", "exit": "выходе"]
    static let russianPhasesAfterWith = ["entry": "входом", "interim": "промежуточным", "exit": "выходом"]
    static let russianRolesAfterFor = [
        "mentee": "наставляемых", "mentor": "наставников", "curator": "кураторов", "coordinator": "координаторов",
        "parent": "родителей",
    ]
}
