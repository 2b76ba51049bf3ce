"""Tests of the pure rules of payment."""
