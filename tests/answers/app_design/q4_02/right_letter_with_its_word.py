# %% points=8
features = given("features")

moscow = dict.fromkeys(features.id, "W (Won't)")
for f in ['F01', 'F02', 'F04', 'F05', 'F06']:
    moscow[f] = 'M (Must)'
moscow['F03'] = 'S - Should'
