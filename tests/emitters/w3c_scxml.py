"""What the W3C's schema for SCXML holds, as scjson binds it: xsdata made its classes from `scxml-strict.xsd`.

They have the elements and attributes of each element, which are needed, fixed or one of a few words, and the patterns of
events and lengths. Who an identifier leads to is in the schema but in no class.
"""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache

from elementpath.regex import translate_pattern
from scjson.dataclasses_strict import Scxml
from xsdata.exceptions import ParserError
from xsdata.formats.dataclass.parsers import XmlParser
from xsdata.formats.dataclass.parsers.config import ParserConfig

PARSER = XmlParser(
    ParserConfig(fail_on_unknown_properties=True, fail_on_unknown_attributes=True, fail_on_converter_warnings=True)
)


def bound_faults(text: str) -> list[str]:
    """What of a document the W3C's classes do not take."""
    ET.fromstring(text)  # xsdata reads what it can of broken XML
    try:
        return list(_faults(PARSER.from_string(text, Scxml)))
    except ParserError as refused:
        return [str(refused)]


def _faults(element: object) -> Iterator[str]:
    """What xsdata reads without a word: what is needed and left out, a pattern, whose attribute it is."""
    for field in fields(element):
        value, said = getattr(element, field.name), field.metadata
        here = f"{type(element).__name__}.{field.name}"
        if said.get("required") and value is None:
            yield f"{here} is needed"
        if said.get("type") == "Attributes":
            yield from (f"{here}: {name} is of no namespace" for name in value if not name.startswith("{"))
        if isinstance(value, str) and not _pattern(said.get("pattern", ".*")).fullmatch(value):
            yield f"{here}: {value}"
        for one in value if isinstance(value, list) else [value]:
            if is_dataclass(one):
                yield from _faults(one)


@cache
def _pattern(written: str) -> re.Pattern[str]:
    return re.compile(translate_pattern(written))
