-- Lists go by day, the undated last: an index in just that order gives a page without the sorting of all that fits the question.
-- Places within a text count backwards, since day and article do: first comes what is told first.
drop index statements_speaker;
drop index statements_day;
create index statements_order on statements ((coalesce(day, date '0001-01-01')), article, (-content[1]));
create index statements_speaker on statements (speaker, (coalesce(day, date '0001-01-01')), article, (-content[1]));
create index events_order on events ((coalesce(day, date '0001-01-01')), article, (-trigger_span[1]));
create index articles_order on articles ((coalesce(day, date '0001-01-01')), n);
drop index articles_outlet;
create index articles_outlet on articles (outlet, (coalesce(day, date '0001-01-01')), n);

-- Counts of reports and origins are taken from the index alone, without the long rows.
create index articles_places on articles (n) include (origin, day);
