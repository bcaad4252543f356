-- The day on which people are to hear what became of a closed session, for lists; see session_records.

ALTER TABLE session_records ADD COLUMN reply_due TEXT;  -- yyyy-mm-dd; NULL where nothing is promised
