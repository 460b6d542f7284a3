#!/bin/sh
# Runs once, when the database volume is new: the owner makes and changes tables, the portal only
# uses them. Neither is a superuser, whom row-level security would not stop.
set -eu
psql -v ON_ERROR_STOP=1 -v owner_password="$OWNER_PASSWORD" -v portal_password="$PORTAL_PASSWORD" \
    --username "$POSTGRES_USER" --dbname postgres <<'SQL'
CREATE ROLE villagehub_owner LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD :'owner_password';
CREATE ROLE villagehub_portal LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD :'portal_password';
CREATE DATABASE villagehub OWNER villagehub_owner;
REVOKE ALL ON DATABASE villagehub FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE villagehub TO villagehub_portal;
SQL
