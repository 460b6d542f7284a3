-- The tables of VillageHub, and the rows that its migrations make: `bin/manage dump_tables` writes
-- this file anew, and tests/test_structure.py tells when that has to be done.

-- A function may name a table that comes later.
SET LOCAL check_function_bodies = false;

CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;

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
    AS $$
DECLARE
  texts text[] := public.search_texts(to_jsonb(NEW) - 'search_words', TG_ARGV[0]::jsonb);
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.search_words IS NOT NULL
    AND texts = public.search_texts(to_jsonb(OLD) - 'search_words', TG_ARGV[0]::jsonb) THEN
    NEW.search_words := OLD.search_words;
    RETURN NEW;
  END IF;
  NEW.search_words := setweight(public.search_stems(COALESCE(texts[1], '')), 'A')
    || setweight(public.search_stems(COALESCE(texts[2], '')), 'B')
    || setweight(public.search_stems(COALESCE(texts[3], '')), 'C')
    || setweight(public.search_stems(COALESCE(texts[4], '')), 'D');
  RETURN NEW;
END $$;

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

CREATE FUNCTION public.search_texts(of_row jsonb, fields jsonb) RETURNS text[]
    LANGUAGE sql STABLE
    AS $$
  SELECT ARRAY[
    (SELECT string_agg(of_row ->> name, ' ') FROM jsonb_array_elements_text(fields -> 'title') name),
    (SELECT string_agg(of_row ->> name, ' ') FROM jsonb_array_elements_text(fields -> 'text') name),
    (SELECT string_agg(fields -> 'labels' -> name ->> (of_row ->> name), ' ')
     FROM jsonb_object_keys(fields -> 'labels') name),
    (SELECT village.name FROM public.villages_village village
     WHERE village.id = (of_row ->> 'village_id')::bigint)
  ]
