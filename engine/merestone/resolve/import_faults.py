"""What can be wrong with a type that is taken from a JSON Schema: one function a fault, its docstring being the manual page."""

from collections.abc import Iterable

from merestone.diagnostics import Diagnostic, Span, nearest
from merestone.spelling import listed
from merestone.syntax.faults import error, fault


@fault("TYP602")
def outside_the_folder(written: str, span: Span) -> Diagnostic:
    """A type is taken from something that is no JSON file of the spec.

    ## Why
    A spec means the same on every machine, without a network. What it takes lies beside it, where it is reviewed with it and
    hashed with it.

    ## Example
    ```mere
    module shop
    type Address from "https://example.com/address.json"
    ```
    ```report
    error[TYP602]: `https://example.com/address.json` is no JSON file in the folder of this spec
     --> example.mere:2:19
      |
    2 | type Address from "https://example.com/address.json"
      |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = help: copy the schema beside the spec, and write its path from here, as in `schemas/address.json#/$defs/Address`
    ```

    ## Instead
    ```mere
    module shop
    type Address from "address.json#/$defs/Address"
    ```
    ```json title="address.json"
    {
      "$defs": {
        "Address": {
          "type": "object",
          "properties": { "street": { "type": "string" }, "city": { "type": "string" } },
          "required": ["street"]
        }
      }
    }
    ```
    """
    message = f"`{written}` is no JSON file in the folder of this spec"
    hint = "copy the schema beside the spec, and write its path from here, as in `schemas/address.json#/$defs/Address`"
    return error("TYP602", span, message, hint)


@fault("TYP603")
def no_schema_file(written: str, span: Span, near: Iterable[str]) -> Diagnostic:
    """A type is taken from a file that is not there.

    ## Why
    Without the schema nobody knows what the type is, and everything that is made of it would be guessed.

    ## Example
    ```mere
    module shop
    type Address from "adress.json#/$defs/Address"
    ```
    ```json title="address.json"
    {
      "$defs": {
        "Address": {
          "type": "object",
          "properties": { "street": { "type": "string" }, "city": { "type": "string" } },
          "required": ["street"]
        }
      }
    }
    ```
    ```report
    error[TYP603]: there is no file `adress.json`
     --> example.mere:2:19
      |
    2 | type Address from "adress.json#/$defs/Address"
      |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = help: did you mean `address.json`?
    ```

    ## Instead
    ```mere
    module shop
    type Address from "address.json#/$defs/Address"
    ```
    ```json title="address.json"
    {
      "$defs": {
        "Address": {
          "type": "object",
          "properties": { "street": { "type": "string" }, "city": { "type": "string" } },
          "required": ["street"]
        }
      }
    }
    ```
    """
    near = sorted(near)
    meant = nearest(written, near)
    there = f"there is: {listed(near)}" if near else "paths start from the folder of the file that names them"
    return error("TYP603", span, f"there is no file `{written}`", f"did you mean `{meant}`?" if meant else there)


@fault("TYP604")
def no_json(file: str, why: str, span: Span) -> Diagnostic:
    """A type is taken from a file that is not JSON.

    ## Why
    A schema is read as JSON. What is nearly JSON (a comma too many, a comment, a missing quote) is read differently by every tool.

    ## Example
    ```mere
    module shop
    type Address from "address.json#/$defs/Address"
    ```
    ```json title="address.json"
    { "$defs": { "Address": { "type": "object", } } }
    ```
    ```report
    error[TYP604]: `address.json` is not JSON: its line 1 cannot be read
     --> example.mere:2:19
      |
    2 | type Address from "address.json#/$defs/Address"
      |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = help: correct the file
    ```

    ## Instead
    ```mere
    module shop
    type Address from "address.json#/$defs/Address"
    ```
    ```json title="address.json"
    {
      "$defs": {
        "Address": {
          "type": "object",
          "properties": { "street": { "type": "string" }, "city": { "type": "string" } },
          "required": ["street"]
        }
      }
    }
    ```
    """
    return error("TYP604", span, f"`{file}` is not JSON: {why}", "correct the file")


