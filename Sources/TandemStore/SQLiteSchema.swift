import GRDB
import TandemDomain

/// The register file's schema. A change of a released one is a new migration; an earlier one makes it so at once where it
/// would only be made to be taken away, as the new one leaves what is so already.
///
/// Dates are ISO texts, choices the canonical ids, classes as written (9А), sets of tags JSON arrays: what a
/// spreadsheet or a BI tool can read without this program. A row's id is its row number in memory plus one.
enum SQLiteSchema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 register") { database in
            try database.execute(sql: "PRAGMA application_id = \(RegisterFile.applicationID)")
            try database.execute(sql: version1)
        }
        migrator.registerMigration("2 undo and expiry") { database in
            // The numbers of the entries that an entry takes back, as a JSON array.
            try database.execute(
                sql: "ALTER TABLE journal ADD COLUMN undoes TEXT CHECK (undoes IS NULL OR json_valid(undoes))")
            try database.execute(
                sql: "ALTER TABLE consents ADD COLUMN expires TEXT CHECK (expires IS NULL OR expires IS date(expires))")
        }
        migrator.registerMigration("2 own fields") { database in try database.execute(sql: ownFields) }
        migrator.registerMigration("3 schemes and preparation") { database in try database.execute(sql: schemes) }
        migrator.registerMigration("offers and wishes") { database in
            for name in ["offers", "wishes"] { try database.execute(sql: rankedMentors(name)) }
        }
        migrator.registerMigration("groups") { database in
            try database.execute(sql: groups)
        }
        migrator.registerMigration("documents: motivation and issued texts") { database in
            try database.execute(sql: documents)
        }
        migrator.registerMigration("questionnaires") { database in try database.execute(sql: questionnaires) }
        migrator.registerMigration("personal data and decisions") { database in
            try database.execute(sql: personalData)
        }
        migrator.registerMigration("no index of names") { database in
            try database.execute(sql: "DROP INDEX IF EXISTS people_by_name")
            let listed = "category IN (\(categories.joined(separator: ", ")))"
            try rewrite(database) { $0.replacing(listed, with: categoryIsKnown) }
        }
        migrator.registerMigration("unknown dates are not worked out") { database in
            // SQLite calls `date` for each row that it checks, even where there is nothing to be a date.
            try rewrite(database) { text in
                text.replacing(/TEXT CHECK \((\S+) IS date\(\1\)\)/) {
                    "TEXT CHECK (\($0.1) IS NULL OR \($0.1) IS date(\($0.1)))"
                }
            }
        }
        migrator.registerMigration("plans of pairs") { database in try database.execute(sql: plans) }
        return migrator
    }

    /// The plan that a pair makes together (П§7, П§9): its goals and steps, and the day on which it was made.
    private static let plans = """
        ALTER TABLE pairs ADD COLUMN plan TEXT CHECK (plan <> '');
        ALTER TABLE pairs ADD COLUMN planMade TEXT CHECK (planMade IS NULL OR planMade IS date(planMade));
        """

    /// What erasing, pseudonyms and decisions on the regulation need. The secret is of this register alone.
    private static let personalData = """
        ALTER TABLE people ADD COLUMN erased TEXT CHECK (erased IS NULL OR erased IS date(erased));
        ALTER TABLE issuedDocuments ADD COLUMN erased TEXT CHECK (erased IS NULL OR erased IS date(erased));
        ALTER TABLE journal ADD COLUMN erased TEXT CHECK (erased IS NULL OR erased IS date(erased));
        CREATE TABLE secrets (pseudonyms BLOB NOT NULL CHECK (length(pseudonyms) = 16)) STRICT;
        INSERT INTO secrets VALUES (randomblob(16));
        CREATE TABLE decisions (
          id INTEGER PRIMARY KEY,
          programme INTEGER NOT NULL REFERENCES programmes (id),
          number REAL NOT NULL CHECK (number BETWEEN 1 AND 16),
          reading TEXT NOT NULL,
          date TEXT NOT NULL CHECK (date IS date(date)),
          reason TEXT,
          UNIQUE (programme, number)
        ) STRICT;
        """

    /// A school's own fields; each has a column `own_NAME` in `people`.
    private static let ownFields = """
        CREATE TABLE fields (
          id INTEGER PRIMARY KEY,
          name TEXT NOT NULL UNIQUE CHECK (name <> ''),
          kind TEXT NOT NULL CHECK (kind IN ('number', 'text', 'date', 'yesNo', 'set')),
          lower REAL,
          upper REAL,
          title TEXT,
          CHECK (lower <= upper)
        ) STRICT;
        """

    /// The schemes of forms, and what mentors have done before a pair is proposed.
    private static let schemes = """
        CREATE TABLE steps (
          id INTEGER PRIMARY KEY,
          programme INTEGER NOT NULL REFERENCES programmes (id),
          form TEXT NOT NULL,
          step REAL NOT NULL,
          title TEXT NOT NULL,
          activities TEXT,
          venue TEXT,
          UNIQUE (programme, form, title)
        ) STRICT;
        ALTER TABLE forms ADD COLUMN preparation TEXT CHECK (preparation IS NULL OR json_valid(preparation));
        ALTER TABLE forms ADD COLUMN interval REAL CHECK (interval > 0);
        ALTER TABLE mentors ADD COLUMN questionnaire TEXT CHECK (questionnaire IS NULL OR questionnaire IS date(questionnaire));
        ALTER TABLE mentors ADD COLUMN interview TEXT CHECK (interview IS NULL OR interview IS date(interview));
        ALTER TABLE mentors ADD COLUMN training TEXT CHECK (training IS NULL OR training IS date(training));
        ALTER TABLE mentees ADD COLUMN questionnaire TEXT CHECK (questionnaire IS NULL OR questionnaire IS date(questionnaire));
        """

    /// The mentors on the mentees' slips, or those they have named, in order.
    private static func rankedMentors(_ name: String) -> String {
        """
        CREATE TABLE \(name) (
          id INTEGER PRIMARY KEY,
          mentee INTEGER NOT NULL REFERENCES mentees (id),
          mentor INTEGER NOT NULL REFERENCES mentors (id),
          rank REAL NOT NULL CHECK (rank >= 1),
          date TEXT CHECK (date IS NULL OR date IS date(date)),
          UNIQUE (mentee, mentor)
        ) STRICT;
        CREATE INDEX \(name)_by_mentor ON \(name) (mentor);
        """
    }

    /// Pairs of one mentor that meet together, and who was not there.
    private static let groups = """
        ALTER TABLE pairs ADD COLUMN "group" TEXT CHECK ("group" <> '');
        ALTER TABLE meetings ADD COLUMN "group" TEXT CHECK ("group" <> '');
        ALTER TABLE meetings ADD COLUMN absent INTEGER NOT NULL DEFAULT 0 CHECK (absent IN (0, 1));
        """

    /// Awards and practices (П§11), what a document is (П§12), and the kept texts of issued ones.
    ///
    /// A line of a kept text has a row for each record that it rests on.
    private static let documents = """
        ALTER TABLE documents ADD COLUMN kind TEXT;
        CREATE TABLE awards (
          id INTEGER PRIMARY KEY,
          person INTEGER REFERENCES people (id),
          pair INTEGER REFERENCES pairs (id),
          kind TEXT,
          level TEXT,
          title TEXT NOT NULL CHECK (title <> ''),
          date TEXT CHECK (date IS NULL OR date IS date(date)),
          document INTEGER REFERENCES documents (id)
        ) STRICT;
        CREATE TABLE practices (
          id INTEGER PRIMARY KEY,
          title TEXT NOT NULL UNIQUE CHECK (title <> ''),
          author INTEGER REFERENCES people (id),
          pair INTEGER REFERENCES pairs (id),
          form TEXT,
          date TEXT CHECK (date IS NULL OR date IS date(date)),
          text TEXT,
          file TEXT
        ) STRICT;
        CREATE TABLE issuedDocuments (
          id INTEGER PRIMARY KEY,
          document INTEGER NOT NULL REFERENCES documents (id),
          kind TEXT NOT NULL,
          amends INTEGER REFERENCES documents (id),
          language TEXT NOT NULL,
          format TEXT NOT NULL,
          text TEXT NOT NULL,
          hash TEXT NOT NULL,
          UNIQUE (document, language, format)
        ) STRICT;
        CREATE TABLE documentLines (
          id INTEGER PRIMARY KEY,
          document INTEGER NOT NULL REFERENCES documents (id),
          language TEXT NOT NULL,
          line REAL NOT NULL,
          text TEXT,
          pair INTEGER REFERENCES pairs (id),
          person INTEGER REFERENCES people (id),
          task INTEGER REFERENCES tasks (id),
          award INTEGER REFERENCES awards (id),
          practice INTEGER REFERENCES practices (id),
          programme INTEGER REFERENCES programmes (id)
        ) STRICT;
        """

    private static let categories = [
        "'student'", "'teacher'", "'parent'", "'alumnus'", "'employee'", "'entrepreneur'", "'veteran'",
    ]

    /// SQLite sorts a list of more than two anew for each row that it checks; alternatives it only compares.
    private static let categoryIsKnown =
        (["category IS NULL"] + categories.map { "category = \($0)" }).joined(separator: " OR ")

    /// Says the checks of tables in other words, in the way that SQLite's manual gives for changes of a schema that leave
    /// the rows alone.
    private static func rewrite(_ database: Database, _ rewritten: (String) -> String) throws {
        let tables = try Row.fetchAll(
            database, sql: "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND sql IS NOT NULL")
        var changed: [(name: String, text: String)] = []
        for table in tables {
            let stored = StoredRow(table, "sqlite_master")
            let (name, text) = (try stored.text(0), try stored.text(1))
            let new = rewritten(text)
            if new != text { changed.append((name, new)) }
        }
        guard !changed.isEmpty else { return }
        let version = try Int.fetchOne(database, sql: "PRAGMA schema_version") ?? 0
        try database.execute(sql: "PRAGMA writable_schema = ON")
        defer { try? database.execute(sql: "PRAGMA writable_schema = RESET") }
        for table in changed {
            try database.execute(
                sql: "UPDATE sqlite_master SET sql = ? WHERE type = 'table' AND name = ?",
                arguments: [table.text, table.name])
        }
        // Other connections read the schema anew.
        try database.execute(sql: "PRAGMA schema_version = \(version + 1)")
    }

    private static let version1 = """
        CREATE TABLE people (
          id INTEGER PRIMARY KEY,
          name TEXT NOT NULL CHECK (name <> ''),
          category TEXT CHECK (\(categoryIsKnown)),
          schoolClass TEXT,
          born TEXT CHECK (born IS NULL OR born IS date(born)),
          gender TEXT CHECK (gender IN ('female', 'male')),
          gpa REAL CHECK (gpa BETWEEN 0 AND 100),
          subjects TEXT CHECK (subjects IS NULL OR json_valid(subjects)),
          interests TEXT CHECK (interests IS NULL OR json_valid(interests)),
          experience REAL CHECK (experience BETWEEN 0 AND 80),
          workplace TEXT,
          position TEXT
        ) STRICT;
        CREATE TABLE programmes (
          id INTEGER PRIMARY KEY,
          name TEXT NOT NULL UNIQUE,
          school TEXT,
          start TEXT CHECK (start IS NULL OR start IS date(start)),
          "end" TEXT CHECK ("end" IS NULL OR "end" IS date("end")),
          goal TEXT,
          basis TEXT,
          coordinator INTEGER REFERENCES people (id),
          director INTEGER REFERENCES people (id),
          target REAL CHECK (target BETWEEN 0 AND 1),
          targetCategory TEXT,
          gradeFrom REAL, gradeTo REAL,
          CHECK (start <= "end")
        ) STRICT;
        CREATE TABLE documents (
          id INTEGER PRIMARY KEY,
          programme INTEGER REFERENCES programmes (id),
          number TEXT NOT NULL,
          date TEXT CHECK (date IS NULL OR date IS date(date)),
          title TEXT,
          UNIQUE (programme, number)
        ) STRICT;
        CREATE TABLE forms (
          id INTEGER PRIMARY KEY,
          programme INTEGER NOT NULL REFERENCES programmes (id),
          form TEXT NOT NULL,
          goal TEXT,
          curator INTEGER REFERENCES people (id),
          capacity REAL CHECK (capacity >= 1),
          presented TEXT CHECK (presented IS NULL OR presented IS date(presented)),
          venue TEXT,
          UNIQUE (programme, form)
        ) STRICT;
        CREATE TABLE variants (
          id INTEGER PRIMARY KEY,
          programme INTEGER NOT NULL REFERENCES programmes (id),
          form TEXT NOT NULL,
          name TEXT NOT NULL,
          goal TEXT,
          UNIQUE (programme, form, name)
        ) STRICT;
        CREATE TABLE formRules (
          id INTEGER PRIMARY KEY,
          programme INTEGER NOT NULL REFERENCES programmes (id),
          form TEXT NOT NULL,
          ruleSet TEXT NOT NULL,
          parameters TEXT,
          UNIQUE (programme, form, ruleSet)
        ) STRICT;
        CREATE TABLE tasks (
          id INTEGER PRIMARY KEY,
          programme INTEGER NOT NULL REFERENCES programmes (id),
          stage TEXT NOT NULL,
          title TEXT NOT NULL,
          start TEXT CHECK (start IS NULL OR start IS date(start)),
          due TEXT CHECK (due IS NULL OR due IS date(due)),
          responsible TEXT,
          result TEXT,
          done TEXT CHECK (done IS NULL OR done IS date(done)),
          UNIQUE (programme, stage, title)
        ) STRICT;
        CREATE TABLE scales (
          id INTEGER PRIMARY KEY,
          programme INTEGER NOT NULL REFERENCES programmes (id),
          name TEXT NOT NULL,
          lower REAL NOT NULL,
          upper REAL NOT NULL,
          moreIsBetter INTEGER NOT NULL CHECK (moreIsBetter IN (0, 1)),
          UNIQUE (programme, name),
          CHECK (lower < upper)
        ) STRICT;
        CREATE TABLE windows (
          id INTEGER PRIMARY KEY,
          programme INTEGER NOT NULL REFERENCES programmes (id),
          phase TEXT NOT NULL CHECK (phase IN ('entry', 'interim', 'exit')),
          start TEXT CHECK (start IS NULL OR start IS date(start)),
          "end" TEXT CHECK ("end" IS NULL OR "end" IS date("end")),
          UNIQUE (programme, phase)
        ) STRICT;
        CREATE TABLE ruleSets (
          id INTEGER PRIMARY KEY,
          name TEXT NOT NULL UNIQUE,
          form TEXT,
          file TEXT,
          line REAL,
          text TEXT NOT NULL
        ) STRICT;
        CREATE TABLE mentors (
          id INTEGER PRIMARY KEY,
          person INTEGER NOT NULL REFERENCES people (id),
          form TEXT,
          variant TEXT,
          capacity REAL CHECK (capacity >= 0),
          source TEXT,
          joined TEXT CHECK (joined IS NULL OR joined IS date(joined)),
          "left" TEXT CHECK ("left" IS NULL OR "left" IS date("left")),
          reason TEXT,
          UNIQUE (person, form)
        ) STRICT;
        CREATE TABLE mentees (
          id INTEGER PRIMARY KEY,
          person INTEGER NOT NULL REFERENCES people (id),
          form TEXT,
          variant TEXT,
          need TEXT,
          source TEXT,
          joined TEXT CHECK (joined IS NULL OR joined IS date(joined)),
          "left" TEXT CHECK ("left" IS NULL OR "left" IS date("left")),
          reason TEXT,
          UNIQUE (person, form)
        ) STRICT;
        CREATE TABLE consents (
          id INTEGER PRIMARY KEY,
          person INTEGER NOT NULL REFERENCES people (id),
          given TEXT CHECK (given IS NULL OR given IS date(given)),
          guardian TEXT,
          withdrawn TEXT CHECK (withdrawn IS NULL OR withdrawn IS date(withdrawn)),
          UNIQUE (person, given),
          CHECK (withdrawn >= given)
        ) STRICT;
        CREATE TABLE contracts (
          id INTEGER PRIMARY KEY,
          person INTEGER NOT NULL REFERENCES people (id),
          number TEXT NOT NULL,
          date TEXT CHECK (date IS NULL OR date IS date(date)),
          UNIQUE (person, number)
        ) STRICT;
        CREATE TABLE pairs (
          id INTEGER PRIMARY KEY,
          mentor INTEGER NOT NULL REFERENCES mentors (id),
          mentee INTEGER NOT NULL REFERENCES mentees (id),
          form TEXT NOT NULL,
          variant TEXT,
          state TEXT NOT NULL CHECK (state IN ('proposed', 'agreed', 'approved', 'active', 'completed', 'dissolved')),
          score REAL,
          proposed TEXT CHECK (proposed IS NULL OR proposed IS date(proposed)),
          chosen TEXT CHECK (chosen IS NULL OR chosen IS date(chosen)),
          agreed TEXT CHECK (agreed IS NULL OR agreed IS date(agreed)),
          approved TEXT CHECK (approved IS NULL OR approved IS date(approved)),
          document INTEGER REFERENCES documents (id),
          planned REAL CHECK (planned >= 0),
          ended TEXT CHECK (ended IS NULL OR ended IS date(ended)),
          reason TEXT,
          CHECK (state IN ('proposed', 'agreed', 'dissolved') OR document IS NOT NULL)
        ) STRICT;
        CREATE INDEX pairs_by_mentor ON pairs (mentor);
        CREATE INDEX pairs_by_mentee ON pairs (mentee);
        CREATE TABLE meetings (
          id INTEGER PRIMARY KEY,
          pair INTEGER NOT NULL REFERENCES pairs (id),
          date TEXT NOT NULL CHECK (date IS date(date)),
          kind TEXT NOT NULL CHECK (kind IN ('introduction', 'trial', 'planning', 'regular', 'final')),
          minutes REAL CHECK (minutes > 0),
          note TEXT,
          UNIQUE (pair, date, kind)
        ) STRICT;
        CREATE TABLE measurements (
          id INTEGER PRIMARY KEY,
          mentee INTEGER NOT NULL REFERENCES mentees (id),
          scale INTEGER NOT NULL REFERENCES scales (id),
          phase TEXT NOT NULL CHECK (phase IN ('entry', 'interim', 'exit')),
          value REAL NOT NULL,
          date TEXT CHECK (date IS NULL OR date IS date(date)),
          UNIQUE (mentee, scale, phase)
        ) STRICT;
        CREATE TABLE journal (
          number INTEGER PRIMARY KEY,
          time TEXT NOT NULL,
          actor TEXT NOT NULL,
          statement TEXT NOT NULL
        ) STRICT;
        -- Rows that follow each other and were added together are one line; before and after are JSON objects.
        CREATE TABLE journalChanges (
          number INTEGER NOT NULL REFERENCES journal (number),
          position INTEGER NOT NULL,
          noun TEXT NOT NULL,
          row INTEGER NOT NULL,
          kind TEXT NOT NULL CHECK (kind IN ('insert', 'update', 'delete')),
          rows INTEGER NOT NULL DEFAULT 1,
          before TEXT CHECK (before IS NULL OR json_valid(before)),
          after TEXT CHECK (after IS NULL OR json_valid(after)),
          PRIMARY KEY (number, position)
        ) STRICT, WITHOUT ROWID;
        """
}
