"""Other programs on the people that tandem-bench wrote: python matching.py FOLDER RUNS, called by scripts/bench.

Rules: from columns in memory to how many pairs are allowed and the sum of their scores. Tandem reads its register and
builds the lists of candidates; of the others only the second C row builds lists, all others just count and sum.
Assignment: from the score matrix in memory to the total and how many are paired, the solver's own input included.
Tandem's row is printed first; `x` says how many times its time a peer needs. Times are the least of RUNS runs, for
whatever else the machine does can only lengthen them.
"""
import ctypes
import json
import os
import subprocess
import sys
import time

try:
    import numpy as np
except ImportError:
    sys.exit("No numpy: peers are skipped.")

FOLDER, RUNS = sys.argv[1], int(sys.argv[2])
FIELDS = "school grade class interests gpa gender".split()
SECONDS = 20  # no further run of a method that took so long


def load(name):
    def side(who, fields):
        return {f: np.fromfile(os.path.join(FOLDER, "people", name, who + "." + f), dtype=np.int64) for f in fields}
    return side("mentor", FIELDS + ["subjects", "experience", "capacity"]), side("mentee", FIELDS + ["subject"])


def blocked(M, E, block=16):
    """Blocks of rows, narrow types: the fastest numpy form known."""
    t = np.int16
    grade, klass, school, gpa, gender = (E[f].astype(t) for f in ("grade", "class", "school", "gpa", "gender"))
    bit, interests = (1 << E["subject"]).astype(t), E["interests"].astype(np.uint64)
    mg, mc, ms, mu, mx, mb = (M[f].astype(t) for f in ("grade", "class", "school", "gpa", "gender", "subjects"))
    mi, base = M["interests"].astype(np.uint64), (10 + np.minimum(M["experience"], 3)).astype(t)
    one = len(set(M["school"].tolist()) | set(E["school"].tolist())) == 1
    out = np.empty((len(mg), len(grade)), dtype=t)
    for i in range(0, len(mg), block):
        j = slice(i, i + block)
        s = np.bitwise_count(mi[j, None] & interests).astype(t)
        s *= 3
        s += base[j, None]
        s += (mc[j, None] != klass).view(np.int8) * np.int8(2)
        s += (mx[j, None] == gender).view(np.int8)
        gap = np.maximum(mu[j, None] - gpa, 0)
        for limit in (50, 100, 150, 200):
            s += (gap >= limit).view(np.int8)
        ok = (mg[j, None] > grade) & ((mb[j, None] & bit) != 0)
        if not one:
            ok &= ms[j, None] == school
        s *= ok.view(np.int8)
        out[j] = s
    return out


def by_school(M, E):
    """Each school's people, split before the clock starts."""
    def of(side, school):
        return {f: v[side["school"] == school] for f, v in side.items()}
    return [(of(M, school), of(E, school)) for school in sorted(set(M["school"].tolist()))]


# ---- rules ----

def numpy_rules(M, E):
    parts = by_school(M, E)

    def go():
        tables = [blocked(m, e) for m, e in parts]
        return sum(int((s > 0).sum()) for s in tables), sum(int(s.sum(dtype=np.int64)) for s in tables)
    return go


def c_library():
    library = os.path.join(FOLDER, "rules.so")
    source = os.path.join(os.path.dirname(os.path.abspath(__file__)), "rules.c")
    subprocess.run(["cc", "-O3", "-march=native", "-shared", "-fPIC", "-o", library, source], check=True)
    return ctypes.CDLL(os.path.abspath(library))


def address(a):
    return ctypes.c_void_p(a.ctypes.data)


def c_mentees(E):
    shorts = [E[f].astype(np.int16) for f in ("school", "grade", "class")] + [(1 << E["subject"]).astype(np.int16)]
    shorts += [E[f].astype(np.int16) for f in ("gpa", "gender")] + [E["interests"]]
    return shorts, (ctypes.c_void_p * 7)(*map(address, shorts))


def c_rules(M, E):
    lib = c_library()
    keep = [M[f] for f in ("school", "grade", "class", "subjects", "interests", "gpa", "experience", "gender")]
    shorts, e = c_mentees(E)
    m = (ctypes.c_void_p * 8)(*map(address, keep))
    allowed, total = ctypes.c_int64(), ctypes.c_int64()
    size = ctypes.c_size_t

    def go():
        lib.rules(m, size(len(keep[0])), e, size(len(shorts[0])), ctypes.byref(allowed), ctypes.byref(total))
        return allowed.value, total.value
    return go


