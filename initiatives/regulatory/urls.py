from initiatives.regulatory.asking import urls as asking
from initiatives.regulatory.desk import urls as desk
from initiatives.regulatory.register import urls as register

app_name = "regulatory"
urlpatterns = [*asking.urlpatterns, *register.urlpatterns, *desk.urlpatterns]
