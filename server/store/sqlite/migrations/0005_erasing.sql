-- What one person chose lies apart from the structure of an event, so that it can be erased as
-- words can; see events.content in 0001_log.sql.
ALTER TABLE events ADD COLUMN choice BLOB;  -- vooraf.log.v1.Choice
ALTER TABLE events ADD COLUMN choice_salt BLOB;
ALTER TABLE events ADD COLUMN choice_digest BLOB;

-- When single answers and names of a closed session are to be erased; see session_records.
ALTER TABLE session_records ADD COLUMN erase_time_us INTEGER;  -- NULL: not yet to be, or done

CREATE INDEX session_records_to_erase ON session_records (erase_time_us)
  WHERE erase_time_us IS NOT NULL;

-- What has been erased here, without a word of it. The same stands in a file beside the database: what is there
-- and not here is erased again, since an older copy of the database was put back.
CREATE TABLE erasures (
  session TEXT NOT NULL,
  what    TEXT NOT NULL,  -- "person/5", "text/statement/3", "single_answers" or "session"
  PRIMARY KEY (session, what)
) STRICT, WITHOUT ROWID;
