"""All settings, driven by the environment.

VILLAGEHUB_ENV is one of development, demo, test or production. Production takes no default
for anything secret: a missing variable stops the start with its name.
"""

from pathlib import Path
from urllib.parse import urlsplit

import environ
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from villagehub.clock import asked, database

BASE_DIR = Path(__file__).resolve().parent.parent
env = environ.Env()

ENVIRONMENT = env.str("VILLAGEHUB_ENV", "development")
PRODUCTION = ENVIRONMENT == "production"
DEMO = ENVIRONMENT == "demo"
TESTING = ENVIRONMENT == "test"
if ENVIRONMENT not in {"development", "demo", "test", "production"}:
    raise environ.ImproperlyConfigured(f"VILLAGEHUB_ENV cannot be {ENVIRONMENT!r}.")

# A test or a demo may take another moment for now (docs/decisions/0025).
CLOCK_AHEAD = asked.seconds_ahead(env.str(asked.VARIABLE, ""))
if CLOCK_AHEAD is not None:
    if PRODUCTION:
        raise environ.ImproperlyConfigured(f"{asked.VARIABLE} is for tests and the demo alone.")
    from villagehub.clock import moving  # its package is not there in production

    moving.start(CLOCK_AHEAD)


def required_in_production(name, default):
    """The variable's value; outside production `default` will do."""
    return env.str(name) if PRODUCTION else env.str(name, default)


def origin_of(provider):
    """Scheme and host of an OpenID Connect provider."""
    address = urlsplit(provider["settings"]["server_url"])
    return f"{address.scheme}://{address.netloc}"


DEBUG = env.bool("DEBUG", False) and not PRODUCTION
SECRET_KEY = required_in_production("SECRET_KEY", "not-secret-outside-production-" + "x" * 40)
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS") if PRODUCTION else ["*"]
SITE_URL = required_in_production("SITE_URL", "http://localhost:8000").rstrip("/")
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[SITE_URL])
SOURCE_URL = env.str("SOURCE_URL", "")  # where this installation's source code is published
VAR_DIR = Path(env.str("VILLAGEHUB_VAR", str(BASE_DIR / "var")))

# Casework, and the interest lists of whoever builds together, are encrypted with the first of these
# keys ("id:base64 of 32 bytes", comma separated); the others only decrypt, until
# `rotate_casework_keys` has run.
CASEWORK_KEYS = required_in_production(
    "CASEWORK_KEYS", "dev:ZGV2ZWxvcG1lbnQta2V5LW5vdC1mb3ItYW55LXVzZS4="
)

INSTALLED_APPS = [
    "villagehub",
    "villagehub.accounts",
    "villagehub.notifications",
    "villagehub.audit",
    "villagehub.mydata",
    "villagehub.sending",
    "villagehub.posters",
    "villagehub.tables",
    "villagehub.pictures",
    "villages",
    "villages.rooms",
    "villages.moderation",
    "villages.search",
    "villages.news",
    "villages.linked",
    "villages.opendata",
    "villages.signals",
    "villages.exchange",
    "villages.proposals",
    "initiatives",
    "initiatives.comments",
    "initiatives.deciding",
    "initiatives.encounters",
    "initiatives.regulatory",
    "initiatives.hurdles",
    "initiatives.moving",
    "initiatives.housing",
    "initiatives.papers",
    "initiatives.work",
    "supporters",
    "villagehub.web",
    *(["villagehub.demo"] if not PRODUCTION else []),
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "crispy_forms",
    "crispy_bootstrap5",
    "csp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "django.contrib.sitemaps",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "villagehub.sending.bodies.ReadToTheEndMiddleware",
    "villagehub.middleware.SecondMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "villagehub.middleware.NobodyMiddleware",
    "villages.places.last_place.LastPlaceMiddleware",
    "villagehub.web.kept.KeptPagesMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "villagehub.middleware.AddressMiddleware",
    "villagehub.middleware.HeadersMiddleware",
    "villagehub.sending.bodies.CharsetMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "villagehub.middleware.RetryMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "villagehub.accounts.remembering.RememberingMiddleware",
    "villagehub.accounts.intentions.IntentionMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "villages.members.workplace.IdleMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "villages.places.midnight.NewDayMiddleware",
    "villages.members.workplace.WorkplaceMiddleware",
    "villages.members.workplace.SecondFactorMiddleware",
    "villagehub.sending.keeping.KeepingMiddleware",
    "villagehub.sending.once.OnceMiddleware",
]

