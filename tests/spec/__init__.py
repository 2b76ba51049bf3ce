"""Scenarios an official can read, run against the rules."""
