"""Whom we help: people, families, lead workers, partner feeds and evidence."""
