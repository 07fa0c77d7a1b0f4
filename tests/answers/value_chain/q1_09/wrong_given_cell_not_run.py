# %% points=0 finding="stop.name_error.unknown"
need_normal = min(c for c in range(1, 10) if mmc_wait(18, 20, c) <= 5)
need_peak = min(c for c in range(1, 10) if mmc_wait(24, 20, c) <= 5)
