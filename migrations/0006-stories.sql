-- Stories by their permanent ids; one that was merged goes on meaning another.
create table stories (
  id text primary key,
  merged_into text
);
-- What became of stories, in order: two that turned out to be one, one that turned out to be two.
create table story_decisions (
  n integer primary key,
  kind text not null,
  from_story text not null,
  into_story text not null,
  because text not null
);
-- What the gathering of stories was told of each article, in order. With it the state of the gathering is made again, exactly, from the last snapshot on.
create table story_inputs (
  n integer primary key,
  article integer not null,
  digest text not null,
  origin text not null,
  origin_story text
);
create table story_snapshots (
  n integer not null,                     -- the last input that it holds
  part integer not null,                  -- in parts, so that writing it takes little memory
  state bytea not null,                   -- JSON, gzip
  primary key (n, part)
);

-- Acts in the world, joined from the events of many articles. The state is what further events are compared with.
create table happenings (
  n integer primary key,
  id text not null unique,
  type text not null,
  first_day date,
  last_day date,
  state text not null
);
create index happenings_day on happenings (first_day, type);
create table happening_keys (
  key integer not null,                   -- hash of a key; what shares one is compared, so that a clash costs time alone
  happening integer not null,
  primary key (key, happening)
);
