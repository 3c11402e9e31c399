#!/usr/bin/env python3
"""Makes the sample base of the demo, the same bytes every time (Python 3, standard library only).

    python3 scripts/data/make.py            rewrites the CSV files beside this file
    python3 scripts/data/make.py --check    changes nothing; status 1 when a file would differ

Every person is invented. The files are what a Russian Excel saves as «CSV (разделители — точка с запятой)»:
Windows-1251, `;`, CRLF, decimal commas, dates as dd.mm.yyyy.

    ученики.csv        all pupils of grades 5 to 11: the denominator of the coverage
    наставники.csv     the base of mentors (П4.8): pupils, teachers, parents and the outside contour (Пр7)
    наставляемые.csv   the base of mentees (П4.6, П4.7)
    согласия.csv       consents (П4.11): a minor's from a parent; some are missing on purpose
    договоры.csv       unpaid contracts of mentors from outside (П4.14); one is missing on purpose
    встречи.csv        meetings of approved pairs (П5.3)
    измерения.csv      characteristics at entry (П6.3)

Pairs come from the matching, not from here: meetings and measurements are made for the pairs of pairs.txt, which is
what the program answered to programs/02-пары.tandem.
"""
import io
import os
import random
import sys
from datetime import date, timedelta

HERE = os.path.dirname(os.path.abspath(__file__))
SS, TT, TS = "Ученик – ученик", "Учитель – учитель", "Учитель – ученик"

CLASSES = [("5А", 19), ("5Б", 18), ("6А", 18), ("6Б", 17), ("7А", 18), ("7Б", 18), ("8А", 18), ("8Б", 17), ("9А", 18),
           ("9Б", 17), ("10А", 17), ("11А", 15)]

SURNAMES = """Агафонов Аксёнов Астафьев Баженов Белов Беспалов Богданов Брагин Булатов Быков Васильев Вершинин Власов
Воробьёв Гаврилов Голубев Горбунов Гордеев Горшков Громов Гусев Давыдов Дементьев Дорофеев Дубровин Егоров Елисеев
Ершов Ефимов Жданов Журавлёв Завьялов Зайцев Зимин Зуев Игнатьев Исаев Калашников Карпов Киреев Климов Ковалёв Козлов
Колесников Колпаков Комаров Кондратьев Коновалов Костин Кравцов Крылов Кузнецов Кулаков Лавров Лаптев Лебедев Логинов
Лыткин Майоров Макаров Мальцев Маслов Медведев Мельников Миронов Мишин Морозов Мухин Назаров Наумов Нестеров Никитин
Новиков Носков Овчинников Орлов Осипов Панов Пахомов Пестов Петухов Поляков Прохоров Родионов Рожков Русаков Рябов
Савельев Сазонов Седов Селезнёв Симонов Ситников Соколов Сорокин Степанов Суворов Сухарев Тарасов Терентьев Тимофеев
Третьяков Трофимов Туманов Ужаков Устинов Фадеев Федотов Филатов Фокин Фролов Хохлов Худяков Царёв Чернов Чистяков
Шадрин Шаповалов Шестаков Широков Шубин Щербаков Юдин Яковлев Якушев""".split()
GIRLS = """Анна Мария Софья Дарья Алиса Полина Ксения Вероника Арина Виктория Елизавета Екатерина Анастасия Варвара
Милана Ульяна Валерия Кристина Диана Маргарита Ева Таисия""".split()
BOYS = """Артём Максим Иван Михаил Дмитрий Кирилл Егор Матвей Илья Никита Тимофей Роман Владислав Степан Арсений
Захар Глеб Данил Константин Ярослав Семён Павел""".split()
WOMEN = """Ольга Елена Наталья Светлана Ирина Марина Людмила Галина Надежда Юлия Оксана Лариса Евгения Валентина
Тамара Алёна""".split()
MEN = "Сергей Андрей Алексей Виктор Николай Владимир Евгений Олег Юрий Игорь Вячеслав Антон".split()
# The father's name: the son's and the daughter's patronymic.
FATHERS = [("Александр", "Александрович", "Александровна"), ("Сергей", "Сергеевич", "Сергеевна"),
           ("Андрей", "Андреевич", "Андреевна"), ("Алексей", "Алексеевич", "Алексеевна"),
           ("Дмитрий", "Дмитриевич", "Дмитриевна"), ("Евгений", "Евгеньевич", "Евгеньевна"),
           ("Николай", "Николаевич", "Николаевна"), ("Владимир", "Владимирович", "Владимировна"),
           ("Иван", "Иванович", "Ивановна"), ("Виктор", "Викторович", "Викторовна"), ("Олег", "Олегович", "Олеговна"),
           ("Денис", "Денисович", "Денисовна"), ("Павел", "Павлович", "Павловна"), ("Роман", "Романович", "Романовна"),
           ("Игорь", "Игоревич", "Игоревна"), ("Максим", "Максимович", "Максимовна"),
           ("Юрий", "Юрьевич", "Юрьевна"), ("Василий", "Васильевич", "Васильевна")]
