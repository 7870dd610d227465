"""What is derived from a value is derived once, and anew from another value, be it equal or not."""

from merestone.semantics.once import once


def test_it_derives_once_from_the_same_value() -> None:
    asked: list[list[int]] = []

    @once
    def total(numbers: list[int]) -> int:
        asked.append(numbers)
        return sum(numbers)

    first, equal = [1, 2], [1, 2]
    assert (total(first), total(first)) == (3, 3)
    assert len(asked) == 1
    assert total(equal) == 3
    assert total([5]) == 5
    assert [a is b for a, b in zip(asked, [first, equal], strict=False)] == [True, True]
