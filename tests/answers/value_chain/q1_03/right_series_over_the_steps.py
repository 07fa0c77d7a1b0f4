# %% points=8
import pandas as pd

steps = given("steps")
va_class = pd.Series(['NVA','NVA','NVA','NNVA','VA','NNVA','VA','VA'], index=steps.step)
