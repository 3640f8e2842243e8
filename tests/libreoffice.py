"""LibreOffice as a judge of our files: it opens one, accepts or rejects all, and gives the text.

A Basic macro in a profile of its own does what a person does in the menu, since headless it has no
switch for that.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from assistant.readers.doc import PROGRAMS

PROGRAM = next(filter(None, map(shutil.which, PROGRAMS)), None)
_SECONDS = 120
_LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"
 library:readonly="false" library:passwordprotected="false">
{element}</library:library>
"""
_LIBRARIES = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library"
 xmlns:xlink="http://www.w3.org/1999/xlink">
 <library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/{name}.xlb/"
  xlink:type="simple" library:link="false"/>
</library:libraries>
"""
# else what LibreOffice brings for a new profile takes the place of the macro
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse">
<value>true</value></prop></item></oor:items>
"""
_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Changes"
 script:language="StarBasic">
Sub Settle
  Save(&quot;.uno:AcceptAllTrackedChanges&quot;, Environ(&quot;GON_ACCEPTED&quot;))
  Save(&quot;.uno:RejectAllTrackedChanges&quot;, Environ(&quot;GON_REJECTED&quot;))
End Sub
Sub Save(asked As String, out As String)
  Dim opening(0) As New com.sun.star.beans.PropertyValue
  Dim saving(1) As New com.sun.star.beans.PropertyValue
  Dim nothing_()
  opening(0).Name = &quot;Hidden&quot; : opening(0).Value = True
  file = StarDesktop.loadComponentFromURL(Environ(&quot;GON_FILE&quot;), _
    &quot;_blank&quot;, 0, opening())
  sent = createUnoService(&quot;com.sun.star.frame.DispatchHelper&quot;)
  sent.executeDispatch(file.CurrentController.Frame, asked, &quot;&quot;, 0, nothing_())
  saving(0).Name = &quot;FilterName&quot; : saving(0).Value = &quot;Text (encoded)&quot;
  saving(1).Name = &quot;FilterOptions&quot; : saving(1).Value = &quot;UTF8,LF,,,&quot;
  file.storeToURL(out, saving())
  file.close(True)
End Sub
</script:module>
"""


def settled(data: bytes, folder: Path) -> tuple[list[str], list[str]]:
    """The lines of a file with all changes accepted, and with all of them rejected."""
    assert PROGRAM is not None
    basic = folder / "profile" / "user" / "basic"
    (basic / "Standard").mkdir(parents=True)
    (basic.parent / "registrymodifications.xcu").write_text(_SETTINGS)
    listed = ' <library:element library:name="Changes"/>\n'
    for name, element in (("script", listed), ("dialog", "")):
        (basic / f"{name}.xlc").write_text(_LIBRARIES.format(name=name))
        (basic / "Standard" / f"{name}.xlb").write_text(_LIBRARY.format(element=element))
    (basic / "Standard" / "Changes.xba").write_text(_MODULE)
    files = {name: folder / f"{name}.txt" for name in ("accepted", "rejected")}
    (folder / "file.docx").write_bytes(data)
    said = {f"GON_{name.upper()}": path.as_uri() for name, path in files.items()}
    subprocess.run(
        [PROGRAM, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
         "--norestore", "--nolockcheck", "macro:///Standard.Changes.Settle"],
        env={**os.environ, **said, "GON_FILE": (folder / "file.docx").as_uri()},
        timeout=_SECONDS, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    accepted, rejected = (_lines(path.read_text("utf-8-sig")) for path in files.values())
    return accepted, rejected


def _lines(text: str) -> list[str]:
    return [flat for line in text.split("\n") if (flat := " ".join(line.split()))]
