"""A small spec with one file: what was sold on a day, for the books, on a drop or over HTTP."""

from functools import cache

from merestone.compile import compile_sources

TEXT = """
module shop
system Shop  "Web shop" { kind platform  actors Clerk }
system Books "Ledger"   { kind erp  actors Accountant }
system Lake  "Reports"  { kind warehouse  actors Analyst }
enum RunState { taken, done, refused }
channel Totals on %(protocol)s "%(address)s" { carries internal  readers %(readers)s }
boundary DayTotals from Shop to %(readers)s version 1.0 {
  style batch
  file PostTotals on Totals {
    manifest { day : date, checksum : hash, rowCount : integer, sum : money, weight : decimal(9, 3) }
    row      { account : string(4..10), amount : money, weight : decimal(9, 3) }
    accepted as TotalsPosted   { day : date }
    rejected as TotalsRejected { day : date, reasons : [string(1..200)](1..100) }
  }
  status query TotalsState http get "/totals-state/{idempotencyKey}" { answer { state : RunState } }
  access     { scope "books:post"  roles Clerk }
  ownership  { nothing because "postings are the ledger's own" }
  timing     { completed within 4 h  timeout means unknown }
  mutability { append only  effective from manifest.day }
  evidence   { Books keeps manifest, outcome for 10 years }
  recovery {
    idempotent by manifest.day, manifest.checksum forever
    checksum %(algorithm)s
    totals manifest.rowCount, manifest.sum, manifest.weight
    rows %(rows)s
    rerun is %(rerun)s
    report to Accountant within 1 h
    unknown named PostingUnconfirmed ask TotalsState every 10 min for 4 h {
      found done    -> completed
      found taken   -> accepted
      found refused -> rejected
      otherwise     -> repair
    }
    rejected opens TotalsRefused for Clerk
    repair by Accountant within 1 d may confirm, resend, abandon
  }
}
"""
ALONE, AGAIN = "reject alone up to 50 %", "the same run"


@cache
def compiled(
    protocol: str,
    readers: str = "Books",
    algorithm: str = "sha512",
    rows: str = ALONE,
    rerun: str = AGAIN,
) -> dict[str, str]:
    """What the spec compiles to."""
    result = compile_sources({"shop.mere": written(protocol, readers, algorithm, rows, rerun)})
    assert result.files, result.diagnostics
    return result.files


def written(
    protocol: str, readers: str = "Books", algorithm: str = "sha512", rows: str = ALONE, rerun: str = AGAIN
) -> str:
    """The spec."""
    address = "/totals" if protocol == "http" else "shop/totals"
    said = {
        "protocol": protocol,
        "address": address,
        "readers": readers,
        "algorithm": algorithm,
        "rows": rows,
        "rerun": rerun,
    }
    return TEXT % said
