# %% points=0 finding="any.workbook_truncated"
from pathlib import Path

from openpyxl import Workbook

file = Path('excel_data.xlsx')
Workbook().save(file)
file.write_bytes(file.read_bytes()[:3000])
f_count = '=COUNTIFS(B2:B13, ..., C2:C13, ...)'
