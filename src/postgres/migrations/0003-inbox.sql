-- What came in from the platforms and is not done yet, and the keys of what was taken lately.
CREATE TABLE keikaku.inbox_key (
  hash text PRIMARY KEY,
  taken_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX inbox_key_age ON keikaku.inbox_key (taken_at);

CREATE TABLE keikaku.inbox (
  name text PRIMARY KEY,
  platform text NOT NULL,
  key text NOT NULL,
  body text NOT NULL,
  begun boolean NOT NULL DEFAULT false,
  -- The process that works on it, and its try to put it down.
  taker text NOT NULL,
  attempt text NOT NULL,
  taken_at timestamptz NOT NULL DEFAULT now()
);

-- When any process was last heard of.
CREATE TABLE keikaku.alive (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  at timestamptz NOT NULL
);
