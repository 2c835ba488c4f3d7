-- By what the history of events is looked up. The columns follow from the stored bytes by themselves: nobody writes them, and no event
-- can be in the store and not in its history.
create function event_unit(payload bytea) returns text
    language plpgsql immutable strict parallel safe
as
$$
declare
    stored jsonb := convert_from(payload, 'UTF8')::jsonb;
begin
    return coalesce(stored ->> 'unitId', stored #>> '{matter,unitId}');
end
$$;

create function event_tenancy(payload bytea) returns text
    language plpgsql immutable strict parallel safe
as
$$
declare
    stored jsonb := convert_from(payload, 'UTF8')::jsonb;
begin
    return coalesce(stored ->> 'tenancyId', stored #>> '{matter,tenancyId}');
end
$$;

create function event_subject(payload bytea, stream text) returns text
    language plpgsql immutable strict parallel safe
as
$$
declare
    stored jsonb := convert_from(payload, 'UTF8')::jsonb;
begin
    return coalesce(stored #>> '{matter,complaintId}', stored ->> 'complaintId', stored ->> 'renovationId',
                    stored ->> 'documentId', stored ->> 'tenancyId', stream);
end
$$;

create function event_actor(metadata bytea) returns text
    language plpgsql immutable strict parallel safe
as
$$
begin
    return convert_from(metadata, 'UTF8')::jsonb ->> 'actor';
end
$$;

alter table event
    add column unit_id    text generated always as (event_unit(payload)) stored,
    add column tenancy_id text generated always as (event_tenancy(payload)) stored,
    add column subject_id text not null generated always as (event_subject(payload, aggregate_id)) stored,
    add column actor      text generated always as (event_actor(metadata)) stored;

comment on column event.unit_id is 'the unit that it happened in; null where it belongs to none';
comment on column event.tenancy_id is 'the tenancy that it belongs to; null where it belongs to none';
comment on column event.subject_id is 'what it changes: a matter, renovation, document or tenancy, or else its stream';
comment on column event.actor is 'who did it; null where that is not recorded';

create index event_unit on event (unit_id, position) where unit_id is not null;
create index event_tenancy on event (tenancy_id, position) where tenancy_id is not null;
create index event_subject on event (subject_id, position);
create index event_actor on event (actor, position) where actor is not null;
