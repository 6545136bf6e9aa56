"""The numbered steps that build the database: plain SQL, applied in order, never changed once released."""

SESSIONS = """
CREATE TABLE session (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    started_at TEXT NOT NULL,
    started_epoch_s REAL NOT NULL,
    round_id TEXT NOT NULL,
    round_title TEXT NOT NULL,
    round_kind TEXT NOT NULL,
    level INTEGER NOT NULL,
    scale REAL NOT NULL,
    planned_s REAL NOT NULL,
    plan_json TEXT NOT NULL,
    demo INTEGER NOT NULL,
    status TEXT NOT NULL,
    duration_s REAL NOT NULL DEFAULT 0,
    round_analysis_json TEXT,
    title TEXT NOT NULL DEFAULT '',
    starred INTEGER NOT NULL DEFAULT 0,
    tags_json TEXT NOT NULL DEFAULT '[]',
    notes TEXT NOT NULL DEFAULT '',
    trashed_epoch_s REAL,
    figures_json TEXT NOT NULL DEFAULT '{}'
) STRICT;
CREATE INDEX session_by_start ON session (trashed_epoch_s, started_epoch_s DESC, number DESC);

CREATE TABLE phase (
    session_number INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    min_s REAL NOT NULL,
    max_s REAL NOT NULL,
    start_s REAL,
    end_s REAL,
    active_s REAL,
    outcome TEXT NOT NULL,
    PRIMARY KEY (session_number, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE exchange (
    number INTEGER PRIMARY KEY,
    session_number INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
    id INTEGER NOT NULL,
    phase_index INTEGER NOT NULL,
    question_id TEXT NOT NULL,
    text TEXT NOT NULL,
    kind TEXT NOT NULL,
    role TEXT NOT NULL,
    intent TEXT NOT NULL,
    reason TEXT NOT NULL,
    asked_start_s REAL,
    asked_end_s REAL,
    answer_start_s REAL,
    answer_end_s REAL,
    band_min_s REAL,
    band_max_s REAL,
    words_json TEXT NOT NULL DEFAULT '[]',
    analysis_json TEXT,
    UNIQUE (session_number, id)
) STRICT;
CREATE INDEX exchange_by_question ON exchange (question_id, session_number);

-- Words as they were settled, one row a batch; folded into exchange.words_json when the answer is kept whole.
CREATE TABLE heard (
    number INTEGER PRIMARY KEY,
    exchange_number INTEGER NOT NULL REFERENCES exchange ON DELETE CASCADE,
    words_json TEXT NOT NULL
) STRICT;
CREATE INDEX heard_by_exchange ON heard (exchange_number);

CREATE TABLE mark (
    number INTEGER PRIMARY KEY,
    session_number INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
    at_s REAL NOT NULL,
    kind TEXT NOT NULL,
    detail TEXT NOT NULL,
    exchange_id INTEGER
) STRICT;
CREATE INDEX mark_by_session ON mark (session_number, at_s);

-- Files are named relative to the session's folder, so that the data folder can be moved.
CREATE TABLE recording (
    session_number INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
    file TEXT NOT NULL,
    rate INTEGER NOT NULL,
    start_s REAL NOT NULL,
    duration_s REAL NOT NULL,
    PRIMARY KEY (session_number, file)
) STRICT, WITHOUT ROWID;
"""

