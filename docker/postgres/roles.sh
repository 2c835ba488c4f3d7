#!/bin/bash
# Runs once, while the volume is still empty. The nodes log in as a user who owns their database and is no superuser: who
# breaks into a node cannot read the server's files or run programs there.
set -euo pipefail
psql -v ON_ERROR_STOP=1 --no-psqlrc --username "$POSTGRES_USER" --dbname postgres <<'SQL'
\set password `cat /run/secrets/events-password`
create role dossier login password :'password';
create database dossier owner dossier;
SQL
