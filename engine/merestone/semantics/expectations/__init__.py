"""What a scenario can expect: one module each, found by name, with `judge(history, meaning, **args) -> Judgement`.

A module that says `TIMELESS = True` fails only on what is wrong whenever and in whatever order it came: on a message, or on a commit of
the target's own. Its verdict stands even if the machine stood still.
"""
