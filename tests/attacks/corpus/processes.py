"""Attacks by processes, threads and signals: what lives on, and who else is struck."""

from __future__ import annotations

from corpus.attack import Attack


def _run(name: str, what: str, source: str, place: str = "q1_01", **more: object) -> Attack:
    return Attack(name, what, before=((place, source),), **more)


DAEMON = """\
import os, time
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        os.execvp('sleep', ['@MARKER@', '600'])
    os._exit(0)
"""
ATTACKS = (
    _run("daemon", "setsid and a sleep that outlives the notebook",
        "import subprocess\nsubprocess.Popen(['setsid', '-f', 'sleep', '600'], stdin=-3, stdout=-3, stderr=-3)", together="processes"),
    _run("double_fork", "a daemon by two forks, with every descriptor closed", DAEMON, "q1_02", together="processes"),
    _run("nohup_shell", "!nohup in the background, ignoring every signal",
        "import os\nos.system(\"trap '' HUP INT TERM; nohup sleep 600 >/dev/null 2>&1 &\")", "q1_03", together="processes"),
    _run("forked_kernel", "the kernel forks; parent and child both go on answering",
        "import os\nos.fork()"),
    _run("threads_that_print", "threads that print for ever",
        "import threading\ndef work():\n    while True: print('x', end='')\n"
        "for _ in range(4): threading.Thread(target=work, daemon=True).start()"),
    _run("thread_that_never_ends", "a thread that is no daemon and never ends",
        "import threading, time\nthreading.Thread(target=lambda: time.sleep(600)).start()", "q1_04", together="processes"),
    _run("fork_bomb", "processes that fork without end (400 here)",
        "import os, time\nmade = 0\nwhile made < 400:\n    try: pid = os.fork()\n    except OSError: break\n    if pid == 0: time.sleep(600); os._exit(0)\n    made += 1\nmade"),
    _run("kill_everything", "SIGKILL to every process that may be signalled",
        "import os, signal\nos.kill(-1, signal.SIGTERM); os.kill(-1, signal.SIGKILL)"),
    _run("kill_the_parent", "signals to the parent, its group and to process 1",
        "import os, signal\nfor pid in (os.getppid(), -os.getpgrp(), 1, 2, 3):\n"
        "    for number in (signal.SIGHUP, signal.SIGTERM, signal.SIGKILL):\n"
        "        try: os.kill(pid, number)\n        except OSError: pass"),
    _run("kill_the_group", "killpg(0) and tgkill of neighbours",
        "import os, signal\nsignal.signal(signal.SIGUSR1, signal.SIG_IGN)\nos.killpg(0, signal.SIGUSR1)\nos.killpg(0, signal.SIGKILL)"),
    _run("stopped_by_itself", "SIGSTOP to itself: alive, and silent for ever",
        "import os, signal\nos.kill(os.getpid(), signal.SIGSTOP)"),
    _run("signals_ignored", "every signal is ignored, then a loop without end",
        "import signal\nfor n in range(1, 65):\n    try: signal.signal(n, signal.SIG_IGN)\n    except (OSError, ValueError): pass\nwhile True: pass"),
    Attack("exit_at_once", "os._exit in an answer", answers={"q1_01": "import os\nos._exit(0)"},
        right=True, points=75, findings={"q1_01": "box.died"}),
    Attack("exit_politely", "exit(), quit() and SystemExit", right=True, points=75,
        answers={"q1_01": "import sys\ntry: exit()\nexcept BaseException: pass\nsys.exit(0)"}),
    Attack("crash", "a null pointer is followed", answers={"q1_01": "import ctypes\nctypes.string_at(0)"},
        right=True, points=75, findings={"q1_01": "box.died"}),
    Attack("exec_another_program", "the process becomes /bin/true", right=True, points=75,
        answers={"q1_01": "import os\nos.execv('/bin/true', ['true'])"}, findings={"q1_01": "box.died"}),
    _run("atexit_without_end", "an exit hook that never ends",
        "import atexit, time\natexit.register(lambda: time.sleep(600))", "q1_05", together="processes"),
    _run("parent_told_by_descriptor_3", "orders to the grader's own parent on every descriptor",
        "import os, json\nmine = getattr(get_ipython().kernel.session, 'descriptor', -1)\nfor d in range(3, 64):\n"
        "    if d != mine:\n        try: os.set_blocking(d, False); os.write(d, json.dumps({'do': 'end', 'id': '1'}).encode() + b'\\n')\n        except OSError: pass"),
    _run("written_everywhere", "files written into every folder there is, and into packages",
        "import os, site, sys\n"
        "for folder in ('@COURSE@', '@COURSE@/source/value_chain', '..', '../../..', '/tmp', '/var/tmp', '/dev/shm', '/box', '/box/lib', '/etc', '/usr/lib', '/usr/local/bin', os.path.expanduser('~'), *site.getsitepackages(), *sys.path):\n"
        "    try: open(os.path.join(folder or '.', '@MARKER@'), 'w').write('here')\n    except OSError: pass", "q1_06", together="processes"),
    _run("source_overwritten", "the solution, the gradebook and other people's work are overwritten and deleted",
        "import glob, os\nfor pattern in ('@COURSE@/*', '@COURSE@/*/*/*', '@COURSE@/*/*/*/*', '../../../source/*/*'):\n"
        "    for path in glob.glob(pattern):\n        try: open(path, 'ab').write(b'\\n@MARKER@')\n        except OSError: pass", "q1_07", together="processes"),
    _run("settings_for_the_next", "start-up files, styles and packages left for whoever is graded next",
        "import os, sys\nevil = \"import builtins; builtins.POISONED = True\\nraise SystemExit('poisoned')\"\n"
        "for folder in {'/box', '/box/lib', '/tmp', '/dev/shm', '/box/profile_default/startup', os.path.expanduser('~'), os.environ.get('IPYTHONDIR', '/box') + '/profile_default/startup', *filter(None, sys.path)}:\n"
        "    for name in ('sitecustomize.py', 'usercustomize.py', 'matplotlibrc', '00-first.py', 'numexpr.py', 'bottleneck.py', 'decimal.py', 'antigravity.py', 'ipython_config.py'):\n"
        "        try: os.makedirs(folder, exist_ok=True); open(os.path.join(folder, name), 'w').write(evil)\n        except OSError: pass", "q1_08", together="processes"),
)  # fmt: skip
