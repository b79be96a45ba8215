"""What a dashboard sends to somebody who asks for a page without a browser, under any name."""

from __future__ import annotations

import socket

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect
from websockets.typing import Subprotocol

PATIENCE = 120


def sent(port: int, page: str, *, host: str = "") -> str:
    """Everything that the dashboard on a port of this machine sends for a page, until the page is drawn."""
    question = BackMsg()
    question.rerun_script.page_name = page
    told: list[str] = []
    to = socket.create_connection(("127.0.0.1", port))
    address = f"ws://{host or f'127.0.0.1:{port}'}/_stcore/stream"
    with connect(address, sock=to, subprotocols=[Subprotocol("streamlit")], proxy=None, max_size=None) as line:
        line.send(question.SerializeToString())
        drawn = 0
        while not drawn:
            message = ForwardMsg.FromString(bytes(line.recv(timeout=PATIENCE)))
            told.append(str(message))
            drawn = message.WhichOneof("type") == "script_finished" and message.script_finished == 0
    return "\n".join(told)
