from tests.access_rows.rows import Row, only, pk_of, public, signed_in


def token(w):
    return {"token": w.token}


def letter_token(w):
    return {"token": w.way_out_of_letters.rstrip("/").split("/")[-1]}


def provider(w):
    return {"provider_id": "onbekend"}


ROWS = {
    "accounts:overview": signed_in(),
    "accounts:profile": signed_in(),
    "accounts:preferences": signed_in(),
    "accounts:people": signed_in(),
    "accounts:register_person": signed_in(),
    "accounts:claim": signed_in(),
    "accounts:undo_address": public(lambda w: {"token": w.address_token}),
    "accounts:withdraw_consent": only("supporter", arguments=pk_of("person_without_mail")),
    "accounts:claim_code": only("supporter", arguments=pk_of("person_without_mail"), method="post"),
    "notifications:unsubscribe": public(token),
    "notifications:no_letters": public(letter_token),
    "notifications:preferences": public(token),
    "notifications:calls": signed_in(),
    "notifications:call_done": only("supporter", arguments=pk_of("call"), method="post", ok=302),
    # Who is signed in is sent on from the pages for signing in, and the other way round.
    "account_login": Row(frozenset(), otherwise=302),
    "account_signup": Row(frozenset(), otherwise=302),
    "account_request_login_code": Row(frozenset(), otherwise=302),
    "account_confirm_login_code": Row(frozenset(), otherwise=302),
    "account_logout": signed_in(),
    "account_reauthenticate": signed_in(),
    "account_request_reauthentication_code": signed_in(ok=302),
    "account_confirm_reauthentication_code": signed_in(ok=302),
    "account_inactive": public(),
    "account_email": signed_in(),
    "account_email_verification_sent": signed_in(ok=302),
    "account_change_password": signed_in(),
    "account_set_password": signed_in(ok=302),
    "account_reset_password": public(),
    "account_reset_password_done": public(),
    "account_reset_password_from_key": public(lambda w: {"uidb36": "1", "key": "onzin"}),
    "account_reset_password_from_key_done": public(),
    # Changing the keys of an account asks for signing in once more.
    "mfa_index": signed_in(),
    "mfa_authenticate": signed_in(ok=302),
    "mfa_reauthenticate": signed_in(ok=302),
    "mfa_activate_totp": signed_in(ok=302),
    "mfa_deactivate_totp": only(),
    "mfa_view_recovery_codes": only(),
    "mfa_generate_recovery_codes": signed_in(ok=302),
    "mfa_download_recovery_codes": only(),
    "mfa_list_webauthn": signed_in(),
    "mfa_add_webauthn": signed_in(ok=302),
    "mfa_remove_webauthn": only(arguments=pk_of("passkey"), otherwise=302),
    "mfa_edit_webauthn": only(arguments=pk_of("passkey"), otherwise=302),
    "mfa_login_webauthn": Row(frozenset(), otherwise=302),
    "mfa_reauthenticate_webauthn": signed_in(ok=302),
    "socialaccount_connections": signed_in(),
    "socialaccount_signup": signed_in(ok=302),
    "socialaccount_login_cancelled": public(),
    "socialaccount_login_error": public(ok=401),
    "openid_connect_login": public(provider, ok=404),
    "openid_connect_callback": public(provider, ok=404),
}
# Asks to sign in once more, as whatever closes an account does.
ROWS |= {
    "mydata:downloads": signed_in(),
    "mydata:download": signed_in(pk_of("download"), ok=302),
    "mydata:close": signed_in(ok=302),
}
ASKED = ["next"]