# In the session and not in a cookie: a message may name somebody.
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
ROOT_URLCONF = "villagehub.urls"
WSGI_APPLICATION = "villagehub.wsgi.application"
TEMPLATE_PLACES = [
    "django.template.loaders.filesystem.Loader",
    "django.template.loaders.app_directories.Loader",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "OPTIONS": {
            "loaders": [("villagehub.web.quick.CachedLoader", TEMPLATE_PLACES)],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "villagehub.web.context.portal",
            ],
            "builtins": [
                "villagehub.web.templatetags.parts",
                "villagehub.web.templatetags.ranks",
                "villagehub.sending.templatetags.sending",
                "villagehub.pictures.templatetags.picturing",
                "villages.templatetags.sharing",
            ],
            "libraries": {"i18n": "villagehub.web.templatetags.translated"},
        },
    },
]

# On purpose: `{% load i18n %}` is ours, in which words are looked up once (docs/decisions/0043).
SILENCED_SYSTEM_CHECKS = ["templates.W003"]

# Connections are pooled: a new one per request costs more than the page (stack.md). The pool is
# off in tests, which open and drop databases.
DATABASES = {
    "default": env.db_url_config(
        required_in_production("DATABASE_URL", "postgres://villagehub_portal@localhost/villagehub")
    )
}
DATABASES["default"].setdefault("OPTIONS", {})
SESSION_OPTIONS = [DATABASES["default"]["OPTIONS"].get("options", "")]
if CLOCK_AHEAD is not None:
    SESSION_OPTIONS.append(database.options(CLOCK_AHEAD))
# Before the pool gives a connection it asks whether that still works: the database may have
# restarted. Who comes meanwhile waits for the next one, for so many seconds.
DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
DATABASE_POOL = {"min_size": 1, "max_size": 8, "timeout": 10}
if not TESTING:
    DATABASES["default"]["OPTIONS"]["pool"] = DATABASE_POOL
# Questions that come at nearly every page are kept by the database with their plans (0072). Only
# those that say so: others are never counted as often enough. A pooler between must know of them.
PREPARED_STATEMENTS = env.bool("PREPARED_STATEMENTS", True)
if PREPARED_STATEMENTS:
    DATABASES["default"]["OPTIONS"]["prepare_threshold"] = 10**9
    # What is planned once stays so. PostgreSQL thinks planning cheaper than it is (0094).
    SESSION_OPTIONS.append("-c plan_cache_mode=force_generic_plan")
DATABASES["default"]["OPTIONS"]["options"] = " ".join(SESSION_OPTIONS).strip()
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