@fault("TYP605")
def nothing_there(file: str, pointer: str, near: Iterable[str], referrer: str | None, span: Span) -> Diagnostic:
    """A JSON pointer leads to nothing.

    ## Why
    The part of the file behind the `#` says which of its schemas is meant. Where nothing is, no type can be made.

    ## Example
    ```mere
    module shop
    type Address from "address.json#/$defs/Adress"
    ```
    ```json title="address.json"
    {
      "$defs": {
        "Address": {
          "type": "object",
          "properties": { "street": { "type": "string" }, "city": { "type": "string" } },
          "required": ["street"]
        }
      }
    }
    ```
    ```report
    error[TYP605]: `address.json` has nothing at `#/$defs/Adress`
     --> example.mere:2:19
      |
    2 | type Address from "address.json#/$defs/Adress"
      |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = help: did you mean `#/$defs/Address`?
    ```

    ## Instead
    ```mere
    module shop
    type Address from "address.json#/$defs/Address"
    ```
    ```json title="address.json"
    {
      "$defs": {
        "Address": {
          "type": "object",
          "properties": { "street": { "type": "string" }, "city": { "type": "string" } },
          "required": ["street"]
        }
      }
    }
    ```
    """
    near = sorted(near)
    meant = nearest(pointer, near)
    there = f"there is: {listed(f'#{n}' for n in near)}" if near else None
    by = f", to which `#{referrer}` refers" if referrer is not None else ""
    message = f"`{file}` has nothing at `#{pointer}`{by}"
    return error("TYP605", span, message, f"did you mean `#{meant}`?" if meant else there)


@fault("TYP606")
def leads_outside(file: str, reference: str, span: Span) -> Diagnostic:
    """A schema refers to another file or to the network.

    ## Why
    What is taken is one file, which says all. A reference that has to be fetched may say something else tomorrow, or nothing.

    ## Example
    ```mere
    module shop
    type Address from "address.json#/$defs/Address"
    ```
    ```json title="address.json"
    { "$defs": { "Address": { "$ref": "https://example.com/address.json" } } }
    ```
    ```report
    error[TYP606]: `address.json` refers to `https://example.com/address.json`, which lies outside of it
     --> example.mere:2:19
      |
    2 | type Address from "address.json#/$defs/Address"
      |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = help: bring it in: write it under `$defs` of `address.json`, and refer to it there
    ```

    ## Instead
    ```mere
    module shop
    type Address from "address.json#/$defs/Address"
    ```
    ```json title="address.json"
    {
      "$defs": {
        "Address": {
          "type": "object",
          "properties": { "street": { "type": "string" }, "city": { "type": "string" } },
          "required": ["street"]
        }
      }
    }
    ```
    """
    message = f"`{file}` refers to `{reference}`, which lies outside of it"
    return error("TYP606", span, message, f"bring it in: write it under `$defs` of `{file}`, and refer to it there")


@fault("TYP607")
def without_end(file: str, pointer: str, span: Span) -> Diagnostic:
    """A schema contains itself.

    ## Why
    A value of it may have no end: neither a bound, nor an example, nor a test message can be made. What refers back to something
    of its kind does so by its key.

    ## Example
    ```mere
    module shop
    type Address from "address.json#/$defs/Address"
    ```
    ```json title="address.json"
    { "$defs": { "Address": { "properties": { "within": { "$ref": "#/$defs/Address" } } } } }
    ```
    ```report
    error[TYP607]: `address.json` has a schema that contains itself: `#/$defs/Address`
     --> example.mere:2:19
      |
    2 | type Address from "address.json#/$defs/Address"
      |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = help: let it hold a key of what it refers back to
    ```

    ## Instead
    ```mere
    module shop
    type Address from "address.json#/$defs/Address"
    ```
    ```json title="address.json"
    {
      "$defs": {
        "Address": {
          "type": "object",
          "properties": { "street": { "type": "string" }, "city": { "type": "string" } },
          "required": ["street"]
        }
      }
    }
    ```
    """
    message = f"`{file}` has a schema that contains itself: `#{pointer}`"
    return error("TYP607", span, message, "let it hold a key of what it refers back to")


@fault("TYP608")
def no_schema(file: str, pointer: str, why: str, span: Span) -> Diagnostic:
    """What is taken is no JSON Schema that can be read.

    ## Why
    A schema in an unknown dialect, or with a type there is not, means something else to each tool that reads it. Read are the dialects
    2020-12, 2019-09 and draft-07.

    ## Example
    ```mere
    module shop
    type Address from "address.json#/$defs/Address"
    ```
    ```json title="address.json"
    { "$defs": { "Address": { "type": "objekt" } } }
    ```
    ```report
    error[TYP608]: `#/$defs/Address` of `address.json` is no schema that can be taken: there is no type `objekt`
     --> example.mere:2:19
      |
    2 | type Address from "address.json#/$defs/Address"
      |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = help: write a schema in one of the dialects 2020-12, 2019-09 and draft-07
    ```

    ## Instead
    ```mere
    module shop
    type Address from "address.json#/$defs/Address"
    ```
    ```json title="address.json"
    {
      "$defs": {
        "Address": {
          "type": "object",
          "properties": { "street": { "type": "string" }, "city": { "type": "string" } },
          "required": ["street"]
        }
      }
    }
    ```
    """
    where = f"`#{pointer}` of `{file}`" if pointer else f"`{file}`"
    hint = "write a schema in one of the dialects 2020-12, 2019-09 and draft-07"
    return error("TYP608", span, f"{where} is no schema that can be taken: {why}", hint)
