"""What reading a file can end with."""


class UnreadableFile(Exception):
    """The file is refused whole; its text is one sentence for the person who sent it."""
