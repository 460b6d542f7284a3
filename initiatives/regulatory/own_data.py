"""What officers wrote belongs to the municipality."""

from villagehub.mydata.own_data import LeftOut, left_out

_WHY = "is van de gemeente en staat in haar archief"
for _model in (
    "ChannelOutage",
    "InternalNote",
    "Decision",
    "SecondRoute",
    "Mandate",
    "StatusChange",
    "ForwardRecord",
    "Filing",
    "AdviceRequest",
):
    left_out.plug(LeftOut(f"regulatory.{_model}", _WHY))
