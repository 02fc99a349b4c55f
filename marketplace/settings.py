"""Every setting of the site, by section. Values come from the environment (`env.py`)."""

import mimetypes
from pathlib import Path

import dj_database_url
import dj_email_url
from csp.constants import NONE, SELF, UNSAFE_EVAL, UNSAFE_INLINE
from django.core.exceptions import ImproperlyConfigured

from core.videos import FRAME_HOSTS
from marketplace import env

BASE_DIR = Path(__file__).resolve().parent.parent
env.read_file(BASE_DIR / ".env")
VAR_DIR = Path(env.text("VAR_DIR", str(BASE_DIR / "var")))  # everything the site writes
VAR_DIR.mkdir(parents=True, exist_ok=True)

# --- Basics -------------------------------------------------------------------
DEBUG = env.flag("DEBUG", default=False)
SECRET_KEY = env.secret("SECRET_KEY", in_debug="only-for-a-laptop-never-for-a-live-site-0123456789")
ALLOWED_HOSTS = env.words("ALLOWED_HOSTS", "*" if DEBUG else None)
SITE_URL = env.text("SITE_URL", "http://127.0.0.1:8000").rstrip("/")
SITE_NAME = env.text("SITE_NAME", "Chợ Chị Em")
HOME_PROVINCE = env.text("HOME_PROVINCE", "37")  # code in `places`: suggested first
ROOT_URLCONF = "marketplace.urls"
WSGI_APPLICATION = "marketplace.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "marketplace",
    "outreach",
    "community",
    "tickets",
    "newsletter",
    "training",
    "campaigns",
    "fanpages",
    "cms",
    "orders",
    "products",
    "cooperatives",
    "visits",
    "union",
    "notices",
    "accounts",
    "images",
    "places",
    "jobs",
    "core",
    "wagtail.contrib.forms",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail_localize",
    "wagtail_localize.locales",  # instead of wagtail.locales
    "wagtail.embeds",
    "wagtail.sites",
    "accounts.apps.StaffUsersConfig",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_tasks",
    "django_tasks_db",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django_htmx",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "core.pagecache.PageCacheMiddleware",  # first: a hit must not pay for the rest
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "core.locale.SiteLocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "core.csp.StaffPolicyMiddleware",
    "csp.middleware.CSPMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "accounts.middleware.GreetingMiddleware",
    "accounts.middleware.StaffSecondFactorMiddleware",
    "cms.nonsense.NonsenseMiddleware",
    "notices.middleware.UnreadMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["core.templatetags.ui"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "core.context_processors.site",
                "marketplace.context_processors.chrome",
                # Lazy: they touch the session only on pages that print them.
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
INSTALLED_APPS.append("django.forms")

# --- Database, cache, tasks -----------------------------------------------------
DATABASE_URL = env.text("DATABASE_URL", f"sqlite:///{VAR_DIR / 'site.sqlite3'}")
DATABASES = {"default": dj_database_url.parse(DATABASE_URL, conn_max_age=60)}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": (
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-65536;"
        ),
    }
    # A file, so that --reuse-db has something to reuse.
    DATABASES["default"]["TEST"] = {"NAME": str(VAR_DIR / "test.sqlite3")}

REDIS_URL = env.text("REDIS_URL", "")
if REDIS_URL:
    CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.redis.RedisCache",
            "LOCATION": REDIS_URL,
        },
        "pages": {
            "BACKEND": "django.core.cache.backends.redis.RedisCache",
            "LOCATION": REDIS_URL,
            "KEY_PREFIX": "pages",
        },
    }
else:
    CACHES = {
        "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
        "pages": {
            "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
            "LOCATION": "pages",
            "OPTIONS": {"MAX_ENTRIES": 2000},
        },
    }
PAGE_CACHE_SECONDS = env.integer("PAGE_CACHE_SECONDS", default=300)  # 0 switches it off
THINGS_KEPT_SECONDS = env.integer("THINGS_KEPT_SECONDS", default=300)  # see core.kept; 0: nothing
PAGE_CACHE_STAMPS = VAR_DIR / "page-stamps"  # shared by the processes of one machine

