package import TandemDomain
import TandemLanguage
package import TandemText

extension DomainProblem: Problem {
    package var code: String {
        switch self {
        case .unknownPerson: "E0301"
        case .ambiguousPerson: "E0302"
        case .notInBase: "E0303"
        case .severalParticipations: "E0304"
        case .noProgramme: "E0305"
        case .formNotChosen: "E0307"
        case .formUnknown: "E0308"
        case .needOfOthers: "E0309"
        case .unlistedVariant: "E0341"
        case .noSuchPair: "E0310"
        case .pairIs: "E0311"
        case .alreadyPaired: "E0312"
        case .noPlace: "E0313"
        case .samePerson: "E0314"
        case .papersMissing: "E0315"
        case .noPairsToApprove: "E0316"
        case .documentWithoutDate: "E0317"
        case .meetingOutOfOrder: "E0318"
        case .meetingBeforeApproval: "E0319"
        case .meetingBeforeLast: "E0320"
        case .meetingOutsideProgramme: "E0321"
        case .noMeetingLeft: "E0322"
        case .unknownScale: "E0323"
        case .marksRefused: "E0324"
        case .valueOffScale: "E0325"
        case .periodReversed: "E0326"
        case .consentWithoutGrant: "E0327"
        case .withdrawnBeforeGiven: "E0328"
        case .unknownTask: "E0329"
        case .documentConflict: "E0330"
        case .issuedOtherwise: "E0610"
        case .notPositive: "E0331"
        case .valueOutOfRange: "E0332"
        case .bornInFuture: "E0333"
        case .scaleReversed: "E0334"
        case .noRules: "E0335"
        case .notAllowed: "E0336"
        case .unprepared: "E0375"
        case .fieldOfOtherType: "E0337"
        case .tooManyFields: "E0338"
        case .valuesOutsideBounds: "E0339"
        case .keptTwice: "E0340"
        case .shareOutOfRange: "E0350"
        case .noCoverageTarget: "E0351"
        case .nobodyCounted: "E0352"
        case .slipTooLong: "E0360"
        case .notOffered: "E0361"
        case .namedTwice: "E0362"
        case .noWishes: "E0363"
        case .noOffers: "E0364"
        case .noDesks: "E0365"
        case .groupOfOther: "E0366"
        case .unknownGroup: "E0367"
        case .notInGroup: "E0368"
        case .nobodyCame: "E0369"
        case .memberOutOfOrder: "E0370"
        case .tooManyForGroups: "E0371"
        case .orderNeeded: "E0390"
        case .programmeThere: "E0391"
        case .pairsStillLive: "E0392"
        case .programmeWithoutPeriod: "E0393"
        case .consentWithdrawn: "E0620"
        case .dataErased: "E0621"
        case .notErased: "E0630"
        case .nameNotWhole: "E0622"
        case .readingOfOther: "E0623"
        case .unknownContradiction: "E0625"
        case .decisionWithoutReason: "E0626"
        case .meetingOutsideYear: "E0627"
        }
    }

