"""The demos of module 3: each call gives one that shows itself.

from curriculum.excel_data.demo import data_xray
data_xray()
"""

from curriculum.excel_data.demos.data_xray import data_xray
from curriculum.excel_data.demos.formula_twins import formula_twins
from curriculum.excel_data.demos.heat_map_and_quota import heat_map_and_quota

__all__ = ["data_xray", "formula_twins", "heat_map_and_quota"]
