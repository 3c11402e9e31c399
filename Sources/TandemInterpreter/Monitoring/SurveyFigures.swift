import TandemDomain
import TandemReport
import TandemText

/// What was answered to one question, in figures.
struct SurveyFigures {
    let question: Question
    /// Answers so far.
    private(set) var count = 0
    private var sum = 0.0
    private var positive = 0
    /// How often each number was given, 0 and 1 for no and yes.
    private var numbers: [Double: Int] = [:]
    /// How often each text was given.
    private var texts: [String: Int] = [:]
    /// The distinct texts, in the order in which they were given first.
    private var order: [String] = []

    init(_ question: Question) { self.question = question }

    mutating func add(_ answer: Answer) {
        count += 1
        if question.isPositive(answer) == true { positive += 1 }
        switch answer {
        case .number(let number):
            sum += number
            numbers[number, default: 0] += 1
        case .text(let text):
            if texts[text] == nil { order.append(text) }
            texts[text, default: 0] += 1
        }
    }

    /// The mean of a rating; nil for other questions and where nobody has answered.
    var mean: Double? { question.kind == .rating && count > 0 ? sum / Double(count) : nil }

    /// The share of answers that speak for what is asked (``Question/isPositive(_:)``); nil for open questions and where
    /// nobody has answered.
    var positiveShare: Double? {
        question.kind != .text && count > 0 ? Double(positive) / Double(count) : nil
    }

    /// Whether the answers bear out what is asked: a mean not below the middle, or a share of at least a half.
    var isBorneOut: Bool? {
        if let mean, let middle = question.middle { return mean >= middle }
        return positiveShare.map { $0 >= 0.5 }
    }

    /// The open answers in the order in which they were given first, each with how often.
    var openAnswers: [(text: String, count: Int)] { order.map { ($0, texts[$0] ?? 0) } }

    /// The answers with how often each was given; of open ones the first few, in quotation marks.
    func distribution(_ language: MessageLanguage, first limit: Int) -> [String] {
        switch question.kind {
        case .rating:
            numbers.keys.sorted().map { "\(language.text(of: .number($0))): \(numbers[$0] ?? 0)" }
        case .yesNo:
            [1, 0].map { "\(language.text(of: .flag($0 == 1))): \(numbers[$0] ?? 0)" }
        case .choice:
            // An option that is offered no longer is still counted.
            (question.options + order.filter { !question.options.contains($0) }).map { "\($0): \(texts[$0] ?? 0)" }
        case .text:
            openAnswers.prefix(limit).map { "«\($0.text)»" + ($0.count > 1 ? " × \($0.count)" : "") }
                + (order.count > limit
                    ? [language.say("… \(order.count - limit) more", "… ещё \(order.count - limit)")] : [])
        }
    }
}
