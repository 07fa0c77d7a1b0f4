# %% points=0 finding="any.workbook_password"
from pathlib import Path

Path('excel_data.xlsx').write_bytes(bytes.fromhex('d0cf11e0a1b11ae1') + bytes(1000))
f_count = '=COUNTIFS(B2:B13, ..., C2:C13, ...)'
