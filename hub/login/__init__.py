"""Who may in: by the roster's pass codes, or by an office's own identity provider (OIDC)."""
