"""The proposal on paper: one content, written as a page for the browser, Word and PDF."""
