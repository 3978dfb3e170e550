// Migration 4: the index of what is said, for full-text search.

export const statements = `
-- A statement as it is searched for. "words" holds its words as link/search-words.ts folds them, so that both kinds of database, and a page
-- without one, find the same; PostgreSQL's own parser and dictionaries would each cut words in another way. What is shown of a hit is read from its document.
create table firsthand.statements (
  document_id bigint not null references firsthand.documents on delete cascade,
  n integer not null,                     -- its place in the reading, from 0
  case_id integer not null,
  words tsvector not null,
  standing text not null,
  act text,
  factuality text not null,
  source_type text,                       -- of the speaker, here and below; null: nobody
  speaker text,                           -- the name, where there is one
  called text,                            -- the same, folded
  entity text,                            -- id in the reading
  primary key (document_id, n)
);
create index statements_words on firsthand.statements using gin (words);
create index statements_case on firsthand.statements (case_id);

-- Whether a document's rows there are made, and say what people decided on its speakers.
alter table firsthand.documents add column indexed boolean not null default false;
create index documents_unindexed on firsthand.documents (case_id) where not indexed;
create index documents_order on firsthand.documents (case_id, dated, name collate "C", sha256);
create index documents_outlet on firsthand.documents (case_id, outlet);
`
