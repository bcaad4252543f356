-- The log of all sessions, and what is known beside it.

-- Who made each change of this schema, and which releases have written here since: an older release
-- reads from it which one to ask for. This table alone must keep its form in every later schema.
CREATE TABLE releases (
  version TEXT PRIMARY KEY  -- such as "0.1.0"
) STRICT, WITHOUT ROWID;

-- Numbers sessions, so that keys stay small. Never more than 2^31.
CREATE TABLE sessions (
  id      INTEGER PRIMARY KEY,
  session TEXT NOT NULL UNIQUE
) STRICT;

-- One row per event, written once. Only erasing a text changes a row: content and content_salt
-- become NULL, content_digest stays.
CREATE TABLE events (
  -- sessions.id * 2^32 + seq. One integer key took a quarter less time to append to than a primary
  -- key of two columns with a foreign key, and reads in order.
  key            INTEGER PRIMARY KEY,
  time_us        INTEGER NOT NULL,  -- since 1970, UTC
  structure      BLOB NOT NULL,     -- vooraf.log.v1.Event
  structure_salt BLOB NOT NULL,
  content        BLOB,              -- vooraf.log.v1.Content
  content_salt   BLOB,
  content_digest BLOB,
  hash           BLOB NOT NULL,
  -- For people who look into the database; not stored.
  session        INTEGER AS (key >> 32) VIRTUAL,
  seq            INTEGER AS (key & 0xffffffff) VIRTUAL
) STRICT;

-- What lists and look-ups need of a session; derivable from its log.
CREATE TABLE session_records (
  session          INTEGER PRIMARY KEY REFERENCES sessions (id),
  title            BLOB NOT NULL,     -- vooraf.type.v1.Text
  phase            INTEGER NOT NULL,  -- vooraf.v1.SessionPhase
  join_code        TEXT UNIQUE,       -- NULL in a draft
  create_time_us   INTEGER NOT NULL,
  next_deadline_us INTEGER            -- NULL where no timer runs
) STRICT;

CREATE INDEX session_records_with_timer ON session_records (session)
  WHERE next_deadline_us IS NOT NULL;

-- In the order of an account's list.
CREATE TABLE session_facilitators (
  account        TEXT NOT NULL,
  create_time_us INTEGER NOT NULL,  -- of the session
  session        INTEGER NOT NULL REFERENCES session_records (session),
  PRIMARY KEY (account, create_time_us, session)
) STRICT, WITHOUT ROWID;

CREATE INDEX session_facilitators_by_session ON session_facilitators (session);

CREATE TABLE tokens (
  session     INTEGER NOT NULL REFERENCES sessions (id),
  token_hash  BLOB NOT NULL,
  participant INTEGER NOT NULL,
  PRIMARY KEY (session, token_hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE names (
  session     INTEGER NOT NULL REFERENCES sessions (id),
  participant INTEGER NOT NULL,
  name        TEXT NOT NULL,
  PRIMARY KEY (session, participant)
) STRICT, WITHOUT ROWID;

CREATE TABLE invitations (
  session     INTEGER NOT NULL REFERENCES sessions (id),
  secret_hash BLOB NOT NULL,
  invitation  INTEGER NOT NULL,
  PRIMARY KEY (session, secret_hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE accounts (
  account       TEXT PRIMARY KEY,
  name          TEXT NOT NULL COLLATE NOCASE UNIQUE,
  password_hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sign_ins (
  token_hash     BLOB PRIMARY KEY,
  account        TEXT NOT NULL REFERENCES accounts (account),
  expire_time_us INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX sign_ins_by_account ON sign_ins (account, expire_time_us);