BROKER_URL = required_in_production("BROKER_URL", "redis://localhost:6379/0")
# The cache client names a unix socket differently from Celery.
CACHE_URL = env.str("CACHE_URL", BROKER_URL.replace("redis+socket://", "unix://"))
CACHES = {
    "default": {
        "BACKEND": "villagehub.cache.SteadyCache",
        "LOCATION": CACHE_URL,
        "KEY_PREFIX": "villagehub",
    }
    if not TESTING
    else {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
}

# Whole pages for visitors, in the cache (docs/decisions/0039). Tests switch it on themselves.
KEPT_PAGES = env.bool("KEPT_PAGES", not (DEBUG or TESTING))
PAGES_LOOK_EVERY = 0.3  # seconds, in which a process goes by the versions that it knows

CELERY_BROKER_URL = BROKER_URL
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_TIME_LIMIT = 300  # far under Redis's redelivery after an hour
CELERY_TASK_ALWAYS_EAGER = TESTING
CELERY_TASK_EAGER_PROPAGATES = TESTING
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_TIMEZONE = "Europe/Amsterdam"
# Who publishes the open data of this portal, as data portals name it.
PORTAL_OWNER = env.str("PORTAL_OWNER", "VillageHub")
LINKED_SECONDS = 25  # that another site gets to send its file
# "127.0.0.1:8001,127.0.0.1:8002": other portals that are tried on a developer's own machine. No
# production portal asks an address that is not of the internet.
PEERS_ON_THIS_MACHINE = [
    (peer.rpartition(":")[0], int(peer.rpartition(":")[2]))
    for peer in (env.list("PEERS_ON_THIS_MACHINE", default=[]) if not PRODUCTION else [])
]

# Streets on the map, which the portal hands on (docs/operations.md); empty: only our own outlines.
# {z}, {x} and {y} are the usual grid (Web Mercator). The default is the BRT of Kadaster, at PDOK.
KADASTER = "https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/standaard/EPSG:3857"
TILE_SOURCE = env.str("TILE_SOURCE", "" if TESTING else f"{KADASTER}/{{z}}/{{x}}/{{y}}.png")
TILE_ATTRIBUTION = env.str("TILE_ATTRIBUTION", "Kaart: Kadaster (BRT), CC BY 4.0")
TILE_FOLDER = Path(env.str("TILE_FOLDER", str(VAR_DIR / "tiles")))
TILE_MEGABYTES = env.int("TILE_MEGABYTES", 500)
TILE_DAYS = env.int("TILE_DAYS", 30)
# Where an address lies, asked by the portal; empty: people point it out themselves.
LOCATIESERVER = "https://api.pdok.nl/bzk/locatieserver/search/v3_1/free"
ADDRESS_SERVICE = env.str("ADDRESS_SERVICE", "" if TESTING else LOCATIESERVER)
# A plain link, which readers follow themselves.
ROUTE_PLANNER = env.str(
    "ROUTE_PLANNER", "https://www.openstreetmap.org/directions?to={latitude}%2C{longitude}"
)

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["villagehub.accounts.behalf.Backend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
PASSWORD_HASHERS = (
    ["django.contrib.auth.hashers.MD5PasswordHasher"]
    if TESTING
    else [
        "django.contrib.auth.hashers.ScryptPasswordHasher",
        "django.contrib.auth.hashers.PBKDF2PasswordHasher",
    ]
)
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "villages:mine"

ACCOUNT_ADAPTER = "villagehub.mydata.adapter.Adapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1"]  # a password is an option, not a step
ACCOUNT_SIGNUP_FORM_CLASS = "villagehub.accounts.forms.NameForm"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
# A mail may be a quarter of an hour under way: some mail servers first ask to come back later.
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 30 * 60
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_TIMEOUT = ACCOUNT_LOGIN_BY_CODE_TIMEOUT
ACCOUNT_LOGIN_TIMEOUT = ACCOUNT_LOGIN_BY_CODE_TIMEOUT
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = 3
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = 3
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_EMAIL_NOTIFICATIONS = True
# A session alone, on a computer that was left open, changes no address and no password.
ACCOUNT_REAUTHENTICATION_REQUIRED = True
# Behind a proxy all visitors would share its address, and so one rate limit.
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("ALLAUTH_TRUSTED_PROXY_COUNT", 0)
SOCIALACCOUNT_ADAPTER = "villagehub.accounts.adapter.SocialAccountAdapter"
MFA_ADAPTER = "villagehub.accounts.adapter.MFAAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "VillageHub"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not PRODUCTION
ACCOUNT_RATE_LIMITS = {  # beside allauth's own
    "claim_registration": "10/h/user,30/h/ip",
    "membership_code": "10/h/user,30/h/ip",
    "ask_neighbour": "10/d/user,60/d/ip",
    "report_post": "20/h/ip",
    "guest_sign_up": "30/h/ip,4/h/key",
    "invite_to_decide": "20/h/user",
    "housing_interest": "30/h/ip,4/h/key",
    "bring_in": "30/h/user",
    "kept_text": "100/h/ip",
    "refer": "20/h/key,60/h/ip",
    "break_glass": "12/h/user",
}
WRONG_GUESSES_AN_HOUR = 30  # of a secret address from one place, of a receipt at one address
SEARCHES_A_MINUTE = 300  # from one address, which a village house shares
# The second factor is for every role above resident; a demo that anybody may enter has none.
SECOND_FACTOR_REQUIRED = not DEMO
# A municipality's Entra or Keycloak, or a DigiD broker: a JSON list of allauth "APPS".
OIDC_PROVIDERS = env.json("OIDC_PROVIDERS", [])
SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": OIDC_PROVIDERS}}
# An address that such a provider verified opens the account that has it here, and links the two.
SOCIALACCOUNT_EMAIL_AUTHENTICATION = True
SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = True

FORM_RENDERER = "villagehub.web.typed.Renderer"
CRISPY_ALLOWED_TEMPLATE_PACKS = "bootstrap5"
CRISPY_TEMPLATE_PACK = "bootstrap5"

LANGUAGE_CODE, LANGUAGES = "nl", [("nl", _("Nederlands"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "Europe/Amsterdam"

STATIC_URL = "/static/"
STATIC_ROOT = Path(env.str("STATIC_ROOT", str(VAR_DIR / "static")))
STATICFILES_DIRS = [BASE_DIR / "static"]
MEDIA_ROOT = VAR_DIR / "media"  # pictures; shown by our own views, which ask who may see them
FILE_UPLOAD_HANDLERS = [
    "villagehub.web.uploads.Ceiling",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "villagehub.web.uploads.TemporaryFiles",
]
STORAGES = {
    "default": {
        "BACKEND": env.str("UPLOADS_BACKEND", "villagehub.web.storage.WholeFileStorage"),
        "OPTIONS": env.json("UPLOADS_OPTIONS", {}),
    },
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG or TESTING
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

# Outside production mail is kept in files, and /demo/post/ shows it.
EMAIL_OUTBOX = VAR_DIR / "mail"
vars().update(
    env.email_url("EMAIL_URL")
    if PRODUCTION
    else {"EMAIL_BACKEND": "villagehub.notifications.outbox.FileOutbox"}
)
EMAIL_TIMEOUT = 20
MAILS_A_MINUTE = env.int("MAILS_A_MINUTE", 5000)  # no more than the mail server takes
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", "VillageHub <post@villagehub.example>")
SERVER_EMAIL = DEFAULT_FROM_EMAIL

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "worker-src": [SELF],
        # The button posts to us and we send on to the provider, which browsers hold to this too.
        "form-action": [SELF, *map(origin_of, OIDC_PROVIDERS)],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_ENGINE = "villagehub.accounts.sessions"
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 60 * 60 * 24 * 30
ROLE_SESSION_SECONDS = 60 * 60 * 4  # an evening without use, for every role above resident
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "villagehub.views.csrf_failure"
if PRODUCTION:
    SECURE_SSL_REDIRECT = True
    SECURE_REDIRECT_EXEMPT = [r"^gezond/"]  # the health check speaks plain HTTP to the container
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = 60 * 60 * 24 * 365
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_HSTS_PRELOAD = True
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True

# Logs name views and codes, never people: request bodies and mail texts stay out.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {
            "()": "villagehub.logs.WithoutAddresses",
            "format": "%(asctime)s %(levelname)s %(name)s %(message)s",
        }
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", "INFO")},
    # Who was refused what is nothing to keep, and a forbidden page is no error of ours.
    "loggers": {"django.request": {"level": "ERROR"}},
}
