extension SQLiteSchema {
    /// Questionnaires with their answers, and the lines that a coordinator adds to the SWOT analysis.
    ///
    /// A choice's options are parted by semicolons. An answer's number is that of a rating, 1 for yes and 0 for no; its text is
    /// what was answered to any other question.
    static let questionnaires = """
        CREATE TABLE questionnaires (
          id INTEGER PRIMARY KEY,
          name TEXT NOT NULL UNIQUE CHECK (name <> ''),
          audience TEXT NOT NULL CHECK (audience IN ('mentee', 'mentor', 'curator', 'coordinator', 'parent')),
          form TEXT,
          phase TEXT CHECK (phase IN ('entry', 'interim', 'exit'))
        ) STRICT;
        CREATE TABLE questions (
          id INTEGER PRIMARY KEY,
          questionnaire INTEGER NOT NULL REFERENCES questionnaires (id),
          name TEXT NOT NULL CHECK (name <> ''),
          title TEXT NOT NULL,
          kind TEXT NOT NULL CHECK (kind IN ('rating', 'yesNo', 'choice', 'text')),
          lower REAL,
          upper REAL,
          options TEXT,
          quadrant TEXT CHECK (quadrant IN ('strengths', 'weaknesses', 'opportunities', 'threats')),
          UNIQUE (questionnaire, name),
          CHECK (lower < upper)
        ) STRICT;
        CREATE TABLE expectations (
          id INTEGER PRIMARY KEY,
          result INTEGER NOT NULL UNIQUE REFERENCES questions (id),
          expectation INTEGER NOT NULL REFERENCES questions (id)
        ) STRICT;
        CREATE TABLE answers (
          id INTEGER PRIMARY KEY,
          programme INTEGER NOT NULL REFERENCES programmes (id),
          question INTEGER NOT NULL REFERENCES questions (id),
          person INTEGER NOT NULL REFERENCES people (id),
          form TEXT,
          phase TEXT CHECK (phase IN ('entry', 'interim', 'exit')),
          date TEXT CHECK (date IS NULL OR date IS date(date)),
          value REAL,
          answer TEXT,
          UNIQUE (programme, question, person, phase)
        ) STRICT;
        CREATE INDEX answers_by_person ON answers (person);
        CREATE TABLE swotLines (
          id INTEGER PRIMARY KEY,
          programme INTEGER NOT NULL REFERENCES programmes (id),
          form TEXT,
          quadrant TEXT NOT NULL CHECK (quadrant IN ('strengths', 'weaknesses', 'opportunities', 'threats')),
          text TEXT NOT NULL CHECK (text <> ''),
          UNIQUE (programme, form, quadrant, text)
        ) STRICT;
        CREATE TABLE indicators (
          id INTEGER PRIMARY KEY,
          programme INTEGER NOT NULL REFERENCES programmes (id),
          title TEXT NOT NULL CHECK (title <> ''),
          moreIsBetter INTEGER NOT NULL CHECK (moreIsBetter IN (0, 1)),
          text TEXT NOT NULL,
          UNIQUE (programme, title)
        ) STRICT;
        """
}