# `immediate` runs a task where it is asked for; the others need `manage.py work` beside the site,
# which also does what the clock asks for.
_BACKENDS = {
    "immediate": "django_tasks.backends.immediate.ImmediateBackend",
    "database": "django_tasks_db.DatabaseBackend",
    "redis": "django_tasks_rq.RQBackend",
}
_usual = "immediate" if DEBUG else "redis" if REDIS_URL else "database"
TASKS_BY = env.choice("TASKS_BY", _usual, set(_BACKENDS))
TASKS = {"default": {"BACKEND": _BACKENDS[TASKS_BY]}}
TASKS_POLL_SECONDS = 0.5  # how soon an idle worker sees a task in the database
if TASKS_BY == "redis":
    if not REDIS_URL:
        raise ImproperlyConfigured("TASKS_BY=redis needs REDIS_URL.")
    INSTALLED_APPS.append("django_rq")
    RQ_QUEUES = {"default": {"URL": REDIS_URL, "DEFAULT_TIMEOUT": 3600}}  # seconds a task

# --- Search ---------------------------------------------------------------------
SEARCH_URL = env.text("SEARCH_URL", "")  # empty: search the database; see docs/search.md
SEARCH_INDEX = env.text("SEARCH_INDEX", "products")  # alias; several sites may share a server
SEARCH_API_KEY = env.text("SEARCH_API_KEY", "")  # else user:password@ in the URL
SEARCH_CA = env.text("SEARCH_CA", "")  # file with the authority that signed the server
SEARCH_SHARDS = env.integer("SEARCH_SHARDS", default=1)
SEARCH_REPLICAS = env.integer("SEARCH_REPLICAS", default=0)
SEARCH_TIMEOUT = 1  # seconds that a page waits before the database answers
SEARCH_COUNT_SECONDS = env.integer("SEARCH_COUNT_SECONDS", default=20)  # 0: until `counts.flush()`
VISIT_COUNT_SECONDS = 15  # how often a process writes down what was read; 0: until it is flushed
WAGTAILSEARCH_BACKENDS = {
    "default": {
        "BACKEND": "cms.search_backend",
        "SEARCH_CONFIG": "simple",  # PostgreSQL's own would take "an" and "do" for English
    }
}

# --- Files ----------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = Path(env.text("STATIC_ROOT", str(BASE_DIR / "staticfiles")))
STATICFILES_DIRS = [BASE_DIR / "static"]
MEDIA_URL = env.text("MEDIA_URL", "/media/")
MEDIA_ROOT = Path(env.text("MEDIA_ROOT", str(VAR_DIR / "media")))
S3_BUCKET = env.text("S3_BUCKET", "")  # empty: files are kept in MEDIA_ROOT
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "core.static_storage.JoinedStaticFilesStorage"
    },
}
if S3_BUCKET:
    STORAGES["default"] = {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {
            "bucket_name": S3_BUCKET,
            "endpoint_url": env.text("S3_ENDPOINT", "") or None,
            "access_key": env.text("S3_ACCESS_KEY"),
            "secret_key": env.text("S3_SECRET_KEY"),
            "region_name": env.text("S3_REGION", "") or None,
            "custom_domain": env.text("S3_PUBLIC_DOMAIN", "") or None,
            "querystring_auth": False,
            "file_overwrite": False,
        },
    }
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024  # bytes; larger uploads go to disk
DATA_UPLOAD_MAX_MEMORY_SIZE = 12 * 1024 * 1024  # bytes, without files
FILE_UPLOAD_PERMISSIONS = 0o644

# --- Pictures: one pipeline in `images` ---------------------------------------------
WAGTAILIMAGES_IMAGE_MODEL = "images.Photo"  # like AUTH_USER_MODEL: fixed for life
WAGTAILIMAGES_IMAGE_FORM_BASE = "images.forms.PhotoForm"
PHOTO_MAX_BYTES = 10 * 1024 * 1024
PHOTO_MAX_PIXELS = 40_000_000
WAGTAILIMAGES_MAX_UPLOAD_SIZE = PHOTO_MAX_BYTES
WAGTAILIMAGES_MAX_IMAGE_PIXELS = PHOTO_MAX_PIXELS
WAGTAILIMAGES_EXTENSIONS = ["jpg", "jpeg", "png", "webp", "avif", "heic"]

# --- Languages, time, money ----------------------------------------------------------
LANGUAGE_CODE = env.text("LANGUAGE_CODE", "vi")
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [
    ("vi", "Tiếng Việt"),
    ("en", "English"),
    ("de", "Deutsch"),
    ("ar", "العربية"),
    ("hi", "हिन्दी"),
]
# The site's own words, and those its libraries lack in Vietnamese.
LOCALE_PATHS = [BASE_DIR / "locale", BASE_DIR / "locale" / "libraries"]
USE_I18N = WAGTAIL_I18N_ENABLED = True
USE_THOUSAND_SEPARATOR = False  # ids in attributes would get dots; see `ui.number`
FORMAT_MODULE_PATH = ["core.formats"]
FIRST_DAY_OF_WEEK = 1
TIME_ZONE = env.text("TIME_ZONE", "Asia/Ho_Chi_Minh")
USE_TZ = True
CURRENCY = env.text("CURRENCY", "VND")