    package var wording: Wording {
        switch self {
        case .unknownPerson(let name, _): Wording("nobody is called «\(name)»", "в реестре нет человека «\(name)»")
        case .ambiguousPerson(let name, let people):
            Wording(
                "«\(name)» fits several people: " + Self.list(people, .english),
                "«\(name)» подходит нескольким: " + Self.list(people, .russian))
        case .notInBase(let name, .mentor):
            Wording("\(name) is not in the base of mentors", "\(name): нет в базе наставников")
        case .notInBase(let name, .mentee):
            Wording("\(name) is not in the base of mentees", "\(name): нет в базе наставляемых")
        case .severalParticipations(let name, let forms):
            Wording(
                "\(name) takes part in several forms: " + forms.map { $0.spelling(.english) }.joined(separator: ", "),
                "\(name) участвует в нескольких формах: " + forms.map { $0.spelling(.russian) }.joined(separator: ", "))
        case .noProgramme: Wording("there is no programme yet", "программа ещё не определена")
        case .formNotChosen(let form):
            Wording(
                "the programme has not chosen the form \(form.spelling(.english))",
                "в программе не выбрана форма «\(form.spelling(.russian))»")
        case .formUnknown(let name):
            Wording("it is not known in which form \(name) takes part", "\(name): неизвестно, в какой форме участвует")
        case .needOfOthers(let name, let need, let category):
            Wording(
                "\(name): the need «\(need.spelling(.english))» is not one of a \(category.spelling(.english)) (П4.6, П4.7)",
                "\(name): потребность «\(need.spelling(.russian))» не для категории «\(category.spelling(.russian))» (П4.6, П4.7)"
            )
        case .unlistedVariant(let variant, let form, _):
            Wording(
                "the programme lists no variant «\(variant)» for the form \(form.spelling(.english)) (Пр8)",
                "у формы «\(form.spelling(.russian))» в программе нет варианта «\(variant)» (Пр8)")
        case .noSuchPair(let mentor, let mentee):
            Wording("\(mentor) and \(mentee) are no pair", "\(mentor) и \(mentee) — не пара")
        case .pairIs(let state, let mentor, let mentee):
            Wording(
                "the pair \(mentor) — \(mentee) is \(state.spelling(.english))",
                "пара \(mentor) — \(mentee) \(state.spelling(.russian))")
        case .alreadyPaired(let mentee, let mentor):
            Wording("\(mentee) already has the mentor \(mentor)", "\(mentee): уже есть наставник \(mentor)")
        case .keptTwice(let mentee):
            Wording("\(mentee) is to be kept with two mentors", "\(mentee): оставить сразу с двумя наставниками нельзя")
        case .noPlace(let mentor, let capacity):
            Wording(
                "\(mentor) has no free place (capacity \(capacity))",
                "\(mentor): нет свободного места (всего \(capacity))")
        case .samePerson(let name):
            Wording("\(name) cannot be their own mentor", "\(name) не может быть своим наставником")
        default: laterWording
        }
    }

