-- Audits of the projections: they outlive every projection, so they stand with the events.
create table audit (
    id         text   not null constraint audit_id primary key,
    started_at bigint not null,
    node       text   not null,
    seen_at    bigint not null,
    running    bigint constraint audit_one_at_a_time unique constraint audit_running check (running = 1),
    report     text   not null
);

create index audit_newest on audit (started_at, id);

comment on column audit.started_at is 'microseconds since 1970 UTC';
comment on column audit.seen_at is 'when its node last said that it is under way';
comment on column audit.running is '1 while it is under way, else null; unique, so that there is one at a time over all nodes';
comment on column audit.report is 'what is known of it, as JSON';

-- Where documents differed from the events, as JSON; numbered from 1.
create table audit_difference (
    audit_id   text   not null,
    number     bigint not null,
    difference text   not null,
    constraint audit_difference_number primary key (audit_id, number)
);
