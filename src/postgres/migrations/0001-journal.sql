-- The record. `text` is the event as its hash covers it; the columns before repeat what it says, for reading by SQL.
CREATE TABLE keikaku.event (
  seq bigint PRIMARY KEY,
  at timestamptz NOT NULL,
  by text NOT NULL,
  source text,
  kind text COLLATE "C" NOT NULL,
  key text COLLATE "C",
  text text NOT NULL,
  hash text NOT NULL
);

-- What may happen once is recorded once, whoever writes.
CREATE UNIQUE INDEX event_key ON keikaku.event (kind, key) WHERE key IS NOT NULL;

-- One row: which journal this is, and its newest event. Whoever appends holds this row, so numbers have no gaps and
-- nobody sees an event before all those ahead of it.
CREATE TABLE keikaku.journal (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  identity text NOT NULL,
  seq bigint NOT NULL,
  hash text NOT NULL
);

CREATE FUNCTION keikaku.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'keikaku.event is append-only: % is refused', TG_OP;
END $$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON keikaku.event
  FOR EACH STATEMENT EXECUTE FUNCTION keikaku.refuse_change();

-- Tells the other processes at commit.
CREATE FUNCTION keikaku.tell() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('keikaku_event', '');
  RETURN NULL;
END $$;

CREATE TRIGGER tell AFTER INSERT ON keikaku.event FOR EACH STATEMENT EXECUTE FUNCTION keikaku.tell();
