from initiatives.regulatory.advice import urls as advice
from initiatives.regulatory.asking import urls as asking
from initiatives.regulatory.clock import urls as clock
from initiatives.regulatory.conversation import urls as conversation
from initiatives.regulatory.decisions import urls as decisions
from initiatives.regulatory.delivery import urls as delivery
from initiatives.regulatory.desk import urls as desk
from initiatives.regulatory.examples import urls as examples
from initiatives.regulatory.experiments import urls as experiments
from initiatives.regulatory.filing import urls as filing
from initiatives.regulatory.intake import urls as intake
from initiatives.regulatory.mandates import urls as mandates
from initiatives.regulatory.objections import urls as objections
from initiatives.regulatory.precedents import urls as precedents
from initiatives.regulatory.register import urls as register

app_name = "regulatory"
urlpatterns = [
    *asking.urlpatterns,
    *examples.urlpatterns,
    *clock.urlpatterns,
    *conversation.urlpatterns,
    *register.urlpatterns,
    *precedents.urlpatterns,
    *filing.urlpatterns,
    *intake.urlpatterns,
    *desk.urlpatterns,
    *advice.urlpatterns,
    *decisions.urlpatterns,
    *experiments.urlpatterns,
    *objections.urlpatterns,
    *mandates.urlpatterns,
    *delivery.urlpatterns,
]
