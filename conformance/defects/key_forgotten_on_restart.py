"""Keys are remembered only as long as the process lives."""

from reference import app, orders
from reference.__main__ import main
from reference.oms import Oms

KILLS = "order-submission/oms/recovery.survives-crash"


recovered = app.recover


def recover(oms: Oms) -> None:
    """Starts with no memory of the commands decided."""
    recovered(oms)
    with oms.database.transaction():
        oms.database.run("DELETE FROM commands")


def order_of_quote(oms: Oms, tenant: str, legal_entity: str, quote_id: str, quote_revision: int) -> str | None:
    """Only the key would tell that a quote was ordered before."""
    return None


if __name__ == "__main__":
    app.recover = recover
    orders.order_of_quote = order_of_quote
    main()
