"""What can be wrong with the clauses of feeds, batches and calendars: one function a fault, its docstring being the manual page."""

from collections.abc import Iterable

from merestone.diagnostics import Diagnostic, Span, nearest
from merestone.spelling import listed
from merestone.syntax.faults import error, fault


@fault("TYP301")
def whole_message(part: str, span: Span, fields: Iterable[str]) -> Diagnostic:
    """A path stops at the manifest or the row of a file, where one field is meant.

    ## Why
    A key, a total or a date is one value. A whole part of the file is none, and nothing could be compared with it.

    ## Example
    ```mere
    module shop
    system Shop "Web shop" { kind platform  actors Clerk }
    system Till "Payments" { kind billing }
    channel Drop on sftp "sales" { readers Till }
    boundary Sales from Shop to Till version 1.0 {
      style batch
      file DaySales on Drop {
        manifest { day : date, rowCount : integer, note : string }
        row      { amount : money }
      }
      recovery { totals manifest }
    }
    ```
    ```report
    error[TYP301]: `manifest` is a whole part of the file, and this place needs one field
      --> example.mere:11:21
       |
    11 |   recovery { totals manifest }
       |                     ^^^^^^^^
       = help: name a field of it: manifest.day, manifest.rowCount, manifest.note
    ```

    ## Instead
    ```mere
    module shop
    system Shop "Web shop" { kind platform  actors Clerk }
    system Till "Payments" { kind billing }
    channel Drop on sftp "sales" { readers Till }
    boundary Sales from Shop to Till version 1.0 {
      style batch
      file DaySales on Drop {
        manifest { day : date, rowCount : integer, note : string }
        row      { amount : money }
      }
      recovery { totals manifest.rowCount }
    }
    ```
    """
    hint = f"name a field of it: {listed(f'{part}.{field}' for field in fields)}"
    return error("TYP301", span, f"`{part}` is a whole part of the file, and this place needs one field", hint)


@fault("TYP302")
def no_moment(path: str, span: Span) -> Diagnostic:
    """A time is counted, or something takes effect, from a field that holds no moment.

    ## Why
    Only a date or a timestamp says when something is.

    ## Example
    ```mere
    module shop
    system Shop "Web shop" { kind platform  actors Clerk }
    system Till "Payments" { kind billing }
    channel Drop on sftp "sales" { readers Till }
    boundary Sales from Shop to Till version 1.0 {
      style batch
      file DaySales on Drop {
        manifest { day : date, rowCount : integer, note : string }
        row      { amount : money }
      }
      mutability { effective from manifest.note }
    }
    ```
    ```report
    error[TYP302]: `manifest.note` is no moment
      --> example.mere:11:31
       |
    11 |   mutability { effective from manifest.note }
       |                               ^^^^^^^^^^^^^
       = help: name a field of type `date` or `timestamp`
    ```

    ## Instead
    ```mere
    module shop
    system Shop "Web shop" { kind platform  actors Clerk }
    system Till "Payments" { kind billing }
    channel Drop on sftp "sales" { readers Till }
    boundary Sales from Shop to Till version 1.0 {
      style batch
      file DaySales on Drop {
        manifest { day : date, rowCount : integer, note : string }
        row      { amount : money }
      }
      mutability { effective from manifest.day }
    }
    ```
    """
    return error("TYP302", span, f"`{path}` is no moment", "name a field of type `date` or `timestamp`")


@fault("TYP303")
def no_total(path: str, span: Span) -> Diagnostic:
    """A control total is not a number.

    ## Why
    The receiver counts, or adds up, and compares with what the manifest announces. That needs a number or an amount.

    ## Example
    ```mere
    module shop
    system Shop "Web shop" { kind platform  actors Clerk }
    system Till "Payments" { kind billing }
    channel Drop on sftp "sales" { readers Till }
    boundary Sales from Shop to Till version 1.0 {
      style batch
      file DaySales on Drop {
        manifest { day : date, rowCount : integer, note : string }
        row      { amount : money }
      }
      recovery { totals manifest.note }
    }
    ```
    ```report
    error[TYP303]: `manifest.note` is nothing that can be counted or added up
      --> example.mere:11:21
       |
    11 |   recovery { totals manifest.note }
       |                     ^^^^^^^^^^^^^
       = help: name a field of type `integer`, `decimal` or `money`
    ```

    ## Instead
    ```mere
    module shop
    system Shop "Web shop" { kind platform  actors Clerk }
    system Till "Payments" { kind billing }
    channel Drop on sftp "sales" { readers Till }
    boundary Sales from Shop to Till version 1.0 {
      style batch
      file DaySales on Drop {
        manifest { day : date, rowCount : integer, note : string }
        row      { amount : money }
      }
      recovery { totals manifest.rowCount }
    }
    ```
    """
    hint = "name a field of type `integer`, `decimal` or `money`"
    return error("TYP303", span, f"`{path}` is nothing that can be counted or added up", hint)


