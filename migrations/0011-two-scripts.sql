-- The script in which a person was met who is not in the lexicon, and the key of the name's sound in it, by which the same name in the other script is found:
-- `ar:` or `en:` and the key. Null of everybody else, of names of one word, and of who was met before this step until an article that names them is read again.
alter table actors add column sound text;
create index actors_sound on actors (sound) where sound is not null;
-- Who was met in one script and taken for somebody met earlier in the other, by the likeness of the names.
create table actor_links (
  actor text primary key,
  into_actor text not null,
  score real not null,                    -- 0 … 1
  named text,                             -- what the other was called in this script before
  apart boolean not null default false    -- people have decided that they are two
);
create index actor_links_into on actor_links (into_actor);
