"""What we are paid: frameworks, attachments, claims and their evidence."""