$$;

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
    search_words tsvector,
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
    search_words tsvector,
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
    initiative_id uuid NOT NULL,
    search_words tsvector
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
    feed_id uuid NOT NULL,
    search_words tsvector
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
    search_words tsvector,
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
    search_words tsvector,
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
    search_words tsvector,
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
    search_words tsvector,
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
    search_words tsvector,
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
    search_words tsvector,
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
    search_words tsvector,
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
	(181, 'Can add post', 46, 'add_post'),
	(182, 'Can change post', 46, 'change_post'),
	(183, 'Can delete post', 46, 'delete_post'),
	(184, 'Can view post', 46, 'view_post'),
	(185, 'Can add linked feed', 47, 'add_linkedfeed'),
	(186, 'Can change linked feed', 47, 'change_linkedfeed'),
	(187, 'Can delete linked feed', 47, 'delete_linkedfeed'),
	(188, 'Can view linked feed', 47, 'view_linkedfeed'),
	(189, 'Can add linked item', 48, 'add_linkeditem'),
	(190, 'Can change linked item', 48, 'change_linkeditem'),
	(191, 'Can delete linked item', 48, 'delete_linkeditem'),
	(192, 'Can view linked item', 48, 'view_linkeditem'),
	(193, 'Can add core kind', 49, 'add_corekind'),
	(194, 'Can change core kind', 49, 'change_corekind'),
	(195, 'Can delete core kind', 49, 'delete_corekind'),
	(196, 'Can view core kind', 49, 'view_corekind'),
	(197, 'Can add early warning', 50, 'add_earlywarning'),
	(198, 'Can change early warning', 50, 'change_earlywarning'),
	(199, 'Can delete early warning', 50, 'delete_earlywarning'),
	(200, 'Can view early warning', 50, 'view_earlywarning'),
	(201, 'Can add facility signal', 51, 'add_facilitysignal'),
	(202, 'Can change facility signal', 51, 'change_facilitysignal'),
	(203, 'Can delete facility signal', 51, 'delete_facilitysignal'),
	(204, 'Can view facility signal', 51, 'view_facilitysignal'),
	(205, 'Can add quarterly check', 52, 'add_quarterlycheck'),
	(206, 'Can change quarterly check', 52, 'change_quarterlycheck'),
	(207, 'Can delete quarterly check', 52, 'delete_quarterlycheck'),
	(208, 'Can view quarterly check', 52, 'view_quarterlycheck'),
	(209, 'Can add warning step', 53, 'add_warningstep'),
	(210, 'Can change warning step', 53, 'change_warningstep'),
	(211, 'Can delete warning step', 53, 'delete_warningstep'),
	(212, 'Can view warning step', 53, 'view_warningstep'),
	(213, 'Can add listing', 54, 'add_listing'),
	(214, 'Can change listing', 54, 'change_listing'),
	(215, 'Can delete listing', 54, 'delete_listing'),
	(216, 'Can view listing', 54, 'view_listing'),
	(217, 'Can add message', 55, 'add_message'),
	(218, 'Can change message', 55, 'change_message'),
	(219, 'Can delete message', 55, 'delete_message'),
	(220, 'Can view message', 55, 'view_message'),
	(221, 'Can add refusal', 56, 'add_refusal'),
	(222, 'Can change refusal', 56, 'change_refusal'),
	(223, 'Can delete refusal', 56, 'delete_refusal'),
	(224, 'Can view refusal', 56, 'view_refusal'),
	(225, 'Can add reported message', 57, 'add_reportedmessage'),
	(226, 'Can change reported message', 57, 'change_reportedmessage'),
	(227, 'Can delete reported message', 57, 'delete_reportedmessage'),
	(228, 'Can view reported message', 57, 'view_reportedmessage'),
	(229, 'Can add thread', 58, 'add_thread'),
	(230, 'Can change thread', 58, 'change_thread'),
	(231, 'Can delete thread', 58, 'delete_thread'),
	(232, 'Can view thread', 58, 'view_thread'),
	(233, 'Can add thanks', 59, 'add_thanks'),
	(234, 'Can change thanks', 59, 'change_thanks'),
	(235, 'Can delete thanks', 59, 'delete_thanks'),
	(236, 'Can view thanks', 59, 'view_thanks'),
	(237, 'Can add initiative', 60, 'add_initiative'),
	(238, 'Can change initiative', 60, 'change_initiative'),
	(239, 'Can delete initiative', 60, 'delete_initiative'),
	(240, 'Can view initiative', 60, 'view_initiative'),
	(241, 'Can add board post', 61, 'add_boardpost'),
	(242, 'Can change board post', 61, 'change_boardpost'),
	(243, 'Can delete board post', 61, 'delete_boardpost'),
	(244, 'Can view board post', 61, 'view_boardpost'),
	(245, 'Can add initiative event', 62, 'add_initiativeevent'),
	(246, 'Can change initiative event', 62, 'change_initiativeevent'),
	(247, 'Can delete initiative event', 62, 'delete_initiativeevent'),
	(248, 'Can view initiative event', 62, 'view_initiativeevent'),
	(249, 'Can add initiative member', 63, 'add_initiativemember'),
	(250, 'Can change initiative member', 63, 'change_initiativemember'),
	(251, 'Can delete initiative member', 63, 'delete_initiativemember'),
	(252, 'Can view initiative member', 63, 'view_initiativemember'),
	(253, 'Can add join question', 64, 'add_joinquestion'),
	(254, 'Can change join question', 64, 'change_joinquestion'),
	(255, 'Can delete join question', 64, 'delete_joinquestion'),
	(256, 'Can view join question', 64, 'view_joinquestion'),
	(257, 'Can add join answer', 65, 'add_joinanswer'),
	(258, 'Can change join answer', 65, 'change_joinanswer'),
	(259, 'Can delete join answer', 65, 'delete_joinanswer'),
	(260, 'Can view join answer', 65, 'view_joinanswer'),
	(261, 'Can add lead call', 66, 'add_leadcall'),
	(262, 'Can change lead call', 66, 'change_leadcall'),
	(263, 'Can delete lead call', 66, 'delete_leadcall'),
	(264, 'Can view lead call', 66, 'view_leadcall'),
	(265, 'Can add lesson', 67, 'add_lesson'),
	(266, 'Can change lesson', 67, 'change_lesson'),
	(267, 'Can delete lesson', 67, 'delete_lesson'),
	(268, 'Can view lesson', 67, 'view_lesson'),
	(269, 'Can add life event', 68, 'add_lifeevent'),
	(270, 'Can change life event', 68, 'change_lifeevent'),
	(271, 'Can delete life event', 68, 'delete_lifeevent'),
	(272, 'Can view life event', 68, 'view_lifeevent'),
	(273, 'Can add post holder', 69, 'add_postholder'),
	(274, 'Can change post holder', 69, 'change_postholder'),
	(275, 'Can delete post holder', 69, 'delete_postholder'),
	(276, 'Can view post holder', 69, 'view_postholder'),
	(277, 'Can add post interest', 70, 'add_postinterest'),
	(278, 'Can change post interest', 70, 'change_postinterest'),
	(279, 'Can delete post interest', 70, 'delete_postinterest'),
	(280, 'Can view post interest', 70, 'view_postinterest'),
	(281, 'Can add stage change', 71, 'add_stagechange'),
	(282, 'Can change stage change', 71, 'change_stagechange'),
	(283, 'Can delete stage change', 71, 'delete_stagechange'),
	(284, 'Can view stage change', 71, 'view_stagechange'),
	(285, 'Can add thanks', 72, 'add_thanks'),
	(286, 'Can change thanks', 72, 'change_thanks'),
	(287, 'Can delete thanks', 72, 'delete_thanks'),
	(288, 'Can view thanks', 72, 'view_thanks'),
	(289, 'Can add closing', 73, 'add_closing'),
	(290, 'Can change closing', 73, 'change_closing'),
	(291, 'Can delete closing', 73, 'delete_closing'),
	(292, 'Can view closing', 73, 'view_closing'),
	(293, 'Can add comment', 74, 'add_comment'),
	(294, 'Can change comment', 74, 'change_comment'),
	(295, 'Can delete comment', 74, 'delete_comment'),
	(296, 'Can view comment', 74, 'view_comment'),
	(297, 'Can add choice', 75, 'add_choice'),
	(298, 'Can change choice', 75, 'change_choice'),
	(299, 'Can delete choice', 75, 'delete_choice'),
	(300, 'Can view choice', 75, 'view_choice'),
	(301, 'Can add question', 76, 'add_question'),
	(302, 'Can change question', 76, 'change_question'),
	(303, 'Can delete question', 76, 'delete_question'),
	(304, 'Can view question', 76, 'view_question'),
	(305, 'Can add proposal', 77, 'add_proposal'),
	(306, 'Can change proposal', 77, 'change_proposal'),
	(307, 'Can delete proposal', 77, 'delete_proposal'),
	(308, 'Can view proposal', 77, 'view_proposal'),
	(309, 'Can add invitation', 78, 'add_invitation'),
	(310, 'Can change invitation', 78, 'change_invitation'),
	(311, 'Can delete invitation', 78, 'delete_invitation'),
	(312, 'Can view invitation', 78, 'view_invitation'),
	(313, 'Can add count', 79, 'add_count'),
	(314, 'Can change count', 79, 'change_count'),
	(315, 'Can delete count', 79, 'delete_count'),
	(316, 'Can view count', 79, 'view_count'),
	(317, 'Can add question event', 80, 'add_questionevent'),
	(318, 'Can change question event', 80, 'change_questionevent'),
	(319, 'Can delete question event', 80, 'delete_questionevent'),
	(320, 'Can view question event', 80, 'view_questionevent'),
	(321, 'Can add sheet', 81, 'add_sheet'),
	(322, 'Can change sheet', 81, 'change_sheet'),
	(323, 'Can delete sheet', 81, 'delete_sheet'),
	(324, 'Can view sheet', 81, 'view_sheet'),
	(325, 'Can add ballot', 82, 'add_ballot'),
	(326, 'Can change ballot', 82, 'change_ballot'),
	(327, 'Can delete ballot', 82, 'delete_ballot'),
	(328, 'Can view ballot', 82, 'view_ballot'),
	(329, 'Can add word', 83, 'add_word'),
	(330, 'Can change word', 83, 'change_word'),
	(331, 'Can delete word', 83, 'delete_word'),
	(332, 'Can view word', 83, 'view_word'),
	(333, 'Can add mark', 84, 'add_mark'),
	(334, 'Can change mark', 84, 'change_mark'),
	(335, 'Can delete mark', 84, 'delete_mark'),
	(336, 'Can view mark', 84, 'view_mark'),
	(337, 'Can add meeting', 85, 'add_meeting'),
	(338, 'Can change meeting', 85, 'change_meeting'),
	(339, 'Can delete meeting', 85, 'delete_meeting'),
	(340, 'Can view meeting', 85, 'view_meeting'),
	(341, 'Can add chair', 86, 'add_chair'),
	(342, 'Can change chair', 86, 'change_chair'),
	(343, 'Can delete chair', 86, 'delete_chair'),
	(344, 'Can view chair', 86, 'view_chair'),
	(345, 'Can add agreement', 87, 'add_agreement'),
	(346, 'Can change agreement', 87, 'change_agreement'),
	(347, 'Can delete agreement', 87, 'delete_agreement'),
	(348, 'Can view agreement', 87, 'view_agreement'),
	(349, 'Can add rules', 88, 'add_rules'),
	(350, 'Can change rules', 88, 'change_rules'),
	(351, 'Can delete rules', 88, 'delete_rules'),
	(352, 'Can view rules', 88, 'view_rules'),
	(353, 'Can add acceptance', 89, 'add_acceptance'),
	(354, 'Can change acceptance', 89, 'change_acceptance'),
	(355, 'Can delete acceptance', 89, 'delete_acceptance'),
	(356, 'Can view acceptance', 89, 'view_acceptance'),
	(357, 'Can add topic', 90, 'add_topic'),
	(358, 'Can change topic', 90, 'change_topic'),
	(359, 'Can delete topic', 90, 'delete_topic'),
	(360, 'Can view topic', 90, 'view_topic'),
	(361, 'Can add question', 91, 'add_question'),
	(362, 'Can change question', 91, 'change_question'),
	(363, 'Can delete question', 91, 'delete_question'),
	(364, 'Can view question', 91, 'view_question'),
	(365, 'Can add agreement version', 92, 'add_agreementversion'),
	(366, 'Can change agreement version', 92, 'change_agreementversion'),
	(367, 'Can delete agreement version', 92, 'delete_agreementversion'),
	(368, 'Can view agreement version', 92, 'view_agreementversion'),
	(369, 'Can add equated day', 93, 'add_equatedday'),
	(370, 'Can change equated day', 93, 'change_equatedday'),
	(371, 'Can delete equated day', 93, 'delete_equatedday'),
	(372, 'Can view equated day', 93, 'view_equatedday'),
	(373, 'Can add regulatory request', 94, 'add_regulatoryrequest'),
	(374, 'Can change regulatory request', 94, 'change_regulatoryrequest'),
	(375, 'Can delete regulatory request', 94, 'delete_regulatoryrequest'),
	(376, 'Can view regulatory request', 94, 'view_regulatoryrequest'),
	(377, 'Can add internal note', 95, 'add_internalnote'),
	(378, 'Can change internal note', 95, 'change_internalnote'),
	(379, 'Can delete internal note', 95, 'delete_internalnote'),
	(380, 'Can view internal note', 95, 'view_internalnote'),
	(381, 'Can add decision', 96, 'add_decision'),
	(382, 'Can change decision', 96, 'change_decision'),
	(383, 'Can delete decision', 96, 'delete_decision'),
	(384, 'Can view decision', 96, 'view_decision'),
	(385, 'Can add clock suspension', 97, 'add_clocksuspension'),
	(386, 'Can change clock suspension', 97, 'change_clocksuspension'),
	(387, 'Can delete clock suspension', 97, 'delete_clocksuspension'),
	(388, 'Can view clock suspension', 97, 'view_clocksuspension'),
	(389, 'Can add request message', 98, 'add_requestmessage'),
	(390, 'Can change request message', 98, 'change_requestmessage'),
	(391, 'Can delete request message', 98, 'delete_requestmessage'),
	(392, 'Can view request message', 98, 'view_requestmessage'),
	(393, 'Can add status change', 99, 'add_statuschange'),
	(394, 'Can change status change', 99, 'change_statuschange'),
	(395, 'Can delete status change', 99, 'delete_statuschange'),
	(396, 'Can view status change', 99, 'view_statuschange'),
	(397, 'Can add term extension', 100, 'add_termextension'),
	(398, 'Can change term extension', 100, 'change_termextension'),
	(399, 'Can delete term extension', 100, 'delete_termextension'),
	(400, 'Can view term extension', 100, 'view_termextension'),
	(401, 'Can add term rule', 101, 'add_termrule'),
	(402, 'Can change term rule', 101, 'change_termrule'),
	(403, 'Can delete term rule', 101, 'delete_termrule'),
	(404, 'Can view term rule', 101, 'view_termrule'),
	(405, 'Can add decision condition', 102, 'add_decisioncondition'),
	(406, 'Can change decision condition', 102, 'change_decisioncondition'),
	(407, 'Can delete decision condition', 102, 'delete_decisioncondition'),
	(408, 'Can view decision condition', 102, 'view_decisioncondition'),
	(409, 'Can add reference counter', 103, 'add_referencecounter'),
	(410, 'Can change reference counter', 103, 'change_referencecounter'),
	(411, 'Can delete reference counter', 103, 'delete_referencecounter'),
	(412, 'Can view reference counter', 103, 'view_referencecounter'),
	(413, 'Can add backing ask', 104, 'add_backingask'),
	(414, 'Can change backing ask', 104, 'change_backingask'),
	(415, 'Can delete backing ask', 104, 'delete_backingask'),
	(416, 'Can view backing ask', 104, 'view_backingask'),
	(417, 'Can add obstacle', 105, 'add_obstacle'),
	(418, 'Can change obstacle', 105, 'change_obstacle'),
	(419, 'Can delete obstacle', 105, 'delete_obstacle'),
	(420, 'Can view obstacle', 105, 'view_obstacle'),
	(421, 'Can add backing offer', 106, 'add_backingoffer'),
	(422, 'Can change backing offer', 106, 'change_backingoffer'),
	(423, 'Can delete backing offer', 106, 'delete_backingoffer'),
	(424, 'Can view backing offer', 106, 'view_backingoffer'),
	(425, 'Can add risk', 107, 'add_risk'),
	(426, 'Can change risk', 107, 'change_risk'),
	(427, 'Can delete risk', 107, 'delete_risk'),
	(428, 'Can view risk', 107, 'view_risk'),
	(429, 'Can add risk change', 108, 'add_riskchange'),
	(430, 'Can change risk change', 108, 'change_riskchange'),
	(431, 'Can delete risk change', 108, 'delete_riskchange'),
	(432, 'Can view risk change', 108, 'view_riskchange'),
	(433, 'Can add risk share', 109, 'add_riskshare'),
	(434, 'Can change risk share', 109, 'change_riskshare'),
	(435, 'Can delete risk share', 109, 'delete_riskshare'),
	(436, 'Can view risk share', 109, 'view_riskshare'),
	(437, 'Can add arrival', 110, 'add_arrival'),
	(438, 'Can change arrival', 110, 'change_arrival'),
	(439, 'Can delete arrival', 110, 'delete_arrival'),
	(440, 'Can view arrival', 110, 'view_arrival'),
	(441, 'Can add allocation rules', 111, 'add_allocationrules'),
	(442, 'Can change allocation rules', 111, 'change_allocationrules'),
	(443, 'Can delete allocation rules', 111, 'delete_allocationrules'),
	(444, 'Can view allocation rules', 111, 'view_allocationrules'),
	(445, 'Can add allocation round', 112, 'add_allocationround'),
	(446, 'Can change allocation round', 112, 'change_allocationround'),
	(447, 'Can delete allocation round', 112, 'delete_allocationround'),
	(448, 'Can view allocation round', 112, 'view_allocationround'),
	(449, 'Can add checklist step', 113, 'add_checkliststep'),
	(450, 'Can change checklist step', 113, 'change_checkliststep'),
	(451, 'Can delete checklist step', 113, 'delete_checkliststep'),
	(452, 'Can view checklist step', 113, 'view_checkliststep'),
	(453, 'Can add figure release', 114, 'add_figurerelease'),
	(454, 'Can change figure release', 114, 'change_figurerelease'),
	(455, 'Can delete figure release', 114, 'delete_figurerelease'),
	(456, 'Can view figure release', 114, 'view_figurerelease'),
	(457, 'Can add home', 115, 'add_home'),
	(458, 'Can change home', 115, 'change_home'),
	(459, 'Can delete home', 115, 'delete_home'),
	(460, 'Can view home', 115, 'view_home'),
	(461, 'Can add defect', 116, 'add_defect'),
	(462, 'Can change defect', 116, 'change_defect'),
	(463, 'Can delete defect', 116, 'delete_defect'),
	(464, 'Can view defect', 116, 'view_defect'),
	(465, 'Can add interest entry', 117, 'add_interestentry'),
	(466, 'Can change interest entry', 117, 'change_interestentry'),
	(467, 'Can delete interest entry', 117, 'delete_interestentry'),
	(468, 'Can view interest entry', 117, 'view_interestentry'),
	(469, 'Can add housing wish', 118, 'add_housingwish'),
	(470, 'Can change housing wish', 118, 'change_housingwish'),
	(471, 'Can delete housing wish', 118, 'delete_housingwish'),
	(472, 'Can view housing wish', 118, 'view_housingwish'),
	(473, 'Can add told', 119, 'add_told'),
	(474, 'Can change told', 119, 'change_told'),
	(475, 'Can delete told', 119, 'delete_told'),
	(476, 'Can view told', 119, 'view_told'),
	(477, 'Can add programme', 120, 'add_programme'),
	(478, 'Can change programme', 120, 'change_programme'),
	(479, 'Can delete programme', 120, 'delete_programme'),
	(480, 'Can view programme', 120, 'view_programme'),
	(481, 'Can add programme row', 121, 'add_programmerow'),
	(482, 'Can change programme row', 121, 'change_programmerow'),
	(483, 'Can delete programme row', 121, 'delete_programmerow'),
	(484, 'Can view programme row', 121, 'view_programmerow'),
	(485, 'Can add round entry', 122, 'add_roundentry'),
	(486, 'Can change round entry', 122, 'change_roundentry'),
	(487, 'Can delete round entry', 122, 'delete_roundentry'),
	(488, 'Can view round entry', 122, 'view_roundentry'),
	(489, 'Can add assignment', 123, 'add_assignment'),
	(490, 'Can change assignment', 123, 'change_assignment'),
	(491, 'Can delete assignment', 123, 'delete_assignment'),
	(492, 'Can view assignment', 123, 'view_assignment'),
	(493, 'Can add round event', 124, 'add_roundevent'),
	(494, 'Can change round event', 124, 'change_roundevent'),
	(495, 'Can delete round event', 124, 'delete_roundevent'),
	(496, 'Can view round event', 124, 'view_roundevent'),
	(497, 'Can add habits', 125, 'add_habits'),
	(498, 'Can change habits', 125, 'change_habits'),
	(499, 'Can delete habits', 125, 'delete_habits'),
	(500, 'Can view habits', 125, 'view_habits'),
	(501, 'Can add budget', 126, 'add_budget'),
	(502, 'Can change budget', 126, 'change_budget'),
	(503, 'Can delete budget', 126, 'delete_budget'),
	(504, 'Can view budget', 126, 'view_budget'),
	(505, 'Can add budget change', 127, 'add_budgetchange'),
	(506, 'Can change budget change', 127, 'change_budgetchange'),
	(507, 'Can delete budget change', 127, 'delete_budgetchange'),
	(508, 'Can view budget change', 127, 'view_budgetchange'),
	(509, 'Can add digest only', 128, 'add_digestonly'),
	(510, 'Can change digest only', 128, 'change_digestonly'),
	(511, 'Can delete digest only', 128, 'delete_digestonly'),
	(512, 'Can view digest only', 128, 'view_digestonly'),
	(513, 'Can add document', 129, 'add_document'),
	(514, 'Can change document', 129, 'change_document'),
	(515, 'Can delete document', 129, 'delete_document'),
	(516, 'Can view document', 129, 'view_document'),
	(517, 'Can add document event', 130, 'add_documentevent'),
	(518, 'Can change document event', 130, 'change_documentevent'),
	(519, 'Can delete document event', 130, 'delete_documentevent'),
	(520, 'Can view document event', 130, 'view_documentevent'),
	(521, 'Can add line', 131, 'add_line'),
	(522, 'Can change line', 131, 'change_line'),
	(523, 'Can delete line', 131, 'delete_line'),
	(524, 'Can view line', 131, 'view_line'),
	(525, 'Can add meeting paper', 132, 'add_meetingpaper'),
	(526, 'Can change meeting paper', 132, 'change_meetingpaper'),
	(527, 'Can delete meeting paper', 132, 'delete_meetingpaper'),
	(528, 'Can view meeting paper', 132, 'view_meetingpaper'),
	(529, 'Can add agreement', 133, 'add_agreement'),
	(530, 'Can change agreement', 133, 'change_agreement'),
	(531, 'Can delete agreement', 133, 'delete_agreement'),
	(532, 'Can view agreement', 133, 'view_agreement'),
	(533, 'Can add update', 134, 'add_update'),
	(534, 'Can change update', 134, 'change_update'),
	(535, 'Can delete update', 134, 'delete_update'),
	(536, 'Can view update', 134, 'view_update'),
	(537, 'Can add version', 135, 'add_version'),
	(538, 'Can change version', 135, 'change_version'),
	(539, 'Can delete version', 135, 'delete_version'),
	(540, 'Can view version', 135, 'view_version'),
	(541, 'Can add abilities', 136, 'add_abilities'),
	(542, 'Can change abilities', 136, 'change_abilities'),
	(543, 'Can delete abilities', 136, 'delete_abilities'),
	(544, 'Can view abilities', 136, 'view_abilities'),
	(545, 'Can add shift series', 137, 'add_shiftseries'),
	(546, 'Can change shift series', 137, 'change_shiftseries'),
	(547, 'Can delete shift series', 137, 'delete_shiftseries'),
	(548, 'Can view shift series', 137, 'view_shiftseries'),
	(549, 'Can add shift', 138, 'add_shift'),
	(550, 'Can change shift', 138, 'change_shift'),
	(551, 'Can delete shift', 138, 'delete_shift'),
	(552, 'Can view shift', 138, 'view_shift'),
	(553, 'Can add sign up', 139, 'add_signup'),
	(554, 'Can change sign up', 139, 'change_signup'),
	(555, 'Can delete sign up', 139, 'delete_signup'),
	(556, 'Can view sign up', 139, 'view_signup'),
	(557, 'Can add task', 140, 'add_task'),
	(558, 'Can change task', 140, 'change_task'),
	(559, 'Can delete task', 140, 'delete_task'),
	(560, 'Can view task', 140, 'view_task'),
	(561, 'Can add taker', 141, 'add_taker'),
	(562, 'Can change taker', 141, 'change_taker'),
	(563, 'Can delete taker', 141, 'delete_taker'),
	(564, 'Can view taker', 141, 'view_taker'),
	(565, 'Can add ask', 142, 'add_ask'),
	(566, 'Can change ask', 142, 'change_ask'),
	(567, 'Can delete ask', 142, 'delete_ask'),
	(568, 'Can view ask', 142, 'view_ask'),
	(569, 'Can add theme', 143, 'add_theme'),
	(570, 'Can change theme', 143, 'change_theme'),
	(571, 'Can delete theme', 143, 'delete_theme'),
	(572, 'Can view theme', 143, 'view_theme'),
	(573, 'Can add help seeker', 144, 'add_helpseeker'),
	(574, 'Can change help seeker', 144, 'change_helpseeker'),
	(575, 'Can delete help seeker', 144, 'delete_helpseeker'),
	(576, 'Can view help seeker', 144, 'view_helpseeker'),
	(577, 'Can add disclosure consent', 145, 'add_disclosureconsent'),
	(578, 'Can change disclosure consent', 145, 'change_disclosureconsent'),
	(579, 'Can delete disclosure consent', 145, 'delete_disclosureconsent'),
	(580, 'Can view disclosure consent', 145, 'view_disclosureconsent'),
	(581, 'Can add support case', 146, 'add_supportcase'),
	(582, 'Can change support case', 146, 'change_supportcase'),
	(583, 'Can delete support case', 146, 'delete_supportcase'),
	(584, 'Can view support case', 146, 'view_supportcase'),
	(585, 'Can add follow up', 147, 'add_followup'),
	(586, 'Can change follow up', 147, 'change_followup'),
	(587, 'Can delete follow up', 147, 'delete_followup'),
	(588, 'Can view follow up', 147, 'view_followup'),
	(589, 'Can add referral', 148, 'add_referral'),
	(590, 'Can change referral', 148, 'change_referral'),
	(591, 'Can delete referral', 148, 'delete_referral'),
	(592, 'Can view referral', 148, 'view_referral'),
	(593, 'Can add contact moment', 149, 'add_contactmoment'),
	(594, 'Can change contact moment', 149, 'change_contactmoment'),
	(595, 'Can delete contact moment', 149, 'delete_contactmoment'),
	(596, 'Can view contact moment', 149, 'view_contactmoment'),
	(597, 'Can add case counter', 150, 'add_casecounter'),
	(598, 'Can change case counter', 150, 'change_casecounter'),
	(599, 'Can delete case counter', 150, 'delete_casecounter'),
	(600, 'Can view case counter', 150, 'view_casecounter'),
	(601, 'Can add email address', 151, 'add_emailaddress'),
	(602, 'Can change email address', 151, 'change_emailaddress'),
	(603, 'Can delete email address', 151, 'delete_emailaddress'),
	(604, 'Can view email address', 151, 'view_emailaddress'),
	(605, 'Can add email confirmation', 152, 'add_emailconfirmation'),
	(606, 'Can change email confirmation', 152, 'change_emailconfirmation'),
	(607, 'Can delete email confirmation', 152, 'delete_emailconfirmation'),
	(608, 'Can view email confirmation', 152, 'view_emailconfirmation'),
	(609, 'Can add authenticator', 153, 'add_authenticator'),
	(610, 'Can change authenticator', 153, 'change_authenticator'),
	(611, 'Can delete authenticator', 153, 'delete_authenticator'),
	(612, 'Can view authenticator', 153, 'view_authenticator'),
	(613, 'Can add social account', 154, 'add_socialaccount'),
	(614, 'Can change social account', 154, 'change_socialaccount'),
	(615, 'Can delete social account', 154, 'delete_socialaccount'),
	(616, 'Can view social account', 154, 'view_socialaccount'),
	(617, 'Can add social application', 155, 'add_socialapp'),
	(618, 'Can change social application', 155, 'change_socialapp'),
	(619, 'Can delete social application', 155, 'delete_socialapp'),
	(620, 'Can view social application', 155, 'view_socialapp'),
	(621, 'Can add social application token', 156, 'add_socialtoken'),
	(622, 'Can change social application token', 156, 'change_socialtoken'),
	(623, 'Can delete social application token', 156, 'delete_socialtoken'),
	(624, 'Can view social application token', 156, 'view_socialtoken'),
	(625, 'Can add permission', 157, 'add_permission'),
	(626, 'Can change permission', 157, 'change_permission'),
	(627, 'Can delete permission', 157, 'delete_permission'),
	(628, 'Can view permission', 157, 'view_permission'),
	(629, 'Can add group', 158, 'add_group'),
	(630, 'Can change group', 158, 'change_group'),
	(631, 'Can delete group', 158, 'delete_group'),
	(632, 'Can view group', 158, 'view_group'),
	(633, 'Can add content type', 159, 'add_contenttype'),
	(634, 'Can change content type', 159, 'change_contenttype'),
	(635, 'Can delete content type', 159, 'delete_contenttype'),
	(636, 'Can view content type', 159, 'view_contenttype'),
	(637, 'Can add session', 160, 'add_session'),
	(638, 'Can change session', 160, 'change_session'),
	(639, 'Can delete session', 160, 'delete_session'),
	(640, 'Can view session', 160, 'view_session');

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
	(46, 'news', 'post'),
	(47, 'linked', 'linkedfeed'),
	(48, 'linked', 'linkeditem'),
	(49, 'signals', 'corekind'),
	(50, 'signals', 'earlywarning'),
	(51, 'signals', 'facilitysignal'),
	(52, 'signals', 'quarterlycheck'),
	(53, 'signals', 'warningstep'),
	(54, 'exchange', 'listing'),
	(55, 'exchange', 'message'),
	(56, 'exchange', 'refusal'),
	(57, 'exchange', 'reportedmessage'),
	(58, 'exchange', 'thread'),
	(59, 'exchange', 'thanks'),
	(60, 'initiatives', 'initiative'),
	(61, 'initiatives', 'boardpost'),
	(62, 'initiatives', 'initiativeevent'),
	(63, 'initiatives', 'initiativemember'),
	(64, 'initiatives', 'joinquestion'),
	(65, 'initiatives', 'joinanswer'),
	(66, 'initiatives', 'leadcall'),
	(67, 'initiatives', 'lesson'),
	(68, 'initiatives', 'lifeevent'),
	(69, 'initiatives', 'postholder'),
	(70, 'initiatives', 'postinterest'),
	(71, 'initiatives', 'stagechange'),
	(72, 'initiatives', 'thanks'),
	(73, 'comments', 'closing'),
	(74, 'comments', 'comment'),
	(75, 'deciding', 'choice'),
	(76, 'deciding', 'question'),
	(77, 'deciding', 'proposal'),
	(78, 'deciding', 'invitation'),
	(79, 'deciding', 'count'),
	(80, 'deciding', 'questionevent'),
	(81, 'deciding', 'sheet'),
	(82, 'deciding', 'ballot'),
	(83, 'deciding', 'word'),
	(84, 'deciding', 'mark'),
	(85, 'encounters', 'meeting'),
	(86, 'encounters', 'chair'),
	(87, 'encounters', 'agreement'),
	(88, 'encounters', 'rules'),
	(89, 'encounters', 'acceptance'),
	(90, 'encounters', 'topic'),
	(91, 'encounters', 'question'),
	(92, 'encounters', 'agreementversion'),
	(93, 'regulatory', 'equatedday'),
	(94, 'regulatory', 'regulatoryrequest'),
	(95, 'regulatory', 'internalnote'),
	(96, 'regulatory', 'decision'),
	(97, 'regulatory', 'clocksuspension'),
	(98, 'regulatory', 'requestmessage'),
	(99, 'regulatory', 'statuschange'),
	(100, 'regulatory', 'termextension'),
	(101, 'regulatory', 'termrule'),
	(102, 'regulatory', 'decisioncondition'),
	(103, 'regulatory', 'referencecounter'),
	(104, 'hurdles', 'backingask'),
	(105, 'hurdles', 'obstacle'),
	(106, 'hurdles', 'backingoffer'),
	(107, 'hurdles', 'risk'),
	(108, 'hurdles', 'riskchange'),
	(109, 'hurdles', 'riskshare'),
	(110, 'moving', 'arrival'),
	(111, 'housing', 'allocationrules'),
	(112, 'housing', 'allocationround'),
	(113, 'housing', 'checkliststep'),
	(114, 'housing', 'figurerelease'),
	(115, 'housing', 'home'),
	(116, 'housing', 'defect'),
	(117, 'housing', 'interestentry'),
	(118, 'housing', 'housingwish'),
	(119, 'housing', 'told'),
	(120, 'housing', 'programme'),
	(121, 'housing', 'programmerow'),
	(122, 'housing', 'roundentry'),
	(123, 'housing', 'assignment'),
	(124, 'housing', 'roundevent'),
	(125, 'papers', 'habits'),
	(126, 'papers', 'budget'),
	(127, 'papers', 'budgetchange'),
	(128, 'papers', 'digestonly'),
	(129, 'papers', 'document'),
	(130, 'papers', 'documentevent'),
	(131, 'papers', 'line'),
	(132, 'papers', 'meetingpaper'),
	(133, 'papers', 'agreement'),
	(134, 'papers', 'update'),
	(135, 'papers', 'version'),
	(136, 'work', 'abilities'),
	(137, 'work', 'shiftseries'),
	(138, 'work', 'shift'),
	(139, 'work', 'signup'),
	(140, 'work', 'task'),
	(141, 'work', 'taker'),
	(142, 'work', 'ask'),
	(143, 'supporters', 'theme'),
	(144, 'supporters', 'helpseeker'),
	(145, 'supporters', 'disclosureconsent'),
	(146, 'supporters', 'supportcase'),
	(147, 'supporters', 'followup'),
	(148, 'supporters', 'referral'),
	(149, 'supporters', 'contactmoment'),
	(150, 'supporters', 'casecounter'),
	(151, 'account', 'emailaddress'),
	(152, 'account', 'emailconfirmation'),
	(153, 'mfa', 'authenticator'),
	(154, 'socialaccount', 'socialaccount'),
	(155, 'socialaccount', 'socialapp'),
	(156, 'socialaccount', 'socialtoken'),
	(157, 'auth', 'permission'),
	(158, 'auth', 'group'),
	(159, 'contenttypes', 'contenttype'),
	(160, 'sessions', 'session');

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
	(47, 'initiatives', '0003_who_is_let_in', now()),
	(48, 'linked', '0001_initial', now()),
	(49, 'mfa', '0001_initial', now()),
	(50, 'mfa', '0002_authenticator_timestamps', now()),
	(51, 'mfa', '0003_authenticator_type_uniq', now()),
	(52, 'moderation', '0001_initial', now()),
	(53, 'moving', '0001_initial', now()),
	(54, 'news', '0001_initial', now()),
	(55, 'notifications', '0001_initial', now()),
	(56, 'notifications', '0002_account_and_role_letters', now()),
	(57, 'papers', '0001_initial', now()),
	(58, 'papers', '0002_as_it_came', now()),
	(59, 'regulatory', '0002_guards', now()),
	(60, 'rooms', '0001_initial', now()),
	(61, 'search', '0001_initial', now()),
	(62, 'search', '0002_guards', now()),
	(63, 'sending', '0001_initial', now()),
	(64, 'sending', '0002_kepttext', now()),
	(65, 'sessions', '0001_initial', now()),
	(66, 'signals', '0001_initial', now()),
	(67, 'signals', '0002_core_kinds', now()),
	(68, 'socialaccount', '0001_initial', now()),
	(69, 'socialaccount', '0002_token_max_lengths', now()),
	(70, 'socialaccount', '0003_extra_data_default_dict', now()),
	(71, 'socialaccount', '0004_app_provider_id_settings', now()),
	(72, 'socialaccount', '0005_socialtoken_nullable_app', now()),
	(73, 'socialaccount', '0006_alter_socialaccount_extra_data', now()),
	(74, 'villages', '0002_small_letters', now()),
	(75, 'villages', '0003_dutch_order', now()),
	(76, 'villages', '0004_role_invitation', now()),
	(77, 'villages', '0005_mergers', now()),
	(78, 'villages', '0006_facilityimport', now()),
	(79, 'villages', '0007_newest_roles', now()),
	(80, 'supporters', '0001_initial', now()),
	(81, 'supporters', '0002_guards', now()),
	(82, 'supporters', '0003_contacts_of_organisation', now()),
	(83, 'work', '0001_initial', now());

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

