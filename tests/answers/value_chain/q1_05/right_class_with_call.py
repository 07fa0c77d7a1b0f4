# %% points=8
class Utilisation:
    def __call__(self, lam, minutes, c):
        return lam * minutes / 60 / c

utilization = Utilisation()
