-- Copies in another language.
alter table copies add column translation boolean not null default false;
-- The origin of the article of another language of which this one is a translation, as the gathering of stories knows it.
alter table story_inputs add column translation_of text;
