// Migration 2: documents that wait to be read, and the feeds that are followed.

export const work = `
-- A document whose bytes are there and that nobody has read yet. Who takes it has it until "leased_until", and says again and again that
-- it is still at it; after that it is anybody's.
create table firsthand.waiting (
  waiting_id bigint generated always as identity primary key,
  case_id integer not null references firsthand.cases on delete cascade,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'), -- of the original bytes
  name text not null,
  content json not null,                  -- the Document, as its bytes were parsed
  bytes bytea not null,
  address text,
  redirects json not null,
  headers json,
  fetched_at timestamptz not null,
  attempts integer not null default 0,    -- times that somebody took it
  leased_until timestamptz,
  error text,                             -- why it could not be read; it is not taken again
  unique (case_id, sha256)
);
create index waiting_open on firsthand.waiting (waiting_id) where error is null;

-- A feed, OPML or sitemap that a case follows, and what its server said last.
create table firsthand.feeds (
  case_id integer not null references firsthand.cases on delete cascade,
  address text not null,
  parent text,                            -- the list that names it; null: a person did
  etag text,
  last_modified text,
  due_at timestamptz not null,            -- when it is to be looked at next
  failures integer not null default 0,    -- in a row
  primary key (case_id, address)
);

-- What feeds listed: an address is fetched once, whatever comes of it later.
create table firsthand.feed_items (
  case_id integer not null references firsthand.cases on delete cascade,
  address text not null,
  state text not null check (state in ('waiting', 'done', 'failed')),
  due_at timestamptz not null,
  failures integer not null default 0,
  error text,
  primary key (case_id, address)
);
create index feed_items_waiting on firsthand.feed_items (case_id) where state = 'waiting';
`
