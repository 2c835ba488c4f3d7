-- Events, in the order of their commits. Positions are counted by the writer inside its transaction: 1, 2, 3, ... without gaps.
-- recorded_at: microseconds since 1970-01-01T00:00:00Z. payload_type: logical name of the event, not the name of a class.
-- command_ordinal: index of the event among those of its command, from 0.
-- entity_id: the id that this event brings into the world; by it the owning aggregate is found.
create table event (
    position         integer not null primary key,
    event_id         text    not null unique,
    aggregate_type   text,
    aggregate_id     text    not null,
    sequence         integer not null,
    recorded_at      integer not null,
    payload_type     text    not null,
    payload_revision text,
    payload          blob    not null,
    metadata         blob    not null,
    command_id       text,
    command_ordinal  integer,
    entity_id        text,
    unique (aggregate_id, sequence),
    check ((command_id is null) = (command_ordinal is null))
) strict;

-- Partial, because most events have neither: the indexes hold only what is ever looked up.
create unique index event_command on event (command_id, command_ordinal) where command_id is not null;
create unique index event_entity on event (entity_id) where entity_id is not null;
create index event_recorded_at on event (recorded_at);

-- The newest snapshot of each aggregate.
create table snapshot (
    aggregate_id     text    not null primary key,
    sequence         integer not null,
    aggregate_type   text    not null,
    event_id         text    not null,
    recorded_at      integer not null,
    payload_type     text    not null,
    payload_revision text,
    payload          blob    not null,
    metadata         blob    not null
) strict, without rowid;
