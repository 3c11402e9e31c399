"""Records of people as text, read by tandem and by other programs: python language.py TANDEM FOLDER RECORDS RUNS [slow].

Called by scripts/bench. The same invented people are written once as a script, as INSERTs, JSON, CSV and Python calls.
Programs are timed as whole processes, Python libraries from the text in memory to their answer. Everything but `tandem
run` has one core. `x check` says how many times the processor time of `tandem check` something needs, `x run` how many
times the time of `tandem run`. Peers of over a minute are left out unless `slow` is said.
"""
import csv
import gc
import json
import os
import random
import resource
import shutil
import sqlite3
import statistics
import subprocess
import sys
import time

TANDEM, FOLDER, RECORDS, RUNS = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
SECONDS = 20  # no further run of a peer that took so long

# ---- people ----

FIRST = ("Анна Дарья Мария Софья Алиса Вера Ольга Нина Инна Яна Юлия Лидия Раиса Майя Тамара Жанна Ульяна Зоя Диана Эмма "
         "Иван Пётр Илья Лев Глеб Марк Егор Олег Игорь Павел Роман Артём Денис Антон Семён Вадим Юрий Тимур Артур Захар"
         ).split()
SYLLABLES = [c + v for c in "бвгдзклмнр" for v in "аеиоу"]
ENDINGS = "енко ейко чук юк ко ых их ян цев нин".split()


def name(number):
    """A name of its own for each number."""
    rest, first = divmod(number, len(FIRST))
    rest, ending = divmod(rest, len(ENDINGS))
    surname = ""
    while rest or len(surname) < 4:
        rest, syllable = divmod(rest, len(SYLLABLES))
        surname += SYLLABLES[syllable]
    return (surname + ENDINGS[ending]).capitalize() + " " + FIRST[first]


def people():
    """Name, whether a mentor, class, average mark; a quarter are mentors. Neighbours have nothing in common."""
    draw = random.Random(1).random
    for number in range(RECORDS):
        mentor = draw() < 0.25
        grade = 8 + int(draw() * 4) if mentor else 1 + int(draw() * 11)
        yield name(number * 611953 % RECORDS), mentor, "%d%s" % (grade, "АБВГ"[int(draw() * 4)]), 2 + 3 * draw()


def as_script(f):
    for who, mentor, form, mark in people():
        if mentor:
            f.write('наставник "%s": ученик, класс %s, балл %.2f\n' % (who, form, mark))
        else:
            f.write('наставляемый "%s": класс %s, балл %.2f\n' % (who, form, mark))


def as_inserts(f):
    f.write("CREATE TABLE p(name TEXT PRIMARY KEY, role TEXT, category TEXT, class TEXT, gpa REAL);\nBEGIN;\n")
    for who, mentor, form, mark in people():
        f.write("INSERT INTO p VALUES('%s','%s',%s,'%s',%.2f);\n" % (
            who, "mentor" if mentor else "mentee", "'student'" if mentor else "NULL", form, mark))
    f.write("COMMIT;\n")


def as_json(f):
    for index, (who, mentor, form, mark) in enumerate(people()):
        record = {"name": who, "role": "mentor" if mentor else "mentee", "class": form, "gpa": round(mark, 2)}
        if mentor:
            record["category"] = "student"
        f.write(("[\n" if index == 0 else ",\n") + json.dumps(record, ensure_ascii=False))
    f.write("]\n")


def as_csv(f):
    f.write("name,role,category,class,gpa\n")
    for who, mentor, form, mark in people():
        f.write("%s,%s,%s,%.2f\n" % (who, "mentor,student" if mentor else "mentee,", form, mark))


def as_calls(f):
    for who, mentor, form, mark in people():
        f.write('%s("%s"%s, form="%s", gpa=%.2f)\n' % (
            "mentor" if mentor else "mentee", who, ', category="student"' if mentor else "", form, mark))


def as_transactions(f):
    """Beancount's own kind of record, as many as there are people."""
    f.write("2020-01-01 open Assets:Cash EUR\n2020-01-01 open Expenses:Club EUR\n\n")
    for index, (who, _, form, mark) in enumerate(people()):
        f.write('2024-01-%02d * "%s" "%s"\n  Expenses:Club  %.2f EUR\n  Assets:Cash\n\n' % (1 + index % 28, who, form, mark))


FORMS = {"tandem": as_script, "sql": as_inserts, "json": as_json, "csv": as_csv, "py": as_calls, "beancount": as_transactions}


def text(kind):
    path = os.path.join(FOLDER, "people-%d.%s" % (RECORDS, kind))
    if not os.path.exists(path):
        with open(path + ".part", "w", encoding="utf-8", newline="\n") as f:
            FORMS[kind](f)
        os.replace(path + ".part", path)
    return path


# ---- measuring ----

def one_core():
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def process(argv, cores=1):
    """Wall and processor seconds and the peak of memory in bytes of a whole process."""
    start = time.perf_counter()
    p = subprocess.Popen(argv, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                         preexec_fn=one_core if cores == 1 else None)
    errors = p.stderr.read()
    _, status, used = os.wait4(p.pid, 0)
    p.returncode = os.waitstatus_to_exitcode(status)
    if p.returncode:
        raise RuntimeError(errors.decode()[-300:].strip() or "exit %d" % p.returncode)
    return time.perf_counter() - start, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024


