import TandemText

extension Explanation {
    private static let closed =
        approved + "издать приказ-о-парах № 115/01\n"

    /// Orders, letters and forms written from the register, and their templates.
    static let documents = [
        Explanation(
            "E0600", Wording("a format that documents do not have", "формат, которого у документов нет"),
            Wording(
                "A document is written as plain text, as Markdown or as an HTML page to print. Tables for a spreadsheet come from `show … as csv`.",
                "Документ бывает простым текстом, Markdown или страницей HTML для печати. Таблицы для электронных таблиц даёт `показать … как csv`."
            ),
            wrong: Wording("document roadmap as csv", "документ дорожная карта как csv"),
            right: Wording("document roadmap as html", "документ дорожная карта как html"), after: programme),
        Explanation(
            "E0610", Wording("a document that is issued already", "документ уже издан"),
            Wording(
                "A number belongs to one document, and what is issued stands as it is: its kind, its title, its texts, and what their lines rest on. The same may be said again, as a script that runs twice does; anything else is refused. What has changed since is an amendment of its own.",
                "Номер принадлежит одному документу, и изданное не меняется: его вид, название, тексты и записи, на которых стоят строки. То же самое можно сказать ещё раз — сценарий выполняют и дважды; другое не принимается. То, что изменилось потом, — отдельный приказ об изменениях."
            ),
            wrong: Wording(
                "issued document pair-order № 115/01:\n  text in russian checksum \"5f1d\": \"ПРИКАЗ\", \"О столовой\"\nend",
                "изданный документ приказ-о-парах № 115/01:\n  текст на русском контрольная сумма \"5f1d\": \"ПРИКАЗ\", \"О столовой\"\nконец"
            ),
            right: Wording("document pair-order № 115/01", "документ приказ-о-парах № 115/01"), after: closed),
        Explanation(
            "E0611", Wording("an order that approves no pairs", "приказ, который не утверждает пар"),
            Wording(
                "The order on pairs lists those that were approved by its number. Approve them first; the message names the orders that do approve pairs.",
                "Приказ о парах перечисляет те, что утверждены под его номером. Сначала утвердите их; сообщение назовёт приказы, которыми пары утверждены."
            ), clause: "П4.13",
            wrong: Wording("document pair-order № 116/01", "документ приказ-о-парах № 116/01"),
            right: Wording("document pair-order № 115/01", "документ приказ-о-парах № 115/01"), after: approved),
        Explanation(
            "E0612", Wording("a document of another kind", "документ другого вида"),
            Wording(
                "A number belongs to one document, and it is known what that document is: as it was said, as its title says, or because it approves pairs.",
                "Номер принадлежит одному документу, и известно, что это за документ: так сказано, так следует из названия или он утверждает пары."
            ), clause: "П§12",
            wrong: Wording("document roadmap № 115/01", "документ дорожная карта № 115/01"),
            right: Wording("document pair-order № 115/01", "документ приказ-о-парах № 115/01"), after: approved),
        Explanation(
            "E0613",
            Wording("a part that the document needs or cannot have", "у документа не хватает части, или она лишняя"),
            Wording(
                "A letter, a certificate and a report are for someone (`for`), an amendment is to an order (`to №`), what is issued has a number; an order is for nobody in particular.",
                "Письмо, грамота и отчёт — для кого-то (`для`), изменение — к приказу (`к №`), у издаваемого есть номер; приказ — ни для кого отдельно."
            ),
            wrong: Wording("document mentor-report", "документ отчет-наставника"),
            right: Wording("document mentor-report for \"Петров\"", "документ отчет-наставника для \"Петрова\""),
            after: approved),
        Explanation(
            "E0614", Wording("a letter without what it is about", "письму не о чем сообщить"),
            Wording(
                "A certificate is for an award that is recorded, a letter to parents for a student, a letter to an enterprise for someone whose workplace is recorded. Record it first.",
                "Грамота — за записанную награду, письмо родителям — об ученике, письмо на предприятие — о том, чьё место работы записано. Сначала запишите это."
            ), clause: "П§11",
            wrong: Wording("document certificate for \"Петров\"", "документ грамота для \"Петрова\""),
            right: Wording(
                "award \"Петров\": «Лучший наставник», certificate\ndocument certificate for \"Петров\"",
                "наградить \"Петрова\": «Лучший наставник», грамота\nдокумент грамота для \"Петрова\""), after: approved
        ),
        Explanation(
            "E0615", Wording("an amendment with nothing to amend", "изменение, которому нечего менять"),
            Wording(
                "An order that is issued stands as it is; what has become of its pairs since, an order on changes says: pairs that were dissolved, pairs that came. An order that is not issued is simply written anew.",
                "Изданный приказ не меняется; что стало с его парами потом, говорит приказ об изменениях: прекращённые и новые пары. Неизданный приказ просто составляют заново."
            ), clause: "П4.9, П4.13",
            wrong: Wording(
                "document amendment № 130/02 dated 15.01.2024 to № 115/01",
                "документ изменение № 130/02 от 15.01.2024 к № 115/01"),
            right: Wording(
                "dissolve \"Петров\" with \"Сидорова\" dated 12.01.2024 because «moved away»\ndocument amendment № 130/02 dated 15.01.2024 to № 115/01",
                "расторгнуть \"Петров\" с \"Сидорова\" от 12.01.2024 потому что «переезд»\nдокумент изменение № 130/02 от 15.01.2024 к № 115/01"
            ), after: closed),
        Explanation(
            "E0616", Wording("a kept text that was altered", "хранимый текст изменён"),
            Wording(
                "The text of an issued document is kept with its checksum, and is given out only as it was issued. Something else than this program has changed it in the file.",
                "Текст изданного документа хранится вместе с контрольной суммой и выдаётся только таким, каким издан. В файле его изменила другая программа."
            ),
            wrong: Wording("document pair-order № 115/01", "документ приказ-о-парах № 115/01"),
            right: Wording("document pair-order № 115/01", "документ приказ-о-парах № 115/01"), after: closed,
            notRun: Wording(
                "the register's file has to be altered from outside", "для этого файл реестра надо изменить снаружи")),
        Explanation(
            "E0617", Wording("several documents of the kind", "несколько документов этого вида"),
            Wording(
                "Without a number the document of the kind is meant that the programme has. It has several: say which by its number.",
                "Без номера подразумевается документ этого вида у программы. Их несколько: скажите номер."),
            wrong: Wording("document pair-order", "документ приказ-о-парах"),
            right: Wording("document pair-order № 115/01", "документ приказ-о-парах № 115/01"),
            after: approved + """
                выбрать "Кузнецова" для "Орлов" от 20.10.2023
                согласовать пары от 21.10.2023
                согласие "Кузнецова": дано 12.09.2023 родителем "Кузнецова И. И."
                согласие "Орлов": дано 12.09.2023 родителем "Орлова М. М."
                утвердить пары приказом № 120/01 от 25.10.2023

                """),
        Explanation(
            "E0618", Wording("a template that cannot be read", "шаблон, который не читается"),
            Wording(
                "A school's own templates are files of one folder, each named by the kind and the language of the document. A tag is {{name}}; {{#name}} opens a section that {{/name}} closes; {{> name}} brings another template in.",
                "Свои шаблоны школы лежат в одной папке, файл называется по виду и языку документа. Вставка — {{имя}}; раздел открывает {{#имя}} и закрывает {{/имя}}; {{> имя}} подключает другой шаблон."
            ),
            wrong: Wording(
                "roadmap.ru.mustache:\n  # {{school}\n  {{#stages}} {{stage}}",
                "roadmap.ru.mustache:\n  # {{school}\n  {{#stages}} {{stage}}"),
            right: Wording(
                "roadmap.ru.mustache:\n  # {{school}}\n  {{#stages}} {{stage}} {{/stages}}",
                "roadmap.ru.mustache:\n  # {{school}}\n  {{#stages}} {{stage}} {{/stages}}"),
            notRun: Wording(
                "templates come from the folder of --templates", "шаблоны берутся из папки --templates")),
        Explanation(
            "E0619",
            Wording("a template names what documents do not have", "шаблон называет то, чего у документов нет"),
            Wording(
                "A misspelt name would leave a gap in an order, so nothing is written at all. The message tells the nearest names; the built-in templates show them all.",
                "Опечатка в имени оставила бы в приказе пустое место, поэтому документ не составлен вовсе. Сообщение подскажет похожие имена; все они есть во встроенных шаблонах."
            ),
            wrong: Wording("pair-order.ru.mustache:\n  {{directr}}", "pair-order.ru.mustache:\n  {{directr}}"),
            right: Wording("pair-order.ru.mustache:\n  {{director}}", "pair-order.ru.mustache:\n  {{director}}"),
            notRun: Wording(
                "templates come from the folder of --templates", "шаблоны берутся из папки --templates")),
    ]
}