PARENT_INITIALS = "А В Г Е И К Л М Н О С Т Ю".split()

SUBJECTS = ["математика", "русский язык", "английский язык", "физика", "химия", "биология", "история", "информатика"]
# Which of them a grade has: physics from 7, chemistry from 8, computer science from 7.
FROM_GRADE = {"физика": 7, "химия": 8, "информатика": 7}
INTERESTS = """волейбол лыжи футбол шахматы театр музыка танцы рисование робототехника программирование туризм
краеведение фотография волонтёрство рукоделие чтение""".split()

rnd = random.Random(20231020).random
used = set()


def one(items):
    return items[int(rnd() * len(items))]


def some(items, count):
    """`count` different items, in the order of the list."""
    chosen = set()
    while len(chosen) < min(count, len(items)):
        chosen.add(int(rnd() * len(items)))
    return [items[index] for index in sorted(chosen)]


def between(first, last):
    """A whole number from first to last."""
    return first + int(rnd() * (last - first + 1))


def day(first, last):
    return first + timedelta(days=between(0, (last - first).days))


def full_name(woman, adult=False):
    """Surname, first name and patronymic of one gender; no two people share all three unless it is asked for."""
    while True:
        surname = one(SURNAMES) + ("а" if woman else "")
        first = one((WOMEN if woman else MEN) if adult else (GIRLS if woman else BOYS))
        father = one(FATHERS)
        name = f"{surname} {first} {father[2 if woman else 1]}"
        if name not in used:
            used.add(name)
            return name


class Person:
    """A person of the base; what is None stands as an empty cell."""

    def __init__(self, name, woman, category, school_class=None, born=None):
        self.name, self.woman, self.category = name, woman, category
        self.school_class, self.born = school_class, born
        self.subjects, self.interests = [], []
        self.gpa = self.experience = self.workplace = self.position = None

    @property
    def grade(self):
        return int(self.school_class[:-1]) if self.school_class else 0


# Namesakes, told apart by birth date: two girls and two boys of different classes.
NAMESAKES = {("5А", 4): ("Соколова Анна Сергеевна", True), ("8Б", 6): ("Соколова Анна Сергеевна", True),
             ("6Б", 9): ("Новиков Артём Александрович", False), ("10А", 5): ("Новиков Артём Александрович", False)}
ORDER_DAY = date(2023, 10, 20)


def pupils():
    used.update(name for name, _ in NAMESAKES.values())
    people = []
    for school_class, size in CLASSES:
        grade = int(school_class[:-1])
        for place in range(size):
            # A child is six and a half to eight years old when it enters the first grade.
            born = day(date(2016 - grade, 10, 15), date(2017 - grade, 11, 20))
            name, woman = NAMESAKES.get((school_class, place), (None, rnd() < 0.5))
            if school_class == "11А" and place == 2:
                born = date(2005, 9, 18)  # Of age on the day of the order: signs alone (П4.11).
            people.append(Person(name or full_name(woman), woman, "ученик", school_class, born))
    return people


