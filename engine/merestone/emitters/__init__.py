"""One module for each kind of file that is written: `emit(contract)` yields paths below `generated/` and their text.

A module is found by being here; those whose name begins with an underscore belong to their neighbour. An emitter reads the
contract and nothing else, and imports no other emitter. It is shown one system after the other, each with what concerns it
(`contract/extract.py`), unless it says `WHOLE = True`: then it is shown everything, once. One whose files concern many systems
has `paths(contract)` as well, the files that can be made of an extract just as of the whole: each is asked of the first system
that has it, and what no system has, of the whole. So what did not change is not made again, whoever shares it.
"""
