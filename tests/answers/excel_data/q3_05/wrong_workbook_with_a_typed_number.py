# %% points=2.8 finding="any.formula_number_typed"
from openpyxl import Workbook

# the workbook of the exercise without its large sheets
book = Workbook()
book.create_sheet('answers')
book.create_sheet('counter')
book['answers']['D10'] = 2
book.save('excel_data.xlsx')

f_count = '=COUNTIFS(B2:B13, ..., C2:C13, ...)'
