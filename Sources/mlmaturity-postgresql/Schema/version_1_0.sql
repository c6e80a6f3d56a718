-- Version 1.0 of a shared store. The search path holds the schema alone, and the owner of the store carries this out;
-- psql -v schema=… -v owner=… -v member=… reads it, too.

create table schema_version(
  major int not null,
  minor int not null,
  applied_at timestamptz not null default now(),
  primary key (major, minor));

-- Questionnaires as assessments hold them, each one once.
create table questionnaires(
  digest text collate "C" primary key,
  body text not null,
  kept_by name not null default session_user,
  kept_at timestamptz not null default now());

-- What assessments of one history have in common, however long the names are; lengths keep "ab", "c" from "a", "bc".
create function subject_of(organisation text, team text, scope text, questionnaire text, own_name text) returns bytea
language sql immutable parallel safe as $$
  select sha256(convert_to(
    length(organisation) || ':' || organisation || length(team) || ':' || team || length(scope) || ':' || scope
    || length(questionnaire) || ':' || questionnaire || own_name, 'UTF8'))
$$;

-- Single votes stay where they were given: a workshop that is open, and the answers of one person, are never kept. This
-- knows them as files spell them; the program that asks looks closer.
create function holds_votes(body text) returns boolean
language sql immutable parallel safe as $$
  select position(E'\n  "workshop":' in body) > 0 or position(E'\n  "respondent":' in body) > 0
$$;

-- False for what would lie outside the folder that it is written to as a file, or be hidden in it.
create function is_name(name text) returns boolean
language sql immutable parallel safe as $$ select name ~ '^(archive/)?[^./][^/]*$' $$;

-- Assessments as in a folder. Nothing is derived from their bytes here: the program that saves them does that.
create table assessments(
  name text collate "C" primary key check (octet_length(name) between 1 and 300),
  id text collate "C" not null,
  revision bigint not null default 1,
  organisation text collate "C" not null,
  team text collate "C" not null,
  scope text collate "C" not null,
  is_named boolean not null,
  questionnaire text collate "C" not null,
  at bigint,                                -- seconds since 1970
  completed bigint,                         -- the same
  level bigint,
  summary text not null,                    -- what a list shows
  record text not null,                     -- what a portfolio needs
  body text not null,                       -- the file without its questionnaire
  cut bigint not null,                      -- how many bytes of it stand before the questionnaire
  snapshot text collate "C" references questionnaires,
  saved_by name not null default session_user,
  saved_at timestamptz not null default clock_timestamp(),
  is_archived boolean not null generated always as (starts_with(name, 'archive/')) stored,
  -- What has no name by which it could be found again stands for itself.
  own_name text collate "C" not null generated always as (case when is_named then '' else name end) stored,
  subject bytea not null generated always as (
    subject_of(organisation, team, scope, questionnaire, case when is_named then '' else name end)) stored,
  check (is_name(name)),
  check (not holds_votes(body)));

-- A result is there once: a copy of it would count as another one.
create unique index assessments_result on assessments(id, completed) nulls not distinct
  where not is_archived and id <> '';
create index assessments_saved on assessments(is_archived, saved_at desc, name desc);
create index assessments_of_subject on assessments(subject, at desc nulls last, name desc) where not is_archived;

-- The newest assessment of each subject that is not in the archive, so that a portfolio of many reads this alone.
create table newest(
  subject bytea primary key,
  organisation text collate "C" not null,
  team text collate "C" not null,
  scope text collate "C" not null,
  questionnaire text collate "C" not null,
  own_name text collate "C" not null,
  assessment text collate "C" not null,
  at bigint,
  level bigint,
  record text not null,
  snapshot text collate "C");

create index newest_levels on newest(questionnaire, level);

-- Finds the newest assessment of subjects again, after one of theirs was changed in the same transaction.
--
-- Whoever has the row of a subject is alone with it until the end of the transaction, and looks only then, by a command of
-- its own: so it sees what all before it have done. All take the rows in one order.
create function find_newest(changed bytea[]) returns void
language plpgsql as $$
declare
  one bytea;
  best newest;
begin
  for one in select distinct unnest(changed) order by 1 loop
    perform from newest n where n.subject = one for update;
    if not found then
      insert into newest
        select subject, organisation, team, scope, questionnaire, own_name, name, at, level, record, snapshot
        from assessments a where a.subject = one and not a.is_archived
        order by a.at desc nulls last, a.name desc limit 1
        on conflict (subject) do update set assessment = newest.assessment;
    end if;
    select subject, organisation, team, scope, questionnaire, own_name, name, at, level, record, snapshot into best
      from assessments a where a.subject = one and not a.is_archived
      order by a.at desc nulls last, a.name desc limit 1;
    if not found then
      delete from newest n where n.subject = one;
    else
      -- The other columns are the subject.
      update newest n set (assessment, at, level, record, snapshot) =
        (best.assessment, best.at, best.level, best.record, best.snapshot)
        where n.subject = one and n is distinct from best;
    end if;
  end loop;
