import TandemLanguage
import TandemText
import Testing

@testable import TandemInterpreter

@Suite struct CompleterTests {
    private let completer = Completer(language: .russian) { text in
        ["Сидорова Анна", "Петров Иван"].filter { folded($0).hasPrefix(folded(text)) }
    }

    /// Suggestions where `‸` stands in the text.
    private func words(_ text: String) -> [String] {
        let parts = text.split(separator: "‸", omittingEmptySubsequences: false)
        return completer.suggestions(in: parts.joined(), at: parts[0].utf8.count).words
    }

    @Test(arguments: [
        ("‸", "показать"), ("пок‸", "показать"), ("sh‸", "show"), ("ПОК‸", "показать"),
        ("показать наст‸", "наставников"),
        ("показать ‸", "охват"), ("show ‸", "mentors"), ("show men‸", "mentees"), ("show mentors ‸", "where"),
        ("показать пары ‸", "где"), ("show mentees where ‸", "need"), ("показать наставляемых где пот‸", "потребность"),
        ("show mentees where need is iso‸", "isolation"), ("show mentees by ‸", "need"),
        ("show people where gpa ‸", "at least"),
        ("предложить пары для ‸", "ученик-ученик"), ("предложить пары для ученик-‸", "ученик-ученик"),
        ("show people as ‸", "csv"), ("mentor \"А\": ‸", "gpa"), ("наставник \"А\": ученик, пре‸", "предметы"),
        ("сравнить ‸", "вход"), ("compare entry with ex‸", "exit"), ("compare entry with exit by va‸", "variant"),
        ("сводка по «А» по ‸", "класс"), ("swot str‸", "strengths"), ("swot for ‸", "student-student"),
        ("анкета «А»: для наста‸", "наставники"), ("questionnaire «А»: for mentors, ‸", "question"),
        ("questionnaire «А»: for mentors, question q «Б»: ‸", "rating"), ("answers \"А\" to «Б» at ‸", "entry"),
        ("программа \"А\":\n  пок‸", "показатель"), ("показать пок‸", "показатели"),
        ("решить 2: ‸", "учебный год"), ("decide 8: ext‸", "external"), ("проверить ‸", "программа"),
        ("show people ‸", "without small groups"), ("показать людей ‸", "с псевдонимами"),
        ("измерить \"А\" на ‸", "вход"), ("show people\nshow ‸", "mentors"), ("rules «Р» for ‸", "student-student"),
        ("почему н‸", "не"), ("как ‸", "подобрать пару"), ("как подобрать пару для ‸", "ученик-ученик"),
        ("fixes for ‸", "student-student"), ("путь к ‸", "цель"), ("path to 70% of ‸", "student"),
        ("план ‸", "предложить"), ("plan mentor \"А\": ‸", "gpa"), ("что если предложить пары, то ‸", "показать"),
        ("история ‸", "первые"), ("history ‸", "since"), ("пара \"А\" с \"Б\": ‸", "состояние"),
        ("отм‸", "отменить"), ("roll over to \"2024\" ‸", "completing pairs"), ("dump ‸", "to"),
        ("документ при‸", "приказ-о-парах"), ("issue ‸", "roadmap"), ("document roadmap ‸", "with references"),
        ("документ изменение ‸", "к"), ("наградить \"А\": муни‸", "муниципальный"), ("award \"А\": ‸", "contest"),
        ("практика «Час»: ав‸", "автор"), ("show required documents where mis‸", "missing"),
        ("показать документы, кото‸", "которых нет"),
    ])
    func fits(text: String, word: String) {
        #expect(words(text).contains(word), "\(words(text).prefix(12))")
    }

    @Test(arguments: [
        ("почему \"Сид‸", ["Сидорова Анна\""]), ("почему \"‸", ["Сидорова Анна\"", "Петров Иван\""]),
        ("согласие «пет‸", ["Петров Иван»"]), ("почему \"Петров Иван\" с \"с‸", ["Сидорова Анна\""]),
        ("почему \"Ю‸", []),
        ("человек «А\nпочему \"Сид‸", ["Сидорова Анна\""]), ("// кавычка «\nпочему \"Сид‸", ["Сидорова Анна\""]),
    ])
    func namesInQuotes(text: String, names: [String]) {
        #expect(words(text) == names)
    }

    @Test func whatIsReplacedIsTheWord() {
        let text = "показать наст"
        let found = completer.suggestions(in: text, at: text.utf8.count)
        #expect(found.replaced == "показать ".utf8.count..<text.utf8.count)
        let name = "почему \"Сид"
        #expect(
            completer.suggestions(in: name, at: name.utf8.count).replaced == "почему \"".utf8.count..<name.utf8.count)
    }

    @Test func noWordTwiceAndEachFitsTheBeginning() {
        for text in [
            "‸", "show mentees where ‸", "показать наставников ‸", "mentor \"А\": ‸", "показать наставляемых где п‸",
        ] {
            let found = words(text)
            #expect(Set(found).count == found.count, "\(text)")
        }
        #expect(words("показать наставляемых где п‸").allSatisfy { folded($0).hasPrefix("п") })
    }

    @Test func wrongOffsetsAreNoCrash() {
        let text = "почему \"Сидорова\" с «Пе\nпоказать 👩‍🏫 ё где ("
        for offset in -3...text.utf8.count + 3 {
            let found = completer.suggestions(in: text, at: offset)
            #expect(found.replaced.lowerBound >= 0 && found.replaced.upperBound <= text.utf8.count)
        }
        _ = completer.suggestions(in: "", at: .max)
        _ = completer.suggestions(in: "", at: .min)
    }

    @Test func everyPlaceOfARealScript() {
        let text = School.rules + "\n" + School.programme
        for offset in stride(from: 0, to: text.utf8.count, by: 37) { _ = completer.suggestions(in: text, at: offset) }
    }
}
