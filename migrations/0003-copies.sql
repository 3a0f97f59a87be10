-- What the search for copies keeps of an article, as JSON.
create table copy_texts (
  article integer primary key,
  text text not null
);
-- Fingerprints: which articles have one, the first of them only, so that a look-up costs the same in a library of any size.
create table prints (
  print integer not null,
  article integer not null,
  primary key (print, article)
);
create index prints_article on prints (article);
-- What an article has in common with earlier ones; rank 0 is the strongest.
create table copies (
  article integer not null,
  rank smallint not null,
  of_article integer not null,
  origin text not null,
  relation text not null,
  direction text not null,
  agency text,
  overlap real not null,
  primary key (article, rank)
);
create index copies_of on copies (of_article);
create index copies_origin on copies (origin);
