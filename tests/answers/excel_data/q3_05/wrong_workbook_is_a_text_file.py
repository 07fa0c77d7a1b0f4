# %% points=0 finding="any.workbook_not_a_workbook"
from pathlib import Path

Path('excel_data.xlsx').write_text('f_count = 2')
f_count = '=COUNTIFS(B2:B13, ..., C2:C13, ...)'
