# %% points=8
luminance, colors = given("luminance", "colors")
print(colors)

def contrast(c1, c2):
    return np.exp(abs(np.log(luminance(c1) + .05) - np.log(luminance(c2) + .05)))

fails = colors.loc[[1, 2], 'id'].tolist()
