"""What a proof finds wrong with queries, feeds and batches: one function a fault, its docstring being the manual page."""

from merestone.diagnostics import Diagnostic, Span
from merestone.syntax.faults import error, fault


@fault("PRF108")
def erased_again(span: Span, about: str, whose: str) -> Diagnostic:
    """What is erased does not go from a copy, or comes back to it.

    ## Why
    An erasure is owed to somebody. A copy that is never told of it, or takes an older fact for news afterwards, keeps what the owner was
    bound to forget, and nobody who looks at the owner can see it.

    ## Example
    ```mere
    module shop
    system Shop "Web shop" { kind platform }
    system Books "Reports" { kind warehouse  actors Analyst }
    entity Sale owned by Shop { key saleId : uuid }
    channel Sales on kafka "sales" { readers Books }
    channel Archive on sftp "sales" { readers Books }
    boundary SalesFeed from Shop to Books version 1.0 {
      style feed
      stream Sold on Sales {
        fact { sale : replica of Sale }
        ordered by sale.saleId
      }
      file SalesArchive on Archive { manifest { checksum : hash } row { sale : replica of Sale } }
      timing { stale after 1 d, then flag }
      recovery {
        dedupe by eventId
        replay from 7 d back
        backfill by SalesArchive, overlap 1 d
        invalid opens UnreadableSale for Analyst
        gap park, then replay
        poison opens PoisonedSale for Analyst
      }
    }
    ```
    ```report
    error[PRF108]: what is erased of `Sold` stays at `Books`, or comes back there
     --> example.mere:9:10
      |
    9 |   stream Sold on Sales {
      |          ^^^^^^^^^^^^^
      = help: tell it with `tombstone as NAME`, and let facts count in their order: `ordered by PATH`
    ```

    ## Instead
    ```mere
    module shop
    system Shop "Web shop" { kind platform }
    system Books "Reports" { kind warehouse  actors Analyst }
    entity Sale owned by Shop { key saleId : uuid }
    channel Sales on kafka "sales" { readers Books }
    channel Archive on sftp "sales" { readers Books }
    boundary SalesFeed from Shop to Books version 1.0 {
      style feed
      stream Sold on Sales {
        fact { sale : replica of Sale }
        tombstone as SaleErased { sale : reference to Sale }
        ordered by sale.saleId
      }
      file SalesArchive on Archive { manifest { checksum : hash } row { sale : replica of Sale } }
      timing { stale after 1 d, then flag }
      recovery {
        dedupe by eventId
        replay from 7 d back
        backfill by SalesArchive, overlap 1 d
        invalid opens UnreadableSale for Analyst
        gap park, then replay
        poison opens PoisonedSale for Analyst
      }
    }
    ```
    """
    message = f"what is erased of `{about}` stays at `{whose}`, or comes back there"
    hint = "tell it with `tombstone as NAME`, and let facts count in their order: `ordered by PATH`"
    return error("PRF108", span, message, hint)


@fault("PRF109")
def unproven_run(span: Span, about: str, what: str, clause: str) -> Diagnostic:
    """Rows of a run count although nothing proves that they may.

    ## Why
    A file can be altered on its way, a row can be missing in it, and a row can be bad. What is not compared before the first row counts is found
    out in the books, one by one.

    ## Example
    ```mere
    module shop
    system Shop "Web shop" { kind platform  actors Clerk }
    system Books "Ledger" { kind erp  actors Accountant }
    enum RunState { taken, done, refused }
    channel Totals on sftp "totals" { readers Books }
    boundary DayTotals from Shop to Books version 1.0 {
      style batch
      file PostTotals on Totals {
        manifest { day : date, checksum : hash, rowCount : integer }
        row { account : string(4..10), amount : money }
        accepted as TotalsPosted { day : date }
        rejected as TotalsRejected { reasons : [string](1..100) }
      }
      status query TotalsState http get "/totals/{idempotencyKey}" { answer { state : RunState } }
      timing { completed within 4 h  timeout means unknown }
      recovery {
        idempotent by manifest.day, manifest.checksum forever
        totals manifest.rowCount
        rows reject alone up to 2 %
        rerun is the same run
        report to Accountant within 1 h
        unknown named Unsure ask TotalsState every 10 min for 4 h {
          found done -> completed
          found taken -> accepted
          found refused -> rejected
          otherwise -> repair
        }
        rejected opens TotalsRefused for Clerk
        repair by Accountant within 1 d may confirm, resend, abandon
      }
    }
    ```
    ```report
    error[PRF109]: rows of `PostTotals` can count though the file was altered on its way
     --> example.mere:8:8
      |
    8 |   file PostTotals on Totals {
      |        ^^^^^^^^^^^^^^^^^^^^
      = help: add `checksum sha256` to its recovery
    ```

    ## Instead
    ```mere
    module shop
    system Shop "Web shop" { kind platform  actors Clerk }
    system Books "Ledger" { kind erp  actors Accountant }
    enum RunState { taken, done, refused }
    channel Totals on sftp "totals" { readers Books }
    boundary DayTotals from Shop to Books version 1.0 {
      style batch
      file PostTotals on Totals {
        manifest { day : date, checksum : hash, rowCount : integer }
        row { account : string(4..10), amount : money }
        accepted as TotalsPosted { day : date }
        rejected as TotalsRejected { reasons : [string](1..100) }
      }
      status query TotalsState http get "/totals/{idempotencyKey}" { answer { state : RunState } }
      timing { completed within 4 h  timeout means unknown }
      recovery {
        idempotent by manifest.day, manifest.checksum forever
        checksum sha256
        totals manifest.rowCount
        rows reject alone up to 2 %
        rerun is the same run
        report to Accountant within 1 h
        unknown named Unsure ask TotalsState every 10 min for 4 h {
          found done -> completed
          found taken -> accepted
          found refused -> rejected
          otherwise -> repair
        }
        rejected opens TotalsRefused for Clerk
        repair by Accountant within 1 d may confirm, resend, abandon
      }
    }
    ```
    """
    message = f"rows of `{about}` can count {what}"
    hint = f"add `{clause}` to its recovery"
    return error("PRF109", span, message, hint)


