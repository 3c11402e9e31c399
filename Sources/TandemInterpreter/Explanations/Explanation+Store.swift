import TandemText

extension Explanation {
    /// E0501–E0507: the register's file.
    static let store: [Explanation] = [
        register(
            "E0501", Wording("the register cannot be opened", "реестр не открывается"),
            Wording(
                "The folder does not exist, or the file may not be read and written by you.",
                "Такой папки нет, или вам нельзя читать и записывать этот файл."),
            wrong: "tandem run year.tandem --register /no-such-folder/school.sqlite",
            right: "tandem run year.tandem --register school.sqlite"),
        register(
            "E0502", Wording("the file is no register", "файл — не реестр"),
            Wording(
                "The file is something else: a text, a table, another program's database. It was left as it is.",
                "Файл — что-то другое: текст, таблица, база другой программы. Он оставлен как был."),
            wrong: "tandem run year.tandem --register year.tandem",
            right: "tandem run year.tandem --register school.sqlite"),
        register(
            "E0503", Wording("a register of a newer Tandem", "реестр более новой версии"),
            Wording(
                "A later version of the program has written the file. Bring this program up to date.",
                "Файл записан более новой версией программы. Обновите эту программу."),
            wrong: "tandem shell --register school.sqlite   (tandem 0.1)",
            right: "tandem shell --register school.sqlite   (tandem 0.2)"),
        register(
            "E0504", Wording("the register is in use", "реестр занят"),
            Wording(
                "Another program has held the file for more than ten seconds. Close it and try again.",
                "Другая программа держит файл больше десяти секунд. Закройте её и повторите."),
            wrong: "tandem run year.tandem   (sqlite3 holds a transaction open)", right: "tandem run year.tandem"),
        register(
            "E0505", Wording("the register cannot be written", "реестр не записывается"),
            Wording(
                "The disk is full or the file is read-only. Nothing was recorded; what was there is whole.",
                "На диске нет места или файл только для чтения. Ничего не записано; прежнее цело."),
            wrong: "tandem run year.tandem   (no space left)", right: "tandem run year.tandem"),
        register(
            "E0506", Wording("the register is damaged", "реестр повреждён"),
            Wording(
                "The file's content is not what was written to it. Take the last copy, and look to the disk.",
                "В файле не то, что в него записывали. Возьмите последнюю копию и проверьте диск."),
            wrong: "tandem shell --register damaged.sqlite", right: "tandem shell --register copy.sqlite"),
        register(
            "E0507", Wording("another session was quicker", "другой сеанс опередил"),
            Wording(
                "Another session has changed the register between reading and writing, several times over. Nothing was recorded: repeat the statement. What `begin` has opened cannot be recorded any more: `rollback`, and type it again.",
                "Другой сеанс несколько раз подряд менял реестр между чтением и записью. Ничего не записано: повторите команду. Открытое командой «начать» уже не сохранить: «откатить» и набрать снова."
            ),
            wrong: "tandem run year.tandem   (while another import runs)", right: "tandem run year.tandem"),
    ]

    private static func register(
        _ code: String, _ title: Wording, _ summary: Wording, wrong: String, right: String
    ) -> Explanation {
        Explanation(
            code, title, summary, wrong: Wording(wrong, wrong), right: Wording(right, right),
            notRun: Wording(
                "the state of a file on the disk is no statement; the store's own tests make it",
                "состояние файла на диске — не команда; его создают тесты хранилища"))
    }
}
