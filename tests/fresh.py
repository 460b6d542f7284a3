"""Somebody who signed in just now, as allauth writes that down: `force_login` alone is long ago."""

import time


def signed_in_just_now(client, person):
    client.force_login(person)
    session = client.session
    session["account_authentication_methods"] = [{"method": "password", "at": time.time()}]
    session["account_authentication_methods_user"] = str(person.pk)
    session.save()
