"""The module of a client that makes the commands which go over a broker."""

from merestone.contract import prose
from merestone.contract.boundaries import Operation
from merestone.contract.calls import request_schema, told_of_end
from merestone.contract.contract import Contract
from merestone.contract.keys import channel_key_paths
from merestone.contract.traffic import taken_from_brokers
from merestone.emitters.typescript_client._calls import TYPES, key_function
from merestone.emitters.typescript_client._text import WRITTEN, comment, imported, literal, sentence, type_name


def message_function(operation: Operation) -> str:
    """The function that makes the message of a command."""
    return f"{key_function(operation).removesuffix('Key')}Message"


def messages_module(contract: Contract, system: str) -> str:
    """The module with the message of every command that a system takes from a broker."""
    code = "".join(_message(contract, operation) for operation in taken_from_brokers(contract, system))
    imports = [
        imported(code, "broker", ("type BrokerMessage",)),
        imported(code, "context", ("type Context",)),
        'import * as keys from "./keys.js";\n',
        imported(code, "transport", ("type Based",)),
        TYPES,
        imported(code, "values", ("at", "keyText")),
    ]
    heading = f"/** The commands that {system} takes from a broker, each as the message to send. */\n\n"
    return f"{WRITTEN}{heading}{''.join(imports)}{code}"


def _message(contract: Contract, operation: Operation) -> str:
    channel = contract.channel(operation.channel or "")
    told = f"{sentence(operation.name)}\n\n{prose.purpose(contract, operation)}".strip()
    based = ", sending: Based" if operation.based_on else ""
    match = ', "If-Match": `"${sending.ifMatch}"`' if operation.based_on else ""
    values = ", ".join(f"at(request, {literal(list(path))})" for path in channel_key_paths(contract, operation))
    partition = f"\n    partitionKey: keyText([{values}])," if values else ""
    replies = f"\n    replies: {literal(operation.replies)}," if operation.replies else ""
    request = type_name(request_schema(operation))
    return f"""
{comment(told, "", told_of_end(operation) or None)}export async function {message_function(operation)}(request: types.{request}, context: Context{based}): Promise<BrokerMessage> {{
  const key = await keys.{key_function(operation)}(request, context);
  return {{
    channel: {literal(channel.name)},
    address: {literal(channel.address)},{replies}{partition}
    key,
    headers: {{ ...context.headers(), "Content-Type": "application/json", "Idempotency-Key": key{match} }},
    body: JSON.stringify(request),
  }};
}}
"""