def adult(woman, category, experience, subjects=(), position=None, workplace=None, name=None):
    person = Person(name or full_name(woman, adult=True), woman, category)
    used.add(person.name)
    person.experience, person.position, person.workplace = experience, position, workplace
    person.subjects, person.interests = list(subjects), some(INTERESTS, 3)
    return person


# MARK: the two bases

MENTEE_NEEDS_SS = [("неуспеваемость", 42), ("отстраненность", 24), ("поведение", 12), ("ОВЗ", 8),
                   ("ТЖС", 8)]
VARIANT = {"неуспеваемость": "Успевающий – неуспевающий", "ОВЗ": "Успевающий – неуспевающий",
           "отстраненность": "Лидер – пассивный", "поведение": "Лидер – пассивный",
           "ТЖС": "Лидер – пассивный"}
SOURCES = {"неуспеваемость": "предметник", "ОВЗ": "педагог-психолог", "отстраненность": "кл. руководитель",
           "поведение": "кл. руководитель", "ТЖС": "социальный педагог",
           "одаренность": "кл. руководитель"}


def taught(grade):
    return [subject for subject in SUBJECTS if FROM_GRADE.get(subject, 5) <= grade]


class Entry:
    """A participation: a person in one base and one form."""

    def __init__(self, person, form, joined, source, capacity=None, need=None, variant=None):
        self.person, self.form, self.joined, self.source = person, form, joined, source
        self.capacity, self.need, self.variant = capacity, need, variant


def pupil_mentors(people):
    """Good pupils of the upper classes; most of the 11th and 10th, fewer below."""
    wanted = {"11А": 10, "10А": 9, "9А": 5, "9Б": 5, "8А": 3, "8Б": 2, "7А": 2}
    entries = []
    for school_class, count in wanted.items():
        in_class = [person for person in people if person.school_class == school_class]
        for person in some(in_class, count):
            person.gpa = round(4.4 + between(0, 6) / 10, 1)
            person.subjects = some(taught(person.grade), between(2, 3))
            person.interests = some(INTERESTS, between(3, 4))
            entries.append(Entry(person, SS, day(date(2023, 9, 11), date(2023, 9, 29)), one(
                ["кл. руководитель", "совет школы", "сам вызвался" if not person.woman else "сама вызвалась"]),
                capacity=between(2, 3)))
    return entries


def pupil_mentees(people, taken):
    """Mentees of the form pupil – pupil: grades 5 to 9, the younger the more."""
    needs = [need for need, count in MENTEE_NEEDS_SS for _ in range(count)]
    by_grade = {5: 28, 6: 24, 7: 20, 8: 14, 9: 8}
    chosen = []
    for grade, count in by_grade.items():
        chosen += some([person for person in people if person.grade == grade and person not in taken], count)
    entries = []
    for person in chosen:
        need = needs.pop(int(rnd() * len(needs)))
        low = need in ("неуспеваемость", "ОВЗ")
        person.gpa = round((2.9 if low else 3.3) + between(0, 8 if low else 11) / 10, 1)
        person.subjects = some(taught(person.grade), between(1, 2)) if low else []
        person.interests = some(INTERESTS, between(2, 3))
        entries.append(Entry(person, SS, day(date(2023, 9, 11), date(2023, 10, 6)), SOURCES[need], need=need,
                             variant=VARIANT[need] if rnd() < 0.4 else None))
    return entries


def teachers():
    """Teachers of the base: (experience, subjects, position, woman)."""
    rows = [(24, ["математика"], True), (18, ["русский язык"], True), (31, ["физика", "информатика"], False),
            (12, ["биология", "химия"], True), (22, ["история"], True), (9, ["английский язык"], True),
            (15, ["информатика", "математика"], True), (27, ["химия"], True), (11, ["физкультура"], False),
            (7, ["русский язык"], True), (19, ["начальные классы"], True), (14, ["начальные классы"], True),
            (6, ["технология"], False), (16, ["математика"], True)]
    return [adult(woman, "учитель", years, subjects, "учитель") for years, subjects, woman in rows]


