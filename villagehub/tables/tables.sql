-- The tables of VillageHub, and the rows that its migrations make: `bin/manage dump_tables` writes
-- this file anew, and tests/test_structure.py tells when that has to be done.

-- A function may name a table that comes later.
SET LOCAL check_function_bodies = false;

CREATE EXTENSION IF NOT EXISTS btree_gin WITH SCHEMA public;

CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;

CREATE FUNCTION public.after_boxrow_lesson_397ba7b3() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN

IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;

DELETE FROM initiatives_boxrow kept WHERE kept.source = 'lesson'
  AND NOT EXISTS (SELECT FROM (SELECT 'lesson' AS source, thing.id AS key, thing.initiative_id AS initiative_id, CASE WHEN thing.published_at IS NULL THEN 'runners' ELSE 'all' END AS audience, NULL::timestamptz AS since, NULL::timestamptz AS until, -extract(epoch FROM thing.created_at) AS rank, jsonb_build_object('title', thing.title, 'published_at', thing.published_at) AS words FROM public.initiatives_lesson thing WHERE (TRUE)) fresh WHERE fresh.key = kept.key) AND kept.key IN (SELECT id FROM changed);

INSERT INTO initiatives_boxrow AS kept (source, key, initiative_id, audience, since, until, rank, words) SELECT 'lesson' AS source, thing.id AS key, thing.initiative_id AS initiative_id, CASE WHEN thing.published_at IS NULL THEN 'runners' ELSE 'all' END AS audience, NULL::timestamptz AS since, NULL::timestamptz AS until, -extract(epoch FROM thing.created_at) AS rank, jsonb_build_object('title', thing.title, 'published_at', thing.published_at) AS words FROM public.initiatives_lesson thing WHERE (TRUE) AND thing.id IN (SELECT id FROM changed) 
ON CONFLICT (source, key) DO UPDATE SET (initiative_id, audience, since, until, rank, words) = ROW (EXCLUDED.initiative_id, EXCLUDED.audience, EXCLUDED.since, EXCLUDED.until, EXCLUDED.rank, EXCLUDED.words)
  WHERE (kept.initiative_id, kept.audience, kept.since, kept.until, kept.rank, kept.words) IS DISTINCT FROM (EXCLUDED.initiative_id, EXCLUDED.audience, EXCLUDED.since, EXCLUDED.until, EXCLUDED.rank, EXCLUDED.words);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_boxrow_lesson_397ba7b3() IS '516a8baff5974f28749238e75094109cc34efe0c29ff8e1fcbde3722f5f5891f';

CREATE FUNCTION public.after_boxrow_obstacle_b4004aeb() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN

IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;

DELETE FROM initiatives_boxrow kept WHERE kept.source = 'obstacle'
  AND NOT EXISTS (SELECT FROM (SELECT 'obstacle' AS source, thing.id AS key, thing.initiative_id AS initiative_id, CASE WHEN thing.public_text <> '' THEN 'all' ELSE thing.audience END AS audience, NULL::timestamptz AS since, NULL::timestamptz AS until, extract(epoch FROM thing.step_due) AS rank, jsonb_build_object('title', thing.title, 'public_text', thing.public_text, 'audience', thing.audience, 'status', thing.status) AS words FROM public.hurdles_obstacle thing WHERE (thing.status IN ('open', 'helped'))) fresh WHERE fresh.key = kept.key) AND kept.key IN (SELECT id FROM changed);

INSERT INTO initiatives_boxrow AS kept (source, key, initiative_id, audience, since, until, rank, words) SELECT 'obstacle' AS source, thing.id AS key, thing.initiative_id AS initiative_id, CASE WHEN thing.public_text <> '' THEN 'all' ELSE thing.audience END AS audience, NULL::timestamptz AS since, NULL::timestamptz AS until, extract(epoch FROM thing.step_due) AS rank, jsonb_build_object('title', thing.title, 'public_text', thing.public_text, 'audience', thing.audience, 'status', thing.status) AS words FROM public.hurdles_obstacle thing WHERE (thing.status IN ('open', 'helped')) AND thing.id IN (SELECT id FROM changed) 
ON CONFLICT (source, key) DO UPDATE SET (initiative_id, audience, since, until, rank, words) = ROW (EXCLUDED.initiative_id, EXCLUDED.audience, EXCLUDED.since, EXCLUDED.until, EXCLUDED.rank, EXCLUDED.words)
  WHERE (kept.initiative_id, kept.audience, kept.since, kept.until, kept.rank, kept.words) IS DISTINCT FROM (EXCLUDED.initiative_id, EXCLUDED.audience, EXCLUDED.since, EXCLUDED.until, EXCLUDED.rank, EXCLUDED.words);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_boxrow_obstacle_b4004aeb() IS '1bc48a414ba7148d4a7b250b62fd77ec20d839f507c41b0097d57182cecf4d09';

CREATE FUNCTION public.after_boxrow_offer_45d0db7f() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN

IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;

DELETE FROM initiatives_boxrow kept WHERE kept.source = 'offer'
  AND NOT EXISTS (SELECT FROM (SELECT 'offer' AS source, thing.id AS key, thing.initiative_id AS initiative_id, 'all' AS audience, NULL::timestamptz AS since, NULL::timestamptz AS until, -extract(epoch FROM thing.created_at) AS rank, jsonb_build_object('title', thing.title, 'offerer', thing.offerer, 'kind', thing.kind) AS words FROM public.hurdles_backingoffer thing WHERE (thing.status IN ('accepted', 'used'))) fresh WHERE fresh.key = kept.key) AND kept.key IN (SELECT id FROM changed);

INSERT INTO initiatives_boxrow AS kept (source, key, initiative_id, audience, since, until, rank, words) SELECT 'offer' AS source, thing.id AS key, thing.initiative_id AS initiative_id, 'all' AS audience, NULL::timestamptz AS since, NULL::timestamptz AS until, -extract(epoch FROM thing.created_at) AS rank, jsonb_build_object('title', thing.title, 'offerer', thing.offerer, 'kind', thing.kind) AS words FROM public.hurdles_backingoffer thing WHERE (thing.status IN ('accepted', 'used')) AND thing.id IN (SELECT id FROM changed) 
ON CONFLICT (source, key) DO UPDATE SET (initiative_id, audience, since, until, rank, words) = ROW (EXCLUDED.initiative_id, EXCLUDED.audience, EXCLUDED.since, EXCLUDED.until, EXCLUDED.rank, EXCLUDED.words)
  WHERE (kept.initiative_id, kept.audience, kept.since, kept.until, kept.rank, kept.words) IS DISTINCT FROM (EXCLUDED.initiative_id, EXCLUDED.audience, EXCLUDED.since, EXCLUDED.until, EXCLUDED.rank, EXCLUDED.words);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_boxrow_offer_45d0db7f() IS 'f699eacff2c931638615f604050e3b902d2b98201197e505995d8f4ab3597e3e';

CREATE FUNCTION public.after_boxrow_open_task_534217e1() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN

IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;

DELETE FROM initiatives_boxrow kept WHERE kept.source = 'open_task'
  AND NOT EXISTS (SELECT FROM (SELECT 'open_task' AS source, thing.id AS key, thing.initiative_id AS initiative_id, thing.audience AS audience, NULL::timestamptz AS since, NULL::timestamptz AS until, extract(epoch FROM thing.due_order) AS rank, jsonb_build_object('title', thing.title, 'due_on', thing.due_on, 'due_order', thing.due_order) AS words FROM public.work_task thing WHERE (thing.state = 'open')) fresh WHERE fresh.key = kept.key) AND kept.key IN (SELECT id FROM changed);

INSERT INTO initiatives_boxrow AS kept (source, key, initiative_id, audience, since, until, rank, words) SELECT 'open_task' AS source, thing.id AS key, thing.initiative_id AS initiative_id, thing.audience AS audience, NULL::timestamptz AS since, NULL::timestamptz AS until, extract(epoch FROM thing.due_order) AS rank, jsonb_build_object('title', thing.title, 'due_on', thing.due_on, 'due_order', thing.due_order) AS words FROM public.work_task thing WHERE (thing.state = 'open') AND thing.id IN (SELECT id FROM changed) 
ON CONFLICT (source, key) DO UPDATE SET (initiative_id, audience, since, until, rank, words) = ROW (EXCLUDED.initiative_id, EXCLUDED.audience, EXCLUDED.since, EXCLUDED.until, EXCLUDED.rank, EXCLUDED.words)
  WHERE (kept.initiative_id, kept.audience, kept.since, kept.until, kept.rank, kept.words) IS DISTINCT FROM (EXCLUDED.initiative_id, EXCLUDED.audience, EXCLUDED.since, EXCLUDED.until, EXCLUDED.rank, EXCLUDED.words);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_boxrow_open_task_534217e1() IS '4eda74747e879672a23376aea240f38f8d5c25d66f45670350ea8af5d0ea0270';

CREATE FUNCTION public.after_boxrow_post_3652c083() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN

IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;

DELETE FROM initiatives_boxrow kept WHERE kept.source = 'post'
  AND NOT EXISTS (SELECT FROM (SELECT 'post' AS source, thing.id AS key, thing.initiative_id AS initiative_id, 'all' AS audience, 
CASE thing.sought WHEN 'auto' THEN
  ((SELECT min(until) FROM initiatives_postholder WHERE post_id = thing.id AND ended_on IS NULL AND NOT is_deputy) - 183)::timestamp AT TIME ZONE 'Europe/Amsterdam' END AS since, NULL::timestamptz AS until, extract(epoch FROM thing.created_at) AS rank, jsonb_build_object('kind', thing.kind, 'name', thing.name, 'about', thing.about) AS words FROM public.initiatives_boardpost thing WHERE (
thing.ended_at IS NULL AND (thing.sought = 'on' OR thing.sought = 'auto' AND (
  NOT EXISTS (SELECT FROM initiatives_postholder WHERE post_id = thing.id AND ended_on IS NULL AND NOT is_deputy) OR (SELECT min(until) FROM initiatives_postholder WHERE post_id = thing.id AND ended_on IS NULL AND NOT is_deputy) IS NOT NULL)))) fresh WHERE fresh.key = kept.key) AND kept.key IN (SELECT id FROM changed);

INSERT INTO initiatives_boxrow AS kept (source, key, initiative_id, audience, since, until, rank, words) SELECT 'post' AS source, thing.id AS key, thing.initiative_id AS initiative_id, 'all' AS audience, 
CASE thing.sought WHEN 'auto' THEN
  ((SELECT min(until) FROM initiatives_postholder WHERE post_id = thing.id AND ended_on IS NULL AND NOT is_deputy) - 183)::timestamp AT TIME ZONE 'Europe/Amsterdam' END AS since, NULL::timestamptz AS until, extract(epoch FROM thing.created_at) AS rank, jsonb_build_object('kind', thing.kind, 'name', thing.name, 'about', thing.about) AS words FROM public.initiatives_boardpost thing WHERE (
thing.ended_at IS NULL AND (thing.sought = 'on' OR thing.sought = 'auto' AND (
  NOT EXISTS (SELECT FROM initiatives_postholder WHERE post_id = thing.id AND ended_on IS NULL AND NOT is_deputy) OR (SELECT min(until) FROM initiatives_postholder WHERE post_id = thing.id AND ended_on IS NULL AND NOT is_deputy) IS NOT NULL))) AND thing.id IN (SELECT id FROM changed) 
ON CONFLICT (source, key) DO UPDATE SET (initiative_id, audience, since, until, rank, words) = ROW (EXCLUDED.initiative_id, EXCLUDED.audience, EXCLUDED.since, EXCLUDED.until, EXCLUDED.rank, EXCLUDED.words)
  WHERE (kept.initiative_id, kept.audience, kept.since, kept.until, kept.rank, kept.words) IS DISTINCT FROM (EXCLUDED.initiative_id, EXCLUDED.audience, EXCLUDED.since, EXCLUDED.until, EXCLUDED.rank, EXCLUDED.words);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_boxrow_post_3652c083() IS '78e9c66684df838bbe236a50743c8f08f94ae8d130cceefc166ba85a7a97bf88';

CREATE FUNCTION public.after_boxrow_post_counted_50f6e38b() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN

IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;

DELETE FROM initiatives_boxrow kept WHERE kept.source = 'post'
  AND NOT EXISTS (SELECT FROM (SELECT 'post' AS source, thing.id AS key, thing.initiative_id AS initiative_id, 'all' AS audience, 
CASE thing.sought WHEN 'auto' THEN
  ((SELECT min(until) FROM initiatives_postholder WHERE post_id = thing.id AND ended_on IS NULL AND NOT is_deputy) - 183)::timestamp AT TIME ZONE 'Europe/Amsterdam' END AS since, NULL::timestamptz AS until, extract(epoch FROM thing.created_at) AS rank, jsonb_build_object('kind', thing.kind, 'name', thing.name, 'about', thing.about) AS words FROM public.initiatives_boardpost thing WHERE (
thing.ended_at IS NULL AND (thing.sought = 'on' OR thing.sought = 'auto' AND (
  NOT EXISTS (SELECT FROM initiatives_postholder WHERE post_id = thing.id AND ended_on IS NULL AND NOT is_deputy) OR (SELECT min(until) FROM initiatives_postholder WHERE post_id = thing.id AND ended_on IS NULL AND NOT is_deputy) IS NOT NULL)))) fresh WHERE fresh.key = kept.key) AND kept.key IN (SELECT post_id FROM changed);

INSERT INTO initiatives_boxrow AS kept (source, key, initiative_id, audience, since, until, rank, words) SELECT 'post' AS source, thing.id AS key, thing.initiative_id AS initiative_id, 'all' AS audience, 
CASE thing.sought WHEN 'auto' THEN
  ((SELECT min(until) FROM initiatives_postholder WHERE post_id = thing.id AND ended_on IS NULL AND NOT is_deputy) - 183)::timestamp AT TIME ZONE 'Europe/Amsterdam' END AS since, NULL::timestamptz AS until, extract(epoch FROM thing.created_at) AS rank, jsonb_build_object('kind', thing.kind, 'name', thing.name, 'about', thing.about) AS words FROM public.initiatives_boardpost thing WHERE (
thing.ended_at IS NULL AND (thing.sought = 'on' OR thing.sought = 'auto' AND (
  NOT EXISTS (SELECT FROM initiatives_postholder WHERE post_id = thing.id AND ended_on IS NULL AND NOT is_deputy) OR (SELECT min(until) FROM initiatives_postholder WHERE post_id = thing.id AND ended_on IS NULL AND NOT is_deputy) IS NOT NULL))) AND thing.id IN (SELECT post_id FROM changed) 
ON CONFLICT (source, key) DO UPDATE SET (initiative_id, audience, since, until, rank, words) = ROW (EXCLUDED.initiative_id, EXCLUDED.audience, EXCLUDED.since, EXCLUDED.until, EXCLUDED.rank, EXCLUDED.words)
  WHERE (kept.initiative_id, kept.audience, kept.since, kept.until, kept.rank, kept.words) IS DISTINCT FROM (EXCLUDED.initiative_id, EXCLUDED.audience, EXCLUDED.since, EXCLUDED.until, EXCLUDED.rank, EXCLUDED.words);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_boxrow_post_counted_50f6e38b() IS '4b85fe30065c901bd26df20fa82dc2a3445eb737444b96bff62fd9f5932d493a';

CREATE FUNCTION public.after_boxrow_risk_9e1c8a8b() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN

IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;

DELETE FROM initiatives_boxrow kept WHERE kept.source = 'risk'
  AND NOT EXISTS (SELECT FROM (SELECT 'risk' AS source, thing.id AS key, thing.initiative_id AS initiative_id, thing.audience AS audience, NULL::timestamptz AS since, NULL::timestamptz AS until, -thing.score AS rank, jsonb_build_object('title', thing.title, 'score', thing.score) AS words FROM public.hurdles_risk thing WHERE (thing.status IN ('open', 'managed', 'happened') AND thing.score >= 15 AND thing.mitigation = '')) fresh WHERE fresh.key = kept.key) AND kept.key IN (SELECT id FROM changed);

INSERT INTO initiatives_boxrow AS kept (source, key, initiative_id, audience, since, until, rank, words) SELECT 'risk' AS source, thing.id AS key, thing.initiative_id AS initiative_id, thing.audience AS audience, NULL::timestamptz AS since, NULL::timestamptz AS until, -thing.score AS rank, jsonb_build_object('title', thing.title, 'score', thing.score) AS words FROM public.hurdles_risk thing WHERE (thing.status IN ('open', 'managed', 'happened') AND thing.score >= 15 AND thing.mitigation = '') AND thing.id IN (SELECT id FROM changed) 
ON CONFLICT (source, key) DO UPDATE SET (initiative_id, audience, since, until, rank, words) = ROW (EXCLUDED.initiative_id, EXCLUDED.audience, EXCLUDED.since, EXCLUDED.until, EXCLUDED.rank, EXCLUDED.words)
  WHERE (kept.initiative_id, kept.audience, kept.since, kept.until, kept.rank, kept.words) IS DISTINCT FROM (EXCLUDED.initiative_id, EXCLUDED.audience, EXCLUDED.since, EXCLUDED.until, EXCLUDED.rank, EXCLUDED.words);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_boxrow_risk_9e1c8a8b() IS '352447c5ae77875cb21fd5d64d324040b020ef969fdaad2b5bc1b524fc500505';

CREATE FUNCTION public.after_boxrow_shift_7840b259() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN

IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;

DELETE FROM initiatives_boxrow kept WHERE kept.source = 'shift'
  AND NOT EXISTS (SELECT FROM (SELECT 'shift' AS source, thing.id AS key, thing.initiative_id AS initiative_id, thing.audience AS audience, NULL::timestamptz AS since, thing.starts_at AS until, extract(epoch FROM thing.starts_at) AS rank, jsonb_build_object('title', thing.title, 'starts_at', thing.starts_at, 'ends_at', thing.ends_at, 'minimum', thing.minimum, 'maximum', thing.maximum, 'placed', 
(SELECT count(*) FROM work_signup
 WHERE shift_id = thing.id AND ended_at IS NULL AND waiting_since IS NULL)) AS words FROM public.work_shift thing WHERE (thing.cancelled_at IS NULL AND 
(SELECT count(*) FROM work_signup
 WHERE shift_id = thing.id AND ended_at IS NULL AND waiting_since IS NULL) < thing.minimum)) fresh WHERE fresh.key = kept.key) AND kept.key IN (SELECT id FROM changed);

INSERT INTO initiatives_boxrow AS kept (source, key, initiative_id, audience, since, until, rank, words) SELECT 'shift' AS source, thing.id AS key, thing.initiative_id AS initiative_id, thing.audience AS audience, NULL::timestamptz AS since, thing.starts_at AS until, extract(epoch FROM thing.starts_at) AS rank, jsonb_build_object('title', thing.title, 'starts_at', thing.starts_at, 'ends_at', thing.ends_at, 'minimum', thing.minimum, 'maximum', thing.maximum, 'placed', 
(SELECT count(*) FROM work_signup
 WHERE shift_id = thing.id AND ended_at IS NULL AND waiting_since IS NULL)) AS words FROM public.work_shift thing WHERE (thing.cancelled_at IS NULL AND 
(SELECT count(*) FROM work_signup
 WHERE shift_id = thing.id AND ended_at IS NULL AND waiting_since IS NULL) < thing.minimum) AND thing.id IN (SELECT id FROM changed) 
ON CONFLICT (source, key) DO UPDATE SET (initiative_id, audience, since, until, rank, words) = ROW (EXCLUDED.initiative_id, EXCLUDED.audience, EXCLUDED.since, EXCLUDED.until, EXCLUDED.rank, EXCLUDED.words)
  WHERE (kept.initiative_id, kept.audience, kept.since, kept.until, kept.rank, kept.words) IS DISTINCT FROM (EXCLUDED.initiative_id, EXCLUDED.audience, EXCLUDED.since, EXCLUDED.until, EXCLUDED.rank, EXCLUDED.words);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_boxrow_shift_7840b259() IS 'c9d0c539200e5e3c9cf6c38b1ceefd304950cabda06311b8831462a8806ecf6e';

CREATE FUNCTION public.after_boxrow_shift_counted_5a52aeea() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN

IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;

DELETE FROM initiatives_boxrow kept WHERE kept.source = 'shift'
  AND NOT EXISTS (SELECT FROM (SELECT 'shift' AS source, thing.id AS key, thing.initiative_id AS initiative_id, thing.audience AS audience, NULL::timestamptz AS since, thing.starts_at AS until, extract(epoch FROM thing.starts_at) AS rank, jsonb_build_object('title', thing.title, 'starts_at', thing.starts_at, 'ends_at', thing.ends_at, 'minimum', thing.minimum, 'maximum', thing.maximum, 'placed', 
(SELECT count(*) FROM work_signup
 WHERE shift_id = thing.id AND ended_at IS NULL AND waiting_since IS NULL)) AS words FROM public.work_shift thing WHERE (thing.cancelled_at IS NULL AND 
(SELECT count(*) FROM work_signup
 WHERE shift_id = thing.id AND ended_at IS NULL AND waiting_since IS NULL) < thing.minimum)) fresh WHERE fresh.key = kept.key) AND kept.key IN (SELECT shift_id FROM changed);

INSERT INTO initiatives_boxrow AS kept (source, key, initiative_id, audience, since, until, rank, words) SELECT 'shift' AS source, thing.id AS key, thing.initiative_id AS initiative_id, thing.audience AS audience, NULL::timestamptz AS since, thing.starts_at AS until, extract(epoch FROM thing.starts_at) AS rank, jsonb_build_object('title', thing.title, 'starts_at', thing.starts_at, 'ends_at', thing.ends_at, 'minimum', thing.minimum, 'maximum', thing.maximum, 'placed', 
(SELECT count(*) FROM work_signup
 WHERE shift_id = thing.id AND ended_at IS NULL AND waiting_since IS NULL)) AS words FROM public.work_shift thing WHERE (thing.cancelled_at IS NULL AND 
(SELECT count(*) FROM work_signup
 WHERE shift_id = thing.id AND ended_at IS NULL AND waiting_since IS NULL) < thing.minimum) AND thing.id IN (SELECT shift_id FROM changed) 
ON CONFLICT (source, key) DO UPDATE SET (initiative_id, audience, since, until, rank, words) = ROW (EXCLUDED.initiative_id, EXCLUDED.audience, EXCLUDED.since, EXCLUDED.until, EXCLUDED.rank, EXCLUDED.words)
  WHERE (kept.initiative_id, kept.audience, kept.since, kept.until, kept.rank, kept.words) IS DISTINCT FROM (EXCLUDED.initiative_id, EXCLUDED.audience, EXCLUDED.since, EXCLUDED.until, EXCLUDED.rank, EXCLUDED.words);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_boxrow_shift_counted_5a52aeea() IS 'ce63e05c0aac9c3e64dfc7a3a5f14b4f0247d9541fcb5b51818029753ba17f56';

CREATE FUNCTION public.after_boxrow_update_e19ce431() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN

IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;

DELETE FROM initiatives_boxrow kept WHERE kept.source = 'update'
  AND NOT EXISTS (SELECT FROM (SELECT 'update' AS source, thing.id AS key, thing.initiative_id AS initiative_id, thing.audience AS audience, NULL::timestamptz AS since, NULL::timestamptz AS until, -extract(epoch FROM thing.published_at) AS rank, jsonb_build_object('title', thing.title, 'published_at', thing.published_at) AS words FROM public.papers_update thing WHERE (thing.withdrawn_at IS NULL)) fresh WHERE fresh.key = kept.key) AND kept.key IN (SELECT id FROM changed);

INSERT INTO initiatives_boxrow AS kept (source, key, initiative_id, audience, since, until, rank, words) SELECT 'update' AS source, thing.id AS key, thing.initiative_id AS initiative_id, thing.audience AS audience, NULL::timestamptz AS since, NULL::timestamptz AS until, -extract(epoch FROM thing.published_at) AS rank, jsonb_build_object('title', thing.title, 'published_at', thing.published_at) AS words FROM public.papers_update thing WHERE (thing.withdrawn_at IS NULL) AND thing.id IN (SELECT id FROM changed) 
ON CONFLICT (source, key) DO UPDATE SET (initiative_id, audience, since, until, rank, words) = ROW (EXCLUDED.initiative_id, EXCLUDED.audience, EXCLUDED.since, EXCLUDED.until, EXCLUDED.rank, EXCLUDED.words)
  WHERE (kept.initiative_id, kept.audience, kept.since, kept.until, kept.rank, kept.words) IS DISTINCT FROM (EXCLUDED.initiative_id, EXCLUDED.audience, EXCLUDED.since, EXCLUDED.until, EXCLUDED.rank, EXCLUDED.words);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_boxrow_update_e19ce431() IS 'e8a9f730600442c1266de73cd3ad10a9bc19362dcd607a67fb638b976d1b7feb';

CREATE FUNCTION public.after_search_agenda_4cd98e6a() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;
UPDATE search_searchentry AS entry SET (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys) = ROW(fresh.thing, fresh.key, fresh.village_id, fresh.municipality_id, fresh.title, fresh.text, fresh.labels, fresh.place, fresh.part, fresh.audience, fresh.weight, fresh.at, fresh.until, fresh.is_current, fresh.is_over, fresh.moments, fresh.moment_keys)
FROM (SELECT "entry_thing", "entry_key", "entry_village_id", "entry_municipality_id", "entry_title", "entry_text", "entry_labels", "entry_place", "entry_part", "entry_audience", "entry_weight", "entry_at", "entry_until", "entry_is_current", "entry_is_over", "entry_moments", "entry_moment_keys" FROM ( SELECT * FROM ( SELECT (COALESCE("villages_event"."series_id", "villages_event"."id"))::text AS "entry_thing", ("villages_event"."id")::text AS "entry_key", "villages_event"."village_id" AS "entry_village_id", "villages_village"."municipality_id" AS "entry_municipality_id", ("villages_event"."title")::text AS "entry_title", concat_ws(' ', "villages_event"."description", "villages_event"."place_text", "villages_event"."organiser_text", '') AS "entry_text", CASE WHEN EXTRACT(ISODOW FROM "villages_event"."starts_at" AT TIME ZONE 'Europe/Amsterdam') = 1 THEN 'maandag' WHEN EXTRACT(ISODOW FROM "villages_event"."starts_at" AT TIME ZONE 'Europe/Amsterdam') = 2 THEN 'dinsdag' WHEN EXTRACT(ISODOW FROM "villages_event"."starts_at" AT TIME ZONE 'Europe/Amsterdam') = 3 THEN 'woensdag' WHEN EXTRACT(ISODOW FROM "villages_event"."starts_at" AT TIME ZONE 'Europe/Amsterdam') = 4 THEN 'donderdag' WHEN EXTRACT(ISODOW FROM "villages_event"."starts_at" AT TIME ZONE 'Europe/Amsterdam') = 5 THEN 'vrijdag' WHEN EXTRACT(ISODOW FROM "villages_event"."starts_at" AT TIME ZONE 'Europe/Amsterdam') = 6 THEN 'zaterdag weekend' WHEN EXTRACT(ISODOW FROM "villages_event"."starts_at" AT TIME ZONE 'Europe/Amsterdam') = 7 THEN 'zondag weekend' ELSE '' END AS "entry_labels", "villages_village"."name" AS "entry_place", '' AS "entry_part", array_remove(ARRAY[CASE WHEN "villages_event"."visibility" = 'public' THEN 'public' ELSE NULL END, CASE WHEN "villages_event"."visibility" = 'village' THEN ('village:' || ("villages_event"."village_id")::text) ELSE NULL END]::text[], NULL) AS "entry_audience", 0 AS "entry_weight", "villages_event"."starts_at" AS "entry_at", ("villages_event"."starts_at")::timestamp with time zone AS "entry_until", CASE WHEN "villages_event"."cancelled_at" IS NULL THEN true ELSE false END AS "entry_is_current", CASE WHEN "villages_event"."cancelled_at" IS NOT NULL THEN true ELSE false END AS "entry_is_over", COALESCE(ARRAY_AGG("villages_event"."starts_at" ) FILTER (WHERE "villages_event"."cancelled_at" IS NULL) OVER (PARTITION BY CAST(CASE WHEN ("villages_event"."series_id" IS NULL OR "villages_event"."differs") THEN "villages_event"."id" ELSE "villages_event"."series_id" END AS uuid), "villages_event"."title", "villages_event"."visibility" ORDER BY "villages_event"."starts_at" ASC, "villages_event"."id" ASC ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING), ARRAY["villages_event"."starts_at"]) AS "entry_moments", COALESCE(ARRAY_AGG(("villages_event"."id")::text ) FILTER (WHERE "villages_event"."cancelled_at" IS NULL) OVER (PARTITION BY CAST(CASE WHEN ("villages_event"."series_id" IS NULL OR "villages_event"."differs") THEN "villages_event"."id" ELSE "villages_event"."series_id" END AS uuid), "villages_event"."title", "villages_event"."visibility" ORDER BY "villages_event"."starts_at" ASC, "villages_event"."id" ASC ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING), ARRAY[("villages_event"."id")::text]) AS "entry_moment_keys", ROW_NUMBER() OVER (PARTITION BY CAST(CASE WHEN ("villages_event"."series_id" IS NULL OR "villages_event"."differs") THEN "villages_event"."id" ELSE "villages_event"."series_id" END AS uuid), "villages_event"."title", "villages_event"."visibility" ORDER BY "villages_event"."cancelled_at" ASC NULLS FIRST, "villages_event"."starts_at" DESC, "villages_event"."id" DESC) AS "qual0" FROM "villages_event" INNER JOIN "villages_village" ON ("villages_event"."village_id" = "villages_village"."id") WHERE "villages_event"."id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed UNION SELECT id FROM villages_event WHERE series_id IN (SELECT unnest(ARRAY(SELECT changed.series_id FROM changed)))))) ) "qualify" WHERE "qual0" = 1 ) "qualify_mask") AS fresh (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys)
WHERE entry.kind = 'agenda' AND entry.key = fresh.key AND (entry.thing, entry.key, entry.village_id, entry.municipality_id, entry.title, entry.text, entry.labels, entry.place, entry.part, entry.audience, entry.weight, entry.at, entry.until, entry.is_current, entry.is_over, entry.moments, entry.moment_keys) IS DISTINCT FROM (fresh.thing, fresh.key, fresh.village_id, fresh.municipality_id, fresh.title, fresh.text, fresh.labels, fresh.place, fresh.part, fresh.audience, fresh.weight, fresh.at, fresh.until, fresh.is_current, fresh.is_over, fresh.moments, fresh.moment_keys);
INSERT INTO search_searchentry (kind, thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys)
SELECT 'agenda', fresh.* FROM (SELECT "entry_thing", "entry_key", "entry_village_id", "entry_municipality_id", "entry_title", "entry_text", "entry_labels", "entry_place", "entry_part", "entry_audience", "entry_weight", "entry_at", "entry_until", "entry_is_current", "entry_is_over", "entry_moments", "entry_moment_keys" FROM ( SELECT * FROM ( SELECT (COALESCE("villages_event"."series_id", "villages_event"."id"))::text AS "entry_thing", ("villages_event"."id")::text AS "entry_key", "villages_event"."village_id" AS "entry_village_id", "villages_village"."municipality_id" AS "entry_municipality_id", ("villages_event"."title")::text AS "entry_title", concat_ws(' ', "villages_event"."description", "villages_event"."place_text", "villages_event"."organiser_text", '') AS "entry_text", CASE WHEN EXTRACT(ISODOW FROM "villages_event"."starts_at" AT TIME ZONE 'Europe/Amsterdam') = 1 THEN 'maandag' WHEN EXTRACT(ISODOW FROM "villages_event"."starts_at" AT TIME ZONE 'Europe/Amsterdam') = 2 THEN 'dinsdag' WHEN EXTRACT(ISODOW FROM "villages_event"."starts_at" AT TIME ZONE 'Europe/Amsterdam') = 3 THEN 'woensdag' WHEN EXTRACT(ISODOW FROM "villages_event"."starts_at" AT TIME ZONE 'Europe/Amsterdam') = 4 THEN 'donderdag' WHEN EXTRACT(ISODOW FROM "villages_event"."starts_at" AT TIME ZONE 'Europe/Amsterdam') = 5 THEN 'vrijdag' WHEN EXTRACT(ISODOW FROM "villages_event"."starts_at" AT TIME ZONE 'Europe/Amsterdam') = 6 THEN 'zaterdag weekend' WHEN EXTRACT(ISODOW FROM "villages_event"."starts_at" AT TIME ZONE 'Europe/Amsterdam') = 7 THEN 'zondag weekend' ELSE '' END AS "entry_labels", "villages_village"."name" AS "entry_place", '' AS "entry_part", array_remove(ARRAY[CASE WHEN "villages_event"."visibility" = 'public' THEN 'public' ELSE NULL END, CASE WHEN "villages_event"."visibility" = 'village' THEN ('village:' || ("villages_event"."village_id")::text) ELSE NULL END]::text[], NULL) AS "entry_audience", 0 AS "entry_weight", "villages_event"."starts_at" AS "entry_at", ("villages_event"."starts_at")::timestamp with time zone AS "entry_until", CASE WHEN "villages_event"."cancelled_at" IS NULL THEN true ELSE false END AS "entry_is_current", CASE WHEN "villages_event"."cancelled_at" IS NOT NULL THEN true ELSE false END AS "entry_is_over", COALESCE(ARRAY_AGG("villages_event"."starts_at" ) FILTER (WHERE "villages_event"."cancelled_at" IS NULL) OVER (PARTITION BY CAST(CASE WHEN ("villages_event"."series_id" IS NULL OR "villages_event"."differs") THEN "villages_event"."id" ELSE "villages_event"."series_id" END AS uuid), "villages_event"."title", "villages_event"."visibility" ORDER BY "villages_event"."starts_at" ASC, "villages_event"."id" ASC ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING), ARRAY["villages_event"."starts_at"]) AS "entry_moments", COALESCE(ARRAY_AGG(("villages_event"."id")::text ) FILTER (WHERE "villages_event"."cancelled_at" IS NULL) OVER (PARTITION BY CAST(CASE WHEN ("villages_event"."series_id" IS NULL OR "villages_event"."differs") THEN "villages_event"."id" ELSE "villages_event"."series_id" END AS uuid), "villages_event"."title", "villages_event"."visibility" ORDER BY "villages_event"."starts_at" ASC, "villages_event"."id" ASC ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING), ARRAY[("villages_event"."id")::text]) AS "entry_moment_keys", ROW_NUMBER() OVER (PARTITION BY CAST(CASE WHEN ("villages_event"."series_id" IS NULL OR "villages_event"."differs") THEN "villages_event"."id" ELSE "villages_event"."series_id" END AS uuid), "villages_event"."title", "villages_event"."visibility" ORDER BY "villages_event"."cancelled_at" ASC NULLS FIRST, "villages_event"."starts_at" DESC, "villages_event"."id" DESC) AS "qual0" FROM "villages_event" INNER JOIN "villages_village" ON ("villages_event"."village_id" = "villages_village"."id") WHERE "villages_event"."id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed UNION SELECT id FROM villages_event WHERE series_id IN (SELECT unnest(ARRAY(SELECT changed.series_id FROM changed)))))) ) "qualify" WHERE "qual0" = 1 ) "qualify_mask") AS fresh (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys)
WHERE NOT EXISTS (
  SELECT FROM search_searchentry AS entry WHERE entry.kind = 'agenda' AND entry.key = fresh.key
)
ON CONFLICT DO NOTHING;
DELETE FROM search_searchentry AS entry WHERE entry.kind = 'agenda' AND entry.thing IN (SELECT unnest(ARRAY(SELECT COALESCE(series_id, id)::text FROM changed)))
AND NOT EXISTS (SELECT FROM (SELECT "entry_thing", "entry_key", "entry_village_id", "entry_municipality_id", "entry_title", "entry_text", "entry_labels", "entry_place", "entry_part", "entry_audience", "entry_weight", "entry_at", "entry_until", "entry_is_current", "entry_is_over", "entry_moments", "entry_moment_keys" FROM ( SELECT * FROM ( SELECT (COALESCE("villages_event"."series_id", "villages_event"."id"))::text AS "entry_thing", ("villages_event"."id")::text AS "entry_key", "villages_event"."village_id" AS "entry_village_id", "villages_village"."municipality_id" AS "entry_municipality_id", ("villages_event"."title")::text AS "entry_title", concat_ws(' ', "villages_event"."description", "villages_event"."place_text", "villages_event"."organiser_text", '') AS "entry_text", CASE WHEN EXTRACT(ISODOW FROM "villages_event"."starts_at" AT TIME ZONE 'Europe/Amsterdam') = 1 THEN 'maandag' WHEN EXTRACT(ISODOW FROM "villages_event"."starts_at" AT TIME ZONE 'Europe/Amsterdam') = 2 THEN 'dinsdag' WHEN EXTRACT(ISODOW FROM "villages_event"."starts_at" AT TIME ZONE 'Europe/Amsterdam') = 3 THEN 'woensdag' WHEN EXTRACT(ISODOW FROM "villages_event"."starts_at" AT TIME ZONE 'Europe/Amsterdam') = 4 THEN 'donderdag' WHEN EXTRACT(ISODOW FROM "villages_event"."starts_at" AT TIME ZONE 'Europe/Amsterdam') = 5 THEN 'vrijdag' WHEN EXTRACT(ISODOW FROM "villages_event"."starts_at" AT TIME ZONE 'Europe/Amsterdam') = 6 THEN 'zaterdag weekend' WHEN EXTRACT(ISODOW FROM "villages_event"."starts_at" AT TIME ZONE 'Europe/Amsterdam') = 7 THEN 'zondag weekend' ELSE '' END AS "entry_labels", "villages_village"."name" AS "entry_place", '' AS "entry_part", array_remove(ARRAY[CASE WHEN "villages_event"."visibility" = 'public' THEN 'public' ELSE NULL END, CASE WHEN "villages_event"."visibility" = 'village' THEN ('village:' || ("villages_event"."village_id")::text) ELSE NULL END]::text[], NULL) AS "entry_audience", 0 AS "entry_weight", "villages_event"."starts_at" AS "entry_at", ("villages_event"."starts_at")::timestamp with time zone AS "entry_until", CASE WHEN "villages_event"."cancelled_at" IS NULL THEN true ELSE false END AS "entry_is_current", CASE WHEN "villages_event"."cancelled_at" IS NOT NULL THEN true ELSE false END AS "entry_is_over", COALESCE(ARRAY_AGG("villages_event"."starts_at" ) FILTER (WHERE "villages_event"."cancelled_at" IS NULL) OVER (PARTITION BY CAST(CASE WHEN ("villages_event"."series_id" IS NULL OR "villages_event"."differs") THEN "villages_event"."id" ELSE "villages_event"."series_id" END AS uuid), "villages_event"."title", "villages_event"."visibility" ORDER BY "villages_event"."starts_at" ASC, "villages_event"."id" ASC ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING), ARRAY["villages_event"."starts_at"]) AS "entry_moments", COALESCE(ARRAY_AGG(("villages_event"."id")::text ) FILTER (WHERE "villages_event"."cancelled_at" IS NULL) OVER (PARTITION BY CAST(CASE WHEN ("villages_event"."series_id" IS NULL OR "villages_event"."differs") THEN "villages_event"."id" ELSE "villages_event"."series_id" END AS uuid), "villages_event"."title", "villages_event"."visibility" ORDER BY "villages_event"."starts_at" ASC, "villages_event"."id" ASC ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING), ARRAY[("villages_event"."id")::text]) AS "entry_moment_keys", ROW_NUMBER() OVER (PARTITION BY CAST(CASE WHEN ("villages_event"."series_id" IS NULL OR "villages_event"."differs") THEN "villages_event"."id" ELSE "villages_event"."series_id" END AS uuid), "villages_event"."title", "villages_event"."visibility" ORDER BY "villages_event"."cancelled_at" ASC NULLS FIRST, "villages_event"."starts_at" DESC, "villages_event"."id" DESC) AS "qual0" FROM "villages_event" INNER JOIN "villages_village" ON ("villages_event"."village_id" = "villages_village"."id") WHERE "villages_event"."id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed UNION SELECT id FROM villages_event WHERE series_id IN (SELECT unnest(ARRAY(SELECT changed.series_id FROM changed)))))) ) "qualify" WHERE "qual0" = 1 ) "qualify_mask") AS fresh (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys) WHERE fresh.key = entry.key);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_search_agenda_4cd98e6a() IS '105a13e767602e3eefc2ba27adb6df57cbecf22756564dc5980adceef2647be9';

CREATE FUNCTION public.after_search_andere_sites_587c73bc() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;
UPDATE search_searchentry AS entry SET (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys) = ROW(fresh.thing, fresh.key, fresh.village_id, fresh.municipality_id, fresh.title, fresh.text, fresh.labels, fresh.place, fresh.part, fresh.audience, fresh.weight, fresh.at, fresh.until, fresh.is_current, fresh.is_over, fresh.moments, fresh.moment_keys)
FROM (SELECT ("linked_linkeditem"."id")::text AS "entry_thing", ("linked_linkeditem"."id")::text AS "entry_key", "linked_linkedfeed"."village_id" AS "entry_village_id", "villages_village"."municipality_id" AS "entry_municipality_id", ("linked_linkeditem"."title")::text AS "entry_title", concat_ws(' ', "linked_linkeditem"."text", "linked_linkeditem"."place", '') AS "entry_text", concat_ws(' ', '') AS "entry_labels", "villages_village"."name" AS "entry_place", ("linked_linkeditem"."link")::text AS "entry_part", array_remove(ARRAY['public']::text[], NULL) AS "entry_audience", 0 AS "entry_weight", COALESCE("linked_linkeditem"."starts_at", "linked_linkeditem"."published_at", '1970-01-01 00:00:00+00:00'::timestamptz) AS "entry_at", "linked_linkeditem"."starts_at" AS "entry_until", true AS "entry_is_current", false AS "entry_is_over", ('{}'::timestamptz[]) AS "entry_moments", ('{}'::text[]) AS "entry_moment_keys" FROM "linked_linkeditem" INNER JOIN "linked_linkedfeed" ON ("linked_linkeditem"."feed_id" = "linked_linkedfeed"."id") INNER JOIN "villages_village" ON ("linked_linkedfeed"."village_id" = "villages_village"."id") WHERE ("linked_linkedfeed"."paused_at" IS NULL AND "linked_linkeditem"."id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed))))) AS fresh (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys)
WHERE entry.kind = 'andere-sites' AND entry.key = fresh.key AND (entry.thing, entry.key, entry.village_id, entry.municipality_id, entry.title, entry.text, entry.labels, entry.place, entry.part, entry.audience, entry.weight, entry.at, entry.until, entry.is_current, entry.is_over, entry.moments, entry.moment_keys) IS DISTINCT FROM (fresh.thing, fresh.key, fresh.village_id, fresh.municipality_id, fresh.title, fresh.text, fresh.labels, fresh.place, fresh.part, fresh.audience, fresh.weight, fresh.at, fresh.until, fresh.is_current, fresh.is_over, fresh.moments, fresh.moment_keys);
INSERT INTO search_searchentry (kind, thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys)
SELECT 'andere-sites', fresh.* FROM (SELECT ("linked_linkeditem"."id")::text AS "entry_thing", ("linked_linkeditem"."id")::text AS "entry_key", "linked_linkedfeed"."village_id" AS "entry_village_id", "villages_village"."municipality_id" AS "entry_municipality_id", ("linked_linkeditem"."title")::text AS "entry_title", concat_ws(' ', "linked_linkeditem"."text", "linked_linkeditem"."place", '') AS "entry_text", concat_ws(' ', '') AS "entry_labels", "villages_village"."name" AS "entry_place", ("linked_linkeditem"."link")::text AS "entry_part", array_remove(ARRAY['public']::text[], NULL) AS "entry_audience", 0 AS "entry_weight", COALESCE("linked_linkeditem"."starts_at", "linked_linkeditem"."published_at", '1970-01-01 00:00:00+00:00'::timestamptz) AS "entry_at", "linked_linkeditem"."starts_at" AS "entry_until", true AS "entry_is_current", false AS "entry_is_over", ('{}'::timestamptz[]) AS "entry_moments", ('{}'::text[]) AS "entry_moment_keys" FROM "linked_linkeditem" INNER JOIN "linked_linkedfeed" ON ("linked_linkeditem"."feed_id" = "linked_linkedfeed"."id") INNER JOIN "villages_village" ON ("linked_linkedfeed"."village_id" = "villages_village"."id") WHERE ("linked_linkedfeed"."paused_at" IS NULL AND "linked_linkeditem"."id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed))))) AS fresh (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys)
WHERE NOT EXISTS (
  SELECT FROM search_searchentry AS entry WHERE entry.kind = 'andere-sites' AND entry.key = fresh.key
)
ON CONFLICT DO NOTHING;
DELETE FROM search_searchentry AS entry WHERE entry.kind = 'andere-sites' AND entry.thing IN (SELECT unnest(ARRAY(SELECT id::text FROM changed)))
AND NOT EXISTS (SELECT FROM (SELECT ("linked_linkeditem"."id")::text AS "entry_thing", ("linked_linkeditem"."id")::text AS "entry_key", "linked_linkedfeed"."village_id" AS "entry_village_id", "villages_village"."municipality_id" AS "entry_municipality_id", ("linked_linkeditem"."title")::text AS "entry_title", concat_ws(' ', "linked_linkeditem"."text", "linked_linkeditem"."place", '') AS "entry_text", concat_ws(' ', '') AS "entry_labels", "villages_village"."name" AS "entry_place", ("linked_linkeditem"."link")::text AS "entry_part", array_remove(ARRAY['public']::text[], NULL) AS "entry_audience", 0 AS "entry_weight", COALESCE("linked_linkeditem"."starts_at", "linked_linkeditem"."published_at", '1970-01-01 00:00:00+00:00'::timestamptz) AS "entry_at", "linked_linkeditem"."starts_at" AS "entry_until", true AS "entry_is_current", false AS "entry_is_over", ('{}'::timestamptz[]) AS "entry_moments", ('{}'::text[]) AS "entry_moment_keys" FROM "linked_linkeditem" INNER JOIN "linked_linkedfeed" ON ("linked_linkeditem"."feed_id" = "linked_linkedfeed"."id") INNER JOIN "villages_village" ON ("linked_linkedfeed"."village_id" = "villages_village"."id") WHERE ("linked_linkedfeed"."paused_at" IS NULL AND "linked_linkeditem"."id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed))))) AS fresh (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys) WHERE fresh.key = entry.key);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_search_andere_sites_587c73bc() IS 'a2f6f8f6c018d8004ec3935bab404bc758c4ee1376008667577407a6685b2532';

CREATE FUNCTION public.after_search_andere_sites_6217e8d0() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;
UPDATE search_searchentry AS entry SET (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys) = ROW(fresh.thing, fresh.key, fresh.village_id, fresh.municipality_id, fresh.title, fresh.text, fresh.labels, fresh.place, fresh.part, fresh.audience, fresh.weight, fresh.at, fresh.until, fresh.is_current, fresh.is_over, fresh.moments, fresh.moment_keys)
FROM (SELECT ("linked_linkeditem"."id")::text AS "entry_thing", ("linked_linkeditem"."id")::text AS "entry_key", "linked_linkedfeed"."village_id" AS "entry_village_id", "villages_village"."municipality_id" AS "entry_municipality_id", ("linked_linkeditem"."title")::text AS "entry_title", concat_ws(' ', "linked_linkeditem"."text", "linked_linkeditem"."place", '') AS "entry_text", concat_ws(' ', '') AS "entry_labels", "villages_village"."name" AS "entry_place", ("linked_linkeditem"."link")::text AS "entry_part", array_remove(ARRAY['public']::text[], NULL) AS "entry_audience", 0 AS "entry_weight", COALESCE("linked_linkeditem"."starts_at", "linked_linkeditem"."published_at", '1970-01-01 00:00:00+00:00'::timestamptz) AS "entry_at", "linked_linkeditem"."starts_at" AS "entry_until", true AS "entry_is_current", false AS "entry_is_over", ('{}'::timestamptz[]) AS "entry_moments", ('{}'::text[]) AS "entry_moment_keys" FROM "linked_linkeditem" INNER JOIN "linked_linkedfeed" ON ("linked_linkeditem"."feed_id" = "linked_linkedfeed"."id") INNER JOIN "villages_village" ON ("linked_linkedfeed"."village_id" = "villages_village"."id") WHERE ("linked_linkedfeed"."paused_at" IS NULL AND "linked_linkeditem"."feed_id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed))))) AS fresh (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys)
WHERE entry.kind = 'andere-sites' AND entry.key = fresh.key AND (entry.thing, entry.key, entry.village_id, entry.municipality_id, entry.title, entry.text, entry.labels, entry.place, entry.part, entry.audience, entry.weight, entry.at, entry.until, entry.is_current, entry.is_over, entry.moments, entry.moment_keys) IS DISTINCT FROM (fresh.thing, fresh.key, fresh.village_id, fresh.municipality_id, fresh.title, fresh.text, fresh.labels, fresh.place, fresh.part, fresh.audience, fresh.weight, fresh.at, fresh.until, fresh.is_current, fresh.is_over, fresh.moments, fresh.moment_keys);
INSERT INTO search_searchentry (kind, thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys)
SELECT 'andere-sites', fresh.* FROM (SELECT ("linked_linkeditem"."id")::text AS "entry_thing", ("linked_linkeditem"."id")::text AS "entry_key", "linked_linkedfeed"."village_id" AS "entry_village_id", "villages_village"."municipality_id" AS "entry_municipality_id", ("linked_linkeditem"."title")::text AS "entry_title", concat_ws(' ', "linked_linkeditem"."text", "linked_linkeditem"."place", '') AS "entry_text", concat_ws(' ', '') AS "entry_labels", "villages_village"."name" AS "entry_place", ("linked_linkeditem"."link")::text AS "entry_part", array_remove(ARRAY['public']::text[], NULL) AS "entry_audience", 0 AS "entry_weight", COALESCE("linked_linkeditem"."starts_at", "linked_linkeditem"."published_at", '1970-01-01 00:00:00+00:00'::timestamptz) AS "entry_at", "linked_linkeditem"."starts_at" AS "entry_until", true AS "entry_is_current", false AS "entry_is_over", ('{}'::timestamptz[]) AS "entry_moments", ('{}'::text[]) AS "entry_moment_keys" FROM "linked_linkeditem" INNER JOIN "linked_linkedfeed" ON ("linked_linkeditem"."feed_id" = "linked_linkedfeed"."id") INNER JOIN "villages_village" ON ("linked_linkedfeed"."village_id" = "villages_village"."id") WHERE ("linked_linkedfeed"."paused_at" IS NULL AND "linked_linkeditem"."feed_id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed))))) AS fresh (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys)
WHERE NOT EXISTS (
  SELECT FROM search_searchentry AS entry WHERE entry.kind = 'andere-sites' AND entry.key = fresh.key
)
ON CONFLICT DO NOTHING;
DELETE FROM search_searchentry AS entry WHERE entry.kind = 'andere-sites' AND entry.thing IN (SELECT id::text FROM (SELECT "linked_linkeditem"."id" AS "pk" FROM "linked_linkeditem" WHERE "linked_linkeditem"."feed_id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed)))) AS things (id))
AND NOT EXISTS (SELECT FROM (SELECT ("linked_linkeditem"."id")::text AS "entry_thing", ("linked_linkeditem"."id")::text AS "entry_key", "linked_linkedfeed"."village_id" AS "entry_village_id", "villages_village"."municipality_id" AS "entry_municipality_id", ("linked_linkeditem"."title")::text AS "entry_title", concat_ws(' ', "linked_linkeditem"."text", "linked_linkeditem"."place", '') AS "entry_text", concat_ws(' ', '') AS "entry_labels", "villages_village"."name" AS "entry_place", ("linked_linkeditem"."link")::text AS "entry_part", array_remove(ARRAY['public']::text[], NULL) AS "entry_audience", 0 AS "entry_weight", COALESCE("linked_linkeditem"."starts_at", "linked_linkeditem"."published_at", '1970-01-01 00:00:00+00:00'::timestamptz) AS "entry_at", "linked_linkeditem"."starts_at" AS "entry_until", true AS "entry_is_current", false AS "entry_is_over", ('{}'::timestamptz[]) AS "entry_moments", ('{}'::text[]) AS "entry_moment_keys" FROM "linked_linkeditem" INNER JOIN "linked_linkedfeed" ON ("linked_linkeditem"."feed_id" = "linked_linkedfeed"."id") INNER JOIN "villages_village" ON ("linked_linkedfeed"."village_id" = "villages_village"."id") WHERE ("linked_linkedfeed"."paused_at" IS NULL AND "linked_linkeditem"."feed_id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed))))) AS fresh (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys) WHERE fresh.key = entry.key);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_search_andere_sites_6217e8d0() IS '0b8465e88f8044ee75fb4d0f5bf3b0c75c3d2423542bde6b454e3540da92e12d';

CREATE FUNCTION public.after_search_berichten_46078108() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;
UPDATE search_searchentry AS entry SET (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys) = ROW(fresh.thing, fresh.key, fresh.village_id, fresh.municipality_id, fresh.title, fresh.text, fresh.labels, fresh.place, fresh.part, fresh.audience, fresh.weight, fresh.at, fresh.until, fresh.is_current, fresh.is_over, fresh.moments, fresh.moment_keys)
FROM (SELECT ("papers_update"."id")::text AS "entry_thing", ("papers_update"."id")::text AS "entry_key", "initiatives_initiative"."village_id" AS "entry_village_id", "villages_village"."municipality_id" AS "entry_municipality_id", ("papers_update"."title")::text AS "entry_title", concat_ws(' ', "papers_update"."text", "papers_update"."picture_text", '') AS "entry_text", concat_ws(' ', '') AS "entry_labels", "villages_village"."name" AS "entry_place", ("initiatives_initiative"."slug")::text AS "entry_part", array_remove(ARRAY[CASE WHEN ("papers_update"."audience" = 'all' AND "initiatives_initiative"."visibility" = 'public') THEN 'public' ELSE NULL END, CASE WHEN ("papers_update"."audience" = 'all' AND "initiatives_initiative"."visibility" = 'village') THEN ('village:' || ("initiatives_initiative"."village_id")::text) ELSE NULL END, CASE WHEN ("papers_update"."audience" = 'all' AND NOT ("initiatives_initiative"."visibility" = 'public')) THEN ('initiative:' || ("papers_update"."initiative_id")::text) ELSE NULL END, CASE WHEN "papers_update"."audience" = 'members' THEN ('inside:' || ("papers_update"."initiative_id")::text) ELSE NULL END, ('runners:' || ("papers_update"."initiative_id")::text)]::text[], NULL) AS "entry_audience", 0 AS "entry_weight", "papers_update"."published_at" AS "entry_at", (NULL)::timestamp with time zone AS "entry_until", true AS "entry_is_current", false AS "entry_is_over", ('{}'::timestamptz[]) AS "entry_moments", ('{}'::text[]) AS "entry_moment_keys" FROM "papers_update" INNER JOIN "initiatives_initiative" ON ("papers_update"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id") WHERE ("papers_update"."withdrawn_at" IS NULL AND "papers_update"."initiative_id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed))))) AS fresh (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys)
WHERE entry.kind = 'berichten' AND entry.key = fresh.key AND (entry.thing, entry.key, entry.village_id, entry.municipality_id, entry.title, entry.text, entry.labels, entry.place, entry.part, entry.audience, entry.weight, entry.at, entry.until, entry.is_current, entry.is_over, entry.moments, entry.moment_keys) IS DISTINCT FROM (fresh.thing, fresh.key, fresh.village_id, fresh.municipality_id, fresh.title, fresh.text, fresh.labels, fresh.place, fresh.part, fresh.audience, fresh.weight, fresh.at, fresh.until, fresh.is_current, fresh.is_over, fresh.moments, fresh.moment_keys);
INSERT INTO search_searchentry (kind, thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys)
SELECT 'berichten', fresh.* FROM (SELECT ("papers_update"."id")::text AS "entry_thing", ("papers_update"."id")::text AS "entry_key", "initiatives_initiative"."village_id" AS "entry_village_id", "villages_village"."municipality_id" AS "entry_municipality_id", ("papers_update"."title")::text AS "entry_title", concat_ws(' ', "papers_update"."text", "papers_update"."picture_text", '') AS "entry_text", concat_ws(' ', '') AS "entry_labels", "villages_village"."name" AS "entry_place", ("initiatives_initiative"."slug")::text AS "entry_part", array_remove(ARRAY[CASE WHEN ("papers_update"."audience" = 'all' AND "initiatives_initiative"."visibility" = 'public') THEN 'public' ELSE NULL END, CASE WHEN ("papers_update"."audience" = 'all' AND "initiatives_initiative"."visibility" = 'village') THEN ('village:' || ("initiatives_initiative"."village_id")::text) ELSE NULL END, CASE WHEN ("papers_update"."audience" = 'all' AND NOT ("initiatives_initiative"."visibility" = 'public')) THEN ('initiative:' || ("papers_update"."initiative_id")::text) ELSE NULL END, CASE WHEN "papers_update"."audience" = 'members' THEN ('inside:' || ("papers_update"."initiative_id")::text) ELSE NULL END, ('runners:' || ("papers_update"."initiative_id")::text)]::text[], NULL) AS "entry_audience", 0 AS "entry_weight", "papers_update"."published_at" AS "entry_at", (NULL)::timestamp with time zone AS "entry_until", true AS "entry_is_current", false AS "entry_is_over", ('{}'::timestamptz[]) AS "entry_moments", ('{}'::text[]) AS "entry_moment_keys" FROM "papers_update" INNER JOIN "initiatives_initiative" ON ("papers_update"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id") WHERE ("papers_update"."withdrawn_at" IS NULL AND "papers_update"."initiative_id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed))))) AS fresh (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys)
WHERE NOT EXISTS (
  SELECT FROM search_searchentry AS entry WHERE entry.kind = 'berichten' AND entry.key = fresh.key
)
ON CONFLICT DO NOTHING;
DELETE FROM search_searchentry AS entry WHERE entry.kind = 'berichten' AND entry.thing IN (SELECT id::text FROM (SELECT "papers_update"."id" AS "pk" FROM "papers_update" WHERE "papers_update"."initiative_id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed)))) AS things (id))
AND NOT EXISTS (SELECT FROM (SELECT ("papers_update"."id")::text AS "entry_thing", ("papers_update"."id")::text AS "entry_key", "initiatives_initiative"."village_id" AS "entry_village_id", "villages_village"."municipality_id" AS "entry_municipality_id", ("papers_update"."title")::text AS "entry_title", concat_ws(' ', "papers_update"."text", "papers_update"."picture_text", '') AS "entry_text", concat_ws(' ', '') AS "entry_labels", "villages_village"."name" AS "entry_place", ("initiatives_initiative"."slug")::text AS "entry_part", array_remove(ARRAY[CASE WHEN ("papers_update"."audience" = 'all' AND "initiatives_initiative"."visibility" = 'public') THEN 'public' ELSE NULL END, CASE WHEN ("papers_update"."audience" = 'all' AND "initiatives_initiative"."visibility" = 'village') THEN ('village:' || ("initiatives_initiative"."village_id")::text) ELSE NULL END, CASE WHEN ("papers_update"."audience" = 'all' AND NOT ("initiatives_initiative"."visibility" = 'public')) THEN ('initiative:' || ("papers_update"."initiative_id")::text) ELSE NULL END, CASE WHEN "papers_update"."audience" = 'members' THEN ('inside:' || ("papers_update"."initiative_id")::text) ELSE NULL END, ('runners:' || ("papers_update"."initiative_id")::text)]::text[], NULL) AS "entry_audience", 0 AS "entry_weight", "papers_update"."published_at" AS "entry_at", (NULL)::timestamp with time zone AS "entry_until", true AS "entry_is_current", false AS "entry_is_over", ('{}'::timestamptz[]) AS "entry_moments", ('{}'::text[]) AS "entry_moment_keys" FROM "papers_update" INNER JOIN "initiatives_initiative" ON ("papers_update"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id") WHERE ("papers_update"."withdrawn_at" IS NULL AND "papers_update"."initiative_id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed))))) AS fresh (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys) WHERE fresh.key = entry.key);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_search_berichten_46078108() IS '5dabfa4093bbc09c530a23b0b797fe6580ef25c038c04519ded5f87b24eb46f9';

CREATE FUNCTION public.after_search_berichten_e19ce431() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;
UPDATE search_searchentry AS entry SET (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys) = ROW(fresh.thing, fresh.key, fresh.village_id, fresh.municipality_id, fresh.title, fresh.text, fresh.labels, fresh.place, fresh.part, fresh.audience, fresh.weight, fresh.at, fresh.until, fresh.is_current, fresh.is_over, fresh.moments, fresh.moment_keys)
FROM (SELECT ("papers_update"."id")::text AS "entry_thing", ("papers_update"."id")::text AS "entry_key", "initiatives_initiative"."village_id" AS "entry_village_id", "villages_village"."municipality_id" AS "entry_municipality_id", ("papers_update"."title")::text AS "entry_title", concat_ws(' ', "papers_update"."text", "papers_update"."picture_text", '') AS "entry_text", concat_ws(' ', '') AS "entry_labels", "villages_village"."name" AS "entry_place", ("initiatives_initiative"."slug")::text AS "entry_part", array_remove(ARRAY[CASE WHEN ("papers_update"."audience" = 'all' AND "initiatives_initiative"."visibility" = 'public') THEN 'public' ELSE NULL END, CASE WHEN ("papers_update"."audience" = 'all' AND "initiatives_initiative"."visibility" = 'village') THEN ('village:' || ("initiatives_initiative"."village_id")::text) ELSE NULL END, CASE WHEN ("papers_update"."audience" = 'all' AND NOT ("initiatives_initiative"."visibility" = 'public')) THEN ('initiative:' || ("papers_update"."initiative_id")::text) ELSE NULL END, CASE WHEN "papers_update"."audience" = 'members' THEN ('inside:' || ("papers_update"."initiative_id")::text) ELSE NULL END, ('runners:' || ("papers_update"."initiative_id")::text)]::text[], NULL) AS "entry_audience", 0 AS "entry_weight", "papers_update"."published_at" AS "entry_at", (NULL)::timestamp with time zone AS "entry_until", true AS "entry_is_current", false AS "entry_is_over", ('{}'::timestamptz[]) AS "entry_moments", ('{}'::text[]) AS "entry_moment_keys" FROM "papers_update" INNER JOIN "initiatives_initiative" ON ("papers_update"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id") WHERE ("papers_update"."withdrawn_at" IS NULL AND "papers_update"."id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed))))) AS fresh (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys)
WHERE entry.kind = 'berichten' AND entry.key = fresh.key AND (entry.thing, entry.key, entry.village_id, entry.municipality_id, entry.title, entry.text, entry.labels, entry.place, entry.part, entry.audience, entry.weight, entry.at, entry.until, entry.is_current, entry.is_over, entry.moments, entry.moment_keys) IS DISTINCT FROM (fresh.thing, fresh.key, fresh.village_id, fresh.municipality_id, fresh.title, fresh.text, fresh.labels, fresh.place, fresh.part, fresh.audience, fresh.weight, fresh.at, fresh.until, fresh.is_current, fresh.is_over, fresh.moments, fresh.moment_keys);
INSERT INTO search_searchentry (kind, thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys)
SELECT 'berichten', fresh.* FROM (SELECT ("papers_update"."id")::text AS "entry_thing", ("papers_update"."id")::text AS "entry_key", "initiatives_initiative"."village_id" AS "entry_village_id", "villages_village"."municipality_id" AS "entry_municipality_id", ("papers_update"."title")::text AS "entry_title", concat_ws(' ', "papers_update"."text", "papers_update"."picture_text", '') AS "entry_text", concat_ws(' ', '') AS "entry_labels", "villages_village"."name" AS "entry_place", ("initiatives_initiative"."slug")::text AS "entry_part", array_remove(ARRAY[CASE WHEN ("papers_update"."audience" = 'all' AND "initiatives_initiative"."visibility" = 'public') THEN 'public' ELSE NULL END, CASE WHEN ("papers_update"."audience" = 'all' AND "initiatives_initiative"."visibility" = 'village') THEN ('village:' || ("initiatives_initiative"."village_id")::text) ELSE NULL END, CASE WHEN ("papers_update"."audience" = 'all' AND NOT ("initiatives_initiative"."visibility" = 'public')) THEN ('initiative:' || ("papers_update"."initiative_id")::text) ELSE NULL END, CASE WHEN "papers_update"."audience" = 'members' THEN ('inside:' || ("papers_update"."initiative_id")::text) ELSE NULL END, ('runners:' || ("papers_update"."initiative_id")::text)]::text[], NULL) AS "entry_audience", 0 AS "entry_weight", "papers_update"."published_at" AS "entry_at", (NULL)::timestamp with time zone AS "entry_until", true AS "entry_is_current", false AS "entry_is_over", ('{}'::timestamptz[]) AS "entry_moments", ('{}'::text[]) AS "entry_moment_keys" FROM "papers_update" INNER JOIN "initiatives_initiative" ON ("papers_update"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id") WHERE ("papers_update"."withdrawn_at" IS NULL AND "papers_update"."id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed))))) AS fresh (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys)
WHERE NOT EXISTS (
  SELECT FROM search_searchentry AS entry WHERE entry.kind = 'berichten' AND entry.key = fresh.key
)
ON CONFLICT DO NOTHING;
DELETE FROM search_searchentry AS entry WHERE entry.kind = 'berichten' AND entry.thing IN (SELECT unnest(ARRAY(SELECT id::text FROM changed)))
AND NOT EXISTS (SELECT FROM (SELECT ("papers_update"."id")::text AS "entry_thing", ("papers_update"."id")::text AS "entry_key", "initiatives_initiative"."village_id" AS "entry_village_id", "villages_village"."municipality_id" AS "entry_municipality_id", ("papers_update"."title")::text AS "entry_title", concat_ws(' ', "papers_update"."text", "papers_update"."picture_text", '') AS "entry_text", concat_ws(' ', '') AS "entry_labels", "villages_village"."name" AS "entry_place", ("initiatives_initiative"."slug")::text AS "entry_part", array_remove(ARRAY[CASE WHEN ("papers_update"."audience" = 'all' AND "initiatives_initiative"."visibility" = 'public') THEN 'public' ELSE NULL END, CASE WHEN ("papers_update"."audience" = 'all' AND "initiatives_initiative"."visibility" = 'village') THEN ('village:' || ("initiatives_initiative"."village_id")::text) ELSE NULL END, CASE WHEN ("papers_update"."audience" = 'all' AND NOT ("initiatives_initiative"."visibility" = 'public')) THEN ('initiative:' || ("papers_update"."initiative_id")::text) ELSE NULL END, CASE WHEN "papers_update"."audience" = 'members' THEN ('inside:' || ("papers_update"."initiative_id")::text) ELSE NULL END, ('runners:' || ("papers_update"."initiative_id")::text)]::text[], NULL) AS "entry_audience", 0 AS "entry_weight", "papers_update"."published_at" AS "entry_at", (NULL)::timestamp with time zone AS "entry_until", true AS "entry_is_current", false AS "entry_is_over", ('{}'::timestamptz[]) AS "entry_moments", ('{}'::text[]) AS "entry_moment_keys" FROM "papers_update" INNER JOIN "initiatives_initiative" ON ("papers_update"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id") WHERE ("papers_update"."withdrawn_at" IS NULL AND "papers_update"."id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed))))) AS fresh (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys) WHERE fresh.key = entry.key);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_search_berichten_e19ce431() IS '835459fa27c79334d21bfcdb392369367d28e2d9f1a5834b608c0c059d518fce';

CREATE FUNCTION public.after_search_dorpen_45a32f37() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;

UPDATE search_searchentry AS entry SET place = moved.name, municipality_id = moved.municipality_id
FROM (
  SELECT changed.* FROM changed JOIN search_searchentry AS own
    ON own.kind = 'dorpen' AND own.key = changed.id::text
    AND (own.title, own.municipality_id) IS DISTINCT FROM (changed.name, changed.municipality_id)
) AS moved
WHERE entry.village_id = moved.id AND entry.kind <> 'dorpen';
UPDATE search_searchentry AS entry SET (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys) = ROW(fresh.thing, fresh.key, fresh.village_id, fresh.municipality_id, fresh.title, fresh.text, fresh.labels, fresh.place, fresh.part, fresh.audience, fresh.weight, fresh.at, fresh.until, fresh.is_current, fresh.is_over, fresh.moments, fresh.moment_keys)
FROM (SELECT ("villages_village"."id")::text AS "entry_thing", ("villages_village"."id")::text AS "entry_key", "villages_village"."id" AS "entry_village_id", "villages_village"."municipality_id" AS "entry_municipality_id", ("villages_village"."name")::text AS "entry_title", concat_ws(' ', "villages_village"."introduction", '') AS "entry_text", concat_ws(' ', '') AS "entry_labels", '' AS "entry_place", ("villages_village"."slug")::text AS "entry_part", array_remove(ARRAY['public']::text[], NULL) AS "entry_audience", COALESCE("villages_village"."population", 0) AS "entry_weight", '1970-01-01 00:00:00+00:00'::timestamptz AS "entry_at", (NULL)::timestamp with time zone AS "entry_until", true AS "entry_is_current", false AS "entry_is_over", ('{}'::timestamptz[]) AS "entry_moments", ('{}'::text[]) AS "entry_moment_keys" FROM "villages_village" WHERE "villages_village"."id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed)))) AS fresh (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys)
WHERE entry.kind = 'dorpen' AND entry.key = fresh.key AND (entry.thing, entry.key, entry.village_id, entry.municipality_id, entry.title, entry.text, entry.labels, entry.place, entry.part, entry.audience, entry.weight, entry.at, entry.until, entry.is_current, entry.is_over, entry.moments, entry.moment_keys) IS DISTINCT FROM (fresh.thing, fresh.key, fresh.village_id, fresh.municipality_id, fresh.title, fresh.text, fresh.labels, fresh.place, fresh.part, fresh.audience, fresh.weight, fresh.at, fresh.until, fresh.is_current, fresh.is_over, fresh.moments, fresh.moment_keys);
INSERT INTO search_searchentry (kind, thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys)
SELECT 'dorpen', fresh.* FROM (SELECT ("villages_village"."id")::text AS "entry_thing", ("villages_village"."id")::text AS "entry_key", "villages_village"."id" AS "entry_village_id", "villages_village"."municipality_id" AS "entry_municipality_id", ("villages_village"."name")::text AS "entry_title", concat_ws(' ', "villages_village"."introduction", '') AS "entry_text", concat_ws(' ', '') AS "entry_labels", '' AS "entry_place", ("villages_village"."slug")::text AS "entry_part", array_remove(ARRAY['public']::text[], NULL) AS "entry_audience", COALESCE("villages_village"."population", 0) AS "entry_weight", '1970-01-01 00:00:00+00:00'::timestamptz AS "entry_at", (NULL)::timestamp with time zone AS "entry_until", true AS "entry_is_current", false AS "entry_is_over", ('{}'::timestamptz[]) AS "entry_moments", ('{}'::text[]) AS "entry_moment_keys" FROM "villages_village" WHERE "villages_village"."id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed)))) AS fresh (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys)
WHERE NOT EXISTS (
  SELECT FROM search_searchentry AS entry WHERE entry.kind = 'dorpen' AND entry.key = fresh.key
)
ON CONFLICT DO NOTHING;
DELETE FROM search_searchentry AS entry WHERE entry.kind = 'dorpen' AND entry.thing IN (SELECT unnest(ARRAY(SELECT id::text FROM changed)))
AND NOT EXISTS (SELECT FROM (SELECT ("villages_village"."id")::text AS "entry_thing", ("villages_village"."id")::text AS "entry_key", "villages_village"."id" AS "entry_village_id", "villages_village"."municipality_id" AS "entry_municipality_id", ("villages_village"."name")::text AS "entry_title", concat_ws(' ', "villages_village"."introduction", '') AS "entry_text", concat_ws(' ', '') AS "entry_labels", '' AS "entry_place", ("villages_village"."slug")::text AS "entry_part", array_remove(ARRAY['public']::text[], NULL) AS "entry_audience", COALESCE("villages_village"."population", 0) AS "entry_weight", '1970-01-01 00:00:00+00:00'::timestamptz AS "entry_at", (NULL)::timestamp with time zone AS "entry_until", true AS "entry_is_current", false AS "entry_is_over", ('{}'::timestamptz[]) AS "entry_moments", ('{}'::text[]) AS "entry_moment_keys" FROM "villages_village" WHERE "villages_village"."id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed)))) AS fresh (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys) WHERE fresh.key = entry.key);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_search_dorpen_45a32f37() IS '1bd35f8339e2d809a17b09e389e086ddcfa461c7a69556774bab4d8441db3bb3';

CREATE FUNCTION public.after_search_initiatieven_46078108() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;
UPDATE search_searchentry AS entry SET (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys) = ROW(fresh.thing, fresh.key, fresh.village_id, fresh.municipality_id, fresh.title, fresh.text, fresh.labels, fresh.place, fresh.part, fresh.audience, fresh.weight, fresh.at, fresh.until, fresh.is_current, fresh.is_over, fresh.moments, fresh.moment_keys)
FROM (SELECT ("initiatives_initiative"."id")::text AS "entry_thing", ("initiatives_initiative"."id")::text AS "entry_key", "initiatives_initiative"."village_id" AS "entry_village_id", "villages_village"."municipality_id" AS "entry_municipality_id", ("initiatives_initiative"."title")::text AS "entry_title", concat_ws(' ', "initiatives_initiative"."summary", "initiatives_initiative"."what_we_need", '') AS "entry_text", concat_ws(' ', CASE WHEN "initiatives_initiative"."kind" = 'cpo_housing' THEN 'Samen bouwen' WHEN "initiatives_initiative"."kind" = 'community_house' THEN 'Gemeenschapshuis' WHEN "initiatives_initiative"."kind" = 'care_cooperative' THEN 'Zorgcoöperatie' WHEN "initiatives_initiative"."kind" = 'energy_cooperative' THEN 'Energie' WHEN "initiatives_initiative"."kind" = 'village_shop' THEN 'Dorpswinkel' WHEN "initiatives_initiative"."kind" = 'village_bus' THEN 'Vervoer' WHEN "initiatives_initiative"."kind" = 'commons_maintenance' THEN 'Groen en openbare ruimte' WHEN "initiatives_initiative"."kind" = 'farm_transition' THEN 'Boer en dorp' WHEN "initiatives_initiative"."kind" = 'encounter' THEN 'Ontmoeting' WHEN "initiatives_initiative"."kind" = 'event' THEN 'Evenement' WHEN "initiatives_initiative"."kind" = 'other' THEN 'Iets anders' ELSE '' END, '') AS "entry_labels", "villages_village"."name" AS "entry_place", ("initiatives_initiative"."slug")::text AS "entry_part", array_remove(ARRAY[CASE WHEN "initiatives_initiative"."visibility" = 'public' THEN 'public' ELSE NULL END, CASE WHEN "initiatives_initiative"."visibility" = 'village' THEN ('village:' || ("initiatives_initiative"."village_id")::text) ELSE NULL END, CASE WHEN NOT ("initiatives_initiative"."visibility" = 'public') THEN ('initiative:' || ("initiatives_initiative"."id")::text) ELSE NULL END]::text[], NULL) AS "entry_audience", 0 AS "entry_weight", "initiatives_initiative"."created_at" AS "entry_at", (NULL)::timestamp with time zone AS "entry_until", CASE WHEN "initiatives_initiative"."outcome" = '' THEN true ELSE false END AS "entry_is_current", false AS "entry_is_over", ('{}'::timestamptz[]) AS "entry_moments", ('{}'::text[]) AS "entry_moment_keys" FROM "initiatives_initiative" INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id") WHERE "initiatives_initiative"."id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed)))) AS fresh (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys)
WHERE entry.kind = 'initiatieven' AND entry.key = fresh.key AND (entry.thing, entry.key, entry.village_id, entry.municipality_id, entry.title, entry.text, entry.labels, entry.place, entry.part, entry.audience, entry.weight, entry.at, entry.until, entry.is_current, entry.is_over, entry.moments, entry.moment_keys) IS DISTINCT FROM (fresh.thing, fresh.key, fresh.village_id, fresh.municipality_id, fresh.title, fresh.text, fresh.labels, fresh.place, fresh.part, fresh.audience, fresh.weight, fresh.at, fresh.until, fresh.is_current, fresh.is_over, fresh.moments, fresh.moment_keys);
INSERT INTO search_searchentry (kind, thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys)
SELECT 'initiatieven', fresh.* FROM (SELECT ("initiatives_initiative"."id")::text AS "entry_thing", ("initiatives_initiative"."id")::text AS "entry_key", "initiatives_initiative"."village_id" AS "entry_village_id", "villages_village"."municipality_id" AS "entry_municipality_id", ("initiatives_initiative"."title")::text AS "entry_title", concat_ws(' ', "initiatives_initiative"."summary", "initiatives_initiative"."what_we_need", '') AS "entry_text", concat_ws(' ', CASE WHEN "initiatives_initiative"."kind" = 'cpo_housing' THEN 'Samen bouwen' WHEN "initiatives_initiative"."kind" = 'community_house' THEN 'Gemeenschapshuis' WHEN "initiatives_initiative"."kind" = 'care_cooperative' THEN 'Zorgcoöperatie' WHEN "initiatives_initiative"."kind" = 'energy_cooperative' THEN 'Energie' WHEN "initiatives_initiative"."kind" = 'village_shop' THEN 'Dorpswinkel' WHEN "initiatives_initiative"."kind" = 'village_bus' THEN 'Vervoer' WHEN "initiatives_initiative"."kind" = 'commons_maintenance' THEN 'Groen en openbare ruimte' WHEN "initiatives_initiative"."kind" = 'farm_transition' THEN 'Boer en dorp' WHEN "initiatives_initiative"."kind" = 'encounter' THEN 'Ontmoeting' WHEN "initiatives_initiative"."kind" = 'event' THEN 'Evenement' WHEN "initiatives_initiative"."kind" = 'other' THEN 'Iets anders' ELSE '' END, '') AS "entry_labels", "villages_village"."name" AS "entry_place", ("initiatives_initiative"."slug")::text AS "entry_part", array_remove(ARRAY[CASE WHEN "initiatives_initiative"."visibility" = 'public' THEN 'public' ELSE NULL END, CASE WHEN "initiatives_initiative"."visibility" = 'village' THEN ('village:' || ("initiatives_initiative"."village_id")::text) ELSE NULL END, CASE WHEN NOT ("initiatives_initiative"."visibility" = 'public') THEN ('initiative:' || ("initiatives_initiative"."id")::text) ELSE NULL END]::text[], NULL) AS "entry_audience", 0 AS "entry_weight", "initiatives_initiative"."created_at" AS "entry_at", (NULL)::timestamp with time zone AS "entry_until", CASE WHEN "initiatives_initiative"."outcome" = '' THEN true ELSE false END AS "entry_is_current", false AS "entry_is_over", ('{}'::timestamptz[]) AS "entry_moments", ('{}'::text[]) AS "entry_moment_keys" FROM "initiatives_initiative" INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id") WHERE "initiatives_initiative"."id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed)))) AS fresh (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys)
WHERE NOT EXISTS (
  SELECT FROM search_searchentry AS entry WHERE entry.kind = 'initiatieven' AND entry.key = fresh.key
)
ON CONFLICT DO NOTHING;
DELETE FROM search_searchentry AS entry WHERE entry.kind = 'initiatieven' AND entry.thing IN (SELECT unnest(ARRAY(SELECT id::text FROM changed)))
AND NOT EXISTS (SELECT FROM (SELECT ("initiatives_initiative"."id")::text AS "entry_thing", ("initiatives_initiative"."id")::text AS "entry_key", "initiatives_initiative"."village_id" AS "entry_village_id", "villages_village"."municipality_id" AS "entry_municipality_id", ("initiatives_initiative"."title")::text AS "entry_title", concat_ws(' ', "initiatives_initiative"."summary", "initiatives_initiative"."what_we_need", '') AS "entry_text", concat_ws(' ', CASE WHEN "initiatives_initiative"."kind" = 'cpo_housing' THEN 'Samen bouwen' WHEN "initiatives_initiative"."kind" = 'community_house' THEN 'Gemeenschapshuis' WHEN "initiatives_initiative"."kind" = 'care_cooperative' THEN 'Zorgcoöperatie' WHEN "initiatives_initiative"."kind" = 'energy_cooperative' THEN 'Energie' WHEN "initiatives_initiative"."kind" = 'village_shop' THEN 'Dorpswinkel' WHEN "initiatives_initiative"."kind" = 'village_bus' THEN 'Vervoer' WHEN "initiatives_initiative"."kind" = 'commons_maintenance' THEN 'Groen en openbare ruimte' WHEN "initiatives_initiative"."kind" = 'farm_transition' THEN 'Boer en dorp' WHEN "initiatives_initiative"."kind" = 'encounter' THEN 'Ontmoeting' WHEN "initiatives_initiative"."kind" = 'event' THEN 'Evenement' WHEN "initiatives_initiative"."kind" = 'other' THEN 'Iets anders' ELSE '' END, '') AS "entry_labels", "villages_village"."name" AS "entry_place", ("initiatives_initiative"."slug")::text AS "entry_part", array_remove(ARRAY[CASE WHEN "initiatives_initiative"."visibility" = 'public' THEN 'public' ELSE NULL END, CASE WHEN "initiatives_initiative"."visibility" = 'village' THEN ('village:' || ("initiatives_initiative"."village_id")::text) ELSE NULL END, CASE WHEN NOT ("initiatives_initiative"."visibility" = 'public') THEN ('initiative:' || ("initiatives_initiative"."id")::text) ELSE NULL END]::text[], NULL) AS "entry_audience", 0 AS "entry_weight", "initiatives_initiative"."created_at" AS "entry_at", (NULL)::timestamp with time zone AS "entry_until", CASE WHEN "initiatives_initiative"."outcome" = '' THEN true ELSE false END AS "entry_is_current", false AS "entry_is_over", ('{}'::timestamptz[]) AS "entry_moments", ('{}'::text[]) AS "entry_moment_keys" FROM "initiatives_initiative" INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id") WHERE "initiatives_initiative"."id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed)))) AS fresh (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys) WHERE fresh.key = entry.key);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_search_initiatieven_46078108() IS '28a3b34937e144ad10405afec82e109e399fa6fb2df67abb5273a265f3e9c322';

CREATE FUNCTION public.after_search_lessen_397ba7b3() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;
UPDATE search_searchentry AS entry SET (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys) = ROW(fresh.thing, fresh.key, fresh.village_id, fresh.municipality_id, fresh.title, fresh.text, fresh.labels, fresh.place, fresh.part, fresh.audience, fresh.weight, fresh.at, fresh.until, fresh.is_current, fresh.is_over, fresh.moments, fresh.moment_keys)
FROM (SELECT ("initiatives_lesson"."id")::text AS "entry_thing", ("initiatives_lesson"."id")::text AS "entry_key", "initiatives_initiative"."village_id" AS "entry_village_id", "villages_village"."municipality_id" AS "entry_municipality_id", ("initiatives_lesson"."title")::text AS "entry_title", concat_ws(' ', "initiatives_lesson"."what_worked", "initiatives_lesson"."what_did_not", "initiatives_lesson"."advice", '') AS "entry_text", concat_ws(' ', '') AS "entry_labels", "villages_village"."name" AS "entry_place", ("initiatives_initiative"."slug")::text AS "entry_part", array_remove(ARRAY[CASE WHEN ("initiatives_lesson"."published_at" IS NOT NULL AND "initiatives_initiative"."visibility" = 'public') THEN 'public' ELSE NULL END, CASE WHEN ("initiatives_lesson"."published_at" IS NOT NULL AND "initiatives_initiative"."visibility" = 'village') THEN ('village:' || ("initiatives_initiative"."village_id")::text) ELSE NULL END, CASE WHEN ("initiatives_lesson"."published_at" IS NOT NULL AND NOT ("initiatives_initiative"."visibility" = 'public')) THEN ('initiative:' || ("initiatives_lesson"."initiative_id")::text) ELSE NULL END, ('runners:' || ("initiatives_lesson"."initiative_id")::text)]::text[], NULL) AS "entry_audience", 0 AS "entry_weight", "initiatives_lesson"."created_at" AS "entry_at", (NULL)::timestamp with time zone AS "entry_until", true AS "entry_is_current", false AS "entry_is_over", ('{}'::timestamptz[]) AS "entry_moments", ('{}'::text[]) AS "entry_moment_keys" FROM "initiatives_lesson" INNER JOIN "initiatives_initiative" ON ("initiatives_lesson"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id") WHERE "initiatives_lesson"."id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed)))) AS fresh (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys)
WHERE entry.kind = 'lessen' AND entry.key = fresh.key AND (entry.thing, entry.key, entry.village_id, entry.municipality_id, entry.title, entry.text, entry.labels, entry.place, entry.part, entry.audience, entry.weight, entry.at, entry.until, entry.is_current, entry.is_over, entry.moments, entry.moment_keys) IS DISTINCT FROM (fresh.thing, fresh.key, fresh.village_id, fresh.municipality_id, fresh.title, fresh.text, fresh.labels, fresh.place, fresh.part, fresh.audience, fresh.weight, fresh.at, fresh.until, fresh.is_current, fresh.is_over, fresh.moments, fresh.moment_keys);
INSERT INTO search_searchentry (kind, thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys)
SELECT 'lessen', fresh.* FROM (SELECT ("initiatives_lesson"."id")::text AS "entry_thing", ("initiatives_lesson"."id")::text AS "entry_key", "initiatives_initiative"."village_id" AS "entry_village_id", "villages_village"."municipality_id" AS "entry_municipality_id", ("initiatives_lesson"."title")::text AS "entry_title", concat_ws(' ', "initiatives_lesson"."what_worked", "initiatives_lesson"."what_did_not", "initiatives_lesson"."advice", '') AS "entry_text", concat_ws(' ', '') AS "entry_labels", "villages_village"."name" AS "entry_place", ("initiatives_initiative"."slug")::text AS "entry_part", array_remove(ARRAY[CASE WHEN ("initiatives_lesson"."published_at" IS NOT NULL AND "initiatives_initiative"."visibility" = 'public') THEN 'public' ELSE NULL END, CASE WHEN ("initiatives_lesson"."published_at" IS NOT NULL AND "initiatives_initiative"."visibility" = 'village') THEN ('village:' || ("initiatives_initiative"."village_id")::text) ELSE NULL END, CASE WHEN ("initiatives_lesson"."published_at" IS NOT NULL AND NOT ("initiatives_initiative"."visibility" = 'public')) THEN ('initiative:' || ("initiatives_lesson"."initiative_id")::text) ELSE NULL END, ('runners:' || ("initiatives_lesson"."initiative_id")::text)]::text[], NULL) AS "entry_audience", 0 AS "entry_weight", "initiatives_lesson"."created_at" AS "entry_at", (NULL)::timestamp with time zone AS "entry_until", true AS "entry_is_current", false AS "entry_is_over", ('{}'::timestamptz[]) AS "entry_moments", ('{}'::text[]) AS "entry_moment_keys" FROM "initiatives_lesson" INNER JOIN "initiatives_initiative" ON ("initiatives_lesson"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id") WHERE "initiatives_lesson"."id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed)))) AS fresh (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys)
WHERE NOT EXISTS (
  SELECT FROM search_searchentry AS entry WHERE entry.kind = 'lessen' AND entry.key = fresh.key
)
ON CONFLICT DO NOTHING;
DELETE FROM search_searchentry AS entry WHERE entry.kind = 'lessen' AND entry.thing IN (SELECT unnest(ARRAY(SELECT id::text FROM changed)))
AND NOT EXISTS (SELECT FROM (SELECT ("initiatives_lesson"."id")::text AS "entry_thing", ("initiatives_lesson"."id")::text AS "entry_key", "initiatives_initiative"."village_id" AS "entry_village_id", "villages_village"."municipality_id" AS "entry_municipality_id", ("initiatives_lesson"."title")::text AS "entry_title", concat_ws(' ', "initiatives_lesson"."what_worked", "initiatives_lesson"."what_did_not", "initiatives_lesson"."advice", '') AS "entry_text", concat_ws(' ', '') AS "entry_labels", "villages_village"."name" AS "entry_place", ("initiatives_initiative"."slug")::text AS "entry_part", array_remove(ARRAY[CASE WHEN ("initiatives_lesson"."published_at" IS NOT NULL AND "initiatives_initiative"."visibility" = 'public') THEN 'public' ELSE NULL END, CASE WHEN ("initiatives_lesson"."published_at" IS NOT NULL AND "initiatives_initiative"."visibility" = 'village') THEN ('village:' || ("initiatives_initiative"."village_id")::text) ELSE NULL END, CASE WHEN ("initiatives_lesson"."published_at" IS NOT NULL AND NOT ("initiatives_initiative"."visibility" = 'public')) THEN ('initiative:' || ("initiatives_lesson"."initiative_id")::text) ELSE NULL END, ('runners:' || ("initiatives_lesson"."initiative_id")::text)]::text[], NULL) AS "entry_audience", 0 AS "entry_weight", "initiatives_lesson"."created_at" AS "entry_at", (NULL)::timestamp with time zone AS "entry_until", true AS "entry_is_current", false AS "entry_is_over", ('{}'::timestamptz[]) AS "entry_moments", ('{}'::text[]) AS "entry_moment_keys" FROM "initiatives_lesson" INNER JOIN "initiatives_initiative" ON ("initiatives_lesson"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id") WHERE "initiatives_lesson"."id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed)))) AS fresh (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys) WHERE fresh.key = entry.key);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_search_lessen_397ba7b3() IS 'fcf595d3788bc8e78e65583bccf2a7616e724cf85d9fac0b89bf6f8cdfe3bd70';

CREATE FUNCTION public.after_search_lessen_46078108() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;
UPDATE search_searchentry AS entry SET (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys) = ROW(fresh.thing, fresh.key, fresh.village_id, fresh.municipality_id, fresh.title, fresh.text, fresh.labels, fresh.place, fresh.part, fresh.audience, fresh.weight, fresh.at, fresh.until, fresh.is_current, fresh.is_over, fresh.moments, fresh.moment_keys)
FROM (SELECT ("initiatives_lesson"."id")::text AS "entry_thing", ("initiatives_lesson"."id")::text AS "entry_key", "initiatives_initiative"."village_id" AS "entry_village_id", "villages_village"."municipality_id" AS "entry_municipality_id", ("initiatives_lesson"."title")::text AS "entry_title", concat_ws(' ', "initiatives_lesson"."what_worked", "initiatives_lesson"."what_did_not", "initiatives_lesson"."advice", '') AS "entry_text", concat_ws(' ', '') AS "entry_labels", "villages_village"."name" AS "entry_place", ("initiatives_initiative"."slug")::text AS "entry_part", array_remove(ARRAY[CASE WHEN ("initiatives_lesson"."published_at" IS NOT NULL AND "initiatives_initiative"."visibility" = 'public') THEN 'public' ELSE NULL END, CASE WHEN ("initiatives_lesson"."published_at" IS NOT NULL AND "initiatives_initiative"."visibility" = 'village') THEN ('village:' || ("initiatives_initiative"."village_id")::text) ELSE NULL END, CASE WHEN ("initiatives_lesson"."published_at" IS NOT NULL AND NOT ("initiatives_initiative"."visibility" = 'public')) THEN ('initiative:' || ("initiatives_lesson"."initiative_id")::text) ELSE NULL END, ('runners:' || ("initiatives_lesson"."initiative_id")::text)]::text[], NULL) AS "entry_audience", 0 AS "entry_weight", "initiatives_lesson"."created_at" AS "entry_at", (NULL)::timestamp with time zone AS "entry_until", true AS "entry_is_current", false AS "entry_is_over", ('{}'::timestamptz[]) AS "entry_moments", ('{}'::text[]) AS "entry_moment_keys" FROM "initiatives_lesson" INNER JOIN "initiatives_initiative" ON ("initiatives_lesson"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id") WHERE "initiatives_lesson"."initiative_id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed)))) AS fresh (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys)
WHERE entry.kind = 'lessen' AND entry.key = fresh.key AND (entry.thing, entry.key, entry.village_id, entry.municipality_id, entry.title, entry.text, entry.labels, entry.place, entry.part, entry.audience, entry.weight, entry.at, entry.until, entry.is_current, entry.is_over, entry.moments, entry.moment_keys) IS DISTINCT FROM (fresh.thing, fresh.key, fresh.village_id, fresh.municipality_id, fresh.title, fresh.text, fresh.labels, fresh.place, fresh.part, fresh.audience, fresh.weight, fresh.at, fresh.until, fresh.is_current, fresh.is_over, fresh.moments, fresh.moment_keys);
INSERT INTO search_searchentry (kind, thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys)
SELECT 'lessen', fresh.* FROM (SELECT ("initiatives_lesson"."id")::text AS "entry_thing", ("initiatives_lesson"."id")::text AS "entry_key", "initiatives_initiative"."village_id" AS "entry_village_id", "villages_village"."municipality_id" AS "entry_municipality_id", ("initiatives_lesson"."title")::text AS "entry_title", concat_ws(' ', "initiatives_lesson"."what_worked", "initiatives_lesson"."what_did_not", "initiatives_lesson"."advice", '') AS "entry_text", concat_ws(' ', '') AS "entry_labels", "villages_village"."name" AS "entry_place", ("initiatives_initiative"."slug")::text AS "entry_part", array_remove(ARRAY[CASE WHEN ("initiatives_lesson"."published_at" IS NOT NULL AND "initiatives_initiative"."visibility" = 'public') THEN 'public' ELSE NULL END, CASE WHEN ("initiatives_lesson"."published_at" IS NOT NULL AND "initiatives_initiative"."visibility" = 'village') THEN ('village:' || ("initiatives_initiative"."village_id")::text) ELSE NULL END, CASE WHEN ("initiatives_lesson"."published_at" IS NOT NULL AND NOT ("initiatives_initiative"."visibility" = 'public')) THEN ('initiative:' || ("initiatives_lesson"."initiative_id")::text) ELSE NULL END, ('runners:' || ("initiatives_lesson"."initiative_id")::text)]::text[], NULL) AS "entry_audience", 0 AS "entry_weight", "initiatives_lesson"."created_at" AS "entry_at", (NULL)::timestamp with time zone AS "entry_until", true AS "entry_is_current", false AS "entry_is_over", ('{}'::timestamptz[]) AS "entry_moments", ('{}'::text[]) AS "entry_moment_keys" FROM "initiatives_lesson" INNER JOIN "initiatives_initiative" ON ("initiatives_lesson"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id") WHERE "initiatives_lesson"."initiative_id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed)))) AS fresh (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys)
WHERE NOT EXISTS (
  SELECT FROM search_searchentry AS entry WHERE entry.kind = 'lessen' AND entry.key = fresh.key
)
ON CONFLICT DO NOTHING;
DELETE FROM search_searchentry AS entry WHERE entry.kind = 'lessen' AND entry.thing IN (SELECT id::text FROM (SELECT "initiatives_lesson"."id" AS "pk" FROM "initiatives_lesson" WHERE "initiatives_lesson"."initiative_id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed)))) AS things (id))
AND NOT EXISTS (SELECT FROM (SELECT ("initiatives_lesson"."id")::text AS "entry_thing", ("initiatives_lesson"."id")::text AS "entry_key", "initiatives_initiative"."village_id" AS "entry_village_id", "villages_village"."municipality_id" AS "entry_municipality_id", ("initiatives_lesson"."title")::text AS "entry_title", concat_ws(' ', "initiatives_lesson"."what_worked", "initiatives_lesson"."what_did_not", "initiatives_lesson"."advice", '') AS "entry_text", concat_ws(' ', '') AS "entry_labels", "villages_village"."name" AS "entry_place", ("initiatives_initiative"."slug")::text AS "entry_part", array_remove(ARRAY[CASE WHEN ("initiatives_lesson"."published_at" IS NOT NULL AND "initiatives_initiative"."visibility" = 'public') THEN 'public' ELSE NULL END, CASE WHEN ("initiatives_lesson"."published_at" IS NOT NULL AND "initiatives_initiative"."visibility" = 'village') THEN ('village:' || ("initiatives_initiative"."village_id")::text) ELSE NULL END, CASE WHEN ("initiatives_lesson"."published_at" IS NOT NULL AND NOT ("initiatives_initiative"."visibility" = 'public')) THEN ('initiative:' || ("initiatives_lesson"."initiative_id")::text) ELSE NULL END, ('runners:' || ("initiatives_lesson"."initiative_id")::text)]::text[], NULL) AS "entry_audience", 0 AS "entry_weight", "initiatives_lesson"."created_at" AS "entry_at", (NULL)::timestamp with time zone AS "entry_until", true AS "entry_is_current", false AS "entry_is_over", ('{}'::timestamptz[]) AS "entry_moments", ('{}'::text[]) AS "entry_moment_keys" FROM "initiatives_lesson" INNER JOIN "initiatives_initiative" ON ("initiatives_lesson"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id") WHERE "initiatives_lesson"."initiative_id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed)))) AS fresh (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys) WHERE fresh.key = entry.key);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_search_lessen_46078108() IS '546cb80bf30ff1bb8ebf70b87e4f0b8e5d9c49adce93a49451124d60fb768a12';

CREATE FUNCTION public.after_search_nieuws_f6957ff8() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;
UPDATE search_searchentry AS entry SET (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys) = ROW(fresh.thing, fresh.key, fresh.village_id, fresh.municipality_id, fresh.title, fresh.text, fresh.labels, fresh.place, fresh.part, fresh.audience, fresh.weight, fresh.at, fresh.until, fresh.is_current, fresh.is_over, fresh.moments, fresh.moment_keys)
FROM (SELECT ("news_post"."id")::text AS "entry_thing", ("news_post"."id")::text AS "entry_key", "news_post"."village_id" AS "entry_village_id", "villages_village"."municipality_id" AS "entry_municipality_id", ("news_post"."title")::text AS "entry_title", concat_ws(' ', "news_post"."text", "news_post"."picture_text", '') AS "entry_text", concat_ws(' ', '') AS "entry_labels", "villages_village"."name" AS "entry_place", '' AS "entry_part", array_remove(ARRAY[CASE WHEN ("news_post"."state" = 'visible' AND "news_post"."withdrawn_at" IS NULL AND "news_post"."visibility" = 'public') THEN 'public' ELSE NULL END, CASE WHEN ("news_post"."state" = 'visible' AND "news_post"."withdrawn_at" IS NULL AND "news_post"."visibility" = 'village') THEN ('village:' || ("news_post"."village_id")::text) ELSE NULL END, CASE WHEN NOT ("news_post"."state" = 'visible' AND "news_post"."withdrawn_at" IS NULL AND "news_post"."visibility" = 'public') THEN ('editors:' || ("news_post"."village_id")::text) ELSE NULL END, CASE WHEN NOT ("news_post"."state" = 'visible' AND "news_post"."withdrawn_at" IS NULL AND "news_post"."visibility" = 'public') THEN ('person:' || ("news_post"."user_id")::text) ELSE NULL END, CASE WHEN NOT ("news_post"."state" = 'visible' AND "news_post"."withdrawn_at" IS NULL AND "news_post"."visibility" = 'public') THEN ('person:' || ("news_post"."recorded_by_id")::text) ELSE NULL END]::text[], NULL) AS "entry_audience", 0 AS "entry_weight", "news_post"."shown_since" AS "entry_at", (("news_post"."until" + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam') AS "entry_until", CASE WHEN ("news_post"."state" = 'visible' AND "news_post"."withdrawn_at" IS NULL) THEN true ELSE false END AS "entry_is_current", false AS "entry_is_over", ('{}'::timestamptz[]) AS "entry_moments", ('{}'::text[]) AS "entry_moment_keys" FROM "news_post" INNER JOIN "villages_village" ON ("news_post"."village_id" = "villages_village"."id") WHERE "news_post"."id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed)))) AS fresh (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys)
WHERE entry.kind = 'nieuws' AND entry.key = fresh.key AND (entry.thing, entry.key, entry.village_id, entry.municipality_id, entry.title, entry.text, entry.labels, entry.place, entry.part, entry.audience, entry.weight, entry.at, entry.until, entry.is_current, entry.is_over, entry.moments, entry.moment_keys) IS DISTINCT FROM (fresh.thing, fresh.key, fresh.village_id, fresh.municipality_id, fresh.title, fresh.text, fresh.labels, fresh.place, fresh.part, fresh.audience, fresh.weight, fresh.at, fresh.until, fresh.is_current, fresh.is_over, fresh.moments, fresh.moment_keys);
INSERT INTO search_searchentry (kind, thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys)
SELECT 'nieuws', fresh.* FROM (SELECT ("news_post"."id")::text AS "entry_thing", ("news_post"."id")::text AS "entry_key", "news_post"."village_id" AS "entry_village_id", "villages_village"."municipality_id" AS "entry_municipality_id", ("news_post"."title")::text AS "entry_title", concat_ws(' ', "news_post"."text", "news_post"."picture_text", '') AS "entry_text", concat_ws(' ', '') AS "entry_labels", "villages_village"."name" AS "entry_place", '' AS "entry_part", array_remove(ARRAY[CASE WHEN ("news_post"."state" = 'visible' AND "news_post"."withdrawn_at" IS NULL AND "news_post"."visibility" = 'public') THEN 'public' ELSE NULL END, CASE WHEN ("news_post"."state" = 'visible' AND "news_post"."withdrawn_at" IS NULL AND "news_post"."visibility" = 'village') THEN ('village:' || ("news_post"."village_id")::text) ELSE NULL END, CASE WHEN NOT ("news_post"."state" = 'visible' AND "news_post"."withdrawn_at" IS NULL AND "news_post"."visibility" = 'public') THEN ('editors:' || ("news_post"."village_id")::text) ELSE NULL END, CASE WHEN NOT ("news_post"."state" = 'visible' AND "news_post"."withdrawn_at" IS NULL AND "news_post"."visibility" = 'public') THEN ('person:' || ("news_post"."user_id")::text) ELSE NULL END, CASE WHEN NOT ("news_post"."state" = 'visible' AND "news_post"."withdrawn_at" IS NULL AND "news_post"."visibility" = 'public') THEN ('person:' || ("news_post"."recorded_by_id")::text) ELSE NULL END]::text[], NULL) AS "entry_audience", 0 AS "entry_weight", "news_post"."shown_since" AS "entry_at", (("news_post"."until" + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam') AS "entry_until", CASE WHEN ("news_post"."state" = 'visible' AND "news_post"."withdrawn_at" IS NULL) THEN true ELSE false END AS "entry_is_current", false AS "entry_is_over", ('{}'::timestamptz[]) AS "entry_moments", ('{}'::text[]) AS "entry_moment_keys" FROM "news_post" INNER JOIN "villages_village" ON ("news_post"."village_id" = "villages_village"."id") WHERE "news_post"."id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed)))) AS fresh (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys)
WHERE NOT EXISTS (
  SELECT FROM search_searchentry AS entry WHERE entry.kind = 'nieuws' AND entry.key = fresh.key
)
ON CONFLICT DO NOTHING;
DELETE FROM search_searchentry AS entry WHERE entry.kind = 'nieuws' AND entry.thing IN (SELECT unnest(ARRAY(SELECT id::text FROM changed)))
AND NOT EXISTS (SELECT FROM (SELECT ("news_post"."id")::text AS "entry_thing", ("news_post"."id")::text AS "entry_key", "news_post"."village_id" AS "entry_village_id", "villages_village"."municipality_id" AS "entry_municipality_id", ("news_post"."title")::text AS "entry_title", concat_ws(' ', "news_post"."text", "news_post"."picture_text", '') AS "entry_text", concat_ws(' ', '') AS "entry_labels", "villages_village"."name" AS "entry_place", '' AS "entry_part", array_remove(ARRAY[CASE WHEN ("news_post"."state" = 'visible' AND "news_post"."withdrawn_at" IS NULL AND "news_post"."visibility" = 'public') THEN 'public' ELSE NULL END, CASE WHEN ("news_post"."state" = 'visible' AND "news_post"."withdrawn_at" IS NULL AND "news_post"."visibility" = 'village') THEN ('village:' || ("news_post"."village_id")::text) ELSE NULL END, CASE WHEN NOT ("news_post"."state" = 'visible' AND "news_post"."withdrawn_at" IS NULL AND "news_post"."visibility" = 'public') THEN ('editors:' || ("news_post"."village_id")::text) ELSE NULL END, CASE WHEN NOT ("news_post"."state" = 'visible' AND "news_post"."withdrawn_at" IS NULL AND "news_post"."visibility" = 'public') THEN ('person:' || ("news_post"."user_id")::text) ELSE NULL END, CASE WHEN NOT ("news_post"."state" = 'visible' AND "news_post"."withdrawn_at" IS NULL AND "news_post"."visibility" = 'public') THEN ('person:' || ("news_post"."recorded_by_id")::text) ELSE NULL END]::text[], NULL) AS "entry_audience", 0 AS "entry_weight", "news_post"."shown_since" AS "entry_at", (("news_post"."until" + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam') AS "entry_until", CASE WHEN ("news_post"."state" = 'visible' AND "news_post"."withdrawn_at" IS NULL) THEN true ELSE false END AS "entry_is_current", false AS "entry_is_over", ('{}'::timestamptz[]) AS "entry_moments", ('{}'::text[]) AS "entry_moment_keys" FROM "news_post" INNER JOIN "villages_village" ON ("news_post"."village_id" = "villages_village"."id") WHERE "news_post"."id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed)))) AS fresh (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys) WHERE fresh.key = entry.key);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_search_nieuws_f6957ff8() IS '3a31dd30433f2004b34c62172f87adc07b7afc0ada867d3403e86bf8da326a10';

CREATE FUNCTION public.after_search_regelruimte_376af3de() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;
UPDATE search_searchentry AS entry SET (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys) = ROW(fresh.thing, fresh.key, fresh.village_id, fresh.municipality_id, fresh.title, fresh.text, fresh.labels, fresh.place, fresh.part, fresh.audience, fresh.weight, fresh.at, fresh.until, fresh.is_current, fresh.is_over, fresh.moments, fresh.moment_keys)
FROM (SELECT ("regulatory_regulatoryrequest"."id")::text AS "entry_thing", ("regulatory_regulatoryrequest"."id")::text AS "entry_key", "initiatives_initiative"."village_id" AS "entry_village_id", "villages_village"."municipality_id" AS "entry_municipality_id", ("regulatory_regulatoryrequest"."title")::text AS "entry_title", concat_ws(' ', "regulatory_regulatoryrequest"."public_summary", '') AS "entry_text", concat_ws(' ', '') AS "entry_labels", "villages_village"."name" AS "entry_place", ("regulatory_regulatoryrequest"."reference")::text AS "entry_part", array_remove(ARRAY[CASE WHEN (NOT ("regulatory_regulatoryrequest"."status" = 'draft') AND ("regulatory_regulatoryrequest"."publicity" = 'public' OR ("regulatory_regulatoryrequest"."publicity" = 'after_decision' AND "regulatory_regulatoryrequest"."status" = 'decided'))) THEN 'public' ELSE NULL END, CASE WHEN NOT (NOT ("regulatory_regulatoryrequest"."status" = 'draft') AND ("regulatory_regulatoryrequest"."publicity" = 'public' OR ("regulatory_regulatoryrequest"."publicity" = 'after_decision' AND "regulatory_regulatoryrequest"."status" = 'decided'))) THEN ('runners:' || ("regulatory_regulatoryrequest"."initiative_id")::text) ELSE NULL END, CASE WHEN NOT (NOT ("regulatory_regulatoryrequest"."status" = 'draft') AND ("regulatory_regulatoryrequest"."publicity" = 'public' OR ("regulatory_regulatoryrequest"."publicity" = 'after_decision' AND "regulatory_regulatoryrequest"."status" = 'decided'))) THEN ('staff:' || ("regulatory_regulatoryrequest"."municipality_id")::text) ELSE NULL END]::text[], NULL) AS "entry_audience", 0 AS "entry_weight", COALESCE("regulatory_regulatoryrequest"."received_at", "regulatory_regulatoryrequest"."created_at") AS "entry_at", (NULL)::timestamp with time zone AS "entry_until", true AS "entry_is_current", false AS "entry_is_over", ('{}'::timestamptz[]) AS "entry_moments", ('{}'::text[]) AS "entry_moment_keys" FROM "regulatory_regulatoryrequest" INNER JOIN "initiatives_initiative" ON ("regulatory_regulatoryrequest"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id") WHERE (NOT ("regulatory_regulatoryrequest"."status" = 'draft') AND "regulatory_regulatoryrequest"."id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed))))) AS fresh (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys)
WHERE entry.kind = 'regelruimte' AND entry.key = fresh.key AND (entry.thing, entry.key, entry.village_id, entry.municipality_id, entry.title, entry.text, entry.labels, entry.place, entry.part, entry.audience, entry.weight, entry.at, entry.until, entry.is_current, entry.is_over, entry.moments, entry.moment_keys) IS DISTINCT FROM (fresh.thing, fresh.key, fresh.village_id, fresh.municipality_id, fresh.title, fresh.text, fresh.labels, fresh.place, fresh.part, fresh.audience, fresh.weight, fresh.at, fresh.until, fresh.is_current, fresh.is_over, fresh.moments, fresh.moment_keys);
INSERT INTO search_searchentry (kind, thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys)
SELECT 'regelruimte', fresh.* FROM (SELECT ("regulatory_regulatoryrequest"."id")::text AS "entry_thing", ("regulatory_regulatoryrequest"."id")::text AS "entry_key", "initiatives_initiative"."village_id" AS "entry_village_id", "villages_village"."municipality_id" AS "entry_municipality_id", ("regulatory_regulatoryrequest"."title")::text AS "entry_title", concat_ws(' ', "regulatory_regulatoryrequest"."public_summary", '') AS "entry_text", concat_ws(' ', '') AS "entry_labels", "villages_village"."name" AS "entry_place", ("regulatory_regulatoryrequest"."reference")::text AS "entry_part", array_remove(ARRAY[CASE WHEN (NOT ("regulatory_regulatoryrequest"."status" = 'draft') AND ("regulatory_regulatoryrequest"."publicity" = 'public' OR ("regulatory_regulatoryrequest"."publicity" = 'after_decision' AND "regulatory_regulatoryrequest"."status" = 'decided'))) THEN 'public' ELSE NULL END, CASE WHEN NOT (NOT ("regulatory_regulatoryrequest"."status" = 'draft') AND ("regulatory_regulatoryrequest"."publicity" = 'public' OR ("regulatory_regulatoryrequest"."publicity" = 'after_decision' AND "regulatory_regulatoryrequest"."status" = 'decided'))) THEN ('runners:' || ("regulatory_regulatoryrequest"."initiative_id")::text) ELSE NULL END, CASE WHEN NOT (NOT ("regulatory_regulatoryrequest"."status" = 'draft') AND ("regulatory_regulatoryrequest"."publicity" = 'public' OR ("regulatory_regulatoryrequest"."publicity" = 'after_decision' AND "regulatory_regulatoryrequest"."status" = 'decided'))) THEN ('staff:' || ("regulatory_regulatoryrequest"."municipality_id")::text) ELSE NULL END]::text[], NULL) AS "entry_audience", 0 AS "entry_weight", COALESCE("regulatory_regulatoryrequest"."received_at", "regulatory_regulatoryrequest"."created_at") AS "entry_at", (NULL)::timestamp with time zone AS "entry_until", true AS "entry_is_current", false AS "entry_is_over", ('{}'::timestamptz[]) AS "entry_moments", ('{}'::text[]) AS "entry_moment_keys" FROM "regulatory_regulatoryrequest" INNER JOIN "initiatives_initiative" ON ("regulatory_regulatoryrequest"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id") WHERE (NOT ("regulatory_regulatoryrequest"."status" = 'draft') AND "regulatory_regulatoryrequest"."id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed))))) AS fresh (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys)
WHERE NOT EXISTS (
  SELECT FROM search_searchentry AS entry WHERE entry.kind = 'regelruimte' AND entry.key = fresh.key
)
ON CONFLICT DO NOTHING;
DELETE FROM search_searchentry AS entry WHERE entry.kind = 'regelruimte' AND entry.thing IN (SELECT unnest(ARRAY(SELECT id::text FROM changed)))
AND NOT EXISTS (SELECT FROM (SELECT ("regulatory_regulatoryrequest"."id")::text AS "entry_thing", ("regulatory_regulatoryrequest"."id")::text AS "entry_key", "initiatives_initiative"."village_id" AS "entry_village_id", "villages_village"."municipality_id" AS "entry_municipality_id", ("regulatory_regulatoryrequest"."title")::text AS "entry_title", concat_ws(' ', "regulatory_regulatoryrequest"."public_summary", '') AS "entry_text", concat_ws(' ', '') AS "entry_labels", "villages_village"."name" AS "entry_place", ("regulatory_regulatoryrequest"."reference")::text AS "entry_part", array_remove(ARRAY[CASE WHEN (NOT ("regulatory_regulatoryrequest"."status" = 'draft') AND ("regulatory_regulatoryrequest"."publicity" = 'public' OR ("regulatory_regulatoryrequest"."publicity" = 'after_decision' AND "regulatory_regulatoryrequest"."status" = 'decided'))) THEN 'public' ELSE NULL END, CASE WHEN NOT (NOT ("regulatory_regulatoryrequest"."status" = 'draft') AND ("regulatory_regulatoryrequest"."publicity" = 'public' OR ("regulatory_regulatoryrequest"."publicity" = 'after_decision' AND "regulatory_regulatoryrequest"."status" = 'decided'))) THEN ('runners:' || ("regulatory_regulatoryrequest"."initiative_id")::text) ELSE NULL END, CASE WHEN NOT (NOT ("regulatory_regulatoryrequest"."status" = 'draft') AND ("regulatory_regulatoryrequest"."publicity" = 'public' OR ("regulatory_regulatoryrequest"."publicity" = 'after_decision' AND "regulatory_regulatoryrequest"."status" = 'decided'))) THEN ('staff:' || ("regulatory_regulatoryrequest"."municipality_id")::text) ELSE NULL END]::text[], NULL) AS "entry_audience", 0 AS "entry_weight", COALESCE("regulatory_regulatoryrequest"."received_at", "regulatory_regulatoryrequest"."created_at") AS "entry_at", (NULL)::timestamp with time zone AS "entry_until", true AS "entry_is_current", false AS "entry_is_over", ('{}'::timestamptz[]) AS "entry_moments", ('{}'::text[]) AS "entry_moment_keys" FROM "regulatory_regulatoryrequest" INNER JOIN "initiatives_initiative" ON ("regulatory_regulatoryrequest"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id") WHERE (NOT ("regulatory_regulatoryrequest"."status" = 'draft') AND "regulatory_regulatoryrequest"."id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed))))) AS fresh (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys) WHERE fresh.key = entry.key);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_search_regelruimte_376af3de() IS 'df2e6b383bd13b6a086d51d3953b18bc90567740fb1b06ab73892edcaa6f2711';

CREATE FUNCTION public.after_search_regelruimte_46078108() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;
UPDATE search_searchentry AS entry SET (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys) = ROW(fresh.thing, fresh.key, fresh.village_id, fresh.municipality_id, fresh.title, fresh.text, fresh.labels, fresh.place, fresh.part, fresh.audience, fresh.weight, fresh.at, fresh.until, fresh.is_current, fresh.is_over, fresh.moments, fresh.moment_keys)
FROM (SELECT ("regulatory_regulatoryrequest"."id")::text AS "entry_thing", ("regulatory_regulatoryrequest"."id")::text AS "entry_key", "initiatives_initiative"."village_id" AS "entry_village_id", "villages_village"."municipality_id" AS "entry_municipality_id", ("regulatory_regulatoryrequest"."title")::text AS "entry_title", concat_ws(' ', "regulatory_regulatoryrequest"."public_summary", '') AS "entry_text", concat_ws(' ', '') AS "entry_labels", "villages_village"."name" AS "entry_place", ("regulatory_regulatoryrequest"."reference")::text AS "entry_part", array_remove(ARRAY[CASE WHEN (NOT ("regulatory_regulatoryrequest"."status" = 'draft') AND ("regulatory_regulatoryrequest"."publicity" = 'public' OR ("regulatory_regulatoryrequest"."publicity" = 'after_decision' AND "regulatory_regulatoryrequest"."status" = 'decided'))) THEN 'public' ELSE NULL END, CASE WHEN NOT (NOT ("regulatory_regulatoryrequest"."status" = 'draft') AND ("regulatory_regulatoryrequest"."publicity" = 'public' OR ("regulatory_regulatoryrequest"."publicity" = 'after_decision' AND "regulatory_regulatoryrequest"."status" = 'decided'))) THEN ('runners:' || ("regulatory_regulatoryrequest"."initiative_id")::text) ELSE NULL END, CASE WHEN NOT (NOT ("regulatory_regulatoryrequest"."status" = 'draft') AND ("regulatory_regulatoryrequest"."publicity" = 'public' OR ("regulatory_regulatoryrequest"."publicity" = 'after_decision' AND "regulatory_regulatoryrequest"."status" = 'decided'))) THEN ('staff:' || ("regulatory_regulatoryrequest"."municipality_id")::text) ELSE NULL END]::text[], NULL) AS "entry_audience", 0 AS "entry_weight", COALESCE("regulatory_regulatoryrequest"."received_at", "regulatory_regulatoryrequest"."created_at") AS "entry_at", (NULL)::timestamp with time zone AS "entry_until", true AS "entry_is_current", false AS "entry_is_over", ('{}'::timestamptz[]) AS "entry_moments", ('{}'::text[]) AS "entry_moment_keys" FROM "regulatory_regulatoryrequest" INNER JOIN "initiatives_initiative" ON ("regulatory_regulatoryrequest"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id") WHERE (NOT ("regulatory_regulatoryrequest"."status" = 'draft') AND "regulatory_regulatoryrequest"."initiative_id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed))))) AS fresh (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys)
WHERE entry.kind = 'regelruimte' AND entry.key = fresh.key AND (entry.thing, entry.key, entry.village_id, entry.municipality_id, entry.title, entry.text, entry.labels, entry.place, entry.part, entry.audience, entry.weight, entry.at, entry.until, entry.is_current, entry.is_over, entry.moments, entry.moment_keys) IS DISTINCT FROM (fresh.thing, fresh.key, fresh.village_id, fresh.municipality_id, fresh.title, fresh.text, fresh.labels, fresh.place, fresh.part, fresh.audience, fresh.weight, fresh.at, fresh.until, fresh.is_current, fresh.is_over, fresh.moments, fresh.moment_keys);
INSERT INTO search_searchentry (kind, thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys)
SELECT 'regelruimte', fresh.* FROM (SELECT ("regulatory_regulatoryrequest"."id")::text AS "entry_thing", ("regulatory_regulatoryrequest"."id")::text AS "entry_key", "initiatives_initiative"."village_id" AS "entry_village_id", "villages_village"."municipality_id" AS "entry_municipality_id", ("regulatory_regulatoryrequest"."title")::text AS "entry_title", concat_ws(' ', "regulatory_regulatoryrequest"."public_summary", '') AS "entry_text", concat_ws(' ', '') AS "entry_labels", "villages_village"."name" AS "entry_place", ("regulatory_regulatoryrequest"."reference")::text AS "entry_part", array_remove(ARRAY[CASE WHEN (NOT ("regulatory_regulatoryrequest"."status" = 'draft') AND ("regulatory_regulatoryrequest"."publicity" = 'public' OR ("regulatory_regulatoryrequest"."publicity" = 'after_decision' AND "regulatory_regulatoryrequest"."status" = 'decided'))) THEN 'public' ELSE NULL END, CASE WHEN NOT (NOT ("regulatory_regulatoryrequest"."status" = 'draft') AND ("regulatory_regulatoryrequest"."publicity" = 'public' OR ("regulatory_regulatoryrequest"."publicity" = 'after_decision' AND "regulatory_regulatoryrequest"."status" = 'decided'))) THEN ('runners:' || ("regulatory_regulatoryrequest"."initiative_id")::text) ELSE NULL END, CASE WHEN NOT (NOT ("regulatory_regulatoryrequest"."status" = 'draft') AND ("regulatory_regulatoryrequest"."publicity" = 'public' OR ("regulatory_regulatoryrequest"."publicity" = 'after_decision' AND "regulatory_regulatoryrequest"."status" = 'decided'))) THEN ('staff:' || ("regulatory_regulatoryrequest"."municipality_id")::text) ELSE NULL END]::text[], NULL) AS "entry_audience", 0 AS "entry_weight", COALESCE("regulatory_regulatoryrequest"."received_at", "regulatory_regulatoryrequest"."created_at") AS "entry_at", (NULL)::timestamp with time zone AS "entry_until", true AS "entry_is_current", false AS "entry_is_over", ('{}'::timestamptz[]) AS "entry_moments", ('{}'::text[]) AS "entry_moment_keys" FROM "regulatory_regulatoryrequest" INNER JOIN "initiatives_initiative" ON ("regulatory_regulatoryrequest"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id") WHERE (NOT ("regulatory_regulatoryrequest"."status" = 'draft') AND "regulatory_regulatoryrequest"."initiative_id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed))))) AS fresh (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys)
WHERE NOT EXISTS (
  SELECT FROM search_searchentry AS entry WHERE entry.kind = 'regelruimte' AND entry.key = fresh.key
)
ON CONFLICT DO NOTHING;
DELETE FROM search_searchentry AS entry WHERE entry.kind = 'regelruimte' AND entry.thing IN (SELECT id::text FROM (SELECT "regulatory_regulatoryrequest"."id" AS "pk" FROM "regulatory_regulatoryrequest" WHERE "regulatory_regulatoryrequest"."initiative_id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed)))) AS things (id))
AND NOT EXISTS (SELECT FROM (SELECT ("regulatory_regulatoryrequest"."id")::text AS "entry_thing", ("regulatory_regulatoryrequest"."id")::text AS "entry_key", "initiatives_initiative"."village_id" AS "entry_village_id", "villages_village"."municipality_id" AS "entry_municipality_id", ("regulatory_regulatoryrequest"."title")::text AS "entry_title", concat_ws(' ', "regulatory_regulatoryrequest"."public_summary", '') AS "entry_text", concat_ws(' ', '') AS "entry_labels", "villages_village"."name" AS "entry_place", ("regulatory_regulatoryrequest"."reference")::text AS "entry_part", array_remove(ARRAY[CASE WHEN (NOT ("regulatory_regulatoryrequest"."status" = 'draft') AND ("regulatory_regulatoryrequest"."publicity" = 'public' OR ("regulatory_regulatoryrequest"."publicity" = 'after_decision' AND "regulatory_regulatoryrequest"."status" = 'decided'))) THEN 'public' ELSE NULL END, CASE WHEN NOT (NOT ("regulatory_regulatoryrequest"."status" = 'draft') AND ("regulatory_regulatoryrequest"."publicity" = 'public' OR ("regulatory_regulatoryrequest"."publicity" = 'after_decision' AND "regulatory_regulatoryrequest"."status" = 'decided'))) THEN ('runners:' || ("regulatory_regulatoryrequest"."initiative_id")::text) ELSE NULL END, CASE WHEN NOT (NOT ("regulatory_regulatoryrequest"."status" = 'draft') AND ("regulatory_regulatoryrequest"."publicity" = 'public' OR ("regulatory_regulatoryrequest"."publicity" = 'after_decision' AND "regulatory_regulatoryrequest"."status" = 'decided'))) THEN ('staff:' || ("regulatory_regulatoryrequest"."municipality_id")::text) ELSE NULL END]::text[], NULL) AS "entry_audience", 0 AS "entry_weight", COALESCE("regulatory_regulatoryrequest"."received_at", "regulatory_regulatoryrequest"."created_at") AS "entry_at", (NULL)::timestamp with time zone AS "entry_until", true AS "entry_is_current", false AS "entry_is_over", ('{}'::timestamptz[]) AS "entry_moments", ('{}'::text[]) AS "entry_moment_keys" FROM "regulatory_regulatoryrequest" INNER JOIN "initiatives_initiative" ON ("regulatory_regulatoryrequest"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id") WHERE (NOT ("regulatory_regulatoryrequest"."status" = 'draft') AND "regulatory_regulatoryrequest"."initiative_id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed))))) AS fresh (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys) WHERE fresh.key = entry.key);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_search_regelruimte_46078108() IS '896658ffbcb799dc8d061aceddd40a1d08b5dfccb8c5945bdb74c1e2880ed1ac';

CREATE FUNCTION public.after_search_voorzieningen_39835743() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;
UPDATE search_searchentry AS entry SET (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys) = ROW(fresh.thing, fresh.key, fresh.village_id, fresh.municipality_id, fresh.title, fresh.text, fresh.labels, fresh.place, fresh.part, fresh.audience, fresh.weight, fresh.at, fresh.until, fresh.is_current, fresh.is_over, fresh.moments, fresh.moment_keys)
FROM (SELECT ("villages_facility"."id")::text AS "entry_thing", ("villages_facility"."id")::text AS "entry_key", "villages_facility"."village_id" AS "entry_village_id", "villages_village"."municipality_id" AS "entry_municipality_id", ("villages_facility"."name")::text AS "entry_title", concat_ws(' ', "villages_facility"."description", "villages_facility"."address", '') AS "entry_text", concat_ws(' ', CASE WHEN "villages_facility"."kind" = 'primary_school' THEN 'basisschool' WHEN "villages_facility"."kind" = 'secondary_school' THEN 'middelbare school' WHEN "villages_facility"."kind" = 'special_school' THEN 'speciaal onderwijs' WHEN "villages_facility"."kind" = 'childcare' THEN 'kinderopvang' WHEN "villages_facility"."kind" = 'community_house' THEN 'dorpshuis' WHEN "villages_facility"."kind" = 'shop' THEN 'winkel' WHEN "villages_facility"."kind" = 'gp' THEN 'huisarts' WHEN "villages_facility"."kind" = 'pharmacy' THEN 'apotheek' WHEN "villages_facility"."kind" = 'library' THEN 'bibliotheek' WHEN "villages_facility"."kind" = 'sport' THEN 'sport' WHEN "villages_facility"."kind" = 'transport' THEN 'halte of station' WHEN "villages_facility"."kind" = 'cash' THEN 'geld of post' WHEN "villages_facility"."kind" = 'pub' THEN 'café' WHEN "villages_facility"."kind" = 'church' THEN 'kerk' WHEN "villages_facility"."kind" = 'mill' THEN 'molen' WHEN "villages_facility"."kind" = 'other' THEN 'anders' ELSE '' END, '') AS "entry_labels", "villages_village"."name" AS "entry_place", '' AS "entry_part", array_remove(ARRAY[CASE WHEN NOT ("villages_facility"."status" = 'at_risk') THEN 'public' ELSE NULL END, CASE WHEN "villages_facility"."status" = 'at_risk' THEN ('village:' || ("villages_facility"."village_id")::text) ELSE NULL END]::text[], NULL) AS "entry_audience", 0 AS "entry_weight", "villages_facility"."created_at" AS "entry_at", (NULL)::timestamp with time zone AS "entry_until", CASE WHEN NOT ("villages_facility"."status" IN ('closed', 'relocated', 'replaced', 'unknown')) THEN true ELSE false END AS "entry_is_current", CASE WHEN ("villages_facility"."status" IN ('closed', 'relocated', 'replaced', 'unknown') AND NOT ("villages_facility"."status" = 'unknown')) THEN true ELSE false END AS "entry_is_over", ('{}'::timestamptz[]) AS "entry_moments", ('{}'::text[]) AS "entry_moment_keys" FROM "villages_facility" INNER JOIN "villages_village" ON ("villages_facility"."village_id" = "villages_village"."id") WHERE "villages_facility"."id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed)))) AS fresh (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys)
WHERE entry.kind = 'voorzieningen' AND entry.key = fresh.key AND (entry.thing, entry.key, entry.village_id, entry.municipality_id, entry.title, entry.text, entry.labels, entry.place, entry.part, entry.audience, entry.weight, entry.at, entry.until, entry.is_current, entry.is_over, entry.moments, entry.moment_keys) IS DISTINCT FROM (fresh.thing, fresh.key, fresh.village_id, fresh.municipality_id, fresh.title, fresh.text, fresh.labels, fresh.place, fresh.part, fresh.audience, fresh.weight, fresh.at, fresh.until, fresh.is_current, fresh.is_over, fresh.moments, fresh.moment_keys);
INSERT INTO search_searchentry (kind, thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys)
SELECT 'voorzieningen', fresh.* FROM (SELECT ("villages_facility"."id")::text AS "entry_thing", ("villages_facility"."id")::text AS "entry_key", "villages_facility"."village_id" AS "entry_village_id", "villages_village"."municipality_id" AS "entry_municipality_id", ("villages_facility"."name")::text AS "entry_title", concat_ws(' ', "villages_facility"."description", "villages_facility"."address", '') AS "entry_text", concat_ws(' ', CASE WHEN "villages_facility"."kind" = 'primary_school' THEN 'basisschool' WHEN "villages_facility"."kind" = 'secondary_school' THEN 'middelbare school' WHEN "villages_facility"."kind" = 'special_school' THEN 'speciaal onderwijs' WHEN "villages_facility"."kind" = 'childcare' THEN 'kinderopvang' WHEN "villages_facility"."kind" = 'community_house' THEN 'dorpshuis' WHEN "villages_facility"."kind" = 'shop' THEN 'winkel' WHEN "villages_facility"."kind" = 'gp' THEN 'huisarts' WHEN "villages_facility"."kind" = 'pharmacy' THEN 'apotheek' WHEN "villages_facility"."kind" = 'library' THEN 'bibliotheek' WHEN "villages_facility"."kind" = 'sport' THEN 'sport' WHEN "villages_facility"."kind" = 'transport' THEN 'halte of station' WHEN "villages_facility"."kind" = 'cash' THEN 'geld of post' WHEN "villages_facility"."kind" = 'pub' THEN 'café' WHEN "villages_facility"."kind" = 'church' THEN 'kerk' WHEN "villages_facility"."kind" = 'mill' THEN 'molen' WHEN "villages_facility"."kind" = 'other' THEN 'anders' ELSE '' END, '') AS "entry_labels", "villages_village"."name" AS "entry_place", '' AS "entry_part", array_remove(ARRAY[CASE WHEN NOT ("villages_facility"."status" = 'at_risk') THEN 'public' ELSE NULL END, CASE WHEN "villages_facility"."status" = 'at_risk' THEN ('village:' || ("villages_facility"."village_id")::text) ELSE NULL END]::text[], NULL) AS "entry_audience", 0 AS "entry_weight", "villages_facility"."created_at" AS "entry_at", (NULL)::timestamp with time zone AS "entry_until", CASE WHEN NOT ("villages_facility"."status" IN ('closed', 'relocated', 'replaced', 'unknown')) THEN true ELSE false END AS "entry_is_current", CASE WHEN ("villages_facility"."status" IN ('closed', 'relocated', 'replaced', 'unknown') AND NOT ("villages_facility"."status" = 'unknown')) THEN true ELSE false END AS "entry_is_over", ('{}'::timestamptz[]) AS "entry_moments", ('{}'::text[]) AS "entry_moment_keys" FROM "villages_facility" INNER JOIN "villages_village" ON ("villages_facility"."village_id" = "villages_village"."id") WHERE "villages_facility"."id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed)))) AS fresh (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys)
WHERE NOT EXISTS (
  SELECT FROM search_searchentry AS entry WHERE entry.kind = 'voorzieningen' AND entry.key = fresh.key
)
ON CONFLICT DO NOTHING;
DELETE FROM search_searchentry AS entry WHERE entry.kind = 'voorzieningen' AND entry.thing IN (SELECT unnest(ARRAY(SELECT id::text FROM changed)))
AND NOT EXISTS (SELECT FROM (SELECT ("villages_facility"."id")::text AS "entry_thing", ("villages_facility"."id")::text AS "entry_key", "villages_facility"."village_id" AS "entry_village_id", "villages_village"."municipality_id" AS "entry_municipality_id", ("villages_facility"."name")::text AS "entry_title", concat_ws(' ', "villages_facility"."description", "villages_facility"."address", '') AS "entry_text", concat_ws(' ', CASE WHEN "villages_facility"."kind" = 'primary_school' THEN 'basisschool' WHEN "villages_facility"."kind" = 'secondary_school' THEN 'middelbare school' WHEN "villages_facility"."kind" = 'special_school' THEN 'speciaal onderwijs' WHEN "villages_facility"."kind" = 'childcare' THEN 'kinderopvang' WHEN "villages_facility"."kind" = 'community_house' THEN 'dorpshuis' WHEN "villages_facility"."kind" = 'shop' THEN 'winkel' WHEN "villages_facility"."kind" = 'gp' THEN 'huisarts' WHEN "villages_facility"."kind" = 'pharmacy' THEN 'apotheek' WHEN "villages_facility"."kind" = 'library' THEN 'bibliotheek' WHEN "villages_facility"."kind" = 'sport' THEN 'sport' WHEN "villages_facility"."kind" = 'transport' THEN 'halte of station' WHEN "villages_facility"."kind" = 'cash' THEN 'geld of post' WHEN "villages_facility"."kind" = 'pub' THEN 'café' WHEN "villages_facility"."kind" = 'church' THEN 'kerk' WHEN "villages_facility"."kind" = 'mill' THEN 'molen' WHEN "villages_facility"."kind" = 'other' THEN 'anders' ELSE '' END, '') AS "entry_labels", "villages_village"."name" AS "entry_place", '' AS "entry_part", array_remove(ARRAY[CASE WHEN NOT ("villages_facility"."status" = 'at_risk') THEN 'public' ELSE NULL END, CASE WHEN "villages_facility"."status" = 'at_risk' THEN ('village:' || ("villages_facility"."village_id")::text) ELSE NULL END]::text[], NULL) AS "entry_audience", 0 AS "entry_weight", "villages_facility"."created_at" AS "entry_at", (NULL)::timestamp with time zone AS "entry_until", CASE WHEN NOT ("villages_facility"."status" IN ('closed', 'relocated', 'replaced', 'unknown')) THEN true ELSE false END AS "entry_is_current", CASE WHEN ("villages_facility"."status" IN ('closed', 'relocated', 'replaced', 'unknown') AND NOT ("villages_facility"."status" = 'unknown')) THEN true ELSE false END AS "entry_is_over", ('{}'::timestamptz[]) AS "entry_moments", ('{}'::text[]) AS "entry_moment_keys" FROM "villages_facility" INNER JOIN "villages_village" ON ("villages_facility"."village_id" = "villages_village"."id") WHERE "villages_facility"."id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed)))) AS fresh (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys) WHERE fresh.key = entry.key);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_search_voorzieningen_39835743() IS 'c54b773d08efb1bd85882a9e827d987d79dbce1f4d4355862287008aba6919f0';

CREATE FUNCTION public.after_search_vraag_en_aanbod_2194487c() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;
UPDATE search_searchentry AS entry SET (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys) = ROW(fresh.thing, fresh.key, fresh.village_id, fresh.municipality_id, fresh.title, fresh.text, fresh.labels, fresh.place, fresh.part, fresh.audience, fresh.weight, fresh.at, fresh.until, fresh.is_current, fresh.is_over, fresh.moments, fresh.moment_keys)
FROM (SELECT ("exchange_listing"."id")::text AS "entry_thing", ("exchange_listing"."id")::text AS "entry_key", "exchange_listing"."village_id" AS "entry_village_id", "villages_village"."municipality_id" AS "entry_municipality_id", ("exchange_listing"."title")::text AS "entry_title", concat_ws(' ', "exchange_listing"."text", "exchange_listing"."where_text", '') AS "entry_text", concat_ws(' ', CASE WHEN "exchange_listing"."kind" = 'lift' THEN 'vervoer, een rit' WHEN "exchange_listing"."kind" = 'groceries' THEN 'boodschappen' WHEN "exchange_listing"."kind" = 'garden' THEN 'tuin' WHEN "exchange_listing"."kind" = 'odd_jobs' THEN 'klussen in huis' WHEN "exchange_listing"."kind" = 'computer' THEN 'computer en telefoon' WHEN "exchange_listing"."kind" = 'company' THEN 'gezelschap' WHEN "exchange_listing"."kind" = 'lending' THEN 'iets lenen' WHEN "exchange_listing"."kind" = 'paperwork' THEN 'formulieren en papierwerk' WHEN "exchange_listing"."kind" = 'pets' THEN 'hond of ander huisdier' WHEN "exchange_listing"."kind" = 'other' THEN 'iets anders' ELSE '' END, CASE WHEN "exchange_listing"."direction" = 'ask' THEN 'vraag' WHEN "exchange_listing"."direction" = 'offer' THEN 'aanbod' ELSE '' END, '') AS "entry_labels", "villages_village"."name" AS "entry_place", '' AS "entry_part", array_remove(ARRAY[CASE WHEN "exchange_listing"."visibility" = 'public' THEN 'public' ELSE NULL END, CASE WHEN "exchange_listing"."visibility" = 'village' THEN ('village:' || ("exchange_listing"."village_id")::text) ELSE NULL END, CASE WHEN "exchange_listing"."visibility" = 'village' THEN ('person:' || ("exchange_listing"."user_id")::text) ELSE NULL END]::text[], NULL) AS "entry_audience", 0 AS "entry_weight", "exchange_listing"."refreshed_at" AS "entry_at", (NULL)::timestamp with time zone AS "entry_until", CASE WHEN "exchange_listing"."asleep_at" IS NULL THEN true ELSE false END AS "entry_is_current", false AS "entry_is_over", ('{}'::timestamptz[]) AS "entry_moments", ('{}'::text[]) AS "entry_moment_keys" FROM "exchange_listing" INNER JOIN "villages_village" ON ("exchange_listing"."village_id" = "villages_village"."id") WHERE ("exchange_listing"."ended_at" IS NULL AND "exchange_listing"."stage" = 'open' AND "exchange_listing"."state" = 'visible' AND "exchange_listing"."id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed))))) AS fresh (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys)
WHERE entry.kind = 'vraag-en-aanbod' AND entry.key = fresh.key AND (entry.thing, entry.key, entry.village_id, entry.municipality_id, entry.title, entry.text, entry.labels, entry.place, entry.part, entry.audience, entry.weight, entry.at, entry.until, entry.is_current, entry.is_over, entry.moments, entry.moment_keys) IS DISTINCT FROM (fresh.thing, fresh.key, fresh.village_id, fresh.municipality_id, fresh.title, fresh.text, fresh.labels, fresh.place, fresh.part, fresh.audience, fresh.weight, fresh.at, fresh.until, fresh.is_current, fresh.is_over, fresh.moments, fresh.moment_keys);
INSERT INTO search_searchentry (kind, thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys)
SELECT 'vraag-en-aanbod', fresh.* FROM (SELECT ("exchange_listing"."id")::text AS "entry_thing", ("exchange_listing"."id")::text AS "entry_key", "exchange_listing"."village_id" AS "entry_village_id", "villages_village"."municipality_id" AS "entry_municipality_id", ("exchange_listing"."title")::text AS "entry_title", concat_ws(' ', "exchange_listing"."text", "exchange_listing"."where_text", '') AS "entry_text", concat_ws(' ', CASE WHEN "exchange_listing"."kind" = 'lift' THEN 'vervoer, een rit' WHEN "exchange_listing"."kind" = 'groceries' THEN 'boodschappen' WHEN "exchange_listing"."kind" = 'garden' THEN 'tuin' WHEN "exchange_listing"."kind" = 'odd_jobs' THEN 'klussen in huis' WHEN "exchange_listing"."kind" = 'computer' THEN 'computer en telefoon' WHEN "exchange_listing"."kind" = 'company' THEN 'gezelschap' WHEN "exchange_listing"."kind" = 'lending' THEN 'iets lenen' WHEN "exchange_listing"."kind" = 'paperwork' THEN 'formulieren en papierwerk' WHEN "exchange_listing"."kind" = 'pets' THEN 'hond of ander huisdier' WHEN "exchange_listing"."kind" = 'other' THEN 'iets anders' ELSE '' END, CASE WHEN "exchange_listing"."direction" = 'ask' THEN 'vraag' WHEN "exchange_listing"."direction" = 'offer' THEN 'aanbod' ELSE '' END, '') AS "entry_labels", "villages_village"."name" AS "entry_place", '' AS "entry_part", array_remove(ARRAY[CASE WHEN "exchange_listing"."visibility" = 'public' THEN 'public' ELSE NULL END, CASE WHEN "exchange_listing"."visibility" = 'village' THEN ('village:' || ("exchange_listing"."village_id")::text) ELSE NULL END, CASE WHEN "exchange_listing"."visibility" = 'village' THEN ('person:' || ("exchange_listing"."user_id")::text) ELSE NULL END]::text[], NULL) AS "entry_audience", 0 AS "entry_weight", "exchange_listing"."refreshed_at" AS "entry_at", (NULL)::timestamp with time zone AS "entry_until", CASE WHEN "exchange_listing"."asleep_at" IS NULL THEN true ELSE false END AS "entry_is_current", false AS "entry_is_over", ('{}'::timestamptz[]) AS "entry_moments", ('{}'::text[]) AS "entry_moment_keys" FROM "exchange_listing" INNER JOIN "villages_village" ON ("exchange_listing"."village_id" = "villages_village"."id") WHERE ("exchange_listing"."ended_at" IS NULL AND "exchange_listing"."stage" = 'open' AND "exchange_listing"."state" = 'visible' AND "exchange_listing"."id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed))))) AS fresh (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys)
WHERE NOT EXISTS (
  SELECT FROM search_searchentry AS entry WHERE entry.kind = 'vraag-en-aanbod' AND entry.key = fresh.key
)
ON CONFLICT DO NOTHING;
DELETE FROM search_searchentry AS entry WHERE entry.kind = 'vraag-en-aanbod' AND entry.thing IN (SELECT unnest(ARRAY(SELECT id::text FROM changed)))
AND NOT EXISTS (SELECT FROM (SELECT ("exchange_listing"."id")::text AS "entry_thing", ("exchange_listing"."id")::text AS "entry_key", "exchange_listing"."village_id" AS "entry_village_id", "villages_village"."municipality_id" AS "entry_municipality_id", ("exchange_listing"."title")::text AS "entry_title", concat_ws(' ', "exchange_listing"."text", "exchange_listing"."where_text", '') AS "entry_text", concat_ws(' ', CASE WHEN "exchange_listing"."kind" = 'lift' THEN 'vervoer, een rit' WHEN "exchange_listing"."kind" = 'groceries' THEN 'boodschappen' WHEN "exchange_listing"."kind" = 'garden' THEN 'tuin' WHEN "exchange_listing"."kind" = 'odd_jobs' THEN 'klussen in huis' WHEN "exchange_listing"."kind" = 'computer' THEN 'computer en telefoon' WHEN "exchange_listing"."kind" = 'company' THEN 'gezelschap' WHEN "exchange_listing"."kind" = 'lending' THEN 'iets lenen' WHEN "exchange_listing"."kind" = 'paperwork' THEN 'formulieren en papierwerk' WHEN "exchange_listing"."kind" = 'pets' THEN 'hond of ander huisdier' WHEN "exchange_listing"."kind" = 'other' THEN 'iets anders' ELSE '' END, CASE WHEN "exchange_listing"."direction" = 'ask' THEN 'vraag' WHEN "exchange_listing"."direction" = 'offer' THEN 'aanbod' ELSE '' END, '') AS "entry_labels", "villages_village"."name" AS "entry_place", '' AS "entry_part", array_remove(ARRAY[CASE WHEN "exchange_listing"."visibility" = 'public' THEN 'public' ELSE NULL END, CASE WHEN "exchange_listing"."visibility" = 'village' THEN ('village:' || ("exchange_listing"."village_id")::text) ELSE NULL END, CASE WHEN "exchange_listing"."visibility" = 'village' THEN ('person:' || ("exchange_listing"."user_id")::text) ELSE NULL END]::text[], NULL) AS "entry_audience", 0 AS "entry_weight", "exchange_listing"."refreshed_at" AS "entry_at", (NULL)::timestamp with time zone AS "entry_until", CASE WHEN "exchange_listing"."asleep_at" IS NULL THEN true ELSE false END AS "entry_is_current", false AS "entry_is_over", ('{}'::timestamptz[]) AS "entry_moments", ('{}'::text[]) AS "entry_moment_keys" FROM "exchange_listing" INNER JOIN "villages_village" ON ("exchange_listing"."village_id" = "villages_village"."id") WHERE ("exchange_listing"."ended_at" IS NULL AND "exchange_listing"."stage" = 'open' AND "exchange_listing"."state" = 'visible' AND "exchange_listing"."id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed))))) AS fresh (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys) WHERE fresh.key = entry.key);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_search_vraag_en_aanbod_2194487c() IS '13de1d90805e91f11656b83835156587ce19f4fb911961e98630f5be70c91e72';

CREATE FUNCTION public.after_search_zalen_39835743() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;
UPDATE search_searchentry AS entry SET (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys) = ROW(fresh.thing, fresh.key, fresh.village_id, fresh.municipality_id, fresh.title, fresh.text, fresh.labels, fresh.place, fresh.part, fresh.audience, fresh.weight, fresh.at, fresh.until, fresh.is_current, fresh.is_over, fresh.moments, fresh.moment_keys)
FROM (SELECT ("rooms_room"."id")::text AS "entry_thing", ("rooms_room"."id")::text AS "entry_key", "villages_facility"."village_id" AS "entry_village_id", "villages_village"."municipality_id" AS "entry_municipality_id", ("rooms_room"."name")::text AS "entry_title", concat_ws(' ', "rooms_room"."equipment", "rooms_room"."accessibility", "rooms_room"."house_rules", '') AS "entry_text", concat_ws(' ', '') AS "entry_labels", "villages_village"."name" AS "entry_place", '' AS "entry_part", array_remove(ARRAY[CASE WHEN NOT ("villages_facility"."status" = 'at_risk') THEN 'public' ELSE NULL END, CASE WHEN "villages_facility"."status" = 'at_risk' THEN ('village:' || ("villages_facility"."village_id")::text) ELSE NULL END]::text[], NULL) AS "entry_audience", 0 AS "entry_weight", "rooms_room"."created_at" AS "entry_at", (NULL)::timestamp with time zone AS "entry_until", CASE WHEN NOT "rooms_room"."is_retired" THEN true ELSE false END AS "entry_is_current", false AS "entry_is_over", ('{}'::timestamptz[]) AS "entry_moments", ('{}'::text[]) AS "entry_moment_keys" FROM "rooms_room" INNER JOIN "villages_facility" ON ("rooms_room"."facility_id" = "villages_facility"."id") INNER JOIN "villages_village" ON ("villages_facility"."village_id" = "villages_village"."id") WHERE "rooms_room"."facility_id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed)))) AS fresh (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys)
WHERE entry.kind = 'zalen' AND entry.key = fresh.key AND (entry.thing, entry.key, entry.village_id, entry.municipality_id, entry.title, entry.text, entry.labels, entry.place, entry.part, entry.audience, entry.weight, entry.at, entry.until, entry.is_current, entry.is_over, entry.moments, entry.moment_keys) IS DISTINCT FROM (fresh.thing, fresh.key, fresh.village_id, fresh.municipality_id, fresh.title, fresh.text, fresh.labels, fresh.place, fresh.part, fresh.audience, fresh.weight, fresh.at, fresh.until, fresh.is_current, fresh.is_over, fresh.moments, fresh.moment_keys);
INSERT INTO search_searchentry (kind, thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys)
SELECT 'zalen', fresh.* FROM (SELECT ("rooms_room"."id")::text AS "entry_thing", ("rooms_room"."id")::text AS "entry_key", "villages_facility"."village_id" AS "entry_village_id", "villages_village"."municipality_id" AS "entry_municipality_id", ("rooms_room"."name")::text AS "entry_title", concat_ws(' ', "rooms_room"."equipment", "rooms_room"."accessibility", "rooms_room"."house_rules", '') AS "entry_text", concat_ws(' ', '') AS "entry_labels", "villages_village"."name" AS "entry_place", '' AS "entry_part", array_remove(ARRAY[CASE WHEN NOT ("villages_facility"."status" = 'at_risk') THEN 'public' ELSE NULL END, CASE WHEN "villages_facility"."status" = 'at_risk' THEN ('village:' || ("villages_facility"."village_id")::text) ELSE NULL END]::text[], NULL) AS "entry_audience", 0 AS "entry_weight", "rooms_room"."created_at" AS "entry_at", (NULL)::timestamp with time zone AS "entry_until", CASE WHEN NOT "rooms_room"."is_retired" THEN true ELSE false END AS "entry_is_current", false AS "entry_is_over", ('{}'::timestamptz[]) AS "entry_moments", ('{}'::text[]) AS "entry_moment_keys" FROM "rooms_room" INNER JOIN "villages_facility" ON ("rooms_room"."facility_id" = "villages_facility"."id") INNER JOIN "villages_village" ON ("villages_facility"."village_id" = "villages_village"."id") WHERE "rooms_room"."facility_id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed)))) AS fresh (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys)
WHERE NOT EXISTS (
  SELECT FROM search_searchentry AS entry WHERE entry.kind = 'zalen' AND entry.key = fresh.key
)
ON CONFLICT DO NOTHING;
DELETE FROM search_searchentry AS entry WHERE entry.kind = 'zalen' AND entry.thing IN (SELECT id::text FROM (SELECT "rooms_room"."id" AS "pk" FROM "rooms_room" WHERE "rooms_room"."facility_id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed)))) AS things (id))
AND NOT EXISTS (SELECT FROM (SELECT ("rooms_room"."id")::text AS "entry_thing", ("rooms_room"."id")::text AS "entry_key", "villages_facility"."village_id" AS "entry_village_id", "villages_village"."municipality_id" AS "entry_municipality_id", ("rooms_room"."name")::text AS "entry_title", concat_ws(' ', "rooms_room"."equipment", "rooms_room"."accessibility", "rooms_room"."house_rules", '') AS "entry_text", concat_ws(' ', '') AS "entry_labels", "villages_village"."name" AS "entry_place", '' AS "entry_part", array_remove(ARRAY[CASE WHEN NOT ("villages_facility"."status" = 'at_risk') THEN 'public' ELSE NULL END, CASE WHEN "villages_facility"."status" = 'at_risk' THEN ('village:' || ("villages_facility"."village_id")::text) ELSE NULL END]::text[], NULL) AS "entry_audience", 0 AS "entry_weight", "rooms_room"."created_at" AS "entry_at", (NULL)::timestamp with time zone AS "entry_until", CASE WHEN NOT "rooms_room"."is_retired" THEN true ELSE false END AS "entry_is_current", false AS "entry_is_over", ('{}'::timestamptz[]) AS "entry_moments", ('{}'::text[]) AS "entry_moment_keys" FROM "rooms_room" INNER JOIN "villages_facility" ON ("rooms_room"."facility_id" = "villages_facility"."id") INNER JOIN "villages_village" ON ("villages_facility"."village_id" = "villages_village"."id") WHERE "rooms_room"."facility_id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed)))) AS fresh (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys) WHERE fresh.key = entry.key);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_search_zalen_39835743() IS '8e5ac08624a808040499eeb6892e81f8323ab0b91b90105625c8d9f566f83a96';

CREATE FUNCTION public.after_search_zalen_5f4f9dd6() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;
UPDATE search_searchentry AS entry SET (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys) = ROW(fresh.thing, fresh.key, fresh.village_id, fresh.municipality_id, fresh.title, fresh.text, fresh.labels, fresh.place, fresh.part, fresh.audience, fresh.weight, fresh.at, fresh.until, fresh.is_current, fresh.is_over, fresh.moments, fresh.moment_keys)
FROM (SELECT ("rooms_room"."id")::text AS "entry_thing", ("rooms_room"."id")::text AS "entry_key", "villages_facility"."village_id" AS "entry_village_id", "villages_village"."municipality_id" AS "entry_municipality_id", ("rooms_room"."name")::text AS "entry_title", concat_ws(' ', "rooms_room"."equipment", "rooms_room"."accessibility", "rooms_room"."house_rules", '') AS "entry_text", concat_ws(' ', '') AS "entry_labels", "villages_village"."name" AS "entry_place", '' AS "entry_part", array_remove(ARRAY[CASE WHEN NOT ("villages_facility"."status" = 'at_risk') THEN 'public' ELSE NULL END, CASE WHEN "villages_facility"."status" = 'at_risk' THEN ('village:' || ("villages_facility"."village_id")::text) ELSE NULL END]::text[], NULL) AS "entry_audience", 0 AS "entry_weight", "rooms_room"."created_at" AS "entry_at", (NULL)::timestamp with time zone AS "entry_until", CASE WHEN NOT "rooms_room"."is_retired" THEN true ELSE false END AS "entry_is_current", false AS "entry_is_over", ('{}'::timestamptz[]) AS "entry_moments", ('{}'::text[]) AS "entry_moment_keys" FROM "rooms_room" INNER JOIN "villages_facility" ON ("rooms_room"."facility_id" = "villages_facility"."id") INNER JOIN "villages_village" ON ("villages_facility"."village_id" = "villages_village"."id") WHERE "rooms_room"."id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed)))) AS fresh (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys)
WHERE entry.kind = 'zalen' AND entry.key = fresh.key AND (entry.thing, entry.key, entry.village_id, entry.municipality_id, entry.title, entry.text, entry.labels, entry.place, entry.part, entry.audience, entry.weight, entry.at, entry.until, entry.is_current, entry.is_over, entry.moments, entry.moment_keys) IS DISTINCT FROM (fresh.thing, fresh.key, fresh.village_id, fresh.municipality_id, fresh.title, fresh.text, fresh.labels, fresh.place, fresh.part, fresh.audience, fresh.weight, fresh.at, fresh.until, fresh.is_current, fresh.is_over, fresh.moments, fresh.moment_keys);
INSERT INTO search_searchentry (kind, thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys)
SELECT 'zalen', fresh.* FROM (SELECT ("rooms_room"."id")::text AS "entry_thing", ("rooms_room"."id")::text AS "entry_key", "villages_facility"."village_id" AS "entry_village_id", "villages_village"."municipality_id" AS "entry_municipality_id", ("rooms_room"."name")::text AS "entry_title", concat_ws(' ', "rooms_room"."equipment", "rooms_room"."accessibility", "rooms_room"."house_rules", '') AS "entry_text", concat_ws(' ', '') AS "entry_labels", "villages_village"."name" AS "entry_place", '' AS "entry_part", array_remove(ARRAY[CASE WHEN NOT ("villages_facility"."status" = 'at_risk') THEN 'public' ELSE NULL END, CASE WHEN "villages_facility"."status" = 'at_risk' THEN ('village:' || ("villages_facility"."village_id")::text) ELSE NULL END]::text[], NULL) AS "entry_audience", 0 AS "entry_weight", "rooms_room"."created_at" AS "entry_at", (NULL)::timestamp with time zone AS "entry_until", CASE WHEN NOT "rooms_room"."is_retired" THEN true ELSE false END AS "entry_is_current", false AS "entry_is_over", ('{}'::timestamptz[]) AS "entry_moments", ('{}'::text[]) AS "entry_moment_keys" FROM "rooms_room" INNER JOIN "villages_facility" ON ("rooms_room"."facility_id" = "villages_facility"."id") INNER JOIN "villages_village" ON ("villages_facility"."village_id" = "villages_village"."id") WHERE "rooms_room"."id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed)))) AS fresh (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys)
WHERE NOT EXISTS (
  SELECT FROM search_searchentry AS entry WHERE entry.kind = 'zalen' AND entry.key = fresh.key
)
ON CONFLICT DO NOTHING;
DELETE FROM search_searchentry AS entry WHERE entry.kind = 'zalen' AND entry.thing IN (SELECT unnest(ARRAY(SELECT id::text FROM changed)))
AND NOT EXISTS (SELECT FROM (SELECT ("rooms_room"."id")::text AS "entry_thing", ("rooms_room"."id")::text AS "entry_key", "villages_facility"."village_id" AS "entry_village_id", "villages_village"."municipality_id" AS "entry_municipality_id", ("rooms_room"."name")::text AS "entry_title", concat_ws(' ', "rooms_room"."equipment", "rooms_room"."accessibility", "rooms_room"."house_rules", '') AS "entry_text", concat_ws(' ', '') AS "entry_labels", "villages_village"."name" AS "entry_place", '' AS "entry_part", array_remove(ARRAY[CASE WHEN NOT ("villages_facility"."status" = 'at_risk') THEN 'public' ELSE NULL END, CASE WHEN "villages_facility"."status" = 'at_risk' THEN ('village:' || ("villages_facility"."village_id")::text) ELSE NULL END]::text[], NULL) AS "entry_audience", 0 AS "entry_weight", "rooms_room"."created_at" AS "entry_at", (NULL)::timestamp with time zone AS "entry_until", CASE WHEN NOT "rooms_room"."is_retired" THEN true ELSE false END AS "entry_is_current", false AS "entry_is_over", ('{}'::timestamptz[]) AS "entry_moments", ('{}'::text[]) AS "entry_moment_keys" FROM "rooms_room" INNER JOIN "villages_facility" ON ("rooms_room"."facility_id" = "villages_facility"."id") INNER JOIN "villages_village" ON ("villages_facility"."village_id" = "villages_village"."id") WHERE "rooms_room"."id" IN (SELECT unnest(ARRAY(SELECT changed.id FROM changed)))) AS fresh (thing, key, village_id, municipality_id, title, text, labels, place, part, audience, weight, at, until, is_current, is_over, moments, moment_keys) WHERE fresh.key = entry.key);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_search_zalen_5f4f9dd6() IS '7001833a9c2835abebe250f080d1b7aaedcd977532f1eaa4f2235619aed4589b';

CREATE FUNCTION public.after_tell_pages_03028cad() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "task__initiative__village__slug" FROM differ AS "work_taker" INNER JOIN "work_task" ON ("work_taker"."task_id" = "work_task"."id") INNER JOIN "initiatives_initiative" ON ("work_task"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "task__initiative__village__slug" FROM changed AS "work_taker" INNER JOIN "work_task" ON ("work_taker"."task_id" = "work_task"."id") INNER JOIN "initiatives_initiative" ON ("work_task"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_03028cad() IS 'b82f9c3997070b94b9400b9136ca5a79b8fb33cedb32483d349c3b30ab5e55d9';

CREATE FUNCTION public.after_tell_pages_070a225e() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
INSERT INTO public.web_pagechange (village) SELECT '' WHERE EXISTS (SELECT FROM changed AS "villages_statarea");
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_070a225e() IS '3a631e8f3392b43de49d620b13726892e759d3db7b5a6f115f29d806a6a974f2';

CREATE FUNCTION public.after_tell_pages_0c3d8f4a() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "village__slug" FROM differ AS "signals_facilitysignal" INNER JOIN "villages_village" ON ("signals_facilitysignal"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "village__slug" FROM changed AS "signals_facilitysignal" INNER JOIN "villages_village" ON ("signals_facilitysignal"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_0c3d8f4a() IS '8d6b2f1dfc1f5b1b5b629aea3de6858f366f2ee68a56171247d831db93df2657';

CREATE FUNCTION public.after_tell_pages_0c9e1516() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM differ AS "initiatives_lifeevent" INNER JOIN "initiatives_initiative" ON ("initiatives_lifeevent"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM changed AS "initiatives_lifeevent" INNER JOIN "initiatives_initiative" ON ("initiatives_lifeevent"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_0c9e1516() IS '5a75a807a9821bc97e63989e34c3383732346cb972c5783f8c73ff05f04d474d';

CREATE FUNCTION public.after_tell_pages_0e1c07b8() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "question__initiative__village__slug" FROM differ AS "deciding_choice" INNER JOIN "deciding_question" ON ("deciding_choice"."question_id" = "deciding_question"."id") INNER JOIN "initiatives_initiative" ON ("deciding_question"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "question__initiative__village__slug" FROM changed AS "deciding_choice" INNER JOIN "deciding_question" ON ("deciding_choice"."question_id" = "deciding_question"."id") INNER JOIN "initiatives_initiative" ON ("deciding_question"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_0e1c07b8() IS '321409e1864744553edce276d9b3624fe8acb9ce906ed2e143f532d614482169';

CREATE FUNCTION public.after_tell_pages_16ffef8d() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "risk__initiative__village__slug" FROM differ AS "hurdles_riskchange" INNER JOIN "hurdles_risk" ON ("hurdles_riskchange"."risk_id" = "hurdles_risk"."id") INNER JOIN "initiatives_initiative" ON ("hurdles_risk"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "risk__initiative__village__slug" FROM changed AS "hurdles_riskchange" INNER JOIN "hurdles_risk" ON ("hurdles_riskchange"."risk_id" = "hurdles_risk"."id") INNER JOIN "initiatives_initiative" ON ("hurdles_risk"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_16ffef8d() IS 'a6937f03f361c40befd189f7653b3e21c56b9996d545722fbbe1295d98805323';

CREATE FUNCTION public.after_tell_pages_17dfccbb() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "event__village__slug" FROM differ AS "villages_attendance" INNER JOIN "villages_event" ON ("villages_attendance"."event_id" = "villages_event"."id") INNER JOIN "villages_village" ON ("villages_event"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "event__village__slug" FROM changed AS "villages_attendance" INNER JOIN "villages_event" ON ("villages_attendance"."event_id" = "villages_event"."id") INNER JOIN "villages_village" ON ("villages_event"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_17dfccbb() IS '237128f76a56669abf00c048a250e69911f3892769511cfec95b66351cca26a0';

CREATE FUNCTION public.after_tell_pages_197e6937() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM differ AS "encounters_agreement" INNER JOIN "initiatives_initiative" ON ("encounters_agreement"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM changed AS "encounters_agreement" INNER JOIN "initiatives_initiative" ON ("encounters_agreement"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_197e6937() IS 'a452cf81282c2121ec728f77e4f49a585ab8c4165e3f3213bb5dc83e2391a29e';

CREATE FUNCTION public.after_tell_pages_1e759879() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "budget__initiative__village__slug" FROM differ AS "papers_line" INNER JOIN "papers_budget" ON ("papers_line"."budget_id" = "papers_budget"."id") INNER JOIN "initiatives_initiative" ON ("papers_budget"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "budget__initiative__village__slug" FROM changed AS "papers_line" INNER JOIN "papers_budget" ON ("papers_line"."budget_id" = "papers_budget"."id") INNER JOIN "initiatives_initiative" ON ("papers_budget"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_1e759879() IS '14eec7b4214af620709937102a660c4ac85f7f405d76323ff25478af90004435';

CREATE FUNCTION public.after_tell_pages_2194487c() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "village__slug" FROM differ AS "exchange_listing" INNER JOIN "villages_village" ON ("exchange_listing"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "village__slug" FROM changed AS "exchange_listing" INNER JOIN "villages_village" ON ("exchange_listing"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_2194487c() IS '7df87f269ba97c7e823aba33193dde436789f1c45247ad944aeae79757c4f37c';

CREATE FUNCTION public.after_tell_pages_243fbd4f() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM differ AS "papers_document" INNER JOIN "initiatives_initiative" ON ("papers_document"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM changed AS "papers_document" INNER JOIN "initiatives_initiative" ON ("papers_document"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_243fbd4f() IS '0dce7b3f1f419d731c7c7d503c2ccacc9f48789fe9d97d0878a6d2821c6d4ac1';

CREATE FUNCTION public.after_tell_pages_27f6d196() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM differ AS "initiatives_lesson_taken_by" INNER JOIN "initiatives_initiative" ON ("initiatives_lesson_taken_by"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM changed AS "initiatives_lesson_taken_by" INNER JOIN "initiatives_initiative" ON ("initiatives_lesson_taken_by"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_27f6d196() IS '17cad780ce392e3a36f60ef0d247d153eef9c9ee5b8e49e79430e92f9613476e';

CREATE FUNCTION public.after_tell_pages_2ac0dea8() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM differ AS "initiatives_thanks" INNER JOIN "initiatives_initiative" ON ("initiatives_thanks"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM changed AS "initiatives_thanks" INNER JOIN "initiatives_initiative" ON ("initiatives_thanks"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_2ac0dea8() IS '185e18141cfa5a7e5643e5e28cba3f3c0ebb0fd52b9b643efbd39e4715f3a063';

CREATE FUNCTION public.after_tell_pages_2bc76534() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((SELECT "id", "created_at", "recorded_by_id", "user_id", "listing_id", "ended_at", "matched_at" FROM changed EXCEPT SELECT "id", "created_at", "recorded_by_id", "user_id", "listing_id", "ended_at", "matched_at" FROM was) UNION ALL (SELECT "id", "created_at", "recorded_by_id", "user_id", "listing_id", "ended_at", "matched_at" FROM was EXCEPT SELECT "id", "created_at", "recorded_by_id", "user_id", "listing_id", "ended_at", "matched_at" FROM changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "listing__village__slug" FROM differ AS "exchange_thread" INNER JOIN "exchange_listing" ON ("exchange_thread"."listing_id" = "exchange_listing"."id") INNER JOIN "villages_village" ON ("exchange_listing"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "listing__village__slug" FROM changed AS "exchange_thread" INNER JOIN "exchange_listing" ON ("exchange_thread"."listing_id" = "exchange_listing"."id") INNER JOIN "villages_village" ON ("exchange_listing"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_2bc76534() IS '20dcc5054b629a498acfa9e805dbce2deadb136cf6ca29c00180691de3ed4aea';

CREATE FUNCTION public.after_tell_pages_2fbb4b25() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "round__initiative__village__slug" FROM differ AS "housing_roundevent" INNER JOIN "housing_allocationround" ON ("housing_roundevent"."round_id" = "housing_allocationround"."id") INNER JOIN "initiatives_initiative" ON ("housing_allocationround"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "round__initiative__village__slug" FROM changed AS "housing_roundevent" INNER JOIN "housing_allocationround" ON ("housing_roundevent"."round_id" = "housing_allocationround"."id") INNER JOIN "initiatives_initiative" ON ("housing_allocationround"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_2fbb4b25() IS 'bb2f6ad0c460ef4627f4425bda6aaf182bcd8e4a72890ea4a2065e19edba2bac';

CREATE FUNCTION public.after_tell_pages_331620c2() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM differ AS "hurdles_backingask" INNER JOIN "initiatives_initiative" ON ("hurdles_backingask"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM changed AS "hurdles_backingask" INNER JOIN "initiatives_initiative" ON ("hurdles_backingask"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_331620c2() IS '9d29d5dc3901eebe0398aaf7a862f8478d635abd7f036cf54b3ed394512d800d';

CREATE FUNCTION public.after_tell_pages_3358d035() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM differ AS "hurdles_riskshare" INNER JOIN "initiatives_initiative" ON ("hurdles_riskshare"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM changed AS "hurdles_riskshare" INNER JOIN "initiatives_initiative" ON ("hurdles_riskshare"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_3358d035() IS 'b23726d52533d5acfa007b79689912495ca06d2f58adf06d8207471632da3777';

CREATE FUNCTION public.after_tell_pages_33e5552b() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "meeting__initiative__village__slug" FROM differ AS "encounters_topic" INNER JOIN "encounters_meeting" ON ("encounters_topic"."meeting_id" = "encounters_meeting"."id") INNER JOIN "initiatives_initiative" ON ("encounters_meeting"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "meeting__initiative__village__slug" FROM changed AS "encounters_topic" INNER JOIN "encounters_meeting" ON ("encounters_topic"."meeting_id" = "encounters_meeting"."id") INNER JOIN "initiatives_initiative" ON ("encounters_meeting"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_33e5552b() IS '11a785ce3f2f6e37e8258df06a5deb7851c2c12251a9d0a549f4f6748abdcea9';

CREATE FUNCTION public.after_tell_pages_3627f7b7() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "question__initiative__village__slug" FROM differ AS "deciding_ballot" INNER JOIN "deciding_question" ON ("deciding_ballot"."question_id" = "deciding_question"."id") INNER JOIN "initiatives_initiative" ON ("deciding_question"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "question__initiative__village__slug" FROM changed AS "deciding_ballot" INNER JOIN "deciding_question" ON ("deciding_ballot"."question_id" = "deciding_question"."id") INNER JOIN "initiatives_initiative" ON ("deciding_question"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_3627f7b7() IS 'ea6ace68c306b154b1791405eb88ee1ec838026e366cd9ede37156286e8cca83';

CREATE FUNCTION public.after_tell_pages_3652c083() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM differ AS "initiatives_boardpost" INNER JOIN "initiatives_initiative" ON ("initiatives_boardpost"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM changed AS "initiatives_boardpost" INNER JOIN "initiatives_initiative" ON ("initiatives_boardpost"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_3652c083() IS '55135f4c06220e74c106b8ab78c79ded052100ba9abe7cb29dafaa31adeaa8f8';

CREATE FUNCTION public.after_tell_pages_36a4f028() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM differ AS "comments_closing" INNER JOIN "initiatives_initiative" ON ("comments_closing"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM changed AS "comments_closing" INNER JOIN "initiatives_initiative" ON ("comments_closing"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_36a4f028() IS '28d51438747f20d6813bc1230e3e57da54a657bad5ba5bafb44ac1b799ebe811';

CREATE FUNCTION public.after_tell_pages_3757f911() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM differ AS "papers_meetingpaper" INNER JOIN "initiatives_initiative" ON ("papers_meetingpaper"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM changed AS "papers_meetingpaper" INNER JOIN "initiatives_initiative" ON ("papers_meetingpaper"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_3757f911() IS 'ea59681649f10ffe42adb41ca1e3d58586ebb8ef8612379e592e906ec17a3277';

CREATE FUNCTION public.after_tell_pages_376af3de() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM differ AS "regulatory_regulatoryrequest" INNER JOIN "initiatives_initiative" ON ("regulatory_regulatoryrequest"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM changed AS "regulatory_regulatoryrequest" INNER JOIN "initiatives_initiative" ON ("regulatory_regulatoryrequest"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_376af3de() IS '4ce770526743116c9063010f21b9f91a01a5478d7dcc421a02dd849ed03bbb7a';

CREATE FUNCTION public.after_tell_pages_397ba7b3() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM differ AS "initiatives_lesson" INNER JOIN "initiatives_initiative" ON ("initiatives_lesson"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug) UNION SELECT slug FROM (SELECT DISTINCT "villages_village"."slug" AS "taken_by__village__slug" FROM differ AS "initiatives_lesson" LEFT OUTER JOIN "initiatives_lesson_taken_by" ON ("initiatives_lesson"."id" = "initiatives_lesson_taken_by"."lesson_id") LEFT OUTER JOIN "initiatives_initiative" ON ("initiatives_lesson_taken_by"."initiative_id" = "initiatives_initiative"."id") LEFT OUTER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS others (slug) WHERE slug IS NOT NULL;
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM changed AS "initiatives_lesson" INNER JOIN "initiatives_initiative" ON ("initiatives_lesson"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug) UNION SELECT slug FROM (SELECT DISTINCT "villages_village"."slug" AS "taken_by__village__slug" FROM changed AS "initiatives_lesson" LEFT OUTER JOIN "initiatives_lesson_taken_by" ON ("initiatives_lesson"."id" = "initiatives_lesson_taken_by"."lesson_id") LEFT OUTER JOIN "initiatives_initiative" ON ("initiatives_lesson_taken_by"."initiative_id" = "initiatives_initiative"."id") LEFT OUTER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS others (slug) WHERE slug IS NOT NULL;
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_397ba7b3() IS '575abd3464d002239461d24b9397471ac42388e36079f8ab2ab1d2a172060d8c';

CREATE FUNCTION public.after_tell_pages_39835743() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "village__slug" FROM differ AS "villages_facility" INNER JOIN "villages_village" ON ("villages_facility"."village_id" = "villages_village"."id")) AS its (slug) UNION SELECT slug FROM (SELECT DISTINCT "villages_village"."slug" AS "replaced_by__village__slug" FROM differ AS "villages_facility" LEFT OUTER JOIN "villages_facility" T2 ON ("villages_facility"."replaced_by_id" = T2."id") LEFT OUTER JOIN "villages_village" ON (T2."village_id" = "villages_village"."id")) AS others (slug) WHERE slug IS NOT NULL UNION SELECT slug FROM (SELECT DISTINCT "villages_village"."slug" AS "replaces__village__slug" FROM differ AS "villages_facility" LEFT OUTER JOIN "villages_facility" T2 ON ("villages_facility"."id" = T2."replaced_by_id") LEFT OUTER JOIN "villages_village" ON (T2."village_id" = "villages_village"."id")) AS others (slug) WHERE slug IS NOT NULL UNION SELECT slug FROM (SELECT DISTINCT "villages_village"."slug" AS "named_by_changes__facility__village__slug" FROM differ AS "villages_facility" LEFT OUTER JOIN "villages_facilitystatuschange" ON ("villages_facility"."id" = "villages_facilitystatuschange"."replaced_by_id") LEFT OUTER JOIN "villages_facility" T3 ON ("villages_facilitystatuschange"."facility_id" = T3."id") LEFT OUTER JOIN "villages_village" ON (T3."village_id" = "villages_village"."id")) AS others (slug) WHERE slug IS NOT NULL;
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "village__slug" FROM changed AS "villages_facility" INNER JOIN "villages_village" ON ("villages_facility"."village_id" = "villages_village"."id")) AS its (slug) UNION SELECT slug FROM (SELECT DISTINCT "villages_village"."slug" AS "replaced_by__village__slug" FROM changed AS "villages_facility" LEFT OUTER JOIN "villages_facility" T2 ON ("villages_facility"."replaced_by_id" = T2."id") LEFT OUTER JOIN "villages_village" ON (T2."village_id" = "villages_village"."id")) AS others (slug) WHERE slug IS NOT NULL UNION SELECT slug FROM (SELECT DISTINCT "villages_village"."slug" AS "replaces__village__slug" FROM changed AS "villages_facility" LEFT OUTER JOIN "villages_facility" T2 ON ("villages_facility"."id" = T2."replaced_by_id") LEFT OUTER JOIN "villages_village" ON (T2."village_id" = "villages_village"."id")) AS others (slug) WHERE slug IS NOT NULL UNION SELECT slug FROM (SELECT DISTINCT "villages_village"."slug" AS "named_by_changes__facility__village__slug" FROM changed AS "villages_facility" LEFT OUTER JOIN "villages_facilitystatuschange" ON ("villages_facility"."id" = "villages_facilitystatuschange"."replaced_by_id") LEFT OUTER JOIN "villages_facility" T3 ON ("villages_facilitystatuschange"."facility_id" = T3."id") LEFT OUTER JOIN "villages_village" ON (T3."village_id" = "villages_village"."id")) AS others (slug) WHERE slug IS NOT NULL;
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_39835743() IS '79d79a1c481186c9cf26fd3e19dd6481f22f7a02893de483246a42cbc07b3d10';

CREATE FUNCTION public.after_tell_pages_39b89789() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM differ AS "initiatives_initiativemember" INNER JOIN "initiatives_initiative" ON ("initiatives_initiativemember"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM changed AS "initiatives_initiativemember" INNER JOIN "initiatives_initiative" ON ("initiatives_initiativemember"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_39b89789() IS '6529f4a494b332283d96a286e0d3c8fc1b88b8191a0c05d37d1c058482ffa8a0';

CREATE FUNCTION public.after_tell_pages_4049ae91() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
INSERT INTO public.web_pagechange (village) SELECT '' WHERE EXISTS (SELECT FROM changed AS "regulatory_termrule");
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_4049ae91() IS 'cafa97d758533b410a67e3535b8ca1d54e8807ce259fa9780e5f6f61b394e585';

CREATE FUNCTION public.after_tell_pages_42043cd0() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "document__initiative__village__slug" FROM differ AS "papers_documentevent" INNER JOIN "papers_document" ON ("papers_documentevent"."document_id" = "papers_document"."id") INNER JOIN "initiatives_initiative" ON ("papers_document"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "document__initiative__village__slug" FROM changed AS "papers_documentevent" INNER JOIN "papers_document" ON ("papers_documentevent"."document_id" = "papers_document"."id") INNER JOIN "initiatives_initiative" ON ("papers_document"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_42043cd0() IS 'e1b6925c8f969016842122cb560ec0b82e427597e64491b56366af3501f56ec4';

CREATE FUNCTION public.after_tell_pages_434550d6() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "room__facility__village__slug" FROM differ AS "rooms_booking" INNER JOIN "rooms_room" ON ("rooms_booking"."room_id" = "rooms_room"."id") INNER JOIN "villages_facility" ON ("rooms_room"."facility_id" = "villages_facility"."id") INNER JOIN "villages_village" ON ("villages_facility"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "room__facility__village__slug" FROM changed AS "rooms_booking" INNER JOIN "rooms_room" ON ("rooms_booking"."room_id" = "rooms_room"."id") INNER JOIN "villages_facility" ON ("rooms_room"."facility_id" = "villages_facility"."id") INNER JOIN "villages_village" ON ("villages_facility"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_434550d6() IS '74170bd22361bab4237307a9439ce3fb0d0b59937dc9d499451109e31f3cd8e3';

CREATE FUNCTION public.after_tell_pages_43c5be1c() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM differ AS "housing_home" INNER JOIN "initiatives_initiative" ON ("housing_home"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM changed AS "housing_home" INNER JOIN "initiatives_initiative" ON ("housing_home"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_43c5be1c() IS '8a031e9c005ada323f788baeb533b821895f91bb51d70e52cbb58c30f0fce593';

CREATE FUNCTION public.after_tell_pages_45a32f37() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
INSERT INTO public.web_pagechange (village) SELECT '' WHERE EXISTS (SELECT FROM changed AS "villages_village");
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_45a32f37() IS 'f04cb355259c33ac43bf50de60b97503f78256840e7137a4754fea232e9fbdb0';

CREATE FUNCTION public.after_tell_pages_45d0db7f() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM differ AS "hurdles_backingoffer" INNER JOIN "initiatives_initiative" ON ("hurdles_backingoffer"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM changed AS "hurdles_backingoffer" INNER JOIN "initiatives_initiative" ON ("hurdles_backingoffer"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_45d0db7f() IS '57046ab0d6414d4e0202e29eec4c2fb9f44483408c1ec58139bf972d1d4195e9';

CREATE FUNCTION public.after_tell_pages_46078108() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((SELECT "id", "created_at", "updated_at", "kind", "stage", "step", "asleep_at", "helpers_from", "seeks_lead_since", "village_id", "title", "slug", "summary", "what_we_need", "outcome", "visibility", "paused_until", "paused_reason", "created_by_id", "copied_from_id", "first_action", "first_action_on" FROM changed EXCEPT SELECT "id", "created_at", "updated_at", "kind", "stage", "step", "asleep_at", "helpers_from", "seeks_lead_since", "village_id", "title", "slug", "summary", "what_we_need", "outcome", "visibility", "paused_until", "paused_reason", "created_by_id", "copied_from_id", "first_action", "first_action_on" FROM was) UNION ALL (SELECT "id", "created_at", "updated_at", "kind", "stage", "step", "asleep_at", "helpers_from", "seeks_lead_since", "village_id", "title", "slug", "summary", "what_we_need", "outcome", "visibility", "paused_until", "paused_reason", "created_by_id", "copied_from_id", "first_action", "first_action_on" FROM was EXCEPT SELECT "id", "created_at", "updated_at", "kind", "stage", "step", "asleep_at", "helpers_from", "seeks_lead_since", "village_id", "title", "slug", "summary", "what_we_need", "outcome", "visibility", "paused_until", "paused_reason", "created_by_id", "copied_from_id", "first_action", "first_action_on" FROM changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "village__slug" FROM differ AS "initiatives_initiative" INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug) UNION SELECT slug FROM (SELECT DISTINCT "villages_village"."slug" AS "copies__village__slug" FROM differ AS "initiatives_initiative" LEFT OUTER JOIN "initiatives_initiative" T2 ON ("initiatives_initiative"."id" = T2."copied_from_id") LEFT OUTER JOIN "villages_village" ON (T2."village_id" = "villages_village"."id")) AS others (slug) WHERE slug IS NOT NULL UNION SELECT slug FROM (SELECT DISTINCT "villages_village"."slug" AS "lessons__taken_by__village__slug" FROM differ AS "initiatives_initiative" LEFT OUTER JOIN "initiatives_lesson" ON ("initiatives_initiative"."id" = "initiatives_lesson"."initiative_id") LEFT OUTER JOIN "initiatives_lesson_taken_by" ON ("initiatives_lesson"."id" = "initiatives_lesson_taken_by"."lesson_id") LEFT OUTER JOIN "initiatives_initiative" T4 ON ("initiatives_lesson_taken_by"."initiative_id" = T4."id") LEFT OUTER JOIN "villages_village" ON (T4."village_id" = "villages_village"."id")) AS others (slug) WHERE slug IS NOT NULL;
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "village__slug" FROM changed AS "initiatives_initiative" INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug) UNION SELECT slug FROM (SELECT DISTINCT "villages_village"."slug" AS "copies__village__slug" FROM changed AS "initiatives_initiative" LEFT OUTER JOIN "initiatives_initiative" T2 ON ("initiatives_initiative"."id" = T2."copied_from_id") LEFT OUTER JOIN "villages_village" ON (T2."village_id" = "villages_village"."id")) AS others (slug) WHERE slug IS NOT NULL UNION SELECT slug FROM (SELECT DISTINCT "villages_village"."slug" AS "lessons__taken_by__village__slug" FROM changed AS "initiatives_initiative" LEFT OUTER JOIN "initiatives_lesson" ON ("initiatives_initiative"."id" = "initiatives_lesson"."initiative_id") LEFT OUTER JOIN "initiatives_lesson_taken_by" ON ("initiatives_lesson"."id" = "initiatives_lesson_taken_by"."lesson_id") LEFT OUTER JOIN "initiatives_initiative" T4 ON ("initiatives_lesson_taken_by"."initiative_id" = T4."id") LEFT OUTER JOIN "villages_village" ON (T4."village_id" = "villages_village"."id")) AS others (slug) WHERE slug IS NOT NULL;
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_46078108() IS '853c0d5a5e25a7686f1553a79c56916ba7913bbf8c0517630e3c23b44d3d69e1';

CREATE FUNCTION public.after_tell_pages_482f43a0() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
INSERT INTO public.web_pagechange (village) SELECT '' WHERE EXISTS (SELECT FROM changed AS "villages_indicatorvalue");
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_482f43a0() IS '2c9deaa2f27f721436f1722109a28d8e24d7573f0c5fc5c52dc6260f0a011d40';

CREATE FUNCTION public.after_tell_pages_4bcb1940() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
INSERT INTO public.web_pagechange (village) SELECT '' WHERE EXISTS (SELECT FROM changed AS "villages_villageprofile");
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_4bcb1940() IS '407c90d7f6c6048e693d1e95b7eef87d8ead1ba8775cfd90a755a026a36887f9';

CREATE FUNCTION public.after_tell_pages_4cd98e6a() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "village__slug" FROM differ AS "villages_event" INNER JOIN "villages_village" ON ("villages_event"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "village__slug" FROM changed AS "villages_event" INNER JOIN "villages_village" ON ("villages_event"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_4cd98e6a() IS 'ec66449ecf800efc78b6f7f68e70146df73194fd35df510a798f0fdcc2fb2ba0';

CREATE FUNCTION public.after_tell_pages_4f326f47() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM differ AS "housing_figurerelease" INNER JOIN "initiatives_initiative" ON ("housing_figurerelease"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM changed AS "housing_figurerelease" INNER JOIN "initiatives_initiative" ON ("housing_figurerelease"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_4f326f47() IS '9fa70e4bb80d7be33f67d138cbabd7cee68190c777b050d3eae38f5240dee1a2';

CREATE FUNCTION public.after_tell_pages_4f457be9() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
INSERT INTO public.web_pagechange (village) SELECT '' WHERE EXISTS (SELECT FROM changed AS "villages_villagefeatures");
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_4f457be9() IS 'd299b49538ce02527b3edfee6664ae17afbd54406d5c20bbcdc457cc219adee6';

CREATE FUNCTION public.after_tell_pages_50f6e38b() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "post__initiative__village__slug" FROM differ AS "initiatives_postholder" INNER JOIN "initiatives_boardpost" ON ("initiatives_postholder"."post_id" = "initiatives_boardpost"."id") INNER JOIN "initiatives_initiative" ON ("initiatives_boardpost"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "post__initiative__village__slug" FROM changed AS "initiatives_postholder" INNER JOIN "initiatives_boardpost" ON ("initiatives_postholder"."post_id" = "initiatives_boardpost"."id") INNER JOIN "initiatives_initiative" ON ("initiatives_boardpost"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_50f6e38b() IS '7080f0a44b90158f328508c7312599ac37f5e80b22ece355124525d5e20fe5b1';

CREATE FUNCTION public.after_tell_pages_51849798() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "event__village__slug" FROM differ AS "villages_helperrole" INNER JOIN "villages_event" ON ("villages_helperrole"."event_id" = "villages_event"."id") INNER JOIN "villages_village" ON ("villages_event"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "event__village__slug" FROM changed AS "villages_helperrole" INNER JOIN "villages_event" ON ("villages_helperrole"."event_id" = "villages_event"."id") INNER JOIN "villages_village" ON ("villages_event"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_51849798() IS 'e91aa3ab4f374adf52f4545bba8034bbec67807042503fc31a71af2e7d932ffc';

CREATE FUNCTION public.after_tell_pages_534217e1() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM differ AS "work_task" INNER JOIN "initiatives_initiative" ON ("work_task"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM changed AS "work_task" INNER JOIN "initiatives_initiative" ON ("work_task"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_534217e1() IS '5088101a99acb925fe3150bcd8c6632ecbe84c1cf655a13b37668b2bfce59017';

CREATE FUNCTION public.after_tell_pages_5510cdf1() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
INSERT INTO public.web_pagechange (village) SELECT '' WHERE EXISTS (SELECT FROM changed AS "villages_merger");
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_5510cdf1() IS 'cb473636e12241050c03984aca528a8f744959e7374fb33cdebe269b1dd6c9b3';

CREATE FUNCTION public.after_tell_pages_581eff26() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "meeting__initiative__village__slug" FROM differ AS "papers_agreement" INNER JOIN "papers_meetingpaper" ON ("papers_agreement"."meeting_id" = "papers_meetingpaper"."id") INNER JOIN "initiatives_initiative" ON ("papers_meetingpaper"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "meeting__initiative__village__slug" FROM changed AS "papers_agreement" INNER JOIN "papers_meetingpaper" ON ("papers_agreement"."meeting_id" = "papers_meetingpaper"."id") INNER JOIN "initiatives_initiative" ON ("papers_meetingpaper"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_581eff26() IS '9156372594b1ecfb815eed4d41adb1853f48c3b634e225c88317b823c4940ad5';

CREATE FUNCTION public.after_tell_pages_587c73bc() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "feed__village__slug" FROM differ AS "linked_linkeditem" INNER JOIN "linked_linkedfeed" ON ("linked_linkeditem"."feed_id" = "linked_linkedfeed"."id") INNER JOIN "villages_village" ON ("linked_linkedfeed"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "feed__village__slug" FROM changed AS "linked_linkeditem" INNER JOIN "linked_linkedfeed" ON ("linked_linkeditem"."feed_id" = "linked_linkedfeed"."id") INNER JOIN "villages_village" ON ("linked_linkedfeed"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_587c73bc() IS '9db2c99895315989cea1b253ca0eaa52eadea37aa6bc1198976ebc995cbdee7d';

CREATE FUNCTION public.after_tell_pages_58b74718() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "village__slug" FROM differ AS "villages_series" INNER JOIN "villages_village" ON ("villages_series"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "village__slug" FROM changed AS "villages_series" INNER JOIN "villages_village" ON ("villages_series"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_58b74718() IS '808b8772327a44de260c9d61cc871b723d149dd03602b8a4cb4b037e77ea4d36';

CREATE FUNCTION public.after_tell_pages_5a52aeea() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "shift__initiative__village__slug" FROM differ AS "work_signup" INNER JOIN "work_shift" ON ("work_signup"."shift_id" = "work_shift"."id") INNER JOIN "initiatives_initiative" ON ("work_shift"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "shift__initiative__village__slug" FROM changed AS "work_signup" INNER JOIN "work_shift" ON ("work_signup"."shift_id" = "work_shift"."id") INNER JOIN "initiatives_initiative" ON ("work_shift"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_5a52aeea() IS 'c7d36d5b6fd5c714f06dc9fdbe4de23a5b0df20ecd66d2e4a6c149576797d9ce';

CREATE FUNCTION public.after_tell_pages_5bf8e522() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM differ AS "initiatives_joinquestion" INNER JOIN "initiatives_initiative" ON ("initiatives_joinquestion"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM changed AS "initiatives_joinquestion" INNER JOIN "initiatives_initiative" ON ("initiatives_joinquestion"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_5bf8e522() IS '75be153cc0e8e54296ddfc0bc3ca134ee1cd16e9ec1f9331edef9525c6c23e7a';

CREATE FUNCTION public.after_tell_pages_5c43b8cf() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM differ AS "encounters_rules" INNER JOIN "initiatives_initiative" ON ("encounters_rules"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM changed AS "encounters_rules" INNER JOIN "initiatives_initiative" ON ("encounters_rules"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_5c43b8cf() IS '29fb8ce6a2bb571de42a79daa7dd8d050fe67631a602b02f84ab281ef1a6eae6';

CREATE FUNCTION public.after_tell_pages_5f4f9dd6() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "facility__village__slug" FROM differ AS "rooms_room" INNER JOIN "villages_facility" ON ("rooms_room"."facility_id" = "villages_facility"."id") INNER JOIN "villages_village" ON ("villages_facility"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "facility__village__slug" FROM changed AS "rooms_room" INNER JOIN "villages_facility" ON ("rooms_room"."facility_id" = "villages_facility"."id") INNER JOIN "villages_village" ON ("villages_facility"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_5f4f9dd6() IS '9c33f68b3df9f604986959b5d82b4fcb49da1788a3612f8f0fc1feef2c6d1738';

CREATE FUNCTION public.after_tell_pages_6217e8d0() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((SELECT "id", "created_at", "village_id", "name", "address", "kind", "paused_at", "added_by_id", "status", "detail", "remarks", "succeeded_at", "read_at" FROM changed EXCEPT SELECT "id", "created_at", "village_id", "name", "address", "kind", "paused_at", "added_by_id", "status", "detail", "remarks", "succeeded_at", "read_at" FROM was) UNION ALL (SELECT "id", "created_at", "village_id", "name", "address", "kind", "paused_at", "added_by_id", "status", "detail", "remarks", "succeeded_at", "read_at" FROM was EXCEPT SELECT "id", "created_at", "village_id", "name", "address", "kind", "paused_at", "added_by_id", "status", "detail", "remarks", "succeeded_at", "read_at" FROM changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "village__slug" FROM differ AS "linked_linkedfeed" INNER JOIN "villages_village" ON ("linked_linkedfeed"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "village__slug" FROM changed AS "linked_linkedfeed" INNER JOIN "villages_village" ON ("linked_linkedfeed"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_6217e8d0() IS 'eb99236a41d2cd146e8403f7528f3478fd61d4b32548325cc64469e57a7fcf77';

CREATE FUNCTION public.after_tell_pages_67327fa7() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "warning__village__slug" FROM differ AS "signals_warningstep" INNER JOIN "signals_earlywarning" ON ("signals_warningstep"."warning_id" = "signals_earlywarning"."id") INNER JOIN "villages_village" ON ("signals_earlywarning"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "warning__village__slug" FROM changed AS "signals_warningstep" INNER JOIN "signals_earlywarning" ON ("signals_warningstep"."warning_id" = "signals_earlywarning"."id") INNER JOIN "villages_village" ON ("signals_earlywarning"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_67327fa7() IS '515bf4719bef330a28c8e59d2c21844b9146eaaf6778dada6de05fdcc85cb156';

CREATE FUNCTION public.after_tell_pages_680396d9() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "agreement__initiative__village__slug" FROM differ AS "encounters_agreementversion" INNER JOIN "encounters_agreement" ON ("encounters_agreementversion"."agreement_id" = "encounters_agreement"."id") INNER JOIN "initiatives_initiative" ON ("encounters_agreement"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "agreement__initiative__village__slug" FROM changed AS "encounters_agreementversion" INNER JOIN "encounters_agreement" ON ("encounters_agreementversion"."agreement_id" = "encounters_agreement"."id") INNER JOIN "initiatives_initiative" ON ("encounters_agreement"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_680396d9() IS 'b404121cd3698fafc282d9f146fc4b5d08cd50dc64fb9cbad2f5200755ded7ad';

CREATE FUNCTION public.after_tell_pages_6842069c() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM differ AS "housing_allocationrules" INNER JOIN "initiatives_initiative" ON ("housing_allocationrules"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM changed AS "housing_allocationrules" INNER JOIN "initiatives_initiative" ON ("housing_allocationrules"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_6842069c() IS '463a3ce130ca761b0eef0094968c18c3dd3ae3c19bc0b378efc14573468127c5';

CREATE FUNCTION public.after_tell_pages_6fb74d7d() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
INSERT INTO public.web_pagechange (village) SELECT '' WHERE EXISTS (SELECT FROM changed AS "regulatory_equatedday");
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_6fb74d7d() IS '937571015b9d09cf48ba83bd82f622ef1eff7afa97a21ac2007d2a4184322ca5';

CREATE FUNCTION public.after_tell_pages_6fbdb9d2() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "question__initiative__village__slug" FROM differ AS "deciding_questionevent" INNER JOIN "deciding_question" ON ("deciding_questionevent"."question_id" = "deciding_question"."id") INNER JOIN "initiatives_initiative" ON ("deciding_question"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "question__initiative__village__slug" FROM changed AS "deciding_questionevent" INNER JOIN "deciding_question" ON ("deciding_questionevent"."question_id" = "deciding_question"."id") INNER JOIN "initiatives_initiative" ON ("deciding_question"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_6fbdb9d2() IS '70a338f35913db4de11b4a51078c806fd6233d81e9f00a02c35a697f3be5ab85';

CREATE FUNCTION public.after_tell_pages_70e8cd79() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM differ AS "comments_comment" INNER JOIN "initiatives_initiative" ON ("comments_comment"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM changed AS "comments_comment" INNER JOIN "initiatives_initiative" ON ("comments_comment"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_70e8cd79() IS '9016c3af44650a069ab3a045fa67764db5bc013bf6d880125f6244447da8a67a';

CREATE FUNCTION public.after_tell_pages_7204d658() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "village__slug" FROM differ AS "moving_arrival" INNER JOIN "villages_village" ON ("moving_arrival"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "village__slug" FROM changed AS "moving_arrival" INNER JOIN "villages_village" ON ("moving_arrival"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_7204d658() IS 'd024b6cad8126abe866fb2429c661e8f2f4bf37ac886757fdc548e366d7da8bf';

CREATE FUNCTION public.after_tell_pages_78057eaa() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
INSERT INTO public.web_pagechange (village) SELECT '' WHERE EXISTS (SELECT FROM changed AS "villages_source");
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_78057eaa() IS '5eb8341292ff0272650f7cee7520c45c8a7313fad8707447fd3cad2c902a391f';

CREATE FUNCTION public.after_tell_pages_783eb896() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM differ AS "deciding_question" INNER JOIN "initiatives_initiative" ON ("deciding_question"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM changed AS "deciding_question" INNER JOIN "initiatives_initiative" ON ("deciding_question"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_783eb896() IS 'b1677f8f54420f689cf44e5dab638fa7f6164273b78b18c63e5131aefa993748';

CREATE FUNCTION public.after_tell_pages_7840b259() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM differ AS "work_shift" INNER JOIN "initiatives_initiative" ON ("work_shift"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM changed AS "work_shift" INNER JOIN "initiatives_initiative" ON ("work_shift"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_7840b259() IS 'e7baf5d47cfbc813526b1cbaa9e991722187e133bf7cb5387681a6e65ba3dea7';

CREATE FUNCTION public.after_tell_pages_78df3ff7() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM differ AS "housing_allocationround" INNER JOIN "initiatives_initiative" ON ("housing_allocationround"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM changed AS "housing_allocationround" INNER JOIN "initiatives_initiative" ON ("housing_allocationround"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_78df3ff7() IS 'bd48dbfef83e93d579adf708f1133d89b478ec2820b8da2464aaeeffa9ca7d61';

CREATE FUNCTION public.after_tell_pages_7cb8661b() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
INSERT INTO public.web_pagechange (village) SELECT '' WHERE EXISTS (SELECT FROM changed AS "signals_corekind");
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_7cb8661b() IS '3d7da702feb74d9c93645063a377b5200323df3b93b8bb7148b8900622f70b97';

CREATE FUNCTION public.after_tell_pages_7d68c52c() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "facility__village__slug" FROM differ AS "villages_facilitystatuschange" INNER JOIN "villages_facility" ON ("villages_facilitystatuschange"."facility_id" = "villages_facility"."id") INNER JOIN "villages_village" ON ("villages_facility"."village_id" = "villages_village"."id")) AS its (slug) UNION SELECT slug FROM (SELECT DISTINCT "villages_village"."slug" AS "replaced_by__village__slug" FROM differ AS "villages_facilitystatuschange" LEFT OUTER JOIN "villages_facility" ON ("villages_facilitystatuschange"."replaced_by_id" = "villages_facility"."id") LEFT OUTER JOIN "villages_village" ON ("villages_facility"."village_id" = "villages_village"."id")) AS others (slug) WHERE slug IS NOT NULL;
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "facility__village__slug" FROM changed AS "villages_facilitystatuschange" INNER JOIN "villages_facility" ON ("villages_facilitystatuschange"."facility_id" = "villages_facility"."id") INNER JOIN "villages_village" ON ("villages_facility"."village_id" = "villages_village"."id")) AS its (slug) UNION SELECT slug FROM (SELECT DISTINCT "villages_village"."slug" AS "replaced_by__village__slug" FROM changed AS "villages_facilitystatuschange" LEFT OUTER JOIN "villages_facility" ON ("villages_facilitystatuschange"."replaced_by_id" = "villages_facility"."id") LEFT OUTER JOIN "villages_village" ON ("villages_facility"."village_id" = "villages_village"."id")) AS others (slug) WHERE slug IS NOT NULL;
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_7d68c52c() IS '4f495606afc134818fde9e748f5a267b7f2f0790018ea4cea93795331f1fda1d';

CREATE FUNCTION public.after_tell_pages_837e894b() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM differ AS "initiatives_initiativeevent" INNER JOIN "initiatives_initiative" ON ("initiatives_initiativeevent"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM changed AS "initiatives_initiativeevent" INNER JOIN "initiatives_initiative" ON ("initiatives_initiativeevent"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_837e894b() IS '307f0fffa1e741ce7ce0950876547ad39ce24359c59ba1752e4c55f2c6a299af';

CREATE FUNCTION public.after_tell_pages_86d11549() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
INSERT INTO public.web_pagechange (village) SELECT '' WHERE EXISTS (SELECT FROM changed AS "villages_importedfile");
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_86d11549() IS 'ab1ea9b6d184edaaa54f9d388ebdb7f3aebe7e8c1317c708d0518aeabdeb8fd4';

CREATE FUNCTION public.after_tell_pages_872b9d57() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "budget__initiative__village__slug" FROM differ AS "papers_budgetchange" INNER JOIN "papers_budget" ON ("papers_budgetchange"."budget_id" = "papers_budget"."id") INNER JOIN "initiatives_initiative" ON ("papers_budget"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "budget__initiative__village__slug" FROM changed AS "papers_budgetchange" INNER JOIN "papers_budget" ON ("papers_budgetchange"."budget_id" = "papers_budget"."id") INNER JOIN "initiatives_initiative" ON ("papers_budget"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_872b9d57() IS '83a2e88914a48d30ef75e60034b1d118262f8417f0270d8a8d9c2297ab6339ca';

CREATE FUNCTION public.after_tell_pages_876191d9() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "request__initiative__village__slug" FROM differ AS "regulatory_statuschange" INNER JOIN "regulatory_regulatoryrequest" ON ("regulatory_statuschange"."request_id" = "regulatory_regulatoryrequest"."id") INNER JOIN "initiatives_initiative" ON ("regulatory_regulatoryrequest"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "request__initiative__village__slug" FROM changed AS "regulatory_statuschange" INNER JOIN "regulatory_regulatoryrequest" ON ("regulatory_statuschange"."request_id" = "regulatory_regulatoryrequest"."id") INNER JOIN "initiatives_initiative" ON ("regulatory_regulatoryrequest"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_876191d9() IS '114f4f0a3d3990a3e88bf6cd4e3491ddc661c68d89db8526873457d106a0b477';

CREATE FUNCTION public.after_tell_pages_9711727e() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "event__village__slug" FROM differ AS "villages_guestsignup" INNER JOIN "villages_event" ON ("villages_guestsignup"."event_id" = "villages_event"."id") INNER JOIN "villages_village" ON ("villages_event"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "event__village__slug" FROM changed AS "villages_guestsignup" INNER JOIN "villages_event" ON ("villages_guestsignup"."event_id" = "villages_event"."id") INNER JOIN "villages_village" ON ("villages_event"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_9711727e() IS '7256c5fa15fbfd72e1b0b23a16b9a00dd30c6d2d9c589e8ba01b2321c9e8cf98';

CREATE FUNCTION public.after_tell_pages_98c92537() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "village__slug" FROM differ AS "villages_membership" LEFT OUTER JOIN "villages_village" ON ("villages_membership"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "village__slug" FROM changed AS "villages_membership" LEFT OUTER JOIN "villages_village" ON ("villages_membership"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_98c92537() IS '9d373d23149d0122bba5c4bf681315c653795148249b57f1eed771a40aa62931';

CREATE FUNCTION public.after_tell_pages_9e1c8a8b() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM differ AS "hurdles_risk" INNER JOIN "initiatives_initiative" ON ("hurdles_risk"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM changed AS "hurdles_risk" INNER JOIN "initiatives_initiative" ON ("hurdles_risk"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_9e1c8a8b() IS '9af453a5148c4f332182fb6c58de34fa39a49b210f517819f5a3f8590ea84a1f';

CREATE FUNCTION public.after_tell_pages_a6312c17() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM differ AS "papers_habits" INNER JOIN "initiatives_initiative" ON ("papers_habits"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM changed AS "papers_habits" INNER JOIN "initiatives_initiative" ON ("papers_habits"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_a6312c17() IS '1c7682c654382fa2768cabfce918b3c54b43258da8ecf432026db9425fb3ca89';

CREATE FUNCTION public.after_tell_pages_b0be0d46() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM differ AS "housing_checkliststep" INNER JOIN "initiatives_initiative" ON ("housing_checkliststep"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM changed AS "housing_checkliststep" INNER JOIN "initiatives_initiative" ON ("housing_checkliststep"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_b0be0d46() IS 'e21c1d104b5f2be33977b98b24d8a7cf113acde025ce5155c08345770c08cf3b';

CREATE FUNCTION public.after_tell_pages_b0fb782d() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "request__initiative__village__slug" FROM differ AS "regulatory_clocksuspension" INNER JOIN "regulatory_regulatoryrequest" ON ("regulatory_clocksuspension"."request_id" = "regulatory_regulatoryrequest"."id") INNER JOIN "initiatives_initiative" ON ("regulatory_regulatoryrequest"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "request__initiative__village__slug" FROM changed AS "regulatory_clocksuspension" INNER JOIN "regulatory_regulatoryrequest" ON ("regulatory_clocksuspension"."request_id" = "regulatory_regulatoryrequest"."id") INNER JOIN "initiatives_initiative" ON ("regulatory_regulatoryrequest"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_b0fb782d() IS '740b6fa85946af00acf6a9b97d5d4ff241584a45f07de3d4c8edcf76931b5fca';

CREATE FUNCTION public.after_tell_pages_b21d9582() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "request__initiative__village__slug" FROM differ AS "regulatory_termextension" INNER JOIN "regulatory_regulatoryrequest" ON ("regulatory_termextension"."request_id" = "regulatory_regulatoryrequest"."id") INNER JOIN "initiatives_initiative" ON ("regulatory_regulatoryrequest"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "request__initiative__village__slug" FROM changed AS "regulatory_termextension" INNER JOIN "regulatory_regulatoryrequest" ON ("regulatory_termextension"."request_id" = "regulatory_regulatoryrequest"."id") INNER JOIN "initiatives_initiative" ON ("regulatory_regulatoryrequest"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_b21d9582() IS '9b7ae496b641a2f295982a20ba87c96896fbf6611bfea0ffdeccbbe3f07e9e91';

CREATE FUNCTION public.after_tell_pages_b4004aeb() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM differ AS "hurdles_obstacle" INNER JOIN "initiatives_initiative" ON ("hurdles_obstacle"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM changed AS "hurdles_obstacle" INNER JOIN "initiatives_initiative" ON ("hurdles_obstacle"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_b4004aeb() IS '4a9da420b8f69387003c3a407d3e242a298258995dd062187b6c54f3829e35e5';

CREATE FUNCTION public.after_tell_pages_bd1cf136() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
INSERT INTO public.web_pagechange (village) SELECT '' WHERE EXISTS (SELECT FROM changed AS "villages_organisation_villages");
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_bd1cf136() IS '1887a8267bb583d3f990acb9b21b2e5c4ce2b5f2e7ad5fd27c02f5bea2c100aa';

CREATE FUNCTION public.after_tell_pages_bd43ec32() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "village__slug" FROM differ AS "moderation_report" INNER JOIN "villages_village" ON ("moderation_report"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "village__slug" FROM changed AS "moderation_report" INNER JOIN "villages_village" ON ("moderation_report"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_bd43ec32() IS '5c5396d452fe764fbc88f524844e357e31b9c5ac152be9b5c46ef1f384de95d6';

CREATE FUNCTION public.after_tell_pages_bd6e9808() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM differ AS "papers_budget" INNER JOIN "initiatives_initiative" ON ("papers_budget"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM changed AS "papers_budget" INNER JOIN "initiatives_initiative" ON ("papers_budget"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_bd6e9808() IS '466e397e80e0e13b28447aca0400a62c43efbae3b8a5013b7ba573876c324c15';

CREATE FUNCTION public.after_tell_pages_bf74baa8() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "question__initiative__village__slug" FROM differ AS "deciding_count" INNER JOIN "deciding_question" ON ("deciding_count"."question_id" = "deciding_question"."id") INNER JOIN "initiatives_initiative" ON ("deciding_question"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "question__initiative__village__slug" FROM changed AS "deciding_count" INNER JOIN "deciding_question" ON ("deciding_count"."question_id" = "deciding_question"."id") INNER JOIN "initiatives_initiative" ON ("deciding_question"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_bf74baa8() IS '6c0a449ec8f4baf8085f8e9025ad3a056cae0723b822eb2dd6846d61c92c6bcf';

CREATE FUNCTION public.after_tell_pages_c1146804() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "decision__request__initiative__village__slug" FROM differ AS "regulatory_decisioncondition" INNER JOIN "regulatory_decision" ON ("regulatory_decisioncondition"."decision_id" = "regulatory_decision"."id") INNER JOIN "regulatory_regulatoryrequest" ON ("regulatory_decision"."request_id" = "regulatory_regulatoryrequest"."id") INNER JOIN "initiatives_initiative" ON ("regulatory_regulatoryrequest"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "decision__request__initiative__village__slug" FROM changed AS "regulatory_decisioncondition" INNER JOIN "regulatory_decision" ON ("regulatory_decisioncondition"."decision_id" = "regulatory_decision"."id") INNER JOIN "regulatory_regulatoryrequest" ON ("regulatory_decision"."request_id" = "regulatory_regulatoryrequest"."id") INNER JOIN "initiatives_initiative" ON ("regulatory_regulatoryrequest"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_c1146804() IS 'e83d768ca3f7198ac8ea2709f12cd015dd25a786ba1f20d7c57761483d8b930a';

CREATE FUNCTION public.after_tell_pages_c1be2da2() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "role__event__village__slug" FROM differ AS "villages_helper" INNER JOIN "villages_helperrole" ON ("villages_helper"."role_id" = "villages_helperrole"."id") INNER JOIN "villages_event" ON ("villages_helperrole"."event_id" = "villages_event"."id") INNER JOIN "villages_village" ON ("villages_event"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "role__event__village__slug" FROM changed AS "villages_helper" INNER JOIN "villages_helperrole" ON ("villages_helper"."role_id" = "villages_helperrole"."id") INNER JOIN "villages_event" ON ("villages_helperrole"."event_id" = "villages_event"."id") INNER JOIN "villages_village" ON ("villages_event"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_c1be2da2() IS '11714081351dae91404e68edfe08eb736285accb739cd7d47a4be3dc2a397592';

CREATE FUNCTION public.after_tell_pages_c1e100ef() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "thread__listing__village__slug" FROM differ AS "exchange_thanks" INNER JOIN "exchange_thread" ON ("exchange_thanks"."thread_id" = "exchange_thread"."id") INNER JOIN "exchange_listing" ON ("exchange_thread"."listing_id" = "exchange_listing"."id") INNER JOIN "villages_village" ON ("exchange_listing"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "thread__listing__village__slug" FROM changed AS "exchange_thanks" INNER JOIN "exchange_thread" ON ("exchange_thanks"."thread_id" = "exchange_thread"."id") INNER JOIN "exchange_listing" ON ("exchange_thread"."listing_id" = "exchange_listing"."id") INNER JOIN "villages_village" ON ("exchange_listing"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_c1e100ef() IS '8a1206bd4d57c88a36f08d379ee1821c092cd687f3c31c47022898df03f3734d';

CREATE FUNCTION public.after_tell_pages_c2cc62f4() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "ballot__question__initiative__village__slug" FROM differ AS "deciding_mark" INNER JOIN "deciding_ballot" ON ("deciding_mark"."ballot_id" = "deciding_ballot"."id") INNER JOIN "deciding_question" ON ("deciding_ballot"."question_id" = "deciding_question"."id") INNER JOIN "initiatives_initiative" ON ("deciding_question"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "ballot__question__initiative__village__slug" FROM changed AS "deciding_mark" INNER JOIN "deciding_ballot" ON ("deciding_mark"."ballot_id" = "deciding_ballot"."id") INNER JOIN "deciding_question" ON ("deciding_ballot"."question_id" = "deciding_question"."id") INNER JOIN "initiatives_initiative" ON ("deciding_question"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_c2cc62f4() IS '04d8e1f81fe1e418738c9873f5533e1203bb71d68ddcc29890f7dba0bd29396a';

CREATE FUNCTION public.after_tell_pages_c6824436() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
INSERT INTO public.web_pagechange (village) SELECT '' WHERE EXISTS (SELECT FROM changed AS "villages_indicator");
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_c6824436() IS 'd8f21298fe3e78d974d580f9685f028dc2fa12efac6e090d3b30f95c92a0d96b';

CREATE FUNCTION public.after_tell_pages_c98077fb() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "programme__initiative__village__slug" FROM differ AS "housing_programmerow" INNER JOIN "housing_programme" ON ("housing_programmerow"."programme_id" = "housing_programme"."id") INNER JOIN "initiatives_initiative" ON ("housing_programme"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "programme__initiative__village__slug" FROM changed AS "housing_programmerow" INNER JOIN "housing_programme" ON ("housing_programmerow"."programme_id" = "housing_programme"."id") INNER JOIN "initiatives_initiative" ON ("housing_programme"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_c98077fb() IS '6301a1d348b1ea596804d1a02914a9d6f7c192a8e0d3d84c84b32ee649a50741';

CREATE FUNCTION public.after_tell_pages_cb35fd81() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM differ AS "encounters_meeting" INNER JOIN "initiatives_initiative" ON ("encounters_meeting"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM changed AS "encounters_meeting" INNER JOIN "initiatives_initiative" ON ("encounters_meeting"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_cb35fd81() IS 'a38dae503aabf456f98736ff3eb2e7d23bbd51e9a5be559cdb7d968ee6c46988';

CREATE FUNCTION public.after_tell_pages_d1caee1f() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "village__slug" FROM differ AS "signals_earlywarning" INNER JOIN "villages_village" ON ("signals_earlywarning"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "village__slug" FROM changed AS "signals_earlywarning" INNER JOIN "villages_village" ON ("signals_earlywarning"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_d1caee1f() IS '6b97dc0e0315c2b8d5128fbe80602ccef547696fd276d8f3bc32f07d39b17984';

CREATE FUNCTION public.after_tell_pages_d5f74a75() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "village__slug" FROM differ AS "moderation_act" INNER JOIN "villages_village" ON ("moderation_act"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "village__slug" FROM changed AS "moderation_act" INNER JOIN "villages_village" ON ("moderation_act"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_d5f74a75() IS '85a7cf9aee28e9c4d064cdd78c81143d5d3566fce673e921683670fc3ae6e5e8';

CREATE FUNCTION public.after_tell_pages_d6ee9e33() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "meeting__initiative__village__slug" FROM differ AS "encounters_chair" INNER JOIN "encounters_meeting" ON ("encounters_chair"."meeting_id" = "encounters_meeting"."id") INNER JOIN "initiatives_initiative" ON ("encounters_meeting"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "meeting__initiative__village__slug" FROM changed AS "encounters_chair" INNER JOIN "encounters_meeting" ON ("encounters_chair"."meeting_id" = "encounters_meeting"."id") INNER JOIN "initiatives_initiative" ON ("encounters_meeting"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_d6ee9e33() IS '3d8ec6c455336366626e8d372bd13044e1fdc74472be55968eaa004007e07612';

CREATE FUNCTION public.after_tell_pages_d84e7baf() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM differ AS "initiatives_stagechange" INNER JOIN "initiatives_initiative" ON ("initiatives_stagechange"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM changed AS "initiatives_stagechange" INNER JOIN "initiatives_initiative" ON ("initiatives_stagechange"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_d84e7baf() IS '0fb2d1afdc1b663dafe4c868b646d39752d77a47cc5f2418a0a1c492f5b7b5bd';

CREATE FUNCTION public.after_tell_pages_db35b3d7() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM differ AS "housing_programme" INNER JOIN "initiatives_initiative" ON ("housing_programme"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM changed AS "housing_programme" INNER JOIN "initiatives_initiative" ON ("housing_programme"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_db35b3d7() IS '810423c56c48e5aed2459c7e7763b859a805bf174c52ff6603a5337177545067';

CREATE FUNCTION public.after_tell_pages_de24ac99() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "question__initiative__village__slug" FROM differ AS "deciding_proposal" INNER JOIN "deciding_question" ON ("deciding_proposal"."question_id" = "deciding_question"."id") INNER JOIN "initiatives_initiative" ON ("deciding_question"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "question__initiative__village__slug" FROM changed AS "deciding_proposal" INNER JOIN "deciding_question" ON ("deciding_proposal"."question_id" = "deciding_question"."id") INNER JOIN "initiatives_initiative" ON ("deciding_question"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_de24ac99() IS 'afb11bfadf85a37cdbff5d25af50e7bc0915039af161db9a14674c4e23f4c31f';

CREATE FUNCTION public.after_tell_pages_e0572431() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "facility__village__slug" FROM differ AS "villages_facilitycheck" INNER JOIN "villages_facility" ON ("villages_facilitycheck"."facility_id" = "villages_facility"."id") INNER JOIN "villages_village" ON ("villages_facility"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "facility__village__slug" FROM changed AS "villages_facilitycheck" INNER JOIN "villages_facility" ON ("villages_facilitycheck"."facility_id" = "villages_facility"."id") INNER JOIN "villages_village" ON ("villages_facility"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_e0572431() IS '80700ac7090a75464dcf078602486fa92c41e9e00b0aac949802cfbeec01c25e';

CREATE FUNCTION public.after_tell_pages_e19ce431() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM differ AS "papers_update" INNER JOIN "initiatives_initiative" ON ("papers_update"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM changed AS "papers_update" INNER JOIN "initiatives_initiative" ON ("papers_update"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_e19ce431() IS 'bf947fc99431ba13a2ca8cca34551e0a15739384d98a07e0575b6d1e1d11233c';

CREATE FUNCTION public.after_tell_pages_e1dc0613() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "question__initiative__village__slug" FROM differ AS "deciding_sheet" INNER JOIN "deciding_question" ON ("deciding_sheet"."question_id" = "deciding_question"."id") INNER JOIN "initiatives_initiative" ON ("deciding_question"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "question__initiative__village__slug" FROM changed AS "deciding_sheet" INNER JOIN "deciding_question" ON ("deciding_sheet"."question_id" = "deciding_question"."id") INNER JOIN "initiatives_initiative" ON ("deciding_question"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_e1dc0613() IS '1dba540ec9258b3e676060e0c774722462f8a1e56249059349d40519c49de627';

CREATE FUNCTION public.after_tell_pages_e49f2ccb() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "home__initiative__village__slug" FROM differ AS "housing_defect" INNER JOIN "housing_home" ON ("housing_defect"."home_id" = "housing_home"."id") INNER JOIN "initiatives_initiative" ON ("housing_home"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "home__initiative__village__slug" FROM changed AS "housing_defect" INNER JOIN "housing_home" ON ("housing_defect"."home_id" = "housing_home"."id") INNER JOIN "initiatives_initiative" ON ("housing_home"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_e49f2ccb() IS 'd7be906e41f937b45fce35e6e1108f0bf4da30f70351957ca85f11a1c514fcc9';

CREATE FUNCTION public.after_tell_pages_e68f5d50() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM differ AS "work_shiftseries" INNER JOIN "initiatives_initiative" ON ("work_shiftseries"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "initiative__village__slug" FROM changed AS "work_shiftseries" INNER JOIN "initiatives_initiative" ON ("work_shiftseries"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_e68f5d50() IS '1e5fa4cfe2dac79d338aee18b560d04f39f73be2ee417b4dba5d7f495de2202c';

CREATE FUNCTION public.after_tell_pages_e8248f76() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "document__initiative__village__slug" FROM differ AS "papers_version" INNER JOIN "papers_document" ON ("papers_version"."document_id" = "papers_document"."id") INNER JOIN "initiatives_initiative" ON ("papers_document"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "document__initiative__village__slug" FROM changed AS "papers_version" INNER JOIN "papers_document" ON ("papers_version"."document_id" = "papers_document"."id") INNER JOIN "initiatives_initiative" ON ("papers_document"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_e8248f76() IS 'e0cfa0bbdff24f1d8de916c71baeacbf7af37487448e282eb1afbe981a5da2aa';

CREATE FUNCTION public.after_tell_pages_edd72896() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
INSERT INTO public.web_pagechange (village) SELECT '' WHERE EXISTS (SELECT FROM changed AS "villages_province");
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_edd72896() IS '13c99421f64c1040c47f0a9715ac6650e7e8a00c0b894f7b4d140dbff943479c';

CREATE FUNCTION public.after_tell_pages_f1d2328f() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
INSERT INTO public.web_pagechange (village) SELECT '' WHERE EXISTS (SELECT FROM changed AS "villages_municipality");
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_f1d2328f() IS 'b9df4023097554afd4ea7cfb2ee30c162bc1369ad21c2c97eff4639530fc7e32';

CREATE FUNCTION public.after_tell_pages_f4a39d3e() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "question__initiative__village__slug" FROM differ AS "deciding_word" INNER JOIN "deciding_question" ON ("deciding_word"."question_id" = "deciding_question"."id") INNER JOIN "initiatives_initiative" ON ("deciding_question"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "question__initiative__village__slug" FROM changed AS "deciding_word" INNER JOIN "deciding_question" ON ("deciding_word"."question_id" = "deciding_question"."id") INNER JOIN "initiatives_initiative" ON ("deciding_question"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_f4a39d3e() IS 'f95b7d5f0c3bc35efcca425d77d0342a8359ca93b42f4a170229d1d5e98600e3';

CREATE FUNCTION public.after_tell_pages_f6957ff8() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "village__slug" FROM differ AS "news_post" INNER JOIN "villages_village" ON ("news_post"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "village__slug" FROM changed AS "news_post" INNER JOIN "villages_village" ON ("news_post"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_f6957ff8() IS 'dab722465b5afe05e87f0065c4ac45dd1086fc2da8f1eb540e6357ff42a0b9d6';

CREATE FUNCTION public.after_tell_pages_f85f8705() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
INSERT INTO public.web_pagechange (village) SELECT '' WHERE EXISTS (SELECT FROM changed AS "villages_placename");
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_f85f8705() IS '5bb31e7f4065d889f0d2acd710d45791d07ec816519ad5165196f53f8372d46d';

CREATE FUNCTION public.after_tell_pages_fbc38a2b() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "question__initiative__village__slug" FROM differ AS "deciding_invitation" INNER JOIN "deciding_question" ON ("deciding_invitation"."question_id" = "deciding_question"."id") INNER JOIN "initiatives_initiative" ON ("deciding_question"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "question__initiative__village__slug" FROM changed AS "deciding_invitation" INNER JOIN "deciding_question" ON ("deciding_invitation"."question_id" = "deciding_question"."id") INNER JOIN "initiatives_initiative" ON ("deciding_question"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_fbc38a2b() IS '0015080f3463c907e156afa332ba0a35adaa237d50964bdb8683ed57a350b2c5';

CREATE FUNCTION public.after_tell_pages_fcb420b9() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
INSERT INTO public.web_pagechange (village) SELECT '' WHERE EXISTS (SELECT FROM changed AS "villages_organisation");
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_fcb420b9() IS '940655e9a25b74341741682dd5b5b8fae367d9e7809edbb48d06db3abba6d9de';

CREATE FUNCTION public.after_tell_pages_fd38eb33() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "meeting__initiative__village__slug" FROM differ AS "encounters_question" INNER JOIN "encounters_meeting" ON ("encounters_question"."meeting_id" = "encounters_meeting"."id") INNER JOIN "initiatives_initiative" ON ("encounters_meeting"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "meeting__initiative__village__slug" FROM changed AS "encounters_question" INNER JOIN "encounters_meeting" ON ("encounters_question"."meeting_id" = "encounters_meeting"."id") INNER JOIN "initiatives_initiative" ON ("encounters_meeting"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_fd38eb33() IS '5f3f81f1af98170827af15587eafdee8e6aec40a5e87eb8082fbee45c6cd853f';

CREATE FUNCTION public.after_tell_pages_fe489e50() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((SELECT "is_superuser", "id", "email", "name", "display_name", "phone", "is_active", "date_joined", "recorded_by_id", "consent_how", "consent_on", "consent_withdrawn_on", "claimed_by_id" FROM changed EXCEPT SELECT "is_superuser", "id", "email", "name", "display_name", "phone", "is_active", "date_joined", "recorded_by_id", "consent_how", "consent_on", "consent_withdrawn_on", "claimed_by_id" FROM was) UNION ALL (SELECT "is_superuser", "id", "email", "name", "display_name", "phone", "is_active", "date_joined", "recorded_by_id", "consent_how", "consent_on", "consent_withdrawn_on", "claimed_by_id" FROM was EXCEPT SELECT "is_superuser", "id", "email", "name", "display_name", "phone", "is_active", "date_joined", "recorded_by_id", "consent_how", "consent_on", "consent_withdrawn_on", "claimed_by_id" FROM changed))
  INSERT INTO public.web_pagechange (village) SELECT '' WHERE EXISTS (SELECT FROM differ AS "accounts_user");
ELSE
  NULL;
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_fe489e50() IS 'a0cd9c532d651ae20793386762d0729e586f716ad0d4cebd59a06e50296bc5ff';

CREATE FUNCTION public.after_tell_pages_ff31e12e() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
IF TG_OP = 'UPDATE' THEN
  WITH differ AS ((TABLE changed EXCEPT TABLE was) UNION ALL (TABLE was EXCEPT TABLE changed))
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "request__initiative__village__slug" FROM differ AS "regulatory_decision" INNER JOIN "regulatory_regulatoryrequest" ON ("regulatory_decision"."request_id" = "regulatory_regulatoryrequest"."id") INNER JOIN "initiatives_initiative" ON ("regulatory_regulatoryrequest"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
ELSE
  INSERT INTO public.web_pagechange (village) SELECT coalesce(slug, '') FROM (SELECT DISTINCT "villages_village"."slug" AS "request__initiative__village__slug" FROM changed AS "regulatory_decision" INNER JOIN "regulatory_regulatoryrequest" ON ("regulatory_decision"."request_id" = "regulatory_regulatoryrequest"."id") INNER JOIN "initiatives_initiative" ON ("regulatory_regulatoryrequest"."initiative_id" = "initiatives_initiative"."id") INNER JOIN "villages_village" ON ("initiatives_initiative"."village_id" = "villages_village"."id")) AS its (slug);
END IF;
RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_tell_pages_ff31e12e() IS '5d4f0fdf5b841ea6e62b18bb760383d0f5ae6e6f3dcf1fd12903bc34c7765598';

CREATE FUNCTION public.after_timelinemoment_agreement_680396d9() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN

IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;

DELETE FROM initiatives_timelinemoment kept WHERE kept.source = 'agreement'
  AND NOT EXISTS (SELECT FROM (SELECT 'agreement' AS source, thing.id AS key, agreement.initiative_id AS initiative_id, thing.created_at AS at, CASE WHEN event.visibility <> 'public' THEN 'agenda' ELSE 'all' END AS audience, event.village_id AS village_id, NULL::uuid AS person_id, NULL::uuid AS recorder_id, jsonb_build_object('number', thing.number, 'note', thing.note, 'title', agreement.title) AS words FROM public.encounters_agreementversion thing LEFT JOIN public.encounters_agreement agreement ON agreement.id = thing.agreement_id LEFT JOIN public.encounters_meeting meeting ON meeting.id = agreement.meeting_id LEFT JOIN public.villages_event event ON event.id = meeting.event_id WHERE (TRUE)) fresh WHERE fresh.key = kept.key) AND kept.key IN (SELECT id FROM changed);

INSERT INTO initiatives_timelinemoment AS kept (source, key, initiative_id, at, audience, village_id, person_id, recorder_id, words) SELECT 'agreement' AS source, thing.id AS key, agreement.initiative_id AS initiative_id, thing.created_at AS at, CASE WHEN event.visibility <> 'public' THEN 'agenda' ELSE 'all' END AS audience, event.village_id AS village_id, NULL::uuid AS person_id, NULL::uuid AS recorder_id, jsonb_build_object('number', thing.number, 'note', thing.note, 'title', agreement.title) AS words FROM public.encounters_agreementversion thing LEFT JOIN public.encounters_agreement agreement ON agreement.id = thing.agreement_id LEFT JOIN public.encounters_meeting meeting ON meeting.id = agreement.meeting_id LEFT JOIN public.villages_event event ON event.id = meeting.event_id WHERE (TRUE) AND thing.id IN (SELECT id FROM changed) 
ON CONFLICT (source, key) DO UPDATE SET (initiative_id, at, audience, village_id, person_id, recorder_id, words) = ROW (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words)
  WHERE (kept.initiative_id, kept.at, kept.audience, kept.village_id, kept.person_id, kept.recorder_id, kept.words) IS DISTINCT FROM (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_timelinemoment_agreement_680396d9() IS '6b2b9afc7c9b76e8d9c1cdaaddd1808b23fbdd952c0fd31a2648035148904695';

CREATE FUNCTION public.after_timelinemoment_agreement_agreement_197e6937() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN

IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;

DELETE FROM initiatives_timelinemoment kept WHERE kept.source = 'agreement'
  AND NOT EXISTS (SELECT FROM (SELECT 'agreement' AS source, thing.id AS key, agreement.initiative_id AS initiative_id, thing.created_at AS at, CASE WHEN event.visibility <> 'public' THEN 'agenda' ELSE 'all' END AS audience, event.village_id AS village_id, NULL::uuid AS person_id, NULL::uuid AS recorder_id, jsonb_build_object('number', thing.number, 'note', thing.note, 'title', agreement.title) AS words FROM public.encounters_agreementversion thing LEFT JOIN public.encounters_agreement agreement ON agreement.id = thing.agreement_id LEFT JOIN public.encounters_meeting meeting ON meeting.id = agreement.meeting_id LEFT JOIN public.villages_event event ON event.id = meeting.event_id WHERE (TRUE)) fresh WHERE fresh.key = kept.key) AND kept.key IN (SELECT thing.id FROM public.encounters_agreementversion thing LEFT JOIN changed agreement ON agreement.id = thing.agreement_id LEFT JOIN public.encounters_meeting meeting ON meeting.id = agreement.meeting_id LEFT JOIN public.villages_event event ON event.id = meeting.event_id WHERE agreement.id IS NOT NULL);

INSERT INTO initiatives_timelinemoment AS kept (source, key, initiative_id, at, audience, village_id, person_id, recorder_id, words) SELECT 'agreement' AS source, thing.id AS key, agreement.initiative_id AS initiative_id, thing.created_at AS at, CASE WHEN event.visibility <> 'public' THEN 'agenda' ELSE 'all' END AS audience, event.village_id AS village_id, NULL::uuid AS person_id, NULL::uuid AS recorder_id, jsonb_build_object('number', thing.number, 'note', thing.note, 'title', agreement.title) AS words FROM public.encounters_agreementversion thing LEFT JOIN public.encounters_agreement agreement ON agreement.id = thing.agreement_id LEFT JOIN public.encounters_meeting meeting ON meeting.id = agreement.meeting_id LEFT JOIN public.villages_event event ON event.id = meeting.event_id WHERE (TRUE) AND thing.id IN (SELECT thing.id FROM public.encounters_agreementversion thing LEFT JOIN changed agreement ON agreement.id = thing.agreement_id LEFT JOIN public.encounters_meeting meeting ON meeting.id = agreement.meeting_id LEFT JOIN public.villages_event event ON event.id = meeting.event_id WHERE agreement.id IS NOT NULL) 
ON CONFLICT (source, key) DO UPDATE SET (initiative_id, at, audience, village_id, person_id, recorder_id, words) = ROW (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words)
  WHERE (kept.initiative_id, kept.at, kept.audience, kept.village_id, kept.person_id, kept.recorder_id, kept.words) IS DISTINCT FROM (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_timelinemoment_agreement_agreement_197e6937() IS '50ac5552e9f41f0b34f429d3b69f0bee0ac3f4c945824afcc24dd4cc61c727f4';

CREATE FUNCTION public.after_timelinemoment_agreement_event_4cd98e6a() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN

IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;

DELETE FROM initiatives_timelinemoment kept WHERE kept.source = 'agreement'
  AND NOT EXISTS (SELECT FROM (SELECT 'agreement' AS source, thing.id AS key, agreement.initiative_id AS initiative_id, thing.created_at AS at, CASE WHEN event.visibility <> 'public' THEN 'agenda' ELSE 'all' END AS audience, event.village_id AS village_id, NULL::uuid AS person_id, NULL::uuid AS recorder_id, jsonb_build_object('number', thing.number, 'note', thing.note, 'title', agreement.title) AS words FROM public.encounters_agreementversion thing LEFT JOIN public.encounters_agreement agreement ON agreement.id = thing.agreement_id LEFT JOIN public.encounters_meeting meeting ON meeting.id = agreement.meeting_id LEFT JOIN public.villages_event event ON event.id = meeting.event_id WHERE (TRUE)) fresh WHERE fresh.key = kept.key) AND kept.key IN (SELECT thing.id FROM public.encounters_agreementversion thing LEFT JOIN public.encounters_agreement agreement ON agreement.id = thing.agreement_id LEFT JOIN public.encounters_meeting meeting ON meeting.id = agreement.meeting_id LEFT JOIN changed event ON event.id = meeting.event_id WHERE event.id IS NOT NULL);

INSERT INTO initiatives_timelinemoment AS kept (source, key, initiative_id, at, audience, village_id, person_id, recorder_id, words) SELECT 'agreement' AS source, thing.id AS key, agreement.initiative_id AS initiative_id, thing.created_at AS at, CASE WHEN event.visibility <> 'public' THEN 'agenda' ELSE 'all' END AS audience, event.village_id AS village_id, NULL::uuid AS person_id, NULL::uuid AS recorder_id, jsonb_build_object('number', thing.number, 'note', thing.note, 'title', agreement.title) AS words FROM public.encounters_agreementversion thing LEFT JOIN public.encounters_agreement agreement ON agreement.id = thing.agreement_id LEFT JOIN public.encounters_meeting meeting ON meeting.id = agreement.meeting_id LEFT JOIN public.villages_event event ON event.id = meeting.event_id WHERE (TRUE) AND thing.id IN (SELECT thing.id FROM public.encounters_agreementversion thing LEFT JOIN public.encounters_agreement agreement ON agreement.id = thing.agreement_id LEFT JOIN public.encounters_meeting meeting ON meeting.id = agreement.meeting_id LEFT JOIN changed event ON event.id = meeting.event_id WHERE event.id IS NOT NULL) 
ON CONFLICT (source, key) DO UPDATE SET (initiative_id, at, audience, village_id, person_id, recorder_id, words) = ROW (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words)
  WHERE (kept.initiative_id, kept.at, kept.audience, kept.village_id, kept.person_id, kept.recorder_id, kept.words) IS DISTINCT FROM (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_timelinemoment_agreement_event_4cd98e6a() IS 'fb8c8a626730deb146b46177f868918f97cbee208c86114d6d13f52845e365dc';

CREATE FUNCTION public.after_timelinemoment_agreement_meeting_cb35fd81() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN

IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;

DELETE FROM initiatives_timelinemoment kept WHERE kept.source = 'agreement'
  AND NOT EXISTS (SELECT FROM (SELECT 'agreement' AS source, thing.id AS key, agreement.initiative_id AS initiative_id, thing.created_at AS at, CASE WHEN event.visibility <> 'public' THEN 'agenda' ELSE 'all' END AS audience, event.village_id AS village_id, NULL::uuid AS person_id, NULL::uuid AS recorder_id, jsonb_build_object('number', thing.number, 'note', thing.note, 'title', agreement.title) AS words FROM public.encounters_agreementversion thing LEFT JOIN public.encounters_agreement agreement ON agreement.id = thing.agreement_id LEFT JOIN public.encounters_meeting meeting ON meeting.id = agreement.meeting_id LEFT JOIN public.villages_event event ON event.id = meeting.event_id WHERE (TRUE)) fresh WHERE fresh.key = kept.key) AND kept.key IN (SELECT thing.id FROM public.encounters_agreementversion thing LEFT JOIN public.encounters_agreement agreement ON agreement.id = thing.agreement_id LEFT JOIN changed meeting ON meeting.id = agreement.meeting_id LEFT JOIN public.villages_event event ON event.id = meeting.event_id WHERE meeting.id IS NOT NULL);

INSERT INTO initiatives_timelinemoment AS kept (source, key, initiative_id, at, audience, village_id, person_id, recorder_id, words) SELECT 'agreement' AS source, thing.id AS key, agreement.initiative_id AS initiative_id, thing.created_at AS at, CASE WHEN event.visibility <> 'public' THEN 'agenda' ELSE 'all' END AS audience, event.village_id AS village_id, NULL::uuid AS person_id, NULL::uuid AS recorder_id, jsonb_build_object('number', thing.number, 'note', thing.note, 'title', agreement.title) AS words FROM public.encounters_agreementversion thing LEFT JOIN public.encounters_agreement agreement ON agreement.id = thing.agreement_id LEFT JOIN public.encounters_meeting meeting ON meeting.id = agreement.meeting_id LEFT JOIN public.villages_event event ON event.id = meeting.event_id WHERE (TRUE) AND thing.id IN (SELECT thing.id FROM public.encounters_agreementversion thing LEFT JOIN public.encounters_agreement agreement ON agreement.id = thing.agreement_id LEFT JOIN changed meeting ON meeting.id = agreement.meeting_id LEFT JOIN public.villages_event event ON event.id = meeting.event_id WHERE meeting.id IS NOT NULL) 
ON CONFLICT (source, key) DO UPDATE SET (initiative_id, at, audience, village_id, person_id, recorder_id, words) = ROW (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words)
  WHERE (kept.initiative_id, kept.at, kept.audience, kept.village_id, kept.person_id, kept.recorder_id, kept.words) IS DISTINCT FROM (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_timelinemoment_agreement_meeting_cb35fd81() IS 'f69b1cd67997f4356870df58bc666ef97d2aa03d5014a8837e394341ee0a40a4';

CREATE FUNCTION public.after_timelinemoment_arrival_7204d658() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN

IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;

DELETE FROM initiatives_timelinemoment kept WHERE kept.source = 'arrival'
  AND NOT EXISTS (SELECT FROM (SELECT 'arrival' AS source, thing.id AS key, thing.initiative_id AS initiative_id, thing.created_at AS at, 'all' AS audience, NULL::bigint AS village_id, NULL::uuid AS person_id, NULL::uuid AS recorder_id, jsonb_build_object('came_from', thing.came_from) AS words FROM public.moving_arrival thing WHERE (TRUE)) fresh WHERE fresh.key = kept.key) AND kept.key IN (SELECT id FROM changed);

INSERT INTO initiatives_timelinemoment AS kept (source, key, initiative_id, at, audience, village_id, person_id, recorder_id, words) SELECT 'arrival' AS source, thing.id AS key, thing.initiative_id AS initiative_id, thing.created_at AS at, 'all' AS audience, NULL::bigint AS village_id, NULL::uuid AS person_id, NULL::uuid AS recorder_id, jsonb_build_object('came_from', thing.came_from) AS words FROM public.moving_arrival thing WHERE (TRUE) AND thing.id IN (SELECT id FROM changed) 
ON CONFLICT (source, key) DO UPDATE SET (initiative_id, at, audience, village_id, person_id, recorder_id, words) = ROW (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words)
  WHERE (kept.initiative_id, kept.at, kept.audience, kept.village_id, kept.person_id, kept.recorder_id, kept.words) IS DISTINCT FROM (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_timelinemoment_arrival_7204d658() IS '421234aad9dff68d1ff2e6bd3ea36f37787fd9dcd7c03b65c1b10a8330d7d94f';

CREATE FUNCTION public.after_timelinemoment_backing_45d0db7f() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN

IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;

DELETE FROM initiatives_timelinemoment kept WHERE kept.source = 'backing'
  AND NOT EXISTS (SELECT FROM (SELECT 'backing' AS source, thing.id AS key, thing.initiative_id AS initiative_id, thing.answered_at AS at, 'all' AS audience, NULL::bigint AS village_id, NULL::uuid AS person_id, NULL::uuid AS recorder_id, jsonb_build_object('offerer', thing.offerer, 'title', thing.title) AS words FROM public.hurdles_backingoffer thing WHERE (thing.answered_at IS NOT NULL AND thing.status IN ('accepted', 'used'))) fresh WHERE fresh.key = kept.key) AND kept.key IN (SELECT id FROM changed);

INSERT INTO initiatives_timelinemoment AS kept (source, key, initiative_id, at, audience, village_id, person_id, recorder_id, words) SELECT 'backing' AS source, thing.id AS key, thing.initiative_id AS initiative_id, thing.answered_at AS at, 'all' AS audience, NULL::bigint AS village_id, NULL::uuid AS person_id, NULL::uuid AS recorder_id, jsonb_build_object('offerer', thing.offerer, 'title', thing.title) AS words FROM public.hurdles_backingoffer thing WHERE (thing.answered_at IS NOT NULL AND thing.status IN ('accepted', 'used')) AND thing.id IN (SELECT id FROM changed) 
ON CONFLICT (source, key) DO UPDATE SET (initiative_id, at, audience, village_id, person_id, recorder_id, words) = ROW (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words)
  WHERE (kept.initiative_id, kept.at, kept.audience, kept.village_id, kept.person_id, kept.recorder_id, kept.words) IS DISTINCT FROM (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_timelinemoment_backing_45d0db7f() IS '651eb9f22512cfc4408bf1e11255b7b42ac15190f80c2d7c92f5097b0892fd60';

CREATE FUNCTION public.after_timelinemoment_budget_bd6e9808() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN

IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;

DELETE FROM initiatives_timelinemoment kept WHERE kept.source = 'budget'
  AND NOT EXISTS (SELECT FROM (SELECT 'budget' AS source, thing.id AS key, thing.initiative_id AS initiative_id, thing.created_at AS at, thing.audience AS audience, NULL::bigint AS village_id, NULL::uuid AS person_id, NULL::uuid AS recorder_id, jsonb_build_object() AS words FROM public.papers_budget thing WHERE (TRUE)) fresh WHERE fresh.key = kept.key) AND kept.key IN (SELECT id FROM changed);

INSERT INTO initiatives_timelinemoment AS kept (source, key, initiative_id, at, audience, village_id, person_id, recorder_id, words) SELECT 'budget' AS source, thing.id AS key, thing.initiative_id AS initiative_id, thing.created_at AS at, thing.audience AS audience, NULL::bigint AS village_id, NULL::uuid AS person_id, NULL::uuid AS recorder_id, jsonb_build_object() AS words FROM public.papers_budget thing WHERE (TRUE) AND thing.id IN (SELECT id FROM changed) 
ON CONFLICT (source, key) DO UPDATE SET (initiative_id, at, audience, village_id, person_id, recorder_id, words) = ROW (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words)
  WHERE (kept.initiative_id, kept.at, kept.audience, kept.village_id, kept.person_id, kept.recorder_id, kept.words) IS DISTINCT FROM (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_timelinemoment_budget_bd6e9808() IS 'd55812ed6f7909d7c828ce992ee5ecf8f73454f1e1f76eded4340eb095d72b2a';

CREATE FUNCTION public.after_timelinemoment_document_42043cd0() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN

IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;

DELETE FROM initiatives_timelinemoment kept WHERE kept.source = 'document'
  AND NOT EXISTS (SELECT FROM (SELECT 'document' AS source, thing.id AS key, document.initiative_id AS initiative_id, thing.at AS at, document.audience AS audience, NULL::bigint AS village_id, NULL::uuid AS person_id, NULL::uuid AS recorder_id, jsonb_build_object('title', document.title, 'document', document.id, 'what', thing.what, 'note', thing.note) AS words FROM public.papers_documentevent thing LEFT JOIN public.papers_document document ON document.id = thing.document_id WHERE (document.withdrawn_at IS NULL AND thing.what IN ('added', 'version', 'restored', 'erased'))) fresh WHERE fresh.key = kept.key) AND kept.key IN (SELECT id FROM changed);

INSERT INTO initiatives_timelinemoment AS kept (source, key, initiative_id, at, audience, village_id, person_id, recorder_id, words) SELECT 'document' AS source, thing.id AS key, document.initiative_id AS initiative_id, thing.at AS at, document.audience AS audience, NULL::bigint AS village_id, NULL::uuid AS person_id, NULL::uuid AS recorder_id, jsonb_build_object('title', document.title, 'document', document.id, 'what', thing.what, 'note', thing.note) AS words FROM public.papers_documentevent thing LEFT JOIN public.papers_document document ON document.id = thing.document_id WHERE (document.withdrawn_at IS NULL AND thing.what IN ('added', 'version', 'restored', 'erased')) AND thing.id IN (SELECT id FROM changed) 
ON CONFLICT (source, key) DO UPDATE SET (initiative_id, at, audience, village_id, person_id, recorder_id, words) = ROW (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words)
  WHERE (kept.initiative_id, kept.at, kept.audience, kept.village_id, kept.person_id, kept.recorder_id, kept.words) IS DISTINCT FROM (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_timelinemoment_document_42043cd0() IS 'b82f59da683f52ab62b39a44ed9610766a673dc557e9ae2ef54cd3e55b10d04f';

CREATE FUNCTION public.after_timelinemoment_document_document_243fbd4f() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN

IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;

DELETE FROM initiatives_timelinemoment kept WHERE kept.source = 'document'
  AND NOT EXISTS (SELECT FROM (SELECT 'document' AS source, thing.id AS key, document.initiative_id AS initiative_id, thing.at AS at, document.audience AS audience, NULL::bigint AS village_id, NULL::uuid AS person_id, NULL::uuid AS recorder_id, jsonb_build_object('title', document.title, 'document', document.id, 'what', thing.what, 'note', thing.note) AS words FROM public.papers_documentevent thing LEFT JOIN public.papers_document document ON document.id = thing.document_id WHERE (document.withdrawn_at IS NULL AND thing.what IN ('added', 'version', 'restored', 'erased'))) fresh WHERE fresh.key = kept.key) AND kept.key IN (SELECT thing.id FROM public.papers_documentevent thing LEFT JOIN changed document ON document.id = thing.document_id WHERE document.id IS NOT NULL);

INSERT INTO initiatives_timelinemoment AS kept (source, key, initiative_id, at, audience, village_id, person_id, recorder_id, words) SELECT 'document' AS source, thing.id AS key, document.initiative_id AS initiative_id, thing.at AS at, document.audience AS audience, NULL::bigint AS village_id, NULL::uuid AS person_id, NULL::uuid AS recorder_id, jsonb_build_object('title', document.title, 'document', document.id, 'what', thing.what, 'note', thing.note) AS words FROM public.papers_documentevent thing LEFT JOIN public.papers_document document ON document.id = thing.document_id WHERE (document.withdrawn_at IS NULL AND thing.what IN ('added', 'version', 'restored', 'erased')) AND thing.id IN (SELECT thing.id FROM public.papers_documentevent thing LEFT JOIN changed document ON document.id = thing.document_id WHERE document.id IS NOT NULL) 
ON CONFLICT (source, key) DO UPDATE SET (initiative_id, at, audience, village_id, person_id, recorder_id, words) = ROW (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words)
  WHERE (kept.initiative_id, kept.at, kept.audience, kept.village_id, kept.person_id, kept.recorder_id, kept.words) IS DISTINCT FROM (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_timelinemoment_document_document_243fbd4f() IS 'd2f33aa12b5508e433e366ea3817bb47c997d142cd4df4cf1c12dc485bd0fb86';

CREATE FUNCTION public.after_timelinemoment_draw_78df3ff7() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN

IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;

DELETE FROM initiatives_timelinemoment kept WHERE kept.source = 'draw'
  AND NOT EXISTS (SELECT FROM (SELECT 'draw' AS source, thing.id AS key, thing.initiative_id AS initiative_id, thing.drawn_at AS at, 'all' AS audience, NULL::bigint AS village_id, NULL::uuid AS person_id, NULL::uuid AS recorder_id, jsonb_build_object() AS words FROM public.housing_allocationround thing WHERE (thing.drawn_at IS NOT NULL)) fresh WHERE fresh.key = kept.key) AND kept.key IN (SELECT id FROM changed);

INSERT INTO initiatives_timelinemoment AS kept (source, key, initiative_id, at, audience, village_id, person_id, recorder_id, words) SELECT 'draw' AS source, thing.id AS key, thing.initiative_id AS initiative_id, thing.drawn_at AS at, 'all' AS audience, NULL::bigint AS village_id, NULL::uuid AS person_id, NULL::uuid AS recorder_id, jsonb_build_object() AS words FROM public.housing_allocationround thing WHERE (thing.drawn_at IS NOT NULL) AND thing.id IN (SELECT id FROM changed) 
ON CONFLICT (source, key) DO UPDATE SET (initiative_id, at, audience, village_id, person_id, recorder_id, words) = ROW (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words)
  WHERE (kept.initiative_id, kept.at, kept.audience, kept.village_id, kept.person_id, kept.recorder_id, kept.words) IS DISTINCT FROM (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_timelinemoment_draw_78df3ff7() IS '1a1955b102ab1d7bd630c3a590a37e35662ee2704dfa1f1da5e34e364c3c557d';

CREATE FUNCTION public.after_timelinemoment_figures_4f326f47() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN

IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;

DELETE FROM initiatives_timelinemoment kept WHERE kept.source = 'figures'
  AND NOT EXISTS (SELECT FROM (SELECT 'figures' AS source, thing.id AS key, thing.initiative_id AS initiative_id, thing.at AS at, 'all' AS audience, NULL::bigint AS village_id, NULL::uuid AS person_id, NULL::uuid AS recorder_id, jsonb_build_object('households', thing.households, 'cells', thing.cells) AS words FROM public.housing_figurerelease thing WHERE (TRUE)) fresh WHERE fresh.key = kept.key) AND kept.key IN (SELECT id FROM changed);

INSERT INTO initiatives_timelinemoment AS kept (source, key, initiative_id, at, audience, village_id, person_id, recorder_id, words) SELECT 'figures' AS source, thing.id AS key, thing.initiative_id AS initiative_id, thing.at AS at, 'all' AS audience, NULL::bigint AS village_id, NULL::uuid AS person_id, NULL::uuid AS recorder_id, jsonb_build_object('households', thing.households, 'cells', thing.cells) AS words FROM public.housing_figurerelease thing WHERE (TRUE) AND thing.id IN (SELECT id FROM changed) 
ON CONFLICT (source, key) DO UPDATE SET (initiative_id, at, audience, village_id, person_id, recorder_id, words) = ROW (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words)
  WHERE (kept.initiative_id, kept.at, kept.audience, kept.village_id, kept.person_id, kept.recorder_id, kept.words) IS DISTINCT FROM (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_timelinemoment_figures_4f326f47() IS '5019687258f6043f58d8c56db4b6d9a276c40e6557655ef7a1e03f6575b6ef12';

CREATE FUNCTION public.after_timelinemoment_lesson_397ba7b3() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN

IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;

DELETE FROM initiatives_timelinemoment kept WHERE kept.source = 'lesson'
  AND NOT EXISTS (SELECT FROM (SELECT 'lesson' AS source, thing.id AS key, thing.initiative_id AS initiative_id, thing.published_at AS at, 'all' AS audience, NULL::bigint AS village_id, NULL::uuid AS person_id, NULL::uuid AS recorder_id, jsonb_build_object('title', thing.title) AS words FROM public.initiatives_lesson thing WHERE (thing.published_at IS NOT NULL)) fresh WHERE fresh.key = kept.key) AND kept.key IN (SELECT id FROM changed);

INSERT INTO initiatives_timelinemoment AS kept (source, key, initiative_id, at, audience, village_id, person_id, recorder_id, words) SELECT 'lesson' AS source, thing.id AS key, thing.initiative_id AS initiative_id, thing.published_at AS at, 'all' AS audience, NULL::bigint AS village_id, NULL::uuid AS person_id, NULL::uuid AS recorder_id, jsonb_build_object('title', thing.title) AS words FROM public.initiatives_lesson thing WHERE (thing.published_at IS NOT NULL) AND thing.id IN (SELECT id FROM changed) 
ON CONFLICT (source, key) DO UPDATE SET (initiative_id, at, audience, village_id, person_id, recorder_id, words) = ROW (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words)
  WHERE (kept.initiative_id, kept.at, kept.audience, kept.village_id, kept.person_id, kept.recorder_id, kept.words) IS DISTINCT FROM (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_timelinemoment_lesson_397ba7b3() IS '1b2cc9495a43134abd4f21cdaca7d533a2ae2acaa6dd7dfce481010e6481e2f8';

CREATE FUNCTION public.after_timelinemoment_life_0c9e1516() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN

IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;

DELETE FROM initiatives_timelinemoment kept WHERE kept.source = 'life'
  AND NOT EXISTS (SELECT FROM (SELECT 'life' AS source, thing.id AS key, thing.initiative_id AS initiative_id, thing.at AS at, CASE thing.what WHEN 'removed' THEN 'runners' WHEN 'role' THEN 'joined' ELSE 'all' END AS audience, NULL::bigint AS village_id, thing.by_id AS person_id, NULL::uuid AS recorder_id, jsonb_build_object('what', thing.what, 'note', thing.note) AS words FROM public.initiatives_lifeevent thing WHERE (TRUE)) fresh WHERE fresh.key = kept.key) AND kept.key IN (SELECT id FROM changed);

INSERT INTO initiatives_timelinemoment AS kept (source, key, initiative_id, at, audience, village_id, person_id, recorder_id, words) SELECT 'life' AS source, thing.id AS key, thing.initiative_id AS initiative_id, thing.at AS at, CASE thing.what WHEN 'removed' THEN 'runners' WHEN 'role' THEN 'joined' ELSE 'all' END AS audience, NULL::bigint AS village_id, thing.by_id AS person_id, NULL::uuid AS recorder_id, jsonb_build_object('what', thing.what, 'note', thing.note) AS words FROM public.initiatives_lifeevent thing WHERE (TRUE) AND thing.id IN (SELECT id FROM changed) 
ON CONFLICT (source, key) DO UPDATE SET (initiative_id, at, audience, village_id, person_id, recorder_id, words) = ROW (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words)
  WHERE (kept.initiative_id, kept.at, kept.audience, kept.village_id, kept.person_id, kept.recorder_id, kept.words) IS DISTINCT FROM (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_timelinemoment_life_0c9e1516() IS 'ca698a2a4b1a4edff6b2dd4ce0ffc850618011f2ed4e97b586b449a7efa2133c';

CREATE FUNCTION public.after_timelinemoment_meeting_cb35fd81() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN

IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;

DELETE FROM initiatives_timelinemoment kept WHERE kept.source = 'meeting'
  AND NOT EXISTS (SELECT FROM (SELECT 'meeting' AS source, thing.id AS key, thing.initiative_id AS initiative_id, thing.created_at AS at, CASE WHEN event.visibility <> 'public' THEN 'agenda' ELSE 'all' END AS audience, event.village_id AS village_id, NULL::uuid AS person_id, NULL::uuid AS recorder_id, jsonb_build_object('starts_at', event.starts_at, 'title', event.title) AS words FROM public.encounters_meeting thing LEFT JOIN public.villages_event event ON event.id = thing.event_id WHERE (TRUE)) fresh WHERE fresh.key = kept.key) AND kept.key IN (SELECT id FROM changed);

INSERT INTO initiatives_timelinemoment AS kept (source, key, initiative_id, at, audience, village_id, person_id, recorder_id, words) SELECT 'meeting' AS source, thing.id AS key, thing.initiative_id AS initiative_id, thing.created_at AS at, CASE WHEN event.visibility <> 'public' THEN 'agenda' ELSE 'all' END AS audience, event.village_id AS village_id, NULL::uuid AS person_id, NULL::uuid AS recorder_id, jsonb_build_object('starts_at', event.starts_at, 'title', event.title) AS words FROM public.encounters_meeting thing LEFT JOIN public.villages_event event ON event.id = thing.event_id WHERE (TRUE) AND thing.id IN (SELECT id FROM changed) 
ON CONFLICT (source, key) DO UPDATE SET (initiative_id, at, audience, village_id, person_id, recorder_id, words) = ROW (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words)
  WHERE (kept.initiative_id, kept.at, kept.audience, kept.village_id, kept.person_id, kept.recorder_id, kept.words) IS DISTINCT FROM (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_timelinemoment_meeting_cb35fd81() IS 'f8cbfdb8b662cb03c1d7c841b437df6dadafb1f1f6dd78b9adf1f1596a5dcb00';

CREATE FUNCTION public.after_timelinemoment_meeting_event_4cd98e6a() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN

IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;

DELETE FROM initiatives_timelinemoment kept WHERE kept.source = 'meeting'
  AND NOT EXISTS (SELECT FROM (SELECT 'meeting' AS source, thing.id AS key, thing.initiative_id AS initiative_id, thing.created_at AS at, CASE WHEN event.visibility <> 'public' THEN 'agenda' ELSE 'all' END AS audience, event.village_id AS village_id, NULL::uuid AS person_id, NULL::uuid AS recorder_id, jsonb_build_object('starts_at', event.starts_at, 'title', event.title) AS words FROM public.encounters_meeting thing LEFT JOIN public.villages_event event ON event.id = thing.event_id WHERE (TRUE)) fresh WHERE fresh.key = kept.key) AND kept.key IN (SELECT thing.id FROM public.encounters_meeting thing LEFT JOIN changed event ON event.id = thing.event_id WHERE event.id IS NOT NULL);

INSERT INTO initiatives_timelinemoment AS kept (source, key, initiative_id, at, audience, village_id, person_id, recorder_id, words) SELECT 'meeting' AS source, thing.id AS key, thing.initiative_id AS initiative_id, thing.created_at AS at, CASE WHEN event.visibility <> 'public' THEN 'agenda' ELSE 'all' END AS audience, event.village_id AS village_id, NULL::uuid AS person_id, NULL::uuid AS recorder_id, jsonb_build_object('starts_at', event.starts_at, 'title', event.title) AS words FROM public.encounters_meeting thing LEFT JOIN public.villages_event event ON event.id = thing.event_id WHERE (TRUE) AND thing.id IN (SELECT thing.id FROM public.encounters_meeting thing LEFT JOIN changed event ON event.id = thing.event_id WHERE event.id IS NOT NULL) 
ON CONFLICT (source, key) DO UPDATE SET (initiative_id, at, audience, village_id, person_id, recorder_id, words) = ROW (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words)
  WHERE (kept.initiative_id, kept.at, kept.audience, kept.village_id, kept.person_id, kept.recorder_id, kept.words) IS DISTINCT FROM (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_timelinemoment_meeting_event_4cd98e6a() IS 'a1d0696d48ee41814a6a2419476a58cd0e1b55b558b0d961613d93bdb813373d';

CREATE FUNCTION public.after_timelinemoment_member_39b89789() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN

IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;

DELETE FROM initiatives_timelinemoment kept WHERE kept.source = 'member'
  AND NOT EXISTS (SELECT FROM (SELECT 'member' AS source, thing.id AS key, thing.initiative_id AS initiative_id, thing.created_at AS at, 'joined' AS audience, NULL::bigint AS village_id, thing.user_id AS person_id, thing.recorded_by_id AS recorder_id, jsonb_build_object() AS words FROM public.initiatives_initiativemember thing WHERE (TRUE)) fresh WHERE fresh.key = kept.key) AND kept.key IN (SELECT id FROM changed);

INSERT INTO initiatives_timelinemoment AS kept (source, key, initiative_id, at, audience, village_id, person_id, recorder_id, words) SELECT 'member' AS source, thing.id AS key, thing.initiative_id AS initiative_id, thing.created_at AS at, 'joined' AS audience, NULL::bigint AS village_id, thing.user_id AS person_id, thing.recorded_by_id AS recorder_id, jsonb_build_object() AS words FROM public.initiatives_initiativemember thing WHERE (TRUE) AND thing.id IN (SELECT id FROM changed) 
ON CONFLICT (source, key) DO UPDATE SET (initiative_id, at, audience, village_id, person_id, recorder_id, words) = ROW (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words)
  WHERE (kept.initiative_id, kept.at, kept.audience, kept.village_id, kept.person_id, kept.recorder_id, kept.words) IS DISTINCT FROM (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_timelinemoment_member_39b89789() IS 'f64805eb97b89fd8bc0232397fae8176c0b47a9608ec6c177b01d33e8c7ff090';

CREATE FUNCTION public.after_timelinemoment_minutes_3757f911() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN

IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;

DELETE FROM initiatives_timelinemoment kept WHERE kept.source = 'minutes'
  AND NOT EXISTS (SELECT FROM (SELECT 'minutes' AS source, thing.id AS key, thing.initiative_id AS initiative_id, thing.minutes_at AS at, CASE WHEN thing.audience = 'all' AND event.visibility <> 'public' THEN 'village' ELSE thing.audience END AS audience, event.village_id AS village_id, NULL::uuid AS person_id, NULL::uuid AS recorder_id, jsonb_build_object('title', coalesce(event.title, thing.title)) AS words FROM public.papers_meetingpaper thing LEFT JOIN public.villages_event event ON event.id = thing.event_id WHERE (thing.minutes_at IS NOT NULL)) fresh WHERE fresh.key = kept.key) AND kept.key IN (SELECT id FROM changed);

INSERT INTO initiatives_timelinemoment AS kept (source, key, initiative_id, at, audience, village_id, person_id, recorder_id, words) SELECT 'minutes' AS source, thing.id AS key, thing.initiative_id AS initiative_id, thing.minutes_at AS at, CASE WHEN thing.audience = 'all' AND event.visibility <> 'public' THEN 'village' ELSE thing.audience END AS audience, event.village_id AS village_id, NULL::uuid AS person_id, NULL::uuid AS recorder_id, jsonb_build_object('title', coalesce(event.title, thing.title)) AS words FROM public.papers_meetingpaper thing LEFT JOIN public.villages_event event ON event.id = thing.event_id WHERE (thing.minutes_at IS NOT NULL) AND thing.id IN (SELECT id FROM changed) 
ON CONFLICT (source, key) DO UPDATE SET (initiative_id, at, audience, village_id, person_id, recorder_id, words) = ROW (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words)
  WHERE (kept.initiative_id, kept.at, kept.audience, kept.village_id, kept.person_id, kept.recorder_id, kept.words) IS DISTINCT FROM (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_timelinemoment_minutes_3757f911() IS '6f35958b2f710a6c27268ac9942f9b6c71d54364caf5237e64b1e4f54a9ee6bb';

CREATE FUNCTION public.after_timelinemoment_minutes_event_4cd98e6a() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN

IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;

DELETE FROM initiatives_timelinemoment kept WHERE kept.source = 'minutes'
  AND NOT EXISTS (SELECT FROM (SELECT 'minutes' AS source, thing.id AS key, thing.initiative_id AS initiative_id, thing.minutes_at AS at, CASE WHEN thing.audience = 'all' AND event.visibility <> 'public' THEN 'village' ELSE thing.audience END AS audience, event.village_id AS village_id, NULL::uuid AS person_id, NULL::uuid AS recorder_id, jsonb_build_object('title', coalesce(event.title, thing.title)) AS words FROM public.papers_meetingpaper thing LEFT JOIN public.villages_event event ON event.id = thing.event_id WHERE (thing.minutes_at IS NOT NULL)) fresh WHERE fresh.key = kept.key) AND kept.key IN (SELECT thing.id FROM public.papers_meetingpaper thing LEFT JOIN changed event ON event.id = thing.event_id WHERE event.id IS NOT NULL);

INSERT INTO initiatives_timelinemoment AS kept (source, key, initiative_id, at, audience, village_id, person_id, recorder_id, words) SELECT 'minutes' AS source, thing.id AS key, thing.initiative_id AS initiative_id, thing.minutes_at AS at, CASE WHEN thing.audience = 'all' AND event.visibility <> 'public' THEN 'village' ELSE thing.audience END AS audience, event.village_id AS village_id, NULL::uuid AS person_id, NULL::uuid AS recorder_id, jsonb_build_object('title', coalesce(event.title, thing.title)) AS words FROM public.papers_meetingpaper thing LEFT JOIN public.villages_event event ON event.id = thing.event_id WHERE (thing.minutes_at IS NOT NULL) AND thing.id IN (SELECT thing.id FROM public.papers_meetingpaper thing LEFT JOIN changed event ON event.id = thing.event_id WHERE event.id IS NOT NULL) 
ON CONFLICT (source, key) DO UPDATE SET (initiative_id, at, audience, village_id, person_id, recorder_id, words) = ROW (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words)
  WHERE (kept.initiative_id, kept.at, kept.audience, kept.village_id, kept.person_id, kept.recorder_id, kept.words) IS DISTINCT FROM (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_timelinemoment_minutes_event_4cd98e6a() IS 'c6285fd0e12e94b395f1347a9b7c5ec19cefc49716e248ae71333bed33b87449';

CREATE FUNCTION public.after_timelinemoment_obstacle_b4004aeb() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN

IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;

DELETE FROM initiatives_timelinemoment kept WHERE kept.source = 'obstacle'
  AND NOT EXISTS (SELECT FROM (SELECT 'obstacle' AS source, thing.id AS key, thing.initiative_id AS initiative_id, thing.created_at AS at, CASE WHEN thing.public_text <> '' THEN 'all' ELSE thing.audience END AS audience, NULL::bigint AS village_id, NULL::uuid AS person_id, NULL::uuid AS recorder_id, jsonb_build_object('title', thing.title, 'public_text', thing.public_text, 'audience', thing.audience) AS words FROM public.hurdles_obstacle thing WHERE (TRUE)) fresh WHERE fresh.key = kept.key) AND kept.key IN (SELECT id FROM changed);

INSERT INTO initiatives_timelinemoment AS kept (source, key, initiative_id, at, audience, village_id, person_id, recorder_id, words) SELECT 'obstacle' AS source, thing.id AS key, thing.initiative_id AS initiative_id, thing.created_at AS at, CASE WHEN thing.public_text <> '' THEN 'all' ELSE thing.audience END AS audience, NULL::bigint AS village_id, NULL::uuid AS person_id, NULL::uuid AS recorder_id, jsonb_build_object('title', thing.title, 'public_text', thing.public_text, 'audience', thing.audience) AS words FROM public.hurdles_obstacle thing WHERE (TRUE) AND thing.id IN (SELECT id FROM changed) 
ON CONFLICT (source, key) DO UPDATE SET (initiative_id, at, audience, village_id, person_id, recorder_id, words) = ROW (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words)
  WHERE (kept.initiative_id, kept.at, kept.audience, kept.village_id, kept.person_id, kept.recorder_id, kept.words) IS DISTINCT FROM (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_timelinemoment_obstacle_b4004aeb() IS '858325e07fef044d441c3bda0391cd48fd78e2e7907efa4430ba70d80dadf01f';

CREATE FUNCTION public.after_timelinemoment_question_6fbdb9d2() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN

IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;

DELETE FROM initiatives_timelinemoment kept WHERE kept.source = 'question'
  AND NOT EXISTS (SELECT FROM (SELECT 'question' AS source, thing.id AS key, question.initiative_id AS initiative_id, thing.at AS at, CASE WHEN question.opened_at IS NULL THEN 'runners' ELSE question.audience END AS audience, NULL::bigint AS village_id, NULL::uuid AS person_id, NULL::uuid AS recorder_id, jsonb_build_object('what', thing.what, 'note', thing.note, 'question', question.id, 'title', question.title, 'outcome', question.outcome) AS words FROM public.deciding_questionevent thing LEFT JOIN public.deciding_question question ON question.id = thing.question_id WHERE (thing.what IN ('opened', 'version', 'withdrawn', 'decided'))) fresh WHERE fresh.key = kept.key) AND kept.key IN (SELECT id FROM changed);

INSERT INTO initiatives_timelinemoment AS kept (source, key, initiative_id, at, audience, village_id, person_id, recorder_id, words) SELECT 'question' AS source, thing.id AS key, question.initiative_id AS initiative_id, thing.at AS at, CASE WHEN question.opened_at IS NULL THEN 'runners' ELSE question.audience END AS audience, NULL::bigint AS village_id, NULL::uuid AS person_id, NULL::uuid AS recorder_id, jsonb_build_object('what', thing.what, 'note', thing.note, 'question', question.id, 'title', question.title, 'outcome', question.outcome) AS words FROM public.deciding_questionevent thing LEFT JOIN public.deciding_question question ON question.id = thing.question_id WHERE (thing.what IN ('opened', 'version', 'withdrawn', 'decided')) AND thing.id IN (SELECT id FROM changed) 
ON CONFLICT (source, key) DO UPDATE SET (initiative_id, at, audience, village_id, person_id, recorder_id, words) = ROW (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words)
  WHERE (kept.initiative_id, kept.at, kept.audience, kept.village_id, kept.person_id, kept.recorder_id, kept.words) IS DISTINCT FROM (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_timelinemoment_question_6fbdb9d2() IS 'da7428982b4d52e67863db2ff0d7afcc33dc1f500e5c198a72459beb420c76e1';

CREATE FUNCTION public.after_timelinemoment_question_question_783eb896() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN

IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;

DELETE FROM initiatives_timelinemoment kept WHERE kept.source = 'question'
  AND NOT EXISTS (SELECT FROM (SELECT 'question' AS source, thing.id AS key, question.initiative_id AS initiative_id, thing.at AS at, CASE WHEN question.opened_at IS NULL THEN 'runners' ELSE question.audience END AS audience, NULL::bigint AS village_id, NULL::uuid AS person_id, NULL::uuid AS recorder_id, jsonb_build_object('what', thing.what, 'note', thing.note, 'question', question.id, 'title', question.title, 'outcome', question.outcome) AS words FROM public.deciding_questionevent thing LEFT JOIN public.deciding_question question ON question.id = thing.question_id WHERE (thing.what IN ('opened', 'version', 'withdrawn', 'decided'))) fresh WHERE fresh.key = kept.key) AND kept.key IN (SELECT thing.id FROM public.deciding_questionevent thing LEFT JOIN changed question ON question.id = thing.question_id WHERE question.id IS NOT NULL);

INSERT INTO initiatives_timelinemoment AS kept (source, key, initiative_id, at, audience, village_id, person_id, recorder_id, words) SELECT 'question' AS source, thing.id AS key, question.initiative_id AS initiative_id, thing.at AS at, CASE WHEN question.opened_at IS NULL THEN 'runners' ELSE question.audience END AS audience, NULL::bigint AS village_id, NULL::uuid AS person_id, NULL::uuid AS recorder_id, jsonb_build_object('what', thing.what, 'note', thing.note, 'question', question.id, 'title', question.title, 'outcome', question.outcome) AS words FROM public.deciding_questionevent thing LEFT JOIN public.deciding_question question ON question.id = thing.question_id WHERE (thing.what IN ('opened', 'version', 'withdrawn', 'decided')) AND thing.id IN (SELECT thing.id FROM public.deciding_questionevent thing LEFT JOIN changed question ON question.id = thing.question_id WHERE question.id IS NOT NULL) 
ON CONFLICT (source, key) DO UPDATE SET (initiative_id, at, audience, village_id, person_id, recorder_id, words) = ROW (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words)
  WHERE (kept.initiative_id, kept.at, kept.audience, kept.village_id, kept.person_id, kept.recorder_id, kept.words) IS DISTINCT FROM (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_timelinemoment_question_question_783eb896() IS '882c528489d1c36aa9a048af154a87caa86311d7d5306bfdd5cfa9dd452a5d81';

CREATE FUNCTION public.after_timelinemoment_risks_3358d035() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN

IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;

DELETE FROM initiatives_timelinemoment kept WHERE kept.source = 'risks'
  AND NOT EXISTS (SELECT FROM (SELECT 'risks' AS source, thing.id AS key, thing.initiative_id AS initiative_id, thing.created_at AS at, 'members' AS audience, NULL::bigint AS village_id, thing.by_id AS person_id, NULL::uuid AS recorder_id, jsonb_build_object() AS words FROM public.hurdles_riskshare thing WHERE (TRUE)) fresh WHERE fresh.key = kept.key) AND kept.key IN (SELECT id FROM changed);

INSERT INTO initiatives_timelinemoment AS kept (source, key, initiative_id, at, audience, village_id, person_id, recorder_id, words) SELECT 'risks' AS source, thing.id AS key, thing.initiative_id AS initiative_id, thing.created_at AS at, 'members' AS audience, NULL::bigint AS village_id, thing.by_id AS person_id, NULL::uuid AS recorder_id, jsonb_build_object() AS words FROM public.hurdles_riskshare thing WHERE (TRUE) AND thing.id IN (SELECT id FROM changed) 
ON CONFLICT (source, key) DO UPDATE SET (initiative_id, at, audience, village_id, person_id, recorder_id, words) = ROW (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words)
  WHERE (kept.initiative_id, kept.at, kept.audience, kept.village_id, kept.person_id, kept.recorder_id, kept.words) IS DISTINCT FROM (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_timelinemoment_risks_3358d035() IS '26746ae080b20081cbc02283bdfb75e93c49f16c856a8b01d7a3337c869b831b';

CREATE FUNCTION public.after_timelinemoment_rules_6842069c() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN

IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;

DELETE FROM initiatives_timelinemoment kept WHERE kept.source = 'rules'
  AND NOT EXISTS (SELECT FROM (SELECT 'rules' AS source, thing.id AS key, thing.initiative_id AS initiative_id, thing.published_at AS at, thing.audience AS audience, NULL::bigint AS village_id, NULL::uuid AS person_id, NULL::uuid AS recorder_id, jsonb_build_object('version', thing.version, 'reason', thing.reason) AS words FROM public.housing_allocationrules thing WHERE (thing.published_at IS NOT NULL)) fresh WHERE fresh.key = kept.key) AND kept.key IN (SELECT id FROM changed);

INSERT INTO initiatives_timelinemoment AS kept (source, key, initiative_id, at, audience, village_id, person_id, recorder_id, words) SELECT 'rules' AS source, thing.id AS key, thing.initiative_id AS initiative_id, thing.published_at AS at, thing.audience AS audience, NULL::bigint AS village_id, NULL::uuid AS person_id, NULL::uuid AS recorder_id, jsonb_build_object('version', thing.version, 'reason', thing.reason) AS words FROM public.housing_allocationrules thing WHERE (thing.published_at IS NOT NULL) AND thing.id IN (SELECT id FROM changed) 
ON CONFLICT (source, key) DO UPDATE SET (initiative_id, at, audience, village_id, person_id, recorder_id, words) = ROW (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words)
  WHERE (kept.initiative_id, kept.at, kept.audience, kept.village_id, kept.person_id, kept.recorder_id, kept.words) IS DISTINCT FROM (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_timelinemoment_rules_6842069c() IS '2b0ad464b547a27daf722854272171e27ef5195ae7cbd52687de2ca9fe420338';

CREATE FUNCTION public.after_timelinemoment_solved_b4004aeb() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN

IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;

DELETE FROM initiatives_timelinemoment kept WHERE kept.source = 'solved'
  AND NOT EXISTS (SELECT FROM (SELECT 'solved' AS source, thing.id AS key, thing.initiative_id AS initiative_id, thing.status_at AS at, CASE WHEN thing.public_text <> '' THEN 'all' ELSE thing.audience END AS audience, NULL::bigint AS village_id, NULL::uuid AS person_id, NULL::uuid AS recorder_id, jsonb_build_object('title', thing.title, 'public_text', thing.public_text, 'audience', thing.audience) AS words FROM public.hurdles_obstacle thing WHERE (thing.status = 'solved')) fresh WHERE fresh.key = kept.key) AND kept.key IN (SELECT id FROM changed);

INSERT INTO initiatives_timelinemoment AS kept (source, key, initiative_id, at, audience, village_id, person_id, recorder_id, words) SELECT 'solved' AS source, thing.id AS key, thing.initiative_id AS initiative_id, thing.status_at AS at, CASE WHEN thing.public_text <> '' THEN 'all' ELSE thing.audience END AS audience, NULL::bigint AS village_id, NULL::uuid AS person_id, NULL::uuid AS recorder_id, jsonb_build_object('title', thing.title, 'public_text', thing.public_text, 'audience', thing.audience) AS words FROM public.hurdles_obstacle thing WHERE (thing.status = 'solved') AND thing.id IN (SELECT id FROM changed) 
ON CONFLICT (source, key) DO UPDATE SET (initiative_id, at, audience, village_id, person_id, recorder_id, words) = ROW (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words)
  WHERE (kept.initiative_id, kept.at, kept.audience, kept.village_id, kept.person_id, kept.recorder_id, kept.words) IS DISTINCT FROM (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_timelinemoment_solved_b4004aeb() IS 'fa85d90f4b6dbe7a2e0b41283faa54c5c95de8a12f07a52c331323fedabb00e3';

CREATE FUNCTION public.after_timelinemoment_stage_d84e7baf() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN

IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;

DELETE FROM initiatives_timelinemoment kept WHERE kept.source = 'stage'
  AND NOT EXISTS (SELECT FROM (SELECT 'stage' AS source, thing.id AS key, thing.initiative_id AS initiative_id, thing.at AS at, 'all' AS audience, NULL::bigint AS village_id, thing.by_id AS person_id, NULL::uuid AS recorder_id, jsonb_build_object('from_stage', thing.from_stage, 'to_stage', thing.to_stage, 'from_step', thing.from_step, 'to_step', thing.to_step, 'evidence', thing.evidence, 'evidence_url', thing.evidence_url, 'note', thing.note) AS words FROM public.initiatives_stagechange thing WHERE (TRUE)) fresh WHERE fresh.key = kept.key) AND kept.key IN (SELECT id FROM changed);

INSERT INTO initiatives_timelinemoment AS kept (source, key, initiative_id, at, audience, village_id, person_id, recorder_id, words) SELECT 'stage' AS source, thing.id AS key, thing.initiative_id AS initiative_id, thing.at AS at, 'all' AS audience, NULL::bigint AS village_id, thing.by_id AS person_id, NULL::uuid AS recorder_id, jsonb_build_object('from_stage', thing.from_stage, 'to_stage', thing.to_stage, 'from_step', thing.from_step, 'to_step', thing.to_step, 'evidence', thing.evidence, 'evidence_url', thing.evidence_url, 'note', thing.note) AS words FROM public.initiatives_stagechange thing WHERE (TRUE) AND thing.id IN (SELECT id FROM changed) 
ON CONFLICT (source, key) DO UPDATE SET (initiative_id, at, audience, village_id, person_id, recorder_id, words) = ROW (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words)
  WHERE (kept.initiative_id, kept.at, kept.audience, kept.village_id, kept.person_id, kept.recorder_id, kept.words) IS DISTINCT FROM (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_timelinemoment_stage_d84e7baf() IS 'df5513fe6153bf66a343882eee7a7a802efca01014ec9955ce86e7c358a35981';

CREATE FUNCTION public.after_timelinemoment_task_534217e1() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN

IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;

DELETE FROM initiatives_timelinemoment kept WHERE kept.source = 'task'
  AND NOT EXISTS (SELECT FROM (SELECT 'task' AS source, thing.id AS key, thing.initiative_id AS initiative_id, thing.done_at AS at, thing.audience AS audience, NULL::bigint AS village_id, thing.done_by_id AS person_id, NULL::uuid AS recorder_id, jsonb_build_object('title', thing.title) AS words FROM public.work_task thing WHERE (thing.state = 'done')) fresh WHERE fresh.key = kept.key) AND kept.key IN (SELECT id FROM changed);

INSERT INTO initiatives_timelinemoment AS kept (source, key, initiative_id, at, audience, village_id, person_id, recorder_id, words) SELECT 'task' AS source, thing.id AS key, thing.initiative_id AS initiative_id, thing.done_at AS at, thing.audience AS audience, NULL::bigint AS village_id, thing.done_by_id AS person_id, NULL::uuid AS recorder_id, jsonb_build_object('title', thing.title) AS words FROM public.work_task thing WHERE (thing.state = 'done') AND thing.id IN (SELECT id FROM changed) 
ON CONFLICT (source, key) DO UPDATE SET (initiative_id, at, audience, village_id, person_id, recorder_id, words) = ROW (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words)
  WHERE (kept.initiative_id, kept.at, kept.audience, kept.village_id, kept.person_id, kept.recorder_id, kept.words) IS DISTINCT FROM (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_timelinemoment_task_534217e1() IS '8fa94d7f3e881c5b966731b077132c413ce8a5314b3bcccdca951d988753f516';

CREATE FUNCTION public.after_timelinemoment_update_e19ce431() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN

IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;

DELETE FROM initiatives_timelinemoment kept WHERE kept.source = 'update'
  AND NOT EXISTS (SELECT FROM (SELECT 'update' AS source, thing.id AS key, thing.initiative_id AS initiative_id, thing.published_at AS at, thing.audience AS audience, NULL::bigint AS village_id, NULL::uuid AS person_id, NULL::uuid AS recorder_id, jsonb_build_object('title', thing.title) AS words FROM public.papers_update thing WHERE (thing.withdrawn_at IS NULL)) fresh WHERE fresh.key = kept.key) AND kept.key IN (SELECT id FROM changed);

INSERT INTO initiatives_timelinemoment AS kept (source, key, initiative_id, at, audience, village_id, person_id, recorder_id, words) SELECT 'update' AS source, thing.id AS key, thing.initiative_id AS initiative_id, thing.published_at AS at, thing.audience AS audience, NULL::bigint AS village_id, NULL::uuid AS person_id, NULL::uuid AS recorder_id, jsonb_build_object('title', thing.title) AS words FROM public.papers_update thing WHERE (thing.withdrawn_at IS NULL) AND thing.id IN (SELECT id FROM changed) 
ON CONFLICT (source, key) DO UPDATE SET (initiative_id, at, audience, village_id, person_id, recorder_id, words) = ROW (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words)
  WHERE (kept.initiative_id, kept.at, kept.audience, kept.village_id, kept.person_id, kept.recorder_id, kept.words) IS DISTINCT FROM (EXCLUDED.initiative_id, EXCLUDED.at, EXCLUDED.audience, EXCLUDED.village_id, EXCLUDED.person_id, EXCLUDED.recorder_id, EXCLUDED.words);

RETURN NULL;
END $$;

COMMENT ON FUNCTION public.after_timelinemoment_update_e19ce431() IS '5382c42d843fca0dc6515b9505707988885c3dc62fecabaff2d962c3cf24e70d';

CREATE FUNCTION public.audit_chain_hash() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('audit:' || NEW.chain));
  SELECT hash INTO NEW.previous_hash FROM audit_auditevent
    WHERE chain = NEW.chain ORDER BY id DESC LIMIT 1;
  NEW.previous_hash := coalesce(NEW.previous_hash, '');
  NEW.hash := encode(sha256(convert_to(concat_ws('|', NEW.previous_hash,
    to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), NEW.actor_id,
    NEW.workplace, NEW.action, NEW.object_type, NEW.object_id, NEW.chain), 'UTF8')), 'hex');
  RETURN NEW;
END $$;

CREATE FUNCTION public.audit_refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  RAISE EXCEPTION 'the audit record is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE FUNCTION public.dutch_order(text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT COST 1000 PARALLEL SAFE
    AS $_$
  SELECT btrim(regexp_replace(replace(regexp_replace(
    public.fold_text($1),
    '^[[:space:]"''(„“”«‘’`-]*((de|het|een|''?t)[[:space:]]+(?=[^[:space:]]))?', ''), '''', ''),
    '[][!"#$%&()*+,./:;<=>?@\\^_`{|}~„“”«»‘’…–—[:space:]-]+', ' ', 'g'))
$_$;

CREATE FUNCTION public.fold_text(text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT COST 1000 PARALLEL SAFE
    AS $_$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, $1)) $_$;

CREATE FUNCTION public.initiatives_log_stays() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF NEW.by_id IS NULL AND to_jsonb(NEW) - 'by_id' = to_jsonb(OLD) - 'by_id' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'rows of % are never changed', TG_TABLE_NAME;
END $$;

CREATE FUNCTION public.plain_name(text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT COST 1000 PARALLEL SAFE
    AS $_$
  SELECT btrim(regexp_replace(translate(public.fold_text($1), '''‘’`', ''),
    '[][!"#$%&()*+,./:;<=>?@\\^_{|}~„“”«»…–—[:space:]-]+', ' ', 'g'))
$_$;

CREATE FUNCTION public.regulatory_guard_request() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'draft' THEN
      RAISE EXCEPTION 'a request starts as a draft' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.status <> OLD.status AND NOT EXISTS (
    SELECT FROM regulatory_statuschange WHERE request_id = NEW.id AND version = NEW.version
      AND from_status = OLD.status AND to_status = NEW.status
  ) THEN
    RAISE EXCEPTION 'a status changes only by move_to' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.status <> 'draft' AND (NEW.submitted_copy, NEW.submitted_sha256, NEW.reference,
      NEW.received_at, NEW.received_on, NEW.is_official) IS DISTINCT FROM
      (OLD.submitted_copy, OLD.submitted_sha256, OLD.reference,
      OLD.received_at, OLD.received_on, OLD.is_official) THEN
    RAISE EXCEPTION 'what was submitted is frozen' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.regulatory_row_stays() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed', TG_TABLE_NAME
    USING ERRCODE = 'check_violation';
END $$;

CREATE FUNCTION public.search_keep_words() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.words IS NOT NULL AND (NEW.title, NEW.text, NEW.labels, NEW.place)
    IS NOT DISTINCT FROM (OLD.title, OLD.text, OLD.labels, OLD.place) THEN
    NEW.words := OLD.words;
    NEW.name := OLD.name;
    RETURN NEW;
  END IF;
  NEW.name := left(public.search_name(NEW.title), 200);
  NEW.words := setweight(public.search_stems(NEW.title), 'A')
    || setweight(public.search_stems(NEW.text), 'B')
    || setweight(public.search_stems(NEW.labels), 'C')
    || setweight(public.search_stems(NEW.place), 'D');
  RETURN NEW;
END $$;

CREATE FUNCTION public.search_name(text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $_$
  SELECT regexp_replace(public.plain_name($1), '^(de|het|een|t|n) (?=.)', '')
$_$;

CREATE FUNCTION public.search_plain_words(VARIADIC text[]) RETURNS tsvector
    LANGUAGE sql STABLE
    AS $_$
  SELECT to_tsvector('public.village_plain', left(array_to_string($1, ' '), 20000))
$_$;

CREATE FUNCTION public.search_stems(text) RETURNS tsvector
    LANGUAGE sql STABLE STRICT
    AS $_$
  SELECT once.stems || COALESCE(
    (SELECT to_tsvector('public.village_dutch',
        string_agg(left(lexeme, -1) || translate(right(lexeme, 1), 'zv', 'sf'), ' '))
     FROM (SELECT regexp_replace(lexeme, '([bdfgklmnprst])\1$', '\1') AS lexeme
           FROM unnest(once.stems)) AS undoubled), '')
  FROM (SELECT to_tsvector('public.village_dutch', left($1, 20000)) AS stems) AS once
$_$;

CREATE FUNCTION public.supporters_contact_counts(first_month date) RETURNS TABLE(dimension text, key text, month date, contacts integer)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
BEGIN
  IF public.supporters_holds_role('coordinator') IS NULL THEN RETURN; END IF;
  PERFORM set_config('villagehub.chore', 'count_contacts', true);
  RETURN QUERY
    WITH contact AS (
      SELECT theme_id::text AS theme, c.channel::text AS channel,
             date_trunc('month', occurred_at AT TIME ZONE 'Europe/Amsterdam')::date AS in_month
        FROM public.supporters_contactmoment c
       WHERE c.organisation_id = (SELECT public.supporters_organisation())
         AND occurred_at >= first_month::timestamp AT TIME ZONE 'Europe/Amsterdam'
    ), counted AS (
      SELECT CASE WHEN GROUPING(theme) = 0 THEN 'theme' WHEN GROUPING(channel) = 0 THEN 'channel'
                  ELSE 'all' END AS dimension,
             coalesce(theme, channel, '') AS key, in_month, count(*) AS contacts
        FROM contact
       GROUP BY GROUPING SETS ((theme, in_month), (theme), (channel, in_month), (channel),
                               (in_month), ())
    )
    SELECT counted.dimension, counted.key, in_month,
           CASE WHEN counted.contacts >= 10 THEN (round(counted.contacts / 5.0) * 5)::integer END
      FROM counted;
  PERFORM set_config('villagehub.chore', '', true);
END $$;

COMMENT ON FUNCTION public.supporters_contact_counts(first_month date) IS 'Counts for a coordinator of her own organisation: below 10 is null, the rest by fives.';

CREATE FUNCTION public.supporters_forget_memory_aids() RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE forgotten integer;
BEGIN
  PERFORM set_config('villagehub.chore', 'forget_memory_aids', true);
  UPDATE public.supporters_contactmoment SET memory_aid = ''
   WHERE memory_aid <> '' AND created_at <= now() - interval '30 days';
  GET DIAGNOSTICS forgotten = ROW_COUNT;
  PERFORM set_config('villagehub.chore', '', true);
  RETURN forgotten;
END $$;

COMMENT ON FUNCTION public.supporters_forget_memory_aids() IS 'Empties memory aids older than 30 days, of people who left too; returns how many, no row.';

CREATE FUNCTION public.supporters_holds_role(wanted text) RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  SELECT m.user_id
    FROM public.villages_membership m JOIN public.accounts_user u ON u.id = m.user_id
   WHERE m.user_id = NULLIF(current_setting('villagehub.user_id', true), '')::uuid
     AND m.organisation_id = NULLIF(current_setting('villagehub.organisation_id', true), '')::uuid
     AND m.role = wanted
     AND u.is_active
     AND m.valid_from <= (now() AT TIME ZONE 'Europe/Amsterdam')::date
     AND (m.valid_until IS NULL OR m.valid_until > (now() AT TIME ZONE 'Europe/Amsterdam')::date)
   LIMIT 1
$$;

COMMENT ON FUNCTION public.supporters_holds_role(wanted text) IS 'The user of this transaction, if they hold this role today in the organisation of it.';

CREATE FUNCTION public.supporters_organisation() RETURNS uuid
    LANGUAGE sql STABLE
    AS $$ SELECT NULLIF(current_setting('villagehub.organisation_id', true), '')::uuid $$;

CREATE TEXT SEARCH CONFIGURATION public.village_dutch (
    PARSER = pg_catalog."default" );

ALTER TEXT SEARCH CONFIGURATION public.village_dutch
    ADD MAPPING FOR asciiword WITH dutch_stem;

ALTER TEXT SEARCH CONFIGURATION public.village_dutch
    ADD MAPPING FOR word WITH public.unaccent, dutch_stem;

ALTER TEXT SEARCH CONFIGURATION public.village_dutch
    ADD MAPPING FOR numword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.village_dutch
    ADD MAPPING FOR email WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.village_dutch
    ADD MAPPING FOR url WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.village_dutch
    ADD MAPPING FOR host WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.village_dutch
    ADD MAPPING FOR sfloat WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.village_dutch
    ADD MAPPING FOR version WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.village_dutch
    ADD MAPPING FOR hword_numpart WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.village_dutch
    ADD MAPPING FOR hword_part WITH public.unaccent, dutch_stem;

ALTER TEXT SEARCH CONFIGURATION public.village_dutch
    ADD MAPPING FOR hword_asciipart WITH dutch_stem;

ALTER TEXT SEARCH CONFIGURATION public.village_dutch
    ADD MAPPING FOR numhword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.village_dutch
    ADD MAPPING FOR asciihword WITH dutch_stem;

ALTER TEXT SEARCH CONFIGURATION public.village_dutch
    ADD MAPPING FOR hword WITH public.unaccent, dutch_stem;

ALTER TEXT SEARCH CONFIGURATION public.village_dutch
    ADD MAPPING FOR url_path WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.village_dutch
    ADD MAPPING FOR file WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.village_dutch
    ADD MAPPING FOR "float" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.village_dutch
    ADD MAPPING FOR "int" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.village_dutch
    ADD MAPPING FOR uint WITH simple;

CREATE TEXT SEARCH CONFIGURATION public.village_plain (
    PARSER = pg_catalog."default" );

ALTER TEXT SEARCH CONFIGURATION public.village_plain
    ADD MAPPING FOR asciiword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.village_plain
    ADD MAPPING FOR word WITH public.unaccent, simple;

ALTER TEXT SEARCH CONFIGURATION public.village_plain
    ADD MAPPING FOR numword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.village_plain
    ADD MAPPING FOR email WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.village_plain
    ADD MAPPING FOR url WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.village_plain
    ADD MAPPING FOR host WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.village_plain
    ADD MAPPING FOR sfloat WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.village_plain
    ADD MAPPING FOR version WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.village_plain
    ADD MAPPING FOR hword_numpart WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.village_plain
    ADD MAPPING FOR hword_part WITH public.unaccent, simple;

ALTER TEXT SEARCH CONFIGURATION public.village_plain
    ADD MAPPING FOR hword_asciipart WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.village_plain
    ADD MAPPING FOR numhword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.village_plain
    ADD MAPPING FOR asciihword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.village_plain
    ADD MAPPING FOR hword WITH public.unaccent, simple;

ALTER TEXT SEARCH CONFIGURATION public.village_plain
    ADD MAPPING FOR url_path WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.village_plain
    ADD MAPPING FOR file WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.village_plain
    ADD MAPPING FOR "float" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.village_plain
    ADD MAPPING FOR "int" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.village_plain
    ADD MAPPING FOR uint WITH simple;

CREATE TABLE public.account_emailaddress (
    id integer NOT NULL,
    email character varying(254) NOT NULL,
    verified boolean NOT NULL,
    "primary" boolean NOT NULL,
    user_id uuid NOT NULL
);

ALTER TABLE public.account_emailaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailaddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.account_emailconfirmation (
    id integer NOT NULL,
    created timestamp with time zone NOT NULL,
    sent timestamp with time zone,
    key character varying(64) NOT NULL,
    email_address_id integer NOT NULL
);

ALTER TABLE public.account_emailconfirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailconfirmation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.accounts_accountclaim (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    code_hash character varying(64) NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    made_by_id uuid NOT NULL,
    person_id uuid NOT NULL
);

CREATE TABLE public.accounts_user (
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    is_superuser boolean NOT NULL,
    id uuid NOT NULL,
    email character varying(254),
    name character varying(120) NOT NULL,
    display_name character varying(60) NOT NULL,
    phone character varying(20) NOT NULL,
    is_active boolean NOT NULL,
    date_joined timestamp with time zone NOT NULL,
    consent_how character varying(10) NOT NULL,
    consent_on date,
    consent_withdrawn_on date,
    claimed_by_id uuid,
    recorded_by_id uuid,
    CONSTRAINT an_address_is_in_small_letters CHECK (((email)::text = lower((email)::text))),
    CONSTRAINT person_has_email_or_was_registered_by_somebody CHECK (((email IS NOT NULL) OR (recorded_by_id IS NOT NULL))),
    CONSTRAINT registered_person_gave_consent CHECK (((recorded_by_id IS NULL) OR ((consent_on IS NOT NULL) AND (NOT ((consent_how)::text = ''::text)))))
);

CREATE TABLE public.accounts_user_groups (
    id bigint NOT NULL,
    user_id uuid NOT NULL,
    group_id integer NOT NULL
);

ALTER TABLE public.accounts_user_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_user_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.accounts_user_user_permissions (
    id bigint NOT NULL,
    user_id uuid NOT NULL,
    permission_id integer NOT NULL
);

ALTER TABLE public.accounts_user_user_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_user_user_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.audit_auditevent (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    actor_id uuid,
    workplace character varying(80) NOT NULL,
    action character varying(10) NOT NULL,
    object_type character varying(80) NOT NULL,
    object_id character varying(64) NOT NULL,
    chain character varying(64) NOT NULL,
    previous_hash character varying(64) NOT NULL,
    hash character varying(64) NOT NULL
);

ALTER TABLE public.audit_auditevent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.audit_auditevent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);

ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);

ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);

ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.comments_closing (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    by_id uuid,
    initiative_id uuid NOT NULL
);

CREATE TABLE public.comments_comment (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    state character varying(8) NOT NULL,
    state_reason text NOT NULL,
    state_at timestamp with time zone,
    shown_since timestamp with time zone NOT NULL,
    appeal_text text NOT NULL,
    appealed_at timestamp with time zone,
    appeal_outcome character varying(8) NOT NULL,
    appeal_answer text NOT NULL,
    text text NOT NULL,
    edited_at timestamp with time zone,
    earlier jsonb NOT NULL,
    deleted_at timestamp with time zone,
    initiative_id uuid NOT NULL,
    parent_id uuid,
    recorded_by_id uuid,
    state_by_id uuid,
    user_id uuid NOT NULL,
    village_id bigint NOT NULL,
    CONSTRAINT a_hidden_comment_says_why CHECK (((NOT ((state)::text = 'hidden'::text)) OR (NOT (state_reason = ''::text))))
);

CREATE TABLE public.deciding_ballot (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    version smallint NOT NULL,
    is_paper boolean NOT NULL,
    name character varying(60) NOT NULL,
    stance character varying(9) NOT NULL,
    words character varying(500) NOT NULL,
    taken_back_at timestamp with time zone,
    reply character varying(1000) NOT NULL,
    recorded_by_id uuid,
    replied_by_id uuid,
    user_id uuid,
    invitation_id uuid,
    question_id uuid NOT NULL,
    sheet_id uuid,
    CONSTRAINT an_objection_has_a_reason CHECK (((NOT ((stance)::text = 'objection'::text)) OR (NOT ((words)::text = ''::text)))),
    CONSTRAINT deciding_ballot_version_check CHECK ((version >= 0))
);

CREATE TABLE public.deciding_choice (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    text character varying(120) NOT NULL,
    starts_at timestamp with time zone,
    "position" smallint NOT NULL,
    question_id uuid NOT NULL,
    CONSTRAINT a_choice_says_something CHECK (((NOT ((text)::text = ''::text)) OR (starts_at IS NOT NULL))),
    CONSTRAINT deciding_choice_position_check CHECK (("position" >= 0))
);

CREATE TABLE public.deciding_count (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    label character varying(120) NOT NULL,
    "position" smallint NOT NULL,
    yes integer NOT NULL,
    maybe integer NOT NULL,
    no integer NOT NULL,
    choice_id uuid,
    question_id uuid NOT NULL,
    CONSTRAINT deciding_count_maybe_check CHECK ((maybe >= 0)),
    CONSTRAINT deciding_count_no_check CHECK ((no >= 0)),
    CONSTRAINT deciding_count_position_check CHECK (("position" >= 0)),
    CONSTRAINT deciding_count_yes_check CHECK ((yes >= 0))
);

CREATE TABLE public.deciding_invitation (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    email character varying(254) NOT NULL,
    by_id uuid,
    question_id uuid NOT NULL
);

CREATE TABLE public.deciding_mark (
    id bigint NOT NULL,
    degree character varying(5) NOT NULL,
    ballot_id uuid NOT NULL,
    choice_id uuid NOT NULL
);

ALTER TABLE public.deciding_mark ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.deciding_mark_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.deciding_proposal (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    number smallint NOT NULL,
    text text NOT NULL,
    question_id uuid NOT NULL,
    CONSTRAINT deciding_proposal_number_check CHECK ((number >= 0))
);

CREATE TABLE public.deciding_question (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    audience character varying(7) NOT NULL,
    kind character varying(8) NOT NULL,
    title character varying(120) NOT NULL,
    text text NOT NULL,
    electorate character varying(8) NOT NULL,
    is_secret boolean NOT NULL,
    several boolean NOT NULL,
    other_allowed boolean NOT NULL,
    version smallint NOT NULL,
    opened_at timestamp with time zone,
    closes_at timestamp with time zone,
    withdrawn_at timestamp with time zone,
    outcome text NOT NULL,
    decided_at timestamp with time zone,
    settled_at timestamp with time zone,
    answer_count integer NOT NULL,
    paper_count integer NOT NULL,
    asked_count integer,
    created_by_id uuid,
    event_id uuid,
    initiative_id uuid NOT NULL,
    CONSTRAINT an_open_question_has_a_closing_date CHECK (((opened_at IS NULL) OR (closes_at IS NOT NULL))),
    CONSTRAINT deciding_question_answer_count_check CHECK ((answer_count >= 0)),
    CONSTRAINT deciding_question_asked_count_check CHECK ((asked_count >= 0)),
    CONSTRAINT deciding_question_paper_count_check CHECK ((paper_count >= 0)),
    CONSTRAINT deciding_question_version_check CHECK ((version >= 0)),
    CONSTRAINT no_more_answers_than_people_who_might CHECK (((asked_count IS NULL) OR (asked_count >= answer_count)))
);

CREATE TABLE public.deciding_questionevent (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    at timestamp with time zone NOT NULL,
    note character varying(500) NOT NULL,
    what character varying(14) NOT NULL,
    by_id uuid,
    question_id uuid NOT NULL
);

CREATE TABLE public.deciding_sheet (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    version smallint NOT NULL,
    code character varying(5) NOT NULL,
    question_id uuid NOT NULL,
    CONSTRAINT deciding_sheet_version_check CHECK ((version >= 0))
);

CREATE TABLE public.deciding_word (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    version smallint NOT NULL,
    stance character varying(9) NOT NULL,
    words character varying(500) NOT NULL,
    reply character varying(1000) NOT NULL,
    is_taken_back boolean NOT NULL,
    question_id uuid NOT NULL,
    CONSTRAINT deciding_word_version_check CHECK ((version >= 0))
);

CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);

ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);

ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);

CREATE TABLE public.encounters_acceptance (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    attendance_id uuid NOT NULL,
    rules_id uuid NOT NULL
);

CREATE TABLE public.encounters_agreement (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    title character varying(120) NOT NULL,
    held_on date NOT NULL,
    initiative_id uuid NOT NULL,
    meeting_id uuid
);

CREATE TABLE public.encounters_agreementversion (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    number smallint NOT NULL,
    text text NOT NULL,
    note character varying(200) NOT NULL,
    allowed character varying(60)[] NOT NULL,
    is_shown boolean NOT NULL,
    agreement_id uuid NOT NULL,
    by_id uuid,
    CONSTRAINT encounters_agreementversion_number_check CHECK ((number >= 0))
);

CREATE TABLE public.encounters_chair (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    email character varying(254) NOT NULL,
    background character varying(160) NOT NULL,
    declared_at timestamp with time zone,
    accepted_at timestamp with time zone,
    ended_at timestamp with time zone,
    asked_by_id uuid,
    user_id uuid,
    meeting_id uuid NOT NULL,
    CONSTRAINT a_chair_declared_to_be_independent CHECK (((accepted_at IS NULL) OR ((declared_at IS NOT NULL) AND (user_id IS NOT NULL))))
);

CREATE TABLE public.encounters_meeting (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    parties character varying(200) NOT NULL,
    group_size smallint NOT NULL,
    groups smallint NOT NULL,
    asked_by character varying(9) NOT NULL,
    contact_text character varying(120) NOT NULL,
    contact_phone character varying(20) NOT NULL,
    event_id uuid NOT NULL,
    initiative_id uuid NOT NULL,
    CONSTRAINT encounters_meeting_group_size_check CHECK ((group_size >= 0)),
    CONSTRAINT encounters_meeting_groups_check CHECK ((groups >= 0)),
    CONSTRAINT people_meet_in_small_groups CHECK (((group_size >= 3) AND (group_size <= 12) AND (groups >= 1) AND (groups <= 6)))
);

CREATE TABLE public.encounters_question (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    text text NOT NULL,
    with_name boolean NOT NULL,
    withdrawn_at timestamp with time zone,
    meeting_id uuid NOT NULL,
    recorded_by_id uuid,
    user_id uuid NOT NULL,
    topic_id uuid
);

CREATE TABLE public.encounters_rules (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    number smallint NOT NULL,
    text text NOT NULL,
    by_id uuid,
    initiative_id uuid NOT NULL,
    CONSTRAINT encounters_rules_number_check CHECK ((number >= 0))
);

CREATE TABLE public.encounters_topic (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    text character varying(300) NOT NULL,
    answer text NOT NULL,
    by_id uuid,
    meeting_id uuid NOT NULL
);

CREATE TABLE public.exchange_listing (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    state character varying(8) NOT NULL,
    state_reason text NOT NULL,
    state_at timestamp with time zone,
    shown_since timestamp with time zone NOT NULL,
    appeal_text text NOT NULL,
    appealed_at timestamp with time zone,
    appeal_outcome character varying(8) NOT NULL,
    appeal_answer text NOT NULL,
    direction character varying(5) NOT NULL,
    kind character varying(10) NOT NULL,
    title character varying(80) NOT NULL,
    text text NOT NULL,
    "when" character varying(8) NOT NULL,
    "on" date,
    weekdays smallint[] NOT NULL,
    day_part character varying(9) NOT NULL,
    where_text character varying(60) NOT NULL,
    visibility character varying(8) NOT NULL,
    stage character varying(8) NOT NULL,
    refreshed_at timestamp with time zone NOT NULL,
    asleep_at timestamp with time zone,
    ended_at timestamp with time zone,
    words text NOT NULL,
    organisation_id uuid,
    recorded_by_id uuid,
    state_by_id uuid,
    user_id uuid NOT NULL,
    village_id bigint NOT NULL,
    CONSTRAINT a_hidden_listing_says_why CHECK (((NOT ((state)::text = 'hidden'::text)) OR (NOT (state_reason = ''::text)))),
    CONSTRAINT a_listing_for_fixed_days_has_days CHECK (((NOT (("when")::text = 'days'::text)) OR (
CASE
    WHEN (weekdays IS NULL) THEN NULL::integer
    ELSE COALESCE(array_length(weekdays, 1), 0)
END > 0))),
    CONSTRAINT a_listing_for_one_day_has_that_day CHECK (((("on" IS NOT NULL) AND (("when")::text = 'date'::text)) OR (NOT (("when")::text = 'date'::text))))
);

CREATE TABLE public.exchange_message (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    side character varying(7) NOT NULL,
    text text NOT NULL,
    typed_by_id uuid,
    thread_id uuid NOT NULL
);

CREATE TABLE public.exchange_refusal (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    recorded_by_id uuid,
    user_id uuid NOT NULL,
    whom_id uuid NOT NULL,
    CONSTRAINT nobody_refuses_themselves CHECK ((NOT (user_id = whom_id)))
);

CREATE TABLE public.exchange_reportedmessage (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    state character varying(8) NOT NULL,
    state_reason text NOT NULL,
    state_at timestamp with time zone,
    shown_since timestamp with time zone NOT NULL,
    appeal_text text NOT NULL,
    appealed_at timestamp with time zone,
    appeal_outcome character varying(8) NOT NULL,
    appeal_answer text NOT NULL,
    text text NOT NULL,
    message_id uuid,
    recorded_by_id uuid,
    reported_by_id uuid,
    state_by_id uuid,
    user_id uuid NOT NULL,
    village_id bigint NOT NULL,
    CONSTRAINT a_hidden_reportedmessage_says_why CHECK (((NOT ((state)::text = 'hidden'::text)) OR (NOT (state_reason = ''::text))))
);

CREATE TABLE public.exchange_thanks (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    text character varying(300) NOT NULL,
    giver_shows boolean NOT NULL,
    helper_shows boolean NOT NULL,
    thread_id uuid NOT NULL
);

CREATE TABLE public.exchange_thread (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    matched_at timestamp with time zone,
    last_at timestamp with time zone NOT NULL,
    last_side character varying(7) NOT NULL,
    owner_read_at timestamp with time zone,
    replier_read_at timestamp with time zone,
    owner_phone character varying(20) NOT NULL,
    replier_phone character varying(20) NOT NULL,
    listing_id uuid NOT NULL,
    recorded_by_id uuid,
    user_id uuid NOT NULL
);

CREATE TABLE public.housing_allocationround (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    number smallint NOT NULL,
    published_on date NOT NULL,
    committed_at timestamp with time zone NOT NULL,
    draw_on date NOT NULL,
    public_source character varying(200) NOT NULL,
    public_value character varying(60) NOT NULL,
    secret text NOT NULL,
    commitment character varying(64) NOT NULL,
    terms text NOT NULL,
    drawn_at timestamp with time zone,
    cancelled_at timestamp with time zone,
    cancel_reason character varying(300) NOT NULL,
    by_id uuid,
    initiative_id uuid NOT NULL,
    rules_id uuid NOT NULL,
    CONSTRAINT housing_allocationround_number_check CHECK ((number >= 0)),
    CONSTRAINT rules_come_before_the_draw CHECK ((draw_on > published_on)),
    CONSTRAINT who_calls_a_draw_off_says_why CHECK (((cancelled_at IS NULL) OR (NOT ((cancel_reason)::text = ''::text))))
);

CREATE TABLE public.housing_allocationrules (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    audience character varying(7) NOT NULL,
    version smallint NOT NULL,
    criteria character varying(10)[] NOT NULL,
    local_basis character varying(200) NOT NULL,
    open_call character varying(300) NOT NULL,
    explanation text NOT NULL,
    complaints character varying(300) NOT NULL,
    reason character varying(300) NOT NULL,
    published_at timestamp with time zone,
    by_id uuid,
    initiative_id uuid NOT NULL,
    CONSTRAINT a_next_version_says_why CHECK (((version = 1) OR (published_at IS NULL) OR (NOT ((reason)::text = ''::text)))),
    CONSTRAINT housing_allocationrules_version_check CHECK ((version >= 0)),
    CONSTRAINT priority_for_locals_has_a_ground CHECK (((NOT (criteria @> ARRAY['local'::character varying(10)])) OR (NOT ((local_basis)::text = ''::text))))
);

CREATE TABLE public.housing_assignment (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    published_on date NOT NULL,
    assigned_on date NOT NULL,
    reason character varying(300) NOT NULL,
    ended_at timestamp with time zone,
    end_reason character varying(300) NOT NULL,
    by_id uuid,
    home_id uuid NOT NULL,
    entry_id uuid NOT NULL,
    round_entry_id uuid NOT NULL,
    CONSTRAINT rules_come_before_the_home CHECK ((assigned_on > published_on))
);

CREATE TABLE public.housing_checkliststep (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    audience character varying(7) NOT NULL,
    key character varying(12) NOT NULL,
    done_on date NOT NULL,
    evidence character varying(300) NOT NULL,
    by_id uuid,
    initiative_id uuid NOT NULL
);

CREATE TABLE public.housing_defect (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    text character varying(200) NOT NULL,
    due_on date NOT NULL,
    done_on date,
    home_id uuid NOT NULL
);

CREATE TABLE public.housing_figurerelease (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    at timestamp with time zone NOT NULL,
    households integer NOT NULL,
    cells jsonb NOT NULL,
    by_id uuid,
    initiative_id uuid NOT NULL,
    CONSTRAINT housing_figurerelease_households_check CHECK ((households >= 0))
);

CREATE TABLE public.housing_home (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    dwelling_type character varying(13) NOT NULL,
    tenure character varying(4) NOT NULL,
    price_band character varying(8) NOT NULL,
    rent_band character varying(9) NOT NULL,
    bedrooms smallint NOT NULL,
    lifelong boolean NOT NULL,
    label character varying(10) NOT NULL,
    keys_on date,
    initiative_id uuid NOT NULL,
    CONSTRAINT housing_home_bedrooms_check CHECK ((bedrooms >= 0))
);

CREATE TABLE public.housing_housingwish (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    starter character varying(3) NOT NULL,
    tenure character varying(4) NOT NULL,
    dwelling_types character varying(13)[] NOT NULL,
    price_band character varying(8) NOT NULL,
    rent_band character varying(9) NOT NULL,
    bedrooms smallint,
    household_size smallint,
    age_band character varying(7) NOT NULL,
    lifelong character varying(3) NOT NULL,
    self_build character varying(4) NOT NULL,
    earliest_year smallint,
    latest_year smallint,
    ties character varying(6)[] NOT NULL,
    entry_id uuid NOT NULL,
    CONSTRAINT a_household_moves_after_it_can CHECK (((earliest_year IS NULL) OR (latest_year IS NULL) OR (latest_year >= earliest_year))),
    CONSTRAINT housing_housingwish_bedrooms_check CHECK ((bedrooms >= 0)),
    CONSTRAINT housing_housingwish_earliest_year_check CHECK ((earliest_year >= 0)),
    CONSTRAINT housing_housingwish_household_size_check CHECK ((household_size >= 0)),
    CONSTRAINT housing_housingwish_latest_year_check CHECK ((latest_year >= 0))
);

CREATE TABLE public.housing_interestentry (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name text NOT NULL,
    email text NOT NULL,
    email_hash character varying(64) NOT NULL,
    number integer,
    asked_at timestamp with time zone NOT NULL,
    confirmed_at timestamp with time zone,
    confirm_again_on date,
    asleep_on date,
    withdrawn_at timestamp with time zone,
    initiative_id uuid NOT NULL,
    recorded_by_id uuid,
    user_id uuid,
    CONSTRAINT a_confirmed_household_has_a_number CHECK (((confirmed_at IS NULL) OR ((confirm_again_on IS NOT NULL) AND (number IS NOT NULL)))),
    CONSTRAINT housing_interestentry_number_check CHECK ((number >= 0)),
    CONSTRAINT who_withdrew_is_nobody CHECK (((withdrawn_at IS NULL) OR (((email_hash)::text = ''::text) AND (user_id IS NULL))))
);

CREATE TABLE public.housing_programme (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    audience character varying(7) NOT NULL,
    initiative_id uuid NOT NULL
);

CREATE TABLE public.housing_programmerow (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    dwelling_type character varying(13) NOT NULL,
    tenure character varying(4) NOT NULL,
    price_band character varying(8) NOT NULL,
    rent_band character varying(9) NOT NULL,
    bedrooms smallint NOT NULL,
    lifelong boolean NOT NULL,
    number smallint NOT NULL,
    programme_id uuid NOT NULL,
    CONSTRAINT a_row_is_at_least_one_home CHECK ((number >= 1)),
    CONSTRAINT housing_programmerow_bedrooms_check CHECK ((bedrooms >= 0)),
    CONSTRAINT housing_programmerow_number_check CHECK ((number >= 0))
);

CREATE TABLE public.housing_roundentry (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    number integer NOT NULL,
    "group" smallint NOT NULL,
    place integer,
    state character varying(8) NOT NULL,
    entry_id uuid NOT NULL,
    round_id uuid NOT NULL,
    CONSTRAINT housing_roundentry_group_check CHECK (("group" >= 0)),
    CONSTRAINT housing_roundentry_number_check CHECK ((number >= 0)),
    CONSTRAINT housing_roundentry_place_check CHECK ((place >= 0))
);

CREATE TABLE public.housing_roundevent (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    at timestamp with time zone NOT NULL,
    what character varying(9) NOT NULL,
    number integer,
    home_label character varying(10) NOT NULL,
    reason character varying(300) NOT NULL,
    by_id uuid,
    round_id uuid NOT NULL,
    CONSTRAINT housing_roundevent_number_check CHECK ((number >= 0))
);

CREATE TABLE public.housing_told (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(8) NOT NULL,
    period character varying(36) NOT NULL,
    entry_id uuid NOT NULL
);

CREATE TABLE public.hurdles_backingask (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(18) NOT NULL,
    text text NOT NULL,
    reacted_at timestamp with time zone,
    taken_for character varying(120) NOT NULL,
    ended_at timestamp with time zone,
    contact_id uuid,
    initiative_id uuid NOT NULL,
    taken_by_id uuid,
    obstacle_id uuid
);

CREATE TABLE public.hurdles_backingoffer (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    offerer character varying(150) NOT NULL,
    kind character varying(18) NOT NULL,
    title character varying(120) NOT NULL,
    words text NOT NULL,
    contact character varying(150) NOT NULL,
    amount numeric(9,2),
    amount_is_public boolean NOT NULL,
    valid_until date,
    status character varying(9) NOT NULL,
    answer character varying(500) NOT NULL,
    answered_at timestamp with time zone,
    used_note character varying(500) NOT NULL,
    used_at timestamp with time zone,
    thanks character varying(500) NOT NULL,
    thanks_are_public boolean NOT NULL,
    thanked_at timestamp with time zone,
    answered_by_id uuid,
    ask_id uuid,
    by_id uuid,
    initiative_id uuid NOT NULL,
    municipality_id bigint,
    organisation_id uuid,
    thanked_by_id uuid,
    village_id bigint,
    obstacle_id uuid,
    CONSTRAINT an_amount_is_something CHECK (((amount IS NULL) OR (amount > (0)::numeric))),
    CONSTRAINT an_offer_comes_from_one_side CHECK ((((municipality_id IS NULL) AND (organisation_id IS NULL)) OR ((municipality_id IS NULL) AND (village_id IS NULL)) OR ((organisation_id IS NULL) AND (village_id IS NULL))))
);

CREATE TABLE public.hurdles_obstacle (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    audience character varying(7) NOT NULL,
    side character varying(23) NOT NULL,
    at_step character varying(30) NOT NULL,
    title character varying(120) NOT NULL,
    description text NOT NULL,
    public_text character varying(300) NOT NULL,
    solver_text character varying(200) NOT NULL,
    step_what character varying(200) NOT NULL,
    step_due date NOT NULL,
    step_done_on date,
    status character varying(8) NOT NULL,
    status_note character varying(500) NOT NULL,
    status_at timestamp with time zone NOT NULL,
    created_by_id uuid,
    initiative_id uuid NOT NULL,
    lesson_id uuid,
    request_id uuid,
    solver_id uuid,
    step_by_id uuid
);

CREATE TABLE public.hurdles_risk (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    audience character varying(7) NOT NULL,
    template character varying(40) NOT NULL,
    category character varying(9) NOT NULL,
    title character varying(200) NOT NULL,
    likelihood smallint NOT NULL,
    impact smallint NOT NULL,
    score smallint GENERATED ALWAYS AS ((likelihood * impact)) STORED,
    mitigation text NOT NULL,
    insurance character varying(300) NOT NULL,
    residual_likelihood smallint,
    residual_impact smallint,
    review_on date,
    status character varying(8) NOT NULL,
    version integer NOT NULL,
    initiative_id uuid NOT NULL,
    owner_id uuid,
    CONSTRAINT hurdles_risk_impact_check CHECK ((impact >= 0)),
    CONSTRAINT hurdles_risk_likelihood_check CHECK ((likelihood >= 0)),
    CONSTRAINT hurdles_risk_residual_impact_check CHECK ((residual_impact >= 0)),
    CONSTRAINT hurdles_risk_residual_likelihood_check CHECK ((residual_likelihood >= 0)),
    CONSTRAINT hurdles_risk_version_check CHECK ((version >= 0)),
    CONSTRAINT likelihood_and_impact_are_1_to_5 CHECK (((impact >= 1) AND (impact <= 5) AND ((likelihood >= 1) AND (likelihood <= 5)))),
    CONSTRAINT what_remains_is_known_whole CHECK ((((residual_impact IS NULL) AND (residual_likelihood IS NULL)) OR ((residual_impact IS NOT NULL) AND ((residual_impact >= 1) AND (residual_impact <= 5)) AND (residual_likelihood IS NOT NULL) AND ((residual_likelihood >= 1) AND (residual_likelihood <= 5)))))
);

CREATE TABLE public.hurdles_riskchange (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    at timestamp with time zone NOT NULL,
    note character varying(500) NOT NULL,
    what jsonb NOT NULL,
    by_id uuid,
    risk_id uuid NOT NULL
);

CREATE TABLE public.hurdles_riskshare (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    by_id uuid,
    ended_by_id uuid,
    initiative_id uuid NOT NULL
);

CREATE TABLE public.initiatives_boardpost (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(10) NOT NULL,
    name character varying(60) NOT NULL,
    about character varying(300) NOT NULL,
    is_board boolean NOT NULL,
    sought character varying(4) NOT NULL,
    ended_at timestamp with time zone,
    initiative_id uuid NOT NULL,
    CONSTRAINT another_post_has_a_name CHECK ((NOT (((kind)::text = 'other'::text) AND ((name)::text = ''::text))))
);

CREATE TABLE public.initiatives_boxrow (
    id bigint NOT NULL,
    source character varying(20) NOT NULL,
    key uuid NOT NULL,
    audience character varying(7) NOT NULL,
    since timestamp with time zone,
    until timestamp with time zone,
    rank double precision NOT NULL,
    words jsonb NOT NULL,
    initiative_id uuid NOT NULL
);

ALTER TABLE public.initiatives_boxrow ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.initiatives_boxrow_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.initiatives_initiative (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    seeks_lead_since timestamp with time zone,
    kind character varying(20) NOT NULL,
    stage character varying(10) NOT NULL,
    step character varying(30) NOT NULL,
    quiet_told_at timestamp with time zone,
    asleep_at timestamp with time zone,
    title character varying(100) NOT NULL,
    slug character varying(90) NOT NULL,
    summary text NOT NULL,
    what_we_need text NOT NULL,
    outcome character varying(12) NOT NULL,
    visibility character varying(8) NOT NULL,
    paused_until date,
    paused_reason character varying(300) NOT NULL,
    first_action character varying(200) NOT NULL,
    first_action_on date,
    setup_seen character varying(30)[] NOT NULL,
    copied_from_id uuid,
    created_by_id uuid,
    village_id bigint NOT NULL,
    helpers_from character varying(7) NOT NULL,
    CONSTRAINT a_pause_has_a_reason CHECK (((paused_until IS NULL) OR (NOT ((paused_reason)::text = ''::text)))),
    CONSTRAINT address_is_not_reserved CHECK ((NOT ((slug)::text = 'nieuw'::text)))
);

CREATE TABLE public.initiatives_initiativeevent (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    event_id uuid,
    initiative_id uuid NOT NULL,
    series_id uuid,
    CONSTRAINT an_initiative_has_an_event_or_a_series CHECK ((((event_id IS NULL) OR (series_id IS NULL)) AND (1 = (
CASE
    WHEN (event_id IS NULL) THEN 1
    ELSE 0
END +
CASE
    WHEN (series_id IS NULL) THEN 1
    ELSE 0
END))))
);

CREATE TABLE public.initiatives_initiativemember (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    role character varying(10) NOT NULL,
    motive_choice character varying(10) NOT NULL,
    motive character varying(300) NOT NULL,
    is_acting boolean NOT NULL,
    since date NOT NULL,
    until date,
    initiative_id uuid NOT NULL,
    recorded_by_id uuid,
    user_id uuid NOT NULL,
    asks_for character varying(10) NOT NULL,
    CONSTRAINT taking_part_ends_after_it_starts CHECK (((until IS NULL) OR (until >= since)))
);

CREATE TABLE public.initiatives_joinanswer (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    asked character varying(140) NOT NULL,
    text character varying(500) NOT NULL,
    member_id uuid NOT NULL,
    question_id uuid
);

CREATE TABLE public.initiatives_joinquestion (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    text character varying(140) NOT NULL,
    kind character varying(6) NOT NULL,
    choices_text text NOT NULL,
    is_required boolean NOT NULL,
    initiative_id uuid NOT NULL
);

CREATE TABLE public.initiatives_leadcall (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    answered_at timestamp with time zone,
    given_up_at timestamp with time zone,
    answered_by_id uuid,
    asked_by_id uuid,
    initiative_id uuid NOT NULL
);

CREATE TABLE public.initiatives_lesson (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    title character varying(120) NOT NULL,
    what_worked text NOT NULL,
    what_did_not text NOT NULL,
    advice text NOT NULL,
    published_at timestamp with time zone,
    by_id uuid,
    initiative_id uuid NOT NULL
);

CREATE TABLE public.initiatives_lesson_taken_by (
    id bigint NOT NULL,
    lesson_id uuid NOT NULL,
    initiative_id uuid NOT NULL
);

ALTER TABLE public.initiatives_lesson_taken_by ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.initiatives_lesson_taken_by_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.initiatives_lifeevent (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    at timestamp with time zone NOT NULL,
    note character varying(500) NOT NULL,
    what character varying(12) NOT NULL,
    by_id uuid,
    initiative_id uuid NOT NULL
);

CREATE TABLE public.initiatives_postholder (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    is_deputy boolean NOT NULL,
    since date NOT NULL,
    until date,
    ended_on date,
    post_id uuid NOT NULL,
    recorded_by_id uuid,
    user_id uuid NOT NULL,
    CONSTRAINT a_term_ends_after_it_starts CHECK (((until IS NULL) OR (until >= since)))
);

CREATE TABLE public.initiatives_postinterest (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    post_id uuid NOT NULL,
    recorded_by_id uuid,
    user_id uuid NOT NULL
);

CREATE TABLE public.initiatives_stagechange (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    at timestamp with time zone NOT NULL,
    note character varying(500) NOT NULL,
    from_stage character varying(10) NOT NULL,
    to_stage character varying(10) NOT NULL,
    from_step character varying(30) NOT NULL,
    to_step character varying(30) NOT NULL,
    evidence character varying(300) NOT NULL,
    evidence_url character varying(200) NOT NULL,
    by_id uuid,
    initiative_id uuid NOT NULL,
    CONSTRAINT a_stage_change_changes_the_stage CHECK ((NOT (((from_stage)::text = (to_stage)::text) AND ((from_step)::text = (to_step)::text))))
);

CREATE TABLE public.initiatives_thanks (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    text character varying(300) NOT NULL,
    giver_shows boolean NOT NULL,
    helper_shows boolean NOT NULL,
    what character varying(80) NOT NULL,
    to_all boolean NOT NULL,
    giver_id uuid,
    helper_id uuid NOT NULL,
    initiative_id uuid NOT NULL
);

CREATE TABLE public.initiatives_timelinemoment (
    id bigint NOT NULL,
    source character varying(20) NOT NULL,
    key uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    audience character varying(7) NOT NULL,
    words jsonb NOT NULL,
    initiative_id uuid NOT NULL,
    person_id uuid,
    recorder_id uuid,
    village_id bigint
);

ALTER TABLE public.initiatives_timelinemoment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.initiatives_timelinemoment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.linked_linkedfeed (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(60) NOT NULL,
    address character varying(500) NOT NULL,
    kind character varying(8) NOT NULL,
    paused_at timestamp with time zone,
    status character varying(12) NOT NULL,
    detail character varying(20) NOT NULL,
    remarks jsonb NOT NULL,
    tried_at timestamp with time zone,
    succeeded_at timestamp with time zone,
    read_at timestamp with time zone,
    failing_since timestamp with time zone,
    failures integer NOT NULL,
    due_at timestamp with time zone NOT NULL,
    etag character varying(200) NOT NULL,
    last_modified character varying(100) NOT NULL,
    added_by_id uuid,
    village_id bigint NOT NULL,
    CONSTRAINT linked_linkedfeed_failures_check CHECK ((failures >= 0))
);

CREATE TABLE public.linked_linkeditem (
    id bigint NOT NULL,
    uid character varying(40) NOT NULL,
    title character varying(160) NOT NULL,
    text character varying(300) NOT NULL,
    place character varying(160) NOT NULL,
    link character varying(500) NOT NULL,
    starts_at timestamp with time zone,
    ends_at timestamp with time zone,
    is_whole_day boolean NOT NULL,
    published_at timestamp with time zone,
    feed_id uuid NOT NULL
);

ALTER TABLE public.linked_linkeditem ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.linked_linkeditem_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.mfa_authenticator (
    id bigint NOT NULL,
    type character varying(20) NOT NULL,
    data jsonb NOT NULL,
    user_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone
);

ALTER TABLE public.mfa_authenticator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mfa_authenticator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.moderation_act (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    what character varying(12) NOT NULL,
    about_key character varying(20) NOT NULL,
    about_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    reason text NOT NULL,
    by_id uuid,
    village_id bigint NOT NULL
);

CREATE TABLE public.moderation_block (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    until date NOT NULL,
    reason text NOT NULL,
    lifted_at timestamp with time zone,
    by_id uuid,
    user_id uuid NOT NULL,
    village_id bigint NOT NULL
);

CREATE TABLE public.moderation_report (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    about_key character varying(20) NOT NULL,
    about_id uuid NOT NULL,
    kind character varying(12) NOT NULL,
    words text NOT NULL,
    state character varying(10) NOT NULL,
    handled_at timestamp with time zone,
    answer text NOT NULL,
    handled_by_id uuid,
    reporter_id uuid,
    village_id bigint NOT NULL
);

CREATE TABLE public.moving_arrival (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    sha256 character varying(64) NOT NULL,
    came_from character varying(200) NOT NULL,
    by_id uuid,
    initiative_id uuid NOT NULL,
    village_id bigint NOT NULL
);

CREATE TABLE public.news_post (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    state character varying(8) NOT NULL,
    state_reason text NOT NULL,
    state_at timestamp with time zone,
    shown_since timestamp with time zone NOT NULL,
    appeal_text text NOT NULL,
    appealed_at timestamp with time zone,
    appeal_outcome character varying(8) NOT NULL,
    appeal_answer text NOT NULL,
    picture character varying(32) NOT NULL,
    picture_width smallint NOT NULL,
    picture_height smallint NOT NULL,
    picture_text character varying(200) NOT NULL,
    is_decoration boolean NOT NULL,
    kind character varying(6) NOT NULL,
    title character varying(120) NOT NULL,
    text text NOT NULL,
    until date,
    visibility character varying(7) NOT NULL,
    is_pinned boolean NOT NULL,
    withdrawn_at timestamp with time zone,
    organisation_id uuid,
    recorded_by_id uuid,
    state_by_id uuid,
    user_id uuid NOT NULL,
    village_id bigint NOT NULL,
    CONSTRAINT a_hidden_post_says_why CHECK (((NOT ((state)::text = 'hidden'::text)) OR (NOT (state_reason = ''::text)))),
    CONSTRAINT a_picture_has_words_or_is_decoration CHECK ((((picture)::text = ''::text) OR is_decoration OR (NOT ((picture_text)::text = ''::text)))),
    CONSTRAINT news_post_picture_height_check CHECK ((picture_height >= 0)),
    CONSTRAINT news_post_picture_width_check CHECK ((picture_width >= 0))
);

CREATE TABLE public.notifications_letter (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(10) NOT NULL,
    about character varying(60) NOT NULL,
    period character varying(50) NOT NULL,
    address_hash character varying(64) NOT NULL,
    email text NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    due_at timestamp with time zone NOT NULL,
    until timestamp with time zone,
    sent_at timestamp with time zone,
    attempts smallint NOT NULL,
    CONSTRAINT notifications_letter_attempts_check CHECK ((attempts >= 0))
);

CREATE TABLE public.notifications_mutedcategory (
    id bigint NOT NULL,
    category character varying(20) NOT NULL,
    user_id uuid NOT NULL
);

ALTER TABLE public.notifications_mutedcategory ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.notifications_mutedcategory_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.notifications_noletters (
    id bigint NOT NULL,
    scope character varying(60) NOT NULL,
    fingerprint character varying(64) NOT NULL,
    created_at timestamp with time zone NOT NULL
);

ALTER TABLE public.notifications_noletters ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.notifications_noletters_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.notifications_notification (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(30) NOT NULL,
    about character varying(100) NOT NULL,
    period character varying(30) NOT NULL,
    channel character varying(4) NOT NULL,
    subject character varying(200) NOT NULL,
    body text NOT NULL,
    due_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    attempts smallint NOT NULL,
    recipient_id uuid NOT NULL,
    CONSTRAINT notifications_notification_attempts_check CHECK ((attempts >= 0))
);

CREATE TABLE public.papers_agreement (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    what character varying(200) NOT NULL,
    who character varying(80) NOT NULL,
    due_on date,
    done_at timestamp with time zone,
    meeting_id uuid NOT NULL
);

CREATE TABLE public.papers_budget (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    audience character varying(7) NOT NULL,
    note text NOT NULL,
    hour_value numeric(6,2) NOT NULL,
    reserve numeric(10,2),
    give_link character varying(300) NOT NULL,
    initiative_id uuid NOT NULL
);

CREATE TABLE public.papers_budgetchange (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(120) NOT NULL,
    before character varying(300) NOT NULL,
    after character varying(300) NOT NULL,
    at timestamp with time zone NOT NULL,
    budget_id uuid NOT NULL,
    by_id uuid
);

CREATE TABLE public.papers_digestonly (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    initiative_id uuid NOT NULL,
    user_id uuid NOT NULL
);

CREATE TABLE public.papers_document (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    audience character varying(7) NOT NULL,
    title character varying(120) NOT NULL,
    kind character varying(9) NOT NULL,
    link character varying(500) NOT NULL,
    touched_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    by_id uuid,
    initiative_id uuid NOT NULL,
    meeting_id uuid
);

CREATE TABLE public.papers_documentevent (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    what character varying(9) NOT NULL,
    at timestamp with time zone NOT NULL,
    note character varying(300) NOT NULL,
    by_id uuid,
    document_id uuid NOT NULL
);

CREATE TABLE public.papers_habits (
    initiative_id uuid NOT NULL,
    writers character varying(7) NOT NULL
);

CREATE TABLE public.papers_line (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    edition integer NOT NULL,
    side character varying(6) NOT NULL,
    name character varying(100) NOT NULL,
    source character varying(8) NOT NULL,
    amount numeric(10,2) NOT NULL,
    hours numeric(8,2),
    state character varying(8) NOT NULL,
    rhythm character varying(6) NOT NULL,
    period character varying(40) NOT NULL,
    note character varying(200) NOT NULL,
    removed_at timestamp with time zone,
    budget_id uuid NOT NULL,
    CONSTRAINT an_amount_is_not_negative CHECK (((amount >= (0)::numeric) AND ((hours IS NULL) OR (hours >= (0)::numeric)))),
    CONSTRAINT money_comes_from_somewhere CHECK (((((side)::text = 'cost'::text) AND ((source)::text = ''::text)) OR (((side)::text = 'source'::text) AND (NOT ((source)::text = ''::text))))),
    CONSTRAINT papers_line_edition_check CHECK ((edition >= 0))
);

CREATE TABLE public.papers_meetingpaper (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    audience character varying(7) NOT NULL,
    edition integer NOT NULL,
    title character varying(120) NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    agenda text NOT NULL,
    minutes text NOT NULL,
    minutes_at timestamp with time zone,
    by_id uuid,
    event_id uuid,
    initiative_id uuid NOT NULL,
    CONSTRAINT papers_meetingpaper_edition_check CHECK ((edition >= 0))
);

CREATE TABLE public.papers_update (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    picture character varying(32) NOT NULL,
    picture_width smallint NOT NULL,
    picture_height smallint NOT NULL,
    picture_text character varying(200) NOT NULL,
    is_decoration boolean NOT NULL,
    audience character varying(7) NOT NULL,
    edition integer NOT NULL,
    title character varying(120) NOT NULL,
    text text NOT NULL,
    published_at timestamp with time zone NOT NULL,
    edited_at timestamp with time zone,
    withdrawn_at timestamp with time zone,
    by_id uuid,
    initiative_id uuid NOT NULL,
    CONSTRAINT an_update_has_words_for_its_picture CHECK ((((picture)::text = ''::text) OR is_decoration OR (NOT ((picture_text)::text = ''::text)))),
    CONSTRAINT papers_update_edition_check CHECK ((edition >= 0)),
    CONSTRAINT papers_update_picture_height_check CHECK ((picture_height >= 0)),
    CONSTRAINT papers_update_picture_width_check CHECK ((picture_width >= 0))
);

CREATE TABLE public.papers_version (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    number integer NOT NULL,
    file character varying(100) NOT NULL,
    name character varying(120) NOT NULL,
    content_type character varying(100) NOT NULL,
    size integer NOT NULL,
    sha256 character varying(64) NOT NULL,
    why character varying(200) NOT NULL,
    restored_from integer,
    erased_at timestamp with time zone,
    erased_why character varying(200) NOT NULL,
    by_id uuid,
    document_id uuid NOT NULL,
    erased_by_id uuid,
    is_as_it_came boolean NOT NULL,
    CONSTRAINT a_version_has_a_file_or_was_erased CHECK (((NOT ((file)::text = ''::text)) OR (erased_at IS NOT NULL))),
    CONSTRAINT papers_version_number_check CHECK ((number >= 0)),
    CONSTRAINT papers_version_restored_from_check CHECK ((restored_from >= 0)),
    CONSTRAINT papers_version_size_check CHECK ((size >= 0))
);

CREATE TABLE public.regulatory_clocksuspension (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    ground character varying(20) NOT NULL,
    starts_on date NOT NULL,
    deadline_on date NOT NULL,
    ended_on date,
    request_id uuid NOT NULL,
    CONSTRAINT a_question_leaves_time_to_answer CHECK ((deadline_on > starts_on)),
    CONSTRAINT an_informal_question_stops_no_clock CHECK ((NOT ((ground)::text = 'informal'::text))),
    CONSTRAINT standing_still_ends_after_it_starts CHECK (((ended_on IS NULL) OR (ended_on >= starts_on)))
);

CREATE TABLE public.regulatory_decision (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    outcome character varying(30) NOT NULL,
    legal_basis character varying(500) NOT NULL,
    reasoning text NOT NULL,
    alternative_offered text NOT NULL,
    forwarded_to character varying(200) NOT NULL,
    experiment_starts_on date,
    experiment_ends_on date,
    evaluation_question text NOT NULL,
    decided_on date,
    announced_on date,
    objection_until date,
    decided_by_id uuid,
    handled_by_id uuid,
    proposed_by_id uuid,
    request_id uuid NOT NULL,
    CONSTRAINT a_decision_has_reasons CHECK (((decided_on IS NULL) OR (NOT (reasoning = ''::text)))),
    CONSTRAINT a_refusal_says_why_and_what_can_be_done CHECK (((NOT ((outcome)::text = 'refused'::text)) OR ((NOT (reasoning = ''::text)) AND (NOT (alternative_offered = ''::text))))),
    CONSTRAINT an_experiment_ends_and_is_evaluated CHECK (((NOT ((outcome)::text = 'experiment_granted'::text)) OR ((experiment_ends_on IS NOT NULL) AND (experiment_starts_on IS NOT NULL) AND (experiment_ends_on > experiment_starts_on) AND (experiment_ends_on <= (experiment_starts_on + '3 years'::interval)) AND (NOT (evaluation_question = ''::text))))),
    CONSTRAINT decided_by_somebody_and_announced CHECK (((decided_on IS NULL) OR ((decided_by_id IS NOT NULL) AND (announced_on IS NOT NULL)))),
    CONSTRAINT forwarded_to_somebody CHECK (((NOT ((outcome)::text = 'forwarded'::text)) OR (NOT ((forwarded_to)::text = ''::text)))),
    CONSTRAINT four_eyes CHECK (((NOT ((outcome)::text = ANY (ARRAY[('refused'::character varying)::text, ('experiment_granted'::character varying)::text]))) OR (decided_by_id IS NULL) OR ((handled_by_id IS NOT NULL) AND (NOT ((decided_by_id = handled_by_id) AND (decided_by_id IS NOT NULL) AND (handled_by_id IS NOT NULL))))))
);

CREATE TABLE public.regulatory_decisioncondition (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    number smallint NOT NULL,
    text character varying(500) NOT NULL,
    decision_id uuid NOT NULL,
    CONSTRAINT regulatory_decisioncondition_number_check CHECK ((number >= 0))
);

CREATE TABLE public.regulatory_equatedday (
    id bigint NOT NULL,
    day date NOT NULL,
    decree character varying(200) NOT NULL
);

ALTER TABLE public.regulatory_equatedday ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.regulatory_equatedday_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.regulatory_internalnote (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    body text NOT NULL,
    by_id uuid NOT NULL,
    request_id uuid NOT NULL
);

CREATE TABLE public.regulatory_referencecounter (
    id bigint NOT NULL,
    year smallint NOT NULL,
    last integer NOT NULL,
    municipality_id bigint NOT NULL,
    CONSTRAINT regulatory_referencecounter_last_check CHECK ((last >= 0)),
    CONSTRAINT regulatory_referencecounter_year_check CHECK ((year >= 0))
);

ALTER TABLE public.regulatory_referencecounter ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.regulatory_referencecounter_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.regulatory_regulatoryrequest (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    reference character varying(30),
    title character varying(120) NOT NULL,
    version integer NOT NULL,
    status character varying(20) NOT NULL,
    outcome character varying(30) NOT NULL,
    publicity character varying(15) NOT NULL,
    embargo_reason character varying(300) NOT NULL,
    what text NOT NULL,
    why text NOT NULL,
    who text NOT NULL,
    hindering_rule text NOT NULL,
    rule_unknown boolean NOT NULL,
    self_effort text NOT NULL,
    risk text NOT NULL,
    mitigation text NOT NULL,
    wanted_from date,
    wanted_until date,
    public_summary text NOT NULL,
    received_at timestamp with time zone,
    received_on date,
    submitted_copy jsonb,
    submitted_sha256 character varying(64) NOT NULL,
    is_official boolean NOT NULL,
    procedure_kind character varying(20) NOT NULL,
    kind_changes smallint NOT NULL,
    due_on date,
    due_sum jsonb NOT NULL,
    closed_on date,
    created_by_id uuid NOT NULL,
    handling_officer_id uuid,
    initiative_id uuid NOT NULL,
    municipality_id bigint NOT NULL,
    summary_approved_by_id uuid,
    term_rule_id bigint,
    CONSTRAINT closed_has_a_day CHECK (((((status)::text = ANY (ARRAY[('decided'::character varying)::text, ('withdrawn'::character varying)::text])) OR (closed_on IS NULL)) AND (1 = (
CASE
    WHEN ((status)::text = ANY (ARRAY[('decided'::character varying)::text, ('withdrawn'::character varying)::text])) THEN 1
    ELSE 0
END +
CASE
    WHEN (closed_on IS NULL) THEN 1
    ELSE 0
END)))),
    CONSTRAINT embargo_has_a_reason CHECK ((((publicity)::text = 'public'::text) OR (NOT ((embargo_reason)::text = ''::text)))),
    CONSTRAINT kind_is_changed_once_at_most CHECK ((kind_changes <= 2)),
    CONSTRAINT outcome_when_decided CHECK (((((status)::text = 'decided'::text) OR ((outcome)::text = ''::text)) AND (1 = (
CASE
    WHEN ((status)::text = 'decided'::text) THEN 1
    ELSE 0
END +
CASE
    WHEN ((outcome)::text = ''::text) THEN 1
    ELSE 0
END)))),
    CONSTRAINT regulatory_regulatoryrequest_kind_changes_check CHECK ((kind_changes >= 0)),
    CONSTRAINT regulatory_regulatoryrequest_version_check CHECK ((version >= 0)),
    CONSTRAINT what_was_submitted_has_a_date_and_a_number CHECK ((((status)::text = 'draft'::text) OR ((due_on IS NOT NULL) AND (received_at IS NOT NULL) AND (received_on IS NOT NULL) AND (reference IS NOT NULL) AND (summary_approved_by_id IS NOT NULL) AND (term_rule_id IS NOT NULL))))
);

CREATE TABLE public.regulatory_requestmessage (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    from_side character varying(15) NOT NULL,
    at timestamp with time zone NOT NULL,
    body text NOT NULL,
    is_question boolean NOT NULL,
    ground character varying(20) NOT NULL,
    answers_id uuid,
    by_id uuid NOT NULL,
    request_id uuid NOT NULL,
    suspension_id uuid,
    CONSTRAINT a_question_that_stops_the_clock_has_a_term CHECK (((NOT is_question) OR ((ground)::text = 'informal'::text) OR ((NOT ((ground)::text = ''::text)) AND (suspension_id IS NOT NULL))))
);

CREATE TABLE public.regulatory_statuschange (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    from_status character varying(20) NOT NULL,
    to_status character varying(20) NOT NULL,
    version integer NOT NULL,
    at timestamp with time zone NOT NULL,
    note_public character varying(500) NOT NULL,
    note_internal character varying(500) NOT NULL,
    by_id uuid,
    request_id uuid NOT NULL,
    CONSTRAINT regulatory_statuschange_version_check CHECK ((version >= 0))
);

CREATE TABLE public.regulatory_termextension (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    old_due date NOT NULL,
    new_due date NOT NULL,
    reason text NOT NULL,
    notified_on date NOT NULL,
    request_id uuid NOT NULL,
    CONSTRAINT extended_before_the_term_ended CHECK ((notified_on <= old_due)),
    CONSTRAINT extended_to_a_later_day CHECK ((new_due > old_due)),
    CONSTRAINT extended_with_a_reason CHECK ((NOT (reason = ''::text)))
);

CREATE TABLE public.regulatory_termrule (
    id bigint NOT NULL,
    procedure_kind character varying(20) NOT NULL,
    weeks smallint NOT NULL,
    extension_weeks smallint,
    legal_source character varying(300) NOT NULL,
    is_statutory boolean NOT NULL,
    atw_applies boolean NOT NULL,
    suspendable boolean NOT NULL,
    objection boolean NOT NULL,
    penalty boolean NOT NULL,
    valid_from date NOT NULL,
    valid_until date,
    municipality_id bigint,
    CONSTRAINT regulatory_termrule_extension_weeks_check CHECK ((extension_weeks >= 0)),
    CONSTRAINT regulatory_termrule_weeks_check CHECK ((weeks >= 0)),
    CONSTRAINT term_is_1_to_52_weeks CHECK (((weeks >= 1) AND (weeks <= 52))),
    CONSTRAINT term_rule_ends_after_it_starts CHECK (((valid_until IS NULL) OR (valid_until > valid_from)))
);

ALTER TABLE public.regulatory_termrule ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.regulatory_termrule_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.rooms_booking (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    title character varying(120) NOT NULL,
    note text NOT NULL,
    is_public boolean NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    blocked_until timestamp with time zone NOT NULL,
    status character varying(10) NOT NULL,
    answer character varying(300) NOT NULL,
    sequence integer NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    answered_by_id uuid,
    recorded_by_id uuid,
    user_id uuid NOT NULL,
    series_id uuid,
    room_id uuid NOT NULL,
    CONSTRAINT a_booking_ends_after_it_starts_within_a_week CHECK (((ends_at > starts_at) AND (ends_at <= (starts_at + '7 days'::interval)))),
    CONSTRAINT a_room_is_tidied_up_afterwards CHECK ((blocked_until >= ends_at)),
    CONSTRAINT rooms_booking_sequence_check CHECK ((sequence >= 0))
);

CREATE TABLE public.rooms_bookingseries (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    rule character varying(10) NOT NULL,
    until date NOT NULL
);

CREATE TABLE public.rooms_room (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(80) NOT NULL,
    capacity integer,
    equipment character varying(300) NOT NULL,
    accessibility character varying(300) NOT NULL,
    price_text character varying(160) NOT NULL,
    house_rules text NOT NULL,
    needs_approval boolean NOT NULL,
    horizon_days integer NOT NULL,
    buffer_minutes integer NOT NULL,
    is_retired boolean NOT NULL,
    facility_id uuid NOT NULL,
    CONSTRAINT rooms_room_buffer_minutes_check CHECK ((buffer_minutes >= 0)),
    CONSTRAINT rooms_room_capacity_check CHECK ((capacity >= 0)),
    CONSTRAINT rooms_room_horizon_days_check CHECK ((horizon_days >= 0))
);

CREATE TABLE public.rooms_room_managers (
    id bigint NOT NULL,
    room_id uuid NOT NULL,
    user_id uuid NOT NULL
);

ALTER TABLE public.rooms_room_managers ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.rooms_room_managers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.search_searchentry (
    id bigint NOT NULL,
    kind character varying(20) NOT NULL,
    key character varying(36) NOT NULL,
    thing character varying(36) NOT NULL,
    title text NOT NULL,
    text text NOT NULL,
    labels text NOT NULL,
    place text NOT NULL,
    part text NOT NULL,
    audience text[] NOT NULL,
    weight integer NOT NULL,
    at timestamp with time zone NOT NULL,
    until timestamp with time zone,
    is_current boolean NOT NULL,
    is_over boolean NOT NULL,
    moments timestamp with time zone[] NOT NULL,
    moment_keys text[] NOT NULL,
    name text NOT NULL,
    words tsvector NOT NULL,
    municipality_id bigint NOT NULL,
    village_id bigint NOT NULL
);

ALTER TABLE public.search_searchentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.search_searchentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.search_word (
    id bigint NOT NULL,
    word character varying(30) NOT NULL,
    documents integer NOT NULL,
    CONSTRAINT search_word_documents_check CHECK ((documents >= 0))
);

ALTER TABLE public.search_word ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.search_word_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.sending_kepttext (
    id bigint NOT NULL,
    browser character varying(64) NOT NULL,
    action character varying(64) NOT NULL,
    text text NOT NULL,
    at timestamp with time zone NOT NULL
);

ALTER TABLE public.sending_kepttext ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.sending_kepttext_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.sending_press (
    id bigint NOT NULL,
    mark character varying(64) NOT NULL,
    sent character varying(64) NOT NULL,
    led_to text NOT NULL,
    at timestamp with time zone NOT NULL
);

ALTER TABLE public.sending_press ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.sending_press_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.signals_corekind (
    id bigint NOT NULL,
    kind character varying(20) NOT NULL,
    norm smallint,
    CONSTRAINT signals_corekind_norm_check CHECK ((norm >= 0))
);

ALTER TABLE public.signals_corekind ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.signals_corekind_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.signals_earlywarning (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    level character varying(8) NOT NULL,
    highest character varying(8) NOT NULL,
    since date NOT NULL,
    raised_on date NOT NULL,
    public_since date,
    checks_below smallint NOT NULL,
    checked_quarter character varying(7) NOT NULL,
    next_check_on date,
    backing_asked_on date,
    outcome character varying(8) NOT NULL,
    outcome_on date,
    ended_on date,
    backing_asked_by_id uuid,
    facility_id uuid,
    made_public_by_id uuid,
    village_id bigint NOT NULL,
    CONSTRAINT an_outcome_has_a_day CHECK (((((outcome)::text = ''::text) AND (outcome_on IS NULL)) OR ((NOT ((outcome)::text = ''::text)) AND (outcome_on IS NOT NULL)))),
    CONSTRAINT signals_earlywarning_checks_below_check CHECK ((checks_below >= 0))
);

CREATE TABLE public.signals_facilitysignal (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    code character varying(1) NOT NULL,
    ground character varying(14) NOT NULL,
    kind character varying(20) NOT NULL,
    dated date NOT NULL,
    expires_on date NOT NULL,
    text character varying(300) NOT NULL,
    sources jsonb NOT NULL,
    is_computed boolean NOT NULL,
    verified_on date,
    withdrawn_on date,
    withdrawn_because character varying(200) NOT NULL,
    ended_on date,
    facility_id uuid,
    reported_by_id uuid,
    verified_by_id uuid,
    village_id bigint NOT NULL,
    withdrawn_by_id uuid,
    CONSTRAINT a_signal_expires_after_its_date CHECK ((expires_on > dated))
);

CREATE TABLE public.signals_quarterlycheck (
    id bigint NOT NULL,
    quarter character varying(7) NOT NULL,
    "on" date NOT NULL,
    village_id bigint NOT NULL
);

ALTER TABLE public.signals_quarterlycheck ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.signals_quarterlycheck_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.signals_warningstep (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    "on" date NOT NULL,
    from_level character varying(8) NOT NULL,
    to_level character varying(8) NOT NULL,
    codes character varying(7) NOT NULL,
    text character varying(300) NOT NULL,
    warning_id uuid NOT NULL
);

CREATE TABLE public.socialaccount_socialaccount (
    id integer NOT NULL,
    provider character varying(200) NOT NULL,
    uid character varying(191) NOT NULL,
    last_login timestamp with time zone NOT NULL,
    date_joined timestamp with time zone NOT NULL,
    extra_data jsonb NOT NULL,
    user_id uuid NOT NULL
);

ALTER TABLE public.socialaccount_socialaccount ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.socialaccount_socialaccount_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.socialaccount_socialapp (
    id integer NOT NULL,
    provider character varying(30) NOT NULL,
    name character varying(40) NOT NULL,
    client_id character varying(191) NOT NULL,
    secret character varying(191) NOT NULL,
    key character varying(191) NOT NULL,
    provider_id character varying(200) NOT NULL,
    settings jsonb NOT NULL
);

ALTER TABLE public.socialaccount_socialapp ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.socialaccount_socialapp_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.socialaccount_socialtoken (
    id integer NOT NULL,
    token text NOT NULL,
    token_secret text NOT NULL,
    expires_at timestamp with time zone,
    account_id integer NOT NULL,
    app_id integer
);

ALTER TABLE public.socialaccount_socialtoken ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.socialaccount_socialtoken_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.supporters_casecounter (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    year smallint NOT NULL,
    last integer NOT NULL,
    organisation_id uuid NOT NULL,
    CONSTRAINT supporters_casecounter_last_check CHECK ((last >= 0)),
    CONSTRAINT supporters_casecounter_year_check CHECK ((year >= 0))
);

ALTER TABLE ONLY public.supporters_casecounter FORCE ROW LEVEL SECURITY;

CREATE TABLE public.supporters_contactmoment (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    channel character varying(12) NOT NULL,
    duration_band character varying(8) NOT NULL,
    about character varying(16) NOT NULL,
    initiator character varying(14) NOT NULL,
    results character varying(20)[] NOT NULL,
    memory_aid text NOT NULL,
    logged_by_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    village_id bigint NOT NULL,
    person_id uuid,
    theme_id bigint NOT NULL,
    CONSTRAINT a_person_only_with_a_contact_about_a_known_person CHECK ((((about)::text = 'known_person'::text) OR (person_id IS NULL)))
);

ALTER TABLE ONLY public.supporters_contactmoment FORCE ROW LEVEL SECURITY;

CREATE TABLE public.supporters_disclosureconsent (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    recipient_name character varying(120) NOT NULL,
    purpose character varying(200) NOT NULL,
    scope character varying(10)[] NOT NULL,
    given_on date NOT NULL,
    given_how character varying(8) NOT NULL,
    text_version character varying(10) NOT NULL,
    withdrawn_on date,
    organisation_id uuid NOT NULL,
    owner_id uuid NOT NULL,
    recipient_organisation_id uuid,
    person_id uuid NOT NULL,
    CONSTRAINT consent_is_withdrawn_after_it_was_given CHECK (((withdrawn_on IS NULL) OR (withdrawn_on >= given_on))),
    CONSTRAINT consent_says_what_may_be_shared CHECK ((NOT (scope = '{}'::character varying(10)[])))
);

ALTER TABLE ONLY public.supporters_disclosureconsent FORCE ROW LEVEL SECURITY;

CREATE TABLE public.supporters_followup (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    due_on date NOT NULL,
    kind character varying(12) NOT NULL,
    done_on date,
    result character varying(12) NOT NULL,
    note text NOT NULL,
    follows_id uuid,
    organisation_id uuid NOT NULL,
    owner_id uuid NOT NULL,
    person_id uuid NOT NULL,
    case_id uuid,
    CONSTRAINT a_follow_up_that_is_done_has_a_result CHECK ((((done_on IS NULL) AND ((result)::text = ''::text)) OR ((done_on IS NOT NULL) AND (NOT ((result)::text = ''::text)))))
);

ALTER TABLE ONLY public.supporters_followup FORCE ROW LEVEL SECURITY;

CREATE TABLE public.supporters_helpseeker (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    call_name text NOT NULL,
    surname text NOT NULL,
    surname_hash character varying(90) NOT NULL,
    phone text NOT NULL,
    address text NOT NULL,
    birth_decade smallint,
    preferred_contact character varying(10) NOT NULL,
    organisation_id uuid NOT NULL,
    owner_id uuid NOT NULL,
    CONSTRAINT birth_is_known_by_decade_only CHECK (((birth_decade IS NULL) OR (birth_decade = ANY (ARRAY[1900, 1910, 1920, 1930, 1940, 1950, 1960, 1970, 1980, 1990, 2000, 2010, 2020, 2030])))),
    CONSTRAINT supporters_helpseeker_birth_decade_check CHECK ((birth_decade >= 0))
);

ALTER TABLE ONLY public.supporters_helpseeker FORCE ROW LEVEL SECURITY;

CREATE TABLE public.supporters_referral (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    direction character varying(8) NOT NULL,
    kind character varying(26) NOT NULL,
    receiver_role character varying(120) NOT NULL,
    what_matters text NOT NULL,
    status character varying(12) NOT NULL,
    sent_on date,
    answered_on date,
    started_on date,
    ended_on date,
    withdrawn_on date,
    consent_id uuid,
    organisation_id uuid NOT NULL,
    owner_id uuid NOT NULL,
    person_id uuid NOT NULL,
    receiver_id uuid,
    case_id uuid,
    reason_theme_id bigint NOT NULL,
    CONSTRAINT a_referral_has_a_receiver CHECK (((receiver_id IS NOT NULL) OR (NOT ((receiver_role)::text = ''::text)))),
    CONSTRAINT a_sent_referral_has_its_day CHECK ((((status)::text = ANY (ARRAY[('draft'::character varying)::text, ('consented'::character varying)::text, ('withdrawn'::character varying)::text])) OR (sent_on IS NOT NULL))),
    CONSTRAINT an_outgoing_referral_is_sent_with_consent CHECK (((NOT ((direction)::text = 'outgoing'::text)) OR ((status)::text = ANY (ARRAY[('draft'::character varying)::text, ('withdrawn'::character varying)::text])) OR (consent_id IS NOT NULL)))
);

ALTER TABLE ONLY public.supporters_referral FORCE ROW LEVEL SECURITY;

CREATE TABLE public.supporters_supportcase (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    reference character varying(20) NOT NULL,
    question_in_own_words text NOT NULL,
    wants_to_contribute text NOT NULL,
    legal_basis character varying(20) NOT NULL,
    information_given_on date NOT NULL,
    status character varying(8) NOT NULL,
    close_reason character varying(18) NOT NULL,
    opened_on date NOT NULL,
    closed_on date,
    retention_until date,
    organisation_id uuid NOT NULL,
    owner_id uuid NOT NULL,
    person_id uuid NOT NULL,
    CONSTRAINT a_closed_case_has_a_reason_and_an_end_of_retention CHECK (((NOT ((status)::text = 'closed'::text)) OR ((closed_on IS NOT NULL) AND (retention_until IS NOT NULL) AND (NOT ((close_reason)::text = ''::text)))))
);

ALTER TABLE ONLY public.supporters_supportcase FORCE ROW LEVEL SECURITY;

CREATE TABLE public.supporters_theme (
    id bigint NOT NULL,
    code character varying(30) NOT NULL,
    name character varying(40) NOT NULL,
    active boolean NOT NULL,
    "order" smallint NOT NULL,
    CONSTRAINT supporters_theme_order_check CHECK (("order" >= 0))
);

ALTER TABLE public.supporters_theme ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.supporters_theme_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.villages_attendance (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    waiting_since timestamp with time zone,
    promoted_at timestamp with time zone,
    ended_at timestamp with time zone,
    end_reason character varying(200) NOT NULL,
    recorded_by_id uuid,
    user_id uuid NOT NULL,
    event_id uuid NOT NULL
);

CREATE TABLE public.villages_calendaraddress (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    key character varying(32) NOT NULL,
    user_id uuid NOT NULL
);

CREATE TABLE public.villages_event (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    title character varying(120) NOT NULL,
    description text NOT NULL,
    place_text character varying(160) NOT NULL,
    organiser_text character varying(160) NOT NULL,
    capacity integer,
    minimum integer,
    visibility character varying(8) NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone,
    occurrence_on date,
    differs boolean NOT NULL,
    sequence integer NOT NULL,
    signs_up_elsewhere boolean NOT NULL,
    goes_ahead_at timestamp with time zone,
    cancelled_at timestamp with time zone,
    cancel_reason character varying(200) NOT NULL,
    created_by_id uuid,
    facility_id uuid,
    series_id uuid,
    village_id bigint NOT NULL,
    CONSTRAINT an_event_ends_after_it_starts CHECK (((ends_at IS NULL) OR (ends_at > starts_at))),
    CONSTRAINT an_event_lasts_a_month_at_most CHECK (((ends_at IS NULL) OR (ends_at <= (starts_at + '31 days'::interval)))),
    CONSTRAINT so_many_people_fit_in CHECK (((minimum IS NULL) OR (capacity IS NULL) OR (minimum <= capacity))),
    CONSTRAINT villages_event_capacity_check CHECK ((capacity >= 0)),
    CONSTRAINT villages_event_minimum_check CHECK ((minimum >= 0)),
    CONSTRAINT villages_event_sequence_check CHECK ((sequence >= 0))
);

CREATE TABLE public.villages_facility (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(20) NOT NULL,
    name character varying(160) NOT NULL,
    description text NOT NULL,
    status character varying(12) NOT NULL,
    status_confidence character varying(10) NOT NULL,
    status_since date,
    address character varying(160) NOT NULL,
    postcode character varying(6) NOT NULL,
    latitude double precision,
    longitude double precision,
    website character varying(200) NOT NULL,
    phone character varying(20) NOT NULL,
    email character varying(254) NOT NULL,
    opening_hours character varying(255) NOT NULL,
    hours_text character varying(200) NOT NULL,
    wheelchair character varying(7) NOT NULL,
    accessible_toilet character varying(7) NOT NULL,
    accessible_parking character varying(7) NOT NULL,
    hearing_loop character varying(7) NOT NULL,
    accessibility_text character varying(200) NOT NULL,
    pupils integer,
    last_checked_on date,
    source_code character varying(20),
    edited_at timestamp with time zone,
    replaced_by_id uuid,
    operator_id uuid,
    source_id bigint,
    village_id bigint NOT NULL,
    CONSTRAINT a_facility_does_not_replace_itself CHECK (((replaced_by_id IS NULL) OR (NOT ((replaced_by_id = id) AND (replaced_by_id IS NOT NULL))))),
    CONSTRAINT a_facility_lies_in_the_netherlands CHECK ((((latitude IS NULL) AND (longitude IS NULL)) OR ((latitude IS NOT NULL) AND ((latitude >= (50.7)::double precision) AND (latitude <= (53.6)::double precision)) AND (longitude IS NOT NULL) AND ((longitude >= (3.3)::double precision) AND (longitude <= (7.3)::double precision))))),
    CONSTRAINT villages_facility_pupils_check CHECK ((pupils >= 0))
);

CREATE TABLE public.villages_facilitycheck (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    "on" date NOT NULL,
    previous_on date,
    by_id uuid,
    facility_id uuid NOT NULL
);

CREATE TABLE public.villages_facilityimport (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    text text NOT NULL,
    state character varying(8) NOT NULL,
    rows integer NOT NULL,
    at integer NOT NULL,
    to_save integer NOT NULL,
    wrong integer NOT NULL,
    saved integer NOT NULL,
    shown jsonb NOT NULL,
    by_id uuid NOT NULL,
    village_id bigint NOT NULL,
    CONSTRAINT villages_facilityimport_at_check CHECK ((at >= 0)),
    CONSTRAINT villages_facilityimport_rows_check CHECK ((rows >= 0)),
    CONSTRAINT villages_facilityimport_saved_check CHECK ((saved >= 0)),
    CONSTRAINT villages_facilityimport_to_save_check CHECK ((to_save >= 0)),
    CONSTRAINT villages_facilityimport_wrong_check CHECK ((wrong >= 0))
);

CREATE TABLE public.villages_facilityreport (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    about character varying(8) NOT NULL,
    text text NOT NULL,
    state character varying(10) NOT NULL,
    answer character varying(300) NOT NULL,
    handled_at timestamp with time zone,
    facility_id uuid NOT NULL,
    handled_by_id uuid,
    recorded_by_id uuid,
    user_id uuid NOT NULL,
    CONSTRAINT who_declines_a_report_says_why CHECK (((NOT ((state)::text = 'declined'::text)) OR (NOT ((answer)::text = ''::text))))
);

CREATE TABLE public.villages_facilitystatuschange (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    from_status character varying(12) NOT NULL,
    to_status character varying(12) NOT NULL,
    confidence character varying(10) NOT NULL,
    "on" date,
    "when" character varying(80) NOT NULL,
    text character varying(300) NOT NULL,
    source_code character varying(40),
    source_kind character varying(10) NOT NULL,
    source_text character varying(200) NOT NULL,
    source_url character varying(300) NOT NULL,
    confirmed_on date,
    confirmed_by_id uuid,
    facility_id uuid NOT NULL,
    recorded_by_id uuid,
    replaced_by_id uuid,
    source_id bigint
);

CREATE TABLE public.villages_guestsignup (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(120) NOT NULL,
    email character varying(254) NOT NULL,
    made_user boolean NOT NULL,
    confirmed_at timestamp with time zone,
    event_id uuid NOT NULL,
    user_id uuid
);

CREATE TABLE public.villages_helper (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    end_reason character varying(200) NOT NULL,
    recorded_by_id uuid,
    user_id uuid NOT NULL,
    role_id uuid NOT NULL
);

CREATE TABLE public.villages_helperrole (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(10) NOT NULL,
    name character varying(80) NOT NULL,
    number smallint NOT NULL,
    event_id uuid NOT NULL,
    CONSTRAINT a_role_wants_some_helpers CHECK (((number >= 1) AND (number <= 50))),
    CONSTRAINT villages_helperrole_number_check CHECK ((number >= 0))
);

CREATE TABLE public.villages_importedfile (
    id bigint NOT NULL,
    name character varying(120) NOT NULL,
    sha256 character varying(64) NOT NULL,
    rows integer NOT NULL,
    seconds double precision NOT NULL,
    imported_at timestamp with time zone NOT NULL,
    CONSTRAINT villages_importedfile_rows_check CHECK ((rows >= 0))
);

ALTER TABLE public.villages_importedfile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.villages_importedfile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.villages_indicator (
    id bigint NOT NULL,
    code character varying(40) NOT NULL,
    name character varying(120) NOT NULL,
    theme character varying(12) NOT NULL,
    unit character varying(14) NOT NULL,
    "position" smallint NOT NULL,
    CONSTRAINT villages_indicator_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.villages_indicator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.villages_indicator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.villages_indicatorvalue (
    id bigint NOT NULL,
    year smallint NOT NULL,
    value numeric(14,3),
    text character varying(40) NOT NULL,
    status character varying(10) NOT NULL,
    is_break boolean NOT NULL,
    flag character varying(20) NOT NULL,
    indicator_id bigint NOT NULL,
    source_id bigint NOT NULL,
    area_id bigint NOT NULL,
    CONSTRAINT villages_indicatorvalue_year_check CHECK ((year >= 0))
);

ALTER TABLE public.villages_indicatorvalue ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.villages_indicatorvalue_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.villages_membership (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    role character varying(20) NOT NULL,
    valid_from date NOT NULL,
    valid_until date,
    asked_at timestamp with time zone NOT NULL,
    confirmed_at timestamp with time zone,
    confirmed_how character varying(10) NOT NULL,
    declined_at timestamp with time zone,
    declined_reason character varying(300) NOT NULL,
    confirmed_by_id uuid,
    recorded_by_id uuid,
    user_id uuid NOT NULL,
    code_id uuid,
    municipality_id bigint,
    organisation_id uuid,
    village_id bigint,
    CONSTRAINT confirmed_is_somehow_and_not_declined CHECK ((((confirmed_at IS NULL) AND ((confirmed_how)::text = ''::text)) OR ((confirmed_at IS NOT NULL) AND (declined_at IS NULL) AND (NOT ((confirmed_how)::text = ''::text))))),
    CONSTRAINT declined_with_a_reason CHECK (((declined_at IS NULL) OR (NOT ((declined_reason)::text = ''::text)))),
    CONSTRAINT membership_ends_after_it_starts CHECK (((valid_until IS NULL) OR (valid_until >= valid_from))),
    CONSTRAINT role_has_exactly_its_own_scope CHECK (((((role)::text = ANY (ARRAY[('resident'::character varying)::text, ('editor'::character varying)::text])) AND (village_id IS NOT NULL) AND (municipality_id IS NULL) AND (organisation_id IS NULL)) OR (((role)::text = ANY (ARRAY[('supporter'::character varying)::text, ('coordinator'::character varying)::text, ('privacy_contact'::character varying)::text])) AND (organisation_id IS NOT NULL) AND (municipality_id IS NULL) AND (village_id IS NULL)) OR (((role)::text = ANY (ARRAY[('officer'::character varying)::text, ('decision_maker'::character varying)::text, ('adviser'::character varying)::text, ('council_viewer'::character varying)::text])) AND (municipality_id IS NOT NULL) AND (organisation_id IS NULL) AND (village_id IS NULL)) OR (((role)::text = 'admin'::text) AND (municipality_id IS NULL) AND (organisation_id IS NULL) AND (village_id IS NULL))))
);

CREATE TABLE public.villages_membershipcode (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    label character varying(80) NOT NULL,
    code character varying(8) NOT NULL,
    expires_on date NOT NULL,
    max_uses integer NOT NULL,
    uses integer NOT NULL,
    revoked_at timestamp with time zone,
    made_by_id uuid,
    village_id bigint NOT NULL,
    CONSTRAINT a_code_is_not_used_too_often CHECK ((uses <= max_uses)),
    CONSTRAINT villages_membershipcode_max_uses_check CHECK ((max_uses >= 0)),
    CONSTRAINT villages_membershipcode_uses_check CHECK ((uses >= 0))
);

CREATE TABLE public.villages_merger (
    id bigint NOT NULL,
    code character varying(6) NOT NULL,
    name character varying(80) NOT NULL,
    "on" date NOT NULL,
    source character varying(200) NOT NULL,
    url character varying(200) NOT NULL,
    carried_out_at timestamp with time zone,
    into_id bigint NOT NULL
);

ALTER TABLE public.villages_merger ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.villages_merger_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.villages_municipality (
    id bigint NOT NULL,
    outline text NOT NULL,
    bounds jsonb NOT NULL,
    gm_code character varying(6) NOT NULL,
    name character varying(80) NOT NULL,
    slug character varying(80) NOT NULL,
    designated_channel boolean NOT NULL,
    channel_decree_url character varying(200) NOT NULL,
    province_id bigint NOT NULL
);

ALTER TABLE public.villages_municipality ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.villages_municipality_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.villages_organisation (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(120) NOT NULL,
    kind character varying(20) NOT NULL,
    phone character varying(20) NOT NULL,
    reachable_text character varying(200) NOT NULL
);

CREATE TABLE public.villages_organisation_villages (
    id bigint NOT NULL,
    organisation_id uuid NOT NULL,
    village_id bigint NOT NULL
);

ALTER TABLE public.villages_organisation_villages ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.villages_organisation_villages_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.villages_placename (
    id bigint NOT NULL,
    name character varying(120) NOT NULL,
    is_own boolean NOT NULL,
    village_id bigint NOT NULL
);

ALTER TABLE public.villages_placename ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.villages_placename_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.villages_province (
    id bigint NOT NULL,
    outline text NOT NULL,
    bounds jsonb NOT NULL,
    code character varying(4) NOT NULL,
    name character varying(60) NOT NULL,
    slug character varying(60) NOT NULL
);

ALTER TABLE public.villages_province ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.villages_province_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.villages_roleinvitation (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    email character varying(254) NOT NULL,
    role character varying(20) NOT NULL,
    valid_from date NOT NULL,
    valid_until date,
    answered_at timestamp with time zone,
    invited_by_id uuid,
    municipality_id bigint,
    organisation_id uuid,
    village_id bigint
);

CREATE TABLE public.villages_series (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    title character varying(120) NOT NULL,
    description text NOT NULL,
    place_text character varying(160) NOT NULL,
    organiser_text character varying(160) NOT NULL,
    capacity integer,
    minimum integer,
    visibility character varying(8) NOT NULL,
    repeat character varying(11) NOT NULL,
    first_on date NOT NULL,
    start_time time without time zone NOT NULL,
    duration interval,
    until date,
    except_on date[] NOT NULL,
    times smallint,
    helpers jsonb NOT NULL,
    created_by_id uuid,
    facility_id uuid,
    village_id bigint NOT NULL,
    CONSTRAINT a_series_ends_after_it_starts CHECK (((until IS NULL) OR (until >= first_on))),
    CONSTRAINT a_series_has_an_end CHECK (((until IS NOT NULL) OR (times IS NOT NULL))),
    CONSTRAINT a_series_is_bounded CHECK (((times IS NULL) OR (times <= 104))),
    CONSTRAINT villages_series_capacity_check CHECK ((capacity >= 0)),
    CONSTRAINT villages_series_minimum_check CHECK ((minimum >= 0)),
    CONSTRAINT villages_series_times_check CHECK ((times >= 0))
);

CREATE TABLE public.villages_source (
    id bigint NOT NULL,
    code character varying(40) NOT NULL,
    title character varying(200) NOT NULL,
    publisher character varying(120) NOT NULL,
    licence character varying(80) NOT NULL,
    url character varying(200) NOT NULL,
    period character varying(120) NOT NULL,
    retrieved_on date NOT NULL,
    faults jsonb NOT NULL,
    "position" smallint NOT NULL,
    CONSTRAINT villages_source_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.villages_source ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.villages_source_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.villages_statarea (
    id bigint NOT NULL,
    code character varying(8) NOT NULL,
    kind character varying(12) NOT NULL,
    name character varying(80) NOT NULL
);

ALTER TABLE public.villages_statarea ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.villages_statarea_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.villages_village (
    id bigint NOT NULL,
    bag_place_code character varying(4) NOT NULL,
    name character varying(80) NOT NULL,
    slug character varying(120) NOT NULL,
    introduction text NOT NULL,
    latitude double precision,
    longitude double precision,
    population integer,
    municipality_id bigint NOT NULL,
    CONSTRAINT villages_village_population_check CHECK ((population >= 0))
);

ALTER TABLE public.villages_village ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.villages_village_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.villages_villagefeatures (
    village_id bigint NOT NULL,
    size double precision,
    density double precision,
    young double precision,
    old double precision,
    school double precision,
    supermarket double precision,
    gp double precision,
    library double precision,
    station double precision
);

CREATE TABLE public.villages_villageprofile (
    outline text NOT NULL,
    bounds jsonb NOT NULL,
    village_id bigint NOT NULL,
    skyline text NOT NULL,
    distances jsonb NOT NULL,
    distances_note character varying(200) NOT NULL,
    population_is_estimate boolean NOT NULL
);

CREATE TABLE public.villages_vouch (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    is_undone boolean NOT NULL,
    by_id uuid NOT NULL,
    membership_id uuid NOT NULL
);

CREATE TABLE public.web_pagechange (
    id bigint NOT NULL,
    village character varying(120) NOT NULL
);

ALTER TABLE public.web_pagechange ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.web_pagechange_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.work_abilities (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    skills character varying(10)[] NOT NULL,
    phone character varying(20) NOT NULL,
    member_id uuid NOT NULL
);

CREATE TABLE public.work_ask (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    word character varying(300) NOT NULL,
    accepted_at timestamp with time zone,
    declined_at timestamp with time zone,
    by_id uuid,
    user_id uuid NOT NULL,
    shift_id uuid,
    instead_of_id uuid,
    task_id uuid,
    CONSTRAINT an_ask_is_for_a_task_or_a_shift CHECK ((((task_id IS NULL) OR (shift_id IS NULL)) AND (1 = (
CASE
    WHEN (task_id IS NULL) THEN 1
    ELSE 0
END +
CASE
    WHEN (shift_id IS NULL) THEN 1
    ELSE 0
END))))
);

CREATE TABLE public.work_shift (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    audience character varying(7) NOT NULL,
    minimum smallint NOT NULL,
    maximum smallint NOT NULL,
    occurrence_on date,
    differs boolean NOT NULL,
    title character varying(120) NOT NULL,
    text text NOT NULL,
    place_text character varying(160) NOT NULL,
    skills character varying(10)[] NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    sequence integer NOT NULL,
    cancelled_at timestamp with time zone,
    cancel_reason character varying(200) NOT NULL,
    created_by_id uuid,
    initiative_id uuid NOT NULL,
    series_id uuid,
    CONSTRAINT a_shift_ends_within_a_day CHECK (((ends_at > starts_at) AND (ends_at <= (starts_at + '1 day'::interval)))),
    CONSTRAINT a_shift_has_room_for_its_minimum CHECK (((maximum >= minimum) AND (maximum <= 50) AND (minimum >= 1))),
    CONSTRAINT work_shift_maximum_check CHECK ((maximum >= 0)),
    CONSTRAINT work_shift_minimum_check CHECK ((minimum >= 0)),
    CONSTRAINT work_shift_sequence_check CHECK ((sequence >= 0))
);

CREATE TABLE public.work_shiftseries (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    repeat character varying(11) NOT NULL,
    first_on date NOT NULL,
    start_time time without time zone NOT NULL,
    duration interval,
    until date,
    except_on date[] NOT NULL,
    initiative_id uuid NOT NULL,
    CONSTRAINT a_rota_is_made_for_a_year_at_most CHECK (((duration IS NOT NULL) AND (until IS NOT NULL) AND (until >= first_on) AND (until <= (first_on + '370 days'::interval))))
);

CREATE TABLE public.work_signup (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    end_reason character varying(200) NOT NULL,
    waiting_since timestamp with time zone,
    moved_up_at timestamp with time zone,
    recorded_by_id uuid,
    shift_id uuid NOT NULL,
    user_id uuid NOT NULL
);

CREATE TABLE public.work_taker (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    end_reason character varying(200) NOT NULL,
    recorded_by_id uuid,
    user_id uuid NOT NULL,
    task_id uuid NOT NULL
);

CREATE TABLE public.work_task (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    audience character varying(7) NOT NULL,
    minimum smallint NOT NULL,
    maximum smallint NOT NULL,
    title character varying(120) NOT NULL,
    text text NOT NULL,
    skills character varying(10)[] NOT NULL,
    due_on date,
    due_order date GENERATED ALWAYS AS (COALESCE(due_on, '9999-12-31'::date)) STORED,
    step character varying(40) NOT NULL,
    state character varying(5) NOT NULL,
    done_at timestamp with time zone,
    created_by_id uuid,
    done_by_id uuid,
    initiative_id uuid NOT NULL,
    CONSTRAINT a_task_has_room_for_its_minimum CHECK (((maximum >= minimum) AND (maximum <= 50) AND (minimum >= 1))),
    CONSTRAINT a_task_that_is_done_has_its_moment CHECK ((((done_at IS NOT NULL) AND ((state)::text = 'done'::text)) OR ((NOT ((state)::text = 'done'::text)) AND (done_at IS NULL)))),
    CONSTRAINT work_task_maximum_check CHECK ((maximum >= 0)),
    CONSTRAINT work_task_minimum_check CHECK ((minimum >= 0))
);

INSERT INTO public.auth_permission (id, name, content_type_id, codename) VALUES
	(1, 'Can add persoon', 1, 'add_user'),
	(2, 'Can change persoon', 1, 'change_user'),
	(3, 'Can delete persoon', 1, 'delete_user'),
	(4, 'Can view persoon', 1, 'view_user'),
	(5, 'Can add account claim', 2, 'add_accountclaim'),
	(6, 'Can change account claim', 2, 'change_accountclaim'),
	(7, 'Can delete account claim', 2, 'delete_accountclaim'),
	(8, 'Can view account claim', 2, 'view_accountclaim'),
	(9, 'Can add letter', 3, 'add_letter'),
	(10, 'Can change letter', 3, 'change_letter'),
	(11, 'Can delete letter', 3, 'delete_letter'),
	(12, 'Can view letter', 3, 'view_letter'),
	(13, 'Can add no letters', 4, 'add_noletters'),
	(14, 'Can change no letters', 4, 'change_noletters'),
	(15, 'Can delete no letters', 4, 'delete_noletters'),
	(16, 'Can view no letters', 4, 'view_noletters'),
	(17, 'Can add muted category', 5, 'add_mutedcategory'),
	(18, 'Can change muted category', 5, 'change_mutedcategory'),
	(19, 'Can delete muted category', 5, 'delete_mutedcategory'),
	(20, 'Can view muted category', 5, 'view_mutedcategory'),
	(21, 'Can add notification', 6, 'add_notification'),
	(22, 'Can change notification', 6, 'change_notification'),
	(23, 'Can delete notification', 6, 'delete_notification'),
	(24, 'Can view notification', 6, 'view_notification'),
	(25, 'Can add audit event', 7, 'add_auditevent'),
	(26, 'Can change audit event', 7, 'change_auditevent'),
	(27, 'Can delete audit event', 7, 'delete_auditevent'),
	(28, 'Can view audit event', 7, 'view_auditevent'),
	(29, 'Can add press', 8, 'add_press'),
	(30, 'Can change press', 8, 'change_press'),
	(31, 'Can delete press', 8, 'delete_press'),
	(32, 'Can view press', 8, 'view_press'),
	(33, 'Can add kept text', 9, 'add_kepttext'),
	(34, 'Can change kept text', 9, 'change_kepttext'),
	(35, 'Can delete kept text', 9, 'delete_kepttext'),
	(36, 'Can view kept text', 9, 'view_kepttext'),
	(37, 'Can add imported file', 10, 'add_importedfile'),
	(38, 'Can change imported file', 10, 'change_importedfile'),
	(39, 'Can delete imported file', 10, 'delete_importedfile'),
	(40, 'Can view imported file', 10, 'view_importedfile'),
	(41, 'Can add indicator', 11, 'add_indicator'),
	(42, 'Can change indicator', 11, 'change_indicator'),
	(43, 'Can delete indicator', 11, 'delete_indicator'),
	(44, 'Can view indicator', 11, 'view_indicator'),
	(45, 'Can add organisation', 12, 'add_organisation'),
	(46, 'Can change organisation', 12, 'change_organisation'),
	(47, 'Can delete organisation', 12, 'delete_organisation'),
	(48, 'Can view organisation', 12, 'view_organisation'),
	(49, 'Can add province', 13, 'add_province'),
	(50, 'Can change province', 13, 'change_province'),
	(51, 'Can delete province', 13, 'delete_province'),
	(52, 'Can view province', 13, 'view_province'),
	(53, 'Can add source', 14, 'add_source'),
	(54, 'Can change source', 14, 'change_source'),
	(55, 'Can delete source', 14, 'delete_source'),
	(56, 'Can view source', 14, 'view_source'),
	(57, 'Can add stat area', 15, 'add_statarea'),
	(58, 'Can change stat area', 15, 'change_statarea'),
	(59, 'Can delete stat area', 15, 'delete_statarea'),
	(60, 'Can view stat area', 15, 'view_statarea'),
	(61, 'Can add village', 16, 'add_village'),
	(62, 'Can change village', 16, 'change_village'),
	(63, 'Can delete village', 16, 'delete_village'),
	(64, 'Can view village', 16, 'view_village'),
	(65, 'Can add calendar address', 17, 'add_calendaraddress'),
	(66, 'Can change calendar address', 17, 'change_calendaraddress'),
	(67, 'Can delete calendar address', 17, 'delete_calendaraddress'),
	(68, 'Can view calendar address', 17, 'view_calendaraddress'),
	(69, 'Can add facility', 18, 'add_facility'),
	(70, 'Can change facility', 18, 'change_facility'),
	(71, 'Can delete facility', 18, 'delete_facility'),
	(72, 'Can view facility', 18, 'view_facility'),
	(73, 'Can add event', 19, 'add_event'),
	(74, 'Can change event', 19, 'change_event'),
	(75, 'Can delete event', 19, 'delete_event'),
	(76, 'Can view event', 19, 'view_event'),
	(77, 'Can add helper role', 20, 'add_helperrole'),
	(78, 'Can change helper role', 20, 'change_helperrole'),
	(79, 'Can delete helper role', 20, 'delete_helperrole'),
	(80, 'Can view helper role', 20, 'view_helperrole'),
	(81, 'Can add helper', 21, 'add_helper'),
	(82, 'Can change helper', 21, 'change_helper'),
	(83, 'Can delete helper', 21, 'delete_helper'),
	(84, 'Can view helper', 21, 'view_helper'),
	(85, 'Can add municipality', 22, 'add_municipality'),
	(86, 'Can change municipality', 22, 'change_municipality'),
	(87, 'Can delete municipality', 22, 'delete_municipality'),
	(88, 'Can view municipality', 22, 'view_municipality'),
	(89, 'Can add series', 23, 'add_series'),
	(90, 'Can change series', 23, 'change_series'),
	(91, 'Can delete series', 23, 'delete_series'),
	(92, 'Can view series', 23, 'view_series'),
	(93, 'Can add facility status change', 24, 'add_facilitystatuschange'),
	(94, 'Can change facility status change', 24, 'change_facilitystatuschange'),
	(95, 'Can delete facility status change', 24, 'delete_facilitystatuschange'),
	(96, 'Can view facility status change', 24, 'view_facilitystatuschange'),
	(97, 'Can add indicator value', 25, 'add_indicatorvalue'),
	(98, 'Can change indicator value', 25, 'change_indicatorvalue'),
	(99, 'Can delete indicator value', 25, 'delete_indicatorvalue'),
	(100, 'Can view indicator value', 25, 'view_indicatorvalue'),
	(101, 'Can add village features', 26, 'add_villagefeatures'),
	(102, 'Can change village features', 26, 'change_villagefeatures'),
	(103, 'Can delete village features', 26, 'delete_villagefeatures'),
	(104, 'Can view village features', 26, 'view_villagefeatures'),
	(105, 'Can add village profile', 27, 'add_villageprofile'),
	(106, 'Can change village profile', 27, 'change_villageprofile'),
	(107, 'Can delete village profile', 27, 'delete_villageprofile'),
	(108, 'Can view village profile', 27, 'view_villageprofile'),
	(109, 'Can add place name', 28, 'add_placename'),
	(110, 'Can change place name', 28, 'change_placename'),
	(111, 'Can delete place name', 28, 'delete_placename'),
	(112, 'Can view place name', 28, 'view_placename'),
	(113, 'Can add membership code', 29, 'add_membershipcode'),
	(114, 'Can change membership code', 29, 'change_membershipcode'),
	(115, 'Can delete membership code', 29, 'delete_membershipcode'),
	(116, 'Can view membership code', 29, 'view_membershipcode'),
	(117, 'Can add membership', 30, 'add_membership'),
	(118, 'Can change membership', 30, 'change_membership'),
	(119, 'Can delete membership', 30, 'delete_membership'),
	(120, 'Can view membership', 30, 'view_membership'),
	(121, 'Can add vouch', 31, 'add_vouch'),
	(122, 'Can change vouch', 31, 'change_vouch'),
	(123, 'Can delete vouch', 31, 'delete_vouch'),
	(124, 'Can view vouch', 31, 'view_vouch'),
	(125, 'Can add attendance', 32, 'add_attendance'),
	(126, 'Can change attendance', 32, 'change_attendance'),
	(127, 'Can delete attendance', 32, 'delete_attendance'),
	(128, 'Can view attendance', 32, 'view_attendance'),
	(129, 'Can add facility check', 33, 'add_facilitycheck'),
	(130, 'Can change facility check', 33, 'change_facilitycheck'),
	(131, 'Can delete facility check', 33, 'delete_facilitycheck'),
	(132, 'Can view facility check', 33, 'view_facilitycheck'),
	(133, 'Can add facility report', 34, 'add_facilityreport'),
	(134, 'Can change facility report', 34, 'change_facilityreport'),
	(135, 'Can delete facility report', 34, 'delete_facilityreport'),
	(136, 'Can view facility report', 34, 'view_facilityreport'),
	(137, 'Can add guest sign up', 35, 'add_guestsignup'),
	(138, 'Can change guest sign up', 35, 'change_guestsignup'),
	(139, 'Can delete guest sign up', 35, 'delete_guestsignup'),
	(140, 'Can view guest sign up', 35, 'view_guestsignup'),
	(141, 'Can add role invitation', 36, 'add_roleinvitation'),
	(142, 'Can change role invitation', 36, 'change_roleinvitation'),
	(143, 'Can delete role invitation', 36, 'delete_roleinvitation'),
	(144, 'Can view role invitation', 36, 'view_roleinvitation'),
	(145, 'Can add merger', 37, 'add_merger'),
	(146, 'Can change merger', 37, 'change_merger'),
	(147, 'Can delete merger', 37, 'delete_merger'),
	(148, 'Can view merger', 37, 'view_merger'),
	(149, 'Can add facility import', 38, 'add_facilityimport'),
	(150, 'Can change facility import', 38, 'change_facilityimport'),
	(151, 'Can delete facility import', 38, 'delete_facilityimport'),
	(152, 'Can view facility import', 38, 'view_facilityimport'),
	(153, 'Can add booking series', 39, 'add_bookingseries'),
	(154, 'Can change booking series', 39, 'change_bookingseries'),
	(155, 'Can delete booking series', 39, 'delete_bookingseries'),
	(156, 'Can view booking series', 39, 'view_bookingseries'),
	(157, 'Can add room', 40, 'add_room'),
	(158, 'Can change room', 40, 'change_room'),
	(159, 'Can delete room', 40, 'delete_room'),
	(160, 'Can view room', 40, 'view_room'),
	(161, 'Can add booking', 41, 'add_booking'),
	(162, 'Can change booking', 41, 'change_booking'),
	(163, 'Can delete booking', 41, 'delete_booking'),
	(164, 'Can view booking', 41, 'view_booking'),
	(165, 'Can add act', 42, 'add_act'),
	(166, 'Can change act', 42, 'change_act'),
	(167, 'Can delete act', 42, 'delete_act'),
	(168, 'Can view act', 42, 'view_act'),
	(169, 'Can add block', 43, 'add_block'),
	(170, 'Can change block', 43, 'change_block'),
	(171, 'Can delete block', 43, 'delete_block'),
	(172, 'Can view block', 43, 'view_block'),
	(173, 'Can add report', 44, 'add_report'),
	(174, 'Can change report', 44, 'change_report'),
	(175, 'Can delete report', 44, 'delete_report'),
	(176, 'Can view report', 44, 'view_report'),
	(177, 'Can add word', 45, 'add_word'),
	(178, 'Can change word', 45, 'change_word'),
	(179, 'Can delete word', 45, 'delete_word'),
	(180, 'Can view word', 45, 'view_word'),
	(181, 'Can add search entry', 46, 'add_searchentry'),
	(182, 'Can change search entry', 46, 'change_searchentry'),
	(183, 'Can delete search entry', 46, 'delete_searchentry'),
	(184, 'Can view search entry', 46, 'view_searchentry'),
	(185, 'Can add post', 47, 'add_post'),
	(186, 'Can change post', 47, 'change_post'),
	(187, 'Can delete post', 47, 'delete_post'),
	(188, 'Can view post', 47, 'view_post'),
	(189, 'Can add linked feed', 48, 'add_linkedfeed'),
	(190, 'Can change linked feed', 48, 'change_linkedfeed'),
	(191, 'Can delete linked feed', 48, 'delete_linkedfeed'),
	(192, 'Can view linked feed', 48, 'view_linkedfeed'),
	(193, 'Can add linked item', 49, 'add_linkeditem'),
	(194, 'Can change linked item', 49, 'change_linkeditem'),
	(195, 'Can delete linked item', 49, 'delete_linkeditem'),
	(196, 'Can view linked item', 49, 'view_linkeditem'),
	(197, 'Can add core kind', 50, 'add_corekind'),
	(198, 'Can change core kind', 50, 'change_corekind'),
	(199, 'Can delete core kind', 50, 'delete_corekind'),
	(200, 'Can view core kind', 50, 'view_corekind'),
	(201, 'Can add early warning', 51, 'add_earlywarning'),
	(202, 'Can change early warning', 51, 'change_earlywarning'),
	(203, 'Can delete early warning', 51, 'delete_earlywarning'),
	(204, 'Can view early warning', 51, 'view_earlywarning'),
	(205, 'Can add facility signal', 52, 'add_facilitysignal'),
	(206, 'Can change facility signal', 52, 'change_facilitysignal'),
	(207, 'Can delete facility signal', 52, 'delete_facilitysignal'),
	(208, 'Can view facility signal', 52, 'view_facilitysignal'),
	(209, 'Can add quarterly check', 53, 'add_quarterlycheck'),
	(210, 'Can change quarterly check', 53, 'change_quarterlycheck'),
	(211, 'Can delete quarterly check', 53, 'delete_quarterlycheck'),
	(212, 'Can view quarterly check', 53, 'view_quarterlycheck'),
	(213, 'Can add warning step', 54, 'add_warningstep'),
	(214, 'Can change warning step', 54, 'change_warningstep'),
	(215, 'Can delete warning step', 54, 'delete_warningstep'),
	(216, 'Can view warning step', 54, 'view_warningstep'),
	(217, 'Can add listing', 55, 'add_listing'),
	(218, 'Can change listing', 55, 'change_listing'),
	(219, 'Can delete listing', 55, 'delete_listing'),
	(220, 'Can view listing', 55, 'view_listing'),
	(221, 'Can add message', 56, 'add_message'),
	(222, 'Can change message', 56, 'change_message'),
	(223, 'Can delete message', 56, 'delete_message'),
	(224, 'Can view message', 56, 'view_message'),
	(225, 'Can add refusal', 57, 'add_refusal'),
	(226, 'Can change refusal', 57, 'change_refusal'),
	(227, 'Can delete refusal', 57, 'delete_refusal'),
	(228, 'Can view refusal', 57, 'view_refusal'),
	(229, 'Can add reported message', 58, 'add_reportedmessage'),
	(230, 'Can change reported message', 58, 'change_reportedmessage'),
	(231, 'Can delete reported message', 58, 'delete_reportedmessage'),
	(232, 'Can view reported message', 58, 'view_reportedmessage'),
	(233, 'Can add thread', 59, 'add_thread'),
	(234, 'Can change thread', 59, 'change_thread'),
	(235, 'Can delete thread', 59, 'delete_thread'),
	(236, 'Can view thread', 59, 'view_thread'),
	(237, 'Can add thanks', 60, 'add_thanks'),
	(238, 'Can change thanks', 60, 'change_thanks'),
	(239, 'Can delete thanks', 60, 'delete_thanks'),
	(240, 'Can view thanks', 60, 'view_thanks'),
	(241, 'Can add initiative', 61, 'add_initiative'),
	(242, 'Can change initiative', 61, 'change_initiative'),
	(243, 'Can delete initiative', 61, 'delete_initiative'),
	(244, 'Can view initiative', 61, 'view_initiative'),
	(245, 'Can add board post', 62, 'add_boardpost'),
	(246, 'Can change board post', 62, 'change_boardpost'),
	(247, 'Can delete board post', 62, 'delete_boardpost'),
	(248, 'Can view board post', 62, 'view_boardpost'),
	(249, 'Can add initiative event', 63, 'add_initiativeevent'),
	(250, 'Can change initiative event', 63, 'change_initiativeevent'),
	(251, 'Can delete initiative event', 63, 'delete_initiativeevent'),
	(252, 'Can view initiative event', 63, 'view_initiativeevent'),
	(253, 'Can add initiative member', 64, 'add_initiativemember'),
	(254, 'Can change initiative member', 64, 'change_initiativemember'),
	(255, 'Can delete initiative member', 64, 'delete_initiativemember'),
	(256, 'Can view initiative member', 64, 'view_initiativemember'),
	(257, 'Can add join question', 65, 'add_joinquestion'),
	(258, 'Can change join question', 65, 'change_joinquestion'),
	(259, 'Can delete join question', 65, 'delete_joinquestion'),
	(260, 'Can view join question', 65, 'view_joinquestion'),
	(261, 'Can add join answer', 66, 'add_joinanswer'),
	(262, 'Can change join answer', 66, 'change_joinanswer'),
	(263, 'Can delete join answer', 66, 'delete_joinanswer'),
	(264, 'Can view join answer', 66, 'view_joinanswer'),
	(265, 'Can add lead call', 67, 'add_leadcall'),
	(266, 'Can change lead call', 67, 'change_leadcall'),
	(267, 'Can delete lead call', 67, 'delete_leadcall'),
	(268, 'Can view lead call', 67, 'view_leadcall'),
	(269, 'Can add lesson', 68, 'add_lesson'),
	(270, 'Can change lesson', 68, 'change_lesson'),
	(271, 'Can delete lesson', 68, 'delete_lesson'),
	(272, 'Can view lesson', 68, 'view_lesson'),
	(273, 'Can add life event', 69, 'add_lifeevent'),
	(274, 'Can change life event', 69, 'change_lifeevent'),
	(275, 'Can delete life event', 69, 'delete_lifeevent'),
	(276, 'Can view life event', 69, 'view_lifeevent'),
	(277, 'Can add post holder', 70, 'add_postholder'),
	(278, 'Can change post holder', 70, 'change_postholder'),
	(279, 'Can delete post holder', 70, 'delete_postholder'),
	(280, 'Can view post holder', 70, 'view_postholder'),
	(281, 'Can add post interest', 71, 'add_postinterest'),
	(282, 'Can change post interest', 71, 'change_postinterest'),
	(283, 'Can delete post interest', 71, 'delete_postinterest'),
	(284, 'Can view post interest', 71, 'view_postinterest'),
	(285, 'Can add stage change', 72, 'add_stagechange'),
	(286, 'Can change stage change', 72, 'change_stagechange'),
	(287, 'Can delete stage change', 72, 'delete_stagechange'),
	(288, 'Can view stage change', 72, 'view_stagechange'),
	(289, 'Can add thanks', 73, 'add_thanks'),
	(290, 'Can change thanks', 73, 'change_thanks'),
	(291, 'Can delete thanks', 73, 'delete_thanks'),
	(292, 'Can view thanks', 73, 'view_thanks'),
	(293, 'Can add timeline moment', 74, 'add_timelinemoment'),
	(294, 'Can change timeline moment', 74, 'change_timelinemoment'),
	(295, 'Can delete timeline moment', 74, 'delete_timelinemoment'),
	(296, 'Can view timeline moment', 74, 'view_timelinemoment'),
	(297, 'Can add box row', 75, 'add_boxrow'),
	(298, 'Can change box row', 75, 'change_boxrow'),
	(299, 'Can delete box row', 75, 'delete_boxrow'),
	(300, 'Can view box row', 75, 'view_boxrow'),
	(301, 'Can add closing', 76, 'add_closing'),
	(302, 'Can change closing', 76, 'change_closing'),
	(303, 'Can delete closing', 76, 'delete_closing'),
	(304, 'Can view closing', 76, 'view_closing'),
	(305, 'Can add comment', 77, 'add_comment'),
	(306, 'Can change comment', 77, 'change_comment'),
	(307, 'Can delete comment', 77, 'delete_comment'),
	(308, 'Can view comment', 77, 'view_comment'),
	(309, 'Can add choice', 78, 'add_choice'),
	(310, 'Can change choice', 78, 'change_choice'),
	(311, 'Can delete choice', 78, 'delete_choice'),
	(312, 'Can view choice', 78, 'view_choice'),
	(313, 'Can add question', 79, 'add_question'),
	(314, 'Can change question', 79, 'change_question'),
	(315, 'Can delete question', 79, 'delete_question'),
	(316, 'Can view question', 79, 'view_question'),
	(317, 'Can add proposal', 80, 'add_proposal'),
	(318, 'Can change proposal', 80, 'change_proposal'),
	(319, 'Can delete proposal', 80, 'delete_proposal'),
	(320, 'Can view proposal', 80, 'view_proposal'),
	(321, 'Can add invitation', 81, 'add_invitation'),
	(322, 'Can change invitation', 81, 'change_invitation'),
	(323, 'Can delete invitation', 81, 'delete_invitation'),
	(324, 'Can view invitation', 81, 'view_invitation'),
	(325, 'Can add count', 82, 'add_count'),
	(326, 'Can change count', 82, 'change_count'),
	(327, 'Can delete count', 82, 'delete_count'),
	(328, 'Can view count', 82, 'view_count'),
	(329, 'Can add question event', 83, 'add_questionevent'),
	(330, 'Can change question event', 83, 'change_questionevent'),
	(331, 'Can delete question event', 83, 'delete_questionevent'),
	(332, 'Can view question event', 83, 'view_questionevent'),
	(333, 'Can add sheet', 84, 'add_sheet'),
	(334, 'Can change sheet', 84, 'change_sheet'),
	(335, 'Can delete sheet', 84, 'delete_sheet'),
	(336, 'Can view sheet', 84, 'view_sheet'),
	(337, 'Can add ballot', 85, 'add_ballot'),
	(338, 'Can change ballot', 85, 'change_ballot'),
	(339, 'Can delete ballot', 85, 'delete_ballot'),
	(340, 'Can view ballot', 85, 'view_ballot'),
	(341, 'Can add word', 86, 'add_word'),
	(342, 'Can change word', 86, 'change_word'),
	(343, 'Can delete word', 86, 'delete_word'),
	(344, 'Can view word', 86, 'view_word'),
	(345, 'Can add mark', 87, 'add_mark'),
	(346, 'Can change mark', 87, 'change_mark'),
	(347, 'Can delete mark', 87, 'delete_mark'),
	(348, 'Can view mark', 87, 'view_mark'),
	(349, 'Can add meeting', 88, 'add_meeting'),
	(350, 'Can change meeting', 88, 'change_meeting'),
	(351, 'Can delete meeting', 88, 'delete_meeting'),
	(352, 'Can view meeting', 88, 'view_meeting'),
	(353, 'Can add chair', 89, 'add_chair'),
	(354, 'Can change chair', 89, 'change_chair'),
	(355, 'Can delete chair', 89, 'delete_chair'),
	(356, 'Can view chair', 89, 'view_chair'),
	(357, 'Can add agreement', 90, 'add_agreement'),
	(358, 'Can change agreement', 90, 'change_agreement'),
	(359, 'Can delete agreement', 90, 'delete_agreement'),
	(360, 'Can view agreement', 90, 'view_agreement'),
	(361, 'Can add rules', 91, 'add_rules'),
	(362, 'Can change rules', 91, 'change_rules'),
	(363, 'Can delete rules', 91, 'delete_rules'),
	(364, 'Can view rules', 91, 'view_rules'),
	(365, 'Can add acceptance', 92, 'add_acceptance'),
	(366, 'Can change acceptance', 92, 'change_acceptance'),
	(367, 'Can delete acceptance', 92, 'delete_acceptance'),
	(368, 'Can view acceptance', 92, 'view_acceptance'),
	(369, 'Can add topic', 93, 'add_topic'),
	(370, 'Can change topic', 93, 'change_topic'),
	(371, 'Can delete topic', 93, 'delete_topic'),
	(372, 'Can view topic', 93, 'view_topic'),
	(373, 'Can add question', 94, 'add_question'),
	(374, 'Can change question', 94, 'change_question'),
	(375, 'Can delete question', 94, 'delete_question'),
	(376, 'Can view question', 94, 'view_question'),
	(377, 'Can add agreement version', 95, 'add_agreementversion'),
	(378, 'Can change agreement version', 95, 'change_agreementversion'),
	(379, 'Can delete agreement version', 95, 'delete_agreementversion'),
	(380, 'Can view agreement version', 95, 'view_agreementversion'),
	(381, 'Can add equated day', 96, 'add_equatedday'),
	(382, 'Can change equated day', 96, 'change_equatedday'),
	(383, 'Can delete equated day', 96, 'delete_equatedday'),
	(384, 'Can view equated day', 96, 'view_equatedday'),
	(385, 'Can add regulatory request', 97, 'add_regulatoryrequest'),
	(386, 'Can change regulatory request', 97, 'change_regulatoryrequest'),
	(387, 'Can delete regulatory request', 97, 'delete_regulatoryrequest'),
	(388, 'Can view regulatory request', 97, 'view_regulatoryrequest'),
	(389, 'Can add internal note', 98, 'add_internalnote'),
	(390, 'Can change internal note', 98, 'change_internalnote'),
	(391, 'Can delete internal note', 98, 'delete_internalnote'),
	(392, 'Can view internal note', 98, 'view_internalnote'),
	(393, 'Can add decision', 99, 'add_decision'),
	(394, 'Can change decision', 99, 'change_decision'),
	(395, 'Can delete decision', 99, 'delete_decision'),
	(396, 'Can view decision', 99, 'view_decision'),
	(397, 'Can add clock suspension', 100, 'add_clocksuspension'),
	(398, 'Can change clock suspension', 100, 'change_clocksuspension'),
	(399, 'Can delete clock suspension', 100, 'delete_clocksuspension'),
	(400, 'Can view clock suspension', 100, 'view_clocksuspension'),
	(401, 'Can add request message', 101, 'add_requestmessage'),
	(402, 'Can change request message', 101, 'change_requestmessage'),
	(403, 'Can delete request message', 101, 'delete_requestmessage'),
	(404, 'Can view request message', 101, 'view_requestmessage'),
	(405, 'Can add status change', 102, 'add_statuschange'),
	(406, 'Can change status change', 102, 'change_statuschange'),
	(407, 'Can delete status change', 102, 'delete_statuschange'),
	(408, 'Can view status change', 102, 'view_statuschange'),
	(409, 'Can add term extension', 103, 'add_termextension'),
	(410, 'Can change term extension', 103, 'change_termextension'),
	(411, 'Can delete term extension', 103, 'delete_termextension'),
	(412, 'Can view term extension', 103, 'view_termextension'),
	(413, 'Can add term rule', 104, 'add_termrule'),
	(414, 'Can change term rule', 104, 'change_termrule'),
	(415, 'Can delete term rule', 104, 'delete_termrule'),
	(416, 'Can view term rule', 104, 'view_termrule'),
	(417, 'Can add decision condition', 105, 'add_decisioncondition'),
	(418, 'Can change decision condition', 105, 'change_decisioncondition'),
	(419, 'Can delete decision condition', 105, 'delete_decisioncondition'),
	(420, 'Can view decision condition', 105, 'view_decisioncondition'),
	(421, 'Can add reference counter', 106, 'add_referencecounter'),
	(422, 'Can change reference counter', 106, 'change_referencecounter'),
	(423, 'Can delete reference counter', 106, 'delete_referencecounter'),
	(424, 'Can view reference counter', 106, 'view_referencecounter'),
	(425, 'Can add backing ask', 107, 'add_backingask'),
	(426, 'Can change backing ask', 107, 'change_backingask'),
	(427, 'Can delete backing ask', 107, 'delete_backingask'),
	(428, 'Can view backing ask', 107, 'view_backingask'),
	(429, 'Can add obstacle', 108, 'add_obstacle'),
	(430, 'Can change obstacle', 108, 'change_obstacle'),
	(431, 'Can delete obstacle', 108, 'delete_obstacle'),
	(432, 'Can view obstacle', 108, 'view_obstacle'),
	(433, 'Can add backing offer', 109, 'add_backingoffer'),
	(434, 'Can change backing offer', 109, 'change_backingoffer'),
	(435, 'Can delete backing offer', 109, 'delete_backingoffer'),
	(436, 'Can view backing offer', 109, 'view_backingoffer'),
	(437, 'Can add risk', 110, 'add_risk'),
	(438, 'Can change risk', 110, 'change_risk'),
	(439, 'Can delete risk', 110, 'delete_risk'),
	(440, 'Can view risk', 110, 'view_risk'),
	(441, 'Can add risk change', 111, 'add_riskchange'),
	(442, 'Can change risk change', 111, 'change_riskchange'),
	(443, 'Can delete risk change', 111, 'delete_riskchange'),
	(444, 'Can view risk change', 111, 'view_riskchange'),
	(445, 'Can add risk share', 112, 'add_riskshare'),
	(446, 'Can change risk share', 112, 'change_riskshare'),
	(447, 'Can delete risk share', 112, 'delete_riskshare'),
	(448, 'Can view risk share', 112, 'view_riskshare'),
	(449, 'Can add arrival', 113, 'add_arrival'),
	(450, 'Can change arrival', 113, 'change_arrival'),
	(451, 'Can delete arrival', 113, 'delete_arrival'),
	(452, 'Can view arrival', 113, 'view_arrival'),
	(453, 'Can add allocation rules', 114, 'add_allocationrules'),
	(454, 'Can change allocation rules', 114, 'change_allocationrules'),
	(455, 'Can delete allocation rules', 114, 'delete_allocationrules'),
	(456, 'Can view allocation rules', 114, 'view_allocationrules'),
	(457, 'Can add allocation round', 115, 'add_allocationround'),
	(458, 'Can change allocation round', 115, 'change_allocationround'),
	(459, 'Can delete allocation round', 115, 'delete_allocationround'),
	(460, 'Can view allocation round', 115, 'view_allocationround'),
	(461, 'Can add checklist step', 116, 'add_checkliststep'),
	(462, 'Can change checklist step', 116, 'change_checkliststep'),
	(463, 'Can delete checklist step', 116, 'delete_checkliststep'),
	(464, 'Can view checklist step', 116, 'view_checkliststep'),
	(465, 'Can add figure release', 117, 'add_figurerelease'),
	(466, 'Can change figure release', 117, 'change_figurerelease'),
	(467, 'Can delete figure release', 117, 'delete_figurerelease'),
	(468, 'Can view figure release', 117, 'view_figurerelease'),
	(469, 'Can add home', 118, 'add_home'),
	(470, 'Can change home', 118, 'change_home'),
	(471, 'Can delete home', 118, 'delete_home'),
	(472, 'Can view home', 118, 'view_home'),
	(473, 'Can add defect', 119, 'add_defect'),
	(474, 'Can change defect', 119, 'change_defect'),
	(475, 'Can delete defect', 119, 'delete_defect'),
	(476, 'Can view defect', 119, 'view_defect'),
	(477, 'Can add interest entry', 120, 'add_interestentry'),
	(478, 'Can change interest entry', 120, 'change_interestentry'),
	(479, 'Can delete interest entry', 120, 'delete_interestentry'),
	(480, 'Can view interest entry', 120, 'view_interestentry'),
	(481, 'Can add housing wish', 121, 'add_housingwish'),
	(482, 'Can change housing wish', 121, 'change_housingwish'),
	(483, 'Can delete housing wish', 121, 'delete_housingwish'),
	(484, 'Can view housing wish', 121, 'view_housingwish'),
	(485, 'Can add told', 122, 'add_told'),
	(486, 'Can change told', 122, 'change_told'),
	(487, 'Can delete told', 122, 'delete_told'),
	(488, 'Can view told', 122, 'view_told'),
	(489, 'Can add programme', 123, 'add_programme'),
	(490, 'Can change programme', 123, 'change_programme'),
	(491, 'Can delete programme', 123, 'delete_programme'),
	(492, 'Can view programme', 123, 'view_programme'),
	(493, 'Can add programme row', 124, 'add_programmerow'),
	(494, 'Can change programme row', 124, 'change_programmerow'),
	(495, 'Can delete programme row', 124, 'delete_programmerow'),
	(496, 'Can view programme row', 124, 'view_programmerow'),
	(497, 'Can add round entry', 125, 'add_roundentry'),
	(498, 'Can change round entry', 125, 'change_roundentry'),
	(499, 'Can delete round entry', 125, 'delete_roundentry'),
	(500, 'Can view round entry', 125, 'view_roundentry'),
	(501, 'Can add assignment', 126, 'add_assignment'),
	(502, 'Can change assignment', 126, 'change_assignment'),
	(503, 'Can delete assignment', 126, 'delete_assignment'),
	(504, 'Can view assignment', 126, 'view_assignment'),
	(505, 'Can add round event', 127, 'add_roundevent'),
	(506, 'Can change round event', 127, 'change_roundevent'),
	(507, 'Can delete round event', 127, 'delete_roundevent'),
	(508, 'Can view round event', 127, 'view_roundevent'),
	(509, 'Can add habits', 128, 'add_habits'),
	(510, 'Can change habits', 128, 'change_habits'),
	(511, 'Can delete habits', 128, 'delete_habits'),
	(512, 'Can view habits', 128, 'view_habits'),
	(513, 'Can add budget', 129, 'add_budget'),
	(514, 'Can change budget', 129, 'change_budget'),
	(515, 'Can delete budget', 129, 'delete_budget'),
	(516, 'Can view budget', 129, 'view_budget'),
	(517, 'Can add budget change', 130, 'add_budgetchange'),
	(518, 'Can change budget change', 130, 'change_budgetchange'),
	(519, 'Can delete budget change', 130, 'delete_budgetchange'),
	(520, 'Can view budget change', 130, 'view_budgetchange'),
	(521, 'Can add digest only', 131, 'add_digestonly'),
	(522, 'Can change digest only', 131, 'change_digestonly'),
	(523, 'Can delete digest only', 131, 'delete_digestonly'),
	(524, 'Can view digest only', 131, 'view_digestonly'),
	(525, 'Can add document', 132, 'add_document'),
	(526, 'Can change document', 132, 'change_document'),
	(527, 'Can delete document', 132, 'delete_document'),
	(528, 'Can view document', 132, 'view_document'),
	(529, 'Can add document event', 133, 'add_documentevent'),
	(530, 'Can change document event', 133, 'change_documentevent'),
	(531, 'Can delete document event', 133, 'delete_documentevent'),
	(532, 'Can view document event', 133, 'view_documentevent'),
	(533, 'Can add line', 134, 'add_line'),
	(534, 'Can change line', 134, 'change_line'),
	(535, 'Can delete line', 134, 'delete_line'),
	(536, 'Can view line', 134, 'view_line'),
	(537, 'Can add meeting paper', 135, 'add_meetingpaper'),
	(538, 'Can change meeting paper', 135, 'change_meetingpaper'),
	(539, 'Can delete meeting paper', 135, 'delete_meetingpaper'),
	(540, 'Can view meeting paper', 135, 'view_meetingpaper'),
	(541, 'Can add agreement', 136, 'add_agreement'),
	(542, 'Can change agreement', 136, 'change_agreement'),
	(543, 'Can delete agreement', 136, 'delete_agreement'),
	(544, 'Can view agreement', 136, 'view_agreement'),
	(545, 'Can add update', 137, 'add_update'),
	(546, 'Can change update', 137, 'change_update'),
	(547, 'Can delete update', 137, 'delete_update'),
	(548, 'Can view update', 137, 'view_update'),
	(549, 'Can add version', 138, 'add_version'),
	(550, 'Can change version', 138, 'change_version'),
	(551, 'Can delete version', 138, 'delete_version'),
	(552, 'Can view version', 138, 'view_version'),
	(553, 'Can add abilities', 139, 'add_abilities'),
	(554, 'Can change abilities', 139, 'change_abilities'),
	(555, 'Can delete abilities', 139, 'delete_abilities'),
	(556, 'Can view abilities', 139, 'view_abilities'),
	(557, 'Can add shift series', 140, 'add_shiftseries'),
	(558, 'Can change shift series', 140, 'change_shiftseries'),
	(559, 'Can delete shift series', 140, 'delete_shiftseries'),
	(560, 'Can view shift series', 140, 'view_shiftseries'),
	(561, 'Can add shift', 141, 'add_shift'),
	(562, 'Can change shift', 141, 'change_shift'),
	(563, 'Can delete shift', 141, 'delete_shift'),
	(564, 'Can view shift', 141, 'view_shift'),
	(565, 'Can add sign up', 142, 'add_signup'),
	(566, 'Can change sign up', 142, 'change_signup'),
	(567, 'Can delete sign up', 142, 'delete_signup'),
	(568, 'Can view sign up', 142, 'view_signup'),
	(569, 'Can add task', 143, 'add_task'),
	(570, 'Can change task', 143, 'change_task'),
	(571, 'Can delete task', 143, 'delete_task'),
	(572, 'Can view task', 143, 'view_task'),
	(573, 'Can add taker', 144, 'add_taker'),
	(574, 'Can change taker', 144, 'change_taker'),
	(575, 'Can delete taker', 144, 'delete_taker'),
	(576, 'Can view taker', 144, 'view_taker'),
	(577, 'Can add ask', 145, 'add_ask'),
	(578, 'Can change ask', 145, 'change_ask'),
	(579, 'Can delete ask', 145, 'delete_ask'),
	(580, 'Can view ask', 145, 'view_ask'),
	(581, 'Can add theme', 146, 'add_theme'),
	(582, 'Can change theme', 146, 'change_theme'),
	(583, 'Can delete theme', 146, 'delete_theme'),
	(584, 'Can view theme', 146, 'view_theme'),
	(585, 'Can add help seeker', 147, 'add_helpseeker'),
	(586, 'Can change help seeker', 147, 'change_helpseeker'),
	(587, 'Can delete help seeker', 147, 'delete_helpseeker'),
	(588, 'Can view help seeker', 147, 'view_helpseeker'),
	(589, 'Can add disclosure consent', 148, 'add_disclosureconsent'),
	(590, 'Can change disclosure consent', 148, 'change_disclosureconsent'),
	(591, 'Can delete disclosure consent', 148, 'delete_disclosureconsent'),
	(592, 'Can view disclosure consent', 148, 'view_disclosureconsent'),
	(593, 'Can add support case', 149, 'add_supportcase'),
	(594, 'Can change support case', 149, 'change_supportcase'),
	(595, 'Can delete support case', 149, 'delete_supportcase'),
	(596, 'Can view support case', 149, 'view_supportcase'),
	(597, 'Can add follow up', 150, 'add_followup'),
	(598, 'Can change follow up', 150, 'change_followup'),
	(599, 'Can delete follow up', 150, 'delete_followup'),
	(600, 'Can view follow up', 150, 'view_followup'),
	(601, 'Can add referral', 151, 'add_referral'),
	(602, 'Can change referral', 151, 'change_referral'),
	(603, 'Can delete referral', 151, 'delete_referral'),
	(604, 'Can view referral', 151, 'view_referral'),
	(605, 'Can add contact moment', 152, 'add_contactmoment'),
	(606, 'Can change contact moment', 152, 'change_contactmoment'),
	(607, 'Can delete contact moment', 152, 'delete_contactmoment'),
	(608, 'Can view contact moment', 152, 'view_contactmoment'),
	(609, 'Can add case counter', 153, 'add_casecounter'),
	(610, 'Can change case counter', 153, 'change_casecounter'),
	(611, 'Can delete case counter', 153, 'delete_casecounter'),
	(612, 'Can view case counter', 153, 'view_casecounter'),
	(613, 'Can add page change', 154, 'add_pagechange'),
	(614, 'Can change page change', 154, 'change_pagechange'),
	(615, 'Can delete page change', 154, 'delete_pagechange'),
	(616, 'Can view page change', 154, 'view_pagechange'),
	(617, 'Can add email address', 155, 'add_emailaddress'),
	(618, 'Can change email address', 155, 'change_emailaddress'),
	(619, 'Can delete email address', 155, 'delete_emailaddress'),
	(620, 'Can view email address', 155, 'view_emailaddress'),
	(621, 'Can add email confirmation', 156, 'add_emailconfirmation'),
	(622, 'Can change email confirmation', 156, 'change_emailconfirmation'),
	(623, 'Can delete email confirmation', 156, 'delete_emailconfirmation'),
	(624, 'Can view email confirmation', 156, 'view_emailconfirmation'),
	(625, 'Can add authenticator', 157, 'add_authenticator'),
	(626, 'Can change authenticator', 157, 'change_authenticator'),
	(627, 'Can delete authenticator', 157, 'delete_authenticator'),
	(628, 'Can view authenticator', 157, 'view_authenticator'),
	(629, 'Can add social account', 158, 'add_socialaccount'),
	(630, 'Can change social account', 158, 'change_socialaccount'),
	(631, 'Can delete social account', 158, 'delete_socialaccount'),
	(632, 'Can view social account', 158, 'view_socialaccount'),
	(633, 'Can add social application', 159, 'add_socialapp'),
	(634, 'Can change social application', 159, 'change_socialapp'),
	(635, 'Can delete social application', 159, 'delete_socialapp'),
	(636, 'Can view social application', 159, 'view_socialapp'),
	(637, 'Can add social application token', 160, 'add_socialtoken'),
	(638, 'Can change social application token', 160, 'change_socialtoken'),
	(639, 'Can delete social application token', 160, 'delete_socialtoken'),
	(640, 'Can view social application token', 160, 'view_socialtoken'),
	(641, 'Can add permission', 161, 'add_permission'),
	(642, 'Can change permission', 161, 'change_permission'),
	(643, 'Can delete permission', 161, 'delete_permission'),
	(644, 'Can view permission', 161, 'view_permission'),
	(645, 'Can add group', 162, 'add_group'),
	(646, 'Can change group', 162, 'change_group'),
	(647, 'Can delete group', 162, 'delete_group'),
	(648, 'Can view group', 162, 'view_group'),
	(649, 'Can add content type', 163, 'add_contenttype'),
	(650, 'Can change content type', 163, 'change_contenttype'),
	(651, 'Can delete content type', 163, 'delete_contenttype'),
	(652, 'Can view content type', 163, 'view_contenttype'),
	(653, 'Can add session', 164, 'add_session'),
	(654, 'Can change session', 164, 'change_session'),
	(655, 'Can delete session', 164, 'delete_session'),
	(656, 'Can view session', 164, 'view_session');

INSERT INTO public.django_content_type (id, app_label, model) VALUES
	(1, 'accounts', 'user'),
	(2, 'accounts', 'accountclaim'),
	(3, 'notifications', 'letter'),
	(4, 'notifications', 'noletters'),
	(5, 'notifications', 'mutedcategory'),
	(6, 'notifications', 'notification'),
	(7, 'audit', 'auditevent'),
	(8, 'sending', 'press'),
	(9, 'sending', 'kepttext'),
	(10, 'villages', 'importedfile'),
	(11, 'villages', 'indicator'),
	(12, 'villages', 'organisation'),
	(13, 'villages', 'province'),
	(14, 'villages', 'source'),
	(15, 'villages', 'statarea'),
	(16, 'villages', 'village'),
	(17, 'villages', 'calendaraddress'),
	(18, 'villages', 'facility'),
	(19, 'villages', 'event'),
	(20, 'villages', 'helperrole'),
	(21, 'villages', 'helper'),
	(22, 'villages', 'municipality'),
	(23, 'villages', 'series'),
	(24, 'villages', 'facilitystatuschange'),
	(25, 'villages', 'indicatorvalue'),
	(26, 'villages', 'villagefeatures'),
	(27, 'villages', 'villageprofile'),
	(28, 'villages', 'placename'),
	(29, 'villages', 'membershipcode'),
	(30, 'villages', 'membership'),
	(31, 'villages', 'vouch'),
	(32, 'villages', 'attendance'),
	(33, 'villages', 'facilitycheck'),
	(34, 'villages', 'facilityreport'),
	(35, 'villages', 'guestsignup'),
	(36, 'villages', 'roleinvitation'),
	(37, 'villages', 'merger'),
	(38, 'villages', 'facilityimport'),
	(39, 'rooms', 'bookingseries'),
	(40, 'rooms', 'room'),
	(41, 'rooms', 'booking'),
	(42, 'moderation', 'act'),
	(43, 'moderation', 'block'),
	(44, 'moderation', 'report'),
	(45, 'search', 'word'),
	(46, 'search', 'searchentry'),
	(47, 'news', 'post'),
	(48, 'linked', 'linkedfeed'),
	(49, 'linked', 'linkeditem'),
	(50, 'signals', 'corekind'),
	(51, 'signals', 'earlywarning'),
	(52, 'signals', 'facilitysignal'),
	(53, 'signals', 'quarterlycheck'),
	(54, 'signals', 'warningstep'),
	(55, 'exchange', 'listing'),
	(56, 'exchange', 'message'),
	(57, 'exchange', 'refusal'),
	(58, 'exchange', 'reportedmessage'),
	(59, 'exchange', 'thread'),
	(60, 'exchange', 'thanks'),
	(61, 'initiatives', 'initiative'),
	(62, 'initiatives', 'boardpost'),
	(63, 'initiatives', 'initiativeevent'),
	(64, 'initiatives', 'initiativemember'),
	(65, 'initiatives', 'joinquestion'),
	(66, 'initiatives', 'joinanswer'),
	(67, 'initiatives', 'leadcall'),
	(68, 'initiatives', 'lesson'),
	(69, 'initiatives', 'lifeevent'),
	(70, 'initiatives', 'postholder'),
	(71, 'initiatives', 'postinterest'),
	(72, 'initiatives', 'stagechange'),
	(73, 'initiatives', 'thanks'),
	(74, 'initiatives', 'timelinemoment'),
	(75, 'initiatives', 'boxrow'),
	(76, 'comments', 'closing'),
	(77, 'comments', 'comment'),
	(78, 'deciding', 'choice'),
	(79, 'deciding', 'question'),
	(80, 'deciding', 'proposal'),
	(81, 'deciding', 'invitation'),
	(82, 'deciding', 'count'),
	(83, 'deciding', 'questionevent'),
	(84, 'deciding', 'sheet'),
	(85, 'deciding', 'ballot'),
	(86, 'deciding', 'word'),
	(87, 'deciding', 'mark'),
	(88, 'encounters', 'meeting'),
	(89, 'encounters', 'chair'),
	(90, 'encounters', 'agreement'),
	(91, 'encounters', 'rules'),
	(92, 'encounters', 'acceptance'),
	(93, 'encounters', 'topic'),
	(94, 'encounters', 'question'),
	(95, 'encounters', 'agreementversion'),
	(96, 'regulatory', 'equatedday'),
	(97, 'regulatory', 'regulatoryrequest'),
	(98, 'regulatory', 'internalnote'),
	(99, 'regulatory', 'decision'),
	(100, 'regulatory', 'clocksuspension'),
	(101, 'regulatory', 'requestmessage'),
	(102, 'regulatory', 'statuschange'),
	(103, 'regulatory', 'termextension'),
	(104, 'regulatory', 'termrule'),
	(105, 'regulatory', 'decisioncondition'),
	(106, 'regulatory', 'referencecounter'),
	(107, 'hurdles', 'backingask'),
	(108, 'hurdles', 'obstacle'),
	(109, 'hurdles', 'backingoffer'),
	(110, 'hurdles', 'risk'),
	(111, 'hurdles', 'riskchange'),
	(112, 'hurdles', 'riskshare'),
	(113, 'moving', 'arrival'),
	(114, 'housing', 'allocationrules'),
	(115, 'housing', 'allocationround'),
	(116, 'housing', 'checkliststep'),
	(117, 'housing', 'figurerelease'),
	(118, 'housing', 'home'),
	(119, 'housing', 'defect'),
	(120, 'housing', 'interestentry'),
	(121, 'housing', 'housingwish'),
	(122, 'housing', 'told'),
	(123, 'housing', 'programme'),
	(124, 'housing', 'programmerow'),
	(125, 'housing', 'roundentry'),
	(126, 'housing', 'assignment'),
	(127, 'housing', 'roundevent'),
	(128, 'papers', 'habits'),
	(129, 'papers', 'budget'),
	(130, 'papers', 'budgetchange'),
	(131, 'papers', 'digestonly'),
	(132, 'papers', 'document'),
	(133, 'papers', 'documentevent'),
	(134, 'papers', 'line'),
	(135, 'papers', 'meetingpaper'),
	(136, 'papers', 'agreement'),
	(137, 'papers', 'update'),
	(138, 'papers', 'version'),
	(139, 'work', 'abilities'),
	(140, 'work', 'shiftseries'),
	(141, 'work', 'shift'),
	(142, 'work', 'signup'),
	(143, 'work', 'task'),
	(144, 'work', 'taker'),
	(145, 'work', 'ask'),
	(146, 'supporters', 'theme'),
	(147, 'supporters', 'helpseeker'),
	(148, 'supporters', 'disclosureconsent'),
	(149, 'supporters', 'supportcase'),
	(150, 'supporters', 'followup'),
	(151, 'supporters', 'referral'),
	(152, 'supporters', 'contactmoment'),
	(153, 'supporters', 'casecounter'),
	(154, 'web', 'pagechange'),
	(155, 'account', 'emailaddress'),
	(156, 'account', 'emailconfirmation'),
	(157, 'mfa', 'authenticator'),
	(158, 'socialaccount', 'socialaccount'),
	(159, 'socialaccount', 'socialapp'),
	(160, 'socialaccount', 'socialtoken'),
	(161, 'auth', 'permission'),
	(162, 'auth', 'group'),
	(163, 'contenttypes', 'contenttype'),
	(164, 'sessions', 'session');

INSERT INTO public.django_migrations (id, app, name, applied) VALUES
	(1, 'contenttypes', '0001_initial', now()),
	(2, 'contenttypes', '0002_remove_content_type_name', now()),
	(3, 'auth', '0001_initial', now()),
	(4, 'auth', '0002_alter_permission_name_max_length', now()),
	(5, 'auth', '0003_alter_user_email_max_length', now()),
	(6, 'auth', '0004_alter_user_username_opts', now()),
	(7, 'auth', '0005_alter_user_last_login_null', now()),
	(8, 'auth', '0006_require_contenttypes_0002', now()),
	(9, 'auth', '0007_alter_validators_add_error_messages', now()),
	(10, 'auth', '0008_alter_user_username_max_length', now()),
	(11, 'auth', '0009_alter_user_last_name_max_length', now()),
	(12, 'auth', '0010_alter_group_name_max_length', now()),
	(13, 'auth', '0011_update_proxy_permissions', now()),
	(14, 'auth', '0012_alter_user_first_name_max_length', now()),
	(15, 'accounts', '0001_initial', now()),
	(16, 'account', '0001_initial', now()),
	(17, 'account', '0002_email_max_length', now()),
	(18, 'account', '0003_alter_emailaddress_create_unique_verified_email', now()),
	(19, 'account', '0004_alter_emailaddress_drop_unique_email', now()),
	(20, 'account', '0005_emailaddress_idx_upper_email', now()),
	(21, 'account', '0006_emailaddress_lower', now()),
	(22, 'account', '0007_emailaddress_idx_email', now()),
	(23, 'account', '0008_emailaddress_unique_primary_email_fixup', now()),
	(24, 'account', '0009_emailaddress_unique_primary_email', now()),
	(25, 'accounts', '0002_guards', now()),
	(26, 'accounts', '0003_small_letters', now()),
	(27, 'accounts', '0004_dutch_order', now()),
	(28, 'audit', '0001_initial', now()),
	(29, 'audit', '0002_guards', now()),
	(30, 'audit', '0003_key_reset', now()),
	(31, 'villages', '0001_initial', now()),
	(32, 'initiatives', '0001_initial', now()),
	(33, 'comments', '0001_initial', now()),
	(34, 'initiatives', '0002_guards', now()),
	(35, 'deciding', '0001_initial', now()),
	(36, 'deciding', '0002_guards', now()),
	(37, 'deciding', '0003_small_letters', now()),
	(38, 'deciding', '0004_turnout', now()),
	(39, 'encounters', '0001_initial', now()),
	(40, 'encounters', '0002_small_letters', now()),
	(41, 'exchange', '0001_initial', now()),
	(42, 'housing', '0001_initial', now()),
	(43, 'housing', '0002_guards', now()),
	(44, 'regulatory', '0001_initial', now()),
	(45, 'hurdles', '0001_initial', now()),
	(46, 'hurdles', '0002_guards', now()),
	(47, 'villages', '0002_small_letters', now()),
	(48, 'villages', '0003_dutch_order', now()),
	(49, 'villages', '0004_role_invitation', now()),
	(50, 'villages', '0005_mergers', now()),
	(51, 'villages', '0006_facilityimport', now()),
	(52, 'initiatives', '0003_who_is_let_in', now()),
	(53, 'initiatives', '0004_timeline', now()),
	(54, 'initiatives', '0005_boxes', now()),
	(55, 'linked', '0001_initial', now()),
	(56, 'mfa', '0001_initial', now()),
	(57, 'mfa', '0002_authenticator_timestamps', now()),
	(58, 'mfa', '0003_authenticator_type_uniq', now()),
	(59, 'moderation', '0001_initial', now()),
	(60, 'moving', '0001_initial', now()),
	(61, 'news', '0001_initial', now()),
	(62, 'notifications', '0001_initial', now()),
	(63, 'notifications', '0002_account_and_role_letters', now()),
	(64, 'notifications', '0003_keeping_text', now()),
	(65, 'papers', '0001_initial', now()),
	(66, 'papers', '0002_as_it_came', now()),
	(67, 'regulatory', '0002_guards', now()),
	(68, 'rooms', '0001_initial', now()),
	(69, 'search', '0001_initial', now()),
	(70, 'search', '0002_guards', now()),
	(71, 'search', '0003_one_table', now()),
	(72, 'sending', '0001_initial', now()),
	(73, 'sending', '0002_kepttext', now()),
	(74, 'sessions', '0001_initial', now()),
	(75, 'signals', '0001_initial', now()),
	(76, 'signals', '0002_core_kinds', now()),
	(77, 'socialaccount', '0001_initial', now()),
	(78, 'socialaccount', '0002_token_max_lengths', now()),
	(79, 'socialaccount', '0003_extra_data_default_dict', now()),
	(80, 'socialaccount', '0004_app_provider_id_settings', now()),
	(81, 'socialaccount', '0005_socialtoken_nullable_app', now()),
	(82, 'socialaccount', '0006_alter_socialaccount_extra_data', now()),
	(83, 'villages', '0007_named_by_changes', now()),
	(84, 'villages', '0008_newest_roles', now()),
	(85, 'supporters', '0001_initial', now()),
	(86, 'supporters', '0002_guards', now()),
	(87, 'supporters', '0003_contacts_of_organisation', now()),
	(88, 'web', '0001_initial', now()),
	(89, 'work', '0001_initial', now());

INSERT INTO public.regulatory_termrule (id, procedure_kind, weeks, extension_weeks, legal_source, is_statutory, atw_applies, suspendable, objection, penalty, valid_from, valid_until, municipality_id) VALUES
	(1, '', 8, NULL, 'Awb artikel 4:13: een redelijke termijn, in elk geval binnen 8 weken na ontvangst. De soort is nog niet bepaald', true, true, true, false, false, '2020-01-01', NULL, NULL),
	(2, 'clarification', 3, NULL, 'Servicenorm: antwoord binnen 3 weken. Uitleg is geen besluit, er is geen wettelijke termijn', false, false, true, false, false, '2020-01-01', NULL, NULL),
	(3, 'policy_deviation', 8, NULL, 'Awb artikel 4:13: een redelijke termijn, in elk geval binnen 8 weken na ontvangst', true, true, true, true, true, '2020-01-01', NULL, NULL),
	(4, 'exemption_permit', 8, NULL, 'Awb artikel 4:13: een redelijke termijn, in elk geval binnen 8 weken na ontvangst, zolang de verordening geen eigen termijn noemt', true, true, true, true, true, '2020-01-01', NULL, NULL),
	(5, 'environment_permit', 8, 6, 'Omgevingswet artikel 16.64: 8 weken, één keer met 6 weken te verlengen. De aanvraag zelf loopt via het Omgevingsloket', true, true, true, true, true, '2020-01-01', NULL, NULL),
	(6, 'right_to_challenge', 8, NULL, 'Servicenorm: 8 weken, zolang de participatieverordening geen eigen termijn noemt', false, false, true, false, false, '2020-01-01', NULL, NULL),
	(7, 'experiment', 8, NULL, 'Awb artikel 4:13: een redelijke termijn, in elk geval binnen 8 weken na ontvangst, zolang de verordening geen eigen termijn noemt', true, true, true, true, true, '2020-01-01', NULL, NULL),
	(8, 'subsidy', 13, NULL, 'Subsidieverordening van de gemeente, meestal 13 weken', true, false, true, true, true, '2020-01-01', NULL, NULL),
	(9, 'signal_higher_rule', 2, NULL, 'Doorzendplicht van Awb artikel 2:3. De 2 weken zijn een servicenorm', false, false, false, false, false, '2020-01-01', NULL, NULL);

INSERT INTO public.signals_corekind (id, kind, norm) VALUES
	(1, 'shop', NULL),
	(2, 'gp', NULL),
	(3, 'pharmacy', NULL),
	(4, 'community_house', NULL),
	(5, 'transport', NULL),
	(6, 'sport', NULL),
	(7, 'childcare', NULL),
	(8, 'cash', NULL),
	(9, 'primary_school', 23);

INSERT INTO public.supporters_theme (id, code, name, active, "order") VALUES
	(1, 'gezelschap', 'Gezelschap', true, 1),
	(2, 'huis-en-klussen', 'Huis & klussen', true, 2),
	(3, 'vervoer', 'Vervoer', true, 3),
	(4, 'geld-en-formulieren', 'Geld & formulieren', true, 4),
	(5, 'zorg-en-wmo', 'Zorg & Wmo', true, 5),
	(6, 'wonen', 'Wonen', true, 6),
	(7, 'mantelzorg', 'Mantelzorg', true, 7),
	(8, 'meedoen', 'Meedoen', true, 8),
	(9, 'digitaal', 'Digitaal', true, 9),
	(10, 'dorpsidee', 'Dorpsidee', true, 10);

SELECT pg_catalog.setval('public.auth_permission_id_seq', 656, true);

SELECT pg_catalog.setval('public.django_content_type_id_seq', 164, true);

SELECT pg_catalog.setval('public.django_migrations_id_seq', 89, true);

SELECT pg_catalog.setval('public.regulatory_termrule_id_seq', 9, true);

SELECT pg_catalog.setval('public.signals_corekind_id_seq', 9, true);

SELECT pg_catalog.setval('public.supporters_theme_id_seq', 10, true);

ALTER TABLE ONLY public.supporters_supportcase
    ADD CONSTRAINT a_case_reference_is_used_once UNIQUE (organisation_id, reference);

ALTER TABLE ONLY public.notifications_mutedcategory
    ADD CONSTRAINT a_category_is_muted_once UNIQUE (user_id, category);

ALTER TABLE ONLY public.deciding_mark
    ADD CONSTRAINT a_choice_is_marked_once UNIQUE (ballot_id, choice_id);

ALTER TABLE ONLY public.regulatory_clocksuspension
    ADD CONSTRAINT a_clock_stands_still_once_at_a_time EXCLUDE USING gist (request_id WITH =, daterange(starts_on, ended_on) WITH &&);

ALTER TABLE ONLY public.deciding_sheet
    ADD CONSTRAINT a_code_is_of_one_sheet UNIQUE (question_id, code);

ALTER TABLE ONLY public.rooms_room
    ADD CONSTRAINT a_facility_has_a_room_once UNIQUE (facility_id, name);

ALTER TABLE ONLY public.villages_facilitycheck
    ADD CONSTRAINT a_facility_is_checked_once_a_day UNIQUE (facility_id, "on");

ALTER TABLE ONLY public.linked_linkeditem
    ADD CONSTRAINT a_feed_has_an_item_once UNIQUE (feed_id, uid);

ALTER TABLE ONLY public.villages_indicatorvalue
    ADD CONSTRAINT a_figure_is_given_once_a_year UNIQUE (area_id, indicator_id, year);

ALTER TABLE ONLY public.moving_arrival
    ADD CONSTRAINT a_file_is_brought_in_once UNIQUE (by_id, village_id, sha256);

ALTER TABLE ONLY public.housing_home
    ADD CONSTRAINT a_home_has_its_own_label UNIQUE (initiative_id, label);

ALTER TABLE ONLY public.housing_roundentry
    ADD CONSTRAINT a_household_draws_once UNIQUE (round_id, entry_id);

ALTER TABLE ONLY public.housing_told
    ADD CONSTRAINT a_household_hears_it_once UNIQUE (entry_id, kind, period);

ALTER TABLE ONLY public.notifications_letter
    ADD CONSTRAINT a_letter_goes_once UNIQUE (about, period, address_hash);

ALTER TABLE ONLY public.villages_vouch
    ADD CONSTRAINT a_member_vouches_once UNIQUE (membership_id, by_id);

ALTER TABLE ONLY public.notifications_notification
    ADD CONSTRAINT a_message_is_recorded_once UNIQUE (recipient_id, kind, about, period);

ALTER TABLE ONLY public.initiatives_timelinemoment
    ADD CONSTRAINT a_moment_is_told_once UNIQUE (source, key);

ALTER TABLE ONLY public.housing_interestentry
    ADD CONSTRAINT a_number_is_one_household UNIQUE (initiative_id, number);

ALTER TABLE ONLY public.deciding_ballot
    ADD CONSTRAINT a_person_answers_once UNIQUE (question_id, version, user_id);

ALTER TABLE ONLY public.exchange_thread
    ADD CONSTRAINT a_person_has_one_thread_about_a_listing UNIQUE (listing_id, user_id);

ALTER TABLE ONLY public.exchange_refusal
    ADD CONSTRAINT a_person_is_refused_once UNIQUE (user_id, whom_id);

ALTER TABLE ONLY public.moderation_report
    ADD CONSTRAINT a_person_reports_a_post_once UNIQUE (about_id, reporter_id);

ALTER TABLE ONLY public.housing_roundentry
    ADD CONSTRAINT a_place_is_one_household UNIQUE (round_id, place);

ALTER TABLE ONLY public.initiatives_joinanswer
    ADD CONSTRAINT a_question_is_answered_once UNIQUE (member_id, question_id);

ALTER TABLE ONLY public.papers_digestonly
    ADD CONSTRAINT a_reader_chooses_the_digest_once UNIQUE (initiative_id, user_id);

ALTER TABLE ONLY public.rooms_booking
    ADD CONSTRAINT a_room_is_booked_once_at_a_time EXCLUDE USING gist (tstzrange(starts_at, blocked_until) WITH &&, room_id WITH =) WHERE (((status)::text = ANY (ARRAY[('pending'::character varying)::text, ('confirmed'::character varying)::text])));

ALTER TABLE ONLY public.housing_allocationround
    ADD CONSTRAINT a_round_has_a_number_of_its_own UNIQUE (initiative_id, number);

ALTER TABLE ONLY public.villages_event
    ADD CONSTRAINT a_series_has_one_event_for_a_day UNIQUE (series_id, occurrence_on);

ALTER TABLE ONLY public.work_shift
    ADD CONSTRAINT a_series_has_one_shift_for_a_day UNIQUE (series_id, occurrence_on);

ALTER TABLE ONLY public.housing_checkliststep
    ADD CONSTRAINT a_step_is_done_once UNIQUE (initiative_id, key);

ALTER TABLE ONLY public.search_searchentry
    ADD CONSTRAINT a_thing_has_one_entry UNIQUE (kind, key);

ALTER TABLE ONLY public.initiatives_boxrow
    ADD CONSTRAINT a_thing_is_in_a_box_once UNIQUE (source, key);

ALTER TABLE ONLY public.papers_version
    ADD CONSTRAINT a_version_has_a_number UNIQUE (document_id, number);

ALTER TABLE ONLY public.deciding_proposal
    ADD CONSTRAINT a_version_is_kept_once UNIQUE (question_id, number);

ALTER TABLE ONLY public.encounters_agreementversion
    ADD CONSTRAINT a_version_of_agreements_has_its_own_number UNIQUE (agreement_id, number);

ALTER TABLE ONLY public.encounters_rules
    ADD CONSTRAINT a_version_of_rules_has_its_own_number UNIQUE (initiative_id, number);

ALTER TABLE ONLY public.villages_placename
    ADD CONSTRAINT a_village_has_a_name_once UNIQUE (village_id, name);

ALTER TABLE ONLY public.signals_quarterlycheck
    ADD CONSTRAINT a_village_is_checked_once_a_quarter UNIQUE (quarter, village_id);

ALTER TABLE ONLY public.linked_linkedfeed
    ADD CONSTRAINT a_village_links_an_address_once UNIQUE (village_id, address);

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_email_987c8728_uniq UNIQUE (user_id, email);

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_key_key UNIQUE (key);

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_accountclaim
    ADD CONSTRAINT accounts_accountclaim_code_hash_key UNIQUE (code_hash);

ALTER TABLE ONLY public.accounts_accountclaim
    ADD CONSTRAINT accounts_accountclaim_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_user
    ADD CONSTRAINT accounts_user_email_key UNIQUE (email);

ALTER TABLE ONLY public.accounts_user_groups
    ADD CONSTRAINT accounts_user_groups_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_user_groups
    ADD CONSTRAINT accounts_user_groups_user_id_group_id_59c0b32f_uniq UNIQUE (user_id, group_id);

ALTER TABLE ONLY public.accounts_user
    ADD CONSTRAINT accounts_user_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_user_user_permissions
    ADD CONSTRAINT accounts_user_user_permi_user_id_permission_id_2ab516c2_uniq UNIQUE (user_id, permission_id);

ALTER TABLE ONLY public.accounts_user_user_permissions
    ADD CONSTRAINT accounts_user_user_permissions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.deciding_invitation
    ADD CONSTRAINT an_address_is_invited_once UNIQUE (question_id, email);

ALTER TABLE ONLY public.initiatives_initiative
    ADD CONSTRAINT an_address_is_used_once_in_a_village UNIQUE (village_id, slug);

ALTER TABLE ONLY public.papers_budget
    ADD CONSTRAINT an_initiative_has_one_budget UNIQUE (initiative_id);

ALTER TABLE ONLY public.deciding_ballot
    ADD CONSTRAINT an_invitation_answers_once UNIQUE (question_id, version, invitation_id);

ALTER TABLE ONLY public.audit_auditevent
    ADD CONSTRAINT audit_auditevent_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.comments_closing
    ADD CONSTRAINT comments_closing_initiative_id_key UNIQUE (initiative_id);

ALTER TABLE ONLY public.comments_closing
    ADD CONSTRAINT comments_closing_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.comments_comment
    ADD CONSTRAINT comments_comment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.regulatory_decisioncondition
    ADD CONSTRAINT conditions_are_numbered UNIQUE (decision_id, number);

ALTER TABLE ONLY public.deciding_ballot
    ADD CONSTRAINT deciding_ballot_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.deciding_ballot
    ADD CONSTRAINT deciding_ballot_sheet_id_key UNIQUE (sheet_id);

ALTER TABLE ONLY public.deciding_choice
    ADD CONSTRAINT deciding_choice_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.deciding_count
    ADD CONSTRAINT deciding_count_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.deciding_invitation
    ADD CONSTRAINT deciding_invitation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.deciding_mark
    ADD CONSTRAINT deciding_mark_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.deciding_proposal
    ADD CONSTRAINT deciding_proposal_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.deciding_question
    ADD CONSTRAINT deciding_question_event_id_key UNIQUE (event_id);

ALTER TABLE ONLY public.deciding_question
    ADD CONSTRAINT deciding_question_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.deciding_questionevent
    ADD CONSTRAINT deciding_questionevent_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.deciding_sheet
    ADD CONSTRAINT deciding_sheet_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.deciding_word
    ADD CONSTRAINT deciding_word_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);

ALTER TABLE ONLY public.encounters_acceptance
    ADD CONSTRAINT encounters_acceptance_attendance_id_key UNIQUE (attendance_id);

ALTER TABLE ONLY public.encounters_acceptance
    ADD CONSTRAINT encounters_acceptance_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.encounters_agreement
    ADD CONSTRAINT encounters_agreement_meeting_id_key UNIQUE (meeting_id);

ALTER TABLE ONLY public.encounters_agreement
    ADD CONSTRAINT encounters_agreement_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.encounters_agreementversion
    ADD CONSTRAINT encounters_agreementversion_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.encounters_chair
    ADD CONSTRAINT encounters_chair_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.encounters_meeting
    ADD CONSTRAINT encounters_meeting_event_id_key UNIQUE (event_id);

ALTER TABLE ONLY public.encounters_meeting
    ADD CONSTRAINT encounters_meeting_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.encounters_question
    ADD CONSTRAINT encounters_question_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.encounters_rules
    ADD CONSTRAINT encounters_rules_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.encounters_topic
    ADD CONSTRAINT encounters_topic_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.exchange_listing
    ADD CONSTRAINT exchange_listing_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.exchange_message
    ADD CONSTRAINT exchange_message_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.exchange_refusal
    ADD CONSTRAINT exchange_refusal_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.exchange_reportedmessage
    ADD CONSTRAINT exchange_reportedmessage_message_id_key UNIQUE (message_id);

ALTER TABLE ONLY public.exchange_reportedmessage
    ADD CONSTRAINT exchange_reportedmessage_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.exchange_thanks
    ADD CONSTRAINT exchange_thanks_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.exchange_thanks
    ADD CONSTRAINT exchange_thanks_thread_id_key UNIQUE (thread_id);

ALTER TABLE ONLY public.exchange_thread
    ADD CONSTRAINT exchange_thread_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.housing_allocationround
    ADD CONSTRAINT housing_allocationround_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.housing_allocationrules
    ADD CONSTRAINT housing_allocationrules_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.housing_assignment
    ADD CONSTRAINT housing_assignment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.housing_checkliststep
    ADD CONSTRAINT housing_checkliststep_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.housing_defect
    ADD CONSTRAINT housing_defect_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.housing_figurerelease
    ADD CONSTRAINT housing_figurerelease_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.housing_home
    ADD CONSTRAINT housing_home_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.housing_housingwish
    ADD CONSTRAINT housing_housingwish_entry_id_key UNIQUE (entry_id);

ALTER TABLE ONLY public.housing_housingwish
    ADD CONSTRAINT housing_housingwish_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.housing_interestentry
    ADD CONSTRAINT housing_interestentry_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.housing_programme
    ADD CONSTRAINT housing_programme_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.housing_programmerow
    ADD CONSTRAINT housing_programmerow_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.housing_roundentry
    ADD CONSTRAINT housing_roundentry_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.housing_roundevent
    ADD CONSTRAINT housing_roundevent_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.housing_told
    ADD CONSTRAINT housing_told_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.hurdles_backingask
    ADD CONSTRAINT hurdles_backingask_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.hurdles_backingoffer
    ADD CONSTRAINT hurdles_backingoffer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.hurdles_obstacle
    ADD CONSTRAINT hurdles_obstacle_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.hurdles_risk
    ADD CONSTRAINT hurdles_risk_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.hurdles_riskchange
    ADD CONSTRAINT hurdles_riskchange_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.hurdles_riskshare
    ADD CONSTRAINT hurdles_riskshare_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_boardpost
    ADD CONSTRAINT initiatives_boardpost_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_boxrow
    ADD CONSTRAINT initiatives_boxrow_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_initiative
    ADD CONSTRAINT initiatives_initiative_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_initiativeevent
    ADD CONSTRAINT initiatives_initiativeevent_event_id_key UNIQUE (event_id);

ALTER TABLE ONLY public.initiatives_initiativeevent
    ADD CONSTRAINT initiatives_initiativeevent_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_initiativeevent
    ADD CONSTRAINT initiatives_initiativeevent_series_id_key UNIQUE (series_id);

ALTER TABLE ONLY public.initiatives_initiativemember
    ADD CONSTRAINT initiatives_initiativemember_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_joinanswer
    ADD CONSTRAINT initiatives_joinanswer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_joinquestion
    ADD CONSTRAINT initiatives_joinquestion_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_leadcall
    ADD CONSTRAINT initiatives_leadcall_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_lesson
    ADD CONSTRAINT initiatives_lesson_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_lesson_taken_by
    ADD CONSTRAINT initiatives_lesson_taken_by_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_lesson_taken_by
    ADD CONSTRAINT initiatives_lesson_taken_lesson_id_initiative_id_3cb9834c_uniq UNIQUE (lesson_id, initiative_id);

ALTER TABLE ONLY public.initiatives_lifeevent
    ADD CONSTRAINT initiatives_lifeevent_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_postholder
    ADD CONSTRAINT initiatives_postholder_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_postinterest
    ADD CONSTRAINT initiatives_postinterest_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_stagechange
    ADD CONSTRAINT initiatives_stagechange_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_thanks
    ADD CONSTRAINT initiatives_thanks_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_timelinemoment
    ADD CONSTRAINT initiatives_timelinemoment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.notifications_noletters
    ADD CONSTRAINT letters_are_refused_once UNIQUE (scope, fingerprint);

ALTER TABLE ONLY public.linked_linkedfeed
    ADD CONSTRAINT linked_linkedfeed_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.linked_linkeditem
    ADD CONSTRAINT linked_linkeditem_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.moderation_act
    ADD CONSTRAINT moderation_act_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.moderation_block
    ADD CONSTRAINT moderation_block_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.moderation_report
    ADD CONSTRAINT moderation_report_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.moving_arrival
    ADD CONSTRAINT moving_arrival_initiative_id_key UNIQUE (initiative_id);

ALTER TABLE ONLY public.moving_arrival
    ADD CONSTRAINT moving_arrival_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.news_post
    ADD CONSTRAINT news_post_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.notifications_letter
    ADD CONSTRAINT notifications_letter_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.notifications_mutedcategory
    ADD CONSTRAINT notifications_mutedcategory_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.notifications_noletters
    ADD CONSTRAINT notifications_noletters_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.notifications_notification
    ADD CONSTRAINT notifications_notification_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.regulatory_referencecounter
    ADD CONSTRAINT one_counter_a_year UNIQUE (municipality_id, year);

ALTER TABLE ONLY public.supporters_casecounter
    ADD CONSTRAINT one_counter_per_year UNIQUE (organisation_id, year);

ALTER TABLE ONLY public.housing_programme
    ADD CONSTRAINT one_programme_a_group UNIQUE (initiative_id);

ALTER TABLE ONLY public.regulatory_termrule
    ADD CONSTRAINT one_term_rule_at_a_time EXCLUDE USING gist (COALESCE(municipality_id, (0)::bigint) WITH =, procedure_kind WITH =, daterange(valid_from, valid_until) WITH &&);

ALTER TABLE ONLY public.sending_kepttext
    ADD CONSTRAINT one_text_a_form UNIQUE (browser, action);

ALTER TABLE ONLY public.papers_agreement
    ADD CONSTRAINT papers_agreement_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.papers_budget
    ADD CONSTRAINT papers_budget_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.papers_budgetchange
    ADD CONSTRAINT papers_budgetchange_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.papers_digestonly
    ADD CONSTRAINT papers_digestonly_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.papers_document
    ADD CONSTRAINT papers_document_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.papers_documentevent
    ADD CONSTRAINT papers_documentevent_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.papers_habits
    ADD CONSTRAINT papers_habits_pkey PRIMARY KEY (initiative_id);

ALTER TABLE ONLY public.papers_line
    ADD CONSTRAINT papers_line_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.papers_meetingpaper
    ADD CONSTRAINT papers_meetingpaper_event_id_key UNIQUE (event_id);

ALTER TABLE ONLY public.papers_meetingpaper
    ADD CONSTRAINT papers_meetingpaper_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.papers_update
    ADD CONSTRAINT papers_update_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.papers_version
    ADD CONSTRAINT papers_version_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.regulatory_clocksuspension
    ADD CONSTRAINT regulatory_clocksuspension_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.regulatory_decision
    ADD CONSTRAINT regulatory_decision_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.regulatory_decision
    ADD CONSTRAINT regulatory_decision_request_id_key UNIQUE (request_id);

ALTER TABLE ONLY public.regulatory_decisioncondition
    ADD CONSTRAINT regulatory_decisioncondition_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.regulatory_equatedday
    ADD CONSTRAINT regulatory_equatedday_day_key UNIQUE (day);

ALTER TABLE ONLY public.regulatory_equatedday
    ADD CONSTRAINT regulatory_equatedday_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.regulatory_internalnote
    ADD CONSTRAINT regulatory_internalnote_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.regulatory_referencecounter
    ADD CONSTRAINT regulatory_referencecounter_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.regulatory_regulatoryrequest
    ADD CONSTRAINT regulatory_regulatoryrequest_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.regulatory_regulatoryrequest
    ADD CONSTRAINT regulatory_regulatoryrequest_reference_key UNIQUE (reference);

ALTER TABLE ONLY public.regulatory_requestmessage
    ADD CONSTRAINT regulatory_requestmessage_answers_id_key UNIQUE (answers_id);

ALTER TABLE ONLY public.regulatory_requestmessage
    ADD CONSTRAINT regulatory_requestmessage_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.regulatory_requestmessage
    ADD CONSTRAINT regulatory_requestmessage_suspension_id_key UNIQUE (suspension_id);

ALTER TABLE ONLY public.regulatory_statuschange
    ADD CONSTRAINT regulatory_statuschange_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.regulatory_termextension
    ADD CONSTRAINT regulatory_termextension_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.regulatory_termextension
    ADD CONSTRAINT regulatory_termextension_request_id_key UNIQUE (request_id);

ALTER TABLE ONLY public.regulatory_termrule
    ADD CONSTRAINT regulatory_termrule_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.rooms_booking
    ADD CONSTRAINT rooms_booking_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.rooms_bookingseries
    ADD CONSTRAINT rooms_bookingseries_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.rooms_room_managers
    ADD CONSTRAINT rooms_room_managers_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.rooms_room_managers
    ADD CONSTRAINT rooms_room_managers_room_id_user_id_29c18fc6_uniq UNIQUE (room_id, user_id);

ALTER TABLE ONLY public.rooms_room
    ADD CONSTRAINT rooms_room_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.housing_allocationrules
    ADD CONSTRAINT rules_have_a_version_of_their_own UNIQUE (initiative_id, version);

ALTER TABLE ONLY public.search_searchentry
    ADD CONSTRAINT search_searchentry_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.search_word
    ADD CONSTRAINT search_word_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.search_word
    ADD CONSTRAINT search_word_word_key UNIQUE (word);

ALTER TABLE ONLY public.sending_kepttext
    ADD CONSTRAINT sending_kepttext_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.sending_press
    ADD CONSTRAINT sending_press_mark_key UNIQUE (mark);

ALTER TABLE ONLY public.sending_press
    ADD CONSTRAINT sending_press_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.signals_corekind
    ADD CONSTRAINT signals_corekind_kind_key UNIQUE (kind);

ALTER TABLE ONLY public.signals_corekind
    ADD CONSTRAINT signals_corekind_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.signals_earlywarning
    ADD CONSTRAINT signals_earlywarning_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.signals_facilitysignal
    ADD CONSTRAINT signals_facilitysignal_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.signals_quarterlycheck
    ADD CONSTRAINT signals_quarterlycheck_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.signals_warningstep
    ADD CONSTRAINT signals_warningstep_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.socialaccount_socialaccount
    ADD CONSTRAINT socialaccount_socialaccount_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.socialaccount_socialaccount
    ADD CONSTRAINT socialaccount_socialaccount_provider_uid_fc810c6e_uniq UNIQUE (provider, uid);

ALTER TABLE ONLY public.socialaccount_socialapp
    ADD CONSTRAINT socialaccount_socialapp_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_socialtoken_app_id_account_id_fca4e0ac_uniq UNIQUE (app_id, account_id);

ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_socialtoken_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.supporters_casecounter
    ADD CONSTRAINT supporters_casecounter_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.supporters_contactmoment
    ADD CONSTRAINT supporters_contactmoment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.supporters_disclosureconsent
    ADD CONSTRAINT supporters_disclosureconsent_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.supporters_followup
    ADD CONSTRAINT supporters_followup_follows_id_key UNIQUE (follows_id);

ALTER TABLE ONLY public.supporters_followup
    ADD CONSTRAINT supporters_followup_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.supporters_helpseeker
    ADD CONSTRAINT supporters_helpseeker_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.supporters_referral
    ADD CONSTRAINT supporters_referral_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.supporters_supportcase
    ADD CONSTRAINT supporters_supportcase_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.supporters_theme
    ADD CONSTRAINT supporters_theme_code_key UNIQUE (code);

ALTER TABLE ONLY public.supporters_theme
    ADD CONSTRAINT supporters_theme_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.villages_attendance
    ADD CONSTRAINT villages_attendance_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.villages_calendaraddress
    ADD CONSTRAINT villages_calendaraddress_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.villages_calendaraddress
    ADD CONSTRAINT villages_calendaraddress_user_id_key UNIQUE (user_id);

ALTER TABLE ONLY public.villages_event
    ADD CONSTRAINT villages_event_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.villages_facility
    ADD CONSTRAINT villages_facility_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.villages_facility
    ADD CONSTRAINT villages_facility_source_code_key UNIQUE (source_code);

ALTER TABLE ONLY public.villages_facilitycheck
    ADD CONSTRAINT villages_facilitycheck_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.villages_facilityimport
    ADD CONSTRAINT villages_facilityimport_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.villages_facilityreport
    ADD CONSTRAINT villages_facilityreport_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.villages_facilitystatuschange
    ADD CONSTRAINT villages_facilitystatuschange_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.villages_facilitystatuschange
    ADD CONSTRAINT villages_facilitystatuschange_source_code_key UNIQUE (source_code);

ALTER TABLE ONLY public.villages_guestsignup
    ADD CONSTRAINT villages_guestsignup_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.villages_helper
    ADD CONSTRAINT villages_helper_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.villages_helperrole
    ADD CONSTRAINT villages_helperrole_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.villages_importedfile
    ADD CONSTRAINT villages_importedfile_name_key UNIQUE (name);

ALTER TABLE ONLY public.villages_importedfile
    ADD CONSTRAINT villages_importedfile_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.villages_indicator
    ADD CONSTRAINT villages_indicator_code_key UNIQUE (code);

ALTER TABLE ONLY public.villages_indicator
    ADD CONSTRAINT villages_indicator_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.villages_indicatorvalue
    ADD CONSTRAINT villages_indicatorvalue_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.villages_membership
    ADD CONSTRAINT villages_membership_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.villages_membershipcode
    ADD CONSTRAINT villages_membershipcode_code_key UNIQUE (code);

ALTER TABLE ONLY public.villages_membershipcode
    ADD CONSTRAINT villages_membershipcode_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.villages_merger
    ADD CONSTRAINT villages_merger_code_key UNIQUE (code);

ALTER TABLE ONLY public.villages_merger
    ADD CONSTRAINT villages_merger_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.villages_municipality
    ADD CONSTRAINT villages_municipality_gm_code_key UNIQUE (gm_code);

ALTER TABLE ONLY public.villages_municipality
    ADD CONSTRAINT villages_municipality_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.villages_municipality
    ADD CONSTRAINT villages_municipality_slug_key UNIQUE (slug);

ALTER TABLE ONLY public.villages_organisation
    ADD CONSTRAINT villages_organisation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.villages_organisation_villages
    ADD CONSTRAINT villages_organisation_vi_organisation_id_village__75c41ddd_uniq UNIQUE (organisation_id, village_id);

ALTER TABLE ONLY public.villages_organisation_villages
    ADD CONSTRAINT villages_organisation_villages_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.villages_placename
    ADD CONSTRAINT villages_placename_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.villages_province
    ADD CONSTRAINT villages_province_code_key UNIQUE (code);

ALTER TABLE ONLY public.villages_province
    ADD CONSTRAINT villages_province_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.villages_province
    ADD CONSTRAINT villages_province_slug_key UNIQUE (slug);

ALTER TABLE ONLY public.villages_roleinvitation
    ADD CONSTRAINT villages_roleinvitation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.villages_series
    ADD CONSTRAINT villages_series_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.villages_source
    ADD CONSTRAINT villages_source_code_key UNIQUE (code);

ALTER TABLE ONLY public.villages_source
    ADD CONSTRAINT villages_source_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.villages_statarea
    ADD CONSTRAINT villages_statarea_code_key UNIQUE (code);

ALTER TABLE ONLY public.villages_statarea
    ADD CONSTRAINT villages_statarea_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.villages_village
    ADD CONSTRAINT villages_village_bag_place_code_key UNIQUE (bag_place_code);

ALTER TABLE ONLY public.villages_village
    ADD CONSTRAINT villages_village_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.villages_village
    ADD CONSTRAINT villages_village_slug_key UNIQUE (slug);

ALTER TABLE ONLY public.villages_villagefeatures
    ADD CONSTRAINT villages_villagefeatures_pkey PRIMARY KEY (village_id);

ALTER TABLE ONLY public.villages_villageprofile
    ADD CONSTRAINT villages_villageprofile_pkey PRIMARY KEY (village_id);

ALTER TABLE ONLY public.villages_vouch
    ADD CONSTRAINT villages_vouch_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.web_pagechange
    ADD CONSTRAINT web_pagechange_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.work_abilities
    ADD CONSTRAINT work_abilities_member_id_key UNIQUE (member_id);

ALTER TABLE ONLY public.work_abilities
    ADD CONSTRAINT work_abilities_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.work_ask
    ADD CONSTRAINT work_ask_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.work_shift
    ADD CONSTRAINT work_shift_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.work_shiftseries
    ADD CONSTRAINT work_shiftseries_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.work_signup
    ADD CONSTRAINT work_signup_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.work_taker
    ADD CONSTRAINT work_taker_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.work_task
    ADD CONSTRAINT work_task_pkey PRIMARY KEY (id);

CREATE UNIQUE INDEX a_home_is_given_once ON public.housing_assignment USING btree (home_id) WHERE (ended_at IS NULL);

CREATE UNIQUE INDEX a_household_gets_one_home ON public.housing_assignment USING btree (entry_id) WHERE (ended_at IS NULL);

CREATE UNIQUE INDEX a_person_attends_an_event_once ON public.villages_attendance USING btree (event_id, user_id) WHERE (ended_at IS NULL);

CREATE UNIQUE INDEX a_person_chairs_a_meeting_once ON public.encounters_chair USING btree (meeting_id, user_id) WHERE (ended_at IS NULL);

CREATE UNIQUE INDEX a_person_holds_a_post_once ON public.initiatives_postholder USING btree (post_id, user_id) WHERE (ended_on IS NULL);

CREATE UNIQUE INDEX a_person_is_blocked_once_in_a_village ON public.moderation_block USING btree (village_id, user_id) WHERE (lifted_at IS NULL);

CREATE UNIQUE INDEX a_person_stands_in_a_shift_once ON public.work_signup USING btree (shift_id, user_id) WHERE (ended_at IS NULL);

CREATE UNIQUE INDEX a_person_takes_a_role_once ON public.villages_helper USING btree (role_id, user_id) WHERE (ended_at IS NULL);

CREATE UNIQUE INDEX a_person_takes_a_task_once ON public.work_taker USING btree (task_id, user_id) WHERE (ended_at IS NULL);

CREATE UNIQUE INDEX a_person_takes_part_once ON public.initiatives_initiativemember USING btree (initiative_id, user_id) WHERE (until IS NULL);

CREATE UNIQUE INDEX a_person_wants_a_post_once ON public.initiatives_postinterest USING btree (post_id, user_id) WHERE (ended_at IS NULL);

CREATE UNIQUE INDEX a_register_is_shared_once_at_a_time ON public.hurdles_riskshare USING btree (initiative_id) WHERE (ended_at IS NULL);

CREATE UNIQUE INDEX a_registered_person_is_on_a_list_once ON public.housing_interestentry USING btree (initiative_id, user_id) WHERE ((user_id IS NOT NULL) AND (withdrawn_at IS NULL));

CREATE UNIQUE INDEX a_signal_is_computed_once ON public.signals_facilitysignal USING btree (village_id, facility_id, code, kind) NULLS NOT DISTINCT WHERE ((ended_on IS NULL) AND is_computed);

CREATE UNIQUE INDEX a_template_is_taken_over_once ON public.hurdles_risk USING btree (initiative_id, template) WHERE (NOT ((template)::text = ''::text));

CREATE UNIQUE INDEX a_village_pins_one_post ON public.news_post USING btree (village_id) WHERE is_pinned;

CREATE INDEX account_emailaddress_email_03be32b2 ON public.account_emailaddress USING btree (email);

CREATE INDEX account_emailaddress_email_03be32b2_like ON public.account_emailaddress USING btree (email varchar_pattern_ops);

CREATE INDEX account_emailaddress_user_id_2c513194 ON public.account_emailaddress USING btree (user_id);

CREATE INDEX account_emailconfirmation_email_address_id_5b7f8c58 ON public.account_emailconfirmation USING btree (email_address_id);

CREATE INDEX account_emailconfirmation_key_f43612bd_like ON public.account_emailconfirmation USING btree (key varchar_pattern_ops);

CREATE INDEX accounts_accountclaim_code_hash_b4fab44c_like ON public.accounts_accountclaim USING btree (code_hash varchar_pattern_ops);

CREATE INDEX accounts_accountclaim_made_by_id_3148cbde ON public.accounts_accountclaim USING btree (made_by_id);

CREATE INDEX accounts_accountclaim_person_id_5c9dcfb6 ON public.accounts_accountclaim USING btree (person_id);

CREATE INDEX accounts_user_claimed_by_id_64ad97e3 ON public.accounts_user USING btree (claimed_by_id);

CREATE INDEX accounts_user_email_b2644a56_like ON public.accounts_user USING btree (email varchar_pattern_ops);

CREATE INDEX accounts_user_groups_group_id_bd11a704 ON public.accounts_user_groups USING btree (group_id);

CREATE INDEX accounts_user_groups_user_id_52b62117 ON public.accounts_user_groups USING btree (user_id);

CREATE INDEX accounts_user_recorded_by_id_ef1551b6 ON public.accounts_user USING btree (recorded_by_id);

CREATE INDEX accounts_user_user_permissions_permission_id_113bb443 ON public.accounts_user_user_permissions USING btree (permission_id);

CREATE INDEX accounts_user_user_permissions_user_id_e4f0a161 ON public.accounts_user_user_permissions USING btree (user_id);

CREATE INDEX acts_about ON public.moderation_act USING btree (about_id);

CREATE INDEX acts_of_village ON public.moderation_act USING btree (village_id, at DESC, id DESC);

CREATE INDEX agenda_of_country ON public.villages_event USING btree (starts_at, id);

CREATE INDEX agenda_of_village ON public.villages_event USING btree (village_id, starts_at, id);

CREATE INDEX agreements_of_meeting ON public.papers_agreement USING btree (meeting_id, created_at, id);

CREATE UNIQUE INDEX an_address_is_on_a_list_once ON public.housing_interestentry USING btree (initiative_id, email_hash) WHERE (NOT ((email_hash)::text = ''::text));

CREATE INDEX asks_of_initiative ON public.hurdles_backingask USING btree (initiative_id, created_at DESC, id DESC);

CREATE INDEX audit_chain ON public.audit_auditevent USING btree (chain, id);

CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);

CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);

CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);

CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);

CREATE INDEX ballots_of_version ON public.deciding_ballot USING btree (question_id, version);

CREATE INDEX bookings_of_room ON public.rooms_booking USING btree (room_id, starts_at, id);

CREATE INDEX bookings_to_answer ON public.rooms_booking USING btree (room_id) WHERE ((status)::text = 'pending'::text);

CREATE INDEX changes_of_budget ON public.papers_budgetchange USING btree (budget_id, at DESC, id DESC);

CREATE INDEX changes_of_request ON public.regulatory_statuschange USING btree (request_id, at);

CREATE INDEX changes_of_risk ON public.hurdles_riskchange USING btree (risk_id, at DESC, id DESC);

CREATE INDEX comment_of_author ON public.comments_comment USING btree (user_id, village_id);

CREATE INDEX comment_to_moderate ON public.comments_comment USING btree (village_id, created_at) WHERE (NOT ((state)::text = 'visible'::text));

CREATE INDEX comments_closing_by_id_2f57e03f ON public.comments_closing USING btree (by_id);

CREATE INDEX comments_comment_initiative_id_d735a6e5 ON public.comments_comment USING btree (initiative_id);

CREATE INDEX comments_comment_parent_id_3e0802fb ON public.comments_comment USING btree (parent_id);

CREATE INDEX comments_comment_recorded_by_id_14a907fb ON public.comments_comment USING btree (recorded_by_id);

CREATE INDEX comments_comment_state_by_id_259247a7 ON public.comments_comment USING btree (state_by_id);

CREATE INDEX comments_comment_user_id_a1db4881 ON public.comments_comment USING btree (user_id);

CREATE INDEX comments_comment_village_id_6935416a ON public.comments_comment USING btree (village_id);

CREATE INDEX comments_of_initiative ON public.comments_comment USING btree (initiative_id, created_at DESC, id DESC) WHERE (parent_id IS NULL);

CREATE INDEX contacts_of_author ON public.supporters_contactmoment USING btree (logged_by_id, occurred_at DESC);

CREATE INDEX contacts_of_organisation ON public.supporters_contactmoment USING btree (organisation_id, occurred_at);

CREATE INDEX deciding_ballot_invitation_id_ae9c87d8 ON public.deciding_ballot USING btree (invitation_id);

CREATE INDEX deciding_ballot_question_id_2728e71b ON public.deciding_ballot USING btree (question_id);

CREATE INDEX deciding_ballot_recorded_by_id_2892f52d ON public.deciding_ballot USING btree (recorded_by_id);

CREATE INDEX deciding_ballot_replied_by_id_919b9ba3 ON public.deciding_ballot USING btree (replied_by_id);

CREATE INDEX deciding_ballot_user_id_443e0d05 ON public.deciding_ballot USING btree (user_id);

CREATE INDEX deciding_choice_question_id_8060c77c ON public.deciding_choice USING btree (question_id);

CREATE INDEX deciding_count_choice_id_161ee6bc ON public.deciding_count USING btree (choice_id);

CREATE INDEX deciding_count_question_id_d5aa21b4 ON public.deciding_count USING btree (question_id);

CREATE INDEX deciding_invitation_by_id_76997314 ON public.deciding_invitation USING btree (by_id);

CREATE INDEX deciding_invitation_question_id_4c42c030 ON public.deciding_invitation USING btree (question_id);

CREATE INDEX deciding_mark_ballot_id_f4289fae ON public.deciding_mark USING btree (ballot_id);

CREATE INDEX deciding_mark_choice_id_bab3746e ON public.deciding_mark USING btree (choice_id);

CREATE INDEX deciding_proposal_question_id_a5e23fe9 ON public.deciding_proposal USING btree (question_id);

CREATE INDEX deciding_question_created_by_id_12138604 ON public.deciding_question USING btree (created_by_id);

CREATE INDEX deciding_question_initiative_id_eeb13cfc ON public.deciding_question USING btree (initiative_id);

CREATE INDEX deciding_questionevent_by_id_c16508dc ON public.deciding_questionevent USING btree (by_id);

CREATE INDEX deciding_questionevent_question_id_18f47738 ON public.deciding_questionevent USING btree (question_id);

CREATE INDEX deciding_sheet_question_id_ecb88d74 ON public.deciding_sheet USING btree (question_id);

CREATE INDEX deciding_word_question_id_dde670d9 ON public.deciding_word USING btree (question_id);

CREATE INDEX defects_of_home ON public.housing_defect USING btree (home_id, due_on);

CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);

CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);

CREATE INDEX document_events ON public.papers_documentevent USING btree (document_id, at DESC, id DESC);

CREATE INDEX documents_newest ON public.papers_document USING btree (initiative_id, touched_at DESC, id DESC);

CREATE INDEX documents_of_meeting ON public.papers_document USING btree (meeting_id);

CREATE INDEX draws_by_number ON public.housing_roundentry USING btree (round_id, number);

CREATE INDEX encounters_acceptance_rules_id_bef30608 ON public.encounters_acceptance USING btree (rules_id);

CREATE INDEX encounters_agreement_initiative_id_2d51b7a8 ON public.encounters_agreement USING btree (initiative_id);

CREATE INDEX encounters_agreementversion_agreement_id_afc13834 ON public.encounters_agreementversion USING btree (agreement_id);

CREATE INDEX encounters_agreementversion_by_id_854284cb ON public.encounters_agreementversion USING btree (by_id);

CREATE INDEX encounters_chair_asked_by_id_f815432c ON public.encounters_chair USING btree (asked_by_id);

CREATE INDEX encounters_chair_meeting_id_71c2bbe7 ON public.encounters_chair USING btree (meeting_id);

CREATE INDEX encounters_chair_user_id_4b46c894 ON public.encounters_chair USING btree (user_id);

CREATE INDEX encounters_meeting_initiative_id_8aa497ab ON public.encounters_meeting USING btree (initiative_id);

CREATE INDEX encounters_question_meeting_id_9ee8f614 ON public.encounters_question USING btree (meeting_id);

CREATE INDEX encounters_question_recorded_by_id_6d6d7cb1 ON public.encounters_question USING btree (recorded_by_id);

CREATE INDEX encounters_question_topic_id_35a0dd40 ON public.encounters_question USING btree (topic_id);

CREATE INDEX encounters_question_user_id_90dd4cea ON public.encounters_question USING btree (user_id);

CREATE INDEX encounters_rules_by_id_a3b82997 ON public.encounters_rules USING btree (by_id);

CREATE INDEX encounters_rules_initiative_id_1d86e69e ON public.encounters_rules USING btree (initiative_id);

CREATE INDEX encounters_topic_by_id_165d6d6e ON public.encounters_topic USING btree (by_id);

CREATE INDEX encounters_topic_meeting_id_1f9e998b ON public.encounters_topic USING btree (meeting_id);

CREATE INDEX events_of_question ON public.deciding_questionevent USING btree (question_id, at);

CREATE INDEX events_of_round ON public.housing_roundevent USING btree (round_id, at DESC);

CREATE INDEX exchange_listing_organisation_id_0c22c78c ON public.exchange_listing USING btree (organisation_id);

CREATE INDEX exchange_listing_recorded_by_id_21e2ff2a ON public.exchange_listing USING btree (recorded_by_id);

CREATE INDEX exchange_listing_state_by_id_404a04e3 ON public.exchange_listing USING btree (state_by_id);

CREATE INDEX exchange_listing_user_id_6223f417 ON public.exchange_listing USING btree (user_id);

CREATE INDEX exchange_listing_village_id_fb9402ee ON public.exchange_listing USING btree (village_id);

CREATE INDEX exchange_message_thread_id_5d2721c6 ON public.exchange_message USING btree (thread_id);

CREATE INDEX exchange_message_typed_by_id_aa9be7da ON public.exchange_message USING btree (typed_by_id);

CREATE INDEX exchange_of_village ON public.exchange_listing USING btree (village_id, refreshed_at DESC, id DESC);

CREATE INDEX exchange_refusal_recorded_by_id_4d46bdaf ON public.exchange_refusal USING btree (recorded_by_id);

CREATE INDEX exchange_refusal_user_id_fc74f798 ON public.exchange_refusal USING btree (user_id);

CREATE INDEX exchange_refusal_whom_id_25b6fc6c ON public.exchange_refusal USING btree (whom_id);

CREATE INDEX exchange_reportedmessage_recorded_by_id_77c6e34b ON public.exchange_reportedmessage USING btree (recorded_by_id);

CREATE INDEX exchange_reportedmessage_reported_by_id_2e128d38 ON public.exchange_reportedmessage USING btree (reported_by_id);

CREATE INDEX exchange_reportedmessage_state_by_id_2c62ddc0 ON public.exchange_reportedmessage USING btree (state_by_id);

CREATE INDEX exchange_reportedmessage_user_id_9684088b ON public.exchange_reportedmessage USING btree (user_id);

CREATE INDEX exchange_reportedmessage_village_id_97fdaf69 ON public.exchange_reportedmessage USING btree (village_id);

CREATE INDEX exchange_spelling ON public.exchange_listing USING gin (public.fold_text(words) public.gin_trgm_ops);

CREATE INDEX exchange_still_awake ON public.exchange_listing USING btree (refreshed_at) WHERE ((asleep_at IS NULL) AND ((stage)::text = 'open'::text));

CREATE INDEX exchange_thread_listing_id_0e8e5f6c ON public.exchange_thread USING btree (listing_id);

CREATE INDEX exchange_thread_recorded_by_id_53e8b872 ON public.exchange_thread USING btree (recorded_by_id);

CREATE INDEX exchange_thread_user_id_2a6916d6 ON public.exchange_thread USING btree (user_id);

CREATE INDEX facility_import_updated ON public.villages_facilityimport USING btree (updated_at);

CREATE INDEX facility_of_village ON public.villages_facility USING btree (village_id, kind, name);

CREATE INDEX figures_of_initiative ON public.housing_figurerelease USING btree (initiative_id, at DESC);

CREATE INDEX first_of_each_source ON public.initiatives_boxrow USING btree (initiative_id, source, rank, key);

CREATE INDEX first_steps_promised ON public.hurdles_obstacle USING btree (step_due) WHERE (((status)::text = 'open'::text) AND (step_done_on IS NULL));

CREATE INDEX follow_ups_to_do ON public.supporters_followup USING btree (owner_id, due_on) WHERE (done_on IS NULL);

CREATE INDEX housing_allocationround_by_id_ce8ed49b ON public.housing_allocationround USING btree (by_id);

CREATE INDEX housing_allocationround_initiative_id_6de68c8e ON public.housing_allocationround USING btree (initiative_id);

CREATE INDEX housing_allocationround_rules_id_ad23fe51 ON public.housing_allocationround USING btree (rules_id);

CREATE INDEX housing_allocationrules_by_id_b234b1b1 ON public.housing_allocationrules USING btree (by_id);

CREATE INDEX housing_allocationrules_initiative_id_856083a4 ON public.housing_allocationrules USING btree (initiative_id);

CREATE INDEX housing_assignment_by_id_41c014be ON public.housing_assignment USING btree (by_id);

CREATE INDEX housing_assignment_entry_id_7683e751 ON public.housing_assignment USING btree (entry_id);

CREATE INDEX housing_assignment_home_id_4cecd494 ON public.housing_assignment USING btree (home_id);

CREATE INDEX housing_assignment_round_entry_id_10372b1a ON public.housing_assignment USING btree (round_entry_id);

CREATE INDEX housing_checkliststep_by_id_7801b49e ON public.housing_checkliststep USING btree (by_id);

CREATE INDEX housing_checkliststep_initiative_id_7c8f4fd8 ON public.housing_checkliststep USING btree (initiative_id);

CREATE INDEX housing_defect_home_id_7cb1d6cc ON public.housing_defect USING btree (home_id);

CREATE INDEX housing_figurerelease_by_id_d868c299 ON public.housing_figurerelease USING btree (by_id);

CREATE INDEX housing_figurerelease_initiative_id_393e859b ON public.housing_figurerelease USING btree (initiative_id);

CREATE INDEX housing_home_initiative_id_6e56584c ON public.housing_home USING btree (initiative_id);

CREATE INDEX housing_interestentry_initiative_id_7c46e49b ON public.housing_interestentry USING btree (initiative_id);

CREATE INDEX housing_interestentry_recorded_by_id_2a950f0b ON public.housing_interestentry USING btree (recorded_by_id);

CREATE INDEX housing_interestentry_user_id_251db533 ON public.housing_interestentry USING btree (user_id);

CREATE INDEX housing_programme_initiative_id_a91140e3 ON public.housing_programme USING btree (initiative_id);

CREATE INDEX housing_programmerow_programme_id_c3bad022 ON public.housing_programmerow USING btree (programme_id);

CREATE INDEX housing_roundentry_entry_id_237c5d2c ON public.housing_roundentry USING btree (entry_id);

CREATE INDEX housing_roundentry_round_id_c87433b4 ON public.housing_roundentry USING btree (round_id);

CREATE INDEX housing_roundevent_by_id_01e7beb4 ON public.housing_roundevent USING btree (by_id);

CREATE INDEX housing_roundevent_round_id_e196beaf ON public.housing_roundevent USING btree (round_id);

CREATE INDEX housing_told_entry_id_588fdaef ON public.housing_told USING btree (entry_id);

CREATE INDEX hurdles_backingask_contact_id_2e177dae ON public.hurdles_backingask USING btree (contact_id);

CREATE INDEX hurdles_backingask_initiative_id_142995d9 ON public.hurdles_backingask USING btree (initiative_id);

CREATE INDEX hurdles_backingask_obstacle_id_9d019d3e ON public.hurdles_backingask USING btree (obstacle_id);

CREATE INDEX hurdles_backingask_taken_by_id_68f71c37 ON public.hurdles_backingask USING btree (taken_by_id);

CREATE INDEX hurdles_backingoffer_answered_by_id_5661b60a ON public.hurdles_backingoffer USING btree (answered_by_id);

CREATE INDEX hurdles_backingoffer_ask_id_f06d4728 ON public.hurdles_backingoffer USING btree (ask_id);

CREATE INDEX hurdles_backingoffer_by_id_12a59c3b ON public.hurdles_backingoffer USING btree (by_id);

CREATE INDEX hurdles_backingoffer_initiative_id_aa3e03fc ON public.hurdles_backingoffer USING btree (initiative_id);

CREATE INDEX hurdles_backingoffer_municipality_id_5d6952a0 ON public.hurdles_backingoffer USING btree (municipality_id);

CREATE INDEX hurdles_backingoffer_obstacle_id_adba1758 ON public.hurdles_backingoffer USING btree (obstacle_id);

CREATE INDEX hurdles_backingoffer_organisation_id_bc2f4e98 ON public.hurdles_backingoffer USING btree (organisation_id);

CREATE INDEX hurdles_backingoffer_thanked_by_id_99594470 ON public.hurdles_backingoffer USING btree (thanked_by_id);

CREATE INDEX hurdles_backingoffer_village_id_86b24f65 ON public.hurdles_backingoffer USING btree (village_id);

CREATE INDEX hurdles_obstacle_created_by_id_1078e5bc ON public.hurdles_obstacle USING btree (created_by_id);

CREATE INDEX hurdles_obstacle_initiative_id_1df9c90c ON public.hurdles_obstacle USING btree (initiative_id);

CREATE INDEX hurdles_obstacle_lesson_id_a09f5c5f ON public.hurdles_obstacle USING btree (lesson_id);

CREATE INDEX hurdles_obstacle_request_id_ec072833 ON public.hurdles_obstacle USING btree (request_id);

CREATE INDEX hurdles_obstacle_solver_id_8a8162a0 ON public.hurdles_obstacle USING btree (solver_id);

CREATE INDEX hurdles_obstacle_step_by_id_d7fdc1f1 ON public.hurdles_obstacle USING btree (step_by_id);

CREATE INDEX hurdles_risk_initiative_id_bf23fc5a ON public.hurdles_risk USING btree (initiative_id);

CREATE INDEX hurdles_risk_owner_id_064bf9b5 ON public.hurdles_risk USING btree (owner_id);

CREATE INDEX hurdles_riskchange_by_id_499fa8e6 ON public.hurdles_riskchange USING btree (by_id);

CREATE INDEX hurdles_riskchange_risk_id_91f8cd09 ON public.hurdles_riskchange USING btree (risk_id);

CREATE INDEX hurdles_riskshare_by_id_ab811d4b ON public.hurdles_riskshare USING btree (by_id);

CREATE INDEX hurdles_riskshare_ended_by_id_236b0bd3 ON public.hurdles_riskshare USING btree (ended_by_id);

CREATE INDEX hurdles_riskshare_initiative_id_f9093ea1 ON public.hurdles_riskshare USING btree (initiative_id);

CREATE INDEX initiative_title_search ON public.initiatives_initiative USING gin (public.fold_text((title)::text) public.gin_trgm_ops);

CREATE INDEX initiatives_boardpost_initiative_id_45f6a40e ON public.initiatives_boardpost USING btree (initiative_id);

CREATE INDEX initiatives_boxrow_initiative_id_f5411163 ON public.initiatives_boxrow USING btree (initiative_id);

CREATE INDEX initiatives_initiative_copied_from_id_5df83244 ON public.initiatives_initiative USING btree (copied_from_id);

CREATE INDEX initiatives_initiative_created_by_id_a9419c88 ON public.initiatives_initiative USING btree (created_by_id);

CREATE INDEX initiatives_initiative_slug_89639998 ON public.initiatives_initiative USING btree (slug);

CREATE INDEX initiatives_initiative_slug_89639998_like ON public.initiatives_initiative USING btree (slug varchar_pattern_ops);

CREATE INDEX initiatives_initiative_village_id_55669d87 ON public.initiatives_initiative USING btree (village_id);

CREATE INDEX initiatives_initiativeevent_initiative_id_c3938d2a ON public.initiatives_initiativeevent USING btree (initiative_id);

CREATE INDEX initiatives_initiativemember_initiative_id_46acadb5 ON public.initiatives_initiativemember USING btree (initiative_id);

CREATE INDEX initiatives_initiativemember_recorded_by_id_29b61c80 ON public.initiatives_initiativemember USING btree (recorded_by_id);

CREATE INDEX initiatives_initiativemember_user_id_a21744d7 ON public.initiatives_initiativemember USING btree (user_id);

CREATE INDEX initiatives_joinanswer_member_id_764409da ON public.initiatives_joinanswer USING btree (member_id);

CREATE INDEX initiatives_joinanswer_question_id_180c02a9 ON public.initiatives_joinanswer USING btree (question_id);

CREATE INDEX initiatives_joinquestion_initiative_id_9f27df6e ON public.initiatives_joinquestion USING btree (initiative_id);

CREATE INDEX initiatives_leadcall_answered_by_id_68015b9e ON public.initiatives_leadcall USING btree (answered_by_id);

CREATE INDEX initiatives_leadcall_asked_by_id_47c062cc ON public.initiatives_leadcall USING btree (asked_by_id);

CREATE INDEX initiatives_leadcall_initiative_id_d124f09e ON public.initiatives_leadcall USING btree (initiative_id);

CREATE INDEX initiatives_lesson_by_id_d1d3676f ON public.initiatives_lesson USING btree (by_id);

CREATE INDEX initiatives_lesson_initiative_id_9f54e6c0 ON public.initiatives_lesson USING btree (initiative_id);

CREATE INDEX initiatives_lesson_taken_by_initiative_id_da2f0519 ON public.initiatives_lesson_taken_by USING btree (initiative_id);

CREATE INDEX initiatives_lesson_taken_by_lesson_id_a19329bb ON public.initiatives_lesson_taken_by USING btree (lesson_id);

CREATE INDEX initiatives_lifeevent_by_id_274aa273 ON public.initiatives_lifeevent USING btree (by_id);

CREATE INDEX initiatives_lifeevent_initiative_id_5678f860 ON public.initiatives_lifeevent USING btree (initiative_id);

CREATE INDEX initiatives_postholder_post_id_19951913 ON public.initiatives_postholder USING btree (post_id);

CREATE INDEX initiatives_postholder_recorded_by_id_201761f1 ON public.initiatives_postholder USING btree (recorded_by_id);

CREATE INDEX initiatives_postholder_user_id_057e187e ON public.initiatives_postholder USING btree (user_id);

CREATE INDEX initiatives_postinterest_post_id_889ad659 ON public.initiatives_postinterest USING btree (post_id);

CREATE INDEX initiatives_postinterest_recorded_by_id_2fb86ec1 ON public.initiatives_postinterest USING btree (recorded_by_id);

CREATE INDEX initiatives_postinterest_user_id_71239f5f ON public.initiatives_postinterest USING btree (user_id);

CREATE INDEX initiatives_stagechange_by_id_8a42fee6 ON public.initiatives_stagechange USING btree (by_id);

CREATE INDEX initiatives_stagechange_initiative_id_a2be6c31 ON public.initiatives_stagechange USING btree (initiative_id);

CREATE INDEX initiatives_thanks_giver_id_298cdace ON public.initiatives_thanks USING btree (giver_id);

CREATE INDEX initiatives_thanks_helper_id_511c639a ON public.initiatives_thanks USING btree (helper_id);

CREATE INDEX initiatives_thanks_initiative_id_c0da84bf ON public.initiatives_thanks USING btree (initiative_id);

CREATE INDEX initiatives_timelinemoment_initiative_id_36ca83d5 ON public.initiatives_timelinemoment USING btree (initiative_id);

CREATE INDEX initiatives_timelinemoment_person_id_27d6b129 ON public.initiatives_timelinemoment USING btree (person_id);

CREATE INDEX initiatives_timelinemoment_recorder_id_fd85612d ON public.initiatives_timelinemoment USING btree (recorder_id);

CREATE INDEX initiatives_timelinemoment_village_id_954ff7f5 ON public.initiatives_timelinemoment USING btree (village_id);

CREATE INDEX interest_again ON public.housing_interestentry USING btree (initiative_id, confirm_again_on, id);

CREATE INDEX interest_unconfirmed ON public.housing_interestentry USING btree (asked_at) WHERE (confirmed_at IS NULL);

CREATE INDEX invitations_of_address ON public.deciding_invitation USING btree (email);

CREATE UNIQUE INDEX leads_are_called_once_at_a_time ON public.initiatives_leadcall USING btree (initiative_id) WHERE ((answered_at IS NULL) AND (given_up_at IS NULL));

CREATE INDEX lessons_of_initiative ON public.initiatives_lesson USING btree (initiative_id, created_at DESC, id DESC);

CREATE INDEX letter_waits ON public.notifications_letter USING btree (due_at) WHERE (sent_at IS NULL);

CREATE INDEX life_events_of_initiative ON public.initiatives_lifeevent USING btree (initiative_id, at DESC);

CREATE INDEX lines_of_budget ON public.papers_line USING btree (budget_id, created_at, id);

CREATE INDEX linked_feed_due ON public.linked_linkedfeed USING btree (due_at) WHERE (paused_at IS NULL);

CREATE INDEX linked_item_moment ON public.linked_linkeditem USING btree (feed_id, starts_at);

CREATE INDEX linked_linkedfeed_added_by_id_30cd6e81 ON public.linked_linkedfeed USING btree (added_by_id);

CREATE INDEX linked_linkedfeed_village_id_b9a8d377 ON public.linked_linkedfeed USING btree (village_id);

CREATE INDEX linked_linkeditem_feed_id_51751f94 ON public.linked_linkeditem USING btree (feed_id);

CREATE INDEX listing_of_author ON public.exchange_listing USING btree (user_id, village_id);

CREATE INDEX listing_to_moderate ON public.exchange_listing USING btree (village_id, created_at) WHERE (NOT ((state)::text = 'visible'::text));

CREATE INDEX liveliest_first ON public.initiatives_initiative USING btree (updated_at DESC, id DESC) WHERE ((outcome)::text = ''::text);

CREATE INDEX meetings_newest ON public.papers_meetingpaper USING btree (initiative_id, starts_at DESC, id DESC);

CREATE INDEX messages_of_request ON public.regulatory_requestmessage USING btree (request_id, at);

CREATE INDEX messages_of_thread ON public.exchange_message USING btree (thread_id, created_at);

CREATE INDEX messages_typed_lately ON public.exchange_message USING btree (typed_by_id, created_at);

CREATE INDEX mfa_authenticator_user_id_0c3a50c0 ON public.mfa_authenticator USING btree (user_id);

CREATE INDEX moderation_act_by_id_9cacbc2c ON public.moderation_act USING btree (by_id);

CREATE INDEX moderation_act_village_id_1c51727c ON public.moderation_act USING btree (village_id);

CREATE INDEX moderation_block_by_id_8bf1aeb9 ON public.moderation_block USING btree (by_id);

CREATE INDEX moderation_block_user_id_50f691ce ON public.moderation_block USING btree (user_id);

CREATE INDEX moderation_block_village_id_61cb94d2 ON public.moderation_block USING btree (village_id);

CREATE INDEX moderation_report_handled_by_id_97f2f013 ON public.moderation_report USING btree (handled_by_id);

CREATE INDEX moderation_report_reporter_id_d4ec1c2f ON public.moderation_report USING btree (reporter_id);

CREATE INDEX moderation_report_village_id_1aa1ba13 ON public.moderation_report USING btree (village_id);

CREATE INDEX moments_of_initiative ON public.initiatives_timelinemoment USING btree (initiative_id, at DESC, key DESC);

CREATE INDEX moving_arrival_by_id_187d8219 ON public.moving_arrival USING btree (by_id);

CREATE INDEX moving_arrival_village_id_b228731e ON public.moving_arrival USING btree (village_id);

CREATE INDEX newest_comments ON public.comments_comment USING btree (initiative_id, created_at DESC, id DESC) WHERE ((deleted_at IS NULL) AND ((state)::text = 'visible'::text));

CREATE INDEX newest_in_country ON public.initiatives_initiative USING btree (created_at DESC, id DESC);

CREATE INDEX newest_in_village ON public.initiatives_initiative USING btree (village_id, created_at DESC, id DESC);

CREATE INDEX newest_open_asks ON public.hurdles_backingask USING btree (created_at DESC, id DESC) WHERE (ended_at IS NULL);

CREATE INDEX newest_questions ON public.deciding_question USING btree (initiative_id, created_at DESC, id DESC);

CREATE INDEX newest_roles ON public.villages_membership USING btree (valid_from DESC, id) WHERE (NOT ((role)::text = 'resident'::text));

CREATE INDEX newest_shared_registers ON public.hurdles_riskshare USING btree (created_at DESC, id DESC) WHERE (ended_at IS NULL);

CREATE INDEX news_of_village ON public.news_post USING btree (village_id, shown_since DESC, id DESC);

CREATE INDEX news_post_organisation_id_538642b1 ON public.news_post USING btree (organisation_id);

CREATE INDEX news_post_recorded_by_id_87d899c0 ON public.news_post USING btree (recorded_by_id);

CREATE INDEX news_post_state_by_id_bfa1e2be ON public.news_post USING btree (state_by_id);

CREATE INDEX news_post_user_id_181690c4 ON public.news_post USING btree (user_id);

CREATE INDEX news_post_village_id_621d3383 ON public.news_post USING btree (village_id);

CREATE INDEX news_with_this_picture ON public.news_post USING btree (picture) WHERE (NOT ((picture)::text = ''::text));

CREATE INDEX notification_keeps_text ON public.notifications_notification USING btree (sent_at) WHERE ((sent_at IS NOT NULL) AND (NOT (body = ''::text)));

CREATE INDEX notification_waiting ON public.notifications_notification USING btree (due_at) WHERE (sent_at IS NULL);

CREATE INDEX notifications_mutedcategory_user_id_a396eff3 ON public.notifications_mutedcategory USING btree (user_id);

CREATE INDEX notifications_notification_recipient_id_d055f3f0 ON public.notifications_notification USING btree (recipient_id);

CREATE INDEX obstacles_by_first_step ON public.hurdles_obstacle USING btree (initiative_id, step_due, id);

CREATE INDEX obstacles_that_moved ON public.hurdles_obstacle USING btree (initiative_id, status_at DESC, id DESC);

CREATE INDEX offers_municipal ON public.hurdles_backingoffer USING btree (municipality_id, created_at DESC, id DESC);

CREATE INDEX offers_of_org ON public.hurdles_backingoffer USING btree (organisation_id, created_at DESC, id DESC);

CREATE INDEX offers_of_village ON public.hurdles_backingoffer USING btree (village_id, created_at DESC, id DESC);

CREATE INDEX offers_to_initiative ON public.hurdles_backingoffer USING btree (initiative_id, created_at DESC, id DESC);

CREATE UNIQUE INDEX one_draw_at_a_time ON public.housing_allocationround USING btree (initiative_id) WHERE ((cancelled_at IS NULL) AND (drawn_at IS NULL));

CREATE UNIQUE INDEX one_open_warning_for_each_facility ON public.signals_earlywarning USING btree (village_id, facility_id) NULLS NOT DISTINCT WHERE (ended_on IS NULL);

CREATE INDEX papers_agreement_meeting_id_c84903e6 ON public.papers_agreement USING btree (meeting_id);

CREATE INDEX papers_budget_initiative_id_3bf5e875 ON public.papers_budget USING btree (initiative_id);

CREATE INDEX papers_budgetchange_budget_id_1705ccf3 ON public.papers_budgetchange USING btree (budget_id);

CREATE INDEX papers_budgetchange_by_id_c9d6a4cc ON public.papers_budgetchange USING btree (by_id);

CREATE INDEX papers_digestonly_initiative_id_9775a7cb ON public.papers_digestonly USING btree (initiative_id);

CREATE INDEX papers_digestonly_user_id_d0dddc7b ON public.papers_digestonly USING btree (user_id);

CREATE INDEX papers_document_by_id_1319c788 ON public.papers_document USING btree (by_id);

CREATE INDEX papers_document_initiative_id_9ed74aa5 ON public.papers_document USING btree (initiative_id);

CREATE INDEX papers_document_meeting_id_c02d595c ON public.papers_document USING btree (meeting_id);

CREATE INDEX papers_documentevent_by_id_4515daa1 ON public.papers_documentevent USING btree (by_id);

CREATE INDEX papers_documentevent_document_id_9eb800fa ON public.papers_documentevent USING btree (document_id);

CREATE INDEX papers_line_budget_id_94ff6512 ON public.papers_line USING btree (budget_id);

CREATE INDEX papers_meetingpaper_by_id_621edbf5 ON public.papers_meetingpaper USING btree (by_id);

CREATE INDEX papers_meetingpaper_initiative_id_abb42fc5 ON public.papers_meetingpaper USING btree (initiative_id);

CREATE INDEX papers_update_by_id_bd4b054b ON public.papers_update USING btree (by_id);

CREATE INDEX papers_update_initiative_id_b15604c0 ON public.papers_update USING btree (initiative_id);

CREATE INDEX papers_version_by_id_ff449be4 ON public.papers_version USING btree (by_id);

CREATE INDEX papers_version_document_id_ebe1478c ON public.papers_version USING btree (document_id);

CREATE INDEX papers_version_erased_by_id_8fe1496f ON public.papers_version USING btree (erased_by_id);

CREATE UNIQUE INDEX people_add_a_facility_once ON public.villages_facility USING btree (village_id, kind, lower((name)::text)) WHERE (source_code IS NULL);

CREATE INDEX people_by_surname ON public.supporters_helpseeker USING btree (owner_id, surname_hash);

CREATE INDEX place_name_plain ON public.villages_placename USING gin (public.plain_name((name)::text) public.gin_trgm_ops);

CREATE INDEX post_of_author ON public.news_post USING btree (user_id, village_id);

CREATE INDEX post_to_moderate ON public.news_post USING btree (village_id, created_at) WHERE (NOT ((state)::text = 'visible'::text));

CREATE INDEX posts_of_initiative ON public.initiatives_boardpost USING btree (initiative_id, created_at);

CREATE INDEX published_lessons ON public.initiatives_lesson USING btree (published_at DESC, id DESC) WHERE (published_at IS NOT NULL);

CREATE INDEX questions_at_joining ON public.initiatives_joinquestion USING btree (initiative_id, created_at);

CREATE INDEX questions_sent ON public.encounters_question USING btree (meeting_id, created_at, id);

CREATE INDEX questions_to_close ON public.deciding_question USING btree (closes_at) WHERE ((opened_at IS NOT NULL) AND (settled_at IS NULL));

CREATE INDEX referrals_waiting ON public.supporters_referral USING btree (owner_id, sent_on) WHERE ((status)::text = 'sent'::text);

CREATE INDEX regulatory_clocksuspension_request_id_1f0a25ad ON public.regulatory_clocksuspension USING btree (request_id);

CREATE INDEX regulatory_decision_decided_by_id_bc1865e2 ON public.regulatory_decision USING btree (decided_by_id);

CREATE INDEX regulatory_decision_handled_by_id_dee9c905 ON public.regulatory_decision USING btree (handled_by_id);

CREATE INDEX regulatory_decision_proposed_by_id_371ddee4 ON public.regulatory_decision USING btree (proposed_by_id);

CREATE INDEX regulatory_decisioncondition_decision_id_74ceb22f ON public.regulatory_decisioncondition USING btree (decision_id);

CREATE INDEX regulatory_internalnote_by_id_d2e90895 ON public.regulatory_internalnote USING btree (by_id);

CREATE INDEX regulatory_internalnote_request_id_a4288971 ON public.regulatory_internalnote USING btree (request_id);

CREATE INDEX regulatory_referencecounter_municipality_id_a6016edc ON public.regulatory_referencecounter USING btree (municipality_id);

CREATE INDEX regulatory_regulatoryrequest_created_by_id_c8134a05 ON public.regulatory_regulatoryrequest USING btree (created_by_id);

CREATE INDEX regulatory_regulatoryrequest_handling_officer_id_423f9c44 ON public.regulatory_regulatoryrequest USING btree (handling_officer_id);

CREATE INDEX regulatory_regulatoryrequest_initiative_id_eda586ab ON public.regulatory_regulatoryrequest USING btree (initiative_id);

CREATE INDEX regulatory_regulatoryrequest_municipality_id_b2a66454 ON public.regulatory_regulatoryrequest USING btree (municipality_id);

CREATE INDEX regulatory_regulatoryrequest_reference_260b70da_like ON public.regulatory_regulatoryrequest USING btree (reference varchar_pattern_ops);

CREATE INDEX regulatory_regulatoryrequest_summary_approved_by_id_10e507fa ON public.regulatory_regulatoryrequest USING btree (summary_approved_by_id);

CREATE INDEX regulatory_regulatoryrequest_term_rule_id_27adb2b1 ON public.regulatory_regulatoryrequest USING btree (term_rule_id);

CREATE INDEX regulatory_requestmessage_by_id_c41ad883 ON public.regulatory_requestmessage USING btree (by_id);

CREATE INDEX regulatory_requestmessage_request_id_4066bc53 ON public.regulatory_requestmessage USING btree (request_id);

CREATE INDEX regulatory_statuschange_by_id_1358889d ON public.regulatory_statuschange USING btree (by_id);

CREATE INDEX regulatory_statuschange_request_id_36b1c2c5 ON public.regulatory_statuschange USING btree (request_id);

CREATE INDEX regulatory_termrule_municipality_id_27a2d649 ON public.regulatory_termrule USING btree (municipality_id);

CREATE INDEX replies_to_comment ON public.comments_comment USING btree (parent_id, created_at, id);

CREATE INDEX reportedmessage_of_author ON public.exchange_reportedmessage USING btree (user_id, village_id);

CREATE INDEX reportedmessage_to_moderate ON public.exchange_reportedmessage USING btree (village_id, created_at) WHERE (NOT ((state)::text = 'visible'::text));

CREATE INDEX reports_waiting ON public.moderation_report USING btree (village_id, created_at) WHERE ((state)::text = 'waiting'::text);

CREATE INDEX request_inbox ON public.regulatory_regulatoryrequest USING btree (municipality_id, due_on) WHERE ((status)::text = ANY (ARRAY[('receipt_confirmed'::character varying)::text, ('in_review'::character varying)::text, ('question_open'::character varying)::text, ('proposed'::character varying)::text]));

CREATE INDEX request_register ON public.regulatory_regulatoryrequest USING btree (received_at DESC, id DESC) WHERE ((NOT ((status)::text = 'draft'::text)) AND (((publicity)::text = 'public'::text) OR (((publicity)::text = 'after_decision'::text) AND ((status)::text = 'decided'::text))));

CREATE INDEX request_search ON public.regulatory_regulatoryrequest USING gin (public.fold_text((((title)::text || ' '::text) || public_summary)) public.gin_trgm_ops);

CREATE INDEX risks_to_review ON public.hurdles_risk USING btree (review_on);

CREATE UNIQUE INDEX role_is_held_once_per_scope ON public.villages_membership USING btree (user_id, role, village_id, organisation_id, municipality_id) NULLS NOT DISTINCT WHERE (valid_until IS NULL);

CREATE INDEX rooms_booking_answered_by_id_cf4bc52c ON public.rooms_booking USING btree (answered_by_id);

CREATE INDEX rooms_booking_recorded_by_id_5918de69 ON public.rooms_booking USING btree (recorded_by_id);

CREATE INDEX rooms_booking_room_id_73cf7c89 ON public.rooms_booking USING btree (room_id);

CREATE INDEX rooms_booking_series_id_ce540bac ON public.rooms_booking USING btree (series_id);

CREATE INDEX rooms_booking_user_id_cbd6cd2e ON public.rooms_booking USING btree (user_id);

CREATE INDEX rooms_room_facility_id_2c72fecc ON public.rooms_room USING btree (facility_id);

CREATE INDEX rooms_room_managers_room_id_ef637387 ON public.rooms_room_managers USING btree (room_id);

CREATE INDEX rooms_room_managers_user_id_5c4591eb ON public.rooms_room_managers USING btree (user_id);

CREATE INDEX rows_of_programme ON public.housing_programmerow USING btree (programme_id, created_at);

CREATE INDEX search_name ON public.search_searchentry USING btree (name);

CREATE INDEX search_name_alike ON public.search_searchentry USING gin (name public.gin_trgm_ops);

CREATE INDEX search_newest ON public.search_searchentry USING btree (kind, at);

CREATE INDEX search_searchentry_municipality_id_d9ff2bbf ON public.search_searchentry USING btree (municipality_id);

CREATE INDEX search_searchentry_village_id_367d9cba ON public.search_searchentry USING btree (village_id);

CREATE INDEX search_thing ON public.search_searchentry USING btree (kind, thing);

CREATE INDEX search_village ON public.search_searchentry USING btree (village_id, kind);

CREATE INDEX search_word_word_3cf967fe_like ON public.search_word USING btree (word varchar_pattern_ops);

CREATE INDEX search_words ON public.search_searchentry USING gin (kind, words);

CREATE INDEX sending_kepttext_at_484b3611 ON public.sending_kepttext USING btree (at);

CREATE INDEX sending_press_at_02194267 ON public.sending_press USING btree (at);

CREATE INDEX sending_press_mark_0623ea03_like ON public.sending_press USING btree (mark varchar_pattern_ops);

CREATE INDEX shares_of_initiative ON public.hurdles_riskshare USING btree (initiative_id, created_at DESC, id DESC);

CREATE INDEX signal_of_village ON public.signals_facilitysignal USING btree (village_id, facility_id, code);

CREATE INDEX signals_corekind_kind_41daec1b_like ON public.signals_corekind USING btree (kind varchar_pattern_ops);

CREATE INDEX signals_earlywarning_backing_asked_by_id_d52df58a ON public.signals_earlywarning USING btree (backing_asked_by_id);

CREATE INDEX signals_earlywarning_facility_id_a7547ed9 ON public.signals_earlywarning USING btree (facility_id);

CREATE INDEX signals_earlywarning_made_public_by_id_dd93adab ON public.signals_earlywarning USING btree (made_public_by_id);

CREATE INDEX signals_earlywarning_village_id_0a6109f9 ON public.signals_earlywarning USING btree (village_id);

CREATE INDEX signals_facilitysignal_facility_id_2fc351df ON public.signals_facilitysignal USING btree (facility_id);

CREATE INDEX signals_facilitysignal_reported_by_id_ed7c7d63 ON public.signals_facilitysignal USING btree (reported_by_id);

CREATE INDEX signals_facilitysignal_verified_by_id_fadd6c6a ON public.signals_facilitysignal USING btree (verified_by_id);

CREATE INDEX signals_facilitysignal_village_id_fcdcc810 ON public.signals_facilitysignal USING btree (village_id);

CREATE INDEX signals_facilitysignal_withdrawn_by_id_2d26b5df ON public.signals_facilitysignal USING btree (withdrawn_by_id);

CREATE INDEX signals_quarterlycheck_village_id_798b5203 ON public.signals_quarterlycheck USING btree (village_id);

CREATE INDEX signals_warningstep_warning_id_dd1530b1 ON public.signals_warningstep USING btree (warning_id);

CREATE INDEX socialaccount_socialaccount_user_id_8146e70c ON public.socialaccount_socialaccount USING btree (user_id);

CREATE INDEX socialaccount_socialtoken_account_id_951f210e ON public.socialaccount_socialtoken USING btree (account_id);

CREATE INDEX socialaccount_socialtoken_app_id_636a42d7 ON public.socialaccount_socialtoken USING btree (app_id);

CREATE UNIQUE INDEX somebody_is_invited_for_a_role_once ON public.villages_roleinvitation USING btree (email, role, village_id, organisation_id, municipality_id) NULLS NOT DISTINCT WHERE (answered_at IS NULL);

CREATE UNIQUE INDEX somebody_tells_the_same_once_a_day ON public.signals_facilitysignal USING btree (facility_id, ground, reported_by_id, dated) WHERE ((NOT is_computed) AND (withdrawn_on IS NULL));

CREATE INDEX stage_changes_of_initiative ON public.initiatives_stagechange USING btree (initiative_id, at DESC);

CREATE INDEX supporters_casecounter_organisation_id_44036581 ON public.supporters_casecounter USING btree (organisation_id);

CREATE INDEX supporters_contactmoment_logged_by_id_17457ddd ON public.supporters_contactmoment USING btree (logged_by_id);

CREATE INDEX supporters_contactmoment_person_id_147216bb ON public.supporters_contactmoment USING btree (person_id);

CREATE INDEX supporters_contactmoment_theme_id_6ff74296 ON public.supporters_contactmoment USING btree (theme_id);

CREATE INDEX supporters_contactmoment_village_id_f01b1f83 ON public.supporters_contactmoment USING btree (village_id);

CREATE INDEX supporters_disclosureconsent_organisation_id_df87e753 ON public.supporters_disclosureconsent USING btree (organisation_id);

CREATE INDEX supporters_disclosureconsent_owner_id_319d6f88 ON public.supporters_disclosureconsent USING btree (owner_id);

CREATE INDEX supporters_disclosureconsent_person_id_f0f8be70 ON public.supporters_disclosureconsent USING btree (person_id);

CREATE INDEX supporters_disclosureconsent_recipient_organisation_id_36096fc6 ON public.supporters_disclosureconsent USING btree (recipient_organisation_id);

CREATE INDEX supporters_followup_case_id_0b91894e ON public.supporters_followup USING btree (case_id);

CREATE INDEX supporters_followup_organisation_id_7bf81969 ON public.supporters_followup USING btree (organisation_id);

CREATE INDEX supporters_followup_owner_id_ac1f9057 ON public.supporters_followup USING btree (owner_id);

CREATE INDEX supporters_followup_person_id_1e63f514 ON public.supporters_followup USING btree (person_id);

CREATE INDEX supporters_helpseeker_organisation_id_7487c94b ON public.supporters_helpseeker USING btree (organisation_id);

CREATE INDEX supporters_helpseeker_owner_id_0b732dda ON public.supporters_helpseeker USING btree (owner_id);

CREATE INDEX supporters_referral_case_id_887c92f3 ON public.supporters_referral USING btree (case_id);

CREATE INDEX supporters_referral_consent_id_2abcbaf3 ON public.supporters_referral USING btree (consent_id);

CREATE INDEX supporters_referral_organisation_id_4b0b753d ON public.supporters_referral USING btree (organisation_id);

CREATE INDEX supporters_referral_owner_id_4c92f080 ON public.supporters_referral USING btree (owner_id);

CREATE INDEX supporters_referral_person_id_d50f2f97 ON public.supporters_referral USING btree (person_id);

CREATE INDEX supporters_referral_reason_theme_id_3302e7fd ON public.supporters_referral USING btree (reason_theme_id);

CREATE INDEX supporters_referral_receiver_id_d2010a03 ON public.supporters_referral USING btree (receiver_id);

CREATE INDEX supporters_supportcase_organisation_id_ecb6522c ON public.supporters_supportcase USING btree (organisation_id);

CREATE INDEX supporters_supportcase_owner_id_9001fca4 ON public.supporters_supportcase USING btree (owner_id);

CREATE INDEX supporters_supportcase_person_id_9322fc0b ON public.supporters_supportcase USING btree (person_id);

CREATE INDEX supporters_theme_code_6649f82b_like ON public.supporters_theme USING btree (code varchar_pattern_ops);

CREATE INDEX terms_that_end ON public.initiatives_postholder USING btree (until) WHERE (ended_on IS NULL);

CREATE INDEX thanks_in_initiative ON public.initiatives_thanks USING btree (initiative_id, created_at DESC, id DESC);

CREATE INDEX thanks_of_person ON public.initiatives_thanks USING btree (helper_id, created_at DESC, id DESC);

CREATE UNIQUE INDEX the_same_is_reported_once_at_a_time ON public.villages_facilityreport USING btree (facility_id, user_id, about) WHERE ((state)::text = 'waiting'::text);

CREATE INDEX threads_of_person ON public.exchange_thread USING btree (user_id, last_at DESC);

CREATE UNIQUE INDEX unique_authenticator_type ON public.mfa_authenticator USING btree (user_id, type) WHERE ((type)::text = ANY (ARRAY[('totp'::character varying)::text, ('recovery_codes'::character varying)::text]));

CREATE UNIQUE INDEX unique_primary_email ON public.account_emailaddress USING btree (user_id, "primary") WHERE "primary";

CREATE UNIQUE INDEX unique_verified_email ON public.account_emailaddress USING btree (email) WHERE verified;

CREATE INDEX update_with_picture ON public.papers_update USING btree (picture) WHERE (NOT ((picture)::text = ''::text));

CREATE INDEX updates_newest ON public.papers_update USING btree (initiative_id, published_at DESC, id DESC);

CREATE INDEX updates_of_all ON public.papers_update USING btree (published_at DESC);

CREATE INDEX version_with_file ON public.papers_version USING btree (file) WHERE (NOT ((file)::text = ''::text));

CREATE INDEX villages_attendance_event_id_7e140841 ON public.villages_attendance USING btree (event_id);

CREATE INDEX villages_attendance_recorded_by_id_2b406bcf ON public.villages_attendance USING btree (recorded_by_id);

CREATE INDEX villages_attendance_user_id_15afcf0c ON public.villages_attendance USING btree (user_id);

CREATE INDEX villages_event_created_by_id_439c7539 ON public.villages_event USING btree (created_by_id);

CREATE INDEX villages_event_facility_id_b430792f ON public.villages_event USING btree (facility_id);

CREATE INDEX villages_event_series_id_dbf675db ON public.villages_event USING btree (series_id);

CREATE INDEX villages_event_village_id_d611a4c3 ON public.villages_event USING btree (village_id);

CREATE INDEX villages_facility_operator_id_ce783ccb ON public.villages_facility USING btree (operator_id);

CREATE INDEX villages_facility_replaced_by_id_8f903308 ON public.villages_facility USING btree (replaced_by_id);

CREATE INDEX villages_facility_source_code_9f2545a2_like ON public.villages_facility USING btree (source_code varchar_pattern_ops);

CREATE INDEX villages_facility_source_id_188de334 ON public.villages_facility USING btree (source_id);

CREATE INDEX villages_facility_village_id_5b111c32 ON public.villages_facility USING btree (village_id);

CREATE INDEX villages_facilitycheck_by_id_3455b5b4 ON public.villages_facilitycheck USING btree (by_id);

CREATE INDEX villages_facilitycheck_facility_id_e2b73528 ON public.villages_facilitycheck USING btree (facility_id);

CREATE INDEX villages_facilityimport_by_id_e623cf07 ON public.villages_facilityimport USING btree (by_id);

CREATE INDEX villages_facilityimport_village_id_d7e2d140 ON public.villages_facilityimport USING btree (village_id);

CREATE INDEX villages_facilityreport_facility_id_adf466ea ON public.villages_facilityreport USING btree (facility_id);

CREATE INDEX villages_facilityreport_handled_by_id_a92953cd ON public.villages_facilityreport USING btree (handled_by_id);

CREATE INDEX villages_facilityreport_recorded_by_id_c17b360a ON public.villages_facilityreport USING btree (recorded_by_id);

CREATE INDEX villages_facilityreport_user_id_a707b024 ON public.villages_facilityreport USING btree (user_id);

CREATE INDEX villages_facilitystatuschange_confirmed_by_id_b61c42c9 ON public.villages_facilitystatuschange USING btree (confirmed_by_id);

CREATE INDEX villages_facilitystatuschange_facility_id_e9a348b4 ON public.villages_facilitystatuschange USING btree (facility_id);

CREATE INDEX villages_facilitystatuschange_recorded_by_id_d5d23dad ON public.villages_facilitystatuschange USING btree (recorded_by_id);

CREATE INDEX villages_facilitystatuschange_replaced_by_id_df1e5a34 ON public.villages_facilitystatuschange USING btree (replaced_by_id);

CREATE INDEX villages_facilitystatuschange_source_code_46f145fa_like ON public.villages_facilitystatuschange USING btree (source_code varchar_pattern_ops);

CREATE INDEX villages_facilitystatuschange_source_id_518dda0f ON public.villages_facilitystatuschange USING btree (source_id);

CREATE INDEX villages_guestsignup_event_id_742630a6 ON public.villages_guestsignup USING btree (event_id);

CREATE INDEX villages_guestsignup_user_id_a21beff5 ON public.villages_guestsignup USING btree (user_id);

CREATE INDEX villages_helper_recorded_by_id_70ce395a ON public.villages_helper USING btree (recorded_by_id);

CREATE INDEX villages_helper_role_id_8fecfaf4 ON public.villages_helper USING btree (role_id);

CREATE INDEX villages_helper_user_id_4eeb86e6 ON public.villages_helper USING btree (user_id);

CREATE INDEX villages_helperrole_event_id_a92a2ff5 ON public.villages_helperrole USING btree (event_id);

CREATE INDEX villages_importedfile_name_46760d83_like ON public.villages_importedfile USING btree (name varchar_pattern_ops);

CREATE INDEX villages_indicator_code_52096d3b_like ON public.villages_indicator USING btree (code varchar_pattern_ops);

CREATE INDEX villages_indicatorvalue_area_id_9c61cd91 ON public.villages_indicatorvalue USING btree (area_id);

CREATE INDEX villages_indicatorvalue_indicator_id_035bb657 ON public.villages_indicatorvalue USING btree (indicator_id);

CREATE INDEX villages_indicatorvalue_source_id_12bb76be ON public.villages_indicatorvalue USING btree (source_id);

CREATE INDEX villages_membership_code_id_2be83b37 ON public.villages_membership USING btree (code_id);

CREATE INDEX villages_membership_confirmed_by_id_9924beef ON public.villages_membership USING btree (confirmed_by_id);

CREATE INDEX villages_membership_municipality_id_50b74a9a ON public.villages_membership USING btree (municipality_id);

CREATE INDEX villages_membership_organisation_id_882f96e1 ON public.villages_membership USING btree (organisation_id);

CREATE INDEX villages_membership_recorded_by_id_8d74a836 ON public.villages_membership USING btree (recorded_by_id);

CREATE INDEX villages_membership_user_id_4b0ec239 ON public.villages_membership USING btree (user_id);

CREATE INDEX villages_membership_village_id_3e58f4f4 ON public.villages_membership USING btree (village_id);

CREATE INDEX villages_membershipcode_code_a13dac2c_like ON public.villages_membershipcode USING btree (code varchar_pattern_ops);

CREATE INDEX villages_membershipcode_made_by_id_e69c6ae3 ON public.villages_membershipcode USING btree (made_by_id);

CREATE INDEX villages_membershipcode_village_id_681959dd ON public.villages_membershipcode USING btree (village_id);

CREATE INDEX villages_merger_code_e10fd774_like ON public.villages_merger USING btree (code varchar_pattern_ops);

CREATE INDEX villages_merger_into_id_51a550a9 ON public.villages_merger USING btree (into_id);

CREATE INDEX villages_municipality_gm_code_8b7bcdaa_like ON public.villages_municipality USING btree (gm_code varchar_pattern_ops);

CREATE INDEX villages_municipality_province_id_e94bc3e6 ON public.villages_municipality USING btree (province_id);

CREATE INDEX villages_municipality_slug_dd6a9343_like ON public.villages_municipality USING btree (slug varchar_pattern_ops);

CREATE INDEX villages_organisation_villages_organisation_id_4433352a ON public.villages_organisation_villages USING btree (organisation_id);

CREATE INDEX villages_organisation_villages_village_id_f4a9f8f4 ON public.villages_organisation_villages USING btree (village_id);

CREATE INDEX villages_placename_village_id_10822fc9 ON public.villages_placename USING btree (village_id);

CREATE INDEX villages_province_code_75c0e83b_like ON public.villages_province USING btree (code varchar_pattern_ops);

CREATE INDEX villages_province_slug_c3a85332_like ON public.villages_province USING btree (slug varchar_pattern_ops);

CREATE INDEX villages_roleinvitation_invited_by_id_24eaf196 ON public.villages_roleinvitation USING btree (invited_by_id);

CREATE INDEX villages_roleinvitation_municipality_id_71b50d7d ON public.villages_roleinvitation USING btree (municipality_id);

CREATE INDEX villages_roleinvitation_organisation_id_e0979e03 ON public.villages_roleinvitation USING btree (organisation_id);

CREATE INDEX villages_roleinvitation_village_id_5757a313 ON public.villages_roleinvitation USING btree (village_id);

CREATE INDEX villages_series_created_by_id_0046bd66 ON public.villages_series USING btree (created_by_id);

CREATE INDEX villages_series_facility_id_8bb5c801 ON public.villages_series USING btree (facility_id);

CREATE INDEX villages_series_village_id_61b9d3fa ON public.villages_series USING btree (village_id);

CREATE INDEX villages_source_code_b2dc014a_like ON public.villages_source USING btree (code varchar_pattern_ops);

CREATE INDEX villages_statarea_code_853e7bd3_like ON public.villages_statarea USING btree (code varchar_pattern_ops);

CREATE INDEX villages_village_bag_place_code_99f95fd8_like ON public.villages_village USING btree (bag_place_code varchar_pattern_ops);

CREATE INDEX villages_village_municipality_id_e7197201 ON public.villages_village USING btree (municipality_id);

CREATE INDEX villages_village_slug_97b3b011_like ON public.villages_village USING btree (slug varchar_pattern_ops);

CREATE INDEX villages_vouch_by_id_9133cfa0 ON public.villages_vouch USING btree (by_id);

CREATE INDEX villages_vouch_membership_id_95b535ee ON public.villages_vouch USING btree (membership_id);

CREATE INDEX waiting_for_confirmation ON public.villages_membership USING btree (village_id, asked_at, id) WHERE ((confirmed_at IS NULL) AND ((role)::text = 'resident'::text));

CREATE INDEX word_backwards ON public.search_word USING btree (reverse((word)::text) text_pattern_ops);

CREATE INDEX work_ask_by_id_556f0ebb ON public.work_ask USING btree (by_id);

CREATE INDEX work_ask_instead_of_id_2d74bb6d ON public.work_ask USING btree (instead_of_id);

CREATE INDEX work_ask_shift_id_997e0df2 ON public.work_ask USING btree (shift_id);

CREATE INDEX work_ask_task_id_542c3677 ON public.work_ask USING btree (task_id);

CREATE INDEX work_ask_user_id_462f1d9d ON public.work_ask USING btree (user_id);

CREATE INDEX work_asks_of_shift ON public.work_ask USING btree (shift_id, created_at DESC);

CREATE INDEX work_rota ON public.work_shift USING btree (initiative_id, starts_at, id);

CREATE INDEX work_shift_created_by_id_0875c5a3 ON public.work_shift USING btree (created_by_id);

CREATE INDEX work_shift_initiative_id_567a5a25 ON public.work_shift USING btree (initiative_id);

CREATE INDEX work_shift_series_id_c8da640b ON public.work_shift USING btree (series_id);

CREATE INDEX work_shifts_by_moment ON public.work_shift USING btree (starts_at);

CREATE INDEX work_shifts_of_user ON public.work_signup USING btree (user_id) WHERE (ended_at IS NULL);

CREATE INDEX work_shiftseries_initiative_id_f1acb748 ON public.work_shiftseries USING btree (initiative_id);

CREATE INDEX work_signup_recorded_by_id_8e5c2246 ON public.work_signup USING btree (recorded_by_id);

CREATE INDEX work_signup_shift_id_4f912c83 ON public.work_signup USING btree (shift_id);

CREATE INDEX work_signup_user_id_01e9120d ON public.work_signup USING btree (user_id);

CREATE INDEX work_taker_recorded_by_id_b87d2085 ON public.work_taker USING btree (recorded_by_id);

CREATE INDEX work_taker_task_id_059f1a6d ON public.work_taker USING btree (task_id);

CREATE INDEX work_taker_user_id_08d1e3d6 ON public.work_taker USING btree (user_id);

CREATE INDEX work_task_created_by_id_2b386c3c ON public.work_task USING btree (created_by_id);

CREATE INDEX work_task_done_by_id_0b31e15f ON public.work_task USING btree (done_by_id);

CREATE INDEX work_task_initiative_id_23c0e802 ON public.work_task USING btree (initiative_id);

CREATE INDEX work_tasks_by_date ON public.work_task USING btree (initiative_id, state, due_order, id);

CREATE INDEX work_tasks_coming_due ON public.work_task USING btree (due_on) WHERE (NOT ((state)::text = 'done'::text));

CREATE INDEX work_tasks_done ON public.work_task USING btree (initiative_id, done_at DESC, id DESC);

CREATE INDEX worst_first ON public.hurdles_risk USING btree (initiative_id, score DESC, created_at, id);

CREATE TRIGGER after_boxrow_lesson_397ba7b3_delete AFTER DELETE ON public.initiatives_lesson REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_boxrow_lesson_397ba7b3();

CREATE TRIGGER after_boxrow_lesson_397ba7b3_insert AFTER INSERT ON public.initiatives_lesson REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_boxrow_lesson_397ba7b3();

CREATE TRIGGER after_boxrow_lesson_397ba7b3_update AFTER UPDATE ON public.initiatives_lesson REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_boxrow_lesson_397ba7b3();

CREATE TRIGGER after_boxrow_obstacle_b4004aeb_delete AFTER DELETE ON public.hurdles_obstacle REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_boxrow_obstacle_b4004aeb();

CREATE TRIGGER after_boxrow_obstacle_b4004aeb_insert AFTER INSERT ON public.hurdles_obstacle REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_boxrow_obstacle_b4004aeb();

CREATE TRIGGER after_boxrow_obstacle_b4004aeb_update AFTER UPDATE ON public.hurdles_obstacle REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_boxrow_obstacle_b4004aeb();

CREATE TRIGGER after_boxrow_offer_45d0db7f_delete AFTER DELETE ON public.hurdles_backingoffer REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_boxrow_offer_45d0db7f();

CREATE TRIGGER after_boxrow_offer_45d0db7f_insert AFTER INSERT ON public.hurdles_backingoffer REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_boxrow_offer_45d0db7f();

CREATE TRIGGER after_boxrow_offer_45d0db7f_update AFTER UPDATE ON public.hurdles_backingoffer REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_boxrow_offer_45d0db7f();

CREATE TRIGGER after_boxrow_open_task_534217e1_delete AFTER DELETE ON public.work_task REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_boxrow_open_task_534217e1();

CREATE TRIGGER after_boxrow_open_task_534217e1_insert AFTER INSERT ON public.work_task REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_boxrow_open_task_534217e1();

CREATE TRIGGER after_boxrow_open_task_534217e1_update AFTER UPDATE ON public.work_task REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_boxrow_open_task_534217e1();

CREATE TRIGGER after_boxrow_post_3652c083_delete AFTER DELETE ON public.initiatives_boardpost REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_boxrow_post_3652c083();

CREATE TRIGGER after_boxrow_post_3652c083_insert AFTER INSERT ON public.initiatives_boardpost REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_boxrow_post_3652c083();

CREATE TRIGGER after_boxrow_post_3652c083_update AFTER UPDATE ON public.initiatives_boardpost REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_boxrow_post_3652c083();

CREATE TRIGGER after_boxrow_post_counted_50f6e38b_before AFTER UPDATE ON public.initiatives_postholder REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_boxrow_post_counted_50f6e38b();

CREATE TRIGGER after_boxrow_post_counted_50f6e38b_delete AFTER DELETE ON public.initiatives_postholder REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_boxrow_post_counted_50f6e38b();

CREATE TRIGGER after_boxrow_post_counted_50f6e38b_insert AFTER INSERT ON public.initiatives_postholder REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_boxrow_post_counted_50f6e38b();

CREATE TRIGGER after_boxrow_post_counted_50f6e38b_update AFTER UPDATE ON public.initiatives_postholder REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_boxrow_post_counted_50f6e38b();

CREATE TRIGGER after_boxrow_risk_9e1c8a8b_delete AFTER DELETE ON public.hurdles_risk REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_boxrow_risk_9e1c8a8b();

CREATE TRIGGER after_boxrow_risk_9e1c8a8b_insert AFTER INSERT ON public.hurdles_risk REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_boxrow_risk_9e1c8a8b();

CREATE TRIGGER after_boxrow_risk_9e1c8a8b_update AFTER UPDATE ON public.hurdles_risk REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_boxrow_risk_9e1c8a8b();

CREATE TRIGGER after_boxrow_shift_7840b259_delete AFTER DELETE ON public.work_shift REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_boxrow_shift_7840b259();

CREATE TRIGGER after_boxrow_shift_7840b259_insert AFTER INSERT ON public.work_shift REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_boxrow_shift_7840b259();

CREATE TRIGGER after_boxrow_shift_7840b259_update AFTER UPDATE ON public.work_shift REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_boxrow_shift_7840b259();

CREATE TRIGGER after_boxrow_shift_counted_5a52aeea_before AFTER UPDATE ON public.work_signup REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_boxrow_shift_counted_5a52aeea();

CREATE TRIGGER after_boxrow_shift_counted_5a52aeea_delete AFTER DELETE ON public.work_signup REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_boxrow_shift_counted_5a52aeea();

CREATE TRIGGER after_boxrow_shift_counted_5a52aeea_insert AFTER INSERT ON public.work_signup REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_boxrow_shift_counted_5a52aeea();

CREATE TRIGGER after_boxrow_shift_counted_5a52aeea_update AFTER UPDATE ON public.work_signup REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_boxrow_shift_counted_5a52aeea();

CREATE TRIGGER after_boxrow_update_e19ce431_delete AFTER DELETE ON public.papers_update REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_boxrow_update_e19ce431();

CREATE TRIGGER after_boxrow_update_e19ce431_insert AFTER INSERT ON public.papers_update REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_boxrow_update_e19ce431();

CREATE TRIGGER after_boxrow_update_e19ce431_update AFTER UPDATE ON public.papers_update REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_boxrow_update_e19ce431();

CREATE TRIGGER after_search_agenda_4cd98e6a_before AFTER UPDATE ON public.villages_event REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_search_agenda_4cd98e6a();

CREATE TRIGGER after_search_agenda_4cd98e6a_delete AFTER DELETE ON public.villages_event REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_search_agenda_4cd98e6a();

CREATE TRIGGER after_search_agenda_4cd98e6a_insert AFTER INSERT ON public.villages_event REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_search_agenda_4cd98e6a();

CREATE TRIGGER after_search_agenda_4cd98e6a_update AFTER UPDATE ON public.villages_event REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_search_agenda_4cd98e6a();

CREATE TRIGGER after_search_andere_sites_587c73bc_delete AFTER DELETE ON public.linked_linkeditem REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_search_andere_sites_587c73bc();

CREATE TRIGGER after_search_andere_sites_587c73bc_insert AFTER INSERT ON public.linked_linkeditem REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_search_andere_sites_587c73bc();

CREATE TRIGGER after_search_andere_sites_587c73bc_update AFTER UPDATE ON public.linked_linkeditem REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_search_andere_sites_587c73bc();

CREATE TRIGGER after_search_andere_sites_6217e8d0_delete AFTER DELETE ON public.linked_linkedfeed REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_search_andere_sites_6217e8d0();

CREATE TRIGGER after_search_andere_sites_6217e8d0_insert AFTER INSERT ON public.linked_linkedfeed REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_search_andere_sites_6217e8d0();

CREATE TRIGGER after_search_andere_sites_6217e8d0_update AFTER UPDATE ON public.linked_linkedfeed REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_search_andere_sites_6217e8d0();

CREATE TRIGGER after_search_berichten_46078108_delete AFTER DELETE ON public.initiatives_initiative REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_search_berichten_46078108();

CREATE TRIGGER after_search_berichten_46078108_insert AFTER INSERT ON public.initiatives_initiative REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_search_berichten_46078108();

CREATE TRIGGER after_search_berichten_46078108_update AFTER UPDATE ON public.initiatives_initiative REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_search_berichten_46078108();

CREATE TRIGGER after_search_berichten_e19ce431_delete AFTER DELETE ON public.papers_update REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_search_berichten_e19ce431();

CREATE TRIGGER after_search_berichten_e19ce431_insert AFTER INSERT ON public.papers_update REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_search_berichten_e19ce431();

CREATE TRIGGER after_search_berichten_e19ce431_update AFTER UPDATE ON public.papers_update REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_search_berichten_e19ce431();

CREATE TRIGGER after_search_dorpen_45a32f37_delete AFTER DELETE ON public.villages_village REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_search_dorpen_45a32f37();

CREATE TRIGGER after_search_dorpen_45a32f37_insert AFTER INSERT ON public.villages_village REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_search_dorpen_45a32f37();

CREATE TRIGGER after_search_dorpen_45a32f37_update AFTER UPDATE ON public.villages_village REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_search_dorpen_45a32f37();

CREATE TRIGGER after_search_initiatieven_46078108_delete AFTER DELETE ON public.initiatives_initiative REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_search_initiatieven_46078108();

CREATE TRIGGER after_search_initiatieven_46078108_insert AFTER INSERT ON public.initiatives_initiative REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_search_initiatieven_46078108();

CREATE TRIGGER after_search_initiatieven_46078108_update AFTER UPDATE ON public.initiatives_initiative REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_search_initiatieven_46078108();

CREATE TRIGGER after_search_lessen_397ba7b3_delete AFTER DELETE ON public.initiatives_lesson REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_search_lessen_397ba7b3();

CREATE TRIGGER after_search_lessen_397ba7b3_insert AFTER INSERT ON public.initiatives_lesson REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_search_lessen_397ba7b3();

CREATE TRIGGER after_search_lessen_397ba7b3_update AFTER UPDATE ON public.initiatives_lesson REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_search_lessen_397ba7b3();

CREATE TRIGGER after_search_lessen_46078108_delete AFTER DELETE ON public.initiatives_initiative REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_search_lessen_46078108();

CREATE TRIGGER after_search_lessen_46078108_insert AFTER INSERT ON public.initiatives_initiative REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_search_lessen_46078108();

CREATE TRIGGER after_search_lessen_46078108_update AFTER UPDATE ON public.initiatives_initiative REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_search_lessen_46078108();

CREATE TRIGGER after_search_nieuws_f6957ff8_delete AFTER DELETE ON public.news_post REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_search_nieuws_f6957ff8();

CREATE TRIGGER after_search_nieuws_f6957ff8_insert AFTER INSERT ON public.news_post REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_search_nieuws_f6957ff8();

CREATE TRIGGER after_search_nieuws_f6957ff8_update AFTER UPDATE ON public.news_post REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_search_nieuws_f6957ff8();

CREATE TRIGGER after_search_regelruimte_376af3de_delete AFTER DELETE ON public.regulatory_regulatoryrequest REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_search_regelruimte_376af3de();

CREATE TRIGGER after_search_regelruimte_376af3de_insert AFTER INSERT ON public.regulatory_regulatoryrequest REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_search_regelruimte_376af3de();

CREATE TRIGGER after_search_regelruimte_376af3de_update AFTER UPDATE ON public.regulatory_regulatoryrequest REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_search_regelruimte_376af3de();

CREATE TRIGGER after_search_regelruimte_46078108_delete AFTER DELETE ON public.initiatives_initiative REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_search_regelruimte_46078108();

CREATE TRIGGER after_search_regelruimte_46078108_insert AFTER INSERT ON public.initiatives_initiative REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_search_regelruimte_46078108();

CREATE TRIGGER after_search_regelruimte_46078108_update AFTER UPDATE ON public.initiatives_initiative REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_search_regelruimte_46078108();

CREATE TRIGGER after_search_voorzieningen_39835743_delete AFTER DELETE ON public.villages_facility REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_search_voorzieningen_39835743();

CREATE TRIGGER after_search_voorzieningen_39835743_insert AFTER INSERT ON public.villages_facility REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_search_voorzieningen_39835743();

CREATE TRIGGER after_search_voorzieningen_39835743_update AFTER UPDATE ON public.villages_facility REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_search_voorzieningen_39835743();

CREATE TRIGGER after_search_vraag_en_aanbod_2194487c_delete AFTER DELETE ON public.exchange_listing REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_search_vraag_en_aanbod_2194487c();

CREATE TRIGGER after_search_vraag_en_aanbod_2194487c_insert AFTER INSERT ON public.exchange_listing REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_search_vraag_en_aanbod_2194487c();

CREATE TRIGGER after_search_vraag_en_aanbod_2194487c_update AFTER UPDATE ON public.exchange_listing REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_search_vraag_en_aanbod_2194487c();

CREATE TRIGGER after_search_zalen_39835743_delete AFTER DELETE ON public.villages_facility REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_search_zalen_39835743();

CREATE TRIGGER after_search_zalen_39835743_insert AFTER INSERT ON public.villages_facility REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_search_zalen_39835743();

CREATE TRIGGER after_search_zalen_39835743_update AFTER UPDATE ON public.villages_facility REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_search_zalen_39835743();

CREATE TRIGGER after_search_zalen_5f4f9dd6_delete AFTER DELETE ON public.rooms_room REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_search_zalen_5f4f9dd6();

CREATE TRIGGER after_search_zalen_5f4f9dd6_insert AFTER INSERT ON public.rooms_room REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_search_zalen_5f4f9dd6();

CREATE TRIGGER after_search_zalen_5f4f9dd6_update AFTER UPDATE ON public.rooms_room REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_search_zalen_5f4f9dd6();

CREATE TRIGGER after_tell_pages_03028cad_delete AFTER DELETE ON public.work_taker REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_03028cad();

CREATE TRIGGER after_tell_pages_03028cad_insert AFTER INSERT ON public.work_taker REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_03028cad();

CREATE TRIGGER after_tell_pages_03028cad_update AFTER UPDATE ON public.work_taker REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_03028cad();

CREATE TRIGGER after_tell_pages_070a225e_delete AFTER DELETE ON public.villages_statarea REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_070a225e();

CREATE TRIGGER after_tell_pages_070a225e_insert AFTER INSERT ON public.villages_statarea REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_070a225e();

CREATE TRIGGER after_tell_pages_070a225e_update AFTER UPDATE ON public.villages_statarea REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_070a225e();

CREATE TRIGGER after_tell_pages_0c3d8f4a_delete AFTER DELETE ON public.signals_facilitysignal REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_0c3d8f4a();

CREATE TRIGGER after_tell_pages_0c3d8f4a_insert AFTER INSERT ON public.signals_facilitysignal REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_0c3d8f4a();

CREATE TRIGGER after_tell_pages_0c3d8f4a_update AFTER UPDATE ON public.signals_facilitysignal REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_0c3d8f4a();

CREATE TRIGGER after_tell_pages_0c9e1516_delete AFTER DELETE ON public.initiatives_lifeevent REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_0c9e1516();

CREATE TRIGGER after_tell_pages_0c9e1516_insert AFTER INSERT ON public.initiatives_lifeevent REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_0c9e1516();

CREATE TRIGGER after_tell_pages_0c9e1516_update AFTER UPDATE ON public.initiatives_lifeevent REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_0c9e1516();

CREATE TRIGGER after_tell_pages_0e1c07b8_delete AFTER DELETE ON public.deciding_choice REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_0e1c07b8();

CREATE TRIGGER after_tell_pages_0e1c07b8_insert AFTER INSERT ON public.deciding_choice REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_0e1c07b8();

CREATE TRIGGER after_tell_pages_0e1c07b8_update AFTER UPDATE ON public.deciding_choice REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_0e1c07b8();

CREATE TRIGGER after_tell_pages_16ffef8d_delete AFTER DELETE ON public.hurdles_riskchange REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_16ffef8d();

CREATE TRIGGER after_tell_pages_16ffef8d_insert AFTER INSERT ON public.hurdles_riskchange REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_16ffef8d();

CREATE TRIGGER after_tell_pages_16ffef8d_update AFTER UPDATE ON public.hurdles_riskchange REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_16ffef8d();

CREATE TRIGGER after_tell_pages_17dfccbb_delete AFTER DELETE ON public.villages_attendance REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_17dfccbb();

CREATE TRIGGER after_tell_pages_17dfccbb_insert AFTER INSERT ON public.villages_attendance REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_17dfccbb();

CREATE TRIGGER after_tell_pages_17dfccbb_update AFTER UPDATE ON public.villages_attendance REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_17dfccbb();

CREATE TRIGGER after_tell_pages_197e6937_delete AFTER DELETE ON public.encounters_agreement REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_197e6937();

CREATE TRIGGER after_tell_pages_197e6937_insert AFTER INSERT ON public.encounters_agreement REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_197e6937();

CREATE TRIGGER after_tell_pages_197e6937_update AFTER UPDATE ON public.encounters_agreement REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_197e6937();

CREATE TRIGGER after_tell_pages_1e759879_delete AFTER DELETE ON public.papers_line REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_1e759879();

CREATE TRIGGER after_tell_pages_1e759879_insert AFTER INSERT ON public.papers_line REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_1e759879();

CREATE TRIGGER after_tell_pages_1e759879_update AFTER UPDATE ON public.papers_line REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_1e759879();

CREATE TRIGGER after_tell_pages_2194487c_delete AFTER DELETE ON public.exchange_listing REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_2194487c();

CREATE TRIGGER after_tell_pages_2194487c_insert AFTER INSERT ON public.exchange_listing REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_2194487c();

CREATE TRIGGER after_tell_pages_2194487c_update AFTER UPDATE ON public.exchange_listing REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_2194487c();

CREATE TRIGGER after_tell_pages_243fbd4f_delete AFTER DELETE ON public.papers_document REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_243fbd4f();

CREATE TRIGGER after_tell_pages_243fbd4f_insert AFTER INSERT ON public.papers_document REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_243fbd4f();

CREATE TRIGGER after_tell_pages_243fbd4f_update AFTER UPDATE ON public.papers_document REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_243fbd4f();

CREATE TRIGGER after_tell_pages_27f6d196_delete AFTER DELETE ON public.initiatives_lesson_taken_by REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_27f6d196();

CREATE TRIGGER after_tell_pages_27f6d196_insert AFTER INSERT ON public.initiatives_lesson_taken_by REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_27f6d196();

CREATE TRIGGER after_tell_pages_27f6d196_update AFTER UPDATE ON public.initiatives_lesson_taken_by REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_27f6d196();

CREATE TRIGGER after_tell_pages_2ac0dea8_delete AFTER DELETE ON public.initiatives_thanks REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_2ac0dea8();

CREATE TRIGGER after_tell_pages_2ac0dea8_insert AFTER INSERT ON public.initiatives_thanks REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_2ac0dea8();

CREATE TRIGGER after_tell_pages_2ac0dea8_update AFTER UPDATE ON public.initiatives_thanks REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_2ac0dea8();

CREATE TRIGGER after_tell_pages_2bc76534_delete AFTER DELETE ON public.exchange_thread REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_2bc76534();

CREATE TRIGGER after_tell_pages_2bc76534_insert AFTER INSERT ON public.exchange_thread REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_2bc76534();

CREATE TRIGGER after_tell_pages_2bc76534_update AFTER UPDATE ON public.exchange_thread REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_2bc76534();

CREATE TRIGGER after_tell_pages_2fbb4b25_delete AFTER DELETE ON public.housing_roundevent REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_2fbb4b25();

CREATE TRIGGER after_tell_pages_2fbb4b25_insert AFTER INSERT ON public.housing_roundevent REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_2fbb4b25();

CREATE TRIGGER after_tell_pages_2fbb4b25_update AFTER UPDATE ON public.housing_roundevent REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_2fbb4b25();

CREATE TRIGGER after_tell_pages_331620c2_delete AFTER DELETE ON public.hurdles_backingask REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_331620c2();

CREATE TRIGGER after_tell_pages_331620c2_insert AFTER INSERT ON public.hurdles_backingask REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_331620c2();

CREATE TRIGGER after_tell_pages_331620c2_update AFTER UPDATE ON public.hurdles_backingask REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_331620c2();

CREATE TRIGGER after_tell_pages_3358d035_delete AFTER DELETE ON public.hurdles_riskshare REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_3358d035();

CREATE TRIGGER after_tell_pages_3358d035_insert AFTER INSERT ON public.hurdles_riskshare REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_3358d035();

CREATE TRIGGER after_tell_pages_3358d035_update AFTER UPDATE ON public.hurdles_riskshare REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_3358d035();

CREATE TRIGGER after_tell_pages_33e5552b_delete AFTER DELETE ON public.encounters_topic REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_33e5552b();

CREATE TRIGGER after_tell_pages_33e5552b_insert AFTER INSERT ON public.encounters_topic REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_33e5552b();

CREATE TRIGGER after_tell_pages_33e5552b_update AFTER UPDATE ON public.encounters_topic REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_33e5552b();

CREATE TRIGGER after_tell_pages_3627f7b7_delete AFTER DELETE ON public.deciding_ballot REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_3627f7b7();

CREATE TRIGGER after_tell_pages_3627f7b7_insert AFTER INSERT ON public.deciding_ballot REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_3627f7b7();

CREATE TRIGGER after_tell_pages_3627f7b7_update AFTER UPDATE ON public.deciding_ballot REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_3627f7b7();

CREATE TRIGGER after_tell_pages_3652c083_delete AFTER DELETE ON public.initiatives_boardpost REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_3652c083();

CREATE TRIGGER after_tell_pages_3652c083_insert AFTER INSERT ON public.initiatives_boardpost REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_3652c083();

CREATE TRIGGER after_tell_pages_3652c083_update AFTER UPDATE ON public.initiatives_boardpost REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_3652c083();

CREATE TRIGGER after_tell_pages_36a4f028_delete AFTER DELETE ON public.comments_closing REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_36a4f028();

CREATE TRIGGER after_tell_pages_36a4f028_insert AFTER INSERT ON public.comments_closing REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_36a4f028();

CREATE TRIGGER after_tell_pages_36a4f028_update AFTER UPDATE ON public.comments_closing REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_36a4f028();

CREATE TRIGGER after_tell_pages_3757f911_delete AFTER DELETE ON public.papers_meetingpaper REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_3757f911();

CREATE TRIGGER after_tell_pages_3757f911_insert AFTER INSERT ON public.papers_meetingpaper REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_3757f911();

CREATE TRIGGER after_tell_pages_3757f911_update AFTER UPDATE ON public.papers_meetingpaper REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_3757f911();

CREATE TRIGGER after_tell_pages_376af3de_delete AFTER DELETE ON public.regulatory_regulatoryrequest REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_376af3de();

CREATE TRIGGER after_tell_pages_376af3de_insert AFTER INSERT ON public.regulatory_regulatoryrequest REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_376af3de();

CREATE TRIGGER after_tell_pages_376af3de_update AFTER UPDATE ON public.regulatory_regulatoryrequest REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_376af3de();

CREATE TRIGGER after_tell_pages_397ba7b3_delete AFTER DELETE ON public.initiatives_lesson REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_397ba7b3();

CREATE TRIGGER after_tell_pages_397ba7b3_insert AFTER INSERT ON public.initiatives_lesson REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_397ba7b3();

CREATE TRIGGER after_tell_pages_397ba7b3_update AFTER UPDATE ON public.initiatives_lesson REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_397ba7b3();

CREATE TRIGGER after_tell_pages_39835743_delete AFTER DELETE ON public.villages_facility REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_39835743();

CREATE TRIGGER after_tell_pages_39835743_insert AFTER INSERT ON public.villages_facility REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_39835743();

CREATE TRIGGER after_tell_pages_39835743_update AFTER UPDATE ON public.villages_facility REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_39835743();

CREATE TRIGGER after_tell_pages_39b89789_delete AFTER DELETE ON public.initiatives_initiativemember REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_39b89789();

CREATE TRIGGER after_tell_pages_39b89789_insert AFTER INSERT ON public.initiatives_initiativemember REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_39b89789();

CREATE TRIGGER after_tell_pages_39b89789_update AFTER UPDATE ON public.initiatives_initiativemember REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_39b89789();

CREATE TRIGGER after_tell_pages_4049ae91_delete AFTER DELETE ON public.regulatory_termrule REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_4049ae91();

CREATE TRIGGER after_tell_pages_4049ae91_insert AFTER INSERT ON public.regulatory_termrule REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_4049ae91();

CREATE TRIGGER after_tell_pages_4049ae91_update AFTER UPDATE ON public.regulatory_termrule REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_4049ae91();

CREATE TRIGGER after_tell_pages_42043cd0_delete AFTER DELETE ON public.papers_documentevent REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_42043cd0();

CREATE TRIGGER after_tell_pages_42043cd0_insert AFTER INSERT ON public.papers_documentevent REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_42043cd0();

CREATE TRIGGER after_tell_pages_42043cd0_update AFTER UPDATE ON public.papers_documentevent REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_42043cd0();

CREATE TRIGGER after_tell_pages_434550d6_delete AFTER DELETE ON public.rooms_booking REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_434550d6();

CREATE TRIGGER after_tell_pages_434550d6_insert AFTER INSERT ON public.rooms_booking REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_434550d6();

CREATE TRIGGER after_tell_pages_434550d6_update AFTER UPDATE ON public.rooms_booking REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_434550d6();

CREATE TRIGGER after_tell_pages_43c5be1c_delete AFTER DELETE ON public.housing_home REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_43c5be1c();

CREATE TRIGGER after_tell_pages_43c5be1c_insert AFTER INSERT ON public.housing_home REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_43c5be1c();

CREATE TRIGGER after_tell_pages_43c5be1c_update AFTER UPDATE ON public.housing_home REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_43c5be1c();

CREATE TRIGGER after_tell_pages_45a32f37_delete AFTER DELETE ON public.villages_village REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_45a32f37();

CREATE TRIGGER after_tell_pages_45a32f37_insert AFTER INSERT ON public.villages_village REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_45a32f37();

CREATE TRIGGER after_tell_pages_45a32f37_update AFTER UPDATE ON public.villages_village REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_45a32f37();

CREATE TRIGGER after_tell_pages_45d0db7f_delete AFTER DELETE ON public.hurdles_backingoffer REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_45d0db7f();

CREATE TRIGGER after_tell_pages_45d0db7f_insert AFTER INSERT ON public.hurdles_backingoffer REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_45d0db7f();

CREATE TRIGGER after_tell_pages_45d0db7f_update AFTER UPDATE ON public.hurdles_backingoffer REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_45d0db7f();

CREATE TRIGGER after_tell_pages_46078108_delete AFTER DELETE ON public.initiatives_initiative REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_46078108();

CREATE TRIGGER after_tell_pages_46078108_insert AFTER INSERT ON public.initiatives_initiative REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_46078108();

CREATE TRIGGER after_tell_pages_46078108_update AFTER UPDATE ON public.initiatives_initiative REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_46078108();

CREATE TRIGGER after_tell_pages_482f43a0_delete AFTER DELETE ON public.villages_indicatorvalue REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_482f43a0();

CREATE TRIGGER after_tell_pages_482f43a0_insert AFTER INSERT ON public.villages_indicatorvalue REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_482f43a0();

CREATE TRIGGER after_tell_pages_482f43a0_update AFTER UPDATE ON public.villages_indicatorvalue REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_482f43a0();

CREATE TRIGGER after_tell_pages_4bcb1940_delete AFTER DELETE ON public.villages_villageprofile REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_4bcb1940();

CREATE TRIGGER after_tell_pages_4bcb1940_insert AFTER INSERT ON public.villages_villageprofile REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_4bcb1940();

CREATE TRIGGER after_tell_pages_4bcb1940_update AFTER UPDATE ON public.villages_villageprofile REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_4bcb1940();

CREATE TRIGGER after_tell_pages_4cd98e6a_delete AFTER DELETE ON public.villages_event REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_4cd98e6a();

CREATE TRIGGER after_tell_pages_4cd98e6a_insert AFTER INSERT ON public.villages_event REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_4cd98e6a();

CREATE TRIGGER after_tell_pages_4cd98e6a_update AFTER UPDATE ON public.villages_event REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_4cd98e6a();

CREATE TRIGGER after_tell_pages_4f326f47_delete AFTER DELETE ON public.housing_figurerelease REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_4f326f47();

CREATE TRIGGER after_tell_pages_4f326f47_insert AFTER INSERT ON public.housing_figurerelease REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_4f326f47();

CREATE TRIGGER after_tell_pages_4f326f47_update AFTER UPDATE ON public.housing_figurerelease REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_4f326f47();

CREATE TRIGGER after_tell_pages_4f457be9_delete AFTER DELETE ON public.villages_villagefeatures REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_4f457be9();

CREATE TRIGGER after_tell_pages_4f457be9_insert AFTER INSERT ON public.villages_villagefeatures REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_4f457be9();

CREATE TRIGGER after_tell_pages_4f457be9_update AFTER UPDATE ON public.villages_villagefeatures REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_4f457be9();

CREATE TRIGGER after_tell_pages_50f6e38b_delete AFTER DELETE ON public.initiatives_postholder REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_50f6e38b();

CREATE TRIGGER after_tell_pages_50f6e38b_insert AFTER INSERT ON public.initiatives_postholder REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_50f6e38b();

CREATE TRIGGER after_tell_pages_50f6e38b_update AFTER UPDATE ON public.initiatives_postholder REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_50f6e38b();

CREATE TRIGGER after_tell_pages_51849798_delete AFTER DELETE ON public.villages_helperrole REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_51849798();

CREATE TRIGGER after_tell_pages_51849798_insert AFTER INSERT ON public.villages_helperrole REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_51849798();

CREATE TRIGGER after_tell_pages_51849798_update AFTER UPDATE ON public.villages_helperrole REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_51849798();

CREATE TRIGGER after_tell_pages_534217e1_delete AFTER DELETE ON public.work_task REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_534217e1();

CREATE TRIGGER after_tell_pages_534217e1_insert AFTER INSERT ON public.work_task REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_534217e1();

CREATE TRIGGER after_tell_pages_534217e1_update AFTER UPDATE ON public.work_task REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_534217e1();

CREATE TRIGGER after_tell_pages_5510cdf1_delete AFTER DELETE ON public.villages_merger REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_5510cdf1();

CREATE TRIGGER after_tell_pages_5510cdf1_insert AFTER INSERT ON public.villages_merger REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_5510cdf1();

CREATE TRIGGER after_tell_pages_5510cdf1_update AFTER UPDATE ON public.villages_merger REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_5510cdf1();

CREATE TRIGGER after_tell_pages_581eff26_delete AFTER DELETE ON public.papers_agreement REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_581eff26();

CREATE TRIGGER after_tell_pages_581eff26_insert AFTER INSERT ON public.papers_agreement REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_581eff26();

CREATE TRIGGER after_tell_pages_581eff26_update AFTER UPDATE ON public.papers_agreement REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_581eff26();

CREATE TRIGGER after_tell_pages_587c73bc_delete AFTER DELETE ON public.linked_linkeditem REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_587c73bc();

CREATE TRIGGER after_tell_pages_587c73bc_insert AFTER INSERT ON public.linked_linkeditem REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_587c73bc();

CREATE TRIGGER after_tell_pages_587c73bc_update AFTER UPDATE ON public.linked_linkeditem REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_587c73bc();

CREATE TRIGGER after_tell_pages_58b74718_delete AFTER DELETE ON public.villages_series REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_58b74718();

CREATE TRIGGER after_tell_pages_58b74718_insert AFTER INSERT ON public.villages_series REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_58b74718();

CREATE TRIGGER after_tell_pages_58b74718_update AFTER UPDATE ON public.villages_series REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_58b74718();

CREATE TRIGGER after_tell_pages_5a52aeea_delete AFTER DELETE ON public.work_signup REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_5a52aeea();

CREATE TRIGGER after_tell_pages_5a52aeea_insert AFTER INSERT ON public.work_signup REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_5a52aeea();

CREATE TRIGGER after_tell_pages_5a52aeea_update AFTER UPDATE ON public.work_signup REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_5a52aeea();

CREATE TRIGGER after_tell_pages_5bf8e522_delete AFTER DELETE ON public.initiatives_joinquestion REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_5bf8e522();

CREATE TRIGGER after_tell_pages_5bf8e522_insert AFTER INSERT ON public.initiatives_joinquestion REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_5bf8e522();

CREATE TRIGGER after_tell_pages_5bf8e522_update AFTER UPDATE ON public.initiatives_joinquestion REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_5bf8e522();

CREATE TRIGGER after_tell_pages_5c43b8cf_delete AFTER DELETE ON public.encounters_rules REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_5c43b8cf();

CREATE TRIGGER after_tell_pages_5c43b8cf_insert AFTER INSERT ON public.encounters_rules REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_5c43b8cf();

CREATE TRIGGER after_tell_pages_5c43b8cf_update AFTER UPDATE ON public.encounters_rules REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_5c43b8cf();

CREATE TRIGGER after_tell_pages_5f4f9dd6_delete AFTER DELETE ON public.rooms_room REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_5f4f9dd6();

CREATE TRIGGER after_tell_pages_5f4f9dd6_insert AFTER INSERT ON public.rooms_room REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_5f4f9dd6();

CREATE TRIGGER after_tell_pages_5f4f9dd6_update AFTER UPDATE ON public.rooms_room REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_5f4f9dd6();

CREATE TRIGGER after_tell_pages_6217e8d0_delete AFTER DELETE ON public.linked_linkedfeed REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_6217e8d0();

CREATE TRIGGER after_tell_pages_6217e8d0_insert AFTER INSERT ON public.linked_linkedfeed REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_6217e8d0();

CREATE TRIGGER after_tell_pages_6217e8d0_update AFTER UPDATE ON public.linked_linkedfeed REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_6217e8d0();

CREATE TRIGGER after_tell_pages_67327fa7_delete AFTER DELETE ON public.signals_warningstep REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_67327fa7();

CREATE TRIGGER after_tell_pages_67327fa7_insert AFTER INSERT ON public.signals_warningstep REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_67327fa7();

CREATE TRIGGER after_tell_pages_67327fa7_update AFTER UPDATE ON public.signals_warningstep REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_67327fa7();

CREATE TRIGGER after_tell_pages_680396d9_delete AFTER DELETE ON public.encounters_agreementversion REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_680396d9();

CREATE TRIGGER after_tell_pages_680396d9_insert AFTER INSERT ON public.encounters_agreementversion REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_680396d9();

CREATE TRIGGER after_tell_pages_680396d9_update AFTER UPDATE ON public.encounters_agreementversion REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_680396d9();

CREATE TRIGGER after_tell_pages_6842069c_delete AFTER DELETE ON public.housing_allocationrules REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_6842069c();

CREATE TRIGGER after_tell_pages_6842069c_insert AFTER INSERT ON public.housing_allocationrules REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_6842069c();

CREATE TRIGGER after_tell_pages_6842069c_update AFTER UPDATE ON public.housing_allocationrules REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_6842069c();

CREATE TRIGGER after_tell_pages_6fb74d7d_delete AFTER DELETE ON public.regulatory_equatedday REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_6fb74d7d();

CREATE TRIGGER after_tell_pages_6fb74d7d_insert AFTER INSERT ON public.regulatory_equatedday REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_6fb74d7d();

CREATE TRIGGER after_tell_pages_6fb74d7d_update AFTER UPDATE ON public.regulatory_equatedday REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_6fb74d7d();

CREATE TRIGGER after_tell_pages_6fbdb9d2_delete AFTER DELETE ON public.deciding_questionevent REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_6fbdb9d2();

CREATE TRIGGER after_tell_pages_6fbdb9d2_insert AFTER INSERT ON public.deciding_questionevent REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_6fbdb9d2();

CREATE TRIGGER after_tell_pages_6fbdb9d2_update AFTER UPDATE ON public.deciding_questionevent REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_6fbdb9d2();

CREATE TRIGGER after_tell_pages_70e8cd79_delete AFTER DELETE ON public.comments_comment REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_70e8cd79();

CREATE TRIGGER after_tell_pages_70e8cd79_insert AFTER INSERT ON public.comments_comment REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_70e8cd79();

CREATE TRIGGER after_tell_pages_70e8cd79_update AFTER UPDATE ON public.comments_comment REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_70e8cd79();

CREATE TRIGGER after_tell_pages_7204d658_delete AFTER DELETE ON public.moving_arrival REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_7204d658();

CREATE TRIGGER after_tell_pages_7204d658_insert AFTER INSERT ON public.moving_arrival REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_7204d658();

CREATE TRIGGER after_tell_pages_7204d658_update AFTER UPDATE ON public.moving_arrival REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_7204d658();

CREATE TRIGGER after_tell_pages_78057eaa_delete AFTER DELETE ON public.villages_source REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_78057eaa();

CREATE TRIGGER after_tell_pages_78057eaa_insert AFTER INSERT ON public.villages_source REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_78057eaa();

CREATE TRIGGER after_tell_pages_78057eaa_update AFTER UPDATE ON public.villages_source REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_78057eaa();

CREATE TRIGGER after_tell_pages_783eb896_delete AFTER DELETE ON public.deciding_question REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_783eb896();

CREATE TRIGGER after_tell_pages_783eb896_insert AFTER INSERT ON public.deciding_question REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_783eb896();

CREATE TRIGGER after_tell_pages_783eb896_update AFTER UPDATE ON public.deciding_question REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_783eb896();

CREATE TRIGGER after_tell_pages_7840b259_delete AFTER DELETE ON public.work_shift REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_7840b259();

CREATE TRIGGER after_tell_pages_7840b259_insert AFTER INSERT ON public.work_shift REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_7840b259();

CREATE TRIGGER after_tell_pages_7840b259_update AFTER UPDATE ON public.work_shift REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_7840b259();

CREATE TRIGGER after_tell_pages_78df3ff7_delete AFTER DELETE ON public.housing_allocationround REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_78df3ff7();

CREATE TRIGGER after_tell_pages_78df3ff7_insert AFTER INSERT ON public.housing_allocationround REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_78df3ff7();

CREATE TRIGGER after_tell_pages_78df3ff7_update AFTER UPDATE ON public.housing_allocationround REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_78df3ff7();

CREATE TRIGGER after_tell_pages_7cb8661b_delete AFTER DELETE ON public.signals_corekind REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_7cb8661b();

CREATE TRIGGER after_tell_pages_7cb8661b_insert AFTER INSERT ON public.signals_corekind REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_7cb8661b();

CREATE TRIGGER after_tell_pages_7cb8661b_update AFTER UPDATE ON public.signals_corekind REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_7cb8661b();

CREATE TRIGGER after_tell_pages_7d68c52c_delete AFTER DELETE ON public.villages_facilitystatuschange REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_7d68c52c();

CREATE TRIGGER after_tell_pages_7d68c52c_insert AFTER INSERT ON public.villages_facilitystatuschange REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_7d68c52c();

CREATE TRIGGER after_tell_pages_7d68c52c_update AFTER UPDATE ON public.villages_facilitystatuschange REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_7d68c52c();

CREATE TRIGGER after_tell_pages_837e894b_delete AFTER DELETE ON public.initiatives_initiativeevent REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_837e894b();

CREATE TRIGGER after_tell_pages_837e894b_insert AFTER INSERT ON public.initiatives_initiativeevent REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_837e894b();

CREATE TRIGGER after_tell_pages_837e894b_update AFTER UPDATE ON public.initiatives_initiativeevent REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_837e894b();

CREATE TRIGGER after_tell_pages_86d11549_delete AFTER DELETE ON public.villages_importedfile REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_86d11549();

CREATE TRIGGER after_tell_pages_86d11549_insert AFTER INSERT ON public.villages_importedfile REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_86d11549();

CREATE TRIGGER after_tell_pages_86d11549_update AFTER UPDATE ON public.villages_importedfile REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_86d11549();

CREATE TRIGGER after_tell_pages_872b9d57_delete AFTER DELETE ON public.papers_budgetchange REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_872b9d57();

CREATE TRIGGER after_tell_pages_872b9d57_insert AFTER INSERT ON public.papers_budgetchange REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_872b9d57();

CREATE TRIGGER after_tell_pages_872b9d57_update AFTER UPDATE ON public.papers_budgetchange REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_872b9d57();

CREATE TRIGGER after_tell_pages_876191d9_delete AFTER DELETE ON public.regulatory_statuschange REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_876191d9();

CREATE TRIGGER after_tell_pages_876191d9_insert AFTER INSERT ON public.regulatory_statuschange REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_876191d9();

CREATE TRIGGER after_tell_pages_876191d9_update AFTER UPDATE ON public.regulatory_statuschange REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_876191d9();

CREATE TRIGGER after_tell_pages_9711727e_delete AFTER DELETE ON public.villages_guestsignup REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_9711727e();

CREATE TRIGGER after_tell_pages_9711727e_insert AFTER INSERT ON public.villages_guestsignup REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_9711727e();

CREATE TRIGGER after_tell_pages_9711727e_update AFTER UPDATE ON public.villages_guestsignup REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_9711727e();

CREATE TRIGGER after_tell_pages_98c92537_delete AFTER DELETE ON public.villages_membership REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_98c92537();

CREATE TRIGGER after_tell_pages_98c92537_insert AFTER INSERT ON public.villages_membership REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_98c92537();

CREATE TRIGGER after_tell_pages_98c92537_update AFTER UPDATE ON public.villages_membership REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_98c92537();

CREATE TRIGGER after_tell_pages_9e1c8a8b_delete AFTER DELETE ON public.hurdles_risk REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_9e1c8a8b();

CREATE TRIGGER after_tell_pages_9e1c8a8b_insert AFTER INSERT ON public.hurdles_risk REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_9e1c8a8b();

CREATE TRIGGER after_tell_pages_9e1c8a8b_update AFTER UPDATE ON public.hurdles_risk REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_9e1c8a8b();

CREATE TRIGGER after_tell_pages_a6312c17_delete AFTER DELETE ON public.papers_habits REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_a6312c17();

CREATE TRIGGER after_tell_pages_a6312c17_insert AFTER INSERT ON public.papers_habits REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_a6312c17();

CREATE TRIGGER after_tell_pages_a6312c17_update AFTER UPDATE ON public.papers_habits REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_a6312c17();

CREATE TRIGGER after_tell_pages_b0be0d46_delete AFTER DELETE ON public.housing_checkliststep REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_b0be0d46();

CREATE TRIGGER after_tell_pages_b0be0d46_insert AFTER INSERT ON public.housing_checkliststep REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_b0be0d46();

CREATE TRIGGER after_tell_pages_b0be0d46_update AFTER UPDATE ON public.housing_checkliststep REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_b0be0d46();

CREATE TRIGGER after_tell_pages_b0fb782d_delete AFTER DELETE ON public.regulatory_clocksuspension REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_b0fb782d();

CREATE TRIGGER after_tell_pages_b0fb782d_insert AFTER INSERT ON public.regulatory_clocksuspension REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_b0fb782d();

CREATE TRIGGER after_tell_pages_b0fb782d_update AFTER UPDATE ON public.regulatory_clocksuspension REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_b0fb782d();

CREATE TRIGGER after_tell_pages_b21d9582_delete AFTER DELETE ON public.regulatory_termextension REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_b21d9582();

CREATE TRIGGER after_tell_pages_b21d9582_insert AFTER INSERT ON public.regulatory_termextension REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_b21d9582();

CREATE TRIGGER after_tell_pages_b21d9582_update AFTER UPDATE ON public.regulatory_termextension REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_b21d9582();

CREATE TRIGGER after_tell_pages_b4004aeb_delete AFTER DELETE ON public.hurdles_obstacle REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_b4004aeb();

CREATE TRIGGER after_tell_pages_b4004aeb_insert AFTER INSERT ON public.hurdles_obstacle REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_b4004aeb();

CREATE TRIGGER after_tell_pages_b4004aeb_update AFTER UPDATE ON public.hurdles_obstacle REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_b4004aeb();

CREATE TRIGGER after_tell_pages_bd1cf136_delete AFTER DELETE ON public.villages_organisation_villages REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_bd1cf136();

CREATE TRIGGER after_tell_pages_bd1cf136_insert AFTER INSERT ON public.villages_organisation_villages REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_bd1cf136();

CREATE TRIGGER after_tell_pages_bd1cf136_update AFTER UPDATE ON public.villages_organisation_villages REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_bd1cf136();

CREATE TRIGGER after_tell_pages_bd43ec32_delete AFTER DELETE ON public.moderation_report REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_bd43ec32();

CREATE TRIGGER after_tell_pages_bd43ec32_insert AFTER INSERT ON public.moderation_report REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_bd43ec32();

CREATE TRIGGER after_tell_pages_bd43ec32_update AFTER UPDATE ON public.moderation_report REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_bd43ec32();

CREATE TRIGGER after_tell_pages_bd6e9808_delete AFTER DELETE ON public.papers_budget REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_bd6e9808();

CREATE TRIGGER after_tell_pages_bd6e9808_insert AFTER INSERT ON public.papers_budget REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_bd6e9808();

CREATE TRIGGER after_tell_pages_bd6e9808_update AFTER UPDATE ON public.papers_budget REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_bd6e9808();

CREATE TRIGGER after_tell_pages_bf74baa8_delete AFTER DELETE ON public.deciding_count REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_bf74baa8();

CREATE TRIGGER after_tell_pages_bf74baa8_insert AFTER INSERT ON public.deciding_count REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_bf74baa8();

CREATE TRIGGER after_tell_pages_bf74baa8_update AFTER UPDATE ON public.deciding_count REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_bf74baa8();

CREATE TRIGGER after_tell_pages_c1146804_delete AFTER DELETE ON public.regulatory_decisioncondition REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_c1146804();

CREATE TRIGGER after_tell_pages_c1146804_insert AFTER INSERT ON public.regulatory_decisioncondition REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_c1146804();

CREATE TRIGGER after_tell_pages_c1146804_update AFTER UPDATE ON public.regulatory_decisioncondition REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_c1146804();

CREATE TRIGGER after_tell_pages_c1be2da2_delete AFTER DELETE ON public.villages_helper REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_c1be2da2();

CREATE TRIGGER after_tell_pages_c1be2da2_insert AFTER INSERT ON public.villages_helper REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_c1be2da2();

CREATE TRIGGER after_tell_pages_c1be2da2_update AFTER UPDATE ON public.villages_helper REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_c1be2da2();

CREATE TRIGGER after_tell_pages_c1e100ef_delete AFTER DELETE ON public.exchange_thanks REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_c1e100ef();

CREATE TRIGGER after_tell_pages_c1e100ef_insert AFTER INSERT ON public.exchange_thanks REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_c1e100ef();

CREATE TRIGGER after_tell_pages_c1e100ef_update AFTER UPDATE ON public.exchange_thanks REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_c1e100ef();

CREATE TRIGGER after_tell_pages_c2cc62f4_delete AFTER DELETE ON public.deciding_mark REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_c2cc62f4();

CREATE TRIGGER after_tell_pages_c2cc62f4_insert AFTER INSERT ON public.deciding_mark REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_c2cc62f4();

CREATE TRIGGER after_tell_pages_c2cc62f4_update AFTER UPDATE ON public.deciding_mark REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_c2cc62f4();

CREATE TRIGGER after_tell_pages_c6824436_delete AFTER DELETE ON public.villages_indicator REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_c6824436();

CREATE TRIGGER after_tell_pages_c6824436_insert AFTER INSERT ON public.villages_indicator REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_c6824436();

CREATE TRIGGER after_tell_pages_c6824436_update AFTER UPDATE ON public.villages_indicator REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_c6824436();

CREATE TRIGGER after_tell_pages_c98077fb_delete AFTER DELETE ON public.housing_programmerow REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_c98077fb();

CREATE TRIGGER after_tell_pages_c98077fb_insert AFTER INSERT ON public.housing_programmerow REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_c98077fb();

CREATE TRIGGER after_tell_pages_c98077fb_update AFTER UPDATE ON public.housing_programmerow REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_c98077fb();

CREATE TRIGGER after_tell_pages_cb35fd81_delete AFTER DELETE ON public.encounters_meeting REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_cb35fd81();

CREATE TRIGGER after_tell_pages_cb35fd81_insert AFTER INSERT ON public.encounters_meeting REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_cb35fd81();

CREATE TRIGGER after_tell_pages_cb35fd81_update AFTER UPDATE ON public.encounters_meeting REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_cb35fd81();

CREATE TRIGGER after_tell_pages_d1caee1f_delete AFTER DELETE ON public.signals_earlywarning REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_d1caee1f();

CREATE TRIGGER after_tell_pages_d1caee1f_insert AFTER INSERT ON public.signals_earlywarning REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_d1caee1f();

CREATE TRIGGER after_tell_pages_d1caee1f_update AFTER UPDATE ON public.signals_earlywarning REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_d1caee1f();

CREATE TRIGGER after_tell_pages_d5f74a75_delete AFTER DELETE ON public.moderation_act REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_d5f74a75();

CREATE TRIGGER after_tell_pages_d5f74a75_insert AFTER INSERT ON public.moderation_act REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_d5f74a75();

CREATE TRIGGER after_tell_pages_d5f74a75_update AFTER UPDATE ON public.moderation_act REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_d5f74a75();

CREATE TRIGGER after_tell_pages_d6ee9e33_delete AFTER DELETE ON public.encounters_chair REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_d6ee9e33();

CREATE TRIGGER after_tell_pages_d6ee9e33_insert AFTER INSERT ON public.encounters_chair REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_d6ee9e33();

CREATE TRIGGER after_tell_pages_d6ee9e33_update AFTER UPDATE ON public.encounters_chair REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_d6ee9e33();

CREATE TRIGGER after_tell_pages_d84e7baf_delete AFTER DELETE ON public.initiatives_stagechange REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_d84e7baf();

CREATE TRIGGER after_tell_pages_d84e7baf_insert AFTER INSERT ON public.initiatives_stagechange REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_d84e7baf();

CREATE TRIGGER after_tell_pages_d84e7baf_update AFTER UPDATE ON public.initiatives_stagechange REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_d84e7baf();

CREATE TRIGGER after_tell_pages_db35b3d7_delete AFTER DELETE ON public.housing_programme REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_db35b3d7();

CREATE TRIGGER after_tell_pages_db35b3d7_insert AFTER INSERT ON public.housing_programme REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_db35b3d7();

CREATE TRIGGER after_tell_pages_db35b3d7_update AFTER UPDATE ON public.housing_programme REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_db35b3d7();

CREATE TRIGGER after_tell_pages_de24ac99_delete AFTER DELETE ON public.deciding_proposal REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_de24ac99();

CREATE TRIGGER after_tell_pages_de24ac99_insert AFTER INSERT ON public.deciding_proposal REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_de24ac99();

CREATE TRIGGER after_tell_pages_de24ac99_update AFTER UPDATE ON public.deciding_proposal REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_de24ac99();

CREATE TRIGGER after_tell_pages_e0572431_delete AFTER DELETE ON public.villages_facilitycheck REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_e0572431();

CREATE TRIGGER after_tell_pages_e0572431_insert AFTER INSERT ON public.villages_facilitycheck REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_e0572431();

CREATE TRIGGER after_tell_pages_e0572431_update AFTER UPDATE ON public.villages_facilitycheck REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_e0572431();

CREATE TRIGGER after_tell_pages_e19ce431_delete AFTER DELETE ON public.papers_update REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_e19ce431();

CREATE TRIGGER after_tell_pages_e19ce431_insert AFTER INSERT ON public.papers_update REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_e19ce431();

CREATE TRIGGER after_tell_pages_e19ce431_update AFTER UPDATE ON public.papers_update REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_e19ce431();

CREATE TRIGGER after_tell_pages_e1dc0613_delete AFTER DELETE ON public.deciding_sheet REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_e1dc0613();

CREATE TRIGGER after_tell_pages_e1dc0613_insert AFTER INSERT ON public.deciding_sheet REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_e1dc0613();

CREATE TRIGGER after_tell_pages_e1dc0613_update AFTER UPDATE ON public.deciding_sheet REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_e1dc0613();

CREATE TRIGGER after_tell_pages_e49f2ccb_delete AFTER DELETE ON public.housing_defect REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_e49f2ccb();

CREATE TRIGGER after_tell_pages_e49f2ccb_insert AFTER INSERT ON public.housing_defect REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_e49f2ccb();

CREATE TRIGGER after_tell_pages_e49f2ccb_update AFTER UPDATE ON public.housing_defect REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_e49f2ccb();

CREATE TRIGGER after_tell_pages_e68f5d50_delete AFTER DELETE ON public.work_shiftseries REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_e68f5d50();

CREATE TRIGGER after_tell_pages_e68f5d50_insert AFTER INSERT ON public.work_shiftseries REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_e68f5d50();

CREATE TRIGGER after_tell_pages_e68f5d50_update AFTER UPDATE ON public.work_shiftseries REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_e68f5d50();

CREATE TRIGGER after_tell_pages_e8248f76_delete AFTER DELETE ON public.papers_version REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_e8248f76();

CREATE TRIGGER after_tell_pages_e8248f76_insert AFTER INSERT ON public.papers_version REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_e8248f76();

CREATE TRIGGER after_tell_pages_e8248f76_update AFTER UPDATE ON public.papers_version REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_e8248f76();

CREATE TRIGGER after_tell_pages_edd72896_delete AFTER DELETE ON public.villages_province REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_edd72896();

CREATE TRIGGER after_tell_pages_edd72896_insert AFTER INSERT ON public.villages_province REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_edd72896();

CREATE TRIGGER after_tell_pages_edd72896_update AFTER UPDATE ON public.villages_province REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_edd72896();

CREATE TRIGGER after_tell_pages_f1d2328f_delete AFTER DELETE ON public.villages_municipality REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_f1d2328f();

CREATE TRIGGER after_tell_pages_f1d2328f_insert AFTER INSERT ON public.villages_municipality REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_f1d2328f();

CREATE TRIGGER after_tell_pages_f1d2328f_update AFTER UPDATE ON public.villages_municipality REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_f1d2328f();

CREATE TRIGGER after_tell_pages_f4a39d3e_delete AFTER DELETE ON public.deciding_word REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_f4a39d3e();

CREATE TRIGGER after_tell_pages_f4a39d3e_insert AFTER INSERT ON public.deciding_word REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_f4a39d3e();

CREATE TRIGGER after_tell_pages_f4a39d3e_update AFTER UPDATE ON public.deciding_word REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_f4a39d3e();

CREATE TRIGGER after_tell_pages_f6957ff8_delete AFTER DELETE ON public.news_post REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_f6957ff8();

CREATE TRIGGER after_tell_pages_f6957ff8_insert AFTER INSERT ON public.news_post REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_f6957ff8();

CREATE TRIGGER after_tell_pages_f6957ff8_update AFTER UPDATE ON public.news_post REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_f6957ff8();

CREATE TRIGGER after_tell_pages_f85f8705_delete AFTER DELETE ON public.villages_placename REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_f85f8705();

CREATE TRIGGER after_tell_pages_f85f8705_insert AFTER INSERT ON public.villages_placename REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_f85f8705();

CREATE TRIGGER after_tell_pages_f85f8705_update AFTER UPDATE ON public.villages_placename REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_f85f8705();

CREATE TRIGGER after_tell_pages_fbc38a2b_delete AFTER DELETE ON public.deciding_invitation REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_fbc38a2b();

CREATE TRIGGER after_tell_pages_fbc38a2b_insert AFTER INSERT ON public.deciding_invitation REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_fbc38a2b();

CREATE TRIGGER after_tell_pages_fbc38a2b_update AFTER UPDATE ON public.deciding_invitation REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_fbc38a2b();

CREATE TRIGGER after_tell_pages_fcb420b9_delete AFTER DELETE ON public.villages_organisation REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_fcb420b9();

CREATE TRIGGER after_tell_pages_fcb420b9_insert AFTER INSERT ON public.villages_organisation REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_fcb420b9();

CREATE TRIGGER after_tell_pages_fcb420b9_update AFTER UPDATE ON public.villages_organisation REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_fcb420b9();

CREATE TRIGGER after_tell_pages_fd38eb33_delete AFTER DELETE ON public.encounters_question REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_fd38eb33();

CREATE TRIGGER after_tell_pages_fd38eb33_insert AFTER INSERT ON public.encounters_question REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_fd38eb33();

CREATE TRIGGER after_tell_pages_fd38eb33_update AFTER UPDATE ON public.encounters_question REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_fd38eb33();

CREATE TRIGGER after_tell_pages_fe489e50_delete AFTER DELETE ON public.accounts_user REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_fe489e50();

CREATE TRIGGER after_tell_pages_fe489e50_insert AFTER INSERT ON public.accounts_user REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_fe489e50();

CREATE TRIGGER after_tell_pages_fe489e50_update AFTER UPDATE ON public.accounts_user REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_fe489e50();

CREATE TRIGGER after_tell_pages_ff31e12e_delete AFTER DELETE ON public.regulatory_decision REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_ff31e12e();

CREATE TRIGGER after_tell_pages_ff31e12e_insert AFTER INSERT ON public.regulatory_decision REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_ff31e12e();

CREATE TRIGGER after_tell_pages_ff31e12e_update AFTER UPDATE ON public.regulatory_decision REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_tell_pages_ff31e12e();

CREATE TRIGGER after_timelinemoment_agreement_680396d9_delete AFTER DELETE ON public.encounters_agreementversion REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_agreement_680396d9();

CREATE TRIGGER after_timelinemoment_agreement_680396d9_insert AFTER INSERT ON public.encounters_agreementversion REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_agreement_680396d9();

CREATE TRIGGER after_timelinemoment_agreement_680396d9_update AFTER UPDATE ON public.encounters_agreementversion REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_agreement_680396d9();

CREATE TRIGGER after_timelinemoment_agreement_agreement_197e6937_delete AFTER DELETE ON public.encounters_agreement REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_agreement_agreement_197e6937();

CREATE TRIGGER after_timelinemoment_agreement_agreement_197e6937_insert AFTER INSERT ON public.encounters_agreement REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_agreement_agreement_197e6937();

CREATE TRIGGER after_timelinemoment_agreement_agreement_197e6937_update AFTER UPDATE ON public.encounters_agreement REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_agreement_agreement_197e6937();

CREATE TRIGGER after_timelinemoment_agreement_event_4cd98e6a_delete AFTER DELETE ON public.villages_event REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_agreement_event_4cd98e6a();

CREATE TRIGGER after_timelinemoment_agreement_event_4cd98e6a_insert AFTER INSERT ON public.villages_event REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_agreement_event_4cd98e6a();

CREATE TRIGGER after_timelinemoment_agreement_event_4cd98e6a_update AFTER UPDATE ON public.villages_event REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_agreement_event_4cd98e6a();

CREATE TRIGGER after_timelinemoment_agreement_meeting_cb35fd81_delete AFTER DELETE ON public.encounters_meeting REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_agreement_meeting_cb35fd81();

CREATE TRIGGER after_timelinemoment_agreement_meeting_cb35fd81_insert AFTER INSERT ON public.encounters_meeting REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_agreement_meeting_cb35fd81();

CREATE TRIGGER after_timelinemoment_agreement_meeting_cb35fd81_update AFTER UPDATE ON public.encounters_meeting REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_agreement_meeting_cb35fd81();

CREATE TRIGGER after_timelinemoment_arrival_7204d658_delete AFTER DELETE ON public.moving_arrival REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_arrival_7204d658();

CREATE TRIGGER after_timelinemoment_arrival_7204d658_insert AFTER INSERT ON public.moving_arrival REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_arrival_7204d658();

CREATE TRIGGER after_timelinemoment_arrival_7204d658_update AFTER UPDATE ON public.moving_arrival REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_arrival_7204d658();

CREATE TRIGGER after_timelinemoment_backing_45d0db7f_delete AFTER DELETE ON public.hurdles_backingoffer REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_backing_45d0db7f();

CREATE TRIGGER after_timelinemoment_backing_45d0db7f_insert AFTER INSERT ON public.hurdles_backingoffer REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_backing_45d0db7f();

CREATE TRIGGER after_timelinemoment_backing_45d0db7f_update AFTER UPDATE ON public.hurdles_backingoffer REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_backing_45d0db7f();

CREATE TRIGGER after_timelinemoment_budget_bd6e9808_delete AFTER DELETE ON public.papers_budget REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_budget_bd6e9808();

CREATE TRIGGER after_timelinemoment_budget_bd6e9808_insert AFTER INSERT ON public.papers_budget REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_budget_bd6e9808();

CREATE TRIGGER after_timelinemoment_budget_bd6e9808_update AFTER UPDATE ON public.papers_budget REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_budget_bd6e9808();

CREATE TRIGGER after_timelinemoment_document_42043cd0_delete AFTER DELETE ON public.papers_documentevent REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_document_42043cd0();

CREATE TRIGGER after_timelinemoment_document_42043cd0_insert AFTER INSERT ON public.papers_documentevent REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_document_42043cd0();

CREATE TRIGGER after_timelinemoment_document_42043cd0_update AFTER UPDATE ON public.papers_documentevent REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_document_42043cd0();

CREATE TRIGGER after_timelinemoment_document_document_243fbd4f_delete AFTER DELETE ON public.papers_document REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_document_document_243fbd4f();

CREATE TRIGGER after_timelinemoment_document_document_243fbd4f_insert AFTER INSERT ON public.papers_document REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_document_document_243fbd4f();

CREATE TRIGGER after_timelinemoment_document_document_243fbd4f_update AFTER UPDATE ON public.papers_document REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_document_document_243fbd4f();

CREATE TRIGGER after_timelinemoment_draw_78df3ff7_delete AFTER DELETE ON public.housing_allocationround REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_draw_78df3ff7();

CREATE TRIGGER after_timelinemoment_draw_78df3ff7_insert AFTER INSERT ON public.housing_allocationround REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_draw_78df3ff7();

CREATE TRIGGER after_timelinemoment_draw_78df3ff7_update AFTER UPDATE ON public.housing_allocationround REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_draw_78df3ff7();

CREATE TRIGGER after_timelinemoment_figures_4f326f47_delete AFTER DELETE ON public.housing_figurerelease REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_figures_4f326f47();

CREATE TRIGGER after_timelinemoment_figures_4f326f47_insert AFTER INSERT ON public.housing_figurerelease REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_figures_4f326f47();

CREATE TRIGGER after_timelinemoment_figures_4f326f47_update AFTER UPDATE ON public.housing_figurerelease REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_figures_4f326f47();

CREATE TRIGGER after_timelinemoment_lesson_397ba7b3_delete AFTER DELETE ON public.initiatives_lesson REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_lesson_397ba7b3();

CREATE TRIGGER after_timelinemoment_lesson_397ba7b3_insert AFTER INSERT ON public.initiatives_lesson REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_lesson_397ba7b3();

CREATE TRIGGER after_timelinemoment_lesson_397ba7b3_update AFTER UPDATE ON public.initiatives_lesson REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_lesson_397ba7b3();

CREATE TRIGGER after_timelinemoment_life_0c9e1516_delete AFTER DELETE ON public.initiatives_lifeevent REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_life_0c9e1516();

CREATE TRIGGER after_timelinemoment_life_0c9e1516_insert AFTER INSERT ON public.initiatives_lifeevent REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_life_0c9e1516();

CREATE TRIGGER after_timelinemoment_life_0c9e1516_update AFTER UPDATE ON public.initiatives_lifeevent REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_life_0c9e1516();

CREATE TRIGGER after_timelinemoment_meeting_cb35fd81_delete AFTER DELETE ON public.encounters_meeting REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_meeting_cb35fd81();

CREATE TRIGGER after_timelinemoment_meeting_cb35fd81_insert AFTER INSERT ON public.encounters_meeting REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_meeting_cb35fd81();

CREATE TRIGGER after_timelinemoment_meeting_cb35fd81_update AFTER UPDATE ON public.encounters_meeting REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_meeting_cb35fd81();

CREATE TRIGGER after_timelinemoment_meeting_event_4cd98e6a_delete AFTER DELETE ON public.villages_event REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_meeting_event_4cd98e6a();

CREATE TRIGGER after_timelinemoment_meeting_event_4cd98e6a_insert AFTER INSERT ON public.villages_event REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_meeting_event_4cd98e6a();

CREATE TRIGGER after_timelinemoment_meeting_event_4cd98e6a_update AFTER UPDATE ON public.villages_event REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_meeting_event_4cd98e6a();

CREATE TRIGGER after_timelinemoment_member_39b89789_delete AFTER DELETE ON public.initiatives_initiativemember REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_member_39b89789();

CREATE TRIGGER after_timelinemoment_member_39b89789_insert AFTER INSERT ON public.initiatives_initiativemember REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_member_39b89789();

CREATE TRIGGER after_timelinemoment_member_39b89789_update AFTER UPDATE ON public.initiatives_initiativemember REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_member_39b89789();

CREATE TRIGGER after_timelinemoment_minutes_3757f911_delete AFTER DELETE ON public.papers_meetingpaper REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_minutes_3757f911();

CREATE TRIGGER after_timelinemoment_minutes_3757f911_insert AFTER INSERT ON public.papers_meetingpaper REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_minutes_3757f911();

CREATE TRIGGER after_timelinemoment_minutes_3757f911_update AFTER UPDATE ON public.papers_meetingpaper REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_minutes_3757f911();

CREATE TRIGGER after_timelinemoment_minutes_event_4cd98e6a_delete AFTER DELETE ON public.villages_event REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_minutes_event_4cd98e6a();

CREATE TRIGGER after_timelinemoment_minutes_event_4cd98e6a_insert AFTER INSERT ON public.villages_event REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_minutes_event_4cd98e6a();

CREATE TRIGGER after_timelinemoment_minutes_event_4cd98e6a_update AFTER UPDATE ON public.villages_event REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_minutes_event_4cd98e6a();

CREATE TRIGGER after_timelinemoment_obstacle_b4004aeb_delete AFTER DELETE ON public.hurdles_obstacle REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_obstacle_b4004aeb();

CREATE TRIGGER after_timelinemoment_obstacle_b4004aeb_insert AFTER INSERT ON public.hurdles_obstacle REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_obstacle_b4004aeb();

CREATE TRIGGER after_timelinemoment_obstacle_b4004aeb_update AFTER UPDATE ON public.hurdles_obstacle REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_obstacle_b4004aeb();

CREATE TRIGGER after_timelinemoment_question_6fbdb9d2_delete AFTER DELETE ON public.deciding_questionevent REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_question_6fbdb9d2();

CREATE TRIGGER after_timelinemoment_question_6fbdb9d2_insert AFTER INSERT ON public.deciding_questionevent REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_question_6fbdb9d2();

CREATE TRIGGER after_timelinemoment_question_6fbdb9d2_update AFTER UPDATE ON public.deciding_questionevent REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_question_6fbdb9d2();

CREATE TRIGGER after_timelinemoment_question_question_783eb896_delete AFTER DELETE ON public.deciding_question REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_question_question_783eb896();

CREATE TRIGGER after_timelinemoment_question_question_783eb896_insert AFTER INSERT ON public.deciding_question REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_question_question_783eb896();

CREATE TRIGGER after_timelinemoment_question_question_783eb896_update AFTER UPDATE ON public.deciding_question REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_question_question_783eb896();

CREATE TRIGGER after_timelinemoment_risks_3358d035_delete AFTER DELETE ON public.hurdles_riskshare REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_risks_3358d035();

CREATE TRIGGER after_timelinemoment_risks_3358d035_insert AFTER INSERT ON public.hurdles_riskshare REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_risks_3358d035();

CREATE TRIGGER after_timelinemoment_risks_3358d035_update AFTER UPDATE ON public.hurdles_riskshare REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_risks_3358d035();

CREATE TRIGGER after_timelinemoment_rules_6842069c_delete AFTER DELETE ON public.housing_allocationrules REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_rules_6842069c();

CREATE TRIGGER after_timelinemoment_rules_6842069c_insert AFTER INSERT ON public.housing_allocationrules REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_rules_6842069c();

CREATE TRIGGER after_timelinemoment_rules_6842069c_update AFTER UPDATE ON public.housing_allocationrules REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_rules_6842069c();

CREATE TRIGGER after_timelinemoment_solved_b4004aeb_delete AFTER DELETE ON public.hurdles_obstacle REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_solved_b4004aeb();

CREATE TRIGGER after_timelinemoment_solved_b4004aeb_insert AFTER INSERT ON public.hurdles_obstacle REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_solved_b4004aeb();

CREATE TRIGGER after_timelinemoment_solved_b4004aeb_update AFTER UPDATE ON public.hurdles_obstacle REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_solved_b4004aeb();

CREATE TRIGGER after_timelinemoment_stage_d84e7baf_delete AFTER DELETE ON public.initiatives_stagechange REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_stage_d84e7baf();

CREATE TRIGGER after_timelinemoment_stage_d84e7baf_insert AFTER INSERT ON public.initiatives_stagechange REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_stage_d84e7baf();

CREATE TRIGGER after_timelinemoment_stage_d84e7baf_update AFTER UPDATE ON public.initiatives_stagechange REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_stage_d84e7baf();

CREATE TRIGGER after_timelinemoment_task_534217e1_delete AFTER DELETE ON public.work_task REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_task_534217e1();

CREATE TRIGGER after_timelinemoment_task_534217e1_insert AFTER INSERT ON public.work_task REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_task_534217e1();

CREATE TRIGGER after_timelinemoment_task_534217e1_update AFTER UPDATE ON public.work_task REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_task_534217e1();

CREATE TRIGGER after_timelinemoment_update_e19ce431_delete AFTER DELETE ON public.papers_update REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_update_e19ce431();

CREATE TRIGGER after_timelinemoment_update_e19ce431_insert AFTER INSERT ON public.papers_update REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_update_e19ce431();

CREATE TRIGGER after_timelinemoment_update_e19ce431_update AFTER UPDATE ON public.papers_update REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.after_timelinemoment_update_e19ce431();

CREATE TRIGGER audit_chain BEFORE INSERT ON public.audit_auditevent FOR EACH ROW EXECUTE FUNCTION public.audit_chain_hash();

CREATE TRIGGER audit_rows_stay BEFORE DELETE OR UPDATE ON public.audit_auditevent FOR EACH ROW EXECUTE FUNCTION public.audit_refuse_change();

CREATE TRIGGER audit_table_stays BEFORE TRUNCATE ON public.audit_auditevent FOR EACH STATEMENT EXECUTE FUNCTION public.audit_refuse_change();

CREATE TRIGGER change_stays BEFORE DELETE OR UPDATE ON public.regulatory_statuschange FOR EACH ROW EXECUTE FUNCTION public.regulatory_row_stays();

CREATE TRIGGER decision_stays BEFORE DELETE OR UPDATE ON public.regulatory_decision FOR EACH ROW WHEN ((old.announced_on IS NOT NULL)) EXECUTE FUNCTION public.regulatory_row_stays();

CREATE TRIGGER extension_stays BEFORE DELETE OR UPDATE ON public.regulatory_termextension FOR EACH ROW EXECUTE FUNCTION public.regulatory_row_stays();

CREATE TRIGGER keep_search_words BEFORE INSERT OR UPDATE ON public.search_searchentry FOR EACH ROW EXECUTE FUNCTION public.search_keep_words();

CREATE TRIGGER log_stays BEFORE UPDATE ON public.deciding_questionevent FOR EACH ROW EXECUTE FUNCTION public.initiatives_log_stays();

CREATE TRIGGER log_stays BEFORE UPDATE ON public.housing_roundevent FOR EACH ROW EXECUTE FUNCTION public.initiatives_log_stays();

CREATE TRIGGER log_stays BEFORE UPDATE ON public.hurdles_riskchange FOR EACH ROW EXECUTE FUNCTION public.initiatives_log_stays();

CREATE TRIGGER log_stays BEFORE UPDATE ON public.initiatives_lifeevent FOR EACH ROW EXECUTE FUNCTION public.initiatives_log_stays();

CREATE TRIGGER log_stays BEFORE UPDATE ON public.initiatives_stagechange FOR EACH ROW EXECUTE FUNCTION public.initiatives_log_stays();

CREATE TRIGGER message_stays BEFORE DELETE OR UPDATE ON public.regulatory_requestmessage FOR EACH ROW EXECUTE FUNCTION public.regulatory_row_stays();

CREATE TRIGGER published_rules_stay BEFORE UPDATE ON public.housing_allocationrules FOR EACH ROW WHEN ((old.published_at IS NOT NULL)) EXECUTE FUNCTION public.initiatives_log_stays();

CREATE TRIGGER request_is_guarded BEFORE INSERT OR UPDATE ON public.regulatory_regulatoryrequest FOR EACH ROW EXECUTE FUNCTION public.regulatory_guard_request();

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_2c513194_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirm_email_address_id_5b7f8c58_fk_account_e FOREIGN KEY (email_address_id) REFERENCES public.account_emailaddress(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_accountclaim
    ADD CONSTRAINT accounts_accountclaim_made_by_id_3148cbde_fk_accounts_user_id FOREIGN KEY (made_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_accountclaim
    ADD CONSTRAINT accounts_accountclaim_person_id_5c9dcfb6_fk_accounts_user_id FOREIGN KEY (person_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_user
    ADD CONSTRAINT accounts_user_claimed_by_id_64ad97e3_fk_accounts_user_id FOREIGN KEY (claimed_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_user_groups
    ADD CONSTRAINT accounts_user_groups_group_id_bd11a704_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_user_groups
    ADD CONSTRAINT accounts_user_groups_user_id_52b62117_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_user
    ADD CONSTRAINT accounts_user_recorded_by_id_ef1551b6_fk_accounts_user_id FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_user_user_permissions
    ADD CONSTRAINT accounts_user_user_p_permission_id_113bb443_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_user_user_permissions
    ADD CONSTRAINT accounts_user_user_p_user_id_e4f0a161_fk_accounts_ FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.comments_closing
    ADD CONSTRAINT comments_closing_by_id_2f57e03f_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.comments_closing
    ADD CONSTRAINT comments_closing_initiative_id_c28c6ffd_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.comments_comment
    ADD CONSTRAINT comments_comment_initiative_id_d735a6e5_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.comments_comment
    ADD CONSTRAINT comments_comment_parent_id_3e0802fb_fk_comments_comment_id FOREIGN KEY (parent_id) REFERENCES public.comments_comment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.comments_comment
    ADD CONSTRAINT comments_comment_recorded_by_id_14a907fb_fk_accounts_user_id FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.comments_comment
    ADD CONSTRAINT comments_comment_state_by_id_259247a7_fk_accounts_user_id FOREIGN KEY (state_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.comments_comment
    ADD CONSTRAINT comments_comment_user_id_a1db4881_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.comments_comment
    ADD CONSTRAINT comments_comment_village_id_6935416a_fk_villages_village_id FOREIGN KEY (village_id) REFERENCES public.villages_village(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deciding_ballot
    ADD CONSTRAINT deciding_ballot_invitation_id_ae9c87d8_fk_deciding_ FOREIGN KEY (invitation_id) REFERENCES public.deciding_invitation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deciding_ballot
    ADD CONSTRAINT deciding_ballot_question_id_2728e71b_fk_deciding_question_id FOREIGN KEY (question_id) REFERENCES public.deciding_question(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deciding_ballot
    ADD CONSTRAINT deciding_ballot_recorded_by_id_2892f52d_fk_accounts_user_id FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deciding_ballot
    ADD CONSTRAINT deciding_ballot_replied_by_id_919b9ba3_fk_accounts_user_id FOREIGN KEY (replied_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deciding_ballot
    ADD CONSTRAINT deciding_ballot_sheet_id_8f43992f_fk_deciding_sheet_id FOREIGN KEY (sheet_id) REFERENCES public.deciding_sheet(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deciding_ballot
    ADD CONSTRAINT deciding_ballot_user_id_443e0d05_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deciding_choice
    ADD CONSTRAINT deciding_choice_question_id_8060c77c_fk_deciding_question_id FOREIGN KEY (question_id) REFERENCES public.deciding_question(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deciding_count
    ADD CONSTRAINT deciding_count_choice_id_161ee6bc_fk_deciding_choice_id FOREIGN KEY (choice_id) REFERENCES public.deciding_choice(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deciding_count
    ADD CONSTRAINT deciding_count_question_id_d5aa21b4_fk_deciding_question_id FOREIGN KEY (question_id) REFERENCES public.deciding_question(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deciding_invitation
    ADD CONSTRAINT deciding_invitation_by_id_76997314_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deciding_invitation
    ADD CONSTRAINT deciding_invitation_question_id_4c42c030_fk_deciding_ FOREIGN KEY (question_id) REFERENCES public.deciding_question(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deciding_mark
    ADD CONSTRAINT deciding_mark_ballot_id_f4289fae_fk_deciding_ballot_id FOREIGN KEY (ballot_id) REFERENCES public.deciding_ballot(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deciding_mark
    ADD CONSTRAINT deciding_mark_choice_id_bab3746e_fk_deciding_choice_id FOREIGN KEY (choice_id) REFERENCES public.deciding_choice(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deciding_proposal
    ADD CONSTRAINT deciding_proposal_question_id_a5e23fe9_fk_deciding_question_id FOREIGN KEY (question_id) REFERENCES public.deciding_question(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deciding_question
    ADD CONSTRAINT deciding_question_created_by_id_12138604_fk_accounts_user_id FOREIGN KEY (created_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deciding_question
    ADD CONSTRAINT deciding_question_event_id_7029e1e2_fk_villages_event_id FOREIGN KEY (event_id) REFERENCES public.villages_event(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deciding_question
    ADD CONSTRAINT deciding_question_initiative_id_eeb13cfc_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deciding_questionevent
    ADD CONSTRAINT deciding_questioneve_question_id_18f47738_fk_deciding_ FOREIGN KEY (question_id) REFERENCES public.deciding_question(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deciding_questionevent
    ADD CONSTRAINT deciding_questionevent_by_id_c16508dc_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deciding_sheet
    ADD CONSTRAINT deciding_sheet_question_id_ecb88d74_fk_deciding_question_id FOREIGN KEY (question_id) REFERENCES public.deciding_question(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deciding_word
    ADD CONSTRAINT deciding_word_question_id_dde670d9_fk_deciding_question_id FOREIGN KEY (question_id) REFERENCES public.deciding_question(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.encounters_acceptance
    ADD CONSTRAINT encounters_acceptanc_attendance_id_b3e1d919_fk_villages_ FOREIGN KEY (attendance_id) REFERENCES public.villages_attendance(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.encounters_acceptance
    ADD CONSTRAINT encounters_acceptance_rules_id_bef30608_fk_encounters_rules_id FOREIGN KEY (rules_id) REFERENCES public.encounters_rules(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.encounters_agreementversion
    ADD CONSTRAINT encounters_agreement_agreement_id_afc13834_fk_encounter FOREIGN KEY (agreement_id) REFERENCES public.encounters_agreement(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.encounters_agreement
    ADD CONSTRAINT encounters_agreement_initiative_id_2d51b7a8_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.encounters_agreement
    ADD CONSTRAINT encounters_agreement_meeting_id_359b8c25_fk_encounter FOREIGN KEY (meeting_id) REFERENCES public.encounters_meeting(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.encounters_agreementversion
    ADD CONSTRAINT encounters_agreementversion_by_id_854284cb_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.encounters_chair
    ADD CONSTRAINT encounters_chair_asked_by_id_f815432c_fk_accounts_user_id FOREIGN KEY (asked_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.encounters_chair
    ADD CONSTRAINT encounters_chair_meeting_id_71c2bbe7_fk_encounters_meeting_id FOREIGN KEY (meeting_id) REFERENCES public.encounters_meeting(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.encounters_chair
    ADD CONSTRAINT encounters_chair_user_id_4b46c894_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.encounters_meeting
    ADD CONSTRAINT encounters_meeting_event_id_879e82b3_fk_villages_event_id FOREIGN KEY (event_id) REFERENCES public.villages_event(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.encounters_meeting
    ADD CONSTRAINT encounters_meeting_initiative_id_8aa497ab_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.encounters_question
    ADD CONSTRAINT encounters_question_meeting_id_9ee8f614_fk_encounter FOREIGN KEY (meeting_id) REFERENCES public.encounters_meeting(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.encounters_question
    ADD CONSTRAINT encounters_question_recorded_by_id_6d6d7cb1_fk_accounts_user_id FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.encounters_question
    ADD CONSTRAINT encounters_question_topic_id_35a0dd40_fk_encounters_topic_id FOREIGN KEY (topic_id) REFERENCES public.encounters_topic(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.encounters_question
    ADD CONSTRAINT encounters_question_user_id_90dd4cea_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.encounters_rules
    ADD CONSTRAINT encounters_rules_by_id_a3b82997_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.encounters_rules
    ADD CONSTRAINT encounters_rules_initiative_id_1d86e69e_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.encounters_topic
    ADD CONSTRAINT encounters_topic_by_id_165d6d6e_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.encounters_topic
    ADD CONSTRAINT encounters_topic_meeting_id_1f9e998b_fk_encounters_meeting_id FOREIGN KEY (meeting_id) REFERENCES public.encounters_meeting(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.exchange_listing
    ADD CONSTRAINT exchange_listing_organisation_id_0c22c78c_fk_villages_ FOREIGN KEY (organisation_id) REFERENCES public.villages_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.exchange_listing
    ADD CONSTRAINT exchange_listing_recorded_by_id_21e2ff2a_fk_accounts_user_id FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.exchange_listing
    ADD CONSTRAINT exchange_listing_state_by_id_404a04e3_fk_accounts_user_id FOREIGN KEY (state_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.exchange_listing
    ADD CONSTRAINT exchange_listing_user_id_6223f417_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.exchange_listing
    ADD CONSTRAINT exchange_listing_village_id_fb9402ee_fk_villages_village_id FOREIGN KEY (village_id) REFERENCES public.villages_village(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.exchange_message
    ADD CONSTRAINT exchange_message_thread_id_5d2721c6_fk_exchange_thread_id FOREIGN KEY (thread_id) REFERENCES public.exchange_thread(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.exchange_message
    ADD CONSTRAINT exchange_message_typed_by_id_aa9be7da_fk_accounts_user_id FOREIGN KEY (typed_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.exchange_refusal
    ADD CONSTRAINT exchange_refusal_recorded_by_id_4d46bdaf_fk_accounts_user_id FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.exchange_refusal
    ADD CONSTRAINT exchange_refusal_user_id_fc74f798_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.exchange_refusal
    ADD CONSTRAINT exchange_refusal_whom_id_25b6fc6c_fk_accounts_user_id FOREIGN KEY (whom_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.exchange_reportedmessage
    ADD CONSTRAINT exchange_reportedmes_message_id_aed690c8_fk_exchange_ FOREIGN KEY (message_id) REFERENCES public.exchange_message(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.exchange_reportedmessage
    ADD CONSTRAINT exchange_reportedmes_recorded_by_id_77c6e34b_fk_accounts_ FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.exchange_reportedmessage
    ADD CONSTRAINT exchange_reportedmes_reported_by_id_2e128d38_fk_accounts_ FOREIGN KEY (reported_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.exchange_reportedmessage
    ADD CONSTRAINT exchange_reportedmes_state_by_id_2c62ddc0_fk_accounts_ FOREIGN KEY (state_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.exchange_reportedmessage
    ADD CONSTRAINT exchange_reportedmes_village_id_97fdaf69_fk_villages_ FOREIGN KEY (village_id) REFERENCES public.villages_village(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.exchange_reportedmessage
    ADD CONSTRAINT exchange_reportedmessage_user_id_9684088b_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.exchange_thanks
    ADD CONSTRAINT exchange_thanks_thread_id_8df721d5_fk_exchange_thread_id FOREIGN KEY (thread_id) REFERENCES public.exchange_thread(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.exchange_thread
    ADD CONSTRAINT exchange_thread_listing_id_0e8e5f6c_fk_exchange_listing_id FOREIGN KEY (listing_id) REFERENCES public.exchange_listing(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.exchange_thread
    ADD CONSTRAINT exchange_thread_recorded_by_id_53e8b872_fk_accounts_user_id FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.exchange_thread
    ADD CONSTRAINT exchange_thread_user_id_2a6916d6_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.housing_allocationround
    ADD CONSTRAINT housing_allocationro_initiative_id_6de68c8e_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.housing_allocationround
    ADD CONSTRAINT housing_allocationro_rules_id_ad23fe51_fk_housing_a FOREIGN KEY (rules_id) REFERENCES public.housing_allocationrules(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.housing_allocationround
    ADD CONSTRAINT housing_allocationround_by_id_ce8ed49b_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.housing_allocationrules
    ADD CONSTRAINT housing_allocationru_initiative_id_856083a4_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.housing_allocationrules
    ADD CONSTRAINT housing_allocationrules_by_id_b234b1b1_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.housing_assignment
    ADD CONSTRAINT housing_assignment_by_id_41c014be_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.housing_assignment
    ADD CONSTRAINT housing_assignment_entry_id_7683e751_fk_housing_i FOREIGN KEY (entry_id) REFERENCES public.housing_interestentry(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.housing_assignment
    ADD CONSTRAINT housing_assignment_home_id_4cecd494_fk_housing_home_id FOREIGN KEY (home_id) REFERENCES public.housing_home(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.housing_assignment
    ADD CONSTRAINT housing_assignment_round_entry_id_10372b1a_fk_housing_r FOREIGN KEY (round_entry_id) REFERENCES public.housing_roundentry(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.housing_checkliststep
    ADD CONSTRAINT housing_checklistste_initiative_id_7c8f4fd8_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.housing_checkliststep
    ADD CONSTRAINT housing_checkliststep_by_id_7801b49e_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.housing_defect
    ADD CONSTRAINT housing_defect_home_id_7cb1d6cc_fk_housing_home_id FOREIGN KEY (home_id) REFERENCES public.housing_home(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.housing_figurerelease
    ADD CONSTRAINT housing_figurereleas_initiative_id_393e859b_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.housing_figurerelease
    ADD CONSTRAINT housing_figurerelease_by_id_d868c299_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.housing_home
    ADD CONSTRAINT housing_home_initiative_id_6e56584c_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.housing_housingwish
    ADD CONSTRAINT housing_housingwish_entry_id_29d0722d_fk_housing_i FOREIGN KEY (entry_id) REFERENCES public.housing_interestentry(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.housing_interestentry
    ADD CONSTRAINT housing_interestentr_initiative_id_7c46e49b_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.housing_interestentry
    ADD CONSTRAINT housing_interestentr_recorded_by_id_2a950f0b_fk_accounts_ FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.housing_interestentry
    ADD CONSTRAINT housing_interestentry_user_id_251db533_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.housing_programme
    ADD CONSTRAINT housing_programme_initiative_id_a91140e3_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.housing_programmerow
    ADD CONSTRAINT housing_programmerow_programme_id_c3bad022_fk_housing_p FOREIGN KEY (programme_id) REFERENCES public.housing_programme(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.housing_roundentry
    ADD CONSTRAINT housing_roundentry_entry_id_237c5d2c_fk_housing_i FOREIGN KEY (entry_id) REFERENCES public.housing_interestentry(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.housing_roundentry
    ADD CONSTRAINT housing_roundentry_round_id_c87433b4_fk_housing_a FOREIGN KEY (round_id) REFERENCES public.housing_allocationround(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.housing_roundevent
    ADD CONSTRAINT housing_roundevent_by_id_01e7beb4_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.housing_roundevent
    ADD CONSTRAINT housing_roundevent_round_id_e196beaf_fk_housing_a FOREIGN KEY (round_id) REFERENCES public.housing_allocationround(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.housing_told
    ADD CONSTRAINT housing_told_entry_id_588fdaef_fk_housing_interestentry_id FOREIGN KEY (entry_id) REFERENCES public.housing_interestentry(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.hurdles_backingask
    ADD CONSTRAINT hurdles_backingask_contact_id_2e177dae_fk_accounts_user_id FOREIGN KEY (contact_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.hurdles_backingask
    ADD CONSTRAINT hurdles_backingask_initiative_id_142995d9_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.hurdles_backingask
    ADD CONSTRAINT hurdles_backingask_obstacle_id_9d019d3e_fk_hurdles_obstacle_id FOREIGN KEY (obstacle_id) REFERENCES public.hurdles_obstacle(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.hurdles_backingask
    ADD CONSTRAINT hurdles_backingask_taken_by_id_68f71c37_fk_accounts_user_id FOREIGN KEY (taken_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.hurdles_backingoffer
    ADD CONSTRAINT hurdles_backingoffer_answered_by_id_5661b60a_fk_accounts_ FOREIGN KEY (answered_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.hurdles_backingoffer
    ADD CONSTRAINT hurdles_backingoffer_ask_id_f06d4728_fk_hurdles_backingask_id FOREIGN KEY (ask_id) REFERENCES public.hurdles_backingask(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.hurdles_backingoffer
    ADD CONSTRAINT hurdles_backingoffer_by_id_12a59c3b_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.hurdles_backingoffer
    ADD CONSTRAINT hurdles_backingoffer_initiative_id_aa3e03fc_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.hurdles_backingoffer
    ADD CONSTRAINT hurdles_backingoffer_municipality_id_5d6952a0_fk_villages_ FOREIGN KEY (municipality_id) REFERENCES public.villages_municipality(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.hurdles_backingoffer
    ADD CONSTRAINT hurdles_backingoffer_obstacle_id_adba1758_fk_hurdles_o FOREIGN KEY (obstacle_id) REFERENCES public.hurdles_obstacle(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.hurdles_backingoffer
    ADD CONSTRAINT hurdles_backingoffer_organisation_id_bc2f4e98_fk_villages_ FOREIGN KEY (organisation_id) REFERENCES public.villages_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.hurdles_backingoffer
    ADD CONSTRAINT hurdles_backingoffer_thanked_by_id_99594470_fk_accounts_user_id FOREIGN KEY (thanked_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.hurdles_backingoffer
    ADD CONSTRAINT hurdles_backingoffer_village_id_86b24f65_fk_villages_village_id FOREIGN KEY (village_id) REFERENCES public.villages_village(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.hurdles_obstacle
    ADD CONSTRAINT hurdles_obstacle_created_by_id_1078e5bc_fk_accounts_user_id FOREIGN KEY (created_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.hurdles_obstacle
    ADD CONSTRAINT hurdles_obstacle_initiative_id_1df9c90c_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.hurdles_obstacle
    ADD CONSTRAINT hurdles_obstacle_lesson_id_a09f5c5f_fk_initiatives_lesson_id FOREIGN KEY (lesson_id) REFERENCES public.initiatives_lesson(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.hurdles_obstacle
    ADD CONSTRAINT hurdles_obstacle_request_id_ec072833_fk_regulator FOREIGN KEY (request_id) REFERENCES public.regulatory_regulatoryrequest(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.hurdles_obstacle
    ADD CONSTRAINT hurdles_obstacle_solver_id_8a8162a0_fk_accounts_user_id FOREIGN KEY (solver_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.hurdles_obstacle
    ADD CONSTRAINT hurdles_obstacle_step_by_id_d7fdc1f1_fk_accounts_user_id FOREIGN KEY (step_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.hurdles_risk
    ADD CONSTRAINT hurdles_risk_initiative_id_bf23fc5a_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.hurdles_risk
    ADD CONSTRAINT hurdles_risk_owner_id_064bf9b5_fk_accounts_user_id FOREIGN KEY (owner_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.hurdles_riskchange
    ADD CONSTRAINT hurdles_riskchange_by_id_499fa8e6_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.hurdles_riskchange
    ADD CONSTRAINT hurdles_riskchange_risk_id_91f8cd09_fk_hurdles_risk_id FOREIGN KEY (risk_id) REFERENCES public.hurdles_risk(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.hurdles_riskshare
    ADD CONSTRAINT hurdles_riskshare_by_id_ab811d4b_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.hurdles_riskshare
    ADD CONSTRAINT hurdles_riskshare_ended_by_id_236b0bd3_fk_accounts_user_id FOREIGN KEY (ended_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.hurdles_riskshare
    ADD CONSTRAINT hurdles_riskshare_initiative_id_f9093ea1_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_boardpost
    ADD CONSTRAINT initiatives_boardpos_initiative_id_45f6a40e_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_boxrow
    ADD CONSTRAINT initiatives_boxrow_initiative_id_f5411163_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_initiative
    ADD CONSTRAINT initiatives_initiati_copied_from_id_5df83244_fk_initiativ FOREIGN KEY (copied_from_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_initiative
    ADD CONSTRAINT initiatives_initiati_created_by_id_a9419c88_fk_accounts_ FOREIGN KEY (created_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_initiativeevent
    ADD CONSTRAINT initiatives_initiati_event_id_98fb2cc8_fk_villages_ FOREIGN KEY (event_id) REFERENCES public.villages_event(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_initiativemember
    ADD CONSTRAINT initiatives_initiati_initiative_id_46acadb5_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_initiativeevent
    ADD CONSTRAINT initiatives_initiati_initiative_id_c3938d2a_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_initiativemember
    ADD CONSTRAINT initiatives_initiati_recorded_by_id_29b61c80_fk_accounts_ FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_initiativeevent
    ADD CONSTRAINT initiatives_initiati_series_id_d75a758a_fk_villages_ FOREIGN KEY (series_id) REFERENCES public.villages_series(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_initiativemember
    ADD CONSTRAINT initiatives_initiati_user_id_a21744d7_fk_accounts_ FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_initiative
    ADD CONSTRAINT initiatives_initiati_village_id_55669d87_fk_villages_ FOREIGN KEY (village_id) REFERENCES public.villages_village(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_joinanswer
    ADD CONSTRAINT initiatives_joinansw_member_id_764409da_fk_initiativ FOREIGN KEY (member_id) REFERENCES public.initiatives_initiativemember(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_joinanswer
    ADD CONSTRAINT initiatives_joinansw_question_id_180c02a9_fk_initiativ FOREIGN KEY (question_id) REFERENCES public.initiatives_joinquestion(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_joinquestion
    ADD CONSTRAINT initiatives_joinques_initiative_id_9f27df6e_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_leadcall
    ADD CONSTRAINT initiatives_leadcall_answered_by_id_68015b9e_fk_accounts_ FOREIGN KEY (answered_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_leadcall
    ADD CONSTRAINT initiatives_leadcall_asked_by_id_47c062cc_fk_accounts_user_id FOREIGN KEY (asked_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_leadcall
    ADD CONSTRAINT initiatives_leadcall_initiative_id_d124f09e_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_lesson
    ADD CONSTRAINT initiatives_lesson_by_id_d1d3676f_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_lesson
    ADD CONSTRAINT initiatives_lesson_initiative_id_9f54e6c0_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_lesson_taken_by
    ADD CONSTRAINT initiatives_lesson_t_initiative_id_da2f0519_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_lesson_taken_by
    ADD CONSTRAINT initiatives_lesson_t_lesson_id_a19329bb_fk_initiativ FOREIGN KEY (lesson_id) REFERENCES public.initiatives_lesson(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_lifeevent
    ADD CONSTRAINT initiatives_lifeeven_initiative_id_5678f860_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_lifeevent
    ADD CONSTRAINT initiatives_lifeevent_by_id_274aa273_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_postholder
    ADD CONSTRAINT initiatives_posthold_post_id_19951913_fk_initiativ FOREIGN KEY (post_id) REFERENCES public.initiatives_boardpost(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_postholder
    ADD CONSTRAINT initiatives_posthold_recorded_by_id_201761f1_fk_accounts_ FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_postholder
    ADD CONSTRAINT initiatives_postholder_user_id_057e187e_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_postinterest
    ADD CONSTRAINT initiatives_postinte_post_id_889ad659_fk_initiativ FOREIGN KEY (post_id) REFERENCES public.initiatives_boardpost(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_postinterest
    ADD CONSTRAINT initiatives_postinte_recorded_by_id_2fb86ec1_fk_accounts_ FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_postinterest
    ADD CONSTRAINT initiatives_postinterest_user_id_71239f5f_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_stagechange
    ADD CONSTRAINT initiatives_stagecha_initiative_id_a2be6c31_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_stagechange
    ADD CONSTRAINT initiatives_stagechange_by_id_8a42fee6_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_thanks
    ADD CONSTRAINT initiatives_thanks_giver_id_298cdace_fk_accounts_user_id FOREIGN KEY (giver_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_thanks
    ADD CONSTRAINT initiatives_thanks_helper_id_511c639a_fk_accounts_user_id FOREIGN KEY (helper_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_thanks
    ADD CONSTRAINT initiatives_thanks_initiative_id_c0da84bf_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_timelinemoment
    ADD CONSTRAINT initiatives_timeline_initiative_id_36ca83d5_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_timelinemoment
    ADD CONSTRAINT initiatives_timeline_person_id_27d6b129_fk_accounts_ FOREIGN KEY (person_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_timelinemoment
    ADD CONSTRAINT initiatives_timeline_recorder_id_fd85612d_fk_accounts_ FOREIGN KEY (recorder_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_timelinemoment
    ADD CONSTRAINT initiatives_timeline_village_id_954ff7f5_fk_villages_ FOREIGN KEY (village_id) REFERENCES public.villages_village(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.linked_linkedfeed
    ADD CONSTRAINT linked_linkedfeed_added_by_id_30cd6e81_fk_accounts_user_id FOREIGN KEY (added_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.linked_linkedfeed
    ADD CONSTRAINT linked_linkedfeed_village_id_b9a8d377_fk_villages_village_id FOREIGN KEY (village_id) REFERENCES public.villages_village(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.linked_linkeditem
    ADD CONSTRAINT linked_linkeditem_feed_id_51751f94_fk_linked_linkedfeed_id FOREIGN KEY (feed_id) REFERENCES public.linked_linkedfeed(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_user_id_0c3a50c0_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.moderation_act
    ADD CONSTRAINT moderation_act_by_id_9cacbc2c_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.moderation_act
    ADD CONSTRAINT moderation_act_village_id_1c51727c_fk_villages_village_id FOREIGN KEY (village_id) REFERENCES public.villages_village(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.moderation_block
    ADD CONSTRAINT moderation_block_by_id_8bf1aeb9_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.moderation_block
    ADD CONSTRAINT moderation_block_user_id_50f691ce_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.moderation_block
    ADD CONSTRAINT moderation_block_village_id_61cb94d2_fk_villages_village_id FOREIGN KEY (village_id) REFERENCES public.villages_village(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.moderation_report
    ADD CONSTRAINT moderation_report_handled_by_id_97f2f013_fk_accounts_user_id FOREIGN KEY (handled_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.moderation_report
    ADD CONSTRAINT moderation_report_reporter_id_d4ec1c2f_fk_accounts_user_id FOREIGN KEY (reporter_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.moderation_report
    ADD CONSTRAINT moderation_report_village_id_1aa1ba13_fk_villages_village_id FOREIGN KEY (village_id) REFERENCES public.villages_village(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.moving_arrival
    ADD CONSTRAINT moving_arrival_by_id_187d8219_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.moving_arrival
    ADD CONSTRAINT moving_arrival_initiative_id_d409efca_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.moving_arrival
    ADD CONSTRAINT moving_arrival_village_id_b228731e_fk_villages_village_id FOREIGN KEY (village_id) REFERENCES public.villages_village(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.news_post
    ADD CONSTRAINT news_post_organisation_id_538642b1_fk_villages_organisation_id FOREIGN KEY (organisation_id) REFERENCES public.villages_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.news_post
    ADD CONSTRAINT news_post_recorded_by_id_87d899c0_fk_accounts_user_id FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.news_post
    ADD CONSTRAINT news_post_state_by_id_bfa1e2be_fk_accounts_user_id FOREIGN KEY (state_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.news_post
    ADD CONSTRAINT news_post_user_id_181690c4_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.news_post
    ADD CONSTRAINT news_post_village_id_621d3383_fk_villages_village_id FOREIGN KEY (village_id) REFERENCES public.villages_village(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.notifications_mutedcategory
    ADD CONSTRAINT notifications_mutedc_user_id_a396eff3_fk_accounts_ FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.notifications_notification
    ADD CONSTRAINT notifications_notifi_recipient_id_d055f3f0_fk_accounts_ FOREIGN KEY (recipient_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_agreement
    ADD CONSTRAINT papers_agreement_meeting_id_c84903e6_fk_papers_meetingpaper_id FOREIGN KEY (meeting_id) REFERENCES public.papers_meetingpaper(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_budget
    ADD CONSTRAINT papers_budget_initiative_id_3bf5e875_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_budgetchange
    ADD CONSTRAINT papers_budgetchange_budget_id_1705ccf3_fk_papers_budget_id FOREIGN KEY (budget_id) REFERENCES public.papers_budget(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_budgetchange
    ADD CONSTRAINT papers_budgetchange_by_id_c9d6a4cc_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_digestonly
    ADD CONSTRAINT papers_digestonly_initiative_id_9775a7cb_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_digestonly
    ADD CONSTRAINT papers_digestonly_user_id_d0dddc7b_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_document
    ADD CONSTRAINT papers_document_by_id_1319c788_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_document
    ADD CONSTRAINT papers_document_initiative_id_9ed74aa5_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_document
    ADD CONSTRAINT papers_document_meeting_id_c02d595c_fk_papers_meetingpaper_id FOREIGN KEY (meeting_id) REFERENCES public.papers_meetingpaper(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_documentevent
    ADD CONSTRAINT papers_documentevent_by_id_4515daa1_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_documentevent
    ADD CONSTRAINT papers_documentevent_document_id_9eb800fa_fk_papers_document_id FOREIGN KEY (document_id) REFERENCES public.papers_document(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_habits
    ADD CONSTRAINT papers_habits_initiative_id_7e6860df_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_line
    ADD CONSTRAINT papers_line_budget_id_94ff6512_fk_papers_budget_id FOREIGN KEY (budget_id) REFERENCES public.papers_budget(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_meetingpaper
    ADD CONSTRAINT papers_meetingpaper_by_id_621edbf5_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_meetingpaper
    ADD CONSTRAINT papers_meetingpaper_event_id_769b1ca2_fk_villages_event_id FOREIGN KEY (event_id) REFERENCES public.villages_event(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_meetingpaper
    ADD CONSTRAINT papers_meetingpaper_initiative_id_abb42fc5_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_update
    ADD CONSTRAINT papers_update_by_id_bd4b054b_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_update
    ADD CONSTRAINT papers_update_initiative_id_b15604c0_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_version
    ADD CONSTRAINT papers_version_by_id_ff449be4_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_version
    ADD CONSTRAINT papers_version_document_id_ebe1478c_fk_papers_document_id FOREIGN KEY (document_id) REFERENCES public.papers_document(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_version
    ADD CONSTRAINT papers_version_erased_by_id_8fe1496f_fk_accounts_user_id FOREIGN KEY (erased_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.regulatory_clocksuspension
    ADD CONSTRAINT regulatory_clocksusp_request_id_1f0a25ad_fk_regulator FOREIGN KEY (request_id) REFERENCES public.regulatory_regulatoryrequest(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.regulatory_decision
    ADD CONSTRAINT regulatory_decision_decided_by_id_bc1865e2_fk_accounts_user_id FOREIGN KEY (decided_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.regulatory_decision
    ADD CONSTRAINT regulatory_decision_handled_by_id_dee9c905_fk_accounts_user_id FOREIGN KEY (handled_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.regulatory_decision
    ADD CONSTRAINT regulatory_decision_proposed_by_id_371ddee4_fk_accounts_user_id FOREIGN KEY (proposed_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.regulatory_decision
    ADD CONSTRAINT regulatory_decision_request_id_e41a1dce_fk_regulator FOREIGN KEY (request_id) REFERENCES public.regulatory_regulatoryrequest(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.regulatory_decisioncondition
    ADD CONSTRAINT regulatory_decisionc_decision_id_74ceb22f_fk_regulator FOREIGN KEY (decision_id) REFERENCES public.regulatory_decision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.regulatory_internalnote
    ADD CONSTRAINT regulatory_internaln_request_id_a4288971_fk_regulator FOREIGN KEY (request_id) REFERENCES public.regulatory_regulatoryrequest(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.regulatory_internalnote
    ADD CONSTRAINT regulatory_internalnote_by_id_d2e90895_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.regulatory_referencecounter
    ADD CONSTRAINT regulatory_reference_municipality_id_a6016edc_fk_villages_ FOREIGN KEY (municipality_id) REFERENCES public.villages_municipality(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.regulatory_regulatoryrequest
    ADD CONSTRAINT regulatory_regulator_created_by_id_c8134a05_fk_accounts_ FOREIGN KEY (created_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.regulatory_regulatoryrequest
    ADD CONSTRAINT regulatory_regulator_handling_officer_id_423f9c44_fk_accounts_ FOREIGN KEY (handling_officer_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.regulatory_regulatoryrequest
    ADD CONSTRAINT regulatory_regulator_initiative_id_eda586ab_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.regulatory_regulatoryrequest
    ADD CONSTRAINT regulatory_regulator_municipality_id_b2a66454_fk_villages_ FOREIGN KEY (municipality_id) REFERENCES public.villages_municipality(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.regulatory_regulatoryrequest
    ADD CONSTRAINT regulatory_regulator_summary_approved_by__10e507fa_fk_accounts_ FOREIGN KEY (summary_approved_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.regulatory_regulatoryrequest
    ADD CONSTRAINT regulatory_regulator_term_rule_id_27adb2b1_fk_regulator FOREIGN KEY (term_rule_id) REFERENCES public.regulatory_termrule(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.regulatory_requestmessage
    ADD CONSTRAINT regulatory_requestme_answers_id_c9dd8d21_fk_regulator FOREIGN KEY (answers_id) REFERENCES public.regulatory_requestmessage(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.regulatory_requestmessage
    ADD CONSTRAINT regulatory_requestme_request_id_4066bc53_fk_regulator FOREIGN KEY (request_id) REFERENCES public.regulatory_regulatoryrequest(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.regulatory_requestmessage
    ADD CONSTRAINT regulatory_requestme_suspension_id_fd5df8e7_fk_regulator FOREIGN KEY (suspension_id) REFERENCES public.regulatory_clocksuspension(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.regulatory_requestmessage
    ADD CONSTRAINT regulatory_requestmessage_by_id_c41ad883_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.regulatory_statuschange
    ADD CONSTRAINT regulatory_statuscha_request_id_36b1c2c5_fk_regulator FOREIGN KEY (request_id) REFERENCES public.regulatory_regulatoryrequest(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.regulatory_statuschange
    ADD CONSTRAINT regulatory_statuschange_by_id_1358889d_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.regulatory_termextension
    ADD CONSTRAINT regulatory_termexten_request_id_ee6fb635_fk_regulator FOREIGN KEY (request_id) REFERENCES public.regulatory_regulatoryrequest(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.regulatory_termrule
    ADD CONSTRAINT regulatory_termrule_municipality_id_27a2d649_fk_villages_ FOREIGN KEY (municipality_id) REFERENCES public.villages_municipality(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.rooms_booking
    ADD CONSTRAINT rooms_booking_answered_by_id_cf4bc52c_fk_accounts_user_id FOREIGN KEY (answered_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.rooms_booking
    ADD CONSTRAINT rooms_booking_recorded_by_id_5918de69_fk_accounts_user_id FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.rooms_booking
    ADD CONSTRAINT rooms_booking_room_id_73cf7c89_fk_rooms_room_id FOREIGN KEY (room_id) REFERENCES public.rooms_room(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.rooms_booking
    ADD CONSTRAINT rooms_booking_series_id_ce540bac_fk_rooms_bookingseries_id FOREIGN KEY (series_id) REFERENCES public.rooms_bookingseries(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.rooms_booking
    ADD CONSTRAINT rooms_booking_user_id_cbd6cd2e_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.rooms_room
    ADD CONSTRAINT rooms_room_facility_id_2c72fecc_fk_villages_facility_id FOREIGN KEY (facility_id) REFERENCES public.villages_facility(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.rooms_room_managers
    ADD CONSTRAINT rooms_room_managers_room_id_ef637387_fk_rooms_room_id FOREIGN KEY (room_id) REFERENCES public.rooms_room(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.rooms_room_managers
    ADD CONSTRAINT rooms_room_managers_user_id_5c4591eb_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.search_searchentry
    ADD CONSTRAINT search_searchentry_municipality_id_d9ff2bbf_fk_villages_ FOREIGN KEY (municipality_id) REFERENCES public.villages_municipality(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.search_searchentry
    ADD CONSTRAINT search_searchentry_village_id_367d9cba_fk_villages_village_id FOREIGN KEY (village_id) REFERENCES public.villages_village(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.signals_earlywarning
    ADD CONSTRAINT signals_earlywarning_backing_asked_by_id_d52df58a_fk_accounts_ FOREIGN KEY (backing_asked_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.signals_earlywarning
    ADD CONSTRAINT signals_earlywarning_facility_id_a7547ed9_fk_villages_ FOREIGN KEY (facility_id) REFERENCES public.villages_facility(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.signals_earlywarning
    ADD CONSTRAINT signals_earlywarning_made_public_by_id_dd93adab_fk_accounts_ FOREIGN KEY (made_public_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.signals_earlywarning
    ADD CONSTRAINT signals_earlywarning_village_id_0a6109f9_fk_villages_village_id FOREIGN KEY (village_id) REFERENCES public.villages_village(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.signals_facilitysignal
    ADD CONSTRAINT signals_facilitysign_facility_id_2fc351df_fk_villages_ FOREIGN KEY (facility_id) REFERENCES public.villages_facility(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.signals_facilitysignal
    ADD CONSTRAINT signals_facilitysign_reported_by_id_ed7c7d63_fk_accounts_ FOREIGN KEY (reported_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.signals_facilitysignal
    ADD CONSTRAINT signals_facilitysign_verified_by_id_fadd6c6a_fk_accounts_ FOREIGN KEY (verified_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.signals_facilitysignal
    ADD CONSTRAINT signals_facilitysign_village_id_fcdcc810_fk_villages_ FOREIGN KEY (village_id) REFERENCES public.villages_village(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.signals_facilitysignal
    ADD CONSTRAINT signals_facilitysign_withdrawn_by_id_2d26b5df_fk_accounts_ FOREIGN KEY (withdrawn_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.signals_quarterlycheck
    ADD CONSTRAINT signals_quarterlyche_village_id_798b5203_fk_villages_ FOREIGN KEY (village_id) REFERENCES public.villages_village(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.signals_warningstep
    ADD CONSTRAINT signals_warningstep_warning_id_dd1530b1_fk_signals_e FOREIGN KEY (warning_id) REFERENCES public.signals_earlywarning(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_social_account_id_951f210e_fk_socialacc FOREIGN KEY (account_id) REFERENCES public.socialaccount_socialaccount(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_social_app_id_636a42d7_fk_socialacc FOREIGN KEY (app_id) REFERENCES public.socialaccount_socialapp(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.socialaccount_socialaccount
    ADD CONSTRAINT socialaccount_social_user_id_8146e70c_fk_accounts_ FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supporters_casecounter
    ADD CONSTRAINT supporters_casecount_organisation_id_44036581_fk_villages_ FOREIGN KEY (organisation_id) REFERENCES public.villages_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supporters_contactmoment
    ADD CONSTRAINT supporters_contactmo_logged_by_id_17457ddd_fk_accounts_ FOREIGN KEY (logged_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supporters_contactmoment
    ADD CONSTRAINT supporters_contactmo_organisation_id_a5d54f91_fk_villages_ FOREIGN KEY (organisation_id) REFERENCES public.villages_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supporters_contactmoment
    ADD CONSTRAINT supporters_contactmo_person_id_147216bb_fk_supporter FOREIGN KEY (person_id) REFERENCES public.supporters_helpseeker(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supporters_contactmoment
    ADD CONSTRAINT supporters_contactmo_theme_id_6ff74296_fk_supporter FOREIGN KEY (theme_id) REFERENCES public.supporters_theme(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supporters_contactmoment
    ADD CONSTRAINT supporters_contactmo_village_id_f01b1f83_fk_villages_ FOREIGN KEY (village_id) REFERENCES public.villages_village(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supporters_disclosureconsent
    ADD CONSTRAINT supporters_disclosur_organisation_id_df87e753_fk_villages_ FOREIGN KEY (organisation_id) REFERENCES public.villages_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supporters_disclosureconsent
    ADD CONSTRAINT supporters_disclosur_owner_id_319d6f88_fk_accounts_ FOREIGN KEY (owner_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supporters_disclosureconsent
    ADD CONSTRAINT supporters_disclosur_person_id_f0f8be70_fk_supporter FOREIGN KEY (person_id) REFERENCES public.supporters_helpseeker(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supporters_disclosureconsent
    ADD CONSTRAINT supporters_disclosur_recipient_organisati_36096fc6_fk_villages_ FOREIGN KEY (recipient_organisation_id) REFERENCES public.villages_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supporters_followup
    ADD CONSTRAINT supporters_followup_case_id_0b91894e_fk_supporter FOREIGN KEY (case_id) REFERENCES public.supporters_supportcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supporters_followup
    ADD CONSTRAINT supporters_followup_follows_id_2b2d57df_fk_supporter FOREIGN KEY (follows_id) REFERENCES public.supporters_followup(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supporters_followup
    ADD CONSTRAINT supporters_followup_organisation_id_7bf81969_fk_villages_ FOREIGN KEY (organisation_id) REFERENCES public.villages_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supporters_followup
    ADD CONSTRAINT supporters_followup_owner_id_ac1f9057_fk_accounts_user_id FOREIGN KEY (owner_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supporters_followup
    ADD CONSTRAINT supporters_followup_person_id_1e63f514_fk_supporter FOREIGN KEY (person_id) REFERENCES public.supporters_helpseeker(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supporters_helpseeker
    ADD CONSTRAINT supporters_helpseeke_organisation_id_7487c94b_fk_villages_ FOREIGN KEY (organisation_id) REFERENCES public.villages_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supporters_helpseeker
    ADD CONSTRAINT supporters_helpseeker_owner_id_0b732dda_fk_accounts_user_id FOREIGN KEY (owner_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supporters_referral
    ADD CONSTRAINT supporters_referral_case_id_887c92f3_fk_supporter FOREIGN KEY (case_id) REFERENCES public.supporters_supportcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supporters_referral
    ADD CONSTRAINT supporters_referral_consent_id_2abcbaf3_fk_supporter FOREIGN KEY (consent_id) REFERENCES public.supporters_disclosureconsent(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supporters_referral
    ADD CONSTRAINT supporters_referral_organisation_id_4b0b753d_fk_villages_ FOREIGN KEY (organisation_id) REFERENCES public.villages_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supporters_referral
    ADD CONSTRAINT supporters_referral_owner_id_4c92f080_fk_accounts_user_id FOREIGN KEY (owner_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supporters_referral
    ADD CONSTRAINT supporters_referral_person_id_d50f2f97_fk_supporter FOREIGN KEY (person_id) REFERENCES public.supporters_helpseeker(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supporters_referral
    ADD CONSTRAINT supporters_referral_reason_theme_id_3302e7fd_fk_supporter FOREIGN KEY (reason_theme_id) REFERENCES public.supporters_theme(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supporters_referral
    ADD CONSTRAINT supporters_referral_receiver_id_d2010a03_fk_villages_ FOREIGN KEY (receiver_id) REFERENCES public.villages_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supporters_supportcase
    ADD CONSTRAINT supporters_supportca_organisation_id_ecb6522c_fk_villages_ FOREIGN KEY (organisation_id) REFERENCES public.villages_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supporters_supportcase
    ADD CONSTRAINT supporters_supportca_person_id_9322fc0b_fk_supporter FOREIGN KEY (person_id) REFERENCES public.supporters_helpseeker(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supporters_supportcase
    ADD CONSTRAINT supporters_supportcase_owner_id_9001fca4_fk_accounts_user_id FOREIGN KEY (owner_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_attendance
    ADD CONSTRAINT villages_attendance_event_id_7e140841_fk_villages_event_id FOREIGN KEY (event_id) REFERENCES public.villages_event(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_attendance
    ADD CONSTRAINT villages_attendance_recorded_by_id_2b406bcf_fk_accounts_user_id FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_attendance
    ADD CONSTRAINT villages_attendance_user_id_15afcf0c_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_calendaraddress
    ADD CONSTRAINT villages_calendaraddress_user_id_c16d4495_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_event
    ADD CONSTRAINT villages_event_created_by_id_439c7539_fk_accounts_user_id FOREIGN KEY (created_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_event
    ADD CONSTRAINT villages_event_facility_id_b430792f_fk_villages_facility_id FOREIGN KEY (facility_id) REFERENCES public.villages_facility(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_event
    ADD CONSTRAINT villages_event_series_id_dbf675db_fk_villages_series_id FOREIGN KEY (series_id) REFERENCES public.villages_series(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_event
    ADD CONSTRAINT villages_event_village_id_d611a4c3_fk_villages_village_id FOREIGN KEY (village_id) REFERENCES public.villages_village(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_facility
    ADD CONSTRAINT villages_facility_operator_id_ce783ccb_fk_villages_ FOREIGN KEY (operator_id) REFERENCES public.villages_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_facility
    ADD CONSTRAINT villages_facility_replaced_by_id_8f903308_fk_villages_ FOREIGN KEY (replaced_by_id) REFERENCES public.villages_facility(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_facility
    ADD CONSTRAINT villages_facility_source_id_188de334_fk_villages_source_id FOREIGN KEY (source_id) REFERENCES public.villages_source(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_facility
    ADD CONSTRAINT villages_facility_village_id_5b111c32_fk_villages_village_id FOREIGN KEY (village_id) REFERENCES public.villages_village(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_facilitycheck
    ADD CONSTRAINT villages_facilityche_facility_id_e2b73528_fk_villages_ FOREIGN KEY (facility_id) REFERENCES public.villages_facility(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_facilitycheck
    ADD CONSTRAINT villages_facilitycheck_by_id_3455b5b4_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_facilityimport
    ADD CONSTRAINT villages_facilityimp_village_id_d7e2d140_fk_villages_ FOREIGN KEY (village_id) REFERENCES public.villages_village(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_facilityimport
    ADD CONSTRAINT villages_facilityimport_by_id_e623cf07_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_facilityreport
    ADD CONSTRAINT villages_facilityrep_facility_id_adf466ea_fk_villages_ FOREIGN KEY (facility_id) REFERENCES public.villages_facility(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_facilityreport
    ADD CONSTRAINT villages_facilityrep_handled_by_id_a92953cd_fk_accounts_ FOREIGN KEY (handled_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_facilityreport
    ADD CONSTRAINT villages_facilityrep_recorded_by_id_c17b360a_fk_accounts_ FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_facilityreport
    ADD CONSTRAINT villages_facilityreport_user_id_a707b024_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_facilitystatuschange
    ADD CONSTRAINT villages_facilitysta_confirmed_by_id_b61c42c9_fk_accounts_ FOREIGN KEY (confirmed_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_facilitystatuschange
    ADD CONSTRAINT villages_facilitysta_facility_id_e9a348b4_fk_villages_ FOREIGN KEY (facility_id) REFERENCES public.villages_facility(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_facilitystatuschange
    ADD CONSTRAINT villages_facilitysta_recorded_by_id_d5d23dad_fk_accounts_ FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_facilitystatuschange
    ADD CONSTRAINT villages_facilitysta_replaced_by_id_df1e5a34_fk_villages_ FOREIGN KEY (replaced_by_id) REFERENCES public.villages_facility(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_facilitystatuschange
    ADD CONSTRAINT villages_facilitysta_source_id_518dda0f_fk_villages_ FOREIGN KEY (source_id) REFERENCES public.villages_source(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_guestsignup
    ADD CONSTRAINT villages_guestsignup_event_id_742630a6_fk_villages_event_id FOREIGN KEY (event_id) REFERENCES public.villages_event(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_guestsignup
    ADD CONSTRAINT villages_guestsignup_user_id_a21beff5_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_helper
    ADD CONSTRAINT villages_helper_recorded_by_id_70ce395a_fk_accounts_user_id FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_helper
    ADD CONSTRAINT villages_helper_role_id_8fecfaf4_fk_villages_helperrole_id FOREIGN KEY (role_id) REFERENCES public.villages_helperrole(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_helper
    ADD CONSTRAINT villages_helper_user_id_4eeb86e6_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_helperrole
    ADD CONSTRAINT villages_helperrole_event_id_a92a2ff5_fk_villages_event_id FOREIGN KEY (event_id) REFERENCES public.villages_event(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_indicatorvalue
    ADD CONSTRAINT villages_indicatorva_area_id_9c61cd91_fk_villages_ FOREIGN KEY (area_id) REFERENCES public.villages_statarea(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_indicatorvalue
    ADD CONSTRAINT villages_indicatorva_indicator_id_035bb657_fk_villages_ FOREIGN KEY (indicator_id) REFERENCES public.villages_indicator(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_indicatorvalue
    ADD CONSTRAINT villages_indicatorva_source_id_12bb76be_fk_villages_ FOREIGN KEY (source_id) REFERENCES public.villages_source(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_membership
    ADD CONSTRAINT villages_membership_code_id_2be83b37_fk_villages_ FOREIGN KEY (code_id) REFERENCES public.villages_membershipcode(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_membership
    ADD CONSTRAINT villages_membership_confirmed_by_id_9924beef_fk_accounts_ FOREIGN KEY (confirmed_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_membership
    ADD CONSTRAINT villages_membership_municipality_id_50b74a9a_fk_villages_ FOREIGN KEY (municipality_id) REFERENCES public.villages_municipality(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_membership
    ADD CONSTRAINT villages_membership_organisation_id_882f96e1_fk_villages_ FOREIGN KEY (organisation_id) REFERENCES public.villages_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_membership
    ADD CONSTRAINT villages_membership_recorded_by_id_8d74a836_fk_accounts_user_id FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_membership
    ADD CONSTRAINT villages_membership_user_id_4b0ec239_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_membership
    ADD CONSTRAINT villages_membership_village_id_3e58f4f4_fk_villages_village_id FOREIGN KEY (village_id) REFERENCES public.villages_village(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_membershipcode
    ADD CONSTRAINT villages_membershipc_village_id_681959dd_fk_villages_ FOREIGN KEY (village_id) REFERENCES public.villages_village(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_membershipcode
    ADD CONSTRAINT villages_membershipcode_made_by_id_e69c6ae3_fk_accounts_user_id FOREIGN KEY (made_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_merger
    ADD CONSTRAINT villages_merger_into_id_51a550a9_fk_villages_municipality_id FOREIGN KEY (into_id) REFERENCES public.villages_municipality(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_municipality
    ADD CONSTRAINT villages_municipalit_province_id_e94bc3e6_fk_villages_ FOREIGN KEY (province_id) REFERENCES public.villages_province(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_organisation_villages
    ADD CONSTRAINT villages_organisatio_organisation_id_4433352a_fk_villages_ FOREIGN KEY (organisation_id) REFERENCES public.villages_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_organisation_villages
    ADD CONSTRAINT villages_organisatio_village_id_f4a9f8f4_fk_villages_ FOREIGN KEY (village_id) REFERENCES public.villages_village(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_placename
    ADD CONSTRAINT villages_placename_village_id_10822fc9_fk_villages_village_id FOREIGN KEY (village_id) REFERENCES public.villages_village(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_roleinvitation
    ADD CONSTRAINT villages_roleinvitat_invited_by_id_24eaf196_fk_accounts_ FOREIGN KEY (invited_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_roleinvitation
    ADD CONSTRAINT villages_roleinvitat_municipality_id_71b50d7d_fk_villages_ FOREIGN KEY (municipality_id) REFERENCES public.villages_municipality(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_roleinvitation
    ADD CONSTRAINT villages_roleinvitat_organisation_id_e0979e03_fk_villages_ FOREIGN KEY (organisation_id) REFERENCES public.villages_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_roleinvitation
    ADD CONSTRAINT villages_roleinvitat_village_id_5757a313_fk_villages_ FOREIGN KEY (village_id) REFERENCES public.villages_village(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_series
    ADD CONSTRAINT villages_series_created_by_id_0046bd66_fk_accounts_user_id FOREIGN KEY (created_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_series
    ADD CONSTRAINT villages_series_facility_id_8bb5c801_fk_villages_facility_id FOREIGN KEY (facility_id) REFERENCES public.villages_facility(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_series
    ADD CONSTRAINT villages_series_village_id_61b9d3fa_fk_villages_village_id FOREIGN KEY (village_id) REFERENCES public.villages_village(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_village
    ADD CONSTRAINT villages_village_municipality_id_e7197201_fk_villages_ FOREIGN KEY (municipality_id) REFERENCES public.villages_municipality(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_villagefeatures
    ADD CONSTRAINT villages_villagefeat_village_id_12275d63_fk_villages_ FOREIGN KEY (village_id) REFERENCES public.villages_village(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_villageprofile
    ADD CONSTRAINT villages_villageprof_village_id_dbd4a4da_fk_villages_ FOREIGN KEY (village_id) REFERENCES public.villages_village(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_vouch
    ADD CONSTRAINT villages_vouch_by_id_9133cfa0_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.villages_vouch
    ADD CONSTRAINT villages_vouch_membership_id_95b535ee_fk_villages_membership_id FOREIGN KEY (membership_id) REFERENCES public.villages_membership(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.work_abilities
    ADD CONSTRAINT work_abilities_member_id_0c0275d9_fk_initiativ FOREIGN KEY (member_id) REFERENCES public.initiatives_initiativemember(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.work_ask
    ADD CONSTRAINT work_ask_by_id_556f0ebb_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.work_ask
    ADD CONSTRAINT work_ask_instead_of_id_2d74bb6d_fk_work_signup_id FOREIGN KEY (instead_of_id) REFERENCES public.work_signup(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.work_ask
    ADD CONSTRAINT work_ask_shift_id_997e0df2_fk_work_shift_id FOREIGN KEY (shift_id) REFERENCES public.work_shift(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.work_ask
    ADD CONSTRAINT work_ask_task_id_542c3677_fk_work_task_id FOREIGN KEY (task_id) REFERENCES public.work_task(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.work_ask
    ADD CONSTRAINT work_ask_user_id_462f1d9d_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.work_shift
    ADD CONSTRAINT work_shift_created_by_id_0875c5a3_fk_accounts_user_id FOREIGN KEY (created_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.work_shift
    ADD CONSTRAINT work_shift_initiative_id_567a5a25_fk_initiatives_initiative_id FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.work_shift
    ADD CONSTRAINT work_shift_series_id_c8da640b_fk_work_shiftseries_id FOREIGN KEY (series_id) REFERENCES public.work_shiftseries(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.work_shiftseries
    ADD CONSTRAINT work_shiftseries_initiative_id_f1acb748_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.work_signup
    ADD CONSTRAINT work_signup_recorded_by_id_8e5c2246_fk_accounts_user_id FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.work_signup
    ADD CONSTRAINT work_signup_shift_id_4f912c83_fk_work_shift_id FOREIGN KEY (shift_id) REFERENCES public.work_shift(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.work_signup
    ADD CONSTRAINT work_signup_user_id_01e9120d_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.work_taker
    ADD CONSTRAINT work_taker_recorded_by_id_b87d2085_fk_accounts_user_id FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.work_taker
    ADD CONSTRAINT work_taker_task_id_059f1a6d_fk_work_task_id FOREIGN KEY (task_id) REFERENCES public.work_task(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.work_taker
    ADD CONSTRAINT work_taker_user_id_08d1e3d6_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.work_task
    ADD CONSTRAINT work_task_created_by_id_2b386c3c_fk_accounts_user_id FOREIGN KEY (created_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.work_task
    ADD CONSTRAINT work_task_done_by_id_0b31e15f_fk_accounts_user_id FOREIGN KEY (done_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.work_task
    ADD CONSTRAINT work_task_initiative_id_23c0e802_fk_initiatives_initiative_id FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

CREATE POLICY author_adds ON public.supporters_contactmoment FOR INSERT WITH CHECK (((logged_by_id = ( SELECT public.supporters_holds_role('supporter'::text) AS supporters_holds_role)) AND (organisation_id = ( SELECT public.supporters_organisation() AS supporters_organisation)) AND ((person_id IS NULL) OR (person_id IN ( SELECT supporters_helpseeker.id
   FROM public.supporters_helpseeker)))));

CREATE POLICY author_corrects_for_seven_days ON public.supporters_contactmoment FOR UPDATE USING (((logged_by_id = ( SELECT public.supporters_holds_role('supporter'::text) AS supporters_holds_role)) AND (organisation_id = ( SELECT public.supporters_organisation() AS supporters_organisation)) AND (created_at > (now() - '7 days'::interval)))) WITH CHECK (((logged_by_id = ( SELECT public.supporters_holds_role('supporter'::text) AS supporters_holds_role)) AND (organisation_id = ( SELECT public.supporters_organisation() AS supporters_organisation)) AND ((person_id IS NULL) OR (person_id IN ( SELECT supporters_helpseeker.id
   FROM public.supporters_helpseeker)))));

CREATE POLICY author_erases_for_seven_days ON public.supporters_contactmoment FOR DELETE USING (((logged_by_id = ( SELECT public.supporters_holds_role('supporter'::text) AS supporters_holds_role)) AND (organisation_id = ( SELECT public.supporters_organisation() AS supporters_organisation)) AND (created_at > (now() - '7 days'::interval))));

CREATE POLICY author_reads ON public.supporters_contactmoment FOR SELECT USING (((logged_by_id = ( SELECT public.supporters_holds_role('supporter'::text) AS supporters_holds_role)) AND (organisation_id = ( SELECT public.supporters_organisation() AS supporters_organisation))));

CREATE POLICY case_team ON public.supporters_disclosureconsent USING (((owner_id = ( SELECT public.supporters_holds_role('supporter'::text) AS supporters_holds_role)) AND (organisation_id = ( SELECT public.supporters_organisation() AS supporters_organisation)))) WITH CHECK (((owner_id = ( SELECT public.supporters_holds_role('supporter'::text) AS supporters_holds_role)) AND (organisation_id = ( SELECT public.supporters_organisation() AS supporters_organisation)) AND (person_id IN ( SELECT supporters_helpseeker.id
   FROM public.supporters_helpseeker))));

CREATE POLICY case_team ON public.supporters_followup USING (((owner_id = ( SELECT public.supporters_holds_role('supporter'::text) AS supporters_holds_role)) AND (organisation_id = ( SELECT public.supporters_organisation() AS supporters_organisation)))) WITH CHECK (((owner_id = ( SELECT public.supporters_holds_role('supporter'::text) AS supporters_holds_role)) AND (organisation_id = ( SELECT public.supporters_organisation() AS supporters_organisation)) AND (person_id IN ( SELECT supporters_helpseeker.id
   FROM public.supporters_helpseeker)) AND ((case_id IS NULL) OR (EXISTS ( SELECT
   FROM public.supporters_supportcase c
  WHERE ((c.id = supporters_followup.case_id) AND (c.person_id = supporters_followup.person_id)))))));

CREATE POLICY case_team ON public.supporters_helpseeker USING (((owner_id = ( SELECT public.supporters_holds_role('supporter'::text) AS supporters_holds_role)) AND (organisation_id = ( SELECT public.supporters_organisation() AS supporters_organisation)))) WITH CHECK (((owner_id = ( SELECT public.supporters_holds_role('supporter'::text) AS supporters_holds_role)) AND (organisation_id = ( SELECT public.supporters_organisation() AS supporters_organisation))));

CREATE POLICY case_team ON public.supporters_referral USING (((owner_id = ( SELECT public.supporters_holds_role('supporter'::text) AS supporters_holds_role)) AND (organisation_id = ( SELECT public.supporters_organisation() AS supporters_organisation)))) WITH CHECK (((owner_id = ( SELECT public.supporters_holds_role('supporter'::text) AS supporters_holds_role)) AND (organisation_id = ( SELECT public.supporters_organisation() AS supporters_organisation)) AND (person_id IN ( SELECT supporters_helpseeker.id
   FROM public.supporters_helpseeker)) AND ((case_id IS NULL) OR (EXISTS ( SELECT
   FROM public.supporters_supportcase c
  WHERE ((c.id = supporters_referral.case_id) AND (c.person_id = supporters_referral.person_id))))) AND ((consent_id IS NULL) OR (EXISTS ( SELECT
   FROM public.supporters_disclosureconsent c
  WHERE ((c.id = supporters_referral.consent_id) AND (c.person_id = supporters_referral.person_id)))))));

CREATE POLICY case_team ON public.supporters_supportcase USING (((owner_id = ( SELECT public.supporters_holds_role('supporter'::text) AS supporters_holds_role)) AND (organisation_id = ( SELECT public.supporters_organisation() AS supporters_organisation)))) WITH CHECK (((owner_id = ( SELECT public.supporters_holds_role('supporter'::text) AS supporters_holds_role)) AND (organisation_id = ( SELECT public.supporters_organisation() AS supporters_organisation)) AND (person_id IN ( SELECT supporters_helpseeker.id
   FROM public.supporters_helpseeker))));

CREATE POLICY chore_counts ON public.supporters_contactmoment FOR SELECT TO CURRENT_USER USING (((current_setting('villagehub.chore'::text, true) = 'count_contacts'::text) AND (organisation_id = ( SELECT public.supporters_organisation() AS supporters_organisation))));

CREATE POLICY chore_finds_old_memory_aids ON public.supporters_contactmoment FOR SELECT TO CURRENT_USER USING (((current_setting('villagehub.chore'::text, true) = 'forget_memory_aids'::text) AND (created_at <= (now() - '30 days'::interval))));

CREATE POLICY chore_forgets_old_memory_aids ON public.supporters_contactmoment FOR UPDATE TO CURRENT_USER USING (((current_setting('villagehub.chore'::text, true) = 'forget_memory_aids'::text) AND (created_at <= (now() - '30 days'::interval)))) WITH CHECK ((memory_aid = ''::text));

CREATE POLICY chore_reads_for_rotation ON public.supporters_contactmoment FOR SELECT TO CURRENT_USER USING ((current_setting('villagehub.chore'::text, true) = 'rotate_keys'::text));

CREATE POLICY chore_reads_for_rotation ON public.supporters_followup FOR SELECT TO CURRENT_USER USING ((current_setting('villagehub.chore'::text, true) = 'rotate_keys'::text));

CREATE POLICY chore_reads_for_rotation ON public.supporters_helpseeker FOR SELECT TO CURRENT_USER USING ((current_setting('villagehub.chore'::text, true) = 'rotate_keys'::text));

CREATE POLICY chore_reads_for_rotation ON public.supporters_referral FOR SELECT TO CURRENT_USER USING ((current_setting('villagehub.chore'::text, true) = 'rotate_keys'::text));

CREATE POLICY chore_reads_for_rotation ON public.supporters_supportcase FOR SELECT TO CURRENT_USER USING ((current_setting('villagehub.chore'::text, true) = 'rotate_keys'::text));

CREATE POLICY chore_rotates_keys ON public.supporters_contactmoment FOR UPDATE TO CURRENT_USER USING ((current_setting('villagehub.chore'::text, true) = 'rotate_keys'::text));

CREATE POLICY chore_rotates_keys ON public.supporters_followup FOR UPDATE TO CURRENT_USER USING ((current_setting('villagehub.chore'::text, true) = 'rotate_keys'::text));

CREATE POLICY chore_rotates_keys ON public.supporters_helpseeker FOR UPDATE TO CURRENT_USER USING ((current_setting('villagehub.chore'::text, true) = 'rotate_keys'::text));

CREATE POLICY chore_rotates_keys ON public.supporters_referral FOR UPDATE TO CURRENT_USER USING ((current_setting('villagehub.chore'::text, true) = 'rotate_keys'::text));

CREATE POLICY chore_rotates_keys ON public.supporters_supportcase FOR UPDATE TO CURRENT_USER USING ((current_setting('villagehub.chore'::text, true) = 'rotate_keys'::text));

ALTER TABLE public.supporters_casecounter ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.supporters_contactmoment ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.supporters_disclosureconsent ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.supporters_followup ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.supporters_helpseeker ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.supporters_referral ENABLE ROW LEVEL SECURITY;

CREATE POLICY supporters_share_the_count ON public.supporters_casecounter USING (((( SELECT public.supporters_holds_role('supporter'::text) AS supporters_holds_role) IS NOT NULL) AND (organisation_id = ( SELECT public.supporters_organisation() AS supporters_organisation)))) WITH CHECK (((( SELECT public.supporters_holds_role('supporter'::text) AS supporters_holds_role) IS NOT NULL) AND (organisation_id = ( SELECT public.supporters_organisation() AS supporters_organisation))));

ALTER TABLE public.supporters_supportcase ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON FUNCTION public.supporters_contact_counts(first_month date) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.supporters_forget_memory_aids() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.supporters_holds_role(wanted text) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.supporters_organisation() FROM PUBLIC;

DO $grants$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'villagehub_portal') THEN
    GRANT USAGE ON SCHEMA public TO villagehub_portal;
    GRANT ALL ON FUNCTION public.supporters_contact_counts(first_month date) TO villagehub_portal;
    GRANT ALL ON FUNCTION public.supporters_forget_memory_aids() TO villagehub_portal;
    GRANT ALL ON FUNCTION public.supporters_holds_role(wanted text) TO villagehub_portal;
    GRANT ALL ON FUNCTION public.supporters_organisation() TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.account_emailaddress TO villagehub_portal;
    GRANT SELECT,USAGE ON SEQUENCE public.account_emailaddress_id_seq TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.account_emailconfirmation TO villagehub_portal;
    GRANT SELECT,USAGE ON SEQUENCE public.account_emailconfirmation_id_seq TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accounts_accountclaim TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accounts_user TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accounts_user_groups TO villagehub_portal;
    GRANT SELECT,USAGE ON SEQUENCE public.accounts_user_groups_id_seq TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accounts_user_user_permissions TO villagehub_portal;
    GRANT SELECT,USAGE ON SEQUENCE public.accounts_user_user_permissions_id_seq TO villagehub_portal;
    GRANT SELECT,INSERT ON TABLE public.audit_auditevent TO villagehub_portal;
    GRANT SELECT,USAGE ON SEQUENCE public.audit_auditevent_id_seq TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.auth_group TO villagehub_portal;
    GRANT SELECT,USAGE ON SEQUENCE public.auth_group_id_seq TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.auth_group_permissions TO villagehub_portal;
    GRANT SELECT,USAGE ON SEQUENCE public.auth_group_permissions_id_seq TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.auth_permission TO villagehub_portal;
    GRANT SELECT,USAGE ON SEQUENCE public.auth_permission_id_seq TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.comments_closing TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.comments_comment TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.deciding_ballot TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.deciding_choice TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.deciding_count TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.deciding_invitation TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.deciding_mark TO villagehub_portal;
    GRANT SELECT,USAGE ON SEQUENCE public.deciding_mark_id_seq TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.deciding_proposal TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.deciding_question TO villagehub_portal;
    GRANT SELECT,INSERT,UPDATE ON TABLE public.deciding_questionevent TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.deciding_sheet TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.deciding_word TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.django_content_type TO villagehub_portal;
    GRANT SELECT,USAGE ON SEQUENCE public.django_content_type_id_seq TO villagehub_portal;
    GRANT SELECT ON TABLE public.django_migrations TO villagehub_portal;
    GRANT SELECT,USAGE ON SEQUENCE public.django_migrations_id_seq TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.django_session TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.encounters_acceptance TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.encounters_agreement TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.encounters_agreementversion TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.encounters_chair TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.encounters_meeting TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.encounters_question TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.encounters_rules TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.encounters_topic TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.exchange_listing TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.exchange_message TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.exchange_refusal TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.exchange_reportedmessage TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.exchange_thanks TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.exchange_thread TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.housing_allocationround TO villagehub_portal;
    GRANT SELECT,INSERT,UPDATE ON TABLE public.housing_allocationrules TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.housing_assignment TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.housing_checkliststep TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.housing_defect TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.housing_figurerelease TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.housing_home TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.housing_housingwish TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.housing_interestentry TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.housing_programme TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.housing_programmerow TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.housing_roundentry TO villagehub_portal;
    GRANT SELECT,INSERT,UPDATE ON TABLE public.housing_roundevent TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.housing_told TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.hurdles_backingask TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.hurdles_backingoffer TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.hurdles_obstacle TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.hurdles_risk TO villagehub_portal;
    GRANT SELECT,INSERT,UPDATE ON TABLE public.hurdles_riskchange TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.hurdles_riskshare TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.initiatives_boardpost TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.initiatives_boxrow TO villagehub_portal;
    GRANT SELECT,USAGE ON SEQUENCE public.initiatives_boxrow_id_seq TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.initiatives_initiative TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.initiatives_initiativeevent TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.initiatives_initiativemember TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.initiatives_joinanswer TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.initiatives_joinquestion TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.initiatives_leadcall TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.initiatives_lesson TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.initiatives_lesson_taken_by TO villagehub_portal;
    GRANT SELECT,USAGE ON SEQUENCE public.initiatives_lesson_taken_by_id_seq TO villagehub_portal;
    GRANT SELECT,INSERT,UPDATE ON TABLE public.initiatives_lifeevent TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.initiatives_postholder TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.initiatives_postinterest TO villagehub_portal;
    GRANT SELECT,INSERT,UPDATE ON TABLE public.initiatives_stagechange TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.initiatives_thanks TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.initiatives_timelinemoment TO villagehub_portal;
    GRANT SELECT,USAGE ON SEQUENCE public.initiatives_timelinemoment_id_seq TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.linked_linkedfeed TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.linked_linkeditem TO villagehub_portal;
    GRANT SELECT,USAGE ON SEQUENCE public.linked_linkeditem_id_seq TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.mfa_authenticator TO villagehub_portal;
    GRANT SELECT,USAGE ON SEQUENCE public.mfa_authenticator_id_seq TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.moderation_act TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.moderation_block TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.moderation_report TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.moving_arrival TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.news_post TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.notifications_letter TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.notifications_mutedcategory TO villagehub_portal;
    GRANT SELECT,USAGE ON SEQUENCE public.notifications_mutedcategory_id_seq TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.notifications_noletters TO villagehub_portal;
    GRANT SELECT,USAGE ON SEQUENCE public.notifications_noletters_id_seq TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.notifications_notification TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.papers_agreement TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.papers_budget TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.papers_budgetchange TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.papers_digestonly TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.papers_document TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.papers_documentevent TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.papers_habits TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.papers_line TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.papers_meetingpaper TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.papers_update TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.papers_version TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.regulatory_clocksuspension TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.regulatory_decision TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.regulatory_decisioncondition TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.regulatory_equatedday TO villagehub_portal;
    GRANT SELECT,USAGE ON SEQUENCE public.regulatory_equatedday_id_seq TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.regulatory_internalnote TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.regulatory_referencecounter TO villagehub_portal;
    GRANT SELECT,USAGE ON SEQUENCE public.regulatory_referencecounter_id_seq TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.regulatory_regulatoryrequest TO villagehub_portal;
    GRANT SELECT,INSERT ON TABLE public.regulatory_requestmessage TO villagehub_portal;
    GRANT SELECT,INSERT ON TABLE public.regulatory_statuschange TO villagehub_portal;
    GRANT SELECT,INSERT ON TABLE public.regulatory_termextension TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.regulatory_termrule TO villagehub_portal;
    GRANT SELECT,USAGE ON SEQUENCE public.regulatory_termrule_id_seq TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.rooms_booking TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.rooms_bookingseries TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.rooms_room TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.rooms_room_managers TO villagehub_portal;
    GRANT SELECT,USAGE ON SEQUENCE public.rooms_room_managers_id_seq TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.search_searchentry TO villagehub_portal;
    GRANT SELECT,USAGE ON SEQUENCE public.search_searchentry_id_seq TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.search_word TO villagehub_portal;
    GRANT SELECT,USAGE ON SEQUENCE public.search_word_id_seq TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.sending_kepttext TO villagehub_portal;
    GRANT SELECT,USAGE ON SEQUENCE public.sending_kepttext_id_seq TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.sending_press TO villagehub_portal;
    GRANT SELECT,USAGE ON SEQUENCE public.sending_press_id_seq TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.signals_corekind TO villagehub_portal;
    GRANT SELECT,USAGE ON SEQUENCE public.signals_corekind_id_seq TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.signals_earlywarning TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.signals_facilitysignal TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.signals_quarterlycheck TO villagehub_portal;
    GRANT SELECT,USAGE ON SEQUENCE public.signals_quarterlycheck_id_seq TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.signals_warningstep TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.socialaccount_socialaccount TO villagehub_portal;
    GRANT SELECT,USAGE ON SEQUENCE public.socialaccount_socialaccount_id_seq TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.socialaccount_socialapp TO villagehub_portal;
    GRANT SELECT,USAGE ON SEQUENCE public.socialaccount_socialapp_id_seq TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.socialaccount_socialtoken TO villagehub_portal;
    GRANT SELECT,USAGE ON SEQUENCE public.socialaccount_socialtoken_id_seq TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.supporters_casecounter TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.supporters_contactmoment TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.supporters_disclosureconsent TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.supporters_followup TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.supporters_helpseeker TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.supporters_referral TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.supporters_supportcase TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.supporters_theme TO villagehub_portal;
    GRANT SELECT,USAGE ON SEQUENCE public.supporters_theme_id_seq TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.villages_attendance TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.villages_calendaraddress TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.villages_event TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.villages_facility TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.villages_facilitycheck TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.villages_facilityimport TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.villages_facilityreport TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.villages_facilitystatuschange TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.villages_guestsignup TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.villages_helper TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.villages_helperrole TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.villages_importedfile TO villagehub_portal;
    GRANT SELECT,USAGE ON SEQUENCE public.villages_importedfile_id_seq TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.villages_indicator TO villagehub_portal;
    GRANT SELECT,USAGE ON SEQUENCE public.villages_indicator_id_seq TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.villages_indicatorvalue TO villagehub_portal;
    GRANT SELECT,USAGE ON SEQUENCE public.villages_indicatorvalue_id_seq TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.villages_membership TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.villages_membershipcode TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.villages_merger TO villagehub_portal;
    GRANT SELECT,USAGE ON SEQUENCE public.villages_merger_id_seq TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.villages_municipality TO villagehub_portal;
    GRANT SELECT,USAGE ON SEQUENCE public.villages_municipality_id_seq TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.villages_organisation TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.villages_organisation_villages TO villagehub_portal;
    GRANT SELECT,USAGE ON SEQUENCE public.villages_organisation_villages_id_seq TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.villages_placename TO villagehub_portal;
    GRANT SELECT,USAGE ON SEQUENCE public.villages_placename_id_seq TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.villages_province TO villagehub_portal;
    GRANT SELECT,USAGE ON SEQUENCE public.villages_province_id_seq TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.villages_roleinvitation TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.villages_series TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.villages_source TO villagehub_portal;
    GRANT SELECT,USAGE ON SEQUENCE public.villages_source_id_seq TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.villages_statarea TO villagehub_portal;
    GRANT SELECT,USAGE ON SEQUENCE public.villages_statarea_id_seq TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.villages_village TO villagehub_portal;
    GRANT SELECT,USAGE ON SEQUENCE public.villages_village_id_seq TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.villages_villagefeatures TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.villages_villageprofile TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.villages_vouch TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.web_pagechange TO villagehub_portal;
    GRANT SELECT,USAGE ON SEQUENCE public.web_pagechange_id_seq TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.work_abilities TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.work_ask TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.work_shift TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.work_shiftseries TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.work_signup TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.work_taker TO villagehub_portal;
    GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.work_task TO villagehub_portal;
    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT,USAGE ON SEQUENCES TO villagehub_portal;
    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT,INSERT,DELETE,UPDATE ON TABLES TO villagehub_portal;
  END IF;
END $grants$;
