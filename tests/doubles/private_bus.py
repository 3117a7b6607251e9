"""A D-Bus of a test's own: a real dbus-daemon that starts no services and ends with the test."""

import contextlib
import subprocess
from collections.abc import Iterator
from pathlib import Path

_CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
  </policy>
</busconfig>
"""


@contextlib.contextmanager
def run_bus(folder: Path) -> Iterator[str]:
    """The address of a running bus whose socket and configuration lie in `folder`."""
    socket = folder / "bus"
    config = folder / "bus.conf"
    config.write_text(_CONFIG.format(socket=socket))
    socket.unlink(missing_ok=True)
    daemon = subprocess.Popen(
        ["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address"],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert daemon.stdout is not None
    try:
        daemon.stdout.readline()
        yield f"unix:path={socket}"
    finally:
        daemon.stdout.close()
        daemon.kill()
        daemon.wait()
