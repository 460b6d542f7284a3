"""Signing in and one's own account, on Dutch addresses. allauth finds its pages by name, so the
names are allauth's; a provider's return address (OpenID Connect) keeps allauth's own path."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from allauth.socialaccount import views as social
from django.urls import include, path, re_path

from villagehub.accounts import providers, views
from villagehub.accounts.signing_out import leaving_nothing

own = (
    [
        path("", views.overview, name="overview"),
        path("profiel/", views.profile, name="profile"),
        path("foto/", views.own_portrait, name="own_portrait"),
        path("foto/weg/", views.remove_portrait, name="remove_portrait"),
        path("foto/<slug:name>.webp", views.portrait, name="portrait"),
        path("berichten/", views.preferences, name="preferences"),
        path("namens/", views.registered_people, name="people"),
        path("namens/nieuw/", views.register_person, name="register_person"),
        path("namens/<uuid:pk>/stoppen/", views.withdraw_consent, name="withdraw_consent"),
        path("namens/<uuid:pk>/code/", views.make_claim_code, name="claim_code"),
        path("overnemen/", views.claim, name="claim"),
        path("oud-adres/<str:token>/", views.undo_address, name="undo_address"),
    ],
    "accounts",
)

sign_in = [
    path("inloggen/", account.login, name="account_login"),
    path("uitloggen/", leaving_nothing(account.logout), name="account_logout"),
    path("aanmelden/", account.signup, name="account_signup"),
    path("nogmaals-inloggen/", account.reauthenticate, name="account_reauthenticate"),
    path(
        "nogmaals-inloggen/code/",
        account.request_reauthentication_code,
        name="account_request_reauthentication_code",
    ),
    path(
        "nogmaals-inloggen/code/invullen/",
        account.confirm_reauthentication_code,
        name="account_confirm_reauthentication_code",
    ),
    path("niet-actief/", account.account_inactive, name="account_inactive"),
    path("inloggen/code/", account.request_login_code, name="account_request_login_code"),
    path("inloggen/code/invullen/", account.confirm_login_code, name="account_confirm_login_code"),
    path("e-mail/", account.email, name="account_email"),
    path(
        "e-mail/bevestigen/",
        account.email_verification_sent,
        name="account_email_verification_sent",
    ),
    path("wachtwoord/", account.password_change, name="account_change_password"),
    path("wachtwoord/kiezen/", account.password_set, name="account_set_password"),
    path("wachtwoord/vergeten/", account.password_reset, name="account_reset_password"),
    path(
        "wachtwoord/vergeten/verstuurd/",
        account.password_reset_done,
        name="account_reset_password_done",
    ),
    re_path(
        r"^wachtwoord/vergeten/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path(
        "wachtwoord/vergeten/klaar/",
        account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
]

second_factor = [
    path("beveiliging/", mfa.index, name="mfa_index"),
    path("beveiliging/controle/", mfa.authenticate, name="mfa_authenticate"),
    path("beveiliging/nogmaals/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("beveiliging/app/", totp.activate_totp, name="mfa_activate_totp"),
    path("beveiliging/app/uit/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path(
        "beveiliging/herstelcodes/",
        recovery_codes.view_recovery_codes,
        name="mfa_view_recovery_codes",
    ),
    path(
        "beveiliging/herstelcodes/maken/",
        recovery_codes.generate_recovery_codes,
        name="mfa_generate_recovery_codes",
    ),
    path(
        "beveiliging/herstelcodes/opslaan/",
        recovery_codes.download_recovery_codes,
        name="mfa_download_recovery_codes",
    ),
    path("beveiliging/passkeys/", webauthn.list_webauthn, name="mfa_list_webauthn"),
    path("beveiliging/passkeys/nieuw/", webauthn.add_webauthn, name="mfa_add_webauthn"),
    path(
        "beveiliging/passkeys/<int:pk>/weg/", webauthn.remove_webauthn, name="mfa_remove_webauthn"
    ),
    path("beveiliging/passkeys/<int:pk>/naam/", webauthn.edit_webauthn, name="mfa_edit_webauthn"),
    path("inloggen/passkey/", webauthn.login_webauthn, name="mfa_login_webauthn"),
    path(
        "nogmaals-inloggen/passkey/",
        webauthn.reauthenticate_webauthn,
        name="mfa_reauthenticate_webauthn",
    ),
]

elsewhere = [
    path("koppelingen/", social.connections, name="socialaccount_connections"),
    path("koppelingen/aanmelden/", social.signup, name="socialaccount_signup"),
    path("koppelingen/afgebroken/", social.login_cancelled, name="socialaccount_login_cancelled"),
    path("koppelingen/fout/", social.login_error, name="socialaccount_login_error"),
    path("oidc/<str:provider_id>/login/", providers.login, name="openid_connect_login"),
    path(
        "oidc/<str:provider_id>/login/callback/",
        providers.callback,
        name="openid_connect_callback",
    ),
]

urlpatterns = [path("", include(own)), *sign_in, *second_factor, *elsewhere]