SELECT pg_catalog.setval('public.auth_permission_id_seq', 640, true);

SELECT pg_catalog.setval('public.django_content_type_id_seq', 160, true);

SELECT pg_catalog.setval('public.django_migrations_id_seq', 83, true);

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

CREATE INDEX search_newest_2194487c ON public.exchange_listing USING btree (refreshed_at);

CREATE INDEX search_newest_376af3de ON public.regulatory_regulatoryrequest USING btree (received_at);

CREATE INDEX search_newest_397ba7b3 ON public.initiatives_lesson USING btree (created_at);

CREATE INDEX search_newest_39835743 ON public.villages_facility USING btree (created_at);

CREATE INDEX search_newest_f6957ff8 ON public.news_post USING btree (shown_since);

CREATE INDEX search_title_2194487c ON public.exchange_listing USING btree (upper((title)::text));

CREATE INDEX search_title_376af3de ON public.regulatory_regulatoryrequest USING btree (upper((title)::text));

CREATE INDEX search_title_397ba7b3 ON public.initiatives_lesson USING btree (upper((title)::text));

CREATE INDEX search_title_39835743 ON public.villages_facility USING btree (upper((name)::text));

CREATE INDEX search_title_45a32f37 ON public.villages_village USING btree (upper((name)::text));

