-- What processes have in common for a while: dialogues under way, events taken, answers waiting for a click. Not part of
-- the record; every row ends.
CREATE TABLE keikaku.memory (
  shelf text NOT NULL,
  name text NOT NULL,
  value text NOT NULL,
  touched_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (shelf, name)
);

CREATE INDEX memory_expiry ON keikaku.memory (expires_at);
CREATE INDEX memory_touched ON keikaku.memory (shelf, touched_at);
