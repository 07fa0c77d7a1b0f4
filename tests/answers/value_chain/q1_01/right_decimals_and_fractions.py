# %% points=5
touch, wait = given("touch", "wait")

from decimal import Decimal
from fractions import Fraction

total_touch = Decimal('22.5')
total_wait = Fraction(135, 2)
lead_time = Decimal(90)
