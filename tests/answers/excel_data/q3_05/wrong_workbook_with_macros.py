# %% points=0 finding="any.workbook_macros"
import zipfile

from openpyxl import Workbook

Workbook().save('excel_data.xlsx')
with zipfile.ZipFile('excel_data.xlsx', 'a') as parts:
    parts.writestr('xl/vbaProject.bin', b'Sub Auto_Open()')
f_count = '=COUNTIFS(B2:B13, ..., C2:C13, ...)'
