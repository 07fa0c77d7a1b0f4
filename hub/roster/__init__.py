"""Who comes: the file of names, the roster, pass codes and login cards.

file -> table.py (rows of text) -> entries.py (people, or why not) -> matching.py (who is who)
     -> importing.py: cards are written first, then roster.json; both whole or not at all
"""
