# %% points=0 finding="any.workbook_other_file"
from openpyxl import Workbook

Workbook().save('excel_data.xlsx')
f_count = '=COUNTIFS(B2:B13, ..., C2:C13, ...)'
