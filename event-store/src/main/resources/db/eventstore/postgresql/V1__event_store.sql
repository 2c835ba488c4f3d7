-- Events, in the order of their commits. Nothing gives out positions but append_events below: they are 1, 2, 3, ... without gaps.
create table event (
    position         bigint not null constraint event_position primary key,
    event_id         text   not null constraint event_id unique,
    aggregate_type   text,
    aggregate_id     text   not null,
    sequence         bigint not null,
    recorded_at      bigint not null,
    payload_type     text   not null,
    payload_revision text,
    payload          bytea  not null,
    metadata         bytea  not null,
    command_id       text,
    command_ordinal  integer,
    entity_id        text,
    constraint event_aggregate_sequence unique (aggregate_id, sequence),
    constraint event_command_with_ordinal check ((command_id is null) = (command_ordinal is null))
);

comment on column event.recorded_at is 'microseconds since 1970-01-01T00:00:00Z';
comment on column event.payload_type is 'logical name of the event, not the name of a class';
comment on column event.command_ordinal is 'index of the event among those of its command, from 0';
comment on column event.entity_id is 'the id that this event brings into the world; by it the owning aggregate is found';

-- Partial, because most events have neither: the indexes hold only what is ever looked up.
create unique index event_command on event (command_id, command_ordinal) where command_id is not null;
create unique index event_entity on event (entity_id) where entity_id is not null;
create index event_recorded_at on event (recorded_at);

-- The newest snapshot of each aggregate.
create table snapshot (
    aggregate_id     text   not null constraint snapshot_aggregate primary key,
    sequence         bigint not null,
    aggregate_type   text   not null,
    event_id         text   not null,
    recorded_at      bigint not null,
    payload_type     text   not null,
    payload_revision text,
    payload          bytea  not null,
    metadata         bytea  not null
);

-- Appends rows in the order of the arrays and answers the position of the last.
-- The lock is held until commit, so positions become visible in their order, whoever else writes.
create function append_events(
    event_ids text[], aggregate_types text[], aggregate_ids text[], sequences bigint[], recorded_ats bigint[],
    payload_types text[], payload_revisions text[], payloads bytea[], metadatas bytea[],
    command_ids text[], command_ordinals integer[], entity_ids text[])
    returns bigint
    language plpgsql
as
$$
declare
    base bigint;
begin
    -- An older snapshot would not see what was committed while this transaction waited for the lock.
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'append_events needs the isolation level read committed, not %',
            current_setting('transaction_isolation')
            using errcode = 'invalid_transaction_state';
    end if;
    -- What is acknowledged must be on disk, whatever the server's default; stricter settings are left as they are.
    if current_setting('synchronous_commit') = 'off' then
        perform set_config('synchronous_commit', 'on', true);
    end if;
    -- One statement each, because each has a snapshot of its own: the maximum is read after the lock was given.
    perform pg_advisory_xact_lock('event'::regclass::oid::bigint);
    select coalesce(max(position), 0) into base from event;
    insert into event (position, event_id, aggregate_type, aggregate_id, sequence, recorded_at,
                       payload_type, payload_revision, payload, metadata, command_id, command_ordinal, entity_id)
    select base + n, u.event_id, u.aggregate_type, u.aggregate_id, u.sequence, u.recorded_at,
           u.payload_type, u.payload_revision, u.payload, u.metadata, u.command_id, u.command_ordinal, u.entity_id
    from unnest(event_ids, aggregate_types, aggregate_ids, sequences, recorded_ats,
                payload_types, payload_revisions, payloads, metadatas,
                command_ids, command_ordinals, entity_ids)
        with ordinality as u (event_id, aggregate_type, aggregate_id, sequence, recorded_at,
                              payload_type, payload_revision, payload, metadata,
                              command_id, command_ordinal, entity_id, n);
    return base + cardinality(event_ids);
end
$$;