REVIEW = """
ALTER TABLE session ADD COLUMN lesson TEXT NOT NULL DEFAULT '';
ALTER TABLE exchange ADD COLUMN heard_json TEXT;
ALTER TABLE exchange ADD COLUMN hearing TEXT NOT NULL DEFAULT '';
ALTER TABLE exchange ADD COLUMN corrected INTEGER NOT NULL DEFAULT 0;

CREATE TABLE note (
    number INTEGER PRIMARY KEY,
    session_number INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
    at_s REAL NOT NULL,
    text TEXT NOT NULL
) STRICT;
CREATE INDEX note_by_session ON note (session_number, at_s);

CREATE TABLE rating (
    session_number INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
    criterion TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (session_number, criterion)
) STRICT, WITHOUT ROWID;

-- Findings marked "not so"; exchange_id -1 stands for a finding about the round.
CREATE TABLE refutation (
    session_number INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
    exchange_id INTEGER NOT NULL,
    key TEXT NOT NULL,
    code TEXT NOT NULL,
    message TEXT NOT NULL,
    PRIMARY KEY (session_number, exchange_id, key)
) STRICT, WITHOUT ROWID;

-- What was written beside the talking (a scratch pad, a sketch), as text.
CREATE TABLE attachment (
    session_number INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
    name TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (session_number, name)
) STRICT, WITHOUT ROWID;

-- The take of a question that the candidate holds for the best.
CREATE TABLE pin (
    question_id TEXT PRIMARY KEY,
    exchange_number INTEGER NOT NULL REFERENCES exchange ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX pin_by_exchange ON pin (exchange_number);

-- Work on a session that must survive the program: hearing it again, making its sound small.
CREATE TABLE job (
    number INTEGER PRIMARY KEY,
    session_number INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    note TEXT NOT NULL,
    UNIQUE (session_number, kind)
) STRICT;

-- What search looks through.  The number is made of the session's number and a place in it (search_index.py), so that
-- counting down through the numbers goes from the newest session to the oldest.
CREATE TABLE document (
    number INTEGER PRIMARY KEY,
    exchange_id INTEGER,
    place TEXT NOT NULL,
    at_s REAL,
    body TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE search USING fts5 (
    body,
    content = 'document',
    content_rowid = 'number',
    tokenize = "porter unicode61 remove_diacritics 2 categories 'L* N* Co So Sk'"
);
CREATE TRIGGER document_added AFTER INSERT ON document BEGIN
    INSERT INTO search (rowid, body) VALUES (new.number, new.body);
END;
CREATE TRIGGER document_removed AFTER DELETE ON document BEGIN
    INSERT INTO search (search, rowid, body) VALUES ('delete', old.number, old.body);
END;
CREATE TRIGGER session_removed AFTER DELETE ON session BEGIN
    DELETE FROM document WHERE number >= old.number << 14 AND number < (old.number + 1) << 14;
END;
"""

LISTING = """
-- The figures that a list shows and sorts by, beside figures_json: parsing that took most of a list's time.
ALTER TABLE session ADD COLUMN overruns INTEGER NOT NULL DEFAULT 0;
ALTER TABLE session ADD COLUMN answers INTEGER NOT NULL DEFAULT 0;
ALTER TABLE session ADD COLUMN answers_with_metric INTEGER NOT NULL DEFAULT 0;
ALTER TABLE session ADD COLUMN findings INTEGER NOT NULL DEFAULT 0;
ALTER TABLE session ADD COLUMN i_share REAL;
ALTER TABLE session ADD COLUMN words_per_minute REAL;
"""

LOOPS = """
-- Whole loops on their way.  `text` is the interview's own (interview/loop_text.py): the library keeps it and does not
-- look into it, so that it changes with the interview alone.
CREATE TABLE loop_run (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    loop_id TEXT NOT NULL,
    begun_epoch_s REAL NOT NULL,
    is_over INTEGER NOT NULL DEFAULT 0,
    text TEXT NOT NULL
) STRICT;
"""

HEARING = """
-- The stretches of the recording that hold an answer alone, and how its two hearings compare (library.model.Compared).
ALTER TABLE exchange ADD COLUMN listened_json TEXT NOT NULL DEFAULT '[]';
ALTER TABLE exchange ADD COLUMN compared_json TEXT NOT NULL DEFAULT '{}';

-- Jobs are about one answer as well (-1: about the session): each is heard again as soon as it has ended.
ALTER TABLE job RENAME TO job_of_session;
CREATE TABLE job (
    number INTEGER PRIMARY KEY,
    session_number INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
    kind TEXT NOT NULL,
    exchange_id INTEGER NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    note TEXT NOT NULL,
    UNIQUE (session_number, kind, exchange_id)
) STRICT;
INSERT INTO job (number, session_number, kind, exchange_id, state, attempts, note)
    SELECT number, session_number, kind, -1, state, attempts, note FROM job_of_session;
DROP TABLE job_of_session;
"""

PREFIXES = """
-- What begins with some letters (`wor*`) is looked up as a word is: without an index of its own every place where any
-- such word stands was read, half a second for one letter in a thousand sessions.  It makes the file an eighth larger.
DROP TABLE search;
CREATE VIRTUAL TABLE search USING fts5 (
    body,
    content = 'document',
    content_rowid = 'number',
    prefix = '1 2 3 4 5 6',
    tokenize = "porter unicode61 remove_diacritics 2 categories 'L* N* Co So Sk'"
);
INSERT INTO search (search) VALUES ('rebuild');
"""

MIGRATIONS: tuple[str, ...] = (SESSIONS, REVIEW, LISTING, LOOPS, HEARING, PREFIXES)
"""Step n (counted from 1) takes a database of version n - 1 to version n (`PRAGMA user_version`)."""
