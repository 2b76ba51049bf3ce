"""The suite mirrors the code: tests/<room>/test_<module>.py."""