def c_lists(M, E):
    """The lists of candidates too; memory is asked for anew each time, as tandem does."""
    lib = c_library()
    short = {f: M[f].astype(np.int16) for f in ("school", "grade", "class", "subjects", "gpa", "gender")}
    short["base"] = (10 + np.minimum(M["experience"], 3)).astype(np.int16)
    interests = M["interests"]
    shorts, e = c_mentees(E)
    size, mentees = ctypes.c_size_t, len(shorts[0])
    most = c_rules(M, E)()[0]

    def go():
        offsets, found = np.empty(mentees + 1, np.int64), np.empty(most, np.int32)
        scores = np.empty(most, np.int32)
        lib.lists(*(address(short[f]) for f in ("school", "grade", "class", "subjects")), address(interests),
                  *(address(short[f]) for f in ("gpa", "base", "gender")), size(len(interests)), e, size(mentees),
                  address(offsets), address(found), address(scores))
        go.scores, go.keep = scores, shorts
        return int(offsets[-1]), None
    go.answer = lambda: (len(go.scores), int(go.scores.sum(dtype=np.int64)))
    return go


def frames(M, E):
    import pandas as pd
    return pd.DataFrame(M), pd.DataFrame(E)


def polars_rules(M, E):
    import polars as pl
    c = pl.col
    q = (pl.DataFrame(M).lazy().join(pl.DataFrame(E).lazy(), how="cross", suffix="_e")
         .filter((c("school") == c("school_e")) & (c("grade") > c("grade_e"))
                 & ((c("subjects") // (2 ** c("subject").cast(pl.Int64))) % 2 == 1))
         .select((10 + 3 * (c("interests") & c("interests_e")).bitwise_count_ones().cast(pl.Int64)
                  + 2 * (c("class") != c("class_e")).cast(pl.Int64) + (c("gender") == c("gender_e")).cast(pl.Int64)
                  + pl.min_horizontal(c("experience"), 3)
                  + pl.min_horizontal(pl.max_horizontal(c("gpa") - c("gpa_e"), 0) // 50, 4)).alias("s"))
         .select(pl.len().alias("n"), c("s").sum().alias("t")))

    def go():
        r = q.collect()
        return int(r["n"][0]), int(r["t"][0])
    return go


def duckdb_rules(M, E):
    import duckdb
    con = duckdb.connect()
    m_frame, e_frame = frames(M, E)
    con.execute("CREATE TABLE m AS SELECT * FROM m_frame")
    con.execute("CREATE TABLE e AS SELECT * FROM e_frame")
    sql = """SELECT count(*), sum(10 + 3*bit_count(m.interests & e.interests) + 2*(m.class<>e.class)::INT
        + (m.gender=e.gender)::INT + least(m.experience,3) + least(greatest(m.gpa-e.gpa,0)//50,4))
        FROM m, e WHERE m.school=e.school AND m.grade>e.grade AND ((m.subjects>>e.subject)&1)=1"""
    return lambda: tuple(int(x) for x in con.execute(sql).fetchone())


# ---- assignment: each takes a list of (scores, capacities), one a school ----

def replicated(S, cap):
    return np.repeat(np.arange(len(cap)), cap)


def scipy_dense(S, cap):
    from scipy.optimize import linear_sum_assignment
    R = S[replicated(S, cap)].astype("float64")
    i, j = linear_sum_assignment(R, maximize=True)
    v = R[i, j]
    return int(v.sum()), int((v > 0).sum())


def scipy_sparse(S, cap):
    from scipy.sparse import csr_matrix, diags, hstack
    from scipy.sparse.csgraph import min_weight_full_bipartite_matching
    rep, big = replicated(S, cap), int(S.max()) + 1
    A = csr_matrix(S)[replicated(S, cap)].astype("float64")
    A.data = big - A.data
    r, c = A.shape
    i, j = min_weight_full_bipartite_matching(hstack([A, diags([float(big)] * r, format="csr")], format="csr"))
    ok = j < c
    return int(S[rep[i[ok]], j[ok]].sum(dtype=np.int64)), int(ok.sum())


def ortools_flow(S, cap):
    from ortools.graph.python import min_cost_flow
    m, n = S.shape
    a, b = np.nonzero(S)
    g, s, t = min_cost_flow.SimpleMinCostFlow(), m + n, m + n + 1
    i32, i64, tot = np.int32, np.int64, int(cap.sum())
    g.add_arcs_with_capacity_and_unit_cost(np.full(m, s, i32), np.arange(m, dtype=i32), cap.astype(i64), np.zeros(m, i64))
    e = g.add_arcs_with_capacity_and_unit_cost(a.astype(i32), (m + b).astype(i32), np.ones(len(a), i64),
                                               -S[a, b].astype(i64))
    g.add_arcs_with_capacity_and_unit_cost(np.arange(m, m + n, dtype=i32), np.full(n, t, i32), np.ones(n, i64),
                                           np.zeros(n, i64))
    g.add_arc_with_capacity_and_unit_cost(s, t, tot, 0)
    g.set_node_supply(s, tot)
    g.set_node_supply(t, -tot)
    if g.solve() != g.OPTIMAL:
        raise RuntimeError("not optimal")
    return int(-g.optimal_cost()), int(g.flows(e).sum())


def with_lap(S, cap):
    import lap
    rep = replicated(S, cap)
    C = (int(S.max()) - S[rep]).astype("float64")
    _, x, _ = lap.lapjv(C, extend_cost=True)
    k = np.arange(len(rep))
    ok = x >= 0
    v = S[rep[k[ok]], x[ok]]
    return int(v.sum(dtype=np.int64)), int((v > 0).sum())


def with_lapjvs(S, cap):
    import lap
    rep = replicated(S, cap)
    C = (int(S.max()) - S[rep]).astype("float64")
    _, i, j = lap.lapjvs(C, extend_cost=True)
    v = S[rep[i], j]
    return int(v.sum(dtype=np.int64)), int((v > 0).sum())


RULES = {"C, counts only, 1 thread": c_rules, "C, lists, 1 thread": c_lists, "numpy, blocked": numpy_rules, "polars": polars_rules, "DuckDB": duckdb_rules}
SOLVERS = {"lap": with_lap, "lapx lapjv": with_lap, "lapx lapjvs": with_lapjvs, "scipy sparse": scipy_sparse,
           "scipy dense": scipy_dense, "OR-tools flow": ortools_flow}


def timed(go):
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        answer = go()
        times.append(time.perf_counter() - start)
        if sum(times) > SECONDS:
            break
    # What is not part of the work is worked out after it.
    return go.answer() if hasattr(go, "answer") else answer, min(times)


def child(kind, name, method):
    """One method in a process of its own; lap and lapx share a module name."""
    if method.startswith("lapx"):
        sys.path.insert(0, os.path.join(FOLDER, "lapx"))
    M, E = load(name)
    if kind == "rules":
        answer, seconds = timed(RULES[method](M, E))
    else:
        parts = [(blocked(m, e), m["capacity"]) for m, e in by_school(M, E)]
        solve = SOLVERS[method]
        solve(*parts[0]) if len(parts) > 1 else None

        def go():
            found = [solve(*part) for part in parts]
            return sum(v for v, _ in found), sum(k for _, k in found)
        answer, seconds = timed(go)
    print(json.dumps([answer, seconds]))


def peers(kind, name, methods):
    for method in methods:
        p = subprocess.run([sys.executable, os.path.abspath(__file__), FOLDER, str(RUNS), kind, name, method],
                           capture_output=True, text=True)
        if p.returncode:
            yield method, None, p.stderr.strip().splitlines()[-1] if p.stderr.strip() else "failed"
        else:
            answer, seconds = json.loads(p.stdout.splitlines()[-1])
            yield method, answer, seconds


def row(name, seconds, answer, mine=None, expected=None, rate=""):
    ratio = "" if mine is None else "%6.1f x" % (seconds / mine)
    wrong = "" if expected is None or list(answer) == list(expected) else "  another answer"
    print("  %-24s %9.4f s %9s  %12d %9d%s%s" % (name, seconds, ratio, answer[0], answer[1], rate, wrong), flush=True)


def main():
    figures = {f["name"]: f for f in json.load(open(os.path.join(FOLDER, "people", "tandem.json")))}
    rules = {}
    for name, f in figures.items():
        expected = (f["allowed"], f["scoreSum"])
        print("\nRules, %s: %d M pairs; allowed, sum of scores" % (name, f["pairs"] // 1_000_000))
        row("tandem, lists built", f["leastRules"], expected, rate="  %.0f M pairs/s" % (f["pairs"] / f["leastRules"] / 1e6))
        # Of many schools only numpy is given the schools one by one; the others would look at 300 M pairs.
        methods = [m for m in RULES if name != "200sch" or m.startswith("numpy")]
        for method, answer, seconds in peers("rules", name, methods):
            if answer is None:
                print("  %-24s skipped: %s" % (method, seconds))
            else:
                row(method, seconds, answer, f["leastRules"], expected)
                if method.startswith("numpy"):
                    rules[name] = seconds
    for name, f in figures.items():
        expected = (f["total"], f["paired"])
        print("\nAssignment, %s; total, paired" % name)
        mine = f["leastAssignment"]
        row("tandem", mine, expected)
        row("tandem, rules included", f["leastRules"] + mine, expected, mine)
        best = None
        for method, answer, seconds in peers("assignment", name, SOLVERS):
            if answer is None:
                print("  %-24s skipped: %s" % (method, seconds))
            else:
                best = min(best or seconds, seconds)
                row(method, seconds, answer, mine, expected)
        if best:
            print("  best peer / tandem: %.1f; against tandem's rules and assignment together %.1f, with numpy's rules %.1f"
                  % (best / mine, best / (f["leastRules"] + mine), (best + rules.get(name, 0)) / (f["leastRules"] + mine)))


if __name__ == "__main__":
    child(*sys.argv[3:]) if len(sys.argv) > 3 else main()
