-- What is remembered of addresses, so that they are asked for only what is new.
create table fetched (
  address text primary key,
  seen jsonb not null
);
