-- Where an adapter can post unasked.
CREATE TABLE keikaku.place (
  platform text NOT NULL,
  name text NOT NULL,
  details text NOT NULL,
  welcomed boolean NOT NULL DEFAULT false,
  put_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (platform, name)
);
