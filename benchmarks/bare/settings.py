from villagehub import settings as portal

DEBUG = False
SECRET_KEY = portal.SECRET_KEY
ALLOWED_HOSTS = ["*"]
DATABASES = portal.DATABASES
INSTALLED_APPS = ["benchmarks.bare"]
MIDDLEWARE: list[str] = []
ROOT_URLCONF = "benchmarks.bare.urls"
TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}]
LOGGING_CONFIG = None
