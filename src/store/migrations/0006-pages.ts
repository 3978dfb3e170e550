// Migration 6: pages that are looked at again.

export const pages = `
-- What the last look at a page that the case keeps has said; no row: nobody has looked again. Which pages there are, "originals" says.
create table firsthand.pages (
  case_id integer not null references firsthand.cases on delete cascade,
  address text not null,
  etag text,
  last_modified text,
  due_at timestamptz,                     -- when it is to be looked at next; null: not any more
  failures integer not null default 0,    -- in a row
  primary key (case_id, address)
);
`