end $$;

-- Keeps a questionnaire under the digest of its bytes.
create function keep(new_digest text, new_body text) returns void
language plpgsql security definer set search_path from current as $$
begin
  if new_digest is distinct from 'sha256:' || encode(sha256(convert_to(new_body, 'UTF8')), 'hex') then
    raise exception 'the digest is not that of the questionnaire' using errcode = 'check_violation';
  end if;
  insert into questionnaires(digest, body) values (new_digest, new_body) on conflict do nothing;
end $$;

-- Keeps an assessment in place of a revision, 0 for none; says what came of it, and which revision is there by whom.
--
-- What was kept just so before is kept: whoever asks may have lost the answer.
create function save(
  replaced bigint, new_name text, new_id text, new_organisation text, new_team text, new_scope text, new_is_named boolean,
  new_questionnaire text, new_at bigint, new_level bigint, new_summary text, new_record text, new_body text,
  new_cut bigint, new_snapshot text, new_completed bigint, out outcome text, out there bigint, out author name,
  out original text)
language plpgsql security definer set search_path from current as $$
declare
  kept assessments;
  changed bytea[];
begin
  -- What a table refuses is written into the log of the server; this is not.
  if not is_name(new_name) then
    raise exception 'this is no name of an assessment' using errcode = 'check_violation';
  end if;
  if holds_votes(new_body) then
    raise exception 'single votes are never kept in a store' using errcode = 'check_violation';
  end if;
  if not exists (select from questionnaires q where q.digest = new_snapshot) and new_snapshot is not null then
    outcome := 'snapshotMissing';
    return;
  end if;
  if replaced = 0 then
    insert into assessments(
        name, id, organisation, team, scope, is_named, questionnaire, at, completed, level, summary, record, body, cut,
        snapshot)
      values (
        new_name, new_id, new_organisation, new_team, new_scope, new_is_named, new_questionnaire, new_at, new_completed,
        new_level, new_summary, new_record, new_body, new_cut, new_snapshot)
      on conflict do nothing returning array[subject] into changed;
  end if;
  if changed is null then
    select * into kept from assessments a where a.name = new_name for update;
    if not found and replaced = 0 then
      select 'copy', a.name, a.saved_by into outcome, original, author from assessments a
        where a.id = new_id and a.completed is not distinct from new_completed and not a.is_archived;
      if found then
        return;
      end if;
      raise exception 'the name was given and taken away' using errcode = 'serialization_failure';
    end if;
    if not found then
      outcome := 'missing';
      return;
    end if;
    if kept.revision = replaced + 1 and kept.saved_by = session_user and kept.body = new_body
      and kept.cut = new_cut and kept.snapshot is not distinct from new_snapshot
    then
      select 'saved', kept.revision, kept.saved_by into outcome, there, author;
      return;
    end if;
    if kept.revision <> replaced then
      select case when replaced = 0 then 'exists' else 'changed' end, kept.revision, kept.saved_by
        into outcome, there, author;
      return;
    end if;
    begin
      update assessments a set
          id = new_id, revision = a.revision + 1, organisation = new_organisation, team = new_team, scope = new_scope,
          is_named = new_is_named, questionnaire = new_questionnaire, at = new_at, completed = new_completed,
          level = new_level, summary = new_summary, record = new_record, body = new_body, cut = new_cut,
          snapshot = new_snapshot, saved_by = session_user, saved_at = clock_timestamp()
        where a.name = new_name returning array[kept.subject, a.subject] into changed;
    exception when unique_violation then
      select 'copy', a.name, a.saved_by into outcome, original, author from assessments a
        where a.id = new_id and a.completed is not distinct from new_completed and not a.is_archived
          and a.name <> new_name;
      if not found then
        raise exception 'a copy was there and is gone' using errcode = 'serialization_failure';
      end if;
      return;
    end;
  end if;
  perform find_newest(changed);
  select 'saved', replaced + 1, session_user into outcome, there, author;
end $$;

-- Gives an assessment a name that nothing has; says what came of it.
create function move(old_name text, new_name text) returns text
language plpgsql security definer set search_path from current as $$
declare
  former bytea;
  changed bytea[];
begin
  if not is_name(new_name) then
    raise exception 'this is no name of an assessment' using errcode = 'check_violation';
  end if;
  select a.subject into former from assessments a where a.name = old_name for update;
  if not found then
    return 'missing';
  end if;
  begin
    update assessments a set name = new_name, saved_at = clock_timestamp()
      where a.name = old_name returning array[former, a.subject] into changed;
  exception when unique_violation then
    return 'exists';
  end;
  perform find_newest(changed);
  return 'moved';
end $$;

revoke all on all tables in schema :"schema" from public;
revoke all on all functions in schema :"schema" from public;
grant select on all tables in schema :"schema" to :"member";
grant execute on function keep, save, move to :"member";

insert into schema_version values (1, 0);
