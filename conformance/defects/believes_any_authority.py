"""A quote that nobody had the authority to accept becomes an order."""

from reference import requests
from reference.__main__ import main

KILLS = "order-submission/oms/shape.refuses-invalid"


CHECKS = (requests.check_seal,)


if __name__ == "__main__":
    requests.CHECKS = CHECKS
    main()
