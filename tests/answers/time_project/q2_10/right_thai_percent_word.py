# %% points=6
q2_share = 'ร้อยละ ๑๗.๑'
