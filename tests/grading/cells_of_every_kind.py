"""One cell for each way in which a notebook can put something out, run one after the other."""

CELLS = {
    "values": "1 + 1",
    "text_and_value": "print('one'); print('สอง'); {'ค': [1, 2.5, None]}",
    "streams_interleaved": (
        "import sys\n"
        "print('out 1'); print('err 1', file=sys.stderr); print('out 2'); sys.stderr.write('err 2')"
    ),
    "display_between_prints": (
        "from IPython.display import display, HTML, Markdown, Latex, JSON\n"
        "print('before'); display(HTML('<b>x</b>')); print('after'); display(Markdown('*m*'), 3)"
    ),
    "rich": (
        "class Rich:\n"
        "    def _repr_html_(self): return '<i>rich</i>'\n"
        "    def _repr_mimebundle_(self, **k): return {'application/vnd.x+json': {'a': float('nan')}}\n"
        "Rich()"
    ),
    "frame": "import pandas as pd\npd.DataFrame({'ตำบล': ['ก', 'ข'], 'n': [1, 2.5]})",
    "frame_of_dates": "pd.DataFrame({'d': pd.to_datetime(['2026-05-20'])}).describe()",
    "figure": (
        "import matplotlib.pyplot as plt\n"
        "plt.plot([1, 2, 3], [1, 4, 9], label='line'); plt.title('title'); plt.legend()"
    ),
    "figure_left_open": "fig, ax = plt.subplots(); ax.bar(['a', 'b'], [1, 2])",
    "figure_shown": "plt.hist([1, 2, 2, 3]); plt.show(); print('shown')",
    "figure_with_thai_missing": "plt.title('ไทย')",
    "inline_svg": "%config InlineBackend.figure_formats = ['png']\nplt.plot([1]); None",
    "rc_params": "sorted((k, str(v)) for k, v in plt.rcParams.items())",
    "warning": "import warnings\nwarnings.warn('careful'); warnings.warn('old', DeprecationWarning)",
    "pandas_warning": "frame = pd.DataFrame({'a': [1]}); frame[frame.a > 0]['a'] = 2",
    "numpy_warning": "import numpy as np\nnp.array([1.0]) / np.array([0.0])",
    "error": "def divide(a):\n    return a / 0\n\ndivide(1)",
    "error_chained": "try:\n    {}['x']\nexcept KeyError as error:\n    raise ValueError('ไม่พบ') from error",
    "syntax_error": "for x in [1, 2\n    print(x)",
    "indentation_error": "if True:\nprint(1)",
    "name_error": "unknown_name",
    "exit": "raise SystemExit(3)",
    "keyboard_interrupt": "raise KeyboardInterrupt",
    "repr_fails": "class Bad:\n    def __repr__(self): raise RuntimeError('no repr')\nBad()",
    "clear_output": (
        "from IPython.display import clear_output\n"
        "print('gone'); clear_output(); print('kept'); clear_output(wait=True); print('last')"
    ),
    "update_display": (
        "handle = display('first', display_id='here'); handle.update('second'); print('x')"
    ),
    "update_from_below": "handle.update('third')",
    "magic_time": "%precision 3\n3.14159265",
    "magic_cell": "%%capture captured\nprint('held back')",
    "magic_after": "captured.stdout",
    "magic_who": "%who str",
    "magic_pinfo": "print?",
    "magic_unknown": "%no_such_magic",
    "matplotlib_magic": "%matplotlib inline\nplt.plot([3, 1]); None",
    "history": "%history -n 1-3",
    "last_values": "_, __, Out[1], In[1]",
    "shell": "!echo from the shell\n!echo ไทย",
    "shell_value": "lines = !printf 'a\\nb\\n'\nlines",
    "shell_error": "!ls no-such-file-here; exit 3",
    "subprocess": "import subprocess\nsubprocess.run(['echo', 'raw'], capture_output=True, text=True).stdout",
    "descriptor": "import os, time\nn = os.write(1, b'raw bytes\\n'); time.sleep(.5)",
    "input": "input('your name? ')",
    "getpass": "import getpass; getpass.getpass()",
    "awaited": "import asyncio\nawait asyncio.sleep(0.01); print('awaited'); await asyncio.sleep(0, 42)",
    "task": (
        "async def later():\n    global done\n    await asyncio.sleep(0.05)\n    done = 'by itself'\n"
        "task = asyncio.ensure_future(later()); print('begun')"
    ),
    "pause_for_task": "await asyncio.sleep(0.3)",
    "task_done": "done",
    "loop": "asyncio.get_running_loop().is_running()",
    "thread_late": (
        "import threading\n"
        "def late():\n    time.sleep(0.3); print('late')\n"
        "thread = threading.Thread(target=late); thread.start(); print('now')"
    ),
    "thread_joined": "thread.join(); print('joined')",
    "slow_prints": "for n in range(2):\n    print(n); time.sleep(0.5)",
    "many_prints": "for n in range(3000): print(n)",
    "carriage_return": "print('a\\rb', end=''); print('\\x1b[31mred\\x1b[0m')",
    "logging": "import logging\nlogging.warning('logged'); logging.getLogger('x').error('ไทย')",
    "doctest_like": "help(divide)",
    "nothing": "5;\n# nothing",
    "widget": (
        "import ipywidgets\n"
        "slider = ipywidgets.IntSlider(value=3, description='n'); display(slider)\nslider"
    ),
    "widget_image": "ipywidgets.Image(value=bytes(range(256)))",
    "widget_output": (
        "out = ipywidgets.Output()\nwith out:\n    print('inside'); display(3)\nprint('outside'); out"
    ),
    "widget_interact": "ipywidgets.interact(lambda n: print('n =', n), n=(0, 5));",
    "stdin_isatty": "sys.stdout.isatty(), sys.stderr.isatty(), sys.stdout.encoding",
    "main": "__name__, sorted(n for n in globals() if n.startswith('__'))",
    "shell_class": "type(get_ipython()).__name__, get_ipython().colors",
    "modules_untouched": "len(plt.get_fignums()), pd.get_option('display.max_rows'), np.geterr()",
    "data_beside": "open('given.csv').read()",
    "helper_beside": "import helper_beside; helper_beside.VALUE",
    "warnings_once": "def w(): warnings.warn('twice')\nw(); w()",
    "last": "len(In)",
}