CREATE INDEX search_title_46078108 ON public.initiatives_initiative USING btree (upper((title)::text));

CREATE INDEX search_title_4cd98e6a ON public.villages_event USING btree (upper((title)::text));

CREATE INDEX search_title_587c73bc ON public.linked_linkeditem USING btree (upper((title)::text));

CREATE INDEX search_title_5f4f9dd6 ON public.rooms_room USING btree (upper((name)::text));

CREATE INDEX search_title_e19ce431 ON public.papers_update USING btree (upper((title)::text));

CREATE INDEX search_title_f6957ff8 ON public.news_post USING btree (upper((title)::text));

CREATE INDEX search_word_word_3cf967fe_like ON public.search_word USING btree (word varchar_pattern_ops);

CREATE INDEX search_words_2194487c ON public.exchange_listing USING gin (search_words);

CREATE INDEX search_words_376af3de ON public.regulatory_regulatoryrequest USING gin (search_words);

CREATE INDEX search_words_397ba7b3 ON public.initiatives_lesson USING gin (search_words);

CREATE INDEX search_words_39835743 ON public.villages_facility USING gin (search_words);

CREATE INDEX search_words_45a32f37 ON public.villages_village USING gin (search_words);

CREATE INDEX search_words_46078108 ON public.initiatives_initiative USING gin (search_words);