OUTSIDE = [("родитель", True, 11, [], "бухгалтер", "КФХ «Рассвет»"),
           ("родитель", False, 14, ["информатика"], "инженер связи", "Районный узел связи"),
           ("выпускник", False, 6, ["история"], "корреспондент", "Районная газета"),
           ("выпускник", True, 8, ["биология"], "фельдшер", "Районная больница"),
           ("сотрудник", False, 17, ["физика"], "главный инженер", 'ООО "Хлебная нива"'),
           ("сотрудник", True, 10, ["биология"], "агроном", 'ООО "Хлебная нива"'),
           ("сотрудник", False, 21, [], "лесничий", "Лесничество"),
           ("предприниматель", True, 9, [], "владелица ателье", 'ИП "Лоскуток"'),
           ("ветеран", True, 40, ["русский язык"], "учитель на пенсии", None)]

YOUNG = [(0.5, ["математика"], "молодой специалист", True), (1, ["русский язык"], "молодой специалист", True),
         (2, ["физика"], "молодой специалист", False), (1.5, ["начальные классы"], "молодой специалист", True),
         (3, ["английский язык"], "молодой специалист", True), (0.5, ["история"], "молодой специалист", False),
         (2.5, ["физкультура"], "молодой специалист", False), (4, ["математика"], "новое место работы", True),
         (6, ["химия"], "новое место работы", True), (3, ["начальные классы"], "новое место работы", True),
         (12, ["русский язык"], "цифровые навыки", True), (21, ["история"], "цифровые навыки", True),
         (25, ["биология"], "выгорание", True), (17, ["математика"], "выгорание", True)]


def grown_up_entries(people, taken):
    """Mentors and mentees of the forms teacher – teacher and teacher – pupil."""
    staff = teachers()
    mentors = [Entry(person, TT, day(date(2023, 9, 11), date(2023, 9, 22)), "методический совет",
                     capacity=between(1, 2)) for person in staff[:8] + staff[10:12]]
    for person in staff[4:11] + staff[12:]:
        mentors.append(Entry(person, TS, day(date(2023, 9, 11), date(2023, 9, 29)), "директор", capacity=2))
    for category, woman, years, subjects, position, workplace in OUTSIDE:
        person = adult(woman, category, years, subjects, position, workplace)
        mentors.append(Entry(person, TS, day(date(2023, 9, 18), date(2023, 10, 6)), "куратор", capacity=2))
    mentees = []
    for years, subjects, need, woman in YOUNG:
        person = adult(woman, "учитель", years, subjects, "учитель")
        mentees.append(Entry(person, TT, day(date(2023, 9, 4), date(2023, 9, 29)), "директор", need=need,
                             variant="Опытный педагог – молодой специалист" if years < 1 else None))
        if years == 6:  # New in the school, yet experienced: a mentee among teachers, a mentor for pupils.
            mentors.append(Entry(person, TS, date(2023, 10, 2), "директор", capacity=2))
    wanted = [("отстраненность", 11), ("одаренность", 9), ("поведение", 8), ("неуспеваемость", 4),
              ("ТЖС", 4)]
    free = [person for person in people if person not in taken and person.grade >= 7]
    chosen = some(free, 36)
    needs = [need for need, count in wanted for _ in range(count)]
    for person in chosen:
        need = needs.pop(int(rnd() * len(needs)))
        person.gpa = round((4.3 if need == "одаренность" else 3.1) + between(0, 6) / 10, 1)
        person.subjects = some(taught(person.grade), between(1, 2))
        person.interests = some(INTERESTS, between(2, 3))
        variant = "Коллега – молодой коллега" if need == "одаренность" else None
        mentees.append(Entry(person, TS, day(date(2023, 9, 18), date(2023, 10, 6)), SOURCES[need], need=need,
                             variant=variant))
    # Two of the best pupils help others in one form and are themselves helped in another.
    for person in some([person for person in people if person.grade in (10, 11) and (person.gpa or 0) >= 4.8], 2):
        mentees.append(Entry(person, TS, day(date(2023, 9, 18), date(2023, 10, 6)), SOURCES["одаренность"],
                             need="одаренность", variant="Коллега – молодой коллега"))
    return mentors, mentees


