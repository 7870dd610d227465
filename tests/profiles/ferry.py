"""A small spec with the profile of a small published API, for what can be wrong with a profile."""

SPEC = """
module ferry
system Harbour "Harbour" { kind platform  actors Clerk }
system Agent "Agent" { kind platform }
enum Deck { upper, lower }
type Car { plate : string(1..10), length : decimal(4, 2) }
entity Passage owned by Harbour {
  key passageId : id "P-[0-9]{4}"
  version       : revision
  day           : date
  fare          : money
  status        : lifecycle {
    initial booked
    booked -> boarded emits Boarded
    final boarded
  }
  kept for 1 years
}
channel Departures on http "/departures" { readers Agent  keyed by passageId  retained for 7 d }
boundary Booking from Agent to Harbour version 1.0 {
  style sync command
  maps  "TMF999"
  command BookPassage http post "/passages" {
    request { agency : string(1..20), day : date, deck : Deck, cars : [Car](0..4), express : boolean }
    completed as PassageBooked { passage : reference to Passage, fare : money, version : revision }
    rejected  as PassageRefused { reason : Deck }
    recovery { idempotent by agency, day for 30 d }
  }
  command CallOff http post "/passages/off" {
    request { passage : reference to Passage }
    completed as CalledOff { passage : reference to Passage, version : revision }
    mutability { based on passage.version }
    recovery { idempotent by passage.passageId for 30 d }
  }
  command Postpone http post "/passages/later" {
    request { passage : reference to Passage }
    completed as Postponed { passage : reference to Passage }
    recovery { idempotent by passage.passageId for 30 d }
  }
  recovery {
    unknown named PassageUnknown
            ask PassageState after 1 s then every 1 min for 1 h { found -> completed  absent -> resend  otherwise -> repair }
    repair by Clerk within 1 d may confirm, abandon
  }
  status query PassageState http get "/passages/{idempotencyKey}" { answer { passage : reference to Passage? } }
}
boundary Tidings from Harbour to Agent version 1.0 {
  style event
  event Boarded on Departures { fact { passage : reference to Passage, status : string(1..20) } }
}
"""
API = """{
 "title": "VoyageOrdering", "version": "4.1.0",
 "calls": {
  "/voyage": {
   "get": {"answers": {"200": "Voyage[]"}, "query": ["fields", "limit", "offset"]},
   "post": {"body": "Voyage_Create", "answers": {"201": "Voyage", "400": "Error"}}
  },
  "/voyage/{id}": {"get": {"answers": {"200": "Voyage", "404": "Error"}}, "delete": {"answers": {"204": null}}},
  "/hub": {"post": {"body": "Hub", "answers": {"201": "Hub"}}},
  "/listener/voyageStateChangeEvent": {"post": {"body": "VoyageStateChangeEvent", "answers": {"204": null}}}
 },
 "types": {
  "Thing": {"type": "object", "properties": {"@type": {"type": "string"}}, "required": ["@type"]},
  "Voyage": {"allOf": [{"$ref": "Thing"}, {"type": "object", "properties": {
    "id": {"type": "string"}, "state": {"$ref": "VoyageState"}, "departure": {"type": "string", "format": "date-time"},
    "price": {"$ref": "Money"}, "note": {"type": "array", "items": {"$ref": "Note"}}, "vehicle": {"type": "array", "items": {"$ref": "Vehicle"}},
    "fast": {"type": "boolean"}, "deckNumber": {"type": "integer"}, "deck": {"type": "string"}}}]},
  "Voyage_Create": {"allOf": [{"$ref": "Voyage"}], "required": ["note"]},
  "Vehicle": {"allOf": [{"$ref": "Thing"}], "properties": {"plate": {"type": "string"}, "metres": {"type": "number"}}, "required": ["plate"]},
  "Note": {"type": "object", "properties": {"author": {"type": "string"}, "text": {"type": "string"}}, "required": ["text"]},
  "Money": {"type": "object", "properties": {"unit": {"type": "string"}, "value": {"type": "number"}}},
  "VoyageState": {"type": "string", "enum": ["booked", "underWay"]},
  "Error": {"type": "object", "properties": {"code": {"type": "string"}, "reason": {"type": "string"}}, "required": ["code", "reason"]},
  "Hub": {"type": "object", "properties": {"id": {"type": "string"}, "callback": {"type": "string"}}},
  "VoyageStateChangeEvent": {"type": "object", "properties": {"eventId": {"type": "string"}, "eventTime": {"type": "string", "format": "date-time"}, "eventType": {"type": "string"}, "event": {"$ref": "VoyageStateChangeEventPayload"}}},
  "VoyageStateChangeEventPayload": {"type": "object", "properties": {"voyage": {"$ref": "Voyage"}}}
 }
}"""
PROFILE = """\
api: apis/TMF999-4.1.0.json
system: Harbour
base: /voyageOrdering/v4
description: Passages as voyages.
words:
  Passage.status: { boarded: underWay }
entities:
  Voyage:
    entity: Passage
    fields:
      passageId: id
      day: departure
      fare: price
      status: state
    lacking:
      version: the tag of the answer
operations:
  BookPassage:
    request:
      as: POST /voyage
      always: { deckNumber: 1 }
      fields:
        idempotencyKey: note[author=key].text
        agency: note[author=agency].text
        day: departure
        deck: deck
        cars.plate: vehicle[].plate
        cars.length: vehicle[].metres
        express: fast
    completed:
      fields: { passage.passageId: id, fare: price }
      lacking: { version: the tag of the answer }
  Postpone:
    request:
      as: POST /voyage
      always: { deckNumber: 2 }
      fields: { idempotencyKey: "note[author=key].text", passage.passageId: id }
    completed: { fields: { passage.passageId: id } }
  PassageState:
    request: { as: GET /voyage, fields: { idempotencyKey: "note[author=key].text" } }
    answer: { fields: { passage.passageId: id } }
  Boarded:
    fact:
      as: voyageStateChangeEvent
      fields:
        passage.passageId: voyage.id
        status: { to: voyage.state, words: Passage.status }
left:
  CallOff: a voyage is not called off there
"""
FILE, APIS = "profiles/TMF999-4.1.0.yaml", "profiles/apis/TMF999-4.1.0.json"