CREATE INDEX search_words_4cd98e6a ON public.villages_event USING gin (search_words);

CREATE INDEX search_words_587c73bc ON public.linked_linkeditem USING gin (search_words);

CREATE INDEX search_words_5f4f9dd6 ON public.rooms_room USING gin (search_words);

CREATE INDEX search_words_e19ce431 ON public.papers_update USING gin (search_words);

CREATE INDEX search_words_f6957ff8 ON public.news_post USING gin (search_words);

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

CREATE TRIGGER audit_chain BEFORE INSERT ON public.audit_auditevent FOR EACH ROW EXECUTE FUNCTION public.audit_chain_hash();

CREATE TRIGGER audit_rows_stay BEFORE DELETE OR UPDATE ON public.audit_auditevent FOR EACH ROW EXECUTE FUNCTION public.audit_refuse_change();

CREATE TRIGGER audit_table_stays BEFORE TRUNCATE ON public.audit_auditevent FOR EACH STATEMENT EXECUTE FUNCTION public.audit_refuse_change();

CREATE TRIGGER change_stays BEFORE DELETE OR UPDATE ON public.regulatory_statuschange FOR EACH ROW EXECUTE FUNCTION public.regulatory_row_stays();

CREATE TRIGGER decision_stays BEFORE DELETE OR UPDATE ON public.regulatory_decision FOR EACH ROW WHEN ((old.announced_on IS NOT NULL)) EXECUTE FUNCTION public.regulatory_row_stays();