@fault("TYP304")
def no_share(number: str, span: Span) -> Diagnostic:
    """A share is nothing, or more than everything.

    ## Why
    With 0 % nothing is asked for, and more than 100 % can never be had.

    ## Example
    ```mere
    module shop
    system Shop "Web shop" { kind platform  actors Clerk }
    system Till "Payments" { kind billing }
    channel Drop on sftp "sales" { readers Till }
    boundary Sales from Shop to Till version 1.0 {
      style batch
      file DaySales on Drop {
        manifest { day : date, rowCount : integer, note : string }
        row      { amount : money }
      }
      recovery { rows reject alone up to 200 % }
    }
    ```
    ```report
    error[TYP304]: 200 % is no share
      --> example.mere:11:38
       |
    11 |   recovery { rows reject alone up to 200 % }
       |                                      ^^^
       = help: write a number above 0 and up to 100
    ```

    ## Instead
    ```mere
    module shop
    system Shop "Web shop" { kind platform  actors Clerk }
    system Till "Payments" { kind billing }
    channel Drop on sftp "sales" { readers Till }
    boundary Sales from Shop to Till version 1.0 {
      style batch
      file DaySales on Drop {
        manifest { day : date, rowCount : integer, note : string }
        row      { amount : money }
      }
      recovery { rows reject alone up to 2 % }
    }
    ```
    """
    return error("TYP304", span, f"{number} % is no share", "write a number above 0 and up to 100")


@fault("TYP305")
def no_threshold(sign: str, span: Span) -> Diagnostic:
    """A measure of quality is not held against a lowest value.

    ## Why
    Each measure is a share of good facts, and an alarm is due when there are too few of them. Any other comparison would
    call when all is well.

    ## Example
    ```mere
    module shop
    system Shop "Web shop" { kind platform }
    system Books "Reports" { kind warehouse }
    channel Sales on kafka "sales" { readers Books }
    channel Alerts on kafka "alerts" { readers Shop }
    boundary SalesFeed from Shop to Books version 1.0 {
      style feed
      stream Sold on Sales { fact { saleId : uuid } }
      recovery { quality completeness <= 99.9 % else SalesMissing }
    }
    boundary Alarms from Books to Shop version 1.0 {
      style event
      event SalesMissing on Alerts { fact { at : timestamp } }
    }
    ```
    ```report
    error[TYP305]: a measure of quality is not compared with `<=`
     --> example.mere:9:35
      |
    9 |   recovery { quality completeness <= 99.9 % else SalesMissing }
      |                                   ^^
      = help: write `>=`
    ```

    ## Instead
    ```mere
    module shop
    system Shop "Web shop" { kind platform }
    system Books "Reports" { kind warehouse }
    channel Sales on kafka "sales" { readers Books }
    channel Alerts on kafka "alerts" { readers Shop }
    boundary SalesFeed from Shop to Books version 1.0 {
      style feed
      stream Sold on Sales { fact { saleId : uuid } }
      recovery { quality completeness >= 99.9 % else SalesMissing }
    }
    boundary Alarms from Books to Shop version 1.0 {
      style event
      event SalesMissing on Alerts { fact { at : timestamp } }
    }
    ```
    """
    return error("TYP305", span, f"a measure of quality is not compared with `{sign}`", "write `>=`")


@fault("TYP306")
def no_zone(calendar: str, span: Span) -> Diagnostic:
    """A calendar does not say where it is valid.

    ## Why
    Six in the morning is not the same moment everywhere, and clocks change on different days. A calendar without a zone tells
    no time.

    ## Example
    ```mere
    module shop
    calendar ShopDays { days mon, tue }
    ```
    ```report
    error[TYP306]: `ShopDays` does not say in which time zone it counts
     --> example.mere:2:10
      |
    2 | calendar ShopDays { days mon, tue }
      |          ^^^^^^^^
      = help: add `zone "Europe/Berlin"`
    ```

    ## Instead
    ```mere
    module shop
    calendar ShopDays { zone "Europe/Berlin"  days mon, tue }
    ```
    """
    return error(
        "TYP306", span, f"`{calendar}` does not say in which time zone it counts", 'add `zone "Europe/Berlin"`'
    )


@fault("TYP307")
def unknown_zone(zone: str, span: Span, zones: Iterable[str]) -> Diagnostic:
    """A calendar names a time zone that there is not.

    ## Why
    Zones are those of the IANA database, named after a place. An offset such as `+01:00` is none, as it does not change with
    the clocks.

    ## Example
    ```mere
    module shop
    calendar ShopDays { zone "Europe/Berln" }
    ```
    ```report
    error[TYP307]: there is no time zone "Europe/Berln"
     --> example.mere:2:26
      |
    2 | calendar ShopDays { zone "Europe/Berln" }
      |                          ^^^^^^^^^^^^^^
      = help: did you mean `"Europe/Berlin"`?
    ```

    ## Instead
    ```mere
    module shop
    calendar ShopDays { zone "Europe/Berlin" }
    ```
    """
    meant = nearest(zone, zones)
    hint = f'did you mean `"{meant}"`?' if meant else 'name a place, as in `"Europe/Berlin"`, or `"UTC"`'
    return error("TYP307", span, f'there is no time zone "{zone}"', hint)


