from django.urls import path

from initiatives.hurdles.views import asks, backing, obstacles, risks, shared

ONE = "dorpen/<slug:village_slug>/initiatieven/<slug:slug>/"
OBSTACLES = f"{ONE}hobbels/"
OBSTACLE = f"{OBSTACLES}<uuid:pk>/"
RISKS = f"{ONE}risicos/"
RISK = f"{RISKS}<uuid:pk>/"
BACKING = f"{ONE}ruggensteun/"
OFFER = f"{BACKING}aanbod/<uuid:pk>/"

app_name = "hurdles"
urlpatterns = [
    path(OBSTACLES, obstacles.obstacles, name="obstacles"),
    path(f"{OBSTACLES}nieuw/", obstacles.new, name="obstacle_new"),
    path(OBSTACLE, obstacles.obstacle, name="obstacle"),
    path(f"{OBSTACLE}bewerken/", obstacles.edit, name="obstacle_edit"),
    path(f"{OBSTACLE}weghalen/", obstacles.delete, name="obstacle_delete"),
    path(f"{OBSTACLE}stap/", obstacles.step, name="step"),
    path(f"{OBSTACLE}gedaan/", obstacles.step_done, name="step_done"),
    path(f"{OBSTACLE}stand/", obstacles.status, name="obstacle_status"),
    path(f"{OBSTACLE}regelruimte/", obstacles.ask_for_room, name="ask_for_room"),
    path(f"{OBSTACLE}les/", obstacles.learn, name="learn"),
    path(RISKS, risks.risks, name="risks"),
    path(f"{RISKS}lijst/", risks.take_over, name="take_over"),
    path(f"{RISKS}nieuw/", risks.new, name="risk_new"),
    path(f"{RISKS}delen/", risks.share, name="share"),
    path(f"{RISKS}delen/stoppen/", risks.stop_sharing, name="stop_sharing"),
    path(RISK, risks.risk, name="risk"),
    path(f"{RISK}bewerken/", risks.edit, name="risk_edit"),
    path(f"{RISK}doen/", risks.adopt, name="risk_adopt"),
    path(f"{RISK}nagekeken/", risks.review, name="risk_review"),
    path(BACKING, backing.backing, name="backing"),
    path(f"{BACKING}vragen/", backing.ask_new, name="ask_new"),
    path(f"{BACKING}vragen/<uuid:pk>/klaar/", backing.ask_end, name="ask_end"),
    path(f"{BACKING}aanbieden/", asks.offer_new, name="offer_new"),
    path(OFFER, backing.offer, name="offer"),
    path(f"{OFFER}antwoord/", backing.answer, name="answer"),
    path(f"{OFFER}gebruikt/", backing.used, name="used"),
    path(f"{OFFER}bedanken/", backing.thank, name="thank"),
    path("ruggensteun/", asks.asks, name="asks"),
    path("ruggensteun/aanbod/", asks.own_offers, name="own_offers"),
    path("ruggensteun/aanbod/<uuid:pk>/", asks.own_offer, name="own_offer"),
    path("ruggensteun/aanbod/<uuid:pk>/intrekken/", asks.withdraw, name="withdraw"),
    path("ruggensteun/<uuid:pk>/", asks.ask, name="ask"),
    path("ruggensteun/<uuid:pk>/oppakken/", asks.take, name="take"),
    path("gemeente/risicos/", shared.shared_list, name="shared_list"),
    path("gemeente/risicos/<uuid:pk>/", shared.shared, name="shared"),
]
