"""The app in the browser: ``python app.py``, or ``python -m assistant serve``.

Gradio and the model libraries are told to stay silent before they are imported: in its default
configuration the program opens no connection but on loopback.
"""

from __future__ import annotations

import ipaddress
import os
import signal
import sys
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from typing import Any

SILENT = {
    "GRADIO_ANALYTICS_ENABLED": "False",
    "GRADIO_RUN_HISTORY": "False",  # no copy of the texts in the browser's storage
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "HF_HUB_OFFLINE": "1",  # HF_HUB_OFFLINE=0 lets a model be fetched by its hub name
    "DO_NOT_TRACK": "1",
}
for _name, _value in SILENT.items():
    os.environ.setdefault(_name, _value)
for _name in ("NO_PROXY", "no_proxy"):  # an office proxy must not be asked for our own machine
    os.environ[_name] = ",".join(filter(None, [os.environ.get(_name), "127.0.0.1,localhost"]))

from assistant.config import Settings  # noqa: E402
from assistant.errors import AssistantError, UsageError  # noqa: E402
from assistant.exports.html.style import SHEET  # noqa: E402
from assistant.ui.examples import DEMO, demo_index  # noqa: E402
from assistant.ui.page import page  # noqa: E402
from assistant.ui.style import theme  # noqa: E402
from assistant.workspace import Workspace, say  # noqa: E402

HOST, PORT = "127.0.0.1", 7860


def build_app(workspace: Workspace, *, index: Path, local: bool = True) -> Any:
    """The page as ``gr.Blocks``, working with the index in that folder.

    ``local`` is false when other machines can open it: folders of this one are then out of reach.
    Raises AssistantError.
    """
    workspace.index(index)
    return page(workspace, folder=index, local=local)


def serve(workspace: Workspace, *, index: Path | None, host: str, port: int) -> None:
    """Serves the app until it is stopped; without an index, the demo one, made on first start.

    Raises AssistantError, UsageError for a port that is taken.
    """
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())  # so that what was uploaded is deleted
    folder = index or demo_index(workspace, log=say)
    with TemporaryDirectory(prefix="gon-") as uploads:  # readable by this user only
        os.environ["GRADIO_TEMP_DIR"] = uploads
        app = build_app(workspace, index=folder, local=_loopback(host))
        _launch(app, host=host, port=port, max_file_mb=workspace.settings.max_file_mb)
        Thread(target=_prepare, args=(workspace,), daemon=True).start()
        say(f"Gọn is ready: open http://{host}:{port} in a browser. Ctrl+C stops it.")
        app.block_thread()


def _prepare(workspace: Workspace) -> None:
    """Loads the generator while the reader looks around; what fails is told when it is asked."""
    with suppress(AssistantError):
        workspace.generator.prepare()


def _launch(app: Any, *, host: str, port: int, max_file_mb: int) -> None:
    try:
        app.launch(
            server_name=host,
            server_port=port,
            theme=theme(),
            css_paths=[SHEET],
            max_file_size=f"{max_file_mb}mb",
            allowed_paths=[str(DEMO)],
            footer_links=[],
            run_history=False,
            share=False,
            ssr_mode=False,
            enable_monitoring=False,
            show_error=True,
            quiet=True,
            prevent_thread_lock=True,
        )
    except OSError as error:
        raise UsageError(
            f"Port {port} of {host} cannot be used ({error}); name another with --port."
        ) from error


def _loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def main() -> int:
    """Serves the demo index on the usual address; an error is one sentence on stderr."""
    try:
        serve(Workspace(Settings.from_env()), index=None, host=HOST, port=PORT)
    except AssistantError as error:
        say(str(error))
        return 1
    except KeyboardInterrupt:
        pass
    return 0


if __name__ == "__main__":
    sys.exit(main())
