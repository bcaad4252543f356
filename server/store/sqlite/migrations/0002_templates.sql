-- Templates that facilitators keep for sessions to come, beside their accounts.

CREATE TABLE templates (
  account TEXT NOT NULL REFERENCES accounts (account),
  name    TEXT NOT NULL,
  text    TEXT NOT NULL,  -- vooraf.type.v1.SessionTemplate in protobuf's text format, as written
  PRIMARY KEY (account, name)
) STRICT;