    private var laterWording: Wording {
        switch self {
        case .papersMissing(let pairs):
            Wording(
                "papers are missing for \(pairs.count) pairs; nothing was approved",
                "не хватает документов: пар — \(pairs.count); ничего не утверждено")
        case .noPairsToApprove: Wording("no pair waits for approval", "нет пар, которые ждут утверждения")
        case .documentWithoutDate(let number):
            Wording("the order № \(number) has no date", "у приказа № \(number) нет даты")
        case .meetingOutOfOrder(let found, let expected):
            Wording(
                "a meeting «\(found.spelling(.english))» cannot come now, expected: "
                    + expected.map { $0.spelling(.english) }.joined(separator: ", "),
                "встреча «\(found.spelling(.russian))» сейчас невозможна, ожидается: "
                    + expected.map { $0.spelling(.russian) }.joined(separator: ", "))
        case .meetingBeforeApproval(let day, let approved):
            Wording(
                "\(day.iso) is before the pair's approval on \(approved.iso)",
                "\(day.russian) — раньше утверждения пары \(approved.russian)")
        case .meetingBeforeLast(let day, let last):
            Wording(
                "\(day.iso) is before the pair's last meeting on \(last.iso)",
                "\(day.russian) — раньше последней встречи пары \(last.russian)")
        case .meetingOutsideProgramme(let day, let start, let end):
            Wording(
                "\(day.iso) is outside the programme's period \(start.iso) .. \(end.iso)",
                "\(day.russian) — вне срока программы \(start.russian) .. \(end.russian)")
        case .noMeetingLeft:
            Wording("the pair has had its final meeting", "у пары уже была заключительная встреча")
        case .unknownScale(let name, _):
            Wording("the programme has no scale «\(name)»", "в программе нет шкалы «\(name)»")
        case .marksRefused(let name):
            Wording(
                "«\(name)»: the monitoring gives no marks (П6.5)",
                "«\(name)»: в ходе мониторинга не выставляются отметки (П6.5)")
        case .valueOffScale(let scale, let value, let lower, let upper):
            Wording(
                "\(Self.number(value)) is off the scale «\(scale)» (\(Self.number(lower))–\(Self.number(upper)))",
                "\(Self.number(value)) — вне шкалы «\(scale)» (\(Self.number(lower))–\(Self.number(upper)))")
        case .periodReversed(let start, let end):
            Wording(
                "the period ends (\(end.iso)) before it begins (\(start.iso))",
                "срок кончается (\(end.russian)) раньше, чем начинается (\(start.russian))")
        case .consentWithoutGrant(let name):
            Wording(
                "\(name) has given no consent that could be withdrawn", "\(name): нет согласия, которое можно отозвать")
        case .withdrawnBeforeGiven(let given, let withdrawn):
            Wording(
                "withdrawn (\(withdrawn.iso)) before it was given (\(given.iso))",
                "отозвано (\(withdrawn.russian)) раньше, чем дано (\(given.russian))")
        case .unknownTask(let title, _): Wording("no task «\(title)»", "нет задачи «\(title)»")
        case .documentConflict(let number):
            Wording(
                "the order № \(number) is already there with another date", "приказ № \(number) уже есть с другой датой"
            )
        case .issuedOtherwise(let number):
            Wording(
                "№ \(number) is issued already, with other words: what is issued does not change",
                "документ № \(number) уже издан, и сказано в нём другое: изданное не меняется")
        case .notPositive(let field, let value):
            Wording(
                "«\(field.spelling(.english))» must be 1 or more, not \(Self.number(value))",
                "«\(field.spelling(.russian))» — не меньше 1, а не \(Self.number(value))")
        case .valueOutOfRange(let field, let value, let range):
            Wording(
                "«\(field.spelling(.english))»: \(Self.number(value)) is outside \(Self.number(range.lowerBound))–\(Self.number(range.upperBound))",
                "«\(field.spelling(.russian))»: \(Self.number(value)) — вне \(Self.number(range.lowerBound))–\(Self.number(range.upperBound))"
            )
        case .bornInFuture(let day):
            Wording("the birth date \(day.iso) is in the future", "дата рождения \(day.russian) — в будущем")
        case .unprepared(let name, let missing):
            Wording(
                "\(name) cannot be proposed yet: the scheme of the form asks for "
                    + missing.map { $0.field.spelling(.english) }.joined(separator: ", "),
                "\(name): предлагать рано, по схеме формы нужны: "
                    + missing.map { $0.field.spelling(.russian) }.joined(separator: ", "))
        case .fieldOfOtherType(let name, let type):
            Wording(
                "the field «\(name)» is there already, and it is of the type «\(type.spelling(.english))»",
                "поле «\(name)» уже есть, его тип — «\(type.spelling(.russian))»")
        case .tooManyFields(let limit):
            Wording(
                "a register takes \(limit) fields of a school's own, not more",
                "своих полей в реестре бывает не больше \(limit)")
        case .valuesOutsideBounds(let name, let person, let value, let bounds):
            Wording(
                "«\(name)» cannot be from \(Self.number(bounds.lowerBound)) to \(Self.number(bounds.upperBound)): \(person) has \(Self.number(value))",
                "«\(name)»: нельзя от \(Self.number(bounds.lowerBound)) до \(Self.number(bounds.upperBound)): \(person) — \(Self.number(value))"
            )
        case .scaleReversed(let name, let lower, let upper):
            Wording(
                "the scale «\(name)» must go upwards, not from \(Self.number(lower)) to \(Self.number(upper))",
                "шкала «\(name)» должна идти вверх, а не от \(Self.number(lower)) до \(Self.number(upper))")
        case .orderNeeded(let state, let mentor, let mentee):
            Wording(
                "the pair \(mentor) — \(mentee) is \(state.spelling(.english)), but by no order",
                "пара \(mentor) — \(mentee): состояние «\(state.spelling(.russian))», а приказ не назван")
        case .programmeThere(let name):
            Wording("the programme «\(name)» is there already", "программа «\(name)» уже есть")
        case .pairsStillLive(let pairs):
            Wording(
                "\(pairs.count) pairs of the ending year are still live; nothing was moved",
                "пары уходящего года ещё не завершены: \(pairs.count); ничего не переведено")
        case .programmeWithoutPeriod(let name):
            Wording("the programme «\(name)» has no period", "у программы «\(name)» не указан срок")
        case .noRules(let form):
            Wording(
                "the form \(form.spelling(.english)) names no rule set that the register has",
                "для формы «\(form.spelling(.russian))» нет ни одного набора правил в реестре")
        case .slipTooLong(let count, let most):
            Wording(
                "a slip has 1 to \(most) candidates, not \(count)", "в листке от 1 до \(most) кандидатов, а не \(count)"
            )
        case .notOffered(let mentor, let mentee, let offered):
            Wording(
                "\(mentor) is not on the slip of \(mentee); offered were: " + offered.joined(separator: ", "),
                "\(mentor): нет в листке, который получает \(mentee); предложены: " + offered.joined(separator: ", "))
        case .namedTwice(let name): Wording("\(name) is named twice", "\(name): имя названо дважды")
        case .noWishes(let form):
            Wording(
                "no mentee of \(form.spelling(.english)) has named a mentor",
                "в форме «\(form.spelling(.russian))» никто ещё не назвал наставника")
        case .noOffers(let form):
            Wording(
                "no candidates have been offered in \(form.spelling(.english))",
                "в форме «\(form.spelling(.russian))» кандидатов ещё не предлагали")
        case .groupOfOther(let name, let mentor):
            Wording("the group «\(name)» is \(mentor)'s", "группа «\(name)» у другого наставника: \(mentor)")
        case .unknownGroup(let name, _): Wording("there is no group «\(name)»", "нет группы «\(name)»")
        case .notInGroup(let name, let group):
            Wording("\(name) is not in the group «\(group)»", "\(name): нет в группе «\(group)»")
        case .nobodyCame(let group):
            Wording("all of the group «\(group)» are absent", "из группы «\(group)» отсутствуют все")
        case .memberOutOfOrder(let mentee, let found, let expected):
            Wording(
                "\(mentee) cannot have the meeting «\(found.spelling(.english))» now, but: "
                    + expected.map { $0.spelling(.english) }.joined(separator: ", "),
                "\(mentee): встреча «\(found.spelling(.russian))» сейчас не подходит, а подходит: "
                    + expected.map { $0.spelling(.russian) }.joined(separator: ", "))
        case .tooManyForGroups(let count, let most):
            Wording(
                "\(count) mentees are too many to compare two by two; the most is \(most)",
                "наставляемых \(count), и сравнить их попарно нельзя; самое большее — \(most)")
        case .noDesks: Wording("without a desk nobody can meet", "без столов встретиться негде")
        case .notAllowed(let mentor, let mentee):
            Wording(
                "the rules do not allow \(mentor) for \(mentee)", "правила не допускают пару: \(mentor) для \(mentee)")
        case .shareOutOfRange(let share):
            Wording(
                "a share is at most 100%, not \(Self.number(share * 100))%",
                "доля — не больше 100%, а не \(Self.number(share * 100))%")
        case .noCoverageTarget:
            Wording("the programme names no coverage to reach", "в программе не назван целевой охват")
        case .nobodyCounted(let category):
            Wording(
                "nobody is counted: the register has none of the category «\(category.spelling(.english))» in these grades",
                "считать некого: в реестре нет никого из категории «\(category.spelling(.russian))» в этих классах")
        default: personalDataWording
        }
    }

