# %% points=8
finish = 'วันพุธที่ 20 พ.ค. 2569'
finish_naive = 'วันอังคาร ที่ 12 พฤษภาคม 2569'
holidays_hit = '6 วันทำการ'
