-- A trigger for each row cost a tenth of the rate at which events are appended. The append itself takes each event apart, once, in the
-- statement that inserts it; the trigger is left for whoever changes a row, or inserts one without saying what it is about.
create or replace function append_events(
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
                       payload_type, payload_revision, payload, metadata, command_id, command_ordinal, entity_id,
                       unit_id, tenancy_id, subject_id, actor)
    select base + t.n, t.event_id, t.aggregate_type, t.aggregate_id, t.sequence, t.recorded_at,
           t.payload_type, t.payload_revision, t.payload, t.metadata, t.command_id, t.command_ordinal, t.entity_id,
           coalesce(t.stored ->> 'unitId', t.matter ->> 'unitId'),
           coalesce(t.stored ->> 'tenancyId', t.matter ->> 'tenancyId'),
           coalesce(t.matter ->> 'complaintId', t.stored ->> 'complaintId', t.stored ->> 'renovationId',
                    t.stored ->> 'documentId', t.stored ->> 'tenancyId', t.aggregate_id),
           t.actor
    from (select p.*, p.stored -> 'matter' as matter
          from (select u.*,
                       convert_from(u.payload, 'UTF8')::jsonb as stored,
                       convert_from(u.metadata, 'UTF8')::jsonb ->> 'actor' as actor
                from unnest(event_ids, aggregate_types, aggregate_ids, sequences, recorded_ats,
                            payload_types, payload_revisions, payloads, metadatas,
                            command_ids, command_ordinals, entity_ids)
                    with ordinality as u (event_id, aggregate_type, aggregate_id, sequence, recorded_at,
                                          payload_type, payload_revision, payload, metadata,
                                          command_id, command_ordinal, entity_id, n)
                offset 0) p -- else the planner takes the payload apart at each place where it is used
          offset 0) t;
    return base + cardinality(event_ids);
end
$$;

drop trigger event_told on event;
create trigger event_told before update on event for each row execute function event_told();
create trigger event_told_at_insert before insert on event for each row
    when (new.subject_id is null) execute function event_told();
