"""Attacks on time, memory, disk and paper: what one submission can cost the others."""

from __future__ import annotations

from dataclasses import replace

from corpus.attack import QUICK, Attack


def _all(source: str) -> dict[str, str]:
    return {f"q1_{number:02}": source for number in range(1, 12)}


HURRIED = replace(QUICK, cell_seconds=1)
ATTACKS = (
    Attack("endless_loop", "while True: pass", answers={"q1_01": "while True: pass"}, right=True,
        points=75, limits=HURRIED, findings={"q1_01": "box.time"}),
    Attack("endless_loop_that_catches", "an endless loop that catches every interrupt", right=True, points=75, limits=HURRIED,
        answers={"q1_01": "while True:\n    try:\n        while True: pass\n    except BaseException: pass"}, findings={"q1_01": "box.time"}),
    Attack("endless_function", "the tested function never returns", right=True, points=72, limits=HURRIED,
        answers={"q1_05": "def utilization(lam, minutes, c):\n    while True: pass"}, findings={"q1_05": "box.time"}),
    Attack("endless_in_c", "one call that no signal interrupts: 9 ** 9 ** 9", right=True, points=75, limits=HURRIED,
        answers={"q1_01": "9 ** 9 ** 9"}, findings={"q1_01": "box.time"}),
    Attack("just_under_the_limit", "every cell sleeps a little less than the limit of a cell",
        answers=_all("import time\ntime.sleep(0.8)"), limits=replace(HURRIED, total_seconds=4)),
    Attack("waiting_for_input", "input() and getpass()", right=True, points=75, answers={"q1_01": "name = input('?')\nimport getpass\ngetpass.getpass()"}),
    Attack("memory_at_once", "6 GB in one allocation", answers={"q1_01": "block = bytearray(6 * 2**30)\ntotal_touch = len(block)"}, right=True, points=75),
    Attack("memory_bit_by_bit", "lists that double until the memory is full", right=True, points=75,
        answers={"q1_01": "import numpy\nkept = []\nfor _ in range(60): kept.append(numpy.empty(100 * 2**20, 'u1'))"}),
    Attack("one_line_of_200_megabytes", "one print of 200 MB", answers={"q1_01": "print('x' * 200_000_000)"}, right=True, points=75),
    Attack("many_small_prints", "three million short prints", answers={"q1_01": "for n in range(3_000_000): print(n)"}, right=True, points=75),
    Attack("many_displays", "100,000 calls of display and of clear_output", right=True, points=75,
        answers={"q1_01": "from IPython.display import display, clear_output\nfor n in range(100_000): display(n); clear_output(wait=True)"}),
    Attack("a_picture_of_50_megabytes", "a figure so large that its PNG fills the page", right=True, points=75,
        answers={"q1_01": "import os\nfrom IPython.display import Image\nImage(b'\\x89PNG\\r\\n\\x1a\\n' + os.urandom(50_000_000), format='png')"}),
    Attack("flood_past_the_kernel", "200 MB written to descriptors 1 and 2 by another program", right=True, points=75,
        answers={"q1_01": "import os\nos.system('head -c 100000000 /dev/zero; head -c 100000000 /dev/zero >&2')"}),
    Attack("disk_filled", "300 MB in files, and 20,000 empty ones", right=True, points=75,
        answers={"q1_01": "for n in range(20_000): open(f'f{n}', 'w').close()\nfor n in range(15):\n    with open(f'big{n}', 'wb') as f: f.write(bytes(20 * 2**20))"}),
    Attack("descriptors_flooded", "every descriptor is opened, and a pipe filled", right=True, points=75,
        answers={"q1_01": "import os\ndef flood():\n    for n in range(100_000): os.open('/dev/null', 0)\ntry: flood()\nfinally: os.closerange(100, 4096)"}),
    Attack("recursion_without_end", "recursion with the limit raised to a billion", right=True, points=75,
        answers={"q1_01": "import sys\nsys.setrecursionlimit(10**9)\nf = lambda: f()\nf()"}),
    Attack("threads_without_end", "threads until none can be started", right=True, points=75,
        answers={"q1_01": "import threading, time\nfor _ in range(3_000): threading.Thread(target=time.sleep, args=(600,), daemon=True).start()\nraise SystemExit"}),
    Attack("sparse_file_and_zip_bomb", "a sparse file of a terabyte, and a zip bomb unpacked", right=True, points=75,
        answers={"q1_01": "import io, os, zipfile\nos.truncate(os.open('sparse', os.O_CREAT | os.O_RDWR), 2**40)"}),
    Attack("database_locked", "the gradebook's lock is taken and kept", right=True, points=75,
        answers={"q1_01": "import sqlite3\nfor path in ('../../../gradebook.db', '@COURSE@/gradebook.db'):\n    try: base = sqlite3.connect(path, isolation_level=None); base.execute('BEGIN EXCLUSIVE'); kept = base\n    except Exception: pass\n"
                 "import subprocess, sys\nsubprocess.Popen([sys.executable, '-c', \"import sqlite3, time; b = sqlite3.connect('../../../gradebook.db', isolation_level=None); b.execute('BEGIN EXCLUSIVE'); time.sleep(600)\"])"}),
)  # fmt: skip
