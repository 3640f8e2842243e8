"""Words that join others and carry little of what a rule says, per language."""

from __future__ import annotations

from assistant.types import Language

PARTICLES: dict[Language, frozenset[str]] = {
    "vi": frozenset(
        "và hoặc hay của các những cho với về tại ở trong ngoài theo thì là mà do bởi để từ đến"
        " trên dưới đó này ấy khi nếu được có đã đang sẽ cũng một việc sự thuộc bằng vào ra cùng"
        " như nêu nói gồm bao sau trước kể".split()
    ),
    "fr": frozenset(
        "le la les l un une des du de d à au aux en dans par pour sur sous et ou où que qu qui dont"
        " ce cet cette ces c son sa ses leur leurs il elle ils elles se s est sont a ont être avoir"
        " fait y lui celui celle ceux celles ci ne n avec lors lorsque si plus".split()
    ),
    "en": frozenset(
        "the a an of to in on at by for from with and or which that who whose where when it its"
        " this these those such is are be been was were has have had his her their as if any"
        " other under into".split()
    ),
}  # fmt: skip
