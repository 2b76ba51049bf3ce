"""Peterborough's Connecting Families as its paper of 22 May 2013 tells it, with invented people."""