@fault("PRF111")
def used_too_old(span: Span, about: str, whose: str) -> Diagnostic:
    """A copy or an answer is used as if it were new.

    ## Why
    What was true yesterday looks the same as what is true now. Unless the copy says how old it may be, and what is done beyond that, somebody decides
    on it, and nobody sees why.

    ## Example
    ```mere
    module shop
    system Shop "Web shop" { kind platform }
    system Books "Reports" { kind warehouse  actors Analyst }
    entity Sale owned by Shop { key saleId : uuid }
    channel Sales on kafka "sales" { readers Books }
    channel Archive on sftp "sales" { readers Books }
    boundary SalesFeed from Shop to Books version 1.0 {
      style feed
      stream Sold on Sales {
        fact { sale : replica of Sale }
        tombstone as SaleErased { sale : reference to Sale }
        ordered by sale.saleId
      }
      file SalesArchive on Archive { manifest { checksum : hash } row { sale : replica of Sale } }
      recovery {
        dedupe by eventId
        replay from 7 d back
        backfill by SalesArchive, overlap 1 d
        invalid opens UnreadableSale for Analyst
        gap park, then replay
        poison opens PoisonedSale for Analyst
      }
    }
    ```
    ```report
    error[PRF111]: `Books` can go by what `Sold` once said, however old it is
     --> example.mere:9:10
      |
    9 |   stream Sold on Sales {
      |          ^^^^^^^^^^^^^
      = help: say from when on it is too old, and what is done then: `stale after D, then flag`
    ```

    ## Instead
    ```mere
    module shop
    system Shop "Web shop" { kind platform }
    system Books "Reports" { kind warehouse  actors Analyst }
    entity Sale owned by Shop { key saleId : uuid }
    channel Sales on kafka "sales" { readers Books }
    channel Archive on sftp "sales" { readers Books }
    boundary SalesFeed from Shop to Books version 1.0 {
      style feed
      stream Sold on Sales {
        fact { sale : replica of Sale }
        tombstone as SaleErased { sale : reference to Sale }
        ordered by sale.saleId
      }
      file SalesArchive on Archive { manifest { checksum : hash } row { sale : replica of Sale } }
      timing { stale after 1 d, then flag }
      recovery {
        dedupe by eventId
        replay from 7 d back
        backfill by SalesArchive, overlap 1 d
        invalid opens UnreadableSale for Analyst
        gap park, then replay
        poison opens PoisonedSale for Analyst
      }
    }
    ```
    """
    message = f"`{whose}` can go by what `{about}` once said, however old it is"
    hint = "say from when on it is too old, and what is done then: `stale after D, then flag`"
    return error("PRF111", span, message, hint)


@fault("PRF112")
def unseen_difference(span: Span, about: str, what: str, clause: str) -> Diagnostic:
    """Something is wrong, and nobody is told.

    ## Why
    What is kept apart, rejected, or held to be otherwise by the other side is waiting for a person. If it lies on no desk, and no report or alarm names it, it
    waits until a customer calls.

    ## Example
    ```mere
    module shop
    system Shop "Web shop" { kind platform }
    system Books "Reports" { kind warehouse  actors Analyst }
    entity Sale owned by Shop { key saleId : uuid }
    channel Sales on kafka "sales" { readers Books }
    channel Archive on sftp "sales" { readers Books }
    boundary SalesFeed from Shop to Books version 1.0 {
      style feed
      stream Sold on Sales {
        fact { sale : replica of Sale }
        tombstone as SaleErased { sale : reference to Sale }
        ordered by sale.saleId
      }
      file SalesArchive on Archive { manifest { checksum : hash } row { sale : replica of Sale } }
      timing { stale after 1 d, then flag }
      recovery {
        dedupe by eventId
        replay from 7 d back
        backfill by SalesArchive, overlap 1 d
        invalid quarantine
        gap park, then replay
        poison opens PoisonedSale for Analyst
      }
    }
    ```
    ```report
    error[PRF112]: `Books` can keep a fact of `Sold` apart, and nobody is told
     --> example.mere:9:10
      |
    9 |   stream Sold on Sales {
      |          ^^^^^^^^^^^^^
      = help: add `quality completeness >= N % else EVENT`
    ```

    ## Instead
    ```mere
    module shop
    system Shop "Web shop" { kind platform }
    system Books "Reports" { kind warehouse  actors Analyst }
    entity Sale owned by Shop { key saleId : uuid }
    channel Sales on kafka "sales" { readers Books }
    channel Archive on sftp "sales" { readers Books }
    boundary SalesFeed from Shop to Books version 1.0 {
      style feed
      stream Sold on Sales {
        fact { sale : replica of Sale }
        tombstone as SaleErased { sale : reference to Sale }
        ordered by sale.saleId
      }
      file SalesArchive on Archive { manifest { checksum : hash } row { sale : replica of Sale } }
      timing { stale after 1 d, then flag }
      recovery {
        dedupe by eventId
        replay from 7 d back
        backfill by SalesArchive, overlap 1 d
        invalid opens UnreadableSale for Analyst
        gap park, then replay
        poison opens PoisonedSale for Analyst
      }
    }
    ```
    """
    message = f"{what}, and nobody is told"
    hint = f"add `{clause}`"
    return error("PRF112", span, message, hint)
