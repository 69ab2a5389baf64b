"""What a webhook is sent: the message, its signature (Standard Webhooks), or a line for a chat room."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from standardwebhooks.webhooks import Webhook as Signer

# Any: JSON, in all of this module.


@dataclass(frozen=True)
class Message:
    body: bytes
    headers: Mapping[str, str]


def standard_message(*, message_id: str, payload: dict[str, Any], secret: str, now: datetime) -> Message:
    """The payload, signed as https://www.standardwebhooks.com asks."""
    body = json.dumps(payload, ensure_ascii=False)
    signature = Signer(secret).sign(msg_id=message_id, timestamp=now, data=body)
    headers = {
        "Content-Type": "application/json",
        "webhook-id": message_id,
        "webhook-timestamp": str(int(now.timestamp())),
        "webhook-signature": signature,
    }
    return Message(body.encode(), headers)


def chat_message(*, payload: dict[str, Any]) -> Message:
    """One line of text, as incoming webhooks of Slack and of those that copy it take it."""
    data = payload["data"]
    words = f"{payload['title']}: {data['summary']}" if data.get("summary") else payload["title"]
    text = f"{_escaped(words)} <{data['url']}|{_escaped(data['name'])}>"
    return Message(json.dumps({"text": text}, ensure_ascii=False).encode(), {"Content-Type": "application/json"})


def _escaped(text: str) -> str:
    """Slack's three characters that mean something."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