CREATE TRIGGER extension_stays BEFORE DELETE OR UPDATE ON public.regulatory_termextension FOR EACH ROW EXECUTE FUNCTION public.regulatory_row_stays();

CREATE TRIGGER keep_search_words BEFORE INSERT OR UPDATE ON public.exchange_listing FOR EACH ROW EXECUTE FUNCTION public.search_keep_words('{"title": ["title"], "text": ["text", "where_text"], "labels": {"kind": {"lift": "vervoer, een rit", "groceries": "boodschappen", "garden": "tuin", "odd_jobs": "klussen in huis", "computer": "computer en telefoon", "company": "gezelschap", "lending": "iets lenen", "paperwork": "formulieren en papierwerk", "pets": "hond of ander huisdier", "other": "iets anders"}, "direction": {"ask": "vraag", "offer": "aanbod"}}}');

COMMENT ON TRIGGER keep_search_words ON public.exchange_listing IS '150265856a161c9827461960df3ec200ae6aa859b1224d09480a95b84753013f';

CREATE TRIGGER keep_search_words BEFORE INSERT OR UPDATE ON public.initiatives_initiative FOR EACH ROW EXECUTE FUNCTION public.search_keep_words('{"title": ["title"], "text": ["summary", "what_we_need"], "labels": {"kind": {"cpo_housing": "Samen bouwen", "community_house": "Gemeenschapshuis", "care_cooperative": "Zorgcoöperatie", "energy_cooperative": "Energie", "village_shop": "Dorpswinkel", "village_bus": "Vervoer", "commons_maintenance": "Groen en openbare ruimte", "farm_transition": "Boer en dorp", "encounter": "Ontmoeting", "event": "Evenement", "other": "Iets anders"}}}');

