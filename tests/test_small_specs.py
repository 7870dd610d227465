"""A spec that says little compiles to little."""

from merestone.compile import compile_sources


def test_a_system_alone_compiles() -> None:
    result = compile_sources({"a.mere": 'module m\nsystem S "Shop" { kind platform }\n'})
    assert result.diagnostics == ()
    assert "plan.json" in result.files
