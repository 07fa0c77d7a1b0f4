"""The look that all pages of the class service share, and how one is served.

handler.py     PageHandler: who asks, in which language, under which policy; errors as pages
static.py      styles, scripts and the Thai font, kept by browsers until they change
render.py      templates, escaped by default
routes.py      the addresses of all pages
"""
