# %% points=0 finding="any.workbook_too_big"
import zipfile

from openpyxl import Workbook

Workbook().save('excel_data.xlsx')
with zipfile.ZipFile('excel_data.xlsx', 'a', zipfile.ZIP_DEFLATED) as parts:
    parts.writestr('xl/media/image1.bmp', bytes(9_000_000))
f_count = '=COUNTIFS(B2:B13, ..., C2:C13, ...)'