COMMENT ON TRIGGER keep_search_words ON public.initiatives_initiative IS 'ffcd7b0d9ea986d053320b3adf33f098e8884e6bc79abea9135c3c31fb97bbaf';

CREATE TRIGGER keep_search_words BEFORE INSERT OR UPDATE ON public.initiatives_lesson FOR EACH ROW EXECUTE FUNCTION public.search_keep_words('{"title": ["title"], "text": ["what_worked", "what_did_not", "advice"], "labels": {}}');

COMMENT ON TRIGGER keep_search_words ON public.initiatives_lesson IS '614bc1b758504b42e83fbb33acf1ad16866a547af5aeb6474410b9c324882918';

CREATE TRIGGER keep_search_words BEFORE INSERT OR UPDATE ON public.linked_linkeditem FOR EACH ROW EXECUTE FUNCTION public.search_keep_words('{"title": ["title"], "text": ["text", "place"], "labels": {}}');

COMMENT ON TRIGGER keep_search_words ON public.linked_linkeditem IS '1f99fdc80bfc820a73fce2ba70967844128e91dee4d2ed8e8c6d8b5b0e7a8c6c';

CREATE TRIGGER keep_search_words BEFORE INSERT OR UPDATE ON public.news_post FOR EACH ROW EXECUTE FUNCTION public.search_keep_words('{"title": ["title"], "text": ["text", "picture_text"], "labels": {}}');

