"""A municipality's own sign-in: a real OpenID Connect provider on this machine."""

from __future__ import annotations

import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import jwt

CLIENT = "villagehub"
ISSUER_KEY = "a-key-of-the-provider-that-is-long-enough"


class Provider:
    """`provider.person = {"sub": "1", "email": …}` is who signs in there next."""

    def __init__(self) -> None:
        self.person: dict = {}
        self.asked: list[str] = []
        provider = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                self._answer()

            def do_POST(self):
                self.rfile.read(int(self.headers["Content-Length"]))
                self._answer()

            def _answer(self):
                provider.asked.append(urlsplit(self.path).path)
                body = json.dumps(provider.pages()[provider.asked[-1]]).encode()
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *args):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server.server_address[1]}"

    def pages(self) -> dict:
        about_itself = {
            "issuer": self.address,
            "authorization_endpoint": f"{self.address}/authorize",
            "token_endpoint": f"{self.address}/token",
            "userinfo_endpoint": f"{self.address}/userinfo",
            "jwks_uri": f"{self.address}/keys",
        }
        now = int(time.time())
        said = {"iss": self.address, "aud": CLIENT, "iat": now, "exp": now + 300, **self.person}
        token = {
            "access_token": "t",
            "token_type": "Bearer",
            "id_token": jwt.encode(said, ISSUER_KEY),
        }
        return {
            "/.well-known/openid-configuration": about_itself,
            "/token": token,
            "/userinfo": self.person,
        }

    @property
    def settings(self) -> dict:
        app = {
            "provider_id": "horst",
            "name": "Gemeente Horst aan de Maas",
            "client_id": CLIENT,
            "secret": "s",
            "settings": {"server_url": self.address},
        }
        return {"openid_connect": {"APPS": [app]}}

    def sign_in(self, client, **person):
        """From our button to theirs and back; the answer to coming back."""
        self.person = person
        answer = client.post("/account/oidc/horst/login/")
        asked = parse_qs(urlsplit(answer.url).query)
        back = urlsplit(asked["redirect_uri"][0]).path
        return client.get(back, {"code": "c", "state": asked["state"][0]})

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()
