// Migration 3: the searches that people saved.

export const searches = `
create table firsthand.searches (
  case_id integer not null references firsthand.cases on delete cascade,
  id text not null,
  content json not null,
  primary key (case_id, id)
);
`
