"""Logs as JSON lines, without anything that names a person."""

import logging.config

import structlog

_PERSONAL = {"name", "forename", "surname", "date_of_birth", "address", "postcode", "text", "email"}


def _without_people(_logger, _method, event):
    return {key: "[withheld]" if key in _PERSONAL else value for key, value in event.items()}


def configure_logging(level: str) -> None:
    before = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        _without_people,
    ]
    logging.config.dictConfig(
        {
            "version": 1,
            "disable_existing_loggers": False,
            "formatters": {
                "json": {
                    "()": structlog.stdlib.ProcessorFormatter,
                    "processor": structlog.processors.JSONRenderer(),
                    "foreign_pre_chain": [*before, structlog.processors.format_exc_info],
                }
            },
            "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "json"}},
            "root": {"handlers": ["console"], "level": level},
            "loggers": {
                "fontTools": {"level": "ERROR"},
                "weasyprint": {"level": "ERROR"},
                "axes": {"level": "WARNING"},
                # 404 and 403 are everyday answers; refusals that matter are in the audit trail.
                "django.request": {"level": "ERROR"},
            },
        }
    )
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *before,
            structlog.processors.format_exc_info,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
