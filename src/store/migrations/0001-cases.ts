// Migration 1: cases, their documents, the original bytes, and what was read of them.

export const cases = `
create table firsthand.cases (
  case_id integer generated always as identity primary key,
  name text not null unique,
  created_at timestamptz not null default now()
);

-- A document is one version of one article. "content" is the Document itself, as json and not jsonb: json keeps every character,
-- U+0000 too. The columns beside it repeat what is searched for or listed.
create table firsthand.documents (
  document_id bigint generated always as identity primary key,
  case_id integer not null references firsthand.cases on delete cascade,
  id text not null,                       -- what people and programs call it
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'), -- of the original bytes
  name text not null,                     -- as whoever added it named it: a path, an address, an id
  url text,                               -- of the article
  article text,                           -- what all versions of one article share; null: not known
  title text,
  outlet text,
  language text,
  published text,                         -- ISO 8601, as precise as known
  dated timestamptz,                      -- when this version was published or modified, as far as known; orders versions
  content json not null,
  added_at timestamptz not null default now(),
  unique (case_id, sha256),
  unique (case_id, id)
);
create index documents_article on firsthand.documents (case_id, article) where article is not null;

create table firsthand.originals (
  document_id bigint primary key references firsthand.documents on delete cascade,
  bytes bytea not null,
  address text,                           -- that they were fetched from, after all redirects; null: from a file or standard input
  redirects json not null,                -- addresses, in their order
  headers json,                           -- of the response
  fetched_at timestamptz not null
);

-- "judgements" is what "read --json" prints, without the document, which is there already.
create table firsthand.readings (
  document_id bigint primary key references firsthand.documents on delete cascade,
  firsthand text not null,                -- version of the program
  model text not null,                    -- name and version
  judgements json not null,
  vectors bytea not null,                 -- of the statements, a byte a number; empty: the model gives none
  read_at timestamptz not null default now()
);

-- What people judged; it names documents and words, and stays when they go.
create table firsthand.decisions (
  case_id integer not null references firsthand.cases on delete cascade,
  id text not null,
  content json not null,
  primary key (case_id, id)
);

-- What was found of a document alone for others to find it by; "version" is that of the rules. No row: it is yet to be linked.
create table firsthand.links (
  document_id bigint primary key references firsthand.documents on delete cascade,
  case_id integer not null,
  version text not null,
  sizes integer[] not null,               -- how many keys of each kind
  keys json not null,
  silent bigint[] not null                -- documents that were there before, and whose claims were judged beside it: nothing was found
);
create index links_version on firsthand.links (case_id, version);

-- The index that finds who shares a key. It repeats "keys" of the row above, one each, with the case, the kind and the key in one number, for one
-- column is looked up three times as fast as three; no foreign key, for that would be checked for each of some hundred rows a document: who
-- deletes a document deletes these too. In the order of publication, so that of those who are many the next before and after are found.
create table firsthand.keys (
  key bigint not null,                    -- case_id * 2^34 + kind * 2^32 + the key
  minute integer not null,                -- of publication, since 1970; the last of all where it is not known
  place bigint not null,                  -- the document's id as a number, in the order of its text
  primary key (key, minute, place)
);

-- Keys that so many documents have that not all of them are asked for.
create table firsthand.dense (
  key bigint primary key
);

-- What two documents say of each other, judged from these two alone. "a" is the one whose id comes first.
create table firsthand.pairs (
  a bigint not null references firsthand.documents on delete cascade,
  b bigint not null references firsthand.documents on delete cascade,
  version text not null,
  judgement json not null,
  primary key (a, b)
);
create index pairs_b on firsthand.pairs (b);
`
