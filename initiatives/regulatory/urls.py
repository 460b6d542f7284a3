from initiatives.regulatory.asking import urls as asking
from initiatives.regulatory.clock import urls as clock
from initiatives.regulatory.conversation import urls as conversation
from initiatives.regulatory.desk import urls as desk
from initiatives.regulatory.register import urls as register

app_name = "regulatory"
urlpatterns = [
    *asking.urlpatterns,
    *clock.urlpatterns,
    *conversation.urlpatterns,
    *register.urlpatterns,
    *desk.urlpatterns,
]
