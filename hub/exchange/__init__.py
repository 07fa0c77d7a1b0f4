"""nbgrader's exchange as a client of the class service: who one is, the hub's token says.

config.py        the lines of nbgrader_config.py that choose these classes
client.py        asking the service; errors that say what to do
listing.py fetching.py submitting.py pages.py     for learners; nothing secret is imported
collecting.py releasing.py                        for trainers, in the cohort's folder
"""

from hub.exchange.config import exchange_config, use_exchange

__all__ = ["exchange_config", "use_exchange"]
