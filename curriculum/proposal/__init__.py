"""The proposal to take home: the four modules brought together on one page.

from curriculum.proposal import my_proposal
"""

from __future__ import annotations
