-- What came in. The bytes are kept (gzip), so that a better reading can be made of them.
create table documents (
  n integer primary key,
  key text not null unique,               -- the id that was given, or the address, or file and place in it
  source text not null,                   -- what was asked to be taken in: a file, an archive, a feed
  media text not null,
  given jsonb not null,                   -- what the source says of it: id, url, outlet, title, published, language
  raw bytea not null,
  sha256 text not null,                   -- of the bytes before packing
  reader text not null,                   -- which version of the reading made the records
  fault jsonb                             -- why it could not be read; null where it was
);
create index documents_reader on documents (reader);

create table articles (
  n integer primary key,
  id text not null unique,
  outlet text,
  url text,
  title text,
  language text not null,
  published text,                         -- EDTF
  day date,                               -- first day of published
  sha256 text not null,                   -- of the text
  words integer not null,
  agencies text[] not null,
  origin text not null,                   -- the article, or the unseen dispatch, that its text comes from; its own id where it is no copy
  story text
);
create index articles_day on articles (day, n);
create index articles_outlet on articles (outlet, day);
create index articles_origin on articles (origin);
create index articles_story on articles (story);
create index articles_sha256 on articles (sha256);
create index articles_agencies on articles using gin (agencies);

-- What is long of an article, apart from what changes: a row that moves takes all its indexes with it.
create table bodies (
  n integer primary key,
  text text not null,
  report bytea not null,                  -- the Report as it was made, JSON, gzip
  terms tsvector not null                 -- Isnad's own analysis, not the database's
);
-- gzip and word lists do not get smaller by packing, and are read faster without
alter table documents alter column raw set storage external;
alter table bodies alter column report set storage external;
alter table bodies alter column terms set storage external;
-- new words wait in a list and are sorted in together
create index bodies_terms on bodies using gin (terms) with (gin_pending_list_limit = 32768);

-- One actor for all its forms in all articles; the id is the lexicon's, or follows from kind, name, country and sector.
create table actors (
  id text primary key,
  kind text not null,
  ar text,
  en text,
  country text,
  sector text,
  known boolean not null,
  wikidata text,
  name_key text not null                  -- folded, to find namesakes
);
create index actors_name on actors (name_key);

-- Decisions of people, which outrank the joining by name.
create table actor_merges (
  actor text primary key,
  into_actor text not null
);
create table actor_splits (
  article integer not null,
  actor text not null,                    -- as joined by name
  into_actor text not null,
  primary key (article, actor)
);

-- The tables from here on hold the records of articles; whoever writes an article clears and writes them with it, and no foreign key checks each row.
create table mentions (
  article integer not null,
  local text not null,                    -- the id within the Report
  joined text not null,                   -- the actor by name alone
  actor text not null,                    -- the actor after people's decisions
  forms text[] not null,
  spans integer[] not null,               -- start, end, start, end …
  primary key (article, local)
);
create index mentions_actor on mentions (actor, article);
create index mentions_joined on mentions (joined);

create table statements (
  article integer not null,
  id text not null,                       -- within the Report
  speaker text,
  addressee text,
  kind text not null,
  attitude text,
  within text,
  source integer[],
  cue integer[],
  content integer[] not null,
  words text not null,                    -- the content as it stands
  date text,
  day date,                               -- of the date, else of the article
  primary key (article, id)
);
create index statements_speaker on statements (speaker, day);
create index statements_addressee on statements (addressee, day) where addressee is not null;
create index statements_day on statements (day);

create table events (
  article integer not null,
  id text not null,
  type text not null,
  mode text,
  contexts text[] not null,
  trigger_span integer[] not null,
  sentence integer[] not null,
  status text not null,
  statement text,
  speaker text,
  place text,
  place_country text,
  date text,
  day date,
  intensity real not null,
  quad smallint not null,
  doers text[] not null,
  recipients text[] not null,
  doer_countries text[] not null,
  recipient_countries text[] not null,
  happening text,
  primary key (article, id)
);
create index events_doers on events using gin (doers);
create index events_recipients on events using gin (recipients);
create index events_doer_countries on events using gin (doer_countries);
create index events_recipient_countries on events using gin (recipient_countries);
create index events_day on events (day, type);
create index events_happening on events (happening);
create index events_status on events (status, day);

create table figures (
  article integer not null,
  span integer[] not null,
  value double precision not null,
  high double precision,
  low double precision,
  approx boolean not null,
  unit text not null,
  counted text
);
create index figures_article on figures (article);

create table times (
  article integer not null,
  span integer[] not null,
  value text not null
);
create index times_article on times (article);

-- Which rule and which entry of the lexicon led to which records.
create table whys (
  article integer not null,
  rule text not null,
  entry text,
  records text[] not null
);
create index whys_article on whys (article);
create index whys_entry on whys (entry) where entry is not null;
