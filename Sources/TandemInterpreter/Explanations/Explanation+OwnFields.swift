import TandemText

extension Explanation {
    /// Fields of a school's own.
    static let ownFields = [
        Explanation(
            "E0232", Wording("a field's name that means something", "имя поля, у которого уже есть смысл"),
            Wording(
                "A field of the school's own stands where built-in fields and words of the language stand, so it needs a name that none of them has; several words are joined by `_` or `-`.",
                "Своё поле школы стоит там же, где встроенные поля и слова языка, поэтому имя у него должно быть другое; несколько слов соединяют знаком `_` или `-`."
            ),
            wrong: Wording("field age: number from 0 to 100", "поле возраст: число от 0 до 100"),
            right: Wording("field years_of_chess: number from 0 to 100", "поле лет_в_шахматах: число от 0 до 100")),
        Explanation(
            "E0233", Wording("bounds that run downwards", "границы в обратном порядке"),
            Wording(
                "The smallest value stands first, the greatest second; a value on a bound is allowed.",
                "Сначала пишется наименьшее значение, потом наибольшее; сами границы допустимы."),
            wrong: Wording("field chess_rating: number from 3000 to 0", "поле рейтинг_шахмат: число от 3000 до 0"),
            right: Wording("field chess_rating: number from 0 to 3000", "поле рейтинг_шахмат: число от 0 до 3000")),
        Explanation(
            "E0337", Wording("a field that is of another type", "поле другого типа"),
            Wording(
                "A field is defined once for the whole register; said again, it may get other bounds and another label, but what it holds stays: numbers do not become dates. Another name makes another field.",
                "Поле определяется один раз на весь реестр; повторно можно задать границы и подпись, но не тип: числа не станут датами. Другое имя — другое поле."
            ),
            wrong: Wording(
                "field olympiads: number\nfield olympiads: text", "поле олимпиады: число\nполе олимпиады: текст"),
            right: Wording(
                "field olympiads: number\nfield olympiads: number from 0 to 50, label «Olympiads»",
                "поле олимпиады: число\nполе олимпиады: число от 0 до 50, подпись «Олимпиады»")),
        Explanation(
            "E0338", Wording("too many fields of the school's own", "слишком много своих полей"),
            Wording(
                "A register takes up to 200 fields of a school's own. What many people have in common fits a field of the type set: one field, many words.",
                "Своих полей в реестре бывает до 200. То, что есть у многих, удобнее хранить в поле типа набор: одно поле, много слов."
            ),
            wrong: Wording("field x1: number   (and so on, to x201)", "поле x1: число   (и так далее, до x201)"),
            right: Wording("field clubs: set", "поле кружки: набор"),
            notRun: Wording("201 fields do not fit on a page", "201 поле на страницу не поместится")),
        Explanation(
            "E0339", Wording("a known value outside of new bounds", "известное значение вне новых границ"),
            Wording(
                "A field's bounds hold for every value that the register has. Correct the person's record first, or widen the bounds.",
                "Границы поля относятся ко всем значениям в реестре. Сначала исправьте запись человека или расширьте границы."
            ),
            wrong: Wording("field chess_rating: number from 0 to 3000", "поле рейтинг_шахмат: число от 0 до 3000"),
            right: Wording("field chess_rating: number from 0 to 3500", "поле рейтинг_шахмат: число от 0 до 3500"),
            after: """
                field chess_rating: number
                field рейтинг_шахмат: number
                person "Белова Алла Игоревна": student, class 9А, chess_rating 3200, рейтинг_шахмат 3200
                """),
    ]
}
