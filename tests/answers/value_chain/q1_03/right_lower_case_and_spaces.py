# %% points=8
va_class = {' s1 ': 'nva', 's2': 'nnva ', 's3': ' nva', 's4': 'Nnva', 's5': 'va', 's6': 'nnva', 's7': 'Va', 's8': 'va'}
