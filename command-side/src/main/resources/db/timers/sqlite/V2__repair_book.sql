-- What the command side knows of all repairs together (R7.13). It follows from the events: if it is lost, it is filled from them again.
create table repair_book (
    id       integer primary key,
    position bigint not null, -- all events up to this one are taken in
    zone     text not null    -- the office's zone, by which days were told
);

insert into repair_book (id, position, zone) values (1, 0, '');

-- A repair on a day on which it was completed, and how its customer was called back.
create table completed_repair (
    completed_on text not null, -- as in 2026-03-31
    complaint_id text not null,
    unit_id      text,
    building     text,
    department   text not null,
    completed_at text not null, -- as in 2026-03-31T08:30:00Z
    attempts     integer not null,
    reached      integer not null,
    satisfied    integer,
    primary key (completed_on, complaint_id)
);

create index completed_repair_complaint on completed_repair (complaint_id);

-- A repair on the day of its registration (R7.15).
create table registered_repair (
    complaint_id  text primary key,
    registered_on text not null -- as in 2026-03-31
);

create index registered_repair_day on registered_repair (registered_on);