# MARK: the papers

NO_CONSENT = 7  # Mentees, one of them a teacher, whose papers are not there yet.


def guardian(child):
    """The mother, or the father of the child's patronymic, as «Сидорова О. П.»."""
    surname, _, patronymic = child.name.split()
    stem = surname[:-1] if child.woman else surname
    second = one(PARENT_INITIALS)
    if rnd() < 0.8:
        return f"{stem}а {one(PARENT_INITIALS)}. {second}."
    return f"{stem} {patronymic[0]}. {second}."


def consents(mentors, mentees):
    """Rows of согласия.csv: one per person, in the order in which the papers came.

    Namesakes cannot be told apart by name alone: their consents are statements of 01-база.tandem.
    """
    everyone, seen = [], set()
    for entry in mentors + mentees:
        if id(entry.person) not in seen:
            seen.add(id(entry.person))
            everyone.append(entry)
    candidates = [entry for entry in mentees if entry.form == SS and entry.person.name not in
                  {name for name, _ in NAMESAKES.values()}]
    missing = {id(entry.person) for entry in some(candidates, NO_CONSENT - 1)}
    missing.add(id([entry for entry in mentees if entry.form == TT][5].person))
    missing.add(id([entry for entry in mentors if entry.form == SS][22].person))
    unsigned = id([entry for entry in mentees if entry.form == TS][3].person)
    withdrawn = id([entry for entry in mentees if entry.form == TS][8].person)
    rows = []
    for entry in everyone:
        person = entry.person
        if id(person) in missing or person.name in {name for name, _ in NAMESAKES.values()}:
            continue
        given = day(max(entry.joined, date(2023, 9, 12)), date(2023, 10, 11))
        minor = person.born is not None and person.born > date(2005, 10, 20)
        # One pupil signed alone, which is not enough; one family took its consent back between the agreement and the order.
        signer = guardian(person) if minor and id(person) != unsigned else None
        end = date(2023, 10, 19) if id(person) == withdrawn else None
        rows.append((given, [person.name, dotted(given), signer, dotted(end)]))
    rows.sort(key=lambda row: (row[0], row[1][0]))
    return [row for _, row in rows]


def contracts(mentors):
    outside = [entry for entry in mentors if entry.person.category in ("выпускник", "сотрудник", "предприниматель")]
    return [[entry.person.name, f"{number}/Н", dotted(date(2023, 10, 2) + timedelta(days=number))]
            for number, entry in enumerate(outside[:-2] + outside[-1:], start=1)]


# MARK: the pairs' work

MEASURED = 31  # The questionnaires that have come back.

def pairs():
    """(mentor, mentee) by name, as the program answered them; none where the file is not there yet."""
    path = os.path.join(HERE, "pairs.txt")
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8") as file:
        lines = [line.strip() for line in file]
    return [tuple(line.split(" — ")) for line in lines if line and not line.startswith("#")]


def school_day(at):
    """The day itself, or the next one that is no weekend, no holidays and no day off."""
    while at.weekday() >= 5 or date(2023, 10, 28) <= at <= date(2023, 11, 6) or at == date(2023, 12, 30):
        at += timedelta(days=1)
    return at


def meetings(known):
    """Introduction, trial, planning and regular meetings of the pairs; every fourth pair has met once."""
    rows = []
    for number, (mentor, mentee) in enumerate(known):
        at = school_day(day(date(2023, 10, 23), date(2023, 10, 27)))
        count = 1 if number % 4 == 3 else between(2, 6)
        for kind in ["знакомство", "пробная", "планирование", "регулярная", "регулярная", "регулярная"][:count]:
            rows.append((at, [mentor, mentee, dotted(at), kind, str(20 + 5 * between(0, 8))]))
            at = school_day(at + timedelta(days=between(6, 10)))
    rows.sort(key=lambda row: (row[0], row[1]))
    return [row for _, row in rows]


