-- Which store this is, in the origin of its checkpoints: one row, made with the table.
create table store_identity (
    id        text    not null,
    singleton integer not null default 1 primary key check (singleton = 1)
) strict;
insert into store_identity (id) values (lower(
    hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-'
    || substr('89ab', (random() & 3) + 1, 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))));

-- Signed heads of the Merkle tree over the events. Each names its predecessor's size, which is unique: of several nodes that go on
-- from the same checkpoint one wins, and the checkpoints are a chain.
-- size: how many events it covers, those at positions 1 to size. note: the signed note, as it also stands outside the database.
create table checkpoint (
    size          integer not null primary key,
    previous_size integer not null unique,
    note          text    not null,
    check (size > previous_size and previous_size >= 0)
) strict;
