"""One module for each kind of file that is written: `emit(contract)` yields paths below `generated/` and their text.

A module is found by being here; those whose name begins with an underscore belong to their neighbour. An emitter reads the
contract and nothing else, and imports no other emitter. It is shown one system after the other, each with what concerns it (`contract/extract.py`), unless it says
`WHOLE = True`: then it is shown everything, once.
"""