def inside(read):
    """The same of a call in this process."""
    def go():
        before, start = time.process_time(), time.perf_counter()
        count = read()
        wall, cpu = time.perf_counter() - start, time.process_time() - before
        if count != RECORDS:
            raise RuntimeError("%s records" % count)
        return wall, cpu, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return go


def repeated(go):
    results = []
    while len(results) < RUNS and (not results or sum(r[0] for r in results) < SECONDS):
        os.sync()  # what was written before, by a build or the run before, is nobody's work
        results.append(go())
    return [statistics.median(r[0] for r in results), min(r[0] for r in results),
            statistics.median(r[1] for r in results), max(r[2] for r in results)]


# ---- tandem ----

def check():
    return process([TANDEM, "check", text("tandem")])


def run():
    register = os.path.join(FOLDER, "register.sqlite")
    for suffix in ("", "-wal", "-shm"):
        if os.path.exists(register + suffix):
            os.remove(register + suffix)
    measured = process([TANDEM, "run", text("tandem"), "--register", register], cores=2)
    with sqlite3.connect(register) as file:
        counts = file.execute("SELECT (SELECT count(*) FROM people), (SELECT count(*) FROM mentors),"
                              " (SELECT count(*) FROM mentees)").fetchone()
    if counts[0] != RECORDS or counts[1] + counts[2] != RECORDS:
        raise RuntimeError("recorded %s, %s, %s" % counts)
    return measured


# ---- peers ----

def program(kind, argv):
    path = text(kind)
    if not shutil.which(argv[0]):
        raise RuntimeError(argv[0] + " is not installed")
    return lambda: process([a.replace("FILE", path) for a in argv])


def json_loads():
    gc.disable()
    content = open(text("json"), encoding="utf-8").read()
    return inside(lambda: len(json.loads(content)))


def csv_reader():
    def read():
        with open(text("csv"), newline="", encoding="utf-8") as f:
            return sum(1 for _ in csv.reader(f)) - 1
    return inside(read)


def tree_sitter():
    import tree_sitter_json
    from tree_sitter import Language, Parser
    content, parser = open(text("json"), "rb").read(), Parser(Language(tree_sitter_json.language()))
    return inside(lambda: parser.parse(content).root_node.children[0].named_child_count)


def ast_parse():
    import ast
    gc.disable()
    content = open(text("py"), encoding="utf-8").read()
    return inside(lambda: len(ast.parse(content).body))


def beancount():
    from beancount.parser import parser
    return inside(lambda: len(parser.parse_file(text("beancount"))[0]) - 2)


# What each is called, the form it reads, how it is measured, and whether it takes minutes.
PEERS = {
    "csv.reader, rows dropped": ("csv", csv_reader, False),
    "json.loads (C), gc off": ("json", json_loads, False),
    "jq length": ("json", lambda: program("json", ["jq", "length", "FILE"]), False),
    "sqlite3 .import of CSV": ("csv", lambda: program("csv", ["sqlite3", ":memory:", ".import --csv FILE p"]), False),
    "sqlite3 .read of INSERTs": ("sql", lambda: program("sql", ["sqlite3", ":memory:", ".read FILE"]), False),
    "tree-sitter (json)": ("json", tree_sitter, True),
    "beancount's parser": ("beancount", beancount, True),
    "ast.parse, gc off": ("py", ast_parse, True),
}
TANDEM_ROWS = {"tandem check": ("tandem", lambda: check, False), "tandem run, into a file": ("tandem", lambda: run, False)}


def child(method):
    one_core() if method in PEERS else None
    print(json.dumps(repeated({**PEERS, **TANDEM_ROWS}[method][1]())))


def measured(method):
    """In a process of its own, so that one leaves no memory to the other."""
    p = subprocess.run([sys.executable, os.path.abspath(__file__), *sys.argv[1:5], "child", method], capture_output=True,
                       text=True)
    if p.returncode:
        return None, (p.stderr.strip().splitlines() or ["failed"])[-1]
    return json.loads(p.stdout.splitlines()[-1]), None


def main():
    os.makedirs(FOLDER, exist_ok=True)
    slow = "slow" in sys.argv[5:]
    rows = {**TANDEM_ROWS, **{n: p for n, p in PEERS.items() if slow or not p[2]}}
    for kind in dict.fromkeys(form for form, _, _ in rows.values()):
        text(kind)
    print("%d records, %.1f MB as a script; median (least) seconds, peak memory also as a multiple of the text read" % (
        RECORDS, os.path.getsize(text("tandem")) / 1e6))
    print("  %-26s %17s %9s %12s %16s %9s %7s" % ("", "wall s", "cpu s", "records/s", "peak MB", "x check", "x run"))
    mine = {}
    for method, (kind, _, _) in rows.items():
        figures, problem = measured(method)
        if figures is None:
            print("  %-26s skipped: %s" % (method, problem))
            continue
        wall, least, cpu, peak = figures
        mine[method] = figures
        own = [mine.get(m) if m != method else None for m in TANDEM_ROWS]
        ratios = ["%.2f" % (cpu / own[0][2]) if own[0] else "", "%.2f" % (wall / own[1][0]) if own[1] else ""]
        print("  %-26s %8.3f (%6.3f) %9.3f %12.0f %8.0f (%4.1fx) %9s %7s" % (
            method, wall, least, cpu, RECORDS / wall, peak / 1e6, peak / os.path.getsize(text(kind)), *ratios), flush=True)


if __name__ == "__main__":
    child(sys.argv[6]) if sys.argv[5:6] == ["child"] else main()
