-- Audits of the projections: they outlive every projection, so they stand with the events.
-- running: 1 while it is under way, else null; unique, so that there is one at a time over all nodes. seen_at: when its node last said so.
-- report: what is known of it, as JSON. Times are microseconds since 1970 UTC.
create table audit (
    id         text    not null primary key,
    started_at integer not null,
    node       text    not null,
    seen_at    integer not null,
    running    integer unique check (running = 1),
    report     text    not null
) strict;

create index audit_newest on audit (started_at, id);

-- Where documents differed from the events, as JSON; numbered from 1.
create table audit_difference (
    audit_id   text    not null,
    number     integer not null,
    difference text    not null,
    primary key (audit_id, number)
) strict;