COMMENT ON TRIGGER keep_search_words ON public.news_post IS '295a3fbd06188c41f8b3d5c9b406ccc26c7a9711ef413667e34333074c6cc866';

CREATE TRIGGER keep_search_words BEFORE INSERT OR UPDATE ON public.papers_update FOR EACH ROW EXECUTE FUNCTION public.search_keep_words('{"title": ["title"], "text": ["text", "picture_text"], "labels": {}}');

COMMENT ON TRIGGER keep_search_words ON public.papers_update IS 'dc7ef2bc2f773ee0625adad12ab402a66b881bf511d6b626df5c3091fd2d13ef';

CREATE TRIGGER keep_search_words BEFORE INSERT OR UPDATE ON public.regulatory_regulatoryrequest FOR EACH ROW EXECUTE FUNCTION public.search_keep_words('{"title": ["title"], "text": ["public_summary"], "labels": {}}');

COMMENT ON TRIGGER keep_search_words ON public.regulatory_regulatoryrequest IS 'ad63f24570f24d0aeb88c44a6e48351f1546be20975d035b4b8f20c2a1ddfcde';

CREATE TRIGGER keep_search_words BEFORE INSERT OR UPDATE ON public.rooms_room FOR EACH ROW EXECUTE FUNCTION public.search_keep_words('{"title": ["name"], "text": ["equipment", "accessibility", "house_rules"], "labels": {}}');

COMMENT ON TRIGGER keep_search_words ON public.rooms_room IS '0ae1c341cc57141fe393463773153b7fd6a152337037a6a946e76f6b747ffbde';

CREATE TRIGGER keep_search_words BEFORE INSERT OR UPDATE ON public.villages_event FOR EACH ROW EXECUTE FUNCTION public.search_keep_words('{"title": ["title"], "text": ["description", "place_text", "organiser_text"], "labels": {}}');

COMMENT ON TRIGGER keep_search_words ON public.villages_event IS '151a8265b7608d982c589bb5466d5130124ad7043d2b2911e93009affbb8ffb0';

CREATE TRIGGER keep_search_words BEFORE INSERT OR UPDATE ON public.villages_facility FOR EACH ROW EXECUTE FUNCTION public.search_keep_words('{"title": ["name"], "text": ["description", "address"], "labels": {"kind": {"primary_school": "basisschool", "secondary_school": "middelbare school", "special_school": "speciaal onderwijs", "childcare": "kinderopvang", "community_house": "dorpshuis", "shop": "winkel", "gp": "huisarts", "pharmacy": "apotheek", "library": "bibliotheek", "sport": "sport", "transport": "halte of station", "cash": "geld of post", "pub": "café", "church": "kerk", "mill": "molen", "other": "anders"}}}');

COMMENT ON TRIGGER keep_search_words ON public.villages_facility IS '5d689097e849502a70c9bae0e84ed824b0ec731a2385f4145060a4c1db2d747d';

CREATE TRIGGER keep_search_words BEFORE INSERT OR UPDATE ON public.villages_village FOR EACH ROW EXECUTE FUNCTION public.search_keep_words('{"title": ["name"], "text": ["introduction"], "labels": {}}');

COMMENT ON TRIGGER keep_search_words ON public.villages_village IS '67cb8aa9183b8327c8ef757dbb63711d00bffc09dcb178ca81894f8e39c7af91';

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
