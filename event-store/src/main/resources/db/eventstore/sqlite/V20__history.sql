-- By what the history of events is looked up. The columns follow from the stored bytes by themselves: nobody writes them, and no event
-- can be in the store and not in its history. They are stored in their indexes alone.
-- unit_id: the unit that it happened in. tenancy_id: the tenancy that it belongs to. actor: who did it. Null where there is none.
-- subject_id: what it changes: a matter, renovation, document or tenancy, or else its stream.
alter table event add column unit_id text generated always as (
    coalesce(cast(payload as text) ->> '$.unitId', cast(payload as text) ->> '$.matter.unitId')) virtual;
alter table event add column tenancy_id text generated always as (
    coalesce(cast(payload as text) ->> '$.tenancyId', cast(payload as text) ->> '$.matter.tenancyId')) virtual;
alter table event add column subject_id text generated always as (
    coalesce(cast(payload as text) ->> '$.matter.complaintId', cast(payload as text) ->> '$.complaintId',
             cast(payload as text) ->> '$.renovationId', cast(payload as text) ->> '$.documentId',
             cast(payload as text) ->> '$.tenancyId', aggregate_id)) virtual;
alter table event add column actor text generated always as (cast(metadata as text) ->> '$.actor') virtual;

create index event_unit on event (unit_id, position) where unit_id is not null;
create index event_tenancy on event (tenancy_id, position) where tenancy_id is not null;
create index event_subject on event (subject_id, position);
create index event_actor on event (actor, position) where actor is not null;
