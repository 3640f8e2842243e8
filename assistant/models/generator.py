"""The generator that the settings name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from threading import Event

from assistant.config import Settings
from assistant.errors import UsageError
from assistant.models import Generator, gemma
from assistant.models.unpacking import is_whole, unpacked


class NoGenerator:
    """Writes nothing: everything shown is then the source's own words."""

    name = "none"
    where = ""

    def prepare(self) -> None:
        """Nothing to load."""

    def generate(
        self,
        prompt: str,
        *,
        max_tokens: int = 128,
        stop: Sequence[str] = (),
        cancel: Event | None = None,
    ) -> Iterator[str]:
        """No pieces."""
        yield from ()


def load_generator(
    settings: Settings, *, log: Callable[[str], None] = lambda message: None
) -> Generator:
    """The generator of ``settings.generator``; a local model loads at its first ``generate``.

    "none", "bundled" (Gemma 3 270M), "endpoint", a folder, or a hub name. ``log`` gets one
    sentence when there is something to wait for. Raises UsageError for an endpoint without an
    address; what a model raises, it raises when first asked.
    """
    asked, timeout = settings.generator, settings.generator_timeout
    if asked == "none":
        return NoGenerator()
    if asked == "endpoint":
        return _endpoint(settings)
    from assistant.models.causal import CausalGenerator

    if asked == "bundled":

        def converted() -> str:
            folder = settings.cache / gemma.folder_name()
            if not is_whole(folder):
                log("Converting the generator (about a minute, once)…")
            return str(unpacked(folder, gemma.write_folder))

        return CausalGenerator(name=gemma.NAME, locate=converted, timeout=timeout)
    folder = Path(asked).expanduser()
    local = folder.is_dir()
    source = str(folder) if local else asked
    name = folder.resolve().name if local else asked
    return CausalGenerator(name=name, locate=lambda: source, local=local, timeout=timeout)


def _endpoint(settings: Settings) -> Generator:
    from assistant.models.endpoint import EndpointGenerator

    if not settings.endpoint_url:
        raise UsageError(
            "GON_GENERATOR is 'endpoint' but GON_ENDPOINT_URL is empty; set it to the server's "
            "address, e.g. http://127.0.0.1:11434, or set GON_GENERATOR to 'none'."
        )
    return EndpointGenerator(
        url=settings.endpoint_url,
        model=settings.endpoint_model,
        key=settings.endpoint_key,
        timeout=settings.generator_timeout,
    )
