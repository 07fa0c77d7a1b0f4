# %% points=6
import pandas as pd

people_inside, lead_needed = [18*1.5], pd.Series([40.0])
