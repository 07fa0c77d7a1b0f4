# %% points=0 finding="stop.syntax_error.sign"
people_inside = 18 * 90 ÷ 60
lead_needed = 12 ÷ 18 * 60
