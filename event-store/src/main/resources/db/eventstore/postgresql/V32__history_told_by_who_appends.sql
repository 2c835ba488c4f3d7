-- To take the stored JSON apart was a quarter of what PostgreSQL does for a row. Who appends has the bytes in memory and tells by what the history
-- looks an event up, by the same rule (HistoryKeys); the triggers of V31 stay for whoever else puts a row in, or changes one. The function
-- without these columns stays for nodes of an earlier version that write beside newer ones.
create function append_events(
    event_ids text[], aggregate_types text[], aggregate_ids text[], sequences bigint[], recorded_ats bigint[],
    payload_types text[], payload_revisions text[], payloads bytea[], metadatas bytea[],
    command_ids text[], command_ordinals integer[], entity_ids text[],
    unit_ids text[], tenancy_ids text[], subject_ids text[], actors text[])
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
    select base + n, u.event_id, u.aggregate_type, u.aggregate_id, u.sequence, u.recorded_at,
           u.payload_type, u.payload_revision, u.payload, u.metadata, u.command_id, u.command_ordinal, u.entity_id,
           u.unit_id, u.tenancy_id, u.subject_id, u.actor
    from unnest(event_ids, aggregate_types, aggregate_ids, sequences, recorded_ats,
                payload_types, payload_revisions, payloads, metadatas,
                command_ids, command_ordinals, entity_ids,
                unit_ids, tenancy_ids, subject_ids, actors)
        with ordinality as u (event_id, aggregate_type, aggregate_id, sequence, recorded_at,
                              payload_type, payload_revision, payload, metadata,
                              command_id, command_ordinal, entity_id,
                              unit_id, tenancy_id, subject_id, actor, n);
    return base + cardinality(event_ids);
end
$$;
