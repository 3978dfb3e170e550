// Migration 5: what the lists of a case show, as it was when the case was last linked.

export const views = `
-- One row of a list, as JSON. It goes by its content, so that what a new document leaves as it was is not written again, and that what is being
-- written is in nobody's way: a list is what "view_orders" says.
create table firsthand.views (
  case_id integer not null references firsthand.cases on delete cascade,
  list text not null,
  hash text not null,                     -- of all that follows
  content text not null,
  words tsvector,                         -- by which it is found; null: it is not
  name text,                              -- by a part of which it is found, folded; null: it is not
  documents text[],                       -- ids of those that it speaks of; null: it is not found by these
  oldest timestamptz,                     -- when the first of these was added, and the last
  newest timestamptz,
  made_at timestamptz not null default now(),
  primary key (case_id, list, hash)
);
create index views_documents on firsthand.views using gin (documents);
create index views_words on firsthand.views using gin (words);

create table firsthand.view_orders (
  case_id integer not null references firsthand.cases on delete cascade,
  list text not null,
  sort text not null,
  ids text[] not null,
  hashes text[] not null,
  primary key (case_id, list, sort)
);

create table firsthand.view_builds (
  case_id integer primary key references firsthand.cases on delete cascade,
  build integer not null,                 -- another one each time
  state text not null,                    -- of the case, as it was then
  version text not null,                  -- of what made the views
  seconds real not null                   -- that it took
);
`
