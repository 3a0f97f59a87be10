-- Documents that wait for a worker on any machine to read them; gone once they are read.
create table arrivals (
  key text primary key,
  source text not null,
  media text not null,
  given jsonb not null,
  raw bytea not null,                     -- gzip
  tries integer not null default 0,       -- readings begun
  error text                              -- how the last one failed
);
