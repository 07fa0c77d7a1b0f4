"""The demos of module 1: each call gives one that shows itself.

from curriculum.value_chain.demo import value_stream_ladder
value_stream_ladder()
"""

from curriculum.value_chain.demos.ecrs_board import ecrs_board
from curriculum.value_chain.demos.event_log_replay import event_log_replay
from curriculum.value_chain.demos.queue_hockey_stick import queue_hockey_stick
from curriculum.value_chain.demos.value_stream_ladder import value_stream_ladder

__all__ = ["ecrs_board", "event_log_replay", "queue_hockey_stick", "value_stream_ladder"]
