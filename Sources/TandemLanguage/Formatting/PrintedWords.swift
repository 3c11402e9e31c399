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
            if pieces[index].lineStart?.level == 0 || place.statement == nil { place.statement = meaning }
            if case .keyword(let keyword) = meaning, Self.clauses.contains(keyword) { place.clause = keyword }
            if pieces[index].lineStart != nil { place.clause = nil }
            return spelling(meaning, index, place)
        }
    }

    /// Where in a statement a phrase stands.
    struct Place {
        var statement: VocabularyEntry.Meaning?
        var clause: Keyword?
    }

    private static let clauses: Set<Keyword> = [
        .columns, .whereClause, .since, .until, .groupBy, .sortBy, .first, .asFormat, .toFile, .require, .prefer, .avoid,
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
    }

    private func amount(before index: Int) -> Double? {
        isToken(index - 1, .number) ? Double(source.text(pieces[index - 1].span)) : nil
    }

    // MARK: English

    private func english(_ entry: VocabularyEntry, _ index: Int, _ place: Place) -> String? {
        switch entry.meaning {
        case .keyword(.coverage) where isCovered(index + 1): return "coverage of"
        case .keyword(.order) where isApproval(place) && keyword(at: index - 1) != .by: return "by order"
        case .keyword(let keyword) where entry.contexts == [.unit]:
            return amount(before: index) == 1 ? Self.englishUnits[keyword] : nil
        case .keyword where isFunction(index) && isArgument(index + 1): return entry.primary(.english) + " of"
        case .word(let word) where isCovered(index): return Self.englishPlurals[word.id]
        default: return nil
        }
    }

    private func isApproval(_ place: Place) -> Bool { place.statement == .keyword(.approve) }

    private static let englishUnits: [Keyword: String] = [
        .minutes: "minute", .hours: "hour", .days: "day", .weeks: "week", .months: "month", .years: "year",
    ]
    private static let englishPlurals = [
        "student": "students", "teacher": "teachers", "parent": "parents", "alumnus": "alumni",
        "employee": "employees", "entrepreneur": "entrepreneurs", "veteran": "veterans",
    ]

    // MARK: Russian

    private func russian(_ entry: VocabularyEntry, _ index: Int, _ place: Place) -> String? {
        switch entry.meaning {
        case .keyword(let keyword): return russian(keyword, entry, index, place)
        case .word(let word):
            switch word.context {
            case .field: return russianField(entry, index, place)
            case .category: return isCovered(index) ? Self.russianPlurals[word.id] : nil
            case .phase: return keyword(at: index - 1) == .at ? Self.russianPhases[word.id] : nil
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
        case .task where self.keyword(at: index - 1) == .finish: return "задачу"
        case .mentor where self.keyword(at: index - 1) == .choose: return "наставника"
        case .commonOf where isFunction(index - 1) || isFunction(index - 2) && self.keyword(at: index - 1) == .of:
            return "общих"
        case .isNot: return isField(index - 1) ? agreeing(index - 1) : nil
        default:
            if entry.contexts == [.unit], let amount = amount(before: index) {
                return RussianForms.unit(keyword, amount)
            }
            return Self.russianKeywords[keyword]
        }
    }

    /// «не равен», «не равна» as the field before it demands.
    private func agreeing(_ field: Int) -> String? {
        guard let word = word(at: field), let entry = vocabulary.entry(.word(word)) else { return nil }
        return "не " + RussianForms.equal(Self.russianWords[word] ?? entry.primary(.russian))
    }

    private func russianField(_ entry: VocabularyEntry, _ index: Int, _ place: Place) -> String? {
        guard case .word(let word) = entry.meaning else { return nil }
        let plain = Self.russianWords[word]
        if word.id == "born", isToken(index - 1, .text) { return russianBorn(index - 1) }
        if isToken(index + 1, .dot) || isToken(index - 1, .dot) { return plain }
        let nominative = plain ?? entry.primary(.russian)
        if isToken(index + 1, .number, .text, .word, .equal, .plus, .minus, .star, .slash) { return plain }
        if place.clause == .groupBy || place.clause == .sortBy, keyword(at: index - 1) == place.clause || isToken(index - 1, .comma) {
            return RussianForms.dative(nominative, among: entry)
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
    ]
    static let russianWords: [VocabularyWord: String] = [
        VocabularyWord(.need, "disability"): "ОВЗ", VocabularyWord(.field, "capacity"): "мест",
    ]
    static let russianPlurals = [
        "student": "учеников", "teacher": "учителей", "parent": "родителей", "alumnus": "выпускников",
        "employee": "сотрудников", "entrepreneur": "предпринимателей", "veteran": "ветеранов",
    ]
    static let russianPhases = ["entry": "входе", "interim": "промежуточном", "exit": "выходе"]
}