@fault("TYP308")
def no_hours(first: str, last: str, span: Span) -> Diagnostic:
    """The business hours of a calendar end before they begin.

    ## Why
    Hours are those of one day, from the first to the last. Without any, nothing could ever be done in time.

    ## Example
    ```mere
    module shop
    calendar ShopDays { zone "UTC"  hours 17:00 .. 09:00 }
    ```
    ```report
    error[TYP308]: there are no hours from 17:00 to 09:00
     --> example.mere:2:33
      |
    2 | calendar ShopDays { zone "UTC"  hours 17:00 .. 09:00 }
      |                                 ^^^^^^^^^^^^^^^^^^^^
      = help: write the earlier time first
    ```

    ## Instead
    ```mere
    module shop
    calendar ShopDays { zone "UTC"  hours 09:00 .. 17:00 }
    ```
    """
    return error("TYP308", span, f"there are no hours from {first} to {last}", "write the earlier time first")


@fault("TYP309")
def no_time(text: str, span: Span) -> Diagnostic:
    """A time of day is none.

    ## Why
    A day has 24 hours of 60 minutes, from 00:00 to 23:59.

    ## Example
    ```mere
    module shop
    system Shop "Web shop" { kind platform }
    calendar ShopDays { zone "UTC" }
    policy Nightly for batch {
      timing { runs daily at 24:30 in ShopDays }
    }
    ```
    ```report
    error[TYP309]: 24:30 is no time of day
     --> example.mere:5:26
      |
    5 |   timing { runs daily at 24:30 in ShopDays }
      |                          ^^^^^
      = help: write a time from 00:00 to 23:59
    ```

    ## Instead
    ```mere
    module shop
    system Shop "Web shop" { kind platform }
    calendar ShopDays { zone "UTC" }
    policy Nightly for batch {
      timing { runs daily at 00:30 in ShopDays }
    }
    ```
    """
    return error("TYP309", span, f"{text} is no time of day", "write a time from 00:00 to 23:59")


@fault("TYP310")
def no_day_of_month(text: str, span: Span) -> Diagnostic:
    """Something is to run on a day that not every month has.

    ## Why
    What runs on the 31st is left out in five months of the year, and nobody notices in February.

    ## Example
    ```mere
    module shop
    system Shop "Web shop" { kind platform }
    calendar ShopDays { zone "UTC" }
    policy Nightly for batch {
      timing { runs monthly on 31 at 06:00 in ShopDays }
    }
    ```
    ```report
    error[TYP310]: not every month has a day 31
     --> example.mere:5:28
      |
    5 |   timing { runs monthly on 31 at 06:00 in ShopDays }
      |                            ^^
      = help: write a day from 1 to 28
    ```

    ## Instead
    ```mere
    module shop
    system Shop "Web shop" { kind platform }
    calendar ShopDays { zone "UTC" }
    policy Nightly for batch {
      timing { runs monthly on 28 at 06:00 in ShopDays }
    }
    ```
    """
    return error("TYP310", span, f"not every month has a day {text}", "write a day from 1 to 28")


@fault("TYP311")
def no_holidays(path: str, span: Span) -> Diagnostic:
    """The holidays of a calendar are no file of the spec.

    ## Why
    Holidays are read from an iCalendar file that lies with the spec, so that two machines count the same days.

    ## Example
    ```mere
    module shop
    calendar ShopDays { zone "UTC"  holidays "/etc/holidays.txt" }
    ```
    ```report
    error[TYP311]: "/etc/holidays.txt" is no calendar file of this spec
     --> example.mere:2:42
      |
    2 | calendar ShopDays { zone "UTC"  holidays "/etc/holidays.txt" }
      |                                          ^^^^^^^^^^^^^^^^^^^
      = help: name a file below the spec, as in `"calendars/shop.ics"`
    ```

    ## Instead
    ```mere
    module shop
    calendar ShopDays { zone "UTC"  holidays "calendars/shop.ics" }
    ```
    """
    hint = 'name a file below the spec, as in `"calendars/shop.ics"`'
    return error("TYP311", span, f'"{path}" is no calendar file of this spec', hint)


@fault("TYP312")
def no_such_mode(mode: str, protocol: str, span: Span, known: Iterable[str]) -> Diagnostic:
    """Events are to travel in a mode that their protocol does not have.

    ## Why
    In binary mode the attributes of an event stand in headers of the message. CloudEvents says how for Kafka, AMQP and MQTT 5; in a request over
    HTTP they stand in the document here, as in a message of NATS, and a file has no headers.

    ## Example
    ```mere
    module shop
    channel Sales on http "/sales" { events in binary mode }
    ```
    ```report
    error[TYP312]: over `http` events do not travel in binary mode
     --> example.mere:2:44
      |
    2 | channel Sales on http "/sales" { events in binary mode }
      |                                            ^^^^^^
      = help: leave it out, or use one of kafka, amqp, mqtt
    ```

    ## Instead
    ```mere
    module shop
    channel Sales on kafka "sales" { events in binary mode }
    ```
    """
    hint = f"leave it out, or use one of {listed(known)}"
    return error("TYP312", span, f"over `{protocol}` events do not travel in {mode} mode", hint)
