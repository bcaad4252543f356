-- Secret ballots while they are open. Each has a key in a file outside the database; closing deletes
-- its rows here and destroys the key.

CREATE TABLE secret_ballots (
  session INTEGER NOT NULL REFERENCES sessions (id),
  ballot  INTEGER NOT NULL,
  PRIMARY KEY (session, ballot)
) STRICT, WITHOUT ROWID;

-- One row per voter, in the order of their numbers: nothing says when somebody voted.
CREATE TABLE secret_votes (
  session     INTEGER NOT NULL,
  ballot      INTEGER NOT NULL,
  participant INTEGER NOT NULL,
  sealed      BLOB NOT NULL,  -- nonce and encrypted vote; all of one length
  PRIMARY KEY (session, ballot, participant),
  FOREIGN KEY (session, ballot) REFERENCES secret_ballots (session, ballot)
) STRICT, WITHOUT ROWID;
