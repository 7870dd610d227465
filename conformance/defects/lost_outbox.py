"""Facts not yet delivered are lost when the process dies."""

from reference import app
from reference.__main__ import main
from reference.oms import Oms

KILLS = "order-facts/oms/recovery.survives-crash"


recovered = app.recover


def recover(oms: Oms) -> None:
    """Starts with nothing left to deliver."""
    recovered(oms)
    with oms.database.transaction():
        oms.database.run("DELETE FROM deliveries WHERE state = 'pending'")


if __name__ == "__main__":
    app.recover = recover
    main()
