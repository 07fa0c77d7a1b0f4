# %% points=8
import numpy as np

chain = np.array(['inbound','operations','outbound','marketing','service','hr','procurement','technology','infrastructure'])
