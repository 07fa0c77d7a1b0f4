# %% points=3 finding="any.not_a_number"
people_inside = 'ประมาณ 27 คน'
lead_needed = 40
