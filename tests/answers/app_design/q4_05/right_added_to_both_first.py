# %% points=8
luminance, colors = given("luminance", "colors")
print(colors)

def contrast(c1, c2):
    both = [luminance(c) + 0.05 for c in (c1, c2)]
    return max(both) / min(both)

fails = []
for i, row in colors.iterrows():
    limit = 3.0 if row['size'] == 'large' else 4.5
    if not contrast(row['fg'], row['bg']) >= limit:
        fails.append(row['id'])