    package var advice: Wording? {
        switch self {
        case .unknownPerson(_, let closest), .unknownScale(_, let closest), .unknownTask(_, let closest):
            guard !closest.isEmpty else { return nil }
            let names = closest.map { "«\($0)»" }.joined(separator: ", ")
            return Wording("did you mean \(names)?", "может быть, \(names)?")
        case .unlistedVariant(let variant, _, let listed):
            let near = closest(to: variant, among: listed, limit: 3)
            let names = (near.isEmpty ? listed : near).map { "«\($0)»" }.joined(separator: ", ")
            return near.isEmpty
                ? Wording("listed are: \(names)", "в программе есть: \(names)")
                : Wording("did you mean \(names)?", "может быть, \(names)?")
        case .ambiguousPerson(_, let people) where Set(people).count < people.count:
            return Wording(
                "say which of them, in the order of the register: \"Name\" № 2",
                "скажите, который из них по порядку реестра: \"Имя\" № 2")
        case .ambiguousPerson:
            return Wording(
                "add the class or the birth date: \"Name\" of 7Б, \"Name\" born 14.03.2010",
                "добавьте класс или дату рождения: \"Имя\" из 7Б, \"Имя\" родился 14.03.2010")
        case .papersMissing:
            return Wording(
                "`approve ready pairs by order …` approves the pairs that lack nothing",
                "`утвердить готовые пары приказом …` утвердит те пары, у которых всё есть")
        case .noProgramme:
            return Wording("define one: programme \"2023-2024\": …", "определите её: программа \"2023-2024\": …")
        case .noRules:
            return Wording(
                "name it in the form: rules «…», and bring its file in: use \"….tandem\"",
                "назовите его в форме: правила «…», и подключите файл: подключить \"….tandem\"")
        case .notAllowed:
            return Wording("`why \"…\" with \"…\"` shows each rule", "`почему \"…\" с \"…\"` покажет каждое правило")
        case .issuedOtherwise:
            return Wording(
                "say it as it was issued; what has changed since is an amendment of its own",
                "запишите так, как издано; то, что изменилось потом, — отдельный приказ об изменениях")
        case .shareOutOfRange: return Wording("write: path to 70%", "напишите: путь к 70%")
        case .noCoverageTarget:
            return Wording(
                "say it here: path to 70%, or in the programme: goal coverage of students at least 70%",
                "скажите здесь: путь к 70%, или в программе: цель охват учеников не меньше 70%")
        case .unprepared(let name, let missing):
            func facts(_ language: MessageLanguage) -> String {
                missing.map { "\($0.field.spelling(language)) 20.09.2023" }.joined(separator: ", ")
            }
            return Wording(
                "write when it was done: mentor \"\(name)\": \(facts(.english))",
                "запишите, когда это было: наставник \"\(name)\": \(facts(.russian))")
        case .slipTooLong(_, let most):
            return Wording("write a number from 1 to \(most)", "напишите число от 1 до \(most)")
        case .notOffered:
            return Wording(
                "choose one of these, or write the slip anew: offer 3 candidates to \"…\"",
                "выберите из них или составьте листок заново: предложить 3 кандидатов для \"…\"")
        case .namedTwice:
            return Wording(
                "name each mentor once, the dearest first", "назовите каждого один раз, начиная с самого желанного")
        case .noWishes(_):
            return Wording(
                "write the wishes down first: wish \"…\": \"…\", \"…\"",
                "сначала запишите пожелания: пожелания \"…\": \"…\", \"…\"")
        case .noOffers(let form):
            return Wording(
                "make the slips first: offer 3 candidates for \(form.spelling(.english))",
                "сначала составьте листки: предложить по 3 кандидата для \(form.spelling(.russian))")
        case .groupOfOther:
            return Wording("give the group another name", "дайте группе другое название")
        case .unknownGroup(_, let closest):
            if let near = closest.first { return Wording("did you mean «\(near)»?", "может быть, «\(near)»?") }
            return Wording(
                "make it first: group \"…\" of \"…\": \"…\", \"…\"",
                "сначала создайте её: группа \"…\" у \"…\": \"…\", \"…\"")
        case .notInGroup:
            return Wording(
                "name only members of the group after `absent`", "после «отсутствовали» назовите участников группы")
        case .nobodyCame:
            return Wording(
                "a meeting to which nobody came is not recorded", "встречу, на которую никто не пришёл, не записывают")
        case .memberOutOfOrder:
            return Wording(
                "record this mentee's missing meetings first: meeting \"…\" with \"…\": …",
                "сначала запишите недостающие встречи этого наставляемого: встреча \"…\" с \"…\": …")
        case .tooManyForGroups:
            return Wording("propose pairs instead: propose pairs", "подберите пары: предложить пары")
        case .noDesks: return Wording("write: with 6 desks", "напишите: с 6 столами")
        case .orderNeeded:
            return Wording("name it: order № 115/01", "назовите его: приказ № 115/01")
        case .programmeThere:
            return Wording(
                "the year moves once: name the next one, or change this one's parts: programme \"…\": …",
                "год переводится один раз: назовите следующий или меняйте части этой: программа \"…\": …")
        case .pairsStillLive:
            return Wording(
                "complete or dissolve them, or end them all with the year: roll over to \"…\" completing pairs",
                "завершите или расторгните их, или закончите все вместе с годом: перейти на \"…\" завершая пары")
        case .programmeWithoutPeriod:
            return Wording(
                "say it first: programme \"…\": period 01.09.2023 .. 31.05.2024",
                "укажите его сначала: программа \"…\": срок 01.09.2023 .. 31.05.2024")
        case .documentWithoutDate:
            return Wording("write: № 115/01 dated 20.10.2023", "напишите: № 115/01 от 20.10.2023")
        default: return personalDataAdvice
        }
    }

