# %% points=5
import re

def clean_text(s):
    return re.sub(r'\s+', ' ', s).strip()
