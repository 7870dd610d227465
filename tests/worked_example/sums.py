"""The sums of the worked example: prices, totals, tax, charges, postings, usage and the difference, to the cent."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from worked_example.story import Entry, Json, Story, facts

CENT = Decimal("0.01")


def sums(story: Story) -> Iterator[str]:
    """What does not add up."""
    for rule in (_lines, _steps, _totals, _costs, _taxes, _charges, _invoices, _postings, _usage, _difference):
        yield from rule(story)


def cents(value: Decimal) -> Decimal:
    """Rounded as the example says: half up, two decimals."""
    return value.quantize(CENT, ROUND_HALF_UP)


def _said(story: Story, name: str) -> Iterator[Entry]:
    return (entry for entry in story if entry.name == name)


def _amount(money: Json) -> Decimal:
    return Decimal(money["amount"])


def _total(rows: list[Json], field: str = "amount") -> Decimal:
    return sum((_amount(row[field]) for row in rows), Decimal())


def _equal(what: str, found: Any, expected: Any) -> Iterator[str]:
    if Decimal(str(found)) != Decimal(str(expected)):
        yield f"{what}: {found} and not {expected}"


def _lines(story: Story) -> Iterator[str]:
    """A line is its list price less its discounts, and so are the components of its price."""
    for entry in _said(story, "QuoteLine"):
        line = facts()["lines"].get(entry.said["lineId"])
        if line:
            quantity = Decimal(entry.said["quantity"])
            yield from _equal(f"{entry} quantity", quantity, line["quantity"])
            yield from _equal(f"{entry} list", _amount(entry.said["listUnitPrice"]), line["list"])
            net = quantity * _amount(entry.said["listUnitPrice"]) - _total(entry.said["discounts"])
            yield from _equal(f"{entry} list less discounts", net, line["net"])
            yield from _equal(f"{entry} net", cents(quantity * _amount(entry.said["netUnitPrice"])), line["net"])
    for name in ("CalculatePriceAnswer", "PriceSnapshot"):
        for entry in _said(story, name):
            for line_id, line in facts()["lines"].items():
                parts = [c for c in entry.said["components"] if c["lineId"] == line_id]
                yield from _equal(f"{entry} components of {line_id}", _total(parts), line["net"])


def _steps(story: Story) -> Iterator[str]:
    """Each discount is the share it says it is, of what was left before it."""
    for entry in _said(story, "QuoteLine"):
        left = Decimal(entry.said["quantity"]) * _amount(entry.said["listUnitPrice"])
        written = facts()["steps"].get(entry.said["lineId"], {})
        for discount in entry.said["discounts"]:
            amount = _amount(discount["amount"])
            yield from _equal(f"{entry} {discount['kind']}", amount, written[discount["kind"]]["amount"])
            if "percent" in discount:
                yield from _equal(f"{entry} percent", discount["percent"], written[discount["kind"]]["percent"])
                share = cents(left * Decimal(discount["percent"]) / 100)
                yield from _equal(f"{entry} share of {discount['kind']}", amount, share)
            left -= amount


def _totals(story: Story) -> Iterator[str]:
    """What is paid once, what each month, and what over the term; the discount that somebody had to approve."""
    totals, lines = facts()["totals"], facts()["lines"]
    once, monthly = (
        sum(Decimal(x["net"]) for x in lines.values() if x["charge"] == c) for c in ("oneTime", "recurring")
    )
    yield from _equal("one-time net", once, totals["oneTime"])
    yield from _equal("recurring net", monthly, totals["recurring"])
    yield from _equal("contract net", once + totals["months"] * monthly, totals["contract"])
    for entry in _said(story, "Quote"):
        yield from _equal(f"{entry} one-time", _amount(entry.said["totalOneTimeNet"]), totals["oneTime"])
        yield from _equal(f"{entry} recurring", _amount(entry.said["totalRecurringNet"]), totals["recurring"])
        yield from _equal(f"{entry} contract", _amount(entry.said["totalContractNet"]), totals["contract"])
    for name, field in (("SubmitQuoteForApprovalRequest", "totalNet"), ("QuoteAcceptance", "contractValue")):
        for entry in _said(story, name):
            yield from _equal(f"{entry} {field}", _amount(entry.said[field]), totals["contract"])
    software = lines["1.2"]
    full = software["quantity"] * Decimal(software["list"])
    percent = cents((full - Decimal(software["net"])) / full * 100)
    yield from _equal("software discount", percent, totals["softwareDiscountPercent"])
    for entry in _said(story, "SubmitQuoteForApprovalRequest"):
        over = percent > Decimal(totals["discountThresholdPercent"])
        if over != any(str(percent) in text for text in entry.said["thresholdsExceeded"]):
            yield f"{entry} thresholds: {entry.said['thresholdsExceeded']} for {percent} percent"


def _costs(story: Story) -> Iterator[str]:
    """The cost steps of the trace are the unit costs of the lines, and the margin follows from them."""
    lines, totals = facts()["lines"], facts()["totals"]
    costs = {i: x["quantity"] * Decimal(x["cost"]) for i, x in lines.items() if "cost" in x}
    for entry in _said(story, "QuoteLine"):
        if entry.said["lineId"] in costs:
            yield from _equal(f"{entry} cost", _amount(entry.said["unitCost"]), lines[entry.said["lineId"]]["cost"])
    for name in ("ExplainPriceAnswer", "PriceSnapshot"):
        for entry in _said(story, name):
            told = {s["lineId"]: _amount(s["amount"]) for s in entry.said["trace"] if s["step"] == "cost"}
            if told != costs:
                yield f"{entry} costs: {told} and not {costs}"
    spent = sum(c * (totals["months"] if lines[i]["charge"] == "recurring" else 1) for i, c in costs.items())
    contract = Decimal(totals["contract"])
    margin = cents((contract - spent) / contract * 100)
    for name, field in (("SubmitQuoteForApprovalRequest", "marginPercent"), ("Quote", "totalMarginPercent")):
        for entry in _said(story, name):
            yield from _equal(f"{entry} {field}", entry.said[field], margin)


def _taxes(story: Story) -> Iterator[str]:
    """Tax is the rate of each net, line by line; the estimate and the committed tax are the same here."""
    lines, totals = facts()["lines"], facts()["totals"]
    taxed = {i: x for i, x in lines.items() if "tax" in x}
    for line_id, line in taxed.items():
        yield from _equal(f"tax of {line_id}", cents(Decimal(line["net"]) * Decimal(totals["taxRate"])), line["tax"])
    once = sum(Decimal(x["tax"]) for x in taxed.values() if x["charge"] == "oneTime")
    yield from _equal("one-time tax", once, totals["oneTimeTax"])
    yield from _equal("recurring tax", lines["1.2"]["tax"], totals["recurringTax"])
    for entry in _said(story, "EstimateTaxRequest"):
        for row in entry.said["lines"]:
            yield from _equal(f"{entry} net", _amount(row["net"]), lines[row["lineRef"]]["net"])
    for name in ("EstimateTaxAnswer", "TaxEstimate"):
        for entry in _said(story, name):
            for row in entry.said["lines"]:
                yield from _equal(f"{entry} tax", _amount(row["amount"]), lines[row["lineRef"]]["tax"])
                yield from _equal(f"{entry} rate", row["rate"], totals["taxRate"])


def _charges(story: Story) -> Iterator[str]:
    """What was accepted is what was priced, and what is to be charged is what was accepted."""
    accepted = {}
    for entry in _said(story, "SubmitOrderRequest"):
        for line in entry.said["acceptedQuote"]["value"]["lines"]:
            fact = facts()["lines"][line["quoteLineId"]]
            accepted[f"OL-{line['quoteLineId']}"] = line["charges"]
            yield from _equal(f"{entry} {line['quoteLineId']}", _total(line["charges"]), fact["net"])
            yield from _equal(f"{entry} quantity of {line['quoteLineId']}", line["quantity"], fact["quantity"])
            if {c["kind"] for c in line["charges"]} != {fact["charge"]}:
                yield f"{entry} {line['quoteLineId']}: not charged as {fact['charge']}"
    for entry in _said(story, "ActivateBillingRequest"):
        line_id = entry.said["milestone"]["value"]["orderLineId"]
        if entry.said["charges"] != accepted[line_id]:
            yield f"{entry} {line_id}: {entry.said['charges']} and not {accepted[line_id]}"


def _invoices(story: Story) -> Iterator[str]:
    """An invoice is the sum of its lines, and each line is a charge with its tax."""
    for entry in _said(story, "Invoice"):
        fact = facts()["lines"][entry.said["orderLineId"].removeprefix("OL-")]
        yield from _equal(f"{entry} lines", _total(entry.said["lines"], "net"), _amount(entry.said["amount"]))
        yield from _equal(f"{entry} taxes", _total(entry.said["lines"], "tax"), _amount(entry.said["taxTotal"]))
        yield from _equal(f"{entry} net", _amount(entry.said["amount"]), fact["net"])
        yield from _equal(f"{entry} tax", _amount(entry.said["taxTotal"]), fact["tax"])
    for name, field, part in (
        ("InvoiceIssued", "netTotal", "invoice"),
        ("InvoiceTaxCommitted", "taxTotal", "document"),
    ):
        for entry in _said(story, name):
            fact = facts()["lines"][entry.said[part]["orderLineId"].removeprefix("OL-")]
            yield from _equal(
                f"{entry} {field}", _amount(entry.said[field]), fact["net" if field == "netTotal" else "tax"]
            )


def _postings(story: Story) -> Iterator[str]:
    """The totals of the extract are those of its rows, and of what was invoiced that day."""
    rows = [e.said for e in _said(story, "PostFinancialExtractRow")]
    taxes = [e.said for e in _said(story, "InvoiceTaxCommitted") if e.step == "T37"]
    for entry in _said(story, "PostFinancialExtractManifest"):
        yield from _equal(f"{entry} rows", entry.said["rowCount"], len(rows))
        yield from _equal(f"{entry} net", _amount(entry.said["netTotal"]), _total(rows))
        yield from _equal(f"{entry} tax", _amount(entry.said["taxTotal"]), _total(taxes, "taxTotal"))
        yield from _equal(f"{entry} net of the quote", _amount(entry.said["netTotal"]), facts()["totals"]["oneTime"])
        yield from _equal(f"{entry} tax of the rows", _amount(entry.said["taxTotal"]), _total(rows, "taxAmount"))
        yield from _equal(f"{entry} tax of the quote", _amount(entry.said["taxTotal"]), facts()["totals"]["oneTimeTax"])
    for entry in _said(story, "PostingBatchAccepted"):
        yield from _equal(f"{entry} posted", entry.said["posted"] + entry.said["rejectedRows"], len(rows))


def _usage(story: Story) -> Iterator[str]:
    """Usage is what lies over what is included, by the thousand."""
    usage = facts()["usage"]
    for entry in _said(story, "UsageRecord"):
        over = Decimal(entry.said["quantity"]) - usage["included"]
        amount = cents(over / usage["per"] * Decimal(usage["price"]))
        yield from _equal(f"{entry} rated", _amount(entry.said["ratedAmount"]), amount)
        yield from _equal(f"{entry} amount", amount, usage["amount"])
        yield from _equal(f"{entry} events", entry.said["quantity"], usage["events"])
    yield from _equal("price of usage", usage["price"], facts()["lines"]["1.4"]["net"])


def _difference(story: Story) -> Iterator[str]:
    """What was billed less what was accepted is what is given back."""
    difference = facts()["difference"]
    wrong = Decimal(difference["billed"]) - Decimal(difference["accepted"])
    yield from _equal("difference", wrong, difference["amount"])
    yield from _equal("accepted", difference["accepted"], facts()["lines"]["1.2"]["net"])
    for entry in _said(story, "Subscription"):
        yield from _equal(f"{entry} billed", _total(entry.said["charges"]), difference["billed"])
    for name in ("RequestCreditMemoRequest", "CreditMemoIssued"):
        for entry in _said(story, name):
            yield from _equal(f"{entry} amount", _amount(entry.said["amount"]), wrong)
    for entry in _said(story, "ReconciliationCase"):
        missing = [amount for amount in difference.values() if amount not in entry.said["difference"]]
        yield from (f"{entry} does not tell {amount}" for amount in missing)
