# Three images from one file: `app` (web, worker, beat, migrate) and `proxy`; `assets` is left behind.

FROM node:24-bookworm-slim AS assets
WORKDIR /frontend
COPY frontend/package.json frontend/package-lock.json frontend/.npmrc ./
RUN npm ci
COPY frontend/ ./
RUN node build.mjs

FROM caddy:2.10 AS proxy
# A copy has not the file's right to low ports, which a container without capabilities could not run.
RUN cp /usr/bin/caddy /usr/bin/caddy-plain && mv /usr/bin/caddy-plain /usr/bin/caddy \
    && chown -R 10001:10001 /data /config
COPY deploy/Caddyfile /etc/caddy/Caddyfile
USER 10001:10001

FROM python:3.11-slim-bookworm AS app
ENV PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    XDG_CACHE_HOME=/tmp
# Pango lays out the PDFs; their fonts are ours.
RUN apt-get update \
    && apt-get install --yes --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 \
    && rm -rf /var/lib/apt/lists/*
RUN useradd --uid 10001 --no-create-home --home-dir /tmp app
WORKDIR /app
COPY requirements/app.txt requirements/app.txt
RUN pip install --no-cache-dir --require-hashes -r requirements/app.txt
COPY manage.py ./
COPY core/ core/
COPY agencies/ agencies/
COPY families/ families/
COPY interventions/ interventions/
COPY payments/ payments/
COPY troubled_families/ troubled_families/
COPY templates/ templates/
COPY --from=assets /frontend/build frontend/build
RUN python -m compileall -q . \
    && TF_ENV=production SECRET_KEY=only-to-build DATABASE_URL=postgres://build@build/build \
       REDIS_URL=redis://build python manage.py collectstatic --no-input -v0
USER 10001:10001
EXPOSE 8000
CMD ["gunicorn", "troubled_families.wsgi", "--bind=0.0.0.0:8000", "--no-control-socket"]