def measurements(known):
    """Four characteristics of each mentee before the programme begins."""
    rows = []
    for _, mentee in known[:MEASURED]:
        at = dotted(school_day(day(date(2023, 10, 9), date(2023, 10, 19))))
        tension = between(8, 18) / 2
        for scale, value in [("тревожность", tension), ("вовлеченность", max(1, 10.5 - tension + between(-3, 3) / 2)),
                             ("активность", between(4, 14) / 2), ("самооценка", between(5, 15) / 2)]:
            rows.append([mentee, "вход", scale, comma(value), at])
    return rows


# MARK: writing as Excel does

def dotted(value):
    return value.strftime("%d.%m.%Y") if value else None


def comma(value):
    return None if value is None else f"{value:g}".replace(".", ",")


def cell(value):
    text = "" if value is None else str(value)
    if any(mark in text for mark in ';"\r\n'):
        text = '"' + text.replace('"', '""') + '"'
    return text


def table(header, rows):
    out = io.StringIO()
    for row in [header] + rows:
        out.write(";".join(cell(value) for value in row) + "\r\n")
    return out.getvalue().encode("cp1251")


def files():
    people = pupils()
    mentors = pupil_mentors(people)
    taken = {entry.person for entry in mentors}
    mentees = pupil_mentees(people, taken)
    taken |= {entry.person for entry in mentees}
    adults, others = grown_up_entries(people, taken)
    mentors, mentees = mentors + adults, mentees + others

    def gender(person):
        return "ж" if person.woman else "м"

    result = {"ученики.csv": table(["ФИО", "Класс", "Дата рождения", "Пол"], [
        [person.name, person.school_class, dotted(person.born), gender(person)] for person in people])}
    result["наставники.csv"] = table(
        ["ФИО", "Категория", "Класс", "Дата рождения", "Пол", "Форма", "Предметы", "Интересы", "Средний балл", "Стаж",
         "Место работы", "Должность", "Мест", "Источник", "В базе с"],
        [[e.person.name, e.person.category, e.person.school_class, dotted(e.person.born), gender(e.person), e.form,
          ", ".join(e.person.subjects), ", ".join(e.person.interests), comma(e.person.gpa), comma(e.person.experience),
          e.person.workplace, e.person.position, e.capacity, e.source, dotted(e.joined)] for e in mentors])
    result["наставляемые.csv"] = table(
        ["ФИО", "Категория", "Класс", "Дата рождения", "Пол", "Форма", "Вариант", "Потребность", "Предметы",
         "Интересы", "Средний балл", "Стаж", "Источник", "В базе с"],
        [[e.person.name, e.person.category, e.person.school_class, dotted(e.person.born), gender(e.person), e.form,
          e.variant, e.need, ", ".join(e.person.subjects), ", ".join(e.person.interests), comma(e.person.gpa),
          comma(e.person.experience), e.source, dotted(e.joined)] for e in mentees])
    result["согласия.csv"] = table(
        ["ФИО", "Дата согласия", "Представитель", "Отозвано"], consents(mentors, mentees))
    result["договоры.csv"] = table(["ФИО", "Номер договора", "Дата договора"], contracts(mentors))
    known = pairs()
    result["встречи.csv"] = table(["Наставник", "Наставляемый", "Дата", "Вид", "Минуты"], meetings(known))
    result["измерения.csv"] = table(["ФИО", "Момент", "Шкала", "Значение", "Дата"], measurements(known))
    return result


def main():
    differs = False
    for name, contents in files().items():
        path = os.path.join(HERE, name)
        if "--check" in sys.argv[1:]:
            known = open(path, "rb").read() if os.path.exists(path) else None
            if known != contents:
                differs = True
                print(f"{name}: differs")
        else:
            with open(path, "wb") as file:
                file.write(contents)
            rows = contents.count(b"\r\n") - 1
            print(f"{name}: {rows} rows, {len(contents)} bytes")
    return 1 if differs else 0


if __name__ == "__main__":
    sys.exit(main())