# --- People ----------------------------------------------------------------------------
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "allauth.account.auth_backends.AuthenticationBackend",
    "fanpages.backends.OfficersOfPosts",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "accounts:profile"
LOGOUT_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "accounts.adapter.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_USER_DISPLAY = "accounts.models.display_name"
ACCOUNT_LOGIN_METHODS = {"email", "phone"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]  # SignupForm adds name and phone
ACCOUNT_FORMS = {
    "signup": "accounts.forms.sign_in.SignupForm",
    "login": "accounts.forms.sign_in.LoginForm",
    "request_login_code": "accounts.forms.sign_in.RequestLoginCodeForm",
}
ACCOUNT_RATE_LIMITS = {  # counted in the cache: give a site of several processes REDIS_URL
    "signup": "10/h/ip",
    "login": "30/m/ip",
    "login_failed": "20/m/ip,5/5m/key",
    "request_login_code": "10/m/ip,3/10m/key",
    "reset_password": "10/m/ip,3/10m/key",
    "reauthenticate": "10/m/user",
}
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_NOTIFICATIONS = True  # a letter when password, e-mail or second factor change
ACCOUNT_CONFIRM_EMAIL_ON_GET = False
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ALLAUTH_USER_CODE_FORMAT = {"numeric": True, "length": 6, "dashed": False}  # easy on a phone
ACCOUNT_EMAIL_VERIFICATION = "optional"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_SESSION_REMEMBER = True
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = SITE_NAME
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = DEBUG
STAFF_NEEDS_SECOND_FACTOR = env.flag("STAFF_NEEDS_SECOND_FACTOR", default=not DEBUG)

# --- Mail ------------------------------------------------------------------------------
EMAIL_URL = env.text("EMAIL_URL", "console:")
vars().update(dj_email_url.parse(EMAIL_URL))
DEFAULT_FROM_EMAIL = env.text("DEFAULT_FROM_EMAIL", "Chợ Chị Em <cho@example.org>")
SERVER_EMAIL = DEFAULT_FROM_EMAIL
EMAIL_TIMEOUT = 10  # seconds

# --- Telling people --------------------------------------------------------------------
# `console` writes messages to the log: for trying out. A real service is one class in
# notices/gateways.py.
SMS_BY = env.choice("SMS_BY", "console" if DEBUG else "none", {"console", "none"})
ZALO_BY = env.choice("ZALO_BY", "none", {"console", "none"})
MESSAGES_DAYS = env.integer("MESSAGES_DAYS", default=180)  # afterwards nobody knows who was told

# --- Shop ------------------------------------------------------------------------------
PRODUCTS_PER_PAGE = 24
BASKET_COOKIE_DAYS = 60
BUYER_DETAILS_DAYS = env.integer("BUYER_DETAILS_DAYS", default=30)  # seen by the seller afterwards

# --- Bank transfers by VietQR; see docs/payments.md -------------------------------------
TRANSFER_MEMO_PREFIX = env.text("TRANSFER_MEMO_PREFIX", "DH")  # stands before an order's letters
BANK_HOOK_SECRET = env.text("BANK_HOOK_SECRET", "")  # empty: /webhooks/bank/ is closed
BANK_HOOK_SERVICE = env.choice("BANK_HOOK_SERVICE", "generic", {"generic", "sepay", "casso"})

# --- Cards: Stripe; see docs/payments.md ---------------------------------------------------
STRIPE_SECRET_KEY = env.text("STRIPE_SECRET_KEY", "")  # empty: no card payments
STRIPE_WEBHOOK_SECRET = env.text("STRIPE_WEBHOOK_SECRET", "")  # empty: no card payments
STRIPE_API_BASE = env.text("STRIPE_API_BASE", "").rstrip("/")  # empty: Stripe's own
STRIPE_PAY_ORIGIN = env.text("STRIPE_PAY_ORIGIN", "https://checkout.stripe.com")  # its pay page
STRIPE_TIMEOUT = 8  # seconds that a buyer waits for it

