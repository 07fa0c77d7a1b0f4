# %% points=0 finding="any.formula_unfinished"
from pathlib import Path

from curriculum.excel_data.workbook import exercise_workbook

Path('excel_data.xlsx').write_bytes(exercise_workbook())
f_count = '=COUNTIFS(B2:B13, ..., C2:C13, ...)'
