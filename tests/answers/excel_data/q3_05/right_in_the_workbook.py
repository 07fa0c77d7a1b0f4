# %% points=7
from openpyxl import Workbook

# the workbook of the exercise without its large sheets
book = Workbook()
book.create_sheet('answers')
book.create_sheet('counter')
book['answers']['D10'] = '=COUNTIFS(counter!B2:B13,"ID1",counter!C2:C13,"ศรีธารา")'
book.save('excel_data.xlsx')

f_count = '=COUNTIFS(B2:B13, ..., C2:C13, ...)'
