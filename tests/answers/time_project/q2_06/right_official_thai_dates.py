# %% points=8
finish = 'วันพุธที่ 20 พฤษภาคม พ.ศ. 2569'
finish_naive = '๑๒ พ.ค. ๒๕๖๙'
holidays_hit = '๖ วัน'
