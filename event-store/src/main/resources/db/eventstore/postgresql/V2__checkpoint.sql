-- Which store this is, in the origin of its checkpoints: one row, made with the table.
create table store_identity (
    id        text    not null,
    singleton boolean not null default true constraint store_identity_singleton primary key check (singleton)
);
insert into store_identity (id) values (gen_random_uuid()::text);

-- Signed heads of the Merkle tree over the events. Each names its predecessor's size, which is unique: of several nodes that go on
-- from the same checkpoint one wins, and the checkpoints are a chain.
create table checkpoint (
    size          bigint not null constraint checkpoint_size primary key,
    previous_size bigint not null constraint checkpoint_previous unique,
    note          text   not null,
    constraint checkpoint_grows check (size > previous_size and previous_size >= 0)
);

comment on column checkpoint.size is 'how many events it covers: those at positions 1 to size';
comment on column checkpoint.note is 'the signed note, as it also stands outside the database';