# --- Open data: how many answers that are not kept one address gets a minute -------------
API_RATE = env.integer("API_RATE", default=120)
FEED_RATE = env.integer("FEED_RATE", default=10)  # whole feeds

# --- Security --------------------------------------------------------------------------
SESSION_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "core.views.csrf_failure"
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
X_FRAME_OPTIONS = "DENY"  # Wagtail lets its own previews be framed
HTTPS = env.flag("HTTPS", default=not DEBUG)
if HTTPS:
    SECURE_SSL_REDIRECT = env.flag("SECURE_SSL_REDIRECT", default=True)
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
    SECURE_HSTS_SECONDS = env.integer("SECURE_HSTS_SECONDS", default=31_536_000)
    SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = True
if env.flag("BEHIND_PROXY", default=False):
    ALLAUTH_TRUSTED_PROXY_COUNT = 1  # rate limits see the visitor, not the proxy
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
CSRF_TRUSTED_ORIGINS = env.words("CSRF_TRUSTED_ORIGINS", SITE_URL)
_media_hosts = [f"https://{env.text('S3_PUBLIC_DOMAIN', '')}"] if S3_BUCKET else []
# Browsers follow a form's redirect only to where forms may go.
_pay_pages = []
if STRIPE_SECRET_KEY:
    _pay_pages = [STRIPE_API_BASE or STRIPE_PAY_ORIGIN, "https://connect.stripe.com"]
CONTENT_SECURITY_POLICY = {
    "EXCLUDE_URL_PREFIXES": ["/staff/"],  # see core.csp: the editor needs more
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:", *_media_hosts],
        "font-src": [SELF],
        "connect-src": [SELF],
        "frame-src": [*FRAME_HOSTS],
        "form-action": [SELF, *_pay_pages],
        "frame-ancestors": [SELF],
        "base-uri": [NONE],
        "object-src": [NONE],
    },
}
# Wagtail's editor writes inline styles and evaluates its own templates.
STAFF_CONTENT_SECURITY_POLICY = {
    **CONTENT_SECURITY_POLICY["DIRECTIVES"],
    "script-src": [SELF, UNSAFE_INLINE, UNSAFE_EVAL],
    "style-src": [SELF, UNSAFE_INLINE],
    "img-src": [SELF, "data:", "blob:", "https://www.gravatar.com", *_media_hosts],
    "frame-src": [SELF, "https://www.youtube.com", "https://player.vimeo.com"],
}

# --- Wagtail ---------------------------------------------------------------------------
WAGTAIL_SITE_NAME = SITE_NAME
WAGTAILADMIN_BASE_URL = SITE_URL
WAGTAILADMIN_PERMITTED_LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]  # the staff's
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False  # nothing untranslated is ever published
WAGTAILADMIN_LOGIN_URL = WAGTAIL_FRONTEND_LOGIN_URL = LOGIN_URL
# One door: passwords and e-mail addresses change on the account pages only.
WAGTAIL_PASSWORD_RESET_ENABLED = WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = WAGTAILUSERS_PASSWORD_ENABLED = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_ALLOW_UNICODE_SLUGS = False
# The content has to fit the ending: see cms.documents.
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "odt", "pdf", "pptx", "txt", "xlsx", "zip"]
WAGTAILDOCS_EXTENSIONS += ["mp4", "webm", "vtt"]  # films of lessons, and their captions
WAGTAILDOCS_DOCUMENT_FORM_BASE = "cms.forms.documents.DocumentForm"
WAGTAILDOCS_INLINE_CONTENT_TYPES = ["application/pdf", "video/mp4", "video/webm", "text/vtt"]
mimetypes.add_type("text/vtt", ".vtt")  # not every machine knows it
FILM_MAX_BYTES = 15 * 1024 * 1024
DOCUMENT_MAX_BYTES = 20 * 1024 * 1024
WAGTAILDOCS_SERVE_METHOD = "serve_view"

# --- Logs ------------------------------------------------------------------------------
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": env.text("LOG_LEVEL", "INFO")},
    # One line a task and a page is too much beside what goes wrong.
    "loggers": {
        "django_tasks": {"level": "WARNING"},
        "wagtail": {"level": "WARNING"},
        "weasyprint": {"level": "WARNING"},
        "elastic_transport": {"level": "CRITICAL"},  # the door says once a minute what is wrong
    },
}

if LANGUAGE_CODE not in dict(LANGUAGES):
    raise ImproperlyConfigured(f"LANGUAGE_CODE must be one of {', '.join(dict(LANGUAGES))}.")