    private static func list(_ people: [PersonDescription], _ language: MessageLanguage) -> String {
        people.map { person in
            var parts = [person.name]
            if let value = person.schoolClass { parts.append(value.description) }
            if let born = person.born { parts.append(language == .russian ? born.russian : born.iso) }
            return parts.joined(separator: ", ")
        }.joined(separator: "; ")
    }

    static func number(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
    }
}

extension MissingPaper {
    package var wording: Wording {
        switch self {
        case .consent(let name):
            Wording(
                "\(name): no consent to the processing of personal data",
                "\(name): нет согласия на обработку персональных данных")
        case .guardianConsent(let name):
            Wording("\(name): no consent from a parent", "\(name): нет согласия родителя (законного представителя)")
        case .withdrawnConsent(let name, let day):
            Wording("\(name): the consent was withdrawn on \(day.iso)", "\(name): согласие отозвано \(day.russian)")
        case .expiredConsent(let name, let day):
            Wording(
                "\(name): the consent was in force up to \(day.iso)", "\(name): согласие действовало до \(day.russian)")
        case .contract(let name):
            Wording(
                "\(name): no unpaid contract of an external mentor",
                "\(name): нет договора о сотрудничестве на безвозмездной основе")
        case .veteranContract(let name, let day):
            Wording(
                "\(name): no unpaid contract; veterans count as external (decision of \(day.iso) on contradiction 8)",
                "\(name): нет договора на безвозмездной основе; ветераны — внешний контур (решение от \(day.russian) по противоречию 8)"
            )
        case .left(let name, let role, let day):
            Wording(
                "\(name) left the base of \(role == .mentor ? "mentors" : "mentees") on \(day.iso)",
                "\(name): нет в базе \(role == .mentor ? "наставников" : "наставляемых") с \(day.russian)")
        case .erased(let name): Wording("\(name): the data were erased", "\(name): данные удалены")
        case .labourAgreement(let name):
            Wording(
                "\(name): no agreement on content, term and pay of mentoring (record it: contract \"…\": № … dated …)",
                "\(name): нет соглашения о содержании, сроке и оплате наставничества (запишите: договор \"…\": № … от …)"
            )
        case .agreement: Wording("the two have not agreed", "нет согласования обеих сторон")
        case .presentation(let form):
            Wording(
                "the programme of \(form.spelling(.english)) has not been presented",
                "программа формы «\(form.spelling(.russian))» не представлена")
        }
    }
}

extension Choice {
    /// The vocabulary's spelling of a value.
    package func spelling(_ language: MessageLanguage) -> String {
        let context: Context =
            switch self {
            case is Category: .category
            case is Need: .need
            case is Gender: .gender
            case is MentoringForm: .form
            case is Stage: .stage
            case is MeetingKind: .meetingKind
            case is Phase: .phase
            case is OwnFieldType: .fieldType
            case is Reading: .reading
            default: .pairState
            }
        return Vocabulary.shared.spelling(context, rawValue, language)
    }
}

extension FieldName {
    /// The vocabulary's spelling of a built-in field; an own field has the one name that the school gave it.
    package func spelling(_ language: MessageLanguage) -> String {
        ownName ?? Vocabulary.shared.spelling(.field, id, language)
    }
}
