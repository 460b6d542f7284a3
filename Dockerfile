# The portal's image: web, worker, beat and the one-shot migration are the same image with
# another command. Packages are pinned by hash; nothing runs as root.
FROM python:3.13-slim-bookworm AS packages
COPY requirements.txt /tmp/
RUN python -m venv /opt/venv \
    && /opt/venv/bin/pip install --no-cache-dir --require-hashes -r /tmp/requirements.txt

FROM python:3.13-slim-bookworm
ENV PATH=/opt/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 \
    VILLAGEHUB_ENV=production VILLAGEHUB_VAR=/data STATIC_ROOT=/srv/static
RUN groupadd --gid 10001 portal \
    && useradd --uid 10001 --gid portal --no-create-home --shell /usr/sbin/nologin portal \
    && install -d -o portal -g portal /data
COPY --from=packages /opt/venv /opt/venv
WORKDIR /srv/villagehub
COPY . .
# Production settings refuse to start without their variables; these serve this one step and are
# not kept in the image.
RUN SECRET_KEY=only-for-collectstatic ALLOWED_HOSTS=localhost SITE_URL=https://localhost \
    DATABASE_URL=postgres://nobody@localhost/none BROKER_URL=redis://localhost \
    CASEWORK_KEYS=build:bm90LWEta2V5LW9ubHktZm9yLWNvbGxlY3RzdGF0aWM= \
    EMAIL_URL=consolemail:// \
    python manage.py collectstatic --noinput --verbosity 0
USER portal
EXPOSE 8000
CMD ["gunicorn", "villagehub.wsgi:application", "--bind", "0.0.0.0:8000", \
     "--worker-class", "gthread", "--workers", "3", "--threads", "8", "--max-requests", "5000", \
     "--max-requests-jitter", "500", "--worker-tmp-dir", "/dev/shm", "--no-control-socket"]
