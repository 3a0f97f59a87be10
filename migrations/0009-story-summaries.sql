-- What lists say of a story, kept as its articles come; all zero of one that was merged into another.
alter table stories
  add column title text,                  -- the headline under which most reprinted it, or the first one
  add column first_day date,
  add column last_day date,
  add column articles integer not null default 0,
  add column origins integer not null default 0,
  add column outlets integer not null default 0;
update stories s set title = c.title, first_day = c.first_day, last_day = c.last_day, articles = c.articles, origins = c.origins, outlets = c.outlets
from (
  select story, (array_agg(title order by printed desc, n) filter (where title is not null))[1] as title, min(day) as first_day, max(day) as last_day,
    count(*) as articles, count(distinct origin) as origins, count(distinct outlet) as outlets
  from (select *, count(*) over (partition by story, origin) as printed from articles where story is not null) a group by story
) c where c.story = s.id;
-- Most independent reports first; an index in just the order of lists gives any page at once.
create index stories_order on stories ((-origins), (-articles), id);
