"""Prints the digest of a published Open API, to be kept in `profiles/tmf/apis/`: `python -m peers.official FILE REPOSITORY COMMIT [RESOURCE ...]`."""

import json
import sys
from pathlib import Path
from typing import Any

import yaml

from merestone.profiles.published import digest

Json = dict[str, Any]


def loaded(path: Path) -> Json:
    """A document of OpenAPI 3 or Swagger 2; dates in YAML stay texts, as not all of them are days."""
    text = path.read_text("utf-8")
    if path.suffix == ".json":
        return dict(json.loads(text))
    loader = type("Dateless", (yaml.CSafeLoader,), {})
    loader.yaml_implicit_resolvers = {
        first: [(tag, regexp) for tag, regexp in found if tag != "tag:yaml.org,2002:timestamp"]
        for first, found in yaml.CSafeLoader.yaml_implicit_resolvers.items()
    }
    return dict(yaml.load(text, Loader=loader))


def main(file: str, repository: str, commit: str, *resources: str) -> None:
    """Print the digest, a type a line."""
    source = {"repository": repository, "file": Path(file).name, "commit": commit, "licence": "Apache-2.0"}
    made = digest(loaded(Path(file)), source, resources)
    lines = [f" {json.dumps(key)}: {json.dumps(made[key])}" for key in ("title", "version", "source")]
    for key in ("calls", "types"):
        rows = ",\n".join(
            f"  {json.dumps(name)}: {json.dumps(value, sort_keys=False)}" for name, value in made[key].items()
        )
        lines.append(f' "{key}": {{\n{rows}\n }}')
    print("{\n" + ",\n".join(lines) + "\n}")


if __name__ == "__main__":
    main(*sys.argv[1:])
